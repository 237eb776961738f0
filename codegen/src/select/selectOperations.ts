/** Selects operations by name, tag or path, for `--include` and `--exclude`. */
import { codegenError } from '../CodegenError.js'
import type { Node } from '../read/jsonTree.js'
import { prunerOf } from './pruneDescription.js'
import type { ListedOperation } from './listOperations.js'

export interface Selection {
  /** Selectors such as `tag:pets`. Empty means all operations. */
  readonly include: ReadonlyArray<string>
  readonly exclude: ReadonlyArray<string>
}

const selectableValues: Readonly<Record<string, (operation: ListedOperation) => ReadonlyArray<string>>> = {
  operation: ({ id }) => [id],
  path: ({ path }) => [path],
  tag: ({ tags }) => tags,
}

/** Whether a string matches a pattern with `*` as a wildcard. */
const matchesWildcard = (pattern: string, text: string): boolean => {
  const [first = '', ...rest] = pattern.split('*')
  const last = rest.pop()
  if (last === undefined) return text === pattern
  if (!text.startsWith(first)) return false
  let from = first.length
  for (const part of rest) {
    const at = text.indexOf(part, from)
    if (at === -1) return false
    from = at + part.length
  }
  return text.length - last.length >= from && text.endsWith(last)
}

const parse = (selector: string): readonly [kind: string, pattern: string] => {
  const [, kind = '', pattern = ''] = /^([a-z]+):(.+)$/s.exec(selector) ?? []
  return [kind, pattern]
}

export const isSelector = (text: string): boolean => Object.hasOwn(selectableValues, parse(text)[0])

const matcherOf = (option: string, selector: string): ((operation: ListedOperation) => boolean) => {
  const [kind, pattern] = parse(selector)
  const textsOf = Object.hasOwn(selectableValues, kind) ? selectableValues[kind] : undefined
  if (textsOf === undefined)
    throw codegenError(`${option} ${selector}: expected operation:ID, tag:NAME or path:PATH, with * as a wildcard`)
  return (operation) => textsOf(operation).some((text) => matchesWildcard(pattern, text))
}

/** Returns the operations that match. A selector without a match is an error. */
const matched = (
  option: string,
  selectors: ReadonlyArray<string>,
  operations: ReadonlyArray<ListedOperation>,
): ReadonlySet<ListedOperation> =>
  new Set(
    selectors.flatMap((selector) => {
      const found = operations.filter(matcherOf(option, selector))
      if (found.length === 0) throw codegenError(`${option} ${selector} matches no operation`)
      return found
    }),
  )

/** Returns the description with only the selected operations and the components that they need. */
export const selectOperations = (document: Node, { include, exclude }: Selection): Node => {
  if (include.length + exclude.length === 0) return document
  const { operations, pruneTo } = prunerOf(document)
  const included = include.length === 0 ? new Set(operations) : matched('--include', include, operations)
  const excluded = matched('--exclude', exclude, operations)
  const kept = operations.filter((operation) => included.has(operation) && !excluded.has(operation))
  if (kept.length === 0) throw codegenError('--include and --exclude leave no operation')
  return pruneTo(kept)
}
