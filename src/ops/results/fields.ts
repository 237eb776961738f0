/**
 * Fields: the named parts of a result. Each contains a JSON blob, or points to a file in S3, SRA or
 * FTP.
 *
 * The same functions serve fields of sample results and of group results.
 * @since 0.1.0
 */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import type { Forbidden, NotFound } from '../../errors/RequestError.js'
import { idOfReference, isById } from '../references/idOfReference.js'
import type * as m from '../../generated/models.js'
import { findInList } from '../references/detectNotFound.js'
import { read } from '../caching/sendThroughCache.js'
import { whenValid } from '../references/whenValid.js'
import { checkField } from '../references/checkRefs.js'
import { type Field, type FieldRoutes, narrowKind, groupFieldRoutes, sampleFieldRoutes } from './resultRoutes.js'
import {
  matchOrLookUp,
  matchesFieldRef,
  equalsIgnoringCase,
  orCaseInsensitiveMatch,
} from '../references/checkReturnedRecord.js'
import { nestedFieldRequest } from '../references/nestedPath.js'
import { listAll } from '../lists/listAll.js'
import { type Stream, streamAfter, streamAll } from '../lists/streamAll.js'
import type { Op } from '../Pangea.js'
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

/** The fields of a group result, or of a sample result or the samples of a group. */
export type FieldOfResult<L extends ResultLike | SamplesOf> = L extends GroupResultLike ? m.GroupField : m.SampleField

/** The kind of field that a reference means. */
export type FieldOf<L extends FieldLike> = L extends GroupFieldLike ? m.GroupField : m.SampleField

// pure helpers

/** @internal */
export const routesForResult = (like: ResultLike): FieldRoutes =>
  isGroupResultRef(resultRef(like)) ? groupFieldRoutes : sampleFieldRoutes

/** Returns the routes for a field's kind. @internal */
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
 * Fetches one field. The `stored_data` of a file has a fresh `presigned_url` if you can read it.
 *
 * Errors: `NotFound`; `Forbidden` when it is private and you aren't a member.
 * Source: `GET /sample_ar_fields/{uuid}`, `GET /nested/…/fields/{field}`, and the same routes for
 * groups.
 */
export const fetchField = <L extends FieldLike>(like: L): Op<FieldOf<L>, Forbidden | NotFound> =>
  narrowKind(whenValid(checkField(like), fetchRef))

/** Returns the uuid of a field; sends no request when the reference has it. */
export const fieldId = (like: FieldLike): Op<string, Forbidden | NotFound> =>
  idOfReference<string, FieldRef, Forbidden | NotFound>(checkField(like), fetchRef)

const fieldsIn = ({ results }: SampleWithResults): ReadonlyArray<m.SampleField> =>
  results.flatMap(({ fields }) => fields)

/**
 * Lists all fields of a result, oldest first. `listFields(samplesOf(group))` lists the fields of
 * all results of a group's samples, sample by sample. When the list is empty, one more request
 * checks that you can read the result.
 *
 * Errors: `Forbidden` when the result is private and you aren't a member; `NotFound`.
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

/** Streams the fields that {@link listFields} lists, a page or a sample at a time. */
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
