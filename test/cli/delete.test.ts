/** Runs `pangea delete …` as processes. */
import {
  bytesSource,
  fieldNamed,
  groupNamed,
  nodeOperationsOf,
  organizationNamed,
  type SampleResult,
  sampleNamed,
} from 'pangea-fp/node'
import { beforeAll, describe, expect, it } from 'vitest'
import { orThrow, registerUser } from '../e2e/sandboxFixture.js'
import { useCliFixture } from './cliFixture.js'

const { fixture, pangea, run } = useCliFixture()

const operations = () => nodeOperationsOf(fixture().pangea)
const other = { token: '' }

beforeAll(async () => {
  other.token = (await registerUser(fixture().anonymous, 'other@example.org')).security?.token ?? ''
})

/** Stores a sample with a file and JSON. */
const storeSample = async (name: string): Promise<SampleResult> => {
  const { ensureSample, ensureResult, saveBlob, uploadField } = operations()
  const sample = await orThrow(ensureSample(fixture().library, { name }))
  const result = await orThrow(ensureResult(sample, { module_name: 'qc', replicate: 'a' }))
  await orThrow(saveBlob(result, 'counts', [1]))
  await orThrow(uploadField(fieldNamed(result, 'reads'), bytesSource('reads.fastq', Buffer.from('ACGT'))))
  return result
}

const namesIn = async (group: string): Promise<ReadonlyArray<string>> =>
  (await orThrow(operations().listSamples(groupNamed('Lab', group)))).map(({ name }) => name)

describe('pangea delete', () => {
  it('pangea delete shows what would go, and deletes nothing without a terminal and --yes', async () => {
    await storeSample('Kept')
    const sample = ['Lab', 'Subway', 'Kept']
    const field = [...sample, '--module', 'qc', '--field', 'reads']
    const refused = await Promise.all(
      [
        ['sample', ...sample],
        ['samples', ...sample],
        ['result', ...sample, '--module', 'qc'],
        ['field', ...field],
        ['group', 'Lab', 'Subway'],
        ['org', 'Lab'],
      ].map((words) => pangea('delete', ...words)),
    )
    expect(
      refused.map(({ code, stdout, stderr }) => [code, stdout, stderr.replace(/ This can not be undone.*\n$/, '')]),
    ).toEqual([
      [2, '', 'Delete the sample Lab/Subway/Kept, with 1 result, 2 fields and 1 file (4 B)?'],
      [2, '', 'Delete 1 sample of Lab/Subway (Kept), with 1 result, 2 fields and 1 file (4 B)?'],
      [2, '', 'Delete the result Lab/Subway/Kept/qc (replicate a), with 2 fields and 1 file (4 B)?'],
      [2, '', 'Delete the field reads of Lab/Subway/Kept/qc (replicate a), which points to a file of 4 B?'],
      [2, '', 'Delete the library Lab/Subway, its 1 sample with results (qc 1) and 0 results of its own?'],
      [
        2,
        '',
        'Delete the organization Lab, with 1 library, 1 sample and their results, 0 other groups and 0 projects?',
      ],
    ])
    expect(refused[0]?.stderr).toContain('Run it again with --yes to confirm.')
    expect(await namesIn('Subway')).toContain('Kept')
  })

  it('pangea delete field, result and sample delete only what they name', async () => {
    const result = await storeSample('Inner')
    const path = ['Lab', 'Subway', 'Inner']
    const field = await pangea('delete', 'field', result.uuid, '--field', 'counts', '--yes', '--json')
    expect(JSON.parse(field.stdout)).toMatchObject({ name: 'counts', kind: 'blob', status: 'deleted' })
    expect((await orThrow(operations().listFields(result))).map(({ name }) => name)).toEqual(['reads'])
    expect(await pangea('delete', 'result', ...path, '--module', 'qc', '--yes')).toMatchObject({ code: 0 })
    expect(await orThrow(operations().listResults(sampleNamed('Lab', 'Subway', 'Inner')))).toEqual([])
    expect(await pangea('delete', 'sample', ...path, '--yes')).toMatchObject({ code: 0 })
    expect(await pangea('delete', 'sample', ...path, '--yes')).toMatchObject({ code: 5 })
  })

  it('pangea delete sample never deletes a sample whose name differs in case', async () => {
    await storeSample('Case')
    expect(await pangea('delete', 'sample', 'Lab', 'Subway', 'case', '--yes')).toEqual({
      code: 5,
      stdout: '',
      stderr: 'No sample is named exactly case: there is Lab/Subway/Case. Nothing was deleted.\n',
    })
    expect(await namesIn('Subway')).toContain('Case')
  })

  it('pangea delete samples deletes none when one is missing, unless --ignore-missing is given', async () => {
    await orThrow(operations().ensureSamples(fixture().library, ['D1', 'D2', 'D3']))
    const args = ['delete', 'samples', 'Lab', 'Subway', 'D1', 'D2', 'none', '--yes', '--json']
    expect(await pangea(...args)).toMatchObject({ code: 5, stdout: '' })
    expect(await namesIn('Subway')).toContain('D1')
    const deleted = await pangea(...args, '--ignore-missing')
    expect([deleted.code, deleted.stderr]).toEqual([0, 'Deleted 2 samples of Lab/Subway.\n'])
    expect(await namesIn('Subway')).toEqual(expect.arrayContaining(['D3']))
    expect(await namesIn('Subway')).not.toContain('D1')
  })

  it('pangea delete group keeps the samples of a group in their library, and needs permission', async () => {
    const { ensureSampleGroup, ensureSamples, addSamplesToGroup } = operations()
    const group = await orThrow(ensureSampleGroup(fixture().organization, { name: 'Links' }))
    const samples = await orThrow(ensureSamples(fixture().library, ['L1']))
    await orThrow(addSamplesToGroup(group, samples))
    const args = ['delete', 'group', 'Lab', 'Links', '--yes']
    expect(await run(args, { PANGEA_TOKEN: other.token })).toMatchObject({ code: 4, stdout: '' })
    expect(await pangea(...args)).toMatchObject({
      code: 0,
      stdout: 'Deleted the group Lab/Links, with 0 results of its own; its 1 sample stay in their libraries.\n',
    })
    expect(await namesIn('Subway')).toContain('L1')
  })

  it('pangea delete org, tag and project report unknown names with code 5, and delete known ones', async () => {
    const { ensureOrganization, ensureTag, ensureProject, fetchOrganization } = operations()
    const museum = await orThrow(ensureOrganization('Museum'))
    await orThrow(ensureTag({ name: 'old' }))
    await orThrow(ensureProject(museum, { name: 'Atlas' }))
    const unknown = ['org', 'tag', 'project'].map((kind) => pangea('delete', kind, 'none', '--yes'))
    expect((await Promise.all(unknown)).map(({ code }) => code)).toEqual([5, 5, 5])
    expect((await pangea('delete', 'tag', 'old', '--yes')).code).toBe(0)
    expect((await pangea('delete', 'project', 'Atlas', '--yes')).code).toBe(0)
    expect((await pangea('delete', 'org', museum.uuid, '--yes')).code).toBe(0)
    expect(await fetchOrganization(organizationNamed('Museum'))()).toMatchObject({ left: { _tag: 'NotFound' } })
  })
})
