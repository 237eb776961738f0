/**
 * The root folder of all cached data, shared by all processes; only this package writes to it.
 *
 *     <directory>/v2/          0700; the version of the format: other versions never read it
 *       CACHEDIR.TAG           excludes the folder from backups
 *       tmp/                   files being written
 *       content/ab/cdef…       larger bodies of cached responses, by SHA-256
 *       files/ab/cdef…         downloaded files, by SHA-256; read-only
 *       holders/ID/            a running process, and the content that it pins
 *       locks/                 each owned by one process
 *
 * The cache adds `secret`, `invalidated`, `index/` and `claims/`; the file store adds `names/` and
 * `incoming/`.
 */
import { randomUUID } from 'node:crypto'
import { lstat, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { atomicWrite, obstacleCodes, type PlaceFile } from './atomicWrite.js'
import { recoverFrom } from './errorCodes.js'
import { isFolder, makeFolder, sweepFolder } from './folders.js'

// model

/** https://bford.info/cachedir: backups skip a folder that contains this file. */
const tagStart = `Signature: 8a477f597d28d172789f06886806bc55
# This folder is the cache of pangea-fp,`
const cacheDirTag = `${tagStart} a client of the Pangea platform. It may be deleted while none of its programs runs.
`

const hourMs = 3_600_000

/** How often a write is retried after its folder was removed. */
const maxRetries = 10

/**
 * How long a file in each folder must be unchanged to count as abandoned. Until then, an
 * interrupted download can be resumed.
 */
const abandonedMs = { tmp: hourMs, incoming: 14 * 24 * hourMs }

// pure

export const cacheRootOf = (directory: string): string => join(directory, 'v2')

export const temporaryFolder = (root: string): string => join(root, 'tmp')

// helpers

/** Makes a folder, replacing any other kind of file at its path. */
const makeOwnFolder = async (path: string): Promise<void> => {
  if (await isFolder(path)) return
  await mkdir(path, { mode: 0o700 }).catch(
    recoverFrom(['EEXIST'], async () => {
      // Another process may have just made it.
      if ((await lstat(path)).isDirectory()) return
      await rm(path, { force: true })
      await mkdir(path, { mode: 0o700 })
    }),
  )
}

// operations

/**
 * Makes the root, its `CACHEDIR.TAG` and all folders down to `folder`. Never replaces anything
 * above the root.
 */
export const makeCacheFolder = async (root: string, folder: string): Promise<void> => {
  await makeFolder(dirname(root), 0o700)
  await makeOwnFolder(root)
  await makeOwnFolder(temporaryFolder(root))
  const names = relative(root, folder).split(sep)
  for (const depth of names.keys()) await makeOwnFolder(join(root, ...names.slice(0, depth + 1)))
  await writeFile(join(root, 'CACHEDIR.TAG'), cacheDirTag, { flag: 'wx', mode: 0o600 }).catch(
    recoverFrom(['EEXIST'], () => undefined),
  )
}

/**
 * Writes a file below the root, atomically but not durably, so its reader must verify it. Makes
 * missing folders.
 */
export const writeCacheFile = (
  root: string,
  path: string,
  parts: ReadonlyArray<Uint8Array>,
  place?: PlaceFile,
): Promise<void> => {
  const write = (): Promise<void> =>
    atomicWrite(path, parts, { temporary: join(temporaryFolder(root), randomUUID()), isDurable: false, place })
  // Another process may remove the empty folder between `mkdir` and the rename.
  const attempt = (retries: number): Promise<void> =>
    retries === 0
      ? write()
      : write().catch(
          recoverFrom(['ENOENT', ...obstacleCodes], () =>
            makeCacheFolder(root, dirname(path)).then(() => attempt(retries - 1)),
          ),
        )
  return attempt(maxRetries)
}

/** Removes a folder: renames it first, because others may already write under its old name. */
export const removeFolder = async (root: string, path: string): Promise<void> => {
  const trash = join(temporaryFolder(root), randomUUID())
  const isMoved = await rename(path, trash).then(
    () => true,
    recoverFrom(['ENOENT'], () => false),
  )
  if (isMoved) await rm(trash, { recursive: true, force: true })
}

/**
 * Deletes what killed processes and earlier versions left. Uses the file system's time, read from a
 * file that was just written, because another machine's clock may differ.
 */
export const sweepRoot = async (root: string, justWritten: string): Promise<void> => {
  const { mtimeMs: nowMs } = await stat(justWritten)
  for (const [name, unchangedMs] of Object.entries(abandonedMs))
    await sweepFolder(join(root, name), nowMs, unchangedMs, () => true)
  // An earlier version's cache in `v1`. Any other folder with that name stays.
  const earlier = join(dirname(root), 'v1')
  const tag = await readFile(join(earlier, 'CACHEDIR.TAG'), 'utf8').catch(() => '')
  if (tag.startsWith(tagStart)) await removeFolder(root, earlier)
}
