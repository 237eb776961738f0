import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFile, chmod, mkdtemp, readdir, readFile, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { fileCheckpoints } from '../../../src/transfer/node/fileCheckpoints.js'
import { bundleProgram } from '../../bundleProgram.js'
import { run } from '../../cache/entryFixtures.js'
import { checkpointLaws } from '../../laws/checkpointLaws.js'

const folders: Array<string> = []
const newFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'pangea-checkpoints-'))
  folders.push(folder)
  return folder
}
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
})

checkpointLaws('fileCheckpoints', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'pangea-checkpoints-'))
  return {
    make: () => fileCheckpoints({ directory }),
    dispose: () => rm(directory, { recursive: true, force: true }),
  }
})

const name = { key: 'k', title: 't' }

/** A checkpoint with three entries, and its file. */
const written = async () => {
  const directory = await newFolder()
  const checkpoint = await run(fileCheckpoints({ directory }).open(name))
  await run(checkpoint.start('begun'))
  await run(checkpoint.append(1))
  await run(checkpoint.append(2))
  await checkpoint.close()
  const root = join(directory, 'transfers', 'v1')
  const [file = ''] = await readdir(root)
  const again = async () => run((await run(fileCheckpoints({ directory }).open(name))).read)
  return { directory, root, path: join(root, file), again }
}

describe('fileCheckpoints', () => {
  it('a checkpoint file is readable only by its owner, since it contains presigned URLs', async () => {
    const { path, root } = await written()
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    expect((await stat(root)).mode & 0o777).toBe(0o700)
  })

  // Each of these lines is 19 bytes long.
  it.each([
    [1, ['begun', 1]],
    [18, ['begun', 1]],
    [19, ['begun', 1]],
    [20, ['begun']],
    [1000, []],
  ])(
    'a checkpoint file without its last %i bytes keeps its complete entries, and accepts more',
    async (lost, whole) => {
      const { directory, path } = await written()
      await truncate(path, Math.max(0, (await stat(path)).size - lost))
      const checkpoint = await run(fileCheckpoints({ directory }).open(name))
      expect(await run(checkpoint.read)).toEqual(whole)
      await run(checkpoint.append('more'))
      expect(await run(checkpoint.read)).toEqual([...whole, 'more'])
    },
  )

  it('a checkpoint file is not read after a changed line', async () => {
    const { path, again } = await written()
    const text = await readFile(path, 'utf8')
    await writeFile(path, text.replace(' 1\n', ' 7\n'))
    expect(await again()).toEqual(['begun'])
  })

  it('a checkpoint is not read from a foreign file', async () => {
    const { path, again } = await written()
    await writeFile(path, 'something\nelse\n')
    expect(await again()).toEqual([])
  })

  it('a checkpoint file may end in zero bytes, as after a power failure', async () => {
    const { path, again } = await written()
    await appendFile(path, Buffer.alloc(4096))
    expect(await again()).toEqual(['begun', 1, 2])
  })

  it('fileCheckpoints deletes files that are unchanged for a month', async () => {
    const { path, directory } = await written()
    const monthAgo = Date.now() / 1000 - 31 * 24 * 3600
    await utimes(path, monthAgo, monthAgo)
    await run(fileCheckpoints({ directory }).open({ key: 'other', title: 't' }))
    await expect(stat(path)).rejects.toMatchObject({ code: 'ENOENT' })
  })

  it.skipIf(process.getuid?.() === 0)('fileCheckpoints fails when its folder is read-only', async () => {
    const directory = await newFolder()
    await chmod(directory, 0o500)
    expect(await fileCheckpoints({ directory }).open(name)()).toMatchObject({ left: { _tag: 'FileError' } })
  })

  it('fileCheckpoints fails when its folder is a file', async () => {
    const directory = await newFolder()
    await writeFile(join(directory, 'transfers'), '')
    expect(await fileCheckpoints({ directory }).open(name)()).toMatchObject({
      left: { _tag: 'FileError', operation: 'open' },
    })
  })

  it('a checkpoint can be opened once the process that holds it is killed, and not before', async () => {
    const directory = await newFolder()
    const program = await bundleProgram(fileURLToPath(new URL('./holdCheckpoint.ts', import.meta.url)))
    const holder = spawn(process.execPath, [program, directory], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [line] = (await once(createInterface(holder.stdout), 'line')) as [string]
    expect(line).toBe('held')
    expect(await fileCheckpoints({ directory }).open(name)()).toMatchObject({
      left: { _tag: 'TransferBusy', title: 't', owner: { pid: holder.pid } },
    })
    const ended = once(holder, 'exit')
    holder.kill('SIGKILL')
    await ended
    const checkpoint = await run(fileCheckpoints({ directory }).open(name))
    expect(await run(checkpoint.read)).toEqual(['begun'])
  })
})
