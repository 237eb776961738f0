/**
 * Stress test: eight processes share one cache folder, and one of them is killed each second.
 *
 * Runs for ten seconds; set `STRESS_SECONDS=60` for a minute.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { collectGarbage } from '../../../../src/cache/drivers/fileSystem/collectGarbage.js'
import { cacheLayout } from '../../../../src/cache/drivers/fileSystem/layout.js'
import { scanFolder } from '../../../../src/cache/drivers/fileSystem/scanFolder.js'

const seconds = Number(process.env['STRESS_SECONDS'] ?? 10)
const [slots, keys] = [8, 2_000]

let folder = ''
const running = new Map<number, ChildProcess>()
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pangea-stress-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

it(
  'fileSystemCache never serves a torn, wrong or stale entry while processes are killed',
  { timeout: (seconds + 60) * 1_000 },
  async () => {
    const [directory, versions, worker] = [join(folder, 'cache'), join(folder, 'versions'), join(folder, 'worker.mjs')]
    await writeFile(versions, new Uint8Array(16 * keys))
    // Bundled into one file, so that a replacement process starts quickly.
    await build({
      entryPoints: [fileURLToPath(new URL('./consistencyStressWorker.ts', import.meta.url))],
      outfile: worker,
      bundle: true,
      format: 'esm',
      platform: 'node',
      logLevel: 'silent',
    })

    const problems: Array<string> = []
    const counts: Record<string, number> = { hits: 0, misses: 0, fills: 0, changes: 0 }
    const start = (slot: number): void => {
      const args = [worker, directory, versions, String(slot), String(slots), String(keys)]
      const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
      running.set(slot, child)
      createInterface({ input: child.stdout }).on('line', (line) => {
        if (!line.startsWith('{')) problems.push(`slot ${slot}: ${line}`)
        else
          for (const [name, count] of Object.entries(JSON.parse(line) as Record<string, number>))
            counts[name] = (counts[name] ?? 0) + count
      })
      child.stderr.on('data', (data: Buffer) => problems.push(`slot ${slot}: ${data.toString()}`))
    }
    const kill = async (slot: number): Promise<void> => {
      const child = running.get(slot)
      if (child === undefined) return
      if (child.exitCode !== null) problems.push(`slot ${slot} exited by itself`)
      else {
        const ended = once(child, 'exit')
        child.kill('SIGKILL')
        await ended
      }
    }

    for (let slot = 0; slot < slots; slot += 1) start(slot)
    for (let second = 0; second < seconds && problems.length === 0; second += 1) {
      await new Promise((resolve) => setTimeout(resolve, 1_000))
      const slot = Math.floor(Math.random() * slots)
      await kill(slot)
      start(slot)
    }
    for (let slot = 0; slot < slots; slot += 1) await kill(slot)

    console.info(`stress test of ${seconds} s: ${JSON.stringify(counts)}`)
    expect(problems).toEqual([])
    // With fewer operations the test would prove nothing.
    expect(counts['hits']).toBeGreaterThan(20 * seconds)
    expect(counts['changes']).toBeGreaterThan(5 * seconds)

    const layout = cacheLayout(directory)
    const { unusable } = await scanFolder(layout, { isThorough: true })
    expect(unusable.filter(({ reason }) => reason === 'foreign')).toEqual([])
    await collectGarbage(layout, { maxBytes: 0, isThorough: true })
    expect(
      await readdir(layout.index, { recursive: true, withFileTypes: true }).then((all) =>
        all.filter((item) => item.isFile()),
      ),
    ).toEqual([])
  },
)
