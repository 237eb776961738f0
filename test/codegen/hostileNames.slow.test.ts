/** Hostile names in CommonJS modules and under older compilers, which reserve more names. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { hostileFiles } from './hostileDescription.js'
import { type TemporaryProject, temporaryProject } from './temporaryProject.js'

let project: TemporaryProject

beforeAll(async () => {
  project = temporaryProject((await hostileFiles()).files)
})
afterAll(() => project.remove())

it('TypeScript 5.9 compiles every hostile name to CommonJS', () => {
  const options = { module: 'CommonJS', moduleResolution: 'Node10', verbatimModuleSyntax: false }
  expect(project.compile('5.9', options)).toEqual([])
}, 300_000)
