/** A user without HOME and without an entry in the system's user database, as in containers. */
import { chmodSync, lstatSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import type * as Os from 'node:os'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Log, makeNodePangea } from 'pangea-fp/node'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { cacheDirectory } from '../../src/live/environmentVariables.js'

vi.mock('node:os', async (original) => ({
  ...(await original<typeof Os>()),
  homedir: () => {
    throw Object.assign(new Error('uv_os_homedir returned ENOENT'), { code: 'ERR_SYSTEM_ERROR' })
  },
}))

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'homeless-'))
  vi.stubEnv('TMPDIR', folder)
  for (const name of ['PANGEA_API_CACHE_DIR', 'XDG_CACHE_HOME']) vi.stubEnv(name, undefined)
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

const own = (): string => join(folder, `pangea-fp-${process.getuid?.() ?? ''}`)
const modeOf = (path: string): number => lstatSync(path).mode & 0o777

it('makeNodePangea without a home directory logs one warning with the folder and the variable', () => {
  const lines: Array<unknown> = []
  const log: Log = { write: (level, message, fields) => () => void lines.push([level, message, fields]) }
  expect(makeNodePangea({ endpoint: 'https://x.org', log }).endpoint).toBe('https://x.org')
  expect(lines).toEqual([['warn', expect.stringContaining('PANGEA_API_CACHE_DIR'), { directory: own() }]])
})

it('fallbackCacheFolder returns the same private folder each time', () => {
  expect([cacheDirectory({}), cacheDirectory({})]).toEqual([own(), own()])
  expect(modeOf(own())).toBe(0o700)
})

it('fallbackCacheFolder rejects a link, and a folder that other users can write to', () => {
  mkdirSync(own())
  chmodSync(own(), 0o777)
  const other = cacheDirectory({})
  expect(other.startsWith(`${own()}-`)).toBe(true)
  expect(modeOf(other)).toBe(0o700)
  rmSync(own(), { recursive: true })
  symlinkSync(folder, own())
  expect(cacheDirectory({})).not.toBe(own())
})

it("temporaryFolder returns a path for error messages if it can't create a folder", () => {
  vi.stubEnv('TMPDIR', join(folder, 'missing'))
  expect(cacheDirectory({})).toContain('missing')
})

it('cacheDirectory needs no home directory if a variable names the folder', () => {
  expect(cacheDirectory({ PANGEA_API_CACHE_DIR: '/data' })).toBe('/data')
  expect(cacheDirectory({ XDG_CACHE_HOME: '/xdg' })).toBe('/xdg/pangea-fp')
})
