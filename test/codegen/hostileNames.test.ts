/**
 * No name in a description breaks generated code: it compiles under every flag, loads and decodes.
 */
import { either as E } from 'fp-ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { GeneratedFiles } from '../../codegen/src/outputFolder.js'
import type { Compiled } from './compileFixture.js'
import { hostileFiles } from './hostileDescription.js'
import { type TemporaryProject, temporaryProject } from './temporaryProject.js'

let names: ReadonlyArray<string> = []
let files: GeneratedFiles = {}
let project: TemporaryProject
let problems: ReadonlyArray<string> = []
let loaded: Pick<Compiled, 'codecs' | 'operations' | 'requests'>

beforeAll(async () => {
  ;({ names, files } = await hostileFiles())
  project = temporaryProject(files)
  problems = project.compile('7')
  loaded = await project.load()
}, 180_000)
afterAll(() => project.remove())

it('generated code compiles under every flag, whatever the names of schemas, operations, properties and parameters', () => {
  expect(names.length).toBeGreaterThan(500)
  expect(problems).toEqual([])
})

it('the codec of a response accepts only valid values, whatever the name of the operation', () => {
  // An operation can't have an empty id.
  const wrong = names
    .filter((name) => name !== '')
    .filter((name) => {
      const { operations } = loaded
      const operation = Object.hasOwn(operations, name)
        ? operations[name]
        : Object.values(operations).find(({ id }) => id === name)
      const responses = operation?.['responses'] as
        Readonly<Record<string, Readonly<Record<string, Compiled['codecs'][string]>>>> | undefined
      const codec = responses?.['200']?.['application/json']
      const value = { name, id: 1, format: 'f', notes: '' }
      return !(
        operation?.['id'] === name &&
        codec !== undefined &&
        E.isRight(codec.decode(value)) &&
        E.isLeft(codec.decode({ ...value, name: `${name}!` })) &&
        E.isLeft(codec.decode({ ...value, id: 'a' }))
      )
    })
  expect(wrong).toEqual([])
})

it("operations.ts exports each operation by its id, except ids with a lone surrogate, which modules can't export", () => {
  const ids = Object.entries(loaded.operations).map(([name, { id }]) => [name, id] as const)
  expect(ids.filter(([name, id]) => name !== id).map(([, id]) => id)).toEqual(['\ud800'])
})

it('codecs.ts exports each schema by its own name if that is an identifier', () => {
  const wanted = [
    'isJson',
    'wrong',
    'Codec',
    'hasOwnProperty',
    'valueOf',
    'json',
    'z',
    'constructor',
    'toString',
    'Map',
    'Set',
    'Place',
    'all',
    'inside',
    'Bär',
    '数据',
    'models',
    'codec',
  ]
  expect(wanted.filter((name) => !Object.hasOwn(loaded.codecs, name))).toEqual([])
  expect(
    Object.keys(loaded.codecs).filter(
      (name) => /^\p{L}*$/u.test(name) === false && /[^\w$\p{L}\p{M}\p{N}·]/u.test(name),
    ),
  ).toEqual([])
})

it('zod schemas validate sent values, whatever the name of the schema', () => {
  const sent = Object.values(loaded.requests).filter((schema) => typeof schema?.safeParse === 'function')
  expect(sent.length).toBeGreaterThanOrEqual(names.length)
  expect(sent.every((schema) => !schema.safeParse(null).success)).toBe(true)
})

it("descriptions can't end a comment, or contain compiler directives", () => {
  for (const text of Object.values(files)) expect(text).not.toMatch(/^ *export const injected/m)
})
