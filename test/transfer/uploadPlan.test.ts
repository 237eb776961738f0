import { either as E } from 'fp-ts'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { s3Limits, planUpload, type UploadPlan } from '../../src/transfer/uploadPlan.js'

const MiB = 1024 * 1024
const TiB = 1024 * 1024 * MiB

const planned = (size: number, options = {}): UploadPlan => {
  const plan = planUpload(size, options)
  if (E.isLeft(plan)) throw new Error(plan.left.reason)
  return plan.right
}
const partCount = (size: number, options = {}): number => {
  const plan = planned(size, options)
  return plan._tag === 'Small' ? 0 : plan.parts.length
}

describe('planUpload', () => {
  it('planUpload sends up to and including the threshold in one request, and always an empty file', () => {
    expect(planned(0, { thresholdBytes: 0 })).toEqual({ _tag: 'Small', sizeBytes: 0 })
    expect(planned(8 * MiB)).toEqual({ _tag: 'Small', sizeBytes: 8 * MiB })
    expect(planned(8 * MiB + 1)).toEqual({
      _tag: 'Multipart',
      sizeBytes: 8 * MiB + 1,
      partBytes: 8 * MiB,
      parts: [
        { number: 1, start: 0, end: 8 * MiB },
        { number: 2, start: 8 * MiB, end: 8 * MiB + 1 },
      ],
    })
  })

  it('planUpload plans no empty part when the size is a multiple', () => {
    expect(partCount(16 * MiB)).toBe(2)
    expect(partCount(16 * MiB + 1)).toBe(3)
    expect(partCount(5 * MiB, { thresholdBytes: 0, partBytes: 5 * MiB })).toBe(1)
  })

  it('planUpload grows parts to a whole MiB beyond 10,000 parts', () => {
    expect(planned(80_000 * MiB)).toMatchObject({ partBytes: 8 * MiB })
    expect(planned(80_000 * MiB + 1)).toMatchObject({ partBytes: 9 * MiB })
    expect(planned(5 * TiB)).toMatchObject({ partBytes: 525 * MiB })
  })

  it.each([
    ['a negative size', -1, {}],
    ['a fractional size', 0.5, {}],
    ['NaN', Number.NaN, {}],
    ['more than 5 TiB', 5 * TiB + 1, {}],
    ['parts under 5 MiB', 1, { partBytes: 5 * MiB - 1 }],
    ['parts over 5 GiB', 1, { partBytes: s3Limits.maxPartBytes + 1 }],
    ['a threshold over 5 GiB', 1, { thresholdBytes: s3Limits.maxPostBytes + 1 }],
  ])('planUpload rejects %s', (_, size, options) => {
    expect(planUpload(size, options)).toMatchObject({ left: { _tag: 'TransferRefused' } })
  })

  it("planUpload covers every file exactly, within S3's limits", () => {
    const sizes = fc.oneof(
      fc.integer({ min: 0, max: 64 * MiB }),
      fc.maxSafeInteger().map((n) => Math.abs(n) % (5 * TiB + 1)),
      fc.integer({ min: 1, max: 12_000 }).map((n) => n * 5 * MiB),
    )
    const partBytes = fc.integer({ min: s3Limits.minPartBytes, max: 128 * MiB })
    fc.assert(
      fc.property(sizes, partBytes, (size, wanted) => {
        const plan = planned(size, { partBytes: wanted })
        if (plan._tag === 'Small') return size <= 8 * MiB
        let end = 0
        const isTiled = plan.parts.every((part, index) => {
          const isNext = part.number === index + 1 && part.start === end && part.end > part.start
          end = part.end
          return isNext && (index === plan.parts.length - 1 || part.end - part.start === plan.partBytes)
        })
        return isTiled && end === size && plan.parts.length <= 10_000 && plan.partBytes >= wanted
      }),
      { numRuns: 60 },
    )
  })
})
