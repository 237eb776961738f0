/**
 * Remembers the checksums of local files in the cache folder, so that a second run doesn't read
 * gigabytes again. A file that changed has another identity.
 *
 *     <cache folder>/checksums.v1.jsonl    one line for each file: ["identity", "sha256"]
 *
 * Several processes may append at once; a line that isn't complete is ignored.
 */
import { appendFile, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type ChecksumCache, isCacheEnabled, makeFolder, noChecksumCache } from 'pangea-fp/node'
import { cacheFolder } from '../input/cacheFolder.js'

const fileName = 'checksums.v1.jsonl'

/** A larger file starts over: it may be full of files that no longer exist. */
const maxBytes = 64 * 2 ** 20

const entryOf = (line: string): ReadonlyArray<readonly [string, string]> => {
  try {
    const [identity, sha256] = JSON.parse(line) as ReadonlyArray<unknown>
    const isEntry = typeof identity === 'string' && typeof sha256 === 'string' && /^[0-9a-f]{64}$/.test(sha256)
    return isEntry ? [[identity, sha256]] : []
  } catch {
    return []
  }
}

const readEntries = async (path: string): Promise<ReadonlyMap<string, string>> => {
  const text = await readFile(path, 'utf8').catch(() => '')
  return new Map(text.split('\n').flatMap(entryOf))
}

/** Makes room, if needed. Fails silently: then checksums are computed again. */
const prepare = async (folder: string, path: string): Promise<void> => {
  await makeFolder(folder, 0o700).catch(() => undefined)
  const size = await stat(path).then(
    ({ size: bytes }) => bytes,
    () => 0,
  )
  if (size > maxBytes) await writeFile(path, '', { mode: 0o600 }).catch(() => undefined)
}

/** Opens the checksums of the cache folder; none if `USE_PANGEA_CACHE` is `false`. */
export const openChecksums = async (): Promise<ChecksumCache> => {
  if (!isCacheEnabled(process.env)) return noChecksumCache
  const folder = cacheFolder()
  const path = join(folder, fileName)
  await prepare(folder, path)
  const known = await readEntries(path)
  return {
    get: (identity) => known.get(identity),
    put: (identity, sha256) => () =>
      // A line that another process left unfinished must not swallow this one.
      appendFile(path, `\n${JSON.stringify([identity, sha256])}\n`, { mode: 0o600 }).catch(() => undefined),
  }
}
