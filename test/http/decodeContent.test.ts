import { either as E } from 'fp-ts'
import * as t from 'io-ts'
import { describe as sentence } from 'pangea-fp'
import { expect, it } from 'vitest'
import * as z from 'zod'
import { type ContentCodec, decodeContent } from '../../src/http/decodeContent.js'

const complaint = (codec: ContentCodec<unknown>, value: unknown): string => {
  const decoded = decodeContent(codec, value, { url: 'http://x/api/samples/1', pointer: '/metadata' })
  return E.isLeft(decoded) ? sentence(decoded.left) : 'it fits'
}

it.each<readonly [string, ContentCodec<unknown>, string]>([
  ['a type of io-ts', t.type({ n: t.string }), 'at /metadata/n expected string, found 5.'],
  ['a type of zod', z.object({ n: z.string() }), 'at /metadata/n expected string, found 5.'],
  [
    'a bound of zod',
    z.object({ n: z.number().min(6) }),
    'at /metadata/n: Too small: expected number to be >=6 (found 5).',
  ],
  [
    'words of the caller',
    z.object({ n: z.number().refine((n) => n % 2 === 0, 'must be even') }),
    'at /metadata/n: must be even (found 5).',
  ],
])('an invalid %s is described in a sentence', (_, codec, end) => {
  const line = complaint(codec, { n: 5 })
  expect(line).toContain(end)
  expect(line).not.toContain('Invalid input')
  expect(line).toContain('than your codec expects')
  expect(line).not.toContain('newer version')
})
