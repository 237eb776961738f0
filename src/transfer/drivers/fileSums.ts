/**
 * Checksums of a file, each by a thread of its own that reads the file behind whoever writes it.
 *
 * Nothing is copied between threads: they share the open file, and what was just written is read out of the system's memory.
 */
import { Worker } from 'node:worker_threads'
import { either as E } from 'fp-ts'
import { causeOf } from '../../errors/Cause.js'
import { type FileError } from '../../errors/TransferError.js'
import { type RunningSums, type SumWanted } from '../FileSums.js'

/** More than this is worth a word to the threads. */
const stepBytes = 2 * 1024 * 1024

/**
 * What a thread runs: text, since it must run the same from TypeScript, from a build, and from a bundle. It gets
 * `{ upTo, isLast }`, and answers the last of them with the sums of all it was given to compute.
 */
const program = `
const { parentPort, workerData } = require('node:worker_threads')
const { readSync } = require('node:fs')
const { createHash } = require('node:crypto')
const { fd, sums } = workerData
const chunk = Buffer.allocUnsafeSlow(1024 * 1024)
let offset = 0
const start = ({ algorithm, partBytes }) => {
  const digests = []
  let hash = createHash(algorithm)
  let filled = 0
  const finish = () => {
    digests.push(hash.digest('hex'))
    hash = createHash(algorithm)
    filled = 0
  }
  const update = (bytes) => {
    for (let at = 0; at < bytes.length; ) {
      const taken = partBytes === undefined ? bytes.length : Math.min(bytes.length - at, partBytes - filled)
      hash.update(bytes.subarray(at, at + taken))
      at += taken
      filled += taken
      if (filled === partBytes) finish()
    }
  }
  const end = () => {
    if (filled > 0 || digests.length === 0) finish()
    return digests
  }
  return { update, end }
}
const running = sums.map(start)
parentPort.on('message', ({ upTo, isLast }) => {
  while (offset < upTo) {
    const length = readSync(fd, chunk, 0, Math.min(chunk.length, upTo - offset), offset)
    if (length === 0) throw new Error('the file is shorter than it was')
    for (const sum of running) sum.update(chunk.subarray(0, length))
    offset += length
  }
  if (isLast) parentPort.postMessage(running.map((sum) => sum.end()))
})
`

type Sums = ReadonlyArray<ReadonlyArray<string>>

interface Thread {
  readonly worker: Worker
  readonly outcome: Promise<E.Either<unknown, Sums>>
}

const startThread = (fd: number, sums: ReadonlyArray<SumWanted>): Thread => {
  const worker = new Worker(program, { eval: true, workerData: { fd, sums } })
  const outcome = new Promise<E.Either<unknown, Sums>>((resolve) => {
    worker.once('message', (found: Sums) => resolve(E.right(found)))
    worker.once('error', (thrown) => resolve(E.left(thrown)))
    worker.once('exit', () => resolve(E.left({ name: 'Error', message: 'the thread that computes checksums ended' })))
  })
  return { worker, outcome }
}

/** As many groups as there are threads to be, none empty. */
const grouped = <A>(items: ReadonlyArray<A>, count: number): ReadonlyArray<ReadonlyArray<A>> =>
  Array.from({ length: Math.min(count, items.length) }, (_, group) =>
    items.filter((_item, index) => index % count === group),
  )

/** Computes over an open file, with at most `threads` threads; the file must stay open until this is stopped. */
export const fileSums = (fd: number, path: string, sums: ReadonlyArray<SumWanted>, threads: number): RunningSums => {
  const groups = grouped(
    sums.map((sum, index) => ({ sum, index })),
    threads,
  )
  const started = groups.map((group) => ({
    group,
    thread: startThread(
      fd,
      group.map(({ sum }) => sum),
    ),
  }))
  let told = 0
  const tell = (upTo: number, isLast: boolean): void => {
    told = upTo
    for (const { thread } of started) thread.worker.postMessage({ upTo, isLast })
  }
  const failed = (thrown: unknown): FileError => ({
    _tag: 'FileError',
    operation: 'read',
    path,
    cause: causeOf(thrown),
  })
  return {
    upTo: (offset) => {
      if (offset - told >= stepBytes) tell(offset, false)
    },
    finish: (sizeBytes) => async () => {
      tell(sizeBytes, true)
      const outcomes = await Promise.all(started.map(({ thread }) => thread.outcome))
      const inOrder = new Array<ReadonlyArray<string>>(sums.length)
      for (const [at, outcome] of outcomes.entries()) {
        if (E.isLeft(outcome)) return E.left(failed(outcome.left))
        started[at]?.group.forEach(({ index }, place) => (inOrder[index] = outcome.right[place] ?? []))
      }
      return E.right(inOrder)
    },
    stop: async () => {
      await Promise.all(started.map(({ thread }) => thread.worker.terminate()))
    },
  }
}
