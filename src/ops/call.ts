/**
 * How operations reach the server: reads go through the cache, writes drop from it what they change.
 * @since 0.1.0
 */
import { either as E, function as F, readerTaskEither as RTE } from 'fp-ts'
import { reloading } from '../cache/CachePolicy.js'
import { erasing, invalidating } from '../cache/invalidating.js'
import { cacheKey, identityOf } from '../cache/key.js'
import { type RangeRequest, keep, readThrough, type Recipe } from '../cache/readThrough.js'
import { type NotCached, safeUrl } from '../errors/RequestError.js'
import { type Operation } from '../generated/operation.js'
import { type BuiltRequest, buildRequest, forWorkOrder } from '../http/buildRequest.js'
import { type ErrorOf } from '../http/decode.js'
import { writeJson } from '../http/json.js'
import { request } from '../http/request.js'
import { raceWithSignal } from '../ports/raceWithSignal.js'
import { abortedRead } from './aborted.js'
import { decodeAnswer, encodeAnswer } from './cachedAnswer.js'
import { tagsOf, tagsOfAsker, tagsOfWrite } from './cacheTags.js'
import { checkFilters, checkWorkOrder } from './filters.js'
import { type Pangea } from './Pangea.js'

type Call<A, Status extends number> = RTE.ReaderTaskEither<Pangea, ErrorOf<Status>, A>

const notCached = ({ endpoint }: Pangea, { method, target }: BuiltRequest): NotCached => ({
  _tag: 'NotCached',
  method,
  url: safeUrl(`${endpoint}${target}`),
  status: null,
  attempt: 0,
  cause: { name: 'NotCached', message: 'the cache alone was to be asked' },
})

/** How the answer to this request of this user is kept. The request is all that can change the answer: the work order is in its query. */
const recipeOf = <Args, Ok, Status extends number>(
  pangea: Pangea,
  operation: Operation<Args, Ok, Status>,
  built: BuiltRequest,
): Recipe<Ok> => {
  const { endpoint } = pangea
  const { method, target } = built
  const identity = identityOf(pangea.token)
  return {
    operation: operation.id,
    key: cacheKey({ endpoint, identity, method, url: target }),
    tags: (value) =>
      tagsOf({ operation, endpoint, identity, target }, () =>
        F.pipe(
          writeJson(value),
          E.getOrElse(() => ''),
        ),
      ),
    encode: encodeAnswer,
    decode: decodeAnswer(operation) as Recipe<Ok>['decode'],
    notCached: notCached(pangea, built),
  }
}

/** The request, unless it would be about something else than what was meant. */
const sound = <Args, Ok, Status extends number>(args: Args, send: Call<Ok, Status>): Call<Ok, Status> => {
  const filters = checkFilters(args)
  if (E.isLeft(filters)) return RTE.left(filters.left)
  return RTE.asksReaderTaskEither(({ workOrder }: Pangea) => {
    const order = checkWorkOrder(workOrder)
    return E.isLeft(order) ? RTE.left(order.left) : send
  })
}

/**
 * Reads through the cache: the same request of the same user to the same server is not made twice while its entry is fresh.
 *
 * The environment's signal stops it wherever it waits, for the cache too: no cache listens to signals.
 * @internal
 */
export const read = <Args, Ok, Status extends number>(
  operation: Operation<Args, Ok, Status>,
  args: NoInfer<Args>,
): Call<Ok, Status> =>
  sound(
    args,
    RTE.asksReaderTaskEither((pangea: Pangea): Call<Ok, Status> => {
      const built = buildRequest(operation, forWorkOrder(operation, args, pangea.workOrder))
      const ask: Call<Ok, Status> = request(operation, args)
      // What can't be sent is refused by the request itself.
      if (E.isLeft(built)) return ask
      const stopped = (): E.Either<ErrorOf<Status>, Ok> => E.left(abortedRead(pangea, built.right.target))
      const cached = F.pipe(ask, readThrough(recipeOf(pangea, operation, built.right)))
      return (env) => F.pipe(cached(env), raceWithSignal(env.signal, stopped))
    }),
  )

/**
 * Keeps in the cache what is known to be the answer to this request; nothing when it could not be
 * sent.
 * @internal
 */
export const keepAnswer =
  <Args, Ok, Status extends number>(operation: Operation<Args, Ok, Status>, args: NoInfer<Args>, answer: NoInfer<Ok>) =>
  (asked: RangeRequest) =>
  async (pangea: Pangea): Promise<void> => {
    const built = buildRequest(operation, forWorkOrder(operation, args, pangea.workOrder))
    if (E.isRight(built)) await keep(pangea, recipeOf(pangea, operation, built.right), answer, asked)
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
  sound(
    args,
    RTE.asksReaderTaskEither((pangea: Pangea): Call<Ok, Status> => {
      const built = buildRequest(operation, args)
      const named = E.isLeft(built) ? '' : `${built.right.target} ${built.right.body ?? ''}`
      return F.pipe(
        request(operation, args),
        invalidating<Ok, Pangea, ErrorOf<Status>>(() => tagsOfWrite(operation, pangea.endpoint, named)),
      )
    }),
  )

/**
 * Deletes from the cache what the caller was answered, since the server answers otherwise from now
 * on.
 * @internal
 */
export const forgetting = <E, A>(op: RTE.ReaderTaskEither<Pangea, E, A>): RTE.ReaderTaskEither<Pangea, E, A> =>
  RTE.asksReaderTaskEither((pangea: Pangea) =>
    F.pipe(op, erasing(tagsOfAsker(pangea.endpoint, identityOf(pangea.token)))),
  )

/** Reads from the server whatever the cache holds, and stores the answer; with `only-if-cached` around it, it is offline all the same. */
export const reload = <E, A>(op: RTE.ReaderTaskEither<Pangea, E, A>): RTE.ReaderTaskEither<Pangea, E, A> =>
  F.pipe(
    op,
    RTE.local((pangea: Pangea): Pangea => ({ ...pangea, cachePolicy: reloading(pangea.cachePolicy) })),
  )
