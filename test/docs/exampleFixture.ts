/**
 * The values that the examples in the documentation use: a sandbox user with a sample, a result and
 * files.
 */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { function as F, type taskEither as TE } from 'fp-ts'
import {
  bytesSource,
  describe,
  fieldNamed,
  fileSystemCache,
  groupNamed,
  makeNodePangea,
  nodeOperationsOf,
  sampleNamed,
  withToken,
} from 'pangea-fp/node'
import type { Sandbox } from 'pangea-sandbox'

const password = 'Metagenome-42'

const fastq = gzipSync('@read/1\nACGTACGT\n+\nIIIIIIII\n')

const orThrow = async <E extends Parameters<typeof describe>[0], A>(task: TE.TaskEither<E, A>): Promise<A> =>
  F.pipe(await task(), (either) => {
    if (either._tag === 'Right') return either.right
    throw new Error(describe(either.left))
  })

/** The values, under the names that the examples use; the files are in `folder`. */
export const makeExampleFixture = async (sandbox: Sandbox, folder: string) => {
  const credentials = { email: 'reader@example.org', password }
  const anonymous = makeNodePangea({
    endpoint: sandbox.endpoint,
    cache: fileSystemCache({ directory: join(folder, 'cache') }),
  })
  const session = await orThrow(nodeOperationsOf(anonymous).register(credentials))
  const pangea = withToken(session.auth_token)(anonymous)
  const ops = nodeOperationsOf(pangea)

  const organization = await orThrow(ops.ensureOrganization('Lab'))
  const bucket = await orThrow(
    ops.ensureS3Bucket(organization, { name: sandbox.s3.bucket, endpoint_url: sandbox.s3.endpoint }),
  )
  await orThrow(
    ops.ensureS3ApiKey({
      bucket: bucket.uuid,
      public_key: sandbox.s3.accessKeyId,
      private_key: sandbox.s3.secretAccessKey,
      description: 'examples',
    }),
  )
  const empty = await orThrow(ops.ensureLibrary(organization, 'Subway'))
  const library = await orThrow(ops.saveSampleGroup({ ...empty, bucket: bucket.uuid }))
  const group = await orThrow(ops.ensureSampleGroup(organization, { name: 'Selection' }))
  const samples = await orThrow(ops.ensureSamples(library, ['S1', 'S2', 'S3']))
  const sample = await orThrow(ops.ensureSample(library, { name: 'S1' }))
  for (const each of samples) await orThrow(ops.ensureResult(each, { module_name: 'kraken2', replicate: 'r' }))
  const result = await orThrow(ops.ensureResult(sample, { module_name: 'raw::raw_reads', replicate: 'run 1' }))
  const { field } = await orThrow(ops.uploadField(fieldNamed(result, 'read_1'), bytesSource('reads_1.fastq.gz', fastq)))

  await Promise.all(['reads_1.fastq.gz', 'reads_2.fastq.gz'].map((name) => writeFile(join(folder, name), fastq)))
  return {
    pangea,
    anonymous,
    credentials,
    token: session.auth_token,
    organization,
    library,
    group,
    samples,
    sample,
    result,
    field,
    ref: sampleNamed('Lab', 'Subway', 'S1'),
    libraryRef: groupNamed('Lab', 'Subway'),
    file: 'reads_1.fastq.gz',
  } as const
}

export type ExampleFixture = Awaited<ReturnType<typeof makeExampleFixture>>

/** The names of the values, known before a sandbox runs. */
export const fixtureNames = [
  'pangea',
  'anonymous',
  'credentials',
  'token',
  'organization',
  'library',
  'group',
  'samples',
  'sample',
  'result',
  'field',
  'ref',
  'libraryRef',
  'file',
] as const satisfies ReadonlyArray<keyof ExampleFixture>
