/** Uploads through the whole client: checksums, resuming, signatures, streams, and many files. */
import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { either as E } from 'fp-ts'
import {
  bytesSource,
  createField,
  downloadField,
  ensureResult,
  ensureSample,
  fetchField,
  fieldNamed,
  fileSink,
  fileSource,
  type Log,
  type ManyProgress,
  nodeOperationsOf,
  saveField,
  streamSource,
  updateField,
  uploadField,
  uploadMany,
} from 'pangea-fp/node'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { orThrow, registerUser, startSandboxFixture, type SandboxFixture } from './sandboxFixture.js'

const MiB = 2 ** 20
const partBytes = 5 * MiB
const inParts = { partBytes, thresholdBytes: MiB }
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

let fixture: SandboxFixture
let folder: string
const said: Array<string> = []
/** Log lines of transfers, without those of requests. */
const log: Log = { write: (level, message) => () => void (level === 'debug' || said.push(message)) }
beforeAll(async () => {
  fixture = await startSandboxFixture({ log })
  folder = await mkdtemp(join(tmpdir(), 'pangea-uploads-'))
})
afterAll(async () => {
  await fixture.sandbox.close()
  await rm(folder, { recursive: true, force: true })
})
beforeEach(() => {
  fixture.sandbox.setFaults([])
  said.length = 0
})

const resultIn = async (module: string, on: SandboxFixture = fixture) => {
  const sample = await orThrow(ensureSample(on.library, { name: 'S1' })(on.pangea))
  return orThrow(ensureResult(sample, { module_name: module, replicate: 'r' })(on.pangea))
}
const newFile = async (name: string, sizeBytes: number) => {
  const bytes = randomBytes(sizeBytes)
  const path = join(folder, name)
  await writeFile(path, bytes)
  return { path, bytes }
}
const back = async (field: Parameters<typeof downloadField>[0], on: SandboxFixture = fixture): Promise<string> => {
  const target = join(folder, 'back')
  await orThrow(downloadField(field, fileSink(target))(on.pangea))
  return sha256(await readFile(target))
}

/** The `stored_data` of the field after an upload. */
interface Pointer {
  readonly __type__: string
  readonly uri: string
  readonly endpoint_url: string
  readonly sha256: string
  readonly size_bytes: number
  readonly etag: string
}

describe('checksums of an uploaded file', () => {
  it.each([
    ['in one request', 1000],
    ['in parts', 2 * partBytes + 1],
  ])('uploadField records checksums beside the pointer, %s', async (kind, size) => {
    const { bytes, path } = await newFile('sums', size)
    const uploaded = await orThrow(
      uploadField(fieldNamed(await resultIn(`sums ${kind}`), 'reads'), fileSource(path), inParts)(fixture.pangea),
    )
    const pointer = uploaded.field.stored_data as unknown as Pointer
    expect(pointer).toMatchObject({
      __type__: 's3',
      uri: expect.stringMatching(/^s3:\/\/.+\.sums$/) as string,
      endpoint_url: fixture.sandbox.s3.endpoint,
      sha256: sha256(bytes),
      size_bytes: size,
      etag: uploaded.etag,
    })
    expect(uploaded).toMatchObject({ sha256: sha256(bytes), verification: 'etag' })
    expect(await back(uploaded.field)).toBe(sha256(bytes))
  })

  it('recording checksums keeps other members of stored_data and no presigned URL', async () => {
    const result = await resultIn('sums beside')
    const field = fieldNamed(result, 'reads')
    const first = await orThrow(uploadField(field, bytesSource('r', randomBytes(10)))(fixture.pangea))
    const noted = { ...(first.field.stored_data as object), lane: 'L001' } as unknown as Pointer
    await orThrow(updateField(first.field, { stored_data: { ...noted } })(fixture.pangea))
    const bytes = randomBytes(20)
    await orThrow(uploadField(field, bytesSource('r', bytes))(fixture.pangea))
    let body = ''
    const { transport } = fixture.pangea
    const send: typeof transport.send = (request) => {
      if (request.method === 'PATCH') body = request.body ?? ''
      return transport.send(request)
    }
    const spying = { ...fixture.pangea, transport: { send } }
    const again = await orThrow(uploadField(field, bytesSource('r', bytes))(spying))
    expect(again.field.stored_data).toMatchObject({ lane: 'L001', sha256: sha256(bytes), size_bytes: 20 })
    expect(body).toContain(sha256(bytes))
    expect(body).not.toMatch(/presigned_url|Signature/)
    expect((await orThrow(saveField(again.field)(fixture.pangea))).stored_data).toMatchObject({ sha256: sha256(bytes) })
  })

  it('recording checksums can be switched off', async () => {
    const field = fieldNamed(await resultIn('sums not'), 'reads')
    const { field: stored } = await orThrow(
      uploadField(field, bytesSource('r', randomBytes(9)), { sha256: false })(fixture.pangea),
    )
    expect(stored.stored_data).toMatchObject({ size_bytes: 9 })
    expect(stored.stored_data).not.toHaveProperty('sha256')
  })

  it("uploadField fails when the file is stored, but its checksums can't be recorded", async () => {
    const { field } = await orThrow(
      uploadField(
        fieldNamed(await resultIn('sums of others'), 'reads'),
        bytesSource('r', randomBytes(9)),
      )(fixture.pangea),
    )
    const other = await registerUser(fixture.pangea, 'other@example.org')
    const bytes = randomBytes(100)
    const uploaded = await uploadField(field, bytesSource('r', bytes))(other)()
    expect(uploaded).toMatchObject({
      left: {
        _tag: 'TransferRefused',
        reason: expect.stringMatching(/^The field reads \(.*\) now stores the new file/) as string,
      },
    })
  })
})

describe('an interrupted upload', () => {
  const stopAfter = (bytes: number) => {
    const stopper = new AbortController()
    return {
      concurrency: 1,
      signal: stopper.signal,
      onProgress:
        ({ doneBytes }: { readonly doneBytes: number }) =>
        () => {
          if (doneBytes > bytes) stopper.abort()
        },
    }
  }

  it('the next run resumes an interrupted upload and removes its checkpoint', async () => {
    const { path, bytes } = await newFile('interrupted', 4 * partBytes)
    const field = fieldNamed(await resultIn('interrupted'), 'reads')
    const options = { ...inParts, ...stopAfter(2.5 * partBytes) }
    expect(await uploadField(field, fileSource(path), options)(fixture.pangea)()).toMatchObject({
      left: { _tag: 'Aborted' },
    })
    const transfers = join(fixture.sandbox.folder, 'client', 'transfers', 'v1')
    const [left = ''] = await readdir(transfers)
    expect(await readFile(join(transfers, left), 'utf8')).toContain('Signature')
    expect((await stat(join(transfers, left))).mode & 0o777).toBe(0o600)
    const before = fixture.sandbox.requests()
    const uploaded = await orThrow(uploadField(field, fileSource(path), inParts)(fixture.pangea))
    expect(said).toEqual(['Resuming upload: 2 of 4 parts are already stored.'])
    // Two parts and the verification; no new upload is created.
    expect(fixture.sandbox.requests() - before).toBeLessThan(14)
    expect(await back(uploaded.field)).toBe(sha256(bytes))
    expect(await readdir(transfers)).toEqual([])
  })

  it('the next run restarts an upload whose presigned URLs have expired', async () => {
    const brief = await startSandboxFixture({ log }, { presigning: { expiresInSeconds: 62 } })
    try {
      const { path, bytes } = await newFile('expired', 3 * partBytes)
      const field = fieldNamed(await resultIn('expired', brief), 'reads')
      await uploadField(field, fileSource(path), { ...inParts, ...stopAfter(1.5 * partBytes) })(brief.pangea)()
      // A URL that expires within a minute is not used.
      await new Promise((resolve) => setTimeout(resolve, 3_000))
      const uploaded = await orThrow(uploadField(field, fileSource(path), inParts)(brief.pangea))
      expect(said).toEqual(['The upload restarts: its URLs have expired.'])
      expect(await back(uploaded.field, brief)).toBe(sha256(bytes))
    } finally {
      await brief.sandbox.close()
    }
  })

  it('a second process does not start an upload that is running', async () => {
    const { path, bytes } = await newFile('twice', 3 * partBytes)
    const field = fieldNamed(await resultIn('twice'), 'reads')
    await orThrow(nodeOperationsOf(fixture.pangea).ensureField(await resultIn('twice'), 'reads'))
    const both = await Promise.all([1, 2].map(() => uploadField(field, fileSource(path), inParts)(fixture.pangea)()))
    expect(both.map(({ _tag }) => _tag).sort()).toEqual(['Left', 'Right'])
    expect(both.find(E.isLeft)).toMatchObject({
      left: { _tag: 'TransferBusy', title: 'A file for the field reads', owner: { pid: process.pid } },
    })
    expect(await back(field)).toBe(sha256(bytes))
  })
})

it('uploads and downloads work with presigned URLs of signature version 4', async () => {
  const v4 = await startSandboxFixture({}, { presigning: { version: 'v4' } })
  try {
    for (const [kind, size] of [
      ['one', 1000],
      ['parts', 2 * partBytes + 1],
    ] as const) {
      const { path, bytes } = await newFile(`v4 ? # % é ${kind}`, size)
      const field = fieldNamed(await resultIn('v4', v4), kind)
      const uploaded = await orThrow(uploadField(field, fileSource(path), inParts)(v4.pangea))
      expect(uploaded.verification).toBe('etag')
      expect(JSON.stringify(uploaded.field.stored_data)).toContain('X-Amz-Signature')
      expect(await back(uploaded.field, v4)).toBe(sha256(bytes))
    }
  } finally {
    await v4.sandbox.close()
  }
})

it('uploadField uploads a short or long stream and records its checksums', async () => {
  const result = await resultIn('stream')
  for (const size of [0, 1000, 2 * partBytes + 7]) {
    const bytes = randomBytes(size)
    const chunks = function* () {
      for (let at = 0; at < size; at += 70_000) yield bytes.subarray(at, at + 70_000)
    }
    const stream = streamSource('S1.bam', Readable.from(chunks()), { maxBytes: 60 * MiB })
    const uploaded = await orThrow(uploadField(fieldNamed(result, `s${size}`), stream, { partBytes })(fixture.pangea))
    expect(uploaded).toMatchObject({ sizeBytes: size, sha256: sha256(bytes) })
    expect(uploaded.field.stored_data).toMatchObject({ sha256: sha256(bytes), size_bytes: size })
    expect(await back(uploaded.field)).toBe(sha256(bytes))
  }
})

describe('uploadMany', () => {
  it('uploadMany uploads in parallel, lists failures in order, and adds up progress', async () => {
    const result = await resultIn('many')
    const sizes = [10, 200_000, 0, 2 * partBytes + 5, 77]
    const files = await Promise.all(sizes.map((size, n) => newFile(`many ${n}`, size)))
    const items = [
      ...files.map(({ path }, n) => ({ field: fieldNamed(result, `f${n}`), source: fileSource(path) })),
      { field: fieldNamed(result, 'gone'), source: fileSource(join(folder, 'not there')) },
      { field: fieldNamed(result, 'stream'), source: streamSource('pipe', Readable.from([randomBytes(1000)])) },
    ]
    const events: Array<ManyProgress> = []
    const onProgress = (event: ManyProgress) => () => void events.push(event)
    const outcome = await uploadMany(items, { ...inParts, concurrency: 3, onProgress })(fixture.pangea)()
    if (E.isLeft(outcome)) return expect.unreachable()
    const { left, right } = outcome.right
    expect(left).toMatchObject([{ item: items[5], error: { _tag: 'FileError', operation: 'stat' } }])
    expect(right.map(({ field }) => field.name)).toEqual(['f0', 'f1', 'f2', 'f3', 'f4', 'stream'])
    for (const [n, { bytes }] of files.entries())
      expect(await back(fieldNamed(result, `f${n}`)), `f${n}`).toBe(sha256(bytes))
    const total = sizes.reduce((a, b) => a + b, 1000)
    expect(events.at(-1)).toMatchObject({
      files: { done: 6, failed: 1, total: 7 },
      doneBytes: total,
      totalBytes: total,
    })
    // The length of a stream is unknown before it ends.
    expect(events[0]?.totalBytes).toBeNull()
  })

  it('uploadMany takes 3 requests to store a small file in a field that was just created', async () => {
    const result = await resultIn('many new')
    const files = await Promise.all([0, 1, 2, 3].map((n) => newFile(`new ${n}`, 100 + n)))
    const fields = await Promise.all(
      files.map((_, n) => orThrow(createField(result, { name: `f${n}`, stored_data: {} })(fixture.pangea))),
    )
    const items = files.map(({ path }, n) => ({ field: fields[n] ?? fieldNamed(result, ''), source: fileSource(path) }))
    const requests = async (isNew: boolean): Promise<number> => {
      const before = fixture.sandbox.requests()
      const { left, right } = await orThrow(
        uploadMany(
          items.map((item) => ({ ...item, isNew })),
          { concurrency: 1 },
        )(fixture.pangea),
      )
      expect([left, right.map(({ field }) => field.name)]).toEqual([[], ['f0', 'f1', 'f2', 'f3']])
      return fixture.sandbox.requests() - before
    }
    // The form, the file and the checksum; the first file's pointer is read.
    expect(await requests(true)).toBe(4 * 3 + 1)
    for (const [n, { bytes }] of files.entries()) expect(await back(fieldNamed(result, `f${n}`))).toBe(sha256(bytes))
    expect(await requests(false)).toBeGreaterThan(4 * 3 + 1)
  })

  it('uploadMany stops on abort, and the next run uploads the rest', async () => {
    const result = await resultIn('many stopped')
    const files = await Promise.all([0, 1, 2, 3].map((n) => newFile(`stopped ${n}`, 2 * partBytes)))
    const items = files.map(({ path }, n) => ({ field: fieldNamed(result, `f${n}`), source: fileSource(path) }))
    const stopper = new AbortController()
    const onProgress =
      ({ doneBytes }: ManyProgress) =>
      () => {
        if (doneBytes > 3 * partBytes) stopper.abort()
      }
    const first = await orThrow(
      uploadMany(items, { ...inParts, concurrency: 2, signal: stopper.signal, onProgress })(fixture.pangea),
    )
    expect(first.left.length).toBeGreaterThan(0)
    expect(first.left.every(({ error }) => error._tag === 'Aborted')).toBe(true)
    const second = await orThrow(
      uploadMany(
        first.left.map(({ item }) => item),
        inParts,
      )(fixture.pangea),
    )
    expect(second.left).toEqual([])
    for (const [n, { bytes }] of files.entries()) expect(await back(fieldNamed(result, `f${n}`))).toBe(sha256(bytes))
  })

  it('uploadMany of no files succeeds', async () => {
    expect(await uploadMany([])(fixture.pangea)()).toEqual(E.right({ left: [], right: [] }))
  })

  it('uploadMany shares one bandwidth limit', async () => {
    const result = await resultIn('many slow')
    const items = [0, 1, 2].map((n) => ({
      field: fieldNamed(result, `f${n}`),
      source: bytesSource('r', randomBytes(100_000)),
    }))
    const began = performance.now()
    await orThrow(uploadMany(items, { bytesPerSecond: 300_000 })(fixture.pangea))
    expect(performance.now() - began).toBeGreaterThan(900)
    expect((await orThrow(fetchField(fieldNamed(result, 'f2'))(fixture.pangea))).stored_data).toMatchObject({
      size_bytes: 100_000,
    })
  })
})
