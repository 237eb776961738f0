import { causeOf } from '../../src/errors/Cause.js'
import { excerptOf, safeUrl } from '../../src/errors/RequestError.js'
import { describe as sentence, type PangeaError } from 'pangea-fp'
import { describe, expect, it } from 'vitest'

const exchange = {
  method: 'GET',
  url: 'https://x.org/api/samples',
  status: 404,
  attempt: 1,
  cause: causeOf(new Error('x')),
}

describe('describe', () => {
  it('says what happened and what to do', () => {
    const errors: ReadonlyArray<PangeaError> = [
      { _tag: 'NotFound', ...exchange, detail: 'Not found.' },
      { _tag: 'Forbidden', ...exchange, status: 403, detail: 'Invalid token.' },
      {
        _tag: 'Invalid',
        ...exchange,
        status: 400,
        messages: { name: ['This field may not be blank.'], non_field_errors: ['Bad.'] },
      },
      {
        _tag: 'NetworkError',
        ...exchange,
        status: null,
        attempt: 4,
        cause: causeOf(new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED 127.0.0.1:1') })),
      },
      { _tag: 'DecodeError', ...exchange, status: 200, issues: [{ pointer: '/name', expected: 'string', found: '5' }] },
    ]
    expect(errors.map(sentence)).toMatchInlineSnapshot(`
      [
        "GET https://x.org/api/samples: there is no such thing (Not found.).",
        "GET https://x.org/api/samples is not allowed: Invalid token. Log in, or ask a member of the organization.",
        "GET https://x.org/api/samples was refused: name: This field may not be blank.; Bad.",
        "GET https://x.org/api/samples got no answer (4 attempts): connect ECONNREFUSED 127.0.0.1:1. Is the endpoint right, and the server up?",
        "GET https://x.org/api/samples was answered with something else than described: at /name expected string, found 5.",
      ]
    `)
  })
})

describe('causeOf', () => {
  it('keeps presigned queries and tokens out', () => {
    const cause = causeOf(new Error('can not GET https://s3.org/b/k?Signature=abc&Expires=1 with Token 0123abcd'))
    expect(cause.message).toBe('can not GET https://s3.org/b/k with Token …')
  })

  it('tells the code of the system, also from within a failure of several addresses', () => {
    const refused = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
    const thrown = new TypeError('fetch failed', { cause: new AggregateError([refused]) })
    expect(causeOf(thrown)).toMatchObject({
      name: 'TypeError',
      cause: { name: 'AggregateError', cause: { code: 'ECONNREFUSED' } },
    })
  })

  it('ends, whatever is thrown', () => {
    const circular: { cause?: unknown } = {}
    circular.cause = circular
    expect(JSON.stringify(causeOf(circular)).length).toBeLessThan(1000)
    expect(causeOf(undefined)).toEqual({ name: 'Error', message: 'undefined' })
    expect(causeOf('text')).toEqual({ name: 'Error', message: 'text' })
  })
})

it('addresses lose their user, query and fragment', () => {
  expect(safeUrl('https://me:secret@x.org/a?token=1#f')).toBe('https://x.org/a')
  expect(safeUrl('https://x.org/a@b?x')).toBe('https://x.org/a@b')
})

it('an excerpt of a page is its title, and never longer than wanted', () => {
  expect(excerptOf(`<title>\n Server Error (500)\n</title>${'x'.repeat(1e6)}`)).toBe('Server Error (500)')
  expect(excerptOf('a  b\n'.repeat(1000)).length).toBe(200)
})
