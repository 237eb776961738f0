/** Records the state of a multipart upload in its checkpoint, and resumes from it. */
import { either as E, function as F, type task as T, taskEither as TE } from 'fp-ts'
import type { FileError } from '../errors/TransferError.js'
import { writeLog } from '../ports/notify.js'
import { type Checkpoint, noCheckpoint, type CheckpointKey } from './checkpoint.js'
import { hasExpired } from './presignedExpiry.js'
import type { TransferFailure } from './failures.js'
import { type MultipartPlan, partsOf } from './uploadPlan.js'
import type { CreatedUpload, UploadRun } from './UploadJob.js'

// model

/** The first entry of a checkpoint. Contains presigned URLs, which are secret. */
interface UploadRecord extends CreatedUpload {
  readonly kind: 'upload'
  readonly version: 1
  /** Of the source. */
  readonly identity: string
  readonly sizeBytes: number
  readonly partBytes: number
}

/** Each further entry: a stored part. */
export interface SentPart {
  readonly number: number
  readonly etag: string
  readonly md5: string
  /** Whether its ETag is its MD5. */
  readonly isProven: boolean
  /** Of the bytes that were sent; earlier versions did not record it. */
  readonly crc32?: number
}

/** A multipart upload, new or resumed. */
export interface StartedUpload {
  /** The parts as the first run planned them, whatever the options are now. */
  readonly plan: MultipartPlan
  readonly created: CreatedUpload
  readonly sent: ReadonlyMap<number, SentPart>
  /** Created by an earlier run: the storage may have deleted it since. */
  readonly isResumed: boolean
}

/** An open checkpoint. Its failures are only logged: the upload continues, but can't be resumed. */
export interface UploadCheckpoint {
  readonly entries: ReadonlyArray<unknown>
  readonly start: (first: UploadRecord) => TE.TaskEither<never, void>
  readonly append: (part: SentPart) => TE.TaskEither<never, void>
  readonly remove: TE.TaskEither<never, void>
  readonly close: T.Task<void>
}

/** A URL that expires sooner than this is not used for a part. */
const leastLeftMs = 60_000

// pure

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const isUploadRecord = (value: unknown): value is UploadRecord =>
  isObject(value) &&
  value['kind'] === 'upload' &&
  value['version'] === 1 &&
  typeof value['identity'] === 'string' &&
  Number.isSafeInteger(value['partBytes']) &&
  Number(value['partBytes']) > 0 &&
  typeof value['uploadId'] === 'string' &&
  Array.isArray(value['urls']) &&
  value['urls'].every((url) => typeof url === 'string')

const isSentPart = (value: unknown): value is SentPart =>
  isObject(value) &&
  Number.isSafeInteger(value['number']) &&
  typeof value['etag'] === 'string' &&
  /^[0-9a-f]{32}$/.test(String(value['md5'])) &&
  typeof value['isProven'] === 'boolean' &&
  (value['crc32'] === undefined || Number.isSafeInteger(value['crc32']))

export const uploadRecord = (
  identity: string | null,
  { sizeBytes, partBytes }: MultipartPlan,
  created: CreatedUpload,
): UploadRecord => ({
  kind: 'upload',
  version: 1,
  identity: identity ?? '',
  sizeBytes,
  partBytes,
  ...created,
})

/**
 * Returns the upload in these entries, if the file is the same and its URLs still work; else the
 * reason.
 */
export const resumableUpload = (
  [first, ...rest]: ReadonlyArray<unknown>,
  identity: string | null,
  wanted: MultipartPlan,
  nowMs: number,
): E.Either<string, StartedUpload> => {
  if (!isUploadRecord(first)) return E.left('no upload was recorded')
  const { urls, uploadId, partBytes, sizeBytes } = first
  const isWhole = Math.ceil(sizeBytes / partBytes) === urls.length
  if (first.identity !== identity || sizeBytes !== wanted.sizeBytes || !isWhole)
    return E.left('the file has changed, or is another one')
  const parts = partsOf(sizeBytes, partBytes)
  const sent = new Map(rest.filter(isSentPart).map((part) => [part.number, part]))
  const isExpired = urls.some((url, index) => !sent.has(index + 1) && hasExpired(url, nowMs + leastLeftMs))
  return isExpired
    ? E.left('its URLs have expired')
    : E.right({ plan: { ...wanted, partBytes, parts }, created: { urls, uploadId }, sent, isResumed: true })
}

// operations

/**
 * Opens the checkpoint and reads it. Doesn't overwrite an unreadable checkpoint: it may contain
 * hours of work that the next run can read.
 *
 * Errors: `TransferBusy` while another process has it.
 */
export const openUploadCheckpoint = (
  { ports: { checkpoints, log }, name }: UploadRun<unknown>,
  transfer: CheckpointKey | undefined,
  identity: string | null,
): TE.TaskEither<TransferFailure, UploadCheckpoint> => {
  const warn = ({ _tag }: FileError) =>
    writeLog(log, 'warn', 'The upload could not be recorded: if it is interrupted, it restarts.', {
      file: name,
      error: _tag,
    })
  const tolerate = TE.orElse((failure: FileError) => TE.fromIO(() => warn(failure)))
  const recordingTo = (
    { start, append, remove }: Checkpoint,
    entries: ReadonlyArray<unknown>,
    close: T.Task<void>,
  ) => ({
    entries,
    start: F.flow(start, tolerate),
    append: F.flow(append, tolerate),
    remove: tolerate(remove),
    close,
  })
  const unrecorded =
    (close: T.Task<void>) =>
    (failure: FileError): TE.TaskEither<never, UploadCheckpoint> =>
      TE.fromIO(() => {
        warn(failure)
        return recordingTo(noCheckpoint, [], close)
      })
  return F.pipe(
    transfer === undefined || identity === null ? TE.right(noCheckpoint) : checkpoints.open(transfer),
    TE.matchE(
      (failure) => (failure._tag === 'TransferBusy' ? TE.left(failure) : unrecorded(noCheckpoint.close)(failure)),
      (checkpoint): TE.TaskEither<TransferFailure, UploadCheckpoint> =>
        F.pipe(
          checkpoint.read,
          TE.map((entries) => recordingTo(checkpoint, entries, checkpoint.close)),
          TE.orElse(unrecorded(checkpoint.close)),
        ),
    ),
  )
}
