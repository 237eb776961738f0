/** The small request builder makes the same requests as the complete one. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Operation } from '../../src/generated/operation.js'
import * as operations from '../../src/generated/operations.js'
import { type RequestBuilder, buildRequest } from '../../src/http/buildRequest.js'
import { buildDefaultStyleRead, buildDefaultStyleWrite } from '../../src/http/buildDefaultStyleRequest.js'

type AnyOperation = Operation<unknown, unknown, number>

const all = Object.values(operations) as unknown as ReadonlyArray<AnyOperation>
const [reads, writes] = [all.filter(({ hasBody }) => !hasBody), all.filter(({ hasBody }) => hasBody)]

const value = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', '.', '..', '%2E', 'a/b', '\0', '\ud800', null, undefined, NaN, true, { $exactNumber: '1e400' }),
  fc.double(),
  fc.uuid(),
  fc.array(fc.oneof(fc.string(), fc.integer(), fc.constant(undefined)), { maxLength: 3 }),
  fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.constant([])), { maxKeys: 2 }),
)

/** Arguments for the parameters of an operation, most of them invalid. */
const argsOf = ({ parameters, hasBody }: AnyOperation): fc.Arbitrary<unknown> => {
  const named = parameters.map(({ in: place, name }) => value.map((one) => [place, name, one] as const))
  return fc.tuple(fc.tuple(...named), fc.jsonValue()).map(([given, body]) => ({
    ...Object.fromEntries(
      ['path', 'query'].map((wanted) => [
        wanted,
        Object.fromEntries(given.filter(([place]) => place === wanted).map(([, name, one]) => [name, one])),
      ]),
    ),
    ...(hasBody ? { body } : {}),
  }))
}

const agrees = (some: ReadonlyArray<AnyOperation>, build: RequestBuilder): void =>
  fc.assert(
    fc.property(
      fc.constantFrom(...some).chain((operation) => argsOf(operation).map((args) => [operation, args] as const)),
      ([operation, args]) => {
        expect(build(operation, args)).toEqual(buildRequest(operation, args))
      },
    ),
    { numRuns: 2000 },
  )

describe('the default-style request builder', () => {
  it('buildDefaultStyleRead agrees with buildRequest for operations without a body', () =>
    agrees(reads, buildDefaultStyleRead))

  it('buildDefaultStyleWrite agrees with buildRequest for operations with a body', () =>
    agrees(writes, buildDefaultStyleWrite))

  it('the default styles cover all operations of Pangea', () => {
    const styled = all.flatMap(({ id, parameters, bodies = [] }) => [
      ...parameters
        .filter(({ name: _name, in: place, isRequired: _isRequired, codec: _codec, ...encoding }) => {
          return (place !== 'path' && place !== 'query') || Object.keys(encoding).length > 0
        })
        .map(({ name }) => `${id} ${name}`),
      ...bodies.filter(({ as }) => as !== 'json').map(({ mediaType }) => `${id} ${mediaType}`),
    ])
    expect(styled).toEqual([])
    expect(all.filter(({ method, hasBody }) => method === 'GET' && hasBody)).toEqual([])
  })
})
