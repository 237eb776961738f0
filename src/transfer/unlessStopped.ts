/** Work that can't be stopped, for whoever does not wait for it once its signal says stop. */
import { either as E, type taskEither as TE } from 'fp-ts'
import { onAbort } from '../ports/onAbort.js'
import { aborted, type TransferFailure } from './failures.js'

export const unlessStopped =
  <A>(signal: AbortSignal, work: TE.TaskEither<TransferFailure, A>): TE.TaskEither<TransferFailure, A> =>
  async () => {
    const stop = (): E.Either<TransferFailure, A> => E.left(aborted('', '', 0, signal.reason))
    if (signal.aborted) return stop()
    let forget: () => void = () => undefined
    const stopped = new Promise<E.Either<TransferFailure, A>>((resolve) => {
      forget = onAbort(signal, () => resolve(stop()))
    })
    return Promise.race([work(), stopped]).finally(forget)
  }
