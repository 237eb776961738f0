/**
 * A body that is wrong in one location is rejected, and the error names that location. Required
 * members are read from the description, not from the codecs.
 */
import { readFileSync } from 'node:fs'
import { either as E } from 'fp-ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Content, Operation } from '../../src/generated/operation.js'
import { issuesOf } from '../../src/http/decodeIssues.js'
import { type AnyOperation, operationOf, recordedIn, scenarios } from '../contract/recorded.js'

// the description

type Node = Readonly<Record<string, unknown>>
type Json = unknown

const description = parse(readFileSync(new URL('../../openapi.yaml', import.meta.url), 'utf8')) as Node

const at = (node: unknown, ...keys: ReadonlyArray<string>): unknown =>
  keys.reduce<unknown>((inside, key) => (inside as Node | undefined)?.[key], node)

const resolved = (node: unknown): Node => {
  const ref = at(node, '$ref')
  return typeof ref === 'string'
    ? { ...resolved(at(description, ...ref.slice(2).split('/'))), ...omitRef(node as Node) }
    : ((node ?? {}) as Node)
}
const omitRef = ({ $ref: _, ...rest }: Node): Node => rest

const schemaOf = (operation: AnyOperation, status: number): Node => {
  const response = resolved(
    at(description, 'paths', operation.path, operation.method.toLowerCase(), 'responses', String(status)),
  )
  return resolved(at(response, 'content', 'application/json', 'schema'))
}

/** An object's properties and required names, combined from all parts of an `allOf`. */
const merged = (schema: Node): { readonly properties: Node; readonly required: ReadonlyArray<string> } => {
  const parts = ((schema['allOf'] as ReadonlyArray<unknown> | undefined) ?? []).map((part) => merged(resolved(part)))
  return {
    properties: Object.assign({}, ...parts.map(({ properties }) => properties), schema['properties'] ?? {}) as Node,
    required: [...parts.flatMap(({ required }) => required), ...((schema['required'] as ReadonlyArray<string>) ?? [])],
  }
}

// corruptions

interface Corruption {
  readonly path: ReadonlyArray<string | number>
  readonly kind: 'deleted' | 'null' | 'another type' | 'another word'
  readonly value?: Json
}

const isNull = (schema: Node): boolean => schema['type'] === 'null'

/** All corruptions of a value at or below a pointer, one location at a time. */
const corruptionsOf = (schema: Node, value: Json, path: ReadonlyArray<string | number>): ReadonlyArray<Corruption> => {
  if (schema['x-json'] === true) return []
  const either = (schema['oneOf'] as ReadonlyArray<unknown> | undefined)?.map(resolved)
  if (either !== undefined) {
    const some = either.filter((one) => !isNull(one))
    // If a value matches none of several alternatives, the error is at the value itself.
    if (some.length !== 1 || some[0] === undefined) return []
    if (value === null) return [{ path, kind: 'another type', value: 4711 }]
    return corruptionsOf(some[0], value, path).filter(
      (one) => !(one.kind === 'null' && one.path.length === path.length),
    )
  }
  const types = [
    schema['type'] ?? (schema['allOf'] !== undefined || schema['properties'] !== undefined ? 'object' : undefined),
  ].flat()
  const here: ReadonlyArray<Corruption> = [
    { path, kind: 'another type', value: types.includes('string') ? 4711 : 'another' },
    ...(types.includes('null') ? [] : [{ path, kind: 'null', value: null } as const]),
    ...(schema['format'] === 'uuid' || schema['format'] === 'date-time' || schema['enum'] !== undefined
      ? [{ path, kind: 'another word', value: 'another' } as const]
      : []),
  ]
  if (Array.isArray(value)) {
    const members = schema['prefixItems'] as ReadonlyArray<unknown> | undefined
    return [
      ...here,
      ...value.flatMap((item, i) => corruptionsOf(resolved(members?.[i] ?? schema['items']), item, [...path, i])),
    ]
  }
  if (typeof value !== 'object' || value === null) return here
  const { properties, required } = merged(schema)
  const others = schema['additionalProperties']
  return [
    ...here,
    ...Object.entries(value).flatMap(([key, member]): ReadonlyArray<Corruption> => {
      const known = properties[key] ?? (typeof others === 'object' ? others : undefined)
      const inside = known === undefined ? [] : corruptionsOf(resolved(known), member, [...path, key])
      return required.includes(key) ? [{ path: [...path, key], kind: 'deleted' }, ...inside] : inside
    }),
  ]
}

const corrupted = (body: Json, { path, kind, value }: Corruption): Json => {
  const [key, ...rest] = path
  if (key === undefined) return value
  if (Array.isArray(body))
    return body.map((item: Json, i) => (i === key ? corrupted(item, { path: rest, kind, value }) : item))
  const { [key]: member, ...others } = body as Readonly<Record<string | number, Json>>
  return rest.length === 0 && kind === 'deleted'
    ? others
    : { ...others, [key]: corrupted(member, { path: rest, kind, value }) }
}

const pointerTo = (path: ReadonlyArray<string | number>): string =>
  path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

// recorded successes

const successes = scenarios.flatMap(recordedIn).flatMap((step) => {
  const operation = operationOf(step)
  if (operation === undefined || step.status >= 300 || step.body === undefined) return []
  const contents = operation.responses as Readonly<Record<string, Content>>
  const codec = contents[String(step.status)]?.['application/json'] as Exclude<Content[string], string>
  const corruptions = corruptionsOf(schemaOf(operation, step.status), step.body, [])
  return [{ operation: operation as unknown as Operation<never, unknown, never>, step, codec, corruptions }]
})

describe('a recorded success', () => {
  it('the recorded successes have many locations to corrupt', () => {
    expect(successes.length).toBe(210)
    expect(successes.flatMap(({ corruptions }) => corruptions).length).toBeGreaterThan(10_000)
  })

  it('a codec rejects a recorded success that is corrupted in one location, and names it', () => {
    const cases = fc
      .nat(successes.length - 1)
      .map((i) => successes[i] as (typeof successes)[number])
      .filter(({ corruptions }) => corruptions.length > 0)
      .chain((success) =>
        fc.record({ success: fc.constant(success), corruption: fc.constantFrom(...success.corruptions) }),
      )
    fc.assert(
      fc.property(cases, ({ success: { codec, step }, corruption }) => {
        const decoded = codec.decode(corrupted(step.body, corruption))
        if (E.isRight(decoded)) return false
        return issuesOf(decoded.left).some(({ pointer }) => pointer === pointerTo(corruption.path))
      }),
      { numRuns: 5_000 },
    )
  }, 60_000)
})
