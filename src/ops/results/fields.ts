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
import { only } from '../references/notFound.js'
import { read, write } from '../caching/readWrite.js'
import { checked } from '../references/checked.js'
import { checkField } from '../references/checkRefs.js'
import { ensured, upserted } from '../writes/getOrCreate.js'
import { type Field, type FieldKind, groupFields, sampleFields } from './resultKinds.js'
import { exactly, isFieldAs, isNameAs, orSame } from '../references/matchReference.js'
import { gone } from '../writes/idempotentDelete.js'
import { checkName, isObject } from '../references/identifiers.js'
import { nestedField } from '../references/nestedPath.js'
import { listAll, type Stream, streamAfter, streamAll } from '../lists/pages.js'
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
import { saved, type SaveOptions } from '../writes/saveIfUnchanged.js'
import {
  isSamplesOf,
  listFromSamples,
  type SamplesOf,
  type SampleWithResults,
  streamFromSamples,
} from '../samples/samplesWithResults.js'
import { ifReadable, orElseList, orElseStream } from '../lists/emptyLists.js'
import { whichIsMissing } from '../references/whichIsMissing.js'
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
const as = <A extends Field, E extends PangeaError>(op: Op<Field, E>): Op<A, E> => op as Op<A, E>

// pure helpers

const writable = ['name', 'stored_data', 'analysis_result', 'description'] as const

const kindOfResult = (like: ResultLike): FieldKind => (isGroupResultRef(resultRef(like)) ? groupFields : sampleFields)

/** Of which kind a field is. @internal */
export const fieldKind = (like: FieldLike): FieldKind => {
  const ref = fieldRef(like)
  return ref._tag === 'GroupFieldById' || ref._tag === 'GroupFieldNamed' ? groupFields : sampleFields
}

/** Whether a JSON value is an object, which may name a file. @internal */
export const isJsonObject = (json: m.Json): json is { readonly [key: string]: m.Json } =>
  typeof json === 'object' && json !== null && !Array.isArray(json) && !isExactNumber(json)

const textAt = (json: m.Json, key: string): O.Option<string> =>
  isJsonObject(json) && typeof json[key] === 'string' ? O.some(json[key]) : O.none

/** What a field holds: nothing yet, a JSON blob, or a pointer to a file. */
export type Holding = 'nothing' | 'blob' | 's3' | 'sra' | 'ftp' | 'unknown'

export const holdingOf = (field: Field): Holding => {
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
const storable = (data: m.Json): m.Json => {
  if (!isJsonObject(data)) return data
  const { presigned_url: _presigned, ...stored } = data
  return data['__type__'] === 's3' ? stored : data
}

/** A field as it is kept. */
const stored = (field: Field): Field => ({ ...field, stored_data: storable(field.stored_data) })

// operations

const listOf = (kind: FieldKind, result: string, name?: string): Op<ReadonlyArray<Field>, Forbidden | NotFound> =>
  listAll(kind.list, { query: { analysis_result_id: result, ...(name === undefined ? {} : { name }) } })

const findField = (kind: FieldKind, result: string, name: string): Op<Field, Forbidden | NotFound> =>
  only(
    kind.list,
    listOf(kind, result, name),
    (field) => field.name === name && field.analysis_result === result,
    `field of the result is named ${name}`,
  )

const fetchRef = (ref: FieldRef): Op<Field, Forbidden | NotFound> => {
  const kind = fieldKind(ref)
  if (ref._tag === 'SampleFieldById' || ref._tag === 'GroupFieldById')
    return read(kind.fetch, { path: { uuid: ref.id } })
  const { result, name } = ref
  const lookUp = (found?: Field): Op<Field, Forbidden | NotFound> =>
    F.pipe(
      resultId(result),
      RTE.flatMap((id) =>
        orSame(findField(kind, id, name), found, (one) => one.analysis_result === id && isNameAs(name, one.name)),
      ),
    )
  const path = nestedField(ref)
  if (path === null) return lookUp()
  return F.pipe(
    read(kind.fetchByName, path),
    whichIsMissing(`field of the result is named ${name}`, fetchResult(result)),
    exactly((found) => isFieldAs(ref, found), lookUp),
  )
}

/**
 * Fetches one field. A file's `stored_data` has a fresh `presigned_url` if you may read it.
 *
 * Errors: `NotFound`; `Forbidden` when it is private and you are not a member.
 * Source: `GET /sample_ar_fields/{uuid}`, `GET /nested/…/fields/{field}`, and the same of groups.
 */
export const fetchField = <L extends FieldLike>(like: L): Op<FieldOf<L>, Forbidden | NotFound> =>
  as(checked(checkField(like), fetchRef))

/** The uuid of a field; without a request where it is known. */
export const fieldId = (like: FieldLike): Op<string, Forbidden | NotFound> =>
  checked(checkField(like), (ref): Op<string, Forbidden | NotFound> =>
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
        RTE.flatMap((id) => F.pipe(listOf(kindOfResult(result), id), orElseList(ifReadable(fetchResult(result))))),
      )) as Op<ReadonlyArray<FieldOfResult<L>>, Forbidden | NotFound>

/** As {@link listFields}, a page or a sample at a time. */
export const streamFields = <L extends ResultLike | SamplesOf>(
  result: L,
): Stream<FieldOfResult<L>, Forbidden | NotFound> =>
  (isSamplesOf(result)
    ? streamFromSamples(result.group, fieldsIn)
    : streamAfter(resultId(result), (id) =>
        F.pipe(
          streamAll(kindOfResult(result).list, { query: { analysis_result_id: id } }),
          orElseStream(ifReadable(fetchResult(result))),
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
  as(
    checked(checkDraft(draft, ['name']), (named) =>
      F.pipe(
        resultId(result),
        RTE.flatMap((id) => write(kindOfResult(result).create, { body: { ...named, analysis_result: id } })),
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
  as(
    checked(checkName('field', name), (trimmed) =>
      F.pipe(
        resultId(result),
        RTE.flatMap((id) => {
          const kind = kindOfResult(result)
          return ensured(
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
  const kind = fieldKind(field)
  const record = isObject(field) ? stored(field) : field
  return as(
    checked(checkRecord<m.SampleFieldWrite, string>(writable, record), ({ uuid, body }) => {
      const path = { uuid }
      return saved<Field, Forbidden | NotFound, Conflict | Forbidden | Invalid | NotFound>(
        writable,
        F.pipe(read(kind.fetch, { path }), RTE.map(stored)),
        { readAs: options.readAs === undefined ? undefined : stored(options.readAs) },
        write(kind.replace, { path, body }),
      )
    }),
  )
}

/** A file's only address is the field that points to it: JSON in its place would lose the file. */
const holdsFile = (field: Field): boolean => !['nothing', 'blob'].includes(holdingOf(field))

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
  as(
    checked(checkName('field', name), (trimmed) =>
      F.pipe(
        resultId(result),
        RTE.flatMap((id) => {
          const kind = kindOfResult(result)
          const body = { analysis_result: id, name: trimmed, stored_data: data }
          const replace = (field: Field): Op<Field, Conflict | Forbidden | Invalid | NotFound> =>
            holdsFile(field)
              ? RTE.left(invalidArgument('name', `is that of a field with a file, ${trimmed}: delete it first`))
              : write(kind.replace, { path: { uuid: field.uuid }, body })
          return upserted(findField(kind, id, trimmed), write(kind.create, { body }), replace)
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
  as(
    checked(checkDraft(change), ({ stored_data: data, ...rest }) =>
      checked(checkField(like), (ref) =>
        F.pipe(
          fieldId(ref),
          RTE.flatMap((uuid) =>
            write(fieldKind(ref).update, {
              path: { uuid },
              body: data === undefined ? rest : { ...rest, stored_data: storable(data) },
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
  checked(checkField(like), (ref) =>
    gone(ref, fieldId(ref), (uuid) => write(fieldKind(ref).remove, { path: { uuid } })),
  )
