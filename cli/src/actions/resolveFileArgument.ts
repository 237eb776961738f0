/** The file that an argument names. Node reads arguments as UTF-8, and a name that is not UTF-8 is then lost. */
import { lstat, readdir } from 'node:fs/promises'
import { resolve, sep } from 'node:path'
import { either as E, function as F, option as O, taskEither as TE } from 'fp-ts'

/** What stands for each byte that is not UTF-8; a name may also hold the character itself. */
const replacement = '\uFFFD'

const exists = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  )

/** All paths in bytes that read as the parts do. */
const pathsDecodingTo = async (
  above: Buffer,
  [part, ...parts]: ReadonlyArray<string>,
): Promise<ReadonlyArray<Buffer>> => {
  if (part === undefined) return [above]
  const names = part.includes(replacement)
    ? (await readdir(above, { encoding: 'buffer' })).filter((name) => name.toString() === part)
    : [Buffer.from(part)]
  const found = await Promise.all(
    // A folder that can't be read has none.
    names.map((name) => pathsDecodingTo(Buffer.concat([above, Buffer.from(sep), name]), parts).catch(() => [])),
  )
  return found.flat()
}

/** The path as it is on the disk: text where it is text, else its bytes. Left is a sentence: several files read as the argument does. */
export const resolveFileArgument = (argument: string): TE.TaskEither<string, string | Buffer> =>
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
                `${argument} is not UTF-8, and ${found.length} files read so. Rename it, or pipe it in: pangea upload … - < FILE`,
              )
            : E.right(found[0] ?? argument)
        },
        (text) => TE.right(text),
      ),
    ),
  )
