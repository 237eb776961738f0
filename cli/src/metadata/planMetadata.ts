/** Plans what becomes of each sample's metadata. Pure. */
import type { Json, Sample } from 'pangea-fp/node'
import { canonicalJson } from '../input/canonicalJson.js'
import type { MetadataRow } from './parseTable.js'

// model

/**
 * `fill` only adds metadata to samples without any; `update` also adds and changes the values that
 * the table has; `overwrite` replaces all metadata by the table's.
 */
export type Mode = 'fill' | 'update' | 'overwrite'

export type Change = 'created' | 'filled' | 'updated' | 'overwritten' | 'unchanged' | 'kept'

export type Metadata = Readonly<Record<string, Json>>

export interface PlannedSample {
  readonly row: MetadataRow
  /** `null` if the library has no such sample yet. */
  readonly sample: Sample | null
  readonly change: Change
  readonly before: Json
  readonly after: Json
}

export interface Plan {
  readonly samples: ReadonlyArray<PlannedSample>
  /** Rows whose sample doesn't exist. */
  readonly unknown: ReadonlyArray<MetadataRow>
  /** Rows that are for one sample, because names that differ only in case are the same. */
  readonly ambiguous: ReadonlyArray<MetadataRow>
}

// pure helpers

const asObject = (metadata: Json): Metadata =>
  typeof metadata === 'object' && metadata !== null && !Array.isArray(metadata) ? (metadata as Metadata) : {}

export const valueCount = (metadata: Json): number => Object.keys(asObject(metadata)).length

const isEmpty = (metadata: Json): boolean =>
  metadata === null || (valueCount(metadata) === 0 && canonicalJson(metadata) === canonicalJson(asObject(metadata)))

const isSame = (a: Json, b: Json): boolean => canonicalJson(a) === canonicalJson(b)

const nameKey = (name: string): string => name.normalize('NFC').toLowerCase()

/**
 * Finds the sample with this name, else the one whose name differs only in case, as the server
 * does.
 */
const finder = (samples: ReadonlyArray<Sample>): ((name: string) => Sample | null) => {
  const exact = new Map(samples.map((sample) => [sample.name, sample]))
  const folded = new Map(samples.map((sample) => [nameKey(sample.name), sample]))
  return (name) => exact.get(name) ?? folded.get(nameKey(name)) ?? null
}

// operations

/** The change of one sample, and its metadata afterwards. */
export const changeOf = (
  mode: Mode,
  before: Json,
  table: Metadata,
): { readonly change: Exclude<Change, 'created'>; readonly after: Json } => {
  if (mode === 'overwrite')
    return isSame(before, table) ? { change: 'unchanged', after: before } : { change: 'overwritten', after: table }
  const merged = { ...asObject(before), ...table }
  if (isSame(before, merged) || (isEmpty(before) && isEmpty(table))) return { change: 'unchanged', after: before }
  if (isEmpty(before)) return { change: 'filled', after: table }
  return mode === 'update' ? { change: 'updated', after: merged } : { change: 'kept', after: before }
}

export const planMetadata = (
  rows: ReadonlyArray<MetadataRow>,
  samples: ReadonlyArray<Sample>,
  { mode, isCreating }: { readonly mode: Mode; readonly isCreating: boolean },
): Plan => {
  const find = finder(samples)
  const found = rows.map((row) => ({ row, sample: find(row.sample) }))
  const planned = found.flatMap(({ row, sample }): ReadonlyArray<PlannedSample> => {
    if (sample === null) return isCreating ? [{ row, sample, change: 'created', before: {}, after: row.metadata }] : []
    return [{ row, sample, before: sample.metadata, ...changeOf(mode, sample.metadata, row.metadata) }]
  })
  const seen = new Set<string>()
  return {
    samples: planned,
    unknown: isCreating ? [] : found.filter(({ sample }) => sample === null).map(({ row }) => row),
    ambiguous: found
      .filter(({ row, sample }) => {
        const key = sample?.uuid ?? nameKey(row.sample)
        const isSeen = seen.has(key)
        seen.add(key)
        return isSeen
      })
      .map(({ row }) => row),
  }
}
