import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isSameJson } from '../../src/http/isSameJson.js'

/** Writes equal JSON as equal text, whatever the order of its keys. */
const canonical = (json: unknown): string =>
  JSON.stringify(json, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )

const reversed = (json: unknown): unknown => {
  if (typeof json !== 'object' || json === null) return json
  if (Array.isArray(json)) return json.map(reversed)
  return Object.fromEntries(
    Object.entries(json)
      .reverse()
      .map(([key, value]) => [key, reversed(value)]),
  )
}

it('isSameJson is true for the same JSON with its keys in another order', () => {
  fc.assert(fc.property(fc.jsonValue(), (json) => isSameJson(json, reversed(json))))
})

it('isSameJson distinguishes values whose canonical text differs', () => {
  const small = fc.letrec((tie) => ({
    json: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom(null, true, 0, 1, '', 'a'),
      fc.array(tie('json'), { maxLength: 2 }),
      fc.dictionary(fc.constantFrom('a', 'b', '0'), tie('json'), { maxKeys: 2 }),
    ),
  })).json
  fc.assert(fc.property(small, small, (a, b) => isSameJson(a, b) === (canonical(a) === canonical(b))))
})

it('isSameJson treats an undefined member as missing', () => {
  expect(isSameJson({ a: 1, b: undefined }, { a: 1 })).toBe(true)
  expect(isSameJson({ a: undefined }, { b: undefined })).toBe(true)
  expect(isSameJson({ a: 1, b: undefined }, { a: 1, b: null })).toBe(false)
})

it('isSameJson compares values that are wider or deeper than the stack', () => {
  const wide = (last: number): unknown => [...new Array<number>(300_000).fill(1), last]
  expect([isSameJson(wide(1), wide(1)), isSameJson(wide(1), wide(2))]).toEqual([true, false])
  const deep = (): unknown => JSON.parse(`${'['.repeat(200_000)}${']'.repeat(200_000)}`)
  expect(isSameJson(deep(), deep())).toBe(true)
})
