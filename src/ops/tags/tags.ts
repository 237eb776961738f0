/** Tags: keywords for samples, groups and other tags. Every user can write them. @since 0.1.0 */
import type { Conflict, Forbidden, Invalid, NotFound } from '../../errors/RequestError.js'
import { fetchByNameRoute, namedReads, type NamedResource } from '../namedResources/namedReads.js'
import { namedWrites } from '../namedResources/namedWrites.js'
import type * as m from '../../generated/models.js'
import * as operations from '../../generated/operations.js'
import { read, write } from '../caching/sendThroughCache.js'
import { checkIdOrName } from '../references/checkRefs.js'
import type { Checked } from '../references/checkIdentifiers.js'
import { listAll } from '../lists/listAll.js'
import { type Stream, streamAll } from '../lists/streamAll.js'
import type { Op } from '../Pangea.js'
import { refOf } from '../references/refs.js'
import type { SaveOptions } from '../writes/saveIfUnchanged.js'

// model

export type TagRef =
  { readonly _tag: 'TagById'; readonly id: m.TagId } | { readonly _tag: 'TagNamed'; readonly name: string }

export type TagLike = TagRef | m.Tag

export const tagById = (id: m.TagId): TagRef => ({ _tag: 'TagById', id })
export const tagNamed = (name: string): TagRef => ({ _tag: 'TagNamed', name })

// pure helpers

/** @internal */
export const checkTag = (like: TagLike): Checked<TagRef> => checkIdOrName('Tag', 'tag', refOf(like, tagById))

// operations

const resource: NamedResource<TagLike, m.TagId, m.Tag> = {
  kind: 'tag',
  check: checkTag,
  list: operations.listTags,
  fetchById: (uuid) => read(operations.fetchTag, { path: { uuid } }),
  fetchByName: fetchByNameRoute(operations.fetchTagByName),
}

const reads = namedReads(resource)

const writes = namedWrites(resource, {
  required: ['name'],
  writable: ['name', 'payload'],
  create: (body: m.TagWrite) => write(operations.createTag, { body }),
  replace: (uuid, body) => write(operations.replaceTag, { path: { uuid }, body }),
  update: (uuid, body: m.TagPatch) => write(operations.updateTag, { path: { uuid }, body }),
  remove: (uuid) => write(operations.deleteTag, { path: { uuid } }),
})

/**
 * Fetches one tag.
 *
 * Errors: `NotFound`.
 * Source: `GET /contrib/tags/{uuid}` or `GET /contrib/tags/name/{name}`.
 */
export const fetchTag = (like: TagLike): Op<m.Tag, Forbidden | NotFound> => reads.fetch(like)

/** Returns the uuid of a tag; sends no request when the reference has it. */
export const tagId = (like: TagLike): Op<m.TagId, Forbidden | NotFound> => reads.id(like)

/**
 * Lists all tags, oldest first.
 *
 * Source: `GET /contrib/tags/`.
 */
export const listTags: Op<ReadonlyArray<m.Tag>, Forbidden | NotFound> = listAll(operations.listTags, {})

/** Streams all tags, a page at a time. */
export const streamTags: Stream<m.Tag, Forbidden | NotFound> = streamAll(operations.listTags, {})

/**
 * Creates a tag.
 *
 * Errors: `Conflict` when the name is taken.
 * Source: `POST /contrib/tags/`.
 */
export const createTag = (draft: m.TagWrite): Op<m.Tag, Conflict | Forbidden | Invalid> => writes.create(draft)

/**
 * Returns the tag with this name; creates it from the draft if there is none. Safe when two
 * processes race.
 */
export const ensureTag = (draft: m.TagWrite): Op<m.Tag, Conflict | Forbidden | Invalid> => writes.ensure(draft)

/**
 * Saves this record and returns it as the server stores it.
 *
 * Source: `PUT /contrib/tags/{uuid}`.
 */
export const saveTag = (
  tag: m.Tag,
  options: SaveOptions<m.Tag> = {},
): Op<m.Tag, Conflict | Forbidden | Invalid | NotFound> => writes.save(tag, options)

/**
 * Changes only these properties of a tag and returns it.
 *
 * Source: `PATCH /contrib/tags/{uuid}`.
 */
export const updateTag = (like: TagLike, change: m.TagPatch): Op<m.Tag, Conflict | Forbidden | Invalid | NotFound> =>
  writes.update(like, change)

/**
 * Deletes a tag.
 *
 * Errors: `NotFound`.
 * Source: `DELETE /contrib/tags/{uuid}`.
 */
export const deleteTag = (like: TagLike): Op<void, Forbidden | NotFound> => writes.remove(like)
