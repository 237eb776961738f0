/** Tags samples, groups and other tags, and lists what has a tag. @since 0.1.0 */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import type { PangeaError } from '../../errors/PangeaError.js'
import type { Conflict, Forbidden, Invalid, NotFound } from '../../errors/RequestError.js'
import type * as m from '../../generated/models.js'
import * as operations from '../../generated/operations.js'
import { notFoundIfMissing } from '../references/detectNotFound.js'
import { read, reload, write } from '../caching/sendThroughCache.js'
import { whenValid } from '../references/whenValid.js'
import { listAll } from '../lists/listAll.js'
import { type Stream, streamAfter, streamAll } from '../lists/streamAll.js'
import type { Op } from '../Pangea.js'
import { groupById, sampleById, type SampleGroupLike, type SampleLike } from '../references/refs.js'
import { fetchSampleGroup, sampleGroupId } from '../sampleGroups/sampleGroups.js'
import { fetchSample, sampleId } from '../samples/samples.js'
import { checkTag, fetchTag, tagById, tagId, type TagLike } from './tags.js'

const withTagId = <A, E extends PangeaError>(
  like: TagLike,
  send: (uuid: m.TagId) => Op<A, E>,
): Op<A, E | Forbidden | NotFound> =>
  F.pipe(
    tagId(like),
    RTE.flatMap((uuid) => F.pipe(send(uuid), notFoundIfMissing(fetchTag(tagById(uuid))))),
  )

/**
 * Tags a sample that you can see.
 *
 * Source: `POST /contrib/tags/{uuid}/samples`.
 */
export const tagSample = (tag: TagLike, sample: SampleLike): Op<void, Conflict | Forbidden | Invalid | NotFound> =>
  whenValid(checkTag(tag), (ref) =>
    F.pipe(
      sampleId(sample),
      RTE.flatMap((sample_uuid) =>
        F.pipe(
          withTagId(ref, (uuid) => write(operations.tagSample, { path: { uuid }, body: { sample_uuid } })),
          notFoundIfMissing(fetchSample(sampleById(sample_uuid))),
        ),
      ),
      RTE.asUnit,
    ),
  )

/**
 * Tags a group that you can see.
 *
 * Source: `POST /contrib/tags/{uuid}/sample_groups`.
 */
export const tagSampleGroup = (
  tag: TagLike,
  group: SampleGroupLike,
): Op<void, Conflict | Forbidden | Invalid | NotFound> =>
  whenValid(checkTag(tag), (ref) =>
    F.pipe(
      sampleGroupId(group),
      RTE.flatMap((sample_group_uuid) =>
        F.pipe(
          withTagId(ref, (uuid) => write(operations.tagSampleGroup, { path: { uuid }, body: { sample_group_uuid } })),
          notFoundIfMissing(fetchSampleGroup(groupById(sample_group_uuid))),
        ),
      ),
      RTE.asUnit,
    ),
  )

/**
 * Relates a tag to another; `payload` names the relation, for example `is-a`.
 *
 * Source: `POST /contrib/tags/{uuid}/tags`.
 */
export const relateTag = (
  tag: TagLike,
  other: TagLike,
  payload = '',
): Op<void, Conflict | Forbidden | Invalid | NotFound> =>
  whenValid(checkTag(tag), (ref) =>
    F.pipe(
      tagId(other),
      RTE.flatMap((tag_uuid) =>
        F.pipe(
          withTagId(ref, (uuid) => write(operations.tagTag, { path: { uuid }, body: { tag_uuid, payload } })),
          notFoundIfMissing(fetchTag(tagById(tag_uuid))),
        ),
      ),
      RTE.asUnit,
    ),
  )

/**
 * Lists the samples with this tag that you can see.
 *
 * Source: `GET /contrib/tags/{uuid}/samples`.
 */
export const listTaggedSamples = (tag: TagLike): Op<ReadonlyArray<m.Sample>, Forbidden | NotFound> =>
  withTagId(tag, (uuid) => listAll(operations.listTagSamples, { path: { uuid } }))

/** Streams the samples with this tag, a page at a time. */
export const streamTaggedSamples = (tag: TagLike): Stream<m.Sample, Forbidden | NotFound> =>
  streamAfter(tagId(tag), (uuid) =>
    streamAll(operations.listTagSamples, { path: { uuid } }, { around: notFoundIfMissing(fetchTag(tagById(uuid))) }),
  )

/**
 * Lists the groups with this tag that you can see.
 *
 * Source: `GET /contrib/tags/{uuid}/sample_groups`.
 */
export const listTaggedSampleGroups = (tag: TagLike): Op<ReadonlyArray<m.SampleGroup>, Forbidden | NotFound> =>
  withTagId(tag, (uuid) => listAll(operations.listTagSampleGroups, { path: { uuid } }))

/**
 * Lists the tags of a sample.
 *
 * Source: `GET /contrib/tags/?sample=`.
 */
export const listTagsOfSample = (sample: SampleLike): Op<ReadonlyArray<m.Tag>, Forbidden | NotFound> =>
  F.pipe(
    sampleId(sample),
    RTE.flatMap((uuid) => listAll(operations.listTags, { query: { sample: uuid } })),
  )

/**
 * Returns at most `count` random samples with this tag; different ones each time.
 *
 * Source: `GET /contrib/tags/{uuid}/random_samples`.
 */
export const fetchRandomTaggedSamples = (
  tag: TagLike,
  count: number,
): Op<ReadonlyArray<m.Sample>, Forbidden | NotFound> =>
  F.pipe(
    withTagId(tag, (uuid) => reload(read(operations.fetchRandomTagSamples, { path: { uuid }, query: { n: count } }))),
    RTE.map(({ results }) => results),
  )

/**
 * Returns how many samples have the tag (`n_samples`), and how many of them have a result of each
 * module.
 *
 * Source: `GET /contrib/tags/{uuid}/sample_module_counts`.
 */
export const fetchTaggedSampleCounts = (tag: TagLike): Op<m.SampleGroupModuleCounts, Forbidden | NotFound> =>
  withTagId(tag, (uuid) => read(operations.fetchTagSampleModuleCounts, { path: { uuid } }))

/**
 * Returns how many groups have the tag (`n_groups`), and how many of them have a result of each
 * module.
 *
 * Source: `GET /contrib/tags/{uuid}/sample_group_module_counts`.
 */
export const fetchTaggedSampleGroupCounts = (tag: TagLike): Op<m.TagGroupModuleCounts, Forbidden | NotFound> =>
  withTagId(tag, (uuid) => read(operations.fetchTagGroupModuleCounts, { path: { uuid } }))
