import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readlink, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { crc32 } from 'node:zlib'
import { build } from 'esbuild'
import { either as E } from 'fp-ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bytesSource } from '../../../../src/transfer/Source.js'
import { fileSource } from '../../../../src/transfer/node/fileSource.js'
import { hashThreads } from '../../../../src/transfer/node/hash/hashThreads.js'
import { nodeHash } from '../../../../src/transfer/node/hash/nodeHash.js'
import { seededBytes } from '../../fixture.js'

const MiB = 1024 * 1024
const bytes = seededBytes(23 * MiB + 5)
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
  ['on threads, of a file', hashThreads({ threads: 2 }), () => fileSource(path)],
  ['on threads, of bytes in memory', hashThreads({ threads: 2 }), () => bytesSource('x', bytes)],
  ['on the main thread', nodeHash, () => fileSource(path)],
])('hashRange %s', (_, hashing, source) => {
  it('hashRange hashes the complete file, and any range', async () => {
    expect(await hashing.hashRange('sha256', source(), { start: 0, end: bytes.length }).digest()).toEqual(
      E.right(sum('sha256')),
    )
    const ranges = [
      { start: 5 * MiB + 3, end: 13 * MiB + 3 },
      { start: 22 * MiB, end: 23 * MiB + 5 },
      { start: 7, end: 107 },
      { start: 3, end: 3 },
    ]
    for (const range of ranges) {
      const { start, end } = range
      expect(await hashing.hashRange('md5', source(), range).digest()).toEqual(E.right(sum('md5', start, end)))
    }
  })

  it('hashRange returns the same digest for any readTo calls and concurrent ranges', async () => {
    const followers = Array.from({ length: 9 }, (_, n) => {
      const range = { start: n * 2 * MiB, end: (n * 2 + 5) * MiB }
      return { range, hash: hashing.hashRange(n % 2 === 0 ? 'md5' : 'sha256', source(), range) }
    })
    for (let step = 1; step <= 5; step += 1)
      for (const { range, hash } of followers) hash.readTo(range.start + step * MiB)
    const checksums = await Promise.all(followers.map(({ hash }) => hash.digest()))
    expect(checksums).toEqual(
      followers.map(({ range: { start, end } }, n) => E.right(sum(n % 2 === 0 ? 'md5' : 'sha256', start, end))),
    )
  })

  it('hashRange can be discarded at any time', async () => {
    const given = hashing.hashRange('md5', source(), { start: 0, end: 9 * MiB })
    given.readTo(3 * MiB)
    given.discard()
    hashing.hashRange('md5', source(), { start: 0, end: 9 * MiB }).discard()
    expect(await hashing.hashRange('md5', source(), { start: 0, end: 9 * MiB }).digest()).toEqual(
      E.right(sum('md5', 0, 9 * MiB)),
    )
  })
})

describe('MD5s, which are computed four at a time', () => {
  it('MD5s do not wait for one that stalls or fails', async () => {
    const hashing = hashThreads({ threads: 1 })
    const stuck = hashing.hashRange('md5', fileSource(path), { start: 0, end: 9 * MiB })
    stuck.readTo(MiB + 10)
    const gone = hashing.hashRange('md5', fileSource(join(folder, 'gone')), { start: 0, end: 9 * MiB })
    gone.readTo(5 * MiB)
    const other = hashing.hashRange('md5', fileSource(path), { start: MiB, end: 10 * MiB })
    other.readTo(9 * MiB)
    expect(await other.digest()).toEqual(E.right(sum('md5', MiB, 10 * MiB)))
    expect(E.isLeft(await gone.digest())).toBe(true)
    expect(await stuck.digest()).toEqual(E.right(sum('md5', 0, 9 * MiB)))
  })

  it.runIf(process.platform === 'linux')('hashing many MD5s opens few files', async () => {
    const hashing = hashThreads({ threads: 1 })
    let isDone = false
    let most = 0
    const count = async (): Promise<void> => {
      while (!isDone) {
        const names = await readdir('/proc/self/fd')
        const targets = await Promise.all(names.map((name) => readlink(`/proc/self/fd/${name}`).catch(() => '')))
        most = Math.max(most, targets.filter((target) => target === path).length)
      }
    }
    const counting = count()
    const ranges = Array.from({ length: 100 }, (_, n) => ({ start: n * 65_537, end: n * 65_537 + 9 * MiB }))
    const checksums = await Promise.all(
      ranges.map((range) => hashing.hashRange('md5', fileSource(path), range).digest()),
    )
    isDone = true
    await counting
    expect(new Set(checksums.map((found) => (E.isRight(found) ? found.right : found.left._tag))).size).toBe(100)
    expect(most).toBeGreaterThan(0)
    expect(most).toBeLessThanOrEqual(8)
  })

  it.skipIf(process.platform !== 'linux')('readTo does not restart a discarded MD5', async () => {
    const hash = hashThreads({ threads: 1 }).hashRange('md5', fileSource(path), { start: 0, end: 20 * MiB })
    hash.readTo(5 * MiB)
    hash.discard()
    hash.readTo(10 * MiB)
    await new Promise((resolve) => setTimeout(resolve, 200))
    const links = await Promise.all(
      (await readdir('/proc/self/fd')).map((fd) => readlink(`/proc/self/fd/${fd}`).catch(() => '')),
    )
    expect(links).not.toContain(path)
  })

  it('discard ends an MD5 that a caller waits for', async () => {
    const hash = hashThreads({ threads: 1 }).hashRange('md5', fileSource(path), { start: 0, end: 20 * MiB })
    const digest = hash.digest()
    hash.discard()
    expect(await digest).toMatchObject(E.left({ _tag: 'FileError' }))
  })
})

it('hashRange fails for a file that was deleted or truncated', async () => {
  const hashing = hashThreads({ threads: 1 })
  const gone = hashing.hashRange('md5', fileSource(join(folder, 'gone')), { start: 0, end: 2 * MiB })
  expect(await gone.digest()).toMatchObject(E.left({ _tag: 'FileError', operation: 'read', cause: { code: 'ENOENT' } }))
  const shrinking = join(folder, 'shrinking')
  await writeFile(shrinking, bytes.subarray(0, 4 * MiB))
  const hash = hashing.hashRange('md5', fileSource(shrinking), { start: 0, end: 4 * MiB })
  hash.readTo(MiB)
  await truncate(shrinking, 2 * MiB)
  expect(await hash.digest()).toMatchObject(E.left({ _tag: 'FileError', operation: 'read' }))
})

describe('hashThreads in a bundle', () => {
  const driver = fileURLToPath(new URL('../../../../src/transfer/node/', import.meta.url))
  const settings = { bundle: true, platform: 'node' as const, format: 'esm' as const, mainFields: ['module', 'main'] }
  const script = (algorithm: string): string => `
    import { hashThreads } from ${JSON.stringify(`${driver}hash/hashThreads.ts`)}
    import { fileSource } from ${JSON.stringify(`${driver}fileSource.ts`)}
    const log = { write: (_level, message) => () => console.log(message) }
    const source = fileSource(${JSON.stringify(path)})
    const range = { start: 0, end: ${bytes.length} }
    const hashing = hashThreads({ threads: 2, log })
    const hashes = [1, 2, 3].map(() => hashing.hashRange('${algorithm}', source, range, { withCrc32: ${algorithm === 'sha256'} }))
    hashes.forEach((hash) => hash.readTo(${2 * MiB}))
    await new Promise((resolve) => setTimeout(resolve, 200))
    for (const hash of hashes) console.log((await hash.digest()).right, hash.crc32())`
  const bundle = async (name: string, algorithm: string, format: 'esm' | 'cjs' = 'esm'): Promise<string> => {
    const outfile = join(folder, name, `main.${format === 'esm' ? 'mjs' : 'cjs'}`)
    const contents = format === 'esm' ? script(algorithm) : `const main = async () => {${script(algorithm)}\n}\nmain()`
    const [imports, rest] = [contents.match(/import .*\n/g) ?? [], contents.replace(/import .*\n/g, '')]
    const stdin = { contents: `${imports.join('')}${rest}`, resolveDir: driver }
    await build({ ...settings, format, stdin, outfile, logLevel: 'error' })
    return outfile
  }
  const output = async (file: string, flags: ReadonlyArray<string> = []): Promise<ReadonlyArray<string>> =>
    (await promisify(execFile)(process.execPath, [...flags, file], { timeout: 20_000 })).stdout.trim().split('\n')
  const three = (algorithm: string): ReadonlyArray<string> =>
    Array.from({ length: 3 }, () => `${sum(algorithm)} ${algorithm === 'sha256' ? crc32(bytes) : 'null'}`)

  it.each([
    ['compiled', 'sha256', []],
    ['compiled', 'md5', []],
    ['interpreted', 'md5', ['--jitless']],
  ] as const)('%s threads do not keep a process alive unless a caller waits: %s', async (name, algorithm, flags) => {
    const file = await bundle(`${name} ${algorithm}`, algorithm)
    const worker = { entryPoints: [join(driver, 'hash/hashWorker.js')], outdir: join(file, '..') }
    await build({ ...settings, ...worker })
    await writeFile(join(file, '../package.json'), '{"type":"module"}')
    expect(await output(file, flags)).toEqual(three(algorithm))
  })

  const warning = 'Hashing runs on the main thread: no thread could be started.'

  it.each(['esm', 'cjs'] as const)(
    'hashThreads hashes on the main thread without the worker file, and warns once: %s',
    async (format) => {
      expect(await output(await bundle(`alone ${format}`, 'md5', format), [])).toEqual([warning, ...three('md5')])
    },
  )

  it('hashThreads hashes on the main thread if the process may not start threads', async () => {
    // Node 20 has only the first name, Node 24 the second.
    const isStable = process.allowedNodeEnvironmentFlags.has('--permission')
    const flags = [isStable ? '--permission' : '--experimental-permission', '--allow-fs-read=*', '--no-warnings']
    expect(await output(await bundle('forbidden', 'sha256'), flags)).toEqual([warning, ...three('sha256')])
  })
})
