/**
 * Samples: what was taken at one place and time, and sequenced. Each belongs to one library.
 * @since 0.1.0
 */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import { type Conflict, type Forbidden, type Invalid, type NotFound } from '../../errors/RequestError.js'
import { idOfReference, isById } from '../references/idOfReference.js'
import type * as m from '../../generated/models.js'
import * as operations from '../../generated/operations.js'
import { findInList } from '../references/notFound.js'
import { read, write } from '../caching/cachedRequests.js'
import { whenValid } from '../references/whenValid.js'
import { checkSample } from '../references/checkRefs.js'
import { getOrCreate } from '../writes/getOrCreate.js'
import {
  matchOrLookUp,
  equalsIgnoringCase,
  matchesSampleRef,
  orCaseInsensitiveMatch,
} from '../references/matchReference.js'
import { idempotentDelete } from '../writes/idempotentDelete.js'
import { checkNames } from '../references/checkIdentifiers.js'
import { nestedSamplePath } from '../references/nestedPath.js'
import { withSampleGroupId } from '../sampleGroups/withSampleGroupId.js'
import { listAll } from '../lists/listAll.js'
import { type Stream, streamAfter, streamAll } from '../lists/streamAll.js'
import { type Op } from '../Pangea.js'
import { groupById, sampleById, type SampleGroupLike, type SampleLike, type SampleRef } from '../references/refs.js'
import { fetchSampleLinks } from '../sampleGroups/sampleGroupReports.js'
import { fetchSampleGroup, sampleGroupId } from '../sampleGroups/sampleGroups.js'
import { saveIfUnchanged, type SaveOptions } from '../writes/saveIfUnchanged.js'
import { listSamplesFromLinks } from '../sampleGroups/listSamplesFromLinks.js'
import { whenListEmpty, whenStreamEmpty } from '../lists/confirmEmptyList.js'
import { explainNotFound } from '../references/explainNotFound.js'
import { checkDraft, checkRecord } from '../writes/checkDraft.js'

/** What a new sample may say of itself; its library is given beside it. */
export type SampleDraft = Omit<m.SampleWrite, 'library'>

const writable = ['library', 'name', 'metadata', 'description'] as const

const findSample = (library: m.SampleGroupId, name: string): Op<m.Sample, Forbidden | NotFound> =>
  findInList(
    operations.listSamples,
    listAll(operations.listSamples, { query: { library_id: library, name } }),
    (sample) => sample.name === name && sample.library === library,
    `sample of the group is named ${name}`,
  )

/** A sample that is linked to a group which is not its library. */
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
 * The group's own sample of exactly that name, or one that is linked to it, or what the server gave
 * when only its case differs.
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
 * Fetches one sample. By names: a group's own of exactly that name comes before one that is linked
 * to the group, and before one whose name differs in case.
 *
 * Errors: `NotFound`; `Forbidden` when it is private and you are not a member.
 * Source: `GET /samples/{uuid}` or `GET /nested/{org}/sample_groups/{group}/samples/{sample}/`.
 *
 * @example
 * const sample = await fetchSample(sampleNamed('Lab', 'Subway', 'S1'))(pangea)()
 */
export const fetchSample = (like: SampleLike): Op<m.Sample, Forbidden | NotFound> =>
  whenValid(checkSample(like), fetchRef)

/** The uuid of a sample; without a request where it is known. */
export const sampleId = (like: SampleLike): Op<m.SampleId, Forbidden | NotFound> =>
  idOfReference(checkSample(like), fetchRef)

/**
 * All samples of a group or library, oldest first; the pages are fetched in parallel.
 *
 * Where the server's list is empty, one more request tells whether there are none, or whether you
 * may not read the group. The server also lists nothing of a group that is no library, unless you
 * may write to the libraries of all its samples: then they are those that its links show, which
 * leave out the samples that you may not read. They take at most two requests each, far fewer where
 * they share libraries.
 *
 * Errors: `Forbidden` when the group is private and you are no member; `NotFound`.
 * Source: `GET /sample_groups/{uuid}/samples`; when that is empty, `GET /sample_groups/{uuid}` and
 * `GET /sample_groups/{uuid}/sample_links`.
 */
export const listSamples = (group: SampleGroupLike): Op<ReadonlyArray<m.Sample>, Forbidden | NotFound> =>
  withSampleGroupId(group, (uuid) =>
    F.pipe(listAll(operations.listSampleGroupSamples, { path: { uuid } }), whenListEmpty(listSamplesFromLinks(uuid))),
  )

/**
 * As {@link listSamples}, a page at a time: one page is held in memory, or all samples that are
 * only known by their links.
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
 * takes the library as a record or by name.
 *
 * Errors: `Conflict` when the library has one of that name; `Invalid` when the group is no library;
 * `Forbidden` when you are no member.
 * Source: `POST /samples`.
 */
export const createSample = (draft: m.SampleWrite): Op<m.Sample, Conflict | Forbidden | Invalid> =>
  whenValid(checkDraft(draft, ['name', 'library']), (body) => write(operations.createSample, { body }))

/**
 * The sample of that name in the library, created from the draft if there is none. Safe when two
 * processes race. One that is there is given as it is: the rest of the draft is not saved to it.
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
 * Makes the server hold this record; gives it as the server has it then. Another `library` moves
 * it.
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
 * Changes these fields of a sample and no others; gives it as the server has it then.
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
 * Moves a sample to another library, with its results and fields; nothing else of it changes.
 *
 * Errors: `Conflict` when that library has a sample of its name; `Invalid` when the group is no
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

/** Deletes a sample with its results. Errors: `NotFound`. Source: `DELETE /samples/{uuid}`. */
export const deleteSample = (like: SampleLike): Op<void, Forbidden | NotFound> =>
  whenValid(checkSample(like), (ref) =>
    idempotentDelete(ref, sampleId(ref), (uuid) => write(operations.deleteSample, { path: { uuid } })),
  )

/**
 * Creates many samples in one request, and gives their uuids in the order of the names.
 *
 * Not atomic: a name that the library has already is a `ServerError`, and leaves the samples before
 * it created. The server would keep white space at the ends of these names, which it trims
 * everywhere else: they are trimmed here.
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
