/** From a schema to the rules that it adds to its shape; or to all that it says, where nothing checks its shape. */
import { areDisjoint } from '../model/areDisjoint.js'
import { isMaxItemsTyped, isMinItemsTyped, onlyRequiresProperties } from '../model/untypedKeywords.js'
import { type Formats } from '../model/formats.js'
import { type Schema } from '../model/Schema.js'
import { type Limit, type Rule, type Rules, type Seen } from './Rule.js'
import { isNever, simplified } from './simplified.js'
import { type View } from './views.js'

export interface RuleScope {
  readonly formats: Formats
  readonly view: View
  readonly targetOf: (schema: Schema) => Schema | null
  /** A schema without what lists the one that is being read as made of it. */
  readonly asBase: (schema: Schema) => Schema | null
}

const limit = (limit: Limit, value: number | null): Rules => (value === null ? [] : [{ kind: 'limit', limit, value }])

const guarded = (guard: Extract<Rule, { kind: 'guard' }>['guard'], rules: Rules): Rules =>
  rules.length === 0 ? [] : [{ kind: 'guard', guard, rules }]

const ofNumber = (schema: Schema): Rules =>
  guarded('number', [
    ...limit('minimum', schema.minimum),
    ...limit('maximum', schema.maximum),
    ...limit('exclusiveMinimum', schema.exclusiveMinimum),
    ...limit('exclusiveMaximum', schema.exclusiveMaximum),
    ...limit('multipleOf', schema.multipleOf),
    ...(schema.format === 'int32' ? [{ kind: 'format' as const, format: 'int32' }] : []),
  ])

const ofString = ({ minLength, maxLength, pattern, format }: Schema, { formats }: RuleScope, isWhole: boolean): Rules =>
  guarded('string', [
    ...limit('minLength', minLength),
    ...limit('maxLength', maxLength),
    ...(pattern === null ? [] : [{ kind: 'pattern' as const, pattern }]),
    ...(isWhole && format !== null && Object.hasOwn(formats, format) ? [{ kind: 'format' as const, format }] : []),
  ])

/** Of a member or an item: it is not what a base lists. */
const inside = (scope: RuleScope): RuleScope => ({ ...scope, asBase: () => null })

/** Members that are not there in this view. */
const isAbsent = ({ isReadOnly, isWriteOnly }: Schema, { view }: RuleScope): boolean =>
  view === 'sent' ? isReadOnly : isWriteOnly

/** Of these names, those that must be there in this view. */
const requiredIn = (names: ReadonlyArray<string>, { properties }: Schema, scope: RuleScope): ReadonlyArray<string> =>
  names.filter((name) => {
    const property = properties.get(name)
    return (
      property === undefined || !(isAbsent(property, scope) || (scope.view === 'sent' && property.hasServerDefault))
    )
  })

/** The rules of a schema. `isWhole`: nothing else checks its shape. */
export const rulesOf = (schema: Schema, scope: RuleScope, isWhole: boolean): Rules => {
  if (schema.isNever) return isWhole ? [{ kind: 'never' }] : []
  if (schema.isAnyJson) return []
  // Beside an enumeration, a shape is that of its values.
  const isNotInShape = isWhole || schema.values !== null
  const rules = [
    ...(isWhole && schema.types !== null ? [{ kind: 'types' as const, types: schema.types }] : []),
    ...ofValues(schema, isWhole),
    ...ofNumber(schema),
    ...ofString(schema, scope, isNotInShape),
    ...ofArray(schema, scope, isNotInShape),
    ...ofObject(schema, scope, isNotInShape),
    ...ofCombination(schema, scope, isWhole),
    ...ofUnevaluated(schema, scope),
  ]
  return simplified(schema.isNullable ? [{ kind: 'notNull', rules }] : rules)
}

const ofValues = ({ values, isOpen }: Schema, isWhole: boolean): Rules => {
  if (values === null) return []
  if (isOpen) return isWhole ? [{ kind: 'types', types: ['string'] }] : []
  const isInShape = values.every((value) => typeof value !== 'object' || value === null)
  return isWhole || !isInShape ? [{ kind: 'values', values }] : []
}

const ofArray = (schema: Schema, outer: RuleScope, isWhole: boolean): Rules => {
  const scope = inside(outer)
  const { prefixItems, items, contains, minContains, maxContains } = schema
  const first = prefixItems.map((item, index): Rule => ({ kind: 'item', index, rules: rulesOf(item, scope, isWhole) }))
  const min = minContains ?? 1
  return guarded('array', [
    ...(isWhole || !isMinItemsTyped(schema) ? limit('minItems', schema.minItems) : []),
    ...(isWhole || !isMaxItemsTyped(schema) ? limit('maxItems', schema.maxItems) : []),
    ...(schema.uniqueItems ? [{ kind: 'uniqueItems' as const }] : []),
    ...first,
    ...(items === null
      ? []
      : [{ kind: 'items' as const, from: prefixItems.length, rules: rulesOf(items, scope, isWhole) }]),
    ...(contains === null || (min === 0 && maxContains === null)
      ? []
      : [{ kind: 'contains' as const, rules: rulesOf(contains, scope, true), min, max: maxContains }]),
  ])
}

const ofObject = (schema: Schema, outer: RuleScope, isWhole: boolean): Rules => {
  const scope = inside(outer)
  const { properties, patternProperties, additionalProperties: additional, propertyNames } = schema
  const required = (names: ReadonlyArray<string>): Rules =>
    requiredIn(names, schema, scope).map((name) => ({ kind: 'required', name }))
  const described = [...properties].filter(([, property]) => !isAbsent(property, scope))
  const patterns = patternProperties.map(([pattern]) => pattern)
  return guarded('object', [
    ...(isWhole ? required(schema.required) : []),
    ...limit('minProperties', schema.minProperties),
    ...limit('maxProperties', schema.maxProperties),
    ...described.map(([name, property]): Rule => ({ kind: 'member', name, rules: rulesOf(property, scope, isWhole) })),
    // A shape holds them together with all others, so it says little of each.
    ...patternProperties.map(([pattern, member]): Rule => ({
      kind: 'matching',
      pattern,
      rules: rulesOf(member, scope, true),
    })),
    ...(additional === null
      ? []
      : [
          {
            kind: 'others' as const,
            names: [...properties.keys()],
            patterns,
            rules: rulesOf(additional, scope, isWhole || additional.isNever || patterns.length > 0),
          },
        ]),
    ...(propertyNames === null ? [] : [{ kind: 'propertyNames' as const, rules: rulesOf(propertyNames, scope, true) }]),
    ...[...schema.dependentRequired].map(([name, names]): Rule => ({ kind: 'has', name, rules: required(names) })),
    ...[...schema.dependentSchemas].map(([name, dependent]): Rule => ({
      kind: 'has',
      name,
      rules: rulesOf(dependent, scope, true),
    })),
  ])
}

const isNullAlone = ({ node, types }: Schema): boolean =>
  types?.length === 1 && types[0] === 'null' && Object.keys(node).length === 1

/** A choice between `null` and one other is that other for all but `null`, and says better what is wrong. */
const ofChoice = (
  kind: 'anyOf' | 'oneOf',
  among: ReadonlyArray<Schema>,
  scope: RuleScope,
  isWhole: boolean,
  isToldApart: boolean,
): Rules => {
  if (among.length === 0) return []
  const others = among.filter((choice) => !isNullAlone(choice))
  const [only] = others
  if (others.length === 1 && only !== undefined) {
    const rules = rulesOf(only, scope, isWhole)
    if (others.length === among.length) return rules
    if (kind === 'anyOf' || areDisjoint(among, scope.targetOf)) return [{ kind: 'notNull', rules }]
  }
  const isExclusive = kind === 'oneOf' && !isToldApart && !areDisjoint(among, scope.targetOf)
  const choices = among.map((choice) => rulesOf(choice, scope, true))
  if (isExclusive) return [{ kind: 'oneOf', choices, beyondShape: null }]
  const isInShape = !isWhole && !among.every(onlyRequiresProperties)
  const beyondShape = isInShape ? among.map((choice) => rulesOf(choice, scope, false)) : null
  return [{ kind: 'anyOf', choices, beyondShape }]
}

const ofCombination = (schema: Schema, scope: RuleScope, isWhole: boolean): Rules => {
  const target = scope.targetOf(schema)
  const { not, if: condition, then, else: otherwise } = schema
  const isToldApart = schema.discriminator !== null && !isWhole
  return [
    ...(target === null ? [] : [{ kind: 'ref' as const, ref: { pointer: target.pointer, isBeyondShape: !isWhole } }]),
    ...schema.allOf.flatMap((part) => {
      const base = scope.targetOf(part)
      return rulesOf((base === null ? null : scope.asBase(base)) ?? part, scope, isWhole)
    }),
    ...ofChoice('anyOf', schema.anyOf, scope, isWhole, false),
    ...ofChoice('oneOf', schema.oneOf, scope, isWhole, isToldApart),
    ...(not === null ? [] : [{ kind: 'not' as const, rules: rulesOf(not, scope, true) }]),
    ...(condition === null
      ? []
      : [
          {
            kind: 'if' as const,
            condition: rulesOf(condition, scope, true),
            then: then === null ? [] : rulesOf(then, scope, true),
            else: otherwise === null ? [] : rulesOf(otherwise, scope, true),
          },
        ]),
  ]
}

// What a schema looks at

const seenAlone: Seen = {
  names: [],
  patterns: [],
  isEveryMember: false,
  items: 0,
  isEveryItem: false,
  contains: null,
  always: [],
  when: [],
  has: [],
  ref: null,
}

/** `isInner`: what is unevaluated in it has been looked at there. */
export const seenBy = (schema: Schema, scope: RuleScope, isInner = true): Seen => {
  const when = (one: Schema): Seen['when'][number] => ({
    rules: rulesOf(one, scope, true),
    seen: seenBy(one, scope),
    otherwise: null,
  })
  const target = scope.targetOf(schema)
  const { if: condition, then, else: otherwise } = schema
  return {
    ...seenAlone,
    names: [...schema.properties.keys()],
    patterns: schema.patternProperties.map(([pattern]) => pattern),
    isEveryMember: schema.additionalProperties !== null || (isInner && schema.unevaluatedProperties !== null),
    items: schema.prefixItems.length,
    isEveryItem: schema.items !== null || (isInner && schema.unevaluatedItems !== null),
    contains: schema.contains === null ? null : rulesOf(schema.contains, scope, true),
    always: schema.allOf.map((part) => seenBy(part, scope)),
    when: [
      ...[...schema.anyOf, ...schema.oneOf].map(when).filter(({ rules }) => !isNever(rules)),
      ...(condition === null
        ? []
        : [
            {
              rules: rulesOf(condition, scope, true),
              seen: {
                ...seenAlone,
                always: [seenBy(condition, scope), ...(then === null ? [] : [seenBy(then, scope)])],
              },
              otherwise: otherwise === null ? null : seenBy(otherwise, scope),
            },
          ]),
    ],
    has: [...schema.dependentSchemas].map(([name, one]) => ({ name, seen: seenBy(one, scope) })),
    ref: target === null ? null : target.pointer,
  }
}

const ofUnevaluated = (schema: Schema, scope: RuleScope): Rules => {
  const { unevaluatedItems: items, unevaluatedProperties: members } = schema
  const of = (kind: 'array' | 'object', one: Schema | null): Rules =>
    one === null
      ? []
      : guarded(kind, [
          {
            kind: 'unevaluated',
            of: kind,
            seen: seenBy(schema, scope, false),
            rules: rulesOf(one, inside(scope), true),
          },
        ])
  return [...of('array', items), ...of('object', members)]
}
