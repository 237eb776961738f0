import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { expect, it } from 'vitest'
import { contentStore } from '../../src/disk/contentStore.js'

it('keeps what a process holds while others evict, and are killed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'pangea-users-'))
  const root = join(folder, 'v2')
  const script = join(folder, 'user.mjs')
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
  /** What a process, and those that follow it when it is killed, wrote. */
  const use = async (forMs: number, fate = ''): Promise<string> => {
    const until = Date.now() + forMs
    const child = spawn(process.execPath, [script, root, String(forMs), fate], { stdio: ['ignore', 'pipe', 'inherit'] })
    let written = ''
    child.stdout.on('data', (text: Buffer) => (written += text.toString()))
    const [code] = (await once(child, 'close')) as [number | null]
    const leftMs = until - Date.now()
    if (child.signalCode === 'SIGKILL') return written + (leftMs > 0 ? await use(leftMs, fate) : '')
    return code === 0 ? written : `${written}!`
  }
  const written = await Promise.all([use(5000), use(5000), use(5000, 'dies'), use(5000, 'dies')])
  expect(written.join('')).not.toContain('!')
  expect(Math.min(...written.map(({ length }) => length))).toBeGreaterThan(0)
  // The killed hold nothing any more.
  const store = contentStore(root, 'files')
  await store.evict(0)
  expect(await store.list()).toEqual([])
  await rm(folder, { recursive: true, force: true })
}, 60_000)
