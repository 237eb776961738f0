/**
 * The manifest of a synced folder: `MANIFEST.tsv` lists its files, and `SHA256SUMS` has their
 * checksums for `sha256sum -c`. Pure.
 */
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { either as E, function as F, ord as Ord, readonlyArray as RA, string as S } from 'fp-ts'

// model

/** A file as it was synced last. */
export interface ManifestEntry {
  /** Relative to the folder, with `/` as the separator. */
  readonly path: string
  readonly size_bytes: number
  readonly sha256: string
  /** Of the field. */
  readonly uuid: string
  readonly sample: string
  readonly sample_uuid: string
  readonly module: string
  readonly replicate: string
  readonly field: string
  /** The group that was synced: a folder may have files of several. */
  readonly group_uuid: string
  /** The SHA-256 that the server records, if it isn't that of the file it stores; else empty. */
  readonly recorded_sha256: string
}

/** By path. */
export type Manifest = ReadonlyMap<string, ManifestEntry>

const manifestColumns = [
  'path',
  'size_bytes',
  'sha256',
  'uuid',
  'sample',
  'sample_uuid',
  'module',
  'replicate',
  'field',
  'group_uuid',
  'recorded_sha256',
] as const satisfies ReadonlyArray<keyof ManifestEntry>

/** Earlier versions wrote no `recorded_sha256`. */
const requiredColumns = manifestColumns.filter((name) => name !== 'recorded_sha256')

export const emptyManifest: Manifest = new Map()

/** What one run of sync changes in the manifest. */
export interface ManifestChanges {
  readonly entries: ReadonlyArray<ManifestEntry>
  readonly removedPaths: ReadonlyArray<string>
}

// pure helpers

/** The manifest may have been edited: a path must not lead out of the folder. */
const isInside = (path: string): boolean =>
  path.split('/').every((part) => part !== '' && part !== '.' && part !== '..' && !/[\0\\]/.test(part))

type Row = Readonly<Record<string, string>>

const entryOf = (row: Row, index: number): E.Either<string, ManifestEntry> => {
  const text = (name: keyof ManifestEntry): string => row[name] ?? ''
  const invalid = (column: keyof ManifestEntry): E.Either<string, never> =>
    E.left(`file ${index + 1} in it has an invalid ${column}: ${JSON.stringify(text(column))}`)
  if (!isInside(text('path'))) return invalid('path')
  if (!/^\d{1,15}$/.test(text('size_bytes'))) return invalid('size_bytes')
  if (!/^[0-9a-f]{64}$/.test(text('sha256'))) return invalid('sha256')
  return E.right({
    path: text('path'),
    size_bytes: Number(text('size_bytes')),
    sha256: text('sha256'),
    uuid: text('uuid'),
    sample: text('sample'),
    sample_uuid: text('sample_uuid'),
    module: text('module'),
    replicate: text('replicate'),
    field: text('field'),
    group_uuid: text('group_uuid'),
    recorded_sha256: text('recorded_sha256'),
  })
}

const byPath: Ord.Ord<ManifestEntry> = Ord.contramap(({ path }: ManifestEntry) => path)(S.Ord)

const sorted = (manifest: Manifest): ReadonlyArray<ManifestEntry> => RA.sort(byPath)([...manifest.values()])

// operations

/** Left is what is wrong with the text. */
export const parseManifest = (text: string): E.Either<string, Manifest> =>
  F.pipe(
    E.tryCatch(
      () => parse(text, { delimiter: '\t', bom: true, skip_empty_lines: true }),
      (thrown) => (thrown instanceof Error ? thrown.message.replace(/\s+/g, ' ') : 'it is not a table'),
    ),
    E.filterOrElse(
      // Another program's file of this name would be overwritten.
      ([header]) => header !== undefined && requiredColumns.every((name) => header.includes(name)),
      () => 'it is not a manifest of pangea sync',
    ),
    E.map(([header = [], ...lines]): ReadonlyArray<Row> =>
      lines.map((cells) => Object.fromEntries(header.map((name, index) => [name, cells[index] ?? '']))),
    ),
    E.flatMap((rows) => E.sequenceArray(rows.map(entryOf))),
    E.map((entries) => new Map(entries.map((entry) => [entry.path, entry]))),
  )

export const renderManifest = (manifest: Manifest): string =>
  stringify([[...manifestColumns], ...sorted(manifest).map((entry) => manifestColumns.map((name) => entry[name]))], {
    delimiter: '\t',
  })

/** In the format of `sha256sum`. */
export const renderChecksums = (manifest: Manifest): string =>
  sorted(manifest)
    .map(({ path, sha256 }) => `${sha256}  ${path}\n`)
    .join('')

/** Applies the changes of a run to the current manifest, which another run may have changed. */
export const mergeManifest = (current: Manifest, { entries, removedPaths }: ManifestChanges): Manifest => {
  const removed = new Set(removedPaths)
  return new Map([
    ...[...current].filter(([path]) => !removed.has(path)),
    ...entries.map((entry) => [entry.path, entry] as const),
  ])
}
