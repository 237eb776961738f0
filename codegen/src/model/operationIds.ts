/** Names operations by their `operationId`, or else by their route. */

interface Route {
  /** Empty if there's no `operationId`. */
  readonly id: string
  readonly method: string
  readonly path: string
}

const capitalize = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** Derives a name from a route: `GET /pets/{id}/photo` becomes `getPetsByIdPhoto`. */
const nameFor = ({ method, path }: Route): string =>
  method +
  path
    .split('/')
    .flatMap((segment) => segment.replaceAll('{', ' By ').split(/[^A-Za-z0-9]+/))
    .map(capitalize)
    .join('')

/** Returns the ids in the order of the routes. Derived ids never collide with others. */
export const operationIds = (routes: ReadonlyArray<Route>): ReadonlyArray<string> => {
  const taken = new Set(routes.map(({ id }) => id))
  return routes.map((route) => {
    if (route.id !== '') return route.id
    const base = nameFor(route)
    let id = base
    for (let i = 2; taken.has(id); i++) id = `${base}${i}`
    taken.add(id)
    return id
  })
}
