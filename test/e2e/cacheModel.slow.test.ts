/** Random writes and reads: a client with a cache returns what a client without one returns. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { either as E, function as F, readerTaskEither as RTE } from 'fp-ts'
import {
  addSamplesToGroup,
  type Cache,
  type CachePolicy,
  deleteResult,
  deleteSample,
  ensureLibrary,
  ensureResult,
  ensureSample,
  ensureSampleGroup,
  ensureTag,
  fetchField,
  fetchModuleCounts,
  fetchOrganization,
  fetchResult,
  fetchSample,
  fetchSampleGroup,
  fetchSampleGroupManifest,
  fetchSampleGroupMetadata,
  fetchSampleGroupMetadataCsv,
  fetchSampleLinks,
  fetchSampleManifest,
  fetchSampleVersions,
  fieldNamed,
  fileSystemCache,
  groupNamed,
  layeredCache,
  listFields,
  listOrganizations,
  listResults,
  listSampleGroups,
  listSamples,
  listTaggedSamples,
  listTagsOfSample,
  memoryCache,
  moveSample,
  type NodePangea,
  noRetry,
  type Op,
  organizationNamed,
  type PangeaError,
  removeSamplesFromGroup,
  resultNamed,
  sampleIn,
  samplesOf,
  saveBlob,
  saveOrganization,
  saveResult,
  saveSample,
  saveSampleGroup,
  search,
  tagNamed,
  tagSample,
  updateResult,
  updateSampleGroup,
} from 'pangea-fp/node'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { orThrow, startSandboxFixture, type SandboxFixture } from './sandboxFixture.js'

let fixture: SandboxFixture
beforeAll(async () => {
  fixture = await startSandboxFixture({ retry: noRetry })
})
afterAll(() => fixture.sandbox.close())

type AnyOp = Op<unknown, PangeaError>

/** Few names, so that records are created, changed, deleted and created again. */
const names = ['a', 'B/1']
const [library, other] = ['Cached', 'Cached 2'] as const
const organization = organizationNamed('Lab')
const group = groupNamed('Lab', 'Chosen')
const libraryRef = groupNamed('Lab', library)

const sampleNamed = (i: number) => sampleIn(libraryRef, names[i] ?? '')
const resultOf = (i: number) => resultNamed(sampleNamed(i), { module_name: 'm', replicate: 'r' })
const latestOf = (i: number) => resultNamed(sampleNamed(i), { module_name: 'm' })

const writes: ReadonlyArray<(i: number, n: number) => AnyOp> = [
  (i, n) => ensureSample(libraryRef, { name: names[i] ?? '', metadata: { n } }),
  (i, n) =>
    F.pipe(
      fetchSample(sampleNamed(i)),
      RTE.flatMap((sample) => saveSample({ ...sample, metadata: { n } })),
    ),
  (i) => deleteSample(sampleNamed(i)),
  (i) => ensureResult(sampleNamed(i), { module_name: 'm', replicate: 'r' }),
  (i) => ensureResult(sampleNamed(i), { module_name: 'm', replicate: 's' }),
  (i, n) =>
    F.pipe(
      fetchResult(resultOf(i)),
      RTE.flatMap((result) => saveResult({ ...result, metadata: { n } })),
    ),
  (i) => deleteResult(resultOf(i)),
  (i, n) => saveBlob(resultOf(i), 'f', { n }),
  (i) => addSamplesToGroup(group, [sampleNamed(i)]),
  (i) => removeSamplesFromGroup(group, [sampleNamed(i)]),
  (_, n) =>
    F.pipe(
      fetchSampleGroup(libraryRef),
      RTE.flatMap((found) => saveSampleGroup({ ...found, metadata: { n } })),
    ),
  () => F.pipe(fetchOrganization(organization), RTE.flatMap(saveOrganization)),
  () => ensureLibrary(organization, other),
  (i, n) =>
    F.pipe(
      moveSample(sampleNamed(i), n % 2 === 0 ? libraryRef : groupNamed('Lab', other)),
      RTE.tap(() => moveSample(sampleIn(groupNamed('Lab', other), names[i] ?? ''), libraryRef)),
    ),
  (_, n) => updateSampleGroup(libraryRef, { description: `described ${n}` }),
  (i) =>
    F.pipe(
      RTE.Do,
      RTE.bindW('tag', () => ensureTag({ name: 'chosen' })),
      RTE.bindW('sample', () => fetchSample(sampleNamed(i))),
      RTE.flatMap(({ tag, sample }) => tagSample(tag, sample)),
    ),
  (i, n) => updateResult(resultOf(i), { description: `described ${n}` }),
]

const reads: ReadonlyArray<(i: number) => AnyOp> = [
  (i) => fetchSample(sampleNamed(i)),
  (i) => fetchResult(resultOf(i)),
  (i) => fetchResult(latestOf(i)),
  (i) => fetchField(fieldNamed(resultOf(i), 'f')),
  (i) => fetchField(fieldNamed(latestOf(i), 'f')),
  (i) => listResults(sampleNamed(i)),
  (i) => listFields(resultOf(i)),
  (i) => fetchSampleManifest(sampleNamed(i)),
  () => listSamples(libraryRef),
  () => listSamples(group),
  () => fetchSampleGroup(libraryRef),
  () => fetchSampleGroupManifest(libraryRef),
  () => fetchSampleGroupMetadata(libraryRef),
  () => fetchModuleCounts(libraryRef),
  () => fetchOrganization(organization),
  () => listSampleGroups(organization),
  (i) => listTagsOfSample(sampleNamed(i)),
  () => listTaggedSamples(tagNamed('chosen')),
  (i) => fetchSampleVersions(sampleNamed(i)),
  () => fetchSampleLinks(libraryRef, { hasMetadata: true }),
  () => listResults(samplesOf(libraryRef)),
  () => fetchSampleGroupMetadataCsv(libraryRef),
  () => search(names[0] ?? ''),
  () => listOrganizations,
]

interface Step {
  readonly kind: 'read' | 'write'
  readonly which: number
  readonly i: number
  readonly n: number
}

const step = fc.record<Step>({
  kind: fc.constantFrom('read', 'read', 'write'),
  which: fc.nat(1000),
  i: fc.nat(names.length - 1),
  n: fc.nat(9),
})

/** What a caller can observe: a value, or the tag of an error. */
const seen = (result: E.Either<PangeaError, unknown>): unknown => (E.isLeft(result) ? result.left._tag : result.right)

/**
 * Each test has a folder of its own: writes that prepare a test bypass the cache, as another
 * client's would, so no cache learns of them.
 */
let directory = ''
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'pangea-model-'))
})
afterAll(() => rm(directory, { recursive: true, force: true }))

it.each<readonly [string, () => Cache, Partial<CachePolicy>]>([
  ['from memory', () => memoryCache(), {}],
  ['from a folder', () => fileSystemCache({ directory: join(directory, 'alone') }), {}],
  [
    'from memory before a folder',
    () => layeredCache(memoryCache(), fileSystemCache({ directory: join(directory, 'behind') })),
    {},
  ],
  ['of any age', () => memoryCache(), { mode: 'force-cache' }],
  ['stale, and renewed behind its back', () => memoryCache(), { ttlMs: 1, jitter: 0, staleMs: 3_600_000 }],
])('every read %s equals the response of the server', { timeout: 180_000 }, async (_, makeCache, policy) => {
  const plain = fixture.pangea
  await orThrow(ensureLibrary(organization, library)(plain))
  await orThrow(ensureSampleGroup(organization, { name: 'Chosen' })(plain))
  await orThrow(ensureSample(libraryRef, { name: 'a' })(plain))
  await orThrow(ensureResult(sampleNamed(0), { module_name: 'm', replicate: 'r' })(plain))
  let hits = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40 }), async (steps) => {
      const cached: NodePangea = {
        ...plain,
        cache: makeCache(),
        cachePolicy: { ...plain.cachePolicy, ...policy },
        metrics: {
          count: (counter) => () => {
            if (counter === 'cache.hit') hits++
          },
        },
      }
      for (const { kind, which, i, n } of steps) {
        if (kind === 'write') await writes[which % writes.length]?.(i, n)(cached)()
        else {
          const read = reads[which % reads.length]?.(i)
          if (read === undefined) continue
          expect(seen(await read(cached)())).toEqual(seen(await read(plain)()))
        }
      }
    }),
    { numRuns: 15 },
  )
  // Without cache hits, the comparison proves nothing.
  expect(hits).toBeGreaterThan(50)
})
