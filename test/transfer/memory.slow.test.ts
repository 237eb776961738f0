import { execFile, fork } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, open, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { repeatedBlock } from './memory/repeatedBlock.js'

const MiB = 1024 * 1024
const sizeBytes = 512 * MiB
const maxRssMiB = 300
/** About 4 s each on an idle machine, many times that on a busy one. */
const timeoutMs = 90_000

const script = (name: string): string => fileURLToPath(new URL(`./memory/${name}.ts`, import.meta.url))
const withTsx = { execArgv: ['--import', 'tsx'] }

interface Measured {
  readonly result: unknown
  readonly maxRssMiB: number
}

let folder = ''
let endpoint = ''
let server: ReturnType<typeof fork> | undefined

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pangea-memory-'))
  const file = await open(join(folder, 'up'), 'w')
  for (let at = 0; at < sizeBytes; at += repeatedBlock.length) await file.write(repeatedBlock)
  await file.close()
  server = fork(script('storageTestServer'), [String(sizeBytes), String(8 * MiB)], withTsx)
  const port = await new Promise((resolve) => server?.once('message', resolve))
  endpoint = `http://127.0.0.1:${String(port)}`
})
afterAll(async () => {
  server?.disconnect()
  await rm(folder, { recursive: true })
})

const run = async (direction: 'up' | 'down'): Promise<Measured> => {
  const args = [
    ...withTsx.execArgv,
    script('measuredTransfer'),
    direction,
    endpoint,
    join(folder, direction),
    String(sizeBytes),
  ]
  const { stdout } = await promisify(execFile)(process.execPath, args)
  return JSON.parse(stdout) as Measured
}

it(
  'upload of 512 MiB takes less than 300 MiB of memory',
  async () => {
    const { result, maxRssMiB: used } = await run('up')
    expect(result).toMatchObject({ right: { sizeBytes, parts: 64, verification: 'etag' } })
    expect(used).toBeLessThan(maxRssMiB)
  },
  timeoutMs,
)

it(
  'download of 512 MiB takes less than 300 MiB of memory',
  async () => {
    const { result, maxRssMiB: used } = await run('down')
    const sha256 = createHash('sha256')
    for (let at = 0; at < sizeBytes; at += repeatedBlock.length) sha256.update(repeatedBlock)
    expect(result).toMatchObject({ right: { sizeBytes, sha256: sha256.digest('hex'), verification: 'etag' } })
    expect((await stat(join(folder, 'down'))).size).toBe(sizeBytes)
    expect(used).toBeLessThan(maxRssMiB)
  },
  timeoutMs,
)
