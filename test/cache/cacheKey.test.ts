import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cacheKey, identityOf, type KeyParts } from '../../src/cache/cacheKey.js'

/** Any text, with lone surrogates, and often one that is nearly the same as another. */
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

describe('the key of an entry', () => {
  it('is the same for the same request of the same user to the same server, and for no other', () => {
    fc.assert(
      fc.property(request, request, (one, other) => {
        expect(keyOf(one) === keyOf(other)).toBe(isSame(one, other))
      }),
      { numRuns: 2_000 },
    )
  })

  it('differs when one part differs', () => {
    fc.assert(
      fc.property(request, request, fc.constantFrom('endpoint', 'token', 'method', 'url'), (one, other, part) => {
        const changed = { ...one, [part]: other[part] }
        expect(keyOf(one) === keyOf(changed)).toBe(one[part] === other[part])
      }),
      { numRuns: 2_000 },
    )
  })

  it('differs when text moves from one part to the next', () => {
    const identity = identityOf(null)
    expect(cacheKey({ endpoint: 'ab', identity, method: 'c', url: 'd' })).not.toBe(
      cacheKey({ endpoint: 'a', identity, method: 'bc', url: 'd' }),
    )
  })

  it('can be the name of a file, whatever it is made from', () => {
    fc.assert(
      fc.property(request, (one) => {
        expect(keyOf(one)).toMatch(/^[0-9a-f]{64}$/)
      }),
    )
  })

  it('stays what it is: a change would make every stored entry a stranger', () => {
    expect(
      keyOf({ endpoint: 'https://pangea.example', token: 'secret', method: 'GET', url: '/api/samples?page=2' }),
    ).toBe('360364134d7744c53c2cfbe3eecfada2a869e7ff58a24a6e58915fe2fe8f1f30')
  })
})

describe('an identity', () => {
  it('is the same for the same token and for no other, and nobody is not the owner of an empty token', () => {
    fc.assert(
      fc.property(token, token, (one, other) => {
        expect(identityOf(one) === identityOf(other)).toBe(one === other)
      }),
      { numRuns: 2_000 },
    )
  })

  it('does not hold the token', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[g-z]{4,40}$/), (secret) => {
        expect(identityOf(secret)).not.toContain(secret)
        expect(identityOf(secret)).toMatch(/^[0-9a-f]{64}$/)
      }),
    )
  })
})
