/** What a schema demands of a value beyond its shape, as a tree that code is written from. */
import { type Pattern } from '../model/Pattern.js'
import { type JsonType } from '../model/Schema.js'

/** All of them hold. */
export type Rules = ReadonlyArray<Rule>

/** A schema that others refer to, in one view; its rules are those of a function. */
export interface RuleRef {
  readonly pointer: string
  /** Whether its shape is checked elsewhere, so that only what is beyond it remains. */
  readonly isBeyondShape: boolean
}

export type Guard = 'array' | 'object' | 'string' | 'number'

export type Limit =
  | 'minimum'
  | 'maximum'
  | 'exclusiveMinimum'
  | 'exclusiveMaximum'
  | 'multipleOf'
  | 'minLength'
  | 'maxLength'
  | 'minItems'
  | 'maxItems'
  | 'minProperties'
  | 'maxProperties'

export type Rule =
  | { readonly kind: 'never' }
  | { readonly kind: 'types'; readonly types: ReadonlyArray<JsonType> }
  | { readonly kind: 'values'; readonly values: ReadonlyArray<unknown> }
  /** A text of a format, or a number of `int32`. */
  | { readonly kind: 'format'; readonly format: string }
  | { readonly kind: 'limit'; readonly limit: Limit; readonly value: number }
  | { readonly kind: 'pattern'; readonly pattern: Pattern }
  | { readonly kind: 'uniqueItems' }
  | { readonly kind: 'required'; readonly name: string }
  | { readonly kind: 'contains'; readonly rules: Rules; readonly min: number; readonly max: number | null }
  | { readonly kind: 'propertyNames'; readonly rules: Rules }
  | { readonly kind: 'not'; readonly rules: Rules }
  | {
      readonly kind: 'anyOf' | 'oneOf'
      readonly choices: ReadonlyArray<Rules>
      /** What each demands beyond its shape, where the shape is checked elsewhere: with nothing in any of them, neither is there here. */
      readonly beyondShape: ReadonlyArray<Rules> | null
    }
  /** Rules for values of one type, for all but `null`, for a member or an item that is there, … */
  | { readonly kind: 'guard'; readonly guard: Guard; readonly rules: Rules }
  | { readonly kind: 'notNull'; readonly rules: Rules }
  | { readonly kind: 'if'; readonly condition: Rules; readonly then: Rules; readonly else: Rules }
  | { readonly kind: 'has'; readonly name: string; readonly rules: Rules }
  | { readonly kind: 'member'; readonly name: string; readonly rules: Rules }
  | { readonly kind: 'item'; readonly index: number; readonly rules: Rules }
  | { readonly kind: 'items'; readonly from: number; readonly rules: Rules }
  | { readonly kind: 'matching'; readonly pattern: Pattern; readonly rules: Rules }
  | {
      readonly kind: 'others'
      readonly names: ReadonlyArray<string>
      readonly patterns: ReadonlyArray<Pattern>
      readonly rules: Rules
    }
  /** Members, or items, that nothing else in the schema looks at. */
  | { readonly kind: 'unevaluated'; readonly of: 'array' | 'object'; readonly seen: Seen; readonly rules: Rules }
  | { readonly kind: 'ref'; readonly ref: RuleRef }

/** Which members and items a schema looks at. */
export interface Seen {
  readonly names: ReadonlyArray<string>
  readonly patterns: ReadonlyArray<Pattern>
  readonly isEveryMember: boolean
  /** How many of the first items. */
  readonly items: number
  readonly isEveryItem: boolean
  readonly contains: Rules | null
  readonly always: ReadonlyArray<Seen>
  /** Only of values that these rules hold for. */
  readonly when: ReadonlyArray<{ readonly rules: Rules; readonly seen: Seen; readonly otherwise: Seen | null }>
  readonly has: ReadonlyArray<{ readonly name: string; readonly seen: Seen }>
  readonly ref: string | null
}

/** The rules directly inside of a rule that hold for the value, or for a part of it. */
export const insideOf = (rule: Rule): Rules => {
  switch (rule.kind) {
    case 'if':
      return [...rule.then, ...rule.else]
    case 'guard':
    case 'notNull':
    case 'has':
    case 'member':
    case 'item':
    case 'items':
    case 'matching':
    case 'others':
    case 'unevaluated':
      return rule.rules
    case 'anyOf':
      return rule.beyondShape === null ? [] : rule.beyondShape.flat()
    default:
      return []
  }
}

const isLeaf = (rule: Rule): boolean =>
  !['if', 'guard', 'notNull', 'has', 'member', 'item', 'items', 'matching', 'others', 'unevaluated', 'ref'].includes(
    rule.kind,
  ) && !(rule.kind === 'anyOf' && rule.beyondShape !== null)

/** The schemas whose rules hold for the value, or for a part of it, at any depth. */
export const refsIn = (rules: Rules): ReadonlyArray<RuleRef> =>
  rules.flatMap((rule) => (rule.kind === 'ref' ? [rule.ref] : refsIn(insideOf(rule))))

/** Whether rules demand anything, without those that they refer to. */
export const demandAnything = (rules: Rules): boolean =>
  rules.some((rule) => isLeaf(rule) || demandAnything(insideOf(rule)))

/** Rules without those that demand nothing, when it is known which of the schemas that they refer to do. */
export const pruned = (rules: Rules, isEmpty: (ref: RuleRef) => boolean): Rules =>
  rules.flatMap((rule): Rules => {
    if (rule.kind === 'ref') return isEmpty(rule.ref) ? [] : [rule]
    if (rule.kind === 'if') {
      const [then, otherwise] = [pruned(rule.then, isEmpty), pruned(rule.else, isEmpty)]
      return then.length + otherwise.length === 0 ? [] : [{ ...rule, then, else: otherwise }]
    }
    if (isLeaf(rule)) return [rule]
    const inside = pruned(insideOf(rule), isEmpty)
    if (inside.length === 0) return []
    return [rule.kind === 'anyOf' || !('rules' in rule) ? rule : { ...rule, rules: inside }]
  })
