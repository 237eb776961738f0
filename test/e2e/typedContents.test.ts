/** Typed contents of fields and metadata, owners of records without requests, and ensureSamples. */
import { either as E } from 'fp-ts'
import * as t from 'io-ts'
import {
  ensureField,
  ensureLibrary,
  ensureResult,
  ensureSample,
  ensureSamples,
  fetchFieldAs,
  fieldNamed,
  groupNamed,
  groupOf,
  libraryOf,
  listSamplesAs,
  makeNodePangea,
  noCache,
  organizationOf,
  resultOf,
  saveBlob,
  saveSample,
  sampleOf,
  streamSamplesAs,
  withMetadata,
} from 'pangea-fp/node'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { orThrow, startSandboxFixture, type SandboxFixture } from './sandboxFixture.js'

let fixture: SandboxFixture
beforeAll(async () => {
  fixture = await startSandboxFixture()
})
afterAll(() => fixture.sandbox.close())
beforeEach(() => fixture.sandbox.setFaults([]))

/** How many requests the sandbox's API received while `run` ran. */
const requestsOf = async (run: () => Promise<unknown>): Promise<number> => {
  const before = fixture.sandbox.requests()
  await run()
  return fixture.sandbox.requests() - before
}

describe('sampleOf, libraryOf, groupOf and organizationOf', () => {
  it('owners of sample and group records are found without a request', async () => {
    const sample = await orThrow(ensureSample(fixture.library, { name: 'graph' })(fixture.pangea))
    const result = await orThrow(ensureResult(sample, { module_name: 'm', replicate: 'r' })(fixture.pangea))
    const field = await orThrow(ensureField(result, 'f')(fixture.pangea))
    const ofGroup = await orThrow(ensureResult(fixture.library, { module_name: 'm', replicate: 'r' })(fixture.pangea))
    const groupField = await orThrow(ensureField(ofGroup, 'f')(fixture.pangea))
    expect(
      await requestsOf(async () => {
        expect(resultOf(field)).toEqual(result)
        expect(sampleOf(field)).toEqual(sample)
        expect(sampleOf(result)).toEqual(sample)
        for (const part of [field, result, sample]) expect(libraryOf(part)).toEqual(fixture.library)
        expect(resultOf(groupField)).toEqual(ofGroup)
        for (const part of [groupField, ofGroup]) expect(groupOf(part)).toEqual(fixture.library)
        for (const part of [field, result, sample, groupField, ofGroup, fixture.library])
          expect(organizationOf(part)).toEqual(fixture.organization)
      }),
    ).toBe(0)
  })
})

describe('withMetadata', () => {
  it('withMetadata applies a function to the metadata and returns a new record', async () => {
    const sample = await orThrow(
      ensureSample(fixture.library, { name: 'meta', metadata: { city: 'Porto' } })(fixture.pangea),
    )
    const changed = withMetadata(sample, (metadata) => ({ before: metadata, depth_m: 3 }))
    expect(sample.metadata).toEqual({ city: 'Porto' })
    expect(await orThrow(saveSample(changed)(fixture.pangea))).toMatchObject({
      metadata: { before: { city: 'Porto' }, depth_m: 3 },
    })
  })
})

describe("decoding contents with the caller's codec", () => {
  const Zod = z.object({ reads: z.number(), 'a/b': z.array(z.string()) })
  const IoTs = t.type({ reads: t.number, 'a/b': t.array(t.string) })

  it.each([
    ['zod', Zod],
    ['io-ts', IoTs],
  ] as const)('fetchFieldAs decodes a field with %s', async (name, codec) => {
    const sample = await orThrow(ensureSample(fixture.library, { name: 'typed' })(fixture.pangea))
    const result = await orThrow(ensureResult(sample, { module_name: name, replicate: 'r' })(fixture.pangea))
    await orThrow(saveBlob(result, 'good', { reads: 7, 'a/b': ['x'] })(fixture.pangea))
    await orThrow(saveBlob(result, 'bad', { reads: 7, 'a/b': ['x', 2] })(fixture.pangea))
    const good = await orThrow(fetchFieldAs<z.infer<typeof Zod>>(codec)(fieldNamed(result, 'good'))(fixture.pangea))
    // The type is number, so no cast is needed.
    expect(good.stored_data.reads + 1).toBe(8)
    expect(await fetchFieldAs<unknown>(codec)(fieldNamed(result, 'bad'))(fixture.pangea)()).toMatchObject(
      E.left({ _tag: 'DecodeError', issues: [{ pointer: '/stored_data/a~1b/1', found: '2' }] }),
    )
    expect(await fetchFieldAs<unknown>(codec)(fieldNamed(result, 'none'))(fixture.pangea)()).toMatchObject(
      E.left({ _tag: 'NotFound' }),
    )
  })

  it("listSamplesAs and streamSamplesAs decode the metadata of a group's samples", async () => {
    const library = await orThrow(ensureLibrary(fixture.organization, 'Typed')(fixture.pangea))
    for (const [name, city] of [
      ['S1', 'Lisbon'],
      ['S2', 7],
      ['S3', 'Porto'],
    ] as const)
      await orThrow(ensureSample(library, { name, metadata: { city } })(fixture.pangea))
    const City = z.object({ city: z.string() })
    const failed = await listSamplesAs(City)(library)(fixture.pangea)()
    expect(failed).toMatchObject(E.left({ _tag: 'DecodeError', issues: [{ pointer: '/metadata/city', found: '7' }] }))
    const cities: Array<string> = []
    for await (const item of streamSamplesAs(City)(library)(fixture.pangea))
      cities.push(E.isRight(item) ? item.right.metadata.city : item.left._tag)
    expect(cities).toEqual(['Lisbon', 'DecodeError', 'Porto'])
    const second = await orThrow(ensureSample(library, { name: 'S2' })(fixture.pangea))
    await orThrow(saveSample({ ...second, metadata: { city: 'Faro' } })(fixture.pangea))
    const all = await orThrow(listSamplesAs(City)(library)(fixture.pangea))
    expect(all.map(({ metadata }) => metadata.city.toUpperCase())).toEqual(['LISBON', 'FARO', 'PORTO'])
  })
})

describe('values that are not JSON', () => {
  it.each([
    ['NaN', { a: [Number.NaN] }, '/stored_data/a/0'],
    ['undefined', { a: { b: undefined } }, '/stored_data/a/b'],
    ['a Date', { at: new Date(0) }, '/stored_data/at'],
    ['NUL', { text: 'a\0b' }, '/stored_data/text'],
    ['a Map', new Map(), '/stored_data'],
  ])('saving %s fails with its JSON pointer and sends nothing', async (_, data, pointer) => {
    const sample = await orThrow(ensureSample(fixture.library, { name: 'strict' })(fixture.pangea))
    const result = await orThrow(ensureResult(sample, { module_name: 'm', replicate: 'r' })(fixture.pangea))
    expect(await saveBlob(result, 'f', data as never)(fixture.pangea)()).toMatchObject(
      E.left({ _tag: 'InvalidArgument', argument: `body${pointer}` }),
    )
  })

  it('saving a cyclic value is an error', async () => {
    const cycle: Record<string, unknown> = {}
    cycle['self'] = cycle
    const sample = await orThrow(ensureSample(fixture.library, { name: 'strict' })(fixture.pangea))
    expect(await saveSample({ ...sample, metadata: cycle as never })(fixture.pangea)()).toMatchObject(
      E.left({ _tag: 'InvalidArgument', argument: 'body/metadata/self' }),
    )
  })
})

it('saving a value nested too deeply for the server is an error', async () => {
  const nested = (depth: number): unknown => {
    let value: unknown = 1
    for (let i = 0; i < depth; i++) value = [value]
    return value
  }
  const sample = await orThrow(ensureSample(fixture.library, { name: 'deep' })(fixture.pangea))
  for (const depth of [600, 50_000])
    expect(await saveSample({ ...sample, metadata: nested(depth) as never })(fixture.pangea)()).toMatchObject(
      E.left({ _tag: 'InvalidArgument', argument: expect.stringMatching(/^body\/metadata(\/0)+$/) as string }),
    )
  expect(E.isRight(await saveSample({ ...sample, metadata: nested(400) as never })(fixture.pangea)())).toBe(true)
})

describe('ensureSamples', () => {
  const names = (count: number, prefix = 'S'): ReadonlyArray<string> =>
    Array.from({ length: count }, (_, i) => `${prefix}${i} / é?#%`)

  it(
    'ensureSamples creates thousands of samples in few requests, and none when all exist',
    { timeout: 120_000 },
    async () => {
      const library = await orThrow(ensureLibrary(fixture.organization, 'Thousands')(fixture.pangea))
      const wanted = names(2500)
      const made: Array<ReadonlyArray<{ readonly name: string }>> = []
      // One to see what exists, 5 creates, 25 pages.
      expect(
        await requestsOf(async () => made.push(await orThrow(ensureSamples(library, wanted)(fixture.pangea)))),
      ).toBe(31)
      expect(made[0]?.map(({ name }) => name)).toEqual(wanted)
      expect(await orThrow(ensureSamples(library, wanted)(fixture.pangea))).toEqual(made[0])
      // A few out of many are read one by one.
      const few = [wanted[2400] ?? '', wanted[3] ?? '', ` ${wanted[3] ?? ''} `]
      const several: Array<ReadonlyArray<{ readonly name: string }>> = []
      expect(
        await requestsOf(async () => several.push(await orThrow(ensureSamples(library, few)(fixture.pangea)))),
      ).toBe(4)
      expect(several[0]?.map(({ name }) => name)).toEqual([wanted[2400], wanted[3], wanted[3]])
    },
  )

  it('ensureSamples resumes after an interrupted run and lost responses', async () => {
    const library = await orThrow(ensureLibrary(fixture.organization, 'Cut off')(fixture.pangea))
    await orThrow(ensureSamples(library, names(700).slice(300, 400))(fixture.pangea))
    fixture.sandbox.setFaults([{ target: 'api', path: 'bulk_samples', times: 1, effect: { drop: 'after' } }])
    const all = await orThrow(ensureSamples(library, names(700))(fixture.pangea))
    expect(new Set(all.map(({ uuid }) => uuid)).size).toBe(700)
    expect(all.map(({ name }) => name)).toEqual(names(700))
  })

  it('ensureSamples succeeds when another client creates the same samples concurrently', async () => {
    const library = await orThrow(ensureLibrary(fixture.organization, 'Race')(fixture.pangea))
    const other = makeNodePangea({ ...fixture.pangea, cache: noCache })
    const [one, two] = await Promise.all([
      orThrow(ensureSamples(library, names(1200))(fixture.pangea)),
      orThrow(ensureSamples(library, [...names(1200)].reverse())(other)),
    ])
    expect([...two].reverse()).toEqual(one)
  })

  it('ensureSamples reports an invalid name, a wrong library and a failing server', async () => {
    expect(await ensureSamples(fixture.library, ['a', '  '])(fixture.pangea)()).toMatchObject(
      E.left({ _tag: 'InvalidArgument', argument: 'names[1]' }),
    )
    expect(await ensureSamples(groupNamed('Lab', 'none'), ['a'])(fixture.pangea)()).toMatchObject(
      E.left({ _tag: 'NotFound' }),
    )
    expect(await ensureSamples(fixture.library, ['a'])(fixture.anonymous)()).toMatchObject(
      E.left({ _tag: 'Unauthenticated' }),
    )
    fixture.sandbox.setFaults([{ target: 'api', path: 'bulk_samples', effect: { status: 500 } }])
    expect(await ensureSamples(fixture.library, ['never made'])(fixture.pangea)()).toMatchObject(
      E.left({ _tag: 'ServerError' }),
    )
  })
})
