/** Checks one row of a study's table by itself. Pure. */
import { either as E } from 'fp-ts'
import type * as m from '../generated/models.js'
import { checkName } from '../ops/references/checkIdentifiers.js'
import type { FieldContent, Located, StudyField } from './Study.js'
import type { Position, StudyCell, StudyProblem, StudyRow } from './StudyRow.js'

// model

export interface RowResult {
  readonly module: string
  readonly replicate: string | null
  readonly at: Position
  readonly field: StudyField | null
}

/** What a valid row says. */
export interface ParsedRow {
  readonly at: Position
  readonly organization: Located<string>
  readonly library: Located<string>
  readonly bucket: Located<string> | null
  /** `null` for a row about the library itself. */
  readonly sample: Located<string> | null
  readonly metadata: ReadonlyArray<readonly [key: string, value: Located<m.Json>]>
  readonly tags: ReadonlyArray<Located<string>>
  readonly result: RowResult | null
}

type Parsed<A> = E.Either<ReadonlyArray<StudyProblem>, A>

const metadataPrefix = 'metadata.'

export const studyColumns = [
  ...['organization', 'library', 'bucket', 'sample', 'tags', 'module', 'replicate', 'field', 'file', 'value'],
] as const

// helpers

const problem = (at: Position, message: string): ReadonlyArray<StudyProblem> => [{ at, message }]

const isMetadata = ({ name }: StudyCell): boolean => name.startsWith(metadataPrefix)

const isKnown = (cell: StudyCell): boolean =>
  isMetadata(cell) || (studyColumns as ReadonlyArray<string>).includes(cell.name)

const expected = `the columns are ${studyColumns.join(', ')} and metadata.KEY`

/** Whether a JSON value contains the character NUL, which the server's database can't store. */
const hasNul = (value: m.Json): boolean => JSON.stringify(value).includes('\\u0000')

const nameIn = (label: string, value: m.Json, at: Position): Parsed<Located<string>> => {
  if (typeof value === 'number' || typeof value === 'boolean')
    return E.left(problem(at, `${label} must be text: write ${String(value)} in quotes.`))
  const checked = checkName(label, value)
  return E.isLeft(checked)
    ? E.left(problem(at, `${label} ${checked.left.problem}.`))
    : E.right({ value: checked.right, at })
}

const jsonIn = (label: string, value: m.Json, at: Position): Parsed<Located<m.Json>> =>
  hasNul(value) ? E.left(problem(at, `${label} must not contain NUL.`)) : E.right({ value, at })

const cellProblems = (cells: ReadonlyArray<StudyCell>): ReadonlyArray<StudyProblem> =>
  cells.flatMap((cell) =>
    !isKnown(cell)
      ? problem(cell.nameAt, `Unknown column ${JSON.stringify(cell.name)}; ${expected}.`)
      : cell.problem === undefined
        ? []
        : problem(cell.at, cell.problem),
  )

/** Columns that a row names twice, for example because a header does. */
const repeatedColumns = (cells: ReadonlyArray<StudyCell>): ReadonlyArray<StudyProblem> =>
  cells.flatMap(({ name, nameAt }, index) =>
    cells.findIndex((cell) => cell.name === name) < index ? problem(nameAt, `The column ${name} is repeated.`) : [],
  )

const tagsOf = (cell: StudyCell): ReadonlyArray<Parsed<Located<string>>> => {
  const { value, at } = cell
  const names = typeof value === 'string' ? value.split(';').filter((name) => name.trim() !== '') : value
  return Array.isArray(names)
    ? names.map((name: m.Json) => nameIn('a tag', name, at))
    : [E.left(problem(at, 'tags must be a list of names, or names separated by ";".'))]
}

const problemsOf = (parsed: ReadonlyArray<Parsed<unknown>>): ReadonlyArray<StudyProblem> =>
  parsed.flatMap((one) => (E.isLeft(one) ? one.left : []))

const valuesOf = <A>(parsed: ReadonlyArray<Parsed<A>>): ReadonlyArray<A> =>
  parsed.flatMap((one) => (E.isRight(one) ? [one.right] : []))

const contentOf = (
  field: Located<string>,
  file: StudyCell | undefined,
  value: StudyCell | undefined,
): Parsed<FieldContent> => {
  if (file !== undefined && value !== undefined)
    return E.left(problem(value.at, `The field ${field.value} has both a file and a value: give one of them.`))
  if (file !== undefined)
    return typeof file.value !== 'string' || file.value.trim() === '' || file.value.includes('\0')
      ? E.left(problem(file.at, 'file must be the path of a file.'))
      : E.right({ _tag: 'File', path: file.value, at: file.at })
  if (value === undefined)
    return E.left(problem(field.at, `The field ${field.value} has neither a file nor a value: give one of them.`))
  const checked = jsonIn('value', value.value, value.at)
  if (E.isLeft(checked)) return checked
  return value.value === null
    ? E.left(problem(value.at, 'value must not be null: the server stores no null in a field.'))
    : E.right({ _tag: 'Value', value: value.value })
}

// operation

/** Returns what the row says, or every problem that it has by itself. */
export const parseStudyRow = ({ at, cells }: StudyRow): Parsed<ParsedRow> => {
  const cellNamed = (name: string): StudyCell | undefined => cells.find((cell) => cell.name === name)
  const optionalName = (name: string): Parsed<Located<string> | null> => {
    const cell = cellNamed(name)
    return cell === undefined || cell.problem !== undefined ? E.right(null) : nameIn(name, cell.value, cell.at)
  }
  const requiredName = (name: string): Parsed<Located<string> | null> =>
    cellNamed(name) === undefined ? E.left(problem(at, `${name} is missing.`)) : optionalName(name)

  const [organization, library] = [requiredName('organization'), requiredName('library')]
  const [sample, bucket] = [optionalName('sample'), optionalName('bucket')]
  const [module, replicate, field] = [optionalName('module'), optionalName('replicate'), optionalName('field')]
  const metadata = cells.filter(isMetadata).map((cell): Parsed<readonly [string, Located<m.Json>]> => {
    const key = nameIn('the key of metadata', cell.name.slice(metadataPrefix.length), cell.nameAt)
    const value = jsonIn(cell.name, cell.value, cell.at)
    return E.isLeft(key) ? key : E.isLeft(value) ? value : E.right([key.right.value, value.right])
  })
  const tagCell = cellNamed('tags')
  const tags = tagCell === undefined ? [] : tagsOf(tagCell)
  const [file, value] = [cellNamed('file'), cellNamed('value')]
  const fieldName = E.isRight(field) ? field.right : null
  const content: Parsed<FieldContent | null> = fieldName === null ? E.right(null) : contentOf(fieldName, file, value)

  const without = (name: string, needed: string): ReadonlyArray<StudyProblem> => {
    const cell = cellNamed(name)
    return cell === undefined || cellNamed(needed) !== undefined
      ? []
      : problem(cell.at, `${name} needs a ${needed} in the same row.`)
  }
  const metadataCell = cells.find(isMetadata)
  const problems = [
    ...cellProblems(cells),
    ...repeatedColumns(cells),
    ...problemsOf([organization, library, sample, bucket, module, replicate, field, ...metadata, ...tags, content]),
    ...without('replicate', 'module'),
    ...without('field', 'module'),
    ...without('file', 'field'),
    ...without('value', 'field'),
    ...without('tags', 'sample'),
    ...(metadataCell === undefined ? [] : without(metadataCell.name, 'sample')),
  ]
  const [org, lib] = valuesOf([organization, library])
  if (problems.length > 0 || org === undefined || org === null || lib === undefined || lib === null)
    return E.left(problems)
  const [resultModule, resultReplicate] = [valuesOf([module])[0] ?? null, valuesOf([replicate])[0] ?? null]
  const fieldContent = valuesOf([content])[0] ?? null
  return E.right({
    at,
    organization: org,
    library: lib,
    bucket: valuesOf([bucket])[0] ?? null,
    sample: valuesOf([sample])[0] ?? null,
    metadata: valuesOf(metadata),
    tags: valuesOf(tags),
    result:
      resultModule === null
        ? null
        : {
            module: resultModule.value,
            replicate: resultReplicate?.value ?? null,
            at: resultModule.at,
            field:
              fieldName === null || fieldContent === null
                ? null
                : { name: fieldName.value, at: fieldName.at, content: fieldContent },
          },
  })
}
