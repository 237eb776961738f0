/**
 * Random users log in and out. No user ever receives a response that was cached for another user or
 * for a revoked token.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { either as E } from 'fp-ts'
import {
  type Cache,
  ensureResult,
  ensureSample,
  ensureSampleGroup,
  fetchResult,
  fetchSample,
  fetchSampleGroup,
  fieldNamed,
  fetchField,
  fileSystemCache,
  groupNamed,
  layeredCache,
  listResults,
  listSamples,
  login,
  logout,
  memoryCache,
  type NodePangea,
  noCache,
  noRetry,
  type Op,
  type PangeaError,
  resultNamed,
  type SampleGroup,
  sampleNamed,
  saveBlob,
  updateSample,
  updateSampleGroup,
  whoAmI,
  withoutToken,
  withToken,
} from 'pangea-fp/node'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { orThrow, password, registerUser, startSandboxFixture, type SandboxFixture } from './sandboxFixture.js'

let fixture: SandboxFixture
let directory = ''
const groups = new Map<string, SampleGroup>()

beforeAll(async () => {
  fixture = await startSandboxFixture({ retry: noRetry })
  directory = await mkdtemp(join(tmpdir(), 'pangea-identity-'))
  await registerUser(fixture.anonymous, 'outsider@example.org')
  for (const [name, is_public] of [
    ['Open', true],
    ['Closed', false],
  ] as const) {
    const group = await orThrow(
      ensureSampleGroup(fixture.organization, { name, is_public, is_library: true })(fixture.pangea),
    )
    groups.set(name, group)
    const sample = await orThrow(ensureSample(group, { name: 'S1' })(fixture.pangea))
    const result = await orThrow(
      ensureResult(sample, { module_name: 'm', replicate: 'r', is_private: !is_public })(fixture.pangea),
    )
    await orThrow(saveBlob(result, 'f', { name })(fixture.pangea))
  }
})
afterAll(async () => {
  await fixture.sandbox.close()
  await rm(directory, { recursive: true, force: true })
})

type AnyOp = Op<unknown, PangeaError>
type Name = 'Open' | 'Closed'

const reads: ReadonlyArray<(group: Name) => AnyOp> = [
  (group) => fetchSampleGroup(groupNamed('Lab', group)),
  (group) => fetchSample(sampleNamed('Lab', group, 'S1')),
  (group) => listSamples(groupNamed('Lab', group)),
  (group) => listResults(sampleNamed('Lab', group, 'S1')),
  (group) => fetchResult(resultNamed(sampleNamed('Lab', group, 'S1'), { module_name: 'm', replicate: 'r' })),
  (group) =>
    fetchField(fieldNamed(resultNamed(sampleNamed('Lab', group, 'S1'), { module_name: 'm', replicate: 'r' }), 'f')),
  () => whoAmI,
]

interface Step {
  readonly user: 'owner' | 'outsider' | 'anonymous'
  readonly does: 'read' | 'log out' | 'log in' | 'write' | 'hide or show'
  readonly which: number
  readonly group: Name
}

const step = fc.record<Step>({
  user: fc.constantFrom('owner', 'outsider', 'anonymous'),
  does: fc.constantFrom('read', 'read', 'read', 'read', 'read', 'log out', 'log in', 'write', 'hide or show'),
  which: fc.nat(1000),
  group: fc.constantFrom('Open', 'Closed'),
})

const seen = (result: E.Either<PangeaError, unknown>): unknown => (E.isLeft(result) ? result.left._tag : result.right)

it.each<readonly [string, () => Cache]>([
  ['in memory', () => memoryCache()],
  ['in a folder', () => fileSystemCache({ directory })],
  ['in memory before a folder', () => layeredCache(memoryCache(), fileSystemCache({ directory }))],
])('a cache %s returns the same as the server does to the same user', { timeout: 180_000 }, async (_, makeCache) => {
  let hits = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 15, maxLength: 40 }), async (steps) => {
      const cache = makeCache()
      const base: NodePangea = {
        ...fixture.anonymous,
        cache,
        metrics: {
          count: (counter) => () => {
            if (counter === 'cache.hit') hits += 1
          },
        },
      }
      const as = async (email: string): Promise<NodePangea> =>
        withToken((await orThrow(login({ email, password })(base))).auth_token)(base)
      const users = {
        owner: await as('owner@example.org'),
        outsider: await as('outsider@example.org'),
        anonymous: withoutToken(base),
      }
      for (const { user, does, which, group } of steps) {
        const env = users[user]
        const target = groups.get(group)
        if (target === undefined) continue
        if (does === 'log out') await logout(env)()
        else if (does === 'log in' && user !== 'anonymous') users[user] = await as(`${user}@example.org`)
        else if (does === 'write') await updateSample(sampleNamed('Lab', group, 'S1'), { metadata: { which } })(env)()
        else if (does === 'hide or show') await updateSampleGroup(target, { is_public: which % 2 === 0 })(env)()
        else {
          const read = reads[which % reads.length]?.(group)
          if (read === undefined) continue
          // Keeps using the revoked token: the server rejects it, and so must the cache.
          const truth = seen(await read({ ...env, cache: noCache })())
          expect(seen(await read(env)())).toEqual(truth)
          expect(seen(await read(env)())).toEqual(truth)
        }
      }
    }),
    { numRuns: 12 },
  )
  expect(hits).toBeGreaterThan(20)
})
