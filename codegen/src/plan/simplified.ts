/** Rules without those that always hold, and without those that can't be asked once others hold: no code that can't run is written. */
import { jsonEquals } from '../model/jsonEquals.js'
import { type JsonType } from '../model/Schema.js'
import { type Rule, type Rules } from './Rule.js'

/** `null`: any. */
type Types = ReadonlySet<JsonType> | null

/** What is known of a value: its types, and the values that it is one of. */
interface Known {
  readonly types: Types
  readonly values: ReadonlyArray<unknown> | null
}

const anything: Known = { types: null, values: null }

const never: Rules = [{ kind: 'never' }]

/** Whether no value satisfies them. */
export const isNever = (rules: Rules): boolean => rules.some(({ kind }) => kind === 'never')

const typeOf = (value: unknown): JsonType => {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number'
  return typeof value as JsonType
}

const includes = (types: ReadonlySet<JsonType>, type: JsonType): boolean =>
  types.has(type) || (type === 'integer' && types.has('number'))

/** A number can be an integer. */
const canBe = (types: Types, type: JsonType): boolean =>
  types === null || includes(types, type) || (type === 'number' && types.has('integer'))

const narrowed = (types: Types, to: ReadonlySet<JsonType>): ReadonlySet<JsonType> =>
  types === null
    ? to
    : new Set([...[...types].filter((type) => includes(to, type)), ...[...to].filter((type) => includes(types, type))])

const withRules = (rule: Extract<Rule, { readonly rules: Rules }>, known: Known): Rules => {
  const rules = simplified(rule.rules, known)
  return rules.length === 0 ? [] : [{ ...rule, rules }]
}

const ofChoice = (rule: Extract<Rule, { kind: 'anyOf' | 'oneOf' }>, known: Known): Rules => {
  const all = rule.choices.map((choice) => simplified(choice, known))
  if (rule.kind === 'anyOf' && all.some((choice) => choice.length === 0)) return []
  const choices = all.filter((choice) => !isNever(choice))
  if (choices.length === 0) return never
  return [{ ...rule, choices }]
}

const ofRule = (rule: Rule, known: Known): Rules => {
  switch (rule.kind) {
    case 'guard':
      return canBe(known.types, rule.guard) ? withRules(rule, { ...known, types: new Set([rule.guard]) }) : []
    case 'notNull':
      return known.types?.size === 1 && known.types.has('null') ? [] : withRules(rule, known)
    case 'has':
      return withRules(rule, known)
    case 'member':
    case 'item':
    case 'items':
    case 'matching':
    case 'others':
    case 'unevaluated':
      return withRules(rule, anything)
    case 'propertyNames':
      return withRules(rule, { types: new Set(['string']), values: null })
    case 'anyOf':
    case 'oneOf':
      return ofChoice(rule, known)
    case 'not': {
      const rules = simplified(rule.rules, known)
      return rules.length === 0 ? never : isNever(rules) ? [] : [{ ...rule, rules }]
    }
    case 'if': {
      const condition = simplified(rule.condition, known)
      const [then, otherwise] = [simplified(rule.then, known), simplified(rule.else, known)]
      if (condition.length === 0) return then
      if (isNever(condition)) return otherwise
      return then.length + otherwise.length === 0 ? [] : [{ ...rule, condition, then, else: otherwise }]
    }
    default:
      return [rule]
  }
}

/** What a type rule leaves: the rule, where it says anything new. */
const withTypes = (known: Known, types: ReadonlySet<JsonType>): Known & { readonly isNew: boolean } => ({
  ...known,
  types: narrowed(known.types, types),
  isNew: known.types === null || ![...known.types].every((type) => includes(types, type)),
})

const withValues = ({ types, values: before }: Known, values: ReadonlyArray<unknown>): ReadonlyArray<unknown> =>
  values.filter(
    (value) =>
      (types === null || includes(types, typeOf(value))) &&
      (before === null || before.some((one) => jsonEquals(one, value))),
  )

/** `given`: what is known of the value already. */
export const simplified = (rules: Rules, given: Known = anything): Rules => {
  let known = given
  let isTypeNew = false
  // What is demanded of the value itself comes first, so that all else may rely on it.
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
  const kept: Array<Rule> = [
    // Values say the type as well.
    ...(areValuesNew ? [{ kind: 'values' as const, values }] : []),
    ...(isTypeNew && values === null && types !== null ? [{ kind: 'types' as const, types: [...types] }] : []),
  ]
  for (const rule of rules) {
    if (rule.kind === 'types' || rule.kind === 'values') continue
    const more = ofRule(rule, known)
    if (isNever(more)) return never
    kept.push(...more)
  }
  return kept
}
