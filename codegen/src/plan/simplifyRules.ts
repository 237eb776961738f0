/**
 * Removes rules that always hold, and rules that others make redundant, so that no dead code is
 * generated.
 */
import { jsonEquals } from '../model/jsonEquals.js'
import type { JsonType } from '../model/Schema.js'
import type { ValidationRule, ValidationRules } from './ValidationRule.js'

/** `null`: any type. */
type Types = ReadonlySet<JsonType> | null

/** What is known about a value: its possible types and values. */
interface KnownValue {
  readonly types: Types
  readonly values: ReadonlyArray<unknown> | null
}

const anything: KnownValue = { types: null, values: null }

const never: ValidationRules = [{ kind: 'never' }]

/** Whether no value satisfies the rules. */
export const isUnsatisfiable = (rules: ValidationRules): boolean => rules.some(({ kind }) => kind === 'never')

const typeOf = (value: unknown): JsonType => {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number'
  return typeof value as JsonType
}

const includes = (types: ReadonlySet<JsonType>, type: JsonType): boolean =>
  types.has(type) || (type === 'integer' && types.has('number'))

/** A number may be an integer. */
const canBe = (types: Types, type: JsonType): boolean =>
  types === null || includes(types, type) || (type === 'number' && types.has('integer'))

const narrowed = (types: Types, to: ReadonlySet<JsonType>): ReadonlySet<JsonType> =>
  types === null
    ? to
    : new Set([...[...types].filter((type) => includes(to, type)), ...[...to].filter((type) => includes(types, type))])

const withRules = (
  rule: Extract<ValidationRule, { readonly rules: ValidationRules }>,
  known: KnownValue,
): ValidationRules => {
  const rules = simplifyRules(rule.rules, known)
  return rules.length === 0 ? [] : [{ ...rule, rules }]
}

const ofChoice = (rule: Extract<ValidationRule, { kind: 'anyOf' | 'oneOf' }>, known: KnownValue): ValidationRules => {
  const all = rule.choices.map((choice) => simplifyRules(choice, known))
  if (rule.kind === 'anyOf' && all.some((choice) => choice.length === 0)) return []
  const choices = all.filter((choice) => !isUnsatisfiable(choice))
  if (choices.length === 0) return never
  return [{ ...rule, choices }]
}

const ofRule = (rule: ValidationRule, known: KnownValue): ValidationRules => {
  switch (rule.kind) {
    case 'guard':
      return canBe(known.types, rule.guard) ? withRules(rule, { ...known, types: new Set([rule.guard]) }) : []
    case 'notNull':
      return known.types?.size === 1 && known.types.has('null') ? [] : withRules(rule, known)
    case 'whenPresent':
      return withRules(rule, known)
    case 'property':
    case 'prefixItem':
    case 'items':
    case 'patternProperties':
    case 'additionalProperties':
    case 'unevaluated':
      return withRules(rule, anything)
    case 'propertyNames':
      return withRules(rule, { types: new Set(['string']), values: null })
    case 'anyOf':
    case 'oneOf':
      return ofChoice(rule, known)
    case 'not': {
      const rules = simplifyRules(rule.rules, known)
      return rules.length === 0 ? never : isUnsatisfiable(rules) ? [] : [{ ...rule, rules }]
    }
    case 'if': {
      const condition = simplifyRules(rule.condition, known)
      const [then, otherwise] = [simplifyRules(rule.then, known), simplifyRules(rule.else, known)]
      if (condition.length === 0) return then
      if (isUnsatisfiable(condition)) return otherwise
      return then.length + otherwise.length === 0 ? [] : [{ ...rule, condition, then, else: otherwise }]
    }
    default:
      return [rule]
  }
}

/** Returns what is known after a type rule, and whether the rule added anything. */
const withTypes = (known: KnownValue, types: ReadonlySet<JsonType>): KnownValue & { readonly isNew: boolean } => ({
  ...known,
  types: narrowed(known.types, types),
  isNew: known.types === null || ![...known.types].every((type) => includes(types, type)),
})

const withValues = ({ types, values: before }: KnownValue, values: ReadonlyArray<unknown>): ReadonlyArray<unknown> =>
  values.filter(
    (value) =>
      (types === null || includes(types, typeOf(value))) &&
      (before === null || before.some((one) => jsonEquals(one, value))),
  )

/** `given`: what is already known about the value. */
export const simplifyRules = (rules: ValidationRules, given: KnownValue = anything): ValidationRules => {
  let known = given
  let isTypeNew = false
  // Rules about the value itself come first, so that the others may rely on them.
  for (const rule of rules) {
    if (rule.kind !== 'types') continue
    const { isNew, ...now } = withTypes(known, new Set(rule.types))
    isTypeNew ||= isNew
    known = now
  }
  for (const rule of rules) {
    if (rule.kind === 'values') known = { ...known, values: withValues(known, rule.values) }
  }
  const { types, values } = known
  if (types?.size === 0 || values?.length === 0) return never
  const areValuesNew = values !== null && values.length !== given.values?.length
  if (values !== null) known = { types: new Set(values.map(typeOf)), values }
  const result: Array<ValidationRule> = [
    // Values imply the type.
    ...(areValuesNew ? [{ kind: 'values' as const, values }] : []),
    ...(isTypeNew && values === null && types !== null ? [{ kind: 'types' as const, types: [...types] }] : []),
  ]
  for (const rule of rules) {
    if (rule.kind === 'types' || rule.kind === 'values') continue
    const more = ofRule(rule, known)
    if (isUnsatisfiable(more)) return never
    result.push(...more)
  }
  return result
}
