/** Creates, saves, updates and deletes fields. @since 0.1.0 */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import {
  type Conflict,
  type Forbidden,
  type Invalid,
  invalidArgument,
  type NotFound,
} from '../../errors/RequestError.js'
import type * as m from '../../generated/models.js'
import { read, write } from '../caching/sendThroughCache.js'
import type { Op } from '../Pangea.js'
import { checkName, isObject } from '../references/checkIdentifiers.js'
import { checkField } from '../references/checkRefs.js'
import type { FieldLike, GroupFieldLike, ResultLike } from '../references/refs.js'
import { whenValid } from '../references/whenValid.js'
import { checkDraft, checkRecord } from '../writes/checkDraft.js'
import { getOrCreate, upsert } from '../writes/getOrCreate.js'
import { idempotentDelete } from '../writes/idempotentDelete.js'
import { saveIfUnchanged, type SaveOptions } from '../writes/saveIfUnchanged.js'
import { hasFile, toStoredField, withoutPresignedUrl } from './fieldContent.js'
import { fieldId, type FieldOf, type FieldOfResult, findField, routesForField, routesForResult } from './fields.js'
import { type Field, narrowKind } from './resultRoutes.js'
import { resultId } from './results.js'

// model

/** A new field; its result is a separate argument. */
export type FieldDraft = Omit<m.SampleFieldWrite, 'analysis_result'>

// pure helpers

const writable = ['name', 'stored_data', 'analysis_result', 'description'] as const

// operations

/**
 * Creates a field of a result.
 *
 * Errors: `Conflict` when the result has a field with that name.
 * Source: `POST /sample_ar_fields`, `POST /sample_group_ar_fields`.
 */
export const createField = <L extends ResultLike>(
  result: L,
  draft: FieldDraft,
): Op<FieldOfResult<L>, Conflict | Forbidden | Invalid | NotFound> =>
  narrowKind(
    whenValid(checkDraft(draft, ['name']), (named) =>
      F.pipe(
        resultId(result),
        RTE.flatMap((id) => write(routesForResult(result).create, { body: { ...named, analysis_result: id } })),
      ),
    ),
  )

/**
 * Returns the field with this name; creates it empty if there is none, ready for a blob or a file.
 * Safe when two processes race.
 */
export const ensureField = <L extends ResultLike>(
  result: L,
  name: string,
): Op<FieldOfResult<L>, Conflict | Forbidden | Invalid | NotFound> =>
  narrowKind(
    whenValid(checkName('field', name), (trimmed) =>
      F.pipe(
        resultId(result),
        RTE.flatMap((id) => {
          const routes = routesForResult(result)
          return getOrCreate(
            findField(routes, id, trimmed),
            write(routes.create, { body: { analysis_result: id, name: trimmed, stored_data: {} } }),
          )
        }),
      ),
    ),
  )

/**
 * Saves this record and returns it as the server stores it.
 *
 * Source: `PUT /sample_ar_fields/{uuid}`, `PUT /sample_group_ar_fields/{uuid}`.
 */
export const saveField = <A extends Field>(
  field: A,
  options: SaveOptions<A> = {},
): Op<A, Conflict | Forbidden | Invalid | NotFound> => {
  const routes = routesForField(field)
  const record = isObject(field) ? toStoredField(field) : field
  return narrowKind(
    whenValid(checkRecord<m.SampleFieldWrite, string>(writable, record), ({ uuid, body }) => {
      const path = { uuid }
      return saveIfUnchanged<Field, Forbidden | NotFound, Conflict | Forbidden | Invalid | NotFound>(
        writable,
        F.pipe(read(routes.fetch, { path }), RTE.map(toStoredField)),
        { readAs: options.readAs === undefined ? undefined : toStoredField(options.readAs) },
        write(routes.replace, { path, body }),
      )
    }),
  )
}

/**
 * Stores a JSON value in a field, and creates the field if there is none. Safe to repeat: running
 * it twice leaves one field.
 *
 * Errors: `InvalidArgument` when the field points to a file, which would be lost.
 */
export const saveBlob = <L extends ResultLike>(
  result: L,
  name: string,
  data: m.Json,
): Op<FieldOfResult<L>, Conflict | Forbidden | Invalid | NotFound> =>
  narrowKind(
    whenValid(checkName('field', name), (trimmed) =>
      F.pipe(
        resultId(result),
        RTE.flatMap((id) => {
          const routes = routesForResult(result)
          const body = { analysis_result: id, name: trimmed, stored_data: data }
          const replace = (field: Field): Op<Field, Conflict | Forbidden | Invalid | NotFound> =>
            hasFile(field)
              ? RTE.left(invalidArgument('name', `is that of a field with a file, ${trimmed}: delete it first`))
              : write(routes.replace, { path: { uuid: field.uuid }, body })
          return upsert(findField(routes, id, trimmed), write(routes.create, { body }), replace)
        }),
      ),
    ),
  )

/**
 * Changes only these properties of a field and returns it.
 *
 * Source: `PATCH /sample_ar_fields/{uuid}`, `PATCH /sample_group_ar_fields/{uuid}`.
 */
export const updateField = <L extends FieldLike>(
  like: L,
  change: L extends GroupFieldLike ? m.GroupFieldPatch : m.SampleFieldPatch,
): Op<FieldOf<L>, Conflict | Forbidden | Invalid | NotFound> =>
  narrowKind(
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
 * Deletes a field; the file that it points to stays in its bucket.
 *
 * Errors: `NotFound`.
 * Source: `DELETE /sample_ar_fields/{uuid}` and the same route for groups.
 */
export const deleteField = (like: FieldLike): Op<void, Forbidden | NotFound> =>
  whenValid(checkField(like), (ref) =>
    idempotentDelete(ref, fieldId(ref), (uuid) => write(routesForField(ref).remove, { path: { uuid } })),
  )
