/** Tests how FASTQ files are paired: by properties, and by the names of real folders. */
import fc from 'fast-check'
import { either as E } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import { pairReads } from '../../cli/src/reads/pairReads.js'

const styles = {
  illumina: (sample: string, mate: number, lane: string) => `${sample}_S7${lane === '' ? '' : `_${lane}`}_R${mate}_001`,
  plainIllumina: (sample: string, mate: number, lane: string) => `${sample}${lane && `_${lane}`}_R${mate}_001`,
  dotted: (sample: string, mate: number, lane: string) => `${sample}${lane && `_${lane}`}.R${mate}`,
  underscored: (sample: string, mate: number, lane: string) => `${sample}${lane && `_${lane}`}_R${mate}`,
  numbered: (sample: string, mate: number, lane: string) => `${sample}${lane && `_${lane}`}_${mate}`,
} as const

/** Names that don't end like a mate, a lane or a sample sheet number. */
const sampleName = fc
  .string({ unit: fc.constantFrom(...'abXY é?#%7-_ .'), minLength: 1, maxLength: 12 })
  .map((text) => `n${text}z`)

const study = fc.record({
  samples: fc.uniqueArray(sampleName, { minLength: 1, maxLength: 6, selector: (name) => name.toLowerCase() }),
  lanes: fc.constantFrom([''], ['L001'], ['L001', 'L002', 'L008']),
  style: fc.constantFrom(...Object.values(styles)),
  extension: fc.constantFrom('.fastq.gz', '.fq.gz', '.fastq', '.fq'),
})

const filesOf = ({ samples, lanes, style, extension }: typeof study extends fc.Arbitrary<infer A> ? A : never) =>
  samples.flatMap((sample) =>
    lanes.flatMap((lane) => [1, 2].map((mate) => `run/${style(sample, mate, lane)}${extension}`)),
  )

const pair = pairReads({})

describe('pairReads', () => {
  it('pairReads finds every sample, lane and mate of a folder in any order', () => {
    fc.assert(
      fc.property(
        study.chain((made) =>
          fc.tuple(fc.constant(made), fc.shuffledSubarray(filesOf(made), { minLength: filesOf(made).length })),
        ),
        ([{ samples, lanes, style, extension }, files]) => {
          const wanted = samples.flatMap((sample) =>
            lanes.map((lane) => ({
              sample,
              lane: lane === '' ? null : lane,
              files: [1, 2].map((mate) => ({
                field: `read_${mate}`,
                path: `run/${style(sample, mate, lane)}${extension}`,
              })),
            })),
          )
          const result = pair(files)
          expect(E.isRight(result) && result.right.sets).toEqual(
            wanted.sort((a, b) =>
              a.sample === b.sample ? ((a.lane ?? '') < (b.lane ?? '') ? -1 : 1) : a.sample < b.sample ? -1 : 1,
            ),
          )
        },
      ),
    )
  })

  it('pairReads names the sample of each missing mate, and pairs nothing', () => {
    fc.assert(
      fc.property(
        study.chain((made) => fc.tuple(fc.constant(filesOf(made)), fc.nat())),
        ([files, number]) => {
          const missing = number % files.length
          const result = pair(files.filter((_, index) => index !== missing))
          const mate = files[missing % 2 === 0 ? missing + 1 : missing - 1] ?? ''
          expect(E.isLeft(result) && result.left).toEqual([expect.stringContaining(mate)])
        },
      ),
    )
  })

  it('pairReads never gives two files of a folder to one field', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc.constantFrom('a', 'a_1', 'a_2', 'a_3', 'a_R1', 'a_R2', 'A_R1', 'a_L001_R1', 'a_S1_R1_001', 'a.R1'),
          {
            maxLength: 6,
          },
        ),
        fc.constantFrom('.fq', '.fastq.gz'),
        (stems, extension) => {
          const result = pair(stems.map((stem) => `${stem}${extension}`))
          if (E.isLeft(result)) return
          const keys = result.right.sets.flatMap(({ sample, lane, files }) =>
            files.map(({ field }) => JSON.stringify([sample.toLowerCase(), lane, field])),
          )
          expect(new Set(keys).size).toBe(keys.length)
          expect(keys).toHaveLength(stems.length)
        },
      ),
    )
  })

  it.each([
    ['a mate in two formats', ['S1_R1.fastq.gz', 'S1_R1.fq.gz', 'S1_R2.fastq.gz'], /S1: 2 files for the same reads/],
    [
      'a name in two folders',
      ['a/S1_R1.fq', 'a/S1_R2.fq', 'b/S1_R1.fq', 'b/S1_R2.fq'],
      /share this name: a\/S1_R1.fq, b/,
    ],
    ['names that differ in case', ['s1_R1.fq', 's1_R2.fq', 'S1_R1.fq', 'S1_R2.fq'], /share this name/],
    ['a pair and a single file', ['S1_1.fastq', 'S1_2.fastq', 'S1.fastq'], /share this name/],
    [
      'two numbers of the sample sheet',
      ['x_S1_R1_001.fq', 'x_S1_R2_001.fq', 'x_S2_R1_001.fq', 'x_S2_R2_001.fq'],
      /--ext-1/,
    ],
    ['numbers that may be samples', ['S_1.fq', 'S_2.fq', 'S_3.fq'], /numbered 1, 2 and 3.*--single/],
    ['a lane beside no lane', ['S1_R1.fq', 'S1_R2.fq', 'S1_L002_R1.fq', 'S1_L002_R2.fq'], /share this name/],
    ['a pair of two conventions', ['S1_R1.fq', 'S1_2.fq'], /has no mate/],
    ['a second mate alone', ['S1_R2_001.fq'], /no mate 1.*--single/],
  ])('pairReads rejects %s', (_, files, message) => {
    const result = pair(files)
    expect(E.isLeft(result) && result.left.join('\n')).toMatch(message)
  })

  it.each([
    [
      'single-ended files',
      {},
      ['S1.fastq.gz', 'S2.fq'],
      [
        ['S1', null, 1],
        ['S2', null, 1],
      ],
    ],
    ['names with a label', {}, ['S1_R1.trimmed.fq', 'S1_R2.trimmed.fq'], [['S1', null, 2]]],
    ['a name that ends in S and a number', {}, ['lab_S1_R1.fq', 'lab_S1_R2.fq'], [['lab_S1', null, 2]]],
    [
      'chunks',
      {},
      ['S_L001_R1_001.fq', 'S_L001_R2_001.fq', 'S_L001_R1_002.fq', 'S_L001_R2_002.fq'],
      [
        ['S', 'L001', 2],
        ['S', 'L001_002', 2],
      ],
    ],
    [
      'R1 files with --single',
      { isSingle: true },
      ['S1_L001_R1_001.fq', 'S_1.fq'],
      [
        ['S1', 'L001', 1],
        ['S_1', null, 1],
      ],
    ],
    [
      '--ext-1 and --ext-2',
      { ext1: '_fwd.fq.gz', ext2: '_rev.fq.gz' },
      ['S1_fwd.fq.gz', 'S1_rev.fq.gz', 'x.fq'],
      [['S1', null, 2]],
    ],
    ['--ext-1 inside the name', { ext1: '.R1', ext2: '.R2' }, ['S1.R1.x.fastq', 'S1.R2.x.fastq'], [['S1', null, 2]]],
    ['--delim', { delim: '-' }, ['S1-run3_R1.fq', 'S1-run3_R2.fq'], [['S1', null, 2]]],
    [
      '--delim before a lane',
      { ext1: '_R1.fq', ext2: '_R2.fq', delim: '_' },
      ['S1_x_L002_R1.fq', 'S1_x_L002_R2.fq'],
      [['S1', 'L002', 2]],
    ],
  ] as const)('pairReads pairs %s', (_, rules, files, wanted) => {
    const result = pairReads(rules)(files)
    expect(
      E.isRight(result) && result.right.sets.map(({ sample, lane, files: { length } }) => [sample, lane, length]),
    ).toEqual(wanted)
  })

  it('pairReads sets index reads aside', () => {
    const result = pair(['S1_S1_L001_R1_001.fq', 'S1_S1_L001_R2_001.fq', 'S1_S1_L001_I1_001.fq'])
    expect(E.isRight(result) && result.right.indexReads).toEqual(['S1_S1_L001_I1_001.fq'])
  })
})
