/** Numbers that a double can't represent survive reading and writing, to the last digit. */
import type { IncomingMessage } from 'node:http'
import { either as E, option as O } from 'fp-ts'
import {
  codecs,
  exactNumber,
  fetchFieldAs,
  isExactNumber,
  makePangea,
  memoryCache,
  noRetry,
  operations,
  operationsOf,
  rawRequest,
  type Sample,
  sampleById,
  sampleFieldById,
  toBigInt,
  toCurl,
  toNumber,
  withMetadata,
} from 'pangea-fp'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { recordedIn } from '../contract/recorded.js'
import { startTestServer, type TestServer, text } from '../http/testServer.js'

const recorded = (scenario: string, name: string): object =>
  recordedIn(scenario).find((step) => step.name === name)?.body as object
const sampleBody = recorded('04-samples', 'read') as Sample
const fieldBody = recorded('06-sample-results', 'read the field')
const sample = sampleById(sampleBody.uuid)

/** Serializes a body with one member replaced by raw JSON. */
const withText = (body: object, member: string, value: string): string =>
  JSON.stringify({ ...body, [member]: '{{value}}' }).replace('"{{value}}"', () => value)

const metadata =
  '{"run_id":9007199254740993,"checksum":18446744073709551615,"ratio":0.1234567890123456789,"tiny":1e-400,"huge":[1e400],"plain":1.5}'

let server: TestServer
let stored = metadata
let sent: Array<string> = []
let reads = 0
const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Array<Buffer> = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}

beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())
beforeEach(() => {
  stored = metadata
  sent = []
  reads = 0
  server.respondWith((request, response) => {
    if (request.method === 'GET') reads++
    void bodyOf(request).then((body) => {
      if (body !== '') sent.push(body)
      text(200, 'application/json', withText(sampleBody, 'metadata', stored))(request, response)
    })
  })
})

const pangea = (options: { readonly cache?: ReturnType<typeof memoryCache> } = {}) =>
  makePangea({ endpoint: server.url, token: 't', retry: noRetry, ...options })
const ops = (options: { readonly cache?: ReturnType<typeof memoryCache> } = {}) => operationsOf(pangea(options))

const rightOf = async <A>(task: () => Promise<E.Either<unknown, A>>): Promise<A> => {
  const result = await task()
  if (E.isLeft(result)) throw new Error(JSON.stringify(result.left))
  return result.right
}

const sentMetadata = (): string | undefined => /"metadata":(\{.*?\})[,}]/.exec(sent.at(-1) ?? '')?.[1]

describe('metadata with numbers that a double cannot represent', () => {
  it('saveSample and updateSample write exact numbers as they were read, next to new properties', async () => {
    const read = await rightOf(ops().fetchSample(sample))
    await rightOf(ops().saveSample(withMetadata(read, (before) => ({ ...(before as object), city: 'Lisbon' }))))
    expect(sentMetadata()).toBe(`${metadata.slice(0, -1)},"city":"Lisbon"}`)
    await rightOf(ops().updateSample(sample, { metadata: { copied: read.metadata } }))
    expect(sent.at(-1)).toBe(`{"metadata":{"copied":${metadata}}}`)
  })

  it('the cache returns exact numbers unchanged', async () => {
    const options = { cache: memoryCache() }
    const [first, second] = [
      await rightOf(ops(options).fetchSample(sample)),
      await rightOf(ops(options).fetchSample(sample)),
    ]
    expect(reads).toBe(1)
    expect(second).toEqual(first)
    expect(first.metadata).toMatchObject({ run_id: { $exactNumber: '9007199254740993' }, plain: 1.5 })
    await rightOf(ops(options).saveSample(second))
    expect(sentMetadata()).toBe(metadata)
  })

  it('saveSample compares numbers to the last digit before saving', async () => {
    const read = await rightOf(ops().fetchSample(sample))
    stored = metadata
      .replace('1e400', '10.0E+399')
      .replace('{"run_id":9007199254740993,', '{')
      .replace('}', ',"run_id":9007199254740993}')
    await rightOf(ops().saveSample(read, { readAs: read }))
    stored = metadata.replace('9007199254740993', '9007199254740992')
    expect(await ops().saveSample(read, { readAs: read })()).toMatchObject(E.left({ _tag: 'Conflict' }))
    stored = metadata.replace('0.1234567890123456789', '0.1234567890123456788')
    expect(await ops().saveSample(read, { readAs: read })()).toMatchObject(E.left({ _tag: 'Conflict' }))
    expect(sent.length).toBe(1)
  })

  it('an object that looks like an exact number is read and saved as an object', async () => {
    stored = '{"a":{"$exactNumber":"1"},"b":9007199254740993}'
    const read = await rightOf(ops().fetchSample(sample))
    expect(read.metadata).toEqual({ a: { $$exactNumber: '1' }, b: { $exactNumber: '9007199254740993' } })
    await rightOf(ops().saveSample(read))
    expect(sent.at(-1)).toContain(`"metadata":${stored}`)
  })

  it('metadata nested too deeply to write is read and compared, but neither cached nor sent', async () => {
    stored = `${'['.repeat(50_000)}9007199254740993${']'.repeat(50_000)}`
    const cache = memoryCache()
    const read = await rightOf(ops({ cache }).fetchSample(sample))
    await rightOf(ops({ cache }).fetchSample(sample))
    expect(reads).toBe(2)
    const rejected = await ops({ cache }).saveSample(read, { readAs: read })()
    expect(rejected).toMatchObject(E.left({ _tag: 'InvalidArgument', problem: 'is nested more than 500 deep' }))
    await rightOf(ops({ cache }).saveSample({ ...read, metadata: {} }, { readAs: read }))
    expect(sentMetadata()).toBe('{}')
  })

  it('fetchFieldAs passes an exact number to the codec as digits, and reports it as a number', async () => {
    server.respondWith(text(200, 'application/json', withText(fieldBody, 'stored_data', '{"reads":9007199254740993}')))
    const field = sampleFieldById((fieldBody as { readonly uuid: Parameters<typeof sampleFieldById>[0] }).uuid)
    const Reads = z.object({ reads: z.object({ $exactNumber: z.string().transform(BigInt) }) })
    const read = await rightOf(fetchFieldAs(Reads)(field)(pangea()))
    expect(read.stored_data.reads.$exactNumber).toBe(9007199254740993n)
    const rejected = await fetchFieldAs(z.object({ reads: z.number() }))(field)(pangea())()
    expect(rejected).toMatchObject(
      E.left({ _tag: 'DecodeError', issues: [{ pointer: '/stored_data/reads', found: '9007199254740993' }] }),
    )
  })
})

it('a described number that a double cannot represent is a DecodeError', async () => {
  const page = '{"count":18446744073709551615,"next":null,"previous":null,"results":[]}'
  server.respondWith(text(200, 'application/json', page))
  expect(await ops().listSamples(sampleBody.library_obj)()).toMatchObject(
    E.left({ _tag: 'DecodeError', issues: [{ pointer: '/count', found: '18446744073709551615' }] }),
  )
})

it('rawRequest receives and sends every digit', async () => {
  server.respondWith((request, response) => {
    void bodyOf(request).then((body) => {
      sent.push(body)
      text(200, 'application/json', '[9007199254740993]')(request, response)
    })
  })
  const answer = await rightOf(rawRequest('POST', '/api/other', { body: { n: exactNumber(1n << 64n) } })(pangea()))
  expect([answer, sent.at(-1)]).toEqual([[{ $exactNumber: '9007199254740993' }], '{"n":18446744073709551616}'])
})

describe('exactNumber', () => {
  const body = (value: Parameters<typeof withMetadata>[0]['metadata']) => ({
    body: { library: sampleBody.library, name: 'S1', metadata: value },
  })

  it('exactNumber is sent as a JSON number with its digits', () => {
    const args = body({ a: exactNumber('1.50'), b: exactNumber(-(1n << 63n)) })
    expect(toCurl(pangea(), operations.createSample, args)).toMatchObject(
      E.right(expect.stringContaining('"metadata":{"a":1.50,"b":-9223372036854775808}') as string),
    )
  })

  it.each([
    [exactNumber('0x1f'), 'body/metadata has a member $exactNumber that is not a number'],
    [{ $exactNumber: '1', unit: 'm' }, 'body/metadata has a member $exactNumber that is not a number'],
    [{ n: 1n as unknown as number }, 'body/metadata/n is a bigint; convert it with exactNumber'],
  ])('createSample rejects an invalid exact number: %s', async (value, message) => {
    const rejected = await ops().createSample(body(value).body)()
    expect(rejected).toMatchObject(E.left({ _tag: 'InvalidArgument' }))
    expect(E.isLeft(rejected) && rejected.left.cause.message).toContain(message)
    expect(sent).toEqual([])
  })

  it('exactNumber is valid JSON for the codec of the description', () => {
    expect(E.isRight(codecs.Json.decode(exactNumber('1')))).toBe(true)
    expect([isExactNumber(exactNumber('1')), isExactNumber({ $exactNumber: 'x' }), isExactNumber(1)]).toEqual([
      true,
      false,
      false,
    ])
  })

  it.each([
    [exactNumber('9007199254740993'), 9007199254740992, 9007199254740993n],
    [exactNumber('-12.0e2'), -1200, -1200n],
    [exactNumber('0.5'), 0.5, null],
    [exactNumber('1e400'), null, 10n ** 400n],
    [exactNumber('1e-400'), 0, null],
    [exactNumber('1e999999999999'), null, null],
    [exactNumber('-0'), -0, 0n],
    [1e21, 1e21, 10n ** 21n],
    [7, 7, 7n],
    ['7', null, null],
    [{ n: 7 }, null, null],
  ])('toNumber and toBigInt read %j', (value, number, integer) => {
    expect([toNumber(value), toBigInt(value)]).toEqual([O.fromNullable(number), O.fromNullable(integer)])
  })
})
