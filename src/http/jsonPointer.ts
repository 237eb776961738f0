/** Places in JSON (RFC 6901). @since 0.1.0 */

/** A step into a member, to be put behind the pointer so far. */
export const pointerStep = (key: string | number): string =>
  `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`
