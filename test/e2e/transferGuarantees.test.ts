/**
 * Guarantees of transfers through the whole client: sizes, concurrency limits, abort signals,
 * repeated runs, and ports that throw.
 */
import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { either as E } from 'fp-ts'
import {
  describe as sentenceOf,
  downloadField,
  downloadMany,
  ensureResult,
  ensureSample,
  fetchTransport,
  fieldNamed,
  fileSink,
  fileSource,
  httpObjectStore,
  type NodePangea,
  type SampleResult,
  uploadField,
  uploadMany,
} from 'pangea-fp/node'
import type { ObjectStore, ObjectResponse } from '../../src/transfer/ObjectStore.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { orThrow, startSandboxFixture, type SandboxFixture } from './sandboxFixture.js'

const MiB = 2 ** 20
const partBytes = 5 * MiB
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Counts the requests in flight to a storage, from sending to the end of the response. */
const counting = (storage: ObjectStore) => {
  const counts = { now: 0, most: 0 }
  const begin = (): (() => void) => {
    counts.now += 1
    counts.most = Math.max(counts.most, counts.now)
    let isOver = false
    return () => {
      if (!isOver) counts.now -= 1
      isOver = true
    }
  }
  const watched = (answer: ObjectResponse, end: () => void): ObjectResponse => ({
    ...answer,
    pipeTo: (onChunk, buffer) => answer.pipeTo(onChunk, buffer).finally(end),
    discard: () => answer.discard().finally(end),
  })
  const whole =
    <R, A>(send: (request: R) => () => Promise<A>) =>
    (request: R) =>
    async (): Promise<A> => {
      const end = begin()
      return send(request)().finally(end)
    }
  const counted: ObjectStore = {
    putPart: whole(storage.putPart),
    postForm: whole(storage.postForm),
    get: (request) => async () => {
      const end = begin()
      const answer = await storage.get(request)()
      if (E.isRight(answer)) return E.right(watched(answer.right, end))
      end()
      return answer
    },
  }
  return { counts, storage: counted }
}

let fixture: SandboxFixture
let folder: string
const requests: Array<string> = []
const storage = counting(httpObjectStore())
beforeAll(async () => {
  const transport = fetchTransport()
  fixture = await startSandboxFixture({
    storage: storage.storage,
    transport: {
      send: (request) => {
        requests.push(`${request.method} ${request.url}`)
        return transport.send(request)
      },
    },
  })
  folder = await mkdtemp(join(tmpdir(), 'pangea-promises-'))
})
afterAll(async () => {
  await fixture.sandbox.close()
  await rm(folder, { recursive: true, force: true })
})

const resultIn = async (module: string): Promise<SampleResult> => {
  const sample = await orThrow(ensureSample(fixture.library, { name: 'S1' })(fixture.pangea))
  return orThrow(ensureResult(sample, { module_name: module, replicate: 'r' })(fixture.pangea))
}

describe.runIf(process.platform === 'linux')('a file whose reported size is wrong', () => {
  it.each([
    ['0, as all files of /proc', '/proc/version'],
    ['a page, as all files of /sys', '/sys/devices/system/cpu/online'],
  ])('uploadField reads a file to the end when its reported size is wrong: %s', async (_, path) => {
    const bytes = await readFile(path)
    const field = fieldNamed(await resultIn('sizes'), basename(path))
    expect(await uploadField(field, fileSource(path))(fixture.pangea)()).toMatchObject({
      right: { sizeBytes: bytes.length, sha256: sha256(bytes) },
    })
    const target = join(folder, 'back')
    await orThrow(downloadField(field, fileSink(target))(fixture.pangea))
    expect((await readFile(target)).equals(bytes)).toBe(true)
  })
})

describe('the limit of concurrent requests', () => {
  it.each([1, 2])('a limit of %i concurrent requests covers all uploads and downloads', async (concurrency) => {
    const result = await resultIn(`limit ${concurrency}`)
    const files = await Promise.all(
      [10, 20, 30, 2 * partBytes + 5, 2 * partBytes + 6].map(async (size, n) => {
        const path = join(folder, `limit ${n}`)
        await writeFile(path, randomBytes(size))
        return { path, field: fieldNamed(result, `f${n}`) }
      }),
    )
    storage.counts.most = 0
    const items = files.map(({ path, field }) => ({ field, source: fileSource(path) }))
    const up = await orThrow(uploadMany(items, { concurrency, partBytes, thresholdBytes: MiB })(fixture.pangea))
    expect(up.left).toEqual([])
    expect(storage.counts.most).toBe(concurrency)
    const wanted = files.map(({ path, field }) => ({ field, sink: fileSink(`${path} back`) }))
    for (const skipUnchanged of [false, true]) {
      storage.counts.most = 0
      const down = await orThrow(
        downloadMany(wanted, { concurrency, rangeBytes: MiB, skipUnchanged: skipUnchanged })(fixture.pangea),
      )
      expect(down.left).toEqual([])
      expect(storage.counts.most).toBe(concurrency)
    }
    expect(storage.counts.now).toBe(0)
  })
})

describe('an abort signal', () => {
  const lines = (left: ReadonlyArray<{ readonly error: Parameters<typeof sentenceOf>[0] }>): ReadonlyArray<string> =>
    left.map(({ error }) => sentenceOf(error))

  it('transfers with an aborted signal send no request, and each is Aborted', async () => {
    const result = await resultIn('stopped')
    const path = join(folder, 'stopped')
    await writeFile(path, 'ACGT')
    const field = fieldNamed(result, 'f')
    const before = requests.length
    const signal = AbortSignal.abort()
    const up = await orThrow(uploadMany([{ field, source: fileSource(path) }], { signal })(fixture.pangea))
    const down = await orThrow(downloadMany([{ field, sink: fileSink(`${path} back`) }], { signal })(fixture.pangea))
    expect(requests.length).toBe(before)
    for (const { left, right } of [up, down]) {
      expect(right).toEqual([])
      expect(left).toMatchObject([{ error: { _tag: 'Aborted' } }])
      expect(lines(left)[0]).toMatch(/^(?:UPLOAD|DOWNLOAD) \S*stopped(?: back)? was cancelled\.$/)
    }
  })

  it("a transfer's own signal aborts it alongside the environment's", async () => {
    const field = fieldNamed(await resultIn('two signals'), 'f')
    const environment: NodePangea = { ...fixture.pangea, signal: AbortSignal.abort() }
    const before = requests.length
    const signal = new AbortController().signal
    const path = join(folder, 'signals')
    await writeFile(path, 'ACGT')
    expect(await uploadField(field, fileSource(path), { signal })(environment)()).toMatchObject({
      left: { _tag: 'Aborted' },
    })
    expect(await downloadField(field, fileSink(`${path} back`), { signal })(environment)()).toMatchObject({
      left: { _tag: 'Aborted' },
    })
    expect(requests.length).toBe(before)
  })
})

describe('a TaskEither of a transfer that runs twice', () => {
  const sizes = [1000, 2 * partBytes + 5]

  it.each(sizes)(
    'a transfer of %i bytes gives the same result on both runs, sequential or concurrent',
    async (size) => {
      const bytes = randomBytes(size)
      const path = join(folder, `twice ${size}`)
      await writeFile(path, bytes)
      const field = fieldNamed(await resultIn('twice'), `f${size}`)
      const uploaded = { right: { sizeBytes: size, sha256: sha256(bytes) } }
      const events: Array<number> = []
      const options = {
        partBytes,
        thresholdBytes: MiB,
        rangeBytes: MiB,
        onProgress:
          ({ doneBytes }: { readonly doneBytes: number }) =>
          () =>
            void events.push(doneBytes),
      }
      const upload = uploadField(field, fileSource(path), options)(fixture.pangea)
      expect([await upload(), await upload()]).toMatchObject([uploaded, uploaded])
      expect(Math.max(...events)).toBe(size)
      const download = downloadField(field, fileSink(`${path} back`), options)(fixture.pangea)
      events.length = 0
      expect([await download(), await download()]).toMatchObject([uploaded, uploaded])
      expect(Math.max(...events)).toBe(size)
      events.length = 0
      expect(await Promise.all([download(), download()])).toMatchObject([uploaded, uploaded])
      expect(Math.max(...events)).toBe(size)
      expect((await readFile(`${path} back`)).equals(bytes)).toBe(true)
    },
  )

  it('uploadMany and downloadMany restart their progress on each run', async () => {
    const path = join(folder, 'many twice')
    await writeFile(path, randomBytes(1000))
    const result = await resultIn('many twice')
    const fields = [1, 2].map((n) => fieldNamed(result, `f${n}`))
    const done: Array<number> = []
    const onProgress =
      ({ files, doneBytes }: { readonly files: { readonly done: number }; readonly doneBytes: number }) =>
      () =>
        void done.push(files.done, doneBytes)
    const moves = [
      uploadMany(
        fields.map((field) => ({ field, source: fileSource(path) })),
        { onProgress },
      )(fixture.pangea),
      downloadMany(
        fields.map((field, n) => ({ field, sink: fileSink(`${path} back ${n}`) })),
        { onProgress },
      )(fixture.pangea),
    ]
    for (const move of moves) {
      for (const _ of [1, 2]) {
        done.length = 0
        await move()
        expect(done.slice(-2)).toEqual([2, 2000])
        expect(Math.max(...done)).toBe(2000)
      }
    }
  })
})

describe('a custom port that throws', () => {
  const boom = (): never => {
    throw new Error('boom')
  }
  const failed = E.left({ _tag: 'TransferRefused' })

  it('an upload fails when its custom object store or source throws', async () => {
    const sample = await orThrow(ensureSample(fixture.library, { name: 'Throwing' })(fixture.pangea))
    const result = await orThrow(ensureResult(sample, { module_name: 'm', replicate: 'r' })(fixture.pangea))
    const path = join(folder, 'small')
    await writeFile(path, 'ACGT')
    const broken: NodePangea = { ...fixture.pangea, storage: { ...httpObjectStore(), postForm: boom, putPart: boom } }
    expect(await uploadField(fieldNamed(result, 'f'), fileSource(path))(broken)()).toMatchObject(failed)
    const source = { ...fileSource(path), stat: boom }
    expect(await uploadField(fieldNamed(result, 'g'), source)(fixture.pangea)()).toMatchObject(failed)
  })

  it('a download fails when its custom object store throws', async () => {
    const sample = await orThrow(ensureSample(fixture.library, { name: 'Throwing' })(fixture.pangea))
    const result = await orThrow(ensureResult(sample, { module_name: 'm', replicate: 'r' })(fixture.pangea))
    const path = join(folder, 'small')
    await writeFile(path, 'ACGT')
    const { field } = await orThrow(uploadField(fieldNamed(result, 'h'), fileSource(path))(fixture.pangea))
    const broken: NodePangea = { ...fixture.pangea, storage: { ...httpObjectStore(), get: boom } }
    expect(await downloadField(field, fileSink(join(folder, 'back')))(broken)()).toMatchObject(failed)
    // The failed transfer has released its permit.
    const items = [1, 2, 3].map((n) => ({ field, sink: fileSink(join(folder, `back ${n}`)) }))
    const { left } = await orThrow(downloadMany(items, { concurrency: 1 })(broken))
    expect(left.map(({ error }) => error._tag)).toEqual(items.map(() => 'TransferRefused'))
  })
})
