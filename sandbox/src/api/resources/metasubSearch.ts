/** The searches of the MetaSUB study, which look at the library of that name and fail where there is none. */
import type { Row } from '../../database/database.js'
import { sql } from '../../database/sql.js'
import { isDictionary } from '../../python/jsonValues.js'
import { type Context, parameter } from '../context.js'
import { jsonReply, uncaught } from '../http/responses.js'
import { action, type View } from '../view.js'
import { samplesInGroup } from './manifests.js'
import { queryNeeded, whereFound } from './taxaSearch.js'

const study = async (context: Context): Promise<Row> => {
  const library = await context.database.first(sql`select * from sample_groups where name = 'MetaSUB'`)
  if (library === undefined) throw uncaught('SampleGroup matching query does not exist.')
  return library
}

/** What one module of the study wrote, where a sample has it. */
const abundancesOf = async (context: Context, sample: Row): Promise<Readonly<Record<string, unknown>> | undefined> => {
  const row = await context.database.first(sql`select f.stored_data from sample_ar_fields f
    where f.name = 'relative_abundance' and f.analysis_result = (select r.uuid from sample_ars r
      where r.sample = ${sample['uuid']} and r.module_name = 'pangea::metasub::krakenhll_taxa_abundances'
      order by r.uuid limit 1) order by f.uuid limit 1`)
  if (row === undefined) return undefined
  if (!isDictionary(row['stored_data'])) throw uncaught("AttributeError: the field's data has no attribute 'items'")
  return row['stored_data']
}

export const metasubSamples: View = action('GET', async (context) => {
  const query = queryNeeded(context).toLowerCase()
  const samples = await samplesInGroup(context.database, (await study(context))['uuid'])
  const [isWithMetadata, isOfAll] = [parameter(context, 'metadata'), parameter(context, 'all_samples')]
  const found: { readonly taxon: string; readonly abundance: unknown; readonly sample: Row }[] = []
  for (const sample of samples)
    for (const [taxon, abundance] of Object.entries((await abundancesOf(context, sample)) ?? {}))
      if (taxon.includes(query)) found.push({ taxon, abundance, sample })
  const show = (sample: Row, abundance: unknown): unknown => ({
    relative_abundance: abundance,
    sample_uuid: sample['uuid'],
    sample_name: sample['name'],
    sample_metadata: isWithMetadata === undefined ? {} : sample['metadata'],
  })
  const results = [...new Set(found.map(({ taxon }) => taxon))].map((taxon) => {
    const hits = found.filter((hit) => hit.taxon === taxon)
    const misses = isOfAll === undefined ? [] : samples.filter((sample) => !hits.some((hit) => hit.sample === sample))
    return [
      taxon,
      [...hits.map(({ sample, abundance }) => show(sample, abundance)), ...misses.map((sample) => show(sample, 0))],
    ] as const
  })
  return jsonReply({ results: Object.fromEntries(results) })
})

/** Where a taxon was found; outside the study it may not have been found. */
const foundInStudy = async (context: Context): Promise<ReadonlyMap<unknown, readonly Row[]>> => {
  const query = queryNeeded(context)
  const library = await study(context)
  const found = await whereFound(context, query)
  const isElsewhere = (row: Row): boolean => row['sample_library_uuid'] !== library['uuid']
  if ([...found.values()].some((rows) => rows.some(isElsewhere)))
    throw uncaught("TypeError: 'NoneType' object is not subscriptable")
  return found
}

interface City {
  readonly place: object
  readonly abundances: number[]
}

/** A city as the first sample of it describes it. */
const placeOf = (city: string, metadata: Readonly<Record<string, unknown>>): object => {
  const { city_latitude: latitude, city_longitude: longitude } = metadata
  if (latitude === undefined) return { city_name: city }
  return { city_name: city, latitude, ...(longitude === undefined ? {} : { longitude }) }
}

const citiesOf = (rows: readonly Row[]): unknown => {
  const cities = new Map<string, City>()
  for (const { metadata, relative_abundance: abundance } of rows) {
    const name = isDictionary(metadata) ? metadata['city'] : undefined
    if (!isDictionary(metadata) || typeof name !== 'string') throw uncaught("KeyError: 'city'")
    const city = cities.get(name) ?? { place: placeOf(name, metadata), abundances: [] }
    city.abundances.push(Number(abundance))
    cities.set(name, city)
  }
  const summaries = [...cities].map(([name, { place, abundances }]) => [
    name,
    {
      all_relative_abundances: abundances,
      ...place,
      max_relative_abundance: Math.max(...abundances),
      mean_relative_abundance: abundances.reduce((sum, abundance) => sum + abundance) / abundances.length,
    },
  ])
  return Object.fromEntries(summaries)
}

export const metasubCities: View = action('GET', async (context) => {
  const found = await foundInStudy(context)
  return jsonReply({
    results: Object.fromEntries([...found].map(([taxon, rows]) => [taxon, citiesOf(rows)])) as object,
  })
})

/** The real server looks for something that is not there, wherever it finds anything. */
export const metasubMaterials: View = action('GET', async (context) => {
  if ((await foundInStudy(context)).size > 0) throw uncaught("KeyError: 'sample_metadata'")
  return jsonReply({ results: {} })
})
