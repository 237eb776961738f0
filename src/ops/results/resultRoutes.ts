/**
 * The routes of sample results and group results, and of their fields.
 *
 * Both kinds have the same routes under different paths, so each operation is written once, against
 * these tables; only the types distinguish the kinds.
 * @since 0.1.0
 */
import type * as m from '../../generated/models.js'
import type { Operation } from '../../generated/operation.js'
import * as operations from '../../generated/operations.js'
import type { PangeaError } from '../../errors/PangeaError.js'
import type { Page } from '../lists/fetchPage.js'
import type { Op } from '../Pangea.js'

// model

export type Result = m.SampleResult | m.GroupResult
export type Field = m.SampleField | m.GroupField

type Query = Readonly<Record<string, string>>
type Uuid = { readonly path: { readonly uuid: string } }
type Read = 403 | 404
type Create = 400 | 403
type Write = 400 | 403 | 404

/** The routes that both results and fields have. */
interface Routes<A> {
  readonly list: Operation<{ readonly query: Query }, Page<A>, Write>
  readonly create: Operation<{ readonly body: object }, A, Create>
  readonly fetch: Operation<Uuid, A, Read>
  readonly replace: Operation<Uuid & { readonly body: object }, A, Write>
  readonly update: Operation<Uuid & { readonly body: object }, A, Write>
  readonly remove: Operation<Uuid, void, Read>
  readonly fetchByName: Operation<{ readonly path: Query; readonly query?: Query }, A, Read>
}

export interface ResultRoutes extends Routes<Result> {
  /** The property of a result with its owner's uuid. */
  readonly owner: 'sample' | 'sample_group'
  /** The list filter for the owner. */
  readonly ownerFilter: 'sample_id' | 'sample_group_id'
}

export interface FieldRoutes extends Routes<Field> {
  readonly upload: Operation<
    Uuid & { readonly body: m.UploadRequest },
    m.SmallUpload | m.MultipartUpload | null,
    Create
  >
  readonly completeUpload: Operation<Uuid & { readonly body: m.UploadCompletion }, m.CompletedUpload | null, Create>
}

// tables: the types of the operations are narrower than those of the tables, which is sound for the
// values sent and received here

/** @internal */
export const sampleResultRoutes = {
  owner: 'sample',
  ownerFilter: 'sample_id',
  list: operations.listSampleResults,
  create: operations.createSampleResult,
  fetch: operations.fetchSampleResult,
  replace: operations.replaceSampleResult,
  update: operations.updateSampleResult,
  remove: operations.deleteSampleResult,
  fetchByName: operations.fetchSampleResultByName,
} as unknown as ResultRoutes

/** @internal */
export const groupResultRoutes = {
  owner: 'sample_group',
  ownerFilter: 'sample_group_id',
  list: operations.listGroupResults,
  create: operations.createGroupResult,
  fetch: operations.fetchGroupResult,
  replace: operations.replaceGroupResult,
  update: operations.updateGroupResult,
  remove: operations.deleteGroupResult,
  fetchByName: operations.fetchGroupResultByName,
} as unknown as ResultRoutes

/** @internal */
export const sampleFieldRoutes = {
  list: operations.listSampleFields,
  create: operations.createSampleField,
  fetch: operations.fetchSampleField,
  replace: operations.replaceSampleField,
  update: operations.updateSampleField,
  remove: operations.deleteSampleField,
  fetchByName: operations.fetchSampleFieldByName,
  upload: operations.uploadSampleField,
  completeUpload: operations.completeSampleFieldUpload,
} as unknown as FieldRoutes

/** @internal */
export const groupFieldRoutes = {
  list: operations.listGroupFields,
  create: operations.createGroupField,
  fetch: operations.fetchGroupField,
  replace: operations.replaceGroupField,
  update: operations.updateGroupField,
  remove: operations.deleteGroupField,
  fetchByName: operations.fetchGroupFieldByName,
  upload: operations.uploadGroupField,
  completeUpload: operations.completeGroupFieldUpload,
} as unknown as FieldRoutes

/** Narrows an operation to the kind of its arguments. @internal */
export const narrowKind = <A extends Result | Field, E extends PangeaError>(op: Op<Result | Field, E>): Op<A, E> =>
  op as Op<A, E>
