/** Whether a zod schema that is made of a shape says all that rules demand, so that it needs no further check. */
import { type Formats } from '../model/formats.js'
import { partsOf, type Shape } from '../model/Shape.js'
import { type Rule, type RuleRef, type Rules } from './Rule.js'

const structural = new Set<Rule['kind']>(['guard', 'notNull', 'member', 'item', 'items'])

/** Limits as texts, to be counted; `null` for a rule that is no limit that a shape has. */
const limitsIn = (rules: Rules, rulesAt: (ref: RuleRef) => Rules | null): ReadonlyArray<string> | null => {
  const found: Array<string> = []
  for (const rule of rules) {
    if (rule.kind === 'limit') found.push(`${rule.limit} ${rule.value}`)
    else if (rule.kind === 'pattern') found.push(`pattern ${rule.pattern.source}`)
    else {
      const inside =
        rule.kind === 'ref' ? rulesAt(rule.ref) : structural.has(rule.kind) && 'rules' in rule ? rule.rules : null
      const limits = rule.kind === 'ref' && inside === null ? [] : inside === null ? null : limitsIn(inside, rulesAt)
      if (limits === null) return null
      found.push(...limits)
    }
  }
  return found
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
      return partsOf(shape).flatMap((part) => limitsOf(part, formats))
  }
}

/** `rulesAt` gives `null` for a schema that has a zod schema of its own. */
export const isInZod = (
  rules: Rules,
  shape: Shape,
  formats: Formats,
  rulesAt: (ref: RuleRef) => Rules | null,
): boolean => {
  const demanded = limitsIn(rules, rulesAt)
  const said = [...limitsOf(shape, formats)]
  return (
    demanded?.every((limit) => {
      const at = said.indexOf(limit)
      if (at >= 0) said.splice(at, 1)
      return at >= 0
    }) === true
  )
}
