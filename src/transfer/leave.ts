/** Gives an answer up. */
import { function as F, task as T, taskEither as TE } from 'fp-ts'
import { type StorageBody } from './Storage.js'

/** Ends the connection, or gives it back where there is no body. It must be iterated for that; what it says is of no interest. */
export const leave = (answer: StorageBody): T.Task<void> =>
  F.pipe(
    TE.tryCatch(async () => {
      for await (const _ of answer.body) break
    }, F.constUndefined),
    TE.getOrElse((): T.Task<void> => T.of(undefined)),
  )
