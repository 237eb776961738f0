/** Failures of the file system, by their codes. @since 0.1.0 */

/** For example `ENOENT`; `''` when there is none. */
export const codeOf = (thrown: unknown): string => {
  const code: unknown = typeof thrown === 'object' && thrown !== null && 'code' in thrown ? thrown.code : undefined
  return typeof code === 'string' ? code : ''
}

/** Rejects with the same failure. */
export const rethrow = (thrown: unknown): Promise<never> =>
  Promise.reject(thrown instanceof Error ? thrown : new Error(String(thrown)))

/** For a `catch`: recovers from these codes; any other failure stays one. */
export const onCodes =
  <A>(codes: ReadonlyArray<string>, instead: () => A | Promise<A>) =>
  (thrown: unknown): A | Promise<A> =>
    codes.includes(codeOf(thrown)) ? instead() : rethrow(thrown)
