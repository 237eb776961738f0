/**
 * Saves records whose blank description the server returns but doesn't accept: groups, pipeline
 * modules and projects.
 * @internal
 */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import type { PangeaError } from '../../errors/PangeaError.js'
import { reload } from '../caching/sendThroughCache.js'
import { trimName } from '../references/checkIdentifiers.js'
import type { Op } from '../Pangea.js'

interface Described {
  readonly description?: string | undefined
}

/**
 * Saves a record without its blank description when the server's is blank too. Otherwise sends it,
 * and the server rejects it: leaving it out would report success and keep the old text.
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
