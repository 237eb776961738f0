/** Computes the checksums of a download while it arrives. */
import { type either as E, function as F, taskEither as TE } from 'fp-ts'
import type { FileError } from '../errors/TransferError.js'
import { type ByteRange, type ByteRanges, reachedFrom } from './ByteRange.js'
import type { RangeHash, Hasher, Hashing } from './Hashing.js'
import { partsOf } from './uploadPlan.js'
import type { Source } from './Source.js'

// model

export interface Digests {
  readonly sha256: string
  /** Of each part; empty when not needed. */
  readonly md5s: ReadonlyArray<string>
}

export interface Checksums {
  /**
   * `range` was just written; `done` is everything written so far. `bytes` may be reused once this
   * returns.
   */
  readonly written: (range: ByteRange, bytes: Uint8Array, done: ByteRanges) => void
  /** Run it once, after the last write. */
  readonly finish: TE.TaskEither<FileError, Digests>
  readonly discard: () => void
}

// operations

/**
 * Hashes bytes in memory as they are written, in order: for small objects and streams. A
 * `partBytes` of `Infinity` is one part.
 */
export const checksumsInMemory = (hashing: Hashing, partBytes: number | null): Checksums => {
  const sha256 = hashing.start('sha256')
  const md5s: Array<string> = []
  let part: Hasher | null = null
  let filled = 0
  const endPart = (): void => {
    md5s.push((part ?? hashing.start('md5')).digestHex())
    part = null
    filled = 0
  }
  const addToParts = (bytes: Uint8Array, wantedBytes: number): void => {
    for (let at = 0; at < bytes.length;) {
      const taken = Math.min(bytes.length - at, wantedBytes - filled)
      part ??= hashing.start('md5')
      part.update(bytes.subarray(at, at + taken))
      at += taken
      filled += taken
      if (filled === wantedBytes) endPart()
    }
  }
  return {
    written: (_range, bytes) => {
      sha256.update(bytes)
      if (partBytes !== null) addToParts(bytes, partBytes)
    },
    finish: TE.fromIO(() => {
      if (partBytes !== null && (filled > 0 || md5s.length === 0)) endPart()
      return { sha256: sha256.digestHex(), md5s }
    }),
    discard: () => undefined,
  }
}

/**
 * Hashes a file in threads that read it just behind its writer. Completes a part's MD5 as soon as
 * the part is written.
 */
export const checksumsFromFile = (
  hashing: Hashing,
  source: Source,
  sizeBytes: number,
  partBytes: number | null,
): Checksums => {
  const all = { start: 0, end: sizeBytes }
  const sha256 = hashing.hashRange('sha256', source, all)
  const parts = partBytes === null ? [] : partsOf(sizeBytes, partBytes)
  const following: Array<RangeHash | undefined> = []
  const md5s: Array<Promise<E.Either<FileError, string>> | undefined> = []
  const advancePart = (index: number, done: ByteRanges): void => {
    const part = parts[index]
    if (part === undefined || md5s[index] !== undefined) return
    const reached = reachedFrom(done, part.start)
    if (reached === part.start) return
    const md5 = (following[index] ??= hashing.hashRange('md5', source, part))
    if (reached < part.end) md5.readTo(reached)
    else md5s[index] = md5.digest()
  }
  const written = ({ start, end }: ByteRange, done: ByteRanges): void => {
    sha256.readTo(reachedFrom(done, 0))
    if (partBytes === null) return
    for (let index = Math.floor(start / partBytes); index * partBytes < end; index += 1) advancePart(index, done)
  }
  return {
    written: (range, _bytes, done) => written(range, done),
    finish: F.pipe(
      TE.fromIO(() => written(all, [all])),
      TE.flatMap(() =>
        F.pipe(
          sha256.digest,
          TE.bindTo('sha256'),
          TE.apS('md5s', TE.sequenceArray(md5s.flatMap((md5) => (md5 === undefined ? [] : [() => md5])))),
        ),
      ),
    ),
    discard: () => {
      sha256.discard()
      following.forEach((md5) => md5?.discard())
    },
  }
}
