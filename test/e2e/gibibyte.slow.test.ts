/** One gibibyte, with the client in a process of its own so that its memory can be told. */
import { execFile } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { ensureSample } from 'pangea-fp/node'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { bundleProgram } from '../faults/bundleProgram.js'
import { must, startWorld, type World } from './world.js'

const MiB = 2 ** 20
const sizeBytes = 1024 * MiB

let world: World
let folder: string
beforeAll(async () => {
  world = await startWorld()
  folder = await mkdtemp(join(tmpdir(), 'pangea-gibibyte-'))
})
afterAll(async () => {
  await world.sandbox.close()
  await rm(folder, { recursive: true, force: true })
})

/** No two parts alike: one that is stored in another's place shows. */
const writeLarge = async (path: string): Promise<string> => {
  const hash = createHash('sha256')
  const file = await open(path, 'w')
  const chunk = randomBytes(4 * MiB)
  for (let i = 0; i < sizeBytes / chunk.length; i++) {
    chunk.writeUInt32LE(i, 0)
    hash.update(chunk)
    await file.write(chunk)
  }
  await file.close()
  return hash.digest('hex')
}

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

it('comes back identical, in less than 300 MiB of memory', { timeout: 300_000 }, async () => {
  await must(ensureSample(world.library, { name: 'large' })(world.pangea))
  const source = join(folder, 'large.fastq.gz')
  const sha256 = await writeLarge(source)
  // As JavaScript, since what compiles TypeScript on the way would be measured too.
  const script = join(folder, 'roundTrip.js')
  await bundleProgram(at('./roundTrip.ts'), script)
  const { stdout } = await promisify(execFile)(process.execPath, [
    script,
    world.sandbox.endpoint,
    world.pangea.security?.token ?? '',
    source,
    join(folder, 'back'),
  ])
  const told = JSON.parse(stdout) as { readonly peakMiB: number }
  expect(told).toMatchObject({ sizeBytes, sha256, sha256OnDisk: sha256, verification: 'sha256' })
  expect(told.peakMiB).toBeLessThan(300)
})
