// @ts-check
/**
 * The worker thread of `hashThreads.ts`: hashes ranges of files, as far as its orders allow it to
 * read.
 *
 * It works in time slices of a few MiB, so that a long file doesn't block a short range. The oldest
 * ranges go first, and only their files are open. Plain JavaScript with checked types: Node 20 runs
 * no TypeScript in a thread.
 */
import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { crc32 } from 'node:zlib'
import { parallelMd5 } from './md5/parallelMd5.js'

// model

/** @typedef {import('./hashThreads.js').HashOrder} HashOrder */
/** @typedef {import('./hashThreads.js').HashOutcome} HashOutcome */

/**
 * A range that is being hashed. `hash` is `null` for an MD5 that is computed concurrently with
 * others; its state is in `words`.
 *
 * @typedef {object} Job
 * @property {number} id
 * @property {string | Uint8Array} path
 * @property {number} start
 * @property {number} at how far it is hashed
 * @property {number} readTo how far it may be
 * @property {boolean} isLast whether `readTo` is its end, and a caller waits for the digest
 * @property {boolean} isLate whether it has waited long enough for others
 * @property {number | null} file
 * @property {import('node:crypto').Hash | null} hash
 * @property {Array<number>} words
 * @property {number | null} crc32
 */

const turnBytes = 4 * 1024 * 1024
const maxOpenFiles = 8
/** How long a complete part waits for others to hash concurrently. */
const patienceMs = 50
const chunk = Buffer.allocUnsafeSlow(512 * 1024)

/** @type {Map<number, Job>} */
const jobs = new Map()

// eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- The rule does not see the type in the comment.
const { kernel } = /** @type {import('./hashThreads.js').HashThreadData} */ (workerData)
const parallel = kernel === null ? null : parallelMd5(kernel)

// helpers

/**
 * @param {Job} job
 * @param {HashOutcome | null} report
 */
const end = (job, report) => {
  jobs.delete(job.id)
  if (job.file !== null) closeSync(job.file)
  if (report !== null) parentPort?.postMessage({ id: job.id, ...report })
}

/**
 * Fills `into` with the job's next bytes; returns `false` after a failure, which ends the
 * job.
 *
 * @param {Job} job
 * @param {Uint8Array} into
 */
const read = (job, into) => {
  try {
    job.file ??= openSync(Buffer.from(job.path), 'r')
    for (let filled = 0; filled < into.length;) {
      const count = readSync(job.file, into, filled, into.length - filled, job.at + filled)
      if (count === 0) {
        end(job, { failure: 'the file is shorter than it was', code: '' })
        return false
      }
      filled += count
    }
    return true
  } catch (thrown) {
    const { message, code } = /** @type {NodeJS.ErrnoException} */ (thrown)
    end(job, { failure: message, code: code ?? '' })
    return false
  }
}

/**
 * @param {Job} job
 * @param {import('node:crypto').Hash} hash
 */
const hashAlone = (job, hash) => {
  const stop = Math.min(job.readTo, job.at + turnBytes)
  while (job.at < stop) {
    const bytes = chunk.subarray(0, Math.min(chunk.length, stop - job.at))
    if (!read(job, bytes)) return
    hash.update(bytes)
    if (job.crc32 !== null) job.crc32 = crc32(bytes, job.crc32)
    job.at += bytes.length
  }
  if (job.isLast && job.at === job.readTo) end(job, { digest: hash.digest('hex'), crc32: job.crc32 })
}

// time slices

/** Runs one time slice; returns whether there was anything to do. */
const turn = () => {
  const all = [...jobs.values()]
  const due = all.filter(({ hash, at, readTo, isLast }) => hash !== null && (isLast || at < readTo))
  for (const job of due.slice(0, maxOpenFiles)) if (job.hash !== null) hashAlone(job, job.hash)
  const together = all.filter(({ hash }) => hash === null)
  return (parallel !== null && parallel.hashTogether(together, read, end)) || due.length > 0
}

let isRunning = false
/** @type {NodeJS.Timeout | undefined} */
let waiting
const run = () => {
  clearTimeout(waiting)
  isRunning = turn()
  if (isRunning) setImmediate(run)
  else if ([...jobs.values()].some(({ isLast }) => isLast)) waiting = setTimeout(runLate, patienceMs)
}
const runLate = () => {
  for (const job of jobs.values()) job.isLate ||= job.isLast
  run()
}

/** @param {HashOrder} order */
const take = ({ id, algorithm, withCrc32, path, start, readTo, then }) => {
  const known = jobs.get(id)
  if (then === 'discard') {
    if (known !== undefined) end(known, null)
    return
  }
  const isLast = then === 'digest'
  if (known === undefined) {
    const isTogether = algorithm === 'md5' && !withCrc32 && parallel !== null
    const hash = isTogether ? null : createHash(algorithm)
    const words = parallel === null ? [] : [...parallel.initialWords]
    const sum = withCrc32 ? 0 : null
    jobs.set(id, { id, path, start, at: start, readTo, isLast, isLate: false, file: null, hash, words, crc32: sum })
  } else Object.assign(known, { readTo, isLast })
  if (isRunning) return
  isRunning = true
  setImmediate(run)
}

parentPort?.on('message', take)
