/**
 * Lists the samples of a group from its links, when the server's own list is empty.
 *
 * The server lists nothing for a private group, and nothing for a group that isn't a library unless
 * the caller can write to the libraries of all its samples. The links of such a group name the
 * readable samples, but not their libraries. So one sample is fetched, and then its library is
 * listed, which returns the library's other samples a page at a time.
 * @internal
 */
import { either as E, function as F, readerTaskEither as RTE } from 'fp-ts'
import type { Forbidden, NotFound } from '../../errors/RequestError.js'
import type * as m from '../../generated/models.js'
import * as operations from '../../generated/operations.js'
import { read } from '../caching/sendThroughCache.js'
import { sortOldestFirst } from '../lists/sortOldestFirst.js'
import { fetchPage, isLastPage, expectedPageCount } from '../lists/fetchPage.js'
import type { Op } from '../Pangea.js'
import { groupById } from '../references/refs.js'
import { fetchSampleLinks } from './sampleGroupReports.js'
import { fetchSampleGroup } from './sampleGroups.js'
import { slotsFor, traverseLimited } from '../lists/traverseLimited.js'

// model

type ReadError = Forbidden | NotFound
type Samples = ReadonlyArray<m.Sample>

/** The progress of the search. */
interface Search {
  readonly found: ReadonlyMap<m.SampleId, m.Sample>
  readonly pending: ReadonlyArray<m.SampleId>
  readonly listed: ReadonlySet<m.SampleGroupId>
  /**
   * How many more pages may be requested: as many as there are links, because fetching each sample
   * on its own costs as much.
   */
  readonly pagesLeft: number
  /** How many samples the next step fetches on their own. */
  readonly probes: number
}

// helpers

/** Fetches a linked sample; `null` if it was deleted or became private after its link was read. */
const fetchLinked = (uuid: m.SampleId): Op<m.Sample | null, ReadError> =>
  F.pipe(
    read(operations.fetchSample, { path: { uuid } }),
    RTE.orElse((error): Op<m.Sample | null, ReadError> =>
      error._tag === 'NotFound' || error._tag === 'Forbidden' ? RTE.right(null) : RTE.left(error),
    ),
  )

interface Listed {
  readonly samples: Samples
  readonly pages: number
}

/**
 * Lists the samples of a library if it has at most so many pages; otherwise those of its first
 * page.
 */
const listLibrary =
  (uuid: m.SampleGroupId, maxPages: number): Op<Listed, ReadError> =>
  (pangea) =>
  async () => {
    const page = (number: number): ReturnType<typeof fetchPage<object, m.Sample, 403 | 404>> =>
      fetchPage(operations.listSampleGroupSamples, { path: { uuid } }, number)
    const first = await page(1)(pangea)()
    if (E.isLeft(first)) return first
    const pages = expectedPageCount(first.right)
    if (isLastPage(first.right) || pages > maxPages) return E.right({ samples: first.right.results, pages: 1 })
    const numbers = Array.from({ length: pages - 1 }, (_, i) => i + 2)
    return F.pipe(
      numbers,
      traverseLimited(page),
      RTE.map((rest) => ({ samples: [first.right, ...rest].flatMap(({ results }) => results), pages })),
    )(pangea)()
  }

/** Fetches some pending samples on their own, and then lists their libraries. */
const step =
  ({ found, pending, listed, pagesLeft, probes }: Search): Op<Search, ReadError> =>
  (pangea) =>
  async () => {
    const fetched = await F.pipe(pending.slice(0, probes), traverseLimited(fetchLinked))(pangea)()
    if (E.isLeft(fetched)) return fetched
    const own = fetched.right.flatMap((sample) => (sample === null ? [] : [sample]))
    const now = new Map([...found, ...own.map((sample) => [sample.uuid, sample] as const)])
    const libraries = new Set(own.map(({ library }) => library).filter((library) => !listed.has(library)))
    const others = pending.slice(probes)
    const wanted = new Set(others)
    let left = pagesLeft
    for (const library of libraries) {
      if (wanted.size === 0 || left <= 0) break
      const listing = await listLibrary(library, left)(pangea)()
      // The library may have become private since its sample was read.
      if (E.isLeft(listing) && listing.left._tag !== 'Forbidden') return listing
      const { samples, pages } = E.isRight(listing) ? listing.right : { samples: [], pages: 1 }
      left -= pages
      for (const sample of samples) if (wanted.delete(sample.uuid)) now.set(sample.uuid, sample)
    }
    return E.right({
      found: now,
      pending: [...wanted],
      listed: new Set([...listed, ...libraries]),
      pagesLeft: left,
      // When a library contained no other pending sample, fetch more in parallel.
      probes: wanted.size < others.length ? 1 : slotsFor(pangea.concurrency, wanted.size).length,
    })
  }

const searchAll = (search: Search): Op<Samples, ReadError> =>
  search.pending.length === 0
    ? RTE.right(sortOldestFirst([...search.found.values()]))
    : F.pipe(step(search), RTE.flatMap(searchAll))

const listLinked = (group: m.SampleGroupId): Op<Samples, ReadError> =>
  F.pipe(
    fetchSampleLinks(groupById(group)),
    RTE.flatMap((links) => {
      const pending = [...new Set(links.map(({ uuid }) => uuid))]
      return searchAll({ found: new Map(), pending, listed: new Set(), pagesLeft: pending.length, probes: 1 })
    }),
  )

// operation

/**
 * Returns the samples of a group whose list is empty: none for a library, and the linked ones for
 * another group; oldest first.
 *
 * Sends one request for a library. For another group, sends two, and at most two for each link; far
 * fewer when the samples share libraries.
 *
 * Errors: `Forbidden` when the group can't be read.
 */
export const listSamplesFromLinks = (group: m.SampleGroupId): Op<Samples, ReadError> =>
  F.pipe(
    fetchSampleGroup(groupById(group)),
    RTE.flatMap(({ is_library }): Op<Samples, ReadError> => (is_library ? RTE.right([]) : listLinked(group))),
  )
