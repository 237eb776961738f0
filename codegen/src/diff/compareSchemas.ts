/**
 * Compares pairs of schemas, each pair once in each direction. A pair that refers back to itself
 * isn't compared again, so recursion ends.
 */
import type { AllOf } from './SchemaAlternative.js'
import type { Direction } from '../Direction.js'
import type { Finding } from './Change.js'
import { compareDocumentation } from './compareDocumentation.js'
import { compareAlternatives } from './compareAlternatives.js'
import type { DescriptionSchemas } from './DescriptionSchemas.js'
import type { ResolvedSchema } from './followReferences.js'
import type { AddChange, SchemaContext } from './SchemaContext.js'

/** The findings of one pair of schemas in one direction, and the keys of the pairs nested in it. */
export interface SchemaPair {
  readonly findings: Array<Finding>
  readonly leadsTo: Set<string>
}

interface Pending {
  readonly key: string
  readonly old: ResolvedSchema
  readonly current: ResolvedSchema
  readonly label: string
  readonly direction: Direction
  readonly isPartial: boolean
}

export interface SchemaComparison {
  readonly old: DescriptionSchemas
  readonly current: DescriptionSchemas
  /** Queues two schemas for comparison; returns the key of their pair. */
  readonly compare: (old: AllOf, current: AllOf, direction: Direction, label: string, isPartial?: boolean) => string
  /** Whether two schemas accept the same values, down to a fixed depth. */
  readonly isEquivalent: (old: AllOf, current: AllOf) => boolean
  /** Compares all queued pairs; returns the findings by key. */
  readonly finish: () => ReadonlyMap<string, SchemaPair>
  /** Components that have another name in the current description. */
  readonly renames: ReadonlyMap<string, string>
}

export const compareSchemas = (old: DescriptionSchemas, current: DescriptionSchemas): SchemaComparison => {
  const pairs = new Map<string, SchemaPair>()
  const pending: Array<Pending> = []
  const renames = new Map<string, string>()

  const noteNames: SchemaContext['recordRename'] = (before, after) => {
    const last = before.at(-1)
    const next = after.at(-1)
    if (last === undefined || next === undefined || last === next || renames.has(last)) return
    if (!current.hasComponent(last) && !old.hasComponent(next)) renames.set(last, next)
  }

  const compare: SchemaComparison['compare'] = (before, after, direction, label, isPartial = false) => {
    const [left, right] = [old.resolve(before), current.resolve(after)]
    // A pair without a pointer is identified by its label.
    const isUnlocated = left.key === '' || right.key === ''
    const key = [direction, isPartial ? 'part' : '', left.key, right.key, isUnlocated ? label : ''].join('\n')
    noteNames(left.via, right.via)
    if (!pairs.has(key)) {
      pairs.set(key, { findings: [], leadsTo: new Set() })
      pending.push({ key, old: left, current: right, label: right.via.at(-1) ?? label, direction, isPartial })
    }
    return key
  }

  const comparePair = ({ key, old: left, current: right, label, direction, isPartial }: Pending): void => {
    const pair = pairs.get(key)
    if (pair === undefined) return
    const at = { old: left.schema[0]?.pointer ?? null, new: right.schema[0]?.pointer ?? null }
    const addChange: AddChange = (finding) =>
      pair.findings.push({ before: null, after: null, directions: [direction], subject: label, ...at, ...finding })
    const context: SchemaContext = {
      label,
      direction,
      isPartial,
      addChange,
      compareNested: (before, after, nestedLabel) => {
        const [a, b] = [old.resolve(before), current.resolve(after)]
        compareDocumentation(addChange, a.docs, b.docs, nestedLabel, {
          old: before[0]?.pointer ?? null,
          new: after[0]?.pointer ?? null,
        })
        pair.leadsTo.add(compare(before, after, direction, nestedLabel))
      },
      compareDocumentation: (before, after, subject, where) =>
        compareDocumentation(addChange, before, after, subject, where),
      recordRename: noteNames,
    }
    const [before, after] = [old.normalize(left), current.normalize(right)]
    compareDocumentation(addChange, before.docs, after.docs, label, at)
    compareAlternatives(before.alternatives, after.alternatives, context, old, current)
  }

  return {
    old,
    current: current,
    compare,
    isEquivalent: (before, after) => old.fingerprint(before, 3) === current.fingerprint(after, 3),
    finish: () => {
      for (let next = pending.pop(); next !== undefined; next = pending.pop()) comparePair(next)
      return pairs
    },
    renames,
  }
}
