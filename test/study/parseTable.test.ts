import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { Ajv } from 'ajv'
import { either as E } from 'fp-ts'
import { parseStudy, type Study } from 'pangea-fp/node'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { parseDelimited } from '../../cli/src/study/parseDelimited.js'
import { parseStudyDocument } from '../../cli/src/study/parseDocument.js'

const csv = (...lines: ReadonlyArray<string>) => parseDelimited('csv', lines.join('\n'), { isAllStrings: false })

const problemsOf = (rows: Parameters<typeof parseStudy>[0]): ReadonlyArray<string> => {
  const parsed = parseStudy(rows)
  return E.isRight(parsed) ? [] : parsed.left.map(({ at, message }) => `${at.line}:${at.column} ${message}`)
}

const withoutPlaces = (study: unknown): unknown =>
  JSON.parse(JSON.stringify(study, (key, value: unknown) => (key === 'at' ? undefined : value)))

const studyOf = (rows: Parameters<typeof parseStudy>[0]): unknown =>
  withoutPlaces(E.getOrElse(() => null as Study | null)(parseStudy(rows)))

describe('parseDelimited', () => {
  it('parseDelimited counts the lines of quoted cells and blank lines', () => {
    const { rows } = csv('organization,library,sample', '', 'Lab,"Sub', 'way",S1', '', 'Lab,Subway,S2')
    expect(rows.map(({ at }) => at.line)).toEqual([3, 6])
  })

  it('parseDelimited reads a byte order mark, semicolons and capitals in the header', () => {
    const { rows } = parseDelimited('csv', '\uFEFFOrganization;Library;Sample;Metadata.City\nLab;Subway;S1;Köln\n', {
      isAllStrings: false,
    })
    expect(studyOf(rows)).toMatchObject({
      libraries: [{ name: 'Subway', samples: [{ metadata: { City: { value: 'Köln' } } }] }],
    })
  })

  it('parseDelimited rejects a row with more cells than the header', () => {
    const { problems } = csv('organization,library', 'Lab,Subway,S1')
    expect(problems).toEqual([expect.objectContaining({ at: { line: 2, column: 3 } })])
  })

  it('parseDelimited keeps metadata as text with isAllStrings', () => {
    const { rows } = parseDelimited('tsv', 'organization\tlibrary\tsample\tmetadata.n\nLab\tA\tS1\t3\n', {
      isAllStrings: true,
    })
    expect(rows[0]?.cells.at(-1)?.value).toBe('3')
  })
})

describe('the metadata of a delimited study', () => {
  it.each([
    ['3', 3],
    ['-3.5', -3.5],
    ['3.50', '3.50'],
    ['1e3', '1e3'],
    ['true', true],
    ['True', 'True'],
    ['007', '007'],
    ['12345678901234567890', '12345678901234567890'],
    ['2026-05-01', '2026-05-01'],
  ])('parseDelimited types the metadata %s as pangea upload metadata does: %j', (text, value) => {
    const { rows } = csv('organization,library,sample,metadata.a', `Lab,A,S1,${text}`)
    expect(rows[0]?.cells.at(-1)?.value).toBe(value)
  })
})

describe('parseStudyDocument', () => {
  it('parseStudyDocument gives a nested document the meaning of its rows', () => {
    const nested = parseStudyDocument(
      'organization: Lab\nlibraries:\n  - library: A\n    samples:\n      - sample: S1\n        metadata: {city: Bonn}\n        results:\n          - module: qc\n            replicate: "1"\n            fields: [{field: stats, value: [1]}]\n',
    )
    const flat = csv(
      'organization,library,sample,metadata.city,module,replicate,field,value',
      'Lab,A,S1,Bonn,qc,1,stats,[1]',
    )
    expect(studyOf(nested.rows)).toEqual(studyOf(flat.rows))
  })

  it('parseStudyDocument reports unquoted numbers as names, in their place', () => {
    const { rows } = parseStudyDocument('organization: Lab\nlibrary: A\nsamples:\n  - sample: 007\n')
    expect(problemsOf(rows)).toEqual(['4:13 sample must be text: write 7 in quotes.'])
  })

  it('parseStudyDocument reports every error of a broken document', () => {
    const { problems } = parseStudyDocument('organization: Lab\norganization: Lab\nlibrary: [\n')
    expect(problems.length).toBeGreaterThan(1)
  })
})

describe('parseStudy', () => {
  it('parseStudy reports rows that contradict one another', () => {
    const { rows } = csv(
      'organization,library,sample,metadata.city,module,replicate,field,value',
      'Lab,A,S1,Bonn,qc,1,stats,1',
      'Lab,A,S1,Köln,qc,,other,1',
      'Other,A,s1,,qc,1,stats,2',
      'Lab,A,S1,,qc,1,stats,2',
    )
    expect(problemsOf(rows)).toEqual([
      '3:4 metadata.city of the sample S1 is "Köln" here, but "Bonn" in line 2, column 4.',
      '3:5 The result qc of the sample S1 has a replicate in line 2, but none here: name it in both rows.',
      '4:1 The library A is in Lab in line 2, column 1, but in Other here.',
      '5:7 The field stats of the sample S1 is already described in line 2.',
    ])
  })

  it('parseStudy rejects a table without rows', () => {
    expect(problemsOf(csv('organization,library').rows)).toEqual(['1:1 The table has no rows.'])
  })
})

describe('study.schema.json', () => {
  const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))
  const compile = async () =>
    new Ajv({ allowUnionTypes: true }).compile(
      JSON.parse(await readFile(at('docs/guide/study.schema.json'), 'utf8')) as object,
    )

  it('study.schema.json accepts the examples', async () => {
    const isValid = await compile()
    const names = (await readdir(at('examples/studies'))).filter((name) => /\.(json|yaml)$/.test(name))
    expect(names).toHaveLength(2)
    for (const name of names) expect(isValid(parse(await readFile(at(`examples/studies/${name}`), 'utf8')))).toBe(true)
  })

  it('study.schema.json rejects a misspelled name, and a field with both a file and a value', async () => {
    const isValid = await compile()
    expect(isValid({ organization: 'Lab', libary: 'A' })).toBe(false)
    expect(isValid({ fields: [{ field: 'a', file: 'b', value: 1 }] })).toBe(false)
  })
})
