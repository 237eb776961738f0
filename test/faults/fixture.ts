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
  httpObjectStore,
  nodeOperationsOf,
  type PangeaError,
  type SampleResult,
  withToken,
} from 'pangea-fp/node'
import { type Sandbox, startSandbox } from 'pangea-sandbox'
import { type CertificateAuthority } from './certificateAuthority.js'
import { bundleProgram } from './bundleProgram.js'
import { type Ceph, startCeph } from './ceph.js'
import { type StorageName } from './Fault.js'
import { type FaultProxy, startFaultProxy } from './faultProxy.js'
import { startTlsTerminator } from './tlsTerminator.js'

export interface FaultFixture {
  readonly sandbox: Sandbox
  readonly ceph: Ceph | null
  /** Before the storage, where bytes are what was sent: they are counted here. */
  readonly storageProxy: FaultProxy
  /** What clients connect to: records of TLS pass it; without TLS, it is the proxy above. */
  readonly clientProxy: FaultProxy
  readonly pangea: NodePangea
  readonly result: SampleResult
  /** For files; goes with the world. */
  readonly folder: string
  /** Another process that uploads to, or downloads from, a field of this name. */
  readonly startTransfer: (
    direction: 'up' | 'down',
    field: string,
    path: string,
    how?: { readonly isDiskFull: boolean },
  ) => TransferProcess
  readonly close: () => Promise<void>
}

export interface TransferProcess {
  readonly process: ChildProcess
  /** When it has begun to ask for something: killing it before that would prove nothing. */
  readonly started: Promise<void>
  /** What it said last, as JSON; `null` when it was killed. */
  readonly result: Promise<TransferResult | null>
}
export type TransferResult =
  | { readonly _tag: 'Right'; readonly right: Readonly<Record<string, unknown>> }
  | { readonly _tag: 'Left'; readonly left: PangeaError }

export const MiB = 1024 * 1024

export const getRight = async <A>(task: TE.TaskEither<PangeaError, A>): Promise<A> => {
  const result = await task()
  if (E.isLeft(result)) throw new Error(`${describe(result.left)} ${JSON.stringify(result.left)}`)
  return result.right
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** A file of random bytes. */
export const newFile = async (
  world: FaultFixture,
  name: string,
  sizeBytes: number,
): Promise<{ path: string; sha256: string }> => {
  const path = join(world.folder, name)
  const bytes = randomBytes(sizeBytes)
  await writeFile(path, bytes)
  return { path, sha256: sha256(bytes) }
}

/** The SHA-256 of what the storage holds for a field, read with nothing of what is under test. */
export const storedSha256 = async (world: FaultFixture, field: string): Promise<string | null> => {
  const found = await fieldOf(world, field)
  const url = O.toUndefined(O.chain(downloadUrl)(O.fromNullable(found)))
  if (url === undefined) return null
  const answer = await fetch(url)
  return answer.ok ? sha256(new Uint8Array(await answer.arrayBuffer())) : null
}

export const fieldOf = async (world: FaultFixture, field: string): Promise<Field | null> => {
  const fields = await getRight(nodeOperationsOf(world.pangea).listFields(world.result))
  return fields.find(({ name }) => name === field) ?? null
}

const clientOf = (script: string, args: ReadonlyArray<string>, isDiskFull: boolean): TransferProcess => {
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
    return line.endsWith('}') ? (JSON.parse(line) as TransferResult) : null
  })
  return { process: child, started: begun, result: ended }
}

/** Ends all disturbances; the number of those that never struck. */
export const clearFaults = ({ sandbox, storageProxy: proxy, clientProxy: wire }: FaultFixture): number => {
  sandbox.setFaults([])
  return proxy.clear() + (wire === proxy ? 0 : wire.clear())
}

export const startFaultFixture = async (
  storage: StorageName,
  authority: CertificateAuthority,
): Promise<FaultFixture> => {
  const folder = await mkdtemp(join(tmpdir(), 'pangea-faults-'))
  const sandbox = await startSandbox()
  const ceph = storage === 'ceph' ? await startCeph(join(folder, 'ceph'), 6 * 1024 * MiB) : null
  const account = ceph?.account ?? sandbox.s3
  const proxy = await startFaultProxy(account.endpoint)
  const tls = storage === 'tls' ? await startTlsTerminator(proxy.endpoint, authority) : null
  const wire = tls === null ? proxy : await startFaultProxy(tls.endpoint)
  const checkpointFolder = join(folder, 'checkpoints')
  await mkdir(checkpointFolder)
  const nobody = makeNodePangea({
    endpoint: sandbox.endpoint,
    cache: noCache,
    // Impatient, so that a run does not take minutes.
    storage: httpObjectStore({ stallTimeoutMs: 1_000 }),
    checkpoints: fileCheckpoints({ directory: checkpointFolder }),
    timeoutMs: 10_000,
  })
  const session = await getRight(
    nodeOperationsOf(nobody).register({ email: 'faults@example.org', password: 'Metagenome-42' }),
  )
  const pangea = withToken(session.auth_token)(nobody)
  const ops = nodeOperationsOf(pangea)
  const organization = await getRight(ops.ensureOrganization('Lab'))
  const bucket = await getRight(ops.ensureS3Bucket(organization, { name: account.bucket, endpoint_url: wire.endpoint }))
  const key = {
    bucket: bucket.uuid,
    public_key: account.accessKeyId,
    private_key: account.secretAccessKey,
    description: 'faults',
  }
  await getRight(ops.ensureS3ApiKey(key))
  const empty = await getRight(ops.ensureLibrary(organization, 'Subway'))
  const library = await getRight(ops.saveSampleGroup({ ...empty, bucket: bucket.uuid }))
  const sample = await getRight(ops.ensureSample(library, { name: 'S1' }))
  const result = await getRight(ops.ensureResult(sample, { module_name: 'raw::raw_reads', replicate: 'faults' }))
  const script = await bundleProgram(
    fileURLToPath(new URL('./transferProcess.ts', import.meta.url)),
    join(folder, 'client.js'),
  )
  return {
    sandbox,
    ceph,
    storageProxy: proxy,
    clientProxy: wire,
    pangea,
    result,
    folder,
    startTransfer: (direction, field, path, how = { isDiskFull: false }) =>
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
