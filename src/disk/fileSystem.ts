/** What other modules need of the file system: failures by their codes, and folders. */
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

/** For a `catch`: recovers from these codes, and rethrows any other failure. */
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
 * Makes a folder and its parents; `mode` applies to new ones. Node's own recursive `mkdir` never
 * ends under `/proc`, where no folder can be made.
 */
export const makeFolder = async (path: string, mode = 0o777): Promise<void> => {
  const make = (): Promise<void> =>
    mkdir(path, { mode }).catch(async (thrown: unknown) => {
      // Another process may have just made it.
      if (!(await isFolder(path))) await rethrow(thrown)
    })
  if (await isFolder(path)) return
  const above = dirname(path)
  // Only once: a retry can't help in `/proc`.
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
 * Makes renames in a folder durable; one sync covers all that came before it. Windows can't open
 * folders, and some network file systems can't sync them: only durability is lost.
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

/** The state of a file when it was read; others may change it at any time. */
export interface FoundFile {
  readonly path: string
  readonly bytes: number
  readonly changedAtMs: number
  /** Neither a folder nor a link nor a pipe. */
  readonly isFile: boolean
}

/**
 * Empty if the folder doesn't exist or is no folder. Rejects if it can't be read: it may hold files
 * in use.
 */
export const entriesIn = (folder: string): Promise<ReadonlyArray<Dirent>> =>
  readdir(folder, { withFileTypes: true }).catch(onCodes(['ENOENT', 'ENOTDIR'], () => []))

/** `null` when it doesn't exist. */
export const statEntry = async (path: string): Promise<FoundFile | null> => {
  const found = await lstat(path).catch(onCodes(['ENOENT', 'ENOTDIR'], () => null))
  return found === null ? null : { path, bytes: found.size, changedAtMs: found.mtimeMs, isFile: found.isFile() }
}

/** Deletes what has not changed for `unchangedMs` and `isSwept`. */
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
