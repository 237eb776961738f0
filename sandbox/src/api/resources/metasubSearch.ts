/** The MetaSUB searches. They read the library named `MetaSUB`, and fail without it. */
import type { Row } from '../../database/postgres.js'
import { sql } from '../../database/sql.js'
import { isDictionary } from '../../python/jsonValues.js'
import { type Context, queryParameter } from '../context.js'
import { jsonResponse, uncaughtException } from '../http/responses.js'
import { methodView, type View } from '../view.js'
import { loadSamplesInGroup } from './manifests.js'
import { requireQuery, findTaxa } from './taxaSearch.js'

const requireMetasubLibrary = async (context: Context): Promise<Row> => {
  const library = await context.database.firstRow(sql`select * from sample_groups where name = 'MetaSUB'`)
  if (library === undefined) throw uncaughtException('SampleGroup matching query does not exist.')
  return library
}

/** Loads the taxa abundances of a sample, if it has them. */
const loadAbundances = async (
  context: Context,
  sample: Row,
): Promise<Readonly<Record<string, unknown>> | undefined> => {
  const row = await context.database.firstRow(sql`select f.stored_data from sample_ar_fields f
    where f.name = 'relative_abundance' and f.analysis_result = (select r.uuid from sample_ars r
      where r.sample = ${sample['uuid']} and r.module_name = 'pangea::metasub::krakenhll_taxa_abundances'
      order by r.uuid limit 1) order by f.uuid limit 1`)
  if (row === undefined) return undefined
  if (!isDictionary(row['stored_data']))
    throw uncaughtException("AttributeError: the field's data has no attribute 'items'")
  return row['stored_data']
}

export const metasubSamples: View = methodView('GET', async (context) => {
  const query = requireQuery(context).toLowerCase()
  const samples = await loadSamplesInGroup(context.database, (await requireMetasubLibrary(context))['uuid'])
  const [isWithMetadata, isOfAll] = [queryParameter(context, 'metadata'), queryParameter(context, 'all_samples')]
  const found: { readonly taxon: string; readonly abundance: unknown; readonly sample: Row }[] = []
  for (const sample of samples)
    for (const [taxon, abundance] of Object.entries((await loadAbundances(context, sample)) ?? {}))
      if (taxon.includes(query)) found.push({ taxon, abundance, sample })
  const serializeSample = (sample: Row, abundance: unknown): unknown => ({
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
      [
        ...hits.map(({ sample, abundance }) => serializeSample(sample, abundance)),
        ...misses.map((sample) => serializeSample(sample, 0)),
      ],
    ] as const
  })
  return jsonResponse({ results: Object.fromEntries(results) })
})

/** Finds taxa. The real server fails if a taxon also occurs outside the MetaSUB library. */
const findInMetasub = async (context: Context): Promise<ReadonlyMap<unknown, readonly Row[]>> => {
  const query = requireQuery(context)
  const library = await requireMetasubLibrary(context)
  const found = await findTaxa(context, query)
  const isElsewhere = (row: Row): boolean => row['sample_library_uuid'] !== library['uuid']
  if ([...found.values()].some((rows) => rows.some(isElsewhere)))
    throw uncaughtException("TypeError: 'NoneType' object is not subscriptable")
  return found
}

interface City {
  readonly description: object
  readonly abundances: number[]
}

/** Describes a city by the metadata of its first sample. */
const describeCity = (city: string, metadata: Readonly<Record<string, unknown>>): object => {
  const { city_latitude: latitude, city_longitude: longitude } = metadata
  if (latitude === undefined) return { city_name: city }
  return { city_name: city, latitude, ...(longitude === undefined ? {} : { longitude }) }
}

const summarizeCities = (rows: readonly Row[]): unknown => {
  const cities = new Map<string, City>()
  for (const { metadata, relative_abundance: abundance } of rows) {
    const name = isDictionary(metadata) ? metadata['city'] : undefined
    if (!isDictionary(metadata) || typeof name !== 'string') throw uncaughtException("KeyError: 'city'")
    const city = cities.get(name) ?? { description: describeCity(name, metadata), abundances: [] }
    city.abundances.push(Number(abundance))
    cities.set(name, city)
  }
  const summaries = [...cities].map(([name, { description, abundances }]) => [
    name,
    {
      all_relative_abundances: abundances,
      ...description,
      max_relative_abundance: Math.max(...abundances),
      mean_relative_abundance: abundances.reduce((sum, abundance) => sum + abundance) / abundances.length,
    },
  ])
  return Object.fromEntries(summaries)
}

export const metasubCities: View = methodView('GET', async (context) => {
  const found = await findInMetasub(context)
  return jsonResponse({
    results: Object.fromEntries([...found].map(([taxon, rows]) => [taxon, summarizeCities(rows)])) as object,
  })
})

/** The real server reads a missing key, so it fails on every hit. */
export const metasubMaterials: View = methodView('GET', async (context) => {
  if ((await findInMetasub(context)).size > 0) throw uncaughtException("KeyError: 'sample_metadata'")
  return jsonResponse({ results: {} })
})
