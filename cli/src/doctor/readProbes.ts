/**
 * The probes of all operations that read. Lists come first: later probes use the records that they
 * contain.
 */
import { option as O } from 'fp-ts'
import { contentKindOf, downloadUrl, operations as op, type SampleField } from 'pangea-fp/node'
import { type Facts, type Probe, probe, type ProbeOptions } from './Probe.js'

// helpers

type Learned<Ok> = (value: Ok, facts: Facts) => Facts

const list = <Item>(learn: (item: Item) => Facts): Learned<{ readonly results: ReadonlyArray<Item> }> => {
  // What was found first stays, so that the records belong together.
  return ({ results: [first] }, facts) => (first === undefined ? facts : { ...learn(first), ...facts })
}

const noArgs = (): Record<never, never> => ({})

const byUuid = <Id extends string>(record: { readonly uuid: Id } | undefined) =>
  record && { path: { uuid: record.uuid } }

const words = (): { readonly query: { readonly query: string } } => ({ query: { query: 'Escherichia coli' } })

const needs = (text: string): ProbeOptions<Facts, unknown> => ({ needs: text })

const presignedUrl = (field: SampleField): string | undefined =>
  contentKindOf(field) === 's3' ? O.toUndefined(downloadUrl(field)) : undefined

/** The path of names of a record of a sample. */
const samplePath = ({ sample }: Facts) =>
  sample && {
    org: sample.library_obj.organization_obj.name,
    group: sample.library_obj.name,
    sample: sample.name,
  }

const resultPath = (facts: Facts) => {
  const path = samplePath(facts)
  return path && facts.result && { ...path, module: facts.result.module_name }
}

const groupResultPath = ({ groupResult }: Facts) =>
  groupResult && {
    org: groupResult.sample_group_obj.organization_obj.name,
    group: groupResult.sample_group_obj.name,
    module: groupResult.module_name,
  }

// probes

/** A field determines its result, sample, group and organization. */
const lists: ReadonlyArray<Probe<Facts>> = [
  probe(op.fetchAccount, noArgs, { learn: ({ id }, facts: Facts) => ({ ...facts, accountId: id }) }),
  probe(op.fetchMe, noArgs, { learn: (user, facts: Facts) => ({ ...facts, user }) }),
  probe(op.listSampleFields, noArgs, {
    learn: ({ results }, facts: Facts) => {
      const fileUrl = results.map(presignedUrl).find((url) => url !== undefined)
      const [field] = results
      if (field === undefined) return facts
      const result = field.analysis_result_obj
      const sample = result.sample_obj
      const group = sample.library_obj
      return { ...facts, fileUrl, field, result, sample, group, organization: group.organization_obj }
    },
  }),
  probe(op.listSampleResults, noArgs, {
    learn: list((result) => {
      const sample = result.sample_obj
      return { result, sample, group: sample.library_obj, organization: sample.library_obj.organization_obj }
    }),
  }),
  probe(op.listSamples, noArgs, {
    learn: list((sample) => ({
      sample,
      group: sample.library_obj,
      organization: sample.library_obj.organization_obj,
    })),
  }),
  probe(op.listSampleGroups, noArgs, { learn: list((group) => ({ group, organization: group.organization_obj })) }),
  probe(op.listOrganizations, noArgs, { learn: list((organization) => ({ organization })) }),
  probe(op.listGroupFields, noArgs, {
    learn: list((groupField) => ({ groupField, groupResult: groupField.analysis_result_obj })),
  }),
  probe(op.listGroupResults, noArgs, { learn: list((groupResult) => ({ groupResult })) }),
  probe(op.listPipelineModules, noArgs, {
    learn: list((pipelineModule) => ({ pipelineModule, pipeline: pipelineModule.pipeline_obj })),
  }),
  probe(op.listPipelines, noArgs, { learn: list((pipeline) => ({ pipeline })) }),
  probe(op.listProjects, noArgs, { learn: list((project) => ({ project })) }),
  probe(op.listTags, noArgs, { learn: list((tag) => ({ tag })) }),
  probe(op.listUsers, noArgs, { learn: list((user) => ({ user })) }),
  probe(op.listS3Buckets, noArgs, { learn: list((bucket) => ({ bucket })) }),
  probe(op.listS3ApiKeys, noArgs, { learn: list((key) => ({ key })) }),
  probe(op.listWorkOrderPrototypes, noArgs, { learn: list((prototype) => ({ prototype })) }),
  probe(op.listGroupWorkOrderPrototypes, noArgs, { learn: list((groupPrototype) => ({ groupPrototype })) }),
  probe(op.listJobOrderPrototypes, noArgs, { learn: list((jobPrototype) => ({ jobPrototype })) }),
  probe(op.listSampleWorkOrders, ({ sample }: Facts) => byUuid(sample), {
    ...needs('sample'),
    learn: list((workOrder) => ({ workOrder })),
  }),
  probe(op.listWorkOrdersOfPrototype, ({ prototype }: Facts) => byUuid(prototype), {
    ...needs('work order prototype'),
    learn: list((workOrder) => ({ workOrder })),
  }),
  probe(op.listGroupWorkOrders, ({ group }: Facts) => byUuid(group), {
    ...needs('sample group'),
    learn: list((groupWorkOrder) => ({ groupWorkOrder })),
  }),
  probe(op.listGroupWorkOrdersOfPrototype, ({ groupPrototype }: Facts) => byUuid(groupPrototype), {
    ...needs('group work order prototype'),
    learn: list((groupWorkOrder) => ({ groupWorkOrder })),
  }),
]

const records: ReadonlyArray<Probe<Facts>> = [
  probe(op.fetchOrganization, ({ organization }) => byUuid(organization), needs('organization')),
  probe(
    op.fetchOrganizationByName,
    ({ organization }) => organization && { path: { org: organization.name } },
    needs('organization'),
  ),
  probe(op.listOrganizationMembers, ({ organization }) => byUuid(organization), needs('organization')),
  probe(op.fetchSampleGroup, ({ group }) => byUuid(group), needs('sample group')),
  probe(
    op.fetchSampleGroupByName,
    ({ group }) => group && { path: { org: group.organization_obj.name, group: group.name } },
    needs('sample group'),
  ),
  probe(op.listSampleGroupSamples, ({ group }) => byUuid(group), needs('sample group')),
  probe(op.fetchSampleGroupLinks, ({ group }) => byUuid(group), needs('sample group')),
  probe(op.fetchSampleGroupManifest, ({ group }) => byUuid(group), needs('sample group')),
  probe(op.fetchSampleGroupMetadata, ({ group }) => byUuid(group), needs('sample group')),
  probe(op.fetchSampleGroupModuleCounts, ({ group }) => byUuid(group), needs('sample group')),
  probe(op.validateMetadataSchema, ({ group }) => byUuid(group), needs('sample group')),
  probe(op.fetchSample, ({ sample }) => byUuid(sample), needs('sample')),
  probe(
    op.fetchSampleByName,
    (facts) => {
      const path = samplePath(facts)
      return path && { path }
    },
    needs('sample'),
  ),
  probe(op.fetchSampleManifest, ({ sample }) => byUuid(sample), needs('sample')),
  probe(op.fetchSampleMetadata, ({ sample }) => byUuid(sample), needs('sample')),
  probe(op.fetchSampleResult, ({ result }) => byUuid(result), needs('result of a sample')),
  probe(
    op.fetchSampleResultByName,
    (facts) => {
      const path = resultPath(facts)
      return path && facts.result && { path, query: { replicate: facts.result.replicate } }
    },
    needs('result of a sample'),
  ),
  probe(op.fetchSampleField, ({ field }) => byUuid(field), needs('field of a sample')),
  probe(
    op.fetchSampleFieldByName,
    (facts) => {
      const path = resultPath(facts)
      return (
        path &&
        facts.field &&
        facts.result && {
          path: { ...path, field: facts.field.name },
          query: { replicate: facts.result.replicate },
        }
      )
    },
    needs('field of a sample'),
  ),
  probe(op.fetchGroupResult, ({ groupResult }) => byUuid(groupResult), needs('result of a group')),
  probe(
    op.fetchGroupResultByName,
    (facts) => {
      const path = groupResultPath(facts)
      return path && facts.groupResult && { path, query: { replicate: facts.groupResult.replicate } }
    },
    needs('result of a group'),
  ),
  probe(op.fetchGroupField, ({ groupField }) => byUuid(groupField), needs('field of a group')),
  probe(
    op.fetchGroupFieldByName,
    (facts) => {
      const path = groupResultPath(facts)
      return (
        path &&
        facts.groupField &&
        facts.groupResult && {
          path: { ...path, field: facts.groupField.name },
          query: { replicate: facts.groupResult.replicate },
        }
      )
    },
    needs('field of a group'),
  ),
  probe(op.fetchPipeline, ({ pipeline }) => byUuid(pipeline), needs('pipeline')),
  probe(op.fetchPipelineByName, ({ pipeline }) => pipeline && { path: { name: pipeline.name } }, needs('pipeline')),
  probe(op.fetchPipelineModule, ({ pipelineModule }) => byUuid(pipelineModule), needs('pipeline module')),
  probe(
    op.fetchPipelineModuleByVersion,
    ({ pipelineModule }) =>
      pipelineModule && {
        path: { uuid: pipelineModule.pipeline, name: pipelineModule.name, version: pipelineModule.version },
      },
    needs('pipeline module'),
  ),
  probe(op.fetchProject, ({ project }) => byUuid(project), needs('project')),
  probe(op.listProjectGroups, ({ project }) => byUuid(project), needs('project')),
  probe(op.fetchTag, ({ tag }) => byUuid(tag), needs('tag')),
  probe(op.fetchTagByName, ({ tag }) => tag && { path: { name: tag.name } }, needs('tag')),
  probe(op.listTagSamples, ({ tag }) => byUuid(tag), needs('tag')),
  probe(op.listTagSampleGroups, ({ tag }) => byUuid(tag), needs('tag')),
  probe(op.listTagTags, ({ tag }) => byUuid(tag), needs('tag')),
  probe(op.fetchRandomTagSamples, ({ tag }) => byUuid(tag), needs('tag')),
  probe(op.fetchTagSampleModuleCounts, ({ tag }) => byUuid(tag), needs('tag')),
  probe(op.fetchTagGroupModuleCounts, ({ tag }) => byUuid(tag), needs('tag')),
  probe(op.fetchUser, ({ user }) => byUuid(user), needs('user')),
  probe(op.fetchUserById, ({ user }) => user && { path: { id: user.id } }, needs('user')),
  probe(op.fetchS3Bucket, ({ bucket }) => byUuid(bucket), needs('bucket')),
  probe(op.fetchS3ApiKey, ({ key }) => byUuid(key), needs('S3 key')),
  probe(op.fetchWorkOrderPrototype, ({ prototype }) => byUuid(prototype), needs('work order prototype')),
  probe(
    op.fetchGroupWorkOrderPrototype,
    ({ groupPrototype }) => byUuid(groupPrototype),
    needs('group work order prototype'),
  ),
  probe(op.fetchJobOrderPrototype, ({ jobPrototype }) => byUuid(jobPrototype), needs('job order prototype')),
  probe(op.fetchWorkOrder, ({ workOrder }) => byUuid(workOrder), needs('work order')),
  probe(op.fetchGroupWorkOrder, ({ groupWorkOrder }) => byUuid(groupWorkOrder), needs('group work order')),
  probe(op.fetchJobOrder, ({ workOrder }) => byUuid(workOrder?.job_order_objs[0]), needs('job order')),
]

const noMetasub: ProbeOptions<Facts, unknown> = { noData: 'the server has no library named MetaSUB' }

const noTaxon: ProbeOptions<Facts, unknown> = { noData: 'the server has no taxon Escherichia coli' }

const searches: ReadonlyArray<Probe<Facts>> = [
  probe(op.search, words),
  probe(op.searchEverything, words),
  probe(op.searchTaxa, words),
  probe(op.searchMetasubSamples, words, noMetasub),
  probe(op.searchMetasubCities, words, noMetasub),
  probe(op.searchMetasubMaterials, words, noMetasub),
  probe(op.annotateTaxa, words, noTaxon),
  probe(op.correctTaxonNames, words),
  probe(op.fetchTaxonAncestors, words, noTaxon),
  probe(op.fetchTaxonDescendants, words, noTaxon),
  probe(op.fetchSiteWiki, noArgs, { isAlways500: true }),
]

/** Runs first, in order. */
export const listProbes = lists

/** Run after the lists, in any order. */
export const recordProbes = [...records, ...searches]
