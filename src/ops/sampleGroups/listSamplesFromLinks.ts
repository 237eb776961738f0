/**
 * The samples of a group whose list is empty.
 *
 * The server lists nothing of a private group, and nothing of a group that is no library unless the
 * caller may write to the libraries of all its samples. The links of such a group show the samples
 * that may be read, without saying which libraries they are in. So one of them is fetched, and then
 * its library is listed, which gives the others of that library a page at a time.
 * @internal
 */
import { either as E, function as F, readerTaskEither as RTE } from 'fp-ts'
import { type Forbidden, type NotFound } from '../../errors/RequestError.js'
import type * as m from '../../generated/models.js'
import * as operations from '../../generated/operations.js'
import { read } from '../caching/cachedRequests.js'
import { sortOldestFirst } from '../lists/sortOldestFirst.js'
import { fetchPage, isLastPage, expectedPageCount } from '../lists/fetchPage.js'
import { type Op } from '../Pangea.js'
import { groupById } from '../references/refs.js'
import { fetchSampleLinks } from './sampleGroupReports.js'
import { fetchSampleGroup } from './sampleGroups.js'
import { slotsFor, traverseLimited } from '../lists/traverseLimited.js'

// model

type ReadError = Forbidden | NotFound
type Samples = ReadonlyArray<m.Sample>

/** How far the search is. */
interface Search {
  readonly found: ReadonlyMap<m.SampleId, m.Sample>
  readonly pending: ReadonlyArray<m.SampleId>
  readonly listed: ReadonlySet<m.SampleGroupId>
  /**
   * How many more pages may be asked for: as many as there are links, which is what fetching each
   * by itself would take.
   */
  readonly pagesLeft: number
  /** How many samples are fetched by themselves in the next step. */
  readonly probes: number
}

// helpers

/** `null` for what was removed, or became private, since its link was read. */
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

/** The samples of a library, if it has no more than so many pages; else those of its first page. */
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

/** One step: some of the pending samples are fetched by themselves, then the libraries of those. */
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
      // One that became private since its sample was read shows no others.
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
      // Where a library gave none of the others, more are fetched at once.
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
 * The samples of a group whose list is empty: none of a library, and those that its links show of
 * another group; oldest first.
 *
 * Takes one request for a library. For another group, two and at most two for each link, far fewer
 * where its samples share libraries.
 * Errors: `Forbidden` when the group may not be read.
 */
export const listSamplesFromLinks = (group: m.SampleGroupId): Op<Samples, ReadError> =>
  F.pipe(
    fetchSampleGroup(groupById(group)),
    RTE.flatMap(({ is_library }): Op<Samples, ReadError> => (is_library ? RTE.right([]) : listLinked(group))),
  )
