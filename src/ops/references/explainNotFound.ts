/**
 * Makes a `NotFound` of a nested path name the missing part.
 *
 * The server responds the same for each part, so the parent is read too, but only after a
 * `NotFound`.
 * @internal
 */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import type { PangeaError } from '../../errors/PangeaError.js'
import type { Op } from '../Pangea.js'

/**
 * Reports that `what` is missing when `parent` can be read; otherwise reports the resource that the
 * parent's error names.
 */
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
