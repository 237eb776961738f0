/**
 * Takes the name of a FASTQ file apart: sample, mate, lane and the rest of the usual conventions.
 * Pure.
 */
import { option as O } from 'fp-ts'

// model

/** `1` and `2` are the mates of a pair; `single` is a file of single-ended reads. */
export type Mate = '1' | '2' | 'single'

export interface ReadName {
  readonly sample: string
  readonly mate: Mate
  /** `L001`, and the number of the chunk unless it is 001; `''` if the name has none. */
  readonly lane: string
  /** Equal for two mates that belong together, and different for names of another convention. */
  readonly style: string
}

/** How names are read. The usual conventions apply unless `ext1` is given. */
export interface NameRules {
  /** The end of the name of the first mate, or of every file if reads are single-ended. */
  readonly ext1?: string | undefined
  readonly ext2?: string | undefined
  /** The sample's name ends before the first occurrence of this text. */
  readonly delim?: string | undefined
  readonly isSingle?: boolean | undefined
}

// pure helpers

const fastqExtension = /\.(?:fastq|fq)(?:\.gz)?$/i

/** `_R1`, `.R2`, `-R1`, and what follows. The last one counts. */
const lettered = /^(.+)[._-]R([12])(?:[._-](.+))?$/i

/** `_1`, `.2`. */
const numbered = /^(.+)([._])([12])$/

const indexRead = /[._-]I[12](?:[._-]\d{3})?$/i

const lanePattern = /^L\d{3}$/i

/** Splits `_L001` off the end. */
const splitLane = (text: string): readonly [rest: string, lane: string] => {
  const [, rest, lane] = /^(.+)[._-](L\d{3})$/i.exec(text) ?? []
  return rest === undefined || lane === undefined ? [text, ''] : [rest, lane.toUpperCase()]
}

/** Splits the number of the sample sheet, `_S12`, off the end. */
const splitSheetNumber = (text: string): readonly [rest: string, number: string] => {
  const [, rest, number] = /^(.+)_(S\d+)$/.exec(text) ?? []
  return rest === undefined || number === undefined ? [text, ''] : [rest, number]
}

const isChunk = (text: string): boolean => /^\d{3}$/.test(text)

const laneOf = (lane: string, chunk: string): string =>
  [lane, chunk === '001' ? '' : chunk].filter((part) => part !== '').join('_')

/** Reads `NAME_S1_L001_R1_001`, `NAME.R1`, `NAME_R1.trimmed` and the like. */
const parseLettered = (stem: string, mateOf: (digit: '1' | '2') => Mate): ReadName | null => {
  const [, front, digit, tail = ''] = lettered.exec(stem) ?? []
  if (front === undefined || (digit !== '1' && digit !== '2')) return null
  const words = tail === '' ? [] : tail.split(/[._-]/)
  const chunk = words.find(isChunk) ?? ''
  const laneBehind = words.find((word) => lanePattern.test(word)) ?? ''
  const label = words.filter((word) => word !== chunk && word !== laneBehind).join('.')
  const [named, laneBefore] = splitLane(front)
  // Only Illumina's names, which end in the number of the chunk, have a number of the sample sheet.
  const [sample, sheetNumber] = chunk === '' ? [named, ''] : splitSheetNumber(named)
  return {
    sample,
    mate: mateOf(digit),
    lane: laneOf(laneBefore === '' ? laneBehind.toUpperCase() : laneBefore, chunk),
    style: `R ${sheetNumber} ${label}`,
  }
}

const parseNumbered = (stem: string): ReadName | null => {
  const [, front, separator = '', digit] = numbered.exec(stem) ?? []
  if (front === undefined || (digit !== '1' && digit !== '2')) return null
  const [sample, lane] = splitLane(front)
  return { sample, mate: digit, lane, style: separator }
}

const parseSingle = (stem: string): ReadName => {
  const [sample, lane] = splitLane(stem)
  return { sample, mate: 'single', lane, style: '' }
}

const beforeDelim = (delim: string | undefined, found: ReadName): ReadName => {
  if (delim === undefined) return found
  const at = found.sample.indexOf(delim)
  if (at < 0) return found
  const cut = found.sample.slice(at).split(/[._-]/)
  const lane = found.lane === '' ? (cut.find((word) => lanePattern.test(word)) ?? '').toUpperCase() : found.lane
  return { ...found, sample: found.sample.slice(0, at), lane }
}

const parseByExtensions = (name: string, { ext1 = '', ext2, isSingle }: NameRules): ReadName | null => {
  const find = (extension: string | undefined): string | null => {
    if (extension === undefined) return null
    if (name.endsWith(extension)) return name.slice(0, -extension.length)
    const at = name.indexOf(extension)
    return at < 0 ? null : name.slice(0, at)
  }
  const [first, second] = [find(ext1), find(ext2)]
  // A name may contain both; then it ends in the one that counts.
  const isSecond = second !== null && (first === null || (ext2 !== undefined && name.endsWith(ext2)))
  const sample = isSecond ? second : first
  if (sample === null) return null
  return { sample, mate: isSingle === true ? 'single' : isSecond ? '2' : '1', lane: '', style: 'ext' }
}

// operations

export const isFastq = (name: string): boolean => fastqExtension.test(name)

/** Whether the file has the index reads (barcodes) of a run, which belong to no sample. */
export const isIndexRead = (name: string): boolean => isFastq(name) && indexRead.test(name.replace(fastqExtension, ''))

/** Reads the name of a file, without its folder. None if it isn't a file of reads. */
export const parseReadName =
  (rules: NameRules) =>
  (name: string): O.Option<ReadName> => {
    const parsed = (): ReadName | null => {
      if (rules.ext1 !== undefined) return parseByExtensions(name, rules)
      if (!isFastq(name)) return null
      const stem = name.replace(fastqExtension, '')
      if (rules.isSingle === true) return parseLettered(stem, () => 'single') ?? parseSingle(stem)
      return parseLettered(stem, (digit) => digit) ?? parseNumbered(stem) ?? parseSingle(stem)
    }
    const found = parsed()
    if (found === null) return O.none
    const { sample, ...rest } = beforeDelim(rules.delim, found)
    return O.some({ ...rest, sample: sample.trim() })
  }
