/**
 * Metadata as CSV and its Table Schema. The expected values are from pandas and frictionless on the
 * real server.
 */
import { describe, expect, it } from 'vitest'
import { toCsv } from '../../../sandbox/src/api/metadataTable/writeCsv.js'
import { toDataFrame } from '../../../sandbox/src/api/metadataTable/dataFrame.js'
import { inferSchema, findViolations } from '../../../sandbox/src/api/metadataTable/tableSchema.js'
import { parseJson } from '../../../sandbox/src/python/parseJson.js'

/** Builds a data frame of samples s0, s1 … with this metadata. */
const tableOf = (...metadata: ReadonlyArray<string>) =>
  toDataFrame(metadata.map((text, index) => [`s${index}`, parseJson(text)] as const))

const schema = (...fields: ReadonlyArray<readonly [name: string, type: string]>) => ({
  fields: fields.map(([name, type]) => ({ name, type })),
})

describe('toCsv, toDataFrame and inferSchema', () => {
  it.each([
    [['{"a":1,"b":2.5,"c":true}', '{"a":2,"b":3,"c":false}'], ',a,b,c\ns0,1,2.5,True\ns1,2,3.0,False\n'],
    [['{"a":1,"c":true}', '{"b":2}'], ',a,c,b\ns0,1.0,True,\ns1,,,2.0\n'],
    [['{"a":1}', '{}'], ',a\ns0,1\n'],
    [['{"a":[1,"x"],"b":{"k":"v"}}'], `,a,b\ns0,"[1, 'x']",{'k': 'v'}\n`],
    [['{"a":18446744073709551616}', '{"b":1}'], ',a,b\ns0,18446744073709551616,\ns1,,1.0\n'],
    [['{"a":9007199254740993}', '{"b":1}'], ',a,b\ns0,9007199254740992.0,\ns1,,1.0\n'],
    [['{"a":1,"s":"x"}', '{"a":null,"s":"y"}'], ',a,s\ns0,1.0,x\ns1,,y\n'],
    [['{"a,b":"x\\"y"}'], ',"a,b"\ns0,"x""y"\n'],
    [['{"a":1e-7}', '{"a":1e16}'], ',a\ns0,1e-07\ns1,1e+16\n'],
    [[], '""\n'],
    [['{}'], '""\n'],
  ])('toCsv writes %j as pandas does', (metadata, csv) => {
    expect(toCsv(tableOf(...metadata))).toBe(csv)
  })

  it('toDataFrame throws when metadata that is not an object follows metadata that is', () => {
    expect(() => tableOf('{"a":1}', '[1]')).toThrow('500')
  })

  it.each([
    [['{"a":1}', '{}'], [['a', 'integer']]],
    [['{"a":9223372036854775808}', '{"a":1}'], [['a', 'integer']]],
    [['{"a":9223372036854775808}', '{"a":-1}'], [['a', 'string']]],
    [['{"a":1}', '{"a":true}'], [['a', 'string']]],
    [['{"a":true}', '{"a":null}'], [['a', 'string']]],
    [
      ['{"a":true,"b":1.0}', '{"a":false,"b":2}'],
      [
        ['a', 'boolean'],
        ['b', 'number'],
      ],
    ],
    [['{"a":null}'], [['a', 'string']]],
  ] as const)('inferSchema infers the column types of %j', (metadata, fields) => {
    expect(inferSchema(tableOf(...metadata))).toEqual(schema(...fields))
  })
})

const typeError = (sample: string, cell: string, row: number, place: string, type: string) => [
  ...[sample, place.split('@')[0], 'type-error'],
  `Type error in the cell "${cell}" in row "${row}" and field "${place.split('@')[0]}" at position "${place.split('@')[1]}": type is "${type}/default"`,
]

describe('findViolations', () => {
  it('findViolations reports a value missing in a string column, but in no other', () => {
    const table = tableOf('{"a":"x","b":1}', '{"b":2}')
    expect(findViolations({}, table)).toEqual([typeError('s1', 'nan', 3, 'a@1', 'string')])
    expect(findViolations(inferSchema(table), table)).toEqual([typeError('s1', 'nan', 3, 'a@1', 'string')])
    const whole = tableOf('{"a":1.5,"s":"x"}', '{"s":"y"}')
    expect(findViolations({}, whole)).toEqual([])
  })

  it('findViolations reports every cell of a table that has only integers or only booleans', () => {
    expect(findViolations({}, tableOf('{"a":1}'))).toEqual([typeError('s0', '1', 2, 'a@1', 'integer')])
    expect(findViolations({}, tableOf('{"a":true}'))).toEqual([typeError('s0', 'True', 2, 'a@1', 'boolean')])
    expect(findViolations({}, tableOf('{"a":1,"s":"x"}'))).toEqual([])
  })

  it('findViolations reports a table without rows and a row without values', () => {
    const message = 'The data source has not supported or has inconsistent contents: the source is empty'
    expect(findViolations({}, tableOf('{}'))).toEqual([[null, null, 'source-error', message]])
    const blank = ['s1', null, 'blank-row', 'Row at position "3" is completely blank']
    expect(findViolations({}, tableOf('{"a":"x"}', '{"a":null}'))).toEqual([blank])
  })

  it('findViolations compares columns with fields by position', () => {
    const table = tableOf('{"a":"x","c":1}')
    expect(findViolations(schema(['a', 'string'], ['b', 'string'], ['c', 'integer']), table)).toEqual([
      [null, 'c', 'missing-label', `There is a missing label in the header's field "c" at position "3"`],
      [
        null,
        'b',
        'incorrect-label',
        'Label "c" in field b at position "2" does not match the field name in the schema',
      ],
      typeError('s0', '1', 2, 'b@2', 'string'),
      ['s0', 'c', 'missing-cell', 'Row at position "2" has a missing cell in field "c" at position "3"'],
    ])
    expect(findViolations(schema(['a', 'string']), table)).toEqual([
      [null, '', 'extra-label', 'There is an extra label "" in header at position "2"'],
      ['s0', '', 'extra-cell', 'Row at position "2" has an extra value in field at position "2"'],
    ])
    expect(findViolations(schema(['a', 'date'], ['c', 'any']), table)).toEqual([typeError('s0', 'x', 2, 'a@1', 'date')])
  })
})
