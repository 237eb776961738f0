/** Environments made by JavaScript callers. */
import { either as E } from 'fp-ts'
import { makePangea, whoAmI } from 'pangea-fp'
import { makeNodePangea } from 'pangea-fp/node'
import { describe, expect, it } from 'vitest'

describe.each([
  ['makePangea', makePangea],
  ['makeNodePangea', makeNodePangea],
] as const)('%s', (_, make) => {
  const untyped = make as (options?: unknown) => ReturnType<typeof makePangea>

  it.each([
    [undefined],
    [null],
    [{}],
    [{ endpoint: 7 }],
    [{ endpoint: null }],
    [{ endpoint: Object.create(null) as unknown }],
  ])('an environment never throws, and its first request rejects the endpoint %o', async (options) => {
    expect(await whoAmI(untyped(options))()).toMatchObject(
      E.left({ _tag: 'InvalidArgument', argument: 'endpoint', attempt: 0 }),
    )
  })

  it('an environment never throws, and its first request rejects a token that is not a string', async () => {
    expect(await whoAmI(untyped({ endpoint: 'https://x.org', token: 7 }))()).toMatchObject(
      E.left({ _tag: 'InvalidArgument', argument: 'token', attempt: 0 }),
    )
  })

  it('an environment accepts a URL object as endpoint', () => {
    expect(untyped({ endpoint: new URL('https://x.org/api/') }).endpoint).toBe('https://x.org')
  })

  it('an environment treats undefined and null as omitted', () => {
    const endpoint = 'https://x.org'
    const keys = Object.keys(make({ endpoint })).filter((key) => key !== 'endpoint')
    const shape = (pangea: object): unknown =>
      Object.fromEntries(Object.entries(pangea).map(([key, value]) => [key, value === null ? null : typeof value]))
    for (const nothing of [undefined, null]) {
      const options = { endpoint, ...Object.fromEntries(keys.map((key) => [key, nothing])) }
      expect(shape(untyped(options))).toEqual(shape(make({ endpoint })))
    }
    expect(untyped({ endpoint, cachePolicy: { ttlMs: undefined } }).cachePolicy).toEqual(make({ endpoint }).cachePolicy)
  })
})
