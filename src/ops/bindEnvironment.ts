/** Binds functions that return operations to an environment. @internal */

/**
 * Returns a function with the same arguments, and the same type parameters, whose result already
 * has its environment.
 */
export const bindEnvironment =
  <R>(env: R) =>
  <Args extends ReadonlyArray<unknown>, B>(f: (...args: Args) => (env: R) => B) =>
  (...args: Args): B =>
    f(...args)(env)
