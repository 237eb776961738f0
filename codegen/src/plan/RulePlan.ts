/** The rules of every schema in every view, and which schemas have none. */
import { type Formats } from '../model/formats.js'
import { type Schemas } from '../model/parseSchemas.js'
import { type Schema } from '../model/Schema.js'
import { demandAnything, pruned, refsIn, type RuleRef, type Rules, type Seen } from './Rule.js'
import { rulesOf, type RuleScope, seenBy } from './rulesOf.js'
import { type View } from './views.js'

export interface RulePlan {
  /** The rules of a schema that stands anywhere; `name`: the schema of `components` that it is, or is in. */
  readonly of: (schema: Schema, name: string | null, view: View, isWhole: boolean) => Rules
  /** The rules of a schema that others refer to. */
  readonly at: (ref: RuleRef, view: View) => Rules
  /** What a schema that others refer to looks at. */
  readonly seenAt: (pointer: string, view: View) => Seen
}

export const rulePlan = (schemas: Schemas, nameAt: (pointer: string) => string | null, formats: Formats): RulePlan => {
  const scopeOf = (name: string | null, view: View): RuleScope => ({
    formats,
    view,
    targetOf: schemas.targetOf,
    asBase: (schema) => schemas.baseWithoutSubtypes(schema, name),
  })
  const known = new Map<string, Rules>()
  const rawAt = ({ pointer, isBeyondShape }: RuleRef, view: View): Rules => {
    const key = `${view} ${isBeyondShape} ${pointer}`
    const before = known.get(key)
    if (before !== undefined) return before
    const rules = rulesOf(schemas.schemaAt(pointer), scopeOf(nameAt(pointer), view), !isBeyondShape)
    known.set(key, rules)
    return rules
  }

  const demanding = new Map<string, boolean>()
  /** Whether it, or what it leads to, demands anything beyond its shape. */
  const demands = (ref: RuleRef, view: View): boolean => {
    if (!ref.isBeyondShape) return true
    const key = `${view} ${ref.pointer}`
    const before = demanding.get(key)
    if (before !== undefined) return before
    const reached = new Set([ref.pointer])
    const pending = [ref]
    let found = false
    for (let next = pending.pop(); next !== undefined && !found; next = pending.pop()) {
      const rules = rawAt(next, view)
      found = demandAnything(rules) || demanding.get(`${view} ${next.pointer}`) === true
      for (const inner of refsIn(rules)) {
        if (!inner.isBeyondShape) found = true
        else if (!reached.has(inner.pointer)) {
          reached.add(inner.pointer)
          pending.push(inner)
        }
      }
    }
    // What leads to nothing that demands anything, all that it leads to does as little.
    if (found) demanding.set(key, true)
    else for (const pointer of reached) demanding.set(`${view} ${pointer}`, false)
    return found
  }
  const prune = (rules: Rules, view: View): Rules => pruned(rules, (ref) => !demands(ref, view))
  return {
    of: (schema, name, view, isWhole) => prune(rulesOf(schema, scopeOf(name, view), isWhole), view),
    at: (ref, view) => prune(rawAt(ref, view), view),
    seenAt: (pointer, view) => seenBy(schemas.schemaAt(pointer), scopeOf(nameAt(pointer), view)),
  }
}
