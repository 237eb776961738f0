/**
 * How operations reach the server: reads go through the cache, writes drop from it what they
 * change.
 * @since 0.1.0
 */
import { either as E, function as F, readerTaskEither as RTE } from 'fp-ts'
import { type RangeRequest, type Recipe } from '../../cache/Cache.js'
import { reloading } from '../../cache/CachePolicy.js'
import { tagsOfAsker, tagsOfWrite } from '../../cache/cacheTags.js'
import { type CommonError, type NotCached, safeUrl } from '../../errors/RequestError.js'
import { type Operation } from '../../generated/operation.js'
import { type BuildRequest, type BuiltRequest } from '../../http/buildRequest.js'
import { type ErrorOf } from '../../http/decode.js'
import { buildPlainRead, buildPlainWrite } from '../../http/plainRequest.js'
import { buildWith, send } from '../../http/request.js'
import { raceWithSignal } from '../../ports/raceWithSignal.js'
import { abortedError } from '../lists/abortSignal.js'
import { checkFilters, checkWorkOrder } from '../references/checkFilters.js'
import { callerOf, type Pangea } from '../Pangea.js'

type Call<A, Status extends number> = RTE.ReaderTaskEither<Pangea, ErrorOf<Status>, A>

/** How the answer to this request of this user is kept. */
const recipeOf = <Args, Ok, Status extends number>(
  pangea: Pangea,
  operation: Operation<Args, Ok, Status>,
  { method, target }: BuiltRequest,
): Recipe<Ok> => {
  const { endpoint } = pangea
  const notCached: NotCached = {
    _tag: 'NotCached',
    method,
    url: safeUrl(`${endpoint}${target}`),
    status: null,
    attempt: 0,
    cause: { name: 'NotCached', message: 'not in the cache' },
  }
  return pangea.cache.access.recipeOf({ operation, endpoint, identity: callerOf(pangea), method, target, notCached })
}

/**
 * The same call, unless it would be about something else than what was meant.
 * @internal
 */
export const withValidFilters = <A, Err>(
  args: unknown,
  send: RTE.ReaderTaskEither<Pangea, CommonError | Err, A>,
): RTE.ReaderTaskEither<Pangea, CommonError | Err, A> => {
  const filters = checkFilters(args)
  if (E.isLeft(filters)) return RTE.left(filters.left)
  return RTE.asksReaderTaskEither((pangea: Pangea) => {
    const workOrder = checkWorkOrder(pangea.defaultParameters.work_order_uuid)
    return E.isLeft(workOrder) ? RTE.left(workOrder.left) : send
  })
}

/** The request as it would be sent in this environment. */
const buildIn = <Args, Ok, Status extends number>(
  build: BuildRequest,
  operation: Operation<Args, Ok, Status>,
  args: NoInfer<Args>,
): Call<BuiltRequest, Status> => buildWith(build)(operation, args)

/**
 * Reads through the cache: the same request of the same user to the same server is not made twice
 * while its entry is fresh.
 *
 * The environment's signal stops it wherever it waits, for the cache too: no cache listens to
 * signals.
 * @internal
 */
export const read = <Args, Ok, Status extends number>(
  operation: Operation<Args, Ok, Status>,
  args: NoInfer<Args>,
): Call<Ok, Status> =>
  withValidFilters(
    args,
    F.pipe(
      buildIn(buildPlainRead, operation, args),
      RTE.flatMap((request): Call<Ok, Status> => (pangea) => {
        const aborted = (): E.Either<ErrorOf<Status>, Ok> => E.left(abortedError(pangea, request.target))
        const answer: Call<Ok, Status> = send(operation, request)
        const cached = pangea.cache.access.readThrough(recipeOf(pangea, operation, request))(answer)
        return F.pipe(cached(pangea), raceWithSignal(pangea.signal, aborted))
      }),
    ),
  )

/**
 * The same write, which drops from the cache the things that it names and what the description says
 * that it changes.
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
 * Keeps in the cache what is known to be the answer to this request; nothing when it could not be
 * sent.
 * @internal
 */
export const seedResponse =
  <Args, Ok, Status extends number>(operation: Operation<Args, Ok, Status>, args: NoInfer<Args>, answer: NoInfer<Ok>) =>
  (asked: RangeRequest) =>
  async (pangea: Pangea): Promise<void> => {
    const request = buildPlainRead(operation, args, pangea)
    if (E.isRight(request))
      await pangea.cache.access.keep(pangea, recipeOf(pangea, operation, request.right), answer, asked)
  }

/**
 * Writes, and drops from the cache what the write changes: the thing itself, all copies of it, and
 * whatever shows it.
 * @internal
 */
export const write = <Args, Ok, Status extends number>(
  operation: Operation<Args, Ok, Status>,
  args: NoInfer<Args>,
): Call<Ok, Status> =>
  withValidFilters(
    args,
    F.pipe(
      buildIn(buildPlainWrite, operation, args),
      RTE.flatMap((request): Call<Ok, Status> => {
        const answer: Call<Ok, Status> = send(operation, request)
        return invalidateOnSuccess(operation, request)(answer)
      }),
    ),
  )

/**
 * Deletes from the cache what the caller was answered, since the server answers otherwise from now
 * on.
 * @internal
 */
export const erasingCallerCache = <E, A>(op: RTE.ReaderTaskEither<Pangea, E, A>): RTE.ReaderTaskEither<Pangea, E, A> =>
  RTE.asksReaderTaskEither((pangea: Pangea) =>
    F.pipe(op, pangea.cache.access.erasing(tagsOfAsker(pangea.endpoint, callerOf(pangea)))),
  )

/**
 * Reads from the server whatever the cache holds, and stores the answer; with `only-if-cached`
 * around it, it is offline all the same.
 */
export const reload = <E, A>(op: RTE.ReaderTaskEither<Pangea, E, A>): RTE.ReaderTaskEither<Pangea, E, A> =>
  F.pipe(
    op,
    RTE.local((pangea: Pangea): Pangea => ({ ...pangea, cachePolicy: reloading(pangea.cachePolicy) })),
  )
