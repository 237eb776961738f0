import { either as E } from 'fp-ts'
import * as t from 'io-ts'
import { describe as sentence } from 'pangea-fp'
import { expect, it } from 'vitest'
import * as z from 'zod'
import { type ContentCodec, decodeStoredJson } from '../../src/http/decodeStoredJson.js'

const describeFailure = (codec: ContentCodec<unknown>, value: unknown): string => {
  const decoded = decodeStoredJson(codec, value, { url: 'http://x/api/samples/1', pointer: '/metadata' })
  return E.isLeft(decoded) ? sentence(decoded.left) : 'it is valid'
}

it.each<readonly [string, ContentCodec<unknown>, string]>([
  ['an io-ts type error', t.type({ n: t.string }), 'at /metadata/n expected string, found 5.'],
  ['a zod type error', z.object({ n: z.string() }), 'at /metadata/n expected string, found 5.'],
  [
    'a zod bound error',
    z.object({ n: z.number().min(6) }),
    'at /metadata/n: Too small: expected number to be >=6 (found 5).',
  ],
  [
    'a custom zod message',
    z.object({ n: z.number().refine((n) => n % 2 === 0, 'must be even') }),
    'at /metadata/n: must be even (found 5).',
  ],
])('decodeContent describes %s in a sentence', (_, codec, end) => {
  const line = describeFailure(codec, { n: 5 })
  expect(line).toContain(end)
  expect(line).not.toContain('Invalid input')
  expect(line).toContain('that your codec rejects')
  expect(line).not.toContain('update pangea-fp')
})
