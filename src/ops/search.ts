/**
 * Searches by text: samples, groups, organizations, and the platform's taxon and MetaSUB searches.
 * @since 0.1.0
 */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import type { Conflict, Forbidden, Invalid } from '../errors/RequestError.js'
import type * as m from '../generated/models.js'
import type { Operation } from '../generated/operation.js'
import * as operations from '../generated/operations.js'
import { request } from '../http/request.js'
import { read } from './caching/sendThroughCache.js'
import type { Op } from './Pangea.js'

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
 * Finds samples, sample groups and organizations whose name contains the query; a blank query finds
 * all.
 *
 * Source: `GET /search`.
 */
export const search = (query: string): Op<m.SearchResults, Forbidden> => read(operations.search, { query: { query } })

/**
 * Finds samples that contain a taxon, by the taxon's name, even if you can't read them.
 *
 * Source: `GET /contrib/taxasearch/search`.
 */
export const searchTaxa = (query: string): Found<m.TaxonFindings['results']> => resultsOf(operations.searchTaxa, query)

/**
 * Finds records of every kind by name.
 *
 * Source: `GET /contrib/omnisearch/search`.
 */
export const searchEverything = (query: string): Op<m.OmnisearchResults['results'], Forbidden> =>
  F.pipe(
    read(operations.searchEverything, { query: { query } }),
    RTE.map(({ results }) => results),
  )

/**
 * Finds samples of the MetaSUB study that contain a taxon.
 *
 * Source: `GET /contrib/metasub/search_samples`.
 */
export const searchMetasubSamples = (query: string): Found<m.MetasubFindings['results']> =>
  resultsOf(operations.searchMetasubSamples, query)

/**
 * Finds cities of the MetaSUB study where a taxon was found.
 *
 * Source: `GET /contrib/metasub/search_cities`.
 */
export const searchMetasubCities = (query: string): Found<m.TaxonCities['results']> =>
  resultsOf(operations.searchMetasubCities, query)

/**
 * Finds surface materials of the MetaSUB study on which a taxon was found.
 *
 * Source: `GET /contrib/metasub/search_materials`.
 */
export const searchMetasubMaterials = (query: string): Found<m.TaxonMaterials['results']> =>
  resultsOf(operations.searchMetasubMaterials, query)

/**
 * Starts a search for SARS-CoV-2 in your own reads.
 *
 * Source: `POST /contrib/covid19/`.
 */
export const startCovid19Task = (task: m.Covid19Task): Op<m.Task, Conflict | Forbidden | Invalid> =>
  request(operations.startCovid19Task, { body: task })
