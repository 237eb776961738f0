/**
 * Tests that `diff` reads schemas as the generator does: what generates the same code is no change.
 */
import { describe, expect, it } from 'vitest'
import { diff } from '../../codegen/src/diff/diff.js'
import type { Node } from '../../codegen/src/read/jsonTree.js'
import { both, object, said, text } from './descriptionBuilders.js'

const ref = (name: string): object => ({ $ref: `#/components/schemas/${name}` })

/** The changes in each direction. */
const changesOf = (
  old: Node,
  now: Node,
  defaults?: Parameters<typeof diff>[2],
): { readonly received: ReadonlyArray<string>; readonly sent: ReadonlyArray<string> } => {
  const changes = diff(old, now, defaults)
  return { received: said(changes, 'receive'), sent: said(changes, 'send') }
}

describe('diff of equivalent schemas', () => {
  it.each<readonly [string, Node, Node]>([
    [
      'exclusiveMinimum is true in OpenAPI 3.0 and a number in 3.1',
      both({ type: 'number', minimum: 1, exclusiveMinimum: true }, {}, '3.0.3'),
      both({ type: 'number', exclusiveMinimum: 1 }),
    ],
    [
      'the tighter of two limits counts',
      both({ type: 'number', maximum: 9, exclusiveMaximum: 5 }),
      both({ type: 'number', exclusiveMaximum: 5 }),
    ],
    [
      'nullable in OpenAPI 3.0 is the type null in 3.1',
      both({ ...text, nullable: true }, {}, '3.0.3'),
      both({ type: ['null', 'string'] }),
    ],
    [
      'OpenAPI 3.0 ignores keywords beside a reference',
      both(object({ a: ref('A') }), { A: text }, '3.0.3'),
      both(
        object({ a: { ...ref('A'), maxLength: 5, nullable: true, readOnly: true, default: 'x' } }),
        { A: text },
        '3.0.3',
      ),
    ],
    [
      'dependencies of older drafts are dependentRequired and dependentSchemas',
      both({ type: 'object', dependencies: { a: ['b'], c: { required: ['d'] } } }),
      both({
        type: 'object',
        dependentRequired: { a: ['b'] },
        dependentSchemas: { c: { required: ['d'] } },
      }),
    ],
    [
      'not with a const is not with an enum of one value',
      both({ ...text, not: { const: 'a' } }),
      both({ ...text, not: { enum: ['a'], description: 'words' } }),
    ],
    [
      'maxLength beside an anyOf limits its strings',
      both({ anyOf: [text, { type: 'integer' }], maxLength: 10 }),
      both({ anyOf: [{ ...text, maxLength: 10 }, { type: 'integer' }] }),
    ],
    [
      'maxItems closes a tuple as items: false does',
      both({ type: 'array', prefixItems: [text], maxItems: 1 }),
      both({ type: 'array', prefixItems: [text], items: false }),
    ],
    [
      'additionalProperties: true is the default',
      both(object({ a: text })),
      both(object({ a: text }, { additionalProperties: true })),
    ],
    [
      'unevaluatedProperties: false closes an object as additionalProperties: false does',
      both(object({ a: text }, { unevaluatedProperties: false })),
      both(object({ a: text }, { additionalProperties: false })),
    ],
    [
      'the order of types does not matter',
      both({ type: ['string', 'integer'] }),
      both({ type: ['integer', 'string'] }),
    ],
  ])('diff finds no change: %s', (_, old, now) => {
    expect(changesOf(old, now)).toEqual({ received: [], sent: [] })
    expect(changesOf(now, old)).toEqual({ received: [], sent: [] })
  })
})

describe('diff of schemas that differ', () => {
  const untyped = { properties: { a: text } }
  it.each<readonly [string, Node, Node, ReadonlyArray<string>, ReadonlyArray<string>]>([
    [
      'a schema without a type that gets type: object',
      both(untyped),
      both({ type: 'object', ...untyped }),
      ['safe nullable-removed', 'safe type-narrowed'],
      ['breaking nullable-removed', 'breaking type-narrowed'],
    ],
    [
      'a new property of a schema without a type',
      both(untyped),
      both({ properties: { a: text, b: text } }),
      ['safe member-added'],
      ['safe member-added'],
    ],
    [
      'a limit beside a reference in OpenAPI 3.1',
      both(object({ a: ref('A') }), { A: text }),
      both(object({ a: { ...ref('A'), maxLength: 5 } }), { A: text }),
      ['safe limit-changed'],
      ['breaking limit-changed'],
    ],
    ['a limit without a type', both({}), both({ maxLength: 5 }), ['safe limit-changed'], ['breaking limit-changed']],
    [
      'a limit in an allOf part without a type',
      both(object({ a: text })),
      both({ type: 'object', allOf: [{ maxProperties: 5 }], properties: { a: text } }),
      ['safe limit-changed'],
      ['breaking limit-changed'],
    ],
    [
      'an object that becomes a limit on strings alone',
      both({ properties: { a: text } }),
      both({ maxLength: 5 }),
      ['breaking member-removed', 'safe limit-changed', 'safe other-members-changed'],
      ['breaking limit-changed', 'breaking member-removed', 'safe other-members-changed'],
    ],
    [
      'removed patternProperties of a closed object',
      both(object({}, { patternProperties: { '^a': text }, additionalProperties: false })),
      both(object({}, { additionalProperties: false })),
      ['breaking limit-changed'],
      ['breaking limit-changed'],
    ],
    [
      'a minContains of 0 that becomes the default of 1',
      both({ type: 'array', contains: text, minContains: 0 }),
      both({ type: 'array', contains: text }),
      ['safe limit-changed'],
      ['breaking limit-changed'],
    ],
    [
      'a not that excludes a value of the enum',
      both({ enum: ['a', 'b'] }),
      both({ enum: ['a', 'b'], not: { const: 'a' } }),
      ['safe limit-changed'],
      ['breaking limit-changed'],
    ],
    [
      'an enum with other objects',
      both({ enum: [{ a: 1 }, 'x'] }),
      both({ enum: [{ a: 2 }, 'x'] }),
      ['safe limit-changed'],
      ['breaking limit-changed'],
    ],
    [
      'an anyOf that requires one of two properties',
      both(object({ a: text, b: text })),
      both(object({ a: text, b: text }, { anyOf: [{ required: ['a'] }, { required: ['b'] }] })),
      ['safe limit-changed'],
      ['breaking limit-changed'],
    ],
  ])('diff classifies %s', (_, old, now, received, sent) => {
    const { received: isReceived, sent: isSent } = changesOf(old, now)
    expect({ received: isReceived, sent: isSent }).toEqual({ received, sent })
  })

  it('diff reports a change of a subtype that its base lists', () => {
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

describe('diff of defaults', () => {
  const required = { required: ['a'] }
  const served = { ...text, 'x-server-default': true }
  it.each<readonly [string, object, object, ReadonlyArray<string>]>([
    [
      'does not make an optional property always present',
      object({ a: text }),
      object({ a: { ...text, default: 'x' } }),
      ['documentation default-changed'],
    ],
    [
      'makes a read-only property always present',
      object({ a: { ...text, readOnly: true } }),
      object({ a: { ...text, readOnly: true, default: 'x' } }),
      ['documentation default-changed', 'safe member-required'],
    ],
    [
      'makes a property that the server fills in always present',
      object({ a: text }),
      object({ a: served }),
      ['documentation default-changed', 'safe member-required'],
    ],
    [
      'adds nothing to a required property',
      object({ a: { ...text, readOnly: true } }, required),
      object({ a: { ...text, readOnly: true, default: 'x' } }, required),
      ['documentation default-changed'],
    ],
  ])('diff finds that a default %s in responses', (_, without, having, expected) => {
    expect(changesOf(both(without), both(having)).received).toEqual(expected)
    expect(changesOf(both(having), both(without)).received).toEqual(
      expected.map((one) => one.replace('safe member-required', 'breaking member-optional')).sort(),
    )
  })

  it('diff with `promised` defaults: a default makes any property always present in responses', () => {
    const [without, having] = [both(object({ a: text })), both(object({ a: { ...text, default: 'x' } }))]
    expect(changesOf(without, having, 'promised').received).toContain('safe member-required')
    expect(changesOf(having, without, 'promised').received).toContain('breaking member-optional')
  })
})

describe('diff of keywords that the model can not read', () => {
  it.each<readonly [string, object, object]>([
    ['maxLength that is not a number', { ...text, maxLength: '80' }, { ...text, maxLength: '90' }],
    ['pattern that is not a regular expression', { ...text, pattern: '(a' }, { ...text, pattern: '(b' }],
    ['$dynamicRef', { $dynamicRef: '#a' }, { $dynamicRef: '#b' }],
    ['unknown type', { type: 'file' }, { type: 'files' }],
  ])('diff compares a keyword that it can not read as written: %s', (_, old, now) => {
    const whole = (schema: object): Node => both(object({ a: schema, b: text }))
    expect(changesOf(whole(old), whole(old))).toEqual({ received: [], sent: [] })
    expect(changesOf(whole(old), whole(now))).toEqual({
      received: ['safe limit-changed'],
      sent: ['breaking limit-changed'],
    })
  })

  it('diff reports a change beside a schema that it can not read', () => {
    const old = both(object({ a: null, b: text }))
    expect(changesOf(old, both(object({ a: null, b: { type: 'integer' } })))).toEqual({
      received: ['breaking type-changed'],
      sent: ['breaking type-changed'],
    })
  })
})
