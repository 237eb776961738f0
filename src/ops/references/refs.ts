/**
 * References: values that identify a record by its uuid or by names, without fetching it.
 *
 * Uuids are branded, so a sample's can't be passed where a group's is expected. Names match
 * case-insensitively, as on the server, ignore white space at their ends, and may contain any
 * character except NUL. An operation that gets a blank name or a malformed uuid fails with
 * `InvalidArgument` before it sends a request.
 * @since 0.1.0
 */
import type * as m from '../../generated/models.js'
import { checkId, type Checked, isObject } from './checkIdentifiers.js'

// model

interface ById<Kind extends string, Id> {
  readonly _tag: `${Kind}ById`
  readonly id: Id
}

export type OrganizationRef =
  ById<'Organization', m.OrganizationId> | { readonly _tag: 'OrganizationNamed'; readonly name: string }

export type SampleGroupRef =
  | ById<'SampleGroup', m.SampleGroupId>
  | { readonly _tag: 'SampleGroupNamed'; readonly organization: OrganizationRef; readonly name: string }

export type SampleRef =
  ById<'Sample', m.SampleId> | { readonly _tag: 'SampleNamed'; readonly library: SampleGroupRef; readonly name: string }

/**
 * The name of a result: its module and replicate. Without a replicate, the most recently updated
 * result of the module is meant. A fetched result is also a valid name.
 */
export interface ResultName {
  readonly module_name: string
  readonly replicate?: string | undefined
}

export type SampleResultRef =
  | ById<'SampleResult', m.SampleResultId>
  | ({ readonly _tag: 'SampleResultNamed'; readonly sample: SampleRef } & ResultName)

export type GroupResultRef =
  | ById<'GroupResult', m.GroupResultId>
  | ({ readonly _tag: 'GroupResultNamed'; readonly group: SampleGroupRef } & ResultName)

export type ResultRef = SampleResultRef | GroupResultRef

export type SampleFieldRef =
  | ById<'SampleField', m.SampleFieldId>
  | { readonly _tag: 'SampleFieldNamed'; readonly result: SampleResultRef; readonly name: string }

export type GroupFieldRef =
  | ById<'GroupField', m.GroupFieldId>
  | { readonly _tag: 'GroupFieldNamed'; readonly result: GroupResultRef; readonly name: string }

export type FieldRef = SampleFieldRef | GroupFieldRef

/** A reference, or a fetched record. */
export type OrganizationLike = OrganizationRef | m.Organization
export type SampleGroupLike = SampleGroupRef | m.SampleGroup
export type SampleLike = SampleRef | m.Sample
export type SampleResultLike = SampleResultRef | m.SampleResult
export type GroupResultLike = GroupResultRef | m.GroupResult
export type ResultLike = SampleResultLike | GroupResultLike
export type SampleFieldLike = SampleFieldRef | m.SampleField
export type GroupFieldLike = GroupFieldRef | m.GroupField
export type FieldLike = SampleFieldLike | GroupFieldLike

// constructors, by uuid

export const organizationById = (id: m.OrganizationId): OrganizationRef => ({ _tag: 'OrganizationById', id })
export const groupById = (id: m.SampleGroupId): SampleGroupRef => ({ _tag: 'SampleGroupById', id })
export const sampleById = (id: m.SampleId): SampleRef => ({ _tag: 'SampleById', id })
export const sampleResultById = (id: m.SampleResultId): SampleResultRef => ({ _tag: 'SampleResultById', id })
export const groupResultById = (id: m.GroupResultId): GroupResultRef => ({ _tag: 'GroupResultById', id })
export const sampleFieldById = (id: m.SampleFieldId): SampleFieldRef => ({ _tag: 'SampleFieldById', id })
export const groupFieldById = (id: m.GroupFieldId): GroupFieldRef => ({ _tag: 'GroupFieldById', id })

/** Parses user input as a uuid; the type parameter names the resource. */
const parseId =
  <Id extends string>(argument: string) =>
  (text: string): Checked<Id> =>
    checkId(argument, text)

export const parseOrganizationId = parseId<m.OrganizationId>('organization id')
export const parseSampleGroupId = parseId<m.SampleGroupId>('sample group id')
export const parseSampleId = parseId<m.SampleId>('sample id')
export const parseSampleResultId = parseId<m.SampleResultId>('sample result id')
export const parseGroupResultId = parseId<m.GroupResultId>('group result id')
export const parseSampleFieldId = parseId<m.SampleFieldId>('sample field id')
export const parseGroupFieldId = parseId<m.GroupFieldId>('group field id')

// from a record to its reference

/**
 * Returns a record's reference, which is its uuid. Invalid values from untyped callers become
 * references that `checkRefs` rejects.
 * @internal
 */
export const refOf = <Ref extends { readonly _tag: string }, Id>(
  like: Ref | { readonly uuid: Id },
  byId: (id: Id) => Ref,
): Ref => (!isObject(like) ? byId(like) : '_tag' in like ? like : byId(like.uuid))

/** @internal */
export const organizationRef = (like: OrganizationLike): OrganizationRef => refOf(like, organizationById)
/** @internal */
export const groupRef = (like: SampleGroupLike): SampleGroupRef => refOf(like, groupById)
/** @internal */
export const sampleRef = (like: SampleLike): SampleRef => refOf(like, sampleById)

const isOfGroup = (record: unknown): boolean => isObject(record) && 'sample_group' in record

/** @internal */
export const resultRef = (like: ResultLike): ResultRef =>
  refOf<ResultRef, never>(like as ResultRef, isOfGroup(like) ? groupResultById : sampleResultById)

const isFieldOfGroup = (like: unknown): boolean =>
  isObject(like) && 'analysis_result_obj' in like && isOfGroup(like.analysis_result_obj)

/** @internal */
export const fieldRef = (like: FieldLike): FieldRef =>
  refOf<FieldRef, never>(like as FieldRef, isFieldOfGroup(like) ? groupFieldById : sampleFieldById)

// constructors, by name

export const organizationNamed = (name: string): OrganizationRef => ({ _tag: 'OrganizationNamed', name })

const organizationOf = (like: string | OrganizationLike): OrganizationRef =>
  typeof like === 'string' ? organizationNamed(like) : organizationRef(like)

/**
 * Refers to a group or library of an organization, which is given by name, by reference or as a
 * record.
 */
export const groupNamed = (organization: string | OrganizationLike, name: string): SampleGroupRef => ({
  _tag: 'SampleGroupNamed',
  organization: organizationOf(organization),
  name,
})

/** Refers to a sample by the names of its organization and library and its own name. */
export const sampleNamed = (organization: string | OrganizationLike, library: string, name: string): SampleRef =>
  sampleIn(groupNamed(organization, library), name)

/** Refers to a sample by its name in a library. */
export const sampleIn = (library: SampleGroupLike, name: string): SampleRef => ({
  _tag: 'SampleNamed',
  library: groupRef(library),
  name,
})

/** Whether an owner of results is a group (or library) rather than a sample. @internal */
export const isGroup = (owner: SampleLike | SampleGroupLike): owner is SampleGroupLike =>
  isObject(owner) &&
  ('_tag' in owner ? owner._tag === 'SampleGroupById' || owner._tag === 'SampleGroupNamed' : 'is_library' in owner)

/** Returns only the name of a result, which may be given as a complete record. */
const nameOf = (name: ResultName): ResultName => {
  // Untyped callers may pass anything; `checkRefs` rejects it.
  if (!isObject(name)) return name
  const { module_name, replicate } = name
  return replicate === undefined ? { module_name } : { module_name, replicate }
}

/**
 * Refers to a result of a sample or a group by its module and replicate.
 *
 * @example
 * const latest = fetchResult(resultNamed(sample, { module_name: 'raw::raw_reads' }))
 * const same = fetchResult(resultNamed(sample, result))
 */
export const resultNamed = <Owner extends SampleLike | SampleGroupLike>(
  owner: Owner,
  name: ResultName,
): Owner extends SampleGroupLike ? GroupResultRef : SampleResultRef => {
  const like: SampleLike | SampleGroupLike = owner
  const ref: ResultRef = isGroup(like)
    ? { _tag: 'GroupResultNamed', group: groupRef(like), ...nameOf(name) }
    : { _tag: 'SampleResultNamed', sample: sampleRef(like), ...nameOf(name) }
  return ref as Owner extends SampleGroupLike ? GroupResultRef : SampleResultRef
}

/** @internal */
export const isGroupResultRef = (ref: ResultRef): ref is GroupResultRef =>
  ref._tag === 'GroupResultById' || ref._tag === 'GroupResultNamed'

/** Refers to a field of a sample's or a group's result by its name. */
export const fieldNamed = <R extends ResultLike>(
  result: R,
  name: string,
): R extends GroupResultLike ? GroupFieldRef : SampleFieldRef => {
  const ref = resultRef(result)
  const field: FieldRef = isGroupResultRef(ref)
    ? { _tag: 'GroupFieldNamed', result: ref, name }
    : { _tag: 'SampleFieldNamed', result: ref, name }
  return field as R extends GroupResultLike ? GroupFieldRef : SampleFieldRef
}
