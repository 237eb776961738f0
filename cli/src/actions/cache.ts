/** Runs the subcommands of `pangea cache`. */
import { either as E, function as F, taskEither as TE } from 'fp-ts'
import {
  type CacheError,
  cacheDirectory,
  cacheStats,
  clearCache,
  collectCache,
  describe,
  verifyCache,
} from 'pangea-fp/node'
import { collectedText, statsText, verificationText } from '../render/cacheReport.js'

export interface CacheFlags {
  readonly json?: true
  readonly maxBytes?: number
}

const folder = (): string => cacheDirectory(process.env)

/**
 * Prints the outcome as text or as one line of JSON. Sets exit code 1 when the cache can't be used
 * or `isWell` is false.
 */
const printOutcome = async <A>(
  task: TE.TaskEither<CacheError, A>,
  { json }: CacheFlags,
  text: (value: A) => string,
  isWell: (value: A) => boolean = () => true,
): Promise<void> => {
  const outcome = await task()
  if (E.isLeft(outcome)) {
    console.error(`${describe(outcome.left)} Check that ${folder()} is a folder you can write to.`)
    process.exitCode = 1
    return
  }
  console.log(json === true ? JSON.stringify(outcome.right) : text(outcome.right))
  if (!isWell(outcome.right)) process.exitCode = 1
}

export const stats = (flags: CacheFlags): Promise<void> => printOutcome(cacheStats(folder()), flags, statsText)

export const verify = (flags: CacheFlags): Promise<void> =>
  printOutcome(verifyCache(folder()), flags, verificationText, ({ problems }) => problems.length === 0)

export const collect = (flags: CacheFlags): Promise<void> =>
  printOutcome(collectCache(folder(), flags.maxBytes), flags, collectedText, ({ failures }) => failures === 0)

export const clear = (flags: CacheFlags): Promise<void> =>
  printOutcome(
    F.pipe(
      clearCache(folder()),
      TE.map(() => ({ directory: folder() })),
    ),
    flags,
    ({ directory }) => `The cache in ${directory} is empty.`,
  )

export const path = ({ json }: CacheFlags): void => {
  console.log(json === true ? JSON.stringify({ directory: folder() }) : folder())
}
