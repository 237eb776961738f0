/**
 * Downloads through the whole client: many files, streams, SRA, HTTP and FTP sources, and the file
 * store.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
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
import { startFtpServer } from '../transfer/ftpTestServer.js'
import { seededBytes } from '../transfer/fixture.js'
import { sha256 } from '../transfer/storageTestServer.js'
import { bundleProgram } from '../bundleProgram.js'
import { orThrow, startSandboxFixture, type SandboxFixture } from './sandboxFixture.js'

let fixture: SandboxFixture
let folder: string
beforeAll(async () => {
  fixture = await startSandboxFixture()
})
afterAll(() => fixture.sandbox.close())
beforeEach(async () => {
  fixture.sandbox.setFaults([])
  folder = await mkdtemp(join(tmpdir(), 'pangea-down-'))
  return () => rm(folder, { recursive: true, force: true })
})

const resultIn = async (module: string, sample = 'down') =>
  orThrow(
    ensureResult(await orThrow(ensureSample(fixture.library, { name: sample })(fixture.pangea)), {
      module_name: module,
      replicate: 'r',
    })(fixture.pangea),
  )

const put = async (module: string, name: string, bytes: Uint8Array, sample = 'down'): Promise<Field> => {
  const result = await resultIn(module, sample)
  return (await orThrow(uploadField(fieldNamed(result, name), bytesSource('reads.fastq.gz', bytes))(fixture.pangea)))
    .field
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

/** A field whose upload recorded its pointer and nothing more. */
const unfinished = async (module: string, name: string): Promise<Field> => {
  const field = await orThrow(ensureField(await resultIn(module), name)(fixture.pangea))
  const storage = { ...fixture.pangea.storage, postForm: () => TE.left(refused(403, 'AccessDenied')) }
  const upload = uploadField(field, bytesSource('reads.fastq.gz', seededBytes(10)))({ ...fixture.pangea, storage })
  expect(await upload()).toMatchObject(E.left({ _tag: 'StorageRefused' }))
  return orThrow(reload(fetchField(field))(fixture.pangea))
}

/** Every path below a folder. */
const below = async (path: string): Promise<ReadonlyArray<string>> =>
  (await readdir(path, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(path.length + 1))
    .sort()

const storing = (options: { readonly maxBytes?: number } = {}): NodePangea => ({
  ...fixture.pangea,
  files: fileStore({ directory: folder, ...options }),
})

describe('recorded checksums', () => {
  it('checksums recorded by an upload verify every later download', async () => {
    const field = await put('recorded', 'a', seededBytes(1000))
    const down = await orThrow(downloadField(field, fileSink(join(folder, 'a')))(fixture.pangea))
    expect(down).toMatchObject({ verification: 'sha256', sha256: sha256(seededBytes(1000)) })
  })
})

describe('downloadMany', () => {
  it('downloadMany puts files into one folder under their names, in order, and skips fields without a file', async () => {
    const fields = [await put('many', 'a', seededBytes(10)), await put('many', 'b', seededBytes(2_000_000, 2))]
    const blob = await orThrow(saveBlob(await resultIn('many'), 'c', { url: 'x/y.txt' })(fixture.pangea))
    const events: Array<ManyProgress> = []
    const onProgress = (event: ManyProgress) => () => void events.push(event)
    const outcome = await orThrow(
      downloadMany(downloadsInto(folder, [...fields, blob]), { onProgress })(fixture.pangea),
    )
    expect(outcome.left).toEqual([])
    expect(outcome.right.map(({ sha256: sum }) => sum)).toEqual([
      sha256(seededBytes(10)),
      sha256(seededBytes(2_000_000, 2)),
    ])
    expect(await below(folder)).toEqual(['down/down.many.a.fastq.gz', 'down/down.many.b.fastq.gz'])
    expect(events.at(-1)).toMatchObject({
      doneBytes: 2_000_010,
      totalBytes: 2_000_010,
      files: { done: 2, failed: 0, total: 2 },
    })
  })

  it('downloadMany names each download that fails and finishes the others', async () => {
    const good = await put('partly', 'a', seededBytes(10))
    const gone = {
      ...(await put('partly', 'b', seededBytes(10))),
      uuid: '00000000-0000-4000-8000-000000000000',
    } as Field
    const items = downloadsInto(folder, [gone, good])
    const { left, right } = await orThrow(downloadMany(items)(fixture.pangea))
    expect(left).toMatchObject([{ item: items[0], error: { _tag: 'NotFound' } }])
    expect(right).toHaveLength(1)
  })

  it('downloadMany lists unfinished uploads separately from failures', async () => {
    const good = await put('unfinished', 'a', seededBytes(10))
    const field = await unfinished('unfinished', 'b')
    const items = downloadsInto(folder, [field, good])
    const error = {
      _tag: 'UploadUnfinished',
      field: field.uuid,
      title: 'b of unfinished of down',
      uri: expect.stringMatching(/^s3:\/\/.*reads\.fastq\.gz$/) as string,
    }
    expect(await orThrow(downloadMany(items)(fixture.pangea))).toMatchObject({
      left: [],
      unfinished: [{ item: items[0], error }],
      right: [{ item: items[1] }],
    })
    expect(await downloadField(field, fileSink(join(folder, 'b')))(fixture.pangea)()).toEqual(E.left(error))
    expect(await fetchFile(field)(storing())()).toEqual(E.left(error))
    expect(await below(folder)).toEqual(['down/down.unfinished.a.fastq.gz'])
  })

  it('downloadMany distinguishes a missing object from an unfinished upload', async () => {
    const removed = await put('removed', 'a', seededBytes(10))
    const gone = { ...fixture.pangea.storage, get: () => TE.left(refused(404, 'NoSuchKey')) }
    const other = { ...fixture.pangea.storage, get: () => TE.left(refused(404, 'NoSuchBucket')) }
    const download = (field: Field, storage: NodePangea['storage']) =>
      downloadField(field, fileSink(join(folder, 'a')))({ ...fixture.pangea, storage })()
    // The server has recorded that its upload finished.
    expect(await download(removed, gone)).toEqual(E.left(refused(404, 'NoSuchKey')))
    expect(await download(await unfinished('removed', 'b'), other)).toEqual(E.left(refused(404, 'NoSuchBucket')))
  })

  it('downloadMany never gives two files one path, even on file systems that fold case or Unicode', async () => {
    const fields = [
      await put('case', 'Reads', seededBytes(1), 'case'),
      await put('case', 'reads', seededBytes(2), 'case'),
      await put('case', 'é', seededBytes(3), 'case'),
      await put('case', 'e\u0301', seededBytes(4), 'case'),
      await put('case', 'other', seededBytes(5), 'case'),
    ]
    const names = targetNames(fields).map(O.getOrElse(() => ''))
    expect(new Set(names.map((name) => name.normalize('NFC').toLowerCase())).size).toBe(5)
    expect(names[4]).toBe('case/case.case.other.fastq.gz')
    expect(
      targetNames(fields.toReversed())
        .map(O.getOrElse(() => ''))
        .toReversed(),
    ).toEqual(names)
    const { right } = await orThrow(downloadMany(downloadsInto(folder, fields))(fixture.pangea))
    expect(right).toHaveLength(5)
    expect(await below(folder)).toHaveLength(5)
  })

  it('downloadMany writes only inside its folder, whatever a sample is called', async () => {
    await mkdir(join(folder, 'in'))
    const names = ['..', '../../etc', '/absolute', 'con', 'a\\b', 'trailing. ', 'x'.repeat(150), 'é?%#']
    const field = await put('names', 'f', seededBytes(9))
    const { analysis_result_obj: parent } = field
    // The name that a malicious server would send.
    const fields = names.map((name): Field =>
      'sample_obj' in parent
        ? { ...(field as SampleField), analysis_result_obj: { ...parent, sample_obj: { ...parent.sample_obj, name } } }
        : field,
    )
    const { left, right } = await orThrow(downloadMany(downloadsInto(join(folder, 'in'), fields))(fixture.pangea))
    expect(left).toEqual([])
    expect(right).toHaveLength(names.length)
    expect(await readdir(folder)).toEqual(['in'])
    expect(await below(join(folder, 'in'))).toHaveLength(names.length)
  })
})

describe('the target of a download into a folder', () => {
  it.each(['../x', 'a/../../x', '/etc/x', 'a//x', '', '.', 'a\0b', 'c:\\x', 'a\\..\\x'])(
    'a download into a folder rejects the target %j and creates nothing',
    async (name) => {
      const field = await put('target', 'a', seededBytes(10))
      const refused = await downloadField(field, folderSink(join(folder, 'in'), name))(fixture.pangea)()
      expect(refused).toMatchObject({ left: { _tag: 'FileError', operation: 'open' } })
      expect(await readdir(folder)).toEqual([])
    },
  )

  it('a download into a folder rejects a symbolic link that leads out of it', async () => {
    const field = await put('target', 'a', seededBytes(10))
    await mkdir(join(folder, 'elsewhere'))
    await mkdir(join(folder, 'in'))
    await symlink(join(folder, 'elsewhere'), join(folder, 'in', 'down'))
    const refused = await downloadField(field, folderSink(join(folder, 'in'), 'down/x'))(fixture.pangea)()
    expect(refused).toMatchObject({ left: { _tag: 'FileError', operation: 'open' } })
    expect(await readdir(join(folder, 'elsewhere'))).toEqual([])
    await symlink(join(folder, 'elsewhere', 'precious'), join(folder, 'in', 'x'))
    await writeFile(join(folder, 'elsewhere', 'precious'), 'precious')
    await orThrow(downloadField(field, folderSink(join(folder, 'in'), 'x'))(fixture.pangea))
    expect(await readFile(join(folder, 'elsewhere', 'precious'), 'utf8')).toBe('precious')
  })
})

describe('streamFile', () => {
  it("streamFile yields the bytes of a field's file", async () => {
    const bytes = seededBytes(9_000_000)
    const field = await put('streams', 'a', bytes)
    const chunks: Array<Uint8Array> = []
    for await (const chunk of streamFile(field)(fixture.pangea)) if (E.isRight(chunk)) chunks.push(chunk.right)
    expect(Buffer.concat(chunks).equals(bytes)).toBe(true)
    const pipe = new PassThrough()
    const running = downloadField(field, streamSink(pipe))(fixture.pangea)()
    let length = 0
    for await (const chunk of pipe as AsyncIterable<Buffer>) length += chunk.length
    expect(length).toBe(bytes.length)
    expect(await running).toMatchObject({ right: { verification: 'sha256' } })
  })
})

describe('a file in SRA or on an FTP server', () => {
  const bytes = seededBytes(9_000_000)
  const fieldAt = async (kind: 'sra' | 'ftp', url: string): Promise<Field> =>
    orThrow(
      createField(await resultIn(`at ${kind}`), {
        name: url.slice(-20),
        stored_data: { __type__: kind, url },
      })(fixture.pangea),
    )

  it('downloadField fetches an http or https file without sending the token', async () => {
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
    const down = await orThrow(downloadField(field, fileSink(join(folder, 'SRR1')))(fixture.pangea))
    server.closeAllConnections()
    server.close()
    expect(down).toMatchObject({ sizeBytes: bytes.length, sha256: sha256(bytes), verification: 'length' })
    expect(seen.length).toBeGreaterThan(1)
    expect(seen.every(({ authorization, cookie }) => authorization === undefined && cookie === undefined)).toBe(true)
  })

  it('downloadField fetches an ftp file', async () => {
    const server = await startFtpServer('/vol1/fastq/SRR1.fastq.gz')
    server.put(bytes, '20200101000000')
    const field = await fieldAt('ftp', server.url)
    const down = await orThrow(downloadField(field, fileSink(join(folder, 'SRR1')))(fixture.pangea))
    const path = await orThrow(withFile(field, (found) => async () => E.right(await readFile(found)))(storing()))
    await server.stop()
    expect(down).toMatchObject({ sizeBytes: bytes.length, sha256: sha256(bytes), verification: 'length' })
    expect(path.equals(bytes)).toBe(true)
  })

  it('downloadField rejects any other URL scheme', async () => {
    const field = await fieldAt('sra', 'file:///etc/passwd')
    expect(await downloadField(field, fileSink(join(folder, 'x')))(fixture.pangea)()).toMatchObject({
      left: { _tag: 'TransferRefused' },
    })
  })
})

describe('the file store', () => {
  /** How many times an object was requested from its first byte. */
  const counting = (env: NodePangea) => {
    const seen: Array<string> = []
    const counted: NodePangea = {
      ...env,
      storage: {
        ...env.storage,
        get: (request) => {
          const { start, end } = request.range ?? { start: 0, end: Infinity }
          // The one-byte probe does not count.
          if (start === 0 && end !== 1) seen.push(request.url)
          return env.storage.get(request)
        },
      },
    }
    return { env: counted, seen }
  }

  it('the file store downloads an object once for all fields and processes that use it', async () => {
    const bytes = seededBytes(100_000, 11)
    const [one, two] = [await put('store', 'a', bytes), await put('store', 'b', bytes)]
    const { env, seen } = counting(storing())
    const first = await orThrow(fetchFile(one)(env))
    expect(first).toMatchObject({ verification: 'sha256', sha256: sha256(bytes), sizeBytes: bytes.length })
    expect((await readFile(first.path)).equals(bytes)).toBe(true)
    const others = await Promise.all([fetchFile(one)(env)(), fetchFile(two)(env)(), fetchFile(two)(storing())()])
    for (const other of others) expect(other).toMatchObject({ right: { path: first.path, verification: 'stored' } })
    expect(seen).toHaveLength(1)
  })

  it('the file store downloads an object once for concurrent callers', async () => {
    const field = await put('store', 'race', seededBytes(100_000, 12))
    const { env, seen } = counting(storing())
    const all = await Promise.all(Array.from({ length: 5 }, () => fetchFile(field)(env)()))
    expect(all.every(E.isRight)).toBe(true)
    expect(seen).toHaveLength(1)
  })

  it('the file store identifies an object without a recorded checksum by its ETag, and downloads a changed one', async () => {
    const bytes = seededBytes(50_000, 13)
    const field = await put('store', 'plain', bytes)
    const { sha256: _sum, size_bytes: _size, etag: _etag, ...pointer } = field.stored_data as Record<string, string>
    await orThrow(updateField(field, { stored_data: pointer })(fixture.pangea))
    const { env, seen } = counting(storing())
    expect(await orThrow(fetchFile(field)(env))).toMatchObject({ verification: 'etag' })
    expect(await orThrow(fetchFile(field)(env))).toMatchObject({ verification: 'stored' })
    expect(seen).toHaveLength(1)
    const other = seededBytes(50_000, 14)
    await orThrow(uploadField(field, bytesSource('reads.fastq.gz', other))(fixture.pangea))
    const now = await orThrow(fetchFile(field)(env))
    expect(now.sha256).toBe(sha256(other))
  })

  it('the file store ignores a checksum that was recorded for an older object', async () => {
    const field = await put('store', 'stale', seededBytes(1000, 15))
    const { stored_data: old } = await orThrow(fetchField(field)(fixture.pangea))
    const other = seededBytes(1000, 16)
    await orThrow(uploadField(field, bytesSource('reads.fastq.gz', other))(fixture.pangea))
    // The field as left by a program that does not record checksums.
    await orThrow(updateField(field, { stored_data: old })(fixture.pangea))
    expect((await orThrow(fetchFile(field)(storing()))).sha256).toBe(sha256(other))
  })

  it('the file store finds a damaged file and downloads it again', async () => {
    const field = await put('store', 'damaged', seededBytes(1000, 17))
    const { env, seen } = counting(storing())
    const damage = async (path: string, bytes: Uint8Array): Promise<void> => {
      await chmod(path, 0o600)
      await writeFile(path, bytes)
    }
    const file = await orThrow(fetchFile(field)(env))
    await file.release()
    await damage(file.path, seededBytes(1000, 18))
    expect(await orThrow(verifyFiles()(env))).toEqual({ checked: 1, damaged: [file.sha256] })
    expect(await orThrow(fetchFile(field)(env))).toMatchObject({ verification: 'sha256' })
    await damage(file.path, seededBytes(1000, 18))
    expect(await orThrow(fetchFile(field, { isVerified: true })(env))).toMatchObject({ verification: 'sha256' })
    // A truncated file is detected by its size.
    await damage(file.path, seededBytes(10))
    const again = await orThrow(fetchFile(field)(env))
    expect((await readFile(again.path)).equals(seededBytes(1000, 17))).toBe(true)
    expect(seen).toHaveLength(4)
    expect(await orThrow(verifyFiles()(env))).toEqual({ checked: 1, damaged: [] })
  })

  it('the file store evicts the least recently used file, and none in use', async () => {
    const env = storing({ maxBytes: 2500 })
    const fields = []
    for (const n of [1, 2, 3, 4]) fields.push(await put('store', `evict ${n}`, seededBytes(1000, 20 + n)))
    const [a, b, c, d] = fields as [Field, Field, Field, Field]
    const there = async (): Promise<number> => (await below(join(folder, 'v2', 'files'))).length
    const held = await orThrow(fetchFile(a)(env))
    const second = await orThrow(fetchFile(b)(env))
    await second.release()
    await (await orThrow(fetchFile(c)(env))).release()
    expect(await there()).toBe(2)
    expect(await stat(second.path).catch(() => 'gone')).toBe('gone')
    expect((await readFile(held.path)).equals(seededBytes(1000, 21))).toBe(true)
    await held.release()
    // The object stored first was used last.
    await (await orThrow(fetchFile(a)(env))).release()
    await (await orThrow(fetchFile(d)(env))).release()
    expect((await readFile(held.path)).equals(seededBytes(1000, 21))).toBe(true)
    expect(await there()).toBe(2)
  })

  it('the file store keeps a file that another process uses until that process is killed', async () => {
    const a = await put('store', 'held elsewhere', seededBytes(1000, 31))
    const b = await put('store', 'another', seededBytes(1000, 32))
    const program = await bundleProgram(fileURLToPath(new URL('../ops/files/holdStoredFile.ts', import.meta.url)))
    const holder = fork(program, [folder], { execArgv: [] })
    const first = await orThrow(fetchFile(a)(storing()))
    holder.send(first.sha256)
    expect((await once(holder, 'message'))[0]).toBe('held')
    await first.release()
    const env = storing({ maxBytes: 1000 })
    await (await orThrow(fetchFile(b)(env))).release()
    expect((await stat(first.path)).size).toBe(1000)
    holder.kill('SIGKILL')
    await once(holder, 'exit')
    const c = await put('store', 'third', seededBytes(1000, 33))
    await (await orThrow(fetchFile(c)(env))).release()
    expect(await stat(first.path).catch(() => 'gone')).toBe('gone')
  })

  it('the file store resumes the interrupted download of a large object', async () => {
    const bytes = seededBytes(20_000_000, 41)
    const result = await resultIn('store')
    const { field } = await orThrow(
      uploadField(fieldNamed(result, 'large'), bytesSource('r', bytes), { thresholdBytes: 0 })(fixture.pangea),
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
    const file = await orThrow(fetchFile(field, { onProgress })(storing()))
    expect(done[0]).toBeGreaterThan(8_000_000)
    expect(file).toMatchObject({ sha256: sha256(bytes), verification: 'sha256' })
  })
})
