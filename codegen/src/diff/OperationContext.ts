/**
 * What the comparison of one operation needs: its label, a callback that receives changes, and a
 * function that compares schemas.
 */
import type { Node, Located } from '../read/jsonTree.js'
import type { Direction } from '../Direction.js'
import type { AddChange } from './SchemaContext.js'

export interface OperationContext {
  readonly label: string
  readonly addChange: AddChange
  /** Compares the schemas of two parameters, headers or media type objects in one direction. */
  readonly compareSchemas: (
    old: Located<Node>,
    current: Located<Node>,
    direction: Direction,
    label: string,
    isPartial?: boolean,
  ) => void
  /** Whether their schemas accept the same values. */
  readonly isEquivalent: (old: Located<Node>, current: Located<Node>) => boolean
}
