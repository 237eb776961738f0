/**
 * Matches the alternatives of the old schema with those of the current one, regardless of their
 * order and names.
 */
import { type SchemaAlternative, isUnconstrainedObject } from './SchemaAlternative.js'
import { isSameConstraint } from './compareConstraintValues.js'
import type { DescriptionSchemas } from './DescriptionSchemas.js'

export interface MatchedAlternatives {
  readonly pairs: ReadonlyArray<readonly [SchemaAlternative, SchemaAlternative]>
  readonly removed: ReadonlyArray<SchemaAlternative>
  readonly added: ReadonlyArray<SchemaAlternative>
}

/** Returns the properties with exactly one possible value, which distinguish objects. */
const discriminatingValues = (one: SchemaAlternative, schemas: DescriptionSchemas): ReadonlyMap<string, string> =>
  new Map(
    [...one.properties].flatMap(([name, { schema }]) => {
      const [only, ...more] = schemas.normalize(schemas.resolve(schema)).alternatives
      return only?.kind === 'literals' && more.length === 0 && only.values.length === 1
        ? [[name, JSON.stringify(only.values)]]
        : []
    }),
  )

const sharedNameRatio = (a: SchemaAlternative, b: SchemaAlternative): number => {
  const shared = [...a.properties.keys()].filter((name) => b.properties.has(name)).length
  const all = a.properties.size + b.properties.size - shared
  return all === 0 ? 1 : shared / all
}

/** Returns how similar two alternatives are; `null` if one can't be a version of the other. */
const similarity = (
  a: SchemaAlternative,
  b: SchemaAlternative,
  oldSchemas: DescriptionSchemas,
  currentSchemas: DescriptionSchemas,
): number | null => {
  if (a.kind !== b.kind) return null
  const isNamedSame = a.via.some((name) => b.via.includes(name)) ? 1 : 0
  const base = isNamedSame * 3 + (isSameConstraint([...a.constraints], [...b.constraints]) ? 1 : 0)
  if (a.kind === 'array') {
    const [left, right] = [a.items, b.items]
    const isSame =
      left !== false && right !== false && oldSchemas.fingerprint(left, 2) === currentSchemas.fingerprint(right, 2)
    return base + (isSame ? 3 : 0)
  }
  if (a.kind !== 'object') return base + (a.isInteger === b.isInteger ? 1 : 0)
  const tags = discriminatingValues(b, currentSchemas)
  const known = [...discriminatingValues(a, oldSchemas)].filter(([name]) => tags.has(name))
  const isTagged = known.length > 0 && known.every(([name, tag]) => tags.get(name) === tag)
  if (known.length > 0 && !isTagged) return isNamedSame === 1 ? 1 : null
  const isSameMembers = [...a.properties].every(
    ([name, { schema }]) =>
      b.properties.has(name) &&
      oldSchemas.fingerprint(schema, 1) === currentSchemas.fingerprint(b.properties.get(name)?.schema ?? [], 1),
  )
  const share = sharedNameRatio(a, b)
  // An object without constraints may match any other object.
  return share === 0 && isNamedSame === 0 && !isUnconstrainedObject(a) && !isUnconstrainedObject(b)
    ? null
    : base + share + (isTagged ? 2 : 0) + (isSameMembers && share === 1 ? 3 : 0)
}

export const matchAlternatives = (
  before: ReadonlyArray<SchemaAlternative>,
  after: ReadonlyArray<SchemaAlternative>,
  oldSchemas: DescriptionSchemas,
  currentSchemas: DescriptionSchemas,
): MatchedAlternatives => {
  const [only] = before
  const [other] = after
  if (
    before.length === 1 &&
    after.length === 1 &&
    only !== undefined &&
    other !== undefined &&
    only.kind === other.kind
  ) {
    return { pairs: [[only, other]], removed: [], added: [] }
  }
  const candidates = before.flatMap((a, i) =>
    after.flatMap((b, j) => {
      const score = similarity(a, b, oldSchemas, currentSchemas)
      return score === null ? [] : [{ a, b, score, order: Math.abs(i - j) }]
    }),
  )
  const left = new Set(before)
  const right = new Set(after)
  const pairs: Array<readonly [SchemaAlternative, SchemaAlternative]> = []
  for (const { a, b } of candidates.sort((x, y) => y.score - x.score || x.order - y.order)) {
    if (!left.has(a) || !right.has(b)) continue
    left.delete(a)
    right.delete(b)
    pairs.push([a, b])
  }
  return { pairs, removed: [...left], added: [...right] }
}
