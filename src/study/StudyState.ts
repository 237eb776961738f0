/**
 * What a server has of a study: the input of `planStudy`, read by `fetchStudyState`.
 * @since 0.1.0
 */
import type * as m from '../generated/models.js'

export interface StudyState {
  readonly libraries: ReadonlyArray<LibraryState>
  /** The tags of the study that exist. */
  readonly tags: ReadonlyArray<TagState>
}

/** One library of the study. */
export interface LibraryState {
  /** As the study names it. */
  readonly organizationName: string
  /** As the study names it. */
  readonly name: string
  readonly organization: Pick<m.Organization, 'uuid' | 'name'> | null
  readonly group: Pick<m.SampleGroup, 'uuid' | 'name' | 'organization' | 'is_library' | 'bucket'> | null
  /** The buckets of the organization; empty if the study needs none. */
  readonly buckets: ReadonlyArray<Pick<m.S3Bucket, 'uuid' | 'name'>>
  /** Samples that the library owns, and those of other libraries that are linked to it. */
  readonly samples: ReadonlyArray<SampleState>
  /** Results of the library itself. */
  readonly results: ReadonlyArray<ResultState>
}

export interface SampleState extends Pick<m.Sample, 'uuid' | 'name' | 'library' | 'metadata'> {
  readonly results: ReadonlyArray<ResultState>
}

export interface ResultState {
  readonly uuid: string
  readonly module_name: string
  readonly replicate: string
  readonly fields: ReadonlyArray<FieldState>
}

export interface FieldState {
  readonly uuid: string
  readonly name: string
  readonly stored_data: m.Json
}

export interface TagState {
  readonly uuid: m.TagId
  readonly name: string
  /** The uuids of the samples that have the tag. */
  readonly samples: ReadonlySet<string>
}

interface Named {
  readonly uuid: string
  readonly name: string
}

/**
 * Finds a record by its uuid or name; a name that differs in case is the same, as on the server.
 */
export const findNamed = <A extends Named>(records: ReadonlyArray<A>, name: string): A | undefined =>
  records.find((record) => record.name === name) ??
  records.find((record) => record.uuid === name.toLowerCase()) ??
  records.find((record) => record.name.toLowerCase() === name.toLowerCase())
