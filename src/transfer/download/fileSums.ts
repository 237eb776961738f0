/** The checksums of a file, taken by other threads behind whoever writes or reads it. */
import { either as E, type taskEither as TE } from 'fp-ts'
import { type FileError } from '../../errors/TransferError.js'
import { stopped, type TransferFailure } from '../failures.js'
import { type Following, type Hashing } from '../Hashing.js'
import { partsOf } from '../plan.js'
import { type Source } from '../Source.js'
import { reachedFrom, type Span, type Spans } from './spans.js'

// model

export interface Sums {
  readonly sha256: string
  /** Of each part; empty when none were wanted. */
  readonly md5s: ReadonlyArray<string>
}

export interface FileSums {
  /** One more span is there, or was read, of all that are; it will not change any more. */
  readonly written: (span: Span, done: Spans) => void
  /** To be run once, when all is there. */
  readonly finish: TE.TaskEither<FileError, Sums>
  readonly discard: () => void
}

type Digest = E.Either<FileError, string>

// helpers

const allOf = async (digests: ReadonlyArray<Promise<Digest>>): Promise<E.Either<FileError, ReadonlyArray<string>>> =>
  E.sequenceArray(await Promise.all(digests))

// operations

/** The MD5 of each part of so many bytes. */
export const md5sOf =
  (
    hashing: Hashing,
    source: Source,
    {
      sizeBytes,
      partBytes,
      signal,
    }: { readonly sizeBytes: number; readonly partBytes: number; readonly signal: AbortSignal },
  ): TE.TaskEither<TransferFailure, ReadonlyArray<string>> =>
  // One after another: threads that read far apart in a file take the system's memory from each other.
  async () => {
    const md5s: Array<string> = []
    for (const part of partsOf(sizeBytes, partBytes)) {
      if (signal.aborted) return E.left(stopped(signal, { method: 'DOWNLOAD', name: source.name }))
      const md5 = await hashing.follow('md5', source, part).digest()
      if (E.isLeft(md5)) return md5
      md5s.push(md5.right)
    }
    return E.right(md5s)
  }

/** The SHA-256, and, unless `partBytes` is `null`, the MD5 of each part of so many. */
export const fileSums = (hashing: Hashing, source: Source, sizeBytes: number, partBytes: number | null): FileSums => {
  const sha256 = hashing.follow('sha256', source, { offset: 0, length: sizeBytes })
  const parts = partBytes === null ? [] : partsOf(sizeBytes, partBytes)
  const followings: Array<Following | undefined> = []
  const digests: Array<Promise<Digest> | undefined> = []
  /** A part is told how far it may go until it is all there, and then has its digest asked for. */
  const goOn = (index: number, done: Spans): void => {
    const part = parts[index]
    if (part === undefined || digests[index] !== undefined) return
    const reached = reachedFrom(done, part.offset)
    if (reached === part.offset) return
    const md5 = (followings[index] ??= hashing.follow('md5', source, part))
    if (reached < part.offset + part.length) md5.upTo(reached)
    else digests[index] = md5.digest()
  }
  const written = ({ start, end }: Span, done: Spans): void => {
    sha256.upTo(reachedFrom(done, 0))
    if (partBytes === null) return
    for (let index = Math.floor(start / partBytes); index * partBytes < end; index += 1) goOn(index, done)
  }
  return {
    written,
    finish: async () => {
      const all = { start: 0, end: sizeBytes }
      written(all, [all])
      const [whole, md5s] = await Promise.all([sha256.digest(), allOf(digests.filter((md5) => md5 !== undefined))])
      if (E.isLeft(whole)) return whole
      return E.isLeft(md5s) ? md5s : E.right({ sha256: whole.right, md5s: md5s.right })
    },
    discard: () => {
      sha256.discard()
      followings.forEach((md5) => md5?.discard())
    },
  }
}
