/**
 * Compiles and lints the benchmarks' contenders: their packages are installed on demand, so `npm
 * run verify` can't check them.
 */
import { execFile } from 'node:child_process'
import { copyFile, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import { contenders, installOnce } from '../../bench/installContenders.js'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Returns the output of a tool that found problems, else `''`. */
const complaints = (tool: string, ...args: ReadonlyArray<string>): Promise<string> =>
  promisify(execFile)(process.execPath, [join(root, 'node_modules', tool), ...args], { cwd: root }).then(
    ({ stdout }) => stdout,
    (failed: { readonly stdout: string; readonly stderr: string }) => failed.stdout + failed.stderr,
  )

describe('bench/contenders', () => {
  beforeAll(() => installOnce(contenders), 300_000)

  it('bench/contenders compiles', async () => {
    expect(await complaints('typescript/bin/tsc', '--noEmit', '-p', contenders)).toBe('')
  }, 120_000)

  it('bench/contenders passes ESLint', async () => {
    expect(await complaints('eslint/bin/eslint.js', '--no-ignore', `${contenders}/*.ts`)).toBe('')
  }, 120_000)
})

describe('installOnce', () => {
  const withFolder = async (check: (folder: string) => Promise<void>): Promise<void> => {
    const folder = await mkdtemp(join(tmpdir(), 'pangea-installed-'))
    await check(folder).finally(() => rm(folder, { recursive: true }))
  }

  it(
    'installOnce installs the packages once when two processes run it concurrently',
    () =>
      withFolder(async (folder) => {
        for (const name of ['package.json', 'package-lock.json'])
          await copyFile(join(contenders, name), join(folder, name))
        await Promise.all([installOnce(folder), installOnce(folder)])
        expect(await readdir(join(folder, 'node_modules'))).toContain('arktype')
        expect((await readdir(folder)).sort()).toEqual(['node_modules', 'package-lock.json', 'package.json'])
      }),
    300_000,
  )

  it(
    'installOnce reports a failed installation in one line',
    () =>
      withFolder(async (folder) => {
        await writeFile(join(folder, 'package.json'), '{"dependencies":{"arktype":"2.2.9"}}')
        await writeFile(join(folder, 'package-lock.json'), '{"lockfileVersion":3,"packages":{}}')
        await expect(installOnce(folder)).rejects.toThrow(/^could not install \S+: npm error .+$/)
        expect((await readdir(folder)).sort()).toEqual(['package-lock.json', 'package.json'])
      }),
    60_000,
  )
})
