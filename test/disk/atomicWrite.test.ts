import { randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { atomicWrite, type PlaceFile, keepExisting } from '../../src/disk/atomicWrite.js'

let folder = ''
let path = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pangea-write-'))
  path = join(folder, 'file')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const text = (value: string) => [Buffer.from(value)]
const replace = (bytes: ReadonlyArray<Uint8Array>, place?: PlaceFile) =>
  atomicWrite(path, bytes, { temporary: join(folder, randomUUID()), ...(place && { place }) })

describe('atomicWrite', () => {
  it('atomicWrite replaces a file, readable by its owner only, and leaves no other file', async () => {
    await writeFile(path, 'old', { mode: 0o666 })
    await replace([...text('new '), ...text('bytes')])
    expect(await readFile(path, 'utf8')).toBe('new bytes')
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    expect(await readdir(folder)).toEqual(['file'])
  })

  it('readers always see a complete file during concurrent writes', async () => {
    const bodies = ['a', 'b', 'c', 'd'].map((letter) => letter.repeat(300_000))
    await replace(text(bodies[0] ?? ''))
    let isWriting = true
    const writing = Promise.all(
      bodies.map(async (body) => {
        for (let round = 0; round < 5; round += 1) await replace(text(body))
      }),
    ).finally(() => (isWriting = false))
    while (isWriting) expect(bodies).toContain(await readFile(path, 'utf8'))
    await writing
    expect(await readdir(folder)).toEqual(['file'])
  })

  it('a failed atomicWrite keeps the old file and leaves no temporary one', async () => {
    await writeFile(path, 'old')
    const failing = () => Promise.reject(new Error('no rename'))
    await expect(replace(text('new'), failing)).rejects.toThrow('no rename')
    expect(await readFile(path, 'utf8')).toBe('old')
    expect(await readdir(folder)).toEqual(['file'])
  })

  it('atomicWrite replaces a link instead of writing through it, and replaces a folder', async () => {
    await writeFile(join(folder, 'precious'), 'precious')
    await symlink(join(folder, 'precious'), path)
    await replace(text('new'))
    expect(await readFile(join(folder, 'precious'), 'utf8')).toBe('precious')
    await rm(path)
    await mkdir(join(path, 'inner'), { recursive: true })
    await replace(text('newer'))
    expect(await readFile(path, 'utf8')).toBe('newer')
  })

  it('atomicWrite overwrites the temporary file of a killed process', async () => {
    const temporary = `${path}.new`
    await writeFile(temporary, 'left behind, and longer than what comes')
    await atomicWrite(path, text('new'), { temporary })
    expect(await readFile(path, 'utf8')).toBe('new')
    expect(await readdir(folder)).toEqual(['file'])
  })

  it('atomicWrite with keepExisting keeps an existing file', async () => {
    await replace(text('1'), keepExisting)
    await replace(text('2'), keepExisting)
    expect(await readFile(path, 'utf8')).toBe('1')
    expect(await readdir(folder)).toEqual(['file'])
  })
})
