/**
 * What the comparison of two schemas in one direction needs: a label, a callback that receives
 * changes, and a function that compares nested schemas.
 */
import type { AllOf } from './SchemaAlternative.js'
import type { Direction } from '../Direction.js'
import type { Finding, Severity } from './Change.js'
import type { Documentation } from './Documentation.js'

export type AddChange = (finding: Pick<Finding, 'severity' | 'kind' | 'text'> & Partial<Finding>) => void

export interface SchemaContext {
  readonly label: string
  readonly direction: Direction
  /** Whether it's the body of a PATCH, in which every property is optional. */
  readonly isPartial: boolean
  readonly addChange: AddChange
  readonly compareNested: (old: AllOf, current: AllOf, label: string) => void
  readonly compareDocumentation: (
    old: Documentation,
    current: Documentation,
    label: string,
    at: Pick<Finding, 'old' | 'new'>,
  ) => void
  readonly recordRename: (old: ReadonlyArray<string>, current: ReadonlyArray<string>) => void
}

/**
 * The severity when a schema accepts fewer values than before. It's breaking in requests, where a
 * caller may send a value that is now rejected.
 */
export const severityWhenNarrowed = ({ direction }: Pick<SchemaContext, 'direction'>): Severity =>
  direction === 'sent' ? 'breaking' : 'safe'

/**
 * The severity when a schema accepts more values than before. It's breaking in responses, where a
 * caller may receive a value that it doesn't know.
 */
export const severityWhenWidened = ({ direction }: Pick<SchemaContext, 'direction'>): Severity =>
  direction === 'sent' ? 'safe' : 'breaking'
