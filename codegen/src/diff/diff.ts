/** From two descriptions to what changed for a caller. */
import { type Node, type Located } from '../read/jsonTree.js'
import { type DefaultsPolicy } from '../model/propertyAnnotations.js'
import { type Change, type Finding, gathered } from './Change.js'
import { compareDocuments } from './compareDocuments.js'
import { compareRoutes } from './compareRoutes.js'
import { comparisonOf, type Pair } from './Comparison.js'
import { pairRoutes } from './pairRoutes.js'
import { reachedFrom } from './reached.js'
import { type Reading, readingOf } from './Reading.js'
import { labelOf, type Route, routesOf } from './Route.js'
import { type RouteSpot } from './RouteSpot.js'
import { sayDocs } from './sayDocs.js'
import { type Say } from './Spot.js'

/**
 * Whether the body of a PATCH may be sent in part, as the generator has it: a schema that is sent or received whole as well. One that is
 * made for a PATCH alone says itself what may be left out.
 */
const partialBodies = (reading: Reading, routes: ReadonlyArray<Route>): ((place: Located<Node>) => boolean) => {
  const nameOf = (place: Located<Node>): string | null => reading.schemaIn(place)[0]?.ref?.name ?? null
  const whole = reachedFrom(
    reading,
    routes.flatMap(({ answers }) => [...answers.values()].map(({ place }) => place.node)),
  )
  const sent = new Set(
    routes.flatMap(({ method, body }) => (method === 'patch' ? [] : [...(body?.content.values() ?? [])].map(nameOf))),
  )
  return (place) => {
    const name = nameOf(place)
    return name !== null && (whole.has(name) || sent.has(name))
  }
}

/** What was found in the pairs that these lead to. */
const findingsFrom = (pairs: ReadonlyMap<string, Pair>, roots: Iterable<string>): ReadonlyArray<Finding> => {
  const seen = new Set<string>(roots)
  const found: Array<Finding> = []
  // A set goes on with what is added to it on the way.
  for (const key of seen) {
    const pair = pairs.get(key)
    if (pair === undefined) continue
    for (const next of pair.leadsTo) seen.add(next)
    for (const finding of pair.findings) found.push(finding)
  }
  return found
}

export const diff = (
  oldDocument: Node,
  newDocument: Node,
  defaults: DefaultsPolicy = 'optional',
): ReadonlyArray<Change> => {
  const [old, now] = [readingOf(oldDocument, defaults), readingOf(newDocument, defaults)]
  const comparison = comparisonOf(old, now)
  const [routes, routesNow] = [routesOf(oldDocument), routesOf(newDocument)]
  const { pairs, gone, added } = pairRoutes(routes, routesNow)
  const isPartial = partialBodies(now, routesNow)
  const changes: Array<Change> = []
  const bare = { text: '', before: null, after: null, directions: [], old: null, new: null } as const

  const compared = pairs.map(([was, is]) => {
    const label = labelOf(is)
    const leadsTo = new Set<string>()
    const say: Say = (finding) =>
      changes.push({ ...bare, subject: label, old: was.pointer, new: is.pointer, ...finding, operations: [label] })
    const spot: RouteSpot = {
      label,
      say,
      inside: (before, after, direction, subject, isPart) => {
        const [left, right] = [old.schemaIn(before), now.schemaIn(after)]
        const at = { old: left[0]?.pointer ?? null, new: right[0]?.pointer ?? null }
        sayDocs(say, old.resolve(left).docs, now.resolve(right).docs, subject, at)
        leadsTo.add(comparison.compare(left, right, direction, subject, isPart))
      },
      looksSame: (before, after) => comparison.looksSame(old.schemaIn(before), now.schemaIn(after)),
    }
    compareRoutes(was, is, spot, comparison, is.method === 'patch' ? isPartial : () => false)
    return { label, leadsTo }
  })
  for (const route of gone) {
    const label = labelOf(route)
    changes.push({
      ...bare,
      severity: 'breaking',
      kind: 'operation-removed',
      subject: label,
      text: 'is gone',
      before: `${route.method.toUpperCase()} ${route.path}`,
      operations: [label],
      old: route.pointer,
    })
  }
  for (const route of added) {
    const label = labelOf(route)
    changes.push({
      ...bare,
      severity: 'safe',
      kind: 'operation-added',
      subject: label,
      text: 'is new',
      after: `${route.method.toUpperCase()} ${route.path}`,
      operations: [label],
      new: route.pointer,
    })
  }

  const found = comparison.finish()
  for (const { label, leadsTo } of compared) {
    for (const finding of findingsFrom(found, leadsTo)) changes.push({ ...finding, operations: [label] })
  }
  changes.push(...compareDocuments(old, now, comparison.renames))
  return gathered(changes)
}
