/** What the environment variables say, checked with messages that people understand. @since 0.1.0 */
import { homedir } from 'node:os'
import { join } from 'node:path'
import { either as E, function as F, option as O } from 'fp-ts'
import * as z from 'zod'
import { endpointProblem, normalEndpoint } from '../http/endpoint.js'
import { normalToken, tokenProblem } from '../http/token.js'
import { temporaryFolder } from './temporaryFolder.js'

// model

/** Settings that can't be used: one sentence for each, naming the variable. */
export interface ConfigError {
  readonly _tag: 'ConfigError'
  readonly problems: ReadonlyArray<string>
}

type Variables = Readonly<Record<string, string | undefined>>

/** Says what a check of a text finds wrong, if anything. */
const checked =
  (problemOf: (text: string) => string | null): z.core.CheckFn<string> =>
  (ctx) => {
    const message = problemOf(ctx.value)
    if (message !== null) ctx.issues.push({ code: 'custom', message, input: ctx.value })
  }

const Connection = z.object({
  PANGEA_ENDPOINT: z
    .string('is not set: it names the server, for example https://pangeabio.io')
    .transform(normalEndpoint)
    .pipe(z.string().check(checked(endpointProblem))),
  PANGEA_TOKEN: z.string().check(checked(tokenProblem)).optional(),
})

/** The same without blanks around them; what is blank is not set. */
const trimmed = ({ PANGEA_ENDPOINT, PANGEA_TOKEN }: Variables): Variables => ({
  PANGEA_ENDPOINT: PANGEA_ENDPOINT?.trim() || undefined,
  PANGEA_TOKEN: normalToken(PANGEA_TOKEN) ?? undefined,
})

// parsing

/**
 * The server and token that the environment names: `PANGEA_ENDPOINT` and, for what is not public, `PANGEA_TOKEN`. Blanks around them are
 * dropped, and a blank one is not set.
 */
export const connectionFrom = (
  variables: Variables,
): E.Either<ConfigError, { readonly endpoint: string; readonly token: string | null }> => {
  const parsed = Connection.safeParse(trimmed(variables))
  return parsed.success
    ? E.right({ endpoint: parsed.data.PANGEA_ENDPOINT, token: parsed.data.PANGEA_TOKEN ?? null })
    : E.left({
        _tag: 'ConfigError',
        problems: parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`),
      })
}

/** `USE_PANGEA_CACHE=false` turns the cache off, as it does for the Python client. */
export const isCacheWanted = (variables: Variables): boolean =>
  (variables['USE_PANGEA_CACHE'] ?? '').trim().toLowerCase() !== 'false'

const isSet = (value: string | undefined): value is string => value !== undefined && value !== ''

/** A user without `HOME` has none unless the system's list of users knows one. */
const homeFolder = O.tryCatchK(homedir)

/** The cache folder that the variables name, or else the user's own; none for a user without a home. */
export const ownCacheDirectory = (variables: Variables): O.Option<string> => {
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
 * Where the cache lies: `PANGEA_API_CACHE_DIR`, or else the user's own cache folder, so that it does not litter the folder that a
 * program happens to run in; for a user without a home, a folder of its own in the temporary one.
 */
export const cacheDirectory = (variables: Variables): string =>
  F.pipe(ownCacheDirectory(variables), O.getOrElse(temporaryFolder))
