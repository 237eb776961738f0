/** Selects the files that a run of sync is about. Pure. */
import { createHash } from 'node:crypto'
import { either as E } from 'fp-ts'
import { contentKindOf, type Field, isExactNumber, trimName, writeJson } from 'pangea-fp/node'
import { ownerOf, type PathTemplate, renderPath } from './pathTemplate.js'
import type { SyncTarget } from './planSync.js'
import { isInShard, type Shard } from './shard.js'
import { matchesWildcard } from './wildcard.js'

// model

export interface Selection {
  readonly sample?: ReadonlyArray<string> | undefined
  readonly module?: ReadonlyArray<string> | undefined
  readonly field?: ReadonlyArray<string> | undefined
  readonly include?: ReadonlyArray<string> | undefined
  readonly exclude?: ReadonlyArray<string> | undefined
}

export interface SelectedTargets {
  /** All files of the group, or of the named samples; selected or not. */
  readonly all: ReadonlyArray<SyncTarget>
  /** Those that the flags select, in all shards. */
  readonly selected: ReadonlyArray<SyncTarget>
  /** Those of this shard. */
  readonly own: ReadonlyArray<SyncTarget>
  /** Fields that point to a file in a way that this version doesn't know. */
  readonly unknown: ReadonlyArray<Field>
}

const nameOf = {
  sample: (field: Field) => ownerOf(field).name,
  module: (field: Field) => field.analysis_result_obj.module_name,
  field: (field: Field) => field.name,
} as const

const kinds = ['sample', 'module', 'field'] as const

// helpers

/** The names that a flag gives, trimmed as the server trims them. */
export const namesIn = (selection: Selection, kind: (typeof kinds)[number]): ReadonlyArray<string> | undefined =>
  selection[kind]?.map(trimName)

const isSelected =
  (selection: Selection) =>
  ({ field, path }: SyncTarget): boolean => {
    const matches = (pattern: string): boolean => matchesWildcard(pattern)(path)
    return (
      kinds.every((kind) => namesIn(selection, kind)?.includes(nameOf[kind](field)) ?? true) &&
      (selection.include?.some(matches) ?? true) &&
      selection.exclude?.some(matches) !== true
    )
  }

/** The size and SHA-256 that the server records of a file. */
export const checksumsOf = (data: Field['stored_data']): Pick<SyncTarget, 'sha256' | 'sizeBytes'> => {
  if (typeof data !== 'object' || data === null || Array.isArray(data) || isExactNumber(data))
    return { sha256: null, sizeBytes: null }
  const { sha256, size_bytes } = data as { readonly sha256?: unknown; readonly size_bytes?: unknown }
  return {
    sha256: typeof sha256 === 'string' && /^[0-9a-f]{64}$/i.test(sha256) ? sha256.toLowerCase() : null,
    sizeBytes: typeof size_bytes === 'number' ? size_bytes : null,
  }
}

const targetOf = (field: Field, path: string): SyncTarget => {
  if (contentKindOf(field) !== 'blob') return { field, path, json: null, ...checksumsOf(field.stored_data) }
  const json = `${E.getOrElse(() => 'null')(writeJson(field.stored_data))}\n`
  const bytes = Buffer.from(json)
  return {
    field,
    path,
    json,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    sizeBytes: bytes.length,
  }
}

// operations

export const selectTargets = (
  fields: ReadonlyArray<Field>,
  template: PathTemplate,
  selection: Selection,
  shard: Shard | null,
): SelectedTargets => {
  const isOwn = isInShard(shard)
  const all = fields
    .filter((field) => !['nothing', 'unknown'].includes(contentKindOf(field)))
    .map((field) => targetOf(field, renderPath(template)(field)))
  const selected = all.filter(isSelected(selection))
  return {
    all,
    selected,
    own: selected.filter(({ field }) => isOwn(ownerOf(field).uuid)),
    unknown: fields.filter((field) => contentKindOf(field) === 'unknown' && isOwn(ownerOf(field).uuid)),
  }
}

/** A line for each name or pattern that matches no file. */
export const unmatchedLines = (selection: Selection, all: ReadonlyArray<SyncTarget>): ReadonlyArray<string> => [
  ...kinds.flatMap((kind) =>
    (namesIn(selection, kind) ?? [])
      .filter((wanted) => !all.some(({ field }) => nameOf[kind](field) === wanted))
      .map((wanted) => `No file found for the ${kind} ${wanted}.`),
  ),
  ...(selection.include ?? [])
    .filter((pattern) => !all.some(({ path }) => matchesWildcard(pattern)(path)))
    .map((pattern) => `No file found for --include ${pattern}.`),
]
