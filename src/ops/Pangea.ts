/**
 * The environment of every operation, and what an operation is.
 * @since 0.1.0
 */
import { type io as IO, type readerTaskEither as RTE } from 'fp-ts'
import { type CacheEnv } from '../cache/Cache.js'
import { type Identity } from '../cache/cacheKey.js'
import { type PangeaError } from '../errors/PangeaError.js'
import { type CommonError } from '../errors/RequestError.js'
import { type Http } from '../http/Http.js'
import { normalizeToken, type TokenSecurity } from '../http/Security.js'

/**
 * A server, who is asking, and the ports that an operation works through: a readonly record,
 * changed by making another.
 */
export interface Pangea extends Http, CacheEnv {
  /** Sent as `Authorization: Token …`; `null` sends requests anonymously. */
  readonly security: TokenSecurity | null
  /** The work order that calls are made for; see `asWorker`. */
  readonly defaultParameters: { readonly work_order_uuid?: string }
  /** How many requests an operation that needs many may have under way at once. */
  readonly concurrency: number
  /** Who is told how far a traversal is; see `withProgress`. */
  readonly onProgress: ((progress: Progress) => IO.IO<void>) | null
  /** Within `retrying`: the deletes of earlier runs whose answer was lost. */
  readonly lostDeletes: LostDeletes | null
}

/** What was asked to be deleted, and may be gone. */
export type LostDeletes = Pick<Set<string>, 'has' | 'add'>

/** How many of a known number are done. */
export interface Progress {
  readonly done: number
  readonly total: number
}

/**
 * A description of something to do: nothing is sent until it is given its environment and run,
 * `fetchSample(ref)(pangea)()`. It never throws and never rejects.
 *
 * `E` lists what it can fail with beside what any request can: network, timeout, a body that does
 * not decode, and the like.
 */
export type Op<A, E extends PangeaError = PangeaError, R extends Pangea = Pangea> = RTE.ReaderTaskEither<
  R,
  CommonError | E,
  A
>

/** The identity that answers are cached for. @internal */
export const callerOf = ({ cache, security }: Pick<Pangea, 'cache' | 'security'>): Identity =>
  cache.access.identityOf(security?.token ?? null)

/** The security of a token; `null` for a blank one. @internal */
export const tokenSecurity = (given: string | null | undefined): TokenSecurity | null => {
  // What is no text, from callers without a compiler, is refused by the first request.
  const token = typeof given === 'string' ? normalizeToken(given) : (given ?? null)
  return token === null ? null : { token }
}

/** The same server, asked as the owner of this token; with a blank one, as nobody. */
export const withToken =
  (token: string) =>
  <P extends Pangea>(pangea: P): P => ({ ...pangea, security: tokenSecurity(token) })

/**
 * The same server, asked as nobody: what is public can still be read. What the cache holds stays;
 * see `forget`.
 */
export const withoutToken = <P extends Pangea>(pangea: P): P => ({ ...pangea, security: null })

/**
 * The same operation, stream or environment, in which `change` holds: whatever takes an environment
 * is given the changed one.
 * @internal
 */
export const modifyEnvironment =
  (change: (pangea: Pangea) => Pangea) =>
  <T extends Pangea | ((pangea: never) => unknown)>(given: T): T =>
    (typeof given === 'function' ? (pangea: Pangea) => given(change(pangea) as never) : change(given)) as T

/**
 * The same operation, stream or environment, which stops with `Aborted` when the signal fires; one
 * that the environment has already counts too.
 *
 * @example
 * const controller = new AbortController()
 * const samples = pipe(listSamples(library), withSignal(controller.signal))
 * const cancellable = pipe(pangea, withSignal(controller.signal))
 */
export const withSignal = (signal: AbortSignal): ReturnType<typeof modifyEnvironment> =>
  modifyEnvironment((pangea) => ({
    ...pangea,
    signal: pangea.signal === null ? signal : AbortSignal.any([pangea.signal, signal]),
  }))
