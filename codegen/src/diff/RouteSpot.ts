/** An operation that is being compared, and what its parts are compared with. */
import { child, type Node, type Place } from '../read/tree.js'
import { type Schema } from './Alternative.js'
import { type Direction } from './Change.js'
import { type Say } from './Spot.js'

export interface RouteSpot {
  readonly label: string
  readonly say: Say
  /** Compares two schemas in one direction. */
  readonly inside: (old: Schema, now: Schema, direction: Direction, label: string, isPartial?: boolean) => void
  readonly looksSame: (old: Schema, now: Schema) => boolean
}

export const schemaOf = (place: Place<Node>): Schema => {
  const schema = child(place, 'schema')
  return schema === undefined ? [] : [schema]
}
