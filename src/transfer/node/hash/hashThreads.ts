/**
 * Computes checksums of files in a pool of threads, so that hashing doesn't slow down the transfer.
 *
 * A thread reads the file itself, just behind the transfer: the bytes come from the page cache, and
 * nothing is copied between threads. If the file changes in between, the thread hashes other bytes
 * than were sent; comparing with the storage's ETag and with a CRC-32 of the sent bytes detects
 * that. Threads start when they are first needed, and don't keep the process alive.
 * @since 0.1.0
 */
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { either as E } from 'fp-ts'
import { causeOf } from '../../../errors/Cause.js'
import { type Log, silent } from '../../../ports/Log.js'
import { writeLog } from '../../../ports/notify.js'
import { readFailed } from '../../failures.js'
import type { HashAlgorithm, Hashing } from '../../Hashing.js'
import { laneCount, type Md5Kernel, md5Kernel } from './md5/md5Kernel.js'
import { nodeHash } from './nodeHash.js'

// model

export interface HashThreadsOptions {
  /** Number of threads: by default one per core, 4 at most. */
  readonly threads?: number
  /** Receives a warning if no thread can be started; none by default. */
  readonly log?: Log
}

/** Passed to a thread when it starts. */
export interface HashThreadData {
  /** Computes four MD5s concurrently; `null` leaves them to OpenSSL. */
  readonly kernel: Md5Kernel | null
}

/**
 * A message to a thread: which file it may read, how far, and whether that is the end of the range.
 */
export interface HashOrder {
  readonly id: number
  readonly algorithm: HashAlgorithm
  readonly withCrc32: boolean
  readonly path: string | Uint8Array
  readonly start: number
  readonly readTo: number
  readonly then: 'wait' | 'digest' | 'discard'
}

export type HashOutcome =
  { readonly digest: string; readonly crc32: number | null } | { readonly failure: string; readonly code: string }

/** A message from a thread: the outcome of a range. */
export type HashReport = { readonly id: number } & HashOutcome

interface Thread {
  /** The unfinished ranges. */
  readonly ranges: Map<number, HashAlgorithm>
  /** How many of them are MD5s. */
  readonly md5s: () => number
  readonly post: (order: HashOrder) => void
  /** Resolves to `null` when the thread exits before it reports. */
  readonly ask: (order: HashOrder) => Promise<HashReport | null>
  /** Stops hashing the range: its digest isn't needed. */
  readonly discard: (order: HashOrder) => void
}

/** A shorter range is not worth a thread. */
const leastBytes = 1024 * 1024

/** Fewer new bytes are not worth a message. */
const stepBytes = 4 * leastBytes

let made: HashThreadData | undefined
/** Builds the kernel once, on first use: it takes about 20 ms. */
const threadData = (): HashThreadData => (made ??= { kernel: md5Kernel() })

// helpers

/** `onEnd` receives the error if the thread exited before its first report, else `null`. */
const startThread = (onEnd: (thread: Thread, failure: unknown) => void): Thread => {
  // The thread runs plain JavaScript and must not inherit flags of this process, such as a
  // compiler's.
  const worker = new Worker(new URL('./hashWorker.js', import.meta.url), {
    execArgv: [],
    env: {},
    workerData: threadData(),
  })
  const ranges = new Map<number, HashAlgorithm>()
  let md5s = 0
  const waiting = new Map<number, (report: HashReport | null) => void>()
  let hasAnswered = false
  let isEnded = false
  const settle = (id: number, report: HashReport | null): void => {
    const resolve = waiting.get(id)
    if (ranges.get(id) === 'md5') md5s -= 1
    ranges.delete(id)
    waiting.delete(id)
    if (waiting.size === 0) worker.unref()
    resolve?.(report)
  }
  const post = (order: HashOrder): void => {
    if (isEnded) return
    if (order.algorithm === 'md5' && !ranges.has(order.id)) md5s += 1
    ranges.set(order.id, order.algorithm)
    worker.postMessage(order)
  }
  const thread: Thread = {
    ranges,
    md5s: () => md5s,
    post,
    ask: (order) =>
      new Promise((resolve) => {
        if (isEnded) return resolve(null)
        waiting.set(order.id, resolve)
        // The process must not end while a caller waits.
        worker.ref()
        post(order)
      }),
    discard: (order) => {
      post(order)
      settle(order.id, { id: order.id, failure: 'the digest was discarded', code: '' })
    },
  }
  const end = (failure: unknown): void => {
    if (isEnded) return
    isEnded = true
    onEnd(thread, hasAnswered ? null : failure)
    for (const id of waiting.keys()) settle(id, null)
  }
  worker
    .on('message', (report: HashReport) => {
      hasAnswered = true
      settle(report.id, report)
    })
    .once('error', end)
    .once('exit', () => end(null))
  // Called after the listeners were added: each of them would keep the process alive.
  worker.unref()
  return thread
}

// constructor

/**
 * Hashes files in threads. If none can be started, because a bundler left `hashWorker.js` out or
 * the process may not start threads, it hashes on the main thread, which is slower, and writes one
 * warning.
 */
export const hashThreads = ({ threads: wanted, log = silent }: HashThreadsOptions = {}): Hashing => {
  const threads = new Set<Thread>()
  const max = Math.max(1, wanted ?? Math.min(4, availableParallelism()))
  let lastId = 0
  let isUnavailable = false

  const noThreads = (thrown: unknown): null => {
    if (!isUnavailable)
      writeLog(log, 'warn', 'Hashing runs on the main thread: no thread could be started.', {
        cause: causeOf(thrown).message,
      })
    isUnavailable = true
    return null
  }

  const leastBusy = (): Thread | null => {
    if (isUnavailable) return null
    const [first] = [...threads].sort((a, b) => a.ranges.size - b.ranges.size)
    if (first !== undefined && (first.ranges.size === 0 || threads.size >= max)) return first
    try {
      const started = startThread((ended, failure) => {
        threads.delete(ended)
        if (failure !== null) noThreads(failure)
      })
      threads.add(started)
      return started
    } catch (thrown) {
      return noThreads(thrown)
    }
  }

  /**
   * Assigns MD5s to the same thread until it has as many as it hashes concurrently, and as many
   * again in its queue.
   */
  const threadFor = (algorithm: HashAlgorithm): Thread | null => {
    if (algorithm !== 'md5' || threadData().kernel === null) return leastBusy()
    return [...threads].find(({ md5s }) => md5s() > 0 && md5s() < 2 * laneCount) ?? leastBusy()
  }

  return {
    ...nodeHash,
    hashRange: (algorithm, source, range, options = { withCrc32: false }) => {
      const onMainThread = nodeHash.hashRange(algorithm, source, range, options)
      const { name, path } = source
      const { start, end } = range
      if (path === null || end - start < leastBytes) return onMainThread
      lastId += 1
      const id = lastId
      let thread: Thread | null = null
      let orderedTo = start
      let isDiscarded = false
      let crc32: number | null = null
      const order = (to: number, then: HashOrder['then']): HashOrder => {
        orderedTo = to
        return { id, algorithm, withCrc32: options.withCrc32, path, start, readTo: to, then }
      }
      const chosen = (): Thread | null => (thread ??= threadFor(algorithm))
      return {
        readTo: (reached) => {
          if (!isDiscarded && reached - orderedTo >= stepBytes && reached <= end) chosen()?.post(order(reached, 'wait'))
        },
        digest: async () => {
          const report = await chosen()?.ask(order(end, 'digest'))
          if (report === undefined || report === null) return onMainThread.digest()
          if ('failure' in report) return E.left(readFailed(name, { ...report, message: report.failure }))
          crc32 = report.crc32
          return E.right(report.digest)
        },
        crc32: () => crc32 ?? onMainThread.crc32(),
        discard: () => {
          isDiscarded = true
          thread?.discard(order(orderedTo, 'discard'))
        },
      }
    },
  }
}
