/**
 * Removes entries that can't be served, and evicts the least recently used ones above the size
 * limit.
 *
 * Other processes may read and write concurrently. A body that no entry references stays for an
 * hour, because its entry may be about to be written. An entry that loses its body anyway is a
 * miss.
 * @since 0.1.0
 */
import { rm } from 'node:fs/promises'
import { planEviction } from '../../../disk/planEviction.js'
import type { CacheLayout } from './layout.js'
import { type UnusableEntry, scanFolder } from './scanFolder.js'

// model

export interface CollectOptions {
  readonly maxBytes: number
  /** Also reads every body to find damaged ones. */
  readonly isThorough: boolean
  /**
   * How long an unfinished file, or a body that no entry references, must be unchanged before it is
   * removed. Default: an hour.
   */
  readonly abandonedMs?: number
}

/** How many files were removed, by reason, and what is left. */
export interface CollectionResult {
  readonly removed: Readonly<Record<UnusableEntry['reason'] | 'evicted' | 'unnamed' | 'abandoned', number>>
  readonly freedBytes: number
  /** The number of files that could not be removed. */
  readonly failures: number
  readonly entries: number
  readonly bytes: number
}

/** A file unchanged for this long was orphaned by a process that died. */
const hourMs = 3_600_000

// operation

/** Collects garbage once. Rejects when the folder can't be read. */
export const collectGarbage = async (
  layout: CacheLayout,
  { maxBytes, isThorough, abandonedMs = hourMs }: CollectOptions,
): Promise<CollectionResult> => {
  const scan = await scanFolder(layout, { isThorough })
  const { evicted, kept, bytes } = planEviction(scan.usable, maxBytes, {
    contentOf: ({ content }) =>
      content === null ? null : { name: content, bytes: scan.contents.get(content)?.bytes ?? 0 },
  })
  const referenced = new Set(kept.map(({ content }) => content))
  const hadEntry = new Set([...scan.usable, ...scan.unusable].map(({ content }) => content))
  const nowMs = Date.now()
  const isAbandoned = ({ changedAtMs }: { readonly changedAtMs: number }): boolean => nowMs - changedAtMs >= abandonedMs

  const removed = { outdated: 0, damaged: 0, foreign: 0, unreadable: 0, evicted: 0, unnamed: 0, abandoned: 0 }
  let freedBytes = 0
  let failures = 0
  const remove = async (path: string, size: number, reason: keyof typeof removed | null): Promise<void> => {
    const isRemoved = await rm(path, { recursive: true, force: true }).then(
      () => true,
      () => false,
    )
    if (!isRemoved) failures += 1
    else freedBytes += size
    if (isRemoved && reason !== null) removed[reason] += 1
  }

  for (const { path, bytes: size, reason } of scan.unusable) await remove(path, size, reason)
  for (const { path, bytes: size } of evicted) await remove(path, size, 'evicted')
  for (const [name, content] of scan.contents) {
    if (referenced.has(name)) continue
    // A body is removed with its entry. A body without an entry may be about to get one.
    if (hadEntry.has(name)) await remove(content.path, content.bytes, null)
    else if (isAbandoned(content)) await remove(content.path, content.bytes, 'unnamed')
  }
  for (const { path, bytes: size, changedAtMs } of scan.unfinished)
    if (isAbandoned({ changedAtMs })) await remove(path, size, 'abandoned')

  return { removed, freedBytes, failures, entries: kept.length, bytes }
}
