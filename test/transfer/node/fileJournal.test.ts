import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFile, chmod, mkdtemp, readdir, readFile, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { fileJournal } from '../../../src/transfer/node/fileJournal.js'
import { run } from '../../cache/entries.js'
import { journalLaws } from '../../laws/journalLaws.js'

const folders: Array<string> = []
const newFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'pangea-journal-'))
  folders.push(folder)
  return folder
}
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
})

journalLaws('fileJournal', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'pangea-journal-'))
  return {
    make: () => fileJournal({ directory }),
    dispose: () => rm(directory, { recursive: true, force: true }),
  }
})

const name = { key: 'k', title: 't' }

/** A journal with three entries, and where they are. */
const written = async () => {
  const directory = await newFolder()
  const claim = await run(fileJournal({ directory }).claim(name))
  await run(claim.begin('begun'))
  await run(claim.append(1))
  await run(claim.append(2))
  await claim.release()
  const root = join(directory, 'transfers', 'v1')
  const [file = ''] = await readdir(root)
  const again = async () => run((await run(fileJournal({ directory }).claim(name))).read)
  return { directory, root, path: join(root, file), again }
}

describe('a journal in a folder', () => {
  it('is for its owner alone, since it holds addresses that are secrets', async () => {
    const { path, root } = await written()
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    expect((await stat(root)).mode & 0o777).toBe(0o700)
  })

  // A line of these is 19 bytes long.
  it.each([
    [1, ['begun', 1]],
    [18, ['begun', 1]],
    [19, ['begun', 1]],
    [20, ['begun']],
    [1000, []],
  ])('reads what is whole when the last %i bytes are lost, and goes on behind it', async (lost, whole) => {
    const { directory, path } = await written()
    await truncate(path, Math.max(0, (await stat(path)).size - lost))
    const claim = await run(fileJournal({ directory }).claim(name))
    expect(await run(claim.read)).toEqual(whole)
    await run(claim.append('more'))
    expect(await run(claim.read)).toEqual([...whole, 'more'])
  })

  it('reads nothing behind a line that was changed', async () => {
    const { path, again } = await written()
    const text = await readFile(path, 'utf8')
    await writeFile(path, text.replace(' 1\n', ' 7\n'))
    expect(await again()).toEqual(['begun'])
  })

  it('takes nothing from a file that is not its own', async () => {
    const { path, again } = await written()
    await writeFile(path, 'something\nelse\n')
    expect(await again()).toEqual([])
  })

  it('survives noughts, as a power cut leaves them', async () => {
    const { path, again } = await written()
    await appendFile(path, Buffer.alloc(4096))
    expect(await again()).toEqual(['begun', 1, 2])
  })

  it('deletes what nobody came back to for a month', async () => {
    const { path, directory } = await written()
    const monthAgo = Date.now() / 1000 - 31 * 24 * 3600
    await utimes(path, monthAgo, monthAgo)
    await run(fileJournal({ directory }).claim({ key: 'other', title: 't' }))
    await expect(stat(path)).rejects.toMatchObject({ code: 'ENOENT' })
  })

  it.skipIf(process.getuid?.() === 0)('says that its folder can not be written', async () => {
    const directory = await newFolder()
    await chmod(directory, 0o500)
    expect(await fileJournal({ directory }).claim(name)()).toMatchObject({ left: { _tag: 'FileError' } })
  })

  it('says that its folder is a file', async () => {
    const directory = await newFolder()
    await writeFile(join(directory, 'transfers'), '')
    expect(await fileJournal({ directory }).claim(name)()).toMatchObject({
      left: { _tag: 'FileError', operation: 'open' },
    })
  })

  it('is free at once when the process that had it was killed, and not before', async () => {
    const directory = await newFolder()
    const script = fileURLToPath(new URL('./fileJournalHolder.ts', import.meta.url))
    const holder = spawn(process.execPath, ['--import', 'tsx', script, directory], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [line] = (await once(createInterface(holder.stdout), 'line')) as [string]
    expect(line).toBe('held')
    expect(await fileJournal({ directory }).claim(name)()).toMatchObject({
      left: { _tag: 'TransferBusy', title: 't', owner: { pid: holder.pid } },
    })
    const ended = once(holder, 'exit')
    holder.kill('SIGKILL')
    await ended
    const claim = await run(fileJournal({ directory }).claim(name))
    expect(await run(claim.read)).toEqual(['begun'])
  })
})
