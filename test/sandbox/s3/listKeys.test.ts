/** Listing of keys by page, prefix and delimiter. */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareKeys, listKeys } from '../../../sandbox/src/s3/listKeys.js'

const keysOf = fc.uniqueArray(
  fc.string({ unit: fc.constantFrom('a', 'b', '/', 'é', '😀'), minLength: 1, maxLength: 6 }),
)

test('listKeys returns the same keys with any page size', () => {
  fc.assert(
    fc.property(
      keysOf,
      fc.constantFrom('', '/', 'b/'),
      fc.constantFrom('', 'a', 'a/'),
      fc.integer({ min: 1, max: 4 }),
      (keys, delimiter, prefix, limit) => {
        const whole = listKeys(keys, { prefix, delimiter, after: '', limit: 1000 })
        const found: Array<string> = []
        let after = ''
        for (;;) {
          const page = listKeys(keys, { prefix, delimiter, after, limit })
          found.push(...[...page.keys, ...page.commonPrefixes].toSorted(compareKeys))
          if (!page.isTruncated) break
          after = page.last ?? ''
        }
        expect(found).toEqual([...whole.keys, ...whole.commonPrefixes].toSorted(compareKeys))
      },
    ),
  )
})

test('listKeys returns every key with the prefix, or a common prefix of it', () => {
  fc.assert(
    fc.property(keysOf, (keys) => {
      const { keys: listed, commonPrefixes } = listKeys(keys, { prefix: 'a', delimiter: '/', after: '', limit: 1000 })
      const covered = keys.filter(
        (key) => listed.includes(key) || commonPrefixes.some((group) => key.startsWith(group)),
      )
      expect(covered).toEqual(keys.filter((key) => key.startsWith('a')))
    }),
  )
})

test('listKeys returns an empty page that is not truncated for the limit 0', () => {
  expect(listKeys(['a'], { prefix: '', delimiter: '', after: '', limit: 0 })).toEqual({
    keys: [],
    commonPrefixes: [],
    isTruncated: false,
    last: undefined,
  })
})
