import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { either as E } from 'fp-ts'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterEach, describe, expect, it } from 'vitest'
import { fileSystemCache } from '../../../../src/cache/drivers/fileSystem/fileSystemCache.js'
import { entryOf, keyOf, run, store } from '../../entryFixtures.js'
import { isBody, keyCount } from './verifiableBody.js'

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url))

const started: Array<ChildProcess> = []
const folders: Array<string> = []

const newFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'pangea-cache-'))
  folders.push(folder)
  return folder
}

afterEach(async () => {
  for (const child of started.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue
    // A worker may create the folder again until it has exited.
    const ended = once(child, 'exit')
    child.kill('SIGKILL')
    await ended
  }
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
})

const startWorker = (directory: string, name: string, rounds: number): ChildProcess => {
  const args = ['--import', 'tsx', here('./multipleProcessesWorker.ts'), directory, name, String(rounds)]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  started.push(child)
  return child
}

/** Reads a worker's output until it has finished this many rounds, or prints anything else. */
const lastLine = async (child: ChildProcess, rounds: number): Promise<string> => {
  let count = 0
  for await (const line of createInterface({ input: child.stdout! })) {
    if (line !== 'round') return line
    count += 1
    if (count === rounds) return line
  }
  return 'no more output'
}

describe('fileSystemCache shared by several processes', () => {
  it('processes never read a torn or invalidated entry, even if some are killed while they write', async () => {
    const directory = await newFolder()
    const rounds = 400
    const steady = [startWorker(directory, 'one', rounds), startWorker(directory, 'two', rounds)]
    const finished = Promise.all(steady.map((child) => lastLine(child, Infinity)))
    for (const name of ['doomed-1', 'doomed-2', 'doomed-3']) {
      const doomed = startWorker(directory, name, 1_000_000)
      expect(await lastLine(doomed, 20)).toBe('round')
      doomed.kill('SIGKILL')
    }
    expect(await finished).toEqual(['done', 'done'])

    const cache = fileSystemCache({ directory })
    const tags: Array<string> = []
    for (let index = 0; index < keyCount; index += 1) {
      const found = await run(cache.get(keyOf(`/${index}`)))
      if (E.isLeft(found)) continue
      expect(isBody(found.right.body)).toBe(true)
      tags.push(...found.right.tags)
    }
    await run(cache.invalidate(tags))
    for (let index = 0; index < keyCount; index += 1)
      expect(await run(cache.get(keyOf(`/${index}`)))).toStrictEqual(E.left('outdated'))
    await store(cache, keyOf('/0'), entryOf('still works'))
    expect(E.isRight(await run(cache.get(keyOf('/0'))))).toBe(true)
  }, 60_000)

  it.skipIf(process.platform === 'win32')(
    'a full disk makes set an error, and invalidate drop everything',
    async () => {
      const directory = await newFolder()
      await store(fileSystemCache({ directory }), keyOf('/a'), entryOf('a', ['t']))
      const script = here('./fullDiskProcess.ts')
      // A file size limit of one block (512 or 1024 bytes) cuts a write short, as a full disk does.
      const command = 'ulimit -f 1 && exec "$0" --import tsx "$1" "$2"'
      const { stdout } = await promisify(execFile)('sh', ['-c', command, process.execPath, script, directory], {
        env: { ...process.env, TSX_DISABLE_CACHE: '1' },
      })
      expect(JSON.parse(stdout)).toEqual({
        before: 'Right',
        set: 'CacheError set',
        left: [],
        invalidate: 'Right',
        after: 'Left',
      })
    },
  )
})
