/**
 * Every recorded answer is what the description says of its operation and status: the entity, or
 * the typed error.
 */
import { readFile } from 'node:fs/promises'
import { either as E } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { type RequestError } from '../../src/errors/RequestError.js'
import { type Operation } from '../../src/generated/operation.js'
import * as operations from '../../src/generated/operations.js'
import * as requests from '../../src/generated/requests.js'
import { decodeResponse } from '../../src/http/decodeResponse.js'
import { type AnyOperation, operationOf, type Recorded, recordedIn, scenarios } from '../contract/recorded.js'

const description = parse(await readFile(new URL('../../openapi.yaml', import.meta.url), 'utf8')) as {
  readonly paths: Readonly<Record<string, object>>
}

/**
 * What the schemas of requests have in common; the type of all of them at once is too much for the
 * compiler.
 */
interface Schema {
  readonly safeParse: (value: unknown) => {
    readonly success: boolean
    readonly error?: { readonly issues: ReadonlyArray<{ readonly message: string }> } | undefined
  }
}

/**
 * Requests of no operation: a route and a method that there are none of, and a slash that is
 * missing.
 */
const ofNoOperation: ReadonlyArray<string> = [
  'an unknown route',
  'a method that is not allowed',
  'read by name needs the trailing slash',
]

/** A page of HTML, where the recording kept no body. */
const page = '<!doctype html><html><head><title>Not Found</title></head><body></body></html>'

const decoded = (operation: AnyOperation, { status, body }: Recorded): E.Either<RequestError, unknown> => {
  const answer = {
    status,
    mediaType: body === undefined ? 'text/html' : 'application/json',
    retryAfter: null,
    text: body === undefined ? (status < 300 ? '' : page) : JSON.stringify(body),
  }
  return decodeResponse(
    operation as unknown as Operation<never, unknown, 400 | 403 | 404>,
    { method: operation.method, url: 'http://x', attempt: 1 },
    answer,
    // Strictly: what nothing describes would be an error.
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
  // A uuid that is none is answered by the page that a wrong address is answered by.
  if (status === 404) return body === undefined && !('text/html' in notFound) ? 'MalformedError' : 'NotFound'
  return (
    { 401: 'UnexpectedStatus', 403: 'Forbidden', 405: 'UnexpectedStatus', 415: 'UnexpectedStatus' }[status] ??
    'ServerError'
  )
}

it('every scenario is here, whole', () => {
  expect(scenarios.length).toBe(16)
  expect(scenarios.flatMap(recordedIn).length).toBe(262 - 6 + 50)
})

describe.each(scenarios)('%s', (scenario) => {
  it.each(recordedIn(scenario).map((step) => [`${step.status} ${step.name}`, step] as const))('%s', (_, step) => {
    const operation = operationOf(step)
    if (ofNoOperation.includes(step.name)) return expect(operation).toBeUndefined()
    if (operation === undefined) return expect.fail(`${step.method} ${step.path} is of no operation`)
    expect(Object.keys(operation.responses), operation.id).toContain(String(step.status))
    const result = decoded(operation, step)
    if (step.status < 300) {
      // The recording has kept the status alone of the answer that makes a wiki.
      if (step.status !== 201 || step.body !== undefined)
        expect(result).toEqual(E.right({ value: step.body, drift: [] }))
      return undefined
    }
    expect(result).toMatchObject(E.left({ _tag: tagOf(operation, step), status: step.status }))
    return undefined
  })
})

describe('what was sent with success fits the schema of what people send', () => {
  /** By the operation: those of a replaced thing are those of a created one. */
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
    // One scenario sends what only the server sets; the server lets it pass, we say so at once.
    if (readOnly !== undefined) expect(schema.safeParse(step.sent).success).toBe(false)
  })
})

it('every operation has a place of its own', () => {
  const places = Object.values(operations).map(({ method, path }) => `${method} ${path}`)
  const described = Object.entries(description.paths).flatMap(([path, item]) =>
    Object.keys(item)
      .filter((key) => key !== 'parameters')
      .map((method) => `${method.toUpperCase()} ${path}`),
  )
  expect(places.toSorted()).toEqual(described.toSorted())
})
