/**
 * Samples: material taken at one place and time, and sequenced. Each belongs to one library. @since
 * 0.1.0
 */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import type { Conflict, Forbidden, Invalid, NotFound } from '../../errors/RequestError.js'
import { idOfReference, isById } from '../references/idOfReference.js'
import type * as m from '../../generated/models.js'
import * as operations from '../../generated/operations.js'
import { findInList } from '../references/detectNotFound.js'
import { read, write } from '../caching/sendThroughCache.js'
import { whenValid } from '../references/whenValid.js'
import { checkSample } from '../references/checkRefs.js'
import { getOrCreate } from '../writes/getOrCreate.js'
import {
  matchOrLookUp,
  equalsIgnoringCase,
  matchesSampleRef,
  orCaseInsensitiveMatch,
} from '../references/checkReturnedRecord.js'
import { idempotentDelete } from '../writes/idempotentDelete.js'
import { checkNames } from '../references/checkIdentifiers.js'
import { nestedSamplePath } from '../references/nestedPath.js'
import { withSampleGroupId } from '../sampleGroups/withSampleGroupId.js'
import { listAll } from '../lists/listAll.js'
import { type Stream, streamAfter, streamAll } from '../lists/streamAll.js'
import type { Op } from '../Pangea.js'
import { groupById, sampleById, type SampleGroupLike, type SampleLike, type SampleRef } from '../references/refs.js'
import { fetchSampleLinks } from '../sampleGroups/sampleGroupReports.js'
import { fetchSampleGroup, sampleGroupId } from '../sampleGroups/sampleGroups.js'
import { saveIfUnchanged, type SaveOptions } from '../writes/saveIfUnchanged.js'
import { listSamplesFromLinks } from '../sampleGroups/listSamplesFromLinks.js'
import { whenListEmpty, whenStreamEmpty } from '../lists/confirmEmptyList.js'
import { explainNotFound } from '../references/explainNotFound.js'
import { checkDraft, checkRecord } from '../writes/checkDraft.js'

/** A new sample; its library is a separate argument. */
export type SampleDraft = Omit<m.SampleWrite, 'library'>

const writable = ['library', 'name', 'metadata', 'description'] as const

const findSample = (library: m.SampleGroupId, name: string): Op<m.Sample, Forbidden | NotFound> =>
  findInList(
    operations.listSamples,
    listAll(operations.listSamples, { query: { library_id: library, name } }),
    (sample) => sample.name === name && sample.library === library,
    `sample of the group is named ${name}`,
  )

/** Finds a sample that is linked to a group other than its library. */
const findLinked = (group: m.SampleGroupId, name: string): Op<m.Sample, Forbidden | NotFound> =>
  F.pipe(
    findInList(
      operations.fetchSampleGroupLinks,
      fetchSampleLinks(groupById(group)),
      (link) => link.name === name,
      `sample of the group is named ${name}`,
    ),
    RTE.flatMap(({ uuid }) => read(operations.fetchSample, { path: { uuid } })),
  )

/**
 * Finds the group's own sample with exactly this name, then a linked sample with this name, then
 * the sample that the nested route found if only the case differs.
 */
const lookUpSample = (
  group: m.SampleGroupId,
  name: string,
  found: m.Sample | undefined,
): Op<m.Sample, Forbidden | NotFound> =>
  F.pipe(
    orCaseInsensitiveMatch(
      findSample(group, name),
      found,
      (one) => one.library === group && equalsIgnoringCase(name, one.name),
    ),
    RTE.orElse((error) => (error._tag === 'NotFound' ? findLinked(group, name) : RTE.left(error))),
    RTE.orElse((error): Op<m.Sample, Forbidden | NotFound> =>
      error._tag !== 'NotFound' || found === undefined || !equalsIgnoringCase(name, found.name)
        ? RTE.left(error)
        : F.pipe(
            fetchSampleLinks(groupById(group)),
            RTE.flatMap((links) =>
              links.some(({ uuid }) => uuid === found.uuid) ? RTE.right(found) : RTE.left(error),
            ),
          ),
    ),
  )

const fetchRef = (ref: SampleRef): Op<m.Sample, Forbidden | NotFound> => {
  if (isById(ref)) return read(operations.fetchSample, { path: { uuid: ref.id } })
  const lookUp = (found?: m.Sample): Op<m.Sample, Forbidden | NotFound> =>
    F.pipe(
      sampleGroupId(ref.library),
      RTE.flatMap((group) => lookUpSample(group, ref.name, found)),
    )
  const path = nestedSamplePath(ref)
  if (path === null) return lookUp()
  return F.pipe(
    read(operations.fetchSampleByName, { path }),
    explainNotFound(`sample of the group is named ${ref.name}`, fetchSampleGroup(ref.library)),
    matchOrLookUp((found) => matchesSampleRef(ref, found), lookUp),
  )
}

/**
 * Fetches one sample. When several match by name, the group's own sample with exactly that name
 * comes first, then a linked sample, then one whose name differs in case.
 *
 * Errors: `NotFound`; `Forbidden` when it is private and you aren't a member.
 * Source: `GET /samples/{uuid}` or `GET /nested/{org}/sample_groups/{group}/samples/{sample}/`.
 *
 * @example
 * const sample = await fetchSample(sampleNamed('Lab', 'Subway', 'S1'))(pangea)()
 */
export const fetchSample = (like: SampleLike): Op<m.Sample, Forbidden | NotFound> =>
  whenValid(checkSample(like), fetchRef)

/** Returns the uuid of a sample; sends no request when the reference has it. */
export const sampleId = (like: SampleLike): Op<m.SampleId, Forbidden | NotFound> =>
  idOfReference(checkSample(like), fetchRef)

/**
 * Lists all samples of a group or library, oldest first; pages are fetched in parallel.
 *
 * When the server's list is empty, one more request checks that you can read the group. The server
 * also lists nothing for a group that isn't a library, unless you can write to the libraries of all
 * its samples. Then the samples come from the group's links, which omit samples that you can't
 * read. That takes at most two requests per sample, and far fewer when they share libraries.
 *
 * Errors: `Forbidden` when the group is private and you aren't a member; `NotFound`.
 * Source: `GET /sample_groups/{uuid}/samples`; when that is empty, `GET /sample_groups/{uuid}` and
 * `GET /sample_groups/{uuid}/sample_links`.
 */
export const listSamples = (group: SampleGroupLike): Op<ReadonlyArray<m.Sample>, Forbidden | NotFound> =>
  withSampleGroupId(group, (uuid) =>
    F.pipe(listAll(operations.listSampleGroupSamples, { path: { uuid } }), whenListEmpty(listSamplesFromLinks(uuid))),
  )

/**
 * Streams the samples that {@link listSamples} lists, with one page in memory, or all samples when
 * they come from links.
 */
export const streamSamples = (group: SampleGroupLike): Stream<m.Sample, Forbidden | NotFound> =>
  streamAfter(sampleGroupId(group), (uuid) =>
    F.pipe(
      streamAll(
        operations.listSampleGroupSamples,
        { path: { uuid } },
        { around: (page) => withSampleGroupId(groupById(uuid), () => page) },
      ),
      whenStreamEmpty(listSamplesFromLinks(uuid)),
    ),
  )

/**
 * Creates a sample: `createSample({ library: library.uuid, name: 'S10' })`. {@link ensureSample}
 * accepts the library as a record or by name.
 *
 * Errors: `Conflict` when the library has a sample with that name; `Invalid` when the group isn't a
 * library; `Forbidden` when you aren't a member.
 * Source: `POST /samples`.
 */
export const createSample = (draft: m.SampleWrite): Op<m.Sample, Conflict | Forbidden | Invalid> =>
  whenValid(checkDraft(draft, ['name', 'library']), (body) => write(operations.createSample, { body }))

/**
 * Returns the library's sample with this name; creates it from the draft if there is none. Safe
 * when two processes race. An existing sample stays unchanged: the rest of the draft isn't saved.
 */
export const ensureSample = (
  library: SampleGroupLike,
  draft: SampleDraft,
): Op<m.Sample, Conflict | Forbidden | Invalid | NotFound> =>
  whenValid(checkDraft(draft, ['name']), (named) =>
    F.pipe(
      sampleGroupId(library),
      RTE.flatMap((id) => getOrCreate(findSample(id, named.name), createSample({ ...named, library: id }))),
    ),
  )

/**
 * Saves this record and returns it as the server stores it. Changing `library` moves the sample.
 *
 * Source: `PUT /samples/{uuid}`.
 */
export const saveSample = (
  sample: m.Sample,
  options: SaveOptions<m.Sample> = {},
): Op<m.Sample, Conflict | Forbidden | Invalid | NotFound> =>
  whenValid(checkRecord<m.SampleWrite, m.SampleId>(writable, sample), ({ uuid, body }) =>
    saveIfUnchanged(
      writable,
      fetchSample(sampleById(uuid)),
      options,
      write(operations.replaceSample, { path: { uuid }, body }),
    ),
  )

/**
 * Changes only these properties of a sample and returns it.
 *
 * Source: `PATCH /samples/{uuid}`.
 */
export const updateSample = (
  like: SampleLike,
  change: m.SamplePatch,
): Op<m.Sample, Conflict | Forbidden | Invalid | NotFound> =>
  whenValid(checkDraft(change), (body) =>
    F.pipe(
      sampleId(like),
      RTE.flatMap((uuid) => write(operations.updateSample, { path: { uuid }, body })),
    ),
  )

/**
 * Moves a sample to another library, with its results and fields; nothing else changes.
 *
 * Errors: `Conflict` when that library has a sample with its name; `Invalid` when the group isn't a
 * library.
 * Source: `PATCH /samples/{uuid}`.
 *
 * @example
 * const moved = moveSample(sample, library)
 */
export const moveSample = (
  like: SampleLike,
  library: SampleGroupLike,
): Op<m.Sample, Conflict | Forbidden | Invalid | NotFound> =>
  whenValid(checkSample(like), (sample) =>
    F.pipe(
      sampleGroupId(library),
      RTE.flatMap((id) => updateSample(sample, { library: id })),
    ),
  )

/**
 * Deletes a sample and its results.
 *
 * Errors: `NotFound`.
 * Source: `DELETE /samples/{uuid}`.
 */
export const deleteSample = (like: SampleLike): Op<void, Forbidden | NotFound> =>
  whenValid(checkSample(like), (ref) =>
    idempotentDelete(ref, sampleId(ref), (uuid) => write(operations.deleteSample, { path: { uuid } })),
  )

/**
 * Creates many samples in one request, and returns their uuids in the order of the names.
 *
 * Not atomic: a name that the library already has is a `ServerError`, and the samples before it
 * stay. Names are trimmed first, because this route, unlike all others, doesn't trim them.
 *
 * Source: `POST /bulk_samples`.
 */
export const createSamples = (
  library: SampleGroupLike,
  names: ReadonlyArray<string>,
): Op<ReadonlyArray<m.SampleId>, Conflict | Forbidden | Invalid | NotFound> =>
  whenValid(checkNames('names', names), (trimmed) =>
    F.pipe(
      withSampleGroupId(library, (id) =>
        write(operations.createSamplesInBulk, { body: { library: id, names: trimmed } }),
      ),
      RTE.map(({ uuids }) => uuids),
    ),
  )
