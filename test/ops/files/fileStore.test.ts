import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { either as E, option as O, taskEither as TE } from 'fp-ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sha256Of } from '../../../src/disk/contentStore.js'
import { fileStore } from '../../../src/ops/files/node/fileStore.js'
import { fileCheckpoints } from '../../../src/transfer/node/fileCheckpoints.js'
import { run } from '../../cache/entryFixtures.js'

let directory = ''
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'pangea-store-'))
})
afterEach(() => rm(directory, { recursive: true, force: true }))

const sha256 = sha256Of(Buffer.from('reads'))
const never = new AbortController().signal

describe('fileStore', () => {
  it('fileStore creates no folder when it reads', async () => {
    const files = fileStore({ directory: join(directory, 'cache') })
    expect(await run(files.list)).toEqual([])
    expect(await run(files.pin(sha256))).toEqual(O.none)
    expect(await run(files.findSha256('name'))).toEqual(O.none)
    expect(await stat(join(directory, 'cache')).catch(() => 'absent')).toBe('absent')
  })

  it('fileStore lists adopted files, pins them until their release, and discards them', async () => {
    const files = fileStore({ directory })
    const download = await run(files.downloadTarget('name').open)
    await run(download.write(0, Buffer.from('reads')))
    await run(download.commit)
    const held = await run(files.adopt('name', sha256))
    expect(held).toMatchObject({ sha256, sizeBytes: 5 })
    await run(files.recordSha256('name', sha256))
    expect(await run(files.findSha256('name'))).toEqual(O.some(sha256))
    expect(await run(files.list)).toHaveLength(1)
    await held.release()
    await run(files.discard(sha256))
    expect(await run(files.pin(sha256))).toEqual(O.none)
  })

  it('fileStore does not list a folder in place of a file', async () => {
    await mkdir(join(directory, 'v2', 'files', sha256.slice(0, 2), sha256.slice(2)), { recursive: true })
    await writeFile(join(directory, 'v2', 'files', 'thesis.txt'), 'x')
    expect(await run(fileStore({ directory }).list)).toEqual([])
  })

  it('fileStore.runExclusive runs work with the same name sequentially, and stops waiting when the signal fires', async () => {
    const [one, other] = [fileStore({ directory }), fileStore({ directory })]
    let running = 0
    const work: TE.TaskEither<never, number> = async () => {
      running += 1
      await new Promise((resolve) => setTimeout(resolve, 20))
      const seen = running
      running -= 1
      return E.right(seen)
    }
    const all = await Promise.all([one, other, one, other].map((files) => run(files.runExclusive('name', never, work))))
    expect(all).toEqual([1, 1, 1, 1])
    const stopper = new AbortController()
    const waiting = run(
      one.runExclusive('name', never, async () => {
        const second = other.runExclusive('name', stopper.signal, TE.right('never'))()
        setTimeout(() => stopper.abort(), 20)
        return E.right(await second)
      }),
    )
    expect(await waiting).toMatchObject({ left: { _tag: 'Aborted' } })
  })
})

it.runIf(process.platform === 'linux')(
  'fileStore and fileCheckpoints fail fast when no folder can be created',
  async () => {
    const failure = { left: { _tag: 'FileError' } }
    const files = fileStore({ directory: '/proc/nowhere/at/all' })
    expect(await files.recordSha256('name', sha256)()).toMatchObject(failure)
    expect(await files.runExclusive('name', never, TE.right(1))()).toMatchObject(failure)
    expect(await files.adopt('name', sha256)()).toMatchObject(failure)
    const checkpoints = fileCheckpoints({ directory: '/proc/nowhere/at/all' })
    expect(await checkpoints.open({ key: 'k', title: 't' })()).toMatchObject(failure)
  },
  5_000,
)
