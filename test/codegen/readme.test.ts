/**
 * The programs in the README of pangea-codegen compile with generated code, and print what it
 * claims.
 */
import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generateFiles } from '../../codegen/src/generateFiles.js'
import type { Node } from '../../codegen/src/read/jsonTree.js'
import { repositoryPath } from './compileFixture.js'

const text = readFileSync(repositoryPath('codegen/README.md'), 'utf8')
const programs = [...text.matchAll(/^```ts (\S+\.ts) prints "([^"]+)"\n([\s\S]*?)^```$/gm)].map(
  ([, file = '', prints = '', code = '']) => ({ file, prints, code }),
)

const pets: Node = {
  openapi: '3.1.0',
  info: { title: 'Pets', version: '1' },
  paths: {
    '/pets/{id}': {
      get: {
        operationId: 'getPet',
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'integer' } }],
        responses: {
          200: { description: 'd', content: { 'application/json': { schema: { $ref: '#/components/schemas/Pet' } } } },
        },
      },
    },
  },
  components: { schemas: { Pet: { type: 'object', required: ['name'], properties: { name: { type: 'string' } } } } },
}

const root = repositoryPath('')
const run = async (...args: ReadonlyArray<string>): Promise<{ readonly stdout: string; readonly stderr: string }> =>
  promisify(execFile)(process.execPath, [...args]).catch(
    (failed: Error & { readonly stdout: string; readonly stderr: string }) => failed,
  )

describe('the README of pangea-codegen', () => {
  let folder = ''
  let server: Server
  const fixture = { pet: { name: 'Rex' } as unknown }

  beforeAll(async () => {
    server = createServer((request, response) => {
      const isKnown = request.method === 'GET' && request.url === '/pets/7'
      response.writeHead(isKnown ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify(fixture.pet))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const cache = join(root, 'node_modules/.cache')
    mkdirSync(cache, { recursive: true })
    folder = mkdtempSync(join(cache, 'readme-'))
    mkdirSync(join(folder, 'generated'))
    for (const [file, code] of Object.entries(await generateFiles(pets)))
      writeFileSync(join(folder, 'generated', file), code)
    for (const { file, code } of programs) {
      writeFileSync(join(folder, file), code.replace('https://api.example.org', address))
    }
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
    const { compilerOptions } = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8')) as {
      compilerOptions: { paths: Readonly<Record<string, ReadonlyArray<string>>> }
    }
    const paths = Object.fromEntries(
      Object.entries(compilerOptions.paths).map(([name, [path = '']]) => [name, [join(root, path)]]),
    )
    const config = { compilerOptions: { ...compilerOptions, paths }, include: ['**/*.ts'] }
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config))
  })
  afterAll(() => {
    server.close()
    rmSync(folder, { recursive: true })
  })

  const runProgram = async (file: string): ReturnType<typeof run> =>
    run(join(root, 'node_modules/tsx/dist/cli.mjs'), '--tsconfig', join(folder, 'tsconfig.json'), join(folder, file))

  it('the README fits one screen, and shows a call in at most eight lines', () => {
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(50)
    expect(programs.map(({ file, code }) => [file, code.trimEnd().split('\n').length <= 8])).toEqual([
      ['own.ts', true],
      ['ours.ts', true],
    ])
  })

  it('the programs of the README compile', async () => {
    expect((await run(join(root, 'node_modules/typescript7/bin/tsc'), '-p', folder)).stdout).toBe('')
  }, 120_000)

  it.each(programs)(
    "the README's program prints $prints: $file",
    async ({ file, prints }) => {
      fixture.pet = { name: 'Rex' }
      expect(await runProgram(file)).toEqual({ stdout: `${prints}\n`, stderr: '' })
    },
    60_000,
  )

  it("the README's own.ts reports a response that doesn't match the description", async () => {
    fixture.pet = { name: 7 }
    expect(await runProgram('own.ts')).toEqual({ stdout: '', stderr: "not a pet: [ 'name' ]\n" })
  }, 60_000)
})
