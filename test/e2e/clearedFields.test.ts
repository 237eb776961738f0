/** Saving a whole record clears an optional string, wherever the server accepts a blank one. */
import { either as E } from 'fp-ts'
import { nodeOperationsOf, type PangeaError } from 'pangea-fp/node'
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

type Save = (record: never) => () => Promise<E.Either<PangeaError, object>>

const records = async (): Promise<
  Record<string, readonly [record: object, save: Save, clearable: ReadonlyArray<string>]>
> => {
  const { organization, library } = fixture
  const sample = await orThrow(ops.ensureSample(library, { name: 'S', description: 'd' }))
  const draft = { module_name: 'm', replicate: 'r', description: 'd' }
  const result = await orThrow(ops.ensureResult(sample, draft))
  const groupResult = await orThrow(ops.ensureResult(library, draft))
  const field = await orThrow(ops.createField(result, { name: 'f', stored_data: 1, description: 'd' }))
  const groupField = await orThrow(ops.createField(groupResult, { name: 'f', stored_data: 1, description: 'd' }))
  const texts = { description: 'd', long_description: 'l' }
  const pipeline = await orThrow(ops.ensurePipeline({ name: 'P', ...texts }))
  const module = await orThrow(ops.ensurePipelineModule(pipeline, { name: 'm', version: '1', ...texts }))
  const group = await orThrow(ops.ensureSampleGroup(organization, { name: 'G', theme: 't', ...texts }))
  const tag = await orThrow(ops.ensureTag({ name: 'T', payload: 'p' }))
  const profile = { biography: 'b', url: 'http://example.org', company: 'c', location: 'l', name: 'n' }
  const user = await orThrow(ops.updateUser(await orThrow(ops.whoAmI), profile))
  return {
    sample: [sample, ops.saveSample, ['description']],
    'result of a sample': [result, ops.saveResult, ['description']],
    'result of a group': [groupResult, ops.saveResult, ['description']],
    'field of a sample': [field, ops.saveField, ['description']],
    'field of a group': [groupField, ops.saveField, ['description']],
    pipeline: [pipeline, ops.savePipeline, ['description', 'long_description']],
    'pipeline module': [module, ops.savePipelineModule, ['long_description']],
    group: [group, ops.saveSampleGroup, ['long_description', 'theme']],
    tag: [tag, ops.saveTag, ['payload']],
    user: [user, ops.saveUser, Object.keys(profile)],
  }
}

it('a save clears a string and changes nothing else', async () => {
  for (const [name, [record, save, clearable]] of Object.entries(await records()))
    for (const text of clearable) {
      const before = await orThrow(save(record as never))
      const cleared = await orThrow(save({ ...record, [text]: '' } as never))
      const { updated_at: _, ...rest } = before as Readonly<Record<string, unknown>>
      expect([name, text, cleared]).toMatchObject([name, text, { ...rest, [text]: '' }])
    }
})

describe('saving a description that the server does not accept blank', () => {
  const made = async (name: string, description?: string) => {
    const { organization } = fixture
    const draft = { name, ...(description === undefined ? {} : { description }) }
    const pipeline = await orThrow(ops.ensurePipeline({ name: 'Modules' }))
    return [
      [await orThrow(ops.ensureSampleGroup(organization, draft)), ops.saveSampleGroup, { theme: 'new' }],
      [await orThrow(ops.ensureProject(organization, draft)), ops.saveProject, {}],
      [
        await orThrow(ops.ensurePipelineModule(pipeline, { ...draft, version: '1' })),
        ops.savePipelineModule,
        { long_description: 'new' },
      ],
    ] as unknown as ReadonlyArray<readonly [{ readonly description: string }, Save, object]>
  }

  it('a save leaves out a description that is already blank, so that a fetched record can be saved', async () => {
    for (const [record, save, change] of await made('Without')) {
      expect(record.description).toBe('')
      expect(await orThrow(save({ ...record, ...change } as never))).toMatchObject({ description: '', ...change })
    }
  })

  it('a save that would clear the description is Invalid and saves nothing', async () => {
    for (const [record, save, change] of await made('With', 'kept')) {
      const outcome = await save({ ...record, ...change, description: '' } as never)()
      expect(outcome).toMatchObject(
        E.left({ _tag: 'Invalid', messages: { description: expect.any(Array) as unknown } }),
      )
      const unchanged = await orThrow(save(record as never))
      expect(unchanged).toMatchObject({ description: 'kept' })
      for (const [key, value] of Object.entries(change))
        expect(unchanged).not.toMatchObject({ [key]: value as unknown })
    }
  })
})
