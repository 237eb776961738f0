/** `npm run build` while other processes use the previous build. */
import { readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { orThrow, root } from './packedPackages.js'
import { runCommand } from './runCommand.js'

const listOf = async (folder: string): Promise<ReadonlyArray<string>> =>
  (await readdir(join(root, folder), { recursive: true })).sort()

test('two concurrent builds leave one complete build, and a command that runs during them works', async () => {
  orThrow(await runCommand('npm', ['run', 'build'], root))
  const before = await Promise.all(['dist', 'cli/dist', 'codegen/dist', 'sandbox/dist'].map(listOf))
  const state = { isBuilding: true }
  const builds = Promise.all([1, 2].map(() => runCommand('npm', ['run', 'build'], root))).finally(() => {
    state.isBuilding = false
  })
  while (state.isBuilding) {
    const { code, stderr } = await runCommand(process.execPath, ['cli/bin/pangea.js', 'cache', 'path'], root)
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
    root,
  )
  expect(stopped).toMatchObject({ code: 130, stderr: '' })
  const wrong = join(root, 'src/doesNotCompile.ts')
  await writeFile(wrong, 'export const text: string = 1\n')
  const failed = await runCommand('npm', ['run', 'build'], root).finally(() => rm(wrong))
  expect(failed.code).toBe(1)
  expect(failed.stderr).toMatch(/^tsconfig\.build\.json does not compile:\nsrc\/doesNotCompile\.ts\(1,14\): error/)
  expect(await listOf('dist')).toEqual(before)
  expect((await readdir(root)).filter((name) => name.startsWith('.build-'))).toEqual([])
}, 200_000)
