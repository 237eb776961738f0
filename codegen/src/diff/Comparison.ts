/**
 * Two descriptions side by side: pairs of schemas, each compared once in each direction. A pair that is met again, however
 * deep inside of itself, is taken to be what it is found to be elsewhere, so that recursion ends.
 */
import { type AllOf } from './Alternative.js'
import { type Direction, type Finding } from './Change.js'
import { sayDocs } from './sayDocs.js'
import { compareAlternatives } from './compareAlternatives.js'
import { type Reading } from './Reading.js'
import { type Resolved } from './resolve.js'
import { type Say, type Spot } from './Spot.js'

/** A pair of schemas in one direction, with what was found in it and where it leads. */
export interface Pair {
  readonly findings: Array<Finding>
  readonly leadsTo: Set<string>
}

interface Pending {
  readonly key: string
  readonly old: Resolved
  readonly now: Resolved
  readonly label: string
  readonly direction: Direction
  readonly isPartial: boolean
}

export interface Comparison {
  readonly old: Reading
  readonly now: Reading
  /** Compares two schemas, now or later; gives the key of their pair. */
  readonly compare: (old: AllOf, now: AllOf, direction: Direction, label: string, isPartial?: boolean) => string
  /** Whether two schemas let the same through, to some depth. */
  readonly looksSame: (old: AllOf, now: AllOf) => boolean
  /** Does all that was put off; gives what was found, pair by pair. */
  readonly finish: () => ReadonlyMap<string, Pair>
  /** Components that are there under another name. */
  readonly renames: ReadonlyMap<string, string>
}

export const comparisonOf = (old: Reading, now: Reading): Comparison => {
  const pairs = new Map<string, Pair>()
  const pending: Array<Pending> = []
  const renames = new Map<string, string>()

  const noteNames: Spot['noteNames'] = (before, after) => {
    const last = before.at(-1)
    const next = after.at(-1)
    if (last === undefined || next === undefined || last === next || renames.has(last)) return
    if (!now.hasComponent(last) && !old.hasComponent(next)) renames.set(last, next)
  }

  const compare: Comparison['compare'] = (before, after, direction, label, isPartial = false) => {
    const [left, right] = [old.resolve(before), now.resolve(after)]
    // What stands nowhere is told apart by what it is called.
    const isNowhere = left.key === '' || right.key === ''
    const key = [direction, isPartial ? 'part' : '', left.key, right.key, isNowhere ? label : ''].join('\n')
    noteNames(left.via, right.via)
    if (!pairs.has(key)) {
      pairs.set(key, { findings: [], leadsTo: new Set() })
      pending.push({ key, old: left, now: right, label: right.via.at(-1) ?? label, direction, isPartial })
    }
    return key
  }

  const look = ({ key, old: left, now: right, label, direction, isPartial }: Pending): void => {
    const pair = pairs.get(key)
    if (pair === undefined) return
    const at = { old: left.schema[0]?.pointer ?? null, new: right.schema[0]?.pointer ?? null }
    const say: Say = (finding) =>
      pair.findings.push({ before: null, after: null, directions: [direction], subject: label, ...at, ...finding })
    const spot: Spot = {
      label,
      direction,
      isPartial,
      say,
      inside: (before, after, inner) => {
        const [a, b] = [old.resolve(before), now.resolve(after)]
        sayDocs(say, a.docs, b.docs, inner, { old: before[0]?.pointer ?? null, new: after[0]?.pointer ?? null })
        pair.leadsTo.add(compare(before, after, direction, inner))
      },
      compareDocs: (before, after, subject, where) => sayDocs(say, before, after, subject, where),
      noteNames,
    }
    const [before, after] = [old.meaningOf(left), now.meaningOf(right)]
    sayDocs(say, before.docs, after.docs, label, at)
    compareAlternatives(before.alternatives, after.alternatives, spot, old, now)
  }

  return {
    old,
    now,
    compare,
    looksSame: (before, after) => old.fingerprint(before, 3) === now.fingerprint(after, 3),
    finish: () => {
      for (let next = pending.pop(); next !== undefined; next = pending.pop()) look(next)
      return pairs
    },
    renames,
  }
}
