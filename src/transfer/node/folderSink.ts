/** Download targets that can't escape a folder. @since 0.1.0 */
import { lstat, mkdir, realpath } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { function as F, option as O, taskEither as TE } from 'fp-ts'
import { type FileError, fileError } from '../../errors/TransferError.js'
import { recoverFrom } from '../../disk/errorCodes.js'
import { makeFolder } from '../../disk/folders.js'
import type { FileSink } from '../Sink.js'
import { fileSink } from './fileSink.js'
import { tryFileOperation } from './atomicFileTarget.js'

// helpers

/**
 * Whether a path segment names a direct child. On Windows a backslash is also a separator, and a
 * colon leads to another drive or stream.
 */
const isStep = (part: string): boolean => part !== '' && part !== '.' && part !== '..' && !/[\0/\\:]/.test(part)

/** Creates the folders of the path. Rejects if one of them exists and is a link or no folder. */
const makeSubfolders = async (folder: string, parts: ReadonlyArray<string>): Promise<void> => {
  await makeFolder(folder)
  let path = folder
  for (const part of parts) {
    path = join(path, part)
    await mkdir(path).catch(recoverFrom(['EEXIST'], () => undefined))
    if (!(await lstat(path)).isDirectory()) await Promise.reject(new Error('it is a link, or not a folder'))
  }
  const [top, end] = await Promise.all([realpath(folder), realpath(path)])
  if (end !== top && !end.startsWith(top.endsWith(sep) ? top : `${top}${sep}`))
    await Promise.reject(new Error('it leads outside the folder'))
}

const makeFoldersTo = (folder: string, name: string): TE.TaskEither<FileError, void> => {
  const parts = name.split('/')
  return parts.every(isStep)
    ? tryFileOperation(join(folder, name), 'open', () => makeSubfolders(folder, parts.slice(0, -1)))
    : TE.left(
        fileError('open', folder, {
          name: 'Error',
          message: `${JSON.stringify(name)} is not the name of a file in it`,
        }),
      )
}

// operations

/**
 * A target in a folder. The name uses `/` and isn't trusted: `..`, absolute paths and links can't
 * escape the folder.
 *
 * Errors: opening a target outside the folder fails with `FileError`, and creates nothing.
 * @since 0.1.0
 */
export const folderSink = (folder: string, name: string): FileSink => {
  const sink = fileSink(join(folder, ...name.split('/')))
  const inside = <E, A>(open: TE.TaskEither<E, A>): TE.TaskEither<E | FileError, A> =>
    F.pipe(
      makeFoldersTo(folder, name),
      TE.flatMap((): TE.TaskEither<E | FileError, A> => open),
    )
  return {
    ...sink,
    existing: F.pipe(
      inside(TE.fromTask(sink.existing)),
      TE.getOrElseW(() => async () => O.none),
    ),
    open: inside(sink.open),
    openPartial: (object) => inside(sink.openPartial(object)),
  }
}
