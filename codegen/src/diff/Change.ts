/**
 * One difference between two descriptions, with its severity for callers of the generated client.
 */
import type { Direction } from '../Direction.js'

/** Most severe first. */
export const severities = ['breaking', 'safe', 'documentation'] as const
export type Severity = (typeof severities)[number]

export interface Change {
  readonly severity: Severity
  /** An identifier for programs, such as `operation-removed`. */
  readonly kind: string
  /** What changed: an operation, a response, a schema or one of its properties (`Sample.name`). */
  readonly subject: string
  /** What happened, as the predicate of a sentence about the subject. */
  readonly text: string
  readonly before: string | null
  readonly after: string | null
  /** The affected operations, by `operationId` or else by method and path. */
  readonly operations: ReadonlyArray<string>
  /** Empty for a change that has no direction. */
  readonly directions: ReadonlyArray<Direction>
  /** JSON pointers to the location in each description; `null` where it doesn't exist. */
  readonly old: string | null
  readonly new: string | null
}

/** A change at one location, before the operations that lead there are known. */
export type Finding = Omit<Change, 'operations'>
