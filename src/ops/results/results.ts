/**
 * Analysis results: what a module (a program, or a kind of data such as `raw::raw_reads`) gave for
 * a sample or for a group.
 *
 * One set of functions serves both: the owner, or the reference, says which is meant.
 * @since 0.1.0
 */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import { type PangeaError } from '../../errors/PangeaError.js'
import { type Conflict, type Forbidden, type Invalid, type NotFound } from '../../errors/RequestError.js'
import type * as m from '../../generated/models.js'
import { findInList } from '../references/notFound.js'
import { read, write } from '../caching/cachedRequests.js'
import { whenValid } from '../references/whenValid.js'
import { checkResult } from '../references/checkRefs.js'
import { getOrCreate, upsert } from '../writes/getOrCreate.js'
import { groupResultRoutes, type Result, type ResultRoutes, sampleResultRoutes } from './resultRoutes.js'
import {
  routesForOwner,
  routesForRecord,
  ownerId,
  type ResultDraft,
  type ResultFields,
  type ResultOwner,
  withResolvedOwner,
} from './resultDrafts.js'
import {
  matchOrLookUp,
  equalsIgnoringCase,
  matchesResultRef,
  orCaseInsensitiveMatch,
} from '../references/matchReference.js'
import { idempotentDelete } from '../writes/idempotentDelete.js'
import { isObject } from '../references/checkIdentifiers.js'
import { nestedResultRequest } from '../references/nestedPath.js'
import { listAll, type Stream, streamAfter, streamAll } from '../lists/listAll.js'
import { type Op } from '../Pangea.js'
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
import { saveIfUnchanged, type SaveOptions } from '../writes/saveIfUnchanged.js'
import {
  isSamplesOf,
  listFromSamples,
  type SamplesOf,
  type SampleWithResults,
  streamFromSamples,
} from '../samples/samplesWithResults.js'
import { emptyIfReadable, whenListEmpty, whenStreamEmpty } from '../lists/confirmEmptyList.js'
import { explainNotFound } from '../references/explainNotFound.js'
import { checkDraft, checkRecord, writableFields } from '../writes/checkDraft.js'

// model

type Written = Record<(typeof writable)[number], unknown>

/** What an owner has: results of a group, or of a sample or the samples of a group. */
export type ResultOfOwner<O extends ResultOwner | SamplesOf> = O extends SampleGroupLike
  ? m.GroupResult
  : m.SampleResult

/** The result that is named. */
export type ResultOf<L extends ResultLike> = L extends GroupResultLike ? m.GroupResult : m.SampleResult

/** What a record or a draft is saved as. */
export type ResultOfDraft<D extends Result | ResultDraft> = D extends { readonly sample_group: unknown }
  ? m.GroupResult
  : m.SampleResult

/**
 * Narrows to the kind that the arguments' types name; the value is of that kind since its arguments
 * are.
 */
const narrow = <A extends Result, E extends PangeaError>(op: Op<Result, E>): Op<A, E> => op as Op<A, E>

// pure helpers

const writable = [
  'sample',
  'sample_group',
  'module_name',
  'replicate',
  'metadata',
  'description',
  'is_private',
  'is_hidden',
  'pipeline_module',
] as const

const routesForRef = (ref: ResultRef): ResultRoutes => (isGroupResultRef(ref) ? groupResultRoutes : sampleResultRoutes)
const resultsIn = ({ results }: SampleWithResults): ReadonlyArray<m.SampleResult> => results.map(({ result }) => result)

const describeName = ({ module_name: module, replicate }: ResultName): string =>
  `result of module ${module}${replicate === undefined ? '' : `, replicate ${replicate}`}`

const ownerOf = (result: Result): string => ('sample' in result ? result.sample : result.sample_group)

/** Whether a list, which was filtered by the server, holds what was asked for. */
const isResultOf =
  (owner: string, { module_name, replicate }: ResultName) =>
  (result: Result): boolean =>
    ownerOf(result) === owner &&
    result.module_name === module_name &&
    (replicate === undefined || result.replicate === replicate)

/** Times are ISO 8601 in UTC, which sort as text. */
const latest = (results: ReadonlyArray<Result>): Result | undefined =>
  results.reduce<Result | undefined>((a, b) => (a === undefined || b.updated_at > a.updated_at ? b : a), undefined)

// operations

const fetchOwner = (owner: ResultOwner, id: string): Op<unknown, Forbidden | NotFound> =>
  isGroup(owner) ? fetchSampleGroup(groupById(id as m.SampleGroupId)) : fetchSample(sampleById(id as m.SampleId))

const listOf = (
  kind: ResultRoutes,
  owner: string,
  name?: ResultName,
): Op<ReadonlyArray<Result>, Forbidden | NotFound> =>
  listAll(kind.list, {
    query: {
      [kind.ownerFilter]: owner,
      ...(name === undefined ? {} : { module_name: name.module_name }),
      ...(name?.replicate === undefined ? {} : { replicate: name.replicate }),
    },
  })

const findResult = (kind: ResultRoutes, owner: string, name: ResultName): Op<Result, Forbidden | NotFound> =>
  F.pipe(
    listOf(kind, owner, name),
    RTE.flatMap((results) => {
      const last = latest(results.filter(isResultOf(owner, name)))
      return findInList(kind.list, RTE.right(results), (result) => result === last, describeName(name))
    }),
  )

const fetchRef = (ref: ResultRef): Op<Result, Forbidden | NotFound> => {
  const kind = routesForRef(ref)
  if (ref._tag === 'SampleResultById' || ref._tag === 'GroupResultById')
    return read(kind.fetch, { path: { uuid: ref.id } })
  const lookUp = (found?: Result): Op<Result, Forbidden | NotFound> =>
    F.pipe(
      ownerId(ref._tag === 'SampleResultNamed' ? ref.sample : ref.group),
      RTE.flatMap((owner) =>
        orCaseInsensitiveMatch(
          findResult(kind, owner, ref),
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
    read(kind.fetchByName, path),
    explainNotFound(
      describeName(ref),
      ref._tag === 'SampleResultNamed' ? fetchSample(ref.sample) : fetchSampleGroup(ref.group),
    ),
    matchOrLookUp((found) => matchesResultRef(ref, found), lookUp),
  )
}

/**
 * Fetches one result. Named without a replicate, the one that was updated last is meant.
 *
 * Errors: `NotFound`; `Forbidden` when it is private and you are not a member.
 * Source: `GET /sample_ars/{uuid}`, `GET /nested/…/analysis_results/{module}`, and the same of
 * groups.
 */
export const fetchResult = <L extends ResultLike>(like: L): Op<ResultOf<L>, Forbidden | NotFound> =>
  narrow(whenValid(checkResult(like), fetchRef))

/** The uuid of a result; without a request where it is known. */
export const resultId = (like: ResultLike): Op<m.SampleResultId | m.GroupResultId, Forbidden | NotFound> =>
  whenValid(checkResult(like), (ref): Op<m.SampleResultId | m.GroupResultId, Forbidden | NotFound> =>
    ref._tag === 'SampleResultById' || ref._tag === 'GroupResultById'
      ? RTE.right(ref.id)
      : F.pipe(
          fetchRef(ref),
          RTE.map(({ uuid }) => uuid),
        ),
  )

/**
 * All results of a sample, or of a group itself, that you may see; oldest first. Those of the
 * samples of a group are `listResults(samplesOf(group))`, sample by sample. Where the list is
 * empty, one more request tells whether you may read its owner.
 *
 * Errors: `Forbidden` when the sample or group is private and you are no member; `NotFound`.
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

/** As {@link listResults}, a page or a sample at a time. */
export const streamResults = <O extends ResultOwner | SamplesOf>(
  owner: O,
): Stream<ResultOfOwner<O>, Forbidden | NotFound> => {
  if (isSamplesOf(owner))
    return streamFromSamples(owner.group, resultsIn) as Stream<ResultOfOwner<O>, Forbidden | NotFound>
  const kind = routesForOwner(owner)
  return streamAfter(ownerId(owner), (id) =>
    F.pipe(
      streamAll(kind.list, { query: { [kind.ownerFilter]: id } }),
      whenStreamEmpty(emptyIfReadable(fetchOwner(owner, id))),
    ),
  ) as Stream<ResultOfOwner<O>, Forbidden | NotFound>
}

/**
 * Creates a result. Without a replicate, the server makes one up.
 *
 * Errors: `Conflict` when the owner has one of that module and replicate; `NotFound` for an owner
 * that is named, and is not there.
 * Source: `POST /sample_ars`, `POST /sample_group_ars`.
 */
export const createResult = <D extends ResultDraft>(
  draft: D,
): Op<ResultOfDraft<D>, Conflict | Forbidden | Invalid | NotFound> =>
  narrow(withResolvedOwner(draft, (body) => write(routesForRecord(body).create, { body })))

/** Finds by owner, module and replicate, or creates. One that is there is given as it is. */
const ensureDraft = (
  kind: ResultRoutes,
  owner: string,
  fields: ResultFields,
): Op<Result, Conflict | Forbidden | Invalid> => {
  const body = { ...fields, [kind.owner]: owner }
  return getOrCreate(findResult(kind, owner, fields), write(kind.create, { body }))
}

/**
 * The result of that module and replicate, created if there is none. Safe when two processes race,
 * if a replicate is given: without one, the latest of the module is taken, and a race can make two.
 */
export const ensureResult = <O extends ResultOwner>(
  owner: O,
  fields: ResultFields,
): Op<ResultOfOwner<O>, Conflict | Forbidden | Invalid | NotFound> =>
  narrow(
    whenValid(checkDraft(fields, ['module_name']), (named) =>
      F.pipe(
        ownerId(owner),
        RTE.flatMap((id) => ensureDraft(routesForOwner(owner), id, named)),
      ),
    ),
  )

/**
 * Makes the server hold this record, and gives it as the server has it then.
 *
 * A record that was read is replaced. A draft with a replicate is created, or takes the place of
 * the one with its owner, module and replicate, so that running it twice gives one result. A draft
 * without a replicate makes a new result each time.
 * Source: `PUT /sample_ars/{uuid}`, `POST /sample_ars`, and the same of groups.
 */
export const saveResult = <D extends Result | ResultDraft>(
  record: D,
  options: SaveOptions<D & Result> = {},
): Op<ResultOfDraft<D>, Conflict | Forbidden | Invalid | NotFound> => {
  const kind = routesForRecord(record)
  const replace = (uuid: string, body: object): Op<Result, Conflict | Forbidden | Invalid | NotFound> =>
    write(kind.replace, { path: { uuid }, body })
  if (isObject(record) && 'uuid' in record)
    return narrow(
      whenValid(checkRecord<Written, string>(writable, record), ({ uuid, body }) =>
        saveIfUnchanged<Result, Forbidden | NotFound, Conflict | Forbidden | Invalid | NotFound>(
          writable,
          read(kind.fetch, { path: { uuid } }),
          options,
          replace(uuid, body),
        ),
      ),
    )
  return narrow(
    withResolvedOwner(record, (draft) => {
      const body = writableFields<Written>(writable, draft)
      const create = write(kind.create, { body })
      if (draft.replicate === undefined) return create
      const owner = 'sample_group' in draft ? draft.sample_group : draft.sample
      const find = findResult(kind, owner, draft)
      return upsert(find, create, ({ uuid }) => replace(uuid, body))
    }),
  )
}

/**
 * Changes these fields of a result and no others; gives it as the server has it then.
 *
 * Source: `PATCH /sample_ars/{uuid}`, `PATCH /sample_group_ars/{uuid}`.
 */
export const updateResult = <L extends ResultLike>(
  like: L,
  change: L extends GroupResultLike ? m.GroupResultPatch : m.SampleResultPatch,
): Op<ResultOf<L>, Conflict | Forbidden | Invalid | NotFound> =>
  narrow(
    whenValid(checkDraft(change), (body) =>
      whenValid(checkResult(like), (ref) =>
        F.pipe(
          resultId(ref),
          RTE.flatMap((uuid) => write(routesForRef(ref).update, { path: { uuid }, body })),
        ),
      ),
    ),
  )

/**
 * Deletes a result with its fields.
 * Errors: `NotFound`.
 * Source: `DELETE /sample_ars/{uuid}`, `DELETE /sample_group_ars/{uuid}`.
 */
export const deleteResult = (like: ResultLike): Op<void, Forbidden | NotFound> =>
  whenValid(checkResult(like), (ref) =>
    idempotentDelete(ref, resultId(ref), (uuid) => write(routesForRef(ref).remove, { path: { uuid } })),
  )
