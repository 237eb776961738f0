/** Parsing and writing JSON. The expected values are from Python 3.11's `json`. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseJson } from '../../../sandbox/src/python/parseJson.js'
import { writeJson } from '../../../sandbox/src/python/writeJson.js'

const rewritten = (text: string): string => writeJson(parseJson(text))

describe('numbers', () => {
  it.each([
    ['0', '0'],
    ['-0', '0'],
    ['-0.0', '-0.0'],
    ['1', '1'],
    ['1.0', '1.0'],
    ['1E5', '100000.0'],
    ['9007199254740991', '9007199254740991'],
    ['9007199254740993', '9007199254740993'],
    ['-18446744073709551616', '-18446744073709551616'],
    ['100000000000000000000000', '100000000000000000000000'],
    ['0.1234567890123456789', '0.12345678901234568'],
    ['0.0001', '0.0001'],
    ['0.00001', '1e-05'],
    ['1e-7', '1e-07'],
    ['5e-324', '5e-324'],
    ['1e-400', '0.0'],
    ['1e15', '1000000000000000.0'],
    ['1e16', '1e+16'],
    ['9007199254740993.0', '9007199254740992.0'],
    ['1.7976931348623157e308', '1.7976931348623157e+308'],
  ])('%s is parsed and written as %s', (literal, expected) => {
    expect(rewritten(literal)).toBe(expected)
    expect(rewritten(`{"a":[${literal}]}`)).toBe(`{"a":[${expected}]}`)
  })

  it('an integer of up to 4300 digits keeps them all', () => {
    const digits = fc.bigInt().map(String)
    fc.assert(fc.property(fc.array(digits), (some) => rewritten(`[${some.join(',')}]`) === `[${some.join(',')}]`))
    const longest = '9'.repeat(4300)
    expect(rewritten(longest)).toBe(longest)
    expect(() => parseJson(`${longest}9`)).toThrow('Exceeds the limit (4300 digits)')
  })

  it('a double has the same value as in JavaScript', () => {
    const doubles = fc.double({ noNaN: true, noDefaultInfinity: true })
    fc.assert(fc.property(doubles, (value) => Object.is(JSON.parse(rewritten(String(value))) + 0, value + 0)))
  })
})

describe('parseJson and writeJson', () => {
  it('any JSON value survives parseJson and writeJson', () => {
    const values = fc.jsonValue({ maxDepth: 4 })
    fc.assert(
      fc.property(values, (value) => {
        const text = JSON.stringify(value)
        expect(JSON.parse(rewritten(text))).toStrictEqual(JSON.parse(text))
      }),
    )
  })

  it('parseJson keeps the last of two members with one key, and accepts any key', () => {
    expect(rewritten('{"a":1.5,"a":2.5,"__proto__":1.0}')).toBe('{"a":2.5,"__proto__":1.0}')
  })

  it('writeJson with isJsonDumps writes ASCII with spaces, as json.dumps does', () => {
    expect(writeJson(parseJson('{"é":["😀",1.0],"b":{}}'), { isJsonDumps: true })).toBe(
      '{"\\u00e9": ["\\ud83d\\ude00", 1.0], "b": {}}',
    )
  })
})

describe('malformed JSON', () => {
  it.each([
    ['', 'Expecting value: line 1 column 1 (char 0)'],
    ['{', 'Expecting property name enclosed in double quotes: line 1 column 2 (char 1)'],
    ['{"a"', "Expecting ':' delimiter: line 1 column 5 (char 4)"],
    ['{"a":1', "Expecting ',' delimiter: line 1 column 7 (char 6)"],
    ['{"a":1,}', 'Expecting property name enclosed in double quotes: line 1 column 8 (char 7)'],
    ['[1,]', 'Expecting value: line 1 column 4 (char 3)'],
    ['\n\n{"a" 1}', "Expecting ':' delimiter: line 3 column 6 (char 7)"],
    ['{"a":1} x', 'Extra data: line 1 column 9 (char 8)'],
    ['"abc', 'Unterminated string starting at: line 1 column 1 (char 0)'],
    ['"a\nb"', 'Invalid control character at: line 1 column 3 (char 2)'],
    ['"a\\qb"', 'Invalid \\escape: line 1 column 3 (char 2)'],
    ['"\\u12"', 'Invalid \\uXXXX escape: line 1 column 3 (char 2)'],
    ['01', 'Extra data: line 1 column 2 (char 1)'],
    ['.5', 'Expecting value: line 1 column 1 (char 0)'],
    ['1e', 'Extra data: line 1 column 2 (char 1)'],
    ['[-Infinity]', "Out of range float values are not JSON compliant: '-Infinity'"],
    ['NaN', "Out of range float values are not JSON compliant: 'NaN'"],
    ['\ufeff{}', 'Unexpected UTF-8 BOM (decode using utf-8-sig): line 1 column 1 (char 0)'],
  ])('parseJson reports the reason and the position for %j', (text, message) => {
    expect(() => parseJson(text)).toThrow(message)
  })
})
