/**
 * A study: the samples, metadata, tags, results, fields and files that the libraries of a server
 * should have. All lists are sorted by name, so the order of rows doesn't matter.
 * @since 0.1.0
 */
import type * as m from '../generated/models.js'
import type { Position } from './StudyRow.js'

/** A value of the study, and where the table states it. */
export interface Located<A> {
  readonly value: A
  readonly at: Position
}

export interface Study {
  readonly libraries: ReadonlyArray<StudyLibrary>
}

export interface StudyLibrary {
  /** A name or a uuid. */
  readonly organization: string
  /** A name or a uuid. */
  readonly name: string
  readonly at: Position
  /** The name of the organization's bucket that the library must have. */
  readonly bucket: Located<string> | null
  readonly samples: ReadonlyArray<StudySample>
  /** Results of the library itself. */
  readonly results: ReadonlyArray<StudyResult>
}

export interface StudySample {
  readonly name: string
  readonly at: Position
  readonly metadata: Readonly<Record<string, Located<m.Json>>>
  readonly tags: ReadonlyArray<Located<string>>
  readonly results: ReadonlyArray<StudyResult>
}

export interface StudyResult {
  readonly module: string
  /** Without one, the only result of the module is meant; a new one gets the replicate `1`. */
  readonly replicate: string | null
  readonly at: Position
  readonly fields: ReadonlyArray<StudyField>
}

export interface StudyField {
  readonly name: string
  readonly at: Position
  readonly content: FieldContent
}

/** A local file, by its path, or a JSON value. */
export type FieldContent =
  | { readonly _tag: 'File'; readonly path: string; readonly at: Position }
  | { readonly _tag: 'Value'; readonly value: m.Json }

/** The replicate of results that a study creates without naming one: two runs must agree on it. */
export const defaultReplicate = '1'

const collator = new Intl.Collator('en', { numeric: true })

/** Orders `S2` before `S10`; the same on every computer. */
export const compareNames = (a: string, b: string): number => collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0)

/** A file of the study, and the place that names it first. */
export interface StudyFile {
  readonly path: string
  readonly at: Position
}

const resultsOf = ({ results, samples }: StudyLibrary): ReadonlyArray<StudyResult> => [
  ...results,
  ...samples.flatMap((sample) => sample.results),
]

/** Lists each file of the study once. */
export const studyFiles = ({ libraries }: Study): ReadonlyArray<StudyFile> => {
  const fields = libraries.flatMap(resultsOf).flatMap(({ fields: all }) => all)
  const files = fields.flatMap(({ content }) =>
    content._tag === 'File' ? [{ path: content.path, at: content.at }] : [],
  )
  return [...new Map(files.toReversed().map((file) => [file.path, file])).values()].toReversed()
}
