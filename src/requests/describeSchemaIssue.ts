/** From what a zod schema finds wrong to problems in plain words. @internal */
import { type DraftProblem } from '../errors/DraftError.js'
import { oneLine } from '../errors/oneLine.js'
import { pointerStep } from '../http/jsonPointer.js'
import { closestName } from './closestName.js'

// model

/** An issue of zod, as far as it is read here. */
export interface SchemaIssue {
  readonly code?: string | undefined
  readonly path: ReadonlyArray<PropertyKey>
  readonly message: string
}

type Path = ReadonlyArray<string>

// pure helpers

const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'an object',
  record: 'an object',
  array: 'a list',
  tuple: 'a list',
  null: 'null',
}

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (inside, key) =>
      typeof inside === 'object' && inside !== null && Object.hasOwn(inside, key)
        ? (inside as Readonly<Record<string, unknown>>)[key]
        : undefined,
    value,
  )

/**
 * `must be a number` of `depth must be a number`; `null` where the message does not begin with the
 * name of the field.
 */
const withoutFieldName = (message: string, path: Path): string | null => {
  const beginning = path
    .flatMap((name) => [`${name} `, `an item of ${name} `, `a member of ${name} `])
    .find((each) => message.startsWith(each))
  return beginning === undefined ? null : message.slice(beginning.length)
}

/** What zod says where the schema says nothing of its own. */
const zodProblem = (issue: SchemaIssue, isMissing: boolean): string | null => {
  if (!issue.message.startsWith('Invalid')) return null
  if (isMissing) return 'is missing'
  const { expected, values } = issue as { readonly expected?: string; readonly values?: ReadonlyArray<unknown> }
  if (issue.code === 'invalid_type') return `must be ${typeNames[expected ?? ''] ?? expected}`
  if (issue.code === 'invalid_value' && values !== undefined)
    return `must be ${values.length === 1 ? '' : 'one of '}${values.map(String).join(', ')}`
  return null
}

// problems

/** A name of a member as people read it, on one line: it may be anything, and of any length. */
const formatName = (name: string): string => {
  const line = name.replace(/\s+/g, ' ')
  if (line.trim() === '') return JSON.stringify(line)
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}

/** A problem at a place; the words follow the place. */
export const problemAt = (path: Path, words: string, separator = ' '): DraftProblem => ({
  pointer: path.map(pointerStep).join(''),
  field: path[0] ?? '',
  message: oneLine(`${path.map(formatName).join('/')}${separator}${words.replace(/\s+/g, ' ')}`),
})

/** A member that is not known, and the known one that it may be meant for. */
export const unknownField = (path: Path, owner: string, known: ReadonlyArray<string>): DraftProblem => {
  const meant = closestName(path.at(-1) ?? '', known)
  return problemAt(path, `is not a field of ${owner}${meant === null ? '' : `; did you mean ${meant}?`}`)
}

/** The problems of one issue with the member `key` of a draft. */
export const describeSchemaIssue = (key: string, value: unknown, issue: SchemaIssue): ReadonlyArray<DraftProblem> => {
  const inner = issue.path.map(String)
  const path = [key, ...inner]
  if (issue.code === 'unrecognized_keys') {
    const { keys } = issue as { readonly keys?: ReadonlyArray<string> }
    return (keys ?? []).map((name) => unknownField([...path, name], path.join('/'), []))
  }
  const isMissing = valueAt(value, inner) === undefined
  const words = zodProblem(issue, isMissing) ?? withoutFieldName(issue.message, path)
  if (words === null) return [problemAt(path, issue.message, ': ')]
  return [problemAt(path, words === 'is required' ? 'is missing' : words)]
}
