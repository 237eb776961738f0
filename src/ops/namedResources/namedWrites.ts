/**
 * Builds the functions that create, save, change and delete a resource with a unique name.
 * @internal
 */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import type { Conflict, Forbidden, Invalid, NotFound } from '../../errors/RequestError.js'
import type { Op } from '../Pangea.js'
import { whenValid } from '../references/whenValid.js'
import { checkDraft, checkRecord } from '../writes/checkDraft.js'
import { getOrCreate } from '../writes/getOrCreate.js'
import { idempotentDelete } from '../writes/idempotentDelete.js'
import { saveIfUnchanged, type SaveOptions } from '../writes/saveIfUnchanged.js'
import { findByName, namedReads, type NamedRecord, type NamedResource } from './namedReads.js'

// model

type Created<A> = Op<A, Conflict | Forbidden | Invalid>
type Written<A> = Op<A, Conflict | Forbidden | Invalid | NotFound>
type Deleted = Op<void, Forbidden | NotFound>

export interface NamedWriteRoutes<Id, A, Draft, Change> {
  /** Properties that a draft must have. */
  readonly required: ReadonlyArray<keyof Draft & string>
  /** Properties of a record that can be written. */
  readonly writable: ReadonlyArray<keyof Draft & string>
  readonly create: (body: Draft) => Created<A>
  readonly replace: (uuid: Id, body: Draft) => Written<A>
  readonly update: (uuid: Id, change: Change) => Written<A>
  readonly remove: (uuid: Id) => Deleted
}

export interface NamedWrites<Like, A, Draft, Change> {
  readonly create: (draft: Draft) => Created<A>
  /** Finds the record with the draft's name, or creates it. */
  readonly ensure: (draft: Draft) => Created<A>
  readonly save: (record: A, options: SaveOptions<A>) => Written<A>
  readonly update: (like: Like, change: Change) => Written<A>
  readonly remove: (like: Like) => Deleted
}

// constructor

export const namedWrites = <
  Like,
  Id extends string,
  A extends NamedRecord<Id>,
  Draft extends { readonly name: string },
  Change extends object,
>(
  resource: NamedResource<Like, Id, A>,
  routes: NamedWriteRoutes<Id, A, Draft, Change>,
): NamedWrites<Like, A, Draft, Change> => {
  const { id } = namedReads(resource)
  const create = (draft: Draft): Created<A> => whenValid(checkDraft(draft, routes.required), routes.create)
  return {
    create,
    ensure: (draft) =>
      whenValid(checkDraft(draft, routes.required), (named) =>
        getOrCreate(findByName(resource, named.name), create(named)),
      ),
    save: (record, options) =>
      whenValid(checkRecord<Draft, Id>(routes.writable, record), ({ uuid, body }) =>
        saveIfUnchanged(routes.writable, resource.fetchById(uuid), options, routes.replace(uuid, body)),
      ),
    update: (like, change) =>
      whenValid(checkDraft(change), (body) =>
        F.pipe(
          id(like),
          RTE.flatMap((uuid) => routes.update(uuid, body)),
        ),
      ),
    remove: (like) => whenValid(resource.check(like), (ref) => idempotentDelete(ref, id(like), routes.remove)),
  }
}
