/** Reads the names that a command works on: arguments, a file, or standard input. */
import { either as E, function as F, taskEither as TE } from 'fp-ts'
import { trimName } from 'pangea-fp/node'
import { type CommandFailure, wrongUsage } from '../exitCodes.js'
import { checkNameList, type NameList, parseNames } from './nameList.js'
import { inputName, readText } from './readText.js'

export interface NameFlags {
  readonly from?: string | undefined
  readonly column?: string | undefined
}

/**
 * Returns the names of the arguments and then those of `--from`, each once. An argument `-` stands
 * for `--from -`.
 */
export const namesFrom = (
  what: string,
  words: ReadonlyArray<string>,
  flags: NameFlags,
  signal: AbortSignal,
): TE.TaskEither<CommandFailure, NameList> => {
  const named = words.filter((word) => word !== '-')
  const path = words.includes('-') ? '-' : flags.from
  if (words.includes('-') && flags.from !== undefined && flags.from !== '-')
    return TE.left(wrongUsage(`Give the ${what} by - or by --from ${flags.from}, not both.`))
  if (path === undefined && flags.column !== undefined)
    return TE.left(wrongUsage('--column chooses a column of --from FILE, which is missing.'))
  const given = named.map((name, index) => ({ name: trimName(name), place: `argument ${index + 1}` }))
  return F.pipe(
    path === undefined
      ? TE.right([])
      : F.pipe(
          readText(path, signal),
          TE.flatMapEither((text) => parseNames(inputName(path), text, flags.column)),
        ),
    TE.flatMapEither((listed) => checkNameList([...given, ...listed])),
    TE.flatMapEither((list) =>
      list.names.length > 0
        ? E.right(list)
        : E.left(
            wrongUsage(
              path === undefined
                ? `Give the ${what} as arguments, with --from FILE, or - for standard input.`
                : `${inputName(path)} contains no names of ${what}.`,
            ),
          ),
    ),
  )
}
