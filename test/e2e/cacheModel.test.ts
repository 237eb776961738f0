/** Random writes and reads: a client with a cache never sees what one without would not. */
import fc from 'fast-check'
import { either as E, function as F, readerTaskEither as RTE } from 'fp-ts'
import {
  addSamplesToGroup,
  deleteResult,
  deleteSample,
  ensureLibrary,
  ensureResult,
  ensureSample,
  ensureSampleGroup,
  fetchField,
  fetchModuleCounts,
  fetchOrganization,
  fetchResult,
  fetchSample,
  fetchSampleGroup,
  fetchSampleGroupManifest,
  fetchSampleGroupMetadata,
  fetchSampleManifest,
  fieldNamed,
  groupNamed,
  listFields,
  listResults,
  listSampleGroups,
  listSamples,
  memoryCache,
  type NodePangea,
  noRetry,
  type Op,
  organizationNamed,
  type PangeaError,
  removeSamplesFromGroup,
  resultNamed,
  sampleIn,
  saveBlob,
  saveOrganization,
  saveResult,
  saveSample,
  saveSampleGroup,
} from 'pangea-fp/node'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { must, startWorld, type World } from './world.js'

let world: World
beforeAll(async () => {
  world = await startWorld({ retry: noRetry })
})
afterAll(() => world.sandbox.close())

type AnyOp = Op<unknown, PangeaError>

/** Few names, so that things are made, changed, removed and made again. */
const names = ['a', 'B/1']
const [library, other] = ['Cached', 'Cached 2'] as const
const organization = organizationNamed('Lab')
const group = groupNamed('Lab', 'Chosen')
const libraryRef = groupNamed('Lab', library)

const sampleNamed = (i: number) => sampleIn(libraryRef, names[i] ?? '')
const resultOf = (i: number) => resultNamed(sampleNamed(i), { module: 'm', replicate: 'r' })
const latestOf = (i: number) => resultNamed(sampleNamed(i), { module: 'm' })

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

/** What a caller can tell apart: a value, or the tag of a failure. */
const seen = (result: E.Either<PangeaError, unknown>): unknown => (E.isLeft(result) ? result.left._tag : result.right)

it('no read differs from the server’s answer', { timeout: 180_000 }, async () => {
  const plain = world.pangea
  await must(ensureLibrary(organization, library)(plain))
  await must(ensureSampleGroup(organization, { name: 'Chosen' })(plain))
  await must(ensureSample(libraryRef, { name: 'a' })(plain))
  await must(ensureResult(sampleNamed(0), { module_name: 'm', replicate: 'r' })(plain))
  let hits = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40 }), async (steps) => {
      const cached: NodePangea = {
        ...plain,
        cache: memoryCache(),
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
    { numRuns: 25 },
  )
  // Without hits nothing was compared.
  expect(hits).toBeGreaterThan(50)
})
