/** Resumes uploads in a second run, with checkpoints in memory instead of on disk. */
import { either as E, option as O, taskEither as TE } from 'fp-ts'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bytesSource, type Source } from '../../../src/transfer/Source.js'
import type { Checkpoint, CheckpointStore } from '../../../src/transfer/checkpoint.js'
import { upload } from '../../../src/transfer/upload.js'
import type { UploadJob } from '../../../src/transfer/UploadJob.js'
import { resumableUpload } from '../../../src/transfer/uploadCheckpoint.js'
import { type ApiFailure, multipartPlan, seededBytes, useTransferFixture } from '../fixture.js'
import { sha256 } from '../storageTestServer.js'

const fixture = useTransferFixture()
const partBytes = 1000
const bytes = seededBytes(8 * partBytes + 17)
const plan = multipartPlan(bytes.length, partBytes)
const transfer = { key: 'k', title: 'a file' }

/** A source like a file on disk: it stays the same in every run until it is written to. */
const file = (content: Buffer, identity: string | null = 'inode 1'): Source => ({
  ...bytesSource('reads.fq', content),
  stat: TE.right({ sizeBytes: content.length, mtimeMs: 1, identity }),
})

const memoryCheckpoints = () => {
  const state: { entries: ReadonlyArray<unknown>; isFull: boolean; open: number; read: Checkpoint['read'] } = {
    entries: [],
    isFull: false,
    open: 0,
    read: async () => E.right(state.entries),
  }
  const write =
    (entries: () => ReadonlyArray<unknown>): ReturnType<Checkpoint['append']> =>
    async () => {
      if (state.isFull)
        return E.left({
          _tag: 'FileError',
          operation: 'write',
          path: '/j',
          cause: { name: 'E', message: 'full', code: 'ENOSPC' },
        })
      // Stored as JSON, as on disk.
      state.entries = JSON.parse(JSON.stringify(entries())) as ReadonlyArray<unknown>
      return E.right(undefined)
    }
  const checkpoint: Checkpoint = {
    read: () => state.read(),
    start: (first) => write(() => [first]),
    append: (entry) => write(() => [...state.entries, entry]),
    remove: write(() => []),
    close: async () => {
      state.open -= 1
    },
  }
  const checkpoints: CheckpointStore = {
    open: () => async () => {
      state.open += 1
      return E.right(checkpoint)
    },
  }
  return { state, checkpoints }
}

interface Setting {
  readonly checkpoints: ReturnType<typeof memoryCheckpoints>
  readonly key?: string
  readonly source?: Source
  readonly job?: Partial<UploadJob<ApiFailure>>
  readonly created?: { count: number }
}

/** One run of the client. Each created upload has a new id, as on Pangea. */
const runOnce = async ({ checkpoints, source = file(bytes), job = {}, created = { count: 0 } }: Setting) => {
  const said: Array<string> = []
  const server = fixture.server()
  const { api } = fixture.api('k', {
    beginMultipart: (count) => async () => {
      created.count += 1
      const uploadId = `u${created.count}`
      return E.right({ uploadId, urls: Array.from({ length: count }, (_, i) => server.partUrl(uploadId, i + 1)) })
    },
    ...job.api,
  })
  const before = server.seen.length
  const result = await upload({
    ...fixture.ports(),
    checkpoints: checkpoints.checkpoints,
    log: { write: (_level, message) => () => void said.push(message) },
  })({
    source,
    plan,
    transfer,
    ...job,
    api,
    options: { concurrency: 2, maxAttempts: 1, sha256: true, ...job.options },
  })()
  const puts = server.seen
    .slice(before)
    .flatMap(({ method, path }) => (method === 'PUT' ? [path.replace('/part/', '')] : []))
  return { result, said, puts, completed: api }
}

const refusedAt = (part: number): void =>
  fixture.server().injectFaults(new RegExp(`^PUT .*/${part}$`), { kind: 'status', status: 500, code: 'InternalError' })

const good = { right: { sizeBytes: bytes.length, sha256: sha256(bytes), parts: 9, verification: 'etag' } }

describe('a second run', () => {
  it('a second run sends no stored part again, and produces the same object', async () => {
    const checkpoints = memoryCheckpoints()
    const created = { count: 0 }
    refusedAt(6)
    const first = await runOnce({ checkpoints, created })
    expect(first.result).toMatchObject({ left: { _tag: 'StorageRefused', part: 6 } })
    expect(checkpoints.state.entries.length).toBeGreaterThan(4)
    const second = await runOnce({ checkpoints, created })
    expect(second.result).toMatchObject(good)
    expect(second.said).toEqual([expect.stringMatching(/^Resuming upload: \d of 9 parts are already stored\.$/)])
    expect(created.count).toBe(1)
    const arrived = new Set(first.puts.filter((put) => put !== 'u1/6'))
    expect(second.puts.filter((put) => arrived.has(put)).length).toBeLessThanOrEqual(1)
    expect(fixture.server().objects.get('k')?.bytes.equals(bytes)).toBe(true)
    expect(checkpoints.state).toMatchObject({ entries: [], open: 0 })
  })

  it('a second run may start after a port of the first run rejected, because the checkpoint is closed', async () => {
    const checkpoints = memoryCheckpoints()
    const throwing = { complete: () => () => Promise.reject(new Error('broken port')) }
    await expect(runOnce({ checkpoints, job: { api: { ...fixture.api('k').api, ...throwing } } })).rejects.toThrow(
      'broken',
    )
    expect(checkpoints.state.open).toBe(0)
  })

  it('a second run produces the same object wherever the first run was aborted', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 4 }), async (part, concurrency) => {
        const checkpoints = memoryCheckpoints()
        const created = { count: 0 }
        refusedAt(part)
        const options = { concurrency }
        expect((await runOnce({ checkpoints, created, job: { options } })).result._tag).toBe('Left')
        expect((await runOnce({ checkpoints, created, job: { options } })).result).toMatchObject(good)
        expect(created.count).toBe(1)
      }),
      { numRuns: 20 },
    )
  })

  it('a second run counts stored parts as done, but not towards the speed', async () => {
    const checkpoints = memoryCheckpoints()
    refusedAt(9)
    await runOnce({ checkpoints })
    const events: Array<number> = []
    const onProgress =
      ({ doneBytes }: { readonly doneBytes: number }) =>
      () =>
        void events.push(doneBytes)
    await runOnce({ checkpoints, job: { options: { onProgress } } })
    expect(events.at(-1)).toBe(bytes.length)
    expect(Math.max(...events)).toBe(bytes.length)
  })

  it('a second run only verifies when the first was killed after the completion', async () => {
    const checkpoints = memoryCheckpoints()
    const created = { count: 0 }
    const recorded = await runOnce({
      checkpoints,
      created,
      job: { api: { record: () => TE.left({ _tag: 'Timeout' }) } as never },
    })
    expect(recorded.result).toEqual(E.left({ _tag: 'Timeout' }))
    let completions = 0
    const complete = () => async () => {
      completions += 1
      return E.left({ _tag: 'ServerError' } as const)
    }
    const second = await runOnce({ checkpoints, created, job: { api: { complete } as never } })
    expect(second.result).toMatchObject(good)
    expect([completions, second.puts, checkpoints.state.entries]).toEqual([0, [], []])
  })

  it("a second run does not overwrite a checkpoint that it can't read, and still uploads", async () => {
    const checkpoints = memoryCheckpoints()
    refusedAt(6)
    await runOnce({ checkpoints })
    const before = checkpoints.state.entries
    expect(before.length).toBeGreaterThan(1)
    const { read } = checkpoints.state
    checkpoints.state.read = TE.left({
      _tag: 'FileError',
      operation: 'read',
      path: '/j',
      cause: { name: 'E', message: 'no file left', code: 'EMFILE' },
    })
    expect((await runOnce({ checkpoints })).result).toMatchObject(good)
    expect(checkpoints.state).toMatchObject({ entries: before, open: 0 })
    checkpoints.state.read = read
  })

  it.each([502, 503, 504])('a second run keeps stored parts when the platform responds with %i', async (status) => {
    const checkpoints = memoryCheckpoints()
    const created = { count: 0 }
    refusedAt(6)
    await runOnce({ checkpoints, created })
    const complete = () => TE.left({ _tag: 'ServerError', status } as const)
    const away = await runOnce({ checkpoints, created, job: { api: { complete } as never } })
    expect(away.result).toMatchObject({ left: { _tag: 'ServerError' } })
    const back = await runOnce({ checkpoints, created })
    expect(back.result).toMatchObject(good)
    expect([created.count, back.puts]).toEqual([1, []])
  })

  it('a second run sends a part again whose bytes have changed without a trace in the file system', async () => {
    const checkpoints = memoryCheckpoints()
    refusedAt(9)
    await runOnce({ checkpoints })
    const changed = Buffer.from(bytes)
    changed[10] = (changed[10] ?? 0) ^ 1
    const second = await runOnce({ checkpoints, source: file(changed) })
    expect(second.result).toMatchObject({ right: { sha256: sha256(changed), verification: 'etag' } })
    expect(second.puts).toContain('u1/1')
    expect(fixture.server().objects.get('k')?.bytes.equals(changed)).toBe(true)
  })

  it('a second run restarts and logs it when the file has changed', async () => {
    const checkpoints = memoryCheckpoints()
    const created = { count: 0 }
    refusedAt(9)
    await runOnce({ checkpoints, created })
    const changed = seededBytes(bytes.length, 7)
    const second = await runOnce({ checkpoints, created, source: file(changed, 'inode 2') })
    expect(second.result).toMatchObject({ right: { sha256: sha256(changed) } })
    expect(second.said).toEqual(['The upload restarts: the file has changed, or is another one.'])
    expect(second.puts.every((put) => put.startsWith('u2/'))).toBe(true)
  })

  it.each([
    [403, 'AccessDenied', 'its URLs are rejected'],
    [404, 'NoSuchUpload', 'the storage no longer has it'],
  ])('a second run restarts and logs it when the storage responds with %i', async (status, code, reason) => {
    const checkpoints = memoryCheckpoints()
    const created = { count: 0 }
    refusedAt(5)
    await runOnce({ checkpoints, created })
    const refusal = { kind: 'status', status, code } as const
    fixture.server().injectFaults(/^PUT .*\/u1\//, refusal, refusal)
    const second = await runOnce({ checkpoints, created })
    expect(second.result).toMatchObject(good)
    expect(second.said).toEqual([
      expect.stringMatching(/^Resuming upload: \d of 9 parts are already stored\.$/),
      `The upload restarts: ${reason}.`,
    ])
    expect(second.puts.filter((put) => put.startsWith('u2/'))).toHaveLength(9)
  })

  it('a second run restarts when the first upload can no longer be completed', async () => {
    const checkpoints = memoryCheckpoints()
    const created = { count: 0 }
    refusedAt(9)
    await runOnce({ checkpoints, created })
    const complete: UploadJob<ApiFailure>['api']['complete'] = (uploadId, parts) => async () => {
      if (uploadId === 'u1') return E.left({ _tag: 'ServerError' })
      fixture.server().join(
        'k',
        uploadId,
        parts.map(({ number }) => number),
      )
      return E.right(undefined)
    }
    const second = await runOnce({ checkpoints, created, job: { api: { complete } as never } })
    expect(second.result).toMatchObject(good)
    expect(second.said.at(-1)).toBe('The upload restarts: it can no longer be completed.')
  })

  it('a second run keeps stored parts when the platform is unreachable', async () => {
    const checkpoints = memoryCheckpoints()
    const created = { count: 0 }
    const complete = () => TE.left({ _tag: 'Timeout' } as const)
    await runOnce({ checkpoints, created, job: { api: { complete } as never } })
    const again = await runOnce({ checkpoints, created, job: { api: { complete } as never } })
    expect(again.result).toEqual(E.left({ _tag: 'Timeout' }))
    const third = await runOnce({ checkpoints, created })
    expect(third.result).toMatchObject(good)
    expect([third.puts, created.count]).toEqual([[], 1])
  })
})

describe('upload with a checkpoint', () => {
  it('an acknowledged but lost part restarts the upload once', async () => {
    const checkpoints = memoryCheckpoints()
    const created = { count: 0 }
    const complete: UploadJob<ApiFailure>['api']['complete'] = (uploadId, parts) => async () => {
      const kept = parts.map(({ number }) => number).filter((number) => uploadId !== 'u1' || number !== 3)
      fixture.server().join('k', uploadId, kept)
      return E.right(undefined)
    }
    const { result, said } = await runOnce({ checkpoints, created, job: { api: { complete } as never } })
    expect(result).toMatchObject(good)
    expect(said).toEqual(['The upload restarts: the stored bytes differ from those sent.'])
    expect(created.count).toBe(2)
  })

  it('an upload of a file that changes leaves no checkpoint', async () => {
    const checkpoints = memoryCheckpoints()
    let asked = 0
    const source: Source = {
      ...file(bytes),
      stat: async () => {
        asked += 1
        return E.right({ sizeBytes: bytes.length, mtimeMs: 1, identity: `version ${Math.min(asked, 2)}` })
      },
    }
    const { result } = await runOnce({ checkpoints, source })
    expect(result).toEqual(E.left({ _tag: 'SourceChanged', path: 'reads.fq' }))
    expect(checkpoints.state).toMatchObject({ entries: [], open: 0 })
  })

  it("an upload whose checkpoint can't be written continues with a warning", async () => {
    const checkpoints = memoryCheckpoints()
    checkpoints.state.isFull = true
    const { result, said } = await runOnce({ checkpoints })
    expect(result).toMatchObject(good)
    expect(new Set(said)).toEqual(new Set(['The upload could not be recorded: if it is interrupted, it restarts.']))
  })

  it('an upload fails with TransferBusy while another process has the transfer', async () => {
    const busy = { _tag: 'TransferBusy', title: 'a file', owner: { pid: 7, host: 'h' } } as const
    const checkpoints = { ...memoryCheckpoints(), checkpoints: { open: () => TE.left(busy) } }
    const { result, puts } = await runOnce({ checkpoints })
    expect([result, puts]).toEqual([E.left(busy), []])
  })

  it('an aborted upload leaves its checkpoint', async () => {
    const checkpoints = memoryCheckpoints()
    const stopper = new AbortController()
    const created = { count: 0 }
    const onProgress =
      ({ doneBytes }: { readonly doneBytes: number }) =>
      () => {
        if (doneBytes > 5 * partBytes) stopper.abort()
      }
    const first = await runOnce({ checkpoints, created, job: { options: { signal: stopper.signal, onProgress } } })
    expect(first.result).toMatchObject({ left: { _tag: 'Aborted' } })
    expect(checkpoints.state.open).toBe(0)
    const second = await runOnce({ checkpoints, created })
    expect(second.result).toMatchObject(good)
    expect(created.count).toBe(1)
    expect(second.puts.length).toBeLessThan(9)
  })
})

describe('a second run with other options', () => {
  it("a second run with other options keeps the first run's part size", async () => {
    const [checkpoints, created] = [memoryCheckpoints(), { count: 0 }]
    refusedAt(7)
    expect((await runOnce({ checkpoints, created })).result).toMatchObject({ left: { _tag: 'StorageRefused' } })
    const second = await runOnce({ checkpoints, created, job: { plan: multipartPlan(bytes.length, 3 * partBytes) } })
    expect(second.result).toMatchObject(good)
    expect(created.count).toBe(1)
    expect(second.puts.length).toBeLessThan(9)
  })
})

describe('resumableUpload', () => {
  const url = (number: number, expires: number): string =>
    `https://s3/k?partNumber=${number}&Expires=${expires}&Signature=x`
  const created = (expires: number) => ({
    kind: 'upload',
    version: 1,
    identity: 'i',
    sizeBytes: bytes.length,
    partBytes,
    uploadId: 'u',
    urls: Array.from({ length: 9 }, (_, i) => url(i + 1, expires)),
  })
  const part = (number: number) => ({ number, etag: `"${number}"`, md5: 'a'.repeat(32), isProven: true })
  const all = plan._tag === 'Multipart' ? plan : expect.unreachable()

  it('resumableUpload returns the upload while its URLs are valid', () => {
    const found = resumableUpload([created(1000), part(2), part(9)], 'i', all, 900_000)
    expect(E.isRight(found) && [...found.right.sent.keys()]).toEqual([2, 9])
    expect(resumableUpload([created(1000), part(2)], 'i', all, 990_000)).toEqual(E.left('its URLs have expired'))
  })

  it('resumableUpload keeps the recorded part size', () => {
    const larger = multipartPlan(bytes.length, 2 * partBytes)
    const found = resumableUpload(
      [created(1000), part(2)],
      'i',
      larger._tag === 'Multipart' ? larger : expect.unreachable(),
      0,
    )
    expect(E.isRight(found) && found.right.plan).toEqual(all)
    const spoilt = { ...created(1000), partBytes: 0 }
    expect(E.isLeft(resumableUpload([spoilt], 'i', all, 0))).toBe(true)
  })

  it('resumableUpload ignores expired URLs when all parts are stored', () => {
    const parts = Array.from({ length: 9 }, (_, i) => part(i + 1))
    expect(O.isSome(O.fromEither(resumableUpload([created(1000), ...parts], 'i', all, 2_000_000)))).toBe(true)
  })

  it('resumableUpload rejects anything that is not an upload record', () => {
    fc.assert(fc.property(fc.array(fc.jsonValue()), (entries) => E.isLeft(resumableUpload(entries, 'i', all, 0))))
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), (rest) => {
        const found = resumableUpload([created(1000), ...rest], 'i', all, 0)
        return E.isRight(found) && found.right.sent.size === 0
      }),
    )
  })
})
