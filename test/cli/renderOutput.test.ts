import { describe, expect, it } from 'vitest'
import { exactNumber } from 'pangea-fp/node'
import { report, rows } from '../../cli/src/Output.js'
import { printable, printableLines } from '../../cli/src/render/printable.js'
import { renderOutput } from '../../cli/src/render/renderOutput.js'

const digits = '9007199254740993'
const listed = rows({ name: ({ name }) => name, run: ({ run }) => run, none: () => null }, [
  { name: 'S1', run: { id: exactNumber(digits) } },
])

describe('renderOutput', () => {
  it('renderOutput prints numbers with all their digits in every format', () => {
    expect(renderOutput(listed, 'json')).toBe(`[{"name":"S1","run":{"id":${digits}},"none":null}]`)
    expect(renderOutput(listed, 'ndjson')).toBe(`{"name":"S1","run":{"id":${digits}},"none":null}`)
    expect(renderOutput(listed, 'csv')).toBe(`name,run,none\nS1,"{""id"":${digits}}",`)
    const one = report('done', { size: exactNumber(digits) })
    expect(['json', 'csv', 'tsv'].map((format) => renderOutput(one, format as 'json'))).toEqual([
      `{"size":${digits}}`,
      `size\n${digits}`,
      `size\n${digits}`,
    ])
  })

  it('renderOutput prints an empty listing as an empty array, or only its header', () => {
    const empty = rows({ name: (name: string) => name, uuid: () => null }, [])
    expect(['json', 'ndjson', 'csv', 'tsv'].map((format) => renderOutput(empty, format as 'json'))).toEqual([
      '[]',
      '',
      'name,uuid',
      'name\tuuid',
    ])
  })

  it('renderOutput omits columns without values from tables, and from nothing else', () => {
    expect(renderOutput(listed, 'table').split('\n')[0]).toBe('name  run')
    expect(renderOutput(listed, 'table', true)).toContain('\u001B[1mname')
  })

  it('printable escapes every control character, and printableLines all but line ends and tabs', () => {
    const text = 'a\u001B[31m\u009B31m\u0007\r\u007F\tb\n'
    expect(printable(text)).toBe('a\\u001b[31m\\u009b31m\\u0007\\r\\u007f\\tb\\n')
    expect(printableLines(text)).toBe('a\\u001b[31m\\u009b31m\\u0007\\r\\u007f\tb\n')
  })
})
