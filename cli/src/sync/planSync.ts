/** Decides what to do with each file of a synced folder. Pure. */
import type { Field } from 'pangea-fp/node'
import type { LocalFile } from './localFiles.js'
import type { Manifest, ManifestEntry } from './manifest.js'

// model

/** A file on the server, and where it belongs. */
export interface SyncTarget {
  readonly field: Field
  readonly path: string
  /** The text of a JSON field; `null` for a file. */
  readonly json: string | null
  /** As recorded by the server; `null` if it isn't. */
  readonly sha256: string | null
  readonly sizeBytes: number | null
}

/**
 * `create`: it doesn't exist. `update`: it is unchanged since it was synced, but the server's
 * differs. `keep`: it matches. `verify`: the server records no SHA-256, or one that wasn't that of
 * its file, so the storage must say whether it matches; `isReplaceable` if it may be replaced
 * otherwise. `conflict`: it differs, and not only because of the server.
 */
export type SyncStep =
  | { readonly action: 'create' | 'update'; readonly target: SyncTarget }
  | { readonly action: 'keep'; readonly target: SyncTarget; readonly sizeBytes: number; readonly sha256: string }
  | { readonly action: 'verify'; readonly target: SyncTarget; readonly isReplaceable: boolean }
  | {
      readonly action: 'conflict'
      readonly target: SyncTarget
      readonly problem: string
      /** A sentence: what to do. */
      readonly advice: string
    }

/** A file that was synced, and is no longer on the server under this path. */
export type VanishedStep =
  /** Neither on the server nor in the folder: only the manifest has it. */
  | { readonly action: 'forget'; readonly entry: ManifestEntry }
  /** Unchanged since it was synced. */
  | { readonly action: 'delete'; readonly entry: ManifestEntry }
  /** Changed since then: never deleted. */
  | { readonly action: 'retain'; readonly entry: ManifestEntry; readonly problem: string }

export interface SyncedGroup {
  readonly uuid: string
  /** The fields of the listed samples, selected or not. */
  readonly fieldUuids: ReadonlySet<string>
  /** Whether the entry's sample was listed: nothing is known of the others. */
  readonly isListed: (entry: ManifestEntry) => boolean
}

// helpers

/** Whether the file is the last synced version of this field, or of one that was deleted since. */
const isPristine = (entry: ManifestEntry | undefined, sha256: string, field: Field, group: SyncedGroup): boolean =>
  entry?.sha256 === sha256 &&
  (entry.uuid === field.uuid ||
    (entry.group_uuid === group.uuid && group.isListed(entry) && !group.fieldUuids.has(entry.uuid)))

/** What to do about a file that --replace replaces. */
export const replaceAdvice = 'Keep your file under another name, or pass --replace.'

const conflictProblem = (entry: ManifestEntry | undefined, sha256: string): string =>
  entry === undefined
    ? "it exists, and differs from the server's file"
    : entry.sha256 === sha256
      ? 'it belongs to another field'
      : 'it was changed since it was synced'

// operations

export const planStep = (
  target: SyncTarget,
  local: LocalFile,
  manifest: Manifest,
  group: SyncedGroup,
  isReplacing: boolean,
): SyncStep => {
  switch (local._tag) {
    case 'Missing':
      return { action: 'create', target }
    case 'Obstacle':
      return { action: 'conflict', target, problem: local.problem, advice: local.advice }
    case 'File': {
      const { sizeBytes, sha256 } = local
      const entry = manifest.get(target.path)
      const isReplaceable = isReplacing || isPristine(entry, sha256, target.field, group)
      if (target.sha256 === null) return { action: 'verify', target, isReplaceable }
      if (target.sha256 === sha256) return { action: 'keep', target, sizeBytes, sha256 }
      if (isReplaceable && entry?.recorded_sha256 === target.sha256) return { action: 'verify', target, isReplaceable }
      return isReplaceable
        ? { action: 'update', target }
        : { action: 'conflict', target, problem: conflictProblem(entry, sha256), advice: replaceAdvice }
    }
  }
}

export const planVanished = (entry: ManifestEntry, local: LocalFile): VanishedStep => {
  if (local._tag === 'Missing') return { action: 'forget', entry }
  if (local._tag === 'Obstacle') return { action: 'retain', entry, problem: local.problem }
  return local.sha256 === entry.sha256
    ? { action: 'delete', entry }
    : { action: 'retain', entry, problem: 'it was changed since it was synced' }
}

/** The entries of listed samples whose path no field has any more. */
export const vanishedEntries = (
  manifest: Manifest,
  group: SyncedGroup,
  currentPaths: ReadonlySet<string>,
): ReadonlyArray<ManifestEntry> =>
  [...manifest.values()].filter(
    (entry) => entry.group_uuid === group.uuid && group.isListed(entry) && !currentPaths.has(entry.path),
  )
