/** `--include` and `--exclude` keep the selected operations and everything that these need. */
import { describe, expect, it } from 'vitest'
import { runCommand } from '../../codegen/src/runCommand.js'
import type { Node } from '../../codegen/src/read/jsonTree.js'
import { selectOperations } from '../../codegen/src/select/selectOperations.js'
import { planOf } from '../../codegen/src/plan/Plan.js'

const ref = (name: string, kind = 'schemas'): Node => ({ $ref: `#/components/${kind}/${name}` })
const respondingWith = (schema: unknown): Node => ({
  responses: { 200: { description: 'd', content: { 'application/json': { schema } } } },
})
const text = { type: 'string' }

const document: Node = {
  openapi: '3.1.0',
  info: { title: 'Zoo', version: '1' },
  tags: [{ name: 'pets' }],
  paths: {
    '/pets': {
      get: { operationId: 'listPets', tags: ['pets'], ...respondingWith({ type: 'array', items: ref('Pet') }) },
      post: { operationId: 'addPet', tags: ['pets', 'writing'], ...respondingWith(ref('Pet')) },
    },
    '/pets/{id}/photo': {
      parameters: [ref('Id', 'parameters')],
      get: { tags: ['photos'], ...respondingWith(ref('Photo')) },
    },
    '/shops': { $ref: '#/components/pathItems/Shops' },
  },
  webhooks: { petAdded: { post: { ...respondingWith(ref('Event')) } } },
  components: {
    pathItems: {
      Shops: {
        get: { operationId: 'listShops', ...respondingWith(ref('Shop')) },
        post: { operationId: 'addShop', ...respondingWith({}) },
      },
    },
    parameters: {
      Id: { name: 'id', in: 'path', required: true, schema: ref('Id') },
      Page: { name: 'page', in: 'query', schema: text },
    },
    schemas: {
      Event: text,
      Id: text,
      Pet: {
        type: 'object',
        required: ['kind'],
        properties: { kind: text, owner: { $ref: '#/components/schemas/Person/properties/self' } },
        discriminator: { propertyName: 'kind', mapping: { dog: '#/components/schemas/Dog', cat: 'Cat' } },
      },
      Dog: { allOf: [ref('Pet'), { properties: { friend: ref('Dog') } }] },
      Cat: { allOf: [ref('Pet')] },
      Person: { type: 'object', properties: { self: ref('Person'), home: ref('Home') } },
      Home: { type: 'object' },
      Photo: text,
      Shop: { type: 'object', properties: { sort: text }, discriminator: { propertyName: 'sort' } },
      Bakery: { allOf: [ref('Shop'), { properties: { bread: ref('Bread') } }] },
      Bread: text,
      Unused: text,
    },
    securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
  },
}

const select = (include: ReadonlyArray<string>, exclude: ReadonlyArray<string> = []): Node =>
  selectOperations(document, { include, exclude })

/** Returns the remaining operations and schemas. */
const left = (of: Node): readonly [ReadonlyArray<string>, ReadonlyArray<string>] => {
  const { paths, components } = of as { paths: Record<string, Node>; components: { schemas?: object } }
  const routes = Object.entries(paths).flatMap(([path, item]) =>
    Object.keys(item).flatMap((key) => (['get', 'post', '$ref'].includes(key) ? [`${key} ${path}`] : [])),
  )
  return [routes, Object.keys(components.schemas ?? {})]
}

describe('selectOperations', () => {
  it('selectOperations returns the same document without selectors', () => {
    expect(select([])).toBe(document)
  })

  it.each<readonly [ReadonlyArray<string>, ReadonlyArray<string>, ReadonlyArray<string>, ReadonlyArray<string>]>([
    [['operation:listPets'], [], ['get /pets'], ['Pet', 'Dog', 'Cat', 'Person', 'Home']],
    [['tag:photos'], [], ['get /pets/{id}/photo'], ['Id', 'Photo']],
    [['operation:getPetsByIdPhoto'], [], ['get /pets/{id}/photo'], ['Id', 'Photo']],
    [['path:/pets/*'], [], ['get /pets/{id}/photo'], ['Id', 'Photo']],
    [['path:/pets/{id}/photo'], [], ['get /pets/{id}/photo'], ['Id', 'Photo']],
    [['path:/shops'], [], ['$ref /shops'], ['Shop', 'Bakery', 'Bread']],
    [['operation:addShop'], [], ['post /shops'], []],
    [
      ['tag:p*', 'operation:addShop'],
      ['tag:writing', 'operation:*Pets'],
      ['get /pets/{id}/photo', 'post /shops'],
      ['Id', 'Photo'],
    ],
    [[], ['path:/pets*', 'operation:listShops'], ['post /shops'], []],
  ])(
    'selectOperations with --include %j --exclude %j keeps %j and their dependencies',
    (include, exclude, routes, schemas) => {
      expect(left(select(include, exclude))).toEqual([routes, schemas])
      expect(planOf(select(include, exclude)).operations.length).toBeGreaterThan(0)
    },
  )

  it('selectOperations keeps the parameters of a path item, and the order of everything that remains', () => {
    const { paths, components, tags, webhooks } = select(['tag:photos'])
    expect(paths).toEqual({ '/pets/{id}/photo': (document['paths'] as Node)['/pets/{id}/photo'] })
    const { parameters, securitySchemes, pathItems } = components as Node
    expect(parameters).toEqual({ Id: ((document['components'] as Node)['parameters'] as Node)['Id'] })
    expect([securitySchemes, pathItems, webhooks, tags]).toEqual([
      (document['components'] as Node)['securitySchemes'],
      undefined,
      undefined,
      document['tags'],
    ])
  })

  it('selectOperations distinguishes paths that share a path item', () => {
    const shared: Node = {
      openapi: '3.1.0',
      paths: { '/a': { $ref: '#/components/pathItems/A' }, '/b': { $ref: '#/components/pathItems/A' } },
      components: { pathItems: { A: { get: respondingWith(text) } } },
    }
    expect(selectOperations(shared, { include: ['operation:getB'], exclude: [] })['paths']).toEqual({
      '/b': { $ref: '#/components/pathItems/A' },
    })
  })

  it('selectOperations inlines referenced parts of removed operations', () => {
    const linked: Node = {
      openapi: '3.0.0',
      paths: {
        '/a': { get: { operationId: 'a', ...respondingWith({ type: 'array', items: ref('A') }) } },
        '/b': {
          get: {
            operationId: 'b',
            ...respondingWith({ $ref: '#/paths/~1a/get/responses/200/content/application~1json/schema' }),
          },
        },
      },
      components: { schemas: { A: text } },
    }
    const { paths, components } = selectOperations(linked, { include: ['operation:b'], exclude: [] })
    expect(paths).toEqual({
      '/b': { get: { operationId: 'b', ...respondingWith({ type: 'array', items: ref('A') }) } },
    })
    expect(components).toEqual({ schemas: { A: text } })
  })

  it('selectOperations rejects recursive parts of removed operations', () => {
    const inside = '#/paths/~1a/get/responses/200/content/application~1json/schema'
    const linked: Node = {
      openapi: '3.0.0',
      paths: {
        '/a': { get: { operationId: 'a', ...respondingWith({ type: 'array', items: { $ref: inside } }) } },
        '/b': { get: { operationId: 'b', ...respondingWith({ $ref: inside }) } },
      },
    }
    expect(() => selectOperations(linked, { include: [], exclude: ['operation:a'] })).toThrow(
      `#${'/paths/~1a/get/responses/200/content/application~1json/schema'}/items/$ref: refers back to itself inside an operation that is left out`,
    )
  })
})

describe('invalid selectors', () => {
  it.each([
    [['operation:none'], [], '--include operation:none matches no operation'],
    [[], ['tag:none'], '--exclude tag:none matches no operation'],
    [['path:/pets/*/none'], [], '--include path:/pets/*/none matches no operation'],
    [['operation:listPets.'], [], '--include operation:listPets. matches no operation'],
    [['listPets'], [], '--include listPets: expected operation:ID, tag:NAME or path:PATH, with * as a wildcard'],
    [['method:get'], [], '--include method:get: expected operation:ID, tag:NAME or path:PATH, with * as a wildcard'],
    [['tag:'], [], '--include tag:: expected operation:ID, tag:NAME or path:PATH, with * as a wildcard'],
    [['tag:pets'], ['tag:p*'], '--include and --exclude leave no operation'],
  ])('selectOperations rejects --include %j --exclude %j', (include, exclude, message) => {
    expect(() => select(include, exclude)).toThrow(message)
  })
})

it('runCommand rejects an invalid selector as invalid usage before it reads the description', async () => {
  const errors: Array<string> = []
  const output = { log: () => undefined, error: (line: string) => void errors.push(line) }
  expect(await runCommand(['--spec', 'none.yaml', '--out', 'none', '--exclude', 'pets'], output)).toBe(2)
  expect(errors.join()).toMatch(/^expected operation:ID, tag:NAME or path:PATH, with \* as a wildcard; got "pets"\n/)
})
