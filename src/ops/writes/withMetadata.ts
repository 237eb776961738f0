/** Changes the metadata of a record. @since 0.1.0 */
import type * as m from '../../generated/models.js'

/**
 * Returns a copy of the record with changed metadata, ready to be saved.
 *
 * @example
 * const saved = saveSample(withMetadata(sample, (metadata) => ({ before: metadata, depth_m: 3 })))
 */
export const withMetadata = <A extends { readonly metadata: m.Json }>(
  record: A,
  change: (metadata: m.Json) => m.Json,
): A => ({
  ...record,
  metadata: change(record.metadata),
})
