/**
 * Rows of a study's table, as a parser of CSV, JSON or YAML yields them: cells with their positions
 * in the text. `parseStudy` checks them. Pure.
 * @since 0.1.0
 */
import type * as m from '../generated/models.js'

/** A place in a text file; both count from 1. */
export interface Position {
  readonly line: number
  readonly column: number
}

export interface StudyCell {
  /** The column: `organization`, `sample`, `metadata.city` … */
  readonly name: string
  /** Where the column is named: the header of a CSV file, the key in JSON or YAML. */
  readonly nameAt: Position
  readonly at: Position
  readonly value: m.Json
  /** Why the text of the cell can't be read; then the value has no meaning. */
  readonly problem?: string
}

export interface StudyRow {
  readonly at: Position
  readonly cells: ReadonlyArray<StudyCell>
}

/** One error in a table. */
export interface StudyProblem {
  readonly at: Position
  readonly message: string
}
