/** `npm run build` while other processes use the previous build, in a copy of the repository. */
import { cp, mkdir, mkdtemp, readdir, readlink, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { orThrow, root } from './packedPackages.js'
import { runCommand } from './runCommand.js'

const copy = await mkdtemp(join(tmpdir(), 'pangea-builds-'))

/** Shares the installed packages. The links of the workspace lead into the copy. */
const linkPackages = async (): Promise<void> => {
  const [from, to] = [join(root, 'node_modules'), join(copy, 'node_modules')]
  await mkdir(to)
  const entries = await readdir(from, { withFileTypes: true })
  await Promise.all(
    entries.map(async (entry) => {
      const target = entry.isSymbolicLink() ? await readlink(join(from, entry.name)) : join(from, entry.name)
      await symlink(target, join(to, entry.name))
    }),
  )
}

beforeAll(async () => {
  const sources = [
    'src',
    'cli',
    'codegen',
    'sandbox',
    'scripts',
    'package.json',
    'tsconfig.json',
    'tsconfig.build.json',
  ]
  await Promise.all(sources.map((name) => cp(join(root, name), join(copy, name), { recursive: true })))
  await linkPackages()
  orThrow(await runCommand('npm', ['run', 'build'], copy))
}, 200_000)
afterAll(() => rm(copy, { recursive: true, force: true }))

const listOf = async (folder: string): Promise<ReadonlyArray<string>> =>
  (await readdir(join(copy, folder), { recursive: true })).sort()

test('two concurrent builds leave one complete build, and a command that runs during them works', async () => {
  const before = await Promise.all(['dist', 'cli/dist', 'codegen/dist', 'sandbox/dist'].map(listOf))
  const state = { isBuilding: true }
  const builds = Promise.all([1, 2].map(() => runCommand('npm', ['run', 'build'], copy))).finally(() => {
    state.isBuilding = false
  })
  while (state.isBuilding) {
    const { code, stderr } = await runCommand(process.execPath, ['cli/bin/pangea.js', 'cache', 'path'], copy)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  }
  ;(await builds).forEach(orThrow)
  const after = await Promise.all(['dist', 'cli/dist', 'codegen/dist', 'sandbox/dist'].map(listOf))
  expect(after).toEqual(before)
}, 400_000)

test("a build that is interrupted or doesn't compile keeps the previous one and leaves no temporary files", async () => {
  const before = await listOf('dist')
  // As npm does, without tsx's own process, which kills a program that doesn't answer within 30 ms.
  const stopped = await runCommand(
    'bash',
    ['-c', 'node --import tsx scripts/build.ts & sleep 4; kill -INT $!; wait $!'],
    copy,
  )
  expect(stopped).toMatchObject({ code: 130, stderr: '' })
  const wrong = join(copy, 'src/doesNotCompile.ts')
  await writeFile(wrong, 'export const text: string = 1\n')
  const failed = await runCommand('npm', ['run', 'build'], copy).finally(() => rm(wrong))
  expect(failed.code).toBe(1)
  expect(failed.stderr).toMatch(/^tsconfig\.build\.json does not compile:\nsrc\/doesNotCompile\.ts\(1,14\): error/)
  expect(await listOf('dist')).toEqual(before)
  expect((await readdir(copy)).filter((name) => name.startsWith('.build-'))).toEqual([])
}, 200_000)
