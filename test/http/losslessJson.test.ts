/**
 * Properties of parsing and writing JSON with every digit, checked against bigints and
 * `JSON.parse`.
 */
import { either as E } from 'fp-ts'
import fc from 'fast-check'
import { exactNumber, isExactNumber, parseJson, writeJson } from 'pangea-fp'
import { describe, expect, it } from 'vitest'
import { isExactDouble, isSameNumber, jsonText, numberLiteral, numbersIn } from './jsonArbitraries.js'

const read = (text: string): unknown => {
  const value = parseJson(text)
  if (E.isLeft(value)) throw new Error(`${value.left.message}: ${text}`)
  return value.right
}

const written = (value: unknown): string => {
  const text = writeJson(value)
  if (E.isLeft(text)) throw new Error(text.left.message)
  return text.right
}

const rewritten = (text: string): string => written(read(text))

const unheld = numberLiteral.filter((literal) => !isExactDouble(literal))
const held = numberLiteral.filter(isExactDouble)

const samples = [
  '9007199254740993',
  '-9007199254740993',
  '18446744073709551615',
  '1152921504606846976',
  '0.1234567890123456789',
  '0.12345678901234567',
  '0.10000000000000001',
  '9.0000000000000001',
  '12345678901234.567',
  '1e400',
  '-1E+400',
  '1e-400',
  '10000000000000001e-16',
  '1.00000000000000000000000001',
  '12345e-326',
  `0.${'0'.repeat(330)}1`,
  `1${'0'.repeat(330)}`,
]

describe("a number that a double can't represent", () => {
  it.each(samples)('parseJson reads %s with all its digits, and writeJson writes them again', (literal) => {
    expect(read(literal)).toEqual({ $exactNumber: literal })
    expect(isExactNumber(read(literal))).toBe(true)
    expect(rewritten(`{"a":[1,${literal}],"b": ${literal} }`)).toBe(`{"a":[1,${literal}],"b":${literal}}`)
  })

  it('parseJson finds an inexact number in any position', () => {
    fc.assert(
      fc.property(
        unheld,
        fc.integer({ min: 8100, max: 8260 }),
        fc.constantFrom('a', '1', '1,', 'é', '漢'),
        (literal, length, fill) => {
          const before = fill.repeat(Math.ceil(length / fill.length)).slice(0, length)
          expect(read(`["${before}", ${literal}]`)).toEqual([before, { $exactNumber: literal }])
        },
      ),
      { numRuns: 300 },
    )
    const table = Array.from({ length: 3000 }, (_, i) => Math.sqrt(i + 0.5))
    expect(read(`[${table.join(',')},0.12345678901234567]`)).toEqual([
      ...table,
      { $exactNumber: '0.12345678901234567' },
    ])
  })

  it('an ExactNumber survives a copy, a clone and JSON.stringify', () => {
    const { metadata } = read('{"metadata":{"run_id":9007199254740993}}') as { readonly metadata: object }
    const copies = [
      { ...metadata, city: 'Lisbon' },
      structuredClone(metadata),
      JSON.parse(JSON.stringify(metadata)) as object,
    ]
    for (const copy of copies) expect(written(copy)).toMatch(/^\{"run_id":9007199254740993[,}]/)
  })
})

describe('any JSON', () => {
  it('writeJson preserves the value of any JSON that parseJson reads', () => {
    fc.assert(
      fc.property(jsonText(numberLiteral), (text) => {
        const [before, after] = [numbersIn(text), numbersIn(rewritten(text))]
        expect(after.rest).toEqual(before.rest)
        // JavaScript objects list members with integer names first.
        const sorted = (all: ReadonlyArray<string>) => [...all].sort((a, b) => Number(a) - Number(b))
        expect(after.numbers.length).toBe(before.numbers.length)
        const others = sorted(after.numbers)
        for (const [i, number] of sorted(before.numbers).entries())
          if (!isSameNumber(number, others[i] ?? '')) expect(others[i]).toBe(number)
      }),
      { numRuns: 2000 },
    )
  })

  it('parseJson agrees with JSON.parse if doubles represent all numbers exactly', () => {
    fc.assert(
      fc.property(jsonText(held), (text) => {
        // Names like `$exactNumber` have one more `$`.
        if (!/exactNumber|\\u0065xact/.test(text)) expect(read(text)).toEqual(JSON.parse(text))
      }),
      { numRuns: 1000 },
    )
  })

  it('parseJson returns a number for each literal that a double represents exactly, and digits for the others', () => {
    fc.assert(
      fc.property(numberLiteral, (literal) => {
        expect(read(`{"a":${literal}}`)).toEqual({
          a: isExactDouble(literal) ? Number(literal) : { $exactNumber: literal },
        })
      }),
      { numRuns: 20_000 },
    )
  })

  it('parseJson rejects exactly what JSON.parse rejects', () => {
    const token = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"',
      '\\',
      '1',
      '-',
      '.5',
      '1e',
      '01',
      '1.2.3',
      '9007199254740993',
      '1e400',
      '+1',
      '1e-400x',
      'null',
      ' ',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(token, { maxLength: 8 }).map((all) => all.join('')),
          fc.string(),
        ),
        (text) => {
          expect(E.isRight(parseJson(text))).toBe(E.isRight(E.tryCatch(() => JSON.parse(text) as unknown, String)))
        },
      ),
      { numRuns: 5000 },
    )
  })

  it('parseJson never quotes its input in an error', () => {
    expect(parseJson('{"auth_token":"secret')).toMatchObject(E.left({ message: 'invalid JSON (21 characters)' }))
  })
})

describe('an object that resembles an ExactNumber', () => {
  it.each([
    '{"$exactNumber":"9007199254740993"}',
    '{"$exactNumber":"1","b":9007199254740993}',
    '{"$exactNumber":9007199254740993}',
    '{"$exactNumber":"none"}',
    '{"$$exactNumber":{"$exactNumber":"1"}}',
    String.raw`{"\u0024exactNumber":"1"}`,
    String.raw`{"$\u0065xact\u004Eumber" : "1"}`,
  ])('parseJson keeps %s as an object', (text) => {
    expect(isExactNumber(read(text))).toBe(false)
    const canonical = text
      .replaceAll(' ', '')
      .replace(String.raw`\u0024`, '$')
      .replace(String.raw`\u0065`, 'e')
      .replace(String.raw`\u004E`, 'N')
    expect(rewritten(text)).toBe(canonical)
    expect(rewritten(rewritten(text))).toBe(canonical)
  })

  it('writeJson escapes a member $exactNumber with one more $, and rejects one without digits', () => {
    expect(writeJson({ $exactNumber: '1' })).toEqual(E.right('1'))
    expect(writeJson({ $$exactNumber: '1' })).toEqual(E.right('{"$exactNumber":"1"}'))
    for (const stray of [
      { $exactNumber: 'one' },
      { $exactNumber: '1', b: 1 },
      { b: 1, $exactNumber: '1' },
      exactNumber('01'),
    ])
      expect(writeJson([stray])).toMatchObject(E.left({ message: 'a member $exactNumber is not a number' }))
  })
})

describe('deeply nested JSON', () => {
  const deep = (depth: number): string => `${'['.repeat(depth)}9007199254740993${']'.repeat(depth)}`

  it('parseJson and writeJson never throw on deeply nested JSON', () => {
    expect(rewritten(deep(1000))).toBe(deep(1000))
    expect(E.isRight(parseJson(deep(100_000)))).toBe(true)
    expect(writeJson(read(deep(100_000)))).toMatchObject(E.left({ name: 'RangeError' }))
  })

  it.each([[undefined], [() => 1], [1n], [{ a: 1n }]])('writeJson rejects a value that is not JSON: %s', (value) => {
    expect(E.isLeft(writeJson(value))).toBe(true)
  })
})
