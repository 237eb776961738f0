/** Reads and writes the manifest of a synced folder. Runs that share the folder take turns. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { function as F, taskEither as TE } from 'fp-ts'
import { folderSink, waitForLock } from 'pangea-fp/node'
import { failed, type Failure } from '../exitCodes.js'
import {
  emptyManifest,
  type Manifest,
  type ManifestChanges,
  mergeManifest,
  parseManifest,
  renderChecksums,
  renderManifest,
} from './manifest.js'
import { checksumsName, manifestName } from './pathTemplate.js'

const lockName = '.pangea-sync-lock'

const unreadable = (path: string, problem: string): Failure =>
  failed(`Can't read ${path}: ${problem}. Move it away and run it again: files that match are kept.`)

const codeOf = (thrown: unknown): string => String((thrown as NodeJS.ErrnoException).code)

const readText = (path: string): TE.TaskEither<Failure, string | null> =>
  TE.tryCatch(
    () =>
      readFile(path, 'utf8').catch((thrown: unknown) =>
        ['ENOENT', 'ENOTDIR'].includes(codeOf(thrown)) ? null : Promise.reject(thrown as Error),
      ),
    (thrown) => unreadable(path, (thrown as Error).message),
  )

/** Without a manifest beside it, a file of checksums is another program's: it is never replaced. */
const checkForeignChecksums = (folder: string): TE.TaskEither<Failure, Manifest> => {
  const path = join(folder, checksumsName)
  return F.pipe(
    readText(path),
    TE.flatMap((text) =>
      text === null || text.trim() === ''
        ? TE.right(emptyManifest)
        : TE.left(
            failed(`${path} was not written by pangea sync, which needs this name: move it away, and run it again.`),
          ),
    ),
  )
}

/** Reads the manifest of a folder; an empty one if there is none. */
export const readManifest = (folder: string): TE.TaskEither<Failure, Manifest> => {
  const path = join(folder, manifestName)
  return F.pipe(
    readText(path),
    TE.flatMap((text) =>
      text === null || text.trim() === ''
        ? checkForeignChecksums(folder)
        : F.pipe(
            TE.fromEither(parseManifest(text)),
            TE.mapLeft((problem) => unreadable(path, problem)),
          ),
    ),
  )
}

/** Writes a file in the folder, which readers see whole or not at all. */
export const writeInto = (folder: string, name: string, text: string): TE.TaskEither<Failure, void> =>
  F.pipe(
    folderSink(folder, name).open,
    TE.flatMap((file) =>
      F.pipe(
        file.write(0, Buffer.from(text)),
        TE.flatMap(() => file.commit),
        TE.tapError(() => TE.fromTask(file.discard)),
      ),
    ),
  )

/** Adds the changes of this run to the manifest on disk, and writes both files. */
export const updateManifest = (
  folder: string,
  changes: ManifestChanges,
  signal: AbortSignal,
): TE.TaskEither<Failure, void> =>
  TE.bracket(
    TE.tryCatch(
      () => waitForLock(join(folder, lockName), signal),
      () =>
        failed(
          `The manifest of ${folder} was not written: another run uses it. Run it again; downloaded files are kept.`,
        ),
    ),
    () =>
      F.pipe(
        readManifest(folder),
        TE.map((current) => mergeManifest(current, changes)),
        TE.flatMap((manifest) =>
          F.pipe(
            writeInto(folder, manifestName, renderManifest(manifest)),
            TE.flatMap(() => writeInto(folder, checksumsName, renderChecksums(manifest))),
          ),
        ),
      ),
    (lock) => TE.fromTask(lock.release),
  )
