/**
 * Finds the file that a command-line argument names. Node decodes arguments as UTF-8, so a name
 * that isn't UTF-8 arrives garbled.
 */
import { lstat, readdir } from 'node:fs/promises'
import { resolve, sep } from 'node:path'
import { either as E, function as F, option as O, taskEither as TE } from 'fp-ts'

/** Node's replacement for each invalid byte; a valid name may also contain this character. */
const replacement = '\uFFFD'

const exists = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  )

/** Returns the byte paths of existing files whose names decode to these path segments. */
const pathsDecodingTo = async (
  above: Buffer,
  [part, ...parts]: ReadonlyArray<string>,
): Promise<ReadonlyArray<Buffer>> => {
  if (part === undefined) return [above]
  const names = part.includes(replacement)
    ? (await readdir(above, { encoding: 'buffer' })).filter((name) => name.toString() === part)
    : [Buffer.from(part)]
  const found = await Promise.all(
    // Skips folders that can't be read.
    names.map((name) => pathsDecodingTo(Buffer.concat([above, Buffer.from(sep), name]), parts).catch(() => [])),
  )
  return found.flat()
}

/**
 * Returns the path as a string, or as bytes if it isn't UTF-8. Left is a message for the user:
 * several files match the argument.
 */
export const findNonUtf8File = (argument: string): TE.TaskEither<string, string | Buffer> =>
  F.pipe(
    TE.fromTask<O.Option<string>, string>(async () =>
      !argument.includes(replacement) || (await exists(argument)) ? O.some(argument) : O.none,
    ),
    TE.flatMap(
      O.match(
        (): TE.TaskEither<string, string | Buffer> => async () => {
          const found = await pathsDecodingTo(Buffer.alloc(0), resolve(argument).split(sep).slice(1)).catch(() => [])
          return found.length > 1
            ? E.left(
                `${argument} is not UTF-8, and ${found.length} files match it. Rename the file, or pipe it in: pangea upload file … - < FILE`,
              )
            : E.right(found[0] ?? argument)
        },
        (text) => TE.right(text),
      ),
    ),
  )
