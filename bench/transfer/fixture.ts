/**
 * The fixture of the transfer benchmark: a folder in memory, bundled programs, files to send, and a
 * storage test server.
 */
import { fork, type ChildProcess } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, open, rm, statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { S3Account } from '../../sandbox/src/signing/s3Account.js'
import { makeCertificateAuthority } from '../../test/faults/certificateAuthority.js'
import { bundleProgram } from '../../test/faults/bundleProgram.js'
import { installedContender } from '../installContenders.js'
import { repeatedBlock } from './repeatedBlock.js'
import { MiB, type ObjectKey, objects, smallBytes } from './testObjects.js'

export interface Source {
  readonly path: string
  readonly sha256: string
}

export interface StorageProcess {
  readonly tls: S3Account
  readonly plain: S3Account
  /** The processor time of the storage's process so far. */
  readonly cpuSeconds: () => Promise<number>
  readonly stop: () => Promise<void>
}

export type Program =
  'awsClient' | 'fetchClient' | 'minimalClient' | 'pangeaClient' | 'storageTestServer' | 'undiciClient'

export interface Fixture {
  readonly folder: string
  readonly caPath: string
  /** Bundles a program, and returns its path. */
  readonly program: (name: Program) => Promise<string>
  readonly source: (key: ObjectKey | 'small') => Promise<Source>
  readonly startStorage: (latencyMs: number) => Promise<StorageProcess>
  readonly close: () => Promise<void>
}

const freeBytesAt = async (path: string): Promise<number> => {
  const stats = await statfs(path).catch(() => null)
  return stats === null ? 0 : stats.bavail * stats.bsize
}

/**
 * Creates a folder in memory, so that no disk is measured, or else in the temporary folder. Returns
 * `null` if neither has enough space.
 */
export const newFolder = async (neededBytes: number): Promise<string | null> => {
  for (const parent of ['/dev/shm', tmpdir()]) {
    if ((await freeBytesAt(parent)) > neededBytes) return mkdtemp(join(parent, 'pangea-bench-'))
  }
  return null
}

const writeObject = async (path: string, sizeBytes: number, isSparse: boolean): Promise<Source> => {
  const file = await open(path, 'w')
  const sha256 = createHash('sha256')
  const content = isSparse ? Buffer.alloc(repeatedBlock.length) : repeatedBlock
  for (let done = 0; done < sizeBytes; done += content.length) {
    const chunk = content.subarray(0, sizeBytes - done)
    sha256.update(chunk)
    if (!isSparse) await file.write(chunk)
  }
  await file.truncate(sizeBytes)
  await file.close()
  return { path, sha256: sha256.digest('hex') }
}

/** Computes each value once, on first use. */
const memoized = <K, A>(make: (key: K) => Promise<A>): ((key: K) => Promise<A>) => {
  const made = new Map<K, Promise<A>>()
  return (key) => {
    const value = made.get(key) ?? make(key)
    made.set(key, value)
    return value
  }
}

const accountAt = (endpoint: string): S3Account => ({
  endpoint,
  bucket: 'bench',
  accessKeyId: 'A',
  secretAccessKey: 'S',
})

export const makeFixture = async (): Promise<Fixture> => {
  // Space for the sources, some targets, and Ceph's store.
  const folder = (await newFolder(4 * objects.large.sizeBytes)) ?? (await mkdtemp(join(tmpdir(), 'pangea-bench-')))
  const { caPath, keyPath, certPath } = await makeCertificateAuthority(folder)
  const program = memoized(async (name: Program) => {
    const own = (): string => fileURLToPath(new URL(`./${name}.ts`, import.meta.url))
    return bundleProgram(name === 'awsClient' ? await installedContender(name) : own(), join(folder, `${name}.js`))
  })
  const source = memoized((key: ObjectKey | 'small') => {
    const { sizeBytes, isSparse } = key === 'small' ? { sizeBytes: smallBytes, isSparse: false } : objects[key]
    return writeObject(join(folder, `source-${key}`), sizeBytes, isSparse)
  })
  const startStorage = async (latencyMs: number): Promise<StorageProcess> => {
    const child: ChildProcess = fork(await program('storageTestServer'), [keyPath, certPath, String(latencyMs)], {
      execArgv: [],
    })
    const [{ tls, plain }] = (await once(child, 'message')) as [{ readonly tls: number; readonly plain: number }]
    return {
      tls: accountAt(`https://127.0.0.1:${tls}`),
      plain: accountAt(`http://127.0.0.1:${plain}`),
      cpuSeconds: async () => {
        child.send('cpu')
        const [seconds] = (await once(child, 'message')) as [number]
        return seconds
      },
      stop: async () => {
        child.disconnect()
        await once(child, 'exit')
      },
    }
  }
  return { folder, caPath, program, source, startStorage, close: () => rm(folder, { recursive: true, force: true }) }
}

export const isInMemory = ({ folder }: Fixture): boolean => folder.startsWith('/dev/shm')

/** Measures the processor seconds to hash 1 GiB. */
export const hashSeconds = (algorithm: string): number => {
  const before = process.cpuUsage()
  const hash = createHash(algorithm)
  for (let done = 0; done < 1024 * MiB; done += repeatedBlock.length) hash.update(repeatedBlock)
  hash.digest()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}
