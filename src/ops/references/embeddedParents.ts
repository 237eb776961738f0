/**
 * Returns the records that a record belongs to, from the copies (`*_obj`) that the server nests in
 * it. Sends no request; a copy is as old as the record that contains it.
 * @since 0.1.0
 */
import type * as m from '../../generated/models.js'

// model

type OfSample = m.SampleField | m.SampleResult
type OfGroup = m.GroupField | m.GroupResult
type InLibrary = OfSample | m.Sample
type InOrganization = InLibrary | OfGroup | m.SampleGroup | m.Project

// pure

/** Returns the result that a field belongs to. */
export const resultOf = <F extends m.SampleField | m.GroupField>(field: F): F['analysis_result_obj'] =>
  field.analysis_result_obj

/** Returns the sample that a result or a field belongs to. */
export const sampleOf = (part: OfSample): m.Sample =>
  'analysis_result_obj' in part ? part.analysis_result_obj.sample_obj : part.sample_obj

/** Returns the library that owns a sample, or the sample of a result or field. */
export const libraryOf = (part: InLibrary): m.SampleGroup =>
  'library_obj' in part ? part.library_obj : sampleOf(part).library_obj

/** Returns the group that a group result or its field belongs to. */
export const groupOf = (part: OfGroup): m.SampleGroup =>
  'analysis_result_obj' in part ? part.analysis_result_obj.sample_group_obj : part.sample_group_obj

const isOfGroup = (part: OfSample | OfGroup): part is OfGroup =>
  'analysis_result_obj' in part ? 'sample_group_obj' in part.analysis_result_obj : 'sample_group_obj' in part

/** Returns the organization that a record belongs to. */
export const organizationOf = (part: InOrganization): m.Organization => {
  if ('organization_obj' in part) return part.organization_obj
  if ('library_obj' in part) return part.library_obj.organization_obj
  return (isOfGroup(part) ? groupOf(part) : libraryOf(part)).organization_obj
}
