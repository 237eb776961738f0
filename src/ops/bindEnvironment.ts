/** Functions whose results already have their environment. @internal */

/**
 * Gives functions of the same arguments, generic where they were, whose results already have their
 * environment.
 */
export const bindEnvironment =
  <R>(env: R) =>
  <Args extends ReadonlyArray<unknown>, B>(f: (...args: Args) => (env: R) => B) =>
  (...args: Args): B =>
    f(...args)(env)
