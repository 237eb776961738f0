/** Looks at the files of a synced folder without changing them, and deletes some of them. */
import { createHash } from 'node:crypto'
import { createReadStream, type Stats } from 'node:fs'
import { lstat, realpath, rm, rmdir } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import { taskEither as TE } from 'fp-ts'
import { exitCodes, failed, type Failure } from '../exitCodes.js'

// model

/** What is at a path. */
export type LocalFile =
  | { readonly _tag: 'Missing' }
  | { readonly _tag: 'File'; readonly sizeBytes: number; readonly sha256: string }
  /** Something that sync must not touch. */
  | { readonly _tag: 'Obstacle'; readonly problem: string; readonly advice: string }

const concurrency = 4

// helpers

const codeOf = (thrown: unknown): string => String((thrown as NodeJS.ErrnoException).code)

const hashFile = async (path: string, signal: AbortSignal): Promise<{ sizeBytes: number; sha256: string }> => {
  const hash = createHash('sha256')
  let sizeBytes = 0
  for await (const chunk of createReadStream(path, { signal, highWaterMark: 1024 * 1024 })) {
    hash.update(chunk as Buffer)
    sizeBytes += (chunk as Buffer).length
  }
  return { sizeBytes, sha256: hash.digest('hex') }
}

/** Whether the path's folder is in the synced folder: a link may lead elsewhere. */
const isInside = async (folder: string, path: string): Promise<boolean> => {
  const [top, end] = await Promise.all([realpath(folder), realpath(dirname(path))])
  return end === top || end.startsWith(top.endsWith(sep) ? top : `${top}${sep}`)
}

const obstacle = (problem: string, advice: string): LocalFile => ({ _tag: 'Obstacle', problem, advice })

const moveAway = 'Move it out of the folder: sync never replaces it, not even with --replace.'

/** What is in the place of a file. */
const kindOf = (found: Stats): string => {
  if (found.isDirectory()) return 'it is a folder'
  return found.isSymbolicLink() ? 'it is a link' : 'it is not a regular file'
}

const pathIn = (folder: string, path: string): string => join(folder, ...path.split('/'))

const inspect = async (folder: string, name: string, signal: AbortSignal): Promise<LocalFile> => {
  const path = pathIn(folder, name)
  try {
    const found = await lstat(path)
    if (!(await isInside(folder, path)))
      return obstacle(
        'it is behind a link that leads out of the folder',
        'Replace the link by a folder: sync writes nothing outside of its own.',
      )
    if (!found.isFile()) return obstacle(kindOf(found), moveAway)
    return { _tag: 'File', ...(await hashFile(path, signal)) }
  } catch (thrown) {
    if (codeOf(thrown) === 'ENOENT') return { _tag: 'Missing' }
    return codeOf(thrown) === 'ENOTDIR'
      ? obstacle('part of its path is a file', 'Move that file out of the folder: sync never replaces it.')
      : obstacle(`it can't be read (${codeOf(thrown)})`, 'Check its permissions.')
  }
}

// operations

/** Reads each file and computes its SHA-256, a few at a time. In the order of the paths. */
export const inspectFiles = (
  folder: string,
  paths: ReadonlyArray<string>,
  signal: AbortSignal,
): TE.TaskEither<Failure, ReadonlyArray<LocalFile>> =>
  TE.tryCatch(
    async () => {
      const found = new Array<LocalFile>(paths.length)
      const queue = paths.entries()
      const worker = async (): Promise<void> => {
        for (const [index, path] of queue) {
          signal.throwIfAborted()
          found[index] = await inspect(folder, path, signal)
        }
      }
      await Promise.all(Array.from({ length: concurrency }, worker))
      signal.throwIfAborted()
      return found
    },
    () => failed('Interrupted.', exitCodes.interrupted),
  )

/** Deletes a file, and the folders that it leaves empty. Left is why it can't. */
export const deleteFile = (folder: string, name: string): TE.TaskEither<string, void> =>
  TE.tryCatch(
    async () => {
      await rm(pathIn(folder, name), { force: true })
      const parts = name.split('/').slice(0, -1)
      for (let depth = parts.length; depth > 0; depth -= 1)
        await rmdir(join(folder, ...parts.slice(0, depth))).catch(() => undefined)
    },
    (thrown) => (thrown as Error).message,
  )
