/** Reads a few samples of a group with their results and fields. @since 0.1.0 */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import type { CommonError, Forbidden, NotFound } from '../../errors/RequestError.js'
import { traverseLimited } from '../lists/traverseLimited.js'
import type { Op } from '../Pangea.js'
import { checkNames } from '../references/checkIdentifiers.js'
import { groupById, sampleById, type SampleGroupLike } from '../references/refs.js'
import { whenValid } from '../references/whenValid.js'
import { fetchSampleLinks } from '../sampleGroups/sampleGroupReports.js'
import { sampleGroupId } from '../sampleGroups/sampleGroups.js'
import { fetchFromOwnManifest, listSamplesWithResults, type SampleWithResults } from './samplesWithResults.js'

/** More samples take fewer requests as a list of all. */
const maxOwnManifests = 100

type Found = Op<ReadonlyArray<SampleWithResults>, Forbidden | NotFound>

/** A sample that is deleted concurrently is left out. */
const orNothing = (found: Op<SampleWithResults, Forbidden | NotFound>): Found =>
  F.pipe(
    found,
    RTE.map((sample) => [sample]),
    RTE.orElse((error: CommonError | Forbidden | NotFound): Found =>
      error._tag === 'NotFound' ? RTE.right([]) : RTE.left(error),
    ),
  )

/**
 * Returns the samples of a group with these names, each with its results and their fields; names
 * that the group doesn't have are left out. Takes one request for the names of all samples, and one
 * for each sample; a group may have thousands of others.
 *
 * Errors: `Forbidden` when the group is private and you aren't a member; `NotFound`.
 * Source: `GET /sample_groups/{uuid}/sample_links`, `GET /samples/{uuid}/manifest`.
 *
 * @example
 * const found = fetchSamplesWithResults(library, ['S1', 'S2'])
 */
export const fetchSamplesWithResults = (group: SampleGroupLike, names: ReadonlyArray<string>): Found =>
  whenValid(checkNames('names', names), (trimmed) => {
    const wanted = new Set(trimmed)
    return F.pipe(
      sampleGroupId(group),
      RTE.flatMap((uuid): Found => {
        const ref = groupById(uuid)
        return wanted.size > maxOwnManifests
          ? F.pipe(
              listSamplesWithResults(ref),
              RTE.map((all) => all.filter(({ sample }) => wanted.has(sample.name))),
            )
          : F.pipe(
              fetchSampleLinks(ref),
              RTE.map((links) => links.filter(({ name }) => wanted.has(name))),
              RTE.flatMap(traverseLimited((link) => orNothing(fetchFromOwnManifest(sampleById(link.uuid))))),
              RTE.map((found) => found.flat()),
            )
      }),
    )
  })
