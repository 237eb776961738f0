/**
 * A server that ignores list filters, or responds with a record other than the requested one: the
 * client never mistakes it for the requested record.
 */
import { either as E } from 'fp-ts'
import {
  fieldNamed,
  groupNamed,
  type NodePangea,
  type Op,
  nodeOperationsOf,
  organizationNamed,
  pipelineModuleNamed,
  pipelineNamed,
  projectNamed,
  resultNamed,
  sampleIn,
  tagNamed,
  workOrderPrototypeNamed,
  type WireRequest,
} from 'pangea-fp/node'
import * as p from 'pangea-fp/node'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { orThrow, startSandboxFixture, type SandboxFixture } from './sandboxFixture.js'

let fixture: SandboxFixture
beforeAll(async () => {
  fixture = await startSandboxFixture()
})
afterAll(() => fixture.sandbox.close())

const rewriting = (change: (request: WireRequest) => string): NodePangea => {
  const { transport } = fixture.pangea
  return { ...fixture.pangea, transport: { send: (request) => transport.send({ ...request, url: change(request) }) } }
}

/** An environment whose server ignores every filter. */
const deafTo = (): NodePangea => rewriting(({ method, url }) => (method === 'GET' ? url.replace(/\?.*/, '') : url))

const tagOf = async (op: Op<unknown>, as: NodePangea): Promise<string> => {
  const outcome = await op(as)()
  return E.isLeft(outcome) ? outcome.left._tag : 'ok'
}

/** One record of each kind, which no test below requests. */
const populate = async () => {
  const ops = nodeOperationsOf(fixture.pangea)
  const sample = await orThrow(ops.ensureSample(fixture.library, { name: 'Other' }))
  const result = await orThrow(ops.ensureResult(sample, { module_name: 'other', replicate: 'A' }))
  const groupResult = await orThrow(ops.ensureResult(fixture.library, { module_name: 'other', replicate: 'A' }))
  const field = await orThrow(ops.saveBlob(result, 'other', 'kept'))
  await orThrow(ops.ensureTag({ name: 'other' }))
  const pipeline = await orThrow(ops.ensurePipeline({ name: 'Other' }))
  await orThrow(ops.ensurePipelineModule(pipeline, { name: 'other', version: '1' }))
  await orThrow(ops.ensureProject(fixture.organization, { name: 'Other' }))
  return { sample, result, groupResult, field, pipeline }
}

it('a fetch by name finds nothing in an unfiltered list of other records', async () => {
  const { sample, result, groupResult, pipeline } = await populate()
  // The slash keeps each name out of the path, so that the client looks it up in a list.
  const lookups = {
    organization: p.fetchOrganization(organizationNamed('a/b')),
    group: p.fetchSampleGroup(groupNamed(fixture.organization, 'a/b')),
    sample: p.fetchSample(sampleIn(fixture.library, 'a/b')),
    'result by its module': p.fetchResult(resultNamed(sample, { module_name: 'a/b' })),
    'result by its replicate': p.fetchResult(resultNamed(sample, { module_name: 'other', replicate: 'B' })),
    'result of a group': p.fetchResult(resultNamed(fixture.library, { module_name: 'none' })),
    'delete of a result': p.deleteResult(resultNamed(sample, { module_name: 'none' })),
    'update of a result': p.updateResult(resultNamed(sample, { module_name: 'other', replicate: 'B' }), {
      is_hidden: true,
    }),
    field: p.fetchField(fieldNamed(result, 'none')),
    'field of another result': p.fetchField(fieldNamed(groupResult, 'other')),
    'delete of a field': p.deleteField(fieldNamed(result, 'none')),
    tag: p.fetchTag(tagNamed('a/b')),
    pipeline: p.fetchPipeline(pipelineNamed('a/b')),
    module: p.fetchPipelineModule(pipelineModuleNamed(pipeline, 'a/b', '1')),
    'module of another version': p.fetchPipelineModule(pipelineModuleNamed(pipeline, 'other', '1/2')),
    project: p.fetchProject(projectNamed('none')),
    prototype: p.fetchWorkOrderPrototype(workOrderPrototypeNamed('none')),
  }
  for (const [name, op] of Object.entries(lookups))
    expect([name, await tagOf(op, deafTo())]).toEqual([name, 'NotFound'])
})

it('an ensure creates the missing record and leaves the others alone', async () => {
  const { sample, result, field } = await populate()
  const ops = nodeOperationsOf(deafTo())
  const made = await orThrow(ops.ensureResult(sample, { module_name: 'mine', replicate: 'A' }))
  expect(made).toMatchObject({ module_name: 'mine', replicate: 'A' })
  const saved = await orThrow(ops.saveResult({ sample: sample.uuid, module_name: 'other', replicate: 'B' }))
  expect(saved).toMatchObject({ module_name: 'other', replicate: 'B' })
  expect((await orThrow(ops.saveBlob(made, 'other', 'mine'))).uuid).not.toBe(field.uuid)
  const again = nodeOperationsOf(fixture.pangea)
  expect(await orThrow(again.fetchResult(result))).toEqual(result)
  expect(await orThrow(again.fetchField(field))).toEqual(field)
})

it('a fetch by path rejects a record of another name', async () => {
  const { sample, result, field, pipeline } = await populate()
  const instead = rewriting(({ url }) =>
    url
      .replace(/(analysis_results\/)asked/, '$1other')
      .replace(/(fields\/)asked/, '$1other')
      .replace(/(samples\/)RangeRequest/, '$1Other')
      .replace(/(tags\/name\/)asked/, '$1other')
      .replace(/(pipelines\/name\/)RangeRequest/, '$1Other')
      .replace(/(modules\/)asked/, '$1other')
      .replace('replicate=B', 'replicate=A')
      // Lists are not changed.
      .replace('module_name=asked', 'module_name=none'),
  )
  const byNames = groupNamed('Lab', 'Subway')
  const named = sampleIn(byNames, sample.name)
  const lookups = {
    sample: p.fetchSample(sampleIn(byNames, 'RangeRequest')),
    'delete of a sample': p.deleteSample(sampleIn(byNames, 'RangeRequest')),
    result: p.fetchResult(resultNamed(named, { module_name: 'asked' })),
    'delete of a result': p.deleteResult(resultNamed(named, { module_name: 'asked' })),
    replicate: p.fetchResult(resultNamed(named, { module_name: 'other', replicate: 'B' })),
    'delete of a replicate': p.deleteResult(resultNamed(named, { module_name: 'other', replicate: 'B' })),
    field: p.fetchField(fieldNamed(resultNamed(named, { module_name: 'other' }), 'asked')),
    'delete of a field': p.deleteField(fieldNamed(resultNamed(named, { module_name: 'other' }), 'asked')),
    tag: p.fetchTag(tagNamed('asked')),
    'delete of a tag': p.deleteTag(tagNamed('asked')),
    pipeline: p.fetchPipeline(pipelineNamed('RangeRequest')),
    'delete of a pipeline': p.deletePipeline(pipelineNamed('RangeRequest')),
    module: p.fetchPipelineModule(pipelineModuleNamed(pipeline, 'asked', '1')),
  }
  for (const [name, op] of Object.entries(lookups)) expect([name, await tagOf(op, instead)]).toEqual([name, 'NotFound'])
  const ops = nodeOperationsOf(fixture.pangea)
  expect(await orThrow(ops.fetchField(field))).toEqual(field)
  expect(await orThrow(ops.fetchResult(result))).toEqual(result)
})
