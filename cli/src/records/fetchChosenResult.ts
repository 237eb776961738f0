/** Fetches the result or field that a command line names, and never guesses between several. */
import { either as E, function as F, readerTaskEither as RTE } from 'fp-ts'
import {
  fetchResult,
  type Field,
  type GroupResultId,
  groupResultById,
  listFields,
  listResults,
  type Result,
  sampleResultById,
  type SampleResultId,
  trimName,
} from 'pangea-fp/node'
import { type CommandFailure, exitCodes, failed, wrongUsage } from '../exitCodes.js'
import { isUuid } from '../input/references.js'
import { resultPath } from '../render/paths.js'
import type { Step } from '../Step.js'
import { fetchOwner, orIfNotFound, type Owner, ownerText } from './fetchOwner.js'

export interface ResultFlags {
  readonly module?: string | undefined
  readonly replicate?: string | undefined
}

const listed = (names: ReadonlyArray<string>): string =>
  names.length === 0 ? 'It has none.' : `It has: ${[...new Set(names)].join(', ')}.`

/** Lists the results of the sample, or of the group itself. */
export const resultsOf = (owner: Owner): Step<ReadonlyArray<Result>> =>
  owner._tag === 'Sample' ? listResults(owner.sample) : listResults(owner.group)

const chooseResult =
  (owner: Owner, module: string, replicate: string | undefined) =>
  (results: ReadonlyArray<Result>): E.Either<CommandFailure, Result> => {
    const ofModule = results.filter(({ module_name }) => module_name === trimName(module))
    const chosen =
      replicate === undefined ? ofModule : ofModule.filter((result) => result.replicate === trimName(replicate))
    const [result, another] = chosen
    if (result !== undefined && another === undefined) return E.right(result)
    const replicates = ofModule.map((one) => one.replicate).join(', ')
    if (another !== undefined)
      return E.left(
        wrongUsage(
          `The module ${module} has ${chosen.length} results in ${ownerText(owner)}: choose one with --replicate. Replicates: ${replicates}.`,
        ),
      )
    return E.left(
      failed(
        ofModule.length === 0
          ? `There is no result of the module ${module} in ${ownerText(owner)}. ${listed(results.map(({ module_name }) => module_name))}`
          : `The module ${module} has no replicate ${replicate ?? ''} in ${ownerText(owner)}. Replicates: ${replicates}.`,
        exitCodes.notFound,
      ),
    )
  }

const fetchByUuid = (uuid: string): Step<Result> =>
  F.pipe(
    fetchResult(sampleResultById(uuid as SampleResultId)),
    orIfNotFound((): Step<Result> => fetchResult(groupResultById(uuid as GroupResultId))),
    orIfNotFound(() =>
      RTE.left(failed(`No result has the uuid ${uuid}. Check it, or log in to see private ones.`, exitCodes.notFound)),
    ),
  )

/**
 * Fetches a result by its uuid, or by its owner and `--module`; `--replicate` is needed if the
 * module has several results.
 */
export const fetchChosenResult = (words: ReadonlyArray<string>, { module, replicate }: ResultFlags): Step<Result> => {
  const [first = ''] = words
  if (module !== undefined)
    return F.pipe(
      fetchOwner(words),
      RTE.flatMap((owner) => F.pipe(resultsOf(owner), RTE.flatMapEither(chooseResult(owner, module, replicate)))),
    )
  return words.length === 1 && isUuid(first)
    ? fetchByUuid(first.toLowerCase())
    : RTE.left(wrongUsage('Name the result with --module, or give the uuid of a result.'))
}

export const fieldsOf = (result: Result): Step<ReadonlyArray<Field>> =>
  'sample' in result ? listFields(result) : listFields(result)

/** Finds a field of the result by its exact name. */
export const fetchChosenField =
  (name: string) =>
  (result: Result): Step<Field> =>
    F.pipe(
      fieldsOf(result),
      RTE.flatMapEither((fields) => {
        const found = fields.find((field) => field.name === trimName(name))
        return found === undefined
          ? E.left(
              failed(
                `There is no field ${name} in ${resultPath(result)}. ${listed(fields.map((field) => field.name))}`,
                exitCodes.notFound,
              ),
            )
          : E.right(found)
      }),
    )
