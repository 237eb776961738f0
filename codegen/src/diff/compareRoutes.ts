/** What became of an operation: its name and way, what it takes, what it answers, who may call it. */
import { type Node, type Located } from '../read/jsonTree.js'
import { compareAnswers } from './compareAnswers.js'
import { compareBodies } from './compareBodies.js'
import { compareParameters } from './compareParameters.js'
import { type Comparison } from './Comparison.js'
import { templateOf } from './pairRoutes.js'
import { labelOf, type Route } from './Route.js'
import { type RouteSpot } from './RouteSpot.js'
import { sayDocs } from './sayDocs.js'

const wordsOfWays = (ways: Route['security']): string =>
  ways.map((way) => (way.length === 0 ? 'nothing' : way.join(' and '))).join(', or ')

/** Whoever was let in still is, when some way asks for nothing that theirs did not. */
const compareSecurity = (old: Route, now: Route, spot: RouteSpot): void => {
  const covers = (ways: Route['security'], way: ReadonlyArray<string>): boolean =>
    ways.some((other) => other.every((need) => way.includes(need)))
  const isTighter = !old.security.every((way) => covers(now.security, way))
  const isLooser = !now.security.every((way) => covers(old.security, way))
  if (!isTighter && !isLooser) return
  spot.say({
    severity: isTighter ? 'breaking' : 'safe',
    kind: isTighter ? 'security-tightened' : 'security-loosened',
    text: isTighter ? 'asks for more to be let in' : 'asks for less to be let in',
    before: wordsOfWays(old.security),
    after: wordsOfWays(now.security),
  })
}

export const compareRoutes = (
  old: Route,
  now: Route,
  spot: RouteSpot,
  comparison: Comparison,
  isPartial: (place: Located<Node>) => boolean,
): void => {
  if (old.id !== now.id) {
    spot.say({
      severity: 'breaking',
      kind: 'operation-renamed',
      text: 'has another operationId, so what is generated has another name',
      before: labelOf(old),
      after: labelOf(now),
    })
  }
  if (old.method !== now.method)
    spot.say({
      severity: 'breaking',
      kind: 'method-changed',
      text: 'has another method',
      before: old.method.toUpperCase(),
      after: now.method.toUpperCase(),
    })
  if (templateOf(old.path) !== templateOf(now.path))
    spot.say({
      severity: 'breaking',
      kind: 'path-changed',
      text: 'is at another path',
      before: old.path,
      after: now.path,
    })
  if (old.isPage !== now.isPage)
    spot.say({
      severity: old.isPage ? 'breaking' : 'safe',
      kind: 'page-changed',
      text: now.isPage ? 'gives one page of a list' : 'gives no page of a list any more',
    })
  sayDocs(spot.say, old.docs, now.docs, spot.label, { old: old.pointer, new: now.pointer })
  compareParameters(old, now, spot, comparison)
  compareBodies(old, now, spot, isPartial)
  compareAnswers(old, now, spot)
  compareSecurity(old, now, spot)
}
