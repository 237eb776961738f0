/** Describes the problems of a draft. @since 0.1.0 */
import type { DraftError } from '../errors/DraftError.js'

/**
 * Lists all problems of a draft, one on each line; `describe` puts them into one sentence.
 *
 * @example
 * const lines = pipe(parseSampleDraft({ nme: 'S1' }), E.match(describeDraftError, () => 'nothing is wrong'))
 */
export const describeDraftError = ({ problems }: DraftError): string =>
  problems.map(({ message }) => message).join('\n')
