import { chmod, mkdtemp, open, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { appendOnlyRecord } from '../../src/disk/appendOnlyRecord.js'

let folder = ''
let path = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pangea-record-'))
  path = join(folder, 'record.jsonl')
})
afterEach(async () => {
  vi.restoreAllMocks()
  await rm(folder, { recursive: true, force: true })
})

const recordAt = (where: string) => appendOnlyRecord(where, { isSynced: true })

/** Reads the entries as a newly started process does. */
const readAgain = () => recordAt(path).read()

describe('appendOnlyRecord', () => {
  it('appendOnlyRecord reads back any JSON in order, from a file readable by its owner only', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.jsonValue(), { minLength: 1, maxLength: 8 }), async ([first, ...rest]) => {
        const record = recordAt(path)
        await record.start(first)
        for (const entry of rest) await record.append(entry)
        await record.close()
        expect(await readAgain()).toEqual(JSON.parse(JSON.stringify([first, ...rest])))
      }),
      { numRuns: 30 },
    )
    expect((await stat(path)).mode & 0o777).toBe(0o600)
  })

  it('appendOnlyRecord reads a prefix of its entries wherever the file is truncated, and appends after it', async () => {
    const entries = [{ part: 1 }, { part: 2, text: 'é\n' }, 3]
    const write = async () => {
      const record = recordAt(path)
      await record.start(entries[0])
      for (const entry of entries.slice(1)) await record.append(entry)
      await record.close()
    }
    await write()
    const { length } = await readFile(path)
    for (let kept = 0; kept <= length; kept += 1) {
      await write()
      await truncate(path, kept)
      const record = recordAt(path)
      const intact = await record.read()
      expect(intact).toEqual(entries.slice(0, intact.length))
      await record.append('more')
      expect(await record.read()).toEqual([...intact, 'more'])
      await record.close()
    }
    expect(await readAgain()).toEqual([...entries, 'more'])
  })

  it('appendOnlyRecord keeps entries appended after one that a full disk cut short', async () => {
    const record = recordAt(path)
    await record.start('first')
    await record.append('é')
    const handle = await open(path)
    const handles = Object.getPrototypeOf(handle) as typeof handle
    await handle.close()
    const full = Object.assign(new Error('no space left'), { code: 'ENOSPC' })
    const appending = vi.spyOn(handles, 'appendFile')
    for (const length of [0, 5, 20]) {
      appending.mockImplementationOnce(async function (this: typeof handle, text) {
        await this.write(String(text).slice(0, length))
        throw full
      })
      const [cut, next] = await Promise.allSettled([record.append('cut'), record.append(length)])
      expect([cut, next.status]).toEqual([{ status: 'rejected', reason: full }, 'fulfilled'])
    }
    appending.mockImplementationOnce(async function (this: typeof handle) {
      await this.write('cut')
      throw full
    })
    await record.append('cut').catch(() => undefined)
    expect(await record.read()).toEqual(['first', 'é', 0, 5, 20])
    await record.append('after reading')
    await record.close()
    expect(await readAgain()).toEqual(['first', 'é', 0, 5, 20, 'after reading'])
  })

  it('appendOnlyRecord is empty after remove, and can start again', async () => {
    const record = recordAt(path)
    await record.start(1)
    await record.append(2)
    await record.remove()
    expect(await record.read()).toEqual([])
    await record.start(3)
    expect(await readAgain()).toEqual([3])
    await record.close()
  })

  it('appendOnlyRecord appends to the new file after start, and leaves no other file', async () => {
    for (const isSynced of [true, false]) {
      const record = appendOnlyRecord(path, { isSynced })
      await record.start('old')
      await Promise.all([record.append(1), record.start('new'), record.append(2).catch(() => undefined)])
      await record.append(3)
      await record.close()
      const [first, ...rest] = await readAgain()
      expect([first, rest.at(-1)]).toEqual(['new', 3])
      expect(await readdir(folder)).toEqual(['record.jsonl'])
    }
  })

  it('append creates no file before start, after remove, or after close', async () => {
    const record = recordAt(path)
    await record.append(1)
    await record.start(2)
    await record.remove()
    await record.append(3)
    expect(await readdir(folder)).toEqual([])
    await record.start(4)
    await record.close()
    await record.append(5)
    expect(await readAgain()).toEqual([4])
  })

  it('start replaces the temporary file of a killed process', async () => {
    await writeFile(`${path}.new`, 'half of')
    const record = recordAt(path)
    await record.start(1)
    expect(await readAgain()).toEqual([1])
    expect(await readdir(folder)).toEqual(['record.jsonl'])
    await record.close()
  })

  it.skipIf(process.getuid?.() === 0)('read fails for an unreadable file, and keeps it', async () => {
    const record = recordAt(path)
    await record.start(1)
    await chmod(path, 0)
    await expect(record.read()).rejects.toMatchObject({ code: 'EACCES' })
    await chmod(path, 0o600)
    expect(await readAgain()).toEqual([1])
  })
})
