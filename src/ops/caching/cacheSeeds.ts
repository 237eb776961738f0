/**
 * Builds cache entries for records that another response contained: for every request that would
 * return the record, by its uuid, by its names, and by its name within its owner.
 *
 * The requests must be exactly those of `fetchSample` and the other operations; a test compares
 * them.
 * @internal
 */
import type { ReadStart } from '../../cache/Cache.js'
import type * as m from '../../generated/models.js'
import * as operations from '../../generated/operations.js'
import { seedResponse } from './sendThroughCache.js'
import { libraryOf } from '../references/embeddedParents.js'
import {
  type Field,
  type FieldRoutes,
  groupFieldRoutes,
  groupResultRoutes,
  type Result,
  sampleFieldRoutes,
  sampleResultRoutes,
} from '../results/resultRoutes.js'
import {
  nestedFieldRequest,
  nestedOrganizationPath,
  nestedResultRequest,
  nestedSamplePath,
  nestedSampleGroupPath,
} from '../references/nestedPath.js'
import type { Page } from '../lists/fetchPage.js'
import type { Pangea } from '../Pangea.js'
import {
  type FieldRef,
  fieldNamed,
  groupNamed,
  organizationNamed,
  type ResultRef,
  resultNamed,
  sampleIn,
  type SampleGroupRef,
} from '../references/refs.js'
import type { SampleWithResults } from '../samples/samplesWithResults.js'

// model

/** Stores one response in the cache, as of the time of a given request. */
export type CacheSeed = (readStart: ReadStart) => (pangea: Pangea) => Promise<void>
type Seeds = ReadonlyArray<CacheSeed>

/** A longer list has several pages, and how the server divides it is unknown. */
const pageSize = 100

// helpers

/** The first and only page. */
type SinglePage<A> = Page<A> & { readonly next: null; readonly previous: null }

const singlePage = <A>(items: ReadonlyArray<A>): SinglePage<A> => ({
  count: items.length,
  next: null,
  previous: null,
  results: items,
})

const seedIfOnePage = <A>(items: ReadonlyArray<A>, seed: (all: SinglePage<A>) => CacheSeed): Seeds =>
  items.length > pageSize ? [] : [seed(singlePage(items))]

const groupRefByName = (group: m.SampleGroup): SampleGroupRef => groupNamed(group.organization_obj.name, group.name)

/** Times are ISO 8601 in UTC, so they sort as strings. */
const isLatest = (one: Result, all: ReadonlyArray<Result>): boolean =>
  all.every((other) => other === one || other.module_name !== one.module_name || other.updated_at < one.updated_at)

const seedsOfField = (routes: FieldRoutes, field: Field, result: string, refs: ReadonlyArray<FieldRef>): Seeds => [
  seedResponse(routes.fetch, { path: { uuid: field.uuid } }, field),
  seedResponse(routes.list, { query: { analysis_result_id: result, name: field.name } }, singlePage([field])),
  ...refs.flatMap((ref): Seeds => {
    const path = nestedFieldRequest(ref)
    return path === null ? [] : [seedResponse(routes.fetchByName, path, field)]
  }),
]

// seeds

export const seedsOfOrganization = (organization: m.Organization): Seeds => {
  const path = nestedOrganizationPath(organizationNamed(organization.name))
  return [
    seedResponse(operations.fetchOrganization, { path: { uuid: organization.uuid } }, organization),
    path === null
      ? seedResponse(operations.listOrganizations, { query: { name: organization.name } }, singlePage([organization]))
      : seedResponse(operations.fetchOrganizationByName, { path }, organization),
  ]
}

export const seedsOfGroup = (group: m.SampleGroup): Seeds => {
  const path = nestedSampleGroupPath(groupRefByName(group))
  const query = { organization_id: group.organization, name: group.name }
  return [
    seedResponse(operations.fetchSampleGroup, { path: { uuid: group.uuid } }, group),
    seedResponse(operations.listSampleGroups, { query }, singlePage([group])),
    ...(path === null ? [] : [seedResponse(operations.fetchSampleGroupByName, { path }, group)]),
  ]
}

const seedsOfSample = (sample: m.Sample): Seeds => {
  const path = nestedSamplePath(sampleIn(groupRefByName(libraryOf(sample)), sample.name))
  const query = { library_id: sample.library, name: sample.name }
  return [
    seedResponse(operations.fetchSample, { path: { uuid: sample.uuid } }, sample),
    seedResponse(operations.listSamples, { query }, singlePage([sample])),
    ...(path === null ? [] : [seedResponse(operations.fetchSampleByName, { path }, sample)]),
  ]
}

interface ResultAndFields<R extends Result, F extends Field> {
  readonly result: R
  readonly fields: ReadonlyArray<F>
}

/** Seeds all results of one owner and all their fields; `ownerRef` refers to the owner by name. */
const seedsOfResults = (
  isOfGroup: boolean,
  owner: string,
  ownerRef: Parameters<typeof resultNamed>[0],
  owned: ReadonlyArray<ResultAndFields<Result, Field>>,
): Seeds => {
  const [routes, fieldRoutes] = isOfGroup
    ? [groupResultRoutes, groupFieldRoutes]
    : [sampleResultRoutes, sampleFieldRoutes]
  const all = owned.map(({ result }) => result)
  const modules = [...new Set(all.map(({ module_name }) => module_name))]
  const query = { [routes.ownerFilter]: owner }
  return [
    ...seedIfOnePage(all, (results) => seedResponse(routes.list, { query }, results)),
    ...modules.flatMap((module) =>
      seedIfOnePage(
        all.filter(({ module_name }) => module_name === module),
        (results) => seedResponse(routes.list, { query: { ...query, module_name: module } }, results),
      ),
    ),
    ...owned.flatMap(({ result, fields }): Seeds => {
      const { module_name, replicate } = result
      const refs: ReadonlyArray<ResultRef> = [
        resultNamed(ownerRef, result),
        ...(isLatest(result, all) ? [resultNamed(ownerRef, { module_name })] : []),
      ]
      return [
        seedResponse(routes.fetch, { path: { uuid: result.uuid } }, result),
        seedResponse(routes.list, { query: { ...query, module_name, replicate } }, singlePage([result])),
        ...refs.flatMap((ref): Seeds => {
          const path = nestedResultRequest(ref)
          return path === null ? [] : [seedResponse(routes.fetchByName, path, result)]
        }),
        ...seedIfOnePage(fields, (each) =>
          seedResponse(fieldRoutes.list, { query: { analysis_result_id: result.uuid } }, each),
        ),
        ...fields.flatMap((field) =>
          seedsOfField(
            fieldRoutes,
            field,
            result.uuid,
            refs.map((ref) => fieldNamed(ref, field.name)),
          ),
        ),
      ]
    }),
  ]
}

export const seedsOfSampleWithResults = ({ sample, results }: SampleWithResults): Seeds => [
  ...seedsOfSample(sample),
  ...seedsOfResults(false, sample.uuid, sampleIn(groupRefByName(libraryOf(sample)), sample.name), results),
]

export const seedsOfGroupResults = (
  group: m.SampleGroup,
  owned: ReadonlyArray<ResultAndFields<m.GroupResult, m.GroupField>>,
): Seeds => seedsOfResults(true, group.uuid, groupRefByName(group), owned)
