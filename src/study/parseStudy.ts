/** Turns the rows of a table into a study, or into the list of everything wrong with them. Pure. */
import { either as E } from 'fp-ts'
import { isSameJson } from '../http/isSameJson.js'
import {
  compareNames,
  type Located,
  type Study,
  type StudyField,
  type StudyLibrary,
  type StudyResult,
  type StudySample,
} from './Study.js'
import { type ParsedRow, parseStudyRow } from './parseStudyRow.js'
import type { Position, StudyProblem, StudyRow } from './StudyRow.js'

// helpers

/** Groups items by a key, in the order of first appearance. */
const groupBy = <A>(items: ReadonlyArray<A>, keyOf: (item: A) => string): ReadonlyMap<string, ReadonlyArray<A>> => {
  const groups = new Map<string, Array<A>>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group === undefined) groups.set(keyOf(item), [item])
    else group.push(item)
  }
  return groups
}

const groupsBy = <A>(items: ReadonlyArray<A>, keyOf: (item: A) => string): ReadonlyArray<ReadonlyArray<A>> => [
  ...groupBy(items, keyOf).values(),
]

const placeOf = ({ line, column }: Position): string => `line ${line}, column ${column}`

const keyOfLibrary = ({ organization, library }: ParsedRow): string =>
  JSON.stringify([organization.value, library.value])
const keyOfOwner = (row: ParsedRow): string => JSON.stringify([keyOfLibrary(row), row.sample?.value ?? null])
const ownerOf = ({ sample, library }: ParsedRow): string =>
  sample === null ? `the library ${library.value}` : `the sample ${sample.value}`

// checks across rows: each returns the problems that it finds

type Check = (rows: ReadonlyArray<ParsedRow>) => ReadonlyArray<StudyProblem>

/** What a row says, without positions. */
const contentOf = (row: ParsedRow): string =>
  JSON.stringify(row, (key, value: unknown) => (key === 'at' ? undefined : value))

const repeatedRows: Check = (rows) =>
  groupsBy(rows, contentOf).flatMap(([first, ...more]) =>
    first === undefined
      ? []
      : more.map(({ at }) => ({
          at,
          message: `This row repeats the one in line ${first.at.line}: remove one of them.`,
        })),
  )

/**
 * The server finds names regardless of case, so two that differ only in case can't be told apart.
 */
const differentCase =
  (label: string, nameOf: (row: ParsedRow) => Located<string> | null, scopeOf: (row: ParsedRow) => string): Check =>
  (rows) => {
    const names = rows.flatMap((row) => {
      const name = nameOf(row)
      return name === null ? [] : [{ name, scope: scopeOf(row) }]
    })
    return groupsBy(names, ({ name, scope }) => JSON.stringify([scope, name.value.toLowerCase()])).flatMap((group) => {
      const spellings = groupsBy(group, ({ name }) => name.value).flatMap(([one]) =>
        one === undefined ? [] : [one.name],
      )
      const [first, ...others] = spellings
      return others.map(({ at, value }) => ({
        at,
        message: `The ${label} ${value} and ${first?.value ?? ''} in ${first === undefined ? '' : placeOf(first.at)} differ only in case: write them the same way.`,
      }))
    })
  }

/** Group names are unique on a server, so one can't be in two organizations. */
const libraryInTwoPlaces: Check = (rows) =>
  groupsBy(rows, ({ library }) => library.value).flatMap(([first, ...more]) =>
    groupsBy(
      more.filter(({ organization }) => organization.value !== first?.organization.value),
      ({ organization }) => organization.value,
    ).flatMap(([row]) =>
      row === undefined || first === undefined
        ? []
        : [
            {
              at: row.organization.at,
              message: `The library ${row.library.value} is in ${first.organization.value} in ${placeOf(first.organization.at)}, but in ${row.organization.value} here.`,
            },
          ],
    ),
  )

/** Values of one property that rows state differently. */
const disagreements = (label: string, values: ReadonlyArray<Located<unknown>>): ReadonlyArray<StudyProblem> => {
  const [first] = values
  return first === undefined
    ? []
    : values
        .filter(({ value }) => !isSameJson(value, first.value))
        .map(({ at, value }) => ({
          at,
          message: `${label} is ${JSON.stringify(value)} here, but ${JSON.stringify(first.value)} in ${placeOf(first.at)}.`,
        }))
}

const differentBuckets: Check = (rows) =>
  groupsBy(rows, keyOfLibrary).flatMap((group) =>
    disagreements(
      `The bucket of the library ${group[0]?.library.value ?? ''}`,
      group.flatMap(({ bucket }) => (bucket === null ? [] : [bucket])),
    ),
  )

const differentMetadata: Check = (rows) =>
  groupsBy(rows, keyOfOwner).flatMap((group) =>
    groupsBy(
      group.flatMap((row) => row.metadata.map(([key, value]) => ({ key, value, owner: ownerOf(row) }))),
      ({ key }) => key,
    ).flatMap((values) =>
      disagreements(
        `metadata.${values[0]?.key ?? ''} of ${values[0]?.owner ?? ''}`,
        values.map(({ value }) => value),
      ),
    ),
  )

const resultsIn = (rows: ReadonlyArray<ParsedRow>) =>
  rows.flatMap((row) => (row.result === null ? [] : [{ row, result: row.result }]))

const mixedReplicates: Check = (rows) =>
  groupsBy(resultsIn(rows), ({ row, result }) => JSON.stringify([keyOfOwner(row), result.module])).flatMap((group) => {
    const named = group.find(({ result }) => result.replicate !== null)
    return named === undefined
      ? []
      : group
          .filter(({ result }) => result.replicate === null)
          .map(({ row, result }) => ({
            at: result.at,
            message: `The result ${result.module} of ${ownerOf(row)} has a replicate in line ${named.result.at.line}, but none here: name it in both rows.`,
          }))
  })

const repeatedFields: Check = (rows) =>
  groupsBy(
    resultsIn(rows).flatMap(({ row, result }) => (result.field === null ? [] : [{ row, result, field: result.field }])),
    ({ row, result, field }) => JSON.stringify([keyOfOwner(row), result.module, result.replicate, field.name]),
  ).flatMap(([first, ...more]) =>
    more
      // A row that repeats another is reported as such.
      .filter(({ row }) => first !== undefined && contentOf(row) !== contentOf(first.row))
      .map(({ row, field }) => ({
        at: field.at,
        message: `The field ${field.name} of ${ownerOf(row)} is already described in line ${first?.field.at.line ?? 0}.`,
      })),
  )

const checks: ReadonlyArray<Check> = [
  repeatedRows,
  differentCase(
    'organization',
    ({ organization }) => organization,
    () => '',
  ),
  differentCase(
    'library',
    ({ library }) => library,
    ({ organization }) => organization.value,
  ),
  differentCase('sample', ({ sample }) => sample, keyOfLibrary),
  libraryInTwoPlaces,
  differentBuckets,
  differentMetadata,
  mixedReplicates,
  repeatedFields,
]

// the study

const sortedBy = <A>(items: ReadonlyArray<A>, nameOf: (item: A) => string): ReadonlyArray<A> =>
  [...items].sort((a, b) => compareNames(nameOf(a), nameOf(b)))

const fieldsOf = (group: ReadonlyArray<ParsedRow>): ReadonlyArray<StudyField> =>
  sortedBy(
    group.flatMap(({ result }) => (result?.field ? [result.field] : [])),
    ({ name }) => name,
  )

const resultsOf = (rows: ReadonlyArray<ParsedRow>): ReadonlyArray<StudyResult> =>
  sortedBy(
    groupsBy(
      rows.filter(({ result }) => result !== null),
      ({ result }) => JSON.stringify([result?.module, result?.replicate]),
    ).flatMap((group): ReadonlyArray<StudyResult> => {
      const result = group[0]?.result
      if (result === undefined || result === null) return []
      return [{ module: result.module, replicate: result.replicate, at: result.at, fields: fieldsOf(group) }]
    }),
    ({ module, replicate }) => `${module} ${replicate ?? ''}`,
  )

const sampleOf = (name: Located<string>, rows: ReadonlyArray<ParsedRow>): StudySample => ({
  name: name.value,
  at: name.at,
  metadata: Object.fromEntries(
    sortedBy(
      rows.flatMap(({ metadata }) => metadata),
      ([key]) => key,
    ),
  ),
  tags: sortedBy(
    groupsBy(
      rows.flatMap(({ tags }) => tags),
      ({ value }) => value,
    ).flatMap((same) => same.slice(0, 1)),
    ({ value }) => value,
  ),
  results: resultsOf(rows),
})

const libraryOf = (rows: ReadonlyArray<ParsedRow>, { organization, library }: ParsedRow): StudyLibrary => ({
  organization: organization.value,
  name: library.value,
  at: library.at,
  bucket: rows.find(({ bucket }) => bucket !== null)?.bucket ?? null,
  samples: sortedBy(
    groupsBy(rows, keyOfOwner).flatMap((group) => {
      const name = group[0]?.sample
      return name === undefined || name === null ? [] : [sampleOf(name, group)]
    }),
    ({ name }) => name,
  ),
  results: resultsOf(rows.filter(({ sample }) => sample === null)),
})

const studyOf = (rows: ReadonlyArray<ParsedRow>): Study => ({
  libraries: sortedBy(
    groupsBy(rows, keyOfLibrary).flatMap((group) => (group[0] === undefined ? [] : [libraryOf(group, group[0])])),
    ({ organization, name }) => `${organization} ${name}`,
  ),
})

const byPosition = (a: StudyProblem, b: StudyProblem): number => a.at.line - b.at.line || a.at.column - b.at.column

/** Sorts problems, and reports one of a shared place, such as a header's, once. */
const distinct = (problems: ReadonlyArray<StudyProblem>): ReadonlyArray<StudyProblem> =>
  groupsBy(problems, (problem) => JSON.stringify(problem))
    .flatMap((same) => same.slice(0, 1))
    .sort(byPosition)

/**
 * Checks the rows of a table and returns the study that they describe. Left has every problem, each
 * with its place.
 *
 * @example
 * const at = { line: 1, column: 1 }
 * const cells = { organization: 'Lab', library: 'Subway', sample: 'S1' }
 * const row = { at, cells: Object.entries(cells).map(([name, value]) => ({ name, nameAt: at, at, value })) }
 * const study = parseStudy([row])
 */
export const parseStudy = (rows: ReadonlyArray<StudyRow>): E.Either<ReadonlyArray<StudyProblem>, Study> => {
  const parsed = rows.map(parseStudyRow)
  const valid = parsed.flatMap((row) => (E.isRight(row) ? [row.right] : []))
  const problems = distinct([
    ...(rows.length === 0 ? [{ at: { line: 1, column: 1 }, message: 'The table has no rows.' }] : []),
    ...parsed.flatMap((row) => (E.isLeft(row) ? row.left : [])),
    ...checks.flatMap((check) => check(valid)),
  ])
  return problems.length > 0 ? E.left(problems) : E.right(studyOf(valid))
}
