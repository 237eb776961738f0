/** Regular expressions of a description, as JavaScript can read them. */

/** A regular expression that compiles: with the flag `u`, or without one where it is none with it. */
export interface Pattern {
  readonly source: string
  readonly flags: 'u' | ''
}

const compiles = (source: string, flags: Pattern['flags']): boolean => {
  try {
    return new RegExp(source, flags) instanceof RegExp
  } catch {
    return false
  }
}

/** `null` where it is none of ECMAScript. */
export const parsePattern = (source: string): Pattern | null => {
  const flags = (['u', ''] as const).find((one) => compiles(source, one))
  return flags === undefined ? null : { source, flags }
}
