/**
 * Known defects of the Python client: each `describe` names one, and its tests show that this
 * client doesn't have it.
 */
import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { either as E } from 'fp-ts'
import {
  bytesSource,
  downloadField,
  ensureOrganization,
  ensureSample,
  fieldNamed,
  fileSink,
  fileSystemCache,
  groupNamed,
  login,
  makeNodePangea,
  memoryCache,
  newResult,
  noRetry,
  nodeOperationsOf,
  register,
  resultNamed,
  withoutToken,
  withToken,
} from 'pangea-fp/node'
import { type Sandbox, startSandbox } from 'pangea-sandbox'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { orThrow, password, registerUser, startSandboxFixture, type SandboxFixture } from './sandboxFixture.js'

const MiB = 2 ** 20
let fixture: SandboxFixture
let folder: string
let ops: ReturnType<typeof nodeOperationsOf>
beforeAll(async () => {
  fixture = await startSandboxFixture()
  folder = await mkdtemp(join(tmpdir(), 'pangea-wrongs-'))
  ops = nodeOperationsOf(fixture.pangea)
})
afterAll(async () => {
  await fixture.sandbox.close()
  await rm(folder, { recursive: true, force: true })
})
beforeEach(() => fixture.sandbox.setFaults([]))

const resultIn = async (module_name: string) => {
  const sample = await orThrow(ops.ensureSample(fixture.library, { name: 'S' }))
  return orThrow(ops.ensureResult(sample, { module_name, replicate: 'r' }))
}

const requestsOf = async (run: () => Promise<unknown>): Promise<number> => {
  const before = fixture.sandbox.requests()
  await run()
  return fixture.sandbox.requests() - before
}

describe('The Python client ignores the response to a small upload', () => {
  it.each([
    ['a 403 response to a small upload', { status: 403 }, { _tag: 'StorageRefused', status: 403 }],
    [
      'a redirect to another host',
      { status: 302, headers: { Location: 'http://127.0.0.1:9/' } },
      { _tag: 'TransferRefused', reason: expect.stringContaining('http://127.0.0.1:9/') as unknown },
    ],
  ] as const)('uploadField fails on %s', async (_, effect, error) => {
    const result = await resultIn('small')
    fixture.sandbox.setFaults([{ target: 's3', method: 'POST', effect }])
    const outcome = await ops.uploadField(fieldNamed(result, 'f'), bytesSource('r.txt', randomBytes(1000)))()
    expect(outcome).toMatchObject(E.left(error))
  })

  it('uploadField fails when the storage confirms bytes that it does not have', async () => {
    const result = await resultIn('small')
    fixture.sandbox.setFaults([{ target: 's3', method: 'POST', effect: { status: 204 } }])
    const outcome = await ops.uploadField(fieldNamed(result, 'f'), bytesSource('r.txt', randomBytes(1000)))()
    expect(outcome).toMatchObject(E.left({}))
  })
})

describe('The Python client has no timeout, retries only HTTP error statuses, and pauses 10, 100, 1000 s', () => {
  it('a server that never responds is a Timeout', async () => {
    fixture.sandbox.setFaults([{ target: 'api', effect: { latencyMs: 2_000 } }])
    const hasty = { ...fixture.pangea, timeoutMs: 100, retry: noRetry }
    expect(await nodeOperationsOf(hasty).whoAmI()).toMatchObject(E.left({ _tag: 'Timeout', timeoutMs: 100 }))
  })

  it.each([
    ['a dropped connection', { drop: 'before' }],
    ['a truncated response', { truncateBody: 10 }],
    ['a lost response', { drop: 'after' }],
    ['a 503', { status: 503 }],
  ] as const)('an operation retries after %s, with pauses of seconds', async (_, effect) => {
    const pauses: Array<number> = []
    const sleep = (ms: number) => () => Promise.resolve(void pauses.push(ms))
    const pangea = { ...fixture.pangea, clock: { ...fixture.pangea.clock, sleep } }
    fixture.sandbox.setFaults([{ target: 'api', times: 3, effect }])
    expect((await orThrow(nodeOperationsOf(pangea).whoAmI)).email).toBe('owner@example.org')
    expect(pauses).toHaveLength(3)
    expect(Math.max(...pauses)).toBeLessThanOrEqual(4_000)
  })
})

describe('The Python client sends parts sequentially, verifies nothing, and sends one part too many', () => {
  it('a file of a multiple of the part size takes that many parts, each verified', async () => {
    const field = fieldNamed(await resultIn('parts'), 'f')
    const options = { partBytes: 5 * MiB, thresholdBytes: MiB }
    const source = bytesSource('r', randomBytes(20 * MiB))
    expect(await orThrow(ops.uploadField(field, source, options))).toMatchObject({ parts: 4, verification: 'etag' })
  })
})

describe('The Python client downloads straight to the final name and verifies nothing', () => {
  it('a failed download keeps the existing file and leaves no partial one', async () => {
    const { field } = await orThrow(
      ops.uploadField(fieldNamed(await resultIn('half'), 'reads'), bytesSource('r', randomBytes(MiB))),
    )
    const quiet = await mkdtemp(join(folder, 'half-'))
    const target = join(quiet, 'reads')
    await writeFile(target, 'what was there')
    for (const effect of [{ status: 403 }, { truncateBody: 1000 }]) {
      fixture.sandbox.setFaults([{ target: 's3', method: 'GET', effect }])
      expect(await downloadField(field, fileSink(target), { maxAttempts: 3 })(fixture.pangea)()).toMatchObject(
        E.left({}),
      )
      expect(await readFile(target, 'utf8')).toBe('what was there')
      expect(await readdir(quiet)).toEqual(['reads'])
    }
  })

  it('a download detects a flipped bit', async () => {
    const bytes = randomBytes(1000)
    const etag = `"${createHash('md5').update(bytes).digest('hex')}"`
    const { field } = await orThrow(
      ops.uploadField(fieldNamed(await resultIn('flipped'), 'reads'), bytesSource('r', bytes)),
    )
    fixture.sandbox.setFaults([
      { target: 's3', method: 'GET', effect: { status: 200, body: 'x'.repeat(1000), headers: { ETag: etag } } },
    ])
    const target = join(folder, 'flipped')
    expect(await downloadField(field, fileSink(target), { maxAttempts: 3 })(fixture.pangea)()).toMatchObject(E.left({}))
    await expect(readFile(target)).rejects.toThrow('ENOENT')
  })
})

describe("The Python client's cache is keyed by name only and stores the login token in plain text", () => {
  let other: Sandbox
  beforeAll(async () => {
    other = await startSandbox()
  })
  afterAll(() => other.close())

  it('the cache serves no response to another user or for another server', async () => {
    const cache = memoryCache()
    const mine = { ...fixture.pangea, cache }
    const secret = await orThrow(
      nodeOperationsOf(mine).ensureSampleGroup(fixture.organization, { name: 'Secret', is_public: false }),
    )
    await orThrow(nodeOperationsOf(mine).fetchSampleGroup(secret))
    const outsider = await registerUser(fixture.anonymous, 'other@example.org')
    for (const [pangea, _tag] of [
      [withoutToken(mine), 'Unauthenticated'],
      [{ ...outsider, cache }, 'Forbidden'],
    ] as const)
      expect(await nodeOperationsOf(pangea).fetchSampleGroup(secret)()).toMatchObject(E.left({ _tag }))
    const elsewhere = { ...mine, endpoint: other.endpoint, security: null }
    expect(await nodeOperationsOf(elsewhere).fetchSampleGroup(secret)()).toMatchObject(E.left({ _tag: 'NotFound' }))
  })

  it('a wrong password does not log in after a right one, and no cache file holds the token', async () => {
    const directory = join(folder, 'cache')
    const pangea = makeNodePangea({ endpoint: fixture.sandbox.endpoint, cache: fileSystemCache({ directory }) })
    const credentials = { email: 'cached@example.org', password }
    const { auth_token } = await orThrow(register(credentials)(pangea))
    await orThrow(login(credentials)(pangea))
    expect(await login({ ...credentials, password: 'wrong' })(pangea)()).toMatchObject(E.left({ _tag: 'Invalid' }))
    await orThrow(nodeOperationsOf(withToken(auth_token)(pangea)).whoAmI)
    await orThrow(nodeOperationsOf(withToken(auth_token)(pangea)).listOrganizations)
    const files = (await readdir(directory, { recursive: true, withFileTypes: true })).filter((file) => file.isFile())
    expect(files.length).toBeGreaterThan(0)
    for (const { parentPath, name } of files) {
      const text = await readFile(join(parentPath, name), 'latin1')
      for (const hidden of [auth_token, password]) expect(`${name} ${text}`).not.toContain(hidden)
    }
  })

  it('the cache is not in the working directory', async () => {
    const folderBefore = await readdir('.')
    await orThrow(nodeOperationsOf(makeNodePangea({ endpoint: fixture.sandbox.endpoint })).listOrganizations)
    expect(await readdir('.')).toEqual(folderBefore)
  })
})

describe('The Python client lists the first page of 100 and silently stops', () => {
  const numbers = Array.from({ length: 101 }, (_, i) => i)
  const inOrder = (make: (i: number) => Promise<unknown>) => async () => {
    for (const i of numbers) await make(i)
  }

  it('listResults returns all pages of the results of a sample', async () => {
    const sample = await orThrow(ops.ensureSample(fixture.library, { name: 'many results' }))
    await inOrder((i) => orThrow(ops.createResult({ sample: sample.uuid, module_name: 'm', replicate: `${i}` })))()
    expect((await orThrow(ops.listResults(sample))).map(({ replicate }) => replicate)).toEqual(numbers.map(String))
  })

  it('listResults returns all pages of the results of a group', async () => {
    const { uuid } = await orThrow(ops.ensureSampleGroup(fixture.organization, { name: 'many results' }))
    await inOrder((i) => orThrow(ops.createResult({ sample_group: uuid, module_name: 'm', replicate: `${i}` })))()
    const group = await orThrow(ops.fetchSampleGroup(groupNamed('Lab', 'many results')))
    expect((await orThrow(ops.listResults(group))).map(({ replicate }) => replicate)).toEqual(numbers.map(String))
  })

  it('listFields returns all pages of the fields of a result', async () => {
    const result = await resultIn('many fields')
    await inOrder((i) => orThrow(ops.createField(result, { name: `f${i}`, stored_data: { i } })))()
    expect((await orThrow(ops.listFields(result))).map(({ name }) => name)).toEqual(numbers.map((i) => `f${i}`))
  })
})

describe("The Python client's idem takes any HTTP error for ‘does not exist’ and tries to create", () => {
  it('ensure does not take a 403 for a missing record', async () => {
    const outsider = await registerUser(fixture.anonymous, 'outsider@example.org')
    expect(await ensureSample(fixture.library, { name: 'theirs' })(outsider)()).toMatchObject(
      E.left({ _tag: 'Forbidden', detail: 'Organization membership is required to create a sample.' }),
    )
    expect(await ensureOrganization('Anon')(withoutToken(fixture.pangea))()).toMatchObject(
      E.left({ _tag: 'Unauthenticated', hasCredential: false }),
    )
  })

  it('ensure does not take a 500 for a missing record', async () => {
    fixture.sandbox.setFaults([{ target: 'api', method: 'GET', path: '^/api/samples$', effect: { status: 500 } }])
    const made = await requestsOf(async () => {
      expect(await ops.ensureSample(fixture.library, { name: 'never' })()).toMatchObject(
        E.left({ _tag: 'ServerError', method: 'GET' }),
      )
    })
    // Only the read is sent, which is retried after a 500; no create.
    expect(made).toBe(2)
  })
})

describe('The Python client loses members of a record when it creates or saves it', () => {
  it('saving a group with a blank description keeps its library flag and metadata', async () => {
    const group = await orThrow(ops.ensureSampleGroup(fixture.organization, { name: 'plain', metadata: { k: 1 } }))
    expect(group.description).toBe('')
    const saved = await orThrow(ops.saveSampleGroup({ ...group, is_public: false, long_description: 'long' }))
    expect(saved).toMatchObject({ is_public: false, long_description: 'long', metadata: { k: 1 }, is_library: false })
  })

  it('a moved sample keeps its new library when it is saved again', async () => {
    const target = await orThrow(ops.ensureLibrary(fixture.organization, 'Target'))
    const sample = await orThrow(ops.ensureSample(fixture.library, { name: 'moving' }))
    const moved = await orThrow(ops.saveSample({ ...sample, library: target.uuid }))
    const again = await orThrow(ops.saveSample({ ...moved, description: 'still there' }))
    expect([moved.library, again.library]).toEqual([target.uuid, target.uuid])
    expect((await orThrow(ops.listSamples(target))).map(({ uuid }) => uuid)).toEqual([sample.uuid])
  })

  it("saving a group's result keeps its metadata", async () => {
    const draft = newResult(fixture.library, { module_name: 'umap', replicate: 'v1', metadata: { axes: 2 } })
    const result = await orThrow(ops.saveResult(draft))
    expect(result.metadata).toEqual({ axes: 2 })
    expect(result.sample_group).toBe(fixture.library.uuid)
    const field = await orThrow(ops.saveBlob(result, 'coords', [[1, 2]]))
    expect(
      await orThrow(ops.fetchField(fieldNamed(resultNamed(fixture.library, { module_name: 'umap' }), 'coords'))),
    ).toEqual(field)
    await orThrow(ops.deleteResult(result))
    expect(await orThrow(ops.listResults(fixture.library))).toEqual([])
  })
})
