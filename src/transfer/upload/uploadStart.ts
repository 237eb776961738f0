/** Where an upload in parts starts: where an earlier run was stopped, or at its first part. */
import { either as E, function as F, type task as T, taskEither as TE } from 'fp-ts'
import { type TransferRefused } from '../../errors/TransferError.js'
import { writeLog } from '../../ports/notify.js'
import { type TransferFailure } from '../failures.js'
import { type Checkpoint, noCheckpoint, noCheckpoints } from '../checkpoint.js'
import { type MultipartUpload } from '../plan.js'
import { type BegunUpload, type RunningUpload } from './UploadJob.js'
import { recordOf, type Resumable, resumable } from './uploadRecord.js'

// model

export interface Start extends Resumable {
  /** Begun by an earlier run: the storage may have let go of it since. */
  readonly isResumed: boolean
}

// helpers

const enoughUrls = (plan: MultipartUpload, urls: ReadonlyArray<string>): E.Either<TransferRefused, void> =>
  urls.length === plan.parts.length
    ? E.right(undefined)
    : E.left({ _tag: 'TransferRefused', reason: `asked for ${plan.parts.length} part addresses, got ${urls.length}` })

export const say =
  <Err>(
    run: RunningUpload<Err>,
    level: 'info' | 'warn',
    message: string,
    fields: Readonly<Record<string, string | number>> = {},
  ): T.Task<void> =>
  async () =>
    writeLog(run.ports.log, level, message, { file: run.source.name, ...fields })

/** An upload whose checkpoint can't be written proceeds; it can't be resumed. */
export const orNoCheckpoint = <Err, A>(
  run: RunningUpload<Err>,
  step: TE.TaskEither<{ readonly _tag: string }, A>,
  instead: A,
): TE.TaskEither<never, A> =>
  F.pipe(
    step,
    TE.orElse(({ _tag }) =>
      TE.fromTask(async () => {
        await say(run, 'warn', 'The upload could not be written down: if it is interrupted, it will start anew.', {
          error: _tag,
        })()
        return instead
      }),
    ),
  )

export const openCheckpoint = <Err>(run: RunningUpload<Err>): TE.TaskEither<TransferFailure, Checkpoint> => {
  const { transfer, identity, ports } = run
  if (transfer === null || identity === null) return noCheckpoints.open({ key: '', title: '' })
  return F.pipe(
    ports.checkpoints.open(transfer),
    TE.orElse((failure): TE.TaskEither<TransferFailure, Checkpoint> =>
      failure._tag === 'TransferBusy'
        ? TE.left(failure)
        : F.pipe(
            noCheckpoints.open(transfer),
            TE.flatMap((unrecorded) => orNoCheckpoint(run, TE.left(failure), unrecorded)),
          ),
    ),
  )
}

export interface Recorded {
  readonly entries: ReadonlyArray<unknown>
  /** For the entries that follow. */
  readonly checkpoint: Checkpoint
}

/** What an earlier run wrote down. What can't be read is not written over: it may be hours of work, and readable for the next run. */
export const recorded = <Err>(run: RunningUpload<Err>, checkpoint: Checkpoint): TE.TaskEither<never, Recorded> =>
  orNoCheckpoint(
    run,
    F.pipe(
      checkpoint.read,
      TE.map((entries): Recorded => ({ entries, checkpoint })),
    ),
    { entries: [], checkpoint: noCheckpoint },
  )

/** Where an earlier run stopped, or nothing; said in the log either way. */
export const earlierStart =
  <Err>(run: RunningUpload<Err>, plan: MultipartUpload, entries: ReadonlyArray<unknown>): T.Task<Start | null> =>
  async () => {
    const usable = resumable(entries, run.identity ?? '', plan, run.ports.clock.nowMs())
    if (E.isRight(usable)) {
      const { plan: begun, sent } = usable.right
      await say(run, 'info', 'An upload goes on.', { parts: begun.parts.length, sent: sent.size })()
      return { ...usable.right, isResumed: true }
    }
    if (entries.length > 0) await say(run, 'warn', `An upload starts anew: ${usable.left}.`)()
    return null
  }

export const freshStart = <Err>(
  run: RunningUpload<Err>,
  plan: MultipartUpload,
  checkpoint: Checkpoint,
): TE.TaskEither<Err | TransferFailure, Start> => {
  type Step<A> = TE.TaskEither<Err | TransferFailure, A>
  return F.pipe(
    run.api.beginMultipart(plan.parts.length),
    TE.tap(({ urls }): Step<void> => TE.fromEither(enoughUrls(plan, urls))),
    TE.tap((upload: BegunUpload): Step<void> =>
      orNoCheckpoint(run, checkpoint.start(recordOf(run.identity ?? '', plan, upload)), undefined),
    ),
    TE.map((upload) => ({ plan, begun: upload, sent: new Map(), isResumed: false })),
  )
}
