/** Creates, saves, updates and deletes results. @since 0.1.0 */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import type { Conflict, Forbidden, Invalid, NotFound } from '../../errors/RequestError.js'
import type * as m from '../../generated/models.js'
import { read, write } from '../caching/sendThroughCache.js'
import type { Op } from '../Pangea.js'
import { isObject } from '../references/checkIdentifiers.js'
import { checkResult } from '../references/checkRefs.js'
import type { GroupResultLike, ResultLike } from '../references/refs.js'
import { whenValid } from '../references/whenValid.js'
import { checkDraft, checkRecord, writableFields } from '../writes/checkDraft.js'
import { getOrCreate, upsert } from '../writes/getOrCreate.js'
import { idempotentDelete } from '../writes/idempotentDelete.js'
import { saveIfUnchanged, type SaveOptions } from '../writes/saveIfUnchanged.js'
import {
  ownerId,
  type ResultDraft,
  type ResultFields,
  type ResultOwner,
  routesForOwner,
  routesForRecord,
  withResolvedOwner,
} from './resultDrafts.js'
import { narrowKind, type Result, type ResultRoutes } from './resultRoutes.js'
import { findResult, resultId, type ResultOf, type ResultOfOwner, routesForRef } from './results.js'

// model

type Written = Record<(typeof writable)[number], unknown>

/** The kind of result that a record or a draft becomes. */
export type ResultOfDraft<D extends Result | ResultDraft> = D extends { readonly sample_group: unknown }
  ? m.GroupResult
  : m.SampleResult

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

// operations

/**
 * Creates a result. Without a replicate, the server generates one.
 *
 * Errors: `Conflict` when the owner has a result with that module and replicate; `NotFound` when an
 * owner given by name doesn't exist.
 * Source: `POST /sample_ars`, `POST /sample_group_ars`.
 */
export const createResult = <D extends ResultDraft>(
  draft: D,
): Op<ResultOfDraft<D>, Conflict | Forbidden | Invalid | NotFound> =>
  narrowKind(withResolvedOwner(draft, (body) => write(routesForRecord(body).create, { body })))

/**
 * Finds a result by owner, module and replicate, or creates it. An existing result stays unchanged.
 */
const ensureDraft = (
  routes: ResultRoutes,
  owner: string,
  fields: ResultFields,
): Op<Result, Conflict | Forbidden | Invalid> => {
  const body = { ...fields, [routes.owner]: owner }
  return getOrCreate(findResult(routes, owner, fields), write(routes.create, { body }))
}

/**
 * Returns the result with this module and replicate; creates it if there is none. Safe when two
 * processes race, if a replicate is given: without one, the latest result of the module is
 * returned, and a race can create two.
 */
export const ensureResult = <O extends ResultOwner>(
  owner: O,
  fields: ResultFields,
): Op<ResultOfOwner<O>, Conflict | Forbidden | Invalid | NotFound> =>
  narrowKind(
    whenValid(checkDraft(fields, ['module_name']), (named) =>
      F.pipe(
        ownerId(owner),
        RTE.flatMap((id) => ensureDraft(routesForOwner(owner), id, named)),
      ),
    ),
  )

/**
 * Saves a result and returns it as the server stores it.
 *
 * A record that was read replaces the server's. A draft with a replicate is created, or replaces
 * the result with its owner, module and replicate, so running it twice leaves one result. A draft
 * without a replicate creates a new result each time.
 *
 * Source: `PUT /sample_ars/{uuid}`, `POST /sample_ars`, and the same routes for groups.
 */
export const saveResult = <D extends Result | ResultDraft>(
  record: D,
  options: SaveOptions<D & Result> = {},
): Op<ResultOfDraft<D>, Conflict | Forbidden | Invalid | NotFound> => {
  const routes = routesForRecord(record)
  const replace = (uuid: string, body: object): Op<Result, Conflict | Forbidden | Invalid | NotFound> =>
    write(routes.replace, { path: { uuid }, body })
  if (isObject(record) && 'uuid' in record)
    return narrowKind(
      whenValid(checkRecord<Written, string>(writable, record), ({ uuid, body }) =>
        saveIfUnchanged<Result, Forbidden | NotFound, Conflict | Forbidden | Invalid | NotFound>(
          writable,
          read(routes.fetch, { path: { uuid } }),
          options,
          replace(uuid, body),
        ),
      ),
    )
  return narrowKind(
    withResolvedOwner(record, (draft) => {
      const body = writableFields<Written>(writable, draft)
      const create = write(routes.create, { body })
      if (draft.replicate === undefined) return create
      const owner = 'sample_group' in draft ? draft.sample_group : draft.sample
      const find = findResult(routes, owner, draft)
      return upsert(find, create, ({ uuid }) => replace(uuid, body))
    }),
  )
}

/**
 * Changes only these properties of a result and returns it.
 *
 * Source: `PATCH /sample_ars/{uuid}`, `PATCH /sample_group_ars/{uuid}`.
 */
export const updateResult = <L extends ResultLike>(
  like: L,
  change: L extends GroupResultLike ? m.GroupResultPatch : m.SampleResultPatch,
): Op<ResultOf<L>, Conflict | Forbidden | Invalid | NotFound> =>
  narrowKind(
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
 * Deletes a result and its fields.
 *
 * Errors: `NotFound`.
 * Source: `DELETE /sample_ars/{uuid}`, `DELETE /sample_group_ars/{uuid}`.
 */
export const deleteResult = (like: ResultLike): Op<void, Forbidden | NotFound> =>
  whenValid(checkResult(like), (ref) =>
    idempotentDelete(ref, resultId(ref), (uuid) => write(routesForRef(ref).remove, { path: { uuid } })),
  )
