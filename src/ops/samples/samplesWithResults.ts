/**
 * Streams the samples of a group with their results and fields, in as few requests as the server
 * allows.
 *
 * A group with one page of samples takes two requests: the page and one manifest. For a larger
 * group, or when the server can't build that manifest in time, each sample's own manifest is
 * requested, `concurrency` at a time, so that memory doesn't grow with the group. That takes one
 * request for each page and one for each sample.
 * @since 0.1.0
 */
import { either as E, function as F, readerTaskEither as RTE } from 'fp-ts'
import type { CommonError, Forbidden, NotFound } from '../../errors/RequestError.js'
import type * as m from '../../generated/models.js'
import * as operations from '../../generated/operations.js'
import { untilAborted } from '../lists/stopOnAbort.js'
import { read } from '../caching/sendThroughCache.js'
import { isObject } from '../references/checkIdentifiers.js'
import { sampleResultRoutes } from '../results/resultRoutes.js'
import { mapStream } from '../lists/mapStream.js'
import { listAll } from '../lists/listAll.js'
import { type Stream, streamAll } from '../lists/streamAll.js'
import type { Op, Pangea } from '../Pangea.js'
import { groupById, groupRef, type SampleGroupLike, type SampleGroupRef } from '../references/refs.js'
import { fetchSampleGroupManifest } from '../sampleGroups/sampleGroupReports.js'
import { sampleGroupId } from '../sampleGroups/sampleGroups.js'
import { sortOldestFirst } from '../lists/sortOldestFirst.js'
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

/** A group with more than one page of samples is too large for one manifest. */
const pageSize = 100
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

const fetchFromOwnManifest = (sample: m.Sample): Found =>
  F.pipe(
    fetchSampleManifest(sample),
    RTE.flatMap(({ analysis_results, ...now }) => onlyVisible(withParents(now, analysis_results))),
  )

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
      error._tag === 'Timeout' || error._tag === 'ServerError' ? RTE.right(fetchFromOwnManifest) : RTE.left(error),
    ),
  )
}

/**
 * Streams the samples of a group, oldest first, each with its results and their fields. Samples
 * that are deleted concurrently are left out.
 *
 * Source: `GET /sample_groups/{uuid}/samples`, then `GET /sample_groups/{uuid}/manifest` or `GET
 * /samples/{uuid}/manifest`.
 */
export const streamSamplesWithResults =
  (group: SampleGroupLike): Stream<SampleWithResults, Forbidden | NotFound> =>
  (pangea) => ({
    async *[Symbol.asyncIterator]() {
      type Item = E.Either<CommonError | ReadError, SampleWithResults>
      const uuid = await sampleGroupId(group)(pangea)()
      if (E.isLeft(uuid)) {
        yield uuid
        return
      }
      const path = { uuid: uuid.right }
      const first = await withSampleGroupId(groupById(path.uuid), () =>
        read(operations.listSampleGroupSamples, { path }),
      )(pangea)()
      if (E.isLeft(first)) {
        yield first
        return
      }
      const { next, results } = first.right
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
        streamAll(operations.listSampleGroupSamples, { path }, { first: first.right }),
        whenStreamEmpty<m.Sample, ReadError>(RTE.right(unlisted.right)),
      )
      const found = mapStream(samples, (sample): Op<SampleWithResults, ReadError> => fetchFrom.right(sample))(pangea)
      for await (const item of found) {
        if (E.isRight(item) || item.left._tag !== 'NotFound') yield item satisfies Item
      }
    },
  })

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

/** Lists everything that {@link streamFromSamples} streams. @internal */
export const listFromSamples =
  <B>(group: SampleGroupRef, read: (found: SampleWithResults) => ReadonlyArray<B>): Op<ReadonlyArray<B>, ReadError> =>
  (pangea) =>
  async () => {
    const all: Array<B> = []
    for await (const item of streamFromSamples(group, read)(pangea)) {
      if (E.isLeft(item)) return item
      all.push(item.right)
    }
    return E.right(all)
  }
