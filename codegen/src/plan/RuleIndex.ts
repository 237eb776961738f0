/**
 * Computes the validation rules of each schema in each direction, once, and leaves out references
 * to schemas without rules.
 */
import type { Formats } from '../model/formats.js'
import type { Schemas } from '../model/parseSchemas.js'
import type { Schema } from '../model/Schema.js'
import {
  hasConstraint,
  pruneRules,
  referencesIn,
  type RuleReference,
  type ValidationRules,
  type EvaluatedParts,
} from './ValidationRule.js'
import { schemaRules, type RuleScope, evaluatedBy } from './schemaRules.js'
import type { Direction } from '../Direction.js'

export interface RuleIndex {
  /** The rules of any schema. `name`: the component that it is or is part of. */
  readonly rulesOf: (
    schema: Schema,
    name: string | null,
    direction: Direction,
    includesShape: boolean,
  ) => ValidationRules
  /** The rules of a referenced schema. */
  readonly rulesAt: (ref: RuleReference, direction: Direction) => ValidationRules
  /** The properties and items that a referenced schema evaluates. */
  readonly evaluatedAt: (pointer: string, direction: Direction) => EvaluatedParts
}

export const ruleIndex = (
  schemas: Schemas,
  nameAt: (pointer: string) => string | null,
  formats: Formats,
): RuleIndex => {
  const scopeOf = (name: string | null, direction: Direction): RuleScope => ({
    formats,
    direction,
    targetOf: schemas.targetOf,
    asBase: (schema) => schemas.baseWithoutSubtypes(schema, name),
  })
  const known = new Map<string, ValidationRules>()
  const unprunedAt = ({ pointer, excludesShape }: RuleReference, direction: Direction): ValidationRules => {
    const key = `${direction} ${excludesShape} ${pointer}`
    const before = known.get(key)
    if (before !== undefined) return before
    const rules = schemaRules(schemas.schemaAt(pointer), scopeOf(nameAt(pointer), direction), !excludesShape)
    known.set(key, rules)
    return rules
  }

  const knownConstrained = new Map<string, boolean>()
  /** Whether the schema, or one that it refers to, constrains more than its shape. */
  const hasConstraints = (ref: RuleReference, direction: Direction): boolean => {
    if (!ref.excludesShape) return true
    const key = `${direction} ${ref.pointer}`
    const before = knownConstrained.get(key)
    if (before !== undefined) return before
    const reached = new Set([ref.pointer])
    const pending = [ref]
    let found = false
    for (let next = pending.pop(); next !== undefined && !found; next = pending.pop()) {
      const rules = unprunedAt(next, direction)
      found = hasConstraint(rules) || knownConstrained.get(`${direction} ${next.pointer}`) === true
      for (const inner of referencesIn(rules)) {
        if (!inner.excludesShape) found = true
        else if (!reached.has(inner.pointer)) {
          reached.add(inner.pointer)
          pending.push(inner)
        }
      }
    }
    // If nothing that it reaches has constraints, neither does any schema on the way.
    if (found) knownConstrained.set(key, true)
    else for (const pointer of reached) knownConstrained.set(`${direction} ${pointer}`, false)
    return found
  }
  const prune = (rules: ValidationRules, direction: Direction): ValidationRules =>
    pruneRules(rules, (ref) => !hasConstraints(ref, direction))
  return {
    rulesOf: (schema, name, direction, includesShape) =>
      prune(schemaRules(schema, scopeOf(name, direction), includesShape), direction),
    rulesAt: (ref, direction) => prune(unprunedAt(ref, direction), direction),
    evaluatedAt: (pointer, direction) => evaluatedBy(schemas.schemaAt(pointer), scopeOf(nameAt(pointer), direction)),
  }
}
