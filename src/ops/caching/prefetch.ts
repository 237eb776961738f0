/** Fills the cache with a group, for reading it offline. @since 0.1.0 */
import { either as E, function as F, option as O, readerTaskEither as RTE } from 'fp-ts'
import type { Forbidden, NotFound } from '../../errors/RequestError.js'
import type * as m from '../../generated/models.js'
import { reload } from './sendThroughCache.js'
import { listFields } from '../results/fields.js'
import {
  seedsOfGroup,
  seedsOfGroupResults,
  seedsOfOrganization,
  seedsOfSampleWithResults,
  type CacheSeed,
} from './cacheSeeds.js'
import type { Op, Pangea } from '../Pangea.js'
import { groupById, type SampleGroupLike } from '../references/refs.js'
import { listResults } from '../results/results.js'
import { fetchModuleCounts, fetchSampleGroupMetadata, fetchSampleLinks } from '../sampleGroups/sampleGroupReports.js'
import { fetchSampleGroup } from '../sampleGroups/sampleGroups.js'
import { traverseLimited } from '../lists/traverseLimited.js'
import { streamSamplesWithResults } from '../samples/samplesWithResults.js'

/** How many records the cache has now. */
export interface Prefetched {
  readonly samples: number
  readonly results: number
  readonly fields: number
}

type PrefetchOp<A> = Op<A, Forbidden | NotFound>

/** Stores each sample as it arrives, so memory doesn't grow with the group. */
const prefetchSamples =
  (group: m.SampleGroup, store: (seeds: ReadonlyArray<CacheSeed>) => Promise<void>): PrefetchOp<Prefetched> =>
  (pangea) =>
  async () => {
    let [samples, results, fields] = [0, 0, 0]
    for await (const found of streamSamplesWithResults(group)(pangea)) {
      if (E.isLeft(found)) return found
      await store(seedsOfSampleWithResults(found.right))
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

/** Reading the reports stores them in the cache. */
const readReports = (like: SampleGroupLike): PrefetchOp<unknown> =>
  F.pipe(
    fetchSampleLinks(like),
    RTE.flatMap((): PrefetchOp<unknown> => fetchModuleCounts(like)),
    RTE.flatMap((): PrefetchOp<unknown> => fetchSampleGroupMetadata(like)),
  )

/**
 * Fetches a group with its samples, their results and their fields, and caches all of them.
 * Afterwards `only-if-cached` and `force-cache` can read each record by uuid or by name, alone or
 * in lists. Files are not fetched.
 *
 * Sends as many requests as {@link streamSamplesWithResults}, one for each result of the group
 * itself, and a few more.
 *
 * Errors: `NotFound`, `Forbidden`.
 *
 * @example
 * const filled = prefetch(groupNamed('Lab', 'Subway'))
 */
export const prefetch = (like: SampleGroupLike): PrefetchOp<Prefetched> =>
  reload((pangea: Pangea) => async () => {
    // Taken before the first request: a write during the prefetch invalidates all of it.
    const readStart = await pangea.cache.access.startRead(pangea)()
    const store = async (seeds: ReadonlyArray<CacheSeed>): Promise<void> => {
      if (O.isSome(readStart)) await Promise.all(seeds.map((seed) => seed(readStart.value)(pangea)))
    }
    const prefetched: PrefetchOp<Prefetched> = F.pipe(
      fetchSampleGroup(like),
      RTE.tapTask((group) => () => store([...seedsOfOrganization(group.organization_obj), ...seedsOfGroup(group)])),
      RTE.flatMap((group) =>
        F.pipe(
          prefetchSamples(group, store),
          RTE.tap(() => readReports(groupById(group.uuid))),
          RTE.tap(() =>
            F.pipe(
              fetchGroupResults(group),
              RTE.tapTask((owned) => () => store(seedsOfGroupResults(group, owned))),
            ),
          ),
        ),
      ),
    )
    return prefetched(pangea)()
  })
