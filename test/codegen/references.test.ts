/**
 * References follow JSON Schema 2020-12: pointers, `$anchor` and `$id`, relative to the nearest
 * `$id`.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readDescription } from '../../codegen/src/read/readDescription.js'
import { isNode, resolveRef, type Node } from '../../codegen/src/read/jsonTree.js'

const folder = mkdtempSync(join(tmpdir(), 'codegen-references-'))
afterAll(() => rmSync(folder, { recursive: true }))

const read = async (schemas: object, over: object = {}): Promise<Node> => {
  const path = join(folder, 'description.json')
  const document = { openapi: '3.1.0', info: { title: 'T', version: '1' }, paths: {}, components: { schemas }, ...over }
  writeFileSync(path, JSON.stringify(document))
  return readDescription(path)
}

const problem = async (schemas: object, over: object = {}): Promise<string> =>
  read(schemas, over).then(
    () => 'none',
    (thrown: unknown) => (thrown as Error).message,
  )

const at = '#/components/schemas'

/** Returns the `$ref` of the schema `A` after reading. */
const refOf = async (schemas: object, over: object = {}): Promise<unknown> => {
  const document = await read(schemas, over)
  const { node } = resolveRef(document, { node: `${at}/A`, pointer: '' })
  return isNode(node) ? node['$ref'] : node
}

describe('readDescription resolves references to pointers from the root', () => {
  it.each<readonly [string, object, string]>([
    ['an $anchor', { A: { $ref: '#pet' }, B: { properties: { b: { $anchor: 'pet' } } } }, `${at}/B/properties/b`],
    ['a $dynamicAnchor', { A: { $ref: '#pet' }, B: { $dynamicAnchor: 'pet' } }, `${at}/B`],
    ['an absolute $id', { A: { $ref: 'https://example.org/pet' }, B: { $id: 'https://example.org/pet' } }, `${at}/B`],
    ['a relative $id', { A: { $ref: 'pet' }, B: { $id: 'pet' } }, `${at}/B`],
    ['a URN', { A: { $ref: 'urn:pet:1#/$defs/b' }, B: { $id: 'urn:pet:1', $defs: { b: {} } } }, `${at}/B/$defs/b`],
    [
      'an anchor of another resource',
      { A: { $ref: 'b#x' }, B: { $id: 'b', $anchor: 'x' }, C: { $anchor: 'x' } },
      `${at}/B`,
    ],
    ['a pointer within its own $id', { A: { $id: 'a', $ref: '#/$defs/b', $defs: { b: {} } } }, `${at}/A/$defs/b`],
    [
      'a reference to the root of its own $id',
      { A: { $ref: 'b#/$defs/c' }, B: { $id: 'b', $defs: { c: { $ref: '#' } } } },
      `${at}/B/$defs/c`,
    ],
    [
      'the nearest $id',
      {
        A: { $ref: 'http://a.org/b/d' },
        B: { $id: 'http://a.org/b/c', $defs: { x: { not: { $defs: { y: { $id: 'd' } } } } } },
      },
      `${at}/B/$defs/x/not/$defs/y`,
    ],
    [
      'an escaped pointer',
      { A: { $ref: `${at}/B/$defs/a~1b~0c%25d%22` }, B: { $defs: { 'a/b~c%d"': {} } } },
      `${at}/B/$defs/a~1b~0c%25d%22`,
    ],
    [
      'an empty reference token',
      { A: { $ref: `${at}/B/$defs//$defs/` }, B: { $defs: { '': { $defs: { '': {} } } } } },
      `${at}/B/$defs//$defs/`,
    ],
    ['a boolean schema', { A: { $ref: '#/components/schemas/B' }, B: true }, `${at}/B`],
  ])('readDescription resolves %s', async (_, schemas, expected) => {
    expect(await refOf(schemas)).toBe(expected)
  })

  it('readDescription preserves percent-encoding in an embedded resource', async () => {
    const document = await read({ A: { $id: 'a', $ref: '#/$defs/p%2525', $defs: { 'p%25': { type: 'integer' } } } })
    expect(resolveRef(document, { node: `${at}/A/$defs/p%2525`, pointer: '' }).node).toEqual({ type: 'integer' })
    expect(await refOf({ A: { $id: 'a', $ref: '#/$defs/p%2525', $defs: { 'p%25': {} } } })).toBe(`${at}/A/$defs/p%2525`)
  })

  it('readDescription resolves references relative to $self of OpenAPI 3.2', async () => {
    const over = { openapi: '3.2.0', $self: 'https://example.org/api' }
    expect(await refOf({ A: { $ref: 'https://example.org/api#/components/schemas/B' }, B: {} }, over)).toBe(`${at}/B`)
  })

  it("readDescription resolves references in a discriminator's mapping, and leaves names unchanged", async () => {
    const discriminator = { propertyName: 'k', mapping: { a: 'b', c: 'C', d: '#d' } }
    const document = await read({
      A: { oneOf: [{ $ref: 'b' }], discriminator },
      B: { $id: 'b' },
      C: {},
      D: { $anchor: 'd' },
    })
    const { node } = resolveRef(document, { node: `${at}/A/discriminator/mapping`, pointer: '' })
    expect(node).toEqual({ a: `${at}/B`, c: 'C', d: `${at}/D` })
  })

  it('readDescription removes $id, $anchor and $schema', async () => {
    const document = await read({
      A: { $id: 'a', $anchor: 'x', $schema: 'https://json-schema.org/draft/2020-12/schema' },
    })
    expect(document['components']).toEqual({ schemas: { A: {} } })
  })
})

describe('keywords inside data, and as names', () => {
  const nowhere = { $ref: '#/nowhere', $id: '::', $anchor: '!' }
  it.each<readonly [string, object]>([
    ['in data', { A: { enum: [nowhere], const: nowhere, default: nowhere, example: nowhere, examples: [nowhere] } }],
    ['in an extension', { A: { 'x-a': nowhere } }],
    [
      'as properties',
      { A: { properties: { $ref: {}, $id: {}, $anchor: { type: 'string' }, default: {}, example: {} } } },
    ],
    ['as patterns', { A: { patternProperties: { $ref: {} }, dependentSchemas: { $id: {} }, $defs: { $ref: {} } } }],
    ['as schemas', { $ref: {}, $id: {}, default: {}, value: {} }],
  ])("readDescription doesn't interpret keywords %s", async (_, schemas) => {
    expect((await read(schemas))['components']).toEqual({ schemas })
  })

  it.each<readonly [object, string]>([
    [{ A: { properties: { default: { $ref: '#/nowhere' } } } }, `${at}/A/properties/default/$ref`],
    [{ A: { patternProperties: { value: { $ref: '#/nowhere' } } } }, `${at}/A/patternProperties/value/$ref`],
    [{ A: { properties: { $ref: { $ref: '#/nowhere' } } } }, `${at}/A/properties/$ref/$ref`],
    [{ example: { $ref: '#/nowhere' } }, `${at}/example/$ref`],
  ])('readDescription reads the schemas below names that are keywords: %j', async (schemas, pointer) => {
    expect(await problem(schemas)).toBe(`${pointer}: "#/nowhere" does not resolve`)
  })

  it.each([
    ['responses', 'example'],
    ['headers', 'value'],
    ['parameters', 'examples'],
    ['requestBodies', 'default'],
  ])('readDescription reads components.%s with the name %s', async (home, name) => {
    const components = { [home]: { [name]: { $ref: '#/nowhere' } } }
    expect(await problem({}, { components })).toBe(`#/components/${home}/${name}/$ref: "#/nowhere" does not resolve`)
  })

  it('readDescription reads the response "default"', async () => {
    const paths = { '/a': { get: { responses: { default: { $ref: '#/nowhere' } } } } }
    expect(await problem({}, { paths })).toBe('#/paths/~1a/get/responses/default/$ref: "#/nowhere" does not resolve')
  })
})

describe('invalid references and identifiers', () => {
  it.each<readonly [object, string]>([
    [{ A: { $ref: '#Pet' }, Pet: {} }, `${at}/A/$ref: "#Pet" does not resolve: no schema has this $anchor`],
    [{ A: { $ref: '#' } }, `${at}/A/$ref: # is a complete description, but a schema is expected here`],
    [{ A: { $ref: 3 } }, `${at}/A/$ref: $ref must be a string`],
    [{ A: { $ref: 'http://[' } }, `${at}/A/$ref: "http://[" is not a valid URI`],
    [{ A: { $ref: 'urn:no' } }, `${at}/A/$ref: "urn:no" matches no $id in this description`],
    [{ A: { $id: 'b', $anchor: 'x' }, B: { $id: 'b' } }, `${at}/B/$id: "b" is already used by ${at}/A; choose another`],
    [{ A: { $anchor: 'x' }, B: { $anchor: 'x' } }, `${at}/B/$anchor: "x" is already used by ${at}/A; choose another`],
    [
      { A: { $anchor: 'x' }, B: { $dynamicAnchor: 'x' } },
      `${at}/B/$dynamicAnchor: "x" is already used by ${at}/A; choose another`,
    ],
    [
      { A: { oneOf: [], discriminator: { propertyName: 'k', mapping: { a: 'B' } } } },
      `${at}/A/discriminator/mapping/a: "B" is neither the name of a schema nor a reference to one`,
    ],
    [
      { A: { oneOf: [], discriminator: { propertyName: 'k', mapping: { a: [] } } } },
      `${at}/A/discriminator/mapping/a: must be the name of a schema or a reference to one`,
    ],
    [{ A: { title: 3 } }, `${at}/A/title: must be a string; quote it`],
    [{ A: { $id: '#x' } }, `${at}/A/$id: $id must not contain a fragment; write "$anchor": "x" instead`],
    [{ A: { $id: 3 } }, `${at}/A/$id: 3 is not a valid URI`],
    [{ A: { $anchor: '1' } }, `${at}/A/$anchor: "1" is not a valid anchor name`],
    [
      { A: { $schema: 'https://example.org/mine' } },
      `${at}/A/$schema: the dialect "https://example.org/mine" is not supported; use JSON Schema 2020-12 or the OpenAPI dialect`,
    ],
  ])('readDescription rejects %j', async (schemas, expected) => {
    expect(await problem(schemas)).toBe(expected)
  })

  it('readDescription suggests an absolute reference inside a schema with an $id', async () => {
    const message = await problem({ A: { $id: 'http://a.org/a', $ref: '#/components/schemas/B' }, B: {} })
    expect(message).toMatch(
      /^#\/components\/schemas\/A\/\$ref: "#\/components\/schemas\/B" does not resolve: it is relative to the schema with \$id "http:\/\/a\.org\/a"; write file:\/\/.*description\.json#\/components\/schemas\/B$/,
    )
  })

  it('readDescription rejects a reference to another kind of object', async () => {
    const components = { schemas: { A: { $ref: '#/components/responses/R' } }, responses: { R: { description: 'd' } } }
    expect(await problem({}, { components })).toBe(
      `${at}/A/$ref: #/components/responses/R is a response, but a schema is expected here`,
    )
  })

  it.each(['https://json-schema.org/draft/2020-12/schema', 'https://spec.openapis.org/oas/3.1/dialect/base'])(
    'readDescription accepts the dialect %s',
    async (jsonSchemaDialect) => expect(await problem({}, { jsonSchemaDialect })).toBe('none'),
  )

  it('readDescription rejects other dialects', async () => {
    expect(await problem({}, { jsonSchemaDialect: 'https://example.org/d' })).toMatch(
      /^#\/jsonSchemaDialect: the dialect/,
    )
  })

  it('readDescription drops constraints beside a $ref in draft 7', async () => {
    const $schema = 'http://json-schema.org/draft-07/schema#'
    const document = await read({
      A: { $schema, properties: { b: { $ref: '#/components/schemas/B', maxLength: 3, title: 't' } } },
      B: {},
    })
    expect(document['components']).toEqual({
      schemas: { A: { properties: { b: { $ref: `${at}/B`, title: 't' } } }, B: {} },
    })
  })
})

it('readDescription ignores $id, $anchor and $schema in OpenAPI 3.0', async () => {
  const over = { openapi: '3.0.3' }
  expect(await refOf({ A: { $id: 'http://a.org/', $ref: `${at}/B` }, B: { $schema: 'x' } }, over)).toBe(`${at}/B`)
  expect(await problem({ A: { $ref: '#b' }, B: { $anchor: 'b' } }, over)).toMatch(/does not resolve/)
})
