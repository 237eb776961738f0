/** Reads and writes the manifest of a synced folder. Runs that share the folder take turns. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { either as E, function as F, taskEither as TE } from 'fp-ts'
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

/** Reads the manifest of a folder; an empty one if there is none. */
export const readManifest = (folder: string): TE.TaskEither<Failure, Manifest> => {
  const path = join(folder, manifestName)
  return F.pipe(
    readText(path),
    TE.flatMapEither((text) =>
      text === null || text.trim() === ''
        ? E.right(emptyManifest)
        : F.pipe(
            parseManifest(text),
            E.mapLeft((problem) => unreadable(path, problem)),
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
            writeInto(folder, checksumsName, renderChecksums(manifest)),
            TE.flatMap(() => writeInto(folder, manifestName, renderManifest(manifest))),
          ),
        ),
      ),
    (lock) => TE.fromTask(lock.release),
  )
