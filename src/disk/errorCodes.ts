/** Handles errors by their system error code, such as `ENOENT`. */

/** Returns the code of a system error, for example `ENOENT`; `''` for any other value. */
export const errorCode = (thrown: unknown): string => {
  const code: unknown = typeof thrown === 'object' && thrown !== null && 'code' in thrown ? thrown.code : undefined
  return typeof code === 'string' ? code : ''
}

/** Rejects with the thrown value, as an `Error`. */
export const rethrow = (thrown: unknown): Promise<never> =>
  Promise.reject(thrown instanceof Error ? thrown : new Error(String(thrown)))

/** Returns a `catch` handler that recovers from errors with these codes, and rethrows any other. */
export const recoverFrom =
  <A>(codes: ReadonlyArray<string>, instead: () => A | Promise<A>) =>
  (thrown: unknown): A | Promise<A> =>
    codes.includes(errorCode(thrown)) ? instead() : rethrow(thrown)
