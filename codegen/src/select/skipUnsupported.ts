/** Finds the largest part of a description that can be generated, for `--skip-unsupported`. */
import { type Rejection, rejectionOf } from '../CodegenError.js'
import type { Node } from '../read/jsonTree.js'
import { prunerOf } from './pruneDescription.js'
import type { ListedOperation } from './listOperations.js'

/** A skipped part, and why it was rejected. */
export interface Skipped extends Rejection {
  /** An operation by its route (`GET /pets`), or a schema that no operation uses (`schema Pet`). */
  readonly subject: string
}

type Part =
  | { readonly subject: string; readonly operation: ListedOperation }
  | { readonly subject: string; readonly schema: string }

type Parts = ReadonlyArray<Part>

const halvesOf = (parts: Parts): readonly [Parts, Parts] => {
  const middle = parts.length >> 1
  return [parts.slice(0, middle), parts.slice(middle)]
}

/**
 * Finds the parts that are rejected on their own, by bisection: a few among many need few attempts.
 */
const findRejected = (parts: Parts, attempt: (parts: Parts) => Rejection | null): ReadonlyMap<Part, Rejection> => {
  const [only] = parts
  const rejection = only === undefined ? null : attempt(parts)
  if (only === undefined || rejection === null) return new Map()
  if (parts.length === 1) return new Map([[only, rejection]])
  const [left, right] = halvesOf(parts)
  return new Map([...findRejected(left, attempt), ...findRejected(right, attempt)])
}

/** Finds the parts that conflict with earlier ones, such as a second operation with the same id. */
const findConflicting = (
  before: Parts,
  parts: Parts,
  attempt: (parts: Parts) => Rejection | null,
): ReadonlyMap<Part, Rejection> => {
  const [only] = parts
  const rejection = attempt([...before, ...parts])
  if (only === undefined || rejection === null) return new Map()
  if (parts.length === 1) return new Map([[only, rejection]])
  const [left, right] = halvesOf(parts)
  const conflicting = findConflicting(before, left, attempt)
  const kept = [...before, ...left.filter((part) => !conflicting.has(part))]
  return new Map([...conflicting, ...findConflicting(kept, right, attempt)])
}

/**
 * Tries the whole description first, so that a supported one costs nothing extra. Errors other than
 * rejections are bugs of the generator, and are rethrown.
 */
export const skipUnsupported = (
  document: Node,
  generate: (document: Node) => void,
): { readonly document: Node; readonly skipped: ReadonlyArray<Skipped> } => {
  const rejectionFor = (part: Node): Rejection | null => {
    try {
      generate(part)
      return null
    } catch (thrown) {
      const rejection = rejectionOf(thrown)
      if (rejection === null) throw thrown
      return rejection
    }
  }
  if (rejectionFor(document) === null) return { document, skipped: [] }

  const { operations, unusedSchemas, pruneTo } = prunerOf(document)
  const keepParts = (parts: Parts): Node =>
    pruneTo(
      parts.flatMap((part) => ('operation' in part ? [part.operation] : [])),
      parts.flatMap((part) => ('schema' in part ? [part.schema] : [])),
    )
  const attempt = (parts: Parts): Rejection | null => rejectionFor(keepParts(parts))
  const all: Parts = [
    ...operations.map((operation) => ({
      subject: `${operation.method.toUpperCase()} ${operation.path}`,
      operation,
    })),
    ...unusedSchemas.map((schema) => ({ subject: `schema ${schema}`, schema })),
  ]
  const rejected = findRejected(all, attempt)
  const rest = all.filter((part) => !rejected.has(part))
  const conflicting = findConflicting([], rest, attempt)
  return {
    document: keepParts(rest.filter((part) => !conflicting.has(part))),
    skipped: all.flatMap((part) => {
      const rejection = rejected.get(part) ?? conflicting.get(part)
      return rejection === undefined ? [] : [{ subject: part.subject, ...rejection }]
    }),
  }
}
