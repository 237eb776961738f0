/**
 * Reads the samples of a group with their results and fields, in as few requests as the server
 * allows.
 *
 * A group with one page of samples takes two requests: the page and one manifest. A list of a
 * library with up to 5,000 samples but few results takes three. A stream of a larger group requests
 * each sample's own manifest, `concurrency` at a time, so that memory doesn't grow with the group,
 * and so does a list with many results. That takes one request for each page and one for each
 * sample.
 * @since 0.1.0
 */
import { either as E, function as F, readerTaskEither as RTE } from 'fp-ts'
import type { CommonError, Forbidden, NotFound } from '../../errors/RequestError.js'
import type { PangeaError } from '../../errors/PangeaError.js'
import type * as m from '../../generated/models.js'
import * as operations from '../../generated/operations.js'
import { untilAborted } from '../lists/stopOnAbort.js'
import { read } from '../caching/sendThroughCache.js'
import { isObject } from '../references/checkIdentifiers.js'
import { sampleResultRoutes } from '../results/resultRoutes.js'
import { mapStream } from '../lists/mapStream.js'
import { listAll } from '../lists/listAll.js'
import type { Page } from '../lists/fetchPage.js'
import { type Stream, streamAfter, streamAll } from '../lists/streamAll.js'
import type { Op, Pangea } from '../Pangea.js'
import { groupById, groupRef, type SampleGroupLike, type SampleGroupRef, type SampleLike } from '../references/refs.js'
import { fetchModuleCounts, fetchSampleGroupManifest } from '../sampleGroups/sampleGroupReports.js'
import { sampleGroupId } from '../sampleGroups/sampleGroups.js'
import { sortOldestFirst } from '../lists/sortOldestFirst.js'
import { traverseLimited } from '../lists/traverseLimited.js'
import { fetchSampleManifest } from './sampleReports.js'
import { withSampleGroupId } from '../sampleGroups/withSampleGroupId.js'
import { listSamplesFromLinks } from '../sampleGroups/listSamplesFromLinks.js'
import { whenStreamEmpty } from '../lists/confirmEmptyList.js'

// model

/**
 * The samples of a group, as the owners of results or fields; the group itself can own some too.
 */
export interface SamplesOf {
  readonly _tag: 'SamplesOf'
  readonly group: SampleGroupRef
}

/**
 * Refers to the samples of a group as the owners of results and fields.
 *
 * @example
 * const results = listResults(samplesOf(library))
 * const fields = listFields(samplesOf(library))
 */
export const samplesOf = (group: SampleGroupLike): SamplesOf => ({ _tag: 'SamplesOf', group: groupRef(group) })

/** @internal */
export const isSamplesOf = (owner: { readonly _tag?: string } | object): owner is SamplesOf =>
  isObject(owner) && '_tag' in owner && owner._tag === 'SamplesOf'

export interface ResultWithFields {
  readonly result: m.SampleResult
  readonly fields: ReadonlyArray<m.SampleField>
}

export interface SampleWithResults {
  readonly sample: m.Sample
  readonly results: ReadonlyArray<ResultWithFields>
}

type ReadError = Forbidden | NotFound

/** A stream reads a group with more than one page of samples one by one. */
const pageSize = 100

/**
 * A list of more samples or results than this doesn't try one manifest. The server signs a URL for
 * each file in it, which takes it about 35 ms: the manifests of the samples are built in parallel.
 */
const maxManifestSamples = 5000
const maxManifestResults = 200

/** How long a list waits for one manifest before it reads sample by sample. */
const manifestTimeoutMs = 30_000

type FirstPage = Page<m.Sample>
type Found = Op<SampleWithResults, ReadError>

// pure helpers

/**
 * Adds the parents that manifests leave out, so that the records equal those of the other routes.
 */
const withParents = (sample: m.Sample, results: ReadonlyArray<m.ManifestSampleResult>): SampleWithResults => ({
  sample,
  results: sortOldestFirst(results).map(({ fields, ...entry }) => {
    const result: m.SampleResult = { ...entry, sample_obj: sample }
    return { result, fields: sortOldestFirst(fields).map((field) => ({ ...field, analysis_result_obj: result })) }
  }),
})

/** At least this many results: a sample with several results of a module counts once. */
const countResults = ({ n_samples: _, ...modules }: m.SampleGroupModuleCounts): number =>
  Object.values(modules).reduce((sum, count) => sum + count, 0)

// operations

/**
 * Removes the private results that the caller can't see. A manifest shows them to everyone who can
 * read the sample; the list of results doesn't.
 */
const onlyVisible = (found: SampleWithResults): Found =>
  found.results.every(({ result }) => !result.is_private)
    ? RTE.right(found)
    : F.pipe(
        listAll(sampleResultRoutes.list, { query: { sample_id: found.sample.uuid } }),
        RTE.map((visible) => {
          const ids = new Set<string>(visible.map(({ uuid }) => uuid))
          return { ...found, results: found.results.filter(({ result }) => ids.has(result.uuid)) }
        }),
      )

/** @internal */
export const fetchFromOwnManifest = (sample: SampleLike): Found =>
  F.pipe(
    fetchSampleManifest(sample),
    RTE.flatMap(({ analysis_results, ...now }) => onlyVisible(withParents(now, analysis_results))),
  )

/** Whether the server could not build a manifest in time. */
const isTooLarge = ({ _tag }: CommonError | ReadError): boolean => _tag === 'Timeout' || _tag === 'ServerError'

/** Returns how to read each sample: from the group's manifest, or from the sample's own. */
const fetcherFor = (group: m.SampleGroupId, isSmall: boolean): Op<(sample: m.Sample) => Found, ReadError> => {
  if (!isSmall) return RTE.right(fetchFromOwnManifest)
  return F.pipe(
    fetchSampleGroupManifest(groupById(group)),
    RTE.map(({ samples }) => {
      const byId = new Map(samples.map((sample) => [sample.uuid, sample.analysis_results]))
      return (sample: m.Sample): Found => {
        const results = byId.get(sample.uuid)
        return results === undefined ? fetchFromOwnManifest(sample) : onlyVisible(withParents(sample, results))
      }
    }),
    RTE.orElse((error): Op<(sample: m.Sample) => Found, ReadError> =>
      isTooLarge(error) ? RTE.right(fetchFromOwnManifest) : RTE.left(error),
    ),
  )
}

const readFirstPage = (uuid: m.SampleGroupId): Op<FirstPage, ReadError> =>
  withSampleGroupId(groupById(uuid), () => read(operations.listSampleGroupSamples, { path: { uuid } }))

const streamFromFirst =
  (uuid: m.SampleGroupId, first: FirstPage): Stream<SampleWithResults, ReadError> =>
  (pangea) => ({
    async *[Symbol.asyncIterator]() {
      type Item = E.Either<CommonError | ReadError, SampleWithResults>
      const path = { uuid }
      const { next, results } = first
      // Samples from links are known all at once; the list comes page by page.
      const unlisted = results.length > 0 ? E.right([]) : await listSamplesFromLinks(path.uuid)(pangea)()
      if (E.isLeft(unlisted)) {
        yield unlisted
        return
      }
      if (results.length === 0 && unlisted.right.length === 0) return
      const isSmall = next === null && unlisted.right.length <= pageSize
      const fetchFrom = await fetcherFor(path.uuid, isSmall)(pangea)()
      if (E.isLeft(fetchFrom)) {
        yield fetchFrom
        return
      }
      const samples = F.pipe(
        streamAll(operations.listSampleGroupSamples, { path }, { first }),
        whenStreamEmpty<m.Sample, ReadError>(RTE.right(unlisted.right)),
      )
      const found = mapStream(samples, (sample): Op<SampleWithResults, ReadError> => fetchFrom.right(sample))(pangea)
      for await (const item of found) {
        if (E.isRight(item) || item.left._tag !== 'NotFound') yield item satisfies Item
      }
    },
  })

/**
 * Streams the samples of a group, oldest first, each with its results and their fields. Samples
 * that are deleted concurrently are left out.
 *
 * Source: `GET /sample_groups/{uuid}/samples`, then `GET /sample_groups/{uuid}/manifest` or `GET
 * /samples/{uuid}/manifest`.
 */
export const streamSamplesWithResults = (group: SampleGroupLike): Stream<SampleWithResults, Forbidden | NotFound> =>
  streamAfter(
    F.pipe(
      sampleGroupId(group),
      RTE.flatMap((uuid) =>
        F.pipe(
          readFirstPage(uuid),
          RTE.map((first) => ({ uuid, first })),
        ),
      ),
    ),
    ({ uuid, first }) => streamFromFirst(uuid, first),
  )

/** Gives up on a slow answer, as there is another way. */
const impatiently = <E, A>(op: RTE.ReaderTaskEither<Pangea, E, A>): RTE.ReaderTaskEither<Pangea, E, A> =>
  F.pipe(
    op,
    RTE.local((pangea: Pangea): Pangea => ({
      ...pangea,
      timeoutMs: Math.min(pangea.timeoutMs, manifestTimeoutMs),
      retry: { ...pangea.retry, budgetMs: 0 },
    })),
  )

/**
 * Reads the samples of a library from one manifest; `null` if that isn't possible. The library of
 * the first sample is that of all.
 */
const listFromManifest = (
  uuid: m.SampleGroupId,
  { count, results: [one] }: FirstPage,
): Op<ReadonlyArray<SampleWithResults> | null, ReadError> =>
  one === undefined || one.library !== uuid || count > maxManifestSamples
    ? RTE.right(null)
    : F.pipe(
        fetchModuleCounts(groupById(uuid)),
        RTE.flatMap((counts): Op<m.SampleGroupManifest | null, ReadError> =>
          countResults(counts) > maxManifestResults
            ? RTE.right(null)
            : impatiently(fetchSampleGroupManifest(groupById(uuid))),
        ),
        RTE.map((manifest) =>
          manifest?.samples.every(({ library }) => library === uuid) === true
            ? sortOldestFirst(manifest.samples).map(({ analysis_results, ...sample }) =>
                withParents({ ...sample, library_obj: one.library_obj }, analysis_results),
              )
            : null,
        ),
        RTE.flatMap((found): Op<ReadonlyArray<SampleWithResults> | null, ReadError> =>
          found === null ? RTE.right(null) : F.pipe(found, traverseLimited(onlyVisible)),
        ),
        RTE.orElse((error): Op<ReadonlyArray<SampleWithResults> | null, ReadError> =>
          isTooLarge(error) ? RTE.right(null) : RTE.left(error),
        ),
      )

/** Streams what `read` returns for each sample of {@link streamSamplesWithResults}. @internal */
export const streamFromSamples =
  <B>(group: SampleGroupRef, read: (found: SampleWithResults) => ReadonlyArray<B>): Stream<B, ReadError> =>
  (pangea: Pangea) => ({
    async *[Symbol.asyncIterator]() {
      for await (const item of streamSamplesWithResults(group)(pangea)) {
        if (E.isLeft(item)) yield item
        else if (yield* untilAborted(pangea, read(item.right))) return
      }
    },
  })

const collect =
  <A, E extends PangeaError>(stream: Stream<A, E>): Op<ReadonlyArray<A>, E> =>
  (pangea) =>
  async () => {
    const all: Array<A> = []
    for await (const item of stream(pangea)) {
      if (E.isLeft(item)) return item
      all.push(item.right)
    }
    return E.right(all)
  }

/** Lists what {@link streamSamplesWithResults} streams, in few requests. @internal */
export const listSamplesWithResults = (group: SampleGroupLike): Op<ReadonlyArray<SampleWithResults>, ReadError> =>
  F.pipe(
    RTE.Do,
    RTE.bind('uuid', () => sampleGroupId(group)),
    RTE.bind('first', ({ uuid }) => readFirstPage(uuid)),
    RTE.flatMap(({ uuid, first }) =>
      F.pipe(
        first.next === null ? RTE.right(null) : listFromManifest(uuid, first),
        RTE.flatMap((found): Op<ReadonlyArray<SampleWithResults>, ReadError> =>
          found === null ? collect(streamFromFirst(uuid, first)) : RTE.right(found),
        ),
      ),
    ),
  )

/** Lists everything that {@link streamFromSamples} streams. @internal */
export const listFromSamples = <B>(
  group: SampleGroupRef,
  read: (found: SampleWithResults) => ReadonlyArray<B>,
): Op<ReadonlyArray<B>, ReadError> =>
  F.pipe(
    listSamplesWithResults(group),
    RTE.map((found) => found.flatMap(read)),
  )
