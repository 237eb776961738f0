/**
 * A measured client: the minimum that Node needs for a verified download, as the baseline for the
 * engine.
 *
 * TLS decrypts directly into blocks of 1 MiB, which are written asynchronously at their offsets; a
 * thread hashes the file behind the writer. It supports one kind of response, and any failure ends
 * the process.
 */
import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readSync, renameSync, write } from 'node:fs'
import type { OnReadOpts } from 'node:net'
import { connect, type ConnectionOptions } from 'node:tls'
import { isMainThread, Worker, workerData } from 'node:worker_threads'
import { presignGet } from '../../sandbox/src/signing/presignedUrls.js'
import { MiB, type Range, rangesOf } from './testObjects.js'
import { runTask, type Task } from './Task.js'

/** Shared by both threads: the number of contiguous blocks written from the start of the file. */
interface Shared {
  readonly fd: number
  readonly sizeBytes: number
  readonly writtenBlocks: Int32Array<SharedArrayBuffer>
}

const hashBehind = ({ fd, sizeBytes, writtenBlocks }: Shared): string => {
  const hash = createHash('sha256')
  const block = Buffer.allocUnsafeSlow(MiB)
  const count = Math.ceil(sizeBytes / MiB)
  for (let index = 0; index < count; index += 1) {
    for (let seen = Atomics.load(writtenBlocks, 0); seen <= index; seen = Atomics.load(writtenBlocks, 0))
      Atomics.wait(writtenBlocks, 0, seen)
    hash.update(block.subarray(0, readSync(fd, block, 0, MiB, index * MiB)))
  }
  return hash.digest('hex')
}

/** Fetches ranges over one connection until none are left. */
const fetchRanges = (
  url: URL,
  fd: number,
  ranges: Iterator<Range>,
  onWritten: (block: number) => void,
): Promise<void> =>
  new Promise((resolve, reject) => {
    const head = Buffer.allocUnsafeSlow(16 * 1024)
    let headBytes = 0
    let isHead = true
    const spare: Array<Buffer> = []
    let block: Buffer = Buffer.allocUnsafeSlow(MiB)
    let filled = 0
    let at = 0
    let end = 0
    let writing = 0
    let isOver = false

    const request = (): void => {
      const next = ranges.next()
      if (next.done === true) {
        isOver = true
        socket.destroy()
        if (writing === 0) resolve()
        return
      }
      at = next.value.offset
      end = at + next.value.length
      isHead = true
      headBytes = 0
      socket.write(
        `GET ${url.pathname}${url.search} HTTP/1.1\r\nHost: ${url.host}\r\nRange: bytes=${at}-${end - 1}\r\n\r\n`,
      )
    }
    const writeBlock = (): void => {
      const [full, length, offset] = [block, filled, at]
      at += length
      filled = 0
      block = spare.pop() ?? Buffer.allocUnsafeSlow(MiB)
      writing += 1
      write(fd, full, 0, length, offset, (error) => {
        if (error !== null) return reject(error)
        writing -= 1
        spare.push(full)
        onWritten(offset / MiB)
        if (isOver && writing === 0) resolve()
        else if (writing === 3) socket.resume()
      })
    }
    /**
     * Returns the buffer for the next bytes: a response head is short, and arrives alone or with
     * the first bytes of its body.
     */
    const nextBuffer = (): Buffer => (isHead ? head.subarray(headBytes) : block.subarray(filled))
    const received = (count: number): boolean => {
      if (isHead) {
        headBytes += count
        const bodyAt = head.subarray(0, headBytes).indexOf('\r\n\r\n') + 4
        if (bodyAt < 4) return true
        if (head.toString('latin1', 0, 12) !== 'HTTP/1.1 206') reject(new Error(head.toString('latin1', 0, bodyAt)))
        isHead = false
        filled = head.copy(block, 0, bodyAt, headBytes)
      } else filled += count
      if (at + filled === end) {
        writeBlock()
        request()
      } else if (filled === MiB) writeBlock()
      return writing < 4
    }
    // Node accepts `onread` here as for plain sockets; its types don't say so.
    const options: ConnectionOptions & { readonly onread: OnReadOpts } = {
      host: url.hostname,
      port: Number(url.port),
      onread: { buffer: nextBuffer, callback: received },
    }
    const socket = connect(options, request).on('error', reject)
  })

const download = async ({ account, key, path, sizeBytes, sha256, concurrency: atATime }: Task): Promise<void> => {
  const partialPath = `${path}.part`
  const fd = openSync(partialPath, 'w+')
  const writtenBlocks = new Int32Array(new SharedArrayBuffer(4))
  const workerData: Shared = { fd, sizeBytes, writtenBlocks }
  const worker = new Worker(new URL(import.meta.url), { workerData })
  const hashed = new Promise<string>((resolve, reject) => worker.once('message', resolve).once('error', reject))
  const written = new Uint8Array(Math.ceil(sizeBytes / MiB) + 1)
  let front = 0
  const onWritten = (index: number): void => {
    written[index] = 1
    while (written[front] === 1) front += 1
    if (Atomics.exchange(writtenBlocks, 0, front) !== front) Atomics.notify(writtenBlocks, 0)
  }
  const url = new URL(presignGet(account, key, { nowMs: Date.now(), expiresInSeconds: 3600 }))
  const ranges = rangesOf(sizeBytes).values()
  await Promise.all(Array.from({ length: atATime }, () => fetchRanges(url, fd, ranges, onWritten)))
  const digest = await hashed
  if (digest !== sha256) throw new Error(`${digest} is not the file's SHA-256`)
  fsyncSync(fd)
  closeSync(fd)
  renameSync(partialPath, path)
}

if (isMainThread) await runTask({ down: download })
else {
  const { parentPort } = await import('node:worker_threads')
  parentPort?.postMessage(hashBehind(workerData as Shared))
}
