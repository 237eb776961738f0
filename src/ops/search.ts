/**
 * Finding things whose name is not known: by words, and in the extras of the platform.
 * @since 0.1.0
 */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import { type Conflict, type Forbidden, type Invalid } from '../errors/RequestError.js'
import type * as m from '../generated/models.js'
import { type Operation } from '../generated/operation.js'
import * as operations from '../generated/operations.js'
import { request } from '../http/request.js'
import { read } from './caching/cachedRequests.js'
import { type Op } from './Pangea.js'

// model

type Found<A> = Op<A, Conflict | Forbidden | Invalid>

type Search<A> = Operation<{ readonly query: { readonly query: string } }, { readonly results: A }, 400 | 403 | 500>

// pure helpers

const resultsOf = <A>(operation: Search<A>, query: string): Found<A> =>
  F.pipe(
    read(operation, { query: { query } }),
    RTE.map(({ results }) => results),
  )

// operations

/**
 * Samples, sample groups and organizations whose name holds the words; all of them when there are
 * no words.
 * Source: `GET /search`.
 */
export const search = (query: string): Op<m.SearchResults, Forbidden> => read(operations.search, { query: { query } })

/**
 * Samples in which a taxon was found, by the name of the taxon, whoever may read them.
 * Source: `GET /contrib/taxasearch/search`.
 */
export const searchTaxa = (query: string): Found<m.TaxonFindings['results']> => resultsOf(operations.searchTaxa, query)

/** Anything of this name. Source: `GET /contrib/omnisearch/search`. */
export const searchEverything = (query: string): Op<m.OmnisearchResults['results'], Forbidden> =>
  F.pipe(
    read(operations.searchEverything, { query: { query } }),
    RTE.map(({ results }) => results),
  )

/**
 * Samples of the MetaSUB study, by the name of the taxon.
 * Source: `GET /contrib/metasub/search_samples`.
 */
export const searchMetasubSamples = (query: string): Found<m.MetasubFindings['results']> =>
  resultsOf(operations.searchMetasubSamples, query)

/**
 * Cities of the MetaSUB study, by the name of the taxon.
 * Source: `GET /contrib/metasub/search_cities`.
 */
export const searchMetasubCities = (query: string): Found<m.TaxonCities['results']> =>
  resultsOf(operations.searchMetasubCities, query)

/**
 * Surface materials of the MetaSUB study, by the name of the taxon.
 * Source: `GET /contrib/metasub/search_materials`.
 */
export const searchMetasubMaterials = (query: string): Found<m.TaxonMaterials['results']> =>
  resultsOf(operations.searchMetasubMaterials, query)

/** Starts a search for SARS-CoV-2 in one's own reads. Source: `POST /contrib/covid19/`. */
export const startCovid19Task = (task: m.Covid19Task): Op<m.Task, Conflict | Forbidden | Invalid> =>
  request(operations.startCovid19Task, { body: task })
