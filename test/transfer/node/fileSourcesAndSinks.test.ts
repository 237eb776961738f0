import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { either as E } from 'fp-ts'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { processName } from '../../../src/disk/processLiveness.js'
import { bytesSource } from '../../../src/transfer/Source.js'
import { fileSink } from '../../../src/transfer/node/fileSink.js'
import { fileSource } from '../../../src/transfer/node/fileSource.js'
import { hashThreads } from '../../../src/transfer/node/hash/hashThreads.js'
import type { OpenFile } from '../../../src/transfer/Sink.js'
import { seededBytes } from '../fixture.js'
import { sha256 } from '../storageTestServer.js'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pangea-files-'))
})
afterEach(() => rm(folder, { recursive: true }))

const collect = async (bytes: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const chunks: Array<Uint8Array> = []
  // The chunk is borrowed.
  for await (const chunk of bytes) chunks.push(Uint8Array.from(chunk))
  return Buffer.concat(chunks)
}

const content = seededBytes(4_500_001)
const hashing = hashThreads()
const sources = {
  file: async () => {
    await writeFile(join(folder, 'a%é".fq'), content)
    return fileSource(join(folder, 'a%é".fq'))
  },
  bytes: async () => bytesSource('memory', content),
  // Other systems don't have such names.
  ...(process.platform === 'linux' && {
    'a file whose name is not UTF-8': async () => {
      const path = Buffer.concat([Buffer.from(`${folder}/r`), Buffer.from([0xff]), Buffer.from('.fq')])
      await writeFile(path, content)
      return fileSource(path)
    },
  }),
}

describe.each(Object.entries(sources))('a source over %s', (_, make) => {
  it.each([
    ['all its bytes', 0, content.length],
    ['a range that spans several chunks', 100_000, 550_000],
    ['nothing', 5, 0],
    ['the remaining bytes for a range that extends beyond its end', 4_500_000, 1000],
    ['nothing from a range that starts at its end', 4_600_000, 10],
  ])('a source reads %s', async (_, offset, length) => {
    const source = await make()
    expect((await collect(source.read(offset, length))).equals(content.subarray(offset, offset + length))).toBe(true)
  })
  it('a source states its size, and supports concurrent and incomplete reads', async () => {
    const source = await make()
    expect(await source.stat()).toMatchObject({ right: { sizeBytes: content.length } })
    const both = await Promise.all([collect(source.read(0, 300_000)), collect(source.read(1, 300_000))])
    expect(both.map((bytes) => bytes.length)).toEqual([300_000, 300_000])
    for await (const _ of source.read(0, content.length)) break
  })
  it('a source is hashed by another thread', async () => {
    const following = hashing.hashRange('sha256', await make(), { start: 1, end: content.length })
    expect(await following.digest()).toEqual(E.right(sha256(content.subarray(1))))
  })
})

describe('fileSource of something else', () => {
  it('fileSource fails for a missing file, a folder and a device', async () => {
    const missing = join(folder, 'none')
    expect(await fileSource(missing).stat()).toMatchObject({
      left: { _tag: 'FileError', operation: 'stat', path: missing, cause: { code: 'ENOENT' } },
    })
    expect(await fileSource(folder).stat()).toMatchObject({ left: { _tag: 'FileError', operation: 'open' } })
  })
})

describe('fileSink', () => {
  const opened = async (path: string): Promise<OpenFile> => {
    const openFile = await fileSink(path).open()
    if (E.isLeft(openFile)) throw new Error(openFile.left.cause.message)
    return openFile.right
  }

  it('fileSink creates the target only on commit', async () => {
    const path = join(folder, 'new', 'deep', 'x'.repeat(255))
    const openFile = await opened(path)
    expect(await openFile.write(3, Buffer.from('def'))()).toEqual(E.right(undefined))
    expect(await openFile.write(0, Buffer.from('abc'))()).toEqual(E.right(undefined))
    expect((await collect(openFile.source.read(0, 6))).toString()).toBe('abcdef')
    expect(await stat(path).catch(() => 'absent')).toBe('absent')
    expect(await openFile.commit()).toEqual(E.right(undefined))
    expect(await readFile(path, 'utf8')).toBe('abcdef')
    expect(await readdir(join(folder, 'new', 'deep'))).toHaveLength(1)
  })

  it('fileSink leaves no file when it is discarded, even twice', async () => {
    const openFile = await opened(join(folder, 'x'))
    await openFile.write(0, content)()
    await openFile.discard()
    await openFile.discard()
    expect(await readdir(folder)).toEqual([])
  })

  it('fileSink uses separate temporary files for one target', async () => {
    const [a, b] = [await opened(join(folder, 'x')), await opened(join(folder, 'x'))]
    await a.write(0, Buffer.from('a'))()
    await b.write(0, Buffer.from('b'))()
    await a.commit()
    await b.discard()
    expect(await readFile(join(folder, 'x'), 'utf8')).toBe('a')
  })

  const leave = async (name: string, ageHours: number): Promise<string> => {
    await writeFile(join(folder, name), 'left')
    const at = new Date(Date.now() - ageHours * 3_600_000)
    await utimes(join(folder, name), at, at)
    return name
  }
  const deadName = async () => (await processName()).replace(`.${process.pid}.`, '.4194305.')

  it('fileSink removes temporary files of killed processes, and none that may be in use', async () => {
    const own = await processName()
    const elsewhere = (random: string) => own.replace(/^\w+/, random).replace(/\.[0-9a-f]{12}\./, '.0123456789ab.')
    await leave(`.pangea-${await deadName()}.part`, process.platform === 'linux' ? 0 : 25)
    await leave(`.pangea-${elsewhere('0'.repeat(16))}.part`, 25)
    const kept = [
      await leave(`.pangea-${own}.part`, 25),
      await leave(`.pangea-${elsewhere('1'.repeat(16))}.part`, 1),
      // These may be partial files of targets with such names.
      await leave('.pangea-0123456789ab.part', 25),
      await leave('.pangea-0123456789abcdef.fastq.part', 25),
      await leave('.pangea-notes.part', 25),
      await leave('.reads.part', 25),
    ]
    const openFile = await opened(join(folder, 'x'))
    await openFile.write(0, Buffer.from('new'))()
    await openFile.commit()
    expect((await readdir(folder)).sort()).toEqual([...kept, 'x'].sort())
  })

  it('fileSink removes no partial file, and no file of another user', async () => {
    const names = await Promise.all([deadName(), deadName()])
    const kept = [
      await leave(`.pangea-${names[0]}.part`, 25),
      await leave(`.pangea-${names[0]}.part.json`, 25),
      await leave(`.pangea-${names[1]}.part`, 25),
      await leave(`.pangea-${names[1]}.part.lock`, 25),
    ]
    await (await opened(join(folder, 'x'))).discard()
    expect((await readdir(folder)).sort()).toEqual(kept.sort())
    await mkdir(join(folder, 'shared'))
    const foreign = await leave(join('shared', `.pangea-${await deadName()}.part`), 25)
    const { uid } = await stat(join(folder, foreign))
    const geteuid = vi.spyOn(process, 'geteuid').mockReturnValue(uid + 1)
    await (await opened(join(folder, 'shared', 'x'))).discard()
    geteuid.mockRestore()
    expect(await readdir(join(folder, 'shared'))).toHaveLength(1)
  })

  it('fileSink replaces a link instead of writing through it', async () => {
    await writeFile(join(folder, 'precious'), 'precious')
    await symlink(join(folder, 'precious'), join(folder, 'x'))
    const openFile = await opened(join(folder, 'x'))
    await openFile.write(0, Buffer.from('new'))()
    await openFile.commit()
    expect(await readFile(join(folder, 'precious'), 'utf8')).toBe('precious')
    expect(await readFile(join(folder, 'x'), 'utf8')).toBe('new')
  })

  it('fileSink reports failed operations', async () => {
    await writeFile(join(folder, 'file'), '')
    expect(await fileSink(join(folder, 'file', 'x')).open()).toMatchObject({
      left: { _tag: 'FileError', operation: 'open' },
    })
    await mkdir(join(folder, 'taken', 'inner'), { recursive: true })
    const openFile = await opened(join(folder, 'taken'))
    expect(await openFile.commit()).toMatchObject({ left: { _tag: 'FileError', operation: 'rename' } })
    await openFile.discard()
    expect((await readdir(folder)).sort()).toEqual(['file', 'taken'])
  })
})

describe.skipIf(process.platform !== 'linux')("a folder that can't be created", () => {
  // Node's recursive mkdir never returns for these paths.
  it.each(['/proc/nothing/like/this', '/dev/null/below'])("fileSink fails when it can't create %s", async (path) => {
    const opened = await fileSink(`${path}/reads.fastq`).open()
    expect(opened).toMatchObject({ left: { _tag: 'FileError', operation: 'open' } })
  })
})

describe('openPartialFile', () => {
  const object = { source: 's', etag: '"e"', sizeBytes: 100 }
  const [first10, later10] = [
    { start: 0, end: 10 },
    { start: 20, end: 30 },
  ]
  const openedFor = async (wanted = object) => {
    const file = await fileSink(join(folder, 'reads')).openPartial(wanted)()
    return E.isRight(file) ? file.right : expect.unreachable(JSON.stringify(file.left))
  }
  const leave = async (): Promise<void> => {
    const file = await openedFor()
    await file.write(0, Buffer.alloc(100, 7))()
    await file.record([first10])()
    await file.append([first10, later10])()
    await file.keep()
  }

  it('openPartialFile returns recorded ranges, and ranges appended since the last boot', async () => {
    await leave()
    const file = await openedFor()
    expect(file.done).toEqual(process.platform === 'linux' ? [first10, later10] : [first10])
    await file.append([{ start: 0, end: 40 }])()
    await file.discard()
    expect(await readdir(folder)).toEqual([])
  })

  it("openPartialFile allocates the object's size, and drops the bytes of another object", async () => {
    await leave()
    const file = await openedFor({ ...object, etag: '"other"', sizeBytes: 50 })
    expect(file.done).toEqual([])
    expect(await readFile(join(folder, '.reads.part'))).toEqual(Buffer.alloc(50))
    await file.keep()
    // The bytes of this object are not mistaken for those of the first object either.
    const again = await openedFor()
    expect(again.done).toEqual([])
    await again.discard()
  })

  it('overwrite writes only bytes that differ', async () => {
    const file = await openedFor()
    await file.write(0, Buffer.from('abc'))()
    const { mtimeMs } = await stat(join(folder, '.reads.part'))
    await new Promise((resolve) => setTimeout(resolve, 20))
    await file.overwrite(0, Buffer.from('abc'))()
    expect((await stat(join(folder, '.reads.part'))).mtimeMs).toBe(mtimeMs)
    await file.overwrite(0, Buffer.from('abd'))()
    expect((await readFile(join(folder, '.reads.part'))).subarray(0, 3).toString()).toBe('abd')
    await file.discard()
  })

  it('openPartialFile does not replace the target of a download that took over its partial file', async () => {
    const path = join(folder, 'reads')
    const first = await openedFor()
    await first.write(0, Buffer.from('first'))()
    await rm(join(folder, '.reads.part'))
    await rm(join(folder, '.reads.part.lock'), { recursive: true })
    const second = await openedFor()
    await second.write(0, Buffer.from('half'))()
    expect(await first.commit()).toMatchObject({ left: { _tag: 'FileError' } })
    await first.discard()
    await second.write(4, Buffer.from(' and half'))()
    expect(await second.commit()).toEqual(E.right(undefined))
    expect((await readFile(path, 'utf8')).replaceAll('\0', '')).toBe('half and half')
  })

  it('openPartialFile reads a torn checkpoint up to the torn line, and ignores an earlier format', async () => {
    await leave()
    const path = join(folder, '.reads.part.json')
    const text = await readFile(path, 'utf8')
    await writeFile(path, `${text.slice(0, text.indexOf('\n') + 1)}0123456789abcdef {"bo`)
    const file = await openedFor()
    expect(file.done).toEqual([first10])
    await file.keep()
    await writeFile(path, `${JSON.stringify({ version: 1, ...object, done: [first10] })}\n`)
    const again = await openedFor()
    expect(again.done).toEqual([])
    expect(await readFile(join(folder, '.reads.part'))).toEqual(Buffer.alloc(100))
    await again.discard()
    expect(await readdir(folder)).toEqual([])
  })

  it('openPartialFile opens a temporary file while another process has the partial file', async () => {
    const [first, second] = [await openedFor(), await openedFor()]
    await second.write(0, Buffer.from('second'))()
    await second.record([first10])()
    await second.keep()
    expect(first.done).toEqual([])
    expect((await readdir(folder)).sort()).toEqual(['.reads.part', '.reads.part.json', '.reads.part.lock'])
    await first.discard()
  })
})
