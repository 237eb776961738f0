/**
 * From a record to what it belongs to, out of the copies (`*_obj`) that the server nests in it: pure, with no request.
 *
 * A copy is as old as the record that it came in.
 * @since 0.1.0
 */
import type * as m from '../../generated/models.js'

// model

type OfSample = m.SampleField | m.SampleResult
type OfGroup = m.GroupField | m.GroupResult
type InLibrary = OfSample | m.Sample
type InOrganization = InLibrary | OfGroup | m.SampleGroup | m.Project

// pure

/** The result that a field is part of. */
export const resultOf = <F extends m.SampleField | m.GroupField>(field: F): F['analysis_result_obj'] =>
  field.analysis_result_obj

/** The sample that a result, or a field, is of. */
export const sampleOf = (part: OfSample): m.Sample =>
  'analysis_result_obj' in part ? part.analysis_result_obj.sample_obj : part.sample_obj

/** The library that owns a sample, or the sample that a result or field is of. */
export const libraryOf = (part: InLibrary): m.SampleGroup =>
  'library_obj' in part ? part.library_obj : sampleOf(part).library_obj

/** The group that a result, or a field, is of. */
export const groupOf = (part: OfGroup): m.SampleGroup =>
  'analysis_result_obj' in part ? part.analysis_result_obj.sample_group_obj : part.sample_group_obj

const isOfGroup = (part: OfSample | OfGroup): part is OfGroup =>
  'analysis_result_obj' in part ? 'sample_group_obj' in part.analysis_result_obj : 'sample_group_obj' in part

/** The organization that everything belongs to. */
export const organizationOf = (part: InOrganization): m.Organization => {
  if ('organization_obj' in part) return part.organization_obj
  if ('library_obj' in part) return part.library_obj.organization_obj
  return (isOfGroup(part) ? groupOf(part) : libraryOf(part)).organization_obj
}
