/**
 * Searches by text: samples, groups, organizations, and the platform's taxon and MetaSUB searches.
 * @since 0.1.0
 */
import { function as F, readerTaskEither as RTE, readonlyRecord as RR } from 'fp-ts'
import type { Conflict, Forbidden, Invalid } from '../errors/RequestError.js'
import type * as m from '../generated/models.js'
import type { Content, Operation } from '../generated/operation.js'
import * as operations from '../generated/operations.js'
import { request } from '../http/request.js'
import { read } from './caching/sendThroughCache.js'
import type { Op } from './Pangea.js'

// model

type Found<A> = Op<A, Conflict | Forbidden | Invalid>

type Search<A> = Operation<{ readonly query: { readonly query: string } }, { readonly results: A }, 400 | 403 | 500>

// pure helpers

/** A record that was deleted stays in the server's index for a while, and comes without a uuid. */
const isStored = (record: unknown): boolean =>
  typeof record === 'object' && record !== null && 'uuid' in record && record.uuid !== undefined

const listsOfRecords = ['samples', 'sample_groups', 'organizations'] as const

/** Removes deleted records from the results, at the top or in `results`. */
const withoutDeleted = (body: unknown): unknown => {
  if (typeof body !== 'object' || body === null) return body
  const given = body as Readonly<Record<string, unknown>>
  if ('results' in given) return { ...given, results: withoutDeleted(given['results']) }
  return listsOfRecords.reduce<Readonly<Record<string, unknown>>>((found, name) => {
    const list = found[name]
    return Array.isArray(list) ? { ...found, [name]: list.filter(isStored) } : found
  }, given)
}

const decodeStored = (decoder: Content[string]): Content[string] =>
  typeof decoder === 'string'
    ? decoder
    : {
        name: decoder.name,
        validate: (body, context) => decoder.validate(withoutDeleted(body), context),
        decode: (body) => decoder.decode(withoutDeleted(body)),
      }

/** The same operation, which finds only records that are still stored. */
const onlyStored = <Args, Ok, Errors extends number>(
  operation: Operation<Args, Ok, Errors>,
): Operation<Args, Ok, Errors> => ({
  ...operation,
  responses: { ...operation.responses, 200: F.pipe(operation.responses['200'] ?? {}, RR.map(decodeStored)) },
})

const searchNames = onlyStored(operations.search)

const searchAllNames = onlyStored(operations.searchEverything)

const resultsOf = <A>(operation: Search<A>, query: string): Found<A> =>
  F.pipe(
    read(operation, { query: { query } }),
    RTE.map(({ results }) => results),
  )

// operations

/**
 * Finds samples, sample groups and organizations whose name has all words of the query; a blank
 * query finds all. The server's index may lack new records.
 *
 * Source: `GET /search`.
 */
export const search = (query: string): Op<m.SearchResults, Forbidden> => read(searchNames, { query: { query } })

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
    read(searchAllNames, { query: { query } }),
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
