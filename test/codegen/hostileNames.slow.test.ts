/** The names of test/codegen/hostileNames.test.ts, where other compilers and other kinds of modules reserve more. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { hostileFiles } from './hostileDescription.js'
import { type TemporaryProject, temporaryProject } from './temporaryProject.js'

let project: TemporaryProject

beforeAll(async () => {
  project = temporaryProject((await hostileFiles()).files)
})
afterAll(() => project.remove())

it('no name breaks what TypeScript 5.9 compiles to CommonJS', () => {
  const options = { module: 'CommonJS', moduleResolution: 'Node10', verbatimModuleSyntax: false }
  expect(project.compile('5.9', options)).toEqual([])
}, 300_000)
