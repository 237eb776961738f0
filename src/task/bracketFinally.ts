/** Acquires a resource and always releases it. @since 0.1.0 */
import { function as F, type task as T, taskEither as TE } from 'fp-ts'

/**
 * Like `TE.bracket`, but also releases when `use` throws or rejects, as a port or a callback may: a
 * lock must not outlive the work that it protects.
 */
export const bracketFinally = <E, A, Err, B>(
  acquire: TE.TaskEither<E, A>,
  use: (resource: A) => TE.TaskEither<Err, B>,
  release: (resource: A) => T.Task<void>,
): TE.TaskEither<E | Err, B> =>
  F.pipe(
    acquire,
    TE.flatMap((resource): TE.TaskEither<E | Err, B> => async () => {
      try {
        return await use(resource)()
      } finally {
        await release(resource)()
      }
    }),
  )
