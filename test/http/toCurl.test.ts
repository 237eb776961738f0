/**
 * The curl command sends the same request as the operation: both go to one server, through a real
 * shell and a real curl.
 */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { either as E } from 'fp-ts'
import fc from 'fast-check'
import { makePangea, noRetry, operations, request, type SampleGroupId, toCurl } from 'pangea-fp'
import { makeHttp, type Security } from 'pangea-fp/http'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeOperation } from './makeOperation.js'
import { json, startTestServer, type TestServer } from './testServer.js'

const library = '8c1b6a1e-4d5f-4f0a-9c3e-0d6a5b7e2f11' as SampleGroupId
const token = 'f00df00df00df00df00df00df00df00df00df00d'

let server: TestServer
let bodies: Array<string> = []
beforeAll(async () => {
  server = await startTestServer()
  server.respondWith((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      bodies.push(body)
      json(200, {})(request, response)
    })
  })
})
afterAll(() => server.close())

const environment = () => makePangea({ endpoint: server.url, token, retry: noRetry })

const sent = async (run: () => Promise<unknown>) => {
  bodies = []
  const before = server.requests.length
  await run()
  // The platform's fetch encodes a quote, which may also be sent as it is.
  const requests = server.requests.slice(before).map((one) => ({ ...one, url: decodeURIComponent(one.url) }))
  return { requests, bodies }
}

const shell = (command: string): Promise<unknown> =>
  promisify(execFile)('sh', ['-c', command], {
    env: { PATH: process.env['PATH'], PANGEA_TOKEN: token, API_KEY: 'k&1' },
  })

it('toCurl sends the same URL, token and body, whatever the names contain', async () => {
  const names = fc
    .string({ unit: 'grapheme', minLength: 1 })
    .filter((name) => name.isWellFormed() && !name.includes('\0'))
  const awkward = fc.constantFrom(...["it's", '$HOME `id`', 'a\nb', '/ ? # % é', '@file', '-x', '"', '\\'])
  await fc.assert(
    fc.asyncProperty(fc.oneof(names, awkward), async (name) => {
      const args = { body: { library, name } }
      const command = toCurl(environment(), operations.createSample, args)
      if (E.isLeft(command)) throw new Error(command.left.problem)
      expect(command.right).not.toContain(token)
      const ours = await sent(request(operations.createSample, args)(environment()))
      expect(await sent(() => shell(command.right))).toEqual(ours)
      const filter = { query: { name } }
      const list = toCurl(environment(), operations.listSamples, filter)
      const listed = await sent(request(operations.listSamples, filter)(environment()))
      expect(await sent(() => shell(E.isRight(list) ? list.right : 'false'))).toEqual(listed)
    }),
    { numRuns: 25 },
  )
})

it("toCurl adds no token for public operations, and reports what can't be sent", () => {
  const credentials = { body: { email: 'a@b.c', password: 'x' } }
  expect(toCurl(environment(), operations.login, credentials)).toMatchObject({
    right: expect.not.stringContaining('TOKEN') as string,
  })
  expect(toCurl(environment(), operations.fetchOrganizationByName, { path: { org: 'a/b' } })).toMatchObject(
    E.left({ argument: 'org' }),
  )
})

const probe = makeOperation({
  method: 'HEAD',
  path: '/probe',
  security: [['any']],
  parameters: [
    { name: 'crumb', in: 'cookie', isRequired: false },
    { name: 'X-Note', in: 'header', isRequired: false },
    { name: 'x-key', in: 'header', isRequired: false },
  ],
})

it.each<[string, Security]>([
  ['a header, replacing the header of that name', { apiKey: { in: 'header', name: 'X-Key', value: 'k&1' } }],
  ['the query', { apiKey: { in: 'query', name: 'k&y', value: 'k&1' } }],
])('toCurl sends a HEAD request with an empty header and a key in %s', async (_, security) => {
  const http = makeHttp({ endpoint: server.url, security, retry: noRetry })
  const args = { cookie: { crumb: 'c' }, header: { 'X-Note': '', 'x-key': 'mine' } }
  const received: Array<unknown> = []
  server.respondWith(({ method, url, headers }, response) => {
    received.push([method, url, headers.cookie, headers['x-note'], headers['x-key']])
    response.end()
  })
  const command = toCurl(http, probe, args)
  await request(probe, args)(http)()
  await shell(E.isRight(command) ? command.right : 'false')
  expect(received).toHaveLength(2)
  expect(received[1]).toEqual(received[0])
})

it('toCurl appends a cookie key to the cookies of the call', async () => {
  const http = makeHttp({
    endpoint: server.url,
    security: { apiKey: { in: 'cookie', name: 'key', value: 'k1' } },
  })
  expect(toCurl(http, probe, { cookie: { crumb: 'c' } })).toMatchObject({
    right: expect.stringContaining(`--header 'Cookie: crumb=c; key='"$API_KEY"`) as string,
  })
})

it("toCurl rejects security that can't be sent, and never throws", () => {
  const security = { basic: null } as unknown as Security
  expect(toCurl(makeHttp({ endpoint: server.url, security }), probe, {})).toMatchObject(
    E.left({ argument: 'security' }),
  )
})
