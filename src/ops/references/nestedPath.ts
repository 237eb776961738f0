/**
 * Converts references to the segments of a `/nested/` path, which finds a record by names in one
 * request.
 *
 * Returns `null` for a name that can't be a segment: the server decodes `%2F` before it splits the
 * path, URLs drop `.` and `..`, and a name that Python can parse as a uuid would be taken for one.
 * Such names are looked up with the lists' filters instead.
 * @internal
 */
import { isPathSegment } from '../../http/buildRequest.js'
import { isById } from './idOfReference.js'
import type { FieldRef, OrganizationRef, ResultRef, SampleGroupRef, SampleRef } from './refs.js'

/**
 * Whether the server would parse a name as a uuid: Python drops `urn:`, `uuid:`, braces and dashes,
 * and parses the rest as a hexadecimal number, which may have a sign, `0x`, underscores and digits
 * of any script.
 */
const isReadAsUuid = (name: string): boolean => /^[\da-f\p{Nd}_x+\s]{32}$/iu.test(name.replace(/urn:|uuid:|[-{}]/g, ''))

const segment = (name: string): string | null => (isPathSegment(name) && !isReadAsUuid(name) ? name : null)

export interface OrganizationPath {
  readonly org: string
}
export interface SampleGroupPath extends OrganizationPath {
  readonly group: string
}
export interface SamplePath extends SampleGroupPath {
  readonly sample: string
}

export const nestedOrganizationPath = (ref: OrganizationRef): OrganizationPath | null => {
  const org = isById(ref) ? ref.id : segment(ref.name)
  return org === null ? null : { org }
}

export const nestedSampleGroupPath = (ref: SampleGroupRef): SampleGroupPath | null => {
  // The path needs the organization, which a group's uuid alone doesn't name.
  if (isById(ref)) return null
  const parent = nestedOrganizationPath(ref.organization)
  const group = segment(ref.name)
  return parent === null || group === null ? null : { ...parent, group }
}

export const nestedSamplePath = (ref: SampleRef): SamplePath | null => {
  if (isById(ref)) return null
  const parent = nestedSampleGroupPath(ref.library)
  const sample = segment(ref.name)
  return parent === null || sample === null ? null : { ...parent, sample }
}

type Segments = Readonly<Record<string, string>>

export interface NestedRequest {
  readonly path: Segments
  readonly query?: { readonly replicate: string }
}

export const nestedResultRequest = (ref: ResultRef): NestedRequest | null => {
  if (isById(ref)) return null
  const owner = ref._tag === 'SampleResultNamed' ? nestedSamplePath(ref.sample) : nestedSampleGroupPath(ref.group)
  const module = segment(ref.module_name)
  if (owner === null || module === null) return null
  return { path: { ...owner, module }, ...(ref.replicate === undefined ? {} : { query: { replicate: ref.replicate } }) }
}

export const nestedFieldRequest = (ref: FieldRef): NestedRequest | null => {
  if (isById(ref)) return null
  const result = nestedResultRequest(ref.result)
  const field = segment(ref.name)
  return result === null || field === null ? null : { ...result, path: { ...result.path, field } }
}
