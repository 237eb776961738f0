/**
 * A file in parts, so that what was sent once need not be sent again: not after a lost connection, and not by the process that goes on
 * after this one was killed.
 * @since 0.1.0
 */
import { either as E, function as F, type task as T, taskEither as TE } from 'fp-ts'
import { type TransferRefused } from '../errors/TransferError.js'
import { complete } from './complete.js'
import { multipartEtag } from './etag.js'
import { type TransferFailure } from './failures.js'
import { type Claim, noJournal } from './Journal.js'
import { type MultipartUpload } from './plan.js'
import { sendParts, type SentParts } from './sendParts.js'
import { type BegunUpload, type RunningUpload, type Uploaded } from './UploadJob.js'
import { hasExpired, recordOf, type Resumable, resumable, type SentPart } from './uploadRecord.js'

// model

/** What an attempt at an upload starts with. */
interface Start extends Resumable {
  /** Begun by an earlier run: the storage may have let go of it since. */
  readonly isResumed: boolean
}

interface Proved {
  readonly uploaded: Uploaded
  readonly storedEtag: string
}

/** How an attempt failed: while parts were sent, or when all were. */
interface Failed<Err> {
  readonly failure: Err | TransferFailure
  readonly isCompleting: boolean
}

// helpers

const enoughUrls = (plan: MultipartUpload, urls: ReadonlyArray<string>): E.Either<TransferRefused, void> =>
  urls.length === plan.parts.length
    ? E.right(undefined)
    : E.left({ _tag: 'TransferRefused', reason: `asked for ${plan.parts.length} part addresses, got ${urls.length}` })

const say =
  <Err>(
    run: RunningUpload<Err>,
    level: 'info' | 'warn',
    message: string,
    fields: Readonly<Record<string, string | number>> = {},
  ): T.Task<void> =>
  async () =>
    run.ports.log.write(level, message, { file: run.source.name, ...fields })()

/** A journal that can't be written costs the right to go on later, and not the upload. */
const orForgetful = <Err, A>(
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

const claimed = <Err>(run: RunningUpload<Err>): TE.TaskEither<TransferFailure, Claim> => {
  const { transfer, identity, ports } = run
  if (transfer === null || identity === null) return noJournal.claim({ key: '', title: '' })
  return F.pipe(
    ports.journal.claim(transfer),
    TE.orElse((failure): TE.TaskEither<TransferFailure, Claim> =>
      failure._tag === 'TransferBusy'
        ? TE.left(failure)
        : F.pipe(
            noJournal.claim(transfer),
            TE.flatMap((forgetful) => orForgetful(run, TE.left(failure), forgetful)),
          ),
    ),
  )
}

/** What an earlier run left, or nothing; said in the log either way. */
const found = <Err>(run: RunningUpload<Err>, plan: MultipartUpload, claim: Claim): T.Task<Start | null> =>
  F.pipe(
    orForgetful(run, claim.read, []),
    TE.matchE(
      () => async () => null,
      (entries) => async () => {
        const usable = resumable(entries, run.identity ?? '', plan, run.ports.clock.nowMs())
        if (E.isRight(usable)) {
          await say(run, 'info', 'An upload goes on.', { parts: plan.parts.length, sent: usable.right.sent.size })()
          return { ...usable.right, isResumed: true }
        }
        if (entries.length > 0) await say(run, 'warn', `An upload starts anew: ${usable.left}.`)()
        return null
      },
    ),
  )

const begun = <Err>(
  run: RunningUpload<Err>,
  plan: MultipartUpload,
  claim: Claim,
): TE.TaskEither<Err | TransferFailure, Start> => {
  type Step<A> = TE.TaskEither<Err | TransferFailure, A>
  return F.pipe(
    run.api.beginMultipart(plan.parts.length),
    TE.tap(({ urls }): Step<void> => TE.fromEither(enoughUrls(plan, urls))),
    TE.tap((upload: BegunUpload): Step<void> =>
      orForgetful(run, claim.begin(recordOf(run.identity ?? '', plan, upload)), undefined),
    ),
    TE.map((upload) => ({ begun: upload, sent: new Map(), isResumed: false })),
  )
}

const uploadedOf = (plan: MultipartUpload, { parts, sha256 }: SentParts): Omit<Uploaded, 'verification'> => ({
  sizeBytes: plan.sizeBytes,
  etag: multipartEtag(parts.map(({ md5 }) => md5)),
  parts: parts.length,
  ...(sha256 === null ? {} : { sha256 }),
})

/** Why all parts may be worth sending to a new upload; `null` when that would fail in the same way. */
const worthAnew = <Err extends { readonly _tag: string }>(
  { failure, isCompleting }: Failed<Err>,
  { isResumed, begun: { urls } }: Start,
  nowMs: number,
): string | null => {
  const known = failure as TransferFailure
  if (known._tag === 'StorageRefused' && !isCompleting) {
    const isExpired = urls.some((url) => hasExpired(url, nowMs))
    if (known.status === 403 && (isResumed || isExpired))
      return isExpired ? 'its addresses have expired' : 'its addresses are refused'
    return known.status === 404 && isResumed ? 'the storage does not know it any more' : null
  }
  if (known._tag === 'ChecksumMismatch' && isCompleting) return 'what is stored is not what was sent'
  const isOfConnection = ['Aborted', 'Timeout', 'NetworkError', 'StorageUnreachable'].includes(failure._tag)
  return isCompleting && isResumed && !isOfConnection ? 'it can not be completed any more' : null
}

// operations

/** Sends the parts that the storage has not, completes the upload, and proves what is stored. */
export const uploadParts = <Err extends { readonly _tag: string }>(
  run: RunningUpload<Err>,
  plan: MultipartUpload,
): TE.TaskEither<Err | TransferFailure, Uploaded> => {
  type Step<A> = TE.TaskEither<Err | TransferFailure, A>
  type Try<A> = TE.TaskEither<Failed<Err>, A>

  const finish = (start: Start, sent: SentParts): Step<Proved> => {
    const uploaded = uploadedOf(plan, sent)
    const expected = {
      sizeBytes: plan.sizeBytes,
      etag: uploaded.etag,
      isEtagSure: sent.parts.every((part) => part.isProven),
    }
    const parts = sent.parts.map(({ number, etag }) => ({ number, etag }))
    // An earlier run may have completed it, and been killed before it could say so.
    const isPerhapsComplete = start.sent.size === plan.parts.length
    return F.pipe(
      complete(run, { uploadId: start.begun.uploadId, parts, expected, isPerhapsComplete }),
      TE.map(({ verification, storedEtag }) => ({ uploaded: { ...uploaded, verification }, storedEtag })),
    )
  }

  const attempt = (start: Start, claim: Claim): Try<Proved> => {
    const onSent = (part: SentPart): TE.TaskEither<never, void> => orForgetful(run, claim.append(part), undefined)
    return F.pipe(
      sendParts(run, plan, start, onSent) as Step<SentParts>,
      TE.tap((): Step<void> => run.unchanged),
      TE.mapLeft((failure): Failed<Err> => ({ failure, isCompleting: false })),
      TE.flatMap((sent) =>
        F.pipe(
          finish(start, sent),
          TE.mapLeft((failure): Failed<Err> => ({ failure, isCompleting: true })),
        ),
      ),
    )
  }

  const anew = (claim: Claim): Step<Proved> =>
    F.pipe(
      begun(run, plan, claim),
      TE.flatMap((start) =>
        F.pipe(
          attempt(start, claim),
          TE.mapLeft(({ failure }) => failure),
        ),
      ),
    )

  /** Goes on where an earlier run stopped, or begins; an upload that turns out to be lost is begun anew, once. */
  const move = (claim: Claim): Step<Proved> =>
    F.pipe(
      TE.fromTask(found(run, plan, claim)),
      TE.flatMap((start): Step<Start> => (start === null ? begun(run, plan, claim) : TE.right(start))),
      TE.flatMap((start) =>
        F.pipe(
          attempt(start, claim),
          TE.orElse((failed): Step<Proved> => {
            const reason = worthAnew(failed, start, run.ports.clock.nowMs())
            if (reason === null || run.signal.aborted) return TE.left(failed.failure)
            run.progress.restart()
            return F.pipe(
              TE.fromTask<void, Err | TransferFailure>(say(run, 'warn', `An upload starts anew: ${reason}.`)),
              TE.flatMap(() => anew(claim)),
            )
          }),
        ),
      ),
    )

  /** Parts of a file that has changed, or that turned out not to be what was sent, are of no use to a later run. */
  const isSpoilt = (failure: Err | TransferFailure): boolean =>
    failure._tag === 'SourceChanged' ||
    (failure._tag === 'ChecksumMismatch' && (failure as { part?: unknown }).part === null)

  return F.pipe(
    claimed(run) as Step<Claim>,
    TE.flatMap((claim) => {
      const forget = orForgetful(run, claim.forget, undefined) as Step<void>
      return F.pipe(
        move(claim),
        TE.tap(({ uploaded, storedEtag }): Step<void> => run.api.record(uploaded, storedEtag)),
        TE.map(({ uploaded }) => uploaded),
        TE.tap(() => forget),
        TE.tapError((failure): Step<void> => (isSpoilt(failure) ? forget : TE.right(undefined))),
        (all): Step<Uploaded> =>
          async () => {
            const outcome = await all()
            await claim.release()
            return outcome
          },
      )
    }),
  )
}
