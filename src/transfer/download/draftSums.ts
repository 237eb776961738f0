/** The checksums of a draft, taken by other threads behind whoever writes it. */
import { either as E, type taskEither as TE } from 'fp-ts'
import { type FileError } from '../../errors/TransferError.js'
import { type Following, type Hashing } from '../Hashing.js'
import { partsOf } from '../plan.js'
import { type Source } from '../Source.js'

// model

export interface Sums {
  readonly sha256: string
  /** Of each part; empty when none were wanted. */
  readonly md5s: ReadonlyArray<string>
}

export interface DraftSums {
  /** The bytes before this offset are there, and will not change any more. */
  readonly upTo: (offset: number) => void
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
    sizeBytes: number,
    partBytes: number,
  ): TE.TaskEither<FileError, ReadonlyArray<string>> =>
  // One after another: threads that read far apart in a file take the system's memory from each other.
  async () => {
    const md5s: Array<string> = []
    for (const part of partsOf(sizeBytes, partBytes)) {
      const md5 = await hashing.follow('md5', source, part).digest()
      if (E.isLeft(md5)) return md5
      md5s.push(md5.right)
    }
    return E.right(md5s)
  }

/** The SHA-256, and, unless `partBytes` is `null`, the MD5 of each part of so many. */
export const draftSums = (hashing: Hashing, source: Source, sizeBytes: number, partBytes: number | null): DraftSums => {
  const sha256 = hashing.follow('sha256', source, { offset: 0, length: sizeBytes })
  const parts = partBytes === null ? [] : partsOf(sizeBytes, partBytes)
  const digests: Array<Promise<Digest>> = []
  let current: Following | null = null
  /** Each part is told how far it may go until it is all there, and then has its digest asked for. */
  const upTo = (offset: number): void => {
    sha256.upTo(offset)
    for (let part = parts[digests.length]; part !== undefined && offset > part.offset; part = parts[digests.length]) {
      current ??= hashing.follow('md5', source, part)
      if (offset < part.offset + part.length) return current.upTo(offset)
      digests.push(current.digest())
      current = null
    }
  }
  return {
    upTo,
    finish: async () => {
      upTo(sizeBytes)
      const [whole, md5s] = await Promise.all([sha256.digest(), allOf(digests)])
      if (E.isLeft(whole)) return whole
      return E.isLeft(md5s) ? md5s : E.right({ sha256: whole.right, md5s: md5s.right })
    },
    discard: () => {
      sha256.discard()
      current?.discard()
    },
  }
}
