/**
 * Removes what the cache can't serve, and what was used longest ago when everything together is too
 * large.
 *
 * Other processes may read and write meanwhile. A body that no entry names stays for an hour, since
 * its entry may be about to be written; an entry that loses its body all the same is a miss.
 * @since 0.1.0
 */
import { rm } from 'node:fs/promises'
import { planEviction } from '../../../disk/planEviction.js'
import { type CacheLayout } from './layout.js'
import { type UnusableEntry, scanFolder } from './scanFolder.js'

// model

export interface CollectOptions {
  readonly maxBytes: number
  /** Reads every body too, to find the damaged ones. */
  readonly isThorough: boolean
  /**
   * How long an unfinished file, or a body that no entry names, stays unchanged before it is
   * removed. Default: an hour.
   */
  readonly abandonedMs?: number
}

/** What was removed, by reason, and what is left. */
export interface CollectionResult {
  readonly removed: Readonly<Record<UnusableEntry['reason'] | 'evicted' | 'unnamed' | 'abandoned', number>>
  readonly freedBytes: number
  /** What could not be removed. */
  readonly failures: number
  readonly entries: number
  readonly bytes: number
}

/** What is unchanged for so long was left by a process that died. */
const anHourMs = 3_600_000

// operation

/** Rejects when the file system can't be read. */
export const collectGarbage = async (
  layout: CacheLayout,
  { maxBytes, isThorough, abandonedMs = anHourMs }: CollectOptions,
): Promise<CollectionResult> => {
  const found = await scanFolder(layout, { isThorough })
  const { evicted, kept, bytes } = planEviction(found.usable, maxBytes, {
    contentOf: ({ content }) =>
      content === null ? null : { name: content, bytes: found.contents.get(content)?.bytes ?? 0 },
  })
  const named = new Set(kept.map(({ content }) => content))
  const hadName = new Set([...found.usable, ...found.unusable].map(({ content }) => content))
  const nowMs = Date.now()
  const isAbandoned = ({ changedAtMs }: { readonly changedAtMs: number }): boolean => nowMs - changedAtMs >= abandonedMs

  const removed = { outdated: 0, damaged: 0, foreign: 0, unreadable: 0, evicted: 0, unnamed: 0, abandoned: 0 }
  let freedBytes = 0
  let failures = 0
  const remove = async (path: string, size: number, why: keyof typeof removed | null): Promise<void> => {
    const isGone = await rm(path, { recursive: true, force: true }).then(
      () => true,
      () => false,
    )
    if (!isGone) failures += 1
    else freedBytes += size
    if (isGone && why !== null) removed[why] += 1
  }

  for (const { path, bytes: size, reason } of found.unusable) await remove(path, size, reason)
  for (const { path, bytes: size } of evicted) await remove(path, size, 'evicted')
  for (const [name, content] of found.contents) {
    if (named.has(name)) continue
    // A body goes with its entry. One that has no entry yet may get it.
    if (hadName.has(name)) await remove(content.path, content.bytes, null)
    else if (isAbandoned(content)) await remove(content.path, content.bytes, 'unnamed')
  }
  for (const { path, bytes: size, changedAtMs } of found.unfinished)
    if (isAbandoned({ changedAtMs })) await remove(path, size, 'abandoned')

  return { removed, freedBytes, failures, entries: kept.length, bytes }
}
