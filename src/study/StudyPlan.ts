/**
 * The plan of a study: what `applyStudy` will change, and what stays as it is. Pure.
 * @since 0.1.0
 */
import type * as m from '../generated/models.js'
import type { Position } from './StudyRow.js'

// model

/**
 * - `create`: adds a record; `upload`: sends a file to a field that has none.
 * - `update`: replaces a value, metadata or a file; has `before` and `after`.
 * - `conflict`: can't be reconciled, so the plan can't be applied; has a `problem`.
 * - `delete`: only with `isPruning`.
 */
export type PlanAction = 'create' | 'upload' | 'update' | 'unchanged' | 'conflict' | 'delete'

export type PlanKind = 'organization' | 'library' | 'sample' | 'metadata' | 'tag' | 'result' | 'field' | 'file'

/** Names a record from the organization down; `null` below it. */
export interface PlanPlace {
  readonly organization: string
  readonly library: string | null
  /** `null` for a result of the library itself, too. */
  readonly sample: string | null
  readonly module: string | null
  readonly replicate: string | null
  readonly field: string | null
}

export interface PlanItem extends PlanPlace {
  readonly action: PlanAction
  readonly kind: PlanKind
  readonly tag: string | null
  /** Of the existing record. */
  readonly uuid: string | null
  /** The path of the file to send. */
  readonly file: string | null
  readonly sizeBytes: number | null
  readonly before?: m.Json
  readonly after?: m.Json
  readonly problem?: string
  /** Where the table describes it; `null` for a record that only the server has. */
  readonly at: Position | null
}

export interface StudyPlan {
  readonly items: ReadonlyArray<PlanItem>
  /** The uuids of the existing records, by {@link placeKey}. */
  readonly ids: ReadonlyMap<string, string>
}

export interface StudyPlanOptions {
  /** Also deletes what the study doesn't describe; by default nothing is ever deleted. */
  readonly isPruning?: boolean
  /** Only members of the organization can read new libraries. */
  readonly isPrivate?: boolean
}

/** How many items have each action, and how many bytes are to be sent. */
export type PlanSummary = Readonly<Record<PlanAction, number>> & { readonly uploadBytes: number }

// pure helpers

/** Identifies a record of the plan. */
export const placeKey = (place: PlanPlace): string =>
  JSON.stringify([place.organization, place.library, place.sample, place.module, place.replicate])

export const organizationPlace = (organization: string): PlanPlace => ({
  organization,
  library: null,
  sample: null,
  module: null,
  replicate: null,
  field: null,
})

/** Whether an item sends a file: a new one, or one that replaces another. */
export const isUpload = ({ file, action }: PlanItem): boolean =>
  file !== null && (action === 'upload' || action === 'update')

export const summarizePlan = ({ items }: StudyPlan): PlanSummary => {
  const count = (action: PlanAction): number => items.filter((item) => item.action === action).length
  return {
    create: count('create'),
    upload: count('upload'),
    update: count('update'),
    unchanged: count('unchanged'),
    conflict: count('conflict'),
    delete: count('delete'),
    uploadBytes: items.reduce((sum, item) => (isUpload(item) ? sum + (item.sizeBytes ?? 0) : sum), 0),
  }
}

/** Whether applying the plan would change nothing. */
export const isPlanEmpty = ({ items }: StudyPlan): boolean => items.every(({ action }) => action === 'unchanged')

/** The items that make a plan impossible to apply. */
export const conflictsOf = ({ items }: StudyPlan): ReadonlyArray<PlanItem> =>
  items.filter(({ action }) => action === 'conflict')
