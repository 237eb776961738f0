/**
 * Blank, malformed and mistyped identifiers: every operation rejects them before it sends a
 * request.
 */
import { either as E } from 'fp-ts'
import * as p from 'pangea-fp'
import { makePangea, noRetry, type Op, type Stream } from 'pangea-fp'
import { expect, it } from 'vitest'

const uuid = 'd94d9a3c-5da6-441e-acc4-b9345c39039d'
const other = 'ebabc030-02f5-4177-a1ba-7d922a0bab03'

const sent: Array<string> = []
const pangea = makePangea({
  endpoint: 'http://127.0.0.1:9',
  token: 'token',
  retry: noRetry,
  transport: {
    send: ({ method, url }) => {
      sent.push(`${method} ${url}`)
      return () => Promise.resolve(E.left({ _tag: 'Unreachable', cause: { name: 'Error', message: 'was sent' } }))
    },
  },
})

/** A value of the wrong type, as an untyped caller passes it. */
type Bad = never

const org = p.organizationNamed('Lab')
const group = p.groupNamed('Lab', 'Subway')
const sample = p.sampleNamed('Lab', 'Subway', 'S1')
const result = p.resultNamed(sample, { module_name: 'm', replicate: 'r' })
const field = p.fieldNamed(result, 'f')
const pipeline = p.pipelineNamed('CAP')
const tag = p.tagNamed('t')
const prototype = p.workOrderPrototypeNamed('QC')
const groupPrototype = p.groupWorkOrderPrototypeNamed('QC')
const project = p.projectNamed('P')

/** Operations on a reference to a sample. */
const onSample = {
  fetchSample: (like: Bad) => p.fetchSample(like),
  sampleId: (like: Bad) => p.sampleId(like),
  updateSample: (like: Bad) => p.updateSample(like, {}),
  deleteSample: (like: Bad) => p.deleteSample(like),
  moveSample: (like: Bad) => p.moveSample(like, group),
  fetchSampleManifest: (like: Bad) => p.fetchSampleManifest(like),
  fetchSampleVersions: (like: Bad) => p.fetchSampleVersions(like),
  listSampleWorkOrders: (like: Bad) => p.listSampleWorkOrders(like),
  createWorkOrder: (like: Bad) => p.createWorkOrder(like, prototype),
  tagSample: (like: Bad) => p.tagSample(tag, like),
  listTagsOfSample: (like: Bad) => p.listTagsOfSample(like),
  addSamplesToGroup: (like: Bad) => p.addSamplesToGroup(group, [sample, like]),
  removeSamplesFromGroup: (like: Bad) => p.removeSamplesFromGroup(group, [like]),
  listResults: (like: Bad) => p.listResults(like),
  ensureResult: (like: Bad) => p.ensureResult(like, { module_name: 'm' }),
}
const onGroup = {
  fetchSampleGroup: (like: Bad) => p.fetchSampleGroup(like),
  sampleGroupId: (like: Bad) => p.sampleGroupId(like),
  updateSampleGroup: (like: Bad) => p.updateSampleGroup(like, {}),
  deleteSampleGroup: (like: Bad) => p.deleteSampleGroup(like),
  listSamples: (like: Bad) => p.listSamples(like),
  ensureSample: (like: Bad) => p.ensureSample(like, { name: 'S' }),
  ensureSamples: (like: Bad) => p.ensureSamples(like, ['S']),
  createSamples: (like: Bad) => p.createSamples(like, ['S']),
  moveSample: (like: Bad) => p.moveSample(p.sampleById(uuid as Bad), like),
  addSamplesToGroup: (like: Bad) => p.addSamplesToGroup(like, [sample]),
  removeSamplesFromGroup: (like: Bad) => p.removeSamplesFromGroup(like, [sample]),
  fetchSampleGroupManifest: (like: Bad) => p.fetchSampleGroupManifest(like),
  fetchSampleGroupMetadata: (like: Bad) => p.fetchSampleGroupMetadata(like),
  fetchSampleGroupMetadataCsv: (like: Bad) => p.fetchSampleGroupMetadataCsv(like),
  fetchModuleCounts: (like: Bad) => p.fetchModuleCounts(like),
  fetchSampleLinks: (like: Bad) => p.fetchSampleLinks(like),
  generateMetadataSchema: (like: Bad) => p.generateMetadataSchema(like),
  validateMetadataSchema: (like: Bad) => p.validateMetadataSchema(like),
  downloadModuleFiles: (like: Bad) => p.downloadModuleFiles(like, 'm'),
  listGroupWorkOrders: (like: Bad) => p.listGroupWorkOrders(like),
  createGroupWorkOrder: (like: Bad) => p.createGroupWorkOrder(like, groupPrototype),
  tagSampleGroup: (like: Bad) => p.tagSampleGroup(tag, like),
  addGroupToProject: (like: Bad) => p.addGroupToProject(project, like),
  prefetch: (like: Bad) => p.prefetch(like),
  listSamplesAs: (like: Bad) => p.listSamplesAs({ decode: E.right })(like),
}
const onOrganization = {
  fetchOrganization: (like: Bad) => p.fetchOrganization(like),
  organizationId: (like: Bad) => p.organizationId(like),
  updateOrganization: (like: Bad) => p.updateOrganization(like, {}),
  deleteOrganization: (like: Bad) => p.deleteOrganization(like),
  listOrganizationMembers: (like: Bad) => p.listOrganizationMembers(like),
  addOrganizationMember: (like: Bad) => p.addOrganizationMember(like, 1),
  listSampleGroups: (like: Bad) => p.listSampleGroups(like),
  ensureSampleGroup: (like: Bad) => p.ensureSampleGroup(like, { name: 'G' }),
  ensureLibrary: (like: Bad) => p.ensureLibrary(like, 'L'),
  listS3Buckets: (like: Bad) => p.listS3Buckets(like),
  ensureS3Bucket: (like: Bad) => p.ensureS3Bucket(like, { name: 'b', endpoint_url: 'http://s3' }),
  listProjects: (like: Bad) => p.listProjects(like),
  ensureProject: (like: Bad) => p.ensureProject(like, { name: 'P' }),
  fetchWiki: (like: Bad) => p.fetchWiki(like),
  saveWikiPage: (like: Bad) => p.saveWikiPage(like, { title: 't', text: '' }),
}
const onResult = {
  fetchResult: (like: Bad) => p.fetchResult(like),
  resultId: (like: Bad) => p.resultId(like),
  updateResult: (like: Bad) => p.updateResult(like, {} as Bad),
  deleteResult: (like: Bad) => p.deleteResult(like),
  listFields: (like: Bad) => p.listFields(like),
  createField: (like: Bad) => p.createField(like, { name: 'f', stored_data: {} }),
  ensureField: (like: Bad) => p.ensureField(like, 'f'),
  saveBlob: (like: Bad) => p.saveBlob(like, 'f', 1),
}
const onField = {
  fetchField: (like: Bad) => p.fetchField(like),
  fieldId: (like: Bad) => p.fieldId(like),
  updateField: (like: Bad) => p.updateField(like, {} as Bad),
  deleteField: (like: Bad) => p.deleteField(like),
  fetchFieldAs: (like: Bad) => p.fetchFieldAs({ decode: E.right })(like),
}
const onTag = {
  fetchTag: (like: Bad) => p.fetchTag(like),
  tagId: (like: Bad) => p.tagId(like),
  updateTag: (like: Bad) => p.updateTag(like, {}),
  deleteTag: (like: Bad) => p.deleteTag(like),
  tagSample: (like: Bad) => p.tagSample(like, sample),
  tagSampleGroup: (like: Bad) => p.tagSampleGroup(like, group),
  relateTag: (like: Bad) => p.relateTag(like, tag),
  relateTagTo: (like: Bad) => p.relateTag(tag, like),
  listTaggedSamples: (like: Bad) => p.listTaggedSamples(like),
  listTaggedSampleGroups: (like: Bad) => p.listTaggedSampleGroups(like),
  fetchRandomTaggedSamples: (like: Bad) => p.fetchRandomTaggedSamples(like, 3),
  fetchTaggedSampleCounts: (like: Bad) => p.fetchTaggedSampleCounts(like),
  fetchTaggedSampleGroupCounts: (like: Bad) => p.fetchTaggedSampleGroupCounts(like),
}
const onPipeline = {
  fetchPipeline: (like: Bad) => p.fetchPipeline(like),
  pipelineId: (like: Bad) => p.pipelineId(like),
  updatePipeline: (like: Bad) => p.updatePipeline(like, {}),
  deletePipeline: (like: Bad) => p.deletePipeline(like),
  listPipelineModules: (like: Bad) => p.listPipelineModules(like),
  ensurePipelineModule: (like: Bad) => p.ensurePipelineModule(like, { name: 'm', version: '1' }),
}
const onModule = {
  fetchPipelineModule: (like: Bad) => p.fetchPipelineModule(like),
  updatePipelineModule: (like: Bad) => p.updatePipelineModule(like, {}),
  deletePipelineModule: (like: Bad) => p.deletePipelineModule(like),
}
const onProject = {
  fetchProject: (like: Bad) => p.fetchProject(like),
  updateProject: (like: Bad) => p.updateProject(like, {}),
  deleteProject: (like: Bad) => p.deleteProject(like),
  listProjectGroups: (like: Bad) => p.listProjectGroups(like),
  addGroupToProject: (like: Bad) => p.addGroupToProject(like, group),
}
const onPrototype = {
  fetchWorkOrderPrototype: (like: Bad) => p.fetchWorkOrderPrototype(like),
  listWorkOrders: (like: Bad) => p.listWorkOrders(like),
  createWorkOrder: (like: Bad) => p.createWorkOrder(sample, like),
  runWorker: (like: Bad) => p.runWorker(like, () => () => () => Promise.resolve(E.right(undefined)), { isOnce: true }),
}
const onGroupPrototype = {
  fetchGroupWorkOrderPrototype: (like: Bad) => p.fetchGroupWorkOrderPrototype(like),
  listGroupWorkOrdersOfPrototype: (like: Bad) => p.listGroupWorkOrdersOfPrototype(like),
  createGroupWorkOrder: (like: Bad) => p.createGroupWorkOrder(group, like),
}
const onUser = {
  fetchUser: (like: Bad) => p.fetchUser(like),
  updateUser: (like: Bad) => p.updateUser(like, {}),
  deleteUser: (like: Bad) => p.deleteUser(like),
}
const onRecord = {
  saveOrganization: (record: Bad) => p.saveOrganization(record),
  saveSampleGroup: (record: Bad) => p.saveSampleGroup(record),
  saveSample: (record: Bad) => p.saveSample(record),
  saveResult: (record: Bad) => p.saveResult(record),
  saveField: (record: Bad) => p.saveField(record),
  saveTag: (record: Bad) => p.saveTag(record),
  savePipeline: (record: Bad) => p.savePipeline(record),
  savePipelineModule: (record: Bad) => p.savePipelineModule(record),
  saveProject: (record: Bad) => p.saveProject(record),
  saveJobOrder: (record: Bad) => p.saveJobOrder(record),
  saveS3Bucket: (record: Bad) => p.saveS3Bucket(record),
  saveUser: (record: Bad) => p.saveUser(record),
}
const byUuid = {
  fetchWorkOrder: (id: Bad) => p.fetchWorkOrder(id),
  fetchGroupWorkOrder: (id: Bad) => p.fetchGroupWorkOrder(id),
  fetchJobOrder: (id: Bad) => p.fetchJobOrder(id),
  updateJobOrder: (id: Bad) => p.updateJobOrder(id, {}),
  deleteJobOrder: (id: Bad) => p.deleteJobOrder(id),
  fetchJobOrderPrototype: (id: Bad) => p.fetchJobOrderPrototype(id),
  fetchS3Bucket: (id: Bad) => p.fetchS3Bucket(id),
  updateS3Bucket: (id: Bad) => p.updateS3Bucket(id, {}),
  deleteS3Bucket: (id: Bad) => p.deleteS3Bucket(id),
  fetchS3ApiKey: (id: Bad) => p.fetchS3ApiKey(id),
  updateS3ApiKey: (id: Bad) => p.updateS3ApiKey(id, {}),
  deleteS3ApiKey: (id: Bad) => p.deleteS3ApiKey(id),
  ensureS3ApiKey: (bucket: Bad) => p.ensureS3ApiKey({ bucket, public_key: 'k', private_key: 's' }),
  asWorker: (id: Bad) => p.asWorker(id)(p.fetchSample(sample)),
  createSample: (library: Bad) => p.createSample({ name: 'S', library }),
  createResult: (owner: Bad) => p.createResult({ sample: owner, module_name: 'm' }),
  createGroupResult: (owner: Bad) => p.createResult({ sample_group: owner, module_name: 'm' }),
  newResult: (owner: Bad) => p.saveResult(p.newResult(owner, { module_name: 'm', replicate: 'r' })),
  createSampleGroup: (organization: Bad) => p.createSampleGroup({ name: 'G', organization }),
  createProject: (organization: Bad) =>
    p.createProject({ name: 'P', organization, sample_groups: [], sub_projects: [] }),
  createPipelineModule: (id: Bad) => p.createPipelineModule({ name: 'm', version: '1', pipeline: id }),
  createS3Bucket: (organization: Bad) => p.createS3Bucket({ name: 'b', endpoint_url: 'http://s3', organization }),
}

/** Calls each operation with a handwritten reference that contains this uuid or name. */
const named = (
  operations: Readonly<Record<string, (like: never) => Op<unknown>>>,
  ref: (name: never) => unknown,
): Record<string, (name: never) => Op<unknown>> =>
  Object.fromEntries(
    Object.entries(operations).map(([name, run]) => [
      `${name} ${JSON.stringify(ref('*' as never))}`,
      (bad) => run(ref(bad) as never),
    ]),
  )

const names: Record<string, (name: never) => Op<unknown>> = {
  ...named(onOrganization, (name) => p.organizationNamed(name)),
  ...named(onGroup, (name) => p.groupNamed(org, name)),
  ...named(onGroup, (name) => p.groupNamed(p.organizationNamed(name), 'Subway')),
  ...named(onSample, (name) => p.sampleIn(group, name)),
  ...named(onSample, (name) => p.sampleNamed('Lab', name, 'S1')),
  ...named(onSample, (name) => p.sampleIn(p.groupNamed(p.organizationNamed(name), 'Subway'), 'S1')),
  ...named(onResult, (module) => p.resultNamed(sample, { module_name: module })),
  ...named(onResult, (module) => p.resultNamed(group, { module_name: module, replicate: 'r' })),
  ...named(onResult, (name) => p.resultNamed(p.sampleIn(group, name), { module_name: 'm' })),
  ...named(onField, (name) => p.fieldNamed(result, name)),
  ...named(onField, (module) => p.fieldNamed(p.resultNamed(group, { module_name: module }), 'f')),
  ...named(onTag, (name) => p.tagNamed(name)),
  ...named(onPipeline, (name) => p.pipelineNamed(name)),
  ...named(onModule, (name) => p.pipelineModuleNamed(pipeline, name, '1')),
  ...named(onModule, (version) => p.pipelineModuleNamed(pipeline, 'm', version)),
  ...named(onModule, (name) => p.pipelineModuleNamed(p.pipelineNamed(name), 'm', '1')),
  ...named(onProject, (name) => p.projectNamed(name)),
  ...named(onPrototype, (name) => p.workOrderPrototypeNamed(name)),
  ...named(onGroupPrototype, (name) => p.groupWorkOrderPrototypeNamed(name)),
  fetchWiki: (name) => p.fetchWiki(p.groupNamed(org, name)),
  fetchWikiOfPipeline: (name) => p.fetchWiki(p.pipelineNamed(name)),
  listResultsOfSamples: (name) => p.listResults(p.samplesOf(p.groupNamed(org, name))),
  fetchSamplesWithResults: (name) => p.fetchSamplesWithResults(group, [name ?? '']),
  ensureOrganization: (name) => p.ensureOrganization(name),
  createOrganization: (name) => p.createOrganization({ name }),
  updateOrganization: (name) => p.updateOrganization(org, { name: name ?? '' }),
  ensureSampleGroup: (name) => p.ensureSampleGroup(org, { name }),
  ensureLibrary: (name) => p.ensureLibrary(org, name),
  createSampleGroup: (name) => p.createSampleGroup({ name, organization: uuid as Bad }),
  updateSampleGroup: (name) => p.updateSampleGroup(group, { name: name ?? '' }),
  ensureSample: (name) => p.ensureSample(group, { name }),
  createSample: (name) => p.createSample({ name, library: uuid as Bad }),
  updateSample: (name) => p.updateSample(sample, { name: name ?? '' }),
  createSamples: (name) => p.createSamples(group, ['S1', name]),
  ensureSamples: (name) => p.ensureSamples(group, ['S1', name]),
  ensureResult: (module_name) => p.ensureResult(sample, { module_name }),
  createResult: (module_name) => p.createResult({ sample: uuid as Bad, module_name }),
  saveNewResult: (module_name) => p.saveResult({ sample: uuid as Bad, module_name, replicate: 'r' }),
  updateResult: (name) => p.updateResult(result, { module_name: name ?? '' }),
  createField: (name) => p.createField(result, { name, stored_data: {} }),
  ensureField: (name) => p.ensureField(result, name),
  saveBlob: (name) => p.saveBlob(result, name, 1),
  updateField: (name) => p.updateField(field, { name: name ?? '' }),
  ensureTag: (name) => p.ensureTag({ name }),
  createTag: (name) => p.createTag({ name }),
  updateTag: (name) => p.updateTag(tag, { name: name ?? '' }),
  ensurePipeline: (name) => p.ensurePipeline({ name }),
  createPipeline: (name) => p.createPipeline({ name }),
  updatePipeline: (name) => p.updatePipeline(pipeline, { name: name ?? '' }),
  ensurePipelineModule: (name) => p.ensurePipelineModule(pipeline, { name, version: '1' }),
  ensurePipelineModuleVersion: (version) => p.ensurePipelineModule(pipeline, { name: 'm', version }),
  createPipelineModule: (version) => p.createPipelineModule({ pipeline: uuid as Bad, name: 'm', version }),
  ensureProject: (name) => p.ensureProject(org, { name }),
  createProject: (name) => p.createProject({ name, organization: uuid as Bad, sample_groups: [], sub_projects: [] }),
  updateProject: (name) => p.updateProject(project, { name: name ?? '' }),
  ensureS3Bucket: (name) => p.ensureS3Bucket(org, { name, endpoint_url: 'http://s3' }),
  ensureS3BucketEndpoint: (endpoint_url) => p.ensureS3Bucket(org, { name: 'b', endpoint_url }),
  downloadModuleFiles: (module) => p.downloadModuleFiles(group, module),
  correctTaxonNames: (name) => p.correctTaxonNames(['Escherichia', name]),
  fetchTaxonDescendants: (name) => p.fetchTaxonDescendants([name]),
  fetchTaxonAncestors: (name) => p.fetchTaxonAncestors([name]),
  annotateTaxa: (name) => p.annotateTaxa([name]),
}

const replicates: Record<string, (replicate: never) => Op<unknown>> = {
  ...named(onResult, (replicate) => p.resultNamed(sample, { module_name: 'm', replicate })),
  ...named(onField, (replicate) => p.fieldNamed(p.resultNamed(group, { module_name: 'm', replicate }), 'f')),
  ensureResult: (replicate) => p.ensureResult(sample, { module_name: 'm', replicate }),
  createResult: (replicate) => p.createResult({ sample: uuid as Bad, module_name: 'm', replicate }),
  saveResult: (replicate) => p.saveResult({ sample: uuid as Bad, module_name: 'm', replicate }),
  saveGroupResult: (replicate) => p.saveResult({ sample_group: uuid as Bad, module_name: 'm', replicate }),
}

const uuids: Record<string, (id: never) => Op<unknown>> = {
  ...byUuid,
  ...onUser,
  ...named(onOrganization, (id) => p.organizationById(id)),
  ...named(onGroup, (id) => p.groupById(id)),
  ...named(onSample, (id) => p.sampleById(id)),
  ...named(onSample, (id) => p.sampleIn(p.groupById(id), 'S1')),
  ...named(onSample, (id) => ({ uuid: id, name: 'S1' })),
  ...named(onResult, (id) => p.sampleResultById(id)),
  ...named(onResult, (id) => p.groupResultById(id)),
  ...named(onField, (id) => p.sampleFieldById(id)),
  ...named(onField, (id) => p.groupFieldById(id)),
  ...named(onTag, (id) => p.tagById(id)),
  ...named(onPipeline, (id) => p.pipelineById(id)),
  ...named(onModule, (id) => p.pipelineModuleById(id)),
  ...named(onProject, (id) => p.projectById(id)),
  ...named(onPrototype, (id) => p.workOrderPrototypeById(id)),
  ...named(onGroupPrototype, (id) => p.groupWorkOrderPrototypeById(id)),
  ...named(onRecord, (id) => ({ uuid: id, name: 'n', sample: other, module_name: 'm', replicate: 'r' })),
  saveWikiPage: (id) => p.saveWikiPage(group, { title: 't', text: '', uuid: id ?? ('' as Bad) }),
}

/** Operations that get a value which is neither a record nor a reference. */
const notReferences: Record<string, (like: never) => Op<unknown>> = {
  ...onOrganization,
  ...onGroup,
  ...onSample,
  ...onResult,
  ...onField,
  ...onTag,
  ...onPipeline,
  ...onModule,
  ...onProject,
  ...onPrototype,
  ...onGroupPrototype,
  ...onRecord,
  addNothing: (samples) => p.addSamplesToGroup(group, samples),
  sampleInIt: (like) => p.fetchSample(p.sampleIn(like, 'S1')),
  // A string would be an organization's name here.
  groupInIt: (like) => p.fetchSampleGroup(p.groupNamed(typeof like === 'string' ? '' : like, 'G')),
  resultOfIt: (like) => p.fetchResult(p.resultNamed(like, { module_name: 'm' })),
  fieldOfIt: (like) => p.fetchField(p.fieldNamed(like, 'f')),
  samplesOfIt: (like) => p.listFields(p.samplesOf(like)),
  moduleOfIt: (like) => p.fetchPipelineModule(p.pipelineModuleNamed(like, 'm', '1')),
  ensureSample: (draft) => p.ensureSample(group, draft),
  ensureSampleGroup: (draft) => p.ensureSampleGroup(org, draft),
  ensureResult: (draft) => p.ensureResult(sample, draft),
  ensureTag: (draft) => p.ensureTag(draft),
  ensurePipeline: (draft) => p.ensurePipeline(draft),
  ensureProject: (draft) => p.ensureProject(org, draft),
  ensureS3Bucket: (draft) => p.ensureS3Bucket(org, draft),
  ensureS3ApiKey: (draft) => p.ensureS3ApiKey(draft),
  ensureSamples: (all) => p.ensureSamples(group, all),
  createSamples: (all) => p.createSamples(group, all),
  createSample: (draft) => p.createSample(draft),
  createField: (draft) => p.createField(result, draft),
  createResult: (draft) => p.createResult(draft),
  updateSample: (change) => p.updateSample(sample, change),
  saveWikiPage: (page) => p.saveWikiPage(group, page),
  annotateTaxa: (all) => p.annotateTaxa(all),
}

const blank = ['', ' \t\n', '\x1c\x85\u3000']
const notStrings = [undefined, null, 42, {}, ['S1']]

const notRejected = async (
  operations: Readonly<Record<string, (bad: never) => Op<unknown>>>,
  values: ReadonlyArray<unknown>,
): Promise<ReadonlyArray<unknown>> => {
  const unexpected: Array<unknown> = []
  for (const [name, run] of Object.entries(operations))
    for (const value of values) {
      sent.length = 0
      const outcome = await run(value as never)(pangea)()
      const tag = E.isLeft(outcome) ? outcome.left._tag : 'ok'
      if (tag !== 'InvalidArgument' || sent.length > 0) unexpected.push([name, value, tag, [...sent]])
    }
  return unexpected
}

it("every operation rejects a blank name, and a name that isn't a string", async () => {
  expect(await notRejected(names, [...blank, ...notStrings])).toEqual([])
})

it("every operation rejects a blank replicate, and one that isn't a string", async () => {
  expect(await notRejected(replicates, [...blank, ...notStrings.slice(1)])).toEqual([])
})

it("every operation rejects a blank or malformed uuid, and one that isn't a string", async () => {
  expect(await notRejected(uuids, [...blank, 'S1', `${uuid} `, uuid.slice(1), undefined, null, 0.5, {}])).toEqual([])
})

it('every operation rejects a value that is neither a record nor a reference', async () => {
  expect(await notRejected(notReferences, [undefined, null, 42, 'S1', true])).toEqual([])
})

it('every operation rejects a reference of an unknown kind', async () => {
  const references = { ...onSample, ...onResult, ...onField, ...onTag, ...onModule, ...onProject, ...onPrototype }
  expect(
    await notRejected(references, [{ _tag: 'Sample', name: 'S1' }, { _tag: 'SampleNamed' }, { _tag: null }]),
  ).toEqual([])
})

it('every stream yields InvalidArgument for a blank name', async () => {
  const streams: ReadonlyArray<Stream<unknown>> = [
    p.streamSamples(p.groupNamed('Lab', ' ')),
    p.streamSampleGroups(p.organizationNamed('')),
    p.streamResults(p.sampleIn(group, '')),
    p.streamResults(p.samplesOf(p.groupNamed('', 'Subway'))),
    p.streamFields(p.resultNamed(sample, { module_name: '' })),
    p.streamPipelineModules(p.pipelineNamed('')),
    p.streamProjects(undefined as never),
    p.streamTaggedSamples(p.tagNamed('\t')),
    p.streamSamplesWithResults(p.groupNamed('Lab', '')),
  ]
  for (const stream of streams) {
    sent.length = 0
    for await (const item of stream(pangea)) expect(item).toMatchObject(E.left({ _tag: 'InvalidArgument' }))
    expect(sent).toEqual([])
  }
})

it('listWorkOrders rejects a blank notStatus filter', async () => {
  expect(
    await notRejected(
      { notStatus: (s) => p.listWorkOrders(p.workOrderPrototypeById(uuid as Bad), { notStatus: s }) },
      blank,
    ),
  ).toEqual([])
})

it('operations send uuids in lower case and names trimmed', async () => {
  const run = async (op: Op<unknown>): Promise<ReadonlyArray<string>> => {
    sent.length = 0
    await op(pangea)()
    return sent.map((request) => request.replace('http://127.0.0.1:9/api', ''))
  }
  expect(await run(p.fetchSample(p.sampleById(uuid.toUpperCase() as Bad)))).toEqual([`GET /samples/${uuid}`])
  expect(await run(p.fetchSample(p.sampleNamed(' Lab', 'Subway\x85', '\tS 1 ')))).toEqual([
    'GET /nested/Lab/sample_groups/Subway/samples/S%201/',
  ])
  const spaced = p.resultNamed(p.sampleNamed('Lab', 'Subway', 'S1'), { module_name: ' m ', replicate: ' r ' })
  expect(await run(p.fetchField(p.fieldNamed(spaced, ' f ')))).toEqual([
    'GET /nested/Lab/sample_groups/Subway/samples/S1/analysis_results/m/fields/f?replicate=r',
  ])
  expect(await run(p.fetchTag(p.tagNamed(' t ')))).toEqual(['GET /contrib/tags/name/t'])
  expect(await run(p.ensureTag({ name: ' t ' }))).toEqual(['GET /contrib/tags/?name=t'])
  expect(await run(p.fetchProject(p.projectNamed(' P ')))).toEqual(['GET /projects?name=P'])
  expect(await run(p.fetchPipeline(p.pipelineNamed(' P ')))).toEqual(['GET /pipelines/name/P'])
  const module = p.pipelineModuleNamed(p.pipelineById(uuid as Bad), ' m ', ' 1 ')
  expect(await run(p.fetchPipelineModule(module))).toEqual([`GET /pipelines/${uuid}/modules/m/1`])
})
