/** Deletes that the server carried out but whose response was lost. */
import { either as E } from 'fp-ts'
import {
  deleteField,
  deleteOrganization,
  deletePipeline,
  deletePipelineModule,
  deleteProject,
  deleteResult,
  deleteS3ApiKey,
  deleteS3Bucket,
  deleteSample,
  deleteSampleGroup,
  deleteTag,
  noRetry,
  nodeOperationsOf,
  organizationNamed,
  retrying,
  sampleIn,
  tagNamed,
} from 'pangea-fp/node'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { orThrow, startSandboxFixture, type SandboxFixture } from './sandboxFixture.js'

let fixture: SandboxFixture
beforeAll(async () => {
  fixture = await startSandboxFixture({ retry: noRetry })
})
afterAll(() => fixture.sandbox.close())
afterEach(() => fixture.sandbox.setFaults([]))

const loseOne = (method: string): void =>
  fixture.sandbox.setFaults([{ target: 'api', method, times: 1, effect: { drop: 'after' } }])

const failure = <A>(outcome: E.Either<unknown, A>): unknown => (E.isLeft(outcome) ? outcome.left : 'ok')

describe('a delete whose response was lost', () => {
  const policy = { ...noRetry, budgetMs: 10_000, baseDelayMs: 1 }

  it('a repeated delete succeeds when it finds nothing, whether the request or retrying repeats it', async () => {
    const ops = nodeOperationsOf(fixture.pangea)
    for (const again of [true, false]) {
      const organization = await orThrow(ops.ensureOrganization(`Gone ${again}`))
      const library = await orThrow(ops.ensureLibrary(organization, `Gone ${again}`))
      const sample = await orThrow(ops.ensureSample(library, { name: 'S' }))
      const result = await orThrow(ops.ensureResult(sample, { module_name: 'm', replicate: 'r' }))
      const field = await orThrow(ops.ensureField(result, 'f'))
      await orThrow(ops.ensureTag({ name: `gone ${again}` }))
      const pipeline = await orThrow(ops.ensurePipeline({ name: `gone ${again}` }))
      const module = await orThrow(ops.ensurePipelineModule(pipeline, { name: 'm', version: '1' }))
      const project = await orThrow(ops.ensureProject(organization, { name: `gone ${again}` }))
      const bucket = await orThrow(ops.ensureS3Bucket(organization, { name: 'b', endpoint_url: 'http://127.0.0.1:9' }))
      const key = await orThrow(
        ops.ensureS3ApiKey({ bucket: bucket.uuid, public_key: 'k', private_key: 's', description: 'd' }),
      )
      const pangea = again ? fixture.pangea : { ...fixture.pangea, retry: policy }
      const deletes = {
        field: deleteField(field),
        result: deleteResult(result),
        // Deleted by name: no record has that name when the delete is repeated.
        sample: deleteSample(sampleIn(library, 'S')),
        library: deleteSampleGroup(library),
        tag: deleteTag(tagNamed(` gone ${again}`)),
        module: deletePipelineModule(module),
        pipeline: deletePipeline(pipeline),
        project: deleteProject(project),
        key: deleteS3ApiKey(key.uuid),
        bucket: deleteS3Bucket(bucket.uuid),
        organization: deleteOrganization(organizationNamed(organization.name)),
      }
      for (const [name, remove] of Object.entries(deletes)) {
        loseOne('DELETE')
        const outcome = await (again ? retrying(policy)(remove) : remove)(pangea)()
        expect([name, failure(outcome)]).toEqual([name, 'ok'])
        expect([name, failure(await remove(pangea)())]).toMatchObject([name, { _tag: 'NotFound' }])
      }
    }
  })

  it('a delete of a missing record is NotFound even after another delete lost its response', async () => {
    loseOne('GET')
    const outcome = await retrying(policy)(deleteTag(tagNamed('never there')))(fixture.pangea)()
    expect(failure(outcome)).toMatchObject({ _tag: 'NotFound' })
  })
})
