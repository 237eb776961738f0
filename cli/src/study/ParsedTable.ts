/** What a parser makes of a study's table: its rows, and what of the text can't be read. */
import type { StudyProblem, StudyRow } from 'pangea-fp/node'

export interface ParsedTable {
  readonly rows: ReadonlyArray<StudyRow>
  readonly problems: ReadonlyArray<StudyProblem>
}
