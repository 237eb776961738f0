/**
 * Makes a `NotFound` of a nested path name the part that is missing.
 *
 * The server responds with the same page for each part, so the parent is read too, but only after a
 * `NotFound`.
 * @internal
 */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import { type PangeaError } from '../../errors/PangeaError.js'
import { type Op } from '../Pangea.js'

/** `what` is reported missing when `parent` can be read; else the parent's own `NotFound` counts. */
export const explainNotFound =
  (what: string, parent: Op<unknown> = RTE.right(undefined)) =>
  <A, E extends PangeaError>(nested: Op<A, E>): Op<A, E> =>
    F.pipe(
      nested,
      RTE.orElse((error): Op<A, E> =>
        error._tag !== 'NotFound'
          ? RTE.left(error)
          : F.pipe(
              parent,
              RTE.matchE(
                (problem): Op<A, E> =>
                  RTE.left({ ...error, detail: problem._tag === 'NotFound' ? problem.detail : `no ${what}` }),
                () => RTE.left({ ...error, detail: `no ${what}` }),
              ),
            ),
      ),
    )
