/**
 * Tests the pure parts of `pangea sync`: templates, patterns, shards, the manifest and the plan.
 */
import { either as E } from 'fp-ts'
import type { Field } from 'pangea-fp/node'
import { describe, expect, it } from 'vitest'
import type { LocalFile } from '../../cli/src/sync/localFiles.js'
import {
  type ManifestEntry,
  mergeManifest,
  parseManifest,
  renderChecksums,
  renderManifest,
} from '../../cli/src/sync/manifest.js'
import { findClashes, parseTemplate, renderPath } from '../../cli/src/sync/pathTemplate.js'
import { planStep, planVanished, type SyncTarget, vanishedEntries } from '../../cli/src/sync/planSync.js'
import { isInShard, parseShard, shardOf } from '../../cli/src/sync/shard.js'
import { matchesWildcard } from '../../cli/src/sync/wildcard.js'

interface FieldNames {
  readonly sample?: string
  readonly module?: string
  readonly field?: string
  readonly uuid?: string
}

const fieldOf = (names: FieldNames, stored_data: unknown = { __type__: 's3', uri: 's3://b/k/reads.fastq.gz' }): Field =>
  ({
    uuid: names.uuid ?? '01234567-0000-4000-8000-000000000000',
    name: names.field ?? 'read_1',
    stored_data,
    analysis_result_obj: {
      module_name: names.module ?? 'raw::raw_reads',
      replicate: 'run 1',
      sample_obj: { name: names.sample ?? 'S1', uuid: 'f16855b4-86f4-42a7-961e-63b6e2dec23a' },
    },
  }) as unknown as Field

const pathOf = (template: string, field: Field): string => {
  const parsed = parseTemplate(template)
  return E.isRight(parsed) ? renderPath(parsed.right)(field) : parsed.left
}

describe('the template of pangea sync', () => {
  it.each([
    ['{sample}/{module}/{filename}', 'S1/raw__raw_reads/reads.fastq.gz'],
    ['{sample}_{field}.{extension}', 'S1_read_1.fastq.gz'],
    ['all/{name}', 'all/S1.raw__raw_reads.read_1.fastq.gz'],
    [
      '{sample_uuid}/{replicate}/{uuid}',
      'f16855b4-86f4-42a7-961e-63b6e2dec23a/run 1/01234567-0000-4000-8000-000000000000',
    ],
  ])('%s gives %s', (template, path) => {
    expect(pathOf(template, fieldOf({}))).toBe(path)
  })
  it('{filename} is the name of the uploaded file, without the prefix of its object', () => {
    const field = fieldOf({}, { __type__: 's3', uri: 's3://b/k/01234567.a%3Ab.fastq' })
    expect(pathOf('{filename}', field)).toBe('a%3Ab.fastq')
  })
  it('{filename} and {extension} of a JSON field are the name of the field with .json, and json', () => {
    expect(pathOf('{filename}/{extension}', fieldOf({ field: 'table' }, { url: 'x/y.txt', a: 1 }))).toBe(
      'table.json/json',
    )
  })
  it.each([
    ['a/b?#%é', 'a%2Fb%3F#%é'],
    ['..', '%2E%2E'],
    ['.', '%2E'],
    ['CON', '%43ON'],
    ['-rf', '-rf'],
    ['a\\b\nc', 'a%5Cb%0Ac'],
  ])('a sample named %j becomes the folder %s', (sample, folder) => {
    // A dot at the end alone is escaped; one before it stays.
    const path = pathOf('{sample}/x', fieldOf({ sample }))
    expect(path.split('/')).toHaveLength(2)
    expect(['.', '..']).not.toContain(path.split('/')[0])
    if (!sample.startsWith('.')) expect(path).toBe(`${folder}/x`)
  })
  it.each([
    '',
    '/{sample}',
    '{sample}/',
    '../{sample}',
    '{sampel}',
    '{sample',
    'sample}',
    'plain',
    'a\\{sample}',
    '{}',
  ])('the template %j is rejected', (template) => {
    expect(E.isLeft(parseTemplate(template))).toBe(true)
  })
  it('findClashes finds paths that differ only in case or Unicode form, and those of sync itself', () => {
    const target = (path: string) => ({ path, field: fieldOf({}) })
    const clashes = findClashes(
      ['a/É', 'a/e\u0301', 'b', 'manifest.TSV', 'SHA256SUMS/m/f', 'x/.pangea-1.part', 'x/MANIFEST.tsv'].map(target),
    )
    expect(clashes.map(({ path }) => path)).toEqual(['a/É', 'manifest.TSV', 'SHA256SUMS/m/f', 'x/.pangea-1.part'])
  })
})

describe('the patterns of pangea sync', () => {
  it.each([
    ['*.fastq.gz', 'S1/raw/reads.fastq.gz', true],
    ['*.fastq.gz', 'S1/raw/reads.fastq', false],
    ['S1/*', 'S1/raw/reads.fastq', false],
    ['S1/**', 'S1/raw/reads.fastq', true],
    ['S1/', 'S1/raw/reads.fastq', true],
    ['**/raw/*', 'raw/x', true],
    ['**/raw/*', 'a/b/raw/x', true],
    ['./S?/x', 'S1/x', true],
    ['read_?.fq', 'a/read_12.fq', false],
    ['a[1].{x}+(b)^$|', 'a[1].{x}+(b)^$|', true],
    ['e\u0301*', 'S/é1', true],
    ['*', 'S1/.hidden', true],
  ])('%s against %s: %s', (pattern, path, isMatch) => {
    expect(matchesWildcard(pattern)(path)).toBe(isMatch)
  })

  it('matchesWildcard takes every other printable character literally', () => {
    const text = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index))
      .filter((character) => !'*?/'.includes(character))
      .join('')
    expect(matchesWildcard(`${text}-*`)(`${text}-1`)).toBe(true)
    expect(matchesWildcard(text)(text.replace('-', '_'))).toBe(false)
  })
})

describe('--shard', () => {
  const uuids = Array.from({ length: 500 }, (_, i) => `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`)
  it('every sample is in exactly one shard, and the shards are about equal', () => {
    const shards = [1, 2, 3, 4, 5].map((index) => uuids.filter(isInShard({ index, count: 5 })))
    expect(shards.flat().sort()).toEqual(uuids)
    for (const shard of shards) expect(shard.length).toBeGreaterThan(60)
  })
  it('the shard of a sample depends only on its uuid, in any case', () => {
    expect(shardOf('F16855B4-86F4-42A7-961E-63B6E2DEC23A', 10)).toBe(
      shardOf('f16855b4-86f4-42a7-961e-63b6e2dec23a', 10),
    )
    expect(shardOf('f16855b4-86f4-42a7-961e-63b6e2dec23a', 10)).toBe(10)
  })
  it.each(['0/3', '4/3', '1/0', '1', '1/', '/', 'a/b', '-1/3', '1/3/4', ''])('--shard %j is rejected', (text) => {
    expect(E.isLeft(parseShard(text))).toBe(true)
  })
  it('--shard 3/3 is the last of three', () => {
    expect(parseShard('3/3')).toEqual(E.right({ index: 3, count: 3 }))
  })
})

const sums = { a: 'a'.repeat(64), b: 'b'.repeat(64), c: 'c'.repeat(64) } as const

const entryOf = (path: string, more: Partial<ManifestEntry> = {}): ManifestEntry => ({
  path,
  size_bytes: 3,
  sha256: sums.a,
  uuid: '01234567-0000-4000-8000-000000000000',
  sample: 'S\t1',
  sample_uuid: 'f16855b4-86f4-42a7-961e-63b6e2dec23a',
  module: 'a "quoted" module',
  replicate: '',
  field: 'line\nbreak',
  group_uuid: 'G',
  recorded_sha256: '',
  ...more,
})

const manifestOf = (...entries: ReadonlyArray<ManifestEntry>) => new Map(entries.map((entry) => [entry.path, entry]))

describe('the manifest of pangea sync', () => {
  it('parseManifest returns what renderManifest wrote, whatever the names contain', () => {
    const manifest = manifestOf(entryOf('a b/é'), entryOf('-x'))
    expect(parseManifest(renderManifest(manifest))).toEqual(E.right(manifest))
    expect(renderChecksums(manifest)).toBe(`${sums.a}  -x\n${sums.a}  a b/é\n`)
  })
  it.each(['../x', 'a/../../x', '/etc/passwd', 'a//b', 'a\\b'])('parseManifest rejects the path %s', (path) => {
    expect(parseManifest(renderManifest(manifestOf(entryOf(path))))).toEqual(E.left(expect.stringContaining('path')))
  })
  it('parseManifest rejects a table that is not a manifest', () => {
    expect(E.isLeft(parseManifest('sample\tcity\nS1\tOslo\n'))).toBe(true)
    expect(E.isLeft(parseManifest('path\tsha256\n"a'))).toBe(true)
  })
  it('mergeManifest keeps the entries of other runs', () => {
    const merged = mergeManifest(manifestOf(entryOf('old'), entryOf('gone'), entryOf('new')), {
      entries: [entryOf('new', { sha256: sums.b })],
      removedPaths: ['gone'],
    })
    expect([...merged.values()].map(({ path, sha256 }) => [path, sha256])).toEqual([
      ['old', sums.a],
      ['new', sums.b],
    ])
  })
})

describe('the plan of pangea sync', () => {
  const field = fieldOf({})
  const target = (sha256: string | null): SyncTarget => ({ field, path: 'p', json: null, sha256, sizeBytes: null })
  const file = (sha256: string): LocalFile => ({ _tag: 'File', sizeBytes: 3, sha256 })
  const group = { uuid: 'G', fieldUuids: new Set<string>([field.uuid, 'other']), isListed: () => true }
  const plan = (server: string | null, local: LocalFile, entry: ManifestEntry | null, isReplacing = false) =>
    planStep(target(server), local, entry === null ? new Map() : manifestOf(entry), group, isReplacing)
  const synced = entryOf('p')

  it.each([
    ['is created when it does not exist', sums.b, { _tag: 'Missing' } as const, synced, 'create'],
    ['is kept when it matches, in the manifest or not', sums.a, file(sums.a), null, 'keep'],
    ['is updated when only the server has changed it', sums.b, file(sums.a), synced, 'update'],
    ['is a conflict when it was changed here', sums.b, file(sums.c), synced, 'conflict'],
    ['is a conflict when it was not synced and differs', sums.b, file(sums.a), null, 'conflict'],
    [
      'is a conflict when it belongs to another field',
      sums.b,
      file(sums.a),
      entryOf('p', { uuid: 'other' }),
      'conflict',
    ],
    [
      'is a conflict when it is from another group',
      sums.b,
      file(sums.a),
      entryOf('p', { uuid: 'x', group_uuid: 'H' }),
      'conflict',
    ],
    [
      'is updated when its field was deleted and created again',
      sums.b,
      file(sums.a),
      entryOf('p', { uuid: 'x' }),
      'update',
    ],
    [
      'is a conflict when it is a folder',
      sums.b,
      { _tag: 'Obstacle', problem: 'it is a folder', advice: '' } as const,
      synced,
      'conflict',
    ],
  ])('a file %s', (_, server, local, entry, action) => {
    expect(plan(server, local, entry).action).toBe(action)
  })
  it('--replace updates a file that was changed here, but no folder', () => {
    expect(plan(sums.b, file(sums.c), synced, true).action).toBe('update')
    expect(plan(sums.b, { _tag: 'Obstacle', problem: 'it is a folder', advice: 'a' }, synced, true).action).toBe(
      'conflict',
    )
  })
  it('a file without a recorded SHA-256 is verified, and replaceable only if it was synced and not changed', () => {
    expect(plan(null, file(sums.a), synced)).toMatchObject({ action: 'verify', isReplaceable: true })
    expect(plan(null, file(sums.c), synced)).toMatchObject({ action: 'verify', isReplaceable: false })
  })
  it('a file that the server misrecorded in the last run is verified, not updated for ever', () => {
    const entry = entryOf('p', { recorded_sha256: sums.b })
    expect(plan(sums.b, file(sums.a), entry)).toMatchObject({ action: 'verify', isReplaceable: true })
    expect(plan(sums.c, file(sums.a), entry).action).toBe('update')
    expect(plan(sums.b, file(sums.c), entry).action).toBe('conflict')
  })
  it('a file of a sample that was not listed is neither deleted nor vanished', () => {
    const unlisted = { ...group, isListed: () => false }
    const entry = entryOf('p', { uuid: 'deleted since' })
    expect(planStep(target(sums.b), file(sums.a), manifestOf(entry), group, false).action).toBe('update')
    expect(planStep(target(sums.b), file(sums.a), manifestOf(entry), unlisted, false).action).toBe('conflict')
    expect(vanishedEntries(manifestOf(entry), group, new Set())).toEqual([entry])
    expect(vanishedEntries(manifestOf(entry), unlisted, new Set())).toEqual([])
  })
  it('a vanished file is deleted only if it was not changed', () => {
    expect(planVanished(synced, file(sums.a)).action).toBe('delete')
    expect(planVanished(synced, file(sums.b)).action).toBe('retain')
    expect(planVanished(synced, { _tag: 'Missing' }).action).toBe('forget')
  })
})
