/** Whether what was sent and what was hashed are the same: a file is read once for each. */
import { function as F, taskEither as TE } from 'fp-ts'
import { joinedCrc32 } from '../crc32.js'
import { readFailed, sourceChanged, type TransferFailure } from '../failures.js'
import { type PlannedPart } from '../plan.js'
import { type RunningUpload } from './UploadJob.js'
import { type SentPart } from './uploadRecord.js'

// model

/** The one of what was hashed, the other of what was sent. */
export interface PartSums {
  readonly md5: string
  readonly crc32: number
}

// operations

/**
 * Whose fault a wrong ETag is: the source's, when it does not give again what was sent and hashed. Sent again, such a part would be of another
 * state than those before it.
 */
export const orChanged = <Err>(
  { ports: { hashing }, source, unchanged }: RunningUpload<Err>,
  part: PlannedPart,
  sums: PartSums,
  signal: AbortSignal,
): TE.TaskEither<TransferFailure, void> =>
  F.pipe(
    unchanged,
    TE.flatMap(() =>
      TE.tryCatch(
        async () => {
          const md5 = hashing.start('md5')
          let crc32 = 0
          for await (const bytes of source.read(part.offset, part.length)) {
            signal.throwIfAborted()
            await md5.update(bytes)
            crc32 = hashing.crc32(bytes, crc32)
          }
          return crc32 === sums.crc32 && (await md5.digestHex()) === sums.md5
        },
        (thrown): TransferFailure => readFailed(source.name, thrown),
      ),
    ),
    TE.flatMap((isSame) => (isSame ? TE.right(undefined) : TE.left(sourceChanged(source.name)))),
  )

/** Whether the SHA-256 is of the bytes that were sent; there is no telling where an earlier version sent some of them. */
export const isOfSent = (
  parts: ReadonlyArray<SentPart>,
  planned: ReadonlyArray<PlannedPart>,
  found: number | null,
): boolean => {
  const sums = parts.flatMap(({ crc32, number }) =>
    crc32 === undefined ? [] : [{ crc32, length: planned[number - 1]?.length ?? 0 }],
  )
  return found === null || sums.length < planned.length || joinedCrc32(sums) === found
}
