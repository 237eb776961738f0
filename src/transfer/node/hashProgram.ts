/**
 * What a hashing thread runs, as text: a file of its own could not be found from a bundle.
 *
 * It works in turns of a few MiB, so that a long file does not keep a short stretch waiting. A SHA-256 goes on alone. MD5s go on four at a time,
 * which takes hardly longer than one: so they wait for each other, unless somebody waits for them. The oldest go first, and are the only ones
 * whose files are open.
 */
import { type HashAlgorithm } from '../Hashing.js'
import { laneAt, laneBytes, lanes, md5Kernel } from './md5Kernel.js'

// model

/** To a thread: how far it may go in which file, whether that is the end, or that nobody wants it any more. */
export interface Order {
  readonly id: number
  readonly algorithm: HashAlgorithm
  readonly withCrc32: boolean
  readonly path: string | Uint8Array
  readonly offset: number
  readonly upTo: number
  readonly then: 'wait' | 'digest' | 'discard'
}
export type Report = { readonly id: number } & (
  { readonly digest: string; readonly crc32: number | null } | { readonly failure: string; readonly code: string }
)

// operations

export const hashProgram = `
const { parentPort, workerData } = require('node:worker_threads')
const { openSync, readSync, closeSync } = require('node:fs')
const { createHash } = require('node:crypto')
const { crc32 } = require('node:zlib')
const chunk = Buffer.allocUnsafeSlow(512 * 1024)
const blockBytes = 64
const turnBytes = 4 * 1024 * 1024
const jobs = new Map()

const left = (job) => job.upTo - job.at
const end = (job, report) => {
  jobs.delete(job.id)
  if (job.fd !== null) closeSync(job.fd)
  if (report !== undefined) parentPort.postMessage({ id: job.id, ...report })
}
const attempt = (job, run) => {
  try {
    return run()
  } catch (thrown) {
    end(job, { failure: String(thrown.message), code: String(thrown.code ?? '') })
    return false
  }
}
const read = (job, into, from, length) => {
  job.fd ??= openSync(job.path, 'r')
  for (let done = 0; done < length; ) {
    const count = readSync(job.fd, into, from + done, length - done, job.at + done)
    if (count === 0) throw new Error('the file is shorter than it was')
    done += count
  }
  return true
}

// One after another

const goOn = (job) => {
  for (let turn = Math.min(turnBytes, left(job)); turn > 0; ) {
    const length = Math.min(chunk.length, turn)
    read(job, chunk, 0, length)
    const bytes = length === chunk.length ? chunk : chunk.subarray(0, length)
    job.hash.update(bytes)
    if (job.crc32 !== null) job.crc32 = crc32(bytes, job.crc32)
    job.at += length
    turn -= length
  }
  if (left(job) === 0 && job.then === 'digest') end(job, { digest: job.hash.digest('hex'), crc32: job.crc32 })
}
const goOnAlone = (all) => {
  const some = all.filter((job) => left(job) > 0 || job.then === 'digest').slice(0, 8)
  for (const job of some) attempt(job, () => goOn(job))
  return some.length > 0
}

// Side by side

const { lanes, laneAt, laneBytes, kernel } = workerData
const start = () => {
  // There is none where nothing is compiled (--jitless), nor on the oldest processors.
  if (typeof WebAssembly !== 'object' || !WebAssembly.validate(kernel)) return null
  const { memory, compress } = new WebAssembly.Instance(new WebAssembly.Module(kernel)).exports
  return { bytes: Buffer.from(memory.buffer), words: new DataView(memory.buffer), compress }
}
let started
const md5 = () => (started === undefined ? (started = start()) : started)
const makeLimits = (lane) => laneAt + lane * laneBytes

const take = (group, blocks) => {
  const { words, compress } = md5()
  group.forEach(({ state }, lane) => state.forEach((word, index) => words.setUint32(16 * index + 4 * lane, word, true)))
  compress(blocks)
  group.forEach(({ state }, lane) => state.forEach((_, index) => (state[index] = words.getUint32(16 * index + 4 * lane, true))))
}
const goOnWith = (group) => {
  const { bytes } = md5()
  const least = Math.min(...group.map(left), turnBytes / lanes)
  for (let turn = least - (least % blockBytes); turn > 0; ) {
    const length = Math.min(laneBytes, turn)
    if (!group.every((job, lane) => attempt(job, () => read(job, bytes, makeLimits(lane), length)))) return
    take(group, length / blockBytes)
    for (const job of group) job.at += length
    turn -= length
  }
}
const finish = (job) => {
  const { bytes } = md5()
  const rest = left(job)
  const padded = Math.ceil((rest + 9) / blockBytes) * blockBytes
  bytes.fill(0, laneAt, laneAt + padded)
  read(job, bytes, laneAt, rest)
  bytes[laneAt + rest] = 0x80
  bytes.writeBigUInt64LE(BigInt.asUintN(64, BigInt(job.upTo - job.offset) * 8n), laneAt + padded - 8)
  take([job], padded / blockBytes)
  const digest = Buffer.alloc(16)
  job.state.forEach((word, index) => digest.writeUInt32LE(word, 4 * index))
  end(job, { digest: digest.toString('hex'), crc32: null })
}
const isLate = (job) => job.then === 'digest' || left(job) >= turnBytes
const goOnSideBySide = (all) => {
  const ended = all.filter((job) => job.then === 'digest' && left(job) < blockBytes)
  for (const job of ended) attempt(job, () => finish(job))
  const group = all.filter((job) => left(job) >= blockBytes).slice(0, lanes)
  const isWorthIt = group.length === Math.min(lanes, all.length - ended.length) || group.some(isLate)
  if (group.length > 0 && isWorthIt) goOnWith(group)
  return ended.length > 0 || (group.length > 0 && isWorthIt)
}

let isTurning = false
const turn = () => {
  const all = [...jobs.values()]
  const wereSome = [goOnAlone(all.filter(({ hash }) => hash !== null)), goOnSideBySide(all.filter(({ hash }) => hash === null))]
  isTurning = wereSome.includes(true)
  if (isTurning) setImmediate(turn)
}
parentPort.on('message', ({ id, algorithm, withCrc32, path, offset, upTo, then }) => {
  const known = jobs.get(id)
  if (then === 'discard') return known === undefined ? undefined : end(known)
  if (known === undefined) {
    // Those that go on side by side have no CRC-32.
    const hash = algorithm === 'md5' && !withCrc32 && md5() !== null ? null : createHash(algorithm)
    const state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476]
    jobs.set(id, { id, path, offset, at: offset, upTo, then, fd: null, hash, state, crc32: withCrc32 ? 0 : null })
  } else Object.assign(known, { upTo, then })
  if (isTurning) return
  isTurning = true
  setImmediate(turn)
})
`

let kernel: ReturnType<typeof md5Kernel> | null = null

/** What the program finds as its data. */
export const hashProgramData = () => {
  kernel ??= md5Kernel()
  return { lanes, laneAt, laneBytes, kernel }
}
