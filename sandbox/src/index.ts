/** A Pangea-compatible server with its own PostgreSQL and S3 store, in this process. */
import { makeApi } from './api/api.js'
import { makePresigner, type PresigningOptions } from './api/files/presigner.js'
import { type DataFolder, openDataFolder } from './dataFolder.js'
import { makeStamp } from './database/clock.js'
import { type Database, openDatabase } from './database/database.js'
import { type Fault, makeFaults } from './faults.js'
import { plant } from './plant.js'
import { ensureQc, type Qc } from './qcPrototype.js'
import { readSeed } from './seed.js'
import { type Listening, listen } from './server.js'
import { openStore } from './storage/store.js'

export type { Fault, FaultEffect } from './faults.js'

export interface SandboxOptions {
  /** A free port when absent or 0; with `data`, the one of the last time. */
  readonly port?: number
  readonly s3Port?: number
  /** The folder that everything is kept in; a temporary one, removed on close, when absent. */
  readonly data?: string
  /** The path of a JSON file to fill the sandbox from. */
  readonly seed?: string
  readonly faults?: ReadonlyArray<Fault>
  readonly presigning?: PresigningOptions
}

export interface Sandbox {
  readonly endpoint: string
  /** Where its data are; a temporary one goes when it is closed. */
  readonly folder: string
  readonly s3: {
    readonly endpoint: string
    readonly bucket: string
    readonly accessKeyId: string
    readonly secretAccessKey: string
  }
  readonly seed: Qc
  readonly setFaults: (faults: ReadonlyArray<Fault>) => void
  /** How many requests came in, to the API and to the store. */
  readonly requests: () => number
  readonly close: () => Promise<void>
}

interface Opened {
  readonly folder: DataFolder
  readonly database: Database
  readonly listening: Listening[]
}

const closeAll = async ({ folder, database, listening }: Opened): Promise<void> => {
  await Promise.all(listening.map((server) => server.close()))
  await database.close()
  await folder.release()
}

const ports = (asked: number | undefined, remembered: number | undefined) => ({
  ...(asked ? { asked } : {}),
  ...(remembered === undefined ? {} : { remembered }),
})

const serve = async (options: SandboxOptions, opened: Opened): Promise<Sandbox> => {
  const { folder, database, listening } = opened
  const { settings } = folder
  const stamp = makeStamp(Date.now)
  const faults = makeFaults(options.faults)
  let requests = 0

  const { accessKeyId, secretAccessKey, bucket } = settings
  const store = await openStore({ directory: folder.objects, accessKeyId, secretAccessKey })
  await store.createBucket(bucket)
  const seed = await ensureQc(database, stamp, settings.workerPassword)
  if (options.seed !== undefined) await plant(database, stamp, await readSeed(options.seed))

  const counted = (target: Fault['target'], handle: Parameters<typeof faults.before>[1]) => {
    const guarded = faults.before(target, handle)
    return (...exchange: Parameters<typeof guarded>): void => {
      requests += 1
      guarded(...exchange)
    }
  }
  const api = makeApi({ database, stamp, presigner: makePresigner(Date.now, options.presigning) })
  const s3 = await listen(ports(options.s3Port, settings.s3Port), counted('s3', store.handle))
  listening.push(s3)
  const main = await listen(ports(options.port, settings.port), counted('api', api))
  listening.push(main)
  await folder.remember({ ...settings, port: main.port, s3Port: s3.port })

  let closing: Promise<void> | undefined
  return {
    endpoint: main.endpoint,
    folder: folder.path,
    s3: { endpoint: s3.endpoint, bucket, accessKeyId, secretAccessKey },
    seed,
    setFaults: faults.set,
    requests: () => requests,
    close: () => (closing ??= closeAll(opened)),
  }
}

/** Starts a sandbox. It answers on 127.0.0.1 only; starting it anew on the same `data` gives the same server again. */
export const startSandbox = async (options: SandboxOptions = {}): Promise<Sandbox> => {
  const folder = await openDataFolder(options.data)
  const database = await openDatabase(folder.database).catch(async (error: unknown) => {
    await folder.release()
    throw error
  })
  const opened: Opened = { folder, database, listening: [] }
  return serve(options, opened).catch(async (error: unknown) => {
    await closeAll(opened)
    throw error
  })
}
