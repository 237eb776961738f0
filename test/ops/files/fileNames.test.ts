import { option as O } from 'fp-ts'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blobFilename, referencedFilename, targetNames, uploadedFilename } from '../../../src/ops/files/fileNames.js'
import { safeName } from '../../../src/ops/files/safeName.js'
import type { Field } from '../../../src/ops/results/resultRoutes.js'

interface Names {
  readonly owner: string
  readonly module: string
  readonly field: string
}

/** The part of a field that determines its file name. */
const fieldOf = ({ owner, module, field }: Names, stored: unknown = {}): Field => {
  const known = {
    name: field,
    stored_data: stored,
    analysis_result_obj: { module_name: module, sample_obj: { name: owner } },
  }
  return known as unknown as Field
}

const names = { owner: 'haib.CS-1', module: 'cap::fastqc', field: 'stats.v1' }

describe('blobFilename and referencedFilename', () => {
  it('file names consist of owner, module and field, with dots replaced', () => {
    expect(blobFilename(fieldOf(names))).toBe('haib.CS-1/haib-CS-1.cap__fastqc.stats-v1.json')
  })
  it.each([
    [{ filename: 'a/b/reads_1.fastq.gz', uri: 's3://b/k.bam' }, 'fastq.gz'],
    [{ uri: 's3://bucket/pangea/v1/lib/x.bam' }, 'bam'],
    [{ url: 'ftp://ftp.ebi.ac.uk/x/y.sra' }, 'sra'],
    [{ url: 'https://h/y.fastq.gz?Signature=a.b' }, 'fastq.gz'],
    [{ filename: 'table.tsv' }, 'tsv'],
    // The object name of an upload is made safe.
    [{ uri: 's3://b/k/0123abcd.reads.fastq.gz%20' }, 'fastq.gz'],
    [{ uri: 's3://b/k/0123abcd.reads.fastq.gz%2E' }, 'fastq.gz'],
    [{ uri: 's3://b/k/0123abcd.a%2Fb%3F.bam' }, 'bam'],
    [{ uri: 's3://b/k/0123abcd.x.r%3F1' }, 'r%3F1'],
    [{ url: 'https://h/reads%2Efastq%2Egz' }, 'fastq.gz'],
    // Other clients upload names unchanged.
    [{ filename: ' reads.fastq.gz ' }, 'fastq.gz'],
    [{ filename: 'reads.fastq.gz. ' }, 'fastq.gz'],
    [{ filename: 'a%2Fb.x%20' }, 'x%2520'],
    [{ uri: 's3://b/50%.txt' }, 'txt'],
    [{ uri: 's3://b/é.txté' }, 'txté'],
    [{ filename: '.gz' }, 'gz'],
  ])('referencedFilename keeps the extension of %j', (stored, extension) => {
    expect(referencedFilename(fieldOf({ owner: 'S1', module: 'm', field: 'f' }, stored))).toEqual(
      O.some(`S1/S1.m.f.${extension}`),
    )
  })
  it('referencedFilename returns none for a field with JSON', () => {
    expect(referencedFilename(fieldOf(names, {}))).toEqual(O.none)
    expect(referencedFilename(fieldOf(names, { filename: 3 }))).toEqual(O.none)
  })
})

describe('uploadedFilename', () => {
  const uuid = '0123abcd-0000-4000-8000-000000000000'
  it.each([
    [{ __type__: 's3', uri: 's3://b/k/0123abcd.a%2Fb.bam' }, O.some('a/b.bam')],
    [{ __type__: 's3', uri: 's3://b/k/0123abce.x.bam' }, O.some('0123abce.x.bam')],
    [{ __type__: 'sra', url: 'https://h/SRR1.fastq.gz?x=1' }, O.some('SRR1.fastq.gz')],
    [{ __type__: 's3', filename: ' ' }, O.none],
    [{ url: 'https://h/x.txt' }, O.none],
  ])('uploadedFilename(%j) is %j', (stored, name) => {
    const field = { ...fieldOf({ owner: 'S1', module: 'm', field: 'f' }, stored), uuid } as Field
    expect(uploadedFilename(field)).toEqual(name)
  })
})

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.constantFrom(
    '..',
    '.',
    '',
    'CON',
    'nul.txt',
    'com1',
    'a/../..',
    '/etc/passwd',
    'C:\\x',
    'x ',
    'x.',
    '\0',
    'é'.repeat(300),
  ),
  fc
    .array(fc.constantFrom('.', '/', '\\', ' ', ':', 'a', '%', '2', 'F', '\uD800'), { maxLength: 20 })
    .map((a) => a.join('')),
)

const byteLength = (text: string): number => Buffer.byteLength(text)

const isSafe = (part: string): boolean =>
  part !== '' &&
  !/[/\\\0<>:"|?*]/.test(part) &&
  ![...part].some((c) => c < ' ') &&
  !/[. ]$/.test(part) &&
  !/^(con|prn|aux|nul|com\d|lpt\d)([. ]|$)/i.test(part) &&
  Buffer.byteLength(part) <= 255 &&
  Buffer.from(part, 'utf8').toString('utf8') === part

describe('the object name of an upload', () => {
  it('referencedFilename restores the extension from the object name of any upload', () => {
    fc.assert(
      fc.property(hostile, (name) => {
        const filename = `0123abcd.${name.split(/[/\\]/).at(-1) ?? ''}`
        const [of, uri] = [{ owner: 'S1', module: 'm', field: 'f' }, `s3://b/${safeName(filename)}`]
        // A name that is too long for an object is shortened, without splitting a character.
        fc.pre(byteLength(filename) < 80 && Buffer.from(filename, 'utf8').toString('utf8') === filename)
        expect(referencedFilename(fieldOf(of, { uri }))).toEqual(referencedFilename(fieldOf(of, { filename })))
      }),
      { numRuns: 2000 },
    )
  })
})

describe('safeName', () => {
  it('safeName keeps ordinary names', () => {
    const ordinary = ['reads_1.fastq.gz', 'Probe 7 (b).csv', 'Größe.txt', '100%', '.hidden', '样本']
    expect(ordinary.map(safeName)).toEqual(ordinary)
  })
  it('safeName returns a name that every file system accepts', () => {
    fc.assert(
      fc.property(hostile, (name) => isSafe(safeName(name))),
      { numRuns: 2000 },
    )
  })
  it('safeName maps different names to different names, also when it shortens them', () => {
    const wellFormed = hostile.filter((name) => name !== '' && Buffer.from(name, 'utf8').toString('utf8') === name)
    fc.assert(
      fc.property(wellFormed, wellFormed, (a, b) => a === b || safeName(a) !== safeName(b)),
      { numRuns: 2000 },
    )
    expect(safeName('a/b')).not.toBe(safeName('a%2Fb'))
    expect(safeName(`${'x'.repeat(300)}1.fastq.gz`)).not.toBe(safeName(`${'x'.repeat(300)}2.fastq.gz`))
  })
  it('safeName keeps the extension of a shortened name', () => {
    expect(safeName(`${'é'.repeat(300)}.fastq.gz`)).toMatch(/^é+-[0-9a-f]{12}\.fastq\.gz$/)
  })
})

describe('targetNames', () => {
  it('targetNames names fields with JSON only with hasBlobs, and marks names that collide', () => {
    const field = (uuid: string, stored: unknown) => ({
      ...fieldOf({ owner: 'S1', module: 'm', field: 'f' }, stored),
      uuid,
    })
    const fields = [field('a', { n: 1 }), field('b', [2]), field('c', {})] as unknown as ReadonlyArray<Field>
    expect(targetNames(fields)).toEqual([O.none, O.none, O.none])
    expect(targetNames(fields, { hasBlobs: true })).toEqual([
      O.some('S1/S1.m-a.f.json'),
      O.some('S1/S1.m-b.f.json'),
      O.none,
    ])
  })

  it('referencedFilename and blobFilename return a path of one folder and one file, both safe names', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, hostile, (owner, module, field, filename) => {
        const paths = [
          blobFilename(fieldOf({ owner, module, field })),
          O.toUndefined(referencedFilename(fieldOf({ owner, module, field }, { filename }))),
        ]
        return paths.every(
          (path) => path !== undefined && path.split('/').length === 2 && path.split('/').every(isSafe),
        )
      }),
      { numRuns: 1000 },
    )
  })
})
