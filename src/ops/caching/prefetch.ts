/** Filling the cache for a group, so that it can be read without a network. @since 0.1.0 */
import { either as E, function as F, option as O, readerTaskEither as RTE } from 'fp-ts'
import { type Forbidden, type NotFound } from '../../errors/RequestError.js'
import type * as m from '../../generated/models.js'
import { reload } from './cachedRequests.js'
import { listFields } from '../results/fields.js'
import {
  seedsOfGroup,
  seedsOfGroupResults,
  seedsOfOrganization,
  seedsOfSampleWithResults,
  type CacheSeed,
} from './cacheSeeds.js'
import { type Op, type Pangea } from '../Pangea.js'
import { groupById, type SampleGroupLike } from '../references/refs.js'
import { listResults } from '../results/results.js'
import { fetchModuleCounts, fetchSampleGroupMetadata, fetchSampleLinks } from '../sampleGroups/sampleGroupReports.js'
import { fetchSampleGroup } from '../sampleGroups/sampleGroups.js'
import { traverseLimited } from '../lists/traverseLimited.js'
import { streamSamplesWithResults } from '../samples/samplesWithResults.js'

/** What can be read from the cache now. */
export interface Prefetched {
  readonly samples: number
  readonly results: number
  readonly fields: number
}

type PrefetchOp<A> = Op<A, Forbidden | NotFound>

/** Each sample as it comes: what is held does not grow with the group. */
const prefetchSamples =
  (group: m.SampleGroup, keep: (answers: ReadonlyArray<CacheSeed>) => Promise<void>): PrefetchOp<Prefetched> =>
  (pangea) =>
  async () => {
    let [samples, results, fields] = [0, 0, 0]
    for await (const found of streamSamplesWithResults(group)(pangea)) {
      if (E.isLeft(found)) return found
      await keep(seedsOfSampleWithResults(found.right))
      samples += 1
      results += found.right.results.length
      fields += found.right.results.reduce((sum, each) => sum + each.fields.length, 0)
    }
    return E.right({ samples, results, fields })
  }

const fetchGroupResults = (group: m.SampleGroup): PrefetchOp<Parameters<typeof seedsOfGroupResults>[1]> =>
  F.pipe(
    listResults(group),
    RTE.flatMap(
      traverseLimited((result: m.GroupResult) =>
        F.pipe(
          listFields(result),
          RTE.map((fields) => ({ result, fields })),
        ),
      ),
    ),
  )

/** Kept by reading them. */
const readReports = (like: SampleGroupLike): PrefetchOp<unknown> =>
  F.pipe(
    fetchSampleLinks(like),
    RTE.flatMap((): PrefetchOp<unknown> => fetchModuleCounts(like)),
    RTE.flatMap((): PrefetchOp<unknown> => fetchSampleGroupMetadata(like)),
  )

/**
 * Asks the server for a group with its samples, their results and their fields, and keeps all of
 * it: afterwards each of them can be read with `only-if-cached` or `force-cache`, by uuid or by
 * name, alone or in lists. Files are not fetched.
 *
 * It takes as many requests as {@link streamSamplesWithResults}, one for each result of the group
 * itself, and a few more.
 *
 * Errors: `NotFound`, `Forbidden`.
 *
 * @example
 * const filled = prefetch(groupNamed('Lab', 'Subway'))
 */
export const prefetch = (like: SampleGroupLike): PrefetchOp<Prefetched> =>
  reload((pangea: Pangea) => async () => {
    // Before the first question: a write that comes between outdates all of it.
    const asked = await pangea.cache.access.startRead(pangea)()
    const keep = async (answers: ReadonlyArray<CacheSeed>): Promise<void> => {
      if (O.isSome(asked)) await Promise.all(answers.map((answer) => answer(asked.value)(pangea)))
    }
    const kept: PrefetchOp<Prefetched> = F.pipe(
      fetchSampleGroup(like),
      RTE.tapTask((group) => () => keep([...seedsOfOrganization(group.organization_obj), ...seedsOfGroup(group)])),
      RTE.flatMap((group) =>
        F.pipe(
          prefetchSamples(group, keep),
          RTE.tap(() => readReports(groupById(group.uuid))),
          RTE.tap(() =>
            F.pipe(
              fetchGroupResults(group),
              RTE.tapTask((owned) => () => keep(seedsOfGroupResults(group, owned))),
            ),
          ),
        ),
      ),
    )
    return kept(pangea)()
  })
