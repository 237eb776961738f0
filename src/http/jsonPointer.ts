/** Builds JSON pointers (RFC 6901). @since 0.1.0 */

/** Returns the escaped step into a member, to append to a pointer. */
export const pointerStep = (key: string | number): string =>
  `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`
