/** What a schema requires of a value beyond its shape, as a tree from which code is generated. */
import type { Pattern } from '../model/Pattern.js'
import type { JsonType } from '../model/Schema.js'

/** Rules that must all hold. */
export type ValidationRules = ReadonlyArray<ValidationRule>

/** A reference to a schema, whose rules become a function. */
export interface RuleReference {
  readonly pointer: string
  /** Whether another check covers its shape, so that only the rules beyond it remain. */
  readonly excludesShape: boolean
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

export type ValidationRule =
  | { readonly kind: 'never' }
  | { readonly kind: 'types'; readonly types: ReadonlyArray<JsonType> }
  | { readonly kind: 'values'; readonly values: ReadonlyArray<unknown> }
  /** A string of a format, or an `int32` number. */
  | { readonly kind: 'format'; readonly format: string }
  | { readonly kind: 'limit'; readonly limit: Limit; readonly value: number }
  | { readonly kind: 'pattern'; readonly pattern: Pattern }
  | { readonly kind: 'uniqueItems' }
  | { readonly kind: 'required'; readonly name: string }
  | { readonly kind: 'contains'; readonly rules: ValidationRules; readonly min: number; readonly max: number | null }
  | { readonly kind: 'propertyNames'; readonly rules: ValidationRules }
  | { readonly kind: 'not'; readonly rules: ValidationRules }
  | {
      readonly kind: 'anyOf' | 'oneOf'
      readonly choices: ReadonlyArray<ValidationRules>
      /**
       * What each choice requires beyond its shape, if another check covers the shape. If all are
       * empty, the rule is too.
       */
      readonly choicesWithoutShape: ReadonlyArray<ValidationRules> | null
    }
  /**
   * Rules that apply only to values of one type, to values other than `null`, to a property or item
   * that exists, and so on.
   */
  | { readonly kind: 'guard'; readonly guard: Guard; readonly rules: ValidationRules }
  | { readonly kind: 'notNull'; readonly rules: ValidationRules }
  | {
      readonly kind: 'if'
      readonly condition: ValidationRules
      readonly then: ValidationRules
      readonly else: ValidationRules
    }
  | { readonly kind: 'whenPresent'; readonly name: string; readonly rules: ValidationRules }
  | { readonly kind: 'property'; readonly name: string; readonly rules: ValidationRules }
  | { readonly kind: 'prefixItem'; readonly index: number; readonly rules: ValidationRules }
  | { readonly kind: 'items'; readonly from: number; readonly rules: ValidationRules }
  | { readonly kind: 'patternProperties'; readonly pattern: Pattern; readonly rules: ValidationRules }
  | {
      readonly kind: 'additionalProperties'
      readonly names: ReadonlyArray<string>
      readonly patterns: ReadonlyArray<Pattern>
      readonly rules: ValidationRules
    }
  /** Rules for the properties or items that nothing else in the schema evaluates. */
  | {
      readonly kind: 'unevaluated'
      readonly of: 'array' | 'object'
      readonly evaluated: EvaluatedParts
      readonly rules: ValidationRules
    }
  | { readonly kind: 'ref'; readonly ref: RuleReference }

/** The properties and items that a schema evaluates, in the sense of JSON Schema. */
export interface EvaluatedParts {
  readonly names: ReadonlyArray<string>
  readonly patterns: ReadonlyArray<Pattern>
  readonly isEveryProperty: boolean
  /** How many of the first items. */
  readonly items: number
  readonly isEveryItem: boolean
  readonly contains: ValidationRules | null
  readonly always: ReadonlyArray<EvaluatedParts>
  /** Evaluated only in values that satisfy these rules. */
  readonly when: ReadonlyArray<{
    readonly rules: ValidationRules
    readonly evaluated: EvaluatedParts
    readonly otherwise: EvaluatedParts | null
  }>
  readonly whenPresent: ReadonlyArray<{ readonly name: string; readonly evaluated: EvaluatedParts }>
  readonly ref: string | null
}

/** Returns the rules directly inside a rule that apply to the value or a part of it. */
export const nestedRules = (rule: ValidationRule): ValidationRules => {
  switch (rule.kind) {
    case 'if':
      return [...rule.then, ...rule.else]
    case 'guard':
    case 'notNull':
    case 'whenPresent':
    case 'property':
    case 'prefixItem':
    case 'items':
    case 'patternProperties':
    case 'additionalProperties':
    case 'unevaluated':
      return rule.rules
    case 'anyOf':
      return rule.choicesWithoutShape === null ? [] : rule.choicesWithoutShape.flat()
    default:
      return []
  }
}

const isConstraint = (rule: ValidationRule): boolean =>
  ![
    'if',
    'guard',
    'notNull',
    'whenPresent',
    'property',
    'prefixItem',
    'items',
    'patternProperties',
    'additionalProperties',
    'unevaluated',
    'ref',
  ].includes(rule.kind) && !(rule.kind === 'anyOf' && rule.choicesWithoutShape !== null)

/** Returns the references whose rules apply to the value or a part of it, at any depth. */
export const referencesIn = (rules: ValidationRules): ReadonlyArray<RuleReference> =>
  rules.flatMap((rule) => (rule.kind === 'ref' ? [rule.ref] : referencesIn(nestedRules(rule))))

/** Whether rules constrain anything, not counting references. */
export const hasConstraint = (rules: ValidationRules): boolean =>
  rules.some((rule) => isConstraint(rule) || hasConstraint(nestedRules(rule)))

/** Removes rules that constrain nothing, given which referenced schemas do. */
export const pruneRules = (rules: ValidationRules, isEmpty: (ref: RuleReference) => boolean): ValidationRules =>
  rules.flatMap((rule): ValidationRules => {
    if (rule.kind === 'ref') return isEmpty(rule.ref) ? [] : [rule]
    if (rule.kind === 'if') {
      const [then, otherwise] = [pruneRules(rule.then, isEmpty), pruneRules(rule.else, isEmpty)]
      return then.length + otherwise.length === 0 ? [] : [{ ...rule, then, else: otherwise }]
    }
    if (isConstraint(rule)) return [rule]
    const inside = pruneRules(nestedRules(rule), isEmpty)
    if (inside.length === 0) return []
    return [rule.kind === 'anyOf' || !('rules' in rule) ? rule : { ...rule, rules: inside }]
  })
