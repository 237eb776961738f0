/** What is wrong with a draft, for people. @since 0.1.0 */
import { type DraftError } from '../errors/DraftError.js'

/**
 * All that is wrong with a draft, one problem on each line; `describe` puts them into one sentence.
 *
 * @example
 * const lines = pipe(parseSampleDraft({ nme: 'S1' }), E.match(describeDraftError, () => 'nothing is wrong'))
 */
export const describeDraftError = ({ problems }: DraftError): string =>
  problems.map(({ message }) => message).join('\n')
