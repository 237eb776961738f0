/**
 * Groups FASTQ files into sets of reads: a pair of mates or a single-ended file, by sample and
 * lane. Finds everything that is wrong with a folder at once. Pure.
 */
import { either as E, option as O } from 'fp-ts'
import { isIndexRead, type NameRules, parseReadName, type ReadName } from './parseReadName.js'

// model

export type ReadField = 'read_1' | 'read_2' | 'reads'

export interface ReadFile {
  readonly field: ReadField
  readonly path: string
}

/** The reads of one result: a sample has several if it was sequenced on several lanes. */
export interface ReadSet {
  readonly sample: string
  /** The result's replicate, `L001`; `null` if the names have no lane. */
  readonly lane: string | null
  readonly files: ReadonlyArray<ReadFile>
}

export interface Pairing {
  readonly sets: ReadonlyArray<ReadSet>
  /** Files with index reads, which are not uploaded. */
  readonly indexReads: ReadonlyArray<string>
}

interface Parsed extends ReadName {
  readonly path: string
  readonly folder: string
}

type Grouped<A> = ReadonlyArray<readonly [A, ...ReadonlyArray<A>]>

// pure helpers

const fileName = (path: string): string => path.split(/[/\\]/).at(-1) ?? path

const folderOf = (path: string): string => path.slice(0, path.length - fileName(path).length)

/** Groups items by a key, in the order of their first occurrence. */
const groupBy = <A>(items: ReadonlyArray<A>, keyOf: (item: A) => string): Grouped<A> => {
  const groups = new Map<string, [A, ...Array<A>]>()
  for (const item of items) {
    const found = groups.get(keyOf(item))
    if (found === undefined) groups.set(keyOf(item), [item])
    else found.push(item)
  }
  return [...groups.values()]
}

/** The server takes two names that differ only in case for the same. */
const nameKey = (sample: string): string => sample.normalize('NFC').toLowerCase()

const keyOf = (...parts: ReadonlyArray<string>): string => JSON.stringify(parts)

const listed = (names: ReadonlyArray<string>): string =>
  names.length > 4 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ')

const pathsOf = (files: ReadonlyArray<Parsed>): string => listed(files.map(({ path }) => path))

/** All files of one sample and lane, of one convention, in one folder. */
const problemsOfSet = (files: readonly [Parsed, ...ReadonlyArray<Parsed>]): ReadonlyArray<string> => {
  const of = (mate: ReadName['mate']): ReadonlyArray<Parsed> => files.filter((file) => file.mate === mate)
  const [one, two, single] = [of('1'), of('2'), of('single')]
  const where = `${files[0].sample}${files[0].lane === '' ? '' : `, lane ${files[0].lane}`}`
  const twice = [one, two, single]
    .filter((same) => same.length > 1)
    .map((same) => `${where}: ${same.length} files for the same reads: ${pathsOf(same)}. Keep one of them.`)
  const missing =
    one.length === 0 && two.length > 0
      ? [`${where}: ${pathsOf(two)} has no mate 1. Add it; for single-ended reads pass --single.`]
      : two.length === 0 && one.length > 0
        ? [`${where}: ${pathsOf(one)} has no mate 2. Add it; for single-ended reads pass --single.`]
        : []
  return [...twice, ...missing]
}

/** `S_1`, `S_2` and `S_3` are more likely three samples than a pair and a sample. */
const numberedProblems = (files: ReadonlyArray<Parsed>): ReadonlyArray<string> => {
  const mates = new Set(
    files
      .filter(({ style, mate }) => mate !== 'single' && (style === '_' || style === '.'))
      .map(({ folder, sample, style }) => keyOf(folder, sample, style)),
  )
  return files.flatMap(({ path, folder, sample, mate }) => {
    const [, front = '', separator = '', number = ''] = /^(.+)([._])(\d+)$/.exec(sample) ?? []
    return mate === 'single' && number !== '' && mates.has(keyOf(folder, front, separator))
      ? [
          `${path}: ${front} has files numbered 1, 2 and ${number}, so the numbers may be samples or mates. Pass --single, or --ext-1 and --ext-2.`,
        ]
      : []
  })
}

const sharedProblem = (files: readonly [Parsed, ...ReadonlyArray<Parsed>]): ReadonlyArray<string> => {
  const lanes = new Set(files.map(({ lane }) => lane))
  const kinds = groupBy(files, ({ folder, sample, style, mate }) =>
    keyOf(folder, sample, style, mate === 'single' ? 'single' : 'paired'),
  )
  const isShared = kinds.length > 1 || (lanes.size > 1 && lanes.has(''))
  const [first, ...others] = kinds.length > 1 ? kinds : groupBy(files, ({ lane }) => (lane === '' ? '' : 'lane'))
  return isShared && first !== undefined
    ? [
        `${files[0].sample}: files that don't belong together share this name: ${pathsOf([first[0], ...others.map(([file]) => file)])}. Rename them, upload them separately, or choose the name with --ext-1, --ext-2 and --delim.`,
      ]
    : []
}

const setOf = (files: readonly [Parsed, ...ReadonlyArray<Parsed>]): ReadSet => {
  const [{ sample, lane }] = files
  const fields = { '1': 'read_1', '2': 'read_2', single: 'reads' } as const
  return {
    sample,
    lane: lane === '' ? null : lane,
    files: [...files]
      .sort((a, b) => (a.mate < b.mate ? -1 : 1))
      .map(({ mate, path }) => ({ field: fields[mate], path })),
  }
}

const setKey = ({ folder, sample, lane, style, mate }: Parsed): string =>
  keyOf(folder, nameKey(sample), sample, lane, style, mate === 'single' ? 'single' : 'paired')

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const compareSets = (a: ReadSet, b: ReadSet): number =>
  compareText(a.sample, b.sample) || compareText(a.lane ?? '', b.lane ?? '')

// operation

/**
 * Pairs the files, whatever their order. Left has a line for each problem: a missing mate, two
 * files for one mate, a name that two samples share, or no sample name at all.
 */
export const pairReads =
  (rules: NameRules) =>
  (paths: ReadonlyArray<string>): E.Either<ReadonlyArray<string>, Pairing> => {
    const sorted = [...new Set(paths)].sort(compareText)
    const isIndex = (path: string): boolean =>
      rules.ext1 === undefined && rules.isSingle !== true && isIndexRead(fileName(path))
    const parsed = sorted
      .filter((path) => !isIndex(path))
      .flatMap((path): ReadonlyArray<Parsed> => {
        const name = parseReadName(rules)(fileName(path))
        return O.isSome(name) ? [{ ...name.value, path, folder: folderOf(path) }] : []
      })
    const named = parsed.filter(({ sample }) => sample !== '')
    const sets = groupBy(named, setKey)
    const problems = [
      ...parsed.filter(({ sample }) => sample === '').map(({ path }) => `${path}: no sample name is left. Rename it.`),
      ...sets.flatMap(problemsOfSet),
      ...numberedProblems(named),
      ...groupBy(named, ({ sample }) => nameKey(sample)).flatMap(sharedProblem),
    ]
    return problems.length > 0
      ? E.left(problems)
      : E.right({ sets: sets.map(setOf).sort(compareSets), indexReads: sorted.filter(isIndex) })
  }
