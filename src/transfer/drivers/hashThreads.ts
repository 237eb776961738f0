/**
 * Checksums of files by threads beside this one, so that hashing takes nothing from moving bytes.
 *
 * A thread reads the file itself, right behind whoever sends it: what was just read comes out of the system's memory, and nothing is
 * copied from thread to thread. That it then hashes other bytes than were sent, if the file changes in between, is what the comparison
 * with the storage's checksum finds. Threads are started when first needed, and keep no process from ending.
 * @since 0.1.0
 */
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { taskEither as TE } from 'fp-ts'
import { readFailed } from '../failures.js'
import { type Following, type HashAlgorithm, type Hashing } from '../Hashing.js'
import { nodeHash } from './nodeHash.js'

// model

export interface HashThreadsOptions {
  /** How many threads: as many as the machine has cores, 4 at most. */
  readonly threads?: number
}

/** To a thread: how far it may go in which file, whether that is the end, or that nobody wants it any more. */
interface Order {
  readonly id: number
  readonly algorithm: HashAlgorithm
  readonly path: string
  readonly offset: number
  readonly upTo: number
  readonly then: 'wait' | 'digest' | 'discard'
}
type Report = { readonly id: number } & (
  { readonly digest: string } | { readonly failure: string; readonly code: string }
)

interface Asked {
  readonly resolve: (hex: string) => void
  readonly reject: (thrown: unknown) => void
}
interface Thread {
  readonly worker: Worker
  readonly asked: Map<number, Asked>
  /** Those that began and have not ended: whoever begins next goes to the thread with the fewest. */
  readonly running: Set<number>
  isEnded: boolean
}

/** Less than this is not worth a word to a thread. */
const stepBytes = 1024 * 1024

/**
 * What a thread runs, as text: a file of its own could not be found from a bundle. It works in turns of a few MiB, so that a long file
 * does not keep a short stretch waiting.
 */
const program = `
const { parentPort } = require('node:worker_threads')
const { openSync, readSync, closeSync } = require('node:fs')
const { createHash } = require('node:crypto')
const chunk = Buffer.allocUnsafeSlow(512 * 1024)
const turnBytes = 4 * 1024 * 1024
const jobs = new Map()
let isTurning = false

const end = (job, report) => {
  jobs.delete(job.id)
  if (job.fd !== null) closeSync(job.fd)
  if (report !== undefined) parentPort.postMessage({ id: job.id, ...report })
}
const work = (job) => {
  try {
    if (job.fd === null) job.fd = openSync(job.path, 'r')
    for (let left = Math.min(turnBytes, job.upTo - job.at); left > 0; ) {
      const length = readSync(job.fd, chunk, 0, Math.min(chunk.length, left), job.at)
      if (length === 0) throw new Error('the file is shorter than it was')
      job.hash.update(length === chunk.length ? chunk : chunk.subarray(0, length))
      job.at += length
      left -= length
    }
    if (job.at >= job.upTo && job.then === 'digest') end(job, { digest: job.hash.digest('hex') })
  } catch (thrown) {
    end(job, { failure: String(thrown.message), code: String(thrown.code ?? '') })
  }
}
const turn = () => {
  for (const job of [...jobs.values()]) if (job.at < job.upTo || job.then === 'digest') work(job)
  isTurning = [...jobs.values()].some((job) => job.at < job.upTo)
  if (isTurning) setImmediate(turn)
}
parentPort.on('message', ({ id, algorithm, path, offset, upTo, then }) => {
  const known = jobs.get(id)
  if (then === 'discard') return known === undefined ? undefined : end(known)
  if (known === undefined) jobs.set(id, { id, path, at: offset, upTo, then, fd: null, hash: createHash(algorithm) })
  else Object.assign(known, { upTo, then })
  if (isTurning) return
  isTurning = true
  setImmediate(turn)
})
`

// helpers

const startThread = (onEnd: (thread: Thread) => void): Thread => {
  // The flags of this process, a compiler's say, are of no use to a thread that runs a page of JavaScript.
  const worker = new Worker(program, { eval: true, execArgv: [], env: {} })
  const thread: Thread = { worker, asked: new Map(), running: new Set(), isEnded: false }
  const { asked, running } = thread
  worker.on('message', (report: Report) => {
    const waiting = asked.get(report.id)
    asked.delete(report.id)
    running.delete(report.id)
    if (asked.size === 0) worker.unref()
    if ('digest' in report) waiting?.resolve(report.digest)
    else waiting?.reject(Object.assign(new Error(report.failure), { code: report.code }))
  })
  const end = (): void => {
    thread.isEnded = true
    onEnd(thread)
    for (const { reject } of asked.values()) reject(new Error('the hashing thread ended'))
    asked.clear()
  }
  worker.once('error', end).once('exit', end)
  // After the listeners, each of which would keep the process from ending.
  worker.unref()
  return thread
}

// operations

export const hashThreads = (options: HashThreadsOptions = {}): Hashing => {
  const threads = new Set<Thread>()
  const max = Math.max(1, options.threads ?? Math.min(4, availableParallelism()))
  let begun = 0

  const leastBusy = (): Thread => {
    const [first] = [...threads].sort((a, b) => a.running.size - b.running.size)
    if (first !== undefined && (first.running.size === 0 || threads.size >= max)) return first
    const fresh = startThread((ended) => threads.delete(ended))
    threads.add(fresh)
    return fresh
  }

  const followFile = (
    algorithm: HashAlgorithm,
    path: string,
    name: string,
    offset: number,
    length: number,
  ): Following => {
    const id = begun
    begun += 1
    const end = offset + length
    let told = offset
    let thread: Thread | null = null
    const order = (upTo: number, then: Order['then']): Thread => {
      thread ??= leastBusy()
      thread.running.add(id)
      told = upTo
      thread.worker.postMessage({ id, algorithm, path, offset, upTo, then } satisfies Order)
      return thread
    }
    return {
      upTo: (reached) => {
        if (reached - told >= stepBytes && reached <= end) order(reached, 'wait')
      },
      digest: TE.tryCatch(
        () =>
          new Promise<string>((resolve, reject) => {
            const { worker, asked, isEnded } = order(end, 'digest')
            if (isEnded) return reject(new Error('the hashing thread ended'))
            asked.set(id, { resolve, reject })
            // Now somebody waits for it: the process must not end.
            worker.ref()
          }),
        (thrown) => readFailed(name, thrown),
      ),
      discard: () => {
        if (thread === null) return
        order(told, 'discard').running.delete(id)
      },
    }
  }

  return {
    start: nodeHash.start,
    follow: (algorithm, source, stretch) =>
      source.path === null || stretch.length < stepBytes
        ? nodeHash.follow(algorithm, source, stretch)
        : followFile(algorithm, source.path, source.name, stretch.offset, stretch.length),
  }
}
