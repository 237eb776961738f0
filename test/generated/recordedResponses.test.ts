/**
 * Every recorded response decodes, by its operation and status, to the value or the typed error
 * that the description defines.
 */
import { readFile } from 'node:fs/promises'
import { either as E } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { RequestError } from '../../src/errors/RequestError.js'
import type { Operation } from '../../src/generated/operation.js'
import * as operations from '../../src/generated/operations.js'
import * as requests from '../../src/generated/requests.js'
import { decodeResponse } from '../../src/http/decodeResponse.js'
import { type AnyOperation, operationOf, type Recorded, recordedIn, scenarios } from '../contract/recorded.js'

const description = parse(await readFile(new URL('../../openapi.yaml', import.meta.url), 'utf8')) as {
  readonly paths: Readonly<Record<string, object>>
}

/**
 * The common type of the request schemas; the union of all of them is too large for the compiler.
 */
interface Schema {
  readonly safeParse: (value: unknown) => {
    readonly success: boolean
    readonly error?: { readonly issues: ReadonlyArray<{ readonly message: string }> } | undefined
  }
}

/** Requests of no operation: an unknown route and method, and a missing trailing slash. */
const ofNoOperation: ReadonlyArray<string> = [
  'an unknown route',
  'a method that is not allowed',
  'read by name needs the trailing slash',
]

/** An HTML page, where the recording has no body. */
const page = '<!doctype html><html><head><title>Not Found</title></head><body></body></html>'

const decoded = (operation: AnyOperation, { status, body }: Recorded): E.Either<RequestError, unknown> => {
  const response = {
    status,
    mediaType: body === undefined ? 'text/html' : 'application/json',
    retryAfter: null,
    text: body === undefined ? (status < 300 ? '' : page) : JSON.stringify(body),
  }
  return decodeResponse(
    operation as unknown as Operation<never, unknown, 400 | 403 | 404>,
    { method: operation.method, url: 'http://x', attempt: 1 },
    response,
    // Strict: undocumented data is an error.
    { nowMs: 0, hasCredential: true, driftPolicy: 'refuse', isDriftWanted: true },
  )
}

const isTaken = (body: unknown): boolean => /already exists|must make a unique set/.test(JSON.stringify(body))

const isNotLoggedIn = (body: unknown): boolean =>
  /"(Invalid token\b.*|Authentication credentials were not provided)\."/.test(JSON.stringify(body))

const tagOf = (operation: AnyOperation, { status, body }: Recorded): string => {
  if (status === 401 || (status === 403 && isNotLoggedIn(body))) return 'Unauthenticated'
  if (status === 400) return body === undefined ? 'MalformedError' : isTaken(body) ? 'Conflict' : 'Invalid'
  const { 404: notFound = {} } = operation.responses
  // The server responds to an invalid uuid with the same page as to an unknown URL.
  if (status === 404) return body === undefined && !('text/html' in notFound) ? 'MalformedError' : 'NotFound'
  return (
    { 401: 'UnexpectedStatus', 403: 'Forbidden', 405: 'UnexpectedStatus', 415: 'UnexpectedStatus' }[status] ??
    'ServerError'
  )
}

it('every recorded scenario is complete', () => {
  expect(scenarios.length).toBe(16)
  expect(scenarios.flatMap(recordedIn).length).toBe(262 - 6 + 50)
})

describe.each(scenarios)('the recorded responses of %s decode', (scenario) => {
  it.each(recordedIn(scenario).map((step) => [`${step.status} ${step.name}`, step] as const))('%s', (_, step) => {
    const operation = operationOf(step)
    if (ofNoOperation.includes(step.name)) return expect(operation).toBeUndefined()
    if (operation === undefined) return expect.fail(`${step.method} ${step.path} is of no operation`)
    expect(Object.keys(operation.responses), operation.id).toContain(String(step.status))
    const result = decoded(operation, step)
    if (step.status < 300) {
      // The recording has only the status of the response that creates a wiki.
      if (step.status !== 201 || step.body !== undefined)
        expect(result).toEqual(E.right({ value: step.body, drift: [] }))
      return undefined
    }
    expect(result).toMatchObject(E.left({ _tag: tagOf(operation, step), status: step.status }))
    return undefined
  })
})

describe('a body that the server accepted is valid by its request schema', () => {
  /** By operation: a replacement has the schema of a creation. */
  const schemaOf = (id: string): Schema | undefined => {
    const named: Readonly<Record<string, Schema>> = {
      addOrganizationMember: requests.NewMember,
      addProjectGroup: requests.GroupChoice,
      addSampleGroupSamples: requests.SampleChoice,
      completeSampleFieldUpload: requests.UploadCompletion,
      createSamplesInBulk: requests.BulkSamples,
      login: requests.Credentials,
      registerUser: requests.Credentials,
      removeSampleGroupSamples: requests.SampleChoice,
      tagSample: requests.TaggedSample,
      tagSampleGroup: requests.GroupChoice,
      tagTag: requests.TagRelation,
      uploadSampleField: requests.UploadRequest,
      uploadGroupField: requests.UploadRequest,
    }
    const all = requests as unknown as Readonly<Record<string, Schema>>
    return (
      named[id] ??
      all[id.replace(/^(create|replace)(\w+?)(ByName)?$/, '$2Write').replace(/^update(\w+?)(ByName)?$/, '$1Patch')]
    )
  }
  const sent = scenarios.flatMap(recordedIn).filter((step) => step.sent !== undefined && step.status < 300)

  it.each(sent.map((step) => [`${operationOf(step)?.id} ${step.name}`, step] as const))('%s', (_, step) => {
    const schema = schemaOf(operationOf(step)?.id ?? '')
    if (schema === undefined) throw new Error('a body without a schema')
    const { created_at: readOnly, ...body } = step.sent as Readonly<Record<string, unknown>>
    expect(schema.safeParse(body).error?.issues ?? []).toEqual([])
    // One scenario sends a read-only member; the server ignores it, the schema rejects it.
    if (readOnly !== undefined) expect(schema.safeParse(step.sent).success).toBe(false)
  })
})

it('every operation has its own method and path', () => {
  const routes = Object.values(operations).map(({ method, path }) => `${method} ${path}`)
  const described = Object.entries(description.paths).flatMap(([path, item]) =>
    Object.keys(item)
      .filter((key) => key !== 'parameters')
      .map((method) => `${method.toUpperCase()} ${path}`),
  )
  expect(routes.toSorted()).toEqual(described.toSorted())
})
