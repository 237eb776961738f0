/** Finds samples among those of a group by name or uuid. Pure. */
import { either as E } from 'fp-ts'
import { type CommandFailure, exitCodes, failed, wrongUsage } from '../exitCodes.js'

interface NamedSample {
  readonly name: string
  readonly uuid: string
}

const shown = 10

/** The first names, and how many more there are. */
export const nameSample = (names: ReadonlyArray<string>): string =>
  names.length <= shown ? names.join(', ') : `${names.slice(0, shown).join(', ')} and ${names.length - shown} more`

export interface Choice<A> {
  readonly found: ReadonlyArray<A>
  readonly missing: ReadonlyArray<string>
}

/** Finds each name or uuid; a name that several samples have is an error. */
export const chooseSamples = <A extends NamedSample>(
  all: ReadonlyArray<A>,
  words: ReadonlyArray<string>,
  path: string,
): E.Either<CommandFailure, Choice<A>> => {
  const byKey = new Map<string, A[]>()
  for (const one of all)
    for (const key of [one.uuid, one.name]) {
      const same = byKey.get(key)
      if (same === undefined) byKey.set(key, [one])
      else same.push(one)
    }
  const matches = words.map(
    (word) => byKey.get(word) ?? byKey.get(word.toLowerCase())?.filter(({ uuid }) => uuid === word.toLowerCase()) ?? [],
  )
  const ambiguous = words.filter((_, index) => (matches[index]?.length ?? 0) > 1)
  return ambiguous.length > 0
    ? E.left(wrongUsage(`Several samples of ${path} are named ${nameSample(ambiguous)}: give their uuids.`))
    : E.right({
        found: [...new Map(matches.flat().map((one) => [one.uuid, one])).values()],
        missing: words.filter((_, index) => matches[index]?.length === 0),
      })
}

/** The failure for names that no sample has. */
export const missingSamples = (missing: ReadonlyArray<string>, path: string): CommandFailure =>
  failed(
    `${path} has no sample ${missing.length === 1 ? 'named' : 'with the names'} ${nameSample(missing)}. Nothing was changed.`,
    exitCodes.notFound,
  )

/** Requires each name to be found. */
export const chooseAllSamples = <A extends NamedSample>(
  all: ReadonlyArray<A>,
  words: ReadonlyArray<string>,
  path: string,
): E.Either<CommandFailure, ReadonlyArray<A>> =>
  E.flatMap(({ found, missing }: Choice<A>): E.Either<CommandFailure, ReadonlyArray<A>> =>
    missing.length > 0 ? E.left(missingSamples(missing, path)) : E.right(found),
  )(chooseSamples(all, words, path))
