/** Starts Ceph's S3 gateway through `ceph.sh`. */
import { execFile } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { presignUrl } from '../../sandbox/src/signing/presignUrl.js'
import type { S3Account } from '../../sandbox/src/signing/s3Account.js'

export interface Ceph {
  readonly account: S3Account
  /** Kills the gateway and starts it again. */
  readonly restart: () => Promise<void>
  readonly stop: () => Promise<void>
}

const script = fileURLToPath(new URL('./ceph.sh', import.meta.url))
const run = promisify(execFile)

/**
 * Returns a free port. Ceph needs a few dozen consecutive ports; if the first is free, the others
 * probably are.
 */
const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(20_000 + (port % 10_000)))
    })
  })

export const isCephInstalled = (): Promise<boolean> =>
  run('sh', ['-c', 'command -v radosgw ceph-mon ceph-osd ceph >/dev/null']).then(
    () => true,
    () => false,
  )

export const startCeph = async (folder: string, storeBytes: number): Promise<Ceph> => {
  const { stdout } = await run(script, ['start', folder, String(await freePort()), String(storeBytes)])
  const account = {
    endpoint: stdout.trim().split('\n').at(-1) ?? '',
    bucket: 'faults',
    accessKeyId: 'FAULTS',
    secretAccessKey: 'FAULTS-SECRET',
  }
  const made = await fetch(
    presignUrl(account, { method: 'PUT', key: '' }, { nowMs: Date.now(), expiresInSeconds: 60 }),
    { method: 'PUT' },
  )
  if (!made.ok) throw new Error(`Ceph made no bucket: ${made.status} ${await made.text()}`)
  return {
    account,
    restart: async () => {
      process.kill(Number(await readFile(join(folder, 'run', 'gateway.pid'), 'utf8')), 'SIGKILL')
      await run(script, ['gateway', folder])
    },
    stop: async () => {
      await run(script, ['stop', folder])
      await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
