import { mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeCacheFile } from '../../src/disk/cacheFolder.js'

describe('writeCacheFile', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pangea-root-'))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  it('writeCacheFile retries when other processes remove the empty folder', async () => {
    const root = join(folder, 'v2')
    const path = join(root, 'index', 'ab', 'entry')
    let removals = 0
    const place = async (from: string, to: string): Promise<void> => {
      removals += 1
      if (removals <= 4) await rm(dirname(to), { recursive: true, force: true })
      await rename(from, to)
    }
    await writeCacheFile(root, path, [Buffer.from('x')], place)
    expect(await readFile(path, 'utf8')).toBe('x')
    expect(await readdir(join(root, 'tmp'))).toEqual([])
  })

  it('writeCacheFile fails eventually if the folder is always removed', async () => {
    const root = join(folder, 'v2')
    const place = (): Promise<void> => Promise.reject(Object.assign(new Error('gone'), { code: 'ENOENT' }))
    await expect(writeCacheFile(root, join(root, 'index', 'ab', 'entry'), [Buffer.from('x')], place)).rejects.toThrow(
      'gone',
    )
  })
})
