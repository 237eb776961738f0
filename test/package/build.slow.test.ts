/** `npm run build`, while others use what was built before. */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { orThrow, root } from './packed.js'
import { run } from './run.js'

const listOf = async (folder: string): Promise<ReadonlyArray<string>> =>
  (await readdir(join(root, folder), { recursive: true })).sort()

test('two builds at once leave one whole build, and a command that runs meanwhile does not notice', async () => {
  orThrow(await run('npm', ['run', 'build'], root))
  const before = await Promise.all(['dist', 'cli/dist', 'codegen/dist', 'sandbox/dist'].map(listOf))
  const state = { isBuilding: true }
  const builds = Promise.all([1, 2].map(() => run('npm', ['run', 'build'], root))).finally(() => {
    state.isBuilding = false
  })
  while (state.isBuilding) {
    const { code, stderr } = await run(process.execPath, ['cli/bin/pangea.js', 'cache', 'path'], root)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  }
  ;(await builds).forEach(orThrow)
  const after = await Promise.all(['dist', 'cli/dist', 'codegen/dist', 'sandbox/dist'].map(listOf))
  expect(after).toEqual(before)
  expect((await readdir(root)).filter((name) => name.startsWith('.build-'))).toEqual([])
}, 400_000)
