/**
 * How operations reach the server: reads go through the cache, writes drop from it what they change.
 *
 * An entry that holds one thing is tagged with every uuid in it, so that a change of the thing, or of a parent that it holds a copy
 * of, drops it. Whatever else a read gives (pages, manifests, counts) can change with any write, and is tagged as a collection.
 * @since 0.1.0
 */
import { either as E, function as F, option as O, readerTaskEither as RTE } from 'fp-ts'
import { cached, invalidating } from '../cache/cached.js'
import { type Cache } from '../cache/Cache.js'
import { cacheKey, identityOf } from '../cache/key.js'
import { type Content, type Operation } from '../generated/operation.js'
import { buildRequest, forWorkOrder } from '../http/buildRequest.js'
import { type ErrorOf } from '../http/decode.js'
import { request } from '../http/request.js'
import { type Pangea } from './Pangea.js'

type Call<A, Status extends number> = RTE.ReaderTaskEither<Pangea, ErrorOf<Status>, A>

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

const thing = (endpoint: string, id: string): string => `${endpoint} ${id}`
const collections = (endpoint: string): string => `${endpoint} collections`

const uuidsIn = (text: string): ReadonlyArray<string> => [...new Set(text.match(uuid))]

/** The codec of a success, which is also how an entry of the cache is proved to be one. */
const codecOf = (responses: { readonly [status: string]: Content }): Content[string] | undefined =>
  responses['200']?.['application/json']

/** One thing, named by what does not change without a write to it. */
const isOneThing = <Args, Ok, Status extends number>(operation: Operation<Args, Ok, Status>, target: string): boolean =>
  operation.pagination === null &&
  /^fetch(Organization|SampleGroup|Sample|SampleResult|GroupResult|SampleField|GroupField)(ByName)?$/.test(
    operation.id,
  ) &&
  // Without a replicate, the result that was updated last is meant: another one's change can change the answer.
  (!/\/analysis_results\//.test(target) || /[?&]replicate=/.test(target))

/** Reads through the cache: the same request of the same user to the same server is not made twice while its entry is fresh. */
export const read = <Args, Ok, Status extends number>(
  operation: Operation<Args, Ok, Status>,
  args: NoInfer<Args>,
): Call<Ok, Status> =>
  F.pipe(
    RTE.ask<Pangea, ErrorOf<Status>>(),
    RTE.flatMap((pangea) => {
      const built = buildRequest(operation, forWorkOrder(operation, args, pangea.workOrder))
      const codec = codecOf(operation.responses)
      const ask: Call<Ok, Status> = request(operation, args)
      // What can't be sent is refused by the request itself, and text is not worth an entry.
      if (E.isLeft(built) || codec === undefined || typeof codec === 'string') return ask
      const { target } = built.right
      return F.pipe(
        ask,
        cached<Ok>({
          key: cacheKey({
            endpoint: pangea.endpoint,
            identity: identityOf(pangea.token),
            method: operation.method,
            url: target,
          }),
          tags: (value) =>
            isOneThing(operation, target)
              ? uuidsIn(JSON.stringify(value)).map((id) => thing(pangea.endpoint, id))
              : [collections(pangea.endpoint)],
          encode: (value) => O.some(new TextEncoder().encode(JSON.stringify(value))),
          decode: (body) =>
            F.pipe(
              O.tryCatch(() => JSON.parse(new TextDecoder().decode(body)) as unknown),
              O.flatMap((json) => O.fromEither(codec.decode(json))),
              O.map((value) => value as Ok),
            ),
        }),
      )
    }),
  )

/** Writes, and drops from the cache what the write changes: the thing itself, all copies of it, and every collection. */
export const write = <Args, Ok, Status extends number>(
  operation: Operation<Args, Ok, Status>,
  args: NoInfer<Args>,
): Call<Ok, Status> =>
  F.pipe(
    RTE.ask<Pangea, ErrorOf<Status>>(),
    RTE.flatMap((pangea) => {
      const built = buildRequest(operation, args)
      const named = E.isLeft(built) ? [] : uuidsIn(`${built.right.target} ${built.right.body ?? ''}`)
      return F.pipe(
        request(operation, args),
        invalidating<Ok, Pangea, ErrorOf<Status>>(() => [
          ...named.map((id) => thing(pangea.endpoint, id)),
          collections(pangea.endpoint),
        ]),
      )
    }),
  )

/** Reads from the server whatever the cache holds, and stores the answer. */
export const reload = <E, A>(op: RTE.ReaderTaskEither<Pangea, E, A>): RTE.ReaderTaskEither<Pangea, E, A> =>
  F.pipe(
    op,
    RTE.local((pangea: Pangea): Pangea => {
      const cache: Cache = { ...pangea.cache, get: () => async () => E.right(O.none) }
      return { ...pangea, cache }
    }),
  )
