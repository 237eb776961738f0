/**
 * Files named by 64 hexadecimal digits, spread over 256 folders so that each stays small. @since
 * 0.1.0
 */
import { type Dirent } from 'node:fs'
import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { onCodes } from './errno.js'

// model

/** A file when it was looked at; others may change it meanwhile. */
export interface FoundFile {
  readonly path: string
  readonly bytes: number
  readonly changedAtMs: number
  /** Neither a folder nor a link nor a pipe. */
  readonly isFile: boolean
}

/** How many files are looked at in parallel: libuv has four threads. */
const width = 8

// pure

export const shardPath = (folder: string, name: string): string => join(folder, name.slice(0, 2), name.slice(2))

// operations

/**
 * Empty for what doesn't exist or is no folder. Rejects for what can't be read: it may hold files
 * that are in use.
 */
export const entriesIn = (folder: string): Promise<ReadonlyArray<Dirent>> =>
  readdir(folder, { withFileTypes: true }).catch(onCodes(['ENOENT', 'ENOTDIR'], () => []))

/** `null` when it doesn't exist. */
export const statEntry = async (path: string): Promise<FoundFile | null> => {
  const found = await lstat(path).catch(onCodes(['ENOENT', 'ENOTDIR'], () => null))
  return found === null ? null : { path, bytes: found.size, changedAtMs: found.mtimeMs, isFile: found.isFile() }
}

export const forEach = async <A>(items: ReadonlyArray<A>, visit: (item: A) => Promise<void>): Promise<void> => {
  const queue = items.values()
  const worker = async (): Promise<void> => {
    for (const item of queue) await visit(item)
  }
  await Promise.all(Array.from({ length: width }, worker))
}

/** Visits everything in the 256 folders; `name` is `null` for what does not belong there. */
export const forEachShardFile = async (
  folder: string,
  visit: (found: FoundFile, name: string | null) => Promise<void>,
): Promise<void> => {
  const look = async (path: string, name: string | null): Promise<void> => {
    const found = await statEntry(path)
    if (found !== null) await visit(found, name)
  }
  for (const shard of await entriesIn(folder)) {
    const path = join(folder, shard.name)
    if (!shard.isDirectory() || !/^[0-9a-f]{2}$/.test(shard.name)) await look(path, null)
    else
      await forEach(await entriesIn(path), ({ name }) =>
        look(join(path, name), /^[0-9a-f]{62}$/.test(name) ? `${shard.name}${name}` : null),
      )
  }
}
