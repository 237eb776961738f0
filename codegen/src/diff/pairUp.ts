/** Which alternative of a choice became which, when neither has to keep its place or its name. */
import { type Alternative, isFree } from './Alternative.js'
import { isSameFact } from './judge.js'
import { type Reading } from './Reading.js'

export interface Paired {
  readonly pairs: ReadonlyArray<readonly [Alternative, Alternative]>
  readonly gone: ReadonlyArray<Alternative>
  readonly added: ReadonlyArray<Alternative>
}

/** Members that hold one known text say which of several objects it is. */
const tagsOf = (one: Alternative, reading: Reading): ReadonlyMap<string, string> =>
  new Map(
    [...one.members].flatMap(([name, { schema }]) => {
      const [only, ...more] = reading.meaningOf(reading.resolve(schema)).alternatives
      return only?.kind === 'literals' && more.length === 0 && only.values.length === 1
        ? [[name, JSON.stringify(only.values)]]
        : []
    }),
  )

const shareOfNames = (a: Alternative, b: Alternative): number => {
  const shared = [...a.members.keys()].filter((name) => b.members.has(name)).length
  const all = a.members.size + b.members.size - shared
  return all === 0 ? 1 : shared / all
}

/** How much two of one kind look like each other; `null` when the one can't have become the other. */
const likeness = (a: Alternative, b: Alternative, old: Reading, now: Reading): number | null => {
  if (a.kind !== b.kind) return null
  const isNamedSame = a.via.some((name) => b.via.includes(name)) ? 1 : 0
  const base = isNamedSame * 3 + (isSameFact([...a.facts], [...b.facts]) ? 1 : 0)
  if (a.kind === 'array') {
    const [left, right] = [a.items, b.items]
    const isSame = left !== false && right !== false && old.fingerprint(left, 2) === now.fingerprint(right, 2)
    return base + (isSame ? 3 : 0)
  }
  if (a.kind !== 'object') return base + (a.isInteger === b.isInteger ? 1 : 0)
  const tags = tagsOf(b, now)
  const known = [...tagsOf(a, old)].filter(([name]) => tags.has(name))
  const isTagged = known.length > 0 && known.every(([name, tag]) => tags.get(name) === tag)
  if (known.length > 0 && !isTagged) return isNamedSame === 1 ? 1 : null
  const isSameMembers = [...a.members].every(
    ([name, { schema }]) =>
      b.members.has(name) && old.fingerprint(schema, 1) === now.fingerprint(b.members.get(name)?.schema ?? [], 1),
  )
  const share = shareOfNames(a, b)
  // Any object may have become one of which something is said.
  return share === 0 && isNamedSame === 0 && !isFree(a) && !isFree(b)
    ? null
    : base + share + (isTagged ? 2 : 0) + (isSameMembers && share === 1 ? 3 : 0)
}

export const pairUp = (
  before: ReadonlyArray<Alternative>,
  after: ReadonlyArray<Alternative>,
  old: Reading,
  now: Reading,
): Paired => {
  const [only] = before
  const [other] = after
  if (
    before.length === 1 &&
    after.length === 1 &&
    only !== undefined &&
    other !== undefined &&
    only.kind === other.kind
  ) {
    return { pairs: [[only, other]], gone: [], added: [] }
  }
  const candidates = before.flatMap((a, i) =>
    after.flatMap((b, j) => {
      const score = likeness(a, b, old, now)
      return score === null ? [] : [{ a, b, score, order: Math.abs(i - j) }]
    }),
  )
  const left = new Set(before)
  const right = new Set(after)
  const pairs: Array<readonly [Alternative, Alternative]> = []
  for (const { a, b } of candidates.sort((x, y) => y.score - x.score || x.order - y.order)) {
    if (!left.has(a) || !right.has(b)) continue
    left.delete(a)
    right.delete(b)
    pairs.push([a, b])
  }
  return { pairs, gone: [...left], added: [...right] }
}
