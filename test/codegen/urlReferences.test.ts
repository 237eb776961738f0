/**
 * URLs in a description are fetched only with `--fetch`, and their content is locked. Nothing else
 * uses the network.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { runCommand } from '../../codegen/src/runCommand.js'
import { generateFiles } from '../../codegen/src/generateFiles.js'
import { readDescription } from '../../codegen/src/read/readDescription.js'

const folder = mkdtempSync(join(tmpdir(), 'codegen-urls-'))
let server: Server
let url: string
const requested: Array<string> = []
const pages = new Map<string, string>()

beforeAll(async () => {
  server = createServer((request, response) => {
    requested.push(request.url ?? '')
    const page = pages.get(request.url ?? '')
    response.statusCode = page === undefined ? 404 : 200
    response.end(page)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve))
  rmSync(folder, { recursive: true })
})

const file = (name: string, content: unknown): string => {
  const path = join(folder, name)
  writeFileSync(path, typeof content === 'string' ? content : stringify(content))
  return path
}

const withSchemas = (schemas: object, over: object = {}): object => ({
  openapi: '3.1.0',
  info: { title: 'T', version: '1' },
  paths: {},
  components: { schemas },
  ...over,
})

const run = async (...args: ReadonlyArray<string>): Promise<{ readonly code: number; readonly err: string }> => {
  const lines: Array<string> = []
  const code = await runCommand(args, { log: () => undefined, error: (line: string) => void lines.push(line) }, null)
  return { code, err: lines.join('\n') }
}

const pet = 'type: object\nproperties: { owner: { $ref: "owner.yaml" } }\n'
let count = 0
let spec: string
let out: string
let lock: string

beforeEach(() => {
  requested.length = 0
  pages.clear()
  pages.set('/pet.yaml', pet)
  pages.set('/owner.yaml', 'type: string')
  spec = file(`api-${count++}.yaml`, withSchemas({ A: { properties: { pet: { $ref: `${url}/pet.yaml` } } } }))
  out = `${spec}-out`
  lock = `${spec}.lock.json`
})

const generated = (): string => readFileSync(join(out, 'models.ts'), 'utf8')
const at = '#/components/schemas/A/properties/pet/$ref'

describe('a $ref to a URL', () => {
  it('a $ref to a URL is rejected with a hint to --resolve and --fetch, without a request', async () => {
    expect(await run('--spec', spec, '--out', out)).toEqual({
      code: 1,
      err: `${at}: "${url}/pet.yaml": the URL is outside the description; pass --resolve ${url}/pet.yaml=FILE or --fetch`,
    })
    expect(requested).toEqual([])
  })

  it('--resolve reads files instead of URLs, without a request', async () => {
    const files = ['pet', 'owner'].map(
      (name) => `${url}/${name}.yaml=${file(`my-${name}`, pages.get(`/${name}.yaml`))}`,
    )
    expect(await run('--spec', spec, '--out', out, '--resolve', files[0] ?? '', '--resolve', files[1] ?? '')).toEqual({
      code: 0,
      err: '',
    })
    expect(generated()).toContain('interface pet ')
    expect(generated()).toContain('type owner = string')
    expect(requested).toEqual([])
  })

  it('--fetch requests each URL once and locks its content', async () => {
    expect(await run('--spec', spec, '--out', out, '--fetch')).toEqual({ code: 0, err: '' })
    expect(generated()).toContain('interface pet ')
    expect(requested).toEqual(['/pet.yaml', '/owner.yaml'])
    expect(JSON.parse(readFileSync(lock, 'utf8'))).toEqual({
      format: 1,
      sha256: {
        [`${url}/owner.yaml`]: 'fa248ef0e70c38aa1786a0b3c42235329e5bb9b5fd7535fe0f60a0144608c48f',
        [`${url}/pet.yaml`]: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      },
    })
    expect(await run('--spec', spec, '--out', out, '--fetch', '--check')).toEqual({ code: 0, err: '' })
  })

  it('--fetch rejects changed content unless --update-lock is given', async () => {
    await run('--spec', spec, '--out', out, '--fetch')
    const before = readFileSync(lock, 'utf8')
    pages.set('/owner.yaml', 'type: integer')
    expect(await run('--spec', spec, '--out', out, '--fetch')).toEqual({
      code: 1,
      err: `${url}/pet.yaml#/properties/owner/$ref: "owner.yaml": ${url}/owner.yaml: the content differs from the hash in ${lock}; review the change, then run with --update-lock`,
    })
    expect(readFileSync(lock, 'utf8')).toBe(before)
    expect(await run('--spec', spec, '--out', out, '--fetch', '--update-lock')).toEqual({ code: 0, err: '' })
    expect(readFileSync(lock, 'utf8')).not.toBe(before)
    expect(generated()).toContain('type owner = number')
    expect((await run('--spec', spec, '--out', out, '--fetch')).code).toBe(0)
  })

  it("--check rejects a URL that isn't locked, and doesn't lock it", async () => {
    const { code, err } = await run('--spec', spec, '--out', out, '--fetch', '--check')
    expect([code, err]).toEqual([
      1,
      `${at}: "${url}/pet.yaml": ${url}/pet.yaml: not in ${lock}; run without --check and commit the lock file`,
    ])
    expect(() => readFileSync(lock)).toThrow('ENOENT')
  })

  it.each<readonly [string, string, (path: string) => string]>([
    ['an HTTP error', '/absent.yaml', (path) => `"${path}": ${path}: the server responded with status 404`],
    ['invalid YAML', '/broken.yaml', (path) => `"${path}": /broken.yaml:1:`],
  ])('--fetch reports %s', async (_, path, expected) => {
    pages.set('/broken.yaml', 'a: [')
    const invalid = file('wrong.yaml', withSchemas({ A: { $ref: url + path } }))
    expect((await run('--spec', invalid, '--out', out, '--fetch')).err).toContain(expected(url + path))
  })

  it("a document from a URL can't refer to local files", async () => {
    pages.set('/pet.yaml', `$ref: "file://${file('secret.yaml', 'type: string')}"`)
    expect((await run('--spec', spec, '--out', out, '--fetch')).err).toMatch(
      /"file:.*secret\.yaml" is a local file, which a document from a URL must not refer to$/,
    )
  })

  it('diff --fetch reads URLs without writing a lock file', async () => {
    expect(await run('diff', spec, spec, '--fetch')).toEqual({ code: 0, err: '' })
    expect(() => readFileSync(lock)).toThrow('ENOENT')
    expect((await run('diff', spec, spec)).err).toContain('pass --resolve')
  })

  it.each([
    [['--resolve', 'x'], '--resolve expects URL=FILE; got "x"'],
    [['--resolve', 'ftp://a/b=c'], '--resolve expects URL=FILE; got "ftp://a/b=c"'],
    [['--update-lock'], '--update-lock requires --fetch'],
    [['--fetch', '--update-lock', '--check'], '--check and --update-lock cannot be combined'],
  ])('invalid usage of URL options is reported in one line: %j', async (args, expected) => {
    const { code, err } = await run('--spec', spec, '--out', out, ...args)
    expect([code, err.split('\n')[0]]).toEqual([2, expected])
  })
})

it('--fetch rejects an invalid lock file', async () => {
  writeFileSync(lock, '[]')
  expect((await run('--spec', spec, '--out', out, '--fetch')).err).toBe(
    `${lock}: not a valid lock file; restore it, or delete it and run again`,
  )
})

describe('generation without external references', () => {
  const everywhere = (): Record<string, unknown> => ({
    externalDocs: { url: `${url}/docs` },
    example: { $ref: `${url}/example`, externalValue: `${url}/value` },
    default: { externalValue: `${url}/default` },
    'x-more': { $ref: `${url}/more`, externalValue: `${url}/extension` },
    xml: { namespace: `${url}/namespace` },
  })
  const examples = (): object => ({
    one: { externalValue: `${url}/one` },
    two: { value: { $ref: `${url}/two`, externalValue: `${url}/three` } },
  })
  const description = (): object => {
    const mapping = { a: 'A', b: '#/components/schemas/A' }
    const schema = {
      $id: `${url}/id`,
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      ...everywhere(),
      examples: [{ $ref: `${url}/examples` }],
      enum: [{ $ref: `${url}/enum` }, 'a'].slice(1),
    }
    const media = { schema: { $ref: '#/components/schemas/A' }, examples: examples() }
    const parameters = [{ name: 'q', in: 'query', schema: { type: 'string' }, examples: examples() }]
    const response = {
      description: 'd',
      content: { 'application/json': media },
      links: { l: { operationRef: `${url}/operation` } },
    }
    return withSchemas(
      {
        A: { ...schema, type: 'string' },
        B: { oneOf: [{ $ref: '#/components/schemas/C' }], discriminator: { propertyName: 'k', mapping } },
        C: { type: 'object', properties: { k: { type: 'string' } } },
      },
      {
        servers: [{ url }],
        externalDocs: { url: `${url}/docs` },
        'x-root': { $ref: `${url}/root` },
        jsonSchemaDialect: 'https://spec.openapis.org/oas/3.1/dialect/base',
        paths: { '/a': { get: { ...everywhere(), parameters, responses: { 200: response } } } },
      },
    )
  }

  it('generate makes no request for the URLs in an OpenAPI description', async () => {
    await generateFiles(await readDescription(file('everywhere.yaml', description())))
    expect(requested).toEqual([])
  })

  it('generate makes no request for the URLs in a Swagger 2.0 description', async () => {
    const examples = { 'application/json': { $ref: `${url}/one`, externalValue: `${url}/two` } }
    const swagger = {
      swagger: '2.0',
      info: { title: 'T', version: '1' },
      ...{ 'x-root': { $ref: `${url}/root` }, externalDocs: { url: `${url}/docs` } },
      paths: {
        '/a': { get: { responses: { 200: { description: 'd', schema: { $ref: '#/definitions/A' }, examples } } } },
      },
      definitions: { A: { type: 'object', ...everywhere() } },
    }
    await generateFiles(await readDescription(file('swagger.yaml', swagger)))
    expect(requested).toEqual([])
  })
})
