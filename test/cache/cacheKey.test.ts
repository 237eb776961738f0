import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cacheKey, identityOf, type KeyParts } from '../../src/cache/cacheKey.js'

/** Any string, including lone surrogates, often nearly equal to another one. */
const text = fc.oneof(
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)), maxLength: 8 }),
  fc.constantFrom('', 'a', 'b', 'ab', 'A', '"', '","', '\\', '\0', '\ud800', '\ud801', '\ufffd', 'anonymous'),
)
const token = fc.option(text, { nil: null })

interface Request extends Omit<KeyParts, 'identity'> {
  readonly token: string | null
}
const request = fc.record<Request>({ endpoint: text, token, method: text, url: text })

const keyOf = ({ token: of, ...parts }: Request): string => cacheKey({ ...parts, identity: identityOf(of) })

const isSame = (one: Request, other: Request): boolean =>
  one.endpoint === other.endpoint && one.token === other.token && one.method === other.method && one.url === other.url

describe('cacheKey', () => {
  it('two cache keys are equal if and only if the request, the user and the server are the same', () => {
    fc.assert(
      fc.property(request, request, (one, other) => {
        expect(keyOf(one) === keyOf(other)).toBe(isSame(one, other))
      }),
      { numRuns: 2_000 },
    )
  })

  it('cacheKey differs if any single part differs', () => {
    fc.assert(
      fc.property(request, request, fc.constantFrom('endpoint', 'token', 'method', 'url'), (one, other, part) => {
        const changed = { ...one, [part]: other[part] }
        expect(keyOf(one) === keyOf(changed)).toBe(one[part] === other[part])
      }),
      { numRuns: 2_000 },
    )
  })

  it('cacheKey differs if characters move from one part to the next', () => {
    const identity = identityOf(null)
    expect(cacheKey({ endpoint: 'ab', identity, method: 'c', url: 'd' })).not.toBe(
      cacheKey({ endpoint: 'a', identity, method: 'bc', url: 'd' }),
    )
  })

  it('cacheKey is always a valid file name', () => {
    fc.assert(
      fc.property(request, (one) => {
        expect(keyOf(one)).toMatch(/^[0-9a-f]{64}$/)
      }),
    )
  })

  it("cacheKey doesn't change between releases, so existing caches stay valid", () => {
    expect(
      keyOf({ endpoint: 'https://pangea.example', token: 'secret', method: 'GET', url: '/api/samples?page=2' }),
    ).toBe('360364134d7744c53c2cfbe3eecfada2a869e7ff58a24a6e58915fe2fe8f1f30')
  })
})

describe('identityOf', () => {
  it('two identities are equal if and only if the tokens are, and no token differs from an empty one', () => {
    fc.assert(
      fc.property(token, token, (one, other) => {
        expect(identityOf(one) === identityOf(other)).toBe(one === other)
      }),
      { numRuns: 2_000 },
    )
  })

  it("identityOf doesn't reveal the token", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[g-z]{4,40}$/), (secret) => {
        expect(identityOf(secret)).not.toContain(secret)
        expect(identityOf(secret)).toMatch(/^[0-9a-f]{64}$/)
      }),
    )
  })
})
