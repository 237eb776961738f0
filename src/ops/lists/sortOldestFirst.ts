/** Sorts records as the server lists them: oldest first. @internal */
import type * as m from '../../generated/models.js'

/** Times are ISO 8601 in UTC, so they sort as strings. */
export const sortOldestFirst = <A extends { readonly created_at: m.DateTime }>(
  items: ReadonlyArray<A>,
): ReadonlyArray<A> =>
  items.toSorted((a, b) => (a.created_at < b.created_at ? -1 : a.created_at > b.created_at ? 1 : 0))
