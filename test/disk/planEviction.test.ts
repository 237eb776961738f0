import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { planEviction } from '../../src/disk/planEviction.js'

const sizes = new Map([
  ['x', 50],
  ['y', 500],
  ['z', 5_000],
])
const items = fc.array(
  fc.record({
    bytes: fc.integer({ min: 1, max: 100 }),
    changedAtMs: fc.nat(20),
    content: fc.option(fc.constantFrom('x', 'y', 'z'), { nil: null }),
  }),
  { maxLength: 30 },
)
type Item = typeof items extends fc.Arbitrary<ReadonlyArray<infer A>> ? A : never
const contentOf = ({ content }: Item) => (content === null ? null : { name: content, bytes: sizes.get(content) ?? 0 })
const costOf = (kept: ReadonlyArray<Item>): number =>
  kept.reduce((sum, { bytes }) => sum + bytes, 0) +
  [...new Set(kept.map(({ content }) => content))].reduce((sum, name) => sum + (sizes.get(name ?? '') ?? 0), 0)

it('planEviction keeps the most recently used items that fit, and evicts nothing unnecessarily', () => {
  fc.assert(
    fc.property(items, fc.nat(8_000), fc.nat(1_000), (all, maxBytes, pinnedBytes) => {
      const { kept, evicted, bytes } = planEviction(all, maxBytes, { contentOf, pinnedBytes })
      expect(kept.length + evicted.length).toBe(all.length)
      expect(pinnedBytes + costOf(kept)).toBe(bytes)
      expect(bytes).toBeLessThanOrEqual(Math.max(pinnedBytes, maxBytes))
      if (pinnedBytes + costOf(all) <= maxBytes) expect(evicted).toEqual([])
      const oldestKept = Math.min(...kept.map(({ changedAtMs }) => changedAtMs))
      for (const { changedAtMs } of evicted) expect(changedAtMs).toBeLessThanOrEqual(oldestKept)
    }),
  )
})
