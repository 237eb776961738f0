/** What changed between two descriptions, for who calls the API: which changes break a caller, and which do not. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { diff } from '../../codegen/src/diff/diff.js'
import { reportJson, reportText, stepOf } from '../../codegen/src/diff/report.js'
import { readDescription } from '../../codegen/src/read/readDescription.js'
import { type Node } from '../../codegen/src/read/jsonTree.js'
import { repositoryPath } from './compileFixture.js'
import { api, both, get, json, object, said, text } from './descriptionBuilders.js'

const cases: ReadonlyArray<readonly [string, unknown, unknown, ReadonlyArray<string>, ReadonlyArray<string>]> = [
  [
    'a new optional member',
    object({ a: text }),
    object({ a: text, b: text }),
    ['safe member-added'],
    ['safe member-added'],
  ],
  [
    'a new required member',
    object({ a: text }),
    object({ a: text, b: text }, { required: ['b'] }),
    ['safe member-added'],
    ['breaking member-added'],
  ],
  [
    'a new required member with a default',
    object({ a: text }),
    object({ a: text, b: { ...text, default: 'x' } }, { required: ['b'] }),
    ['safe member-added'],
    ['breaking member-added'],
  ],
  [
    'a new required member that the server fills in',
    object({ a: text }),
    object({ a: text, b: { ...text, default: 'x', 'x-server-default': true } }, { required: ['b'] }),
    ['safe member-added'],
    ['safe member-added'],
  ],
  [
    'a member with a default that must be sent from now on',
    object({ a: { ...text, default: 'x' } }),
    object({ a: { ...text, default: 'x' } }, { required: ['a'] }),
    ['safe member-required'],
    ['breaking member-required'],
  ],
  [
    'a member that is gone',
    object({ a: text, b: text }),
    object({ a: text }),
    ['breaking member-removed'],
    ['breaking member-removed'],
  ],
  [
    'an optional member that is required',
    object({ a: text }),
    object({ a: text }, { required: ['a'] }),
    ['safe member-required'],
    ['breaking member-required'],
  ],
  [
    'a required member that is optional',
    object({ a: text }, { required: ['a'] }),
    object({ a: text }),
    ['breaking member-optional'],
    ['safe member-optional'],
  ],
  [
    'a member that may be null',
    object({ a: text }),
    object({ a: { type: ['string', 'null'] } }),
    ['breaking nullable-added'],
    ['safe nullable-added'],
  ],
  [
    'a member that may not be null any more',
    object({ a: { ...text, nullable: true } }),
    object({ a: text }),
    ['safe nullable-removed'],
    ['breaking nullable-removed'],
  ],
  [
    'another type',
    object({ a: text }),
    object({ a: { type: 'integer' } }),
    ['breaking type-changed'],
    ['breaking type-changed'],
  ],
  [
    'integers that become numbers',
    { type: 'integer' },
    { type: 'number' },
    ['breaking type-changed'],
    ['safe type-changed'],
  ],
  [
    'numbers that become integers',
    { type: 'number' },
    { type: 'integer' },
    ['safe type-changed'],
    ['breaking type-changed'],
  ],
  [
    'an enumeration with one more',
    { enum: ['a'] },
    { enum: ['a', 'b'] },
    ['breaking enum-widened'],
    ['safe enum-widened'],
  ],
  [
    'an enumeration with one less',
    { enum: ['a', 'b'] },
    { enum: ['a'] },
    ['safe enum-narrowed'],
    ['breaking enum-narrowed'],
  ],
  [
    'an open enumeration with one more',
    { enum: ['a'], 'x-extensible-enum': true },
    { enum: ['a', 'b'], 'x-extensible-enum': true },
    ['safe enum-widened'],
    ['safe enum-widened'],
  ],
  [
    'an open enumeration, said by its list, with one more',
    { type: 'string', 'x-extensible-enum': ['a'] },
    { type: 'string', 'x-extensible-enum': ['a', 'b'] },
    ['safe enum-widened'],
    ['safe enum-widened'],
  ],
  [
    'an enumeration that becomes open',
    { enum: ['a'] },
    { enum: ['a'], 'x-extensible-enum': true },
    ['breaking enum-opened'],
    ['safe enum-opened'],
  ],
  ['an enumeration that becomes any text', { enum: ['a'] }, text, ['breaking type-changed'], ['safe type-changed']],
  ['a text that becomes an enumeration', text, { enum: ['a'] }, ['safe type-changed'], ['breaking type-changed']],
  ['a text that becomes anything', text, {}, ['breaking type-changed'], ['safe type-changed']],
  [
    'a constant that is another',
    { const: 1 },
    { const: 2 },
    ['breaking enum-widened', 'safe enum-narrowed'],
    ['breaking enum-narrowed', 'safe enum-widened'],
  ],
  [
    'a tighter limit',
    { ...text, maxLength: 9 },
    { ...text, maxLength: 5 },
    ['safe limit-changed'],
    ['breaking limit-changed'],
  ],
  [
    'a looser limit',
    { ...text, maxLength: 5 },
    { ...text, maxLength: 9 },
    ['safe limit-changed'],
    ['safe limit-changed'],
  ],
  [
    'a limit where there was none',
    { type: 'array' },
    { type: 'array', minItems: 1 },
    ['safe limit-changed'],
    ['breaking limit-changed'],
  ],
  [
    'a limit that leaves out its own number',
    { type: 'number', minimum: 1 },
    { type: 'number', exclusiveMinimum: 1 },
    ['safe limit-changed'],
    ['breaking limit-changed'],
  ],
  [
    'a coarser multiple',
    { type: 'integer', multipleOf: 2 },
    { type: 'integer', multipleOf: 4 },
    ['safe limit-changed'],
    ['breaking limit-changed'],
  ],
  [
    'another pattern',
    { ...text, pattern: 'a' },
    { ...text, pattern: 'b' },
    ['safe limit-changed'],
    ['breaking limit-changed'],
  ],
  ['a format that is gone', { ...text, format: 'uuid' }, text, ['breaking format-changed'], ['safe format-changed']],
  ['a new brand', text, { ...text, 'x-brand': 'Id' }, ['safe format-changed'], ['breaking format-changed']],
  [
    'more bits',
    { type: 'integer', format: 'int32' },
    { type: 'integer', format: 'int64' },
    ['safe format-changed'],
    ['safe format-changed'],
  ],
  [
    'a keyword that is not known, changed',
    { ...text, not: { const: 'a' } },
    { ...text, not: { const: 'b' } },
    ['safe limit-changed'],
    ['breaking limit-changed'],
  ],
  [
    'one more of several objects',
    { oneOf: [object({ a: text })] },
    { oneOf: [object({ a: text }), object({ b: text })] },
    ['breaking type-widened'],
    ['safe type-widened'],
  ],
  [
    'one less of several objects',
    { anyOf: [object({ a: text }), object({ b: text })] },
    { anyOf: [object({ b: text })] },
    ['safe type-narrowed'],
    ['breaking type-narrowed'],
  ],
  [
    'members that are described no more',
    object({ a: text }, { additionalProperties: text }),
    object({ a: text }),
    ['breaking other-members-changed'],
    ['breaking other-members-changed'],
  ],
  [
    'an object that is closed',
    object({ a: text }),
    object({ a: text }, { additionalProperties: false }),
    ['safe other-members-changed'],
    ['breaking other-members-changed'],
  ],
  [
    'other values of a map',
    { additionalProperties: text },
    { additionalProperties: { enum: ['a'] } },
    ['safe type-changed'],
    ['breaking type-changed'],
  ],
  [
    'other elements of a list',
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
    'what is set by the server from now on',
    object({ a: text, b: text }),
    object({ a: { ...text, readOnly: true }, b: text }),
    [],
    ['breaking member-removed'],
  ],
  [
    'what is only sent from now on',
    object({ a: text, b: text }),
    object({ a: { ...text, writeOnly: true }, b: text }),
    ['breaking member-removed'],
    [],
  ],
  [
    'another default',
    object({ a: { ...text, default: 'x' } }),
    object({ a: { ...text, default: 'y' } }),
    [],
    ['breaking default-changed'],
  ],
  [
    'a default where there was none',
    object({ a: text }),
    object({ a: { ...text, default: 'y' } }),
    [],
    ['safe default-changed'],
  ],
  [
    'a default of a member that must be sent',
    object({ a: text }, { required: ['a'] }),
    object({ a: { ...text, default: 'y' } }, { required: ['a'] }),
    ['documentation default-changed'],
    ['documentation default-changed'],
  ],
  [
    'another default of a member that must be sent',
    object({ a: { ...text, default: 'x' } }, { required: ['a'] }),
    object({ a: { ...text, default: 'y' } }, { required: ['a'] }),
    ['documentation default-changed'],
    ['documentation default-changed'],
  ],
  [
    'another description',
    object({ a: { ...text, description: 'x' } }),
    object({ a: { ...text, description: 'y' } }),
    ['documentation description-changed'],
    ['documentation description-changed'],
  ],
]

describe('a schema', () => {
  it.each(cases)('%s', (_, old, now, received, sent) => {
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
      'in place or by its name',
      object({ a: text }),
      { $ref: '#/components/schemas/A' },
      {},
      { A: object({ a: text }) },
    ],
    [
      'flat or by allOf',
      object({ a: text, b: { type: 'integer' } }, { required: ['a', 'b'] }),
      { allOf: [{ $ref: '#/components/schemas/A' }, object({ b: { type: 'integer' } }, { required: ['a', 'b'] })] },
      { A: object({ a: text }) },
      { A: object({ a: text }) },
    ],
    ['null in the words of 3.0 or of 3.1', { ...text, nullable: true }, { type: ['string', 'null'] }],
    [
      'null beside a reference',
      { nullable: true, allOf: [{ $ref: '#/components/schemas/A' }] },
      { anyOf: [{ $ref: '#/components/schemas/A' }, { type: 'null' }] },
      { A: object({ a: text }) },
      { A: object({ a: text }) },
    ],
    [
      'limits in the words of 3.0 or of 3.1',
      { type: 'number', minimum: 1, exclusiveMinimum: true },
      { type: 'number', exclusiveMinimum: 1 },
    ],
    [
      'in another order',
      { oneOf: [text, { type: 'integer' }, object({ a: text })] },
      { oneOf: [object({ a: text }), { type: 'integer' }, text] },
    ],
    ['an enumeration in another order', { enum: ['a', 'b', null] }, { enum: [null, 'b', 'a'] }],
    ['a constant or an enumeration of one', { const: 'a' }, { enum: ['a'] }],
    [
      'required in another order',
      object({ a: text, b: text }, { required: ['a', 'b'] }),
      object({ b: text, a: text }, { required: ['b', 'a'] }),
    ],
    ['anyOf or oneOf', { anyOf: [text, { type: 'integer' }] }, { oneOf: [text, { type: 'integer' }] }],
  ]
  const rows = same.map(
    ([name, old, now, schemas = {}, schemasNow = {}]) => [name, old, now, schemas, schemasNow] as const,
  )
  it.each(rows)('is the same %s', (_, old, now, schemas, schemasNow) => {
    const changes = diff(both(old, schemas), both(now, schemasNow))
    expect(changes.filter(({ severity }) => severity !== 'documentation')).toEqual([])
  })
})

/** A tree and its owner, which hold one another; under the names that it is given. */
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

describe('recursion and renames', () => {
  it('are no change of what is sent and received, and each rename is said once', () => {
    const changes = diff(recursive('Tree', 'Owner'), recursive('Node', 'Person'))
    expect(changes.map(({ severity, kind, before, after }) => [severity, kind, before, after])).toEqual([
      ['documentation', 'schema-renamed', 'Tree', 'Node'],
      ['documentation', 'schema-renamed', 'Owner', 'Person'],
    ])
  })

  it('hide no change, which is said once for all who meet it', () => {
    const changes = diff(recursive('Tree', 'Owner'), recursive('Node', 'Owner', text))
    const [change, ...more] = changes.filter(({ severity }) => severity !== 'documentation')
    expect(more).toEqual([])
    expect(change).toEqual({
      severity: 'breaking',
      kind: 'type-changed',
      subject: 'Node.value',
      text: 'has another type',
      before: 'integer',
      after: 'string',
      directions: ['received', 'sent'],
      operations: ['receive', 'send'],
      old: '/components/schemas/Tree/properties/value',
      new: '/components/schemas/Node/properties/value',
    })
  })

  it('a name that is new beside the old one is no rename', () => {
    const schemas = { A: object({ a: text }), B: object({ a: text }) }
    const old = both({ $ref: '#/components/schemas/A' }, schemas)
    const now = both({ $ref: '#/components/schemas/B' }, schemas)
    expect(diff(old, now)).toEqual([])
  })
})

describe('an operation', () => {
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
    ['is gone', api({ '/a': { get: get() } }), api({}), ['breaking operation-removed']],
    ['is new', api({}), api({ '/a': { get: get() } }), ['safe operation-added']],
    ['has another id', withGet({}), withGet({ operationId: 'fetch' }), ['breaking operation-renamed']],
    ['has another path', withGet({}), withGet({}, '/b'), ['breaking path-changed']],
    ['has another method', api({ '/a': { get: get() } }), api({ '/a': { put: get() } }), ['breaking method-changed']],
    ['has another tag', withGet({ tags: ['a'] }), withGet({ tags: ['b'] }), ['documentation tags-changed']],
    ['is deprecated', withGet({}), withGet({ deprecated: true }), ['documentation deprecated-changed']],
    ['takes one more', withGet({}), withGet({ parameters: [parameter()] }), ['safe parameter-added']],
    [
      'needs one more',
      withGet({}),
      withGet({ parameters: [parameter({ required: true })] }),
      ['breaking parameter-added'],
    ],
    ['takes one less', withGet({ parameters: [parameter()] }), withGet({}), ['breaking parameter-removed']],
    [
      'needs what it took',
      withGet({ parameters: [parameter()] }),
      withGet({ parameters: [parameter({ required: true })] }),
      ['breaking parameter-required'],
    ],
    [
      'takes what it needed',
      withGet({ parameters: [parameter({ required: true })] }),
      withGet({ parameters: [parameter()] }),
      ['safe parameter-optional'],
    ],
    [
      'takes it another way',
      withGet({ parameters: [parameter()] }),
      withGet({ parameters: [parameter({ explode: false })] }),
      ['breaking encoding-changed'],
    ],
    [
      'takes it with another default',
      withGet({ parameters: [parameter({ schema: { ...text, default: 'a' } })] }),
      withGet({ parameters: [parameter({ schema: { ...text, default: 'b' } })] }),
      ['breaking default-changed'],
    ],
    [
      'takes less of it',
      withGet({ parameters: [parameter()] }),
      withGet({ parameters: [parameter({ schema: { enum: ['a'] } })] }),
      ['breaking type-changed'],
    ],
    [
      'names a header in capitals',
      withGet({ parameters: [parameter({ in: 'header', name: 'x-a' })] }),
      withGet({ parameters: [parameter({ in: 'header', name: 'X-A' })] }),
      [],
    ],
    [
      'names what is in its path another way',
      withGet({ parameters: [parameter({ in: 'path', required: true })] }, '/a/{q}'),
      withGet({ parameters: [parameter({ in: 'path', required: true, name: 'r' })] }, '/a/{r}'),
      ['breaking parameter-renamed'],
    ],
    ['takes a body', withGet({}), withGet(body(false, 'application/json')), ['safe body-added']],
    ['needs a body', withGet({}), withGet(body(true, 'application/json')), ['breaking body-added']],
    [
      'needs the body that it took',
      withGet(body(false, 'application/json')),
      withGet(body(true, 'application/json')),
      ['breaking body-required'],
    ],
    [
      'takes a body in one more form',
      withGet(body(true, 'application/json')),
      withGet(body(true, 'application/json', 'text/csv')),
      ['safe media-type-added'],
    ],
    [
      'takes a body in one form less',
      withGet(body(true, 'application/json', 'text/csv')),
      withGet(body(true, 'application/json; charset=utf-8')),
      ['breaking media-type-removed'],
    ],
    [
      'succeeds with another status',
      withGet(answers('200')),
      withGet(answers('201')),
      ['breaking status-added', 'breaking status-removed'],
    ],
    [
      'has one more error to tell apart',
      withGet(answers('200')),
      withGet(answers('200', '403')),
      ['breaking status-added'],
    ],
    [
      'has one more error of those that any request has',
      withGet(answers('200')),
      withGet(answers('200', '415', '500')),
      ['safe status-added', 'safe status-added'],
    ],
    [
      'names an error that was among others',
      withGet(answers('200', '4XX')),
      withGet(answers('200', '404', '4XX')),
      ['safe status-added'],
    ],
    ['has one error less', withGet(answers('200', '403')), withGet(answers('200')), ['safe status-removed']],
    [
      'asks for a token',
      withGet({}, '/a', token),
      withGet({ security: [{ token: [] }] }, '/a', token),
      ['breaking security-tightened'],
    ],
    [
      'asks for a token no more',
      withGet({ security: [{ token: [] }] }, '/a', token),
      withGet({ security: [{}, { token: [] }] }, '/a', token),
      ['safe security-loosened'],
    ],
    [
      'calls the same token another name',
      withGet({ security: [{ token: [] }] }, '/a', token),
      withGet({ security: [{ key: [] }] }, '/a', token),
      [],
    ],
    ['gives no page any more', withGet({ 'x-pagination': true }), withGet({}), ['breaking page-changed']],
    [
      'stands below another path',
      withGet({}, '/a', { servers: [{ url: 'https://a.org/v1' }] }),
      withGet({}, '/a', { servers: [{ url: 'https://a.org/v2' }] }),
      ['breaking base-path-changed'],
    ],
    [
      'is served elsewhere',
      withGet({}, '/a', { servers: [{ url: 'https://a.org/v1' }] }),
      withGet({}, '/a', { servers: [{ url: 'https://b.org/v1/' }] }),
      ['documentation servers-changed'],
    ],
  ])('%s', (_, old, now, expected) => {
    expect(
      diff(old, now)
        .map(({ severity, kind }) => `${severity} ${kind}`)
        .sort(),
    ).toEqual(expected)
  })

  it('that is a PATCH may be sent in part, unless its schema is made for it', () => {
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

  it('with another body is told from one with another form of it', () => {
    const answered = (content: object): Node => withGet({ responses: { 200: { description: 'd', content } } })
    const one = { 'application/json': { schema: text } }
    const kinds = (now: object): ReadonlyArray<string> =>
      diff(answered(one), answered(now)).map(({ severity }) => severity)
    expect(kinds({ ...one, 'application/vnd.api+json': { schema: text } })).toEqual(['safe'])
    expect(kinds({ ...one, 'text/csv': { schema: object({ a: text }) } })).toEqual(['breaking'])
  })

  it('without an id is known by its method and path', () => {
    const bare = { responses: { 200: { description: 'd' } } }
    const changes = diff(
      api({ '/a/{b}': { get: bare } }),
      api({ '/a/{b}': { get: { ...bare, 'x-pagination': true } } }),
    )
    expect(changes.map(({ operations, subject }) => [operations, subject])).toEqual([[['GET /a/{b}'], 'GET /a/{b}']])
  })
})

describe('this API', () => {
  it('has not changed since itself, and the whole of it is new to one that had none', async () => {
    const now = await readDescription(repositoryPath('openapi.yaml'))
    expect(diff(now, now)).toEqual([])
    const changes = diff({ ...now, paths: {} }, now)
    const operations = Object.values(now['paths'] as Record<string, Record<string, { operationId?: string }>>).flatMap(
      (item) => Object.values(item).flatMap(({ operationId }) => operationId ?? []),
    )
    expect(changes.filter(({ kind }) => kind === 'operation-added').flatMap((change) => change.operations)).toEqual(
      operations.sort(),
    )
    expect(stepOf(changes)).toEqual({ stable: 'minor', unstable: 'patch' })
  })

  it('a change in what many operations share is said once, with all of them', () => {
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

describe('the report', () => {
  const old = both(object({ a: text, kind: { enum: ['x'] } }))
  const now = both(object({ a: { type: ['string', 'null'] }, kind: { enum: ['x'] }, b: text }))
  it('groups what it says, and ends with the version step', () => {
    expect(reportText(diff(old, now))).toBe(`Breaking (1)
  answer 200.a (in answers) may be null
    in receive
    old #/paths/~1received/get/responses/200/content/application~1json/schema/properties/a
    new #/paths/~1received/get/responses/200/content/application~1json/schema/properties/a

Safe (3)
  answer 200.b (in answers) is new: string
    in receive
    old #/paths/~1received/get/responses/200/content/application~1json/schema
    new #/paths/~1received/get/responses/200/content/application~1json/schema/properties/b
  body.a (in requests) may be null
    in send
    old #/paths/~1sent/put/requestBody/content/application~1json/schema/properties/a
    new #/paths/~1sent/put/requestBody/content/application~1json/schema/properties/a
  body.b (in requests) is new: string
    in send
    old #/paths/~1sent/put/requestBody/content/application~1json/schema
    new #/paths/~1sent/put/requestBody/content/application~1json/schema/properties/b

Version: this calls for a major step; below 1.0.0, for a minor step.`)
  })

  it('says the same as JSON, for programs', () => {
    const report = JSON.parse(reportJson(diff(old, now))) as { readonly changes: ReadonlyArray<unknown> }
    expect(report).toMatchObject({
      format: 1,
      step: { stable: 'major', unstable: 'minor' },
      counts: { breaking: 1, safe: 3, documentation: 0 },
    })
    expect(report.changes[0]).toEqual({
      severity: 'breaking',
      kind: 'nullable-added',
      subject: 'answer 200.a',
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
  ])('calls a limit by its keyword: from %j to %j', (before, after, words) => {
    const [change] = diff(both({ type: 'number', ...before }), both({ type: 'number', ...after }))
    expect(reportText(change === undefined ? [] : [change]).split('\n')[1]).toContain(words)
  })

  it('says so when nothing changed', () => {
    expect(reportText([])).toBe('Nothing changed.')
    expect(JSON.parse(reportJson([]))).toMatchObject({ step: { stable: 'none', unstable: 'none' }, changes: [] })
  })
})
