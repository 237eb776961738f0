/** A small tree of life, always the same: one line down from the root to a species. */
import { type Context, lastValue, wholeNumber } from '../context.js'
import { invalid, jsonReply, uncaught } from '../http/responses.js'
import { action, type View } from '../view.js'

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

/** Nothing is known of any taxon. */
const annotation = {}

const isTrue = (context: Context, name: string, otherwise: boolean): boolean =>
  (lastValue(context, name) ?? String(otherwise)).toLowerCase() !== 'false'

/** The names that are asked for; what asks for none has no error of its own. */
const queries = (context: Context): readonly string[] => {
  const query = lastValue(context, 'query')
  if (query === undefined) throw uncaught("AttributeError: 'NoneType' object has no attribute 'split'")
  return query.split(',')
}

const taxonNamed = (query: string): Taxon => {
  const found = taxa.find(({ name }) => name.toLowerCase() === query.toLowerCase())
  if (found === undefined) throw invalid([`Provided parameter ${query} does not match any taxa.`])
  return found
}

/** A view that says something of each taxon, by the name that it was asked by. */
const ofEach = (about: (taxon: Taxon) => unknown): View =>
  action('GET', async (context) =>
    jsonReply(Object.fromEntries(queries(context).map((query) => [query, about(taxonNamed(query))]))),
  )

const lineage = ({ name, parent }: Taxon): readonly string[] => [
  name,
  ...taxa.filter(({ id }) => id === parent).flatMap(lineage),
]

/** From the taxon itself up to the root. */
export const ancestors: View = ofEach(lineage)

export const annotate: View = ofEach(() => annotation)

/** The tree below a taxon, so many levels of it; a negative number does not end it. */
const below = (taxon: Taxon, depth: number, extra: object): unknown => ({
  name: taxon.name,
  taxon_id: taxon.id,
  children:
    depth === 0 ? [] : taxa.filter(({ parent }) => parent === taxon.id).map((child) => below(child, depth - 1, extra)),
  ...extra,
})

export const descendants: View = action('GET', async (context) => {
  const asked = queries(context)
  const depth = wholeNumber(context, 'depth', 1)
  const extra = isTrue(context, 'annotate', false) ? { annotation } : {}
  const trees = asked.map((query) => [query, below(taxonNamed(query), depth, extra)] as const)
  return jsonReply({ depth, ...Object.fromEntries(trees) })
})

/** The taxa whose name holds what is asked for. All names are canonical here. */
export const correctNames: View = action('GET', async (context) => {
  if (lastValue(context, 'query') === undefined) throw invalid(['Must provide URL-encoded `query` query parameter.'])
  const rank = lastValue(context, 'rank') ?? null
  const found = queries(context).map((query) => {
    const matching = taxa.filter(
      (taxon) => taxon.name.toLowerCase().includes(query.toLowerCase()) && (!rank || taxon.rank === rank),
    )
    return [query, { query, names: matching.map(({ name, id }) => ({ name, taxon_id: id })) }] as const
  })
  return jsonReply({ canon: isTrue(context, 'canon', true), rank, ...Object.fromEntries(found) })
})
