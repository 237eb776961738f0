/** What an editor shows while a user writes a program: types, documentation and errors. */
import { makePangea, operationsOf } from 'pangea-fp'
import { makeNodePangea, noCache, nodeOperationsOf } from 'pangea-fp/node'
import { describe, expect, it } from 'vitest'
import { program } from './languageService.js'

const endpoint = 'http://127.0.0.1'
const members = {
  anywhere: Object.keys(operationsOf(makePangea({ endpoint }))),
  inNode: Object.keys(nodeOperationsOf(makeNodePangea({ endpoint, cache: noCache }))),
}

/** Invalid programs, one line each, and what the first line of the compiler's message must name. */
const misuses: ReadonlyArray<readonly [name: string, line: string, named: ReadonlyArray<string>]> = [
  ['a record of the wrong kind', 'fetchSample(group)', ['SampleGroup', 'SampleLike']],
  ['a record of the wrong kind, bound', 'anywhere.fetchSample(group)', ['SampleGroup', 'SampleLike']],
  ['an API key in place of a bucket', 'anywhere.fetchS3Bucket(key)', ['S3ApiKey', 'S3BucketLike']],
  ['a group added to a group', 'addSample(group)(group)', ['SampleGroup', 'SampleLike']],
  ['an owner that has no results', "newResult(organization, { module_name: 'm' })", ['Organization', 'ResultOwner']],
  ['a misspelt field of a draft, bound', "anywhere.ensureSample(group, { nome: 'S' })", ["'nome'", 'SampleDraft']],
  ['a misspelt field of an update, bound', 'inNode.updateSample(sample, { metdata: {} })', ["'metdata'", "'metadata'"]],
  ['a misspelt field of a draft', "createResult({ smple: sample.uuid, module_name: 'm' })", ["'smple'"]],
  [
    'module instead of module_name in a result reference',
    "resultNamed(sample, { module: 'm' })",
    ["'module'", 'ResultName'],
  ],
  ['module instead of module_name in a new result', "newResult(sample, { module: 'm' })", ["'module'", 'ResultFields']],
  ['a misspelt member of a codec, bound', 'anywhere.fetchFieldAs({ decod: 1 })(field)', ["'decod'", 'ContentCodec']],
  ['a misspelt operation', 'anywhere.fechSample', ["'fechSample'", "'fetchSample'"]],
  [
    'a member that op.bind did not bind',
    "pipe(bound, op.bind('results', ({ smple }) => listResults(smple)))",
    ["'smple'", '{ readonly sample: Sample; }'],
  ],
  ['a name that op.bind has bound', "pipe(bound, op.bind('sample', () => whoAmI))", ['"sample"']],
  ['a record instead of an operation in op.bind', "pipe(bound, op.bind('other', () => sample))", ['Sample', 'Op<']],
  ['an upload among portable operations', 'anywhere.uploadField', ["'uploadField'", 'Operations']],
  ['a portable environment in nodeOperationsOf', 'nodeOperationsOf(pangea)', ['Pangea', 'NodePangea']],
  ['an upload in a portable environment', "uploadField(field, fileSource('f'))(pangea)", ['Pangea', 'TransferEnv']],
  ['a file store in the options of makePangea', 'makePangea({ endpoint, files })', ["'files'", 'PangeaOptions']],
  ['an undocumented path', "client.GET('/api/samplez')", ['/api/samplez']],
  [
    'a misspelt path parameter',
    "client.GET('/api/samples/{uuid}', { params: { path: { uid: sample.uuid } } })",
    ["'uid'", "'uuid'"],
  ],
  [
    'a misspelt member of a body',
    "client.POST('/api/samples', { body: { library: group.uuid, nome: 't' } })",
    ["'nome'", 'SampleWrite'],
  ],
  ['a misspelt option', 'makeNodePangea({ endpoit: endpoint })', ["'endpoit'", "'endpoint'"]],
]

const text = `
import { function as F } from 'fp-ts'
import { addSample, createResult, fetchSample, type FileStore, fileSource } from 'pangea-fp/node'
import { listResults, makeNodePangea, makePangea, newResult, nodeOperationsOf, op, operationsOf } from 'pangea-fp/node'
import { type Organization, type Pangea, resultNamed, type S3ApiKey, type Sample, type SampleField } from 'pangea-fp/node'
import { operations, request, type SampleGroup, type SampleRef, typedClient, uploadField, whoAmI } from 'pangea-fp/node'
const { pipe } = F
declare const endpoint: string
declare const files: FileStore
declare const pangea: Pangea
declare const ref: SampleRef
declare const sample: Sample
declare const group: SampleGroup
declare const organization: Organization
declare const key: S3ApiKey
declare const field: SampleField
const anywhere = operationsOf(pangea)
const inNode = nodeOperationsOf(makeNodePangea({ endpoint }))
${members.anywhere.map((name) => `void anywhere.${name}`).join('\n')}
${members.inNode.map((name) => `void inNode.${name}`).join('\n')}

const bound = pipe(op.Do, op.bind('sample', () => fetchSample(ref)))
export const both = pipe(bound, op.bind('results', ({ sample }) => listResults(sample)))
export const begun = pipe(fetchSample(ref), op.bindTo('sample'), op.let('city', ({ sample }) => sample.metadata))
export const beside = pipe(bound, op.apS('me', whoAmI))
export const environment = makeNodePangea({ endpoint })
const client = typedClient(pangea)
export const requested = request(operations.fetchSample, { path: { uuid: sample.uuid } })
export const byPath = client.GET('/api/samples/{uuid}', { params: { path: { uuid: sample.uuid } } })
export const { fetchField: destructured } = anywhere
export const ofGroup = anywhere.ensureResult(group, { module_name: 'm' })
export const ofSample = anywhere.ensureResult(ref, { module_name: 'm' })
export const named = newResult(ref, { module_name: 'm' })
${misuses.map(([, line]) => `void ${line}`).join('\n')}
`

const { hover, problems } = program(text)

/** The type in a hover. The order of a union depends on what else the compiler has checked. */
const typeOf = (piece: string, name: string): string =>
  hover(piece, name).type.replace(/\w+(?: \| \w+)+/g, (union) => union.split(' | ').toSorted().join(' | '))

/** Type and documentation of a hover. */
const shown = (piece: string, name: string): string => `${typeOf(piece, name)}\n\n${hover(piece, name).documentation}`

it.each([
  ['operationsOf', 'anywhere', members.anywhere],
  ['nodeOperationsOf', 'inNode', members.inNode],
] as const)('an editor shows the documentation of each member of %s, and no `any`', (_, object, names) => {
  const hovers = names.map((name) => hover(`void ${object}.${name}\n`, name))
  expect(hovers.filter(({ documentation }) => documentation === '').map(({ type }) => type)).toEqual([])
  expect(hovers.filter(({ type }) => /\bany\b|import\(/.test(type)).map(({ type }) => type)).toEqual([])
})

describe('an editor shows', () => {
  it('an editor shows the documentation and parameter names of an operation, bound or not', () => {
    expect(shown('void anywhere.fetchSample\n', 'fetchSample')).toMatchInlineSnapshot(`
      "(property) Operations.fetchSample: (like: SampleLike) => TaskEither<CommonError | Forbidden | NotFound, Sample>

      Fetches one sample. When several match by name, the group's own sample with exactly that name
      comes first, then a linked sample, then one whose name differs in case.

      Errors: \`NotFound\`; \`Forbidden\` when it is private and you aren't a member.
      Source: \`GET /samples/{uuid}\` or \`GET /nested/{org}/sample_groups/{group}/samples/{sample}/\`."
    `)
    expect(shown('fetchSample(ref)', 'fetchSample')).toMatchInlineSnapshot(`
      "(alias) fetchSample(like: SampleLike): Op<Sample, Forbidden | NotFound>
      import fetchSample

      Fetches one sample. When several match by name, the group's own sample with exactly that name
      comes first, then a linked sample, then one whose name differs in case.

      Errors: \`NotFound\`; \`Forbidden\` when it is private and you aren't a member.
      Source: \`GET /samples/{uuid}\` or \`GET /nested/{org}/sample_groups/{group}/samples/{sample}/\`."
    `)
  })

  it('an editor shows the documentation of an operation destructured from operationsOf', () => {
    expect(shown('{ fetchField: destructured }', 'destructured')).toMatchInlineSnapshot(`
      "const destructured: <L extends FieldLike>(like: L) => TaskEither<CommonError | Forbidden | NotFound, FieldOf<L>>

      Fetches one field. The \`stored_data\` of a file has a fresh \`presigned_url\` if you can read it.

      Errors: \`NotFound\`; \`Forbidden\` when it is private and you aren't a member.
      Source: \`GET /sample_ar_fields/{uuid}\`, \`GET /nested/…/fields/{field}\`, and the same routes for
      groups."
    `)
  })

  it('an editor shows a stream of Eithers', () => {
    expect(typeOf('void anywhere.streamSamples\n', 'streamSamples')).toMatchInlineSnapshot(
      `"(property) Operations.streamSamples: (group: SampleGroupLike) => AsyncIterable<Either<CommonError | Forbidden | NotFound, Sample>>"`,
    )
  })

  it('an editor shows what ensureResult returns for a group and for a sample', () => {
    expect(typeOf('void anywhere.ensureResult\n', 'ensureResult')).toMatchInlineSnapshot(
      `"(property) Operations.ensureResult: <O extends ResultOwner>(owner: O, fields: ResultFields) => TaskEither<CommonError | Conflict | Forbidden | Invalid | NotFound, ResultOfOwner<O>>"`,
    )
    expect(typeOf('ofGroup', 'ofGroup')).toMatchInlineSnapshot(
      `"const ofGroup: TaskEither<CommonError | Conflict | Forbidden | Invalid | NotFound, GroupResult>"`,
    )
    expect(typeOf('ofSample', 'ofSample')).toMatchInlineSnapshot(
      `"const ofSample: TaskEither<CommonError | Conflict | Forbidden | Invalid | NotFound, SampleResult>"`,
    )
  })

  it('an editor shows the errors of a call by path, and its arguments by path and method', () => {
    expect(typeOf('byPath', 'byPath')).toMatchInlineSnapshot(
      `"const byPath: TaskEither<CommonError | Forbidden | NotFound, Sample>"`,
    )
    expect(typeOf('requested', 'requested')).toMatchInlineSnapshot(
      `"const requested: ReaderTaskEither<Http, CommonError | Forbidden | NotFound, Sample>"`,
    )
    expect(typeOf('client.GET(', 'GET')).toMatchInlineSnapshot(
      `"(property) TypedClient<paths>.GET: <"/api/samples/{uuid}">(path: "/api/samples/{uuid}", init: Init<paths, "/api/samples/{uuid}", "get">) => TaskEither<CommonError | Forbidden | NotFound, Sample>"`,
    )
  })

  it('an editor shows that handlers may transfer files in nodeOperationsOf', () => {
    expect(typeOf('void anywhere.runWorker\n', 'runWorker')).toMatchInlineSnapshot(
      `"(property) Operations.runWorker: (prototype: WorkOrderPrototypeLike, handler: JobHandler<Pangea>, options?: WorkerOptions) => TaskEither<CommonError | Forbidden | NotFound, WorkerSummary>"`,
    )
    expect(typeOf('void inNode.runWorker\n', 'runWorker')).toMatchInlineSnapshot(
      `"(property) NodeOperations.runWorker: (prototype: WorkOrderPrototypeLike, handler: JobHandler<NodePangea>, options?: WorkerOptions) => TaskEither<CommonError | Forbidden | NotFound, WorkerSummary>"`,
    )
  })

  it('an editor shows what op binds as a plain record', () => {
    expect(typeOf('const both', 'both')).toMatchInlineSnapshot(`
      "const both: Op<{
          readonly sample: Sample;
          readonly results: readonly SampleResult[];
      }, Forbidden | NotFound, Pangea>"
    `)
    expect(typeOf('const begun', 'begun')).toMatchInlineSnapshot(`
      "const begun: Op<{
          readonly sample: Sample;
          readonly city: Json;
      }, Forbidden | NotFound, Pangea>"
    `)
    expect(typeOf('const beside', 'beside')).toMatchInlineSnapshot(`
      "const beside: Op<{
          readonly sample: Sample;
          readonly me: User;
      }, Forbidden | NotFound, Pangea>"
    `)
  })

  it('an editor shows environments, drafts and bound operations by the names of their types', () => {
    const names = ['environment', 'named', 'anywhere', 'inNode'] as const
    expect(names.map((name) => typeOf(`const ${name} =`, name)).join('\n')).toMatchInlineSnapshot(`
      "const environment: NodePangea
      const named: SampleResultDraft
      const anywhere: Operations
      const inNode: NodeOperations"
    `)
  })
})

const found = problems()

it.each(misuses)('the compiler names the error: %s', (_, line, named) => {
  const messages = found.filter((problem) => problem.line === `void ${line}`).map(({ message }) => message)
  expect(messages).toHaveLength(1)
  const [reason] = (messages[0] ?? '').split('\n')
  for (const name of named) expect(reason).toContain(name)
})

it('the compiler finds no other errors', () => {
  const lines = misuses.map(([, line]) => `void ${line}`)
  expect(found.filter(({ line }) => !lines.includes(line))).toEqual([])
})
