/**
 * The read and write types of a schema differ as the description says, and codecs reject wrong
 * values at their location.
 */
import { either as E } from 'fp-ts'
import type * as t from 'io-ts'
import { describe, expect, it } from 'vitest'
import * as codecs from '../../src/generated/codecs.js'
import type * as models from '../../src/generated/models.js'
import type { Operation } from '../../src/generated/operation.js'
import * as operations from '../../src/generated/operations.js'
import * as requests from '../../src/generated/requests.js'
import { recordedIn } from '../contract/recorded.js'

type Equal<A, B> = (<X>() => X extends A ? 1 : 2) extends <X>() => X extends B ? 1 : 2 ? true : false
const isTrue = <A extends true>(): A | undefined => undefined

type Body = Readonly<Record<string, unknown>>
const bodyOf = (scenario: string, name: string): Body =>
  recordedIn(scenario).find((step) => step.name === name)?.body as Body

const sample = bodyOf('04-samples', 'read')
const key = bodyOf('08-files', 'its key')

/** The location of the first error, and what was expected there. */
const firstError = <A>(codec: t.Decoder<unknown, A>, value: unknown): readonly [string, string] | null => {
  const decoded = codec.decode(value)
  const error = E.isLeft(decoded) ? decoded.left[0] : undefined
  const path = error?.context.map((entry) => entry.key).filter((entry) => entry !== '')
  return error === undefined ? null : [path?.join('/') ?? '', error.context.at(-1)?.type.name ?? '']
}

describe('a read type', () => {
  it('a read codec keeps undocumented members, without a copy', () => {
    const newer = { ...sample, shelf: 'B', library_obj: { ...(sample['library_obj'] as Body), colour: 1 } }
    const decoded = codecs.Sample.decode(newer)
    expect(E.isRight(decoded) && decoded.right === (newer as unknown)).toBe(true)
  })

  it('a read type omits write-only members', () => {
    expect(E.isRight(codecs.S3ApiKey.decode(key))).toBe(true)
    expect(key).not.toHaveProperty('private_key')
    isTrue<Equal<Extract<keyof models.S3ApiKey, 'private_key'>, never>>()
    isTrue<Equal<models.S3ApiKeyWrite['private_key'], string>>()
  })

  it('a read codec rejects a missing required member', () => {
    const { library_obj: group, ...rest } = sample
    const { organization_obj: _, ...broken } = group as Body
    expect(firstError(codecs.Sample, rest)).toEqual(['library_obj', 'SampleGroup'])
    expect(firstError(codecs.Sample, { ...rest, library_obj: broken })).toEqual([
      'library_obj/organization_obj',
      'Organization',
    ])
  })

  it('a read codec rejects a missing member of any JSON type', () => {
    const { metadata: _, ...rest } = sample
    expect(firstError(codecs.Sample, rest)).toEqual(['metadata', 'JSON'])
  })

  it.each([
    ['uuid', 'nope', 'SampleId (uuid)'],
    ['created_at', '2021-03-01', 'DateTime (date-time)'],
    ['name', 7, 'string'],
    ['description', null, 'string'],
  ])('a read codec rejects %s that is %j', (name, value, expected) => {
    expect(firstError(codecs.Sample, { ...sample, [name]: value })).toEqual([name, expected])
  })

  it.each(['2021-03-01T12:00:00Z', '2021-03-01T12:00:00.123456Z', '2021-03-01T12:00:00.1+00:00'])(
    'a read codec accepts the time %s',
    (time) => {
      expect(firstError(codecs.Sample, { ...sample, created_at: time })).toBeNull()
    },
  )

  it('a read codec accepts JSON of any depth', () => {
    const depth = 50_000
    const deep: unknown = JSON.parse('['.repeat(depth) + ']'.repeat(depth))
    expect(firstError(codecs.Sample, { ...sample, metadata: deep })).toBeNull()
  })

  it('a read codec accepts null where an upload could not be signed', () => {
    expect(E.isRight(codecs.UploadTarget.decode(null))).toBe(true)
    expect(E.isLeft(codecs.UploadTarget.decode({ url: 'http://s3' }))).toBe(true)
  })
})

describe('a write type', () => {
  it('a write type omits read-only members, and makes members with a default optional', () => {
    isTrue<
      Equal<
        Exclude<keyof models.Sample, keyof models.SampleWrite>,
        'uuid' | 'created_at' | 'updated_at' | 'library_obj'
      >
    >()
    isTrue<Equal<models.SampleWrite['metadata'], models.Json | undefined>>()
    isTrue<Equal<models.Sample['metadata'], models.Json>>()
    isTrue<Equal<models.SamplePatch['name'], string | undefined>>()
    isTrue<Equal<models.SampleResult['replicate'], string>>()
    isTrue<Equal<models.SampleResultWrite['replicate'], string | undefined>>()
    isTrue<Equal<models.SampleGroup['bucket'], models.S3BucketId | null>>()
    expect(Object.keys(requests.SampleWrite.shape).sort()).toEqual(['description', 'library', 'metadata', 'name'])
  })

  interface Schema {
    readonly safeParse: (value: unknown) => {
      readonly error?: { readonly issues: ReadonlyArray<{ readonly message: string }> } | undefined
    }
  }
  const messages = (schema: Schema, value: unknown): ReadonlyArray<string> =>
    schema.safeParse(value).error?.issues.map((issue) => issue.message) ?? []

  it('a write schema rejects a value with a message that names the field', () => {
    expect(messages(requests.SampleWrite, { library: 'nope', metadat: {} })).toEqual([
      'library must be a uuid',
      'name is required',
      'SampleWrite has no metadat',
    ])
    expect(messages(requests.OrganizationWrite, { name: '' })).toEqual(['name may not be blank'])
    expect(messages(requests.BulkSamples, { library: sample['library'], names: [1] })).toEqual([
      'an item of names must be text',
    ])
    expect(messages(requests.UploadRequest, { filename: 'f', stance: 'x', n_parts: 0 })).toEqual([
      'n_parts must be at least 1',
      "stance must be one of 'upload', 'upload-multipart'",
    ])
  })
})

describe('operations', () => {
  it('operations have the types of their arguments, responses and errors', () => {
    isTrue<
      Equal<
        typeof operations.deleteOrganization,
        Operation<{ readonly path: { readonly uuid: models.OrganizationId } }, void, 403 | 404>
      >
    >()
    type OkOf<O> = O extends Operation<never, infer Ok, number> ? Ok : never
    isTrue<Equal<OkOf<typeof operations.fetchSample>, models.Sample>>()
    isTrue<Equal<OkOf<typeof operations.uploadSampleField>, models.UploadTarget>>()
    isTrue<Equal<OkOf<typeof operations.fetchSampleGroupMetadata>, models.SampleGroupMetadata | string>>()
  })

  it('operations distinguish ids of different kinds', () => {
    const run = <Args, Ok, Errors extends number>(
      operation: Operation<Args, Ok, Errors>,
      _args: NoInfer<Args>,
    ): string => operation.id
    const sampleId = sample['uuid'] as models.SampleId
    const organizationId = sample['uuid'] as models.OrganizationId
    expect(run(operations.fetchSample, { path: { uuid: sampleId } })).toBe('fetchSample')
    expect(run(operations.fetchSample, { path: { uuid: sampleId }, query: { work_order_uuid: undefined } })).toBe(
      'fetchSample',
    )
    // @ts-expect-error an organization's id is not a sample's
    run(operations.fetchSample, { path: { uuid: organizationId } })
    // @ts-expect-error an arbitrary string is not an id
    run(operations.fetchSample, { path: { uuid: 'nope' } })
    // @ts-expect-error properties set by the server can't be sent
    run(operations.createOrganization, { body: { name: 'Lab', uuid: organizationId } })
    // @ts-expect-error required properties can't be omitted
    run(operations.createSample, { body: { name: 'S1' } })
    const entity = sample as unknown as models.Sample
    const created = { uuids: [sampleId] } as models.BulkSamplesCreated
    const change = (): void => {
      // @ts-expect-error entities are readonly
      entity.name = 'x'
      // @ts-expect-error lists in entities are readonly too
      created.uuids[0] = sampleId
    }
    expect(change).toBeTypeOf('function')
  })

  it('operations know which responses are pages, and which need no token', () => {
    expect(operations.listSamples).toMatchObject({
      pagination: { parameter: 'page', items: 'results', next: 'next' },
      security: [[], ['token']],
      tags: ['samples'],
      invalidates: [],
    })
    expect(operations.createSample).toMatchObject({
      pagination: null,
      security: [['token']],
      body: codecs.SampleWrite,
      invalidates: ['contrib', 'fields', 'results', 'sample groups', 'samples', 'search', 'tags', 'work orders'],
    })
    expect(operations.login).toMatchObject({ security: [] })
    expect(operations.removeSampleGroupSamples).toMatchObject({ method: 'DELETE', hasBody: true })
  })

  it('operations have the two storage routes swapped, as on the server', () => {
    expect(operations.fetchS3ApiKey.path).toBe('/api/s3_buckets/{uuid}')
    expect(operations.fetchS3Bucket.path).toBe('/api/s3_api_keys/{uuid}')
  })

  it('operations declare which errors are HTML pages', () => {
    expect(operations.fetchOrganizationByName.responses['404']).toEqual({
      'application/json': codecs.Detail,
      'text/html': 'text',
    })
    expect(operations.fetchSampleManifest.responses['500']).toEqual({ 'text/html': 'text' })
  })
})
