import { describe, expect, it } from 'vitest'
import { endpointProblem, normalizeEndpoint, normalizePangeaEndpoint } from '../../src/http/endpointUrl.js'

describe('endpointProblem', () => {
  it.each([
    'https://pangeabio.io',
    'http://127.0.0.1:8000',
    'http://[::1]:8000',
    'HTTPS://Pangea.example.org/behind/a/path',
    'http://localhost',
  ])('endpointProblem accepts %s', (endpoint) => {
    expect(endpointProblem(endpoint)).toBeNull()
  })

  it.each([
    '',
    'nonsense',
    'pangeabio.io',
    'localhost:8000',
    'https//pangeabio.io',
    'https:/pangeabio.io',
    'https:pangeabio.io',
    'http://',
    'https:///pangeabio.io',
    'http://host:99999',
    'http://host:port',
    'http://[::1',
    'http://two words',
    'https://https://pangeabio.io',
    'http://https//pangeabio.io',
    '"https://pangeabio.io"',
    'ftp://pangeabio.io',
    'https://pangeabio.io?x',
    'https://pangeabio.io/#/samples',
    'https://me:secret@pangeabio.io',
  ])('endpointProblem rejects %j', (endpoint) => {
    expect(endpointProblem(endpoint)).toEqual(expect.stringMatching(/^(must|is) /))
  })

  it('endpointProblem quotes the endpoint, unless it may contain a password', () => {
    expect(endpointProblem('https//x')).toContain('"https//x"')
    expect(endpointProblem('https:/me:secret@x')).not.toContain('secret')
    expect(endpointProblem('https://me:secret@x?y')).not.toContain('secret')
  })
})

describe('normalizeEndpoint', () => {
  it('normalizeEndpoint drops outer white space and trailing slashes, and for Pangea also /api', () => {
    for (const text of ['https://x.org', ' https://x.org\n', 'https://x.org//']) {
      expect(normalizeEndpoint(text)).toBe('https://x.org')
    }
    // It may be the base path of an API.
    expect(normalizeEndpoint('https://x.org/api/')).toBe('https://x.org/api')
    for (const text of ['https://x.org/', 'https://x.org/api', 'https://x.org/api/ '])
      expect(normalizePangeaEndpoint(text)).toBe('https://x.org')
    // A string that isn't a URL is left unchanged.
    expect(normalizeEndpoint('http://')).toBe('http://')
  })
})
