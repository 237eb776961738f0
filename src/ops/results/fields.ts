/**
 * Fields: the named parts of a result. Each holds a JSON blob, or points to a file in S3, SRA or
 * FTP.
 *
 * One set of functions serves fields of samples' and of groups' results.
 * @since 0.1.0
 */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import { type Forbidden, type NotFound } from '../../errors/RequestError.js'
import { idOfReference, isById } from '../references/idOfReference.js'
import type * as m from '../../generated/models.js'
import { findInList } from '../references/notFound.js'
import { read } from '../caching/cachedRequests.js'
import { whenValid } from '../references/whenValid.js'
import { checkField } from '../references/checkRefs.js'
import { type Field, type FieldRoutes, narrowKind, groupFieldRoutes, sampleFieldRoutes } from './resultRoutes.js'
import {
  matchOrLookUp,
  matchesFieldRef,
  equalsIgnoringCase,
  orCaseInsensitiveMatch,
} from '../references/matchReference.js'
import { nestedFieldRequest } from '../references/nestedPath.js'
import { listAll } from '../lists/listAll.js'
import { type Stream, streamAfter, streamAll } from '../lists/streamAll.js'
import { type Op } from '../Pangea.js'
import {
  type FieldLike,
  type FieldRef,
  fieldRef,
  type GroupFieldLike,
  type GroupResultLike,
  isGroupResultRef,
  type ResultLike,
  resultRef,
} from '../references/refs.js'
import { fetchResult, resultId } from './results.js'
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

/** What a result has: fields of a result of a group, or of a sample or the samples of a group. */
export type FieldOfResult<L extends ResultLike | SamplesOf> = L extends GroupResultLike ? m.GroupField : m.SampleField

/** The field that is named. */
export type FieldOf<L extends FieldLike> = L extends GroupFieldLike ? m.GroupField : m.SampleField

// pure helpers

/** @internal */
export const routesForResult = (like: ResultLike): FieldRoutes =>
  isGroupResultRef(resultRef(like)) ? groupFieldRoutes : sampleFieldRoutes

/** Of which kind a field is. @internal */
export const routesForField = (like: FieldLike): FieldRoutes => {
  const ref = fieldRef(like)
  return ref._tag === 'GroupFieldById' || ref._tag === 'GroupFieldNamed' ? groupFieldRoutes : sampleFieldRoutes
}

// operations

const listOf = (routes: FieldRoutes, result: string, name?: string): Op<ReadonlyArray<Field>, Forbidden | NotFound> =>
  listAll(routes.list, { query: { analysis_result_id: result, ...(name === undefined ? {} : { name }) } })

/** @internal */
export const findField = (routes: FieldRoutes, result: string, name: string): Op<Field, Forbidden | NotFound> =>
  findInList(
    routes.list,
    listOf(routes, result, name),
    (field) => field.name === name && field.analysis_result === result,
    `field of the result is named ${name}`,
  )

const fetchRef = (ref: FieldRef): Op<Field, Forbidden | NotFound> => {
  const routes = routesForField(ref)
  if (isById(ref)) return read(routes.fetch, { path: { uuid: ref.id } })
  const { result, name } = ref
  const lookUp = (found?: Field): Op<Field, Forbidden | NotFound> =>
    F.pipe(
      resultId(result),
      RTE.flatMap((id) =>
        orCaseInsensitiveMatch(
          findField(routes, id, name),
          found,
          (one) => one.analysis_result === id && equalsIgnoringCase(name, one.name),
        ),
      ),
    )
  const path = nestedFieldRequest(ref)
  if (path === null) return lookUp()
  return F.pipe(
    read(routes.fetchByName, path),
    explainNotFound(`field of the result is named ${name}`, fetchResult(result)),
    matchOrLookUp((found) => matchesFieldRef(ref, found), lookUp),
  )
}

/**
 * Fetches one field. A file's `stored_data` has a fresh `presigned_url` if you may read it.
 *
 * Errors: `NotFound`; `Forbidden` when it is private and you are not a member.
 * Source: `GET /sample_ar_fields/{uuid}`, `GET /nested/…/fields/{field}`, and the same of groups.
 */
export const fetchField = <L extends FieldLike>(like: L): Op<FieldOf<L>, Forbidden | NotFound> =>
  narrowKind(whenValid(checkField(like), fetchRef))

/** The uuid of a field; without a request where it is known. */
export const fieldId = (like: FieldLike): Op<string, Forbidden | NotFound> =>
  idOfReference<string, FieldRef, Forbidden | NotFound>(checkField(like), fetchRef)

const fieldsIn = ({ results }: SampleWithResults): ReadonlyArray<m.SampleField> =>
  results.flatMap(({ fields }) => fields)

/**
 * All fields of a result, oldest first. Those of all results of the samples of a group are
 * `listFields(samplesOf(group))`, sample by sample. Where the list is empty, one more request tells
 * whether you may read the result.
 *
 * Errors: `Forbidden` when the result is private and you are no member; `NotFound`.
 * Source: `GET /sample_ar_fields`, `GET /sample_group_ar_fields`; for samples of a group, see
 * `streamSamplesWithResults`.
 */
export const listFields = <L extends ResultLike | SamplesOf>(
  result: L,
): Op<ReadonlyArray<FieldOfResult<L>>, Forbidden | NotFound> =>
  (isSamplesOf(result)
    ? listFromSamples(result.group, fieldsIn)
    : F.pipe(
        resultId(result),
        RTE.flatMap((id) =>
          F.pipe(listOf(routesForResult(result), id), whenListEmpty(emptyIfReadable(fetchResult(result)))),
        ),
      )) as Op<ReadonlyArray<FieldOfResult<L>>, Forbidden | NotFound>

/** As {@link listFields}, a page or a sample at a time. */
export const streamFields = <L extends ResultLike | SamplesOf>(
  result: L,
): Stream<FieldOfResult<L>, Forbidden | NotFound> =>
  (isSamplesOf(result)
    ? streamFromSamples(result.group, fieldsIn)
    : streamAfter(resultId(result), (id) =>
        F.pipe(
          streamAll(routesForResult(result).list, { query: { analysis_result_id: id } }),
          whenStreamEmpty(emptyIfReadable(fetchResult(result))),
        ),
      )) as Stream<FieldOfResult<L>, Forbidden | NotFound>
