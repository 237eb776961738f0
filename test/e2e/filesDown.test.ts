/** Files that come down, through the whole client: many of them, streams, other places than S3, and the store. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage } from 'node:http'
import { type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { either as E, option as O, taskEither as TE } from 'fp-ts'
import {
  bytesSource,
  createField,
  downloadField,
  downloadMany,
  downloadsInto,
  ensureField,
  ensureResult,
  ensureSample,
  type Field,
  fetchField,
  fetchFile,
  fieldNamed,
  fileSink,
  fileStore,
  folderSink,
  type ManyProgress,
  type NodePangea,
  reload,
  type SampleField,
  saveBlob,
  type StorageRefused,
  streamFile,
  streamSink,
  targetNames,
  updateField,
  uploadField,
  verifyFiles,
  withFile,
} from 'pangea-fp/node'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startFtp } from '../transfer/ftpServer.js'
import { noise } from '../transfer/rig.js'
import { sha256 } from '../transfer/storageServer.js'
import { bundleProgram } from '../bundleProgram.js'
import { must, startWorld, type World } from './world.js'

let world: World
let folder: string
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.sandbox.close())
beforeEach(async () => {
  world.sandbox.setFaults([])
  folder = await mkdtemp(join(tmpdir(), 'pangea-down-'))
  return () => rm(folder, { recursive: true, force: true })
})

const resultIn = async (module: string, sample = 'down') =>
  must(
    ensureResult(await must(ensureSample(world.library, { name: sample })(world.pangea)), {
      module_name: module,
      replicate: 'r',
    })(world.pangea),
  )

const put = async (module: string, name: string, bytes: Uint8Array, sample = 'down'): Promise<Field> => {
  const result = await resultIn(module, sample)
  return (await must(uploadField(fieldNamed(result, name), bytesSource('reads.fastq.gz', bytes))(world.pangea))).field
}

const refused = (status: number, code: string): StorageRefused => ({
  _tag: 'StorageRefused',
  method: 'GET',
  url: 'http://s3/b/k',
  status,
  code,
  part: null,
  attempt: 1,
})

/** A field whose upload got no further than its pointer. */
const unfinished = async (module: string, name: string): Promise<Field> => {
  const field = await must(ensureField(await resultIn(module), name)(world.pangea))
  const storage = { ...world.pangea.storage, postForm: () => TE.left(refused(403, 'AccessDenied')) }
  const upload = uploadField(field, bytesSource('reads.fastq.gz', noise(10)))({ ...world.pangea, storage })
  expect(await upload()).toMatchObject(E.left({ _tag: 'StorageRefused' }))
  return must(reload(fetchField(field))(world.pangea))
}

/** Everything below a folder. */
const below = async (path: string): Promise<ReadonlyArray<string>> =>
  (await readdir(path, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(path.length + 1))
    .sort()

const storing = (options: { readonly maxBytes?: number } = {}): NodePangea => ({
  ...world.pangea,
  files: fileStore({ directory: folder, ...options }),
})

describe('what is recorded at the upload', () => {
  it('proves each later download', async () => {
    const field = await put('recorded', 'a', noise(1000))
    const down = await must(downloadField(field, fileSink(join(folder, 'a')))(world.pangea))
    expect(down).toMatchObject({ verification: 'sha256', sha256: sha256(noise(1000)) })
  })
})

describe('many files down', () => {
  it('lie in one folder under their names, in order, and those without a file are left out', async () => {
    const fields = [await put('many', 'a', noise(10)), await put('many', 'b', noise(2_000_000, 2))]
    const blob = await must(saveBlob(await resultIn('many'), 'c', { url: 'x/y.txt' })(world.pangea))
    const events: Array<ManyProgress> = []
    const onProgress = (event: ManyProgress) => () => void events.push(event)
    const outcome = await must(downloadMany(downloadsInto(folder, [...fields, blob]), { onProgress })(world.pangea))
    expect(outcome.left).toEqual([])
    expect(outcome.right.map(({ sha256: sum }) => sum)).toEqual([sha256(noise(10)), sha256(noise(2_000_000, 2))])
    expect(await below(folder)).toEqual(['down/down.many.a.fastq.gz', 'down/down.many.b.fastq.gz'])
    expect(events.at(-1)).toMatchObject({
      doneBytes: 2_000_010,
      totalBytes: 2_000_010,
      files: { done: 2, failed: 0, total: 2 },
    })
  })

  it('that fail stop no others, and are named', async () => {
    const good = await put('partly', 'a', noise(10))
    const gone = { ...(await put('partly', 'b', noise(10))), uuid: '00000000-0000-4000-8000-000000000000' } as Field
    const items = downloadsInto(folder, [gone, good])
    const { left, right } = await must(downloadMany(items)(world.pangea))
    expect(left).toMatchObject([{ item: items[0], error: { _tag: 'NotFound' } }])
    expect(right).toHaveLength(1)
  })

  it('lists uploads that were never finished apart from what failed', async () => {
    const good = await put('unfinished', 'a', noise(10))
    const field = await unfinished('unfinished', 'b')
    const items = downloadsInto(folder, [field, good])
    const error = {
      _tag: 'UploadUnfinished',
      field: field.uuid,
      title: 'b of unfinished of down',
      uri: expect.stringMatching(/^s3:\/\/.*reads\.fastq\.gz$/) as string,
    }
    expect(await must(downloadMany(items)(world.pangea))).toMatchObject({
      left: [],
      unfinished: [{ item: items[0], error }],
      right: [{ item: items[1] }],
    })
    expect(await downloadField(field, fileSink(join(folder, 'b')))(world.pangea)()).toEqual(E.left(error))
    expect(await fetchFile(field)(storing())()).toEqual(E.left(error))
    expect(await below(folder)).toEqual(['down/down.unfinished.a.fastq.gz'])
  })

  it('keeps a missing object apart from an upload that was never finished', async () => {
    const removed = await put('removed', 'a', noise(10))
    const gone = { ...world.pangea.storage, get: () => TE.left(refused(404, 'NoSuchKey')) }
    const other = { ...world.pangea.storage, get: () => TE.left(refused(404, 'NoSuchBucket')) }
    const download = (field: Field, storage: NodePangea['storage']) =>
      downloadField(field, fileSink(join(folder, 'a')))({ ...world.pangea, storage })()
    // Its upload is on record as finished.
    expect(await download(removed, gone)).toEqual(E.left(refused(404, 'NoSuchKey')))
    expect(await download(await unfinished('removed', 'b'), other)).toEqual(E.left(refused(404, 'NoSuchBucket')))
  })

  it('never share a place, whatever the file system takes for the same', async () => {
    const fields = [
      await put('case', 'Reads', noise(1), 'case'),
      await put('case', 'reads', noise(2), 'case'),
      await put('case', 'é', noise(3), 'case'),
      await put('case', 'e\u0301', noise(4), 'case'),
      await put('case', 'other', noise(5), 'case'),
    ]
    const names = targetNames(fields).map(O.getOrElse(() => ''))
    expect(new Set(names.map((name) => name.normalize('NFC').toLowerCase())).size).toBe(5)
    expect(names[4]).toBe('case/case.case.other.fastq.gz')
    expect(
      targetNames(fields.toReversed())
        .map(O.getOrElse(() => ''))
        .toReversed(),
    ).toEqual(names)
    const { right } = await must(downloadMany(downloadsInto(folder, fields))(world.pangea))
    expect(right).toHaveLength(5)
    expect(await below(folder)).toHaveLength(5)
  })

  it('keep to their folder, whatever a sample is called', async () => {
    await mkdir(join(folder, 'in'))
    const names = ['..', '../../etc', '/absolute', 'con', 'a\\b', 'trailing. ', 'x'.repeat(150), 'é?%#']
    const field = await put('names', 'f', noise(9))
    const { analysis_result_obj: parent } = field
    // As a server would give it that means harm.
    const fields = names.map((name): Field =>
      'sample_obj' in parent
        ? { ...(field as SampleField), analysis_result_obj: { ...parent, sample_obj: { ...parent.sample_obj, name } } }
        : field,
    )
    const { left, right } = await must(downloadMany(downloadsInto(join(folder, 'in'), fields))(world.pangea))
    expect(left).toEqual([])
    expect(right).toHaveLength(names.length)
    expect(await readdir(folder)).toEqual(['in'])
    expect(await below(join(folder, 'in'))).toHaveLength(names.length)
  })
})

describe('a target in a folder', () => {
  it.each(['../x', 'a/../../x', '/etc/x', 'a//x', '', '.', 'a\0b', 'c:\\x', 'a\\..\\x'])(
    'is not %j, and nothing is made',
    async (name) => {
      const field = await put('target', 'a', noise(10))
      const refused = await downloadField(field, folderSink(join(folder, 'in'), name))(world.pangea)()
      expect(refused).toMatchObject({ left: { _tag: 'FileError', operation: 'open' } })
      expect(await readdir(folder)).toEqual([])
    },
  )

  it('is not behind a link that leads elsewhere', async () => {
    const field = await put('target', 'a', noise(10))
    await mkdir(join(folder, 'elsewhere'))
    await mkdir(join(folder, 'in'))
    await symlink(join(folder, 'elsewhere'), join(folder, 'in', 'down'))
    const refused = await downloadField(field, folderSink(join(folder, 'in'), 'down/x'))(world.pangea)()
    expect(refused).toMatchObject({ left: { _tag: 'FileError', operation: 'open' } })
    expect(await readdir(join(folder, 'elsewhere'))).toEqual([])
    await symlink(join(folder, 'elsewhere', 'precious'), join(folder, 'in', 'x'))
    await writeFile(join(folder, 'elsewhere', 'precious'), 'precious')
    await must(downloadField(field, folderSink(join(folder, 'in'), 'x'))(world.pangea))
    expect(await readFile(join(folder, 'elsewhere', 'precious'), 'utf8')).toBe('precious')
  })
})

describe('streams down', () => {
  it('give the bytes of a field', async () => {
    const bytes = noise(9_000_000)
    const field = await put('streams', 'a', bytes)
    const chunks: Array<Uint8Array> = []
    for await (const chunk of streamFile(field)(world.pangea)) if (E.isRight(chunk)) chunks.push(chunk.right)
    expect(Buffer.concat(chunks).equals(bytes)).toBe(true)
    const pipe = new PassThrough()
    const running = downloadField(field, streamSink(pipe))(world.pangea)()
    let length = 0
    for await (const chunk of pipe as AsyncIterable<Buffer>) length += chunk.length
    expect(length).toBe(bytes.length)
    expect(await running).toMatchObject({ right: { verification: 'sha256' } })
  })
})

describe('a file in SRA or on an FTP server', () => {
  const bytes = noise(9_000_000)
  const fieldAt = async (kind: 'sra' | 'ftp', url: string): Promise<Field> =>
    must(
      createField(await resultIn(`at ${kind}`), {
        name: url.slice(-20),
        stored_data: { __type__: kind, url },
      })(world.pangea),
    )

  it('comes down from https or http, without the token', async () => {
    const seen: Array<IncomingMessage['headers']> = []
    const server = createServer((request, response) => {
      seen.push(request.headers)
      const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? []
      const head = { ETag: '"5f-1"', 'Content-Length': bytes.length }
      if (from === undefined) return void response.writeHead(200, head).end(bytes)
      const piece = bytes.subarray(Number(from), Number(to) + 1)
      response.writeHead(206, {
        ...head,
        'Content-Length': piece.length,
        'Content-Range': `bytes ${from}-${String(to)}/${bytes.length}`,
      })
      response.end(piece)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const field = await fieldAt('sra', `http://127.0.0.1:${(server.address() as AddressInfo).port}/sra/SRR1`)
    const down = await must(downloadField(field, fileSink(join(folder, 'SRR1')))(world.pangea))
    server.closeAllConnections()
    server.close()
    expect(down).toMatchObject({ sizeBytes: bytes.length, sha256: sha256(bytes), verification: 'length' })
    expect(seen.length).toBeGreaterThan(1)
    expect(seen.every(({ authorization, cookie }) => authorization === undefined && cookie === undefined)).toBe(true)
  })

  it('comes down from ftp', async () => {
    const server = await startFtp('/vol1/fastq/SRR1.fastq.gz')
    server.put(bytes, '20200101000000')
    const field = await fieldAt('ftp', server.url)
    const down = await must(downloadField(field, fileSink(join(folder, 'SRR1')))(world.pangea))
    const path = await must(withFile(field, (found) => async () => E.right(await readFile(found)))(storing()))
    await server.stop()
    expect(down).toMatchObject({ sizeBytes: bytes.length, sha256: sha256(bytes), verification: 'length' })
    expect(path.equals(bytes)).toBe(true)
  })

  it('is refused at any other address', async () => {
    const field = await fieldAt('sra', 'file:///etc/passwd')
    expect(await downloadField(field, fileSink(join(folder, 'x')))(world.pangea)()).toMatchObject({
      left: { _tag: 'TransferRefused' },
    })
  })
})

describe('the store', () => {
  /** How often an object was downloaded: asked for from its first byte. */
  const counting = (env: NodePangea) => {
    const seen: Array<string> = []
    const counted: NodePangea = {
      ...env,
      storage: {
        ...env.storage,
        get: (request) => {
          const { start, end } = request.range ?? { start: 0, end: Infinity }
          // The one byte of a probe is no download.
          if (start === 0 && end !== 1) seen.push(request.url)
          return env.storage.get(request)
        },
      },
    }
    return { env: counted, seen }
  }

  it('fetches an object once, for all fields and processes that have it', async () => {
    const bytes = noise(100_000, 11)
    const [one, two] = [await put('store', 'a', bytes), await put('store', 'b', bytes)]
    const { env, seen } = counting(storing())
    const first = await must(fetchFile(one)(env))
    expect(first).toMatchObject({ verification: 'sha256', sha256: sha256(bytes), sizeBytes: bytes.length })
    expect((await readFile(first.path)).equals(bytes)).toBe(true)
    const others = await Promise.all([fetchFile(one)(env)(), fetchFile(two)(env)(), fetchFile(two)(storing())()])
    for (const other of others) expect(other).toMatchObject({ right: { path: first.path, verification: 'stored' } })
    expect(seen).toHaveLength(1)
  })

  it('fetches it once when many want it at the same time', async () => {
    const field = await put('store', 'race', noise(100_000, 12))
    const { env, seen } = counting(storing())
    const all = await Promise.all(Array.from({ length: 5 }, () => fetchFile(field)(env)()))
    expect(all.every(E.isRight)).toBe(true)
    expect(seen).toHaveLength(1)
  })

  it('knows an object without a recorded checksum by its ETag, and fetches another one anew', async () => {
    const bytes = noise(50_000, 13)
    const field = await put('store', 'plain', bytes)
    const { sha256: _sum, size_bytes: _size, etag: _etag, ...pointer } = field.stored_data as Record<string, string>
    await must(updateField(field, { stored_data: pointer })(world.pangea))
    const { env, seen } = counting(storing())
    expect(await must(fetchFile(field)(env))).toMatchObject({ verification: 'etag' })
    expect(await must(fetchFile(field)(env))).toMatchObject({ verification: 'stored' })
    expect(seen).toHaveLength(1)
    const other = noise(50_000, 14)
    await must(uploadField(field, bytesSource('reads.fastq.gz', other))(world.pangea))
    const now = await must(fetchFile(field)(env))
    expect(now.sha256).toBe(sha256(other))
  })

  it('is not taken in by a checksum that was recorded of an older object', async () => {
    const field = await put('store', 'stale', noise(1000, 15))
    const { stored_data: old } = await must(fetchField(field)(world.pangea))
    const other = noise(1000, 16)
    await must(uploadField(field, bytesSource('reads.fastq.gz', other))(world.pangea))
    // What another program leaves that knows nothing of checksums.
    await must(updateField(field, { stored_data: old })(world.pangea))
    expect((await must(fetchFile(field)(storing()))).sha256).toBe(sha256(other))
  })

  it('finds what is damaged, and fetches it again', async () => {
    const field = await put('store', 'damaged', noise(1000, 17))
    const { env, seen } = counting(storing())
    const damage = async (path: string, bytes: Uint8Array): Promise<void> => {
      await chmod(path, 0o600)
      await writeFile(path, bytes)
    }
    const file = await must(fetchFile(field)(env))
    await file.release()
    await damage(file.path, noise(1000, 18))
    expect(await must(verifyFiles()(env))).toEqual({ checked: 1, damaged: [file.sha256] })
    expect(await must(fetchFile(field)(env))).toMatchObject({ verification: 'sha256' })
    await damage(file.path, noise(1000, 18))
    expect(await must(fetchFile(field, { isVerified: true })(env))).toMatchObject({ verification: 'sha256' })
    // A torn file shows at once.
    await damage(file.path, noise(10))
    const again = await must(fetchFile(field)(env))
    expect((await readFile(again.path)).equals(noise(1000, 17))).toBe(true)
    expect(seen).toHaveLength(4)
    expect(await must(verifyFiles()(env))).toEqual({ checked: 1, damaged: [] })
  })

  it('evicts what was not used for longest, and nothing that is in use', async () => {
    const env = storing({ maxBytes: 2500 })
    const fields = []
    for (const n of [1, 2, 3, 4]) fields.push(await put('store', `evict ${n}`, noise(1000, 20 + n)))
    const [a, b, c, d] = fields as [Field, Field, Field, Field]
    const there = async (): Promise<number> => (await below(join(folder, 'v2', 'files'))).length
    const held = await must(fetchFile(a)(env))
    const second = await must(fetchFile(b)(env))
    await second.release()
    await (await must(fetchFile(c)(env))).release()
    expect(await there()).toBe(2)
    expect(await stat(second.path).catch(() => 'gone')).toBe('gone')
    expect((await readFile(held.path)).equals(noise(1000, 21))).toBe(true)
    await held.release()
    // Used last, though it came first.
    await (await must(fetchFile(a)(env))).release()
    await (await must(fetchFile(d)(env))).release()
    expect((await readFile(held.path)).equals(noise(1000, 21))).toBe(true)
    expect(await there()).toBe(2)
  })

  it('evicts nothing that another process holds, until that process is killed', async () => {
    const a = await put('store', 'held elsewhere', noise(1000, 31))
    const b = await put('store', 'another', noise(1000, 32))
    const program = await bundleProgram(fileURLToPath(new URL('../ops/files/storeHolder.ts', import.meta.url)))
    const holder = fork(program, [folder], { execArgv: [] })
    const first = await must(fetchFile(a)(storing()))
    holder.send(first.sha256)
    expect((await once(holder, 'message'))[0]).toBe('held')
    await first.release()
    const env = storing({ maxBytes: 1000 })
    await (await must(fetchFile(b)(env))).release()
    expect((await stat(first.path)).size).toBe(1000)
    holder.kill('SIGKILL')
    await once(holder, 'exit')
    const c = await put('store', 'third', noise(1000, 33))
    await (await must(fetchFile(c)(env))).release()
    expect(await stat(first.path).catch(() => 'gone')).toBe('gone')
  })

  it('goes on with a large object that was interrupted', async () => {
    const bytes = noise(20_000_000, 41)
    const result = await resultIn('store')
    const { field } = await must(
      uploadField(fieldNamed(result, 'large'), bytesSource('r', bytes), { thresholdBytes: 0 })(world.pangea),
    )
    const stopper = new AbortController()
    const stopped = await fetchFile(field, {
      signal: stopper.signal,
      concurrency: 1,
      onProgress:
        ({ doneBytes }) =>
        () =>
          doneBytes > 10_000_000 ? stopper.abort() : undefined,
    })(storing())()
    expect(stopped).toMatchObject({ left: { _tag: 'Aborted' } })
    const done: Array<number> = []
    const onProgress = (event: { readonly doneBytes: number }) => () => void done.push(event.doneBytes)
    const file = await must(fetchFile(field, { onProgress })(storing()))
    expect(done[0]).toBeGreaterThan(8_000_000)
    expect(file).toMatchObject({ sha256: sha256(bytes), verification: 'sha256' })
  })
})
