import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { either as E } from 'fp-ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bytesSource } from '../../../src/transfer/drivers/bytesSource.js'
import { fileSource } from '../../../src/transfer/drivers/fileSource.js'
import { hashThreads } from '../../../src/transfer/drivers/hashThreads.js'
import { nodeHash } from '../../../src/transfer/drivers/nodeHash.js'
import { noise } from '../rig.js'

const MiB = 1024 * 1024
const bytes = noise(23 * MiB + 5)
const sum = (algorithm: string, from = 0, to = bytes.length): string =>
  createHash(algorithm).update(bytes.subarray(from, to)).digest('hex')

let folder: string
let path: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pangea-hash-'))
  path = join(folder, 'reads ? # % é')
  await writeFile(path, bytes)
})
afterAll(() => rm(folder, { recursive: true }))

describe.each([
  ['on threads', hashThreads({ threads: 2 }), () => fileSource(path)],
  ['of memory', hashThreads({ threads: 2 }), () => bytesSource('x', bytes)],
  ['here', nodeHash, () => fileSource(path)],
])('a checksum that follows a reader, %s', (_, hashing, source) => {
  it('is that of the whole, and of any stretch', async () => {
    expect(await hashing.follow('sha256', source(), { offset: 0, length: bytes.length }).digest()).toEqual(
      E.right(sum('sha256')),
    )
    const stretches = [
      { offset: 5 * MiB + 3, length: 8 * MiB },
      { offset: 22 * MiB, length: MiB + 5 },
      { offset: 7, length: 100 },
      { offset: 3, length: 0 },
    ]
    for (const stretch of stretches) {
      const { offset, length } = stretch
      expect(await hashing.follow('md5', source(), stretch).digest()).toEqual(
        E.right(sum('md5', offset, offset + length)),
      )
    }
  })

  it('is the same however it is told to go on, with others side by side', async () => {
    const followers = Array.from({ length: 9 }, (_, n) => {
      const stretch = { offset: n * 2 * MiB, length: 5 * MiB }
      return { stretch, following: hashing.follow(n % 2 === 0 ? 'md5' : 'sha256', source(), stretch) }
    })
    for (let step = 1; step <= 5; step += 1)
      for (const { stretch, following } of followers) following.upTo(stretch.offset + step * MiB)
    const sums = await Promise.all(followers.map(({ following }) => following.digest()))
    expect(sums).toEqual(
      followers.map(({ stretch: { offset, length } }, n) =>
        E.right(sum(n % 2 === 0 ? 'md5' : 'sha256', offset, offset + length)),
      ),
    )
  })

  it('can be given up at any time', async () => {
    const given = hashing.follow('md5', source(), { offset: 0, length: 9 * MiB })
    given.upTo(3 * MiB)
    given.discard()
    hashing.follow('md5', source(), { offset: 0, length: 9 * MiB }).discard()
    expect(await hashing.follow('md5', source(), { offset: 0, length: 9 * MiB }).digest()).toEqual(
      E.right(sum('md5', 0, 9 * MiB)),
    )
  })
})

it('says that a file is gone, or shorter than it was', async () => {
  const hashing = hashThreads({ threads: 1 })
  const gone = hashing.follow('md5', fileSource(join(folder, 'gone')), { offset: 0, length: 2 * MiB })
  expect(await gone.digest()).toMatchObject(E.left({ _tag: 'FileError', operation: 'read', cause: { code: 'ENOENT' } }))
  const shrinking = join(folder, 'shrinking')
  await writeFile(shrinking, bytes.subarray(0, 4 * MiB))
  const following = hashing.follow('md5', fileSource(shrinking), { offset: 0, length: 4 * MiB })
  following.upTo(MiB)
  await truncate(shrinking, 2 * MiB)
  expect(await following.digest()).toMatchObject(E.left({ _tag: 'FileError', operation: 'read' }))
})

it('keeps no process from ending, and is waited for by one that would', async () => {
  const driver = fileURLToPath(new URL('../../../src/transfer/drivers/', import.meta.url))
  const script = `
    const { hashThreads } = await import(${JSON.stringify(`${driver}hashThreads.ts`)})
    const { fileSource } = await import(${JSON.stringify(`${driver}fileSource.ts`)})
    const following = hashThreads().follow('sha256', fileSource(${JSON.stringify(path)}), { offset: 0, length: ${bytes.length} })
    following.upTo(${2 * MiB})
    console.log((await following.digest()).right)`
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '-e', script],
    {
      timeout: 20_000,
    },
  )
  expect(stdout.trim()).toBe(sum('sha256'))
})
