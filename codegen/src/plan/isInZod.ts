/** Whether a zod schema that is made of a shape says all that rules demand, so that it needs no further check. */
import { type Formats } from '../model/formats.js'
import { childShapes, type Shape } from '../model/Shape.js'
import { type Rule, type RuleRef, type Rules } from './Rule.js'

const structural = new Set<Rule['kind']>(['guard', 'notNull', 'member', 'item', 'items'])

/** The rules of a schema that others refer to; `null` where it has a zod schema of its own, which the one that is made refers to. */
export type RulesAt = (ref: RuleRef, isWholeValue: boolean) => Rules | null

/** Limits as texts, to be counted; `null` with a rule that is no limit that a shape has. `isWholeValue`: they are of the value, not of a part. */
const limitsIn = (
  rules: Rules,
  rulesAt: RulesAt,
  isWholeValue: boolean,
  seen: ReadonlyArray<string> = [],
): ReadonlyArray<string> | null => {
  const found: Array<string> = []
  const add = (more: ReadonlyArray<string> | null): boolean => {
    found.push(...(more ?? []))
    return more !== null
  }
  const isCounted = (rule: Rule): boolean => {
    if (rule.kind === 'limit') return add([`${rule.limit} ${rule.value}`])
    if (rule.kind === 'pattern') return add([`pattern ${rule.pattern.source}`])
    if (rule.kind === 'ref') {
      const inside = rulesAt(rule.ref, isWholeValue)
      const { pointer } = rule.ref
      // What holds itself is counted by no number.
      const isAgain = seen.includes(pointer)
      return inside === null || (!isAgain && add(limitsIn(inside, rulesAt, isWholeValue, [...seen, pointer])))
    }
    if (!structural.has(rule.kind) || !('rules' in rule)) return false
    const isOfValue = isWholeValue && (rule.kind === 'guard' || rule.kind === 'notNull')
    return add(limitsIn(rule.rules, rulesAt, isOfValue, seen))
  }
  return rules.every(isCounted) ? found : null
}

const named = (limit: string, value: number | null): ReadonlyArray<string> =>
  value === null ? [] : [`${limit} ${value}`]

const limitsOf = (shape: Shape, formats: Formats): ReadonlyArray<string> => {
  switch (shape.kind) {
    case 'string': {
      const { format, brand, limits } = shape
      // One of a format that is checked has no other limits in zod.
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
        ...limitsOf(shape.item, formats),
      ]
    // A choice holds if any of its members does, whatever the limits of the others.
    case 'union': {
      const others = shape.members.filter(({ kind }) => kind !== 'null')
      const [only] = others
      return others.length === 1 && only !== undefined ? limitsOf(only, formats) : []
    }
    default:
      return childShapes(shape).flatMap((part) => limitsOf(part, formats))
  }
}

export const isInZod = (rules: Rules, shape: Shape, formats: Formats, rulesAt: RulesAt): boolean => {
  const demanded = limitsIn(rules, rulesAt, true)
  const said = [...limitsOf(shape, formats)]
  return (
    demanded?.every((limit) => {
      const at = said.indexOf(limit)
      if (at >= 0) said.splice(at, 1)
      return at >= 0
    }) === true
  )
}
