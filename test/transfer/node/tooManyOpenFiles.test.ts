/**
 * A process that runs out of file descriptors can't read partial files, and must not treat them as
 * invalid.
 */
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { either as E } from 'fp-ts'
import { build } from 'esbuild'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fileSink } from '../../../src/transfer/node/fileSink.js'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pangea-exhausted-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const object = { source: 's', etag: '"e"', sizeBytes: 100 }

/** Creates the partial file of a killed download. */
const leavePartial = async (target: string): Promise<void> => {
  const file = await fileSink(target).openPartial(object)()
  if (E.isLeft(file)) return expect.unreachable()
  await file.right.write(0, Buffer.alloc(100, 7))()
  await file.right.record([{ start: 0, end: 10 }])()
  await file.right.keep()
}

describe.skipIf(process.platform === 'win32')('a partial file, with no file descriptor left', () => {
  it("openPartialFile keeps a partial file that it can't open", async () => {
    const target = join(folder, 'reads')
    await leavePartial(target)
    const driver = fileURLToPath(new URL('../../../src/transfer/node/', import.meta.url))
    const built = join(folder, 'client.mjs')
    const script = `
      import { openSync } from 'node:fs'
      import { fileSink } from ${JSON.stringify(`${driver}fileSink.ts`)}
      const sink = fileSink(${JSON.stringify(target)})
      const opened = []
      const outcomes = []
      try { for (;;) opened.push(openSync('/dev/null', 'r')) } catch {}
      const { closeSync } = await import('node:fs')
      // With none left, then one, then two …: the first that is missing is another each time.
      for (let free = 0; free < 4; free += 1) {
        outcomes.push((await sink.openPartial(${JSON.stringify(object)})())._tag)
        closeSync(opened.pop())
      }
      console.log(outcomes.join(' '))
      process.exit(0)`
    await build({
      stdin: { contents: script, resolveDir: driver },
      outfile: built,
      bundle: true,
      platform: 'node',
      format: 'esm',
      mainFields: ['module', 'main'],
    })
    const { stdout } = await promisify(execFile)('sh', [
      '-c',
      'ulimit -n 60 && exec "$@"',
      'sh',
      process.execPath,
      built,
    ])
    expect(stdout).toContain('Left')
    expect((await readFile(join(folder, '.reads.part'))).equals(Buffer.alloc(100, 7))).toBe(true)
    expect(await readFile(join(folder, '.reads.part.json'), 'utf8')).toContain('"done":[{"start":0,"end":10}]')
  })

  it("openPartialFile keeps and unlocks a partial file whose checkpoint can't be read", async () => {
    const target = join(folder, 'reads')
    await leavePartial(target)
    const checkpointPath = join(folder, '.reads.part.json')
    await rm(checkpointPath)
    await mkdir(checkpointPath)
    for (const _ of [1, 2]) {
      expect(await fileSink(target).openPartial(object)()).toMatchObject({
        left: { _tag: 'FileError', operation: 'open' },
      })
    }
    expect((await readFile(join(folder, '.reads.part'))).equals(Buffer.alloc(100, 7))).toBe(true)
    expect((await readdir(folder)).sort()).toEqual(['.reads.part', '.reads.part.json'])
  })
})
