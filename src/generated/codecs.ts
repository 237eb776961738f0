// @generated from the API description. Do not edit: change the description and run the generator again.
/** Codecs of request and response bodies. Decoding keeps unknown properties and copies nothing. */
import * as checks$ from './checks.js'
import { codec as codec$, type Codec as Codec$, isJson as isJson$, wrong as wrong$ } from './codec.js'
import type * as models$ from './models.js'

export { formats } from './checks.js'

/** Any JSON value; `undefined` is not one. */
export const Json: Codec$<models$.Json> = /*#__PURE__*/ codec$('JSON', (u): u is models$.Json => isJson$(u), (at) => {
  if (!isJson$(at.actual)) wrong$(at)
})

export const Account: Codec$<models$.Account> = /*#__PURE__*/ codec$('Account', checks$.isAccount, checks$.whyAccount)

export const BulkSamples: Codec$<models$.BulkSamples> = /*#__PURE__*/ codec$('BulkSamples', checks$.isBulkSamples, checks$.whyBulkSamples)

export const BulkSamplesCreated: Codec$<models$.BulkSamplesCreated> = /*#__PURE__*/ codec$('BulkSamplesCreated', checks$.isBulkSamplesCreated, checks$.whyBulkSamplesCreated)

export const CompletedUpload: Codec$<models$.CompletedUpload> = /*#__PURE__*/ codec$('CompletedUpload', checks$.isCompletedUpload, checks$.whyCompletedUpload)

export const CorrectedTaxonNames: Codec$<models$.CorrectedTaxonNames> = /*#__PURE__*/ codec$('CorrectedTaxonNames', checks$.isCorrectedTaxonNames, checks$.whyCorrectedTaxonNames)

export const Covid19Task: Codec$<models$.Covid19Task> = /*#__PURE__*/ codec$('Covid19Task', checks$.isCovid19Task, checks$.whyCovid19Task, checks$.satisfiesCovid19Task)

export const CreatedGroupWorkOrder: Codec$<models$.CreatedGroupWorkOrder> = /*#__PURE__*/ codec$('CreatedGroupWorkOrder', checks$.isCreatedGroupWorkOrder, checks$.whyCreatedGroupWorkOrder)

export const CreatedWorkOrder: Codec$<models$.CreatedWorkOrder> = /*#__PURE__*/ codec$('CreatedWorkOrder', checks$.isCreatedWorkOrder, checks$.whyCreatedWorkOrder)

export const Credentials: Codec$<models$.Credentials> = /*#__PURE__*/ codec$('Credentials', checks$.isCredentials, checks$.whyCredentials)

export const DateTime: Codec$<models$.DateTime> = /*#__PURE__*/ codec$('DateTime (date-time)', checks$.isDateTime, checks$.whyDateTime)

export const Detail: Codec$<models$.Detail> = /*#__PURE__*/ codec$('Detail', checks$.isDetail, checks$.whyDetail)

export const Email: Codec$<models$.Email> = /*#__PURE__*/ codec$('Email (email)', checks$.isEmail, checks$.whyEmail)

export const GeneratedSchema: Codec$<models$.GeneratedSchema> = /*#__PURE__*/ codec$('GeneratedSchema', checks$.isGeneratedSchema, checks$.whyGeneratedSchema)

export const GroupChoice: Codec$<models$.GroupChoice> = /*#__PURE__*/ codec$('GroupChoice', checks$.isGroupChoice, checks$.whyGroupChoice)

export const GroupField: Codec$<models$.GroupField> = /*#__PURE__*/ codec$('GroupField', checks$.isGroupField, checks$.whyGroupField)

export const GroupFieldEntry: Codec$<models$.GroupFieldEntry> = /*#__PURE__*/ codec$('GroupFieldEntry', checks$.isGroupFieldEntry, checks$.whyGroupFieldEntry)

export const GroupFieldId: Codec$<models$.GroupFieldId> = /*#__PURE__*/ codec$('GroupFieldId (uuid)', checks$.isGroupFieldId, checks$.whyGroupFieldId)

export const GroupFieldPage: Codec$<models$.GroupFieldPage> = /*#__PURE__*/ codec$('GroupFieldPage', checks$.isGroupFieldPage, checks$.whyGroupFieldPage)

export const GroupFieldPatch: Codec$<models$.GroupFieldPatch> = /*#__PURE__*/ codec$('GroupFieldPatch', checks$.isGroupFieldPatch, checks$.whyGroupFieldPatch, checks$.satisfiesGroupFieldPatch)

export const GroupFieldWrite: Codec$<models$.GroupFieldWrite> = /*#__PURE__*/ codec$('GroupFieldWrite', checks$.isGroupFieldWrite, checks$.whyGroupFieldWrite, checks$.satisfiesGroupFieldWrite)

export const GroupResult: Codec$<models$.GroupResult> = /*#__PURE__*/ codec$('GroupResult', checks$.isGroupResult, checks$.whyGroupResult)

export const GroupResultEntry: Codec$<models$.GroupResultEntry> = /*#__PURE__*/ codec$('GroupResultEntry', checks$.isGroupResultEntry, checks$.whyGroupResultEntry)

export const GroupResultId: Codec$<models$.GroupResultId> = /*#__PURE__*/ codec$('GroupResultId (uuid)', checks$.isGroupResultId, checks$.whyGroupResultId)

export const GroupResultPage: Codec$<models$.GroupResultPage> = /*#__PURE__*/ codec$('GroupResultPage', checks$.isGroupResultPage, checks$.whyGroupResultPage)

export const GroupResultPatch: Codec$<models$.GroupResultPatch> = /*#__PURE__*/ codec$('GroupResultPatch', checks$.isGroupResultPatch, checks$.whyGroupResultPatch, checks$.satisfiesGroupResultPatch)

export const GroupResultWrite: Codec$<models$.GroupResultWrite> = /*#__PURE__*/ codec$('GroupResultWrite', checks$.isGroupResultWrite, checks$.whyGroupResultWrite, checks$.satisfiesGroupResultWrite)

export const GroupWorkOrder: Codec$<models$.GroupWorkOrder> = /*#__PURE__*/ codec$('GroupWorkOrder', checks$.isGroupWorkOrder, checks$.whyGroupWorkOrder)

export const GroupWorkOrderId: Codec$<models$.GroupWorkOrderId> = /*#__PURE__*/ codec$('GroupWorkOrderId (uuid)', checks$.isGroupWorkOrderId, checks$.whyGroupWorkOrderId)

export const GroupWorkOrderPage: Codec$<models$.GroupWorkOrderPage> = /*#__PURE__*/ codec$('GroupWorkOrderPage', checks$.isGroupWorkOrderPage, checks$.whyGroupWorkOrderPage)

export const GroupWorkOrderPrototype: Codec$<models$.GroupWorkOrderPrototype> = /*#__PURE__*/ codec$('GroupWorkOrderPrototype', checks$.isGroupWorkOrderPrototype, checks$.whyGroupWorkOrderPrototype)

export const GroupWorkOrderPrototypeId: Codec$<models$.GroupWorkOrderPrototypeId> = /*#__PURE__*/ codec$('GroupWorkOrderPrototypeId (uuid)', checks$.isGroupWorkOrderPrototypeId, checks$.whyGroupWorkOrderPrototypeId)

export const GroupWorkOrderPrototypePage: Codec$<models$.GroupWorkOrderPrototypePage> = /*#__PURE__*/ codec$('GroupWorkOrderPrototypePage', checks$.isGroupWorkOrderPrototypePage, checks$.whyGroupWorkOrderPrototypePage)

export const JobOrder: Codec$<models$.JobOrder> = /*#__PURE__*/ codec$('JobOrder', checks$.isJobOrder, checks$.whyJobOrder)

export const JobOrderId: Codec$<models$.JobOrderId> = /*#__PURE__*/ codec$('JobOrderId (uuid)', checks$.isJobOrderId, checks$.whyJobOrderId)

export const JobOrderPatch: Codec$<models$.JobOrderPatch> = /*#__PURE__*/ codec$('JobOrderPatch', checks$.isJobOrderPatch, checks$.whyJobOrderPatch, checks$.satisfiesJobOrderPatch)

export const JobOrderPrototype: Codec$<models$.JobOrderPrototype> = /*#__PURE__*/ codec$('JobOrderPrototype', checks$.isJobOrderPrototype, checks$.whyJobOrderPrototype)

export const JobOrderPrototypeId: Codec$<models$.JobOrderPrototypeId> = /*#__PURE__*/ codec$('JobOrderPrototypeId (uuid)', checks$.isJobOrderPrototypeId, checks$.whyJobOrderPrototypeId)

export const JobOrderPrototypePage: Codec$<models$.JobOrderPrototypePage> = /*#__PURE__*/ codec$('JobOrderPrototypePage', checks$.isJobOrderPrototypePage, checks$.whyJobOrderPrototypePage)

export const JobOrderWrite: Codec$<models$.JobOrderWrite> = /*#__PURE__*/ codec$('JobOrderWrite', checks$.isJobOrderWrite, checks$.whyJobOrderWrite, checks$.satisfiesJobOrderWrite)

export const JobProgress: Codec$<models$.JobProgress> = /*#__PURE__*/ codec$('JobProgress', checks$.isJobProgress, checks$.whyJobProgress)

export const JobStatus: Codec$<models$.JobStatus> = /*#__PURE__*/ codec$('JobStatus', checks$.isJobStatus, checks$.whyJobStatus)

export const ManifestGroupResult: Codec$<models$.ManifestGroupResult> = /*#__PURE__*/ codec$('ManifestGroupResult', checks$.isManifestGroupResult, checks$.whyManifestGroupResult)

export const ManifestSample: Codec$<models$.ManifestSample> = /*#__PURE__*/ codec$('ManifestSample', checks$.isManifestSample, checks$.whyManifestSample)

export const ManifestSampleResult: Codec$<models$.ManifestSampleResult> = /*#__PURE__*/ codec$('ManifestSampleResult', checks$.isManifestSampleResult, checks$.whyManifestSampleResult)

export const Messages: Codec$<models$.Messages> = /*#__PURE__*/ codec$('Messages', checks$.isMessages, checks$.whyMessages)

export const MetadataVersion: Codec$<models$.MetadataVersion> = /*#__PURE__*/ codec$('MetadataVersion', checks$.isMetadataVersion, checks$.whyMetadataVersion)

export const MetasubFinding: Codec$<models$.MetasubFinding> = /*#__PURE__*/ codec$('MetasubFinding', checks$.isMetasubFinding, checks$.whyMetasubFinding)

export const MetasubFindings: Codec$<models$.MetasubFindings> = /*#__PURE__*/ codec$('MetasubFindings', checks$.isMetasubFindings, checks$.whyMetasubFindings)

export const MultipartUpload: Codec$<models$.MultipartUpload> = /*#__PURE__*/ codec$('MultipartUpload', checks$.isMultipartUpload, checks$.whyMultipartUpload)

export const NewMember: Codec$<models$.NewMember> = /*#__PURE__*/ codec$('NewMember', checks$.isNewMember, checks$.whyNewMember)

export const OmnisearchResults: Codec$<models$.OmnisearchResults> = /*#__PURE__*/ codec$('OmnisearchResults', checks$.isOmnisearchResults, checks$.whyOmnisearchResults)

export const Organization: Codec$<models$.Organization> = /*#__PURE__*/ codec$('Organization', checks$.isOrganization, checks$.whyOrganization)

export const OrganizationId: Codec$<models$.OrganizationId> = /*#__PURE__*/ codec$('OrganizationId (uuid)', checks$.isOrganizationId, checks$.whyOrganizationId)

export const OrganizationLink: Codec$<models$.OrganizationLink> = /*#__PURE__*/ codec$('OrganizationLink', checks$.isOrganizationLink, checks$.whyOrganizationLink)

export const OrganizationPage: Codec$<models$.OrganizationPage> = /*#__PURE__*/ codec$('OrganizationPage', checks$.isOrganizationPage, checks$.whyOrganizationPage)

export const OrganizationPatch: Codec$<models$.OrganizationPatch> = /*#__PURE__*/ codec$('OrganizationPatch', checks$.isOrganizationPatch, checks$.whyOrganizationPatch, checks$.satisfiesOrganizationPatch)

export const OrganizationWrite: Codec$<models$.OrganizationWrite> = /*#__PURE__*/ codec$('OrganizationWrite', checks$.isOrganizationWrite, checks$.whyOrganizationWrite, checks$.satisfiesOrganizationWrite)

export const Pipeline: Codec$<models$.Pipeline> = /*#__PURE__*/ codec$('Pipeline', checks$.isPipeline, checks$.whyPipeline)

export const PipelineId: Codec$<models$.PipelineId> = /*#__PURE__*/ codec$('PipelineId (uuid)', checks$.isPipelineId, checks$.whyPipelineId)

export const PipelineModule: Codec$<models$.PipelineModule> = /*#__PURE__*/ codec$('PipelineModule', checks$.isPipelineModule, checks$.whyPipelineModule)

export const PipelineModuleId: Codec$<models$.PipelineModuleId> = /*#__PURE__*/ codec$('PipelineModuleId (uuid)', checks$.isPipelineModuleId, checks$.whyPipelineModuleId)

export const PipelineModuleLink: Codec$<models$.PipelineModuleLink> = /*#__PURE__*/ codec$('PipelineModuleLink', checks$.isPipelineModuleLink, checks$.whyPipelineModuleLink)

export const PipelineModulePage: Codec$<models$.PipelineModulePage> = /*#__PURE__*/ codec$('PipelineModulePage', checks$.isPipelineModulePage, checks$.whyPipelineModulePage)

export const PipelineModulePatch: Codec$<models$.PipelineModulePatch> = /*#__PURE__*/ codec$('PipelineModulePatch', checks$.isPipelineModulePatch, checks$.whyPipelineModulePatch, checks$.satisfiesPipelineModulePatch)

export const PipelineModuleWrite: Codec$<models$.PipelineModuleWrite> = /*#__PURE__*/ codec$('PipelineModuleWrite', checks$.isPipelineModuleWrite, checks$.whyPipelineModuleWrite, checks$.satisfiesPipelineModuleWrite)

export const PipelinePage: Codec$<models$.PipelinePage> = /*#__PURE__*/ codec$('PipelinePage', checks$.isPipelinePage, checks$.whyPipelinePage)

export const PipelinePatch: Codec$<models$.PipelinePatch> = /*#__PURE__*/ codec$('PipelinePatch', checks$.isPipelinePatch, checks$.whyPipelinePatch, checks$.satisfiesPipelinePatch)

export const PipelineWrite: Codec$<models$.PipelineWrite> = /*#__PURE__*/ codec$('PipelineWrite', checks$.isPipelineWrite, checks$.whyPipelineWrite, checks$.satisfiesPipelineWrite)

export const Project: Codec$<models$.Project> = /*#__PURE__*/ codec$('Project', checks$.isProject, checks$.whyProject)

export const ProjectId: Codec$<models$.ProjectId> = /*#__PURE__*/ codec$('ProjectId (uuid)', checks$.isProjectId, checks$.whyProjectId)

export const ProjectPage: Codec$<models$.ProjectPage> = /*#__PURE__*/ codec$('ProjectPage', checks$.isProjectPage, checks$.whyProjectPage)

export const ProjectPatch: Codec$<models$.ProjectPatch> = /*#__PURE__*/ codec$('ProjectPatch', checks$.isProjectPatch, checks$.whyProjectPatch, checks$.satisfiesProjectPatch)

export const ProjectWrite: Codec$<models$.ProjectWrite> = /*#__PURE__*/ codec$('ProjectWrite', checks$.isProjectWrite, checks$.whyProjectWrite, checks$.satisfiesProjectWrite)

export const RandomSamples: Codec$<models$.RandomSamples> = /*#__PURE__*/ codec$('RandomSamples', checks$.isRandomSamples, checks$.whyRandomSamples)

export const S3ApiKey: Codec$<models$.S3ApiKey> = /*#__PURE__*/ codec$('S3ApiKey', checks$.isS3ApiKey, checks$.whyS3ApiKey)

export const S3ApiKeyId: Codec$<models$.S3ApiKeyId> = /*#__PURE__*/ codec$('S3ApiKeyId (uuid)', checks$.isS3ApiKeyId, checks$.whyS3ApiKeyId)

export const S3ApiKeyPage: Codec$<models$.S3ApiKeyPage> = /*#__PURE__*/ codec$('S3ApiKeyPage', checks$.isS3ApiKeyPage, checks$.whyS3ApiKeyPage)

export const S3ApiKeyPatch: Codec$<models$.S3ApiKeyPatch> = /*#__PURE__*/ codec$('S3ApiKeyPatch', checks$.isS3ApiKeyPatch, checks$.whyS3ApiKeyPatch, checks$.satisfiesS3ApiKeyPatch)

export const S3ApiKeyWrite: Codec$<models$.S3ApiKeyWrite> = /*#__PURE__*/ codec$('S3ApiKeyWrite', checks$.isS3ApiKeyWrite, checks$.whyS3ApiKeyWrite, checks$.satisfiesS3ApiKeyWrite)

export const S3Bucket: Codec$<models$.S3Bucket> = /*#__PURE__*/ codec$('S3Bucket', checks$.isS3Bucket, checks$.whyS3Bucket)

export const S3BucketId: Codec$<models$.S3BucketId> = /*#__PURE__*/ codec$('S3BucketId (uuid)', checks$.isS3BucketId, checks$.whyS3BucketId)

export const S3BucketPage: Codec$<models$.S3BucketPage> = /*#__PURE__*/ codec$('S3BucketPage', checks$.isS3BucketPage, checks$.whyS3BucketPage)

export const S3BucketPatch: Codec$<models$.S3BucketPatch> = /*#__PURE__*/ codec$('S3BucketPatch', checks$.isS3BucketPatch, checks$.whyS3BucketPatch, checks$.satisfiesS3BucketPatch)

export const S3BucketWrite: Codec$<models$.S3BucketWrite> = /*#__PURE__*/ codec$('S3BucketWrite', checks$.isS3BucketWrite, checks$.whyS3BucketWrite, checks$.satisfiesS3BucketWrite)

export const Sample: Codec$<models$.Sample> = /*#__PURE__*/ codec$('Sample', checks$.isSample, checks$.whySample)

export const SampleChoice: Codec$<models$.SampleChoice> = /*#__PURE__*/ codec$('SampleChoice', checks$.isSampleChoice, checks$.whySampleChoice)

export const SampleEntry: Codec$<models$.SampleEntry> = /*#__PURE__*/ codec$('SampleEntry', checks$.isSampleEntry, checks$.whySampleEntry)

export const SampleField: Codec$<models$.SampleField> = /*#__PURE__*/ codec$('SampleField', checks$.isSampleField, checks$.whySampleField)

export const SampleFieldEntry: Codec$<models$.SampleFieldEntry> = /*#__PURE__*/ codec$('SampleFieldEntry', checks$.isSampleFieldEntry, checks$.whySampleFieldEntry)

export const SampleFieldId: Codec$<models$.SampleFieldId> = /*#__PURE__*/ codec$('SampleFieldId (uuid)', checks$.isSampleFieldId, checks$.whySampleFieldId)

export const SampleFieldPage: Codec$<models$.SampleFieldPage> = /*#__PURE__*/ codec$('SampleFieldPage', checks$.isSampleFieldPage, checks$.whySampleFieldPage)

export const SampleFieldPatch: Codec$<models$.SampleFieldPatch> = /*#__PURE__*/ codec$('SampleFieldPatch', checks$.isSampleFieldPatch, checks$.whySampleFieldPatch, checks$.satisfiesSampleFieldPatch)

export const SampleFieldWrite: Codec$<models$.SampleFieldWrite> = /*#__PURE__*/ codec$('SampleFieldWrite', checks$.isSampleFieldWrite, checks$.whySampleFieldWrite, checks$.satisfiesSampleFieldWrite)

export const SampleGroup: Codec$<models$.SampleGroup> = /*#__PURE__*/ codec$('SampleGroup', checks$.isSampleGroup, checks$.whySampleGroup)

export const SampleGroupId: Codec$<models$.SampleGroupId> = /*#__PURE__*/ codec$('SampleGroupId (uuid)', checks$.isSampleGroupId, checks$.whySampleGroupId)

export const SampleGroupLink: Codec$<models$.SampleGroupLink> = /*#__PURE__*/ codec$('SampleGroupLink', checks$.isSampleGroupLink, checks$.whySampleGroupLink)

export const SampleGroupLinks: Codec$<models$.SampleGroupLinks> = /*#__PURE__*/ codec$('SampleGroupLinks', checks$.isSampleGroupLinks, checks$.whySampleGroupLinks)

export const SampleGroupManifest: Codec$<models$.SampleGroupManifest> = /*#__PURE__*/ codec$('SampleGroupManifest', checks$.isSampleGroupManifest, checks$.whySampleGroupManifest)

export const SampleGroupMetadata: Codec$<models$.SampleGroupMetadata> = /*#__PURE__*/ codec$('SampleGroupMetadata', checks$.isSampleGroupMetadata, checks$.whySampleGroupMetadata)

export const SampleGroupModuleCounts: Codec$<models$.SampleGroupModuleCounts> = /*#__PURE__*/ codec$('SampleGroupModuleCounts', checks$.isSampleGroupModuleCounts, checks$.whySampleGroupModuleCounts)

export const SampleGroupPage: Codec$<models$.SampleGroupPage> = /*#__PURE__*/ codec$('SampleGroupPage', checks$.isSampleGroupPage, checks$.whySampleGroupPage)

export const SampleGroupPatch: Codec$<models$.SampleGroupPatch> = /*#__PURE__*/ codec$('SampleGroupPatch', checks$.isSampleGroupPatch, checks$.whySampleGroupPatch, checks$.satisfiesSampleGroupPatch)

export const SampleGroupWrite: Codec$<models$.SampleGroupWrite> = /*#__PURE__*/ codec$('SampleGroupWrite', checks$.isSampleGroupWrite, checks$.whySampleGroupWrite, checks$.satisfiesSampleGroupWrite)

export const SampleId: Codec$<models$.SampleId> = /*#__PURE__*/ codec$('SampleId (uuid)', checks$.isSampleId, checks$.whySampleId)

export const SampleLink: Codec$<models$.SampleLink> = /*#__PURE__*/ codec$('SampleLink', checks$.isSampleLink, checks$.whySampleLink)

export const SampleManifest: Codec$<models$.SampleManifest> = /*#__PURE__*/ codec$('SampleManifest', checks$.isSampleManifest, checks$.whySampleManifest)

export const SampleMetadata: Codec$<models$.SampleMetadata> = /*#__PURE__*/ codec$('SampleMetadata', checks$.isSampleMetadata, checks$.whySampleMetadata)

export const SamplePage: Codec$<models$.SamplePage> = /*#__PURE__*/ codec$('SamplePage', checks$.isSamplePage, checks$.whySamplePage)

export const SamplePatch: Codec$<models$.SamplePatch> = /*#__PURE__*/ codec$('SamplePatch', checks$.isSamplePatch, checks$.whySamplePatch, checks$.satisfiesSamplePatch)

export const SampleResult: Codec$<models$.SampleResult> = /*#__PURE__*/ codec$('SampleResult', checks$.isSampleResult, checks$.whySampleResult)

export const SampleResultEntry: Codec$<models$.SampleResultEntry> = /*#__PURE__*/ codec$('SampleResultEntry', checks$.isSampleResultEntry, checks$.whySampleResultEntry)

export const SampleResultId: Codec$<models$.SampleResultId> = /*#__PURE__*/ codec$('SampleResultId (uuid)', checks$.isSampleResultId, checks$.whySampleResultId)

export const SampleResultPage: Codec$<models$.SampleResultPage> = /*#__PURE__*/ codec$('SampleResultPage', checks$.isSampleResultPage, checks$.whySampleResultPage)

export const SampleResultPatch: Codec$<models$.SampleResultPatch> = /*#__PURE__*/ codec$('SampleResultPatch', checks$.isSampleResultPatch, checks$.whySampleResultPatch, checks$.satisfiesSampleResultPatch)

export const SampleResultWrite: Codec$<models$.SampleResultWrite> = /*#__PURE__*/ codec$('SampleResultWrite', checks$.isSampleResultWrite, checks$.whySampleResultWrite, checks$.satisfiesSampleResultWrite)

export const SampleWrite: Codec$<models$.SampleWrite> = /*#__PURE__*/ codec$('SampleWrite', checks$.isSampleWrite, checks$.whySampleWrite, checks$.satisfiesSampleWrite)

export const SchemaViolation: Codec$<models$.SchemaViolation> = /*#__PURE__*/ codec$('SchemaViolation', checks$.isSchemaViolation, checks$.whySchemaViolation)

export const SchemaViolations: Codec$<models$.SchemaViolations> = /*#__PURE__*/ codec$('SchemaViolations', checks$.isSchemaViolations, checks$.whySchemaViolations)

export const SearchResults: Codec$<models$.SearchResults> = /*#__PURE__*/ codec$('SearchResults', checks$.isSearchResults, checks$.whySearchResults)

export const Session: Codec$<models$.Session> = /*#__PURE__*/ codec$('Session', checks$.isSession, checks$.whySession)

export const SmallUpload: Codec$<models$.SmallUpload> = /*#__PURE__*/ codec$('SmallUpload', checks$.isSmallUpload, checks$.whySmallUpload)

export const Status: Codec$<models$.Status> = /*#__PURE__*/ codec$('Status', checks$.isStatus, checks$.whyStatus)

export const Tag: Codec$<models$.Tag> = /*#__PURE__*/ codec$('Tag', checks$.isTag, checks$.whyTag)

export const TagGroupModuleCounts: Codec$<models$.TagGroupModuleCounts> = /*#__PURE__*/ codec$('TagGroupModuleCounts', checks$.isTagGroupModuleCounts, checks$.whyTagGroupModuleCounts)

export const TagId: Codec$<models$.TagId> = /*#__PURE__*/ codec$('TagId (uuid)', checks$.isTagId, checks$.whyTagId)

export const TagPage: Codec$<models$.TagPage> = /*#__PURE__*/ codec$('TagPage', checks$.isTagPage, checks$.whyTagPage)

export const TagPatch: Codec$<models$.TagPatch> = /*#__PURE__*/ codec$('TagPatch', checks$.isTagPatch, checks$.whyTagPatch, checks$.satisfiesTagPatch)

export const TagRelation: Codec$<models$.TagRelation> = /*#__PURE__*/ codec$('TagRelation', checks$.isTagRelation, checks$.whyTagRelation)

export const TagWrite: Codec$<models$.TagWrite> = /*#__PURE__*/ codec$('TagWrite', checks$.isTagWrite, checks$.whyTagWrite, checks$.satisfiesTagWrite)

export const TaggedSample: Codec$<models$.TaggedSample> = /*#__PURE__*/ codec$('TaggedSample', checks$.isTaggedSample, checks$.whyTaggedSample)

export const Task: Codec$<models$.Task> = /*#__PURE__*/ codec$('Task', checks$.isTask, checks$.whyTask)

export const TaxonAncestors: Codec$<models$.TaxonAncestors> = /*#__PURE__*/ codec$('TaxonAncestors', checks$.isTaxonAncestors, checks$.whyTaxonAncestors)

export const TaxonAnnotation: Codec$<models$.TaxonAnnotation> = /*#__PURE__*/ codec$('TaxonAnnotation', checks$.isTaxonAnnotation, checks$.whyTaxonAnnotation)

export const TaxonAnnotations: Codec$<models$.TaxonAnnotations> = /*#__PURE__*/ codec$('TaxonAnnotations', checks$.isTaxonAnnotations, checks$.whyTaxonAnnotations)

export const TaxonCities: Codec$<models$.TaxonCities> = /*#__PURE__*/ codec$('TaxonCities', checks$.isTaxonCities, checks$.whyTaxonCities)

export const TaxonDescendants: Codec$<models$.TaxonDescendants> = /*#__PURE__*/ codec$('TaxonDescendants', checks$.isTaxonDescendants, checks$.whyTaxonDescendants)

export const TaxonFinding: Codec$<models$.TaxonFinding> = /*#__PURE__*/ codec$('TaxonFinding', checks$.isTaxonFinding, checks$.whyTaxonFinding)

export const TaxonFindings: Codec$<models$.TaxonFindings> = /*#__PURE__*/ codec$('TaxonFindings', checks$.isTaxonFindings, checks$.whyTaxonFindings)

export const TaxonInCity: Codec$<models$.TaxonInCity> = /*#__PURE__*/ codec$('TaxonInCity', checks$.isTaxonInCity, checks$.whyTaxonInCity)

export const TaxonMaterials: Codec$<models$.TaxonMaterials> = /*#__PURE__*/ codec$('TaxonMaterials', checks$.isTaxonMaterials, checks$.whyTaxonMaterials)

export const TaxonName: Codec$<models$.TaxonName> = /*#__PURE__*/ codec$('TaxonName', checks$.isTaxonName, checks$.whyTaxonName)

export const TaxonNames: Codec$<models$.TaxonNames> = /*#__PURE__*/ codec$('TaxonNames', checks$.isTaxonNames, checks$.whyTaxonNames)

export const TaxonOnMaterial: Codec$<models$.TaxonOnMaterial> = /*#__PURE__*/ codec$('TaxonOnMaterial', checks$.isTaxonOnMaterial, checks$.whyTaxonOnMaterial)

export const TaxonTree: Codec$<models$.TaxonTree> = /*#__PURE__*/ codec$('TaxonTree', checks$.isTaxonTree, checks$.whyTaxonTree)

export const UploadCompletion: Codec$<models$.UploadCompletion> = /*#__PURE__*/ codec$('UploadCompletion', checks$.isUploadCompletion, checks$.whyUploadCompletion, checks$.satisfiesUploadCompletion)

export const UploadOutcome: Codec$<models$.UploadOutcome> = /*#__PURE__*/ codec$('UploadOutcome', checks$.isUploadOutcome, checks$.whyUploadOutcome)

export const UploadRequest: Codec$<models$.UploadRequest> = /*#__PURE__*/ codec$('UploadRequest', checks$.isUploadRequest, checks$.whyUploadRequest, checks$.satisfiesUploadRequest)

export const UploadTarget: Codec$<models$.UploadTarget> = /*#__PURE__*/ codec$('UploadTarget', checks$.isUploadTarget, checks$.whyUploadTarget)

export const UploadedPart: Codec$<models$.UploadedPart> = /*#__PURE__*/ codec$('UploadedPart', checks$.isUploadedPart, checks$.whyUploadedPart, checks$.satisfiesUploadedPart)

export const Uri: Codec$<models$.Uri> = /*#__PURE__*/ codec$('Uri (uri)', checks$.isUri, checks$.whyUri)

export const User: Codec$<models$.User> = /*#__PURE__*/ codec$('User', checks$.isUser, checks$.whyUser)

export const UserId: Codec$<models$.UserId> = /*#__PURE__*/ codec$('UserId (uuid)', checks$.isUserId, checks$.whyUserId)

export const UserPage: Codec$<models$.UserPage> = /*#__PURE__*/ codec$('UserPage', checks$.isUserPage, checks$.whyUserPage)

export const UserPatch: Codec$<models$.UserPatch> = /*#__PURE__*/ codec$('UserPatch', checks$.isUserPatch, checks$.whyUserPatch)

export const UserWrite: Codec$<models$.UserWrite> = /*#__PURE__*/ codec$('UserWrite', checks$.isUserWrite, checks$.whyUserWrite)

export const ValidationMessages: Codec$<models$.ValidationMessages> = /*#__PURE__*/ codec$('ValidationMessages', checks$.isValidationMessages, checks$.whyValidationMessages)

export const Wiki: Codec$<models$.Wiki> = /*#__PURE__*/ codec$('Wiki', checks$.isWiki, checks$.whyWiki)

export const WikiId: Codec$<models$.WikiId> = /*#__PURE__*/ codec$('WikiId (uuid)', checks$.isWikiId, checks$.whyWikiId)

export const WikiPage: Codec$<models$.WikiPage> = /*#__PURE__*/ codec$('WikiPage', checks$.isWikiPage, checks$.whyWikiPage)

export const WikiPageDraft: Codec$<models$.WikiPageDraft> = /*#__PURE__*/ codec$('WikiPageDraft', checks$.isWikiPageDraft, checks$.whyWikiPageDraft)

export const WikiPageId: Codec$<models$.WikiPageId> = /*#__PURE__*/ codec$('WikiPageId (uuid)', checks$.isWikiPageId, checks$.whyWikiPageId)

export const WorkOrder: Codec$<models$.WorkOrder> = /*#__PURE__*/ codec$('WorkOrder', checks$.isWorkOrder, checks$.whyWorkOrder)

export const WorkOrderId: Codec$<models$.WorkOrderId> = /*#__PURE__*/ codec$('WorkOrderId (uuid)', checks$.isWorkOrderId, checks$.whyWorkOrderId)

export const WorkOrderLink: Codec$<models$.WorkOrderLink> = /*#__PURE__*/ codec$('WorkOrderLink', checks$.isWorkOrderLink, checks$.whyWorkOrderLink)

export const WorkOrderPage: Codec$<models$.WorkOrderPage> = /*#__PURE__*/ codec$('WorkOrderPage', checks$.isWorkOrderPage, checks$.whyWorkOrderPage)

export const WorkOrderPrototype: Codec$<models$.WorkOrderPrototype> = /*#__PURE__*/ codec$('WorkOrderPrototype', checks$.isWorkOrderPrototype, checks$.whyWorkOrderPrototype)

export const WorkOrderPrototypeId: Codec$<models$.WorkOrderPrototypeId> = /*#__PURE__*/ codec$('WorkOrderPrototypeId (uuid)', checks$.isWorkOrderPrototypeId, checks$.whyWorkOrderPrototypeId)

export const WorkOrderPrototypePage: Codec$<models$.WorkOrderPrototypePage> = /*#__PURE__*/ codec$('WorkOrderPrototypePage', checks$.isWorkOrderPrototypePage, checks$.whyWorkOrderPrototypePage)

export const fetchRandomTagSamples_n: Codec$<number> = /*#__PURE__*/ codec$('integer', checks$.isfetchRandomTagSamples_n, checks$.whyfetchRandomTagSamples_n, checks$.satisfiesfetchRandomTagSamples_n)

export const registerUser_400: Codec$<models$.ValidationMessages | models$.Messages> = /*#__PURE__*/ codec$('ValidationMessages | Messages', checks$.isregisterUser_400, checks$.whyregisterUser_400)
