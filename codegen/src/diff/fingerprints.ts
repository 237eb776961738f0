/** Texts that two schemas share when they let the same through. */
import { type AllOf, type Alternative } from './Alternative.js'
import { type Meaning } from './meanings.js'
import { type Resolved } from './resolve.js'

export interface Fingerprints {
  /** To this depth. */
  readonly ofSchema: (schema: AllOf, depth: number) => string
  readonly ofAlternative: (one: Alternative, depth: number) => string
}

const byFirst = ([a]: readonly [string, ...Array<unknown>], [b]: readonly [string, ...Array<unknown>]): number =>
  a < b ? -1 : 1

export const fingerprintsOf = (
  resolve: (schema: AllOf) => Resolved,
  meaningOf: (resolved: Resolved) => Meaning,
): Fingerprints => {
  const known = new Map<string, string>()
  const ofSchema = (schema: AllOf, depth: number): string => {
    const resolved = resolve(schema)
    const key = `${depth} ${resolved.key}`
    const before = known.get(key)
    if (before !== undefined) return before
    const text = meaningOf(resolved)
      .alternatives.map((one) => ofAlternative(one, depth))
      .sort()
      .join(' | ')
    known.set(key, text)
    return text
  }
  const ofAlternative = (one: Alternative, depth: number): string => {
    const inside = (schema: AllOf): string => (depth === 0 ? '' : ofSchema(schema, depth - 1))
    return JSON.stringify([
      one.kind,
      one.isInteger,
      one.isOpen,
      one.values.map((value) => JSON.stringify(value)).sort(),
      [...one.facts].sort(byFirst),
      [...one.required].sort(),
      [...one.members]
        .map(([name, { schema, isReadOnly, isWriteOnly, fallback, isSetByServer, isPromised }]) => {
          const facts = [isReadOnly, isWriteOnly, fallback, isSetByServer, isPromised]
          return [name, ...facts, inside(schema)] as const
        })
        .sort(byFirst),
      Array.isArray(one.additional) ? inside(one.additional as AllOf) : one.additional,
      one.prefix.map(inside),
      one.items === false ? false : inside(one.items),
    ])
  }
  return { ofSchema, ofAlternative }
}
