/** Converts the server's times to dates. @since 0.1.0 */
import type { DateTime } from '../generated/models.js'

/**
 * Converts a time to a `Date`, which has milliseconds: the last three digits of the server's
 * microseconds are lost. To compare two times of the server, compare the strings: they sort by
 * time.
 *
 * @example
 * const sample = await fetchSample(sampleNamed('Lab', 'Subway', 'S1'))(pangea)()
 * if (sample._tag === 'Right') console.log(toDate(sample.right.created_at).getFullYear())
 *
 * @since 0.1.0
 */
export const toDate = (time: DateTime): Date => new Date(time)
