/**
 * Which requests a record answers: those that the operations make for it, by its uuid, by its
 * names, and by its name in what owns it.
 *
 * What `fetchSample` and its like ask for is said there; a test holds this to it.
 * @internal
 */
import { type ReadStart } from '../../cache/Cache.js'
import type * as m from '../../generated/models.js'
import * as operations from '../../generated/operations.js'
import { keepAnswer } from './readWrite.js'
import { libraryOf } from '../references/ownerOf.js'
import {
  type Field,
  type FieldKind,
  groupFields,
  groupResults,
  type Result,
  sampleFields,
  sampleResults,
} from '../results/resultKinds.js'
import {
  nestedField,
  nestedOrganization,
  nestedResult,
  nestedSample,
  nestedSampleGroup,
} from '../references/nestedPath.js'
import { type Page } from '../lists/page.js'
import { type Pangea } from '../Pangea.js'
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
import { type SampleWithResults } from '../samples/samplesWithResults.js'

// model

/** Keeps an answer, as one to what was asked at a moment. */
export type KnownAnswer = (asked: ReadStart) => (pangea: Pangea) => Promise<void>
type Known = ReadonlyArray<KnownAnswer>

/** More are more than one page, and nothing is known of how the server cuts it. */
const pageSize = 100

// helpers

/** The first page, which is the last one. */
type OnlyPage<A> = Page<A> & { readonly next: null; readonly previous: null }

const page = <A>(items: ReadonlyArray<A>): OnlyPage<A> => ({
  count: items.length,
  next: null,
  previous: null,
  results: items,
})

const ifOnePage = <A>(items: ReadonlyArray<A>, keep: (all: OnlyPage<A>) => KnownAnswer): Known =>
  items.length > pageSize ? [] : [keep(page(items))]

const nameOf = (group: m.SampleGroup): SampleGroupRef => groupNamed(group.organization_obj.name, group.name)

/** Times are ISO 8601 in UTC, which sort as text. */
const isLatest = (one: Result, all: ReadonlyArray<Result>): boolean =>
  all.every((other) => other === one || other.module_name !== one.module_name || other.updated_at < one.updated_at)

const fieldAnswers = (kind: FieldKind, field: Field, result: string, refs: ReadonlyArray<FieldRef>): Known => [
  keepAnswer(kind.fetch, { path: { uuid: field.uuid } }, field),
  keepAnswer(kind.list, { query: { analysis_result_id: result, name: field.name } }, page([field])),
  ...refs.flatMap((ref): Known => {
    const path = nestedField(ref)
    return path === null ? [] : [keepAnswer(kind.fetchByName, path, field)]
  }),
]

// answers

export const answersOfOrganization = (organization: m.Organization): Known => {
  const path = nestedOrganization(organizationNamed(organization.name))
  return [
    keepAnswer(operations.fetchOrganization, { path: { uuid: organization.uuid } }, organization),
    path === null
      ? keepAnswer(operations.listOrganizations, { query: { name: organization.name } }, page([organization]))
      : keepAnswer(operations.fetchOrganizationByName, { path }, organization),
  ]
}

export const answersOfGroup = (group: m.SampleGroup): Known => {
  const path = nestedSampleGroup(nameOf(group))
  const query = { organization_id: group.organization, name: group.name }
  return [
    keepAnswer(operations.fetchSampleGroup, { path: { uuid: group.uuid } }, group),
    keepAnswer(operations.listSampleGroups, { query }, page([group])),
    ...(path === null ? [] : [keepAnswer(operations.fetchSampleGroupByName, { path }, group)]),
  ]
}

const answersOfSample = (sample: m.Sample): Known => {
  const path = nestedSample(sampleIn(nameOf(libraryOf(sample)), sample.name))
  const query = { library_id: sample.library, name: sample.name }
  return [
    keepAnswer(operations.fetchSample, { path: { uuid: sample.uuid } }, sample),
    keepAnswer(operations.listSamples, { query }, page([sample])),
    ...(path === null ? [] : [keepAnswer(operations.fetchSampleByName, { path }, sample)]),
  ]
}

interface Owned<R extends Result, F extends Field> {
  readonly result: R
  readonly fields: ReadonlyArray<F>
}

/** All results of one owner, with all their fields; `ownerRef` names the owner. */
const answersOfResults = (
  isOfGroup: boolean,
  owner: string,
  ownerRef: Parameters<typeof resultNamed>[0],
  owned: ReadonlyArray<Owned<Result, Field>>,
): Known => {
  const [kind, fieldKind] = isOfGroup ? [groupResults, groupFields] : [sampleResults, sampleFields]
  const all = owned.map(({ result }) => result)
  const modules = [...new Set(all.map(({ module_name }) => module_name))]
  const query = { [kind.ownerFilter]: owner }
  return [
    ...ifOnePage(all, (results) => keepAnswer(kind.list, { query }, results)),
    ...modules.flatMap((module) =>
      ifOnePage(
        all.filter(({ module_name }) => module_name === module),
        (results) => keepAnswer(kind.list, { query: { ...query, module_name: module } }, results),
      ),
    ),
    ...owned.flatMap(({ result, fields }): Known => {
      const { module_name, replicate } = result
      const refs: ReadonlyArray<ResultRef> = [
        resultNamed(ownerRef, result),
        ...(isLatest(result, all) ? [resultNamed(ownerRef, { module_name })] : []),
      ]
      return [
        keepAnswer(kind.fetch, { path: { uuid: result.uuid } }, result),
        keepAnswer(kind.list, { query: { ...query, module_name, replicate } }, page([result])),
        ...refs.flatMap((ref): Known => {
          const path = nestedResult(ref)
          return path === null ? [] : [keepAnswer(kind.fetchByName, path, result)]
        }),
        ...ifOnePage(fields, (each) =>
          keepAnswer(fieldKind.list, { query: { analysis_result_id: result.uuid } }, each),
        ),
        ...fields.flatMap((field) =>
          fieldAnswers(
            fieldKind,
            field,
            result.uuid,
            refs.map((ref) => fieldNamed(ref, field.name)),
          ),
        ),
      ]
    }),
  ]
}

export const answersOfSampleWithResults = ({ sample, results }: SampleWithResults): Known => [
  ...answersOfSample(sample),
  ...answersOfResults(false, sample.uuid, sampleIn(nameOf(libraryOf(sample)), sample.name), results),
]

export const answersOfGroupResults = (
  group: m.SampleGroup,
  owned: ReadonlyArray<Owned<m.GroupResult, m.GroupField>>,
): Known => answersOfResults(true, group.uuid, nameOf(group), owned)
