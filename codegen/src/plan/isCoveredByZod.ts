/**
 * Decides whether the zod schema of a shape already enforces its validation rules, so that no
 * further check is needed.
 */
import type { Formats } from '../model/formats.js'
import { childShapes, type Shape } from '../model/Shape.js'
import type { ValidationRule, RuleReference, ValidationRules } from './ValidationRule.js'

const structuralRules = new Set<ValidationRule['kind']>(['guard', 'notNull', 'property', 'prefixItem', 'items'])

/**
 * Returns the rules of a referenced schema; `null` if the zod schema refers to that schema's own
 * zod schema.
 */
export type RulesAt = (ref: RuleReference, isWholeValue: boolean) => ValidationRules | null

/**
 * Returns constraints as strings, with duplicates; `null` if a rule isn't one that a shape can
 * have. `isWholeValue`: they apply to the value itself, not to a part.
 */
const ruleConstraints = (
  rules: ValidationRules,
  rulesAt: RulesAt,
  isWholeValue: boolean,
  seen: ReadonlyArray<string> = [],
): ReadonlyArray<string> | null => {
  const found: Array<string> = []
  const add = (more: ReadonlyArray<string> | null): boolean => {
    found.push(...(more ?? []))
    return more !== null
  }
  const isCounted = (rule: ValidationRule): boolean => {
    if (rule.kind === 'limit') return add([`${rule.limit} ${rule.value}`])
    if (rule.kind === 'pattern') return add([`pattern ${rule.pattern.source}`])
    if (rule.kind === 'ref') {
      const inside = rulesAt(rule.ref, isWholeValue)
      const { pointer } = rule.ref
      // Collecting the constraints of a recursive schema would never end.
      const isAgain = seen.includes(pointer)
      return inside === null || (!isAgain && add(ruleConstraints(inside, rulesAt, isWholeValue, [...seen, pointer])))
    }
    if (!structuralRules.has(rule.kind) || !('rules' in rule)) return false
    const isOfValue = isWholeValue && (rule.kind === 'guard' || rule.kind === 'notNull')
    return add(ruleConstraints(rule.rules, rulesAt, isOfValue, seen))
  }
  return rules.every(isCounted) ? found : null
}

const named = (limit: string, value: number | null): ReadonlyArray<string> =>
  value === null ? [] : [`${limit} ${value}`]

const zodConstraints = (shape: Shape, formats: Formats): ReadonlyArray<string> => {
  switch (shape.kind) {
    case 'string': {
      const { format, brand, limits } = shape
      // In zod, a string of a checked format has no other limits.
      if (brand !== null || (format !== null && Object.hasOwn(formats, format))) return []
      const pattern = limits.pattern === null ? [] : [`pattern ${limits.pattern}`]
      return [...named('minLength', limits.min), ...named('maxLength', limits.max), ...pattern]
    }
    case 'number':
      return [...named('minimum', shape.limits.min), ...named('maximum', shape.limits.max)]
    case 'array':
      return [
        ...named('minItems', shape.limits.min),
        ...named('maxItems', shape.limits.max),
        ...zodConstraints(shape.item, formats),
      ]
    // A union accepts what any of its members accepts, so none of their limits is certain.
    case 'union': {
      const others = shape.members.filter(({ kind }) => kind !== 'null')
      const [only] = others
      return others.length === 1 && only !== undefined ? zodConstraints(only, formats) : []
    }
    default:
      return childShapes(shape).flatMap((part) => zodConstraints(part, formats))
  }
}

export const isCoveredByZod = (rules: ValidationRules, shape: Shape, formats: Formats, rulesAt: RulesAt): boolean => {
  const required = ruleConstraints(rules, rulesAt, true)
  const enforced = [...zodConstraints(shape, formats)]
  return (
    required?.every((limit) => {
      const at = enforced.indexOf(limit)
      if (at >= 0) enforced.splice(at, 1)
      return at >= 0
    }) === true
  )
}
