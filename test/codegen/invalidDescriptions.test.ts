/** What can't be generated is refused with the place named, and the tool never touches what is not its own. */
import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { runCommand } from '../../codegen/src/runCommand.js'
import { generate } from '../../codegen/src/generate.js'
import { compareOutputFolder, writeOutputFolder } from '../../codegen/src/outputFolder.js'
import { readDescription } from '../../codegen/src/read/readDescription.js'
import { fixturePath, repositoryPath } from './compileFixture.js'

const folder = mkdtempSync(join(tmpdir(), 'codegen-'))
afterAll(() => rmSync(folder, { recursive: true }))

const file = (name: string, text: string): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

/** A description with one operation, and these schemas. */
const withSchema = (schema: unknown, over: object = {}): string =>
  stringify({
    openapi: '3.1.0',
    info: { title: 'T', version: '1' },
    paths: { '/a': { get: { operationId: 'a', responses: { 204: { description: 'd' } }, ...over } } },
    components: { schemas: { A: schema } },
  })

const problem = async (text: string, name = 'description.yaml'): Promise<string> =>
  readDescription(file(name, text))
    .then((document) => generate(document))
    .then(
      () => 'none',
      (thrown: unknown) => (thrown as Error).message,
    )

const readProblem = async (path: string): Promise<string> =>
  readDescription(path).then(
    () => 'none',
    (thrown: unknown) => (thrown as Error).message,
  )

describe('a file that is no description', () => {
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
  ])('%s is refused', async (name, text, expected) => {
    expect(await readProblem(text === null ? join(folder, name) : file(name, text))).toMatch(expected)
  })
})

describe('what can not be expressed', () => {
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
  ])('%j is refused by its pointer', async (schema, expected) => {
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
  ])('%j is refused by its pointer', async (over, expected) => {
    expect(await problem(withSchema({}, over))).toBe(expected)
  })

  it.each([{ content: {} }, { content: {}, required: false }])(
    '%j is no body, and so not refused',
    async (requestBody) => {
      const description = await readDescription(file('bodiless.yaml', withSchema({}, { requestBody })))
      expect((await generate(description))['operations.ts']).toContain('hasBody: false')
    },
  )

  it.each(['./a.yml', './a.yml#/cat', '#/cat'])(
    'a discriminator that maps to %s of a file that is not there is not refused',
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

  it('a discriminator that maps to a component that is not there is refused', async () => {
    const discriminator = { propertyName: 'kind', mapping: { a: '#/components/schemas/B' } }
    expect(await problem(withSchema({ type: 'object', discriminator }))).toBe(
      '#/components/schemas/A/discriminator/mapping/a: "#/components/schemas/B" does not resolve',
    )
  })

  it('what stands beside a $ref is not refused before OpenAPI 3.1, where it means nothing', async () => {
    const text = withSchema({ type: 'object', properties: { b: { $ref: '#/components/schemas/A', allOf: { 3: {} } } } })
    expect(await problem(text)).toBe('#/components/schemas/A/properties/b/allOf: must be an array')
    expect(await problem(text.replace('3.1.0', '3.0.3'))).toBe('none')
  })

  it('two operations of one name are refused', async () => {
    const description = parse(withSchema({})) as { paths: Record<string, unknown> }
    const text = stringify({ ...description, paths: { ...description.paths, '/b': description.paths['/a'] } })
    expect(await problem(text)).toBe('#/paths/~1b/get: operationId "a" is already used by #/paths/~1a/get')
  })

  it('a parameter of the path that is not described is refused', async () => {
    const description = parse(withSchema({})) as { paths: Record<string, unknown> }
    const text = stringify({ ...description, paths: { '/b/{c}': description.paths['/a'] } })
    expect(await problem(text)).toBe('#/paths/~1b~1{c}/get: the path contains {c}, but no path parameter has that name')
  })

  it('a path with a query, and a method that no client can send, are refused', async () => {
    const description = parse(withSchema({})) as { paths: Record<string, Record<string, unknown>> }
    const text = stringify({ ...description, paths: { '/b?c=1': description.paths['/a'] } })
    expect(await problem(text)).toBe('#/paths/~1b?c=1: a path must not contain a query or a fragment')
    const trace = stringify({ ...description, paths: { '/b': { trace: description.paths['/a']?.['get'] } } })
    expect(await problem(trace)).toBe('#/paths/~1b/trace: TRACE requests are not supported')
  })
})

const shuffle = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(shuffle)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .reverse()
            .map(([key, member]) => [key, shuffle(member)]),
        )
      : value

it('the order of keys in a description changes nothing', async () => {
  for (const name of ['shop.yaml', '../../../openapi.yaml']) {
    const text = readFileSync(fixturePath(name), 'utf8')
    const shuffled = file('shuffled.yaml', stringify(shuffle(parse(text)), { aliasDuplicateObjects: false }))
    expect(await generate(await readDescription(shuffled))).toEqual(
      await generate(await readDescription(fixturePath(name))),
    )
  }
})

describe('the folder that is written', () => {
  it('holds these files and no others, and is compared without being touched', async () => {
    const out = mkdtempSync(join(folder, 'out-'))
    const files = await generate(await readDescription(fixturePath('django.json')))
    expect(await compareOutputFolder(out, files)).toHaveLength(8)
    expect(readdirSync(out)).toEqual([])
    await writeOutputFolder(out, { ...files, 'stale.ts': files['models.ts'] ?? '' })
    expect(await compareOutputFolder(out, files)).toEqual([`${join(out, 'stale.ts')}: extra`])
    expect(await writeOutputFolder(out, files)).toEqual(['stale.ts'])
    expect(await compareOutputFolder(out, files)).toEqual([])
    writeFileSync(join(out, 'models.ts'), `${files['models.ts']}// edited\n`)
    rmSync(join(out, 'codecs.ts'))
    expect(await compareOutputFolder(out, files)).toEqual([
      `${join(out, 'codecs.ts')}: missing`,
      `${join(out, 'models.ts')}: differs`,
    ])
    expect(await writeOutputFolder(out, files)).toEqual(['codecs.ts', 'models.ts'])
  })

  it('is left alone when it holds a file of somebody else', async () => {
    const out = mkdtempSync(join(folder, 'out-'))
    writeFileSync(join(out, 'mine.ts'), 'export {}\n')
    const files = await generate(await readDescription(fixturePath('django.json')))
    await expect(writeOutputFolder(out, files)).rejects.toThrow(
      `${out}: nothing was written, because this generator did not create ${join(out, 'mine.ts')}; `,
    )
    expect(readdirSync(out)).toEqual(['mine.ts'])
  })
})

describe('the command', () => {
  const run = async (...args: ReadonlyArray<string>): Promise<{ readonly code: number; readonly stderr: string }> => {
    const lines: Array<string> = []
    const say = { log: () => undefined, error: (line: string) => void lines.push(`${line}\n`) }
    const code = await runCommand(args, say, { name: 'codegen', spec: 'openapi.yaml', out: 'src/generated' })
    return { code, stderr: lines.join('') }
  }

  it('ends with the exit code of the run', async () => {
    const args = ['--import', 'tsx', repositoryPath('scripts/codegen.ts'), '--chek']
    await expect(promisify(execFile)(process.execPath, args)).rejects.toMatchObject({ code: 2 })
  })

  it('finds what is committed to be what the description gives', async () => {
    expect(await run('--check')).toEqual({ code: 0, stderr: '' })
  })

  it('writes another description elsewhere, and names what differs there', async () => {
    const out = join(mkdtempSync(join(folder, 'out-')), 'deep', 'er')
    const args = ['--spec', fixturePath('shop.yaml'), '--out', out]
    expect((await run(...args, '--check')).code).toBe(1)
    expect((await run(...args)).code).toBe(0)
    expect((await run(...args, '--check')).code).toBe(0)
    writeFileSync(join(out, 'operations.ts'), '')
    expect(await run(...args, '--check')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining(`${join(out, 'operations.ts')}: differs`) as string,
    })
  })

  it('says in one line what is wrong with the description', async () => {
    const { code, stderr } = await run('--spec', join(folder, 'absent.yaml'), '--out', folder)
    expect({ code, stderr }).toEqual({ code: 1, stderr: `${join(folder, 'absent.yaml')}: file not found\n` })
  })

  it.each([[['--chek']], [['--spec', 'x.yaml']], [['extra']]])('exits with 2 for wrong usage: %j', async (args) => {
    const { code, stderr } = await run(...args)
    expect(code).toBe(2)
    expect(stderr).toContain('usage: codegen')
  })
})
