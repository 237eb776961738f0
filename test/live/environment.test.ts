import { either as E } from 'fp-ts'
import { cacheDirectory, connectionFrom, isCacheWanted, makePangea } from 'pangea-fp/node'
import { describe, expect, it } from 'vitest'

describe('connectionFrom', () => {
  it('takes the endpoint and the token, and can do without the token', () => {
    expect(connectionFrom({ PANGEA_ENDPOINT: 'https://pangeabio.io', PANGEA_TOKEN: 'abc' })).toEqual(
      E.right({ endpoint: 'https://pangeabio.io', token: 'abc' }),
    )
    expect(connectionFrom({ PANGEA_ENDPOINT: 'http://127.0.0.1:8000' })).toEqual(
      E.right({ endpoint: 'http://127.0.0.1:8000', token: null }),
    )
  })

  it('names every variable that can not be used', () => {
    expect(connectionFrom({ PANGEA_ENDPOINT: 'pangeabio.io', PANGEA_TOKEN: 'a b' })).toEqual(
      E.left({
        _tag: 'ConfigError',
        problems: [
          'PANGEA_ENDPOINT must be an http:// or https:// address',
          'PANGEA_TOKEN must be printable ASCII without spaces',
        ],
      }),
    )
    expect(connectionFrom({})).toMatchObject(
      E.left({ problems: [expect.stringContaining('PANGEA_ENDPOINT is not set') as string] }),
    )
  })
})

describe('the cache in the environment', () => {
  it('lies where PANGEA_API_CACHE_DIR says, else in the user’s cache folder', () => {
    expect(cacheDirectory({ PANGEA_API_CACHE_DIR: '/data/cache', XDG_CACHE_HOME: '/xdg' })).toBe('/data/cache')
    expect(cacheDirectory({ XDG_CACHE_HOME: '/xdg' })).toBe('/xdg/pangea-fp')
    expect(cacheDirectory({})).toMatch(/\.cache\/pangea-fp$/)
  })

  it('is turned off by USE_PANGEA_CACHE=false, in any case, and by nothing else', () => {
    expect(['false', 'False', ' FALSE '].map((value) => isCacheWanted({ USE_PANGEA_CACHE: value }))).toEqual([
      false,
      false,
      false,
    ])
    expect([undefined, '', 'true', '0'].map((value) => isCacheWanted({ USE_PANGEA_CACHE: value }))).toEqual([
      true,
      true,
      true,
      true,
    ])
  })
})

describe('makePangea', () => {
  it('takes an address as people copy it', () => {
    for (const endpoint of ['https://x.org', 'https://x.org/', 'https://x.org/api', 'https://x.org/api/']) {
      expect(makePangea({ endpoint }).endpoint).toBe('https://x.org')
    }
  })

  it('keeps answers for three hours, and has a timeout, unless told otherwise', () => {
    expect(makePangea({ endpoint: 'https://x.org' })).toMatchObject({
      cachePolicy: { mode: 'default', ttlMs: 10_800_000, staleMs: 0 },
      timeoutMs: 60_000,
      token: null,
    })
    expect(makePangea({ endpoint: 'https://x.org', cachePolicy: { ttlMs: 0 }, token: undefined })).toMatchObject({
      cachePolicy: { mode: 'default', ttlMs: 0, jitter: 0.1 },
      token: null,
    })
  })
})
