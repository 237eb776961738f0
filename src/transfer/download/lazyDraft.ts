/** A draft that is begun when something is first written to it: what turns out to go elsewhere leaves no trace, not even of a killed process. */
import { either as E, function as F, taskEither as TE } from 'fp-ts'
import { type FileError } from '../../errors/TransferError.js'
import { type Draft } from '../Sink.js'

export const lazyDraft = (open: TE.TaskEither<FileError, Draft>): Draft => {
  let opened: Promise<E.Either<FileError, Draft>> | null = null
  const begun: TE.TaskEither<FileError, Draft> = () => {
    opened ??= open()
    return opened
  }
  const withDraft = <A>(use: (draft: Draft) => TE.TaskEither<FileError, A>): TE.TaskEither<FileError, A> =>
    F.pipe(begun, TE.flatMap(use))
  return {
    write: (offset, chunks) => withDraft((draft) => draft.write(offset, chunks)),
    // It is empty when it is begun.
    truncate: (sizeBytes) =>
      opened === null && sizeBytes === 0 ? TE.right(undefined) : withDraft((draft) => draft.truncate(sizeBytes)),
    read: async function* (offset, length) {
      const draft = await begun()
      if (E.isRight(draft)) yield* draft.right.read(offset, length)
    },
    commit: withDraft((draft) => draft.commit),
    discard: async () => {
      const draft = await opened
      if (draft !== null && E.isRight(draft)) await draft.right.discard()
    },
  }
}
