/** A failing cache slows the client down and does nothing worse: its errors are logged, never returned. @since 0.1.0 */
import { function as F, option as O, type task as T, taskEither as TE } from 'fp-ts'
import { type CacheError } from '../errors/CacheError.js'
import { type Log } from '../ports/Log.js'
import { type Metrics } from '../ports/Metrics.js'
import { type Cache } from './Cache.js'

interface Env {
  readonly cache: Cache
  readonly log: Log
  readonly metrics: Metrics
}

/** Those that a warning was given of: a full disk fails at every step, and one warning says it. */
const warned = new WeakSet<Cache>()

const tell = ({ cache, log, metrics }: Env, { operation, cause }: CacheError): void => {
  metrics.count('cache.failure', { operation })()
  log.write(warned.has(cache) ? 'debug' : 'warn', 'The cache failed; going on without it.', {
    operation,
    cause: cause.code ?? cause.name,
    message: cause.message,
  })()
  warned.add(cache)
}

/** What the cache gives; nothing when it fails. */
export const ifItWorks = <A>(env: Env, ask: TE.TaskEither<CacheError, A>): T.Task<O.Option<A>> =>
  F.pipe(
    ask,
    TE.match((error) => {
      tell(env, error)
      return O.none
    }, O.some),
  )
