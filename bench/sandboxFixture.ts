/**
 * The fixture of the benchmarks: a sandbox in its own process, so that its work isn't measured,
 * with a library that stores files. Also statistics.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { either as E, function as F, taskEither as TE } from 'fp-ts'
import {
  describe,
  makeNodePangea,
  noCache,
  type NodePangea,
  nodeOperationsOf,
  type PangeaError,
  type SampleGroup,
  withToken,
} from 'pangea-fp/node'
import * as z from 'zod'
import type { S3Account } from '../sandbox/src/signing/s3Account.js'
import type { Seed, SeedGroup } from '../sandbox/src/seed/Seed.js'

export interface SandboxFixture {
  readonly pangea: NodePangea
  readonly library: SampleGroup
  /** The storage of the library. */
  readonly s3: S3Account
  readonly close: () => Promise<void>
}

const Ready = z.object({
  endpoint: z.string(),
  s3: z.object({ endpoint: z.string(), bucket: z.string(), accessKeyId: z.string(), secretAccessKey: z.string() }),
})

export const getRight = async <A>(task: TE.TaskEither<PangeaError, A>): Promise<A> => {
  const result = await task()
  return E.isRight(result) ? result.right : Promise.reject(new Error(describe(result.left)))
}

const user = { email: 'bench@example.org', password: 'Metagenome-42' }

/**
 * Starts a sandbox whose organization Lab has the library Subway, with a bucket, and these groups.
 */
export const startSandboxFixture = async (groups: ReadonlyArray<SeedGroup> = []): Promise<SandboxFixture> => {
  const folder = await mkdtemp(join(tmpdir(), 'pangea-bench-seed-'))
  const seed: Seed = { users: [user], organizations: [{ name: 'Lab', owner: user.email, groups }] }
  await writeFile(join(folder, 'seed.json'), JSON.stringify(seed))
  const command = fileURLToPath(new URL('../sandbox/src/main.ts', import.meta.url))
  const args = ['--import', 'tsx', command, '--json', '--seed', join(folder, 'seed.json')]
  const server = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = (await once(createInterface(server.stdout), 'line')) as [string]
  await rm(folder, { recursive: true })
  const { endpoint, s3 } = Ready.parse(JSON.parse(line))
  const anonymous = makeNodePangea({ endpoint, cache: noCache })
  const session = await getRight(nodeOperationsOf(anonymous).login(user))
  const pangea = withToken(session.auth_token)(anonymous)
  const { ensureOrganization, ensureLibrary, ensureS3Bucket, ensureS3ApiKey, saveSampleGroup } =
    nodeOperationsOf(pangea)
  const library = await getRight(
    F.pipe(
      TE.Do,
      TE.bind('lab', () => ensureOrganization('Lab')),
      TE.bind('library', ({ lab }) => ensureLibrary(lab, 'Subway')),
      TE.bind('bucket', ({ lab }) => ensureS3Bucket(lab, { name: s3.bucket, endpoint_url: s3.endpoint })),
      TE.tap(({ bucket }) =>
        ensureS3ApiKey({
          bucket: bucket.uuid,
          public_key: s3.accessKeyId,
          private_key: s3.secretAccessKey,
          description: 'bench',
        }),
      ),
      TE.flatMap(({ library: empty, bucket }) => saveSampleGroup({ ...empty, bucket: bucket.uuid })),
    ),
  )
  const close = async (): Promise<void> => {
    server.kill('SIGTERM')
    await once(server, 'exit')
  }
  return { pangea, library, s3, close }
}

/** Measures the seconds of a run, rounded to milliseconds. */
export const timed = async <A>(run: () => Promise<A>): Promise<readonly [seconds: number, value: A]> => {
  const began = performance.now()
  const value = await run()
  return [Math.round(performance.now() - began) / 1000, value]
}

export const median = (values: ReadonlyArray<number>): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

export const ratio = (ours: number, theirs: number): number => Math.round((100 * ours) / theirs) / 100
