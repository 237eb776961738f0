/**
 * A walk through the folder of a cache: what is there, and what has no business there.
 *
 * Others may write meanwhile: what is told of a file was so when it was looked at.
 * @since 0.1.0
 */
import { type Dirent, type Stats } from 'node:fs'
import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { either as E } from 'fp-ts'
import { type Miss } from '../Cache.js'
import { isOutdated } from '../epoch.js'
import { unseal } from '../sealed.js'
import { onCodes } from './fileSystemFailure.js'
import { journalAt, tagHash } from './fileSystemJournal.js'
import { fannedOut, type Layout, nodeSha256 } from './fileSystemLayout.js'
import { fileReader, readHashed } from './fileSystemRead.js'

// model

interface Lying {
  readonly path: string
  readonly bytes: number
  readonly changedAtMs: number
}

interface Named extends Lying {
  /** The name of its body, when that has a file of its own. */
  readonly content: string | null
}

/** An entry that would be served; `changedAtMs` is when it was last known to be used. */
export interface HeldEntry extends Named {
  readonly storedAtMs: number
}

/** What lies where an entry belongs, and would not be served. */
export interface BadEntry extends Named {
  readonly reason: Exclude<Miss, 'absent'>
}

export interface Survey {
  readonly held: ReadonlyArray<HeldEntry>
  readonly bad: ReadonlyArray<BadEntry>
  /** Bodies by name: all that are there. */
  readonly contents: ReadonlyMap<string, Lying>
  /** Under `tmp` and `claims`. */
  readonly unfinished: ReadonlyArray<Lying>
}

/** How many files are looked at at once: libuv has four threads. */
const width = 8

// helpers

const listed = (folder: string): Promise<ReadonlyArray<Dirent>> =>
  readdir(folder, { withFileTypes: true }).catch(onCodes(['ENOENT', 'ENOTDIR'], () => []))

const lying = async (path: string): Promise<Lying | null> => {
  const found: Stats | null = await lstat(path).catch(onCodes(['ENOENT', 'ENOTDIR'], () => null))
  return found === null ? null : { path, bytes: found.size, changedAtMs: found.mtimeMs }
}

const eachOf = async <A>(items: ReadonlyArray<A>, visit: (item: A) => Promise<void>): Promise<void> => {
  const queue = items.values()
  const worker = async (): Promise<void> => {
    for (const item of queue) await visit(item)
  }
  await Promise.all(Array.from({ length: width }, worker))
}

/** Visits what is in each of the 256 folders, by the name that its place gives it; `null` where nothing of ours can be. */
const eachFannedOut = async (
  folder: string,
  visit: (path: string, name: string | null) => Promise<void>,
): Promise<void> => {
  for (const shard of await listed(folder)) {
    const path = join(folder, shard.name)
    if (!shard.isDirectory() || !/^[0-9a-f]{2}$/.test(shard.name)) await visit(path, null)
    else
      await eachOf(await listed(path), ({ name }) =>
        visit(join(path, name), /^[0-9a-f]{62}$/.test(name) ? `${shard.name}${name}` : null),
      )
  }
}

// operation

/** All that lies in the folder. `isThorough` reads every body and compares it with its hash. Rejects when the file system does. */
export const survey = async (layout: Layout, { isThorough }: { readonly isThorough: boolean }): Promise<Survey> => {
  const readFile = fileReader()
  const held: Array<HeldEntry> = []
  const bad: Array<BadEntry> = []
  const withBody: Array<HeldEntry & { readonly bodyBytes: number }> = []
  const contents = new Map<string, Lying>()
  const unfinished: Array<Lying> = []
  const now = await journalAt(layout.root, layout.journal).read()

  // Entries before bodies: a body is written first, so that each one whose entry was seen is seen too.
  await eachFannedOut(layout.index, async (path, name) => {
    const found = await lying(path)
    if (found === null) return
    const read = name === null ? E.left<Miss>('foreign') : await readFile(path)
    const unsealed = E.isLeft(read) ? read : unseal(nodeSha256, name ?? '', read.right)
    if (E.isLeft(unsealed)) {
      if (unsealed.left !== 'absent') bad.push({ ...found, content: null, reason: unsealed.left })
      return
    }
    const { content, bytes, readAt, tags, storedAtMs } = unsealed.right.header
    if (now === null || isOutdated(now, readAt, tags.map(tagHash))) bad.push({ ...found, content, reason: 'outdated' })
    else if (content === null) held.push({ ...found, storedAtMs, content })
    else withBody.push({ ...found, storedAtMs, content, bodyBytes: bytes })
  })

  await eachFannedOut(layout.content, async (path, name) => {
    const found = await lying(path)
    if (found === null) return
    if (name === null) bad.push({ ...found, content: null, reason: 'foreign' })
    else contents.set(name, found)
  })

  /** Of a body that several entries share, the answer is the same. */
  const judged = new Map<string, Promise<boolean>>()
  const isWhole = (name: string, bytes: number): Promise<boolean> => {
    const judging =
      judged.get(name) ??
      readHashed(fannedOut(layout.content, name), bytes).then((read) => E.isRight(read) && read.right.sha256 === name)
    judged.set(name, judging)
    return judging
  }

  await eachOf(withBody, async ({ bodyBytes, ...entry }) => {
    const content = entry.content ?? ''
    const isThere = contents.get(content)?.bytes === bodyBytes
    if (isThere && (!isThorough || (await isWhole(content, bodyBytes)))) held.push(entry)
    else bad.push({ ...entry, reason: 'damaged' })
  })

  for (const folder of [layout.temporary, layout.claims])
    await eachOf(await listed(folder), async ({ name }) => {
      const found = await lying(join(folder, name))
      if (found !== null) unfinished.push(found)
    })

  return { held, bad, contents, unfinished }
}
