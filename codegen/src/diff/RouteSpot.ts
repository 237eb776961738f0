/** An operation that is being compared, and what its parts are compared with. */
import { type Node, type Located } from '../read/jsonTree.js'
import { type Direction } from './Change.js'
import { type Say } from './Spot.js'

export interface RouteSpot {
  readonly label: string
  readonly say: Say
  /** Compares the schemas of two parameters, headers or forms of a body in one direction. */
  readonly inside: (
    old: Located<Node>,
    now: Located<Node>,
    direction: Direction,
    label: string,
    isPartial?: boolean,
  ) => void
  /** Whether their schemas let the same through. */
  readonly looksSame: (old: Located<Node>, now: Located<Node>) => boolean
}
