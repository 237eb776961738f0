/**
 * Scans the cache folder: lists the entries that can be served, and the files that can't.
 *
 * Other processes may write concurrently: each file is reported as it was when it was read.
 * @since 0.1.0
 */
import { join } from 'node:path'
import { either as E } from 'fp-ts'
import { sha256Of } from '../../../disk/contentStore.js'
import { type FileInfo, listFolder, statFile } from '../../../disk/folders.js'
import { forEachConcurrently, forEachShardFile } from '../../../disk/shardedFolder.js'
import type { Miss } from '../../Cache.js'
import { decodeEntry } from '../../checksummedEntry.js'
import { invalidationJournal, isOutdatedAt } from './invalidationJournal.js'
import { entryReader, type CacheLayout } from './layout.js'

// model

interface EntryFile extends FileInfo {
  /** The SHA-256 of a body that has a file of its own, otherwise `null`. */
  readonly content: string | null
}

/** An entry that would be served; `changedAtMs` is its last access. */
export interface UsableEntry extends EntryFile {
  readonly storedAtMs: number
}

/** A file at an entry's path that would not be served. */
export interface UnusableEntry extends EntryFile {
  readonly reason: Exclude<Miss, 'absent'>
}

export interface FolderScan {
  readonly usable: ReadonlyArray<UsableEntry>
  readonly unusable: ReadonlyArray<UnusableEntry>
  /** All bodies, by SHA-256. */
  readonly contents: ReadonlyMap<string, FileInfo>
  /** Files under `tmp` and `claims`. */
  readonly unfinished: ReadonlyArray<FileInfo>
}

// operation

/**
 * Scans the whole folder; `isThorough` also verifies the SHA-256 of every body. Rejects when the
 * file system fails.
 */
export const scanFolder = async (
  layout: CacheLayout,
  { isThorough }: { readonly isThorough: boolean },
): Promise<FolderScan> => {
  const readFile = entryReader()
  const usable: Array<UsableEntry> = []
  const unusable: Array<UnusableEntry> = []
  const withBody: Array<UsableEntry & { readonly bodyBytes: number }> = []
  const unfinished: Array<FileInfo> = []
  const now = await invalidationJournal(layout.root, layout.journal).read()

  // Entries before bodies: a body is written before its entry, so the body of a listed entry is
  // listed too.
  await forEachShardFile(layout.index, async (found, name) => {
    const read = name === null ? E.left<Miss>('foreign') : await readFile(found.path)
    const decoded = E.isLeft(read) ? read : decodeEntry(sha256Of, name ?? '', read.right)
    if (E.isLeft(decoded)) {
      if (decoded.left !== 'absent') unusable.push({ ...found, content: null, reason: decoded.left })
      return
    }
    const { content, bytes, readAt, tags, storedAtMs } = decoded.right.header
    if (isOutdatedAt(now, readAt, tags)) unusable.push({ ...found, content, reason: 'outdated' })
    else if (content === null) usable.push({ ...found, storedAtMs, content })
    else withBody.push({ ...found, storedAtMs, content, bodyBytes: bytes })
  })

  const listed = await layout.content.list((found) => unusable.push({ ...found, content: null, reason: 'foreign' }))
  const contents = new Map(listed.map((found) => [found.sha256, found]))

  /** Entries may share a body, which is verified once. */
  const verified = new Map<string, Promise<boolean>>()
  const isIntactBody = (name: string, bytes: number): Promise<boolean> => {
    const verifying = verified.get(name) ?? layout.content.read(name, bytes).then(E.isRight)
    verified.set(name, verifying)
    return verifying
  }

  await forEachConcurrently(withBody, async ({ bodyBytes, ...entry }) => {
    const content = entry.content ?? ''
    const exists = contents.get(content)?.bytes === bodyBytes
    if (exists && (!isThorough || (await isIntactBody(content, bodyBytes)))) usable.push(entry)
    else unusable.push({ ...entry, reason: 'damaged' })
  })

  for (const folder of [layout.temporary, layout.claims])
    await forEachConcurrently(await listFolder(folder), async ({ name }) => {
      const found = await statFile(join(folder, name))
      if (found !== null) unfinished.push(found)
    })

  return { usable, unusable, contents, unfinished }
}
