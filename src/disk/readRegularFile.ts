/**
 * Reads files safely from paths that may be anything: a folder, pipe or link is classified, never
 * waited for and never followed.
 *
 * Uses plain file descriptors rather than `FileHandle`s, because a cache hit spends most of its
 * time here.
 */
import { createHash } from 'node:crypto'
import { close, constants, fstat, open, read } from 'node:fs'
import { type FileHandle, open as openHandle } from 'node:fs/promises'
import { promisify } from 'node:util'
import { either as E } from 'fp-ts'
import { recoverFrom } from './errorCodes.js'

// model

/**
 * Why a file can't be read. `absent`: it doesn't exist; `damaged`: its bytes are wrong; `foreign`:
 * it isn't a regular file; `unreadable`: permission is denied.
 */
export type ReadFailure = 'absent' | 'damaged' | 'foreign' | 'unreadable'

const [openFile, readInto, statFile] = [promisify(open), promisify(read), promisify(fstat)]

/** Windows has neither of these flags, and no pipes in folders. */
const safeFlags = (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

/** Each chunk is hashed while the next is read. */
const chunkBytes = 1024 * 1024

/** Larger files are not read into memory. */
export const maxFileBytes = 1024 ** 3

// helpers

/** Allocates uninitialized memory; callers fill it before they return it. */
const allocate = (bytes: number): Uint8Array => new Uint8Array(Buffer.allocUnsafeSlow(bytes).buffer)

const failing = (failure: ReadFailure) => () => E.left(failure)

const withFile = <A>(
  path: string,
  use: (file: number) => Promise<E.Either<ReadFailure, A>>,
): Promise<E.Either<ReadFailure, A>> =>
  openFile(path, constants.O_RDONLY | safeFlags)
    .then(async (file) => {
      try {
        return await use(file)
      } finally {
        // Not awaited: closing after a read loses nothing.
        close(file, () => undefined)
      }
    })
    .catch(recoverFrom(['ENOENT', 'ENOTDIR'], failing('absent')))
    .catch(recoverFrom(['EISDIR', 'ELOOP', 'ENXIO', 'EAGAIN', 'EINVAL', 'ESPIPE'], failing('foreign')))
    .catch(recoverFrom(['EACCES', 'EPERM', 'ESTALE'], failing('unreadable')))
    .catch(recoverFrom(['EIO'], failing('damaged')))

/**
 * Fills `bytes` from `start` on; `offset` is the file offset of its first byte. Returns the end of
 * the filled bytes.
 */
const fillFrom = async (file: number, bytes: Uint8Array, start: number, offset = 0): Promise<number> => {
  let end = start
  while (end < bytes.length) {
    const { bytesRead } = await readInto(file, bytes, end, bytes.length - end, offset + end)
    if (bytesRead === 0) break
    end += bytesRead
  }
  return end
}

// operations

/**
 * Returns a function that reads complete files. A file no larger than `usualBytes` takes one read
 * into a reused buffer, and one copy: allocating that much for each small file would cost more than
 * reading it.
 */
export const fileReader = (usualBytes: number): ((path: string) => Promise<E.Either<ReadFailure, Uint8Array>>) => {
  const maxBuffers = 8
  const buffers: Array<Uint8Array> = []

  /** Reads the first `usualBytes`, or fewer if the file is shorter. */
  const headOf = async (file: number): Promise<Uint8Array> => {
    const buffer = buffers.pop() ?? allocate(usualBytes)
    const { bytesRead } = await readInto(file, buffer, 0, usualBytes, 0)
    const head = allocate(bytesRead)
    head.set(buffer.subarray(0, bytesRead))
    if (buffers.length < maxBuffers) buffers.push(buffer)
    return head
  }

  return (path) =>
    withFile(path, async (file) => {
      const head = await headOf(file)
      if (head.length > 0 && head.length < usualBytes) return E.right(head)
      // A pipe yields nothing, and a device may yield bytes forever.
      const found = await statFile(file)
      if (!found.isFile() || found.size > maxFileBytes) return E.left('foreign')
      const bytes = allocate(Math.max(found.size, head.length))
      bytes.set(head)
      const end = await fillFrom(file, bytes, head.length)
      return E.right(bytes.subarray(0, end))
    })
}

/**
 * Reads the first `length` bytes of a file; `damaged` if their SHA-256 differs. Hashes each chunk
 * while the next is read.
 */
export const readVerified = (
  path: string,
  sha256: string,
  length: number,
): Promise<E.Either<ReadFailure, Uint8Array>> =>
  withFile(path, async (file) => {
    const bytes = allocate(length)
    const hash = createHash('sha256')
    const next = (start: number) => fillFrom(file, bytes.subarray(0, Math.min(start + chunkBytes, length)), start)
    let reading = next(0)
    for (let start = 0; start < length;) {
      const end = await reading
      if (end === start) return E.left('damaged')
      if (end < length) reading = next(end)
      hash.update(bytes.subarray(start, end))
      start = end
    }
    return hash.digest('hex') === sha256 ? E.right(bytes) : E.left('damaged')
  })

/**
 * Opens a regular file; `null` for a folder, pipe, link or missing file. Never waits for the other
 * end of a pipe.
 */
export const openRegularFile = async (path: string, access = constants.O_RDONLY) => {
  const handle = await openHandle(path, access | safeFlags).catch(
    recoverFrom(['ENOENT', 'ENOTDIR', 'EISDIR', 'ELOOP', 'ENXIO'], () => null),
  )
  if (handle === null) return null
  const found = await handle.stat({ bigint: true }).catch(() => null)
  if (found?.isFile() === true) return { handle, found }
  await handle.close()
  return null
}

/** Reads the bytes from `start` to `end`, or fewer if the file is shorter. */
export const readRange = async (handle: FileHandle, start: number, end: number): Promise<Uint8Array> => {
  const bytes = new Uint8Array(Math.max(end - start, 0))
  return bytes.subarray(0, await fillFrom(handle.fd, bytes, 0, start))
}
