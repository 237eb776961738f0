/**
 * What the comparison of two schemas in one direction needs: a label, where changes go, and how
 * nested schemas are compared.
 */
import { type AllOf } from './SchemaAlternative.js'
import { type Direction } from '../Direction.js'
import { type Finding, type Severity } from './Change.js'
import { type Documentation } from './Documentation.js'

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
 * The severity of accepting fewer values than before: a caller may send one that is now rejected.
 */
export const severityWhenNarrowed = ({ direction }: Pick<SchemaContext, 'direction'>): Severity =>
  direction === 'sent' ? 'breaking' : 'safe'

/**
 * The severity of accepting more values than before: a caller may receive one that it doesn't know.
 */
export const severityWhenWidened = ({ direction }: Pick<SchemaContext, 'direction'>): Severity =>
  direction === 'sent' ? 'safe' : 'breaking'
