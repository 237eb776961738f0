/** Converts zod issues to problems in plain words. @internal */
import type { DraftProblem } from '../errors/DraftError.js'
import { oneLine } from '../errors/oneLine.js'
import { pointerStep } from '../http/jsonPointer.js'
import { closestName } from './closestName.js'

// model

/** The part of a zod issue that is used here. */
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
 * Returns `must be a number` for `depth must be a number`; `null` if the message does not start
 * with the name of the field.
 */
const withoutFieldName = (message: string, path: Path): string | null => {
  const prefix = path
    .flatMap((name) => [`${name} `, `an item of ${name} `, `a member of ${name} `])
    .find((each) => message.startsWith(each))
  return prefix === undefined ? null : message.slice(prefix.length)
}

/** Rewrites zod's default messages; `null` if the schema has a message of its own. */
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

/** Formats a member name on one line: it may contain anything, at any length. */
const formatName = (name: string): string => {
  const line = name.replace(/\s+/g, ' ')
  if (line.trim() === '') return JSON.stringify(line)
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}

/** Makes a problem from a path and the rest of the sentence that starts with it. */
export const problemAt = (path: Path, problem: string, separator = ' '): DraftProblem => ({
  pointer: path.map(pointerStep).join(''),
  field: path[0] ?? '',
  message: oneLine(`${path.map(formatName).join('/')}${separator}${problem.replace(/\s+/g, ' ')}`),
})

/** Reports an unknown member, and suggests the known one with the closest name. */
export const unknownField = (path: Path, owner: string, known: ReadonlyArray<string>): DraftProblem => {
  const suggestion = closestName(path.at(-1) ?? '', known)
  return problemAt(path, `is not a field of ${owner}${suggestion === null ? '' : `; did you mean ${suggestion}?`}`)
}

/** Converts one zod issue of the member `key` of a draft. */
export const describeSchemaIssue = (key: string, value: unknown, issue: SchemaIssue): ReadonlyArray<DraftProblem> => {
  const inner = issue.path.map(String)
  const path = [key, ...inner]
  if (issue.code === 'unrecognized_keys') {
    const { keys } = issue as { readonly keys?: ReadonlyArray<string> }
    return (keys ?? []).map((name) => unknownField([...path, name], path.join('/'), []))
  }
  const isMissing = valueAt(value, inner) === undefined
  const problem = zodProblem(issue, isMissing) ?? withoutFieldName(issue.message, path)
  if (problem === null) return [problemAt(path, issue.message, ': ')]
  return [problemAt(path, problem === 'is required' ? 'is missing' : problem)]
}
