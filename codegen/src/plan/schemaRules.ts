/**
 * Derives validation rules from a schema: what it requires beyond its shape, or everything where
 * nothing else checks the shape.
 */
import { areDisjoint } from '../model/areDisjoint.js'
import { isMaxItemsTyped, isMinItemsTyped, onlyRequiresProperties } from '../model/keywordsBeyondTypes.js'
import type { Formats } from '../model/formats.js'
import type { Schema } from '../model/Schema.js'
import type { Limit, ValidationRule, ValidationRules, EvaluatedParts } from './ValidationRule.js'
import { isUnsatisfiable, simplifyRules } from './simplifyRules.js'
import type { Direction } from '../Direction.js'

export interface RuleScope {
  readonly formats: Formats
  readonly direction: Direction
  readonly targetOf: (schema: Schema) => Schema | null
  /** Returns a base without its list of subtypes, if the schema being read is one of them. */
  readonly asBase: (schema: Schema) => Schema | null
}

const limit = (limit: Limit, value: number | null): ValidationRules =>
  value === null ? [] : [{ kind: 'limit', limit, value }]

const guarded = (
  guard: Extract<ValidationRule, { kind: 'guard' }>['guard'],
  rules: ValidationRules,
): ValidationRules => (rules.length === 0 ? [] : [{ kind: 'guard', guard, rules }])

const ofNumber = (schema: Schema): ValidationRules =>
  guarded('number', [
    ...limit('minimum', schema.minimum),
    ...limit('maximum', schema.maximum),
    ...limit('exclusiveMinimum', schema.exclusiveMinimum),
    ...limit('exclusiveMaximum', schema.exclusiveMaximum),
    ...limit('multipleOf', schema.multipleOf),
    ...(schema.format === 'int32' ? [{ kind: 'format' as const, format: 'int32' }] : []),
  ])

const ofString = (
  { minLength, maxLength, pattern, format }: Schema,
  { formats }: RuleScope,
  includesShape: boolean,
): ValidationRules =>
  guarded('string', [
    ...limit('minLength', minLength),
    ...limit('maxLength', maxLength),
    ...(pattern === null ? [] : [{ kind: 'pattern' as const, pattern }]),
    ...(includesShape && format !== null && Object.hasOwn(formats, format)
      ? [{ kind: 'format' as const, format }]
      : []),
  ])

/** The scope for a property or an item, which isn't a subtype of the base. */
const withoutBase = (scope: RuleScope): RuleScope => ({ ...scope, asBase: () => null })

/** Whether a property doesn't exist in this direction. */
const isAbsent = ({ isReadOnly, isWriteOnly }: Schema, { direction }: RuleScope): boolean =>
  direction === 'sent' ? isReadOnly : isWriteOnly

/** Returns the names that are required in this direction. */
const requiredIn = (names: ReadonlyArray<string>, { properties }: Schema, scope: RuleScope): ReadonlyArray<string> =>
  names.filter((name) => {
    const property = properties.get(name)
    return (
      property === undefined ||
      !(isAbsent(property, scope) || (scope.direction === 'sent' && property.hasServerDefault))
    )
  })

/** Returns the rules of a schema. `includesShape`: nothing else checks its shape. */
export const schemaRules = (schema: Schema, scope: RuleScope, includesShape: boolean): ValidationRules => {
  if (schema.isNever) return includesShape ? [{ kind: 'never' }] : []
  if (schema.isAnyJson) return []
  // A schema with an enum has the shape of its values.
  const isNotInShape = includesShape || schema.values !== null
  const rules = [
    ...(includesShape && schema.types !== null ? [{ kind: 'types' as const, types: schema.types }] : []),
    ...ofValues(schema, includesShape),
    ...ofNumber(schema),
    ...ofString(schema, scope, isNotInShape),
    ...ofArray(schema, scope, isNotInShape),
    ...ofObject(schema, scope, isNotInShape),
    ...ofCombination(schema, scope, includesShape),
    ...ofUnevaluated(schema, scope),
  ]
  return simplifyRules(schema.isNullable ? [{ kind: 'notNull', rules }] : rules)
}

const ofValues = ({ values, isOpen }: Schema, includesShape: boolean): ValidationRules => {
  if (values === null) return []
  if (isOpen) return includesShape ? [{ kind: 'types', types: ['string'] }] : []
  const isInShape = values.every((value) => typeof value !== 'object' || value === null)
  return includesShape || !isInShape ? [{ kind: 'values', values }] : []
}

const ofArray = (schema: Schema, outer: RuleScope, includesShape: boolean): ValidationRules => {
  const scope = withoutBase(outer)
  const { prefixItems, items, contains, minContains, maxContains } = schema
  const first = prefixItems.map((item, index): ValidationRule => ({
    kind: 'prefixItem',
    index,
    rules: schemaRules(item, scope, includesShape),
  }))
  const min = minContains ?? 1
  return guarded('array', [
    ...(includesShape || !isMinItemsTyped(schema) ? limit('minItems', schema.minItems) : []),
    ...(includesShape || !isMaxItemsTyped(schema) ? limit('maxItems', schema.maxItems) : []),
    ...(schema.uniqueItems ? [{ kind: 'uniqueItems' as const }] : []),
    ...first,
    ...(items === null
      ? []
      : [{ kind: 'items' as const, from: prefixItems.length, rules: schemaRules(items, scope, includesShape) }]),
    ...(contains === null || (min === 0 && maxContains === null)
      ? []
      : [{ kind: 'contains' as const, rules: schemaRules(contains, scope, true), min, max: maxContains }]),
  ])
}

const ofObject = (schema: Schema, outer: RuleScope, includesShape: boolean): ValidationRules => {
  const scope = withoutBase(outer)
  const { properties, patternProperties, additionalProperties: additional, propertyNames } = schema
  const required = (names: ReadonlyArray<string>): ValidationRules =>
    requiredIn(names, schema, scope).map((name) => ({ kind: 'required', name }))
  const described = [...properties].filter(([, property]) => !isAbsent(property, scope))
  const patterns = patternProperties.map(([pattern]) => pattern)
  return guarded('object', [
    ...(includesShape ? required(schema.required) : []),
    ...limit('minProperties', schema.minProperties),
    ...limit('maxProperties', schema.maxProperties),
    ...described.map(([name, property]): ValidationRule => ({
      kind: 'property',
      name,
      rules: schemaRules(property, scope, includesShape),
    })),
    // The shape merges them with all other properties, so it doesn't check each.
    ...patternProperties.map(([pattern, member]): ValidationRule => ({
      kind: 'patternProperties',
      pattern,
      rules: schemaRules(member, scope, true),
    })),
    ...(additional === null
      ? []
      : [
          {
            kind: 'additionalProperties' as const,
            names: [...properties.keys()],
            patterns,
            rules: schemaRules(additional, scope, includesShape || additional.isNever || patterns.length > 0),
          },
        ]),
    ...(propertyNames === null
      ? []
      : [{ kind: 'propertyNames' as const, rules: schemaRules(propertyNames, scope, true) }]),
    ...[...schema.dependentRequired].map(([name, names]): ValidationRule => ({
      kind: 'whenPresent',
      name,
      rules: required(names),
    })),
    ...[...schema.dependentSchemas].map(([name, dependent]): ValidationRule => ({
      kind: 'whenPresent',
      name,
      rules: schemaRules(dependent, scope, true),
    })),
  ])
}

const isNullAlone = ({ node, types }: Schema): boolean =>
  types?.length === 1 && types[0] === 'null' && Object.keys(node).length === 1

/**
 * A choice between `null` and one schema becomes that schema for all values but `null`, which gives
 * better error messages.
 */
const ofChoice = (
  kind: 'anyOf' | 'oneOf',
  among: ReadonlyArray<Schema>,
  scope: RuleScope,
  includesShape: boolean,
  isDiscriminated: boolean,
): ValidationRules => {
  if (among.length === 0) return []
  const others = among.filter((choice) => !isNullAlone(choice))
  const [only] = others
  if (others.length === 1 && only !== undefined) {
    const rules = schemaRules(only, scope, includesShape)
    if (others.length === among.length) return rules
    if (kind === 'anyOf' || areDisjoint(among, scope.targetOf)) return [{ kind: 'notNull', rules }]
  }
  const isExclusive = kind === 'oneOf' && !isDiscriminated && !areDisjoint(among, scope.targetOf)
  const choices = among.map((choice) => schemaRules(choice, scope, true))
  if (isExclusive) return [{ kind: 'oneOf', choices, choicesWithoutShape: null }]
  const isInShape = !includesShape && !among.every(onlyRequiresProperties)
  const choicesWithoutShape = isInShape ? among.map((choice) => schemaRules(choice, scope, false)) : null
  return [{ kind: 'anyOf', choices, choicesWithoutShape }]
}

const ofCombination = (schema: Schema, scope: RuleScope, includesShape: boolean): ValidationRules => {
  const target = scope.targetOf(schema)
  const { not, if: condition, then, else: otherwise } = schema
  const isToldApart = schema.discriminator !== null && !includesShape
  return [
    ...(target === null
      ? []
      : [{ kind: 'ref' as const, ref: { pointer: target.pointer, excludesShape: !includesShape } }]),
    ...schema.allOf.flatMap((part) => {
      const base = scope.targetOf(part)
      return schemaRules((base === null ? null : scope.asBase(base)) ?? part, scope, includesShape)
    }),
    ...ofChoice('anyOf', schema.anyOf, scope, includesShape, false),
    ...ofChoice('oneOf', schema.oneOf, scope, includesShape, isToldApart),
    ...(not === null ? [] : [{ kind: 'not' as const, rules: schemaRules(not, scope, true) }]),
    ...(condition === null
      ? []
      : [
          {
            kind: 'if' as const,
            condition: schemaRules(condition, scope, true),
            then: then === null ? [] : schemaRules(then, scope, true),
            else: otherwise === null ? [] : schemaRules(otherwise, scope, true),
          },
        ]),
  ]
}

// evaluated properties and items

const nothingEvaluated: EvaluatedParts = {
  names: [],
  patterns: [],
  isEveryProperty: false,
  items: 0,
  isEveryItem: false,
  contains: null,
  always: [],
  when: [],
  whenPresent: [],
  ref: null,
}

/** `isInner`: counts what its own `unevaluatedProperties` and `unevaluatedItems` evaluate. */
export const evaluatedBy = (schema: Schema, scope: RuleScope, isInner = true): EvaluatedParts => {
  const when = (one: Schema): EvaluatedParts['when'][number] => ({
    rules: schemaRules(one, scope, true),
    evaluated: evaluatedBy(one, scope),
    otherwise: null,
  })
  const target = scope.targetOf(schema)
  const { if: condition, then, else: otherwise } = schema
  return {
    ...nothingEvaluated,
    names: [...schema.properties.keys()],
    patterns: schema.patternProperties.map(([pattern]) => pattern),
    isEveryProperty: schema.additionalProperties !== null || (isInner && schema.unevaluatedProperties !== null),
    items: schema.prefixItems.length,
    isEveryItem: schema.items !== null || (isInner && schema.unevaluatedItems !== null),
    contains: schema.contains === null ? null : schemaRules(schema.contains, scope, true),
    always: schema.allOf.map((part) => evaluatedBy(part, scope)),
    when: [
      ...[...schema.anyOf, ...schema.oneOf].map(when).filter(({ rules }) => !isUnsatisfiable(rules)),
      ...(condition === null
        ? []
        : [
            {
              rules: schemaRules(condition, scope, true),
              evaluated: {
                ...nothingEvaluated,
                always: [evaluatedBy(condition, scope), ...(then === null ? [] : [evaluatedBy(then, scope)])],
              },
              otherwise: otherwise === null ? null : evaluatedBy(otherwise, scope),
            },
          ]),
    ],
    whenPresent: [...schema.dependentSchemas].map(([name, one]) => ({ name, evaluated: evaluatedBy(one, scope) })),
    ref: target === null ? null : target.pointer,
  }
}

const ofUnevaluated = (schema: Schema, scope: RuleScope): ValidationRules => {
  const { unevaluatedItems: items, unevaluatedProperties: members } = schema
  const of = (kind: 'array' | 'object', one: Schema | null): ValidationRules =>
    one === null
      ? []
      : guarded(kind, [
          {
            kind: 'unevaluated',
            of: kind,
            evaluated: evaluatedBy(schema, scope, false),
            rules: schemaRules(one, withoutBase(scope), true),
          },
        ])
  return [...of('array', items), ...of('object', members)]
}
