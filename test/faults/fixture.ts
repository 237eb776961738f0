/**
 * The fixture of the fault runs: a sandbox, a storage behind fault-injecting proxies, and transfer
 * processes that can be killed.
 */
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
import type { CertificateAuthority } from './certificateAuthority.js'
import { bundleProgram } from './bundleProgram.js'
import { type Ceph, startCeph } from './ceph.js'
import type { StorageName } from './Fault.js'
import { type FaultProxy, startFaultProxy } from './faultProxy.js'
import { startTlsTerminator } from './tlsTerminator.js'

export interface FaultFixture {
  readonly sandbox: Sandbox
  readonly ceph: Ceph | null
  /** In front of the storage, behind TLS: counts the bytes of requests and responses. */
  readonly storageProxy: FaultProxy
  /**
   * The address of the storage for clients: sees TLS records; without TLS, the same as
   * `storageProxy`.
   */
  readonly clientProxy: FaultProxy
  readonly pangea: NodePangea
  readonly result: SampleResult
  /** For files; removed with the fixture. */
  readonly folder: string
  /** Starts a process that uploads to, or downloads from, the field with this name. */
  readonly startTransfer: (
    direction: 'up' | 'down',
    field: string,
    path: string,
    options?: { readonly isDiskFull: boolean },
  ) => TransferProcess
  readonly close: () => Promise<void>
}

export interface TransferProcess {
  readonly process: ChildProcess
  /** Resolves when the transfer starts: killing the process before would test nothing. */
  readonly started: Promise<void>
  /** The outcome; `null` when the process was killed. */
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

/** Creates a file of random bytes. */
export const newFile = async (
  fixture: FaultFixture,
  name: string,
  sizeBytes: number,
): Promise<{ path: string; sha256: string }> => {
  const path = join(fixture.folder, name)
  const bytes = randomBytes(sizeBytes)
  await writeFile(path, bytes)
  return { path, sha256: sha256(bytes) }
}

/** Returns the SHA-256 of a field's stored object, read without the code under test. */
export const storedSha256 = async (fixture: FaultFixture, field: string): Promise<string | null> => {
  const found = await fieldOf(fixture, field)
  const url = O.toUndefined(O.chain(downloadUrl)(O.fromNullable(found)))
  if (url === undefined) return null
  const answer = await fetch(url)
  return answer.ok ? sha256(new Uint8Array(await answer.arrayBuffer())) : null
}

export const fieldOf = async (fixture: FaultFixture, field: string): Promise<Field | null> => {
  const fields = await getRight(nodeOperationsOf(fixture.pangea).listFields(fixture.result))
  return fields.find(({ name }) => name === field) ?? null
}

const startProcess = (script: string, args: ReadonlyArray<string>, isDiskFull: boolean): TransferProcess => {
  // Limits files to one block: as on a full disk, a write stops midway.
  const [command, ...before] = isDiskFull
    ? ['sh', '-c', 'ulimit -f 1 && exec "$@"', 'sh', process.execPath]
    : [process.execPath]
  const child = spawn(command ?? '', [...before, script, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  const started = new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      if (output.includes('\n')) resolve()
    })
    child.once('exit', () => resolve())
  })
  const result = once(child, 'close').then(() => {
    const line = output.split('\n').at(1) ?? ''
    return line.endsWith('}') ? (JSON.parse(line) as TransferResult) : null
  })
  return { process: child, started, result }
}

/** Clears all injected faults, and returns the number of those that never struck. */
export const clearFaults = ({ sandbox, storageProxy, clientProxy }: FaultFixture): number => {
  sandbox.setFaults([])
  return storageProxy.clear() + (clientProxy === storageProxy ? 0 : clientProxy.clear())
}

export const startFaultFixture = async (
  storage: StorageName,
  authority: CertificateAuthority,
): Promise<FaultFixture> => {
  const folder = await mkdtemp(join(tmpdir(), 'pangea-faults-'))
  const sandbox = await startSandbox()
  const ceph = storage === 'ceph' ? await startCeph(join(folder, 'ceph'), 6 * 1024 * MiB) : null
  const account = ceph?.account ?? sandbox.s3
  const storageProxy = await startFaultProxy(account.endpoint)
  const tls = storage === 'tls' ? await startTlsTerminator(storageProxy.endpoint, authority) : null
  const clientProxy = tls === null ? storageProxy : await startFaultProxy(tls.endpoint)
  const checkpointFolder = join(folder, 'checkpoints')
  await mkdir(checkpointFolder)
  const anonymous = makeNodePangea({
    endpoint: sandbox.endpoint,
    cache: noCache,
    // Short, so that a run doesn't take minutes.
    storage: httpObjectStore({ stallTimeoutMs: 1_000 }),
    checkpoints: fileCheckpoints({ directory: checkpointFolder }),
    timeoutMs: 10_000,
  })
  const session = await getRight(
    nodeOperationsOf(anonymous).register({ email: 'faults@example.org', password: 'Metagenome-42' }),
  )
  const pangea = withToken(session.auth_token)(anonymous)
  const ops = nodeOperationsOf(pangea)
  const organization = await getRight(ops.ensureOrganization('Lab'))
  const bucket = await getRight(
    ops.ensureS3Bucket(organization, { name: account.bucket, endpoint_url: clientProxy.endpoint }),
  )
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
    join(folder, 'transferProcess.js'),
  )
  return {
    sandbox,
    ceph,
    storageProxy,
    clientProxy,
    pangea,
    result,
    folder,
    startTransfer: (direction, field, path, options = { isDiskFull: false }) =>
      startProcess(
        script,
        [direction, sandbox.endpoint, session.auth_token, result.uuid, field, path, checkpointFolder],
        options.isDiskFull,
      ),
    close: async () => {
      if (clientProxy !== storageProxy) await clientProxy.close()
      await tls?.close()
      await storageProxy.close()
      await sandbox.close()
      await ceph?.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
