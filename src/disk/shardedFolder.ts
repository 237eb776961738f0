/** Spreads files named by 64 hexadecimal digits over 256 folders, so that each stays small. */
import { join } from 'node:path'
import { type FileInfo, listFolder, statFile } from './folders.js'

/** How many files are visited concurrently: libuv has four threads. */
const concurrency = 8

export const shardPath = (folder: string, name: string): string => join(folder, name.slice(0, 2), name.slice(2))

export const forEachConcurrently = async <A>(
  items: ReadonlyArray<A>,
  visit: (item: A) => Promise<void>,
): Promise<void> => {
  const queue = items.values()
  const worker = async (): Promise<void> => {
    for (const item of queue) await visit(item)
  }
  await Promise.all(Array.from({ length: concurrency }, worker))
}

/** Visits all files in the 256 folders; `name` is `null` for a file that doesn't belong there. */
export const forEachShardFile = async (
  folder: string,
  visit: (found: FileInfo, name: string | null) => Promise<void>,
): Promise<void> => {
  const look = async (path: string, name: string | null): Promise<void> => {
    const found = await statFile(path)
    if (found !== null) await visit(found, name)
  }
  for (const shard of await listFolder(folder)) {
    const path = join(folder, shard.name)
    if (!shard.isDirectory() || !/^[0-9a-f]{2}$/.test(shard.name)) await look(path, null)
    else
      await forEachConcurrently(await listFolder(path), ({ name }) =>
        look(join(path, name), /^[0-9a-f]{62}$/.test(name) ? `${shard.name}${name}` : null),
      )
  }
}
