/**
 * Fields: the named parts of a result. Each holds a JSON blob, or points to a file in S3, SRA or
 * FTP.
 *
 * One set of functions serves fields of samples' and of groups' results.
 * @since 0.1.0
 */
import { function as F, option as O, readerTaskEither as RTE } from 'fp-ts'
import { type PangeaError } from '../../errors/PangeaError.js'
import {
  type Conflict,
  type Forbidden,
  type Invalid,
  invalidArgument,
  type NotFound,
} from '../../errors/RequestError.js'
import type * as m from '../../generated/models.js'
import { isExactNumber } from '../../http/exactNumber.js'
import { findInList } from '../references/notFound.js'
import { read, write } from '../caching/cachedRequests.js'
import { whenValid } from '../references/whenValid.js'
import { checkField } from '../references/checkRefs.js'
import { getOrCreate, upsert } from '../writes/getOrCreate.js'
import { type Field, type FieldRoutes, groupFieldRoutes, sampleFieldRoutes } from './resultRoutes.js'
import {
  matchOrLookUp,
  matchesFieldRef,
  equalsIgnoringCase,
  orCaseInsensitiveMatch,
} from '../references/matchReference.js'
import { idempotentDelete } from '../writes/idempotentDelete.js'
import { checkName, isObject } from '../references/checkIdentifiers.js'
import { nestedFieldRequest } from '../references/nestedPath.js'
import { listAll, type Stream, streamAfter, streamAll } from '../lists/listAll.js'
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
import { checkDraft, checkRecord } from '../writes/checkDraft.js'

// model

/** What a new field says of itself; its result is given beside it. */
export type FieldDraft = Omit<m.SampleFieldWrite, 'analysis_result'>

/** What a result has: fields of a result of a group, or of a sample or the samples of a group. */
export type FieldOfResult<L extends ResultLike | SamplesOf> = L extends GroupResultLike ? m.GroupField : m.SampleField

/** The field that is named. */
export type FieldOf<L extends FieldLike> = L extends GroupFieldLike ? m.GroupField : m.SampleField

/**
 * Narrows to the kind that the arguments' types name; the value is of that kind since its arguments
 * are.
 */
const narrow = <A extends Field, E extends PangeaError>(op: Op<Field, E>): Op<A, E> => op as Op<A, E>

// pure helpers

const writable = ['name', 'stored_data', 'analysis_result', 'description'] as const

const routesForResult = (like: ResultLike): FieldRoutes =>
  isGroupResultRef(resultRef(like)) ? groupFieldRoutes : sampleFieldRoutes

/** Of which kind a field is. @internal */
export const routesForField = (like: FieldLike): FieldRoutes => {
  const ref = fieldRef(like)
  return ref._tag === 'GroupFieldById' || ref._tag === 'GroupFieldNamed' ? groupFieldRoutes : sampleFieldRoutes
}

/** Whether a JSON value is an object, which may name a file. @internal */
export const isJsonObject = (json: m.Json): json is { readonly [key: string]: m.Json } =>
  typeof json === 'object' && json !== null && !Array.isArray(json) && !isExactNumber(json)

const textAt = (json: m.Json, key: string): O.Option<string> =>
  isJsonObject(json) && typeof json[key] === 'string' ? O.some(json[key]) : O.none

/** What a field holds: nothing yet, a JSON blob, or a pointer to a file. */
export type ContentKind = 'nothing' | 'blob' | 's3' | 'sra' | 'ftp' | 'unknown'

export const contentKindOf = (field: Field): ContentKind => {
  const { stored_data: data } = field
  if (isJsonObject(data) && Object.keys(data).length === 0) return 'nothing'
  const type = isJsonObject(data) ? data['__type__'] : undefined
  if (type === undefined) return 'blob'
  return type === 's3' || type === 'sra' || type === 'ftp' ? type : 'unknown'
}

/**
 * Where the file of a field can be got without asking Pangea again: presigned for 24 hours (S3), or
 * for good (SRA, FTP).
 */
export const downloadUrl = (field: Field): O.Option<string> =>
  F.pipe(
    textAt(field.stored_data, 'presigned_url'),
    O.orElse(() => textAt(field.stored_data, 'url')),
  )

/**
 * `presigned_url` is made anew for each reader: stored, it would be an address that expired long
 * ago.
 */
const withoutPresignedUrl = (data: m.Json): m.Json => {
  if (!isJsonObject(data)) return data
  const { presigned_url: _presigned, ...stored } = data
  return data['__type__'] === 's3' ? stored : data
}

/** A field as it is kept. */
const toStoredField = (field: Field): Field => ({ ...field, stored_data: withoutPresignedUrl(field.stored_data) })

// operations

const listOf = (kind: FieldRoutes, result: string, name?: string): Op<ReadonlyArray<Field>, Forbidden | NotFound> =>
  listAll(kind.list, { query: { analysis_result_id: result, ...(name === undefined ? {} : { name }) } })

const findField = (kind: FieldRoutes, result: string, name: string): Op<Field, Forbidden | NotFound> =>
  findInList(
    kind.list,
    listOf(kind, result, name),
    (field) => field.name === name && field.analysis_result === result,
    `field of the result is named ${name}`,
  )

const fetchRef = (ref: FieldRef): Op<Field, Forbidden | NotFound> => {
  const kind = routesForField(ref)
  if (ref._tag === 'SampleFieldById' || ref._tag === 'GroupFieldById')
    return read(kind.fetch, { path: { uuid: ref.id } })
  const { result, name } = ref
  const lookUp = (found?: Field): Op<Field, Forbidden | NotFound> =>
    F.pipe(
      resultId(result),
      RTE.flatMap((id) =>
        orCaseInsensitiveMatch(
          findField(kind, id, name),
          found,
          (one) => one.analysis_result === id && equalsIgnoringCase(name, one.name),
        ),
      ),
    )
  const path = nestedFieldRequest(ref)
  if (path === null) return lookUp()
  return F.pipe(
    read(kind.fetchByName, path),
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
  narrow(whenValid(checkField(like), fetchRef))

/** The uuid of a field; without a request where it is known. */
export const fieldId = (like: FieldLike): Op<string, Forbidden | NotFound> =>
  whenValid(checkField(like), (ref): Op<string, Forbidden | NotFound> =>
    ref._tag === 'SampleFieldById' || ref._tag === 'GroupFieldById'
      ? RTE.right(ref.id)
      : F.pipe(
          fetchRef(ref),
          RTE.map(({ uuid }) => uuid),
        ),
  )

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

/**
 * Creates a field of a result.
 *
 * Errors: `Conflict` when the result has one of that name.
 * Source: `POST /sample_ar_fields`, `POST /sample_group_ar_fields`.
 */
export const createField = <L extends ResultLike>(
  result: L,
  draft: FieldDraft,
): Op<FieldOfResult<L>, Conflict | Forbidden | Invalid | NotFound> =>
  narrow(
    whenValid(checkDraft(draft, ['name']), (named) =>
      F.pipe(
        resultId(result),
        RTE.flatMap((id) => write(routesForResult(result).create, { body: { ...named, analysis_result: id } })),
      ),
    ),
  )

/**
 * The field of that name, created empty if there is none: ready for a blob or a file. Safe when two
 * processes race.
 */
export const ensureField = <L extends ResultLike>(
  result: L,
  name: string,
): Op<FieldOfResult<L>, Conflict | Forbidden | Invalid | NotFound> =>
  narrow(
    whenValid(checkName('field', name), (trimmed) =>
      F.pipe(
        resultId(result),
        RTE.flatMap((id) => {
          const kind = routesForResult(result)
          return getOrCreate(
            findField(kind, id, trimmed),
            write(kind.create, { body: { analysis_result: id, name: trimmed, stored_data: {} } }),
          )
        }),
      ),
    ),
  )

/**
 * Makes the server hold this record; gives it as the server has it then.
 * Source: `PUT /sample_ar_fields/{uuid}`, `PUT /sample_group_ar_fields/{uuid}`.
 */
export const saveField = <A extends Field>(
  field: A,
  options: SaveOptions<A> = {},
): Op<A, Conflict | Forbidden | Invalid | NotFound> => {
  const kind = routesForField(field)
  const record = isObject(field) ? toStoredField(field) : field
  return narrow(
    whenValid(checkRecord<m.SampleFieldWrite, string>(writable, record), ({ uuid, body }) => {
      const path = { uuid }
      return saveIfUnchanged<Field, Forbidden | NotFound, Conflict | Forbidden | Invalid | NotFound>(
        writable,
        F.pipe(read(kind.fetch, { path }), RTE.map(toStoredField)),
        { readAs: options.readAs === undefined ? undefined : toStoredField(options.readAs) },
        write(kind.replace, { path, body }),
      )
    }),
  )
}

/** A file's only address is the field that points to it: JSON in its place would lose the file. */
const hasFile = (field: Field): boolean => !['nothing', 'blob'].includes(contentKindOf(field))

/**
 * Stores a JSON value in a field, made if there is none: running it twice gives one field. Any JSON
 * value can be stored.
 *
 * Errors: `InvalidArgument` when the field points to a file, which would be lost.
 */
export const saveBlob = <L extends ResultLike>(
  result: L,
  name: string,
  data: m.Json,
): Op<FieldOfResult<L>, Conflict | Forbidden | Invalid | NotFound> =>
  narrow(
    whenValid(checkName('field', name), (trimmed) =>
      F.pipe(
        resultId(result),
        RTE.flatMap((id) => {
          const kind = routesForResult(result)
          const body = { analysis_result: id, name: trimmed, stored_data: data }
          const replace = (field: Field): Op<Field, Conflict | Forbidden | Invalid | NotFound> =>
            hasFile(field)
              ? RTE.left(invalidArgument('name', `is that of a field with a file, ${trimmed}: delete it first`))
              : write(kind.replace, { path: { uuid: field.uuid }, body })
          return upsert(findField(kind, id, trimmed), write(kind.create, { body }), replace)
        }),
      ),
    ),
  )

/**
 * Changes these fields of a field's record and no others; gives it as the server has it then.
 *
 * Source: `PATCH /sample_ar_fields/{uuid}`, `PATCH /sample_group_ar_fields/{uuid}`.
 */
export const updateField = <L extends FieldLike>(
  like: L,
  change: L extends GroupFieldLike ? m.GroupFieldPatch : m.SampleFieldPatch,
): Op<FieldOf<L>, Conflict | Forbidden | Invalid | NotFound> =>
  narrow(
    whenValid(checkDraft(change), ({ stored_data: data, ...rest }) =>
      whenValid(checkField(like), (ref) =>
        F.pipe(
          fieldId(ref),
          RTE.flatMap((uuid) =>
            write(routesForField(ref).update, {
              path: { uuid },
              body: data === undefined ? rest : { ...rest, stored_data: withoutPresignedUrl(data) },
            }),
          ),
        ),
      ),
    ),
  )

/**
 * Deletes a field; a file that it points to stays in its bucket.
 * Errors: `NotFound`.
 * Source: `DELETE /sample_ar_fields/{uuid}` and the same of groups.
 */
export const deleteField = (like: FieldLike): Op<void, Forbidden | NotFound> =>
  whenValid(checkField(like), (ref) =>
    idempotentDelete(ref, fieldId(ref), (uuid) => write(routesForField(ref).remove, { path: { uuid } })),
  )
