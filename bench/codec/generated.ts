/** The generated codec of a page of samples, without the rest of the client. */
import { SamplePage } from '../../src/generated/codecs.js'

export const decode = (u: unknown): boolean => SamplePage.decode(u)._tag === 'Right'
