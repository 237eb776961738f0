/** Gets or creates thousands of samples in a few requests. @since 0.1.0 */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import type { CommonError, Conflict, Forbidden, Invalid, NotFound } from '../../errors/RequestError.js'
import type * as m from '../../generated/models.js'
import { reload } from '../caching/sendThroughCache.js'
import { whenValid } from '../references/whenValid.js'
import { checkNames } from '../references/checkIdentifiers.js'
import type { Op } from '../Pangea.js'
import { groupById, sampleById, type SampleGroupLike, sampleIn } from '../references/refs.js'
import { fetchSampleLinks } from '../sampleGroups/sampleGroupReports.js'
import { sampleGroupId } from '../sampleGroups/sampleGroups.js'
import { createSamples, ensureSample, fetchSample, listSamples } from './samples.js'
import { traverseLimited } from '../lists/traverseLimited.js'
import { isResponseLost, isOutcomeUnknown } from '../writes/isOutcomeUnknown.js'

// model

type WriteError = Conflict | Forbidden | Invalid | NotFound
type IdsByName = ReadonlyMap<string, m.SampleId>

/** A request with this many names takes the server several seconds. */
const chunkSize = 500
const pageSize = 100

// pure helpers

const idsByName = (links: ReadonlyArray<m.SampleLink>): IdsByName =>
  new Map(links.map(({ name, uuid }) => [name, uuid]))

/**
 * Whether part of a chunk may exist after this failure: the response was lost, or another process
 * took one of the names first; samples created before that stay.
 */
const mayHaveCreatedSome = (error: CommonError | WriteError): boolean =>
  isOutcomeUnknown(error) || error._tag === 'Conflict'

// operations

const readIdsByName = (library: m.SampleGroupId): Op<IdsByName, Forbidden | NotFound> =>
  F.pipe(reload(fetchSampleLinks(groupById(library))), RTE.map(idsByName))

/**
 * Finds a sample that was removed from its own library: it isn't among the links, but its name is
 * taken. The request creates all names before it and stops there, so it is the first missing name.
 */
const addHiddenSample =
  (library: m.SampleGroupId, name: string, existing: IdsByName) =>
  (failure: CommonError | WriteError): Op<IdsByName, WriteError> =>
    F.pipe(
      reload(fetchSample(sampleIn(groupById(library), name))),
      RTE.matchE(
        () => RTE.left(failure),
        (sample): Op<IdsByName, WriteError> =>
          sample.library === library ? RTE.right(new Map([...existing, [name, sample.uuid]])) : RTE.left(failure),
      ),
    )

/**
 * Creates the missing samples in chunks. Retries a failed chunk as long as each attempt creates
 * some samples, and once more when a request was `lost` without creating any.
 */
const createMissing = (
  library: m.SampleGroupId,
  names: ReadonlyArray<string>,
  existing: IdsByName,
  lost?: CommonError | WriteError,
): Op<IdsByName, WriteError> => {
  const missing = names.filter((name) => !existing.has(name))
  if (missing.length === 0) return RTE.right(existing)
  const chunk = missing.slice(0, chunkSize)
  const afterFailure = (failure: CommonError | WriteError): Op<IdsByName, WriteError> =>
    F.pipe(
      readIdsByName(library),
      RTE.matchE(
        (unread): Op<IdsByName, WriteError> => RTE.left(unread._tag === 'Aborted' ? unread : failure),
        (now) =>
          chunk.some((name) => now.has(name))
            ? createMissing(library, names, now)
            : F.pipe(
                addHiddenSample(library, chunk[0] as string, now)(failure),
                RTE.matchE(
                  (original): Op<IdsByName, WriteError> =>
                    isResponseLost(failure) && lost === undefined
                      ? createMissing(library, names, now, failure)
                      : RTE.left(lost ?? original),
                  (known) => createMissing(library, names, known),
                ),
              ),
      ),
    )
  return F.pipe(
    createSamples(groupById(library), chunk),
    RTE.matchE(
      (failure) => (mayHaveCreatedSome(failure) ? afterFailure(failure) : RTE.left(failure)),
      (uuids) =>
        createMissing(
          library,
          names,
          new Map([...existing, ...chunk.map((name, i) => [name, uuids[i] as m.SampleId] as const)]),
        ),
    ),
  )
}

/**
 * Fetches a few samples one by one; for many, reads the library's pages, which are fewer requests.
 */
const fetchAll = (
  library: m.SampleGroupId,
  names: ReadonlyArray<string>,
  existing: IdsByName,
): Op<ReadonlyArray<m.Sample>, Forbidden | NotFound> => {
  const ids = names.map((name) => existing.get(name) as m.SampleId)
  if (new Set(ids).size <= existing.size / pageSize)
    return F.pipe(
      ids,
      traverseLimited((id) => fetchSample(sampleById(id))),
    )
  return F.pipe(
    reload(listSamples(groupById(library))),
    RTE.flatMap((samples) => {
      const byId = new Map(samples.map((sample) => [sample.uuid, sample]))
      return F.pipe(
        ids,
        // Reports the error of a sample that was deleted or moved concurrently.
        traverseLimited((id): Op<m.Sample, Forbidden | NotFound> => {
          const sample = byId.get(id)
          return sample === undefined ? fetchSample(sampleById(id)) : RTE.right(sample)
        }),
      )
    }),
  )
}

/**
 * Returns the library's samples with these names, and creates the missing ones. The result has the
 * order of the names; a repeated name is repeated.
 *
 * One request lists the existing samples, one request creates up to 500 missing ones, and one
 * request reads 100 samples of the library. Safe to repeat after an interrupted run, and when two
 * processes race. Names are trimmed as on the server.
 *
 * Source: `GET /sample_groups/{uuid}/sample_links`, `POST /bulk_samples`, `GET
 * /sample_groups/{uuid}/samples`.
 */
export const ensureSamples = (
  library: SampleGroupLike,
  names: ReadonlyArray<string>,
): Op<ReadonlyArray<m.Sample>, Conflict | Forbidden | Invalid | NotFound> =>
  whenValid(checkNames('names', names), (trimmed) =>
    F.pipe(
      sampleGroupId(library),
      RTE.flatMap((id) =>
        F.pipe(
          readIdsByName(id),
          RTE.flatMap((existing) => createMissing(id, [...new Set(trimmed)], existing)),
          RTE.flatMap((existing) => fetchAll(id, trimmed, existing)),
          // Links also include samples of other libraries.
          RTE.flatMap(
            traverseLimited((sample): Op<m.Sample, WriteError> =>
              sample.library === id ? RTE.right(sample) : ensureSample(groupById(id), { name: sample.name }),
            ),
          ),
        ),
      ),
    ),
  )
