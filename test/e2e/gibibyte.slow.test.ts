/** Uploads and downloads one gibibyte in a process of its own, to measure its memory. */
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
import { orThrow, startSandboxFixture, type SandboxFixture } from './sandboxFixture.js'

const MiB = 2 ** 20
const sizeBytes = 1024 * MiB

let fixture: SandboxFixture
let folder: string
beforeAll(async () => {
  fixture = await startSandboxFixture()
  folder = await mkdtemp(join(tmpdir(), 'pangea-gibibyte-'))
})
afterAll(async () => {
  await fixture.sandbox.close()
  await rm(folder, { recursive: true, force: true })
})

/** All parts differ, so that a part stored at the wrong position shows. */
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

it('a gibibyte survives the round trip in less than 300 MiB of memory', { timeout: 300_000 }, async () => {
  await orThrow(ensureSample(fixture.library, { name: 'large' })(fixture.pangea))
  const source = join(folder, 'large.fastq.gz')
  const sha256 = await writeLarge(source)
  // Runs as JavaScript: a TypeScript loader would add its own memory.
  const script = join(folder, 'roundTrip.js')
  await bundleProgram(at('./gibibyteProgram.ts'), script)
  const { stdout } = await promisify(execFile)(process.execPath, [
    script,
    fixture.sandbox.endpoint,
    fixture.pangea.security?.token ?? '',
    source,
    join(folder, 'back'),
  ])
  const told = JSON.parse(stdout) as { readonly peakMiB: number }
  expect(told).toMatchObject({ sizeBytes, sha256, sha256OnDisk: sha256, verification: 'sha256' })
  expect(told.peakMiB).toBeLessThan(300)
})
