/** Tests how tables of metadata are read, typed and planned. */
import fc from 'fast-check'
import type { Json, Sample } from 'pangea-fp/node'
import { describe, expect, it } from 'vitest'
import { parseJsonTable } from '../../cli/src/metadata/parseJsonTable.js'
import { parseTable } from '../../cli/src/metadata/parseTable.js'
import { changeOf, planMetadata } from '../../cli/src/metadata/planMetadata.js'
import { typeValue } from '../../cli/src/metadata/typeValue.js'

const options = { indexColumn: '0', isAllStrings: false }
const csv = (text: string, more: Partial<typeof options> = {}) => parseTable(text, ',', { ...options, ...more })
const json = (text: string, more: Partial<typeof options> = {}) => parseJsonTable(text, { ...options, ...more })

describe('typeValue', () => {
  it('typeValue types a cell only if writing the value gives the cell again', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.double().map(String), fc.bigInt().map(String), fc.boolean().map(String)),
        (text) => {
          const value = typeValue(text, false)
          return value === undefined ? text.trim() === '' : `${value as string}` === text
        },
      ),
    )
  })

  it.each([
    ['12', 12],
    ['-0.5', -0.5],
    ['0', 0],
    ['true', true],
    ['9007199254740991', 9007199254740991],
    ...['007', '1e5', '1E5', '1.50', '.5', '5.', '+1', '-0', '0x10', '1_000', 'TRUE', 'NaN', 'Infinity', ' 5'].map(
      (text) => [text, text] as const,
    ),
    ['9007199254740992', '9007199254740992'],
    ['12345678901234567890', '12345678901234567890'],
    ['', undefined],
    [' ', undefined],
  ] as const)('typeValue reads %j as %j', (text, value) => {
    expect(typeValue(text, false)).toBe(value)
  })

  it('typeValue keeps all text with --all-strings', () => {
    expect(['1', 'true', ''].map((text) => typeValue(text, true))).toEqual(['1', 'true', undefined])
  })
})

describe('parseTable', () => {
  it('parseTable reads a byte order mark, line ends of Windows, and quoted line ends', () => {
    expect(csv('\uFEFFname,note,n\r\nS1,"a\r\nb, ""c""",1\r\n\r\nS 2,,\r\n')).toEqual({
      rows: [
        { where: 'line 2', sample: 'S1', metadata: { note: 'a\r\nb, "c"', n: 1 } },
        { where: 'line 5', sample: 'S 2', metadata: {} },
      ],
      problems: [],
    })
  })

  it('parseTable finds the index column by name or number, and ignores empty columns at the end', () => {
    const text = 'a,id,b,,\n1,S1,2,,\n'
    for (const indexColumn of ['id', '1'])
      expect(csv(text, { indexColumn }).rows).toEqual([{ where: 'line 2', sample: 'S1', metadata: { a: 1, b: 2 } }])
    expect(csv(text, { indexColumn: 'nope' }).problems).toEqual([expect.stringMatching(/no column nope.*a, id, b/)])
  })

  it('parseTable reports every problem with its line and column', () => {
    const text = 'name,a,a,,d\nS1,1,2,x,\nS1,"\n",,,\n,1,2,,\nS2,1\nS3,1,2,,4,5\nS4,\0,,,\n'
    expect(csv(text).problems).toEqual([
      'line 1, column 3 (a): the name is also that of column 2.',
      'line 1, column 4: the column has no name.',
      'line 6: 2 cells, but the header has 5.',
      'line 7, column 6: 6 cells, but the header has 5.',
      'line 8, column 2 (a): it contains a NUL character.',
      'line 3: the sample S1 is also on line 2.',
      'line 5: there is no sample name.',
    ])
  })

  it.each([
    ['', /empty/],
    ['name,a\n', /no rows/],
    ['name;a\nS1;1\n', /only one column.*commas/],
    ['name,a\nS1,"x\n', /^line 2: a quotation mark is never closed\.$/],
  ])('parseTable rejects %j', (text, message) => {
    expect(csv(text).problems).toEqual([expect.stringMatching(message)])
  })
})

describe('parseJsonTable', () => {
  it('parseJsonTable reads a list of records and an object of samples alike', () => {
    const rows = json('[{"sample":"S1","n":1,"x":null,"deep":{"a":[1]}},{"sample":7}]').rows
    expect(rows.map(({ sample, metadata }) => [sample, metadata])).toEqual([
      ['S1', { n: 1, deep: { a: [1] } }],
      ['7', {}],
    ])
    expect(json('{"S1":{"n":1,"x":null,"deep":{"a":[1]}},"7":{}}').rows).toHaveLength(2)
  })

  it('parseJsonTable keeps every digit of a number', () => {
    expect(json('{"S":{"n":12345678901234567890}}').rows[0]?.metadata).toEqual({
      n: { $exactNumber: '12345678901234567890' },
    })
    expect(json('{"S":{"n":12345678901234567890,"b":true}}', { isAllStrings: true }).rows[0]?.metadata).toEqual({
      n: '12345678901234567890',
      b: 'true',
    })
  })

  it('parseJsonTable refuses what a parser would lose: repeated names, infinite numbers, deep values', () => {
    expect(json('{"S1": {"a": 1, "b": {"a": "a:"}, "a": 2},\n "S1": {}, "S2": {"n": 1e400}}').problems).toEqual([
      'line 1, column 35: the name "a" is repeated in one object.',
      'line 2, column 2: the name "S1" is repeated in one object.',
      'line 2, column 24: the number 1e400 is too large.',
    ])
    expect(json(`{"S1": {"a": ${'['.repeat(100_000)}${']'.repeat(100_000)}}}`).problems).toEqual([
      'line 1, column 512: it is nested more than 500 levels deep.',
    ])
    expect(json('[{"sample": "S1", "q\\"": "{\\"q\\":"}, {"sample": "S2", "q\\"": -1.5e3}]').problems).toEqual([])
  })

  it('parseJsonTable reports every problem with its record, and a syntax error with its line', () => {
    expect(
      json('[{"sample":"S1"},{"x":1},3,{"sample":[]},{"sample":"S1"},{"sample":"S2","t":"\\u0000"}]').problems,
    ).toEqual([
      "record 2: it has no sample with the sample's name (--index-col).",
      'record 3: it is not an object.',
      'record 4: its sample is neither text nor a number.',
      'record 5: the sample S1 is also on record 1.',
      'record 6: it contains a NUL character.',
    ])
    expect(json('{\n "S1": {"a" 1}}').problems).toEqual([
      expect.stringMatching(/^line 2, column 13: it is not valid JSON/),
    ])
    expect(json('[]').problems).toEqual(['it has no samples.'])
    expect(json('3').problems).toEqual(['it is neither a list nor an object.'])
  })
})

const metadata = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.constantFrom<Json>(1, 'x', null), {
  noNullPrototype: true,
})

describe('changeOf', () => {
  it('changeOf keeps every value that the table does not mention, except with --overwrite', () => {
    fc.assert(
      fc.property(fc.constantFrom('fill' as const, 'update' as const), metadata, metadata, (mode, before, table) => {
        const after = changeOf(mode, before, table).after as Record<string, Json>
        return Object.entries(before).every(([key, value]) => (key in table ? true : after[key] === value))
      }),
    )
  })

  it('changeOf changes nothing a second time', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('fill' as const, 'update' as const, 'overwrite' as const),
        metadata,
        metadata,
        (mode, before, table) => {
          const { change, after } = changeOf(mode, before, table)
          expect(changeOf(mode, after, table).change).toBe(change === 'kept' ? 'kept' : 'unchanged')
        },
      ),
    )
  })

  it.each([
    ['fill', {}, { a: 1 }, 'filled', { a: 1 }],
    ['fill', { a: 1, b: 2 }, { a: 1 }, 'unchanged', { a: 1, b: 2 }],
    ['fill', { a: 1 }, { a: 2 }, 'kept', { a: 1 }],
    ['fill', { a: 1 }, { b: 2 }, 'kept', { a: 1 }],
    ['update', { a: 1, b: 2 }, { a: 3 }, 'updated', { a: 3, b: 2 }],
    ['overwrite', { a: 1, b: 2 }, { a: 3 }, 'overwritten', { a: 3 }],
  ] as const)('changeOf in mode %s turns %j and %j into %s', (mode, before, table, change, after) => {
    expect(changeOf(mode, before, table)).toEqual({ change, after })
  })
})

describe('planMetadata', () => {
  it('planMetadata finds samples whose names differ only in case, and rows for the same sample', () => {
    const samples = [{ name: 'S1', uuid: '1', metadata: {} }] as unknown as ReadonlyArray<Sample>
    const rows = ['s1', 'S1', 'S2'].map((sample, i) => ({ where: `line ${i + 2}`, sample, metadata: { a: 1 } }))
    const plan = planMetadata(rows, samples, { mode: 'fill', isCreating: false })
    expect(plan.samples.map(({ change }) => change)).toEqual(['filled', 'filled'])
    expect(plan.ambiguous.map(({ where }) => where)).toEqual(['line 3'])
    expect(plan.unknown.map(({ where }) => where)).toEqual(['line 4'])
  })
})
