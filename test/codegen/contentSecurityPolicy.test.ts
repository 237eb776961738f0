/**
 * Generated zod schemas under a Content-Security-Policy: zod must not try `new Function`, which
 * browsers report as a violation.
 */
import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { generateFiles } from '../../codegen/src/generateFiles.js'
import type { Node } from '../../codegen/src/read/jsonTree.js'
import { repositoryPath } from './compileFixture.js'

const tree = {
  type: 'object',
  required: ['name'],
  // A rule, an open object and a recursive object create zod schemas in three different ways.
  minProperties: 1,
  properties: {
    name: { type: 'string' },
    place: { type: 'object', properties: { lat: { type: 'number' } }, additionalProperties: { type: 'string' } },
    children: { type: 'array', uniqueItems: true, items: { $ref: '#/components/schemas/Tree' } },
  },
}

const described: Node = {
  openapi: '3.1.0',
  info: { title: 'Trees', version: '1' },
  paths: {
    '/trees': {
      post: {
        operationId: 'plantTree',
        requestBody: {
          required: true,
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Tree' } } },
        },
        responses: { 204: { description: 'd' } },
      },
    },
  },
  components: { schemas: { Tree: tree } },
}

const program = `
const tried: Array<string> = []
globalThis.Function = new Proxy(Function, {
  construct: (target, args) => {
    tried.push(args.join())
    return Reflect.construct(target, args)
  },
})
const { Tree } = await import('./requests.js')
const z = await import('zod')
const parsed = Tree.safeParse({ name: 'oak', place: { lat: 1, of: 'park' }, children: [{ name: 'acorn' }] })
console.log(parsed.success, tried.length)
z.object({ name: z.string() }).parse({ name: 'own' })
console.log(tried.length > 0)
`

it("generated zod schemas never compile code, and don't stop other zod schemas from doing so", async () => {
  const cache = repositoryPath('node_modules/.cache')
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(join(cache, 'interpreted-'))
  try {
    for (const [file, code] of Object.entries(await generateFiles(described))) writeFileSync(join(folder, file), code)
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
    writeFileSync(join(folder, 'program.ts'), program)
    const tsx = repositoryPath('node_modules/tsx/dist/cli.mjs')
    const { stdout } = await promisify(execFile)(process.execPath, [tsx, join(folder, 'program.ts')])
    expect(stdout).toBe('true 0\ntrue\n')
  } finally {
    rmSync(folder, { recursive: true })
  }
})
