/** Compiles the regular expressions of a description. */

/** A regular expression that compiles with the flag `u`, or only without it. */
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

/** Returns `null` if the source isn't a valid ECMAScript regular expression. */
export const parsePattern = (source: string): Pattern | null => {
  const flags = (['u', ''] as const).find((one) => compiles(source, one))
  return flags === undefined ? null : { source, flags }
}
