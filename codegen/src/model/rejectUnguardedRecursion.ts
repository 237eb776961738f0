/**
 * Rejects schemas that refer to themselves with no property or item in between, since validating
 * them would never end.
 */
import { reject } from '../CodegenError.js'
import { stronglyConnectedComponents, isCycle } from './stronglyConnectedComponents.js'
import type { Schema } from './Schema.js'

interface Model {
  readonly targetOf: (schema: Schema) => Schema | null
  readonly baseWithoutSubtypes: (base: Schema, name: string | null) => Schema | null
}

/**
 * Returns the schemas that apply to the same value. `name` is the component that the schema is, or
 * is part of.
 */
const targetsIn = (schema: Schema, name: string | null, model: Model): ReadonlyArray<Schema> => {
  const inside = (one: Schema): ReadonlyArray<Schema> => targetsIn(one, name, model)
  const target = model.targetOf(schema)
  const parts = schema.allOf.map((part) => {
    const base = model.targetOf(part)
    return (base === null ? null : model.baseWithoutSubtypes(base, name)) ?? part
  })
  const others = [
    ...schema.anyOf,
    ...schema.oneOf,
    schema.not,
    schema.if,
    schema.then,
    schema.else,
    ...schema.dependentSchemas.values(),
  ].filter((one) => one !== null)
  return [...(target === null ? [] : [target]), ...[...parts, ...others].flatMap(inside)]
}

export const rejectUnguardedRecursion = (named: ReadonlyMap<string, Schema>, model: Model): void => {
  const names = new Map([...named].map(([name, schema]) => [schema, name]))
  const edges = new Map<Schema, ReadonlyArray<Schema>>()
  const edgesOf = (schema: Schema): ReadonlyArray<Schema> => {
    const before = edges.get(schema)
    if (before !== undefined) return before
    const targets = targetsIn(schema, names.get(schema) ?? null, model)
    edges.set(schema, targets)
    return targets
  }
  for (const component of stronglyConnectedComponents(named.values(), edgesOf)) {
    const [first] = [...component].sort((a, b) => (a.pointer < b.pointer ? -1 : 1))
    if (first !== undefined && isCycle(component, edgesOf)) {
      reject(first.pointer, 'the schema refers to itself with no property or item in between')
    }
  }
}
