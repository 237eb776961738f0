/**
 * Tests which changes of a description `diff` reports as breaking, safe or documentation, and how.
 */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { diff } from '../../codegen/src/diff/diff.js'
import { reportJson, reportText, versionBump } from '../../codegen/src/diff/report.js'
import { readDescription } from '../../codegen/src/read/readDescription.js'
import type { Node } from '../../codegen/src/read/jsonTree.js'
import { repositoryPath } from './compileFixture.js'
import { api, both, get, json, object, said, text } from './descriptionBuilders.js'

const cases: ReadonlyArray<readonly [string, unknown, unknown, ReadonlyArray<string>, ReadonlyArray<string>]> = [
  [
    'a new optional property',
    object({ a: text }),
    object({ a: text, b: text }),
    ['safe member-added'],
    ['safe member-added'],
  ],
  [
    'a new required property',
    object({ a: text }),
    object({ a: text, b: text }, { required: ['b'] }),
    ['safe member-added'],
    ['breaking member-added'],
  ],
  [
    'a new required property with a default',
    object({ a: text }),
    object({ a: text, b: { ...text, default: 'x' } }, { required: ['b'] }),
    ['safe member-added'],
    ['breaking member-added'],
  ],
  [
    'a new required property that the server fills in',
    object({ a: text }),
    object({ a: text, b: { ...text, default: 'x', 'x-server-default': true } }, { required: ['b'] }),
    ['safe member-added'],
    ['safe member-added'],
  ],
  [
    'a property with a default that becomes required',
    object({ a: { ...text, default: 'x' } }),
    object({ a: { ...text, default: 'x' } }, { required: ['a'] }),
    ['safe member-required'],
    ['breaking member-required'],
  ],
  [
    'a removed property',
    object({ a: text, b: text }),
    object({ a: text }),
    ['breaking member-removed'],
    ['breaking member-removed'],
  ],
  [
    'an optional property that becomes required',
    object({ a: text }),
    object({ a: text }, { required: ['a'] }),
    ['safe member-required'],
    ['breaking member-required'],
  ],
  [
    'a required property that becomes optional',
    object({ a: text }, { required: ['a'] }),
    object({ a: text }),
    ['breaking member-optional'],
    ['safe member-optional'],
  ],
  [
    'a property that becomes nullable',
    object({ a: text }),
    object({ a: { type: ['string', 'null'] } }),
    ['breaking nullable-added'],
    ['safe nullable-added'],
  ],
  [
    'a property that is no longer nullable',
    object({ a: { ...text, nullable: true } }),
    object({ a: text }),
    ['safe nullable-removed'],
    ['breaking nullable-removed'],
  ],
  [
    'a property that changes type',
    object({ a: text }),
    object({ a: { type: 'integer' } }),
    ['breaking type-changed'],
    ['breaking type-changed'],
  ],
  [
    'an integer that becomes a number',
    { type: 'integer' },
    { type: 'number' },
    ['breaking type-changed'],
    ['safe type-changed'],
  ],
  [
    'a number that becomes an integer',
    { type: 'number' },
    { type: 'integer' },
    ['safe type-changed'],
    ['breaking type-changed'],
  ],
  ['a value added to an enum', { enum: ['a'] }, { enum: ['a', 'b'] }, ['breaking enum-widened'], ['safe enum-widened']],
  [
    'a value removed from an enum',
    { enum: ['a', 'b'] },
    { enum: ['a'] },
    ['safe enum-narrowed'],
    ['breaking enum-narrowed'],
  ],
  [
    'a value added to an open enum',
    { enum: ['a'], 'x-extensible-enum': true },
    { enum: ['a', 'b'], 'x-extensible-enum': true },
    ['safe enum-widened'],
    ['safe enum-widened'],
  ],
  [
    'a value added to the list of x-extensible-enum',
    { type: 'string', 'x-extensible-enum': ['a'] },
    { type: 'string', 'x-extensible-enum': ['a', 'b'] },
    ['safe enum-widened'],
    ['safe enum-widened'],
  ],
  [
    'an enum that becomes open',
    { enum: ['a'] },
    { enum: ['a'], 'x-extensible-enum': true },
    ['breaking enum-opened'],
    ['safe enum-opened'],
  ],
  ['an enum that becomes any string', { enum: ['a'] }, text, ['breaking type-changed'], ['safe type-changed']],
  ['a string that becomes an enum', text, { enum: ['a'] }, ['safe type-changed'], ['breaking type-changed']],
  ['a string that becomes any value', text, {}, ['breaking type-changed'], ['safe type-changed']],
  [
    'a const that changes its value',
    { const: 1 },
    { const: 2 },
    ['breaking enum-widened', 'safe enum-narrowed'],
    ['breaking enum-narrowed', 'safe enum-widened'],
  ],
  [
    'a tighter maxLength',
    { ...text, maxLength: 9 },
    { ...text, maxLength: 5 },
    ['safe limit-changed'],
    ['breaking limit-changed'],
  ],
  [
    'a looser maxLength',
    { ...text, maxLength: 5 },
    { ...text, maxLength: 9 },
    ['safe limit-changed'],
    ['safe limit-changed'],
  ],
  [
    'a new minItems',
    { type: 'array' },
    { type: 'array', minItems: 1 },
    ['safe limit-changed'],
    ['breaking limit-changed'],
  ],
  [
    'a minimum that becomes exclusive',
    { type: 'number', minimum: 1 },
    { type: 'number', exclusiveMinimum: 1 },
    ['safe limit-changed'],
    ['breaking limit-changed'],
  ],
  [
    'a coarser multipleOf',
    { type: 'integer', multipleOf: 2 },
    { type: 'integer', multipleOf: 4 },
    ['safe limit-changed'],
    ['breaking limit-changed'],
  ],
  [
    'a changed pattern',
    { ...text, pattern: 'a' },
    { ...text, pattern: 'b' },
    ['safe limit-changed'],
    ['breaking limit-changed'],
  ],
  ['a removed format', { ...text, format: 'uuid' }, text, ['breaking format-changed'], ['safe format-changed']],
  ['a new x-brand', text, { ...text, 'x-brand': 'Id' }, ['safe format-changed'], ['breaking format-changed']],
  [
    'an int32 that becomes an int64',
    { type: 'integer', format: 'int32' },
    { type: 'integer', format: 'int64' },
    ['safe format-changed'],
    ['safe format-changed'],
  ],
  [
    'a changed not',
    { ...text, not: { const: 'a' } },
    { ...text, not: { const: 'b' } },
    ['safe limit-changed'],
    ['breaking limit-changed'],
  ],
  [
    'an object added to a oneOf',
    { oneOf: [object({ a: text })] },
    { oneOf: [object({ a: text }), object({ b: text })] },
    ['breaking type-widened'],
    ['safe type-widened'],
  ],
  [
    'an object removed from an anyOf',
    { anyOf: [object({ a: text }), object({ b: text })] },
    { anyOf: [object({ b: text })] },
    ['safe type-narrowed'],
    ['breaking type-narrowed'],
  ],
  [
    'additionalProperties that are no longer described',
    object({ a: text }, { additionalProperties: text }),
    object({ a: text }),
    ['breaking other-members-changed'],
    ['breaking other-members-changed'],
  ],
  [
    'an object that becomes closed',
    object({ a: text }),
    object({ a: text }, { additionalProperties: false }),
    ['safe other-members-changed'],
    ['breaking other-members-changed'],
  ],
  [
    'a map whose values change type',
    { additionalProperties: text },
    { additionalProperties: { enum: ['a'] } },
    ['safe type-changed'],
    ['breaking type-changed'],
  ],
  [
    'an array whose items change type',
    { type: 'array', items: text },
    { type: 'array', items: { type: 'boolean' } },
    ['breaking type-changed'],
    ['breaking type-changed'],
  ],
  [
    'a longer tuple',
    { type: 'array', prefixItems: [text], items: false },
    { type: 'array', prefixItems: [text, text], items: false },
    ['breaking length-changed'],
    ['breaking length-changed'],
  ],
  [
    'a property that becomes read-only',
    object({ a: text, b: text }),
    object({ a: { ...text, readOnly: true }, b: text }),
    [],
    ['breaking member-removed'],
  ],
  [
    'a property that becomes write-only',
    object({ a: text, b: text }),
    object({ a: { ...text, writeOnly: true }, b: text }),
    ['breaking member-removed'],
    [],
  ],
  [
    'a changed default',
    object({ a: { ...text, default: 'x' } }),
    object({ a: { ...text, default: 'y' } }),
    [],
    ['breaking default-changed'],
  ],
  ['a new default', object({ a: text }), object({ a: { ...text, default: 'y' } }), [], ['safe default-changed']],
  [
    'a new default of a required property',
    object({ a: text }, { required: ['a'] }),
    object({ a: { ...text, default: 'y' } }, { required: ['a'] }),
    ['documentation default-changed'],
    ['documentation default-changed'],
  ],
  [
    'a changed default of a required property',
    object({ a: { ...text, default: 'x' } }, { required: ['a'] }),
    object({ a: { ...text, default: 'y' } }, { required: ['a'] }),
    ['documentation default-changed'],
    ['documentation default-changed'],
  ],
  [
    'a changed description',
    object({ a: { ...text, description: 'x' } }),
    object({ a: { ...text, description: 'y' } }),
    ['documentation description-changed'],
    ['documentation description-changed'],
  ],
]

describe('diff of two schemas', () => {
  it.each(cases)('diff classifies %s', (_, old, now, received, sent) => {
    const changes = diff(both(old), both(now))
    expect({ received: said(changes, 'receive'), sent: said(changes, 'send') }).toEqual({
      received: expect.arrayContaining([...received]) as unknown,
      sent,
    })
    expect(
      said(changes, 'receive').filter((one) => !one.startsWith('documentation') && !received.includes(one)),
    ).toEqual([])
  })

  const same: ReadonlyArray<readonly [string, object, object, object?, object?]> = [
    [
      'inline and as a component',
      object({ a: text }),
      { $ref: '#/components/schemas/A' },
      {},
      { A: object({ a: text }) },
    ],
    [
      'flat and as an allOf',
      object({ a: text, b: { type: 'integer' } }, { required: ['a', 'b'] }),
      { allOf: [{ $ref: '#/components/schemas/A' }, object({ b: { type: 'integer' } }, { required: ['a', 'b'] })] },
      { A: object({ a: text }) },
      { A: object({ a: text }) },
    ],
    ['null as in OpenAPI 3.0 and 3.1', { ...text, nullable: true }, { type: ['string', 'null'] }],
    [
      'a reference with nullable and with null in an anyOf',
      { nullable: true, allOf: [{ $ref: '#/components/schemas/A' }] },
      { anyOf: [{ $ref: '#/components/schemas/A' }, { type: 'null' }] },
      { A: object({ a: text }) },
      { A: object({ a: text }) },
    ],
    [
      'exclusive limits as in OpenAPI 3.0 and 3.1',
      { type: 'number', minimum: 1, exclusiveMinimum: true },
      { type: 'number', exclusiveMinimum: 1 },
    ],
    [
      'a oneOf in another order',
      { oneOf: [text, { type: 'integer' }, object({ a: text })] },
      { oneOf: [object({ a: text }), { type: 'integer' }, text] },
    ],
    ['an enum in another order', { enum: ['a', 'b', null] }, { enum: [null, 'b', 'a'] }],
    ['a const and an enum with one value', { const: 'a' }, { enum: ['a'] }],
    [
      'required names in another order',
      object({ a: text, b: text }, { required: ['a', 'b'] }),
      object({ b: text, a: text }, { required: ['b', 'a'] }),
    ],
    [
      'anyOf and oneOf of different types',
      { anyOf: [text, { type: 'integer' }] },
      { oneOf: [text, { type: 'integer' }] },
    ],
  ]
  const rows = same.map(
    ([name, old, now, schemas = {}, schemasNow = {}]) => [name, old, now, schemas, schemasNow] as const,
  )
  it.each(rows)('diff finds no change between equivalent schemas: %s', (_, old, now, schemas, schemasNow) => {
    const changes = diff(both(old, schemas), both(now, schemasNow))
    expect(changes.filter(({ severity }) => severity !== 'documentation')).toEqual([])
  })
})

/** A tree and its owner, which refer to each other, under the given names. */
const recursive = (tree: string, owner: string, leaf: object = { type: 'integer' }): Node =>
  both(
    { $ref: `#/components/schemas/${tree}` },
    {
      [tree]: object(
        {
          value: leaf,
          children: { type: 'array', items: { $ref: `#/components/schemas/${tree}` } },
          owner: { anyOf: [{ $ref: `#/components/schemas/${owner}` }, { type: 'null' }] },
        },
        { required: ['value'] },
      ),
      [owner]: object({ name: text, tree: { $ref: `#/components/schemas/${tree}` } }),
    },
  )

describe('diff of recursive and renamed schemas', () => {
  it('diff reports each renamed schema once, as documentation', () => {
    const changes = diff(recursive('Tree', 'Owner'), recursive('Node', 'Person'))
    expect(changes.map(({ severity, kind, before, after }) => [severity, kind, before, after])).toEqual([
      ['documentation', 'schema-renamed', 'Tree', 'Node'],
      ['documentation', 'schema-renamed', 'Owner', 'Person'],
    ])
  })

  it('diff reports a change in a renamed recursive schema once, with all operations', () => {
    const changes = diff(recursive('Tree', 'Owner'), recursive('Node', 'Owner', text))
    const [change, ...more] = changes.filter(({ severity }) => severity !== 'documentation')
    expect(more).toEqual([])
    expect(change).toEqual({
      severity: 'breaking',
      kind: 'type-changed',
      subject: 'Node.value',
      text: 'changes type',
      before: 'integer',
      after: 'string',
      directions: ['received', 'sent'],
      operations: ['receive', 'send'],
      old: '/components/schemas/Tree/properties/value',
      new: '/components/schemas/Node/properties/value',
    })
  })

  it('diff reports no rename if both descriptions have both schemas', () => {
    const schemas = { A: object({ a: text }), B: object({ a: text }) }
    const old = both({ $ref: '#/components/schemas/A' }, schemas)
    const now = both({ $ref: '#/components/schemas/B' }, schemas)
    expect(diff(old, now)).toEqual([])
  })
})

describe('diff of two operations', () => {
  const parameter = (over: object = {}): object => ({ name: 'q', in: 'query', schema: text, ...over })
  const withGet = (over: object, path = '/a', more: object = {}): Node => api({ [path]: { get: get(over) } }, {}, more)
  const answers = (...statuses: ReadonlyArray<string>): object => ({
    responses: Object.fromEntries(statuses.map((status) => [status, { description: 'd' }])),
  })
  const token = {
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' }, key: { type: 'http', scheme: 'bearer' } },
    },
  }
  const body = (required: boolean, ...types: ReadonlyArray<string>): object => ({
    requestBody: { required, content: Object.fromEntries(types.map((type) => [type, { schema: text }])) },
  })

  it.each<readonly [string, Node, Node, ReadonlyArray<string>]>([
    ['is removed', api({ '/a': { get: get() } }), api({}), ['breaking operation-removed']],
    ['is new', api({}), api({ '/a': { get: get() } }), ['safe operation-added']],
    ['changes its operationId', withGet({}), withGet({ operationId: 'fetch' }), ['breaking operation-renamed']],
    ['changes its path', withGet({}), withGet({}, '/b'), ['breaking path-changed']],
    ['changes its method', api({ '/a': { get: get() } }), api({ '/a': { put: get() } }), ['breaking method-changed']],
    ['changes its tags', withGet({ tags: ['a'] }), withGet({ tags: ['b'] }), ['documentation tags-changed']],
    ['becomes deprecated', withGet({}), withGet({ deprecated: true }), ['documentation deprecated-changed']],
    ['gets an optional parameter', withGet({}), withGet({ parameters: [parameter()] }), ['safe parameter-added']],
    [
      'gets a required parameter',
      withGet({}),
      withGet({ parameters: [parameter({ required: true })] }),
      ['breaking parameter-added'],
    ],
    ['loses a parameter', withGet({ parameters: [parameter()] }), withGet({}), ['breaking parameter-removed']],
    [
      'has a parameter that becomes required',
      withGet({ parameters: [parameter()] }),
      withGet({ parameters: [parameter({ required: true })] }),
      ['breaking parameter-required'],
    ],
    [
      'has a parameter that becomes optional',
      withGet({ parameters: [parameter({ required: true })] }),
      withGet({ parameters: [parameter()] }),
      ['safe parameter-optional'],
    ],
    [
      'serializes a parameter differently',
      withGet({ parameters: [parameter()] }),
      withGet({ parameters: [parameter({ explode: false })] }),
      ['breaking encoding-changed'],
    ],
    [
      'changes the default of a parameter',
      withGet({ parameters: [parameter({ schema: { ...text, default: 'a' } })] }),
      withGet({ parameters: [parameter({ schema: { ...text, default: 'b' } })] }),
      ['breaking default-changed'],
    ],
    [
      'narrows a parameter to an enum',
      withGet({ parameters: [parameter()] }),
      withGet({ parameters: [parameter({ schema: { enum: ['a'] } })] }),
      ['breaking type-changed'],
    ],
    [
      'changes the case of a header name',
      withGet({ parameters: [parameter({ in: 'header', name: 'x-a' })] }),
      withGet({ parameters: [parameter({ in: 'header', name: 'X-A' })] }),
      [],
    ],
    [
      'renames a path parameter',
      withGet({ parameters: [parameter({ in: 'path', required: true })] }, '/a/{q}'),
      withGet({ parameters: [parameter({ in: 'path', required: true, name: 'r' })] }, '/a/{r}'),
      ['breaking parameter-renamed'],
    ],
    ['gets an optional request body', withGet({}), withGet(body(false, 'application/json')), ['safe body-added']],
    ['gets a required request body', withGet({}), withGet(body(true, 'application/json')), ['breaking body-added']],
    [
      'has a request body that becomes required',
      withGet(body(false, 'application/json')),
      withGet(body(true, 'application/json')),
      ['breaking body-required'],
    ],
    [
      'accepts another media type',
      withGet(body(true, 'application/json')),
      withGet(body(true, 'application/json', 'text/csv')),
      ['safe media-type-added'],
    ],
    [
      'no longer accepts a media type',
      withGet(body(true, 'application/json', 'text/csv')),
      withGet(body(true, 'application/json; charset=utf-8')),
      ['breaking media-type-removed'],
    ],
    [
      'changes its success status',
      withGet(answers('200')),
      withGet(answers('201')),
      ['breaking status-added', 'breaking status-removed'],
    ],
    [
      'gets an error status with its own error case',
      withGet(answers('200')),
      withGet(answers('200', '403')),
      ['breaking status-added'],
    ],
    [
      'gets an error status that every operation may have',
      withGet(answers('200')),
      withGet(answers('200', '415', '500')),
      ['safe status-added', 'safe status-added'],
    ],
    [
      'lists a status that a range already covered',
      withGet(answers('200', '4XX')),
      withGet(answers('200', '404', '4XX')),
      ['safe status-added'],
    ],
    ['loses an error status', withGet(answers('200', '403')), withGet(answers('200')), ['safe status-removed']],
    [
      'requires a token',
      withGet({}, '/a', token),
      withGet({ security: [{ token: [] }] }, '/a', token),
      ['breaking security-tightened'],
    ],
    [
      'no longer requires a token',
      withGet({ security: [{ token: [] }] }, '/a', token),
      withGet({ security: [{}, { token: [] }] }, '/a', token),
      ['safe security-loosened'],
    ],
    [
      'renames a security scheme',
      withGet({ security: [{ token: [] }] }, '/a', token),
      withGet({ security: [{ key: [] }] }, '/a', token),
      [],
    ],
    ['is no longer paginated', withGet({ 'x-pagination': true }), withGet({}), ['breaking page-changed']],
    [
      'changes its base path',
      withGet({}, '/a', { servers: [{ url: 'https://a.org/v1' }] }),
      withGet({}, '/a', { servers: [{ url: 'https://a.org/v2' }] }),
      ['breaking base-path-changed'],
    ],
    [
      'changes its server but not its base path',
      withGet({}, '/a', { servers: [{ url: 'https://a.org/v1' }] }),
      withGet({}, '/a', { servers: [{ url: 'https://b.org/v1/' }] }),
      ['documentation servers-changed'],
    ],
  ])('diff classifies an operation that %s', (_, old, now, expected) => {
    expect(
      diff(old, now)
        .map(({ severity, kind }) => `${severity} ${kind}`)
        .sort(),
    ).toEqual(expected)
  })

  it('diff treats properties of a PATCH body as optional, unless only the PATCH uses its schema', () => {
    const patch = (required: ReadonlyArray<string>, isAnswered: boolean): Node =>
      api(
        {
          '/a': {
            patch: {
              operationId: 'patch',
              requestBody: json({ $ref: '#/components/schemas/A' }),
              responses: { 200: { description: 'd', ...(isAnswered ? json({ $ref: '#/components/schemas/A' }) : {}) } },
            },
          },
        },
        { A: object({ a: text }, { required }) },
      )
    const kinds = (isAnswered: boolean): ReadonlyArray<string> =>
      diff(patch([], isAnswered), patch(['a'], isAnswered)).map(({ severity, kind }) => `${severity} ${kind}`)
    expect(kinds(true)).toEqual(['safe member-required'])
    expect(kinds(false)).toEqual(['breaking member-required'])
  })

  it('diff reports a new response media type as breaking only if its schema differs', () => {
    const answered = (content: object): Node => withGet({ responses: { 200: { description: 'd', content } } })
    const one = { 'application/json': { schema: text } }
    const kinds = (now: object): ReadonlyArray<string> =>
      diff(answered(one), answered(now)).map(({ severity }) => severity)
    expect(kinds({ ...one, 'application/vnd.api+json': { schema: text } })).toEqual(['safe'])
    expect(kinds({ ...one, 'text/csv': { schema: object({ a: text }) } })).toEqual(['breaking'])
  })

  it('diff identifies an operation without operationId by method and path', () => {
    const bare = { responses: { 200: { description: 'd' } } }
    const changes = diff(
      api({ '/a/{b}': { get: bare } }),
      api({ '/a/{b}': { get: { ...bare, 'x-pagination': true } } }),
    )
    expect(changes.map(({ operations, subject }) => [operations, subject])).toEqual([[['GET /a/{b}'], 'GET /a/{b}']])
  })
})

describe('diff of openapi.yaml', () => {
  it('diff of openapi.yaml with itself is empty, and every operation is new to an empty description', async () => {
    const now = await readDescription(repositoryPath('openapi.yaml'))
    expect(diff(now, now)).toEqual([])
    const changes = diff({ ...now, paths: {} }, now)
    const operations = Object.values(now['paths'] as Record<string, Record<string, { operationId?: string }>>).flatMap(
      (item) => Object.values(item).flatMap(({ operationId }) => operationId ?? []),
    )
    expect(changes.filter(({ kind }) => kind === 'operation-added').flatMap((change) => change.operations)).toEqual(
      operations.sort(),
    )
    expect(versionBump(changes)).toEqual({ stable: 'minor', unstable: 'patch' })
  })

  it('diff reports a change of a shared schema once, with all its operations', () => {
    const now = parse(readFileSync(repositoryPath('openapi.yaml'), 'utf8')) as {
      components: { schemas: { SampleEntry: { properties: object; required: Array<string> } } }
    }
    const old = structuredClone(now)
    Object.assign(old.components.schemas.SampleEntry.properties, { barcode: { type: 'string' } })
    const changes = diff(old, now)
    expect(changes).toHaveLength(1)
    expect(changes[0]).toMatchObject({
      severity: 'breaking',
      kind: 'member-removed',
      subject: 'SampleEntry.barcode',
      directions: ['received', 'sent'],
    })
    expect(changes[0]?.operations).toEqual(expect.arrayContaining(['createSample', 'fetchSample', 'listSamples']))
    expect(changes[0]?.operations.length).toBeGreaterThan(10)
  })
})

describe('reportText and reportJson', () => {
  const old = both(object({ a: text, kind: { enum: ['x'] } }))
  const now = both(object({ a: { type: ['string', 'null'] }, kind: { enum: ['x'] }, b: text }))
  it('reportText groups changes by severity and ends with the version bump', () => {
    expect(reportText(diff(old, now))).toBe(`Breaking (1)
  response 200.a (in responses) may be null
    in receive
    old #/paths/~1received/get/responses/200/content/application~1json/schema/properties/a
    new #/paths/~1received/get/responses/200/content/application~1json/schema/properties/a

Safe (3)
  request body.a (in requests) may be null
    in send
    old #/paths/~1sent/put/requestBody/content/application~1json/schema/properties/a
    new #/paths/~1sent/put/requestBody/content/application~1json/schema/properties/a
  request body.b (in requests) is new: string
    in send
    old #/paths/~1sent/put/requestBody/content/application~1json/schema
    new #/paths/~1sent/put/requestBody/content/application~1json/schema/properties/b
  response 200.b (in responses) is new: string
    in receive
    old #/paths/~1received/get/responses/200/content/application~1json/schema
    new #/paths/~1received/get/responses/200/content/application~1json/schema/properties/b

Version bump: major (minor below 1.0.0).`)
  })

  it('reportJson returns the same changes as JSON', () => {
    const report = JSON.parse(reportJson(diff(old, now))) as { readonly changes: ReadonlyArray<unknown> }
    expect(report).toMatchObject({
      format: 1,
      step: { stable: 'major', unstable: 'minor' },
      counts: { breaking: 1, safe: 3, documentation: 0 },
    })
    expect(report.changes[0]).toEqual({
      severity: 'breaking',
      kind: 'nullable-added',
      subject: 'response 200.a',
      text: 'may be null',
      before: null,
      after: null,
      directions: ['received'],
      operations: ['receive'],
      old: '#/paths/~1received/get/responses/200/content/application~1json/schema/properties/a',
      new: '#/paths/~1received/get/responses/200/content/application~1json/schema/properties/a',
    })
  })

  it.each([
    [{}, { minimum: 1 }, 'minimum added: no minimum → minimum 1'],
    [{}, { exclusiveMinimum: 1 }, 'exclusiveMinimum added: no exclusiveMinimum → exclusiveMinimum 1'],
    [{ maximum: 9, exclusiveMaximum: true }, {}, 'exclusiveMaximum removed: exclusiveMaximum 9 → no exclusiveMaximum'],
    [
      { exclusiveMaximum: 9 },
      { exclusiveMaximum: 8 },
      'exclusiveMaximum changed: exclusiveMaximum 9 → exclusiveMaximum 8',
    ],
    [{ minimum: 1 }, { exclusiveMinimum: 1 }, 'minimum became exclusiveMinimum: minimum 1 → exclusiveMinimum 1'],
  ])('reportText names a limit by its keyword: from %j to %j', (before, after, words) => {
    const [change] = diff(both({ type: 'number', ...before }), both({ type: 'number', ...after }))
    expect(reportText(change === undefined ? [] : [change]).split('\n')[1]).toContain(words)
  })

  it('reportText and reportJson report that nothing changed', () => {
    expect(reportText([])).toBe('No changes.')
    expect(JSON.parse(reportJson([]))).toMatchObject({ step: { stable: 'none', unstable: 'none' }, changes: [] })
  })
})
