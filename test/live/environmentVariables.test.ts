import { either as E } from 'fp-ts'
import { cacheDirectory, connectionFrom, isCacheEnabled, makeNodePangea } from 'pangea-fp/node'
import { defaultRetry } from 'pangea-fp'
import { describe, expect, it } from 'vitest'

describe('connectionFrom', () => {
  it('connectionFrom reads the endpoint and the optional token', () => {
    expect(connectionFrom({ PANGEA_ENDPOINT: 'https://pangeabio.io', PANGEA_TOKEN: 'abc' })).toEqual(
      E.right({ endpoint: 'https://pangeabio.io', token: 'abc' }),
    )
    expect(connectionFrom({ PANGEA_ENDPOINT: 'http://127.0.0.1:8000' })).toEqual(
      E.right({ endpoint: 'http://127.0.0.1:8000', token: null }),
    )
  })

  it('connectionFrom treats a blank variable as unset, and trims the others', () => {
    for (const blank of ['', '  ', '\n']) {
      expect(connectionFrom({ PANGEA_ENDPOINT: ' https://pangeabio.io/ \n', PANGEA_TOKEN: blank })).toEqual(
        E.right({ endpoint: 'https://pangeabio.io', token: null }),
      )
      expect(connectionFrom({ PANGEA_ENDPOINT: blank })).toMatchObject(
        E.left({ problems: [expect.stringContaining('PANGEA_ENDPOINT is not set') as string] }),
      )
    }
    expect(connectionFrom({ PANGEA_ENDPOINT: 'https://pangeabio.io', PANGEA_TOKEN: ' abc\r\n' })).toMatchObject(
      E.right({ token: 'abc' }),
    )
  })

  it.each(['https//x.org', 'http://', 'localhost:8000', 'http://x.org:99999', 'http://[::1', 'https://https://x.org'])(
    'connectionFrom rejects the endpoint %s',
    (endpoint) => {
      expect(connectionFrom({ PANGEA_ENDPOINT: endpoint })).toMatchObject(
        E.left({ problems: [expect.stringContaining(`PANGEA_ENDPOINT must be a URL`) as string] }),
      )
    },
  )

  it('connectionFrom reports every invalid variable', () => {
    expect(connectionFrom({ PANGEA_ENDPOINT: 'pangeabio.io', PANGEA_TOKEN: 'a b' })).toEqual(
      E.left({
        _tag: 'ConfigError',
        problems: [
          'PANGEA_ENDPOINT must be a URL that starts with http:// or https://, for example https://pangeabio.io (it is "pangeabio.io")',
          'PANGEA_TOKEN contains a space or another invalid character',
        ],
      }),
    )
    expect(connectionFrom({})).toMatchObject(
      E.left({ problems: [expect.stringContaining('PANGEA_ENDPOINT is not set') as string] }),
    )
  })
})

describe('the cache settings of the environment', () => {
  it('cacheDirectory returns PANGEA_API_CACHE_DIR, or else the cache folder of the user', () => {
    expect(cacheDirectory({ PANGEA_API_CACHE_DIR: '/data/cache', XDG_CACHE_HOME: '/xdg' })).toBe('/data/cache')
    expect(cacheDirectory({ XDG_CACHE_HOME: '/xdg' })).toBe('/xdg/pangea-fp')
    expect(cacheDirectory({})).toMatch(/\.cache\/pangea-fp$/)
  })

  it('isCacheEnabled is false only for USE_PANGEA_CACHE=false, in any case', () => {
    expect(['false', 'False', ' FALSE '].map((value) => isCacheEnabled({ USE_PANGEA_CACHE: value }))).toEqual([
      false,
      false,
      false,
    ])
    expect([undefined, '', 'true', '0'].map((value) => isCacheEnabled({ USE_PANGEA_CACHE: value }))).toEqual([
      true,
      true,
      true,
      true,
    ])
  })
})

describe('makePangea', () => {
  it('makePangea has a retry budget of half a minute, and accepts a partial retry policy', () => {
    expect(makeNodePangea({ endpoint: 'https://x.org' }).retry).toEqual({ ...defaultRetry, budgetMs: 30_000 })
    expect(makeNodePangea({ endpoint: 'https://x.org', retry: { budgetMs: 5 } }).retry).toEqual({
      ...defaultRetry,
      budgetMs: 5,
    })
  })

  it('makePangea normalizes a pasted URL', () => {
    for (const endpoint of ['https://x.org', 'https://x.org/', 'https://x.org/api', 'https://x.org/api/']) {
      expect(makeNodePangea({ endpoint }).endpoint).toBe('https://x.org')
    }
  })

  it('makePangea accepts an environment as options, with its token unless another is given', () => {
    const pangea = makeNodePangea({ endpoint: 'https://x.org', token: 'f00d' })
    expect(makeNodePangea({ ...pangea, timeoutMs: 1 })).toMatchObject({ security: { token: 'f00d' }, timeoutMs: 1 })
    expect(makeNodePangea({ ...pangea, token: 'beef' }).security).toEqual({ token: 'beef' })
    expect(makeNodePangea({ ...pangea, token: null }).security).toBeNull()
  })

  it('makePangea caches for three hours, and has a timeout, by default', () => {
    expect(makeNodePangea({ endpoint: 'https://x.org' })).toMatchObject({
      cachePolicy: { mode: 'default', ttlMs: 10_800_000, staleMs: 0 },
      timeoutMs: 60_000,
      security: null,
    })
    expect(makeNodePangea({ endpoint: 'https://x.org', cachePolicy: { ttlMs: 0 }, token: undefined })).toMatchObject({
      cachePolicy: { mode: 'default', ttlMs: 0, jitter: 0.1 },
      security: null,
    })
  })
})
