/** Runs actions one at a time, so that changes of the catalog never overlap. */

export type Mutex = <A>(action: () => Promise<A>) => Promise<A>

export const makeMutex = (): Mutex => {
  let last: Promise<unknown> = Promise.resolve()
  return (action) => {
    const result = last.then(action)
    last = result.catch(() => undefined)
    return result
  }
}
