/** A Pangea server, a storage behind a proxy, and a client process that can be killed. */
import { type ChildProcess, spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { either as E, option as O, type taskEither as TE } from 'fp-ts'
import {
  describe,
  downloadUrl,
  type Field,
  fileCheckpoints,
  makeNodePangea,
  noCache,
  type NodePangea,
  undiciStore,
  nodeOperationsOf,
  type PangeaError,
  type SampleResult,
  withToken,
} from 'pangea-fp/node'
import { type Sandbox, startSandbox } from 'pangea-sandbox'
import { type Authority } from './authority.js'
import { bundle } from './bundle.js'
import { type Ceph, startCeph } from './ceph.js'
import { type StorageName } from './Fault.js'
import { type Proxy, startProxy } from './proxy.js'
import { startTlsServer } from './tlsServer.js'

export interface World {
  readonly sandbox: Sandbox
  readonly ceph: Ceph | null
  /** Before the storage, where bytes are what was sent: they are counted here. */
  readonly proxy: Proxy
  /** What clients connect to: records of TLS pass it; without TLS, it is the proxy above. */
  readonly wire: Proxy
  readonly pangea: NodePangea
  readonly result: SampleResult
  /** For files; goes with the world. */
  readonly folder: string
  /** Another process that uploads to, or downloads from, a field of this name. */
  readonly client: (
    direction: 'up' | 'down',
    field: string,
    path: string,
    how?: { readonly isDiskFull: boolean },
  ) => Client
  readonly close: () => Promise<void>
}

export interface Client {
  readonly process: ChildProcess
  /** When it has begun to ask for something: killing it before that would prove nothing. */
  readonly begun: Promise<void>
  /** What it said last, as JSON; `null` when it was killed. */
  readonly ended: Promise<Said | null>
}
export type Said =
  | { readonly _tag: 'Right'; readonly right: Readonly<Record<string, unknown>> }
  | { readonly _tag: 'Left'; readonly left: PangeaError }

export const MiB = 1024 * 1024

export const must = async <A>(task: TE.TaskEither<PangeaError, A>): Promise<A> => {
  const result = await task()
  if (E.isLeft(result)) throw new Error(`${describe(result.left)} ${JSON.stringify(result.left)}`)
  return result.right
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** A file of random bytes. */
export const newFile = async (
  world: World,
  name: string,
  sizeBytes: number,
): Promise<{ path: string; sha256: string }> => {
  const path = join(world.folder, name)
  const bytes = randomBytes(sizeBytes)
  await writeFile(path, bytes)
  return { path, sha256: sha256(bytes) }
}

/** The SHA-256 of what the storage holds for a field, read with nothing of what is under test. */
export const storedSha256 = async (world: World, field: string): Promise<string | null> => {
  const found = await fieldOf(world, field)
  const url = O.toUndefined(O.chain(downloadUrl)(O.fromNullable(found)))
  if (url === undefined) return null
  const answer = await fetch(url)
  return answer.ok ? sha256(new Uint8Array(await answer.arrayBuffer())) : null
}

export const fieldOf = async (world: World, field: string): Promise<Field | null> => {
  const fields = await must(nodeOperationsOf(world.pangea).listFields(world.result))
  return fields.find(({ name }) => name === field) ?? null
}

const clientOf = (script: string, args: ReadonlyArray<string>, isDiskFull: boolean): Client => {
  // No file beyond a block: as on a full disk, a write ends in the middle.
  const [command, ...before] = isDiskFull
    ? ['sh', '-c', 'ulimit -f 1 && exec "$@"', 'sh', process.execPath]
    : [process.execPath]
  const child = spawn(command ?? '', [...before, script, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  const begun = new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes('\n')) resolve()
    })
    child.once('exit', () => resolve())
  })
  const ended = once(child, 'close').then(() => {
    const line = said.split('\n').at(1) ?? ''
    return line.endsWith('}') ? (JSON.parse(line) as Said) : null
  })
  return { process: child, begun, ended }
}

/** Ends all disturbances; the number of those that never struck. */
export const calm = ({ sandbox, proxy, wire }: World): number => {
  sandbox.setFaults([])
  return proxy.calm() + (wire === proxy ? 0 : wire.calm())
}

export const startWorld = async (storage: StorageName, authority: Authority): Promise<World> => {
  const folder = await mkdtemp(join(tmpdir(), 'pangea-faults-'))
  const sandbox = await startSandbox()
  const ceph = storage === 'ceph' ? await startCeph(join(folder, 'ceph'), 6 * 1024 * MiB) : null
  const account = ceph?.account ?? sandbox.s3
  const proxy = await startProxy(account.endpoint)
  const tls = storage === 'tls' ? await startTlsServer(proxy.endpoint, authority) : null
  const wire = tls === null ? proxy : await startProxy(tls.endpoint)
  const checkpointFolder = join(folder, 'checkpoints')
  await mkdir(checkpointFolder)
  const nobody = makeNodePangea({
    endpoint: sandbox.endpoint,
    cache: noCache,
    // Impatient, so that a run does not take minutes.
    storage: undiciStore({ stallTimeoutMs: 1_000 }),
    checkpoints: fileCheckpoints({ directory: checkpointFolder }),
    timeoutMs: 10_000,
  })
  const session = await must(
    nodeOperationsOf(nobody).register({ email: 'faults@example.org', password: 'Metagenome-42' }),
  )
  const pangea = withToken(session.auth_token)(nobody)
  const ops = nodeOperationsOf(pangea)
  const organization = await must(ops.ensureOrganization('Lab'))
  const bucket = await must(ops.ensureS3Bucket(organization, { name: account.bucket, endpoint_url: wire.endpoint }))
  const key = {
    bucket: bucket.uuid,
    public_key: account.accessKeyId,
    private_key: account.secretAccessKey,
    description: 'faults',
  }
  await must(ops.ensureS3ApiKey(key))
  const empty = await must(ops.ensureLibrary(organization, 'Subway'))
  const library = await must(ops.saveSampleGroup({ ...empty, bucket: bucket.uuid }))
  const sample = await must(ops.ensureSample(library, { name: 'S1' }))
  const result = await must(ops.ensureResult(sample, { module_name: 'raw::raw_reads', replicate: 'faults' }))
  const script = await bundle(fileURLToPath(new URL('./client.ts', import.meta.url)), join(folder, 'client.js'))
  return {
    sandbox,
    ceph,
    proxy,
    wire,
    pangea,
    result,
    folder,
    client: (direction, field, path, how = { isDiskFull: false }) =>
      clientOf(
        script,
        [direction, sandbox.endpoint, session.auth_token, result.uuid, field, path, checkpointFolder],
        how.isDiskFull,
      ),
    close: async () => {
      if (wire !== proxy) await wire.close()
      await tls?.close()
      await proxy.close()
      await sandbox.close()
      await ceph?.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
