/** Uploads and downloads through the whole client and a real object store. */
import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { either as E, option as O, taskEither as TE } from 'fp-ts'
import {
  blobFilename,
  bytesSource,
  downloadField,
  ensureLibrary,
  ensureResult,
  ensureSample,
  fetchField,
  fieldNamed,
  fileSink,
  fileSource,
  listFields,
  referencedFilename,
  saveBlob,
  saveField,
  type Source,
  uploadField,
  type UploadFieldOptions,
  withSignal,
} from 'pangea-fp/node'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { orThrow, startSandboxFixture, type SandboxFixture } from './sandboxFixture.js'

const MiB = 2 ** 20
let fixture: SandboxFixture
let folder: string
beforeAll(async () => {
  fixture = await startSandboxFixture()
  folder = await mkdtemp(join(tmpdir(), 'pangea-files-'))
})
afterAll(async () => {
  await fixture.sandbox.close()
  await rm(folder, { recursive: true, force: true })
})
beforeEach(() => fixture.sandbox.setFaults([]))

const resultIn = async (module: string) => {
  const sample = await orThrow(ensureSample(fixture.library, { name: 'files é/1' })(fixture.pangea))
  return orThrow(ensureResult(sample, { module_name: module, replicate: 'r' })(fixture.pangea))
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

describe('uploadField and downloadField', () => {
  const partBytes = 5 * MiB
  const sizes = {
    'of 0 bytes': 0,
    'of 1 byte': 1,
    'of exactly one part': partBytes,
    'of one part and a byte': partBytes + 1,
    'of several parts': 3 * partBytes,
  }
  for (const [kind, sizeBytes] of Object.entries(sizes)) {
    it(`downloadField returns the uploaded bytes of a file ${kind}`, async () => {
      const result = await resultIn(`round trip ${kind}`)
      const bytes = randomBytes(sizeBytes)
      const source = join(folder, 'reads_1.fastq.gz')
      await writeFile(source, bytes)
      const uploaded = await orThrow(
        uploadField(fieldNamed(result, 'read_1'), fileSource(source), { partBytes, thresholdBytes: partBytes })(
          fixture.pangea,
        ),
      )
      expect(uploaded).toMatchObject({
        sizeBytes,
        verification: 'etag',
        parts: Math.max(1, Math.ceil(sizeBytes / partBytes)),
      })
      const target = join(folder, `back ${sizeBytes}`)
      const downloaded = await orThrow(downloadField(uploaded.field, fileSink(target))(fixture.pangea))
      expect(downloaded).toMatchObject({ sizeBytes, sha256: sha256(bytes), verification: 'sha256' })
      expect(sha256(await readFile(target))).toBe(sha256(bytes))
    })
  }

  it('downloadField returns the uploaded bytes for any file name, and for the field of a group', async () => {
    const result = await orThrow(
      ensureResult(fixture.library, { module_name: 'table', replicate: 'v1' })(fixture.pangea),
    )
    const names = ['a?b#c%20.csv', 'é ☃ "quoted".csv', '..', 'x'.repeat(300), 'back\\slash.csv']
    for (const [i, name] of names.entries()) {
      const bytes = randomBytes(100 + i)
      const uploaded = await orThrow(uploadField(fieldNamed(result, `f${i}`), bytesSource(name, bytes))(fixture.pangea))
      const target = join(folder, `named ${i}`)
      await orThrow(downloadField(uploaded.field, fileSink(target))(fixture.pangea))
      expect(sha256(await readFile(target)), name).toBe(sha256(bytes))
    }
  })

  it('uploadField does not replace the file of another field that has the same name', async () => {
    const result = await resultIn('same name')
    const upload = (field: string, text: string) =>
      orThrow(
        uploadField(
          fieldNamed(result, field),
          bytesSource('reads.fastq', new TextEncoder().encode(text)),
        )(fixture.pangea),
      )
    await upload('one', 'ACGT')
    await upload('two', 'TTTT')
    const target = join(folder, 'one')
    await orThrow(downloadField(fieldNamed(result, 'one'), fileSink(target))(fixture.pangea))
    expect(await readFile(target, 'utf8')).toBe('ACGT')
    expect((await orThrow(listFields(result)(fixture.pangea))).length).toBe(2)
  })
})

describe('a failing upload or download', () => {
  const upload = async (module: string, options: UploadFieldOptions = {}) =>
    uploadField(
      fieldNamed(await resultIn(module), 'reads'),
      bytesSource('r.txt', randomBytes(1000)),
      options,
    )(fixture.pangea)()

  it('uploadField does not replace the JSON of a field', async () => {
    const result = await resultIn('blob')
    await orThrow(saveBlob(result, 'reads', { n: 1 })(fixture.pangea))
    expect(await upload('blob')).toMatchObject(E.left({ _tag: 'TransferRefused' }))
    expect((await orThrow(fetchField(fieldNamed(result, 'reads'))(fixture.pangea))).stored_data).toEqual({ n: 1 })
    expect(
      await downloadField(fieldNamed(result, 'reads'), fileSink(join(folder, 'blob')))(fixture.pangea)(),
    ).toMatchObject(E.left({ _tag: 'TransferRefused' }))
  })

  it('saving JSON does not replace the file of a field', async () => {
    const result = await resultIn('file')
    const field = fieldNamed(result, 'reads')
    const { field: before } = await orThrow(uploadField(field, bytesSource('r', randomBytes(9)))(fixture.pangea))
    expect(await saveBlob(result, 'reads', { n: 1 })(fixture.pangea)()).toMatchObject(
      E.left({ _tag: 'InvalidArgument', argument: 'name' }),
    )
    expect((await orThrow(fetchField(field)(fixture.pangea))).stored_data).toMatchObject({
      __type__: 's3',
      uri: (before.stored_data as { readonly uri: string }).uri,
    })
  })

  it('uploadField into a group without a bucket fails and says what to do', async () => {
    const library = await orThrow(ensureLibrary(fixture.organization, 'No bucket')(fixture.pangea))
    const sample = await orThrow(ensureSample(library, { name: 'S' })(fixture.pangea))
    const result = await orThrow(ensureResult(sample, { module_name: 'm', replicate: 'r' })(fixture.pangea))
    const refused = await uploadField(fieldNamed(result, 'f'), bytesSource('r', new Uint8Array(1)))(fixture.pangea)()
    expect(refused).toMatchObject(
      E.left({ _tag: 'TransferRefused', reason: expect.stringContaining('bucket') as string }),
    )
    expect(await orThrow(listFields(result)(fixture.pangea))).toEqual([])
  })

  it('uploadField leaves no field behind when the file is unreadable', async () => {
    const result = await resultIn('unreadable')
    const unreadable: Source = {
      ...bytesSource('r', new Uint8Array(1)),
      read: () => ({ [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(new Error('EACCES')) }) }),
    }
    expect(await uploadField(fieldNamed(result, 'f'), unreadable)(fixture.pangea)()).toMatchObject(
      E.left({ _tag: 'FileError', operation: 'read' }),
    )
    const tooLarge: Source = { ...unreadable, stat: TE.right({ sizeBytes: 6 * 2 ** 40, mtimeMs: 0, identity: null }) }
    expect(E.isLeft(await uploadField(fieldNamed(result, 'f'), tooLarge)(fixture.pangea)())).toBe(true)
    expect(await orThrow(listFields(result)(fixture.pangea))).toEqual([])
  })

  it('uploadField fails with FileError for a missing file and for a folder', async () => {
    const field = fieldNamed(await resultIn('absent'), 'reads')
    for (const path of [join(folder, 'not there'), folder]) {
      expect(await uploadField(field, fileSource(path))(fixture.pangea)()).toMatchObject(
        E.left({ _tag: 'FileError', path }),
      )
    }
  })

  it('uploadField retries when the storage fails at first', async () => {
    const result = await resultIn('unsteady')
    const bytes = randomBytes(11 * MiB)
    fixture.sandbox.setFaults([
      { target: 's3', method: 'PUT', times: 1, effect: { status: 503 } },
      { target: 's3', method: 'PUT', times: 1, effect: { drop: 'after' } },
      { target: 's3', method: 'GET', times: 1, effect: { drop: 'before' } },
    ])
    const options = { partBytes: 5 * MiB, thresholdBytes: MiB }
    const { field } = await orThrow(
      uploadField(fieldNamed(result, 'reads'), bytesSource('r', bytes), options)(fixture.pangea),
    )
    fixture.sandbox.setFaults([{ target: 's3', method: 'GET', times: 1, effect: { truncateBody: 3 * MiB } }])
    const target = join(folder, 'unsteady')
    expect(await orThrow(downloadField(field, fileSink(target))(fixture.pangea))).toMatchObject({
      sha256: sha256(bytes),
    })
    expect(sha256(await readFile(target))).toBe(sha256(bytes))
  })

  it('uploadField fails with Aborted when it is cancelled', async () => {
    const controller = new AbortController()
    controller.abort()
    const field = fieldNamed(await resultIn('cancelled'), 'reads')
    expect(
      await uploadField(field, bytesSource('r', randomBytes(10)))(withSignal(controller.signal)(fixture.pangea))(),
    ).toMatchObject(E.left({ _tag: 'Aborted' }))
  })

  it('uploadField sends no token to the storage and puts none into an error', async () => {
    fixture.sandbox.setFaults([
      { target: 's3', effect: { status: 500, body: '<Error><Code>InternalError</Code></Error>' } },
    ])
    const result = await upload('secret', { maxAttempts: 2 })
    expect(result).toMatchObject(E.left({ _tag: 'StorageRefused', code: 'InternalError' }))
    expect(JSON.stringify(result)).not.toMatch(/Signature|AWSAccessKeyId|policy/i)
    expect(JSON.stringify(result)).not.toContain(fixture.pangea.security?.token ?? 'no token')
  })
})

describe('file names and pointers', () => {
  it('downloads use the file names of the Python client', async () => {
    const sample = await orThrow(ensureSample(fixture.library, { name: 'S.1' })(fixture.pangea))
    const result = await orThrow(ensureResult(sample, { module_name: 'cap::qc', replicate: 'r' })(fixture.pangea))
    const blob = await orThrow(saveBlob(result, 'stats', { n: 1 })(fixture.pangea))
    expect(blobFilename(blob)).toBe('S.1/S-1.cap__qc.stats.json')
    expect(referencedFilename(blob)).toEqual(O.none)
    const { field } = await orThrow(
      uploadField(fieldNamed(result, 'read_1'), bytesSource('x.fastq.gz', new Uint8Array(3)))(fixture.pangea),
    )
    expect(referencedFilename(field)).toEqual(O.some('S.1/S-1.cap__qc.read_1.fastq.gz'))
  })

  it('saving a field that points to a file does not store the presigned URL it was read with', async () => {
    const result = await resultIn('pointer')
    const { field } = await orThrow(
      uploadField(fieldNamed(result, 'reads'), bytesSource('r.txt', randomBytes(9)))(fixture.pangea),
    )
    expect(field.stored_data).toHaveProperty('presigned_url')
    const saved = await orThrow(saveField({ ...field, description: 'raw' })(fixture.pangea))
    const strip = (data: unknown) => ({ ...(data as object), presigned_url: undefined })
    expect(strip(saved.stored_data)).toEqual(strip(field.stored_data))
  })
})
