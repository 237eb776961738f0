import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { md5Kernel } from '../../../../../src/transfer/node/hash/md5/md5Kernel.js'
import { parallelMd5 } from '../../../../../src/transfer/node/hash/md5/parallelMd5.js'
import { seededBytes } from '../../../fixture.js'

interface Job {
  readonly bytes: Buffer
  readonly start: number
  at: number
  readTo: number
  isLast: boolean
  isLate: boolean
  words: Array<number>
}

/**
 * Runs jobs on bytes in memory, as the worker does. In each round, each job may be hashed up to its
 * next step.
 */
const digestsOf = (parts: ReadonlyArray<{ readonly bytes: Buffer; readonly steps: ReadonlyArray<number> }>) => {
  const hasher = parallelMd5(md5Kernel())
  if (hasher === null) return expect.unreachable('vectors are there')
  const digests = new Map<Job, string>()
  const jobs = parts.map(({ bytes }): Job => ({
    bytes,
    start: 7,
    at: 7,
    readTo: 7,
    isLast: false,
    isLate: false,
    words: [...hasher.initialWords],
  }))
  const read = (job: Job, into: Uint8Array): boolean => {
    job.bytes.copy(into, 0, job.at - job.start, job.at - job.start + into.length)
    return true
  }
  const turn = (): boolean =>
    hasher.hashTogether(
      jobs.filter((job) => !digests.has(job)),
      read,
      (job, { digest }) => void digests.set(job, digest),
    )
  for (let round = 0; digests.size < jobs.length; round += 1) {
    jobs.forEach((job, index) => {
      const steps = parts[index]?.steps ?? []
      job.isLast = round >= steps.length
      job.readTo = job.start + (job.isLast ? job.bytes.length : Math.max(job.at - job.start, steps[round] ?? 0))
    })
    while (turn());
  }
  return jobs.map((job) => digests.get(job))
}

const md5 = (bytes: Buffer): string => createHash('md5').update(bytes).digest('hex')

it('parallelMd5 hashes ranges of any length', () => {
  const parts = Array.from({ length: 300 }, (_, length) => ({ bytes: seededBytes(length, length), steps: [] }))
  expect(digestsOf(parts)).toEqual(parts.map(({ bytes }) => md5(bytes)))
})

it('parallelMd5 hashes ranges in any steps', () => {
  const part = fc.record({
    bytes: fc.integer({ min: 0, max: 700_000 }).map((length) => seededBytes(length, length)),
    fractions: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 3 }),
  })
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 9 }), (all) => {
      const parts = all.map(({ bytes, fractions }) => ({
        bytes,
        steps: fractions.map((fraction) => Math.floor(fraction * bytes.length)).sort((a, b) => a - b),
      }))
      expect(digestsOf(parts)).toEqual(parts.map(({ bytes }) => md5(bytes)))
    }),
    { numRuns: 15 },
  )
})

it('parallelMd5 lets a complete part wait for three others until it is late', () => {
  const hasher = parallelMd5(md5Kernel())
  const size = 3_000_000
  const jobOf = (seed: number, readTo: number): Job => {
    const words = [...(hasher?.initialWords ?? [])]
    return { bytes: seededBytes(size, seed), start: 0, at: 0, readTo, isLast: readTo > 0, isLate: false, words }
  }
  const whole = jobOf(0, size)
  const digests: Array<string> = []
  const turn = (): boolean | undefined =>
    hasher?.hashTogether(
      digests.length === 0 ? [whole, jobOf(1, 0), jobOf(2, 0), jobOf(3, 0)] : [],
      (job, into) => {
        job.bytes.copy(into, 0, job.at)
        return true
      },
      (_, { digest }) => void digests.push(digest),
    )
  expect([turn(), whole.at]).toEqual([false, 0])
  whole.isLate = true
  while (turn());
  expect(digests).toEqual([md5(whole.bytes)])
})

it("parallelMd5 returns null for a module that this processor can't run", () => {
  expect(parallelMd5({ ...md5Kernel(), code: Uint8Array.of(0, 1, 2) })).toBe(null)
})
