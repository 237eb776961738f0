/** Builds the variant of a schema that a PATCH sends, in which every property is optional. */
import type { Shape } from '../model/Shape.js'
import type { RuleReference, ValidationRule, ValidationRules } from './ValidationRule.js'

/** Returns the shape with every property optional. */
export const partialShape = (shape: Shape): Shape =>
  shape.kind === 'object'
    ? { ...shape, properties: shape.properties.map((property) => ({ ...property, isRequired: false })) }
    : shape

const perPropertyRules: ReadonlyArray<ValidationRule['kind']> = [
  'patternProperties',
  'property',
  'additionalProperties',
  'propertyNames',
]

/** Whether a keyword, as written in comments, still applies if any property may be missing. */
export const appliesPerProperty = (mention: string): boolean =>
  /(^|\.)(additionalProperties|maxProperties|patternProperties|propertyNames)(: |$)/.test(mention) &&
  !/(^|\.)(anyOf|dependentSchemas|else|if|not|oneOf|then)\./.test(mention)

const isMaxProperties = (rule: ValidationRule): boolean => rule.kind === 'limit' && rule.limit === 'maxProperties'

/**
 * Returns the rules that still hold if any property may be missing: those that apply to each
 * property by itself, and `maxProperties`.
 */
export const partialRules = (
  rules: ValidationRules,
  rulesAt: (ref: RuleReference) => ValidationRules,
): ValidationRules =>
  rules.flatMap((rule): ValidationRules => {
    if (rule.kind === 'ref') return partialRules(rulesAt(rule.ref), rulesAt)
    if (rule.kind !== 'guard' || rule.guard !== 'object') return []
    const inside = rule.rules.filter((one) => perPropertyRules.includes(one.kind) || isMaxProperties(one))
    return inside.length === 0 ? [] : [{ ...rule, rules: inside }]
  })
