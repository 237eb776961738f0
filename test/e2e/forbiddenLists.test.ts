/**
 * Listing what the caller may not read fails instead of returning an empty list, and the samples
 * that a public group links to can be listed.
 */
import { either as E } from 'fp-ts'
import {
  addGroupToProject,
  addSamplesToGroup,
  createProject,
  ensureLibrary,
  ensureResult,
  ensureSampleGroup,
  ensureSamples,
  listFields,
  listProjectGroups,
  listResults,
  listSamples,
  type NodePangea,
  type Sample,
  type SampleGroup,
  samplesOf,
  saveBlob,
  saveSampleGroup,
  streamFields,
  streamResults,
  streamSamples,
  streamSamplesWithResults,
  withoutToken,
} from 'pangea-fp/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { orThrow, registerUser, startSandboxFixture, type SandboxFixture } from './sandboxFixture.js'

let fixture: SandboxFixture
let outsider: NodePangea
beforeAll(async () => {
  fixture = await startSandboxFixture()
  outsider = await registerUser(fixture.anonymous, 'outsider@example.org')
}, 120_000)
afterAll(() => fixture.sandbox.close())

const library = async (
  name: string,
  count: number,
  isPublic = true,
): Promise<readonly [SampleGroup, ReadonlyArray<Sample>]> => {
  const made = await orThrow(ensureLibrary(fixture.organization, name)(fixture.pangea))
  const group = isPublic ? made : await orThrow(saveSampleGroup({ ...made, is_public: false })(fixture.pangea))
  const names = Array.from({ length: count }, (_, i) => `${name} ${i}`)
  return [group, await orThrow(ensureSamples(group, names)(fixture.pangea))]
}

const group = async (name: string, samples: ReadonlyArray<Sample>): Promise<SampleGroup> => {
  const made = await orThrow(ensureSampleGroup(fixture.organization, { name })(fixture.pangea))
  await orThrow(addSamplesToGroup(made, samples)(fixture.pangea))
  return made
}

const all = async <A>(stream: AsyncIterable<A>): Promise<ReadonlyArray<A>> => {
  const items: Array<A> = []
  for await (const item of stream) items.push(item)
  return items
}

const counted = async <A>(run: () => Promise<A>): Promise<readonly [A, number]> => {
  const before = fixture.sandbox.requests()
  return [await run(), fixture.sandbox.requests() - before]
}

const forbidden = E.left(expect.objectContaining({ _tag: 'Forbidden', status: 403 }) as unknown)
/** A caller who may not read it because no user is logged in. */
const unauthenticated = E.left(expect.objectContaining({ _tag: 'Unauthenticated', status: 403 }) as unknown)
const names = (samples: ReadonlyArray<{ readonly name: string }>): ReadonlyArray<string> =>
  samples.map(({ name }) => name)

describe('listing private records', () => {
  it('lists and streams of private records fail for callers who are not members', async () => {
    const [hidden, [sample]] = await library('Hidden', 2, false)
    const owned = await orThrow(ensureResult(sample as Sample, { module_name: 'm', replicate: 'r' })(fixture.pangea))
    const ofGroup = await orThrow(ensureResult(hidden, { module_name: 'm', replicate: 'r' })(fixture.pangea))
    await orThrow(saveBlob(owned, 'f', { a: 1 })(fixture.pangea))
    const project = await orThrow(
      createProject({
        organization: fixture.organization.uuid,
        name: 'P',
        description: 'p',
        sample_groups: [],
        sub_projects: [],
      })(fixture.pangea),
    )
    await orThrow(addGroupToProject(project, hidden)(fixture.pangea))
    for (const [as, refused] of [
      [outsider, forbidden],
      [withoutToken(outsider), unauthenticated],
    ] as const) {
      expect(await listSamples(hidden)(as)()).toEqual(refused)
      expect(await listResults(samplesOf(hidden))(as)()).toEqual(refused)
      expect(await listFields(samplesOf(hidden))(as)()).toEqual(refused)
      expect(await listResults(sample as Sample)(as)()).toEqual(refused)
      expect(await listResults(hidden)(as)()).toEqual(refused)
      expect(await listFields(owned)(as)()).toEqual(refused)
      expect(await listFields(ofGroup)(as)()).toEqual(refused)
      expect(await listProjectGroups(project)(as)()).toEqual(refused)
      for (const stream of [
        streamSamples(hidden)(as),
        streamSamplesWithResults(hidden)(as),
        streamResults(samplesOf(hidden))(as),
        streamResults(sample as Sample)(as),
        streamResults(hidden)(as),
        streamFields(owned)(as),
      ] as ReadonlyArray<AsyncIterable<unknown>>)
        expect(await all(stream)).toEqual([refused])
    }
  })

  it('private results of a public sample are Forbidden, and the list of results leaves them out', async () => {
    const [, [sample]] = await library('Half', 1)
    const secret = await orThrow(
      ensureResult(sample as Sample, { module_name: 'm', replicate: 'r', is_private: true })(fixture.pangea),
    )
    expect(await listResults(sample as Sample)(outsider)()).toEqual(E.right([]))
    expect(await listFields(secret)(outsider)()).toEqual(forbidden)
  })
})

describe('an empty list', () => {
  it('an empty list takes one extra request, and other lists take none', async () => {
    const [empty] = await library('Empty', 0, false)
    const [full, samples] = await library('Full', 1, false)
    expect(await counted(() => listSamples(empty)(fixture.pangea)())).toEqual([E.right([]), 2])
    expect(await counted(() => listResults(empty)(fixture.pangea)())).toEqual([E.right([]), 2])
    expect(await counted(() => all(streamSamplesWithResults(empty)(fixture.pangea)))).toEqual([[], 2])
    expect(await counted(() => listSamples(full)(fixture.pangea)())).toEqual([E.right(samples), 1])
    const none = await group('None', [])
    expect(await orThrow(listSamples(none)(outsider))).toEqual([])
  })
})

describe('listing the samples of a public group that is not a library', () => {
  it('a caller who is not a member gets the linked samples, oldest first, without those of private libraries', async () => {
    const [, a] = await library('A', 3)
    const [, hidden] = await library('B', 2, false)
    const [, c] = await library('C', 3)
    const mixed = await group('Mixed', [c[2], a[0], hidden[0], a[1], c[0]] as ReadonlyArray<Sample>)
    const result = await orThrow(ensureResult(a[1] as Sample, { module_name: 'm', replicate: 'r' })(fixture.pangea))
    const secret = await orThrow(
      ensureResult(hidden[0] as Sample, { module_name: 'm', replicate: 'r' })(fixture.pangea),
    )
    const visible = [a[0], a[1], c[0], c[2]]
    for (const as of [outsider, withoutToken(outsider)]) {
      const [listed, requests] = await counted(() => orThrow(listSamples(mixed)(as)))
      expect(listed).toEqual(visible)
      // The list, the group, its links; then a sample and a page for each library, or each of the
      // five alone.
      expect(requests).toBeLessThanOrEqual(3 + 5)
      expect(await all(streamSamples(mixed)(as))).toEqual(visible.map((sample) => E.right(sample)))
      expect(await orThrow(listResults(samplesOf(mixed))(as))).toEqual([result])
      const walked = await all(streamSamplesWithResults(mixed)(as))
      expect(walked.map((item) => (E.isRight(item) ? item.right.sample : item.left))).toEqual(visible)
    }
    const everyone = await orThrow(listResults(samplesOf(mixed))(fixture.pangea))
    expect(everyone.map(({ uuid }) => uuid)).toContain(secret.uuid)
  })

  it('listing many linked samples of few libraries takes few requests', { timeout: 60_000 }, async () => {
    const [, large] = await library('Large', 250)
    const [, small] = await library('Small', 3)
    const picked = [...large.filter((_, i) => i % 2 === 0), ...small]
    const mixed = await group('Picked', picked)
    const [listed, requests] = await counted(() => orThrow(listSamples(mixed)(outsider)))
    expect(names(listed)).toEqual(names(picked))
    // The list, the group, its links; a sample and 3 pages of one library, a sample and a page of
    // the other.
    expect(requests).toBeLessThanOrEqual(3 + 4 + 2)
  })

  it(
    'listing a few linked samples of a large library takes at most a few requests more than there are samples',
    { timeout: 60_000 },
    async () => {
      const [, large] = await library('Larger', 1200)
      const picked = [large[5], large[500], large[1100]] as ReadonlyArray<Sample>
      const mixed = await group('Few', picked)
      const [listed, requests] = await counted(() => orThrow(listSamples(mixed)(outsider)))
      expect(names(listed)).toEqual(names(picked))
      expect(requests).toBeLessThanOrEqual(3 + 2 * picked.length)
    },
  )
})
