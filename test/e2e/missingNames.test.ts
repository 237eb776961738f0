/** The error for a path of names states which name has no record. */
import { either as E } from 'fp-ts'
import {
  describe as sentence,
  ensureResult,
  ensureSample,
  fetchField,
  fetchOrganization,
  fetchResult,
  fetchSample,
  fetchSampleGroup,
  fieldNamed,
  groupNamed,
  type Op,
  organizationById,
  organizationNamed,
  parseOrganizationId,
  resultNamed,
  sampleNamed,
} from 'pangea-fp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { orThrow, startSandboxFixture, type SandboxFixture } from './sandboxFixture.js'

let fixture: SandboxFixture
beforeAll(async () => {
  fixture = await startSandboxFixture()
  const sample = await orThrow(ensureSample(fixture.library, { name: 'S1' })(fixture.pangea))
  await orThrow(ensureResult(sample, { module_name: 'qc', replicate: 'r1' })(fixture.pangea))
})
afterAll(() => fixture.sandbox.close())

const detailOf = async (op: Op<unknown>): Promise<string> => {
  const result = await op(fixture.pangea)()
  if (E.isRight(result)) return expect.fail('it is there')
  expect(sentence(result.left)).toContain(result.left._tag === 'NotFound' ? result.left.detail : 'NotFound')
  return result.left._tag === 'NotFound' ? result.left.detail : result.left._tag
}

const inSubway = (sample: string) => sampleNamed('Lab', 'Subway', sample)

it.each<readonly [string, Op<unknown>]>([
  ['no organization is named Labb', fetchOrganization(organizationNamed('Labb'))],
  ['no organization is named Labb', fetchSampleGroup(groupNamed('Labb', 'Subway'))],
  ['no organization is named Labb', fetchSample(sampleNamed('Labb', 'Subway', 'S1'))],
  ['no sample group of the organization is named Subwy', fetchSampleGroup(groupNamed('Lab', 'Subwy'))],
  ['no sample group of the organization is named Subwy', fetchSample(sampleNamed('Lab', 'Subwy', 'S1'))],
  ['no sample of the group is named S9', fetchSample(inSubway('S9'))],
  ['no sample of the group is named S9', fetchResult(resultNamed(inSubway('S9'), { module_name: 'qc' }))],
  [
    'no sample group of the organization is named Subwy',
    fetchResult(resultNamed(groupNamed('Lab', 'Subwy'), { module_name: 'qc' })),
  ],
  ['no result of module mash', fetchResult(resultNamed(inSubway('S1'), { module_name: 'mash' }))],
  [
    'no result of module qc, replicate r2',
    fetchField(fieldNamed(resultNamed(inSubway('S1'), { module_name: 'qc', replicate: 'r2' }), 'table')),
  ],
  [
    'no field of the result is named table',
    fetchField(fieldNamed(resultNamed(inSubway('S1'), { module_name: 'qc' }), 'table')),
  ],
])('the error says: %s', async (detail, op) => {
  expect(await detailOf(op)).toBe(detail)
})

it('fetchOrganization names the uuid that no organization has', async () => {
  const id = parseOrganizationId('00000000-0000-4000-8000-000000000000')
  if (E.isLeft(id)) return expect.fail('no uuid')
  const missing = `no organization has the uuid ${id.right}`
  expect(await detailOf(fetchSampleGroup(groupNamed(organizationById(id.right), 'Subway')))).toBe(missing)
})
