/**
 * Bundling merges the files of a description into one document, with recognizable names and without
 * collisions.
 */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { readBundled, readDescription } from '../../codegen/src/read/readDescription.js'
import type { Node } from '../../codegen/src/read/jsonTree.js'
import { planOf } from '../../codegen/src/plan/Plan.js'

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'codegen-files-')))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

type Contents = Readonly<Record<string, unknown>>

const api = (over: object): object => ({ openapi: '3.1.0', info: { title: 'T', version: '1' }, paths: {}, ...over })
const withSchemas = (schemas: object): object => api({ components: { schemas } })

/** Writes the files and returns the path of the first one, which is the description. */
const write = (files: Contents): string => {
  const paths = Object.entries(files).map(([name, content]) => {
    const path = join(folder, name)
    mkdirSync(dirname(path), { recursive: true })
    const text = name.endsWith('.json') ? JSON.stringify(content) : stringify(content)
    writeFileSync(path, typeof content === 'string' ? content : text)
    return path
  })
  return paths[0] ?? ''
}

const read = (files: Contents): Promise<Node> => readDescription(write(files))

const problem = async (files: Contents): Promise<string> =>
  read(files).then(
    () => 'none',
    (thrown: unknown) => (thrown as Error).message.replaceAll(`${folder}/`, ''),
  )

const schemas = async (files: Contents): Promise<unknown> => ((await read(files))['components'] as Node)['schemas']

const at = '#/components/schemas'
const text = { type: 'string' }

describe('bundling a schema of another file', () => {
  it('readDescription names an external schema after its file, in YAML or JSON', async () => {
    const files = {
      'api.yaml': withSchemas({
        A: { properties: { pet: { $ref: './schemas/Pet.yaml' }, owner: { $ref: 'Owner.schema.json' } } },
      }),
      'schemas/Pet.yaml': { properties: { owner: { $ref: '../Owner.schema.json' } } },
      'Owner.schema.json': text,
    }
    expect(await schemas(files)).toEqual({
      A: { properties: { pet: { $ref: `${at}/Pet` }, owner: { $ref: `${at}/Owner` } } },
      Owner: text,
      Pet: { properties: { owner: { $ref: `${at}/Owner` } } },
    })
  })

  it('readDescription names an external schema after the last token of its pointer', async () => {
    const files = {
      'api.yaml': withSchemas({ A: { $ref: 'common.yaml#/components/schemas/Pet', description: 'a pet' } }),
      'common.yaml': withSchemas({
        Pet: { properties: { kind: { $ref: `${at}/Kind` } } },
        Kind: text,
        Unused: { $ref: 'absent.yaml' },
      }),
    }
    expect(await schemas(files)).toEqual({
      A: { $ref: `${at}/Pet`, description: 'a pet' },
      Kind: text,
      Pet: { properties: { kind: { $ref: `${at}/Kind` } } },
    })
  })

  it('readDescription replaces a component that only refers to an external schema by that schema', async () => {
    const files = {
      'api.yaml': withSchemas({ Animal: { $ref: 'pet.yaml' }, B: { items: { $ref: './pet.yaml' } } }),
      'pet.yaml': { properties: { next: { $ref: '#' } } },
    }
    expect(await schemas(files)).toEqual({
      Animal: { properties: { next: { $ref: `${at}/Animal` } } },
      B: { items: { $ref: `${at}/Animal` } },
    })
  })

  it('readDescription numbers external schemas whose name is taken', async () => {
    const files = {
      'api.yaml': withSchemas({
        Pet: { type: 'integer' },
        A: { anyOf: [{ $ref: 'b/Pet.yaml' }, { $ref: 'a/Pet.yaml' }, { $ref: `${at}/Pet` }] },
      }),
      'a/Pet.yaml': { type: 'string' },
      'b/Pet.yaml': { type: 'boolean' },
    }
    expect(await schemas(files)).toEqual({
      A: { anyOf: [{ $ref: `${at}/Pet3` }, { $ref: `${at}/Pet2` }, { $ref: `${at}/Pet` }] },
      Pet: { type: 'integer' },
      Pet2: { type: 'string' },
      Pet3: { type: 'boolean' },
    })
  })

  it('readDescription resolves reference cycles through other files and back to the description', async () => {
    const files = {
      'api.yaml': withSchemas({ A: { properties: { b: { $ref: 'b.yaml' } } } }),
      'b.yaml': { properties: { c: { $ref: 'c.json#/$defs/c' }, a: { $ref: `api.yaml${at}/A` } } },
      'c.json': { $defs: { c: { properties: { b: { $ref: './b.yaml#' } } } } },
    }
    expect(await schemas(files)).toEqual({
      A: { properties: { b: { $ref: `${at}/b` } } },
      b: { properties: { a: { $ref: `${at}/A` }, c: { $ref: `${at}/c` } } },
      c: { properties: { b: { $ref: `${at}/b` } } },
    })
  })

  it('readDescription bundles a file only once when it is reached by several paths', async () => {
    write({ 'real/Pet.yaml': text })
    symlinkSync(join(folder, 'real'), join(folder, 'link'))
    const names = [
      'real/Pet.yaml',
      './real/../real/Pet.yaml',
      'link/Pet.yaml',
      'real/%50et.yaml',
      `file://${folder}/real/Pet.yaml`,
    ]
    const found = await schemas({ 'api.yaml': withSchemas({ A: { anyOf: names.map(($ref) => ({ $ref })) } }) })
    expect(found).toEqual({ A: { anyOf: names.map(() => ({ $ref: `${at}/Pet` })) }, Pet: text })
  })

  it('readDescription finds external schemas by $id and by $anchor', async () => {
    const files = {
      'api.yaml': withSchemas({ A: { $ref: 'b.json#x' }, B: { $ref: 'https://example.org/b' } }),
      'b.json': { $id: 'https://example.org/b', $defs: { x: { $anchor: 'x', $ref: '#/$defs/y' }, y: text } },
    }
    // Both components are only references, so that their targets replace them.
    expect(await schemas(files)).toEqual({
      A: { $ref: `${at}/y` },
      B: { $defs: { x: { $ref: `${at}/y` }, y: text } },
      y: text,
    })
  })

  it('readDescription bundles boolean schemas of other files', async () => {
    const files = {
      'api.yaml': withSchemas({ A: { properties: { a: { $ref: 'b.json#/definitions/any' } } } }),
      'b.json': { definitions: { any: true } },
    }
    expect(await schemas(files)).toEqual({ A: { properties: { a: { $ref: `${at}/any` } } }, any: true })
  })
})

describe('bundling a discriminator', () => {
  const oneOf = [{ $ref: 'cat.yaml' }, { $ref: 'x/Dog.yaml' }]
  it('readDescription updates mappings to files that are bundled', async () => {
    const files = {
      'api.yaml': withSchemas({
        Pet: { oneOf, discriminator: { propertyName: 'k', mapping: { c: './cat.yaml', d: 'x/Dog.yaml' } } },
      }),
      'cat.yaml': { type: 'object' },
      'x/Dog.yaml': { type: 'object', title: 'd' },
    }
    expect(await schemas(files)).toMatchObject({
      Pet: { discriminator: { mapping: { c: `${at}/cat`, d: `${at}/Dog` } } },
    })
  })

  it('readDescription adds mappings for the original names of renamed schemas', async () => {
    const files = {
      'api.yaml': withSchemas({ Dog: text, Pet: { oneOf, discriminator: { propertyName: 'k' } } }),
      'cat.yaml': { type: 'object' },
      'x/Dog.yaml': { type: 'object', title: 'd' },
    }
    expect(await schemas(files)).toMatchObject({
      Pet: {
        discriminator: { propertyName: 'k', mapping: { Dog: `${at}/Dog2` } },
        oneOf: [{ $ref: `${at}/cat` }, { $ref: `${at}/Dog2` }],
      },
    })
  })

  it('readDescription resolves names in a mapping within the file of the discriminator', async () => {
    const mapping = { d: 'Dog' }
    const files = {
      'api.yaml': withSchemas({ A: { $ref: `b.yaml${at}/Pet` }, Dog: text }),
      'b.yaml': withSchemas({
        Pet: { oneOf: [{ $ref: `${at}/Dog` }], discriminator: { propertyName: 'k', mapping } },
        Dog: { type: 'object' },
      }),
    }
    expect(await schemas(files)).toMatchObject({ A: { discriminator: { mapping: { d: `${at}/Dog2` } } } })
  })
})

describe('bundling other parts of a description', () => {
  it('readDescription bundles an external path item with its parameters, bodies and responses', async () => {
    const files = {
      'api.yaml': api({ paths: { '/pets/{id}': { $ref: 'paths/pets.yaml', summary: 'pets' } } }),
      'paths/pets.yaml': {
        parameters: [{ $ref: '../parameters/id.yaml' }],
        put: {
          requestBody: { $ref: '../bodies.yaml#/Pet' },
          responses: { 200: { $ref: '../responses/Ok.yaml' }, default: { $ref: '#/put/responses/200' } },
        },
      },
      'parameters/id.yaml': { name: 'id', in: 'path', required: true, schema: text },
      'bodies.yaml': { Pet: { content: { 'application/json': { schema: { $ref: 'schemas/Pet.yaml' } } } } },
      'responses/Ok.yaml': {
        description: 'd',
        content: { 'application/json': { schema: { $ref: '../schemas/Pet.yaml' } } },
      },
      'schemas/Pet.yaml': { type: 'object', properties: { name: text } },
    }
    const document = await read(files)
    expect(document['paths']).toEqual({
      '/pets/{id}': {
        summary: 'pets',
        parameters: [{ $ref: '#/components/parameters/id' }],
        put: {
          requestBody: { $ref: '#/components/requestBodies/Pet' },
          responses: { 200: { $ref: '#/components/responses/Ok' }, default: { $ref: '#/components/responses/200' } },
        },
      },
    })
    const [operation] = planOf(document).operations
    expect(operation?.body?.shape).toEqual({ kind: 'ref', name: 'Pet' })
  })

  it('readDescription rejects an operation that both a path and its external path item define', async () => {
    const files = {
      'api.yaml': api({ paths: { '/a': { $ref: 'a.yaml', get: { responses: {} } } } }),
      'a.yaml': { get: { responses: {} } },
    }
    expect(await problem(files)).toBe('#/paths/~1a/get: also defined in a.yaml#; keep only one')
  })

  it('readDescription inlines Markdown files as descriptions', async () => {
    const files = {
      'api.yaml': api({
        info: { title: 'T', version: '1', description: { $ref: 'intro.md' } },
        tags: [{ name: 'a', description: { $ref: 'a.md' } }],
      }),
      'intro.md': '# Hello: [\n',
      'a.md': 'A tag',
    }
    const document = await read(files)
    expect(document['info']).toMatchObject({ description: '# Hello: [\n' })
    expect(document['tags']).toEqual([{ name: 'a', description: 'A tag' }])
  })

  it('readDescription bundles Swagger 2.0 descriptions as well', async () => {
    const schema = { $ref: 'Pet.yaml' }
    const files = {
      'api.yaml': {
        swagger: '2.0',
        info: { title: 'T', version: '1' },
        paths: { '/a': { get: { responses: { 200: { description: 'd', schema } } } } },
      },
      'Pet.yaml': { type: 'object', properties: { next: { $ref: '#' } } },
    }
    expect(await schemas(files)).toEqual({ Pet: { type: 'object', properties: { next: { $ref: `${at}/Pet` } } } })
  })
})

describe('errors in bundled descriptions name the file', () => {
  it.each<readonly [string, Contents, string]>([
    [
      'a missing file',
      { 'api.yaml': withSchemas({ A: { $ref: 'b.yaml' } }) },
      `${at}/A/$ref: "b.yaml": file b.yaml not found`,
    ],
    [
      'a pointer that does not resolve',
      {
        'api.yaml': withSchemas({ A: { $ref: 'x/b.yaml' } }),
        'x/b.yaml': { items: { $ref: 'c.yaml#/d' } },
        'x/c.yaml': {},
      },
      'x/b.yaml#/items/$ref: "c.yaml#/d" does not resolve',
    ],
    [
      'invalid JSON',
      { 'api.yaml': withSchemas({ A: { $ref: 'b.json' } }), 'b.json': '{\n "a": }' },
      `${at}/A/$ref: "b.json": b.json:2: `,
    ],
    [
      'an invalid schema',
      { 'api.yaml': withSchemas({ A: { $ref: 'b.yaml' } }), 'b.yaml': { properties: 3 } },
      'b.yaml#/properties: must be an object',
    ],
    [
      'a reference to an entire description',
      { 'api.yaml': withSchemas({ A: { $ref: 'b.yaml' } }), 'b.yaml': withSchemas({}) },
      `${at}/A/$ref: b.yaml# is a complete description, but a schema is expected here`,
    ],
    [
      'a Markdown description that is an object',
      { 'api.yaml': withSchemas({ A: { description: { $ref: 'b.yaml' } } }), 'b.yaml': { a: 'b' } },
      'b.yaml#: must be a string',
    ],
    [
      'a $ref in place of a map of schemas',
      { 'api.yaml': withSchemas({ $ref: 'schemas.yaml' }) },
      '#/components/schemas/$ref: $ref is not allowed for the whole map; write one $ref for each name',
    ],
  ])('readDescription names the file of this mistake: %s', async (_, files, expected) => {
    expect(await problem(files)).toContain(expected)
  })

  it('readDescription names the file of a mistake that is only found in the bundle', async () => {
    const spec = write({
      'api.yaml': api({
        paths: { '/a': { $ref: 'paths/a.yaml' } },
        components: { schemas: { A: { $ref: 'b.yaml' } } },
      }),
      'b.yaml': { properties: { c: { type: 'file' } } },
      'paths/a.yaml': { get: { responses: { 99: { description: 'd' } } } },
    })
    const files: Array<string> = []
    const { document, locateError } = await readBundled(spec, { onFile: (file) => void files.push(file) })
    const planned = (): unknown => planOf(document)
    expect(planned).toThrow(`${at}/A/properties/c/type: "file" is not a JSON type`)
    const relocated = (message: string): string =>
      (locateError(Object.assign(new Error(message), { name: 'CodegenError' })) as Error).message.replaceAll(
        `${folder}/`,
        '',
      )
    expect(relocated(`${at}/A/properties/c/type: no`)).toBe('b.yaml#/properties/c/type: no')
    expect(relocated('#/paths/~1a/get: no')).toBe('paths/a.yaml#/get: no')
    expect(relocated('#/paths/~1ab: no')).toBe('#/paths/~1ab: no')
    expect(files.map((file) => file.replaceAll(`${folder}/`, ''))).toEqual(['b.yaml', 'paths/a.yaml'])
  })
})

describe('the encoding of a description', () => {
  const shop = JSON.stringify(withSchemas({ A: text }))
  it.each(['a.json', 'a.yaml'])('readDescription accepts a byte order mark in %s', async (name) => {
    const path = write({ [name]: `\uFEFF${shop}` })
    expect(await readDescription(path)).toEqual(withSchemas({ A: text }))
  })

  it.each(['a.json', 'a.yaml'])('readDescription rejects UTF-16 in %s', async (name) => {
    const path = join(folder, name)
    mkdirSync(folder, { recursive: true })
    for (const content of [`\uFEFF${shop}`, shop]) {
      writeFileSync(path, Buffer.from(content, 'utf16le'))
      await expect(readDescription(path)).rejects.toThrow(`${path}: the file is UTF-16 or UTF-32; save it as UTF-8`)
    }
  })
})
