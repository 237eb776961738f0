/** A fixed, tiny tree of life: one lineage from the root to *Escherichia coli*. */
import { type Context, lastQueryValue, integerParameter } from '../context.js'
import { validationError, jsonResponse, uncaughtException } from '../http/responses.js'
import { methodView, type View } from '../view.js'

interface Taxon {
  readonly id: string
  readonly name: string
  readonly rank: string
  readonly parent?: string
}

const taxa: readonly Taxon[] = [
  { id: '1', name: 'root', rank: 'no rank' },
  { id: '2', name: 'Bacteria', rank: 'superkingdom', parent: '1' },
  { id: '1224', name: 'Proteobacteria', rank: 'phylum', parent: '2' },
  { id: '561', name: 'Escherichia', rank: 'genus', parent: '1224' },
  { id: '562', name: 'Escherichia coli', rank: 'species', parent: '561' },
]

/** No taxon has an annotation. */
const annotation = {}

const booleanParameter = (context: Context, name: string, defaultValue: boolean): boolean =>
  (lastQueryValue(context, name) ?? String(defaultValue)).toLowerCase() !== 'false'

/** Returns the requested names. Without a query, the real server fails with a 500. */
const requireNames = (context: Context): readonly string[] => {
  const query = lastQueryValue(context, 'query')
  if (query === undefined) throw uncaughtException("AttributeError: 'NoneType' object has no attribute 'split'")
  return query.split(',')
}

const requireTaxon = (query: string): Taxon => {
  const found = taxa.find(({ name }) => name.toLowerCase() === query.toLowerCase())
  if (found === undefined) throw validationError([`Provided parameter ${query} does not match any taxa.`])
  return found
}

/** Describes each requested taxon, keyed by the name in the query. */
const viewOfEachTaxon = (describeTaxon: (taxon: Taxon) => unknown): View =>
  methodView('GET', async (context) =>
    jsonResponse(Object.fromEntries(requireNames(context).map((query) => [query, describeTaxon(requireTaxon(query))]))),
  )

const lineage = ({ name, parent }: Taxon): readonly string[] => [
  name,
  ...taxa.filter(({ id }) => id === parent).flatMap(lineage),
]

/** From the taxon itself up to the root. */
export const ancestors: View = viewOfEachTaxon(lineage)

export const annotate: View = viewOfEachTaxon(() => annotation)

/** Returns `depth` levels of the tree below a taxon, or all of them if `depth` is negative. */
const subtree = (taxon: Taxon, depth: number, extra: object): unknown => ({
  name: taxon.name,
  taxon_id: taxon.id,
  children:
    depth === 0
      ? []
      : taxa.filter(({ parent }) => parent === taxon.id).map((child) => subtree(child, depth - 1, extra)),
  ...extra,
})

export const descendants: View = methodView('GET', async (context) => {
  const names = requireNames(context)
  const depth = integerParameter(context, 'depth', 1)
  const extra = booleanParameter(context, 'annotate', false) ? { annotation } : {}
  const trees = names.map((query) => [query, subtree(requireTaxon(query), depth, extra)] as const)
  return jsonResponse({ depth, ...Object.fromEntries(trees) })
})

/** Finds taxa whose name contains the query. All names here are canonical. */
export const correctNames: View = methodView('GET', async (context) => {
  if (lastQueryValue(context, 'query') === undefined)
    throw validationError(['Must provide URL-encoded `query` query parameter.'])
  const rank = lastQueryValue(context, 'rank') ?? null
  const found = requireNames(context).map((query) => {
    const matching = taxa.filter(
      (taxon) => taxon.name.toLowerCase().includes(query.toLowerCase()) && (!rank || taxon.rank === rank),
    )
    return [query, { query, names: matching.map(({ name, id }) => ({ name, taxon_id: id })) }] as const
  })
  return jsonResponse({ canon: booleanParameter(context, 'canon', true), rank, ...Object.fromEntries(found) })
})
