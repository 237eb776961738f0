/**
 * Tags: words that samples, groups and other tags can have. Every user may write them.
 * @since 0.1.0
 */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import { type Conflict, type Forbidden, type Invalid, type NotFound } from '../../errors/RequestError.js'
import type * as m from '../../generated/models.js'
import * as operations from '../../generated/operations.js'
import { isPathSegment } from '../../http/buildRequest.js'
import { findInList } from '../references/notFound.js'
import { read, write } from '../caching/cachedRequests.js'
import { whenValid } from '../references/whenValid.js'
import { checkIdOrName } from '../references/checkRefs.js'
import { getOrCreate } from '../writes/getOrCreate.js'
import { matchOrLookUp } from '../references/matchReference.js'
import { idempotentDelete } from '../writes/idempotentDelete.js'
import { type Checked } from '../references/checkIdentifiers.js'
import { listAll } from '../lists/listAll.js'
import { type Stream, streamAll } from '../lists/streamAll.js'
import { type Op } from '../Pangea.js'
import { refOf } from '../references/refs.js'
import { saveIfUnchanged, type SaveOptions } from '../writes/saveIfUnchanged.js'
import { checkDraft, checkRecord } from '../writes/checkDraft.js'

// model

export type TagRef =
  { readonly _tag: 'TagById'; readonly id: m.TagId } | { readonly _tag: 'TagNamed'; readonly name: string }

export type TagLike = TagRef | m.Tag

export const tagById = (id: m.TagId): TagRef => ({ _tag: 'TagById', id })
export const tagNamed = (name: string): TagRef => ({ _tag: 'TagNamed', name })

// pure helpers

const writable = ['name', 'payload'] as const

/** @internal */
export const checkTag = (like: TagLike): Checked<TagRef> => checkIdOrName('Tag', 'tag', refOf(like, tagById))

// operations

const findTag = (name: string): Op<m.Tag, Forbidden | NotFound> =>
  findInList(
    operations.listTags,
    listAll(operations.listTags, { query: { name } }),
    (tag) => tag.name === name,
    `tag is named ${name}`,
  )

const fetchRef = (ref: TagRef): Op<m.Tag, Forbidden | NotFound> => {
  if (ref._tag === 'TagById') return read(operations.fetchTag, { path: { uuid: ref.id } })
  const { name } = ref
  if (!isPathSegment(name)) return findTag(name)
  return F.pipe(
    read(operations.fetchTagByName, { path: { name } }),
    matchOrLookUp(
      (tag) => tag.name === name,
      () => findTag(name),
    ),
  )
}

/**
 * Fetches one tag.
 * Errors: `NotFound`.
 * Source: `GET /contrib/tags/{uuid}` or `GET /contrib/tags/name/{name}`.
 */
export const fetchTag = (like: TagLike): Op<m.Tag, Forbidden | NotFound> => whenValid(checkTag(like), fetchRef)

/** The uuid of a tag; without a request where it is known. */
export const tagId = (like: TagLike): Op<m.TagId, Forbidden | NotFound> =>
  whenValid(checkTag(like), (ref) =>
    ref._tag === 'TagById'
      ? RTE.right(ref.id)
      : F.pipe(
          fetchRef(ref),
          RTE.map(({ uuid }) => uuid),
        ),
  )

/** All tags, oldest first. Source: `GET /contrib/tags/`. */
export const listTags: Op<ReadonlyArray<m.Tag>, Forbidden | NotFound> = listAll(operations.listTags, {})

/** All tags, a page at a time. */
export const streamTags: Stream<m.Tag, Forbidden | NotFound> = streamAll(operations.listTags, {})

/** Creates a tag. Errors: `Conflict` when the name is taken. Source: `POST /contrib/tags/`. */
export const createTag = (draft: m.TagWrite): Op<m.Tag, Conflict | Forbidden | Invalid> =>
  whenValid(checkDraft(draft, ['name']), (body) => write(operations.createTag, { body }))

/** The tag of that name, created from the draft if there is none. Safe when two processes race. */
export const ensureTag = (draft: m.TagWrite): Op<m.Tag, Conflict | Forbidden | Invalid> =>
  whenValid(checkDraft(draft, ['name']), (named) => getOrCreate(findTag(named.name), createTag(named)))

/**
 * Makes the server hold this record; gives it as the server has it then.
 * Source: `PUT /contrib/tags/{uuid}`.
 */
export const saveTag = (
  tag: m.Tag,
  options: SaveOptions<m.Tag> = {},
): Op<m.Tag, Conflict | Forbidden | Invalid | NotFound> =>
  whenValid(checkRecord<m.TagWrite, m.TagId>(writable, tag), ({ uuid, body }) =>
    saveIfUnchanged(writable, fetchTag(tagById(uuid)), options, write(operations.replaceTag, { path: { uuid }, body })),
  )

/**
 * Changes these fields of a tag and no others; gives it as the server has it then.
 * Source: `PATCH /contrib/tags/{uuid}`.
 */
export const updateTag = (like: TagLike, change: m.TagPatch): Op<m.Tag, Conflict | Forbidden | Invalid | NotFound> =>
  whenValid(checkDraft(change), (body) =>
    F.pipe(
      tagId(like),
      RTE.flatMap((uuid) => write(operations.updateTag, { path: { uuid }, body })),
    ),
  )

/** Deletes a tag. Errors: `NotFound`. Source: `DELETE /contrib/tags/{uuid}`. */
export const deleteTag = (like: TagLike): Op<void, Forbidden | NotFound> =>
  whenValid(checkTag(like), (ref) =>
    idempotentDelete(ref, tagId(ref), (uuid) => write(operations.deleteTag, { path: { uuid } })),
  )
