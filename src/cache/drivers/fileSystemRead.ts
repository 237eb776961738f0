/**
 * Reading what may be anything: what can't be an entry is told by its kind, never waited for, never followed.
 *
 * Plain descriptors rather than `FileHandle`s, since this is where a hit spends its time.
 * @since 0.1.0
 */
import { createHash } from 'node:crypto'
import { close, constants, fstat, open, read } from 'node:fs'
import { promisify } from 'node:util'
import { either as E } from 'fp-ts'
import { type Miss } from '../Cache.js'
import { onCodes } from './fileSystemFailure.js'
import { inlineBytes } from './fileSystemLayout.js'

// model

interface Body {
  readonly body: Uint8Array
  readonly sha256: string
}

const [opened, filled, examined] = [promisify(open), promisify(read), promisify(fstat)]

/** Windows has neither flag, and neither pipes in folders. */
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

/** Most entries are not larger, and are read before their size is known: with their tags, and a body that is in them. */
const firstBytes = inlineBytes + 32 * 1024

/** How much of that is kept for the next reads. */
const mostSpares = 8

/** What is hashed while the next of it is read. */
const chunkBytes = 1024 * 1024

/** Larger files are not ours: answers that are kept fit in memory many times. */
export const maxFileBytes = 1024 ** 3

// helpers

/** Memory that is filled before anyone sees it. */
const room = (bytes: number): Uint8Array => new Uint8Array(Buffer.allocUnsafeSlow(bytes).buffer)

const missing = (miss: Miss) => () => E.left(miss)

const withFile = <A>(path: string, use: (file: number) => Promise<E.Either<Miss, A>>): Promise<E.Either<Miss, A>> =>
  opened(path, flags)
    .then(async (file) => {
      try {
        return await use(file)
      } finally {
        // Nobody waits for it: there is nothing to lose.
        close(file, () => undefined)
      }
    })
    .catch(onCodes(['ENOENT', 'ENOTDIR'], missing('absent')))
    .catch(onCodes(['EISDIR', 'ELOOP', 'ENXIO', 'EAGAIN', 'EINVAL', 'ESPIPE'], missing('foreign')))
    .catch(onCodes(['EACCES', 'EPERM', 'ESTALE'], missing('unreadable')))
    .catch(onCodes(['EIO'], missing('damaged')))

/** Fills the bytes from `start` on; gives how many there were. */
const fillFrom = async (file: number, bytes: Uint8Array, start: number): Promise<number> => {
  let end = start
  while (end < bytes.length) {
    const { bytesRead } = await filled(file, bytes, end, bytes.length - end, end)
    if (bytesRead === 0) break
    end += bytesRead
  }
  return end
}

// operations

/**
 * A function that gives all of a file. So much memory for each small file would be more work than the reading: it is lent, and what was read is
 * copied.
 */
export const fileReader = (): ((path: string) => Promise<E.Either<Miss, Uint8Array>>) => {
  const spares: Array<Uint8Array> = []

  /** What is in the file's first bytes; as many as are asked for when there may be more. */
  const headOf = async (file: number): Promise<Uint8Array> => {
    const lent = spares.pop() ?? room(firstBytes)
    const { bytesRead } = await filled(file, lent, 0, firstBytes, 0)
    const head = room(bytesRead)
    head.set(lent.subarray(0, bytesRead))
    if (spares.length < mostSpares) spares.push(lent)
    return head
  }

  return (path) =>
    withFile(path, async (file) => {
      const head = await headOf(file)
      if (head.length > 0 && head.length < firstBytes) return E.right(head)
      // A pipe gives nothing, and a device may give bytes for ever.
      const found = await examined(file)
      if (!found.isFile() || found.size > maxFileBytes) return E.left('foreign')
      const bytes = room(Math.max(found.size, head.length))
      bytes.set(head)
      const end = await fillFrom(file, bytes, head.length)
      return E.right(bytes.subarray(0, end))
    })
}

/** The first `length` bytes of a file and their hash, made while they are read. Fewer are no body of ours. */
export const readHashed = (path: string, length: number): Promise<E.Either<Miss, Body>> =>
  withFile(path, async (file) => {
    const body = room(length)
    const sum = createHash('sha256')
    const next = (start: number) => fillFrom(file, body.subarray(0, Math.min(start + chunkBytes, length)), start)
    let reading = next(0)
    for (let start = 0; start < length;) {
      const end = await reading
      if (end === start) return E.left('damaged')
      if (end < length) reading = next(end)
      sum.update(body.subarray(start, end))
      start = end
    }
    return E.right({ body, sha256: sum.digest('hex') })
  })
