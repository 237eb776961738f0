/**
 * Eight processes on one folder, one of them killed each second: no wrong answer.
 *
 * Ten seconds of it; `STORM_SECONDS=60` for a minute.
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

const seconds = Number(process.env['STORM_SECONDS'] ?? 10)
const [slots, keys] = [8, 2_000]

let folder = ''
const running = new Map<number, ChildProcess>()
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pangea-storm-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

it(
  'no answer is torn, of another key, or older than a change that was over',
  { timeout: (seconds + 60) * 1_000 },
  async () => {
    const [directory, truth, worker] = [join(folder, 'cache'), join(folder, 'truth'), join(folder, 'worker.mjs')]
    await writeFile(truth, new Uint8Array(16 * keys))
    // In one file, so that a process that takes another's place is there at once.
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
      const args = [worker, directory, truth, String(slot), String(slots), String(keys)]
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
      if (child.exitCode !== null) problems.push(`slot ${slot} ended by itself`)
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

    console.info(`storm of ${seconds} s: ${JSON.stringify(counts)}`)
    expect(problems).toEqual([])
    // Otherwise nothing was proved.
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
