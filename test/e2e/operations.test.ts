/** The operations against a server with a real database. */
import { either as E, function as F, readerTaskEither as RTE, taskEither as TE } from 'fp-ts'
import {
  addSamplesToGroup,
  createSamples,
  deleteSample,
  ensureField,
  ensureLibrary,
  ensureOrganization,
  ensureResult,
  ensureSample,
  ensureSampleGroup,
  fetchField,
  fetchOrganization,
  fetchResult,
  fetchSample,
  fetchSampleGroup,
  fetchSampleGroupManifest,
  fetchSampleManifest,
  fieldNamed,
  groupNamed,
  listOrganizationMembers,
  listResults,
  listSampleGroups,
  listSamples,
  login,
  logout,
  memoryCache,
  type Metrics,
  newResult,
  nodeOperationsOf,
  organizationNamed,
  parseSampleId,
  register,
  removeSamplesFromGroup,
  resultNamed,
  saveBlob,
  saveField,
  saveResult,
  saveSample,
  sampleById,
  sampleIn,
  sampleNamed,
  streamSamples,
  whoAmI,
  withoutToken,
  withToken,
} from 'pangea-fp/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { orThrow, password, startSandboxFixture, type SandboxFixture } from './sandboxFixture.js'

let fixture: SandboxFixture
beforeAll(async () => {
  fixture = await startSandboxFixture()
})
afterAll(() => fixture.sandbox.close())

const run = <A>(
  op: RTE.ReaderTaskEither<
    SandboxFixture['pangea'],
    Parameters<typeof orThrow>[0] extends TE.TaskEither<infer Err, unknown> ? Err : never,
    A
  >,
): Promise<A> => orThrow(op(fixture.pangea))

describe('sessions', () => {
  it('register, login, whoAmI and logout work in sequence', async () => {
    const email = 'new@example.org'
    const session = await orThrow(register({ email, password })(fixture.anonymous))
    const mine = withToken(session.auth_token)(fixture.anonymous)
    expect((await orThrow(whoAmI(mine))).email).toBe(email)
    expect(await orThrow(login({ email, password })(fixture.anonymous))).toEqual(session)
    await orThrow(logout(mine))
    expect(await whoAmI(mine)()).toMatchObject(
      E.left({ _tag: 'Unauthenticated', hasCredential: true, detail: 'Invalid token.' }),
    )
    // With a revoked token, the server would reject the login itself.
    expect(await login({ email, password })(mine)()).toMatchObject(E.right({}))
  })

  it('login and register distinguish a wrong password, a weak one and an e-mail address in use', async () => {
    const email = 'owner@example.org'
    expect(await login({ email, password: 'wrong' })(fixture.anonymous)()).toMatchObject(
      E.left({ _tag: 'Invalid', messages: { non_field_errors: ['Unable to log in with provided credentials.'] } }),
    )
    expect(await register({ email, password })(fixture.anonymous)()).toMatchObject(
      E.left({ _tag: 'Conflict', messages: { email: ['user with this email address already exists.'] } }),
    )
    expect(await register({ email: 'weak@example.org', password: '12345' })(fixture.anonymous)()).toMatchObject(
      E.left({ _tag: 'Invalid', status: 400 }),
    )
  })
})

describe('the example of the README', () => {
  it("the README's example gives the same result as operations and as TaskEithers", async () => {
    const { fetchSample: fetched, saveResult: saved, saveBlob: stored } = nodeOperationsOf(fixture.pangea)
    await run(ensureSample(fixture.library, { name: 'S1' }))
    const name = sampleNamed('Lab', 'Subway', 'S1')
    const bound = await orThrow(
      F.pipe(
        fetched(name),
        TE.flatMap((sample) => saved(newResult(sample, { module_name: 'kraken2', replicate: 'r1' }))),
        TE.flatMap((result) => stored(result, 'counts', { reads: 1 })),
      ),
    )
    const op = await run(
      F.pipe(
        fetchSample(name),
        RTE.flatMap((sample) => saveResult(newResult(sample, { module_name: 'kraken2', replicate: 'r1' }))),
        RTE.flatMap((result) => saveBlob(result, 'counts', { reads: 2 })),
      ),
    )
    // A second run leaves one result and one field.
    expect(op.uuid).toBe(bound.uuid)
    expect(op.stored_data).toEqual({ reads: 2 })
    const sample = await run(fetchSample(name))
    expect((await run(listResults(sample))).length).toBe(1)
  })
})

describe('references', () => {
  it('a reference finds a record by a name of any characters', async () => {
    const names = [
      'a/b',
      'q?x=1',
      '100% #1',
      'é ☃ 😀',
      '..',
      '.',
      'it\'s "so"',
      'a+b&c;d',
      'back\\slash',
      '%2F',
      '3f1a2b3c-1111-4222-8333-444455556666',
    ]
    for (const name of names) {
      const organization = await run(ensureOrganization(`org ${name}`))
      const library = await run(ensureLibrary(organization, name))
      const sample = await run(ensureSample(library, { name }))
      const result = await run(ensureResult(sample, { module_name: name, replicate: name }))
      const field = await run(saveBlob(result, name, { name }))
      expect(sample.name).toBe(name)
      // By the records, and by names alone.
      expect((await run(ensureSample(library, { name }))).uuid).toBe(sample.uuid)
      const byName = sampleNamed(`org ${name}`, name, name)
      expect((await run(fetchSample(byName))).uuid, name).toBe(sample.uuid)
      const named = resultNamed(byName, { module_name: name, replicate: name })
      expect((await run(fetchResult(named))).uuid, name).toBe(result.uuid)
      expect((await run(fetchField(fieldNamed(named, name)))).uuid, name).toBe(field.uuid)
    }
  })

  it('a fetch by a reference to a missing record is NotFound', async () => {
    for (const op of [
      fetchOrganization(organizationNamed('none')),
      fetchOrganization(organizationNamed('no/ne')),
      fetchSampleGroup(groupNamed('Lab', 'none')),
      fetchSampleGroup(groupNamed('Lab', 'no/ne')),
      fetchSample(sampleNamed('Lab', 'Subway', 'none')),
      fetchSample(sampleIn(fixture.library, 'none')),
      fetchResult(resultNamed(sampleNamed('Lab', 'Subway', 'S1'), { module_name: 'none' })),
      fetchResult(resultNamed(fixture.library, { module_name: 'none', replicate: 'x' })),
    ]) {
      expect(await op(fixture.pangea)()).toMatchObject(E.left({ _tag: 'NotFound' }))
    }
    const missing = F.pipe(parseSampleId('00000000-0000-4000-8000-000000000000'), E.map(sampleById))
    expect(E.isRight(missing) && (await fetchSample(missing.right)(fixture.pangea)())).toMatchObject(
      E.left({ _tag: 'NotFound', status: 404, detail: 'Not found.' }),
    )
    expect(parseSampleId('nope')).toMatchObject(E.left({ _tag: 'InvalidArgument' }))
  })

  it('a result reference without a replicate means the most recently updated result', async () => {
    const sample = await run(ensureSample(fixture.library, { name: 'replicates' }))
    const first = await run(ensureResult(sample, { module_name: 'm', replicate: '1' }))
    const second = await run(ensureResult(sample, { module_name: 'm', replicate: '2' }))
    const latest = () => run(fetchResult(resultNamed(sample, { module_name: 'm' })))
    expect((await latest()).uuid).toBe(second.uuid)
    await run(saveResult({ ...first, description: 'again' }))
    expect((await latest()).uuid).toBe(first.uuid)
    const byNames = fetchResult(resultNamed(sampleNamed('Lab', 'Subway', 'replicates'), { module_name: 'm' }))
    expect((await run(byNames)).uuid).toBe(first.uuid)
  })
})

describe('ensure operations', () => {
  it('racing ensures create one record', async () => {
    const race = async (op: () => Promise<{ readonly uuid: string }>) =>
      new Set((await Promise.all(Array.from({ length: 12 }, op))).map(({ uuid }) => uuid)).size
    expect(await race(() => run(ensureOrganization('raced')))).toBe(1)
    expect(await race(() => run(ensureLibrary(organizationNamed('raced'), 'raced library')))).toBe(1)
    const library = groupNamed('raced', 'raced library')
    expect(await race(() => run(ensureSample(library, { name: 'S' })))).toBe(1)
    const sample = sampleIn(library, 'S')
    expect(await race(() => run(ensureResult(sample, { module_name: 'm', replicate: 'r' })))).toBe(1)
    const result = resultNamed(sample, { module_name: 'm', replicate: 'r' })
    expect(await race(() => run(ensureField(result, 'f')))).toBe(1)
    expect((await run(listSamples(library))).length).toBe(1)
  })

  it('ensureSampleGroup is Conflict when another organization has the name', async () => {
    const other = await run(ensureOrganization('Other Lab'))
    expect(await ensureLibrary(other, 'Subway')(fixture.pangea)()).toMatchObject(
      E.left({ _tag: 'Conflict', messages: { name: ['sample group with this name already exists.'] } }),
    )
  })

  it('ensures distinguish names that differ only in case', async () => {
    const lower = await run(ensureSample(fixture.library, { name: 'case' }))
    const upper = await run(ensureSample(fixture.library, { name: 'CASE' }))
    expect(upper.uuid).not.toBe(lower.uuid)
    expect((await run(ensureSample(fixture.library, { name: 'case' }))).uuid).toBe(lower.uuid)
  })

  it('an ensure finds the record whose name the server trimmed', async () => {
    const first = await run(ensureSample(fixture.library, { name: '  spaced ' }))
    expect(first.name).toBe('spaced')
    expect((await run(ensureSample(fixture.library, { name: '  spaced ' }))).uuid).toBe(first.uuid)
  })
})

describe('records', () => {
  it('a save stores the whole record and returns it as the server stored it', async () => {
    const sample = await run(ensureSample(fixture.library, { name: 'saved', metadata: { a: 1 } }))
    const saved = await run(
      saveSample({ ...sample, metadata: { list: [1, null, 'é'], deep: { x: true } }, description: 'd' }),
    )
    expect(saved).toMatchObject({
      uuid: sample.uuid,
      metadata: { list: [1, null, 'é'], deep: { x: true } },
      description: 'd',
    })
    expect(sample.metadata).toEqual({ a: 1 })
    expect(await run(fetchSample(sample))).toEqual(saved)
  })

  it('a field stores any JSON value but null and returns it unchanged', async () => {
    const sample = await run(ensureSample(fixture.library, { name: 'json' }))
    const result = await run(ensureResult(sample, { module_name: 'any', replicate: 'r' }))
    for (const value of [true, 0, -1.5e300, '', 'é\u2028', [], [1, [null]], {}, { '': 0, 'a/b': { '~': '%' } }]) {
      expect((await run(saveBlob(result, 'value', value))).stored_data).toEqual(value)
    }
    expect(await saveBlob(result, 'value', null)(fixture.pangea)()).toMatchObject(
      E.left({ _tag: 'Invalid', messages: { stored_data: ['This field may not be null.'] } }),
    )
    const field = await run(fetchField(fieldNamed(result, 'value')))
    expect((await run(saveField({ ...field, stored_data: { n: 1 } }))).stored_data).toEqual({ n: 1 })
    expect(await saveBlob(result, 'value', { n: Number.NaN })(fixture.pangea)()).toMatchObject(
      E.left({ _tag: 'InvalidArgument', argument: 'body/stored_data/n' }),
    )
  })

  it('a deleted record is NotFound', async () => {
    const sample = await run(ensureSample(fixture.library, { name: 'gone' }))
    await run(deleteSample(sample))
    expect(await fetchSample(sample)(fixture.pangea)()).toMatchObject(E.left({ _tag: 'NotFound' }))
    expect(await deleteSample(sample)(fixture.pangea)()).toMatchObject(E.left({ _tag: 'NotFound' }))
  })
})

describe('lists', () => {
  it('a list returns all pages', async () => {
    const library = await run(ensureLibrary(fixture.organization, 'Large'))
    const names = Array.from({ length: 350 }, (_, i) => `S${i}`)
    const ids = await run(createSamples(library, names))
    const samples = await run(listSamples(library))
    expect(samples.map(({ name }) => name)).toEqual(names)
    expect(samples.map(({ uuid }) => uuid)).toEqual(ids)
    const streamed: Array<string> = []
    for await (const sample of streamSamples(library)(fixture.pangea))
      if (E.isRight(sample)) streamed.push(sample.right.name)
    expect(streamed).toEqual(names)
  })

  it('a group lists the samples added to it and not those removed', async () => {
    const group = await run(ensureSampleGroup(fixture.organization, { name: 'chosen' }))
    const [a, b] = await Promise.all(
      ['chosen a', 'chosen b'].map((name) => run(ensureSample(fixture.library, { name }))),
    )
    if (a === undefined || b === undefined) throw new Error('no samples')
    await run(addSamplesToGroup(group, [a, sampleNamed('Lab', 'Subway', 'chosen b')]))
    expect((await run(listSamples(group))).map(({ name }) => name).sort()).toEqual(['chosen a', 'chosen b'])
    await run(removeSamplesFromGroup(group, [a]))
    expect((await run(listSamples(group))).map(({ uuid }) => uuid)).toEqual([b.uuid])
  })

  it('members, groups and manifests are listed for an organization and a group', async () => {
    expect((await run(listOrganizationMembers(organizationNamed('Lab')))).map(({ email }) => email)).toEqual([
      'owner@example.org',
    ])
    expect((await run(listSampleGroups(fixture.organization))).map(({ name }) => name)).toContain('Subway')
    const sample = await run(fetchSample(sampleNamed('Lab', 'Subway', 'S1')))
    const manifest = await run(fetchSampleManifest(sample))
    expect(
      manifest.analysis_results.map(({ module_name, fields }) => [module_name, fields.map(({ name }) => name)]),
    ).toEqual([['kraken2', ['counts']]])
    const whole = await run(fetchSampleGroupManifest(fixture.library))
    expect(whole.samples.map(({ name }) => name)).toContain('S1')
  })
})

describe('the cache', () => {
  it('the cache serves a repeated read, never to another user, and not after a write', async () => {
    const hits: Array<string> = []
    const metrics: Metrics = { count: (counter) => () => void hits.push(counter) }
    const pangea = { ...fixture.pangea, cache: memoryCache(), metrics }
    const { fetchSample: fetched, listSamples: listed, saveSample: saved } = nodeOperationsOf(pangea)
    const ref = sampleNamed('Lab', 'Subway', 'S1')
    const count = () => fixture.sandbox.requests()

    const first = await orThrow(fetched(ref))
    await orThrow(listed(fixture.library))
    const before = count()
    expect(await orThrow(fetched(ref))).toEqual(first)
    await orThrow(listed(fixture.library))
    expect(count()).toBe(before)
    expect(hits.filter((counter) => counter === 'cache.hit').length).toBe(2)

    await orThrow(fetchSample(ref)(withoutToken(pangea)))
    expect(count()).toBe(before + 1)

    const changed = await orThrow(saved({ ...first, metadata: { changed: true } }))
    expect(await orThrow(fetched(ref))).toEqual(changed)
    expect((await orThrow(listed(fixture.library))).find(({ uuid }) => uuid === first.uuid)?.metadata).toEqual({
      changed: true,
    })
  })

  it('renaming an organization renames it in every cached copy', async () => {
    const pangea = { ...fixture.pangea, cache: memoryCache() }
    const { fetchSample: fetched, saveOrganization } = nodeOperationsOf(pangea)
    const organization = await orThrow(ensureOrganization('Before')(pangea))
    const library = await orThrow(ensureLibrary(organization, 'Renamed library')(pangea))
    const sample = await orThrow(ensureSample(library, { name: 'S' })(pangea))
    await orThrow(fetched(sample))
    await orThrow(saveOrganization({ ...organization, name: 'After' }))
    expect((await orThrow(fetched(sample))).library_obj.organization_obj.name).toBe('After')
  })
})
