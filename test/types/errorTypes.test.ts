/**
 * The type of each operation lists its errors. Checked by `npm run typecheck`: an unused
 * `@ts-expect-error` is an error.
 */
import { either as E, function as F, readerTaskEither as RTE, type taskEither as TE } from 'fp-ts'
import {
  asWorker,
  type CommonError,
  createSample,
  deleteSample,
  ensureSample,
  fetchFieldAs,
  fetchSample,
  fetchWiki,
  listResults,
  listSamples,
  login,
  fieldNamed,
  moveSample,
  noRetry,
  type NotFound,
  op,
  type Op,
  orElseEnsure,
  partitionSamples,
  type Pangea,
  type PangeaError,
  rawRequest,
  retrying,
  runWorker,
  saveSample,
  type Sample,
  type SampleGroup,
  samplesOf,
  search,
  typedClient,
  traverseSamples,
  type Forbidden,
  type GroupResult,
  type Json,
  type SampleResult,
  whoAmI,
  withProgress,
  withTimeout,
  type WorkOrderId,
  type WorkOrderPrototype,
} from 'pangea-fp'
import { downloadField, fileSink, type NodePangea, type Source, type TransferEnv, uploadField } from 'pangea-fp/node'
import { expect, it } from 'vitest'

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
const proves = <_ extends true>(): void => undefined

/** The tags of an operation's own errors, without the common ones. */
type OwnTags<O> = O extends (...args: never) => Op<infer _, infer _E>
  ? OwnTags<ReturnType<O>>
  : O extends RTE.ReaderTaskEither<never, infer Err, unknown>
    ? Exclude<Err, CommonError> extends infer Own extends { readonly _tag: string }
      ? Own['_tag']
      : never
    : never
type OkOf<O> = O extends RTE.ReaderTaskEither<never, unknown, infer A> ? A : never

type BoundOk<T> = T extends TE.TaskEither<unknown, infer A> ? A : never
type BoundError<T> = T extends TE.TaskEither<infer Err, unknown> ? Err : never

declare const pangea: Pangea
declare const sample: Sample
declare const group: SampleGroup
declare const result: SampleResult
declare const source: Source
declare const nodePangea: NodePangea
declare const order: WorkOrderId
declare const prototype: WorkOrderPrototype

/** Compiled, never run. */
export const compiled = (): void => {
  // Reads can't conflict, a login can't be forbidden, and so on.
  const _read = fetchSample(sample)
  proves<Equal<OwnTags<typeof _read>, 'Forbidden' | 'NotFound'>>()
  const _list = listSamples(group)
  proves<Equal<OwnTags<typeof _list>, 'Forbidden' | 'NotFound'>>()
  const _create = createSample({ library: group.uuid, name: 'S' })
  proves<Equal<OwnTags<typeof _create>, 'Conflict' | 'Forbidden' | 'Invalid'>>()
  const _save = saveSample(sample)
  proves<Equal<OwnTags<typeof _save>, 'Conflict' | 'Forbidden' | 'Invalid' | 'NotFound'>>()
  const _delete = deleteSample(sample)
  proves<Equal<OwnTags<typeof _delete>, 'Forbidden' | 'NotFound'>>()
  const _login = login({ email: 'a@example.org', password: 'p' })
  proves<Equal<OwnTags<typeof _login>, 'Conflict' | 'Invalid'>>()
  const _me = whoAmI
  proves<Equal<OwnTags<typeof _me>, 'Forbidden'>>()
  const _wiki = fetchWiki(group)
  proves<Equal<OwnTags<typeof _wiki>, 'Forbidden' | 'NotFound'>>()
  const _search = search('soil')
  proves<Equal<OwnTags<typeof _search>, 'Forbidden'>>()

  // Once NotFound is handled, the type no longer contains it, and a match needs no case for it.
  const _handled = F.pipe(
    fetchSample(sample),
    RTE.orElseW((error) => (error._tag === 'NotFound' ? RTE.right(null) : RTE.left(error))),
  )
  proves<Equal<OwnTags<typeof _handled>, 'Forbidden'>>()
  const _ensured = F.pipe(fetchSample(sample), orElseEnsure(createSample({ library: group.uuid, name: 'S' })))
  proves<Equal<OwnTags<typeof _ensured>, 'Conflict' | 'Forbidden' | 'Invalid'>>()

  const detailOf = (error: Forbidden | NotFound): string => error.detail
  const _all = (result: E.Either<CommonError | Forbidden | NotFound, Sample>): string =>
    F.pipe(
      // @ts-expect-error the common errors are not handled
      result,
      E.match(detailOf, ({ name }) => name),
    )

  /** Compiles only if each tag has a case. */
  const exhaustive = (error: Forbidden | NotFound | Extract<CommonError, { readonly _tag: 'Timeout' }>): string => {
    switch (error._tag) {
      case 'Forbidden':
      case 'NotFound':
        return error.detail
      default: {
        // @ts-expect-error Timeout has no case
        const nothing: never = error
        return nothing
      }
    }
  }
  void exhaustive

  // An operation isn't assignable to one with fewer errors.
  // @ts-expect-error fetchSample can also fail with NotFound
  const _narrow: Op<Sample, Forbidden> = fetchSample(sample)
  // @ts-expect-error an unknown tag
  const _misspelt = (error: PangeaError): boolean => error._tag === 'NotFund'

  // Combinators preserve the types of operations.
  const _composed = F.pipe(fetchSample(sample), withTimeout(1000), asWorker(order), (fetched) =>
    retrying({ budgetMs: 2, baseDelayMs: 1, maxDelayMs: 1 })(fetched),
  )
  proves<Equal<OwnTags<typeof _composed>, 'Forbidden' | 'NotFound'>>()
  proves<Equal<OkOf<typeof _composed>, Sample>>()
  const _done = F.pipe(
    op.Do,
    op.bind('sample', () => fetchSample(sample)),
    op.bind('moved', (bound) => moveSample(bound.sample, group)),
  )
  proves<Equal<OwnTags<typeof _done>, 'Conflict' | 'Forbidden' | 'Invalid' | 'NotFound'>>()
  proves<Equal<OkOf<typeof _done>['moved'], Sample>>()
  void F.pipe(
    _done,
    // @ts-expect-error no bound value has this name
    op.map(({ smple }): unknown => smple),
  )
  // @ts-expect-error the name is already bound
  const _taken = op.bind<'sample', OkOf<typeof _done>, never, null>('sample', () => RTE.right(null))
  type Bound = OkOf<typeof _done>
  // @ts-expect-error no bound value has this name
  proves<Equal<Bound['simple'], Sample>>()
  const _each = traverseSamples(4)((each: Sample) => deleteSample(each))([sample])
  proves<Equal<OkOf<typeof _each>, ReadonlyArray<void>>>()

  // Wrappers accept operations that transfer files, and still require their environment.
  const upload = uploadField(fieldNamed(result, 'f'), source)
  const _uploads = F.pipe(
    [sample],
    partitionSamples(2)(() => F.pipe(upload, withTimeout(1000), retrying(noRetry))),
    op.flatMap(() => upload),
    op.bindTo('uploaded'),
    op.bind('me', () => whoAmI),
    withProgress(() => () => undefined),
  )
  void _uploads(nodePangea)
  // @ts-expect-error a portable environment can't transfer files
  void _uploads(pangea)

  // The results of a group are not the results of its samples.
  const _ofGroup = listResults(group)
  proves<Equal<OkOf<typeof _ofGroup>, ReadonlyArray<GroupResult>>>()
  const _ofSamples = listResults(samplesOf(group))
  proves<Equal<OkOf<typeof _ofSamples>, ReadonlyArray<SampleResult>>>()

  // Every route of the description has its own types.
  const client = typedClient(pangea)
  const _got = client.GET('/api/samples/{uuid}', { params: { path: { uuid: sample.uuid } } })
  proves<Equal<BoundOk<typeof _got>, Sample>>()
  proves<Equal<Exclude<BoundError<typeof _got>, CommonError>['_tag'], 'Forbidden' | 'NotFound'>>()
  const _gone = client.DELETE('/api/samples/{uuid}', { params: { path: { uuid: sample.uuid } } })
  proves<Equal<BoundOk<typeof _gone>, undefined>>()
  // @ts-expect-error a misspelt parameter
  void client.GET('/api/samples/{uuid}', { params: { path: { uid: sample.uuid } } })
  // @ts-expect-error the uuid of a group is not the uuid of a sample
  void client.GET('/api/samples/{uuid}', { params: { path: { uuid: group.uuid } } })
  // @ts-expect-error a misspelt member of the body
  void client.POST('/api/samples', { body: { library: group.uuid, nome: 'S' } })

  // The path may be any route.
  const _other = rawRequest('GET', '/api/contrib/new', { query: { page: 2 } })
  proves<Equal<OkOf<typeof _other>, Json>>()
  // @ts-expect-error rawRequest has no path parameters; `typedClient` does
  void rawRequest('GET', '/api/samples/{uuid}', { path: { uuid: sample.uuid } })

  // @ts-expect-error runWorker takes a work order prototype, not a group
  void runWorker(group, () => RTE.right(undefined))
  // @ts-expect-error a handler returns the outcome of a job, not a sample
  void runWorker(prototype, () => RTE.right(sample))
  // @ts-expect-error a group can't be moved
  void moveSample(group, group)
  // @ts-expect-error a misspelt field
  void ensureSample(group, { nome: 'S' })
  // @ts-expect-error the result has the type that the codec decodes
  const _wrong: Op<{ readonly stored_data: string }> = fetchFieldAs({ decode: () => E.right(7) })(fieldOf)
  const _download = downloadField(fieldOf, fileSink('reads.fq'))
  proves<
    Equal<
      Extract<OwnTags<typeof _download>, 'Conflict' | 'Invalid' | 'NotFound' | 'FileError'>,
      'NotFound' | 'FileError'
    >
  >()
  // @ts-expect-error uploads need ports that only a Node environment has
  const _upload: Op<unknown> = uploadField(fieldOf, source)
  const _uploadInNode: RTE.ReaderTaskEither<TransferEnv, unknown, unknown> = uploadField(fieldOf, source)
}

declare const fieldOf: Parameters<typeof uploadField>[0]

it('the error types of operations are checked by the compiler', () => {
  expect(compiled).toBeTypeOf('function')
})
