/** Finding things whose name is not known: by words, and in the extras of the platform. @since 0.1.0 */
import { either as E, function as F, readerTaskEither as RTE } from 'fp-ts'
import { type Conflict, type Forbidden, type Invalid, invalidArgument } from '../errors/RequestError.js'
import type * as m from '../generated/models.js'
import { type Operation } from '../generated/operation.js'
import { operations } from '../generated/operations.js'
import { request } from '../http/request.js'
import { read } from './call.js'
import { checked } from './checked.js'
import { type Checked, checkNames } from './identifiers.js'
import { type Op } from './Pangea.js'

// model

/** What is answered is not promised anywhere: it is JSON, to be decoded by who asks. */
type Loose = Op<m.Json, Conflict | Forbidden | Invalid>
type LooseByName = Op<m.TaxonAnswers, Conflict | Forbidden | Invalid>

type Search = Operation<{ readonly query: { readonly query: string } }, m.LooseResults, 400 | 403 | 500>

// operations

/** Names of taxa in one text: the server parts them at the commas, and takes a blank one for the whole tree of life. */
const checkTaxa = (names: ReadonlyArray<string>): Checked<string> =>
  F.pipe(
    checkNames('names', names),
    E.flatMap((trimmed) => {
      if (trimmed.length === 0) return E.left(invalidArgument('names', 'is empty: say which taxa are meant'))
      const at = trimmed.findIndex((name) => name.includes(','))
      return at < 0
        ? E.right(trimmed.join(','))
        : E.left(invalidArgument(`names[${at}]`, 'must not hold a comma, which parts one name from the next'))
    }),
  )

/** Samples, sample groups and organizations whose name holds the words; all of them when there are no words. Source: `GET /search`. */
export const search = (query: string): Op<m.SearchResults, Forbidden> => read(operations.search, { query: { query } })

const loosely = (operation: Search, query: string): Loose =>
  F.pipe(
    read(operation, { query: { query } }),
    RTE.map(({ results }) => results),
  )

/** Samples in which a taxon was found. Source: `GET /contrib/taxasearch/search`. */
export const searchTaxa = (query: string): Loose => loosely(operations.searchTaxa, query)

/** Anything of this name. Source: `GET /contrib/omnisearch/search`. */
export const searchEverything = (query: string): Loose => loosely(operations.searchEverything, query)

/** Samples of the MetaSUB study. Source: `GET /contrib/metasub/search_samples`. */
export const searchMetasubSamples = (query: string): Loose => loosely(operations.searchMetasubSamples, query)

/** Cities of the MetaSUB study. Source: `GET /contrib/metasub/search_cities`. */
export const searchMetasubCities = (query: string): Loose => loosely(operations.searchMetasubCities, query)

/** Surface materials of the MetaSUB study. Source: `GET /contrib/metasub/search_materials`. */
export const searchMetasubMaterials = (query: string): Loose => loosely(operations.searchMetasubMaterials, query)

/** The names that taxa are known by, by what was asked for. Source: `GET /contrib/treeoflife/correct_names`. */
export const correctTaxonNames = (
  names: ReadonlyArray<string>,
  options: { readonly rank?: string; readonly isCanonical?: boolean } = {},
): LooseByName =>
  checked(checkTaxa(names), (query) =>
    read(operations.correctTaxonNames, {
      query: {
        query,
        ...(options.rank === undefined ? {} : { rank: options.rank }),
        ...(options.isCanonical === true ? { canon: true } : {}),
      },
    }),
  )

/** What is below each taxon in the tree of life. Source: `GET /contrib/treeoflife/get_descendants`. */
export const fetchTaxonDescendants = (
  names: ReadonlyArray<string>,
  options: { readonly depth?: number; readonly isAnnotated?: boolean } = {},
): LooseByName =>
  checked(checkTaxa(names), (query) =>
    read(operations.fetchTaxonDescendants, {
      query: {
        query,
        ...(options.depth === undefined ? {} : { depth: options.depth }),
        ...(options.isAnnotated === true ? { annotate: true } : {}),
      },
    }),
  )

/** What is above each taxon in the tree of life. Source: `GET /contrib/treeoflife/ancestors`. */
export const fetchTaxonAncestors = (names: ReadonlyArray<string>): LooseByName =>
  checked(checkTaxa(names), (query) => read(operations.fetchTaxonAncestors, { query: { query } }))

/** What is known of each taxon. Source: `GET /contrib/treeoflife/annotate`. */
export const annotateTaxa = (names: ReadonlyArray<string>): LooseByName =>
  checked(checkTaxa(names), (query) => read(operations.annotateTaxa, { query: { query } }))

/** Starts a search for SARS-CoV-2; what the server wants to be told is not documented. Source: `POST /contrib/covid19/`. */
export const startCovid19Task = (body: m.Json): Op<m.Task, Conflict | Forbidden | Invalid> =>
  request(operations.startCovid19Task, { body })
