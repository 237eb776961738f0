/**
 * Parses a study from YAML, or from JSON, which is YAML too. Lists nest: what a library, a sample
 * or a result names holds for everything below it. Pure.
 */
import { exactNumber, type Json, type StudyCell, type StudyProblem, type StudyRow } from 'pangea-fp/node'
import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument } from 'yaml'
import type { ParsedTable } from './ParsedTable.js'

type Position = StudyRow['at']

interface Context {
  readonly document: Document
  readonly lines: LineCounter
}

/** Lists of records below a record. */
const childLists: ReadonlySet<string> = new Set(['libraries', 'samples', 'results', 'fields'])

/** What the records of a list take from the record above. */
const inherited: ReadonlySet<string> = new Set(['organization', 'library', 'sample', 'module', 'replicate'])

/** Values that may be `null`; another column with `null` says nothing. */
const mayBeNull = (name: string): boolean => name === 'value' || name.startsWith('metadata.')

const nothing: ParsedTable = { rows: [], problems: [] }

const join = (tables: ReadonlyArray<ParsedTable>): ParsedTable => ({
  rows: tables.flatMap(({ rows }) => rows),
  problems: tables.flatMap(({ problems }) => problems),
})

const positionAt = ({ lines }: Context, offset: number): Position => {
  const { line, col } = lines.linePos(offset)
  return { line: Math.max(1, line), column: Math.max(1, col) }
}

const positionOf = (context: Context, node: unknown, fallback: Position): Position => {
  const range = (node as Node | null | undefined)?.range
  return range ? positionAt(context, range[0]) : fallback
}

const resolved = ({ document }: Context, node: unknown): unknown => (isAlias(node) ? node.resolve(document) : node)

/** Integers are read as bigints, so that none loses digits. */
const jsonOf = (value: unknown): Json | undefined => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : exactNumber(value)
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined
  if (Array.isArray(value)) {
    const items = value.map(jsonOf)
    return items.some((item) => item === undefined) ? undefined : (items as ReadonlyArray<Json>)
  }
  if (typeof value !== 'object' || value instanceof Map || value instanceof Set || value instanceof Date)
    return undefined
  const members = Object.entries(value).map(([key, member]) => [key, jsonOf(member)] as const)
  return members.some(([, member]) => member === undefined)
    ? undefined
    : (Object.fromEntries(members) as { readonly [key: string]: Json })
}

/** Undefined for a value that is no JSON, such as one that contains itself or too many aliases. */
const valueOf = ({ document }: Context, node: unknown): Json | undefined => {
  try {
    return node === null || node === undefined ? null : jsonOf((node as Node).toJS(document))
  } catch {
    return undefined
  }
}

const keyOf = ({ key }: Pair): string => String(isScalar(key) ? key.value : key)

const cellOf = (context: Context, name: string, pair: Pair, fallback: Position): ReadonlyArray<StudyCell> => {
  const nameAt = positionOf(context, pair.key, fallback)
  const at = positionOf(context, pair.value, nameAt)
  const value = valueOf(context, pair.value)
  if (value === null && !mayBeNull(name)) return []
  return value === undefined
    ? [{ name, nameAt, at, value: null, problem: `${name} must be a JSON value.` }]
    : [{ name, nameAt, at, value }]
}

const mergeProblem = 'Merge keys (<<) are not supported: write the values again, or metadata: *name for all of them.'

const metadataCells = (context: Context, pair: Pair, fallback: Position): ReadonlyArray<StudyCell> => {
  const node = resolved(context, pair.value)
  if (isMap(node))
    return node.items.flatMap((one) => {
      const cells = cellOf(context, `metadata.${keyOf(one)}`, one, fallback)
      return isAlias(one.value) && keyOf(one) === '<<'
        ? cells.map((cell) => ({ ...cell, problem: mergeProblem }))
        : cells
    })
  const at = positionOf(context, pair.key, fallback)
  return [{ name: 'metadata.', nameAt: at, at, value: null, problem: 'metadata must be an object of keys and values.' }]
}

const recordOf = (
  context: Context,
  given: unknown,
  above: ReadonlyArray<StudyCell>,
  fallback: Position,
): ParsedTable => {
  const node = resolved(context, given)
  const at = positionOf(context, given, fallback)
  if (!isMap(node)) return { ...nothing, problems: [{ at, message: 'Expected an object with names such as sample.' }] }
  const own = node.items.flatMap((pair) => {
    const name = keyOf(pair)
    if (childLists.has(name)) return []
    return name === 'metadata' ? metadataCells(context, pair, at) : cellOf(context, name, pair, at)
  })
  const cells = [...above.filter(({ name }) => !own.some((cell) => cell.name === name)), ...own]
  const passedOn = cells.filter(({ name }) => inherited.has(name))
  const lists = node.items.filter((pair) => childLists.has(keyOf(pair)))
  const children = lists.map((pair) => listOf(context, pair.value, keyOf(pair), passedOn, at))
  // A record that only groups libraries says nothing itself.
  const isGrouping = lists.some((pair) => keyOf(pair) === 'libraries')
  return join([isGrouping ? nothing : { ...nothing, rows: [{ at, cells }] }, ...children])
}

const listOf = (
  context: Context,
  given: unknown,
  name: string,
  above: ReadonlyArray<StudyCell>,
  fallback: Position,
): ParsedTable => {
  const node = resolved(context, given)
  const at = positionOf(context, given, fallback)
  if (node === null || (isScalar(node) && node.value === null)) return nothing
  return isSeq(node)
    ? join(node.items.map((item) => recordOf(context, item, above, at)))
    : { ...nothing, problems: [{ at, message: `${name} must be a list.` }] }
}

export const parseStudyDocument = (text: string): ParsedTable => {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, intAsBigInt: true })
  const context: Context = { document, lines }
  const start: Position = { line: 1, column: 1 }
  const problems = document.errors.map(({ message, pos }): StudyProblem => ({
    at: positionAt(context, pos[0]),
    message: `${message}.`.replace(/\.+$/, '.'),
  }))
  if (problems.length > 0) return { rows: [], problems }
  const { contents } = document
  if (contents === null || (isScalar(contents) && contents.value === null)) return nothing
  try {
    return isSeq(contents) ? listOf(context, contents, 'The study', [], start) : recordOf(context, contents, [], start)
  } catch {
    // Only a list that contains itself has no end.
    return { rows: [], problems: [{ at: start, message: 'A list of the study contains itself.' }] }
  }
}
