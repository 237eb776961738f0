/**
 * Builds the functions that read a resource by its uuid or its unique name.
 *
 * They are apart from `namedWrites`, so that a bundle which only reads doesn't include the writes.
 * @internal
 */
import { function as F } from 'fp-ts'
import type { Forbidden, NotFound } from '../../errors/RequestError.js'
import type { Operation } from '../../generated/operation.js'
import { isPathSegment } from '../../http/buildRequest.js'
import { read } from '../caching/sendThroughCache.js'
import type { Page } from '../lists/fetchPage.js'
import { listAll } from '../lists/listAll.js'
import type { Op } from '../Pangea.js'
import type { Checked } from '../references/checkIdentifiers.js'
import { matchOrLookUp } from '../references/checkReturnedRecord.js'
import { findInList } from '../references/detectNotFound.js'
import { idOfReference, isById, type RefById } from '../references/idOfReference.js'
import { whenValid } from '../references/whenValid.js'

// model

export type NamedRef<Id> = RefById<Id> | { readonly _tag: `${string}Named`; readonly name: string }

export interface NamedRecord<Id> {
  readonly uuid: Id
  readonly name: string
}

type Read<A> = Op<A, Forbidden | NotFound>

/** How to read a resource: the input of `namedReads` and `namedWrites`. */
export interface NamedResource<Like, Id, A extends NamedRecord<Id>> {
  /** The resource's name in error messages. */
  readonly kind: string
  readonly check: (like: Like) => Checked<NamedRef<Id>>
  readonly list: Operation<{ readonly query: { readonly name: string } }, Page<A>, 400 | 403 | 404>
  readonly fetchById: (uuid: Id) => Read<A>
  /** Reads by a name in the path; `find` looks up the name with the list's filter. */
  readonly fetchByName: (name: string, find: Read<A>) => Read<A>
}

export interface NamedReads<Like, Id, A> {
  readonly fetch: (like: Like) => Read<A>
  /** Returns the uuid; sends no request when the reference has it. */
  readonly id: (like: Like) => Read<Id>
}

// constructors

/** Finds a record by its exact name, with the list's filter. */
export const findByName = <Like, Id, A extends NamedRecord<Id>>(
  { kind, list }: NamedResource<Like, Id, A>,
  name: string,
): Read<A> =>
  findInList(list, listAll(list, { query: { name } }), (one) => one.name === name, `${kind} is named ${name}`)

export const namedReads = <Like, Id, A extends NamedRecord<Id>>(
  resource: NamedResource<Like, Id, A>,
): NamedReads<Like, Id, A> => {
  const fetchRef = (ref: NamedRef<Id>): Read<A> =>
    isById(ref) ? resource.fetchById(ref.id) : resource.fetchByName(ref.name, findByName(resource, ref.name))
  return {
    fetch: (like) => whenValid(resource.check(like), fetchRef),
    id: (like) => idOfReference(resource.check(like), fetchRef),
  }
}

/**
 * Reads by the name in the path `…/name/{name}`. Falls back to the list's filter for a name that a
 * path can't contain, and when the route returns a name that differs in case.
 */
export const fetchByNameRoute =
  <A extends { readonly name: string }>(
    operation: Operation<{ readonly path: { readonly name: string } }, A, 403 | 404>,
  ): ((name: string, find: Read<A>) => Read<A>) =>
  (name, find) =>
    isPathSegment(name)
      ? F.pipe(
          read(operation, { path: { name } }),
          matchOrLookUp(
            (found) => found.name === name,
            () => find,
          ),
        )
      : find
