/** Runs one thing after the other: what changes the catalog, on disk and in memory, never overlaps. */

export type Mutex = <A>(action: () => Promise<A>) => Promise<A>

export const makeMutex = (): Mutex => {
  let last: Promise<unknown> = Promise.resolve()
  return (action) => {
    const turn = last.then(action)
    last = turn.catch(() => undefined)
    return turn
  }
}
