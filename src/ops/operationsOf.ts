/** The operations bound to one environment, for code bases that compose plain TaskEithers. @since 0.1.0 */
import * as auth from './auth.js'
import { ensureSamples } from './ensureSamples.js'
import * as fields from './fields.js'
import { forget } from './forget.js'
import * as membership from './membership.js'
import * as organizations from './organizations.js'
import { type Pangea } from './Pangea.js'
import * as results from './results.js'
import * as groupReports from './sampleGroupReports.js'
import * as sampleGroups from './sampleGroups.js'
import * as sampleReports from './sampleReports.js'
import * as samples from './samples.js'
import * as groupWorkOrders from './groupWorkOrders.js'
import { runWorker } from './runWorker.js'
import * as workOrders from './workOrders.js'
import * as users from './users.js'
import * as projects from './projects.js'
import * as pipelines from './pipelines.js'
import * as pipelineModules from './pipelineModules.js'
import * as tags from './tags.js'
import * as tagging from './tagging.js'
import * as wikis from './wikis.js'
import { prefetch } from './prefetch.js'
import { saveSampleGroup } from './saveSampleGroup.js'
import * as search from './search.js'
import { streamSamplesWithResults } from './walk.js'
import * as storage from './storage.js'

/**
 * Gives functions of the same arguments, generic where they were, whose results already have their
 * environment.
 * @internal
 */
export const bindTo =
  <R>(env: R) =>
  <Args extends ReadonlyArray<unknown>, B>(f: (...args: Args) => (env: R) => B) =>
  (...args: Args): B =>
    f(...args)(env)

/**
 * Each operation as a function that gives a plain `TaskEither`, and each stream as one that gives an `AsyncIterable`.
 *
 * @example
 * const { fetchSample, listResults } = operationsOf(pangea)
 * const results = pipe(fetchSample(ref), TE.flatMap((sample) => listResults(sample)))
 */
// The type is the implementation's: writing it out would say every signature twice.
export const operationsOf = (pangea: Pangea) => {
  const bind = bindTo(pangea)
  return {
    login: bind(auth.login),
    register: bind(auth.register),
    logout: auth.logout(pangea),
    forget: forget(pangea),
    whoAmI: auth.whoAmI(pangea),

    fetchOrganization: bind(organizations.fetchOrganization),
    organizationId: bind(organizations.organizationId),
    listOrganizations: organizations.listOrganizations(pangea),
    streamOrganizations: organizations.streamOrganizations(pangea),
    createOrganization: bind(organizations.createOrganization),
    ensureOrganization: bind(organizations.ensureOrganization),
    saveOrganization: bind(organizations.saveOrganization),
    updateOrganization: bind(organizations.updateOrganization),
    deleteOrganization: bind(organizations.deleteOrganization),
    listOrganizationMembers: bind(organizations.listOrganizationMembers),
    addOrganizationMember: bind(organizations.addOrganizationMember),

    listS3Buckets: bind(storage.listS3Buckets),
    createS3Bucket: bind(storage.createS3Bucket),
    ensureS3Bucket: bind(storage.ensureS3Bucket),
    listS3ApiKeys: storage.listS3ApiKeys(pangea),
    createS3ApiKey: bind(storage.createS3ApiKey),
    ensureS3ApiKey: bind(storage.ensureS3ApiKey),
    fetchS3Bucket: bind(storage.fetchS3Bucket),
    saveS3Bucket: bind(storage.saveS3Bucket),
    updateS3Bucket: bind(storage.updateS3Bucket),
    deleteS3Bucket: bind(storage.deleteS3Bucket),
    fetchS3ApiKey: bind(storage.fetchS3ApiKey),
    saveS3ApiKey: bind(storage.saveS3ApiKey),
    updateS3ApiKey: bind(storage.updateS3ApiKey),
    deleteS3ApiKey: bind(storage.deleteS3ApiKey),

    fetchSampleGroup: bind(sampleGroups.fetchSampleGroup),
    sampleGroupId: bind(sampleGroups.sampleGroupId),
    listSampleGroups: bind(sampleGroups.listSampleGroups),
    streamSampleGroups: bind(sampleGroups.streamSampleGroups),
    createSampleGroup: bind(sampleGroups.createSampleGroup),
    ensureSampleGroup: bind(sampleGroups.ensureSampleGroup),
    ensureLibrary: bind(sampleGroups.ensureLibrary),
    saveSampleGroup: bind(saveSampleGroup),
    updateSampleGroup: bind(sampleGroups.updateSampleGroup),
    deleteSampleGroup: bind(sampleGroups.deleteSampleGroup),
    addSamplesToGroup: bind(membership.addSamplesToGroup),
    removeSamplesFromGroup: bind(membership.removeSamplesFromGroup),
    fetchSampleGroupManifest: bind(groupReports.fetchSampleGroupManifest),
    fetchSampleGroupMetadata: bind(groupReports.fetchSampleGroupMetadata),
    fetchModuleCounts: bind(groupReports.fetchModuleCounts),
    fetchSampleGroupMetadataCsv: bind(groupReports.fetchSampleGroupMetadataCsv),
    fetchSampleLinks: bind(groupReports.fetchSampleLinks),
    generateMetadataSchema: bind(groupReports.generateMetadataSchema),
    validateMetadataSchema: bind(groupReports.validateMetadataSchema),
    downloadModuleFiles: bind(groupReports.downloadModuleFiles),

    fetchSample: bind(samples.fetchSample),
    sampleId: bind(samples.sampleId),
    listSamples: bind(samples.listSamples),
    streamSamples: bind(samples.streamSamples),
    createSample: bind(samples.createSample),
    createSamples: bind(samples.createSamples),
    ensureSample: bind(samples.ensureSample),
    ensureSamples: bind(ensureSamples),
    saveSample: bind(samples.saveSample),
    moveSample: bind(samples.moveSample),
    updateSample: bind(samples.updateSample),
    deleteSample: bind(samples.deleteSample),
    fetchSampleManifest: bind(sampleReports.fetchSampleManifest),
    fetchSampleVersions: bind(sampleReports.fetchSampleVersions),

    streamSamplesWithResults: bind(streamSamplesWithResults),

    fetchResult: bind(results.fetchResult),
    resultId: bind(results.resultId),
    listResults: bind(results.listResults),
    streamResults: bind(results.streamResults),
    createResult: bind(results.createResult),
    ensureResult: bind(results.ensureResult),
    saveResult: bind(results.saveResult),
    updateResult: bind(results.updateResult),
    deleteResult: bind(results.deleteResult),

    fetchField: bind(fields.fetchField),
    fieldId: bind(fields.fieldId),
    listFields: bind(fields.listFields),
    streamFields: bind(fields.streamFields),
    createField: bind(fields.createField),
    ensureField: bind(fields.ensureField),
    saveField: bind(fields.saveField),
    saveBlob: bind(fields.saveBlob),
    updateField: bind(fields.updateField),
    deleteField: bind(fields.deleteField),

    fetchUser: bind(users.fetchUser),
    listUsers: users.listUsers(pangea),
    streamUsers: users.streamUsers(pangea),
    saveUser: bind(users.saveUser),
    updateUser: bind(users.updateUser),
    deleteUser: bind(users.deleteUser),

    fetchProject: bind(projects.fetchProject),
    listProjects: bind(projects.listProjects),
    streamProjects: bind(projects.streamProjects),
    createProject: bind(projects.createProject),
    ensureProject: bind(projects.ensureProject),
    saveProject: bind(projects.saveProject),
    updateProject: bind(projects.updateProject),
    deleteProject: bind(projects.deleteProject),
    listProjectGroups: bind(projects.listProjectGroups),
    addGroupToProject: bind(projects.addGroupToProject),

    fetchPipeline: bind(pipelines.fetchPipeline),
    pipelineId: bind(pipelines.pipelineId),
    listPipelines: pipelines.listPipelines(pangea),
    streamPipelines: pipelines.streamPipelines(pangea),
    createPipeline: bind(pipelines.createPipeline),
    ensurePipeline: bind(pipelines.ensurePipeline),
    savePipeline: bind(pipelines.savePipeline),
    updatePipeline: bind(pipelines.updatePipeline),
    deletePipeline: bind(pipelines.deletePipeline),

    fetchPipelineModule: bind(pipelineModules.fetchPipelineModule),
    listPipelineModules: bind(pipelineModules.listPipelineModules),
    streamPipelineModules: bind(pipelineModules.streamPipelineModules),
    createPipelineModule: bind(pipelineModules.createPipelineModule),
    ensurePipelineModule: bind(pipelineModules.ensurePipelineModule),
    savePipelineModule: bind(pipelineModules.savePipelineModule),
    updatePipelineModule: bind(pipelineModules.updatePipelineModule),
    deletePipelineModule: bind(pipelineModules.deletePipelineModule),

    fetchTag: bind(tags.fetchTag),
    tagId: bind(tags.tagId),
    listTags: tags.listTags(pangea),
    streamTags: tags.streamTags(pangea),
    createTag: bind(tags.createTag),
    ensureTag: bind(tags.ensureTag),
    saveTag: bind(tags.saveTag),
    updateTag: bind(tags.updateTag),
    deleteTag: bind(tags.deleteTag),

    tagSample: bind(tagging.tagSample),
    tagSampleGroup: bind(tagging.tagSampleGroup),
    relateTag: bind(tagging.relateTag),
    listTaggedSamples: bind(tagging.listTaggedSamples),
    streamTaggedSamples: bind(tagging.streamTaggedSamples),
    listTaggedSampleGroups: bind(tagging.listTaggedSampleGroups),
    listTagsOfSample: bind(tagging.listTagsOfSample),
    fetchRandomTaggedSamples: bind(tagging.fetchRandomTaggedSamples),
    fetchTaggedSampleCounts: bind(tagging.fetchTaggedSampleCounts),
    fetchTaggedSampleGroupCounts: bind(tagging.fetchTaggedSampleGroupCounts),

    fetchWiki: bind(wikis.fetchWiki),
    saveWikiPage: bind(wikis.saveWikiPage),

    search: bind(search.search),
    searchTaxa: bind(search.searchTaxa),
    searchEverything: bind(search.searchEverything),
    searchMetasubSamples: bind(search.searchMetasubSamples),
    searchMetasubCities: bind(search.searchMetasubCities),
    searchMetasubMaterials: bind(search.searchMetasubMaterials),
    correctTaxonNames: bind(search.correctTaxonNames),
    fetchTaxonDescendants: bind(search.fetchTaxonDescendants),
    fetchTaxonAncestors: bind(search.fetchTaxonAncestors),
    annotateTaxa: bind(search.annotateTaxa),
    startCovid19Task: bind(search.startCovid19Task),

    listWorkOrderPrototypes: workOrders.listWorkOrderPrototypes(pangea),
    fetchWorkOrderPrototype: bind(workOrders.fetchWorkOrderPrototype),
    listJobOrderPrototypes: workOrders.listJobOrderPrototypes(pangea),
    fetchJobOrderPrototype: bind(workOrders.fetchJobOrderPrototype),
    listWorkOrders: bind(workOrders.listWorkOrders),
    listSampleWorkOrders: bind(workOrders.listSampleWorkOrders),
    fetchWorkOrder: bind(workOrders.fetchWorkOrder),
    createWorkOrder: bind(workOrders.createWorkOrder),
    fetchJobOrder: bind(workOrders.fetchJobOrder),
    updateJobOrder: bind(workOrders.updateJobOrder),
    saveJobOrder: bind(workOrders.saveJobOrder),
    deleteJobOrder: bind(workOrders.deleteJobOrder),

    listGroupWorkOrderPrototypes: groupWorkOrders.listGroupWorkOrderPrototypes(pangea),
    fetchGroupWorkOrderPrototype: bind(groupWorkOrders.fetchGroupWorkOrderPrototype),
    listGroupWorkOrders: bind(groupWorkOrders.listGroupWorkOrders),
    listGroupWorkOrdersOfPrototype: bind(groupWorkOrders.listGroupWorkOrdersOfPrototype),
    fetchGroupWorkOrder: bind(groupWorkOrders.fetchGroupWorkOrder),
    createGroupWorkOrder: bind(groupWorkOrders.createGroupWorkOrder),
    prefetch: bind(prefetch),
    runWorker: bind(runWorker<Pangea>),
  } as const
}
