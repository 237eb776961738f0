/**
 * Which of the names in a nested path there is nothing for.
 *
 * The server answers with the same page whichever it is, so what the last name lies in is read too, but only once something is missing.
 * @internal
 */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import { type PangeaError } from '../../errors/PangeaError.js'
import { type Op } from '../Pangea.js'

/** Makes `NotFound` say what is missing: `what` itself, or, when its `parent` is not there either, what the error of the parent says. */
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
