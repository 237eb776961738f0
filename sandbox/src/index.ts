/** A Pangea-compatible server with its own PostgreSQL and S3 store, in this process. */
import { makeApiHandler } from './api/apiHandler.js'
import { makePresigner, type PresigningOptions } from './api/files/presignedUrlCache.js'
import { type DataFolder, hasDatabase, openDataFolder } from './dataFolder.js'
import { explainFileSystemError } from './fileSystemError.js'
import { makeNextTimestamp } from './database/monotonicTimestamps.js'
import { type Database, openDatabase } from './database/postgres.js'
import { type Fault, makeFaultInjector } from './faultInjection.js'
import { loadInitialContents } from './initialContents.js'
import { findSeededUserAndLibrary } from './findSeededUserAndLibrary.js'
import { ensureQcPrototype, type QcPrototype } from './qcWorkOrderPrototype.js'
import { type LoadedSeed, readSeed } from './seed/readSeed.js'
import { holdRequests, type HttpServer, listenOnLoopback } from './listenOnLoopback.js'
import { openStore } from './s3/store.js'

export type { Fault, FaultEffect } from './faultInjection.js'

export interface SandboxOptions {
  /** If absent or 0: any free port, or with `data`, the port of the last start if it is free. */
  readonly port?: number
  readonly s3Port?: number
  /** The folder for all data. If absent: a temporary folder, removed on close. */
  readonly data?: string
  /** The path of a JSON file to fill the sandbox from, once per folder. */
  readonly seed?: string
  /**
   * The contents of a new folder without a `seed`. `example`: a user, the organization `Lab` with
   * the library `Subway`, its bucket, the sample `S1`, results and a FASTQ pair. `empty`, the
   * default: none of it.
   */
  readonly contents?: 'empty' | 'example'
  readonly faults?: ReadonlyArray<Fault>
  readonly presigning?: PresigningOptions
}

export interface SandboxUser {
  readonly email: string
  readonly password: string
  /** The same at every start until a logout deletes it. */
  readonly token: string
}

export interface Sandbox {
  readonly endpoint: string
  /** The folder with its data. A temporary folder is removed on close. */
  readonly folder: string
  readonly s3: {
    readonly endpoint: string
    readonly bucket: string
    readonly accessKeyId: string
    readonly secretAccessKey: string
  }
  /** The work order prototype that every sandbox has. */
  readonly seed: QcPrototype
  /** The first user of the seed or the example, while that account exists. */
  readonly user?: SandboxUser
  /** The first library with a file in the seed or the example, while it exists. */
  readonly library?: { readonly organization: string; readonly group: string }
  readonly setFaults: (faults: ReadonlyArray<Fault>) => void
  /** The number of requests to the API and the store so far. */
  readonly requests: () => number
  readonly close: () => Promise<void>
}

interface OpenResources {
  readonly folder: DataFolder
  readonly database: Database
  readonly servers: HttpServer[]
}

const closeAll = async ({ folder, database, servers }: OpenResources): Promise<void> => {
  await Promise.all(servers.map((server) => server.close()))
  await database.close().finally(folder.release)
}

const choosePort = (requested: number | undefined, previous: number | undefined) => ({
  ...(requested ? { requested } : {}),
  ...(previous === undefined ? {} : { previous }),
})

const serve = async (
  options: SandboxOptions,
  resources: OpenResources,
  seed: LoadedSeed | undefined,
): Promise<Sandbox> => {
  const { folder, database, servers } = resources
  const { settings } = folder
  const nextTimestamp = makeNextTimestamp(Date.now)
  const faults = makeFaultInjector(options.faults)
  let requests = 0

  const countRequests = (target: Fault['target'], handle: Parameters<typeof faults.wrap>[1]) => {
    const handler = faults.wrap(target, handle)
    return (...exchange: Parameters<typeof handler>): void => {
      requests += 1
      handler(...exchange)
    }
  }

  const { accessKeyId, secretAccessKey, bucket } = settings
  const store = await openStore({ directory: folder.objects, accessKeyId, secretAccessKey })
  await store.createBucket(bucket)
  const storage = await listenOnLoopback(choosePort(options.s3Port, settings.s3Port), countRequests('s3', store.handle))
  servers.push(storage)
  const s3 = { endpoint: storage.endpoint, bucket, accessKeyId, secretAccessKey }
  const api = makeApiHandler({ database, nextTimestamp, presigner: makePresigner(Date.now, options.presigning) })
  // Fills the database only after both servers have a port, so that a port in use leaves the folder
  // empty.
  const { listener, open } = holdRequests(countRequests('api', api))
  const main = await listenOnLoopback(choosePort(options.port, settings.port), listener)
  servers.push(main)
  // Saved before they go into the database: after a kill, the passwords and the store's address
  // must still be known.
  await folder.saveSettings({ ...settings, s3Port: storage.port, port: main.port })
  const qc = await ensureQcPrototype(database, nextTimestamp, settings.workerPassword)
  const { userPassword: password } = settings
  const contents = options.contents ?? 'empty'
  const summary = await findSeededUserAndLibrary(
    database,
    await loadInitialContents({ database, nextTimestamp, store, s3, password, seed, contents }),
  )
  open()

  let closing: Promise<void> | undefined
  return {
    endpoint: main.endpoint,
    folder: folder.path,
    s3,
    seed: qc,
    ...summary,
    setFaults: faults.set,
    requests: () => requests,
    close: () => (closing ??= closeAll(resources)),
  }
}

/** Starts a sandbox on 127.0.0.1. Starting it again on the same `data` restores the same server. */
export const startSandbox = async (options: SandboxOptions = {}): Promise<Sandbox> => {
  // Validated first, so that an invalid seed creates no folder.
  const seed =
    options.seed === undefined ? undefined : await readSeed(options.seed, { isAlone: !hasDatabase(options.data) })
  const folder = await openDataFolder(options.data)
  const database = await openDatabase(folder.database).catch(async (error: unknown) => {
    await folder.release()
    throw explainFileSystemError(error, folder.path)
  })
  const resources: OpenResources = { folder, database, servers: [] }
  return serve(options, resources, seed).catch(async (error: unknown) => {
    // On a full disk, PostgreSQL may fail to stop too; report the first failure.
    await closeAll(resources).catch(() => undefined)
    throw explainFileSystemError(error, folder.path)
  })
}
