/**
 * Analysis results: the output of a module (a program, or a kind of data such as `raw::raw_reads`)
 * for a sample or a group.
 *
 * The same functions serve both; the owner or the reference determines which.
 * @since 0.1.0
 */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import type { Forbidden, NotFound } from '../../errors/RequestError.js'
import { idOfReference, isById } from '../references/idOfReference.js'
import type * as m from '../../generated/models.js'
import { findInList } from '../references/detectNotFound.js'
import { read } from '../caching/sendThroughCache.js'
import { whenValid } from '../references/whenValid.js'
import { checkResult } from '../references/checkRefs.js'
import { groupResultRoutes, narrowKind, type Result, type ResultRoutes, sampleResultRoutes } from './resultRoutes.js'
import { routesForOwner, ownerId, type ResultOwner } from './resultDrafts.js'
import {
  matchOrLookUp,
  equalsIgnoringCase,
  matchesResultRef,
  orCaseInsensitiveMatch,
} from '../references/checkReturnedRecord.js'
import { nestedResultRequest } from '../references/nestedPath.js'
import { listAll } from '../lists/listAll.js'
import { type Stream, streamAfter, streamAll } from '../lists/streamAll.js'
import type { Op } from '../Pangea.js'
import {
  groupById,
  type GroupResultLike,
  isGroup,
  isGroupResultRef,
  type ResultLike,
  type ResultName,
  type ResultRef,
  sampleById,
  type SampleGroupLike,
} from '../references/refs.js'
import { fetchSampleGroup } from '../sampleGroups/sampleGroups.js'
import { fetchSample } from '../samples/samples.js'
import {
  isSamplesOf,
  listFromSamples,
  type SamplesOf,
  type SampleWithResults,
  streamFromSamples,
} from '../samples/samplesWithResults.js'
import { emptyIfReadable, whenListEmpty, whenStreamEmpty } from '../lists/confirmEmptyList.js'
import { explainNotFound } from '../references/explainNotFound.js'

// model

/** The results of a group, or of a sample or the samples of a group. */
export type ResultOfOwner<O extends ResultOwner | SamplesOf> = O extends SampleGroupLike
  ? m.GroupResult
  : m.SampleResult

/** The kind of result that a reference means. */
export type ResultOf<L extends ResultLike> = L extends GroupResultLike ? m.GroupResult : m.SampleResult

// pure helpers

/** @internal */
export const routesForRef = (ref: ResultRef): ResultRoutes =>
  isGroupResultRef(ref) ? groupResultRoutes : sampleResultRoutes
const resultsIn = ({ results }: SampleWithResults): ReadonlyArray<m.SampleResult> => results.map(({ result }) => result)

const describeName = ({ module_name: module, replicate }: ResultName): string =>
  `result of module ${module}${replicate === undefined ? '' : `, replicate ${replicate}`}`

const ownerOf = (result: Result): string => ('sample' in result ? result.sample : result.sample_group)

/** Whether a result of a filtered list really matches the filter. */
const isResultOf =
  (owner: string, { module_name, replicate }: ResultName) =>
  (result: Result): boolean =>
    ownerOf(result) === owner &&
    result.module_name === module_name &&
    (replicate === undefined || result.replicate === replicate)

/** Times are ISO 8601 in UTC, so they sort as strings. */
const latest = (results: ReadonlyArray<Result>): Result | undefined =>
  results.reduce<Result | undefined>((a, b) => (a === undefined || b.updated_at > a.updated_at ? b : a), undefined)

// operations

const fetchOwner = (owner: ResultOwner, id: string): Op<unknown, Forbidden | NotFound> =>
  isGroup(owner) ? fetchSampleGroup(groupById(id as m.SampleGroupId)) : fetchSample(sampleById(id as m.SampleId))

const listOf = (
  routes: ResultRoutes,
  owner: string,
  name?: ResultName,
): Op<ReadonlyArray<Result>, Forbidden | NotFound> =>
  listAll(routes.list, {
    query: {
      [routes.ownerFilter]: owner,
      ...(name === undefined ? {} : { module_name: name.module_name }),
      ...(name?.replicate === undefined ? {} : { replicate: name.replicate }),
    },
  })

/** @internal */
export const findResult = (routes: ResultRoutes, owner: string, name: ResultName): Op<Result, Forbidden | NotFound> =>
  F.pipe(
    listOf(routes, owner, name),
    RTE.flatMap((results) => {
      const last = latest(results.filter(isResultOf(owner, name)))
      return findInList(routes.list, RTE.right(results), (result) => result === last, describeName(name))
    }),
  )

const fetchRef = (ref: ResultRef): Op<Result, Forbidden | NotFound> => {
  const routes = routesForRef(ref)
  if (isById(ref)) return read(routes.fetch, { path: { uuid: ref.id } })
  const lookUp = (found?: Result): Op<Result, Forbidden | NotFound> =>
    F.pipe(
      ownerId(ref._tag === 'SampleResultNamed' ? ref.sample : ref.group),
      RTE.flatMap((owner) =>
        orCaseInsensitiveMatch(
          findResult(routes, owner, ref),
          found,
          (one) =>
            equalsIgnoringCase(ref.module_name, one.module_name) &&
            isResultOf(owner, { ...ref, module_name: one.module_name })(one),
        ),
      ),
    )
  const path = nestedResultRequest(ref)
  if (path === null) return lookUp()
  return F.pipe(
    read(routes.fetchByName, path),
    explainNotFound(
      describeName(ref),
      ref._tag === 'SampleResultNamed' ? fetchSample(ref.sample) : fetchSampleGroup(ref.group),
    ),
    matchOrLookUp((found) => matchesResultRef(ref, found), lookUp),
  )
}

/**
 * Fetches one result. A name without a replicate means the most recently updated result.
 *
 * Errors: `NotFound`; `Forbidden` when it is private and you aren't a member.
 * Source: `GET /sample_ars/{uuid}`, `GET /nested/…/analysis_results/{module}`, and the same routes
 * for groups.
 */
export const fetchResult = <L extends ResultLike>(like: L): Op<ResultOf<L>, Forbidden | NotFound> =>
  narrowKind(whenValid(checkResult(like), fetchRef))

/** Returns the uuid of a result; sends no request when the reference has it. */
export const resultId = (like: ResultLike): Op<m.SampleResultId | m.GroupResultId, Forbidden | NotFound> =>
  idOfReference<m.SampleResultId | m.GroupResultId, ResultRef, Forbidden | NotFound>(checkResult(like), fetchRef)

/**
 * Lists all results of a sample, or of a group itself, that you can see; oldest first.
 * `listResults(samplesOf(group))` lists those of a group's samples, sample by sample. When the list
 * is empty, one more request checks that you can read the owner.
 *
 * Errors: `Forbidden` when the sample or group is private and you aren't a member; `NotFound`.
 * Source: `GET /sample_ars`, `GET /sample_group_ars`; for samples of a group, see
 * `streamSamplesWithResults`.
 */
export const listResults = <O extends ResultOwner | SamplesOf>(
  owner: O,
): Op<ReadonlyArray<ResultOfOwner<O>>, Forbidden | NotFound> =>
  (isSamplesOf(owner)
    ? listFromSamples(owner.group, resultsIn)
    : F.pipe(
        ownerId(owner),
        RTE.flatMap((id) =>
          F.pipe(listOf(routesForOwner(owner), id), whenListEmpty(emptyIfReadable(fetchOwner(owner, id)))),
        ),
      )) as Op<ReadonlyArray<ResultOfOwner<O>>, Forbidden | NotFound>

/** Streams the results that {@link listResults} lists, a page or a sample at a time. */
export const streamResults = <O extends ResultOwner | SamplesOf>(
  owner: O,
): Stream<ResultOfOwner<O>, Forbidden | NotFound> => {
  if (isSamplesOf(owner))
    return streamFromSamples(owner.group, resultsIn) as Stream<ResultOfOwner<O>, Forbidden | NotFound>
  const routes = routesForOwner(owner)
  return streamAfter(ownerId(owner), (id) =>
    F.pipe(
      streamAll(routes.list, { query: { [routes.ownerFilter]: id } }),
      whenStreamEmpty(emptyIfReadable(fetchOwner(owner, id))),
    ),
  ) as Stream<ResultOfOwner<O>, Forbidden | NotFound>
}
