/** Taxonomy, samples by taxon, and the SARS-CoV-2 search. */
import { either as E } from 'fp-ts'
import { nodeOperationsOf } from 'pangea-fp/node'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { orThrow, startSandboxFixture, type SandboxFixture } from './sandboxFixture.js'

let fixture: SandboxFixture
beforeAll(async () => {
  fixture = await startSandboxFixture()
})
afterAll(() => fixture.sandbox.close())

it('taxa are found by part of a name and have ancestors and descendants', async () => {
  const all = nodeOperationsOf(fixture.pangea)
  const [genus, species] = [
    { name: 'Escherichia', taxon_id: '561' },
    { name: 'Escherichia coli', taxon_id: '562' },
  ]
  expect(await orThrow(all.correctTaxonNames(['Escherichia', 'Homo', 'rank']))).toEqual({
    Escherichia: { query: 'Escherichia', names: [genus, species] },
    Homo: { query: 'Homo', names: [] },
    rank: { query: 'rank', names: [] },
  })
  expect(await orThrow(all.correctTaxonNames(['coli'], { rank: 'species', isCanonical: false }))).toEqual({
    coli: { query: 'coli', names: [species] },
  })
  expect(await orThrow(all.fetchTaxonAncestors(['Escherichia']))).toEqual({
    Escherichia: ['Escherichia', 'Proteobacteria', 'Bacteria', 'root'],
  })
  expect(await orThrow(all.fetchTaxonDescendants(['Escherichia'], { depth: 1 }))).toEqual({
    Escherichia: { ...genus, children: [{ ...species, children: [] }] },
  })
  const annotated = await orThrow(all.fetchTaxonDescendants(['Escherichia coli'], { isAnnotated: true }))
  expect(annotated).toEqual({ 'Escherichia coli': { ...species, children: [], annotation: {} } })
  expect(await orThrow(all.annotateTaxa(['Escherichia coli']))).toEqual({ 'Escherichia coli': {} })
  for (const operation of [all.fetchTaxonAncestors, all.fetchTaxonDescendants, all.annotateTaxa])
    expect(await operation(['Homo'])()).toMatchObject(
      E.left({
        _tag: 'Invalid',
        messages: { non_field_errors: ['Provided parameter Homo does not match any taxa.'] },
      }),
    )
})

it('samples are found by taxon, and MetaSUB samples by city', async () => {
  const all = nodeOperationsOf(fixture.pangea)
  const study = await orThrow(all.ensureLibrary(fixture.organization, 'MetaSUB'))
  const sample = await orThrow(
    all.ensureSample(study, { name: 'M1', metadata: { city: 'lisbon', city_latitude: 38.7 } }),
  )
  const found = await orThrow(
    all.ensureResult(sample, { module_name: 'pangea::metasub::krakenhll_taxa_abundances', replicate: 'r' }),
  )
  await orThrow(all.saveBlob(found, 'relative_abundance', { 'escherichia coli': 0.5 }))
  const shown = { relative_abundance: 0.5, sample_uuid: sample.uuid, sample_name: 'M1' }
  expect(await orThrow(all.searchTaxa('coli'))).toEqual({
    'escherichia coli': [{ ...shown, sample_library_uuid: study.uuid }],
  })
  expect(await orThrow(all.searchMetasubSamples('Coli'))).toEqual({
    'escherichia coli': [{ ...shown, sample_metadata: {} }],
  })
  expect(await orThrow(all.searchMetasubCities('coli'))).toEqual({
    'escherichia coli': {
      lisbon: {
        ...{ city_name: 'lisbon', latitude: 38.7, all_relative_abundances: [0.5] },
        ...{ max_relative_abundance: 0.5, mean_relative_abundance: 0.5 },
      },
    },
  })
  expect(await orThrow(all.searchMetasubMaterials('nothing'))).toEqual({})
  expect(await all.searchMetasubMaterials('coli')()).toMatchObject(E.left({ _tag: 'ServerError' }))
  expect(await orThrow(all.searchEverything('MetaSUB'))).toEqual({
    ...{ search_term: 'MetaSUB', samples: [], sample_groups: [study], organizations: [], taxa: [] },
  })
})

it('a user starts a SARS-CoV-2 search only in their own name, for reads at a URL', async () => {
  const all = nodeOperationsOf(fixture.pangea)
  const { id: user } = await orThrow(all.whoAmI)
  const task = { user, raw_reads_path: 'https://example.org/reads.fq.gz' }
  expect(await orThrow(all.startCovid19Task(task))).toEqual({
    status: 'success',
    task_hash: expect.stringMatching(/^[0-9a-f]{40}$/) as string,
  })
  expect(await all.startCovid19Task({ ...task, raw_reads_path: 'nope' })()).toMatchObject(
    E.left({ _tag: 'Invalid', messages: { raw_reads_path: ['Enter a valid URL.'] } }),
  )
})
