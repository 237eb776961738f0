/**
 * Generated codecs: validation and error reporting agree, they compose with other io-ts types, and
 * each imports only what it needs.
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { either as E } from 'fp-ts'
import fc from 'fast-check'
import * as t from 'io-ts'
import { describe, expect, it } from 'vitest'
import type { Codec } from '../../src/generated/codec.js'
import * as codecs from '../../src/generated/codecs.js'
import type { Content } from '../../src/generated/operation.js'
import { issuesOf } from '../../src/http/decodeIssues.js'
import { operationOf, recordedIn, scenarios } from '../contract/recorded.js'

const pathOf = (name: string): string => fileURLToPath(new URL(`../../src/generated/${name}`, import.meta.url))

const recorded = scenarios.flatMap(recordedIn).flatMap((step) => {
  const contents = operationOf(step)?.responses as Readonly<Record<string, Content>> | undefined
  const codec = contents?.[String(step.status)]?.['application/json']
  return codec === undefined || typeof codec === 'string' || step.body === undefined
    ? []
    : [{ codec: codec as Codec<unknown>, body: step.body }]
})

/** A value with one part, at any depth, replaced by any other value. */
const mutated = (value: unknown): fc.Arbitrary<unknown> => {
  const other = fc.oneof(fc.anything(), fc.constantFrom<unknown>(null, undefined, [], {}, '', 'nope', Number.NaN))
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) return other
  const entries = Object.entries(value)
  const inside = fc.nat(entries.length - 1).chain((i) => {
    const [key, member] = entries[i] as [string, unknown]
    return mutated(member).map((changed) =>
      Array.isArray(value) ? value.map((item: unknown, j) => (j === i ? changed : item)) : { ...value, [key]: changed },
    )
  })
  return fc.oneof({ weight: 1, arbitrary: other }, { weight: 9, arbitrary: inside })
}

describe('a generated codec', () => {
  it('a generated codec rejects a value if and only if its second pass reports an error', () => {
    const cases = fc
      .constantFrom(...recorded)
      .chain(({ codec, body }) => mutated(body).map((value) => ({ codec, value })))
    fc.assert(
      fc.property(cases, ({ codec, value }) => {
        const wrong: Array<t.ValidationError> = []
        codec.explain({ actual: value, context: [{ key: '', type: codec }], wrong, drift: [] })
        const decoded = codec.decode(value)
        expect(codec.is(value)).toBe(wrong.length === 0)
        expect(E.isRight(decoded)).toBe(wrong.length === 0)
        if (E.isRight(decoded)) expect(decoded.right).toBe(value)
        else expect(decoded.left.map(({ value: found }) => found)).toEqual(wrong.map(({ value: found }) => found))
      }),
      { numRuns: 3_000 },
    )
  })

  const page = recorded.find(({ codec }) => codec === (codecs.SamplePage as Codec<unknown>))?.body as {
    readonly results: ReadonlyArray<Readonly<Record<string, unknown>>>
  }
  const [sample = {}] = page.results

  const issues = (codec: t.Decoder<unknown, unknown>, value: unknown): ReadonlyArray<readonly [string, string]> => {
    const decoded = codec.decode(value)
    return E.isRight(decoded) ? [] : issuesOf(decoded.left).map(({ pointer, expected }) => [pointer, expected] as const)
  }

  it('a generated codec collects every error, with its pointer and the expected type', () => {
    const group = sample['library_obj'] as Readonly<Record<string, unknown>>
    const broken = { ...sample, uuid: 7, name: null, library_obj: { ...group, bucket: 'x', is_public: 'yes' } }
    expect(issues(codecs.SamplePage, { ...page, count: 1.5, results: [sample, broken] })).toEqual([
      ['/count', 'integer'],
      ['/results/1/library_obj/bucket', 'S3BucketId (uuid) | null'],
      ['/results/1/library_obj/is_public', 'boolean'],
      ['/results/1/name', 'string'],
      ['/results/1/uuid', 'SampleId (uuid)'],
    ])
  })

  it('a generated codec composes with hand-written io-ts codecs', () => {
    const Both = t.intersection([codecs.Sample, t.type({ metadata: t.type({ depth_m: t.number }) })])
    const Many = t.type({ all: t.array(Both) })
    expect(issues(Many, { all: [{ ...sample, metadata: { depth_m: 3 } }] })).toEqual([])
    expect(issues(Many, { all: [sample, { ...sample, uuid: 'nope', metadata: { depth_m: '3' } }] })).toContainEqual([
      '/all/1/uuid',
      'SampleId (uuid)',
    ])
    expect(issues(Many, { all: [{ ...sample, metadata: { depth_m: '3' } }] })).toEqual([
      ['/all/0/metadata/depth_m', 'number'],
    ])
    expect(codecs.Sample.encode(sample as never)).toBe(sample)
  })

  it('a generated codec accepts a time with +00:00 as well as Z, and preserves microseconds', () => {
    const time = '2021-03-01T12:00:00.123456+00:00'
    expect(codecs.DateTime.decode(time)).toEqual(E.right(time))
    expect(issues(codecs.DateTime, '2021-03-01T12:00')).toEqual([['', 'DateTime (date-time)']])
  })

  it('a generated codec rejects a value nested too deeply to read, and does not throw', () => {
    let deep: unknown = 'deepest'
    for (let i = 0; i < 200_000; i++) deep = { a: deep }
    expect(E.isRight(codecs.Json.decode(deep))).toBe(true)
    expect(E.isLeft(codecs.SamplePage.decode(deep))).toBe(true)
  })
})

describe('the generated code', () => {
  it('generated codecs never compile strings to code', () => {
    for (const file of ['codec.ts', 'codecs.ts', 'checks.ts', 'operations.ts'])
      expect(readFileSync(pathOf(file), 'utf8')).not.toMatch(/\beval\b|\bFunction\(/)
  })

  it('a bundle contains only the schemas that are used', async () => {
    const { outputFiles } = await build({
      stdin: { contents: `export { Account } from './codecs.ts'`, resolveDir: pathOf('.') },
      bundle: true,
      format: 'esm',
      external: ['io-ts'],
      write: false,
    })
    const text = outputFiles[0]?.text ?? ''
    expect(text).toContain('isAccount')
    expect(text).not.toMatch(/is(Sample|Organization|DateTime)\b/)
  })
})
