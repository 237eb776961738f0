/**
 * Checksums of files by threads beside this one, so that hashing takes nothing from moving bytes.
 *
 * A thread reads the file itself, right behind whoever sends it: what was just read comes out of the system's memory, and nothing is
 * copied from thread to thread. That it then hashes other bytes than were sent, if the file changes in between, is what the comparisons with
 * the storage's checksum and with a CRC-32 of what was sent find. Threads are started when first needed, and keep no process from ending.
 * @since 0.1.0
 */
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { taskEither as TE } from 'fp-ts'
import { readFailed } from '../failures.js'
import { type Following, type HashAlgorithm, type Hashing } from '../Hashing.js'
import { hashProgram, hashProgramData, type Order, type Report } from './hashProgram.js'
import { lanes } from './md5Kernel.js'
import { nodeHash } from './nodeHash.js'

// model

export interface HashThreadsOptions {
  /** How many threads: as many as the machine has cores, 4 at most. */
  readonly threads?: number
}

interface Asked {
  readonly resolve: (report: Extract<Report, { digest: string }>) => void
  readonly reject: (thrown: unknown) => void
}
interface Thread {
  readonly worker: Worker
  readonly asked: Map<number, Asked>
  /** Those that began and have not ended. */
  readonly running: Map<number, HashAlgorithm>
  isEnded: boolean
}

/** Less than this is not worth a word to a thread. */
const stepBytes = 1024 * 1024

// helpers

const startThread = (onEnd: (thread: Thread) => void): Thread => {
  // The flags of this process, a compiler's say, are of no use to a thread that runs a page of JavaScript.
  const worker = new Worker(hashProgram, { eval: true, execArgv: [], env: {}, workerData: hashProgramData() })
  const thread: Thread = { worker, asked: new Map(), running: new Map(), isEnded: false }
  const { asked, running } = thread
  worker.on('message', (report: Report) => {
    const waiting = asked.get(report.id)
    asked.delete(report.id)
    running.delete(report.id)
    if (asked.size === 0) worker.unref()
    if ('digest' in report) waiting?.resolve(report)
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

  /** MD5s keep together, so that a thread has as many as it takes at once, and more of them waiting; all else goes where least is to do. */
  const threadFor = (algorithm: HashAlgorithm): Thread => {
    const md5s = ({ running }: Thread): number => [...running.values()].filter((other) => other === 'md5').length
    const together = [...threads].find((thread) => md5s(thread) > 0 && md5s(thread) < 2 * lanes)
    return algorithm === 'md5' && together !== undefined ? together : leastBusy()
  }

  const leastBusy = (): Thread => {
    const [first] = [...threads].sort((a, b) => a.running.size - b.running.size)
    if (first !== undefined && (first.running.size === 0 || threads.size >= max)) return first
    const fresh = startThread((ended) => threads.delete(ended))
    threads.add(fresh)
    return fresh
  }

  const followFile = (
    algorithm: HashAlgorithm,
    path: string | Uint8Array,
    name: string,
    offset: number,
    length: number,
    withCrc32: boolean,
  ): Following => {
    const id = begun
    begun += 1
    const end = offset + length
    let told = offset
    let crc32: number | null = null
    let thread: Thread | null = null
    const order = (upTo: number, then: Order['then']): Thread => {
      thread ??= threadFor(algorithm)
      thread.running.set(id, algorithm)
      told = upTo
      thread.worker.postMessage({ id, algorithm, withCrc32, path, offset, upTo, then } satisfies Order)
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
            const settle = (report: Extract<Report, { digest: string }>): void => {
              crc32 = report.crc32
              resolve(report.digest)
            }
            asked.set(id, { resolve: settle, reject })
            // Now somebody waits for it: the process must not end.
            worker.ref()
          }),
        (thrown) => readFailed(name, thrown),
      ),
      crc32: () => crc32,
      discard: () => {
        if (thread === null) return
        const { asked, running, worker } = order(told, 'discard')
        running.delete(id)
        asked.get(id)?.reject(new Error('nobody wants it any more'))
        asked.delete(id)
        if (asked.size === 0) worker.unref()
      },
    }
  }

  return {
    ...nodeHash,
    follow: (algorithm, source, stretch, options = { withCrc32: false }) =>
      source.path === null || stretch.length < stepBytes
        ? nodeHash.follow(algorithm, source, stretch, options)
        : followFile(algorithm, source.path, source.name, stretch.offset, stretch.length, options.withCrc32),
  }
}
