import { causeOf } from '../../src/errors/Cause.js'
import { excerptOf, safeUrl } from '../../src/errors/RequestError.js'
import { type CacheError, describe as sentence, type PangeaError } from 'pangea-fp'
import { describeError } from 'pangea-fp/http'
import { describe, expect, it } from 'vitest'

const exchange = {
  method: 'GET',
  url: 'https://x.org/api/samples',
  status: 404,
  attempt: 1,
  cause: causeOf(new Error('x')),
}
const answered = (status: number) => ({ ...exchange, status })
const unanswered = { ...exchange, status: null }
const storage = { method: 'PUT', url: 'https://s3.x.org/b/k', part: 3, attempt: 5 }
const failed = (message: string, code?: string): PangeaError & { readonly _tag: 'NetworkError' } => ({
  _tag: 'NetworkError',
  ...unanswered,
  cause: causeOf(
    new TypeError('fetch failed', { cause: Object.assign(new Error(message), code === undefined ? {} : { code }) }),
  ),
})

/** One error of each kind; the compiler requires all of them. */
const errors: {
  readonly [T in (PangeaError | CacheError)['_tag']]: Extract<PangeaError | CacheError, { readonly _tag: T }>
} = {
  InvalidArgument: {
    _tag: 'InvalidArgument',
    ...{ method: '', url: '', status: null, attempt: 0, cause: causeOf(new Error('x')) },
    argument: 'name',
    problem: 'is empty',
  },
  NetworkError: { ...failed('connect ECONNREFUSED 127.0.0.1:1', 'ECONNREFUSED'), attempt: 4 },
  Timeout: { _tag: 'Timeout', ...unanswered, timeoutMs: 60_000, attempt: 2 },
  Aborted: { _tag: 'Aborted', ...unanswered },
  Unauthenticated: { _tag: 'Unauthenticated', ...answered(403), hasCredential: true, detail: 'Invalid token.' },
  Invalid: {
    _tag: 'Invalid',
    ...answered(400),
    messages: { name: ['This field may not be blank.'], non_field_errors: ['Bad.'] },
  },
  Conflict: { _tag: 'Conflict', ...answered(400), messages: { name: ['tag with this name already exists.'] } },
  Forbidden: {
    _tag: 'Forbidden',
    ...answered(403),
    detail: 'Organization membership is required to create a sample.',
  },
  NotFound: { _tag: 'NotFound', ...exchange, detail: 'Not found.' },
  RateLimited: { _tag: 'RateLimited', ...answered(429), retryAfterMs: 90_000 },
  ServerError: {
    _tag: 'ServerError',
    ...answered(503),
    title: 'Down for maintenance.',
    retryAfterMs: 120_000,
    attempt: 3,
  },
  UnexpectedStatus: { _tag: 'UnexpectedStatus', ...answered(418), excerpt: 'I am a teapot.' },
  MalformedError: { _tag: 'MalformedError', ...answered(404), issues: [], excerpt: 'Welcome to nginx!' },
  EmptyBody: { _tag: 'EmptyBody', ...answered(200) },
  MalformedJson: { _tag: 'MalformedJson', ...answered(200), excerpt: 'Hotel login' },
  DecodeError: {
    _tag: 'DecodeError',
    ...answered(200),
    issues: [
      { pointer: '/name', expected: 'string', found: '5' },
      { pointer: '/depth', expected: 'what the schema accepts', found: '3', message: 'must be even' },
    ],
  },
  UnknownMember: {
    _tag: 'UnknownMember',
    ...answered(200),
    issues: [{ pointer: '/status', expected: '"pending" | "working"', found: '"paused"' }],
  },
  NotCached: { _tag: 'NotCached', ...unanswered },
  StorageRefused: { _tag: 'StorageRefused', ...storage, status: 403, code: '' },
  StorageUnreachable: {
    _tag: 'StorageUnreachable',
    ...storage,
    cause: causeOf(Object.assign(new Error('connect ECONNREFUSED 10.0.0.7:443'), { code: 'ECONNREFUSED' })),
  },
  ChecksumMismatch: { _tag: 'ChecksumMismatch', what: 'sha256', expected: 'aa', found: 'bb', part: null },
  FileError: {
    _tag: 'FileError',
    operation: 'open',
    path: '/r/a b.fq',
    cause: causeOf(new Error('EACCES: permission denied')),
  },
  DiskFull: { _tag: 'DiskFull', path: '/r/a.fq', neededBytes: 2 ** 30, freeBytes: 2 ** 20 },
  SourceChanged: { _tag: 'SourceChanged', path: '/r/a.fq' },
  TransferRefused: { _tag: 'TransferRefused', reason: 'The field reads holds no file.' },
  TransferBusy: { _tag: 'TransferBusy', title: 'a.fq', owner: { pid: 12, host: 'node7' } },
  UploadUnfinished: { _tag: 'UploadUnfinished', field: 'f', title: 'read_1 of raw::raw_reads of S1', uri: 's3://b/k' },
  Unverified: { _tag: 'Unverified', path: '/r/a.fq', reason: 'NoChecksum' },
  TargetExists: { _tag: 'TargetExists', path: '/r/a.fq' },
  CacheError: { _tag: 'CacheError', operation: 'get', cause: causeOf(new Error('disk is gone')) },
}

describe('describe', () => {
  it('describe states what was requested, what happened and what to do', () => {
    expect(Object.values(errors).map(sentence)).toMatchInlineSnapshot(`
      [
        "Nothing was sent: name is empty.",
        "GET https://x.org/api/samples got no response (4 attempts): connect ECONNREFUSED 127.0.0.1:1. Check the endpoint, and that the server is running.",
        "GET https://x.org/api/samples got no response within 60000 ms (2 attempts). Try again later, or raise \`timeoutMs\`.",
        "GET https://x.org/api/samples was cancelled.",
        "GET https://x.org/api/samples: the server rejected the token (Invalid token); it may be revoked, or belong to another server. Get a token with \`login\`, then set PANGEA_TOKEN or pass it to \`withToken\`.",
        "GET https://x.org/api/samples was rejected: name: This field may not be blank.; Bad.",
        "GET https://x.org/api/samples conflicts with an existing record: name: tag with this name already exists.",
        "GET https://x.org/api/samples is not allowed: Organization membership is required to create a sample. Log in, or ask a member of the organization.",
        "GET https://x.org/api/samples: no such resource (Not found). Check the names, and whether it was deleted.",
        "GET https://x.org/api/samples: too many requests. Retry after 90 s.",
        "GET https://x.org/api/samples: the server failed with 503 (3 attempts): Down for maintenance. Retry after 120 s.",
        "GET https://x.org/api/samples returned 418, which the API description does not list: I am a teapot. Check the endpoint.",
        "GET https://x.org/api/samples failed with 404 and a body that the API description does not define: Welcome to nginx! Check the endpoint.",
        "GET https://x.org/api/samples returned 200 with an empty body. Check the endpoint.",
        "GET https://x.org/api/samples returned a body that is not JSON: Hotel login. Check the endpoint, and for a proxy or login page in between.",
        "GET https://x.org/api/samples does not match the API description: at /name expected string, found 5; at /depth: must be even (found 3). Check the endpoint, or update pangea-fp.",
        "GET https://x.org/api/samples returned a value that this version does not know: at /status expected "pending" | "working", found "paused". Check the endpoint, or update pangea-fp.",
        "GET https://x.org/api/samples is not in the cache, and the cache mode forbids requests: read it once, or prefetch its group, while online.",
        "The storage rejected PUT https://s3.x.org/b/k of part 3 with 403 (5 attempts). The URL may have expired: run it again.",
        "The storage did not respond to PUT https://s3.x.org/b/k of part 3 (5 attempts): connect ECONNREFUSED 10.0.0.7:443. Check the endpoint, and that the server is running.",
        "Corrupt transfer: the sha256 is bb, expected aa. Run it again.",
        "Can't open /r/a b.fq: EACCES: permission denied.",
        "Not enough disk space for /r/a.fq: it needs 1024.0 MiB more, and 1.0 MiB are free. Free some space or choose another folder, then run it again.",
        "/r/a.fq changed during the upload, which was not completed. Run it again when no process writes to the file.",
        "The field reads holds no file.",
        "Another process (12 on node7) is already transferring a.fq: wait for it to finish, or stop it.",
        "The field read_1 of raw::raw_reads of S1 has no file: its upload never finished, or the object was deleted. Upload the file again, or delete the field.",
        "/r/a.fq was not saved because it can't be verified: no SHA-256 is recorded, and the storage's ETag is not a checksum. To skip verification, run it again without --require-verified (requireVerified).",
        "/r/a.fq exists and differs from the stored file, so it was kept. To replace it, run it again with --replace; to leave such files alone, with --skip (replaceExisting).",
        "The cache operation get failed: disk is gone.",
      ]
    `)
  })

  it.each(Object.values(errors).map((error) => [error._tag, error] as const))(
    'describe writes %s on one plain line',
    (tag, error) => {
      const line = sentence(error)
      expect(line).toMatch(/^\S[^\n\r]*[.?]$/)
      expect(line).not.toMatch(/\.\.|[.?!]\.|\.\)\.| {2}|undefined|null|NaN|\[object/)
      expect(line).not.toContain(tag)
    },
  )

  it('describe keeps a multi-line server message on one line', () => {
    expect(sentence({ ...errors.Forbidden, detail: 'No.\r\n\r\nNever.' })).toContain('No. Never.')
  })

  it('describe replaces terminal control characters in server messages', () => {
    const forbidden = { ...errors.Forbidden, detail: '\u001b[2J\0\u009b1m\u202eno\ttab é😀' }
    for (const line of [sentence(forbidden), describeError(forbidden)])
      expect(line).toContain('\ufffd[2J\ufffd\ufffd1m\ufffdno\ttab é😀')
  })

  it('describe distinguishes a missing token from an invalid one, and explains how to supply one', () => {
    const none = sentence({ ...errors.Unauthenticated, hasCredential: false })
    expect(none).toContain('no token was sent')
    const invalid = sentence(errors.Unauthenticated)
    expect(invalid).toContain('rejected the token')
    for (const line of [none, invalid]) expect(line).toMatch(/`login`.*PANGEA_TOKEN/)
  })

  it.each([
    [
      '80AB:error:0A00010B:SSL routines::wrong version number',
      'ERR_SSL_WRONG_VERSION_NUMBER',
      'http:// instead of https://',
    ],
    ['self-signed certificate', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'NODE_EXTRA_CA_CERTS'],
    ['self-signed certificate in certificate chain', 'SELF_SIGNED_CERT_IN_CHAIN', 'NODE_EXTRA_CA_CERTS'],
    ['unable to verify the first certificate', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'NODE_EXTRA_CA_CERTS'],
    ['unable to get local issuer certificate', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'NODE_EXTRA_CA_CERTS'],
    ['certificate has expired', 'CERT_HAS_EXPIRED', 'clock'],
    [
      "Hostname/IP does not match certificate's altnames",
      'ERR_TLS_CERT_ALTNAME_INVALID',
      'the name that the certificate is for',
    ],
    ['getaddrinfo ENOTFOUND x.org', 'ENOTFOUND', 'no such host'],
    ['getaddrinfo EAI_AGAIN x.org', 'EAI_AGAIN', "this machine's network"],
    ['connect ETIMEDOUT 10.0.0.1:443', 'ETIMEDOUT', 'firewall'],
    ['other side closed', 'UND_ERR_SOCKET', 'server is running'],
  ])('describe gives advice for a failed connection (%s)', (message, code, advice) => {
    expect(sentence(failed(message, code))).toContain(advice)
  })

  it('describe suggests https:// when an http:// connection is closed or garbled', () => {
    for (const code of ['UND_ERR_SOCKET', 'ECONNRESET', 'HPE_INVALID_CONSTANT']) {
      const line = sentence({ ...failed('closed', code), url: 'http://x.org/api/samples' })
      expect(line).toContain('write https:// instead of http://')
    }
  })

  it('describe names CORS, the network and blockers for an unexplained browser error', () => {
    const line = sentence({ ...failed(''), cause: causeOf(new TypeError('Failed to fetch')) })
    expect(line).toMatch(/CORS.*network.*extension/)
  })

  it('describe names the target of a redirect, and the endpoint to use if only that differs', () => {
    const moved: PangeaError = {
      _tag: 'UnexpectedStatus',
      ...answered(301),
      url: 'http://x.org/api/samples',
      excerpt: '',
    }
    expect(sentence({ ...moved, target: 'https://www.x.org/api/samples' })).toMatch(
      /301\) to https:\/\/www\.x\.org\/api\/samples\..* Use https:\/\/www\.x\.org as the endpoint\.$/,
    )
    expect(sentence({ ...moved, target: 'https://x.org/login' })).toMatch(
      /to https:\/\/x\.org\/login\..*Check the endpoint/,
    )
    expect(sentence(moved)).toContain('without a target')
    expect(sentence({ ...moved, status: 0 })).toContain('the browser hides the target')
  })

  it('describe names a proxy that requires a login', () => {
    expect(sentence({ ...errors.UnexpectedStatus, status: 407 })).toMatch(/proxy.*407/)
  })
})

describe('causeOf', () => {
  it('causeOf redacts presigned queries and tokens', () => {
    const cause = causeOf(new Error('can not GET https://s3.org/b/k?Signature=abc&Expires=1 with Token 0123abcd'))
    expect(cause.message).toBe('can not GET https://s3.org/b/k with Token …')
  })

  it('causeOf finds the system code, even inside an AggregateError', () => {
    const refused = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
    const thrown = new TypeError('fetch failed', { cause: new AggregateError([refused]) })
    expect(causeOf(thrown)).toMatchObject({
      name: 'TypeError',
      cause: { name: 'AggregateError', cause: { code: 'ECONNREFUSED' } },
    })
  })

  it('causeOf returns a cause, whatever is thrown', () => {
    const circular: { cause?: unknown } = {}
    circular.cause = circular
    expect(JSON.stringify(causeOf(circular)).length).toBeLessThan(1000)
    expect(causeOf(undefined)).toEqual({ name: 'Error', message: 'undefined' })
    expect(causeOf('text')).toEqual({ name: 'Error', message: 'text' })
  })
})

it('safeUrl removes user, query and fragment from a URL', () => {
  expect(safeUrl('https://me:secret@x.org/a?token=1#f')).toBe('https://x.org/a')
  expect(safeUrl('https://x.org/a@b?x')).toBe('https://x.org/a@b')
})

it('excerptOf returns the title of a page, shortened to the limit', () => {
  expect(excerptOf(`<title>\n Server Error (500)\n</title>${'x'.repeat(1e6)}`)).toBe('Server Error (500)')
  expect(excerptOf('a  b\n'.repeat(1000)).length).toBe(200)
})
