/** Races work that can't be stopped with the abort signal. */
import { either as E, type taskEither as TE } from 'fp-ts'
import { type Aborted } from '../errors/RequestError.js'
import { onAbort } from '../ports/onAbort.js'
import { type Doing, stopped } from './failures.js'

export const unlessStopped =
  <Err, A>(signal: AbortSignal, doing: Doing, work: TE.TaskEither<Err, A>): TE.TaskEither<Err | Aborted, A> =>
  async () => {
    if (signal.aborted) return E.left(stopped(signal, doing))
    let forget: () => void = () => undefined
    const stop = new Promise<E.Either<Aborted, A>>((resolve) => {
      forget = onAbort(signal, () => resolve(E.left(stopped(signal, doing))))
    })
    return Promise.race([work(), stop]).finally(forget)
  }
