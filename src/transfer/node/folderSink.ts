/** Files as targets of downloads in one folder, and nowhere else. @since 0.1.0 */
import { lstat, mkdir, realpath } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { function as F, option as O, taskEither as TE } from 'fp-ts'
import { type FileError } from '../../errors/TransferError.js'
import { type FileSink } from '../Sink.js'
import { fileAttempt } from './fileDraft.js'
import { fileSink } from './fileSink.js'
import { makeFolder } from '../../disk/makeFolder.js'

// helpers

/** One step down. On Windows, a backslash is a step too, and a colon leads to another drive or stream. */
const isStep = (part: string): boolean => part !== '' && part !== '.' && part !== '..' && !/[\0/\\:]/.test(part)

/** Each folder on the way is made, or is one: no link. */
const makeWay = async (folder: string, parts: ReadonlyArray<string>): Promise<void> => {
  await makeFolder(folder)
  let path = folder
  for (const part of parts) {
    path = join(path, part)
    await mkdir(path).catch((thrown: unknown) =>
      (thrown as NodeJS.ErrnoException).code === 'EEXIST' ? undefined : Promise.reject(thrown as Error),
    )
    if (!(await lstat(path)).isDirectory()) await Promise.reject(new Error('it is no folder, or a link to one'))
  }
  const [top, end] = await Promise.all([realpath(folder), realpath(path)])
  if (end !== top && !end.startsWith(top.endsWith(sep) ? top : `${top}${sep}`))
    await Promise.reject(new Error('it leads out of the folder'))
}

const within = (folder: string, name: string): TE.TaskEither<FileError, void> => {
  const parts = name.split('/')
  const target = join(folder, name)
  return parts.every(isStep)
    ? fileAttempt(target, 'open', () => makeWay(folder, parts.slice(0, -1)))
    : TE.left({
        _tag: 'FileError',
        operation: 'open',
        path: folder,
        cause: { name: 'Error', message: `${JSON.stringify(name)} is not the name of a file in it` },
      })
}

// operations

/**
 * A file in a folder, by a name with `/` between its parts, which is not trusted: `..`, absolute paths and links lead nowhere.
 *
 * Errors: a name that leads out of the folder is a `FileError` once it is opened; nothing is made then.
 * @since 0.1.0
 */
export const folderSink = (folder: string, name: string): FileSink => {
  const sink = fileSink(join(folder, ...name.split('/')))
  return {
    ...sink,
    there: F.pipe(
      within(folder, name),
      TE.matchE(
        () => async () => O.none,
        () => sink.there,
      ),
    ),
    open: F.pipe(
      within(folder, name),
      TE.flatMap(() => sink.open),
    ),
    openLasting: (sizeBytes) =>
      F.pipe(
        within(folder, name),
        TE.flatMap(() => sink.openLasting(sizeBytes)),
      ),
  }
}
