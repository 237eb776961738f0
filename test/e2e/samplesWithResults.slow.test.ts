/** streamSamplesWithResults yields the same records as the lists do, in far fewer requests. */
import { either as E } from 'fp-ts'
import {
  bytesSource,
  deleteSample,
  ensureLibrary,
  ensureResult,
  ensureSamples,
  ensureSampleGroup,
  type Field,
  fetchSamplesWithResults,
  fieldNamed,
  groupById,
  listFields,
  listResults,
  listSamples,
  addSamplesToGroup,
  type NodePangea,
  type Sample,
  type SampleGroup,
  type SampleGroupId,
  type SampleResult,
  samplesOf,
  saveBlob,
  streamFields,
  streamResults,
  streamSamplesWithResults,
  traverseSamples,
  uploadField,
  withoutToken,
} from 'pangea-fp/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { orThrow, registerUser, startSandboxFixture, type SandboxFixture } from './sandboxFixture.js'

let fixture: SandboxFixture
let small: SampleGroup
let large: SampleGroup
let outsider: NodePangea

/**
 * Every fourth sample has two results of two fields each, and every eighth has a private result.
 */
const fill = async (library: SampleGroup, count: number): Promise<void> => {
  const names = Array.from({ length: count }, (_, i) => `S${i} / é`)
  const samples = await orThrow(ensureSamples(library, names)(fixture.pangea))
  await orThrow(
    traverseSamples(4)((sample: Sample, i) => (env) => async () => {
      for (const module_name of i % 4 === 0 ? ['kraken2', 'raw::reads'] : []) {
        const is_private = i % 8 === 4 && module_name === 'kraken2'
        const result = await orThrow(
          ensureResult(sample, { module_name, replicate: 'r', is_private })(env as NodePangea),
        )
        for (const field of ['a', 'b']) await orThrow(saveBlob(result, field, { field, i })(env as NodePangea))
      }
      return E.right(undefined)
    })(samples)(fixture.pangea),
  )
}

beforeAll(async () => {
  fixture = await startSandboxFixture()
  outsider = await registerUser(fixture.anonymous, 'outsider@example.org')
  small = fixture.library
  large = await orThrow(ensureLibrary(fixture.organization, 'Large')(fixture.pangea))
  await fill(small, 15)
  await fill(large, 102)
  const [first] = await orThrow(listSamples(small)(fixture.pangea))
  const result = await orThrow(ensureResult(first as Sample, { module_name: 'files', replicate: 'r' })(fixture.pangea))
  await orThrow(uploadField(fieldNamed(result, 'reads'), bytesSource('r.txt', new Uint8Array(9)))(fixture.pangea))
}, 120_000)
afterAll(() => fixture.sandbox.close())

/** The reference: lists the results of each sample, then the fields of each result. */
const listedOneByOne = async (group: SampleGroup, as: NodePangea) => {
  const samples = await orThrow(listSamples(group)(as))
  const results = (await orThrow(traverseSamples(8)((sample: Sample) => listResults(sample))(samples)(as))).flat()
  const fields = (await orThrow(traverseSamples(8)((result: SampleResult) => listFields(result))(results)(as))).flat()
  return { results, fields: fields.map(unsigned) }
}

/** Removes presigned URLs, which differ each time. */
const unsigned = (field: Field): Field => {
  const data = field.stored_data
  return typeof data === 'object' && data !== null && 'presigned_url' in data
    ? { ...field, stored_data: { ...data, presigned_url: typeof data.presigned_url } }
    : field
}

const counted = async <A>(run: () => Promise<A>): Promise<readonly [A, number]> => {
  const before = fixture.sandbox.requests()
  return [await run(), fixture.sandbox.requests() - before]
}

describe('streamSamplesWithResults', () => {
  it.each([
    ['a small group', () => small],
    ['a group of several pages', () => large],
  ])(
    'streamSamplesWithResults equals the lists, for members and for others: %s',
    { timeout: 180_000 },
    async (_, group) => {
      for (const as of [fixture.pangea, outsider, withoutToken(fixture.pangea)]) {
        const { results, fields } = await listedOneByOne(group(), as)
        expect(await orThrow(listResults(samplesOf(group()))(as))).toEqual(results)
        expect((await orThrow(listFields(samplesOf(group()))(as))).map(unsigned)).toEqual(fields)
        const streamed = []
        for await (const item of streamResults(samplesOf(group()))(as)) streamed.push(item)
        expect(streamed).toEqual(results.map((result) => E.right(result)))
      }
    },
  )

  it("streamSamplesWithResults takes fewer requests than the Python client's 1 + pages + samples + results", async () => {
    const [, few] = await counted(() => orThrow(listFields(samplesOf(small))(fixture.pangea)))
    // The samples, the manifest, and the private results of 2 samples.
    expect(few).toBe(2 + 2)
    const [fields, many] = await counted(() => orThrow(listFields(samplesOf(large))(fixture.pangea)))
    expect(fields.length).toBe(26 * 4)
    // The first page, the counts, the manifest, and the private results of 13 samples.
    expect(many).toBe(3 + 13)
    const [streamed, each] = await counted(async () => {
      const found = []
      for await (const field of streamFields(samplesOf(large))(fixture.pangea)) found.push(field)
      return found
    })
    expect(streamed.length).toBe(26 * 4)
    // Two pages, 102 manifests, and the private results of 13 samples.
    expect(each).toBe(2 + 102 + 13)
    expect(each).toBeLessThan(1 + 2 + 102 + 26 * 2)
  })

  it('streamSamplesWithResults of a group that is not a library yields its linked samples', async () => {
    const group = await orThrow(ensureSampleGroup(fixture.organization, { name: 'Picked' })(fixture.pangea))
    const samples = (await orThrow(listSamples(large)(fixture.pangea))).slice(3, 9)
    await orThrow(addSamplesToGroup(group, samples)(fixture.pangea))
    const { results } = await listedOneByOne(group, fixture.pangea)
    expect(results.length).toBe(4)
    expect(await orThrow(listResults(samplesOf(group))(fixture.pangea))).toEqual(results)
    const visible = results.filter(({ is_private }) => !is_private)
    expect(await orThrow(listResults(samplesOf(group))(outsider))).toEqual(visible)
  })

  it('streamSamplesWithResults leaves out a sample that is deleted concurrently', async () => {
    const library = await orThrow(ensureLibrary(fixture.organization, 'Shrinking')(fixture.pangea))
    await fill(library, 105)
    const seen: Array<string> = []
    for await (const item of streamSamplesWithResults(library)(fixture.pangea)) {
      if (E.isLeft(item)) throw new Error(item.left._tag)
      if (seen.length === 0) {
        const all = await orThrow(listSamples(library)(fixture.pangea))
        await orThrow(deleteSample(all[50] as Sample)(fixture.pangea))
      }
      seen.push(item.right.sample.name)
    }
    expect(seen).not.toContain('S50 / é')
    expect(seen.length).toBeGreaterThan(100)
  })

  it('lists fall back to other requests when the manifest fails', { timeout: 180_000 }, async () => {
    fixture.sandbox.setFaults([{ target: 'api', path: 'sample_groups/.*/manifest', effect: { status: 500 } }])
    for (const group of [small, large]) {
      const { results } = await listedOneByOne(group, fixture.pangea)
      expect(await orThrow(listResults(samplesOf(group))(fixture.pangea))).toEqual(results)
    }
    fixture.sandbox.setFaults([])
  })

  it('fetchSamplesWithResults takes one request for the names, and one for each named sample', async () => {
    const names = ['S4 / é', 'S1 / é', 'S999']
    const [found, requests] = await counted(() => orThrow(fetchSamplesWithResults(large, names)(fixture.pangea)))
    expect(found.map(({ sample, results }) => [sample.name, results.length])).toEqual([
      ['S1 / é', 0],
      ['S4 / é', 2],
    ])
    // S4 has a private result.
    expect(requests).toBe(1 + 2 + 1)
    const [asOutsider] = await orThrow(fetchSamplesWithResults(large, ['S4 / é'])(outsider))
    expect(asOutsider?.results.map(({ result }) => result.module_name)).toEqual(['raw::reads'])
  })

  it('streamSamplesWithResults is NotFound for a missing group', async () => {
    const missing = samplesOf(groupById('00000000-0000-4000-8000-000000000000' as SampleGroupId))
    expect(await listFields(missing)(fixture.pangea)()).toMatchObject(E.left({ _tag: 'NotFound' }))
    for await (const item of streamFields(missing)(fixture.pangea))
      expect(item).toMatchObject(E.left({ _tag: 'NotFound' }))
  })

  it('streamSamplesWithResults stops sending requests when the reader stops', async () => {
    const [, requests] = await counted(async () => {
      for await (const _ of streamSamplesWithResults(large)(fixture.pangea)) break
    })
    expect(requests).toBeLessThan(2 + 2 * fixture.pangea.concurrency)
  })
})
