/** All results and fields of all samples of a group: the same records as from the lists, in far fewer requests. */
import { either as E } from 'fp-ts'
import {
  bytesSource,
  deleteSample,
  ensureLibrary,
  ensureResult,
  ensureSamples,
  ensureSampleGroup,
  type Field,
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
import { must, registered, startWorld, type World } from './world.js'

let world: World
let small: SampleGroup
let large: SampleGroup
let outsider: NodePangea

/** Two results of two fields each for every fourth sample, and every eighth has a private one. */
const fill = async (library: SampleGroup, count: number): Promise<void> => {
  const names = Array.from({ length: count }, (_, i) => `S${i} / é`)
  const samples = await must(ensureSamples(library, names)(world.pangea))
  await must(
    traverseSamples(4)((sample: Sample, i) => (env) => async () => {
      for (const module_name of i % 4 === 0 ? ['kraken2', 'raw::reads'] : []) {
        const is_private = i % 8 === 4 && module_name === 'kraken2'
        const result = await must(ensureResult(sample, { module_name, replicate: 'r', is_private })(env as NodePangea))
        for (const field of ['a', 'b']) await must(saveBlob(result, field, { field, i })(env as NodePangea))
      }
      return E.right(undefined)
    })(samples)(world.pangea),
  )
}

beforeAll(async () => {
  world = await startWorld()
  outsider = await registered(world.nobody, 'outsider@example.org')
  small = world.library
  large = await must(ensureLibrary(world.organization, 'Large')(world.pangea))
  await fill(small, 15)
  await fill(large, 102)
  const [first] = await must(listSamples(small)(world.pangea))
  const result = await must(ensureResult(first as Sample, { module_name: 'files', replicate: 'r' })(world.pangea))
  await must(uploadField(fieldNamed(result, 'reads'), bytesSource('r.txt', new Uint8Array(9)))(world.pangea))
}, 120_000)
afterAll(() => world.sandbox.close())

/** The long way: the list of each sample, then that of each result. */
const listedOneByOne = async (group: SampleGroup, as: NodePangea) => {
  const samples = await must(listSamples(group)(as))
  const results = (await must(traverseSamples(8)((sample: Sample) => listResults(sample))(samples)(as))).flat()
  const fields = (await must(traverseSamples(8)((result: SampleResult) => listFields(result))(results)(as))).flat()
  return { results, fields: fields.map(unsigned) }
}

/** A presigned address is another one each time. */
const unsigned = (field: Field): Field => {
  const data = field.stored_data
  return typeof data === 'object' && data !== null && 'presigned_url' in data
    ? { ...field, stored_data: { ...data, presigned_url: typeof data.presigned_url } }
    : field
}

const counted = async <A>(run: () => Promise<A>): Promise<readonly [A, number]> => {
  const before = world.sandbox.requests()
  return [await run(), world.sandbox.requests() - before]
}

describe('the results and fields of the samples of a group', () => {
  it.each([
    ['a small group', () => small],
    ['a group of several pages', () => large],
  ])('are those of the lists, for members and for others: %s', { timeout: 180_000 }, async (_, group) => {
    for (const as of [world.pangea, outsider, withoutToken(world.pangea)]) {
      const { results, fields } = await listedOneByOne(group(), as)
      expect(await must(listResults(samplesOf(group()))(as))).toEqual(results)
      expect((await must(listFields(samplesOf(group()))(as))).map(unsigned)).toEqual(fields)
      const streamed = []
      for await (const item of streamResults(samplesOf(group()))(as)) streamed.push(item)
      expect(streamed).toEqual(results.map((result) => E.right(result)))
    }
  })

  it('come in fewer requests than the 1 + pages + samples + results that the Python client makes', async () => {
    const [, few] = await counted(() => must(listFields(samplesOf(small))(world.pangea)))
    // The samples, the manifest, and what is private in 2 samples.
    expect(few).toBe(2 + 2)
    const [fields, many] = await counted(() => must(listFields(samplesOf(large))(world.pangea)))
    expect(fields.length).toBe(26 * 4)
    // Two pages, 102 manifests, and what is private in 13 of them.
    expect(many).toBe(2 + 102 + 13)
    expect(many).toBeLessThan(1 + 2 + 102 + 26 * 2)
  })

  it('of a group that is no library are those of its samples', async () => {
    const group = await must(ensureSampleGroup(world.organization, { name: 'Picked' })(world.pangea))
    const samples = (await must(listSamples(large)(world.pangea))).slice(3, 9)
    await must(addSamplesToGroup(group, samples)(world.pangea))
    const { results } = await listedOneByOne(group, world.pangea)
    expect(results.length).toBe(4)
    expect(await must(listResults(samplesOf(group))(world.pangea))).toEqual(results)
    const visible = results.filter(({ is_private }) => !is_private)
    expect(await must(listResults(samplesOf(group))(outsider))).toEqual(visible)
  })

  it('leave out a sample that is deleted meanwhile', async () => {
    const library = await must(ensureLibrary(world.organization, 'Shrinking')(world.pangea))
    await fill(library, 105)
    const seen: Array<string> = []
    for await (const item of streamSamplesWithResults(library)(world.pangea)) {
      if (E.isLeft(item)) throw new Error(item.left._tag)
      if (seen.length === 0) {
        const all = await must(listSamples(library)(world.pangea))
        await must(deleteSample(all[50] as Sample)(world.pangea))
      }
      seen.push(item.right.sample.name)
    }
    expect(seen).not.toContain('S50 / é')
    expect(seen.length).toBeGreaterThan(100)
  })

  it('go on by other requests when the manifest can’t be made', async () => {
    world.sandbox.setFaults([{ target: 'api', path: 'sample_groups/.*/manifest', effect: { status: 500 } }])
    const { results } = await listedOneByOne(small, world.pangea)
    expect(await must(listResults(samplesOf(small))(world.pangea))).toEqual(results)
    world.sandbox.setFaults([])
  })

  it('of a group that is not there are NotFound', async () => {
    const missing = samplesOf(groupById('00000000-0000-4000-8000-000000000000' as SampleGroupId))
    expect(await listFields(missing)(world.pangea)()).toMatchObject(E.left({ _tag: 'NotFound' }))
    for await (const item of streamFields(missing)(world.pangea))
      expect(item).toMatchObject(E.left({ _tag: 'NotFound' }))
  })

  it('stop being asked for when the reader stops', async () => {
    const [, requests] = await counted(async () => {
      for await (const _ of streamSamplesWithResults(large)(world.pangea)) break
    })
    expect(requests).toBeLessThan(2 + 2 * world.pangea.concurrency)
  })
})
