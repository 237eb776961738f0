/** Parsers agree with operations: no operation rejects a parsed draft before it is sent. */
import { either as E, function as F, type readerTaskEither as RTE } from 'fp-ts'
import * as fc from 'fast-check'
import * as p from 'pangea-fp'
import * as r from 'pangea-fp/requests'
import { expect, it } from 'vitest'

const uuid = 'd94d9a3c-5da6-441e-acc4-b9345c39039d'
const at = '2021-03-01T12:00:00.123456Z'
const wiki = { pages: [], page_objs: [], home_page_obj: null, sidebar_obj: null, created_at: at, updated_at: at }
const nothing = { count: 0, next: null, previous: null, results: [] }

/** A server without data that rejects and counts writes. */
const sent: Array<string> = []
const pangea = p.makePangea({
  endpoint: 'http://127.0.0.1:9',
  token: 'token',
  retry: p.noRetry,
  clock: { nowMs: () => 0, sleep: () => () => Promise.resolve() },
  transport: {
    send: ({ method, url }) => {
      if (method !== 'GET') {
        sent.push(`${method} ${url}`)
        return () => Promise.resolve(E.left({ _tag: 'Unreachable', cause: { name: 'Error', message: 'was sent' } }))
      }
      const text = JSON.stringify(url.endsWith('/wiki') ? wiki : nothing)
      return () => Promise.resolve(E.right({ status: 200, mediaType: 'application/json', retryAfter: null, text }))
    },
  },
})

const organization = p.organizationById(uuid as p.OrganizationId)
const group = p.groupById(uuid as p.SampleGroupId)
const sample = p.sampleById(uuid as p.SampleId)
const result = p.sampleResultById(uuid as p.SampleResultId)
const pipeline = p.pipelineById(uuid as p.PipelineId)

type Sent = RTE.ReaderTaskEither<p.Pangea, { readonly _tag: string }, unknown>

/** A parser, and the operation that takes its result. */
const piped =
  <A>(parse: (json: unknown) => E.Either<r.DraftError, A>, send: (draft: A) => Sent) =>
  (json: unknown): E.Either<r.DraftError, Sent> =>
    F.pipe(parse(json), E.map(send))

const pairs = {
  parseSampleDraft: piped(r.parseSampleDraft, (draft) => p.ensureSample(group, draft)),
  parseSampleGroupDraft: piped(r.parseSampleGroupDraft, (draft) => p.ensureSampleGroup(organization, draft)),
  parseResultFields: piped(r.parseResultFields, (fields) => p.ensureResult(sample, fields)),
  parseFieldDraft: piped(r.parseFieldDraft, (draft) => p.createField(result, draft)),
  parseProjectDraft: piped(r.parseProjectDraft, (draft) => p.ensureProject(organization, draft)),
  parsePipelineModuleDraft: piped(r.parsePipelineModuleDraft, (draft) => p.ensurePipelineModule(pipeline, draft)),
  parseS3BucketDraft: piped(r.parseS3BucketDraft, (draft) => p.ensureS3Bucket(organization, draft)),
  parseWikiPageDraft: piped(r.parseWikiPageDraft, (page) => p.saveWikiPage(organization, page)),
  parseOrganizationWrite: piped(r.parseOrganizationWrite, p.createOrganization),
  parsePipelineWrite: piped(r.parsePipelineWrite, p.ensurePipeline),
  parseTagWrite: piped(r.parseTagWrite, p.ensureTag),
  parseS3ApiKeyWrite: piped(r.parseS3ApiKeyWrite, p.ensureS3ApiKey),
  parseSampleWrite: piped(r.parseSampleWrite, p.createSample),
  parseSampleGroupWrite: piped(r.parseSampleGroupWrite, p.createSampleGroup),
  parseProjectWrite: piped(r.parseProjectWrite, p.createProject),
  parsePipelineModuleWrite: piped(r.parsePipelineModuleWrite, p.createPipelineModule),
  parseS3BucketWrite: piped(r.parseS3BucketWrite, p.createS3Bucket),
  parseResultDraft: piped(r.parseResultDraft, (draft) => p.createResult(draft)),
}

const strings = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', ' ', '\u2003', 'a\0', '\ud800', ' S1 ', 'S1'),
)
const ids = fc.oneof(
  fc.uuid(),
  fc.uuid().map((id) => id.toUpperCase()),
)
const json = fc.jsonValue({ maxDepth: 2 })
const lists = fc.array(ids, { maxLength: 2 })
const flags = fc.boolean()

/** The usual value of each member. */
const usual: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  ...{
    name: strings,
    module_name: strings,
    replicate: strings,
    version: strings,
    description: strings,
    long_description: strings,
  },
  ...{ payload: strings, title: strings, text: strings, theme: strings, storage_provider_name: strings },
  ...{ public_key: strings, private_key: strings, endpoint_url: fc.webUrl() },
  ...{ library: ids, organization: ids, pipeline: ids, bucket: ids, sample: ids, sample_group: ids, uuid: ids },
  ...{ pipeline_module: fc.option(ids), sample_groups: lists, sub_projects: lists },
  ...{ is_library: flags, is_public: flags, is_private: flags, is_hidden: flags },
  ...{ metadata: json, stored_data: json, sample_metadata_schema: json, dependencies: lists },
}

/** An occasional value of any member. */
const unusual = fc.oneof(
  { weight: 3, arbitrary: fc.anything({ withBigInt: true, withDate: true, withMap: true, maxDepth: 2 }) },
  { weight: 1, arbitrary: fc.constantFrom<unknown>(undefined, null, NaN, {}, [undefined], new Date(0), ' ', 'x') },
)

const membersOf: Readonly<Record<string, ReadonlyArray<string>>> = {
  Sample: ['library', 'name', 'metadata', 'description'],
  SampleGroup: [
    ...['organization', 'name', 'metadata', 'description', 'long_description', 'is_library', 'is_public', 'bucket'],
    ...['theme', 'storage_provider_name', 'sample_metadata_schema'],
  ],
  Result: [
    ...['sample', 'module_name', 'replicate', 'metadata', 'description', 'is_private', 'is_hidden'],
    'pipeline_module',
  ],
  Field: ['name', 'stored_data', 'description'],
  Project: ['organization', 'name', 'description', 'sample_groups', 'sub_projects'],
  PipelineModule: ['pipeline', 'name', 'version', 'description', 'long_description', 'metadata', 'dependencies'],
  Pipeline: ['name', 'description', 'long_description'],
  S3Bucket: ['organization', 'name', 'endpoint_url'],
  S3ApiKey: ['bucket', 'public_key', 'private_key', 'description'],
  WikiPage: ['title', 'text', 'uuid'],
  Organization: ['name'],
  Tag: ['name', 'payload'],
}

/** Unknown members are rare, so that many drafts parse. */
const draftsFor = (parser: string): fc.Arbitrary<unknown> => {
  const kind = parser.replace(/^parse|(Draft|Write|Fields)$/g, '')
  const beside =
    parser.endsWith('Write') || parser === 'parseResultDraft'
      ? []
      : ['library', 'organization', 'sample', 'sample_group', 'pipeline']
  const names = (membersOf[kind] ?? []).filter((name) => !beside.includes(name))
  const members = Object.fromEntries(
    names.map((name) => [
      name,
      fc.oneof({ weight: 12, arbitrary: usual[name] ?? json }, { weight: 1, arbitrary: unusual }),
    ]),
  )
  return fc.oneof(
    {
      weight: 12,
      arbitrary: fc.record(members, { requiredKeys: names.filter((name) => !/_group$|long|theme|^desc/.test(name)) }),
    },
    { weight: 1, arbitrary: fc.record(members, { requiredKeys: [] }) },
    { weight: 1, arbitrary: fc.anything() },
  )
}

it.each(Object.entries(pairs))('a draft that %s accepts is sent, and a problem has its pointer', async (name, pair) => {
  const counted = { sent: 0, rejected: 0 }
  await fc.assert(
    fc.asyncProperty(draftsFor(name), async (json) => {
      const parsed = pair(json)
      if (E.isLeft(parsed)) {
        counted.rejected += 1
        expect(parsed.left.problems.length).toBeGreaterThan(0)
        for (const { pointer, message } of parsed.left.problems) {
          expect(message).not.toMatch(/[\r\n]/)
          if (pointer !== '') expect(pointer).toMatch(/^\//)
        }
        return
      }
      counted.sent += 1
      sent.length = 0
      const outcome = await parsed.right(pangea)()
      expect(outcome).toMatchObject(E.left({ _tag: 'NetworkError' }))
      // Twice if `ensure…` checks after a lost response whether the write was carried out.
      expect(sent.length).toBeGreaterThan(0)
    }),
    { numRuns: 200 },
  )
  // Otherwise the property test would prove nothing.
  expect(counted.sent).toBeGreaterThan(10)
  expect(counted.rejected).toBeGreaterThan(10)
})
