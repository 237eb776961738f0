/** Parts of a plan, which are joined to the whole. Pure. @internal */
import type { Position } from './StudyRow.js'
import type { PlanItem, PlanPlace } from './StudyPlan.js'

// model

/** Items of the plan, and the uuids of existing records. */
export interface Planned {
  readonly items: ReadonlyArray<PlanItem>
  readonly ids: ReadonlyArray<readonly [key: string, uuid: string]>
}

// constructors

export const noChanges: Planned = { items: [], ids: [] }

export const joinPlanned = (all: ReadonlyArray<Planned>): Planned => ({
  items: all.flatMap(({ items }) => items),
  ids: all.flatMap(({ ids }) => ids),
})

export const planItem = (
  place: PlanPlace,
  at: Position,
  rest: Pick<PlanItem, 'action' | 'kind'> & Partial<PlanItem>,
): PlanItem => ({ ...place, uuid: null, tag: null, file: null, sizeBytes: null, at, ...rest })

export const planConflict = (place: PlanPlace, at: Position, kind: PlanItem['kind'], problem: string): Planned => ({
  items: [planItem(place, at, { action: 'conflict', kind, problem })],
  ids: [],
})
