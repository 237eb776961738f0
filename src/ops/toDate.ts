/** Times of the server as dates. @since 0.1.0 */
import { type DateTime } from '../generated/models.js'

/**
 * The time as a `Date`, which holds milliseconds: the last three digits of the server's microseconds are lost. To compare two times
 * of the server, compare them as they are: they are texts that sort by time.
 *
 * @example
 * const sample = await fetchSample(sampleNamed('Lab', 'Subway', 'S1'))(pangea)()
 * if (sample._tag === 'Right') console.log(toDate(sample.right.created_at).getFullYear())
 *
 * @since 0.1.0
 */
export const toDate = (time: DateTime): Date => new Date(time)
