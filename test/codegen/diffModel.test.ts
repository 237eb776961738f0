/** Comparing reads schemas by the model that generating reads: what means the same there is no change here. */
import { describe, expect, it } from 'vitest'
import { diff } from '../../codegen/src/diff/diff.js'
import { type Node } from '../../codegen/src/read/jsonTree.js'
import { both, object, said, text } from './descriptionBuilders.js'

const ref = (name: string): object => ({ $ref: `#/components/schemas/${name}` })

/** What is said of both directions. */
const changesOf = (
  old: Node,
  now: Node,
  defaults?: Parameters<typeof diff>[2],
): { readonly received: ReadonlyArray<string>; readonly sent: ReadonlyArray<string> } => {
  const changes = diff(old, now, defaults)
  return { received: said(changes, 'receive'), sent: said(changes, 'send') }
}

describe('the same schema', () => {
  it.each<readonly [string, Node, Node]>([
    [
      'excludes its minimum by true in OpenAPI 3.0, and by a number in 3.1',
      both({ type: 'number', minimum: 1, exclusiveMinimum: true }, {}, '3.0.3'),
      both({ type: 'number', exclusiveMinimum: 1 }),
    ],
    [
      'says the tighter of two limits',
      both({ type: 'number', maximum: 9, exclusiveMaximum: 5 }),
      both({ type: 'number', exclusiveMaximum: 5 }),
    ],
    [
      'is nullable in OpenAPI 3.0, and has the type null in 3.1',
      both({ ...text, nullable: true }, {}, '3.0.3'),
      both({ type: ['null', 'string'] }),
    ],
    [
      'stands in OpenAPI 3.0 beside keywords that are ignored there',
      both(object({ a: ref('A') }), { A: text }, '3.0.3'),
      both(
        object({ a: { ...ref('A'), maxLength: 5, nullable: true, readOnly: true, default: 'x' } }),
        { A: text },
        '3.0.3',
      ),
    ],
    [
      'has dependencies, as older drafts say',
      both({ type: 'object', dependencies: { a: ['b'], c: { required: ['d'] } } }),
      both({
        type: 'object',
        dependentRequired: { a: ['b'] },
        dependentSchemas: { c: { required: ['d'] } },
      }),
    ],
    [
      'excludes a constant, or an enumeration of one',
      both({ ...text, not: { const: 'a' } }),
      both({ ...text, not: { enum: ['a'], description: 'words' } }),
    ],
    [
      'limits the texts among several types',
      both({ anyOf: [text, { type: 'integer' }], maxLength: 10 }),
      both({ anyOf: [{ ...text, maxLength: 10 }, { type: 'integer' }] }),
    ],
    [
      'is a list that ends by maxItems, or by its items',
      both({ type: 'array', prefixItems: [text], maxItems: 1 }),
      both({ type: 'array', prefixItems: [text], items: false }),
    ],
    [
      'has other members, which are true',
      both(object({ a: text })),
      both(object({ a: text }, { additionalProperties: true })),
    ],
    [
      'is closed by what is unevaluated, or by what is additional',
      both(object({ a: text }, { unevaluatedProperties: false })),
      both(object({ a: text }, { additionalProperties: false })),
    ],
    ['lists its types in another order', both({ type: ['string', 'integer'] }), both({ type: ['integer', 'string'] })],
  ])('%s', (_, old, now) => {
    expect(changesOf(old, now)).toEqual({ received: [], sent: [] })
    expect(changesOf(now, old)).toEqual({ received: [], sent: [] })
  })
})

describe('another schema', () => {
  const untyped = { properties: { a: text } }
  it.each<readonly [string, Node, Node, ReadonlyArray<string>, ReadonlyArray<string>]>([
    [
      'lets objects alone through, where it had no type',
      both(untyped),
      both({ type: 'object', ...untyped }),
      ['safe nullable-removed', 'safe type-narrowed'],
      ['breaking nullable-removed', 'breaking type-narrowed'],
    ],
    [
      'has one more member, whether it has a type or not',
      both(untyped),
      both({ properties: { a: text, b: text } }),
      ['safe member-added'],
      ['safe member-added'],
    ],
    [
      'has a limit beside a reference, where one counts',
      both(object({ a: ref('A') }), { A: text }),
      both(object({ a: { ...ref('A'), maxLength: 5 } }), { A: text }),
      ['safe limit-changed'],
      ['breaking limit-changed'],
    ],
    ['has a limit and no type', both({}), both({ maxLength: 5 }), ['safe limit-changed'], ['breaking limit-changed']],
    [
      'has a limit and no type, where it had a type',
      both(object({ a: text })),
      both({ type: 'object', allOf: [{ maxProperties: 5 }], properties: { a: text } }),
      ['safe limit-changed'],
      ['breaking limit-changed'],
    ],
    [
      'lets texts through, but short ones only',
      both({ properties: { a: text } }),
      both({ maxLength: 5 }),
      ['breaking member-removed', 'safe limit-changed', 'safe other-members-changed'],
      ['breaking limit-changed', 'breaking member-removed', 'safe other-members-changed'],
    ],
    [
      'has other members where no name matches a pattern any more',
      both(object({}, { patternProperties: { '^a': text }, additionalProperties: false })),
      both(object({}, { additionalProperties: false })),
      ['breaking limit-changed'],
      ['breaking limit-changed'],
    ],
    [
      'wants one of a kind, where none was wanted',
      both({ type: 'array', contains: text, minContains: 0 }),
      both({ type: 'array', contains: text }),
      ['safe limit-changed'],
      ['breaking limit-changed'],
    ],
    [
      'excludes one of its values',
      both({ enum: ['a', 'b'] }),
      both({ enum: ['a', 'b'], not: { const: 'a' } }),
      ['safe limit-changed'],
      ['breaking limit-changed'],
    ],
    [
      'holds other objects as its values',
      both({ enum: [{ a: 1 }, 'x'] }),
      both({ enum: [{ a: 2 }, 'x'] }),
      ['safe limit-changed'],
      ['breaking limit-changed'],
    ],
    [
      'needs one of two members',
      both(object({ a: text, b: text })),
      both(object({ a: text, b: text }, { anyOf: [{ required: ['a'] }, { required: ['b'] }] })),
      ['safe limit-changed'],
      ['breaking limit-changed'],
    ],
  ])('%s', (_, old, now, received, sent) => {
    const { received: isReceived, sent: isSent } = changesOf(old, now)
    expect({ received: isReceived, sent: isSent }).toEqual({ received, sent })
  })

  it('is said where a base lists what is made of it', () => {
    const api = (over: object): Node =>
      both(ref('Cat'), {
        Pet: object(
          { kind: text },
          { oneOf: [ref('Cat'), ref('Dog')], discriminator: { propertyName: 'kind' }, required: ['kind'] },
        ),
        Cat: { allOf: [ref('Pet'), object({ lives: { type: 'integer' }, ...over })] },
        Dog: { allOf: [ref('Pet'), object({ tricks: text })] },
      })
    expect(changesOf(api({}), api({ name: text }))).toEqual({
      received: ['safe member-added'],
      sent: ['safe member-added'],
    })
  })
})

describe('a default', () => {
  const required = { required: ['a'] }
  const served = { ...text, 'x-server-default': true }
  it.each<readonly [string, object, object, ReadonlyArray<string>]>([
    [
      'promises nothing',
      object({ a: text }),
      object({ a: { ...text, default: 'x' } }),
      ['documentation default-changed'],
    ],
    [
      'promises a member that is read-only',
      object({ a: { ...text, readOnly: true } }),
      object({ a: { ...text, readOnly: true, default: 'x' } }),
      ['documentation default-changed', 'safe member-required'],
    ],
    [
      'promises a member that the server fills in',
      object({ a: text }),
      object({ a: served }),
      ['documentation default-changed', 'safe member-required'],
    ],
    [
      'promises no more than that a member is required',
      object({ a: { ...text, readOnly: true } }, required),
      object({ a: { ...text, readOnly: true, default: 'x' } }, required),
      ['documentation default-changed'],
    ],
  ])('%s in answers', (_, without, having, expected) => {
    expect(changesOf(both(without), both(having)).received).toEqual(expected)
    expect(changesOf(both(having), both(without)).received).toEqual(
      expected.map((one) => one.replace('safe member-required', 'breaking member-optional')).sort(),
    )
  })

  it('promises every member where the code is generated so', () => {
    const [without, having] = [both(object({ a: text })), both(object({ a: { ...text, default: 'x' } }))]
    expect(changesOf(without, having, 'promised').received).toContain('safe member-required')
    expect(changesOf(having, without, 'promised').received).toContain('breaking member-optional')
  })
})

describe('a keyword that can not be read', () => {
  it.each<readonly [string, object, object]>([
    ['no number', { ...text, maxLength: '80' }, { ...text, maxLength: '90' }],
    ['no regular expression', { ...text, pattern: '(a' }, { ...text, pattern: '(b' }],
    ['a reference that depends on what leads to it', { $dynamicRef: '#a' }, { $dynamicRef: '#b' }],
    ['no type', { type: 'file' }, { type: 'files' }],
  ])('is compared as it is written: %s', (_, old, now) => {
    const whole = (schema: object): Node => both(object({ a: schema, b: text }))
    expect(changesOf(whole(old), whole(old))).toEqual({ received: [], sent: [] })
    expect(changesOf(whole(old), whole(now))).toEqual({
      received: ['safe limit-changed'],
      sent: ['breaking limit-changed'],
    })
  })

  it('hides no change of what stands beside it', () => {
    const old = both(object({ a: null, b: text }))
    expect(changesOf(old, both(object({ a: null, b: { type: 'integer' } })))).toEqual({
      received: ['breaking type-changed'],
      sent: ['breaking type-changed'],
    })
  })
})
