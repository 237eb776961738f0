/**
 * Sends the requests of operations: reads go through the cache, and writes invalidate the entries
 * that they change.
 * @since 0.1.0
 */
import { either as E, function as F, readerTaskEither as RTE } from 'fp-ts'
import type { ReadStart, CacheSpec } from '../../cache/Cache.js'
import { reloadPolicy } from '../../cache/CachePolicy.js'
import { tagsOfCaller, tagsOfWrite } from '../../cache/cacheTags.js'
import { type CommonError, type NotCached, safeUrl } from '../../errors/RequestError.js'
import type { Operation } from '../../generated/operation.js'
import type { BuiltRequest } from '../../http/buildRequest.js'
import type { ErrorOf } from '../../http/decodeResponse.js'
import { buildDefaultStyleRead, buildDefaultStyleWrite } from '../../http/buildDefaultStyleRequest.js'
import { buildOrFailWith, sendBuilt } from '../../http/request.js'
import { raceWithSignal } from '../../ports/raceWithSignal.js'
import { abortedError } from '../lists/stopOnAbort.js'
import { rejectBlankFilters, checkWorkOrder } from '../references/rejectBlankFilters.js'
import { callerOf, type Pangea } from '../Pangea.js'

type Call<A, Status extends number> = RTE.ReaderTaskEither<Pangea, ErrorOf<Status>, A>

/** Describes how the response to this user's request is cached. */
const specFor = <Args, Ok, Status extends number>(
  pangea: Pangea,
  operation: Operation<Args, Ok, Status>,
  { method, target }: BuiltRequest,
): CacheSpec<Ok> => {
  const { endpoint } = pangea
  const notCached: NotCached = {
    _tag: 'NotCached',
    method,
    url: safeUrl(`${endpoint}${target}`),
    status: null,
    attempt: 0,
    cause: { name: 'NotCached', message: 'not in the cache' },
  }
  return pangea.cache.access.specOf({ operation, endpoint, identity: callerOf(pangea), method, target, notCached })
}

/**
 * Fails before sending when a filter is blank or the work order isn't a uuid.
 * @internal
 */
export const withValidArguments = <A, Err>(
  args: unknown,
  send: RTE.ReaderTaskEither<Pangea, CommonError | Err, A>,
): RTE.ReaderTaskEither<Pangea, CommonError | Err, A> => {
  const filters = rejectBlankFilters(args)
  if (E.isLeft(filters)) return RTE.left(filters.left)
  return RTE.asksReaderTaskEither((pangea: Pangea) => {
    const workOrder = checkWorkOrder(pangea.defaultParameters.work_order_uuid)
    return E.isLeft(workOrder) ? RTE.left(workOrder.left) : send
  })
}

/**
 * Reads through the cache: while an entry is fresh, the same user's request to the same server is
 * not repeated.
 *
 * The environment's signal aborts the read at any point, including while the cache is slow to
 * respond: caches don't receive signals.
 * @internal
 */
export const read = <Args, Ok, Status extends number>(
  operation: Operation<Args, Ok, Status>,
  args: NoInfer<Args>,
): Call<Ok, Status> =>
  withValidArguments(
    args,
    F.pipe(
      buildOrFailWith(buildDefaultStyleRead)(operation, args),
      RTE.flatMap((request): Call<Ok, Status> => (pangea) => {
        const aborted = (): E.Either<ErrorOf<Status>, Ok> => E.left(abortedError(pangea, request.target))
        const sent: Call<Ok, Status> = sendBuilt(operation, request)
        const cached = pangea.cache.access.readThrough(specFor(pangea, operation, request))(sent)
        return F.pipe(cached(pangea), raceWithSignal(pangea.signal, aborted))
      }),
    ),
  )

/**
 * Invalidates, when a write succeeds, the records that its request names and the tags that the
 * description declares as changed.
 * @internal
 */
export const invalidateOnSuccess =
  (operation: Pick<Operation<never, unknown, never>, 'invalidates'>, { target, body }: BuiltRequest) =>
  <A, Err>(sent: RTE.ReaderTaskEither<Pangea, Err, A>): RTE.ReaderTaskEither<Pangea, Err, A> =>
  (pangea) =>
    pangea.cache.access.invalidating<A, Pangea, Err>(() =>
      tagsOfWrite(operation, pangea.endpoint, `${target} ${body ?? ''}`),
    )(sent)(pangea)

/**
 * Stores a known value in the cache as the response to this request; does nothing when the request
 * can't be built.
 * @internal
 */
export const seedResponse =
  <Args, Ok, Status extends number>(
    operation: Operation<Args, Ok, Status>,
    args: NoInfer<Args>,
    response: NoInfer<Ok>,
  ) =>
  (readStart: ReadStart) =>
  async (pangea: Pangea): Promise<void> => {
    const request = buildDefaultStyleRead(operation, args, pangea)
    if (E.isRight(request))
      await pangea.cache.access.store(pangea, specFor(pangea, operation, request.right), response, readStart)
  }

/**
 * Writes, and invalidates every cached response that shows the changed record.
 * @internal
 */
export const write = <Args, Ok, Status extends number>(
  operation: Operation<Args, Ok, Status>,
  args: NoInfer<Args>,
): Call<Ok, Status> =>
  withValidArguments(
    args,
    F.pipe(
      buildOrFailWith(buildDefaultStyleWrite)(operation, args),
      RTE.flatMap((request): Call<Ok, Status> => {
        const sent: Call<Ok, Status> = sendBuilt(operation, request)
        return invalidateOnSuccess(operation, request)(sent)
      }),
    ),
  )

/**
 * Erases the caller's cached responses when the operation succeeds, because the server now responds
 * differently.
 * @internal
 */
export const erasingCallerCache = <E, A>(op: RTE.ReaderTaskEither<Pangea, E, A>): RTE.ReaderTaskEither<Pangea, E, A> =>
  RTE.asksReaderTaskEither((pangea: Pangea) =>
    F.pipe(op, pangea.cache.access.erasing(tagsOfCaller(pangea.endpoint, callerOf(pangea)))),
  )

/**
 * Reads from the server even when the cache has a fresh entry, and stores the response. Inside
 * `only-if-cached` it stays offline.
 */
export const reload = <E, A>(op: RTE.ReaderTaskEither<Pangea, E, A>): RTE.ReaderTaskEither<Pangea, E, A> =>
  F.pipe(
    op,
    RTE.local((pangea: Pangea): Pangea => ({ ...pangea, cachePolicy: reloadPolicy(pangea.cachePolicy) })),
  )
