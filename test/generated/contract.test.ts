/** Every recorded answer fits what the description says of its operation and status. */
import { either as E } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import { operations } from '../../src/generated/operations.js'
import { type Content } from '../../src/generated/operation.js'
import * as requests from '../../src/generated/requests.js'
import { operationOf, recordedIn, scenarios } from '../contract/recorded.js'

/** What the schemas of requests have in common; the type of all of them at once is too much for the compiler. */
interface Schema {
  readonly safeParse: (value: unknown) => {
    readonly success: boolean
    readonly error?: { readonly issues: ReadonlyArray<{ readonly message: string }> } | undefined
  }
}

const contentOf = (
  operation: { readonly responses: Readonly<Record<string, Content>> },
  status: number,
): Content | undefined => operation.responses[String(status)]

it('every scenario that the description covers is here', () => {
  expect(scenarios.map((name) => name.slice(0, 2))).toEqual(['01', '02', '03', '04', '05', '06', '07', '08', '14'])
})

describe.each(scenarios)('%s', (scenario) => {
  it.each(recordedIn(scenario).map((step) => [`${step.status} ${step.name}`, step] as const))('%s', (_, step) => {
    const operation = operationOf(step)
    expect(operation, `${step.method} ${step.path}`).toBeDefined()
    if (operation === undefined) return
    const content = contentOf(operation, step.status)
    expect(content, `${operation.id} documents ${step.status}`).toBeDefined()
    if (step.body === undefined) return
    const codec = content?.['application/json']
    if (codec === undefined || codec === 'text' || codec === 'bytes') throw new Error(`${operation.id} ${step.status} has no JSON codec`)
    const decoded = codec.decode(step.body)
    const wrong = E.isLeft(decoded)
      ? decoded.left.map(({ context }) => context.map((entry) => entry.key).join('/'))
      : []
    expect(wrong).toEqual([])
    // Not only equal: nothing is copied.
    expect(E.isRight(decoded) && decoded.right === step.body).toBe(true)
  })
})

describe('what was sent with success fits the schema of what people send', () => {
  const bodies: Readonly<Record<string, Schema>> = {
    addOrganizationMember: requests.NewMember,
    addSampleGroupSamples: requests.SampleChoice,
    completeSampleFieldUpload: requests.UploadCompletion,
    createGroupField: requests.GroupFieldWrite,
    createGroupResult: requests.GroupResultWrite,
    createOrganization: requests.OrganizationWrite,
    createS3ApiKey: requests.S3ApiKeyWrite,
    createS3Bucket: requests.S3BucketWrite,
    createSample: requests.SampleWrite,
    createSampleField: requests.SampleFieldWrite,
    createSampleGroup: requests.SampleGroupWrite,
    createSampleResult: requests.SampleResultWrite,
    createSamplesInBulk: requests.BulkSamples,
    login: requests.Credentials,
    registerUser: requests.Credentials,
    removeSampleGroupSamples: requests.SampleChoice,
    replaceGroupResult: requests.GroupResultWrite,
    replaceOrganization: requests.OrganizationWrite,
    replaceSample: requests.SampleWrite,
    replaceSampleField: requests.SampleFieldWrite,
    replaceSampleGroup: requests.SampleGroupWrite,
    replaceSampleResult: requests.SampleResultWrite,
    updateOrganization: requests.OrganizationPatch,
    updateSample: requests.SamplePatch,
    updateSampleField: requests.SampleFieldPatch,
    updateSampleGroup: requests.SampleGroupPatch,
    updateSampleResult: requests.SampleResultPatch,
    updateUser: requests.UserPatch,
    uploadSampleField: requests.UploadRequest,
  }
  const sent = scenarios.flatMap(recordedIn).filter((step) => step.sent !== undefined && step.status < 300)

  it.each(sent.map((step) => [`${operationOf(step)?.id} ${step.name}`, step] as const))('%s', (_, step) => {
    const schema = bodies[operationOf(step)?.id ?? '']
    if (schema === undefined) throw new Error('a body without a schema')
    const { created_at: readOnly, ...body } = step.sent as Readonly<Record<string, unknown>>
    expect(schema.safeParse(body).error?.issues ?? []).toEqual([])
    // One scenario sends what only the server sets; the server lets it pass, we say so at once.
    if (readOnly !== undefined) expect(schema.safeParse(step.sent).success).toBe(false)
  })
})

it('every operation has a place of its own', () => {
  const places = Object.values(operations).map((operation) => `${operation.method} ${operation.path}`)
  expect(new Set(places).size).toBe(places.length)
  expect(places.length).toBe(110)
})
