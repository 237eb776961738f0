import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { waitForLock, tryLock } from '../../src/disk/processLock.js'
import { firstRegistered, registerProcess } from '../../src/disk/processLiveness.js'

let folder = ''
let path = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pangea-lock-'))
  path = join(folder, 'lock')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** A name that this process might register. */
const ownName = async (): Promise<string> => {
  const me = await registerProcess(path)
  await me.unregister()
  return basename(me.path)
}
const put = async (name: string, ageMs = 0): Promise<void> => {
  await mkdir(join(path, name), { recursive: true })
  const at = (Date.now() - ageMs) / 1000
  await utimes(join(path, name), at, at)
}
const isFree = async (): Promise<boolean> => {
  const lock = await tryLock(path)
  await lock?.release()
  return lock !== null
}

describe('processLock', () => {
  it('tryLock returns the lock to one caller, which firstRegistered reports, and release leaves no files', async () => {
    const lock = await tryLock(path)
    expect(lock).not.toBeNull()
    expect(await tryLock(path)).toBeNull()
    expect(await firstRegistered(path)).toMatchObject({ pid: process.pid })
    await lock?.release()
    expect(await readdir(folder)).toEqual([])
    expect(await isFree()).toBe(true)
  })

  it('exactly one of several concurrent tryLock calls gets the lock', async () => {
    for (let round = 0; round < 20; round += 1) {
      const got = (await Promise.all([1, 2, 3].map(() => tryLock(path)))).filter((lock) => lock !== null)
      expect(got.length).toBe(1)
      await got[0]?.release()
    }
  })

  it('waitForLock waits until the lock is released, or until its signal aborts', async () => {
    const lock = await tryLock(path)
    const controller = new AbortController()
    const [patient, impatient] = [
      waitForLock(path, new AbortController().signal),
      waitForLock(path, controller.signal).catch(() => 'stopped'),
    ]
    controller.abort()
    expect(await impatient).toBe('stopped')
    await lock?.release()
    await (await patient).release()
    expect(await readdir(folder)).toEqual([])
  })

  it('a lock is free if its owner is dead, or if a later process has its id', async () => {
    const name = await ownName()
    await put(name.replace(`.${process.pid}.`, '.4194305.'))
    expect(await isFree()).toBe(true)
    await put(name.replace(/^(\w+\.\d+)\.\d+\./, '$1.17.'))
    expect(await isFree()).toBe(true)
    await put(name)
    expect(await isFree()).toBe(false)
  })

  it("a lock is free if its owner on another machine hasn't touched it for a minute", async () => {
    const name = (await ownName()).replace(/\.[0-9a-f]{12}\./, '.0123456789ab.')
    await put(name, 30_000)
    expect(await isFree()).toBe(false)
    await put(name, 90_000)
    await writeFile(join(path, name, 'alive'), '.')
    expect(await isFree()).toBe(false)
    await rm(join(path, name), { recursive: true })
    await put(name, 90_000)
    expect(await isFree()).toBe(true)
  })

  it("tryLock fails if the lock's parent folder is missing, or if its path is not a folder", async () => {
    await expect(tryLock(join(folder, 'missing', 'lock'))).rejects.toMatchObject({ code: 'ENOENT' })
    await writeFile(path, 'a file')
    await expect(tryLock(path)).rejects.toMatchObject({ code: 'ENOTDIR' })
    await rm(path)
    await symlink(join(folder, 'nowhere'), path)
    await expect(tryLock(path)).rejects.toMatchObject({ code: 'ENOENT' })
  })

  // If a process didn't look for others after registering, the count would be wrong; if dead
  // processes counted as alive, the test would never end.
  it("processes that are killed while they own the lock don't break it, and leave no files", async () => {
    await writeFile(join(folder, 'count'), '0')
    const script = join(folder, 'worker.mjs')
    const entry = fileURLToPath(new URL('./processLockWorker.ts', import.meta.url))
    await build({ entryPoints: [entry], outfile: script, bundle: true, platform: 'node', format: 'esm' })
    const runWorker = async (forMs: number, fate = ''): Promise<number> => {
      const until = Date.now() + forMs
      const child = spawn(process.execPath, [script, folder, String(forMs), fate], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      let taken = 0
      child.stdout.on('data', (dots: Buffer) => (taken += dots.length))
      await once(child, 'close')
      const leftMs = until - Date.now()
      return taken + (child.signalCode === 'SIGKILL' && leftMs > 0 ? await runWorker(leftMs, fate) : 0)
    }
    const taken = await Promise.all([
      runWorker(4000),
      runWorker(4000),
      runWorker(4000, 'dies'),
      runWorker(4000, 'dies'),
      runWorker(4000, 'dies'),
    ])
    expect(Number(await readFile(join(folder, 'count'), 'utf8'))).toBe(taken.reduce((sum, each) => sum + each))
    expect(Math.min(...taken)).toBeGreaterThan(0)
    expect(await isFree()).toBe(true)
    expect((await readdir(folder)).sort()).toEqual(['count', 'worker.mjs'])
  }, 30_000)
})
