/**
 * Transfers many files in parallel within shared limits, collects failures and sums up progress.
 * @since 0.1.0
 */
import { either as E, function as F, type io as IO, type readerTaskEither as RTE, taskEither as TE } from 'fp-ts'
import { clampConcurrency } from '../../task/clampConcurrency.js'
import type { PangeaError } from '../../errors/PangeaError.js'
import { makeLimits, type TransferLimits } from '../../transfer/adaptiveLimits.js'
import { type ManyProgress, type OnProgress, sumProgress } from '../../transfer/progress.js'
import { type Outcomes, partitionSamples } from '../compose/traverseSamples.js'
import { withTransferSignal, type TransferEnv } from './TransferEnv.js'

// model

export interface ManyOptions {
  /** Stops running transfers and starts no more; a later run resumes. */
  readonly signal?: AbortSignal
  readonly onProgress?: (event: ManyProgress) => IO.IO<void>
  /**
   * The number of concurrent files, and of concurrent requests to the storage over all of them: 8
   * by default, fewer while the storage asks to slow down.
   */
  readonly concurrency?: number
  /** Over all files. */
  readonly bytesPerSecond?: number
}

/**
 * Passed to each transfer: the shared limits, and a listener that adds its progress to the total.
 */
export interface SharedTransfer {
  readonly limits: TransferLimits
  readonly onProgress: OnProgress
}

const defaultConcurrency = 8

// operations

/**
 * Runs `move` for each item; `sizes` has the known sizes. Both sides of the result are in the order
 * of the items.
 * @internal
 */
export const transferMany =
  <I, A>(
    items: ReadonlyArray<I>,
    sizes: ReadonlyArray<number | null>,
    options: ManyOptions,
    move: (item: I, one: SharedTransfer) => RTE.ReaderTaskEither<TransferEnv, PangeaError, A>,
  ) =>
  (outer: TransferEnv): TE.TaskEither<never, Outcomes<I, PangeaError, A>> => {
    const env = withTransferSignal(outer, options.signal)
    const concurrency = clampConcurrency(options.concurrency ?? defaultConcurrency)
    // Each run has its own limits and totals.
    return () => {
      const limits = makeLimits(env.clock, concurrency, options.bytesPerSecond)
      const totals = sumProgress(env.clock, sizes, options.onProgress)
      const each = (item: I, index: number) => () => async () => {
        const outcome = await move(item, { limits, onProgress: (event) => () => totals.moved(index, event) })(env)()
        totals.ended(index, E.isRight(outcome))
        return outcome
      }
      return F.pipe(
        partitionSamples(concurrency)(each)(items)(env),
        // `partitionSamples` collects failures and never fails itself.
        TE.orElse(() => TE.right<never, Outcomes<I, PangeaError, A>>({ left: [], right: [] })),
      )()
    }
  }
