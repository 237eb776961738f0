/**
 * Descriptions that the server gives blank and does not take blank: those of groups, pipeline
 * modules and projects.
 * @internal
 */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import { type PangeaError } from '../../errors/PangeaError.js'
import { reload } from '../caching/cachedRequests.js'
import { trimName } from '../references/checkIdentifiers.js'
import { type Op } from '../Pangea.js'

interface Described {
  readonly description?: string | undefined
}

/**
 * Saves a record. A blank description is left out where the server's own is blank, so that what was read can be saved. Elsewhere it is
 * sent, and the server's refusal is the answer: left out, the text would stay, and the save look like a success.
 */
export const omitBlankDescription = <Write extends Described, A, E1 extends PangeaError, E2 extends PangeaError>(
  body: Write,
  server: Op<Described, E1>,
  save: (body: Write) => Op<A, E2>,
): Op<A, E1 | E2> => {
  const { description, ...rest } = body
  if (typeof description !== 'string' || trimName(description) !== '') return save(body)
  return F.pipe(
    reload(server),
    RTE.flatMap((now): Op<A, E2> => save(now.description === '' ? (rest as Write) : body)),
  )
}
