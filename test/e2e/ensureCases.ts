/**
 * Every operation that creates a record unless it exists, in one table: for races and for lost
 * responses.
 */
import { function as F, taskEither as TE } from 'fp-ts'
import {
  bytesSource,
  type CacheError,
  fieldNamed,
  newResult,
  type NodePangea,
  nodeOperationsOf,
  type PangeaError,
  resultNamed,
} from 'pangea-fp/node'
import { orThrow, type SandboxFixture } from './sandboxFixture.js'

/** Ensures one record of a given name as a user, and returns what identifies it. */
export type Ensure = (as: NodePangea) => TE.TaskEither<PangeaError | CacheError, string>

/** Creates what the record depends on, and returns its `Ensure`. */
export type EnsureCase = (fixture: SandboxFixture, name: string) => Promise<Ensure>

type Ops = ReturnType<typeof nodeOperationsOf>

const one =
  (ensure: (ops: Ops) => TE.TaskEither<PangeaError | CacheError, { readonly uuid: string }>): Ensure =>
  (as) =>
    F.pipe(
      ensure(nodeOperationsOf(as)),
      TE.map(({ uuid }) => uuid),
    )

const newSample = (fixture: SandboxFixture, name: string) =>
  orThrow(nodeOperationsOf(fixture.pangea).ensureSample(fixture.library, { name }))
const newSampleResult = async (fixture: SandboxFixture, name: string) =>
  orThrow(
    nodeOperationsOf(fixture.pangea).ensureResult(await newSample(fixture, name), { module_name: 'm', replicate: 'r' }),
  )

export const ensureCases: Readonly<Record<string, EnsureCase>> = {
  ensureOrganization: async (_, name) => one((ops) => ops.ensureOrganization(name)),
  ensureLibrary: async ({ organization }, name) => one((ops) => ops.ensureLibrary(organization, name)),
  ensureSampleGroup: async ({ organization }, name) => one((ops) => ops.ensureSampleGroup(organization, { name })),
  ensureSample: async ({ library }, name) => one((ops) => ops.ensureSample(library, { name })),
  ensureSamples:
    async ({ library }, name) =>
    (as) =>
      F.pipe(
        nodeOperationsOf(as).ensureSamples(library, [`${name} 1`, `${name} 2`, `${name} 3`]),
        TE.map((samples) => samples.map(({ uuid }) => uuid).join()),
      ),
  'ensureResult of a sample': async (fixture, name) => {
    const sample = await newSample(fixture, name)
    return one((ops) => ops.ensureResult(sample, { module_name: 'm', replicate: 'r' }))
  },
  'ensureResult of a group': async ({ library }, name) =>
    one((ops) => ops.ensureResult(library, { module_name: name, replicate: 'r' })),
  'saveResult of a draft': async (fixture, name) => {
    const draft = newResult(await newSample(fixture, name), { module_name: 'm', replicate: 'r', description: 'd' })
    return one((ops) => ops.saveResult(draft))
  },
  ensureField: async (fixture, name) => {
    const result = await newSampleResult(fixture, name)
    return one((ops) => ops.ensureField(result, 'f'))
  },
  'ensureField of a group': async ({ pangea, library }, name) => {
    const result = await orThrow(nodeOperationsOf(pangea).ensureResult(library, { module_name: name, replicate: 'r' }))
    return one((ops) => ops.ensureField(resultNamed(library, { module_name: result.module_name }), 'f'))
  },
  saveBlob: async (fixture, name) => {
    const result = await newSampleResult(fixture, name)
    return one((ops) => ops.saveBlob(result, 'f', { name }))
  },
  'uploadField to a new field': async (fixture, name) => {
    const result = await newSampleResult(fixture, name)
    return (as) =>
      F.pipe(
        nodeOperationsOf(as).uploadField(fieldNamed(result, 'f'), bytesSource('reads.fq', new Uint8Array(3))),
        TE.map(({ field }) => field.uuid),
      )
  },
  ensureTag: async (_, name) => one((ops) => ops.ensureTag({ name })),
  ensurePipeline: async (_, name) => one((ops) => ops.ensurePipeline({ name })),
  ensurePipelineModule: async ({ pangea }, name) => {
    const pipeline = await orThrow(nodeOperationsOf(pangea).ensurePipeline({ name: 'Raced modules' }))
    return one((ops) => ops.ensurePipelineModule(pipeline, { name, version: '1' }))
  },
  ensureProject: async ({ organization }, name) => one((ops) => ops.ensureProject(organization, { name })),
  ensureS3Bucket: async ({ organization }, name) =>
    one((ops) => ops.ensureS3Bucket(organization, { name, endpoint_url: 'http://127.0.0.1:9' })),
  ensureS3ApiKey: async ({ pangea, organization }, name) => {
    const draft = { name, endpoint_url: 'http://127.0.0.1:9', organization: organization.uuid }
    const { uuid: bucket } = await orThrow(nodeOperationsOf(pangea).createS3Bucket(draft))
    return one((ops) => ops.ensureS3ApiKey({ bucket, public_key: 'k', private_key: 's', description: 'd' }))
  },
}
