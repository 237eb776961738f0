/** What the rest needs of the file system: failures by their codes, and folders. */
import { type Dirent } from 'node:fs'
import { lstat, mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

// failures

/** For example `ENOENT`; `''` when there is none. */
export const codeOf = (thrown: unknown): string => {
  const code: unknown = typeof thrown === 'object' && thrown !== null && 'code' in thrown ? thrown.code : undefined
  return typeof code === 'string' ? code : ''
}

/** Rejects with the same failure. */
export const rethrow = (thrown: unknown): Promise<never> =>
  Promise.reject(thrown instanceof Error ? thrown : new Error(String(thrown)))

/** For a `catch`: recovers from these codes; any other failure stays one. */
export const onCodes =
  <A>(codes: ReadonlyArray<string>, instead: () => A | Promise<A>) =>
  (thrown: unknown): A | Promise<A> =>
    codes.includes(codeOf(thrown)) ? instead() : rethrow(thrown)

// folders

export const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )

/**
 * Makes a folder and its parents; `mode` applies to those that are made. Node's own recursive
 * `mkdir` never ends under `/proc`, which takes no new folders.
 */
export const makeFolder = async (path: string, mode = 0o777): Promise<void> => {
  const make = (): Promise<void> =>
    mkdir(path, { mode }).catch(async (thrown: unknown) => {
      // Another process may have made it meanwhile.
      if (!(await isFolder(path))) await rethrow(thrown)
    })
  if (await isFolder(path)) return
  const above = dirname(path)
  // Once: `/proc` has no such folder however often it is asked.
  await make().catch((thrown: unknown) =>
    codeOf(thrown) === 'ENOENT' && above !== path ? makeFolder(above, mode).then(make) : rethrow(thrown),
  )
}

/** Callers that arrive while a job runs share the next run. */
export const sharingNext = (job: (key: string) => Promise<void>): ((key: string) => Promise<void>) => {
  const running = new Map<string, Promise<void>>()
  const next = new Map<string, Promise<void>>()
  const run = async (key: string): Promise<void> => {
    await running.get(key)
    next.delete(key)
    const mine = job(key)
    running.set(key, mine)
    await mine
    if (running.get(key) === mine) running.delete(key)
  }
  return (key) => {
    const shared = next.get(key) ?? run(key)
    next.set(key, shared)
    return shared
  }
}

/**
 * Makes renames in a folder durable; one sync covers all before it started. Windows opens no
 * folders, and some network file systems sync none: only durability is lost.
 */
export const syncFolder = sharingNext(async (path) => {
  try {
    const folder = await open(path, 'r')
    await folder.sync().finally(() => folder.close())
  } catch {
    return
  }
})

// what is in a folder

/** A file when it was looked at; others may change it meanwhile. */
export interface FoundFile {
  readonly path: string
  readonly bytes: number
  readonly changedAtMs: number
  /** Neither a folder nor a link nor a pipe. */
  readonly isFile: boolean
}

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

/** Deletes what is unchanged in a folder for so long, and may be swept. */
export const sweepFolder = async (
  folder: string,
  nowMs: number,
  unchangedMs: number,
  isSwept: (found: FoundFile) => boolean,
): Promise<void> => {
  for (const { name } of await entriesIn(folder)) {
    const found = await statEntry(join(folder, name)).catch(() => null)
    if (found !== null && nowMs - found.changedAtMs > unchangedMs && isSwept(found))
      await rm(found.path, { recursive: true, force: true })
  }
}
