/**
 * Reads and validates the environment variables, with messages for people.
 * @since 0.1.0
 */
import { homedir } from 'node:os'
import { join } from 'node:path'
import { apply, either as E, function as F, option as O, readonlyArray as RA } from 'fp-ts'
import { endpointProblem, normalizePangeaEndpoint } from '../http/endpointUrl.js'
import { normalizeToken, tokenProblem } from '../http/Security.js'
import { fallbackCacheFolder } from './fallbackCacheFolder.js'

// model

/** Invalid settings: one sentence for each, naming the variable. */
export interface ConfigError {
  readonly _tag: 'ConfigError'
  readonly problems: ReadonlyArray<string>
}

type Variables = Readonly<Record<string, string | undefined>>

// helpers

/** Collects the problems of all variables, not only the first. */
const allProblems = E.getApplicativeValidation(RA.getSemigroup<string>())

/** Returns the value, unless `problemOf` finds something wrong with it. */
const validated =
  (name: string, problemOf: (text: string) => string | null) =>
  (text: string): E.Either<ReadonlyArray<string>, string> => {
    const problem = problemOf(text)
    return problem === null ? E.right(text) : E.left([`${name} ${problem}`])
  }

const endpointFrom = (text: string | undefined): E.Either<ReadonlyArray<string>, string> =>
  F.pipe(
    text?.trim() || undefined,
    E.fromNullable(['PANGEA_ENDPOINT is not set: it names the server, for example https://pangeabio.io']),
    E.map(normalizePangeaEndpoint),
    E.flatMap(validated('PANGEA_ENDPOINT', (text) => endpointProblem(text, 'https://pangeabio.io'))),
  )

const tokenFrom = (text: string | undefined): E.Either<ReadonlyArray<string>, string | null> => {
  const token = normalizeToken(text)
  return token === null ? E.right(null) : validated('PANGEA_TOKEN', tokenProblem)(token)
}

// parsing

/**
 * Reads the server and token from `PANGEA_ENDPOINT` and `PANGEA_TOKEN`, which is needed for private
 * data. Trims white space; a blank variable counts as unset.
 */
export const connectionFrom = ({
  PANGEA_ENDPOINT,
  PANGEA_TOKEN,
}: Variables): E.Either<ConfigError, { readonly endpoint: string; readonly token: string | null }> =>
  F.pipe(
    apply.sequenceS(allProblems)({ endpoint: endpointFrom(PANGEA_ENDPOINT), token: tokenFrom(PANGEA_TOKEN) }),
    E.mapLeft((problems): ConfigError => ({ _tag: 'ConfigError', problems })),
  )

/** `USE_PANGEA_CACHE=false` turns the cache off, as it does for the Python client. */
export const isCacheEnabled = (variables: Variables): boolean =>
  (variables['USE_PANGEA_CACHE'] ?? '').trim().toLowerCase() !== 'false'

const isSet = (value: string | undefined): value is string => value !== undefined && value !== ''

/** Without `HOME`, a user has a home directory only if the system's user database lists one. */
const homeFolder = O.tryCatchK(homedir)

/**
 * Returns the cache folder that the variables name, or the user's default one; none for a user
 * without a home directory.
 */
export const userCacheDirectory = (variables: Variables): O.Option<string> => {
  const { PANGEA_API_CACHE_DIR: set, XDG_CACHE_HOME: xdg } = variables
  if (isSet(set)) return O.some(set)
  if (isSet(xdg)) return O.some(join(xdg, 'pangea-fp'))
  return F.pipe(
    homeFolder(),
    O.filter(isSet),
    O.map((home) => join(home, '.cache', 'pangea-fp')),
  )
}

/**
 * Returns the cache folder: `PANGEA_API_CACHE_DIR`, or the user's own cache folder, so that
 * programs don't litter their working directory; for a user without a home directory, a private
 * folder in the temporary one.
 */
export const cacheDirectory = (variables: Variables): string =>
  F.pipe(userCacheDirectory(variables), O.getOrElse(fallbackCacheFolder))
