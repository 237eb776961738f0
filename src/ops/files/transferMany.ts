/** Many files side by side: one limit for all of them, failures collected, and how far all of it is. @since 0.1.0 */
import { either as E, type io as IO, type readerTaskEither as RTE, type taskEither as TE } from 'fp-ts'
import { type PangeaError } from '../../errors/PangeaError.js'
import { notify } from '../../ports/notify.js'
import { type Outcomes, partitionSamples } from '../compose/traverseSamples.js'
import { type TransferLimits, makeLimits } from '../../transfer/limits.js'
import { type Rate, observe, type Speed, speedOf, startRate } from '../../transfer/progress.js'
import { type OnProgress, type ProgressEvent } from '../../transfer/progress.js'
import { withTransferSignal } from './withTransferSignal.js'
import { type Transferring } from './Transferring.js'

// model

/** After each chunk, and after each file. */
export interface ManyProgress extends Speed {
  readonly files: { readonly done: number; readonly failed: number; readonly total: number }
  readonly doneBytes: number
  /** `null` while the size of one of them is not known. */
  readonly totalBytes: number | null
  /** The file that this is about, by its place in the list. */
  readonly file: { readonly index: number; readonly doneBytes: number; readonly totalBytes: number | null }
}

export interface ManyOptions {
  /** Stops what is under way and begins nothing more; running it again goes on. */
  readonly signal?: AbortSignal
  readonly onProgress?: (event: ManyProgress) => IO.IO<void>
  /** Files under way at a time, and requests to the storage at a time over all of them: 8; fewer while that says that it is too many. */
  readonly concurrency?: number
  /** Over all files. */
  readonly bytesPerSecond?: number
}

/** How one of them is moved: in the limits of all, telling how far it is. */
export interface OneOfMany {
  readonly limits: TransferLimits
  readonly onProgress: OnProgress
}

const defaultConcurrency = 8

// helpers

/** Adds up what the files tell of themselves. */
const totals = (env: Transferring, sizes: ReadonlyArray<number | null>, onProgress: ManyOptions['onProgress']) => {
  const files = { done: 0, failed: 0, total: sizes.length }
  const doneBytes = sizes.map(() => 0)
  const totalBytes = [...sizes]
  let sum = 0
  let rate: Rate = startRate(env.clock.nowMs())
  const tell = (index: number): void => {
    rate = observe(rate, { atMs: env.clock.nowMs(), doneBytes: sum })
    const all = totalBytes.includes(null) ? null : totalBytes.reduce<number>((a, b) => a + (b ?? 0), 0)
    const file = { index, doneBytes: doneBytes[index] ?? 0, totalBytes: totalBytes[index] ?? null }
    const event = { files: { ...files }, doneBytes: sum, totalBytes: all, file, ...speedOf(rate, all) }
    notify(() => onProgress?.(event))
  }
  return {
    moved: (index: number, event: ProgressEvent): void => {
      sum += event.doneBytes - (doneBytes[index] ?? 0)
      doneBytes[index] = event.doneBytes
      totalBytes[index] = event.totalBytes ?? totalBytes[index] ?? null
      tell(index)
    },
    ended: (index: number, isDone: boolean): void => {
      files[isDone ? 'done' : 'failed'] += 1
      // A stream is as long as what came of it; a file that failed has nothing more to come.
      totalBytes[index] = doneBytes[index] ?? 0
      tell(index)
    },
  }
}

// operations

/** Runs `move` for each item; `sizes` are those that are known. Both sides of the answer are in the order of the items. */
export const transferMany =
  <I, A>(
    items: ReadonlyArray<I>,
    sizes: ReadonlyArray<number | null>,
    options: ManyOptions,
    move: (item: I, one: OneOfMany) => RTE.ReaderTaskEither<Transferring, PangeaError, A>,
  ) =>
  (outer: Transferring): TE.TaskEither<never, Outcomes<I, PangeaError, A>> => {
    const env = withTransferSignal(outer, options.signal)
    const concurrency = Math.max(1, options.concurrency ?? defaultConcurrency)
    return async () => {
      const limits = makeLimits(env.clock, concurrency, options.bytesPerSecond)
      const told = totals(env, sizes, options.onProgress)
      const each = (item: I, index: number) => () => async () => {
        const outcome = await move(item, { limits, onProgress: (event) => () => told.moved(index, event) })(env)()
        told.ended(index, E.isRight(outcome))
        return outcome
      }
      const outcomes = await partitionSamples(concurrency)(each)(items)(env)()
      // It collects failures, and has none of its own.
      return E.isRight(outcomes) ? outcomes : E.right({ left: [], right: [] })
    }
  }
