/** Tests how run tables are read, and runs `pangea import bioproject` as a process. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { either as E } from 'fp-ts'
import {
  fetchSampleGroup,
  groupNamed,
  listFields,
  listSamples,
  listTaggedSamples,
  nodeOperationsOf,
  samplesOf,
  tagNamed,
} from 'pangea-fp/node'
import { describe, expect, it } from 'vitest'
import { parseRunTable } from '../../cli/src/bioproject/parseRunTable.js'
import { orThrow } from '../e2e/sandboxFixture.js'
import { useCliFixture } from './cliFixture.js'

const { fixture, folder, pangea } = useCliFixture()

const table = `Run,Assay Type,Bases,BioProject,BioSample,geo_loc_name,depth,lab_code,LibraryLayout
SRR1,WGS,1000,PRJNA7,SAMN1,"Portugal: Lisbon, Baixa",1.5,007,PAIRED
SRR2,WGS,2000,PRJNA7,SAMN1,"Portugal: Lisbon, Baixa",1.5,008,PAIRED
ERR3,WGS,,PRJNA7,SAMEA2,Norway,,,SINGLE
`

describe('parseRunTable', () => {
  it('parseRunTable separates what describes a sample from what describes its runs', () => {
    const read = parseRunTable(table, 'PRJNA7')
    expect(E.isRight(read) && read.right).toMatchObject([
      {
        accession: 'SAMN1',
        metadata: { BioProject: 'PRJNA7', BioSample: 'SAMN1', geo_loc_name: 'Portugal: Lisbon, Baixa', depth: 1.5 },
        runs: [
          {
            accession: 'SRR1',
            url: 'https://sra-pub-run-odp.s3.amazonaws.com/sra/SRR1/SRR1',
            metadata: { 'Assay Type': 'WGS', Bases: 1000, lab_code: '007', LibraryLayout: 'PAIRED' },
          },
          { accession: 'SRR2', metadata: { lab_code: '008' } },
        ],
      },
      { accession: 'SAMEA2', metadata: { geo_loc_name: 'Norway' }, runs: [{ accession: 'ERR3' }] },
    ])
  })

  it('parseRunTable takes the URL of a run from the run info of Entrez', () => {
    const read = parseRunTable(
      'Run,BioProject,BioSample,download_path\nSRR1,PRJNA7,SAMN1,https://x.org/SRR1.lite\n',
      'PRJNA7',
    )
    expect(E.isRight(read) && read.right[0]?.runs[0]?.url).toBe('https://x.org/SRR1.lite')
  })

  it('parseRunTable reports every problem with its line', () => {
    const wrong = 'Run,BioProject,BioSample\nSRR1,PRJNA8,SAMN1\nSRR1,PRJNA7,\nx,,SAMN3\n'
    expect(parseRunTable(wrong, 'PRJNA7')).toEqual(
      E.left([
        'line 3: the run SRR1 is also on line 2.',
        'line 2: BioProject is PRJNA8, not PRJNA7.',
        'line 3: BioSample is empty.',
        'line 4: Run is x, which is not the accession of a run.',
        'line 4: BioProject is empty, not PRJNA7.',
      ]),
    )
    expect(parseRunTable('a,b\n1,2\n', 'PRJNA7')).toEqual(E.left([expect.stringMatching(/no column Run/)]))
  })
})

describe('pangea import bioproject', () => {
  it('pangea import bioproject creates a tagged library with metadata and SRA fields, once', async () => {
    await writeFile(join(folder(), 'runs.csv'), table)
    const args = ['import', 'bioproject', 'Lab', 'prjna7', '--run-table', 'runs.csv'] as const
    const text = 'Imported PRJNA7 into Lab/PRJNA7: 2 samples, 3 runs; 0 failed.\n'
    expect(await pangea(...args)).toEqual({ code: 0, stdout: text, stderr: 'PRJNA7: 2 samples, 3 runs.\n' })
    expect(await pangea(...args, '--quiet')).toEqual({ code: 0, stdout: text, stderr: '' })

    const env = fixture().pangea
    const library = await orThrow(fetchSampleGroup(groupNamed('Lab', 'PRJNA7'))(env))
    expect(library).toMatchObject({ is_library: true, metadata: { bioproject: 'PRJNA7' } })
    const fields = await orThrow(listFields(samplesOf(library))(env))
    const runs = [...fields].sort((a, b) =>
      a.analysis_result_obj.replicate < b.analysis_result_obj.replicate ? 1 : -1,
    )
    expect(
      runs.map(({ name, stored_data: data, analysis_result_obj: { replicate, module_name, metadata } }) => ({
        ...{ name, data, replicate, module_name, metadata },
      })),
    ).toMatchObject([
      {
        ...{ name: 'sra_run', replicate: 'SRR2', module_name: 'raw::raw_reads', metadata: { Bases: 2000 } },
        data: { __type__: 'sra', url: 'https://sra-pub-run-odp.s3.amazonaws.com/sra/SRR2/SRR2', filename: 'SRR2.sra' },
      },
      { replicate: 'SRR1' },
      { replicate: 'ERR3' },
    ])
    const tagged = await orThrow(listTaggedSamples(tagNamed('NCBI BioSample'))(env))
    expect(tagged.map(({ name }) => name).sort()).toEqual(['SAMEA2', 'SAMN1'])
  })

  it('pangea import bioproject keeps metadata that samples have, unless --update says otherwise', async () => {
    await writeFile(join(folder(), 'runs.csv'), table)
    const { ensureLibrary, ensureSample } = nodeOperationsOf(fixture().pangea)
    const library = await orThrow(ensureLibrary(fixture().organization, 'Mine'))
    await orThrow(ensureSample(library, { name: 'SAMN1', metadata: { depth: 9, mine: true } }))
    const args = [
      'import',
      'bioproject',
      'Lab',
      'PRJNA7',
      '--run-table',
      'runs.csv',
      '--library',
      'Mine',
      '-q',
    ] as const
    const kept = await pangea(...args)
    expect(kept).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/other metadata, which was kept.*SAMN1.*--update/) as string,
    })
    const metadata = async () =>
      (await orThrow(listSamples(library)(fixture().pangea))).find(({ name }) => name === 'SAMN1')?.metadata
    expect(await metadata()).toEqual({ depth: 9, mine: true })
    expect(await pangea(...args, '--update')).toMatchObject({ code: 0, stderr: '' })
    expect(await metadata()).toMatchObject({ depth: 1.5, mine: true, BioSample: 'SAMN1' })
  })

  it.each([
    ['no accession', ['Lab', 'PRJ7', '--run-table', 'runs.csv'], 2, /PRJ7 is not the accession/],
    ['a missing table', ['Lab', 'PRJNA7', '--run-table', 'none.csv'], 1, /Can't read none\.csv/],
    ['no table', ['Lab', 'PRJNA7'], 2, /--run-table/],
    ['an unknown organization', ['Nobody', 'PRJNA7', '--run-table', 'runs.csv', '-q'], 5, /Nobody/],
  ] as const)('pangea import bioproject rejects %s', async (_, args, code, message) => {
    await writeFile(join(folder(), 'runs.csv'), table)
    const ended = await pangea('import', 'bioproject', ...args)
    expect(ended).toMatchObject({ code, stdout: '', stderr: expect.stringMatching(message) as string })
    expect(ended.stderr.trim().split('\n')).toHaveLength(1)
  })
})
