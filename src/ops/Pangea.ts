/** The environment and the type of every operation. @since 0.1.0 */
import type { io as IO, readerTaskEither as RTE } from 'fp-ts'
import type { CacheEnv } from '../cache/Cache.js'
import type { Identity } from '../cache/cacheKey.js'
import type { PangeaError } from '../errors/PangeaError.js'
import type { CommonError } from '../errors/RequestError.js'
import type { Http } from '../http/Http.js'
import { normalizeToken, type TokenSecurity } from '../http/Security.js'

/**
 * A server, the caller's credentials, and the ports that operations use. Readonly: change it by
 * copying.
 */
export interface Pangea extends Http, CacheEnv {
  /** Sent as `Authorization: Token …`; `null` sends anonymous requests. */
  readonly security: TokenSecurity | null
  /** Parameters added to every request that accepts them; see `asWorker`. */
  readonly defaultParameters: { readonly work_order_uuid?: string }
  /** How many requests one operation may send in parallel. */
  readonly concurrency: number
  /** Receives the progress of traversals; see `withProgress`. */
  readonly onProgress: ((progress: Progress) => IO.IO<void>) | null
  /** Inside `retrying`: the deletes of earlier runs whose response was lost. */
  readonly unconfirmedDeletes: UnconfirmedDeletes | null
}

/** Records that may already be deleted, because the response to their DELETE was lost. */
export type UnconfirmedDeletes = Pick<Set<string>, 'has' | 'add'>

/** How many items are done, of how many. */
export interface Progress {
  readonly done: number
  readonly total: number
}

/**
 * An operation: sends nothing until it gets its environment and runs, as in
 * `fetchSample(ref)(pangea)()`. It never throws or rejects.
 *
 * `E` lists its errors besides those of any request: network failures, timeouts, responses that
 * don't decode, and so on.
 */
export type Op<A, E extends PangeaError = PangeaError, R extends Pangea = Pangea> = RTE.ReaderTaskEither<
  R,
  CommonError | E,
  A
>

/** Returns the identity that cached responses belong to. @internal */
export const callerOf = ({ cache, security }: Pick<Pangea, 'cache' | 'security'>): Identity =>
  cache.access.identityOf(security?.token ?? null)

/** Returns the security of a token; `null` for a blank one. @internal */
export const tokenSecurity = (given: string | null | undefined): TokenSecurity | null => {
  // Untyped callers may pass a non-string; the first request rejects it.
  const token = typeof given === 'string' ? normalizeToken(given) : (given ?? null)
  return token === null ? null : { token }
}

/** Returns the environment with this token; a blank one makes its requests anonymous. */
export const withToken =
  (token: string) =>
  <P extends Pangea>(pangea: P): P => ({ ...pangea, security: tokenSecurity(token) })

/**
 * Returns the environment without a token: it can still read what is public. Cached responses stay;
 * see `forget`.
 */
export const withoutToken = <P extends Pangea>(pangea: P): P => ({ ...pangea, security: null })

/** Returns the same operation, stream or environment with a changed environment. @internal */
export const modifyEnvironment =
  (change: (pangea: Pangea) => Pangea) =>
  <T extends Pangea | ((pangea: never) => unknown)>(given: T): T =>
    (typeof given === 'function' ? (pangea: Pangea) => given(change(pangea) as never) : change(given)) as T

/**
 * Returns the same operation, stream or environment, which stops with `Aborted` when the signal
 * fires. A signal that the environment already has stays in effect.
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
