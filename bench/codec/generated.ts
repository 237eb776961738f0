/** The generated codec of a page of samples, alone: nothing else of the client comes with it. */
import { SamplePage } from '../../src/generated/codecs.js'

export const decode = (u: unknown): boolean => SamplePage.decode(u)._tag === 'Right'
