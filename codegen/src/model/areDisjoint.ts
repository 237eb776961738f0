/**
 * Determines whether schemas are mutually exclusive. If they are, `oneOf` and `anyOf` mean the
 * same.
 */
import type { JsonType, Schema } from './Schema.js'

type TargetOf = (schema: Schema) => Schema | null

/**
 * Returns a schema with everything that it refers to or combines by `allOf`: a value must be valid
 * for all of these.
 */
const conjunctsOf = (schema: Schema, targetOf: TargetOf, seen: ReadonlyArray<Schema> = []): ReadonlyArray<Schema> => {
  if (seen.includes(schema)) return []
  const target = targetOf(schema)
  const inside = [...seen, schema]
  return [
    schema,
    ...(target === null ? [] : conjunctsOf(target, targetOf, inside)),
    ...schema.allOf.flatMap((part) => conjunctsOf(part, targetOf, inside)),
  ]
}

const typeOf = (value: unknown): JsonType => {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  if (typeof value === 'object') return 'object'
  if (typeof value === 'string') return 'string'
  return typeof value === 'boolean' ? 'boolean' : 'number'
}

/** Returns the JSON types that can be valid; `null` if any can. */
const typesOf = (parts: ReadonlyArray<Schema>): ReadonlySet<JsonType> | null => {
  if (parts.some(({ isNullable }) => isNullable)) return null
  const declared = parts.flatMap(({ types, values }) => [
    ...(types === null ? [] : [new Set(types.map((type): JsonType => (type === 'integer' ? 'number' : type)))]),
    ...(values === null ? [] : [new Set(values.map(typeOf))]),
  ])
  return declared.length === 0 ? null : declared.reduce((a, b) => new Set([...a].filter((type) => b.has(type))))
}

/** Returns the required properties that have a fixed set of values. */
const literalPropertiesOf = (
  parts: ReadonlyArray<Schema>,
  targetOf: TargetOf,
): ReadonlyMap<string, ReadonlySet<unknown>> => {
  const required = new Set(parts.flatMap((part) => part.required))
  return new Map(
    parts.flatMap(({ properties }) =>
      [...properties].flatMap(([name, property]) => {
        const all = conjunctsOf(property, targetOf)
        const values = all.find((part) => part.values !== null && !part.isOpen)?.values ?? null
        const isTag =
          all.every(({ isNullable }) => !isNullable) &&
          required.has(name) &&
          values?.every((value) => typeof value !== 'object' || value === null) === true
        return isTag ? [[name, new Set(values)] as const] : []
      }),
    ),
  )
}

const areDisjointSets = (left: ReadonlySet<unknown>, right: ReadonlySet<unknown>): boolean =>
  [...left].every((one) => !right.has(one))

export const areDisjoint = (schemas: ReadonlyArray<Schema>, targetOf: TargetOf): boolean => {
  const summaries = schemas.map((schema) => {
    const parts = conjunctsOf(schema, targetOf)
    return {
      types: typesOf(parts),
      tags: literalPropertiesOf(parts, targetOf),
      values: parts.find((part) => part.values)?.values,
    }
  })
  return summaries.every((left, i) =>
    summaries.slice(i + 1).every((right) => {
      if (left.types !== null && right.types !== null && areDisjointSets(left.types, right.types)) return true
      const areScalars = [left, right].every(({ values }) => values?.every((one) => typeof one !== 'object') === true)
      if (areScalars && areDisjointSets(new Set(left.values), new Set(right.values))) return true
      // Objects are distinguished by a required property with different literals.
      const areObjects = [left, right].every(({ types }) => types?.size === 1 && types.has('object'))
      return (
        areObjects &&
        [...left.tags].some(([name, values]) => {
          const others = right.tags.get(name)
          return others !== undefined && areDisjointSets(values, others)
        })
      )
    }),
  )
}
