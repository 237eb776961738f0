/** Lookups by name where the server's own matching would find another record. */
import { either as E } from 'fp-ts'
import {
  addSample,
  bytesSource,
  fieldNamed,
  fileSink,
  groupNamed,
  newResult,
  nodeOperationsOf,
  type Organization,
  organizationNamed,
  pipelineModuleNamed,
  pipelineNamed,
  projectNamed,
  removeSample,
  resultNamed,
  type Sample,
  type SampleGroup,
  sampleIn,
  sampleNamed,
  tagNamed,
  workOrderPrototypeNamed,
} from 'pangea-fp/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { orThrow, startSandboxFixture, type SandboxFixture } from './sandboxFixture.js'

type Ops = ReturnType<typeof nodeOperationsOf>

let fixture: SandboxFixture
let ops: Ops
beforeAll(async () => {
  fixture = await startSandboxFixture()
  ops = nodeOperationsOf(fixture.pangea)
})
afterAll(() => fixture.sandbox.close())

const sampleOf = (library: SampleGroup, name: string): Promise<Sample> => orThrow(ops.ensureSample(library, { name }))
const tagOf = (outcome: E.Either<{ readonly _tag: string }, unknown>): string =>
  E.isLeft(outcome) ? outcome.left._tag : 'ok'
const requestsOf = async (run: () => Promise<unknown>): Promise<number> => {
  const before = fixture.sandbox.requests()
  await run()
  return fixture.sandbox.requests() - before
}

describe('a name that the server would take for a uuid', () => {
  it.each([
    ['32 hexadecimal digits, like a checksum', 'd41d8cd98f00b204e9800998ecf8427e'],
    ['in braces', '{d41d8cd9-8f00-b204-e980-0998ecf8427e}'],
    ['as a URN', 'urn:uuid:d41d8cd9-8f00-b204-e980-0998ecf8427e'],
    ['in upper case', 'D41D8CD9-8F00-B204-E980-0998ECF8427E'],
  ])('a name that looks like a uuid finds the record of that name: %s', async (_, name) => {
    const sample = await sampleOf(fixture.library, name)
    const ref = sampleNamed('Lab', 'Subway', name)
    expect(await orThrow(ops.fetchSample(ref))).toEqual(sample)
    const result = await orThrow(ops.ensureResult(ref, { module_name: name, replicate: 'r' }))
    expect(await orThrow(ops.fetchResult(resultNamed(ref, { module_name: name })))).toEqual(result)
    const field = await orThrow(ops.saveBlob(result, name, { n: 1 }))
    expect(await orThrow(ops.fetchField(fieldNamed(resultNamed(ref, { module_name: name }), name)))).toEqual(field)
    const group = await orThrow(ops.ensureSampleGroup(fixture.organization, { name }))
    expect(await orThrow(ops.fetchSampleGroup(groupNamed('Lab', name)))).toEqual(group)
  })
})

describe('names that differ only in case', () => {
  let big: Sample
  let small: Sample
  beforeAll(async () => {
    big = await sampleOf(fixture.library, 'TWIN')
    // Created last, so that the server itself would choose this one.
    small = await sampleOf(fixture.library, 'twin')
  })

  it('fetches of samples, results and fields distinguish names that differ only in case', async () => {
    const named = (name: string) => sampleNamed('Lab', 'Subway', name)
    expect(await orThrow(ops.fetchSample(named('TWIN')))).toEqual(big)
    expect(await orThrow(ops.fetchSample(named('twin')))).toEqual(small)
    const made = async (sample: Sample, module: string, field: string) => {
      const result = await orThrow(ops.ensureResult(sample, { module_name: module, replicate: 'r' }))
      return { result, field: await orThrow(ops.saveBlob(result, field, { of: sample.name })) }
    }
    const ofBig = await made(big, 'Mod', 'F')
    await made(big, 'mod', 'F')
    await orThrow(ops.saveBlob(ofBig.result, 'f', {}))
    await made(small, 'Mod', 'F')
    const ref = resultNamed(named('TWIN'), { module_name: 'Mod' })
    expect(await orThrow(ops.fetchResult(ref))).toEqual(ofBig.result)
    expect(await orThrow(ops.fetchField(fieldNamed(ref, 'F')))).toEqual(ofBig.field)
    // A child of the other record is not found.
    await made(small, 'Only', 'F')
    expect(tagOf(await ops.fetchResult(resultNamed(named('TWIN'), { module_name: 'Only' }))())).toBe('NotFound')
  })

  it('deletes distinguish names that differ only in case', async () => {
    const [other, same] = [await sampleOf(fixture.library, 'DEL'), await sampleOf(fixture.library, 'del')]
    await orThrow(ops.deleteSample(sampleNamed('Lab', 'Subway', 'DEL')))
    expect(tagOf(await ops.fetchSample(other)())).toBe('NotFound')
    expect(await orThrow(ops.fetchSample(same))).toEqual(same)
  })

  it('fetches of organizations and groups distinguish names that differ only in case, where the server fails', async () => {
    const upper: Organization = await orThrow(ops.ensureOrganization('PAIR'))
    const lower: Organization = await orThrow(ops.ensureOrganization('pair'))
    const groups = [
      await orThrow(ops.ensureLibrary(upper, 'Shelf')),
      await orThrow(ops.ensureLibrary(lower, 'SHELF')),
      await orThrow(ops.ensureLibrary(lower, 'shelf')),
    ] as const
    const sample = await sampleOf(groups[1], 'S')
    await sampleOf(groups[2], 'S')
    expect(await orThrow(ops.fetchOrganization(organizationNamed('PAIR')))).toEqual(upper)
    expect(await orThrow(ops.fetchSampleGroup(groupNamed('PAIR', 'Shelf')))).toEqual(groups[0])
    expect(await orThrow(ops.fetchSampleGroup(groupNamed('pair', 'SHELF')))).toEqual(groups[1])
    expect(await orThrow(ops.fetchSample(sampleNamed('pair', 'SHELF', 'S')))).toEqual(sample)
    expect(tagOf(await ops.fetchSample(sampleNamed('PAIR', 'Shelf', 'S'))())).toBe('NotFound')
    expect(tagOf(await ops.fetchOrganization(organizationNamed('Pair'))())).toBe('NotFound')
  })

  it('a fetch by the exact name takes one request, and another case finds a record that has no rival', async () => {
    const sample = await sampleOf(fixture.library, 'Single')
    expect(await orThrow(ops.fetchSample(sampleNamed('LAB', 'subway', 'SINGLE')))).toEqual(sample)
    expect(await requestsOf(() => orThrow(ops.fetchSample(sampleNamed('Lab', 'Subway', 'Single'))))).toBe(1)
  })
})

describe('samples that are linked to a group', () => {
  let plain: SampleGroup
  let other: SampleGroup
  let linked: Sample
  let slashed: Sample
  beforeAll(async () => {
    linked = await sampleOf(fixture.library, 'Linked')
    slashed = await sampleOf(fixture.library, 'Lin/ked')
    plain = await orThrow(ops.ensureSampleGroup(fixture.organization, { name: 'Plain' }))
    other = await orThrow(ops.ensureLibrary(fixture.organization, 'Other'))
    const withLinks = (group: SampleGroup) => ops.saveSampleGroup(addSample(slashed)(addSample(linked)(group)))
    await orThrow(withLinks(plain))
    await orThrow(withLinks(other))
  })

  it('a linked sample is found by the name of the linking group, whatever the sample is called', async () => {
    for (const sample of [linked, slashed])
      expect(await orThrow(ops.fetchSample(sampleNamed('Lab', 'Plain', sample.name)))).toEqual(sample)
    expect(await orThrow(ops.fetchSample(sampleNamed('Lab', 'plain', 'linked')))).toEqual(linked)
    expect(tagOf(await ops.fetchSample(sampleNamed('Lab', 'Plain', 'no/ne'))())).toBe('NotFound')
    const result = await orThrow(ops.ensureResult(linked, { module_name: 'm', replicate: 'r' }))
    expect(await orThrow(ops.fetchResult(resultNamed(sampleIn(plain, 'Linked'), { module_name: 'm' })))).toEqual(result)
    expect(
      await orThrow(ops.fetchResult(resultNamed(sampleNamed('Lab', 'Plain', 'Linked'), { module_name: 'm' }))),
    ).toEqual(result)
  })

  it("a linked sample does not hide a library's own sample of the same name", async () => {
    const own = await sampleOf(other, 'Linked')
    await orThrow(ops.updateSample(linked, { description: 'changed last' }))
    expect((await orThrow(ops.fetchSample(sampleNamed('Lab', 'Other', 'Linked')))).uuid).toBe(own.uuid)
    const samples = await orThrow(ops.ensureSamples(other, ['Linked', 'Lin/ked', 'New']))
    expect(samples.map(({ name, library }) => [name, library])).toEqual(
      ['Linked', 'Lin/ked', 'New'].map((name) => [name, other.uuid]),
    )
    expect(samples[0]?.uuid).toBe(own.uuid)
    expect(await orThrow(ops.ensureSamples(other, ['Linked', 'Lin/ked', 'New']))).toEqual(samples)
  })

  it('ensureSamples creates samples once even when their library does not list them', async () => {
    const hidden = await sampleOf(other, 'Hidden')
    await orThrow(ops.saveSampleGroup(removeSample(hidden)(other)))
    const samples = await orThrow(ops.ensureSamples(other, ['Fresh', 'Hidden']))
    expect(samples.map(({ name, uuid }) => [name, uuid === hidden.uuid])).toEqual([
      ['Fresh', false],
      ['Hidden', true],
    ])
  })

  it('ensureSample fails for a group that is not a library', async () => {
    expect(tagOf(await ops.ensureSamples(plain, ['Linked'])())).toBe('Invalid')
  })
})

describe('white space around a name', () => {
  it('references, drafts and records of every resource ignore white space around a name', async () => {
    const spaced = (name: string): string => ` \t${name}\u00a0 `
    const organization = await orThrow(ops.ensureOrganization(spaced('Trim')))
    expect(await orThrow(ops.fetchOrganization(organizationNamed('Trim ')))).toEqual(organization)
    const library = await orThrow(ops.ensureLibrary(organizationNamed(' Trim'), spaced('Trim library')))
    expect(await orThrow(ops.fetchSampleGroup(groupNamed(spaced('Trim'), spaced('Trim library'))))).toEqual(library)
    expect(await orThrow(ops.ensureLibrary(organization, 'Trim library '))).toEqual(library)
    const sample = await orThrow(ops.ensureSample(library, { name: 'S1 ' }))
    expect(sample.name).toBe('S1')
    expect(await orThrow(ops.fetchSample(sampleNamed('Trim', 'Trim library', 'S1 ')))).toEqual(sample)
    expect(await orThrow(ops.ensureSamples(library, [spaced('S1')]))).toEqual([sample])
    const result = await orThrow(ops.ensureResult(sample, { module_name: spaced('m'), replicate: spaced('r') }))
    const ref = resultNamed(sample, { module_name: spaced('m'), replicate: spaced('r') })
    expect(await orThrow(ops.fetchResult(ref))).toEqual(result)
    expect((await orThrow(ops.saveResult(newResult(sample, { module_name: ' m', replicate: ' r ' })))).uuid).toBe(
      result.uuid,
    )
    const field = await orThrow(ops.saveBlob(ref, spaced('f'), 1))
    expect(await orThrow(ops.fetchField(fieldNamed(ref, 'f ')))).toMatchObject({ uuid: field.uuid, name: 'f' })
    expect((await orThrow(ops.ensureField(result, ' f'))).uuid).toBe(field.uuid)
    const file = fieldNamed(
      resultNamed(sampleNamed(' Lab', ' Subway', ' Spaced'), { module_name: ' m' }),
      spaced('file'),
    )
    await orThrow(ops.ensureResult(await sampleOf(fixture.library, 'Spaced'), { module_name: 'm', replicate: 'r' }))
    const uploaded = await orThrow(ops.uploadField(file, bytesSource('x', new Uint8Array(2))))
    expect(await orThrow(ops.fetchField(file))).toMatchObject({ uuid: uploaded.field.uuid, name: 'file' })
    const tag = await orThrow(ops.ensureTag({ name: spaced('trim') }))
    expect(await orThrow(ops.fetchTag(tagNamed(spaced('trim'))))).toEqual(tag)
    const pipeline = await orThrow(ops.ensurePipeline({ name: spaced('Trim') }))
    expect(await orThrow(ops.fetchPipeline(pipelineNamed(spaced('Trim'))))).toEqual(pipeline)
    const module = await orThrow(ops.ensurePipelineModule(pipeline, { name: spaced('m'), version: spaced('1') }))
    const moduleRef = pipelineModuleNamed(pipelineNamed(' Trim'), spaced('m'), spaced('1'))
    expect(await orThrow(ops.fetchPipelineModule(moduleRef))).toEqual(module)
    const project = await orThrow(ops.ensureProject(organization, { name: spaced('Trim') }))
    expect(await orThrow(ops.fetchProject(projectNamed(spaced('Trim'))))).toEqual(project)
    const draft = { name: spaced('trim'), endpoint_url: ' http://127.0.0.1:9' }
    const bucket = await orThrow(ops.ensureS3Bucket(organization, draft))
    expect((await orThrow(ops.ensureS3Bucket(organization, draft))).uuid).toBe(bucket.uuid)
    expect((await orThrow(ops.fetchWorkOrderPrototype(workOrderPrototypeNamed(' QC ')))).name).toBe('QC')
  })

  it('white space around a name is not sent where the server would store it', async () => {
    await orThrow(ops.createSamples(fixture.library, [' bulk 1', 'bulk 2\t']))
    expect((await orThrow(ops.fetchSampleLinks(fixture.library))).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['bulk 1', 'bulk 2']),
    )
  })
})

describe('a blank name', () => {
  it('an operation on a blank name touches no result, field or file', async () => {
    const sample = await sampleOf(fixture.library, 'Blank')
    const a = await orThrow(ops.ensureResult(sample, { module_name: 'rep', replicate: 'A', description: 'kept' }))
    const field = await orThrow(ops.saveBlob(a, 'f', 'kept'))
    const before = fixture.sandbox.requests()
    for (const outcome of [
      await ops.deleteResult(resultNamed(sample, { module_name: '' }))(),
      await ops.saveBlob(resultNamed(sample, { module_name: '' }), 'f', 1)(),
      await ops.saveBlob(a, ' ', 1)(),
      await ops.ensureResult(sample, { module_name: ' ' })(),
      await ops.saveResult(newResult(sample, { module_name: 'rep', replicate: '' }))(),
      await ops.deleteField(fieldNamed(resultNamed(sample, { module_name: 'rep', replicate: '' }), 'f'))(),
      await ops.uploadField(
        fieldNamed(resultNamed(sample, { module_name: '' }), 'f'),
        bytesSource('x', new Uint8Array(1)),
      )(),
      await ops.uploadField(fieldNamed(a, ''), bytesSource('x', new Uint8Array(1)))(),
      await ops.downloadField(fieldNamed(a, ''), fileSink('/dev/null/never'))(),
    ])
      expect(outcome).toMatchObject(E.left({ _tag: 'InvalidArgument' }))
    expect(fixture.sandbox.requests()).toBe(before)
    expect(await orThrow(ops.listResults(sample))).toEqual([a])
    expect(await orThrow(ops.listFields(a))).toEqual([field])
  })
})
