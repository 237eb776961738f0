/** Requests every operation in the OpenAPI description with the errors that all of them share. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Sandbox, startSandbox } from 'pangea-sandbox'
import * as operations from '../../../src/generated/operations.js'
import { call, signUp } from './apiClient.js'

type AnyOperation = (typeof operations)[keyof typeof operations]

const absent = '00000000-0000-4000-8000-000000000000'

let sandbox: Sandbox
let token: string
beforeAll(async () => {
  sandbox = await startSandbox()
  token = await signUp(sandbox.endpoint, 'alice')
})
afterAll(() => sandbox.close())

const isUuid = (name: string): boolean => name === 'uuid' || name === 'prototype'

/** The path below `/api`, with every parameter filled in. */
const pathOf = ({ path }: AnyOperation, uuid: string): string =>
  path
    .slice('/api'.length)
    .replace(/\{(\w+)\}/g, (_, name: string) => (isUuid(name) ? uuid : name === 'id' ? '4711' : 'none'))

const all = Object.values(operations)
const named = (some: ReadonlyArray<AnyOperation>) =>
  some.map((operation) => [`${operation.method} ${operation.path}`, operation] as const)
const withUuid = all.filter(({ path }) => /\{(uuid|prototype)\}/.test(path))

const request = (operation: AnyOperation, uuid: string, as: string | undefined) =>
  call(sandbox.endpoint, operation.method, pathOf(operation, uuid), {
    ...(as === undefined ? {} : { token: as }),
    ...(operation.hasBody ? { json: {} } : {}),
  })

const isPage = (body: unknown): boolean => typeof body === 'string' && /^<!doctype html>/i.test(body.trim())

describe('a malformed UUID gets a 404 page', () => {
  it.each(named(withUuid))('a malformed UUID in %s gets a 404 page', async (_, operation) => {
    for (const uuid of ['nope', absent.slice(1), `${absent}0`, absent.replaceAll('-', '')])
      for (const as of [undefined, token]) {
        const { status, headers, body } = await request(operation, uuid, as)
        expect([uuid, status, headers.get('content-type')]).toEqual([uuid, 404, 'text/html'])
        expect(isPage(body)).toBe(true)
      }
  })
})

describe('an unknown UUID gets a documented response', () => {
  it.each(named(withUuid))('an unknown UUID in %s gets a documented response', async (_, operation) => {
    const { status, body } = await request(operation, absent, token)
    expect(Object.keys(operation.responses)).toContain(String(status))
    if (status >= 500) expect(isPage(body)).toBe(true)
    if (status === 404 || status === 403) expect(body).toEqual({ detail: expect.any(String) as string })
    expect([200, 201, 400, 403, 404, 500]).toContain(status)
  })
})

/** The routes that accept `?token=`. Their status is 401 where that of others is 403. */
const withTokenInQuery = [
  '/api/sample_groups/{uuid}/downloads/{module}',
  '/api/sample_groups/{uuid}/manifest',
  '/api/sample_groups/{uuid}/metadata',
  '/api/sample_groups/{uuid}/module_counts',
  '/api/samples/{uuid}/manifest',
  '/api/contrib/tags/{uuid}/sample_module_counts',
  '/api/contrib/tags/{uuid}/sample_group_module_counts',
]

describe('an invalid token is rejected before any other check', () => {
  it.each(named(all.filter(({ security }) => security.length > 0)))(
    'an invalid token is rejected by %s',
    async (_, operation) => {
      const { status, body } = await request(operation, absent, 'f'.repeat(40))
      if (status === 404 || isPage(body)) expect(operation.path).toMatch(/nested/)
      else {
        const refusal = withTokenInQuery.includes(operation.path) ? 401 : 403
        expect([status, body]).toEqual([refusal, { detail: 'Invalid token.' }])
      }
    },
  )
})

describe('an undocumented method gets a 405', () => {
  const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
  const missing = [...new Set(all.map(({ path }) => path))].flatMap((path) =>
    methods
      .filter((method) => !all.some((operation) => operation.path === path && operation.method === method))
      .map((method) => [method, all.find((operation) => operation.path === path) as AnyOperation] as const),
  )

  it.each(missing.map(([method, operation]) => [`${method} ${operation.path}`, method, operation] as const))(
    'the undocumented %s gets a 405',
    async (_, method, operation) => {
      const { status, body } = await call(sandbox.endpoint, method, pathOf(operation, absent), {
        token,
        json: method === 'GET' ? undefined : {},
      })
      if (status === 404 || isPage(body)) return expect(operation.path).toMatch(/nested/)
      if (`${method} ${operation.path}` === 'GET /api/auth/users/') return expect(status).toBe(200)
      return expect([status, body]).toEqual([405, { detail: `Method "${method}" not allowed.` }])
    },
  )
})
