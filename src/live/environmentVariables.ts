/**
 * What the environment variables say, checked with messages that people understand.
 * @since 0.1.0
 */
import { homedir } from 'node:os'
import { join } from 'node:path'
import { apply, either as E, function as F, option as O, readonlyArray as RA } from 'fp-ts'
import { endpointProblem, normalizePangeaEndpoint } from '../http/endpoint.js'
import { normalizeToken, tokenProblem } from '../http/Security.js'
import { temporaryFolder } from './temporaryFolder.js'

// model

/** Settings that can't be used: one sentence for each, naming the variable. */
export interface ConfigError {
  readonly _tag: 'ConfigError'
  readonly problems: ReadonlyArray<string>
}

type Variables = Readonly<Record<string, string | undefined>>

// helpers

/** Collects the problems of all variables, not only the first. */
const allProblems = E.getApplicativeValidation(RA.getSemigroup<string>())

/** The value, unless `problemOf` finds something wrong with it. */
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
 * The server and token that the environment names: `PANGEA_ENDPOINT` and, for what is not public,
 * `PANGEA_TOKEN`. Blanks around them are dropped, and a blank one is not set.
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

/** A user without `HOME` has none unless the system's list of users knows one. */
const homeFolder = O.tryCatchK(homedir)

/**
 * The cache folder that the variables name, or else the user's own; none for a user without a home.
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
 * Where the cache lies: `PANGEA_API_CACHE_DIR`, or else the user's own cache folder, so that it
 * does not litter the folder that a program happens to run in; for a user without a home, a folder
 * of its own in the temporary one.
 */
export const cacheDirectory = (variables: Variables): string =>
  F.pipe(userCacheDirectory(variables), O.getOrElse(temporaryFolder))
