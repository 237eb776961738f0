/**
 * Records that were read or prefetched can be read offline; reading any other record fails with an
 * error that says so.
 */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { either as E, function as F, taskEither as TE } from 'fp-ts'
import {
  bytesSource,
  cached,
  describe as sentence,
  downloadModuleFiles,
  downloadUrl,
  ensureResult,
  ensureSample,
  ensureSampleGroup,
  ensureSamples,
  fetchField,
  fetchModuleCounts,
  fetchOrganization,
  fetchResult,
  fetchSample,
  fetchSampleGroup,
  fetchSampleGroupMetadata,
  fetchSampleGroupMetadataCsv,
  fetchSampleLinks,
  fieldNamed,
  fileSystemCache,
  groupNamed,
  listFields,
  listResults,
  listSamples,
  type Log,
  type NodePangea,
  noRetry,
  type Op,
  organizationById,
  organizationNamed,
  type PangeaError,
  prefetch,
  rawRequest,
  reload,
  resultNamed,
  type SampleGroup,
  sampleIn,
  sampleNamed,
  samplesOf,
  saveBlob,
  streamSamplesWithResults,
  updateSample,
  uploadField,
  whoAmI,
} from 'pangea-fp/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { orThrow, startSandboxFixture, type SandboxFixture } from './sandboxFixture.js'

let fixture: SandboxFixture
let directory = ''
let pangea: NodePangea
let offline: NodePangea
let small: SampleGroup
let large: SampleGroup

const awkward = ['S1', 'a/b', 'é ? # % &', '..']

beforeAll(async () => {
  fixture = await startSandboxFixture({ retry: noRetry })
  directory = await mkdtemp(join(tmpdir(), 'pangea-offline-'))
  pangea = { ...fixture.pangea, cache: fileSystemCache({ directory }) }
  offline = F.pipe(pangea, cached({ mode: 'only-if-cached' }))
  small = fixture.library
  for (const name of awkward) {
    const sample = await orThrow(ensureSample(small, { name, metadata: { name } })(fixture.pangea))
    for (const replicate of ['r', 's']) {
      const result = await orThrow(ensureResult(sample, { module_name: 'kraken2', replicate })(fixture.pangea))
      for (const field of ['counts', 'x/y']) await orThrow(saveBlob(result, field, { name, replicate })(fixture.pangea))
    }
  }
  const first = await orThrow(fetchSample(sampleIn(small, 'S1'))(fixture.pangea))
  const files = await orThrow(ensureResult(first, { module_name: 'raw::reads', replicate: 'r' })(fixture.pangea))
  await orThrow(uploadField(fieldNamed(files, 'reads'), bytesSource('reads.txt', new Uint8Array(9)))(fixture.pangea))
  const own = await orThrow(ensureResult(small, { module_name: 'ordination', replicate: 'r' })(fixture.pangea))
  await orThrow(saveBlob(own, 'axes', [1, 2])(fixture.pangea))
  large = await orThrow(ensureSampleGroup(fixture.organization, { name: 'Large', is_library: true })(fixture.pangea))
  const many = await orThrow(
    ensureSamples(
      large,
      Array.from({ length: 130 }, (_, i) => `L${i}`),
    )(fixture.pangea),
  )
  for (const sample of many.slice(0, 3))
    await orThrow(ensureResult(sample, { module_name: 'kraken2', replicate: 'r' })(fixture.pangea))
}, 120_000)
afterAll(async () => {
  await fixture.sandbox.close()
  await rm(directory, { recursive: true, force: true })
})

const requestsOf = async (run: () => Promise<unknown>): Promise<number> => {
  const before = fixture.sandbox.requests()
  await run()
  return fixture.sandbox.requests() - before
}

/** Presigned URLs are created for each read and never cached. */
const unsigned = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (name, member: unknown) => (name === 'presigned_url' ? undefined : member)))

const all = async <A>(stream: AsyncIterable<E.Either<PangeaError, A>>): Promise<ReadonlyArray<A>> => {
  const items: Array<A> = []
  for await (const item of stream) {
    if (E.isLeft(item)) throw new Error(sentence(item.left))
    items.push(item.right)
  }
  return items
}

/** Every read operation for every record of the library, once. */
const readsOf = (): ReadonlyArray<readonly [string, Op<unknown, PangeaError>]> => {
  const library = groupNamed('Lab', 'Subway')
  const result = resultNamed(library, { module_name: 'ordination', replicate: 'r' })
  return [
    ['organization by name', fetchOrganization(organizationNamed('Lab'))],
    ['organization by uuid', fetchOrganization(organizationById(fixture.organization.uuid))],
    ['group by name', fetchSampleGroup(library)],
    ['group by uuid', fetchSampleGroup(small)],
    ['group in its organization', fetchSampleGroup(groupNamed(organizationNamed('Lab'), 'Subway'))],
    ['samples', listSamples(library)],
    ['all results', listResults(samplesOf(library))],
    ['all fields', listFields(samplesOf(library))],
    ['own results', listResults(library)],
    ['own result', fetchResult(result)],
    ['own field', fetchField(fieldNamed(result, 'axes'))],
    ['own fields', listFields(result)],
    ['links', fetchSampleLinks(library)],
    ['counts', fetchModuleCounts(library)],
    ['metadata', fetchSampleGroupMetadata(library)],
    ...awkward.flatMap((name): ReadonlyArray<readonly [string, Op<unknown, PangeaError>]> => {
      const owners = [sampleNamed('Lab', 'Subway', name), sampleIn(small, name)]
      return owners.flatMap((sample) => {
        const named = resultNamed(sample, { module_name: 'kraken2', replicate: 'r' })
        return [
          [`${name}: sample`, fetchSample(sample)],
          [`${name}: results`, listResults(sample)],
          [`${name}: result`, fetchResult(named)],
          [`${name}: latest result`, fetchResult(resultNamed(sample, { module_name: 'kraken2' }))],
          [`${name}: fields`, listFields(named)],
          [`${name}: field`, fetchField(fieldNamed(named, 'counts'))],
          [`${name}: awkward field`, fetchField(fieldNamed(named, 'x/y'))],
          [
            `${name}: field of the latest`,
            fetchField(fieldNamed(resultNamed(sample, { module_name: 'kraken2' }), 'counts')),
          ],
        ] as const
      })
    }),
  ]
}

describe('prefetch', () => {
  it("prefetch takes few requests; afterwards every read equals the server's and sends none", async () => {
    let found: unknown
    const requests = await requestsOf(async () => {
      found = await orThrow(prefetch(groupNamed('Lab', 'Subway'))(pangea))
    })
    expect(found).toEqual({ samples: 4, results: 9, fields: 17 })
    expect(requests).toBeLessThanOrEqual(8)

    const misses: Array<string> = []
    for (const [name, read] of readsOf()) {
      const truth = unsigned(await orThrow(read(fixture.pangea)))
      let seen: E.Either<PangeaError, unknown> = E.right(undefined)
      const asked = await requestsOf(async () => {
        seen = await read(offline)()
      })
      expect(asked, name).toBe(0)
      if (E.isLeft(seen)) misses.push(`${name}: ${seen.left._tag}`)
      else expect(seen.right, name).toEqual(truth)
    }
    expect(misses).toEqual([])
  }, 60_000)

  it('prefetch of a large group takes a page and a manifest for each sample', async () => {
    const requests = await requestsOf(() => orThrow(prefetch(large)(pangea)))
    expect(requests).toBeLessThanOrEqual(130 + 2 + 6)
    const walked = await all(streamSamplesWithResults(large)(offline))
    expect(walked).toEqual(await all(streamSamplesWithResults(large)(fixture.pangea)))
    expect(await orThrow(fetchSample(sampleNamed('Lab', 'Large', 'L129'))(offline))).toMatchObject({ name: 'L129' })
  }, 60_000)

  it('prefetch always reads from the server, so that it sees the changes of other clients', async () => {
    const sample = await orThrow(fetchSample(sampleNamed('Lab', 'Large', 'L7'))(fixture.pangea))
    const result = await orThrow(ensureResult(sample, { module_name: 'new', replicate: 'r' })(fixture.pangea))
    expect((await listResults(sample)(offline)())._tag).toBe('Right')
    expect(await orThrow(listResults(sample)(offline))).toEqual([])
    await orThrow(prefetch(large)(pangea))
    expect(await orThrow(listResults(sample)(offline))).toEqual([result])
  }, 60_000)
})

describe('reads with only-if-cached', () => {
  it('an offline read of what was never cached is NotCached and names the URL', async () => {
    const missing = await fetchSample(sampleNamed('Lab', 'Subway', 'never read'))(offline)()
    expect(missing).toMatchObject(E.left({ _tag: 'NotCached', method: 'GET', status: null, attempt: 0 }))
    if (E.isLeft(missing)) expect(sentence(missing.left)).toContain('is not in the cache')
  })

  it('an offline read sends nothing even from operations that always revalidate', async () => {
    const requests = await requestsOf(async () => {
      expect(await reload(fetchSample(sampleNamed('Lab', 'Subway', 'never read')))(offline)()).toMatchObject(
        E.left({ _tag: 'NotCached' }),
      )
      expect(await whoAmI(offline)()).toMatchObject(E.left({ _tag: 'NotCached' }))
    })
    expect(requests).toBe(0)
  })

  it('an offline read serves cached tables and archives', async () => {
    const csv = await orThrow(fetchSampleGroupMetadataCsv(small)(pangea))
    const tar = await orThrow(downloadModuleFiles(small, 'raw::reads')(pangea))
    const requests = await requestsOf(async () => {
      expect(await orThrow(fetchSampleGroupMetadataCsv(small)(offline))).toBe(csv)
      expect(await orThrow(downloadModuleFiles(small, 'raw::reads')(offline))).toEqual(tar)
    })
    expect(requests).toBe(0)
  })

  it('streamSamplesWithResults works from the cache when the server is down', async () => {
    const cause = { name: 'Error', message: 'there is no network' }
    const cut: NodePangea = { ...offline, transport: { send: () => TE.left({ _tag: 'Unreachable', cause }) } }
    expect((await all(streamSamplesWithResults(groupNamed('Lab', 'Subway'))(cut))).length).toBe(4)
    expect(await rawRequest('GET', '/api/organizations?uuid=none')(cut)()).toMatchObject(
      E.left({ _tag: 'NetworkError' }),
    )
  })
})

describe('concurrent reads of one resource', () => {
  it('concurrent reads send one request, from one process or from two that share a folder', async () => {
    const folder = join(directory, 'shared')
    const processes = [fileSystemCache({ directory: folder }), fileSystemCache({ directory: folder })]
    const requests = await requestsOf(async () => {
      const read = fetchSample(sampleNamed('Lab', 'Subway', 'S1'))
      const all = await Promise.all(
        processes.flatMap((cache) => Array.from({ length: 5 }, () => orThrow(read({ ...fixture.pangea, cache })))),
      )
      expect(new Set(all.map((sample) => JSON.stringify(sample))).size).toBe(1)
    })
    expect(requests).toBe(1)
  })
})

describe('an unusable cache', () => {
  it('an unusable cache logs one warning and changes no result', async () => {
    const file = join(directory, 'a file')
    await writeFile(file, 'precious')
    const warnings: Array<string> = []
    const log: Log = { write: (level, message) => () => void (level === 'warn' && warnings.push(message)) }
    const broken: NodePangea = { ...fixture.pangea, cache: fileSystemCache({ directory: file }), log }
    const sample = sampleNamed('Lab', 'Subway', 'S1')
    for (let times = 0; times < 3; times += 1)
      expect(await orThrow(fetchSample(sample)(broken))).toEqual(await orThrow(fetchSample(sample)(fixture.pangea)))
    const changed = await orThrow(updateSample(sample, { description: 'changed' })(broken))
    expect(await orThrow(fetchSample(sample)(broken))).toEqual(changed)
    expect(warnings).toEqual([expect.stringMatching(/^The cache failed \(.*a file.*\); continuing without it\.$/)])
    expect(await readFile(file, 'utf8')).toBe('precious')
  })
})

describe('the presigned URL of a file', () => {
  const reads = fieldNamed(
    resultNamed(sampleNamed('Lab', 'Subway', 'S1'), { module_name: 'raw::reads', replicate: 'r' }),
    'reads',
  )

  it('a read of a field gets a fresh presigned URL, and none from the cache', async () => {
    const addresses = []
    for (let times = 0; times < 2; times += 1) {
      const field = await orThrow(fetchField(reads)(pangea))
      addresses.push(downloadUrl(field))
    }
    expect(addresses.map(({ _tag }) => _tag)).toEqual(['Some', 'Some'])
    const kept = await orThrow(F.pipe(fetchField(reads), cached({ mode: 'force-cache' }))(pangea))
    expect(downloadUrl(kept)._tag).toBe('None')
    expect(kept.stored_data).toMatchObject({ __type__: 's3', uri: expect.stringMatching(/^s3:\/\//) as string })
  })

  it("the cache folder holds no token and no presigned URL, and no file name contains a record's uuid", async () => {
    const held = await readdir(directory, { recursive: true, withFileTypes: true })
    let files = 0
    for (const item of held.filter((each) => each.isFile())) {
      const text = await readFile(join(item.parentPath, item.name), 'latin1')
      files += 1
      for (const secret of [pangea.security?.token ?? '', 'Signature=', 'X-Amz-', 'presigned_url'])
        expect(text.includes(secret), `${item.name} holds ${secret}`).toBe(false)
    }
    expect(files).toBeGreaterThan(100)
  })
})
