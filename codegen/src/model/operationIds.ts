/** What operations are called: by their `operationId`, or after their route. */

interface Route {
  /** `''` for one without. */
  readonly id: string
  readonly method: string
  readonly path: string
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** A name for an operation that has none: `GET /pets/{id}/photo` is `getPetsByIdPhoto`. */
const nameFor = ({ method, path }: Route): string =>
  method +
  path
    .split('/')
    .flatMap((segment) => segment.replaceAll('{', ' By ').split(/[^A-Za-z0-9]+/))
    .map(capital)
    .join('')

/** In the order of the routes; one without a name gets one that no other has. */
export const operationIds = (routes: ReadonlyArray<Route>): ReadonlyArray<string> => {
  const taken = new Set(routes.map(({ id }) => id))
  return routes.map((route) => {
    if (route.id !== '') return route.id
    const wanted = nameFor(route)
    let id = wanted
    for (let i = 2; taken.has(id); i++) id = `${wanted}${i}`
    taken.add(id)
    return id
  })
}
