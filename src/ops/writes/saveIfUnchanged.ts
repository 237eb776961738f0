/** Saves a record only if it hasn't changed since it was read. @since 0.1.0 */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import type { PangeaError } from '../../errors/PangeaError.js'
import { type Conflict, safeUrl } from '../../errors/RequestError.js'
import { isSameJson } from '../../http/isSameJson.js'
import { reload } from '../caching/sendThroughCache.js'
import type { Op, Pangea } from '../Pangea.js'

// model

export interface SaveOptions<A> {
  /**
   * The record as it was read, before your changes. When a writable property on the server differs
   * from it, nothing is saved, and the error is a `Conflict` with both records. This costs one more
   * read; a change between that read and the save goes unnoticed.
   */
  readonly readAs?: A | undefined
}

// pure helpers

const fieldOf = (record: object, field: string): unknown => (record as Readonly<Record<string, unknown>>)[field]

const conflict = (pangea: Pangea, fields: ReadonlyArray<string>, read: unknown, server: unknown): Conflict => ({
  _tag: 'Conflict',
  method: 'GET',
  url: safeUrl(pangea.endpoint),
  status: 200,
  attempt: 1,
  cause: { name: 'Changed', message: `changed on the server since it was read: ${fields.join(', ')}` },
  messages: Object.fromEntries(fields.map((field) => [field, ['was changed on the server since it was read.']])),
  values: { read, server },
})

// combinator

/**
 * Saves if the server's record still equals `options.readAs`; always saves without `readAs`.
 * @internal
 */
export const saveIfUnchanged = <A extends object, E1 extends PangeaError, E2 extends PangeaError>(
  writable: ReadonlyArray<string>,
  fetch: Op<A, E1>,
  { readAs }: SaveOptions<A>,
  save: Op<A, E2>,
): Op<A, E1 | E2 | Conflict> =>
  readAs === undefined
    ? save
    : F.pipe(
        reload(fetch),
        RTE.flatMap((server): Op<A, E2 | Conflict> => {
          const changed = writable.filter((field) => !isSameJson(fieldOf(server, field), fieldOf(readAs, field)))
          return changed.length === 0
            ? save
            : RTE.asksReaderTaskEither((pangea: Pangea) => RTE.left(conflict(pangea, changed, readAs, server)))
        }),
      )
