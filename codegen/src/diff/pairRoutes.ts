/** Which operation became which: by `operationId`, else by method and path, whatever the names in its braces. */
import { type Route } from './Route.js'

export interface PairedRoutes {
  readonly pairs: ReadonlyArray<readonly [Route, Route]>
  readonly gone: ReadonlyArray<Route>
  readonly added: ReadonlyArray<Route>
}

/** A path without the names in its braces. */
export const templateOf = (path: string): string => path.replaceAll(/\{[^}]*\}/g, '{}')

const byKey = (routes: Iterable<Route>, keyOf: (route: Route) => string | null): ReadonlyMap<string, Route> => {
  const found = new Map<string, Route>()
  const twice = new Set<string>()
  for (const route of routes) {
    const key = keyOf(route)
    if (key === null) continue
    if (found.has(key)) twice.add(key)
    found.set(key, route)
  }
  // An id that two operations share tells neither.
  for (const key of twice) found.delete(key)
  return found
}

export const pairRoutes = (before: ReadonlyArray<Route>, after: ReadonlyArray<Route>): PairedRoutes => {
  const left = new Set(before)
  const right = new Set(after)
  const pairs: Array<readonly [Route, Route]> = []
  const keys: ReadonlyArray<(route: Route) => string | null> = [
    ({ id }) => id,
    ({ method, path }) => `${method} ${path}`,
    ({ method, path }) => `${method} ${templateOf(path)}`,
  ]
  for (const keyOf of keys) {
    const known = byKey(right, keyOf)
    for (const [key, route] of byKey(left, keyOf)) {
      const next = known.get(key)
      if (next === undefined) continue
      left.delete(route)
      right.delete(next)
      pairs.push([route, next])
    }
  }
  return { pairs, gone: [...left], added: [...right] }
}
