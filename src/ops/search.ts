/** Finding things whose name is not known: by words, and in the extras of the platform. @since 0.1.0 */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import { type Conflict, type Forbidden, type Invalid } from '../errors/RequestError.js'
import type * as m from '../generated/models.js'
import { type Operation } from '../generated/operation.js'
import { operations } from '../generated/operations.js'
import { request } from '../http/request.js'
import { read } from './call.js'
import { type Op } from './Pangea.js'

// model

/** What is answered is not promised anywhere: it is JSON, to be decoded by who asks. */
type Loose = Op<m.Json, Conflict | Forbidden | Invalid>
type LooseByName = Op<m.TaxonAnswers, Conflict | Forbidden | Invalid>

type Search = Operation<{ readonly query: { readonly query: string } }, m.LooseResults, 400 | 403 | 500>

// operations

/** Samples, sample groups and organizations whose name holds the words. Source: `GET /search`. */
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
  read(operations.correctTaxonNames, {
    query: {
      query: names.join(','),
      ...(options.rank === undefined ? {} : { rank: options.rank }),
      ...(options.isCanonical === true ? { canon: true } : {}),
    },
  })

/** What is below each taxon in the tree of life. Source: `GET /contrib/treeoflife/get_descendants`. */
export const fetchTaxonDescendants = (
  names: ReadonlyArray<string>,
  options: { readonly depth?: number; readonly isAnnotated?: boolean } = {},
): LooseByName =>
  read(operations.fetchTaxonDescendants, {
    query: {
      query: names.join(','),
      ...(options.depth === undefined ? {} : { depth: options.depth }),
      ...(options.isAnnotated === true ? { annotate: true } : {}),
    },
  })

/** What is above each taxon in the tree of life. Source: `GET /contrib/treeoflife/ancestors`. */
export const fetchTaxonAncestors = (names: ReadonlyArray<string>): LooseByName =>
  read(operations.fetchTaxonAncestors, { query: { query: names.join(',') } })

/** What is known of each taxon. Source: `GET /contrib/treeoflife/annotate`. */
export const annotateTaxa = (names: ReadonlyArray<string>): LooseByName =>
  read(operations.annotateTaxa, { query: { query: names.join(',') } })

/** Starts a search for SARS-CoV-2; what the server wants to be told is not documented. Source: `POST /contrib/covid19/`. */
export const startCovid19Task = (body: m.Json): Op<m.Task, Conflict | Forbidden | Invalid> =>
  request(operations.startCovid19Task, { body })
