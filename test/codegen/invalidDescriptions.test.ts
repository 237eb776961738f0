/** Invalid and unsupported descriptions are rejected with the JSON pointer of the mistake. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { generateFiles } from '../../codegen/src/generateFiles.js'
import { readDescription } from '../../codegen/src/read/readDescription.js'

const folder = mkdtempSync(join(tmpdir(), 'codegen-'))
afterAll(() => rmSync(folder, { recursive: true }))

const file = (name: string, text: string): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

/** Writes a description with one operation and one schema. */
const withSchema = (schema: unknown, over: object = {}): string =>
  stringify({
    openapi: '3.1.0',
    info: { title: 'T', version: '1' },
    paths: { '/a': { get: { operationId: 'a', responses: { 204: { description: 'd' } }, ...over } } },
    components: { schemas: { A: schema } },
  })

const problem = async (text: string, name = 'description.yaml'): Promise<string> =>
  readDescription(file(name, text))
    .then((document) => generateFiles(document))
    .then(
      () => 'none',
      (thrown: unknown) => (thrown as Error).message,
    )

const readProblem = async (path: string): Promise<string> =>
  readDescription(path).then(
    () => 'none',
    (thrown: unknown) => (thrown as Error).message,
  )

describe("readDescription, for files that aren't descriptions", () => {
  it.each([
    ['missing.yaml', null, /missing\.yaml: file not found$/],
    ['broken.yaml', 'openapi: 3.1.0\npaths:\n  /a: [b\n  c: d\n', /broken\.yaml:4:\d+: /],
    ['broken.json', '{\n  "openapi": "3.1.0",\n  "paths": }\n', /broken\.json:3: /],
    ['swagger.yaml', 'swagger: "1.2"\n', /^#\/swagger: .*"1\.2"/],
    ['none.yaml', 'info: {}\n', /^#\/openapi: the version is missing; use Swagger 2\.0 or OpenAPI 3\.0, 3\.1 or 3\.2$/],
    ['deep.json', `${'{"a":'.repeat(500)}1${'}'.repeat(500)}`, /^#(\/a){401}: nested more than 400 levels deep$/],
    ['deeper.yaml', `a: ${'['.repeat(20_000)}${']'.repeat(20_000)}`, /deeper\.yaml:1:\d+: nested too deeply$/],
    [
      'swagger2.yaml',
      "swagger: '2.0'\npaths: { /a: { $ref: '#/x/y' } }\n",
      /^#\/paths\/~1a\/\$ref: "#\/x\/y" does not resolve$/,
    ],
    ['old.yaml', 'openapi: 2.9.0\n', /^#\/openapi: .*"2\.9\.0"/],
    ['list.yaml', '- a\n', /^#: must be an object$/],
    [
      'nowhere.yaml',
      "openapi: 3.1.0\npaths: { /a: { $ref: '#/x/y' } }\n",
      /^#\/paths\/~1a\/\$ref: "#\/x\/y" does not resolve$/,
    ],
    [
      'outside.yaml',
      "openapi: 3.1.0\npaths: { /a: { $ref: 'b.yaml#/c' } }\n",
      /^#\/paths\/~1a\/\$ref: "b\.yaml#\/c": file \/.*\/b\.yaml not found$/,
    ],
  ])('readDescription rejects %s', async (name, text, expected) => {
    expect(await readProblem(text === null ? join(folder, name) : file(name, text))).toMatch(expected)
  })
})

describe('generate, for unsupported descriptions', () => {
  const at = '#/components/schemas/A'
  it.each([
    [
      { type: 'object', properties: { 'a/b': { type: 'file' } } },
      `${at}/properties/a~1b/type: "file" is not a JSON type`,
    ],
    [{ properties: { ['__proto__']: {} } }, `${at}/properties/__proto__: a property of this name is not supported`],
    [{ $dynamicRef: '#a', type: 'object' }, `${at}/$dynamicRef: "$dynamicRef" can't be expressed as a type`],
    [{ pattern: '(' }, `${at}/pattern: "(" is not a valid ECMAScript regular expression`],
    [{ patternProperties: { '[': {} } }, `${at}/patternProperties/[: "[" is not a valid ECMAScript regular expression`],
    [{ maxLength: '80' }, `${at}/maxLength: must be a non-negative integer`],
    [{ minimum: null }, `${at}/minimum: must be a number`],
    [{ multipleOf: 0 }, `${at}/multipleOf: must be a number above 0`],
    [{ not: 'a' }, `${at}/not: must be a schema: an object, true or false`],
    [
      { type: 'object', required: ['a'], properties: { a: false } },
      `${at}/properties/a: "a" is required, but no value is valid for it`,
    ],
    [{ oneOf: [{ $ref: at }, { type: 'null' }] }, `${at}: the schema is defined as itself`],
    [{ allOf: [{ $ref: at }, { type: 'object' }] }, `${at}: "A" includes itself`],
    [{ type: 'object', not: { $ref: at } }, `${at}: the schema refers to itself with no property or item in between`],
    [{ allOf: [{ $ref: at }], oneOf: [{ $ref: at }] }, `${at}: "A" includes itself`],
    [{ oneOf: [{}], discriminator: {} }, `${at}/discriminator: the discriminator has no propertyName`],
    ['text', `${at}: must be a schema: an object, true or false`],
  ])('generate rejects the schema %j by its pointer', async (schema, expected) => {
    expect(await problem(withSchema(schema))).toBe(expected)
  })

  const query = { name: 'q', in: 'query', schema: { type: 'string' } }
  it.each([
    [{ responses: undefined }, '#/paths/~1a/get: the operation has no responses; describe at least one'],
    [
      { responses: { '2OO': {} } },
      '#/paths/~1a/get/responses/2OO: "2OO" is not a status; use a number such as 200, a range such as 4XX, or default',
    ],
    [
      { parameters: [{ ...query, in: 'querystring' }] },
      '#/paths/~1a/get/parameters/0: parameters in "querystring" are not supported; use path, query, header or cookie',
    ],
    [
      { parameters: [{ ...query, style: 'matrix' }] },
      '#/paths/~1a/get/parameters/0/style: style "matrix" is not supported in query; use "form", "spaceDelimited", "pipeDelimited", "deepObject"',
    ],
    [
      { parameters: [{ ...query, in: 'header', style: 'form' }] },
      '#/paths/~1a/get/parameters/0/style: style "form" is not supported in header; use "simple"',
    ],
    [
      { parameters: [{ name: 'q', in: 'query', content: { 'application/xml': {} } }] },
      '#/paths/~1a/get/parameters/0/content/application~1xml: parameters of media type "application/xml" are not supported; use JSON',
    ],
    [{ parameters: [{ ...query, in: 'path' }] }, '#/paths/~1a/get: the path does not contain {q}'],
    [
      { parameters: [{ name: 'q', in: 'query' }] },
      '#/paths/~1a/get/parameters/0: the parameter has neither a schema nor content',
    ],
    [{ requestBody: { content: {}, required: true } }, '#/paths/~1a/get/requestBody: the request body has no content'],
  ])('generate rejects an operation with %j by its pointer', async (over, expected) => {
    expect(await problem(withSchema({}, over))).toBe(expected)
  })

  it.each([{ content: {} }, { content: {}, required: false }])(
    'generate treats the request body %j as none',
    async (requestBody) => {
      const description = await readDescription(file('bodiless.yaml', withSchema({}, { requestBody })))
      expect((await generateFiles(description))['operations.ts']).toContain('hasBody: false')
    },
  )

  it.each(['./a.yml', './a.yml#/cat', '#/cat'])(
    "generate ignores a discriminator's mapping to %s in a missing file",
    async (to) => {
      const discriminator = { propertyName: 'kind', mapping: { a: to } }
      const schema = { type: 'object', properties: { kind: { type: 'string' } }, discriminator }
      expect(await problem(withSchema(schema))).toBe('none')
      const choice = {
        oneOf: [{ $ref: '#/components/schemas/A/$defs/b' }, schema],
        $defs: { b: schema },
        discriminator,
      }
      expect(await problem(withSchema(choice))).toBe('none')
    },
  )

  it("generate rejects a discriminator's mapping to a missing component", async () => {
    const discriminator = { propertyName: 'kind', mapping: { a: '#/components/schemas/B' } }
    expect(await problem(withSchema({ type: 'object', discriminator }))).toBe(
      '#/components/schemas/A/discriminator/mapping/a: "#/components/schemas/B" does not resolve',
    )
  })

  it('generate ignores keywords beside a $ref before OpenAPI 3.1', async () => {
    const text = withSchema({ type: 'object', properties: { b: { $ref: '#/components/schemas/A', allOf: { 3: {} } } } })
    expect(await problem(text)).toBe('#/components/schemas/A/properties/b/allOf: must be an array')
    expect(await problem(text.replace('3.1.0', '3.0.3'))).toBe('none')
  })

  it('generate rejects two operations with the same operationId', async () => {
    const description = parse(withSchema({})) as { paths: Record<string, unknown> }
    const text = stringify({ ...description, paths: { ...description.paths, '/b': description.paths['/a'] } })
    expect(await problem(text)).toBe('#/paths/~1b/get: operationId "a" is already used by #/paths/~1a/get')
  })

  it('generate rejects a path template without a parameter of that name', async () => {
    const description = parse(withSchema({})) as { paths: Record<string, unknown> }
    const text = stringify({ ...description, paths: { '/b/{c}': description.paths['/a'] } })
    expect(await problem(text)).toBe('#/paths/~1b~1{c}/get: the path contains {c}, but no path parameter has that name')
  })

  it("generate rejects paths with a query, and methods that clients can't send", async () => {
    const description = parse(withSchema({})) as { paths: Record<string, Record<string, unknown>> }
    const text = stringify({ ...description, paths: { '/b?c=1': description.paths['/a'] } })
    expect(await problem(text)).toBe('#/paths/~1b?c=1: a path must not contain a query or a fragment')
    const trace = stringify({ ...description, paths: { '/b': { trace: description.paths['/a']?.['get'] } } })
    expect(await problem(trace)).toBe('#/paths/~1b/trace: TRACE requests are not supported')
  })
})
