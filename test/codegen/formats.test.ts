/**
 * String formats: received values are branded types, custom formats included; sent values are
 * checked strings.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { either as E } from 'fp-ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { defaultFormats, readFormats } from '../../codegen/src/model/formats.js'
import { compileFixture, type Compiled } from './compileFixture.js'

const folder = mkdtempSync(join(tmpdir(), 'formats-'))
afterAll(() => rmSync(folder, { recursive: true }))

const file = (text: string): string => {
  const path = join(folder, 'formats.json')
  writeFileSync(path, text)
  return path
}

const own = {
  sha256: { pattern: '^[0-9a-f]{64}$', flags: 'i', brand: 'Sha256', words: 'a SHA-256 sum' },
  path: { pattern: '^/[^/]' },
}

describe('custom formats', () => {
  let files: Compiled
  beforeAll(async () => {
    files = await compileFixture(
      'customFormats.yaml',
      `import type * as m from './models.js'
       export const sum = (file: m.File): m.Sha256 => file.sum
       export const owner = (file: m.File): m.Email2 => file.owner
       export const sums = (file: m.File): ReadonlyArray<m.Sha256> | undefined => file.sums
       export const time = (file: m.File): m.DateTime => file.at
       export const back = (file: m.File): m.FileWrite => file
       export const sent = (at: m.DateTime): m.FileWrite => ({ sum: 'any text', path: '/a', owner: 'a@b', at })
       export const mail: m.Email = { to: sum as never }
       // @ts-expect-error a received checksum is a branded string
       export const text: m.File['sum'] = 'any text'
       // @ts-expect-error an e-mail address is not a checksum
       export const other = (file: m.File): m.Sha256 => file.owner
      `,
      { formats: await readFormats(file(JSON.stringify(own))) },
    )
  }, 180_000)
  afterAll(() => files.remove())

  it('the branded type of a format gets a numeric suffix if another schema has its name', () =>
    expect(files.problems).toEqual([]))

  const sum = 'aB'.repeat(32)
  const value = { sum, path: '/a', owner: 'a@b', at: '2021-03-01T12:00:00Z', sums: [sum] }

  it.each([
    [value, true],
    [{ ...value, sum: 'ab' }, false],
    [{ ...value, path: 'a' }, false],
    [{ ...value, owner: 'a' }, false],
    [{ ...value, at: 'now' }, false],
    [{ ...value, sums: ['x'] }, false],
  ])('codecs check custom formats: %j is valid: %s', (received, expected) => {
    expect(E.isRight(files.codecs['File']?.decode(received) ?? E.left([]))).toBe(expected)
  })

  it('zod schemas check custom formats and report them in their own messages', () => {
    const messages = (changes: object) =>
      files.requests['FileWrite']?.safeParse({ ...value, ...changes }).error?.issues.map(({ message }) => message)
    expect(messages({})).toBeUndefined()
    expect(messages({ sum: '', path: 'a' })).toEqual(['path must be a path', 'sum must be a SHA-256 sum'])
  })
})

describe('readFormats', () => {
  const problem = async (text: string): Promise<string> =>
    readFormats(file(text)).then(
      () => 'none',
      (thrown: unknown) => (thrown as Error).message.replace(`${folder}/`, ''),
    )

  it('readFormats adds to the default formats or replaces them', async () => {
    const formats = await readFormats(file(JSON.stringify({ ...own, uuid: { pattern: '^.{36}$' } })))
    expect(formats['email']).toEqual(defaultFormats['email'])
    expect(formats['sha256']).toEqual(own.sha256)
    expect(formats['uuid']).toEqual({ pattern: '^.{36}$', flags: '', brand: null, words: 'a uuid' })
  })

  it.each([
    ['{', /^formats\.json: /],
    ['[]', /^formats\.json: must be an object that maps format names/],
    ['{"a":1}', /^formats\.json: format "a" must be an object with a pattern/],
    ['{"a":{}}', /^formats\.json: format "a" has no pattern$/],
    ['{"a":{"pattern":"("}}', /^formats\.json: format "a": Invalid regular expression/],
    ['{"a":{"pattern":"x","flags":"g"}}', /^formats\.json: format "a": flags "g" are not supported; use i and u$/],
    ['{"a":{"pattern":"x","brand":"no-name"}}', /^formats\.json: format "a": "no-name" is not a valid type name$/],
    [
      '{"a":{"regex":"x"}}',
      /^formats\.json: format "a" has an unknown key "regex"; use pattern, flags, brand or words$/,
    ],
  ])('readFormats rejects %s', async (text, expected) => {
    expect(await problem(text)).toMatch(expected)
  })

  it('readFormats names a missing file', async () => {
    await expect(readFormats(join(folder, 'none.json'))).rejects.toThrow('none.json: file not found')
  })
})
