// @ts-check
/**
 * Computes the MD5s of up to four ranges concurrently, with the WebAssembly of `md5Kernel.ts`.
 *
 * Four take hardly longer than one, so ranges wait for each other, unless a caller waits for their
 * digest.
 */

// model

/**
 * A range to hash: `words` is the state of its MD5.
 *
 * @typedef {object} Md5Job
 * @property {number} start
 * @property {number} at
 * @property {number} readTo
 * @property {boolean} isLast
 * @property {boolean} isLate whether it no longer waits for others
 * @property {Array<number>} words
 */

/** @typedef {import('./md5Kernel.js').Md5Kernel} Md5Kernel */

const blockBytes = 64
const turnBytes = 1024 * 1024

/** @param {Md5Job} job */
const left = ({ at, readTo }) => readTo - at

// constructor

/**
 * Returns `null` where WebAssembly isn't available (`node --jitless`), and on a processor without
 * SIMD.
 *
 * @param {Md5Kernel} kernel
 */
export const parallelMd5 = ({ code, laneCount, laneAt, laneBytes }) => {
  if (typeof WebAssembly !== 'object' || !WebAssembly.validate(code)) return null
  const { memory, compress } = new WebAssembly.Instance(new WebAssembly.Module(code)).exports
  const bytes = Buffer.from(memory.buffer)

  /** @param {number} lane @param {number} length */
  const bufferOf = (lane, length) => bytes.subarray(laneAt + lane * laneBytes, laneAt + lane * laneBytes + length)

  /**
   * Hashes the first blocks of each lane into the state of its job.
   *
   * @param {ReadonlyArray<Md5Job>} group
   * @param {number} blocks
   */
  const add = (group, blocks) => {
    group.forEach(({ words }, lane) => words.forEach((word, i) => bytes.writeUInt32LE(word, 16 * i + 4 * lane)))
    compress(blocks)
    group.forEach(({ words }, lane) => words.forEach((_, i) => (words[i] = bytes.readUInt32LE(16 * i + 4 * lane))))
  }

  /**
   * Hashes the jobs of a group as far as all of them may be read.
   *
   * @template {Md5Job} Job
   * @param {ReadonlyArray<Job>} group
   * @param {(job: Job, into: Uint8Array) => boolean} read
   */
  const hashGroup = (group, read) => {
    const least = Math.min(...group.map(left), turnBytes)
    for (let rest = least - (least % blockBytes); rest > 0;) {
      const length = Math.min(laneBytes, rest)
      if (!group.every((job, lane) => read(job, bufferOf(lane, length)))) return
      add(group, length / blockBytes)
      for (const job of group) job.at += length
      rest -= length
    }
  }

  /**
   * Hashes the last, incomplete block, padded as RFC 1321 specifies.
   *
   * @template {Md5Job} Job
   * @param {Job} job
   * @param {(job: Job, into: Uint8Array) => boolean} read
   * @returns {string | null}
   */
  const digest = (job, read) => {
    const rest = left(job)
    const padded = bufferOf(0, Math.ceil((rest + 9) / blockBytes) * blockBytes).fill(0)
    if (!read(job, padded.subarray(0, rest))) return null
    padded[rest] = 0x80
    padded.writeBigUInt64LE(BigInt.asUintN(64, BigInt(job.readTo - job.start) * 8n), padded.length - 8)
    add([job], padded.length / blockBytes)
    const result = Buffer.alloc(16)
    job.words.forEach((word, i) => result.writeUInt32LE(word, 4 * i))
    return result.toString('hex')
  }

  return {
    initialWords: [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476],
    /**
     * Runs one time slice; returns whether there was anything to do.
     *
     * @template {Md5Job} Job
     * @param {ReadonlyArray<Job>} jobs the oldest first
     * @param {(job: Job, into: Uint8Array) => boolean} read
     * @param {(job: Job, report: { digest: string, crc32: null }) => void} end
     */
    hashTogether: (jobs, read, end) => {
      const ending = jobs.filter((job) => job.isLast && left(job) < blockBytes)
      for (const job of ending) {
        const hex = digest(job, read)
        if (hex !== null) end(job, { digest: hex, crc32: null })
      }
      const group = jobs.filter((job) => left(job) >= blockBytes).slice(0, laneCount)
      const isFull = group.length === Math.min(laneCount, jobs.length - ending.length)
      const isDue = group.length > 0 && (isFull || group.some(({ isLate }) => isLate))
      if (isDue) hashGroup(group, read)
      return ending.length > 0 || isDue
    },
  }
}
