/**
 * References as segments of a `/nested/` path, which reaches a thing by names in one request.
 *
 * `null` where that can't be: the server decodes `%2F` before it splits the path, and URLs drop `.`
 * and `..`; a name that looks like a uuid, in any form that Python reads, would be taken for one.
 * Such a name is found by the lists' filters instead.
 * @internal
 */
import { isPathSegment } from '../../http/buildRequest.js'
import { isById } from './idOfReference.js'
import { type FieldRef, type OrganizationRef, type ResultRef, type SampleGroupRef, type SampleRef } from './refs.js'

/**
 * Whether the server takes a name for a uuid: Python drops `urn:`, `uuid:`, braces and dashes, and
 * reads what is left as a number to the base of 16, which may have a sign, `0x`, underscores and
 * the digits of any script.
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
  // A group's uuid alone does not say its organization, which the path needs.
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
