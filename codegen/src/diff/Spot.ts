/** A place where two schemas are compared in one direction. */
import { type AllOf } from './Alternative.js'
import { type Direction, type Finding, type Severity } from './Change.js'
import { type Docs } from './docs.js'

export type Say = (finding: Pick<Finding, 'severity' | 'kind' | 'text'> & Partial<Finding>) => void

/** What is being compared, and how to say what is found there or to go on inside of it. */
export interface Spot {
  readonly label: string
  readonly direction: Direction
  /** Whether it is the body of a PATCH, of which any part may be left out. */
  readonly isPartial: boolean
  readonly say: Say
  readonly inside: (old: AllOf, now: AllOf, label: string) => void
  readonly compareDocs: (old: Docs, now: Docs, label: string, at: Pick<Finding, 'old' | 'new'>) => void
  readonly noteNames: (old: ReadonlyArray<string>, now: ReadonlyArray<string>) => void
}

/** Fewer values than before: who sends may send one that is refused now. */
export const whenNarrower = ({ direction }: Pick<Spot, 'direction'>): Severity =>
  direction === 'sent' ? 'breaking' : 'safe'

/** More values than before: who receives may get one that it does not know. */
export const whenWider = ({ direction }: Pick<Spot, 'direction'>): Severity =>
  direction === 'sent' ? 'safe' : 'breaking'
