/** What became of the items of a plan, and the failures that `applyStudy` adds. @since 0.1.0 */
import { describe } from '../errors/describe.js'
import type { PangeaError } from '../errors/PangeaError.js'
import type { PlanItem } from './StudyPlan.js'

// model

/** The server's record differs from what the plan compared: nothing was written. */
export interface PlanOutdated {
  readonly _tag: 'PlanOutdated'
  /** The rest of a sentence that starts with the record. */
  readonly problem: string
}

export type StudyError = PangeaError | PlanOutdated

export interface FailedItem {
  readonly item: PlanItem
  readonly error: StudyError
}

export interface StudyOutcome {
  /** The items that are done, in the order of the plan. */
  readonly applied: ReadonlyArray<PlanItem>
  /** The items that failed by themselves; the others were still applied. */
  readonly failed: ReadonlyArray<FailedItem>
}

// pure helpers

export const planOutdated = (problem: string): PlanOutdated => ({ _tag: 'PlanOutdated', problem })

/** Another process has written a different value. @internal */
export const changedSincePlan = planOutdated('changed on the server after the plan was made: run it again.')

/** Describes a failure of `applyStudy` in one line. */
export const describeStudyError = (error: StudyError): string =>
  error._tag === 'PlanOutdated' ? `The record ${error.problem}` : describe(error)

const fatal: ReadonlySet<StudyError['_tag']> = new Set([
  'Aborted',
  'DiskFull',
  'Forbidden',
  'NetworkError',
  'RateLimited',
  'StorageUnreachable',
  'Timeout',
  'Unauthenticated',
])

/** The kinds of records without which nothing below them can be applied. */
const containers: ReadonlySet<PlanItem['kind']> = new Set(['organization', 'library', 'sample'])

/** Whether the failure would repeat for every other item. @internal */
export const isFatal = (error: StudyError, kind: PlanItem['kind']): boolean =>
  fatal.has(error._tag) || containers.has(kind)
