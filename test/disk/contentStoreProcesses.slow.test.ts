import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { expect, it } from 'vitest'
import { contentStore } from '../../src/disk/contentStore.js'

it('contentStore keeps pinned content while other processes evict and are killed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'pangea-content-'))
  const root = join(folder, 'v2')
  const script = join(folder, 'worker.mjs')
  const entry = fileURLToPath(new URL('./contentStoreWorker.ts', import.meta.url))
  await build({
    entryPoints: [entry],
    outfile: script,
    bundle: true,
    platform: 'node',
    format: 'esm',
    // fp-ts is CommonJS.
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  })
  /** Returns the output of a process, and of those that replace it when it is killed. */
  const runWorker = async (forMs: number, fate = ''): Promise<string> => {
    const until = Date.now() + forMs
    const child = spawn(process.execPath, [script, root, String(forMs), fate], { stdio: ['ignore', 'pipe', 'inherit'] })
    let written = ''
    child.stdout.on('data', (text: Buffer) => (written += text.toString()))
    const [code] = (await once(child, 'close')) as [number | null]
    const leftMs = until - Date.now()
    if (child.signalCode === 'SIGKILL') return written + (leftMs > 0 ? await runWorker(leftMs, fate) : '')
    return code === 0 ? written : `${written}!`
  }
  const written = await Promise.all([
    runWorker(5000),
    runWorker(5000),
    runWorker(5000, 'dies'),
    runWorker(5000, 'dies'),
  ])
  expect(written.join('')).not.toContain('!')
  expect(Math.min(...written.map(({ length }) => length))).toBeGreaterThan(0)
  // Killed processes pin nothing.
  const store = contentStore(root, 'files')
  await store.evict(0)
  expect(await store.list()).toEqual([])
  await rm(folder, { recursive: true, force: true })
}, 60_000)
