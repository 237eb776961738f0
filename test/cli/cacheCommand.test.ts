/** Runs `pangea cache` as a process. */
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { either as E } from 'fp-ts'
import { entryPath, fileSystemCache } from 'pangea-fp/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formatSize } from '../../cli/src/render/formatSize.js'
import { bundleProgram } from '../bundleProgram.js'
import { entryOf, keyOf, run, store } from '../cache/entryFixtures.js'

const main = fileURLToPath(new URL('../../cli/src/main.ts', import.meta.url))

let directory = ''
let program = ''
beforeAll(async () => {
  program = await bundleProgram(main)
  directory = await mkdtemp(join(tmpdir(), 'pangea-cli-cache-'))
})
afterAll(() => rm(directory, { recursive: true, force: true }))

interface Ended {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

const pangea = (...args: ReadonlyArray<string>): Promise<Ended> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      [program, ...args],
      { env: { ...process.env, PANGEA_API_CACHE_DIR: directory } },
      (error, stdout, stderr) => resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
    )
  })

const json = async (...args: ReadonlyArray<string>): Promise<unknown> =>
  JSON.parse((await pangea('cache', ...args, '--json')).stdout)

describe('pangea cache', () => {
  it('pangea cache reports its folder and an empty cache, and creates no folder', async () => {
    expect(await pangea('cache', 'path')).toEqual({ code: 0, stdout: `${directory}\n`, stderr: '' })
    expect(await json('stats')).toMatchObject({ directory, entries: 0, size_bytes: 0, oldest_stored_at: null })
    expect((await pangea('cache', 'verify')).stdout).toBe('0 entries are intact.\n')
    expect(await readdir(directory)).toEqual([])
  })

  it('pangea cache counts entries, finds and removes damaged ones, shrinks and clears the cache', async () => {
    const cache = fileSystemCache({ directory })
    const large = new Uint8Array(150_000).fill(1)
    await store(cache, keyOf('/a'), entryOf('a', ['t']))
    await store(cache, keyOf('/b'), entryOf(large))
    await store(cache, keyOf('/c'), entryOf('c'))
    await run(cache.invalidate(['t']))
    expect(await json('stats')).toMatchObject({
      entries: 2,
      bodies: 1,
      unusable: { outdated: 1, damaged: 0, foreign: 0, unreadable: 0 },
      oldest_stored_at: '2023-11-14T22:13:20.000Z',
    })
    expect((await pangea('cache', 'verify')).code).toBe(0)

    const path = await run(entryPath(directory, keyOf('/c')))
    await writeFile(path, (await readFile(path)).subarray(0, -1))
    const verified = await pangea('cache', 'verify')
    expect([verified.code, verified.stdout]).toEqual([
      1,
      `damaged  ${path}\n1 entry is intact; 1 file is not: such files are never served, and pangea cache gc removes them.\n`,
    ])

    expect(await json('gc')).toMatchObject({ removed: { outdated: 1, damaged: 1, evicted: 0 }, entries: 1 })
    expect((await pangea('cache', 'verify')).code).toBe(0)
    expect((await pangea('cache', 'gc', '--max-bytes', '0.5K')).stdout).toMatch(
      /^Removed: 1 evicted \(150\.\d kB\)\. Left: 0 entries, 0 B\.\n$/,
    )

    await store(cache, keyOf('/a'), entryOf('a'))
    await writeFile(join(directory, 'thesis.txt'), 'x')
    expect((await pangea('cache', 'clear')).stdout).toBe(`The cache in ${directory} is empty.\n`)
    expect(E.isLeft(await run(cache.get(keyOf('/a'))))).toBe(true)
    expect((await stat(join(directory, 'thesis.txt'))).size).toBe(1)
  }, 60_000)

  it('pangea cache rejects unknown subcommands and unusable folders with a message', async () => {
    for (const size of ['1GB', '', '-1', 'lots']) {
      const wrong = await pangea('cache', 'gc', '--max-bytes', size)
      expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringMatching(/^error: .*--max-bytes.*such as 500K.*\n$/)])
    }
    // Unlike missing permissions, this also stops root.
    await symlink('index', join(directory, 'v2', 'index'))
    const closed = await pangea('cache', 'stats')
    expect([closed.code, closed.stdout]).toEqual([1, ''])
    expect(closed.stderr).toContain('The cache operation survey failed: ELOOP')
    expect(closed.stderr).toContain(`Check that ${directory} is a folder you can write to.`)
  }, 60_000)

  it('formatSize formats sizes in powers of ten', () => {
    expect([0, 999, 1_000, 1_234_567, 4e9, 3e15].map(formatSize)).toEqual([
      '0 B',
      '999 B',
      '1.0 kB',
      '1.2 MB',
      '4.0 GB',
      '3000.0 TB',
    ])
  })
})
