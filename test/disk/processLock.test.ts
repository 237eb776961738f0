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

/** The name of an entry that this process might make. */
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

describe('a lock in a folder', () => {
  it('is had by one at a time, says by whom, and leaves nothing', async () => {
    const lock = await tryLock(path)
    expect(lock).not.toBeNull()
    expect(await tryLock(path)).toBeNull()
    expect(await firstRegistered(path)).toMatchObject({ pid: process.pid })
    await lock?.release()
    expect(await readdir(folder)).toEqual([])
    expect(await isFree()).toBe(true)
  })

  it('is had by one of several who ask in the same moment', async () => {
    for (let round = 0; round < 20; round += 1) {
      const got = (await Promise.all([1, 2, 3].map(() => tryLock(path)))).filter((lock) => lock !== null)
      expect(got.length).toBe(1)
      await got[0]?.release()
    }
  })

  it('is waited for, or not any more', async () => {
    const lock = await tryLock(path)
    const stopper = new AbortController()
    const [patient, impatient] = [
      waitForLock(path, new AbortController().signal),
      waitForLock(path, stopper.signal).catch(() => 'stopped'),
    ]
    stopper.abort()
    expect(await impatient).toBe('stopped')
    await lock?.release()
    await (await patient).release()
    expect(await readdir(folder)).toEqual([])
  })

  it('is free when its owner is dead, or is a later process with the same number', async () => {
    const name = await ownName()
    await put(name.replace(`.${process.pid}.`, '.4194305.'))
    expect(await isFree()).toBe(true)
    await put(name.replace(/^(\w+\.\d+)\.\d+\./, '$1.17.'))
    expect(await isFree()).toBe(true)
    await put(name)
    expect(await isFree()).toBe(false)
  })

  it('is free when an owner on another machine has not touched it for a minute', async () => {
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

  it('belongs into a folder that is there', async () => {
    await expect(tryLock(join(folder, 'not there', 'lock'))).rejects.toMatchObject({ code: 'ENOENT' })
    await writeFile(path, 'a file')
    await expect(tryLock(path)).rejects.toMatchObject({ code: 'ENOTDIR' })
    await rm(path)
    await symlink(join(folder, 'nowhere'), path)
    await expect(tryLock(path)).rejects.toMatchObject({ code: 'ENOENT' })
  })

  // With a second look left out, or with the dead taken for the living, the count is wrong or the
  // end is never reached.
  it('counts right in processes that are killed while they have it, and nothing of them is left', async () => {
    await writeFile(join(folder, 'count'), '0')
    const script = join(folder, 'taker.mjs')
    const entry = fileURLToPath(new URL('./processLockWorker.ts', import.meta.url))
    await build({ entryPoints: [entry], outfile: script, bundle: true, platform: 'node', format: 'esm' })
    const taker = async (forMs: number, fate = ''): Promise<number> => {
      const until = Date.now() + forMs
      const child = spawn(process.execPath, [script, folder, String(forMs), fate], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      let taken = 0
      child.stdout.on('data', (dots: Buffer) => (taken += dots.length))
      await once(child, 'close')
      const leftMs = until - Date.now()
      return taken + (child.signalCode === 'SIGKILL' && leftMs > 0 ? await taker(leftMs, fate) : 0)
    }
    const taken = await Promise.all([
      taker(4000),
      taker(4000),
      taker(4000, 'dies'),
      taker(4000, 'dies'),
      taker(4000, 'dies'),
    ])
    expect(Number(await readFile(join(folder, 'count'), 'utf8'))).toBe(taken.reduce((sum, each) => sum + each))
    expect(Math.min(...taken)).toBeGreaterThan(0)
    expect(await isFree()).toBe(true)
    expect((await readdir(folder)).sort()).toEqual(['count', 'taker.mjs'])
  }, 30_000)
})
