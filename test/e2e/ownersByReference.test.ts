/** Operations that take an owner accept a reference in place of its record. */
import { either as E } from 'fp-ts'
import {
  addSample,
  type ChangedSampleGroup,
  createResult,
  ensureSample,
  ensureSampleGroup,
  fetchS3Bucket,
  groupNamed,
  listS3Buckets,
  listSamples,
  newResult,
  type NodePangea,
  type Op,
  removeSample,
  type Sample,
  sampleById,
  sampleIn,
  sampleNamed,
  saveResult,
  saveSampleGroup,
  updateS3Bucket,
} from 'pangea-fp/node'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { orThrow, startSandboxFixture, type SandboxFixture } from './sandboxFixture.js'

let fixture: SandboxFixture
let sample: Sample
beforeAll(async () => {
  fixture = await startSandboxFixture()
  sample = await orThrow(ensureSample(fixture.library, { name: 'S1' })(fixture.pangea))
})
afterAll(() => fixture.sandbox.close())

const run = <A>(op: Op<A>): Promise<A> => orThrow(op(fixture.pangea))

/** The sent requests, as method and path. */
const sentBy = async (op: Op<unknown>): Promise<ReadonlyArray<string>> => {
  const sent: Array<string> = []
  const { transport } = fixture.pangea
  const spied: NodePangea = {
    ...fixture.pangea,
    transport: {
      ...transport,
      send: (request, ...rest) => {
        sent.push(`${request.method} ${new URL(request.url).pathname}`)
        return transport.send(request, ...rest)
      },
    },
  }
  expect(await op(spied)()).toMatchObject({ _tag: 'Right' })
  return sent
}

const fields = { module_name: 'named', replicate: 'r' }

it('saveResult looks up the sample when newResult received its name', async () => {
  const result = await run(saveResult(newResult(sampleNamed('Lab', 'Subway', 'S1'), fields)))
  expect(result.sample).toBe(sample.uuid)
  // A second time by the record: the same result.
  expect((await run(saveResult(newResult(sample, fields)))).uuid).toBe(result.uuid)
})

it('createResult looks up the group when newResult received its name', async () => {
  const result = await run(createResult(newResult(groupNamed('Lab', 'Subway'), { module_name: 'umap' })))
  expect(result.sample_group).toBe(fixture.library.uuid)
})

it.each([
  ['record', () => sample],
  ['uuid', () => sampleById(sample.uuid)],
] as const)('createResult sends one request for a sample that is known by its %s', async (_, owner) => {
  expect(await sentBy(createResult(newResult(owner(), { module_name: 'm' })))).toEqual(['POST /api/sample_ars'])
})

it('createResult is NotFound, and creates nothing, for a missing sample', async () => {
  expect(await createResult(newResult(sampleIn(fixture.library, 'S9'), fields))(fixture.pangea)()).toMatchObject(
    E.left({ _tag: 'NotFound', detail: 'no sample of the group is named S9' }),
  )
})

it('createResult rejects a draft without a module before it looks up the sample', async () => {
  const draft = newResult(sampleNamed('Lab', 'Subway', 'S1'), { module_name: ' ' })
  expect(await createResult(draft)(fixture.pangea)()).toMatchObject(
    E.left({ _tag: 'InvalidArgument', argument: 'module_name', attempt: 0 }),
  )
})

it('addSample and removeSample take samples by name, and the last change of a sample counts', async () => {
  const other = await run(ensureSample(fixture.library, { name: 'S2' }))
  const group = await run(ensureSampleGroup(fixture.organization, { name: 'members' }))
  const named = (name: string) => sampleIn(fixture.library, name)
  const changed = addSample(other)(removeSample(named('S2'))(addSample(named('S1'))(group)))
  await run(saveSampleGroup(changed))
  expect((await run(listSamples(group))).map(({ name }) => name).sort()).toEqual(['S1', 'S2'])
  await run(saveSampleGroup(removeSample(named('S1'))(addSample(sample)(group))))
  expect((await run(listSamples(group))).map(({ name }) => name)).toEqual(['S2'])
})

it('saveSampleGroup saves nothing when a sample to be added is missing', async () => {
  const group = await run(ensureSampleGroup(fixture.organization, { name: 'unchanged' }))
  const changed = { ...addSample(sampleIn(fixture.library, 'S9'))(group), name: 'changed' }
  expect(await saveSampleGroup(changed)(fixture.pangea)()).toMatchObject(E.left({ _tag: 'NotFound' }))
  expect(await run(ensureSampleGroup(fixture.organization, { name: 'unchanged' }))).toEqual(group)
})

it.each([[{ added: [], removed: [] }], [[null]], [[{ change: 'add' }]]])(
  'saveSampleGroup rejects a malformed list of sample changes: %j',
  async (pending_members) => {
    const changed = { ...fixture.library, pending_members } as unknown as ChangedSampleGroup
    expect(await saveSampleGroup(changed)(fixture.pangea)()).toMatchObject(
      E.left({ _tag: 'InvalidArgument', attempt: 0 }),
    )
  },
)

it('updateS3Bucket and fetchS3Bucket take the record of a bucket in place of its uuid', async () => {
  const [bucket] = await run(listS3Buckets(fixture.organization))
  if (bucket === undefined) return expect.fail('no bucket')
  expect(await run(fetchS3Bucket(bucket))).toEqual(bucket)
  expect((await run(updateS3Bucket(bucket, { name: bucket.name }))).uuid).toBe(bucket.uuid)
})
