/**
 * Reads metadata from JSON: a list of objects, one with the sample's name each, or an object from
 * sample name to metadata. Pure.
 */
import { either as E } from 'fp-ts'
import { isExactNumber, type Json, parseJson } from 'pangea-fp/node'
import { jsonProblems } from './jsonProblems.js'
import { type MetadataRow, nameProblems, type Parsed, type TableOptions } from './parseTable.js'

type JsonObject = Readonly<Record<string, Json>>

// pure helpers

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !isExactNumber(value)

/** The line and column of a syntax error, from the position that the parser states. */
const syntaxProblem = (text: string): string => {
  const error = E.tryCatch(() => JSON.parse(text) as unknown, E.toError)
  const message = E.isLeft(error) ? error.left.message : ''
  const position = Number(/position (\d+)/.exec(message)?.[1] ?? text.length)
  const before = text.slice(0, position).split('\n')
  return `line ${before.length}, column ${(before.at(-1) ?? '').length + 1}: it is not valid JSON.`
}

const asText = (value: Json): Json =>
  isExactNumber(value)
    ? value.$exactNumber
    : typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : value

/** Leaves out `null`, as tables leave out empty cells. */
const metadataOf = (entries: ReadonlyArray<readonly [string, Json]>, { isAllStrings }: TableOptions): JsonObject =>
  Object.fromEntries(
    entries.filter(([, value]) => value !== null).map(([name, value]) => [name, isAllStrings ? asText(value) : value]),
  )

/** The member with the sample's name: as named, or the one with this number in the first record. */
const findIndexKey = (records: ReadonlyArray<JsonObject>, wanted: string): string => {
  const keys = Object.keys(records[0] ?? {})
  return keys.includes(wanted) ? wanted : ((/^\d+$/.test(wanted) ? keys[Number(wanted)] : undefined) ?? wanted)
}

const fromList = (list: ReadonlyArray<unknown>, options: TableOptions): Parsed => {
  const key = findIndexKey(list.filter(isObject), options.indexColumn)
  const read = list.map((record, index): MetadataRow | string => {
    const where = `record ${index + 1}`
    if (!isObject(record)) return `${where}: it is not an object.`
    const name = record[key]
    if (name === undefined || name === null) return `${where}: it has no ${key} with the sample's name (--index-col).`
    if (typeof name !== 'string' && typeof name !== 'number' && !isExactNumber(name))
      return `${where}: its ${key} is neither text nor a number.`
    const metadata = metadataOf(
      Object.entries(record).filter(([member]) => member !== key),
      options,
    )
    return { where, sample: String(isExactNumber(name) ? name.$exactNumber : name).trim(), metadata }
  })
  const rows = read.filter((row) => typeof row !== 'string')
  return { rows, problems: [...read.filter((row) => typeof row === 'string'), ...nameProblems(rows)] }
}

const fromObject = (object: JsonObject, options: TableOptions): Parsed => {
  const read = Object.entries(object).map(([name, metadata]): MetadataRow | string =>
    isObject(metadata)
      ? { where: `sample ${name}`, sample: name.trim(), metadata: metadataOf(Object.entries(metadata), options) }
      : `sample ${name}: its metadata is not an object.`,
  )
  const rows = read.filter((row) => typeof row !== 'string')
  return { rows, problems: [...read.filter((row) => typeof row === 'string'), ...nameProblems(rows)] }
}

// operation

export const parseJsonTable = (text: string, options: TableOptions): Parsed => {
  const json = text.replace(/^\uFEFF/, '')
  const parsed = parseJson(json)
  if (E.isLeft(parsed)) return { rows: [], problems: [syntaxProblem(text)] }
  const lost = jsonProblems(json)
  if (lost.length > 0) return { rows: [], problems: lost }
  const found = Array.isArray(parsed.right)
    ? fromList(parsed.right as ReadonlyArray<unknown>, options)
    : isObject(parsed.right)
      ? fromObject(parsed.right, options)
      : { rows: [], problems: ['it is neither a list nor an object.'] }
  const nul = found.rows.flatMap(({ where, metadata }) =>
    JSON.stringify(metadata).includes('\\u0000') ? [`${where}: it contains a NUL character.`] : [],
  )
  return found.rows.length + found.problems.length === 0
    ? { rows: [], problems: ['it has no samples.'] }
    : { rows: found.rows, problems: [...found.problems, ...nul] }
}
