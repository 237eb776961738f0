/** Lets as many requests through at a time as the storage bears; all transfers that share a gate share its limit. @since 0.1.0 */
import { either as E, type taskEither as TE } from 'fp-ts'
import { onAbort } from '../ports/onAbort.js'
import { type Adaptive, adaptive, answered, slowed } from './adaptive.js'
import { type StorageFailure } from './Storage.js'

// model

export interface Gate {
  /** Waits for its turn, in the order of asking; not past the signal, which the request itself looks at. */
  readonly through: <A>(
    signal: AbortSignal,
    request: TE.TaskEither<StorageFailure, A>,
  ) => TE.TaskEither<StorageFailure, A>
  /** The same for an answer that somebody else reads: the turn lasts until it is ended. */
  readonly enter: (signal: AbortSignal) => Promise<Turn>
  readonly limit: () => number
}

/** A request that may be under way. */
export interface Turn {
  /** With what came of it. Only the first time counts. */
  readonly end: (outcome: E.Either<StorageFailure, unknown>) => void
}

// helpers

const slowCodes: ReadonlyArray<string> = ['SlowDown', 'RequestTimeout', 'ServiceUnavailable', 'TooManyRequests']

/** Whether a failure asks for fewer requests at a time: 503, 429, and no answer in time. */
export const isSlowDown = (failure: StorageFailure): boolean => {
  if (failure._tag === 'StorageUnreachable') return failure.cause.code === 'ETIMEDOUT'
  return (
    failure._tag === 'StorageRefused' &&
    (failure.status === 503 || failure.status === 429 || slowCodes.includes(failure.code))
  )
}

// operations

export const gateOf = (max: number): Gate => {
  let state: Adaptive = adaptive(max)
  let open = 0
  const waiting = new Set<() => void>()
  const admit = (): void => {
    for (const enter of waiting) {
      if (open >= state.limit) return
      open += 1
      waiting.delete(enter)
      enter()
    }
  }
  /** Whether it was let in, and not stopped while it waited. */
  const letInAt = (signal: AbortSignal): Promise<boolean> =>
    new Promise((resolve) => {
      if (signal.aborted) return resolve(false)
      const stop = (): void => {
        if (waiting.delete(letIn)) resolve(false)
      }
      const forget = onAbort(signal, stop)
      const letIn = (): void => {
        forget()
        resolve(true)
      }
      waiting.add(letIn)
      admit()
    })
  const enter = async (signal: AbortSignal): Promise<Turn> => {
    const isIn = await letInAt(signal)
    const { cuts } = state
    let isEnded = false
    return {
      end: (outcome) => {
        if (isEnded) return
        isEnded = true
        if (E.isRight(outcome)) state = answered(state)
        else if (isSlowDown(outcome.left)) state = slowed(state, cuts)
        if (isIn) open -= 1
        admit()
      },
    }
  }
  return {
    enter,
    through: (signal, request) => async () => {
      const turn = await enter(signal)
      const outcome = await request()
      turn.end(outcome)
      return outcome
    },
    limit: () => state.limit,
  }
}
