// @generated from the API description. Do not edit: change the description and run the generator again.
/** Codecs of what the server says. Decoding keeps what it does not know. */
import * as t from 'io-ts'
import type * as models from './models.js'

/** How texts of a format look. The server is the authority: this only keeps out what is plainly something else. */
export const formats = {
  'date-time': /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:?\d\d)$/,
  email: /^[^\s@]+@[^\s@]+$/,
  uri: /^[a-z][a-z0-9+.-]*:\S+$/i,
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
}

/** A text of a format, under the brand that the caller gives it. */
export const formatted = <A extends string>(name: string, format: RegExp): t.Type<A, unknown> => {
  const is = (value: unknown): value is A => typeof value === 'string' && format.test(value)
  return new t.Type<A, unknown>(name, is, (value, context) => (is(value) ? t.success(value) : t.failure(value, context)), t.identity)
}

export const integer: t.Type<number, unknown> = new t.Type<number, unknown>(
  'integer',
  (value): value is number => Number.isInteger(value),
  (value, context) => (Number.isInteger(value) ? t.success(value as number) : t.failure(value, context)),
  t.identity,
)

/** Without recursion, so that no depth of nesting can exhaust the stack. */
const isJson = (value: unknown): value is models.Json => {
  const pending: Array<unknown> = [value]
  while (pending.length > 0) {
    const next = pending.pop()
    if (typeof next === 'object' && next !== null) for (const part of Object.values(next)) pending.push(part)
    else if (next !== null && typeof next !== 'string' && typeof next !== 'number' && typeof next !== 'boolean') return false
  }
  return true
}

/** Any JSON value; nothing at all is none. */
export const Json: t.Type<models.Json, unknown> = new t.Type<models.Json, unknown>(
  'JSON',
  isJson,
  (value, context) => (isJson(value) ? t.success(value) : t.failure(value, context)),
  t.identity,
)

export const CompletedUpload: t.Type<models.CompletedUpload, unknown> = t.type({
  status: t.string,
  upload_id: t.string,
}, 'CompletedUpload')

export const DateTime: t.Type<models.DateTime, unknown> = formatted<string & models.Brand<'DateTime'>>('DateTime (date-time)', formats['date-time'])

export const Detail: t.Type<models.Detail, unknown> = t.type({
  detail: t.string,
}, 'Detail')

export const Email: t.Type<models.Email, unknown> = formatted<string & models.Brand<'Email'>>('Email (email)', formats.email)

export const GeneratedSchema: t.Type<models.GeneratedSchema, unknown> = t.type({
  schema: Json,
}, 'GeneratedSchema')

export const GroupFieldId: t.Type<models.GroupFieldId, unknown> = formatted<string & models.Brand<'GroupFieldId'>>('GroupFieldId (uuid)', formats.uuid)

export const GroupResultId: t.Type<models.GroupResultId, unknown> = formatted<string & models.Brand<'GroupResultId'>>('GroupResultId (uuid)', formats.uuid)

export const GroupWorkOrderId: t.Type<models.GroupWorkOrderId, unknown> = formatted<string & models.Brand<'GroupWorkOrderId'>>('GroupWorkOrderId (uuid)', formats.uuid)

export const GroupWorkOrderPrototypeId: t.Type<models.GroupWorkOrderPrototypeId, unknown> = formatted<string & models.Brand<'GroupWorkOrderPrototypeId'>>('GroupWorkOrderPrototypeId (uuid)', formats.uuid)

export const JobOrderId: t.Type<models.JobOrderId, unknown> = formatted<string & models.Brand<'JobOrderId'>>('JobOrderId (uuid)', formats.uuid)

export const JobOrderPrototypeId: t.Type<models.JobOrderPrototypeId, unknown> = formatted<string & models.Brand<'JobOrderPrototypeId'>>('JobOrderPrototypeId (uuid)', formats.uuid)

export const JobProgress: t.Type<models.JobProgress, unknown> = t.intersection([t.type({
  n_jobs: integer,
}), t.record(t.string, integer)], 'JobProgress')

export const JobStatus: t.Type<models.JobStatus, unknown> = t.keyof({ pending: null, working: null, error: null, success: null })

export const LooseResults: t.Type<models.LooseResults, unknown> = t.type({
  results: Json,
}, 'LooseResults')

export const Messages: t.Type<models.Messages, unknown> = t.recursion<models.Messages, unknown>('Messages', () => t.union([t.string, t.readonlyArray(t.union([t.string, ValidationMessages])), ValidationMessages], 'Messages'))

export const NewMember: t.Type<models.NewMember, unknown> = t.type({
  user: integer,
}, 'NewMember')

export const OrganizationId: t.Type<models.OrganizationId, unknown> = formatted<string & models.Brand<'OrganizationId'>>('OrganizationId (uuid)', formats.uuid)

export const PipelineId: t.Type<models.PipelineId, unknown> = formatted<string & models.Brand<'PipelineId'>>('PipelineId (uuid)', formats.uuid)

export const PipelineModuleId: t.Type<models.PipelineModuleId, unknown> = formatted<string & models.Brand<'PipelineModuleId'>>('PipelineModuleId (uuid)', formats.uuid)

export const ProjectId: t.Type<models.ProjectId, unknown> = formatted<string & models.Brand<'ProjectId'>>('ProjectId (uuid)', formats.uuid)

export const S3ApiKeyId: t.Type<models.S3ApiKeyId, unknown> = formatted<string & models.Brand<'S3ApiKeyId'>>('S3ApiKeyId (uuid)', formats.uuid)

export const S3BucketId: t.Type<models.S3BucketId, unknown> = formatted<string & models.Brand<'S3BucketId'>>('S3BucketId (uuid)', formats.uuid)

export const SampleFieldId: t.Type<models.SampleFieldId, unknown> = formatted<string & models.Brand<'SampleFieldId'>>('SampleFieldId (uuid)', formats.uuid)

export const SampleGroupId: t.Type<models.SampleGroupId, unknown> = formatted<string & models.Brand<'SampleGroupId'>>('SampleGroupId (uuid)', formats.uuid)

export const SampleGroupMetadata: t.Type<models.SampleGroupMetadata, unknown> = t.record(t.string, Json, 'SampleGroupMetadata')

export const SampleGroupModuleCounts: t.Type<models.SampleGroupModuleCounts, unknown> = t.intersection([t.type({
  n_samples: integer,
}), t.record(t.string, integer)], 'SampleGroupModuleCounts')

export const SampleId: t.Type<models.SampleId, unknown> = formatted<string & models.Brand<'SampleId'>>('SampleId (uuid)', formats.uuid)

export const SampleResultId: t.Type<models.SampleResultId, unknown> = formatted<string & models.Brand<'SampleResultId'>>('SampleResultId (uuid)', formats.uuid)

export const SchemaViolation: t.Type<models.SchemaViolation, unknown> = t.readonly(t.tuple([t.union([t.string, t.null]), t.union([t.string, t.null]), t.string, t.string]), 'SchemaViolation')

export const Session: t.Type<models.Session, unknown> = t.type({
  auth_token: t.string,
}, 'Session')

export const Status: t.Type<models.Status, unknown> = t.type({
  status: t.string,
}, 'Status')

export const TagGroupModuleCounts: t.Type<models.TagGroupModuleCounts, unknown> = t.intersection([t.type({
  n_groups: integer,
}), t.record(t.string, integer)], 'TagGroupModuleCounts')

export const TagId: t.Type<models.TagId, unknown> = formatted<string & models.Brand<'TagId'>>('TagId (uuid)', formats.uuid)

export const Task: t.Type<models.Task, unknown> = t.type({
  status: t.string,
  task_hash: t.string,
}, 'Task')

export const TaxonAnswers: t.Type<models.TaxonAnswers, unknown> = t.record(t.string, Json, 'TaxonAnswers')

export const UploadedPart: t.Type<models.UploadedPart, unknown> = t.type({
  ETag: t.string,
  PartNumber: integer,
}, 'UploadedPart')

export const Uri: t.Type<models.Uri, unknown> = formatted<string & models.Brand<'Uri'>>('Uri (uri)', formats.uri)

export const UserId: t.Type<models.UserId, unknown> = formatted<string & models.Brand<'UserId'>>('UserId (uuid)', formats.uuid)

export const ValidationMessages: t.Type<models.ValidationMessages, unknown> = t.recursion<models.ValidationMessages, unknown>('ValidationMessages', () => t.record(t.string, Messages, 'ValidationMessages'))

export const WikiId: t.Type<models.WikiId, unknown> = formatted<string & models.Brand<'WikiId'>>('WikiId (uuid)', formats.uuid)

export const WikiPageId: t.Type<models.WikiPageId, unknown> = formatted<string & models.Brand<'WikiPageId'>>('WikiPageId (uuid)', formats.uuid)

export const WorkOrderId: t.Type<models.WorkOrderId, unknown> = formatted<string & models.Brand<'WorkOrderId'>>('WorkOrderId (uuid)', formats.uuid)

export const WorkOrderPrototypeId: t.Type<models.WorkOrderPrototypeId, unknown> = formatted<string & models.Brand<'WorkOrderPrototypeId'>>('WorkOrderPrototypeId (uuid)', formats.uuid)

export const Account: t.Type<models.Account, unknown> = t.type({
  email: Email,
  id: integer,
}, 'Account')

export const BulkSamples: t.Type<models.BulkSamples, unknown> = t.type({
  library: SampleGroupId,
  names: t.readonlyArray(t.string),
}, 'BulkSamples')

export const BulkSamplesCreated: t.Type<models.BulkSamplesCreated, unknown> = t.type({
  uuids: t.readonlyArray(SampleId),
}, 'BulkSamplesCreated')

export const CreatedGroupWorkOrder: t.Type<models.CreatedGroupWorkOrder, unknown> = t.type({
  uuid: GroupWorkOrderId,
}, 'CreatedGroupWorkOrder')

export const CreatedWorkOrder: t.Type<models.CreatedWorkOrder, unknown> = t.type({
  uuid: WorkOrderId,
}, 'CreatedWorkOrder')

export const GroupChoice: t.Type<models.GroupChoice, unknown> = t.type({
  sample_group_uuid: SampleGroupId,
}, 'GroupChoice')

export const GroupFieldEntry: t.Type<models.GroupFieldEntry, unknown> = t.type({
  analysis_result: GroupResultId,
  created_at: DateTime,
  description: t.string,
  name: t.string,
  stored_data: Json,
  updated_at: DateTime,
  uuid: GroupFieldId,
}, 'GroupFieldEntry')

export const GroupWorkOrderPrototype: t.Type<models.GroupWorkOrderPrototype, unknown> = t.intersection([t.type({
  created_at: DateTime,
  description: t.string,
  name: t.string,
  updated_at: DateTime,
  uuid: GroupWorkOrderPrototypeId,
}), t.partial({
  work_order_protos: t.readonlyArray(WorkOrderPrototypeId),
})], 'GroupWorkOrderPrototype')

export const JobOrder: t.Type<models.JobOrder, unknown> = t.type({
  analysis_result: t.union([SampleResultId, t.null]),
  created_at: DateTime,
  description: t.string,
  name: t.string,
  pipeline_module: t.union([PipelineModuleId, t.null]),
  resources_needed: Json,
  resources_used: Json,
  status: JobStatus,
  updated_at: DateTime,
  uuid: JobOrderId,
  work_order: WorkOrderId,
}, 'JobOrder')

export const JobOrderPrototype: t.Type<models.JobOrderPrototype, unknown> = t.type({
  created_at: DateTime,
  description: t.string,
  name: t.string,
  pipeline_module: t.union([PipelineModuleId, t.null]),
  resources_needed: Json,
  updated_at: DateTime,
  uuid: JobOrderPrototypeId,
  work_order_proto: WorkOrderPrototypeId,
}, 'JobOrderPrototype')

export const MetadataVersion: t.Type<models.MetadataVersion, unknown> = t.type({
  created_at: DateTime,
  metadata: Json,
  updated_at: DateTime,
}, 'MetadataVersion')

export const MultipartUpload: t.Type<models.MultipartUpload, unknown> = t.type({
  upload_id: t.string,
  urls: t.readonlyArray(Uri),
}, 'MultipartUpload')

export const Organization: t.Type<models.Organization, unknown> = t.type({
  core_sample_group_uuid: t.union([SampleGroupId, t.null]),
  created_at: DateTime,
  name: t.string,
  updated_at: DateTime,
  uuid: OrganizationId,
}, 'Organization')

export const OrganizationLink: t.Type<models.OrganizationLink, unknown> = t.type({
  name: t.string,
  uuid: OrganizationId,
}, 'OrganizationLink')

export const Pipeline: t.Type<models.Pipeline, unknown> = t.type({
  created_at: DateTime,
  description: t.string,
  long_description: t.string,
  name: t.string,
  updated_at: DateTime,
  uuid: PipelineId,
}, 'Pipeline')

export const PipelineModuleLink: t.Type<models.PipelineModuleLink, unknown> = t.readonly(t.tuple([PipelineModuleId, t.string, t.string]), 'PipelineModuleLink')

export const S3ApiKey: t.Type<models.S3ApiKey, unknown> = t.type({
  bucket: S3BucketId,
  created_at: DateTime,
  description: t.string,
  public_key: t.string,
  updated_at: DateTime,
  uuid: S3ApiKeyId,
}, 'S3ApiKey')

export const S3Bucket: t.Type<models.S3Bucket, unknown> = t.type({
  endpoint_url: Uri,
  name: t.string,
  organization: OrganizationId,
  uuid: S3BucketId,
}, 'S3Bucket')

export const SampleEntry: t.Type<models.SampleEntry, unknown> = t.type({
  created_at: DateTime,
  description: t.string,
  library: SampleGroupId,
  metadata: Json,
  name: t.string,
  updated_at: DateTime,
  uuid: SampleId,
}, 'SampleEntry')

export const SampleFieldEntry: t.Type<models.SampleFieldEntry, unknown> = t.type({
  analysis_result: SampleResultId,
  created_at: DateTime,
  description: t.string,
  name: t.string,
  stored_data: Json,
  updated_at: DateTime,
  uuid: SampleFieldId,
}, 'SampleFieldEntry')

export const SampleGroupLink: t.Type<models.SampleGroupLink, unknown> = t.type({
  name: t.string,
  uuid: SampleGroupId,
}, 'SampleGroupLink')

export const SampleLink: t.Type<models.SampleLink, unknown> = t.intersection([t.type({
  name: t.string,
  uuid: SampleId,
}), t.partial({
  metadata: Json,
})], 'SampleLink')

export const SchemaViolations: t.Type<models.SchemaViolations, unknown> = t.type({
  errors: t.readonlyArray(SchemaViolation),
  stats: Json,
}, 'SchemaViolations')

export const SmallUpload: t.Type<models.SmallUpload, unknown> = t.type({
  fields: t.record(t.string, t.string),
  url: Uri,
}, 'SmallUpload')

export const Tag: t.Type<models.Tag, unknown> = t.type({
  created_at: DateTime,
  name: t.string,
  payload: t.string,
  updated_at: DateTime,
  uuid: TagId,
}, 'Tag')

export const TaggedSample: t.Type<models.TaggedSample, unknown> = t.type({
  sample_uuid: SampleId,
}, 'TaggedSample')

export const UploadCompletion: t.Type<models.UploadCompletion, unknown> = t.type({
  parts: t.readonlyArray(UploadedPart),
  upload_id: t.string,
}, 'UploadCompletion')

export const WikiPage: t.Type<models.WikiPage, unknown> = t.type({
  created_at: DateTime,
  text: t.string,
  title: t.string,
  updated_at: DateTime,
  uuid: WikiPageId,
  wiki: WikiId,
}, 'WikiPage')

export const WorkOrderLink: t.Type<models.WorkOrderLink, unknown> = t.type({
  name: t.string,
  sample_name: t.string,
  sample_uuid: SampleId,
  status: JobStatus,
  uuid: WorkOrderId,
}, 'WorkOrderLink')

export const WorkOrderPrototype: t.Type<models.WorkOrderPrototype, unknown> = t.type({
  created_at: DateTime,
  description: t.string,
  name: t.string,
  updated_at: DateTime,
  uuid: WorkOrderPrototypeId,
}, 'WorkOrderPrototype')

export const GroupWorkOrder: t.Type<models.GroupWorkOrder, unknown> = t.intersection([t.type({
  created_at: DateTime,
  description: t.string,
  name: t.string,
  progress_summary: JobProgress,
  sample_group: SampleGroupId,
  status: JobStatus,
  updated_at: DateTime,
  uuid: GroupWorkOrderId,
  work_order_links: t.readonlyArray(WorkOrderLink),
}), t.partial({
  priority: integer,
  work_orders: t.readonlyArray(WorkOrderId),
})], 'GroupWorkOrder')

export const GroupWorkOrderPrototypePage: t.Type<models.GroupWorkOrderPrototypePage, unknown> = t.type({
  count: integer,
  next: t.union([Uri, t.null]),
  previous: t.union([Uri, t.null]),
  results: t.readonlyArray(GroupWorkOrderPrototype),
}, 'GroupWorkOrderPrototypePage')

export const JobOrderPrototypePage: t.Type<models.JobOrderPrototypePage, unknown> = t.type({
  count: integer,
  next: t.union([Uri, t.null]),
  previous: t.union([Uri, t.null]),
  results: t.readonlyArray(JobOrderPrototype),
}, 'JobOrderPrototypePage')

export const OrganizationPage: t.Type<models.OrganizationPage, unknown> = t.type({
  count: integer,
  next: t.union([Uri, t.null]),
  previous: t.union([Uri, t.null]),
  results: t.readonlyArray(Organization),
}, 'OrganizationPage')

export const PipelineModule: t.Type<models.PipelineModule, unknown> = t.type({
  created_at: DateTime,
  dependencies: t.readonlyArray(PipelineModuleId),
  dependency_modules: t.readonlyArray(PipelineModuleLink),
  description: t.string,
  downstream_modules: t.readonlyArray(PipelineModuleLink),
  long_description: t.string,
  metadata: Json,
  name: t.string,
  pipeline: PipelineId,
  pipeline_obj: Pipeline,
  updated_at: DateTime,
  uuid: PipelineModuleId,
  version: t.string,
}, 'PipelineModule')

export const PipelinePage: t.Type<models.PipelinePage, unknown> = t.type({
  count: integer,
  next: t.union([Uri, t.null]),
  previous: t.union([Uri, t.null]),
  results: t.readonlyArray(Pipeline),
}, 'PipelinePage')

export const Project: t.Type<models.Project, unknown> = t.type({
  created_at: DateTime,
  description: t.string,
  name: t.string,
  organization: OrganizationId,
  organization_obj: Organization,
  sample_groups: t.readonlyArray(SampleGroupId),
  sub_projects: t.readonlyArray(ProjectId),
  updated_at: DateTime,
  uuid: ProjectId,
}, 'Project')

export const S3ApiKeyPage: t.Type<models.S3ApiKeyPage, unknown> = t.type({
  count: integer,
  next: t.union([Uri, t.null]),
  previous: t.union([Uri, t.null]),
  results: t.readonlyArray(S3ApiKey),
}, 'S3ApiKeyPage')

export const S3BucketPage: t.Type<models.S3BucketPage, unknown> = t.type({
  count: integer,
  next: t.union([Uri, t.null]),
  previous: t.union([Uri, t.null]),
  results: t.readonlyArray(S3Bucket),
}, 'S3BucketPage')

export const SampleGroup: t.Type<models.SampleGroup, unknown> = t.type({
  bucket: t.union([S3BucketId, t.null]),
  created_at: DateTime,
  description: t.string,
  is_library: t.boolean,
  is_public: t.boolean,
  long_description: t.string,
  metadata: Json,
  name: t.string,
  organization: OrganizationId,
  organization_obj: Organization,
  sample_metadata_schema: Json,
  storage_provider_name: t.string,
  theme: t.string,
  updated_at: DateTime,
  uuid: SampleGroupId,
}, 'SampleGroup')

export const SampleGroupLinks: t.Type<models.SampleGroupLinks, unknown> = t.type({
  count: integer,
  links: t.readonlyArray(SampleLink),
}, 'SampleGroupLinks')

export const TagPage: t.Type<models.TagPage, unknown> = t.type({
  count: integer,
  next: t.union([Uri, t.null]),
  previous: t.union([Uri, t.null]),
  results: t.readonlyArray(Tag),
}, 'TagPage')

export const UploadTarget: t.Type<models.UploadTarget, unknown> = t.union([SmallUpload, MultipartUpload, t.null], 'UploadTarget')

export const User: t.Type<models.User, unknown> = t.type({
  avatar: Json,
  biography: t.union([t.string, t.null]),
  company: t.union([t.string, t.null]),
  email: Email,
  github_username: t.union([t.string, t.null]),
  id: integer,
  is_active: t.boolean,
  is_staff: t.boolean,
  location: t.union([t.string, t.null]),
  name: t.union([t.string, t.null]),
  organization_objs: t.readonlyArray(OrganizationLink),
  personal_org_uuid: t.union([OrganizationId, t.null]),
  saved_sample_group_objs: t.readonlyArray(SampleGroupLink),
  twitter_username: t.union([t.string, t.null]),
  url: t.union([t.string, t.null]),
  uuid: UserId,
}, 'User')

export const Wiki: t.Type<models.Wiki, unknown> = t.intersection([t.type({
  created_at: DateTime,
  home_page_obj: t.union([WikiPage, t.null]),
  page_objs: t.readonlyArray(WikiPage),
  pages: t.readonlyArray(WikiPageId),
  sidebar_obj: t.union([WikiPage, t.null]),
  updated_at: DateTime,
}), t.partial({
  uuid: WikiId,
})], 'Wiki')

export const WorkOrder: t.Type<models.WorkOrder, unknown> = t.type({
  created_at: DateTime,
  description: t.string,
  job_order_objs: t.readonlyArray(JobOrder),
  name: t.string,
  priority: integer,
  progress_summary: JobProgress,
  sample: SampleId,
  status: JobStatus,
  updated_at: DateTime,
  uuid: WorkOrderId,
}, 'WorkOrder')

export const WorkOrderPrototypePage: t.Type<models.WorkOrderPrototypePage, unknown> = t.type({
  count: integer,
  next: t.union([Uri, t.null]),
  previous: t.union([Uri, t.null]),
  results: t.readonlyArray(WorkOrderPrototype),
}, 'WorkOrderPrototypePage')

export const GroupResult: t.Type<models.GroupResult, unknown> = t.type({
  created_at: DateTime,
  description: t.string,
  is_hidden: t.boolean,
  is_private: t.boolean,
  metadata: Json,
  module_name: t.string,
  pipeline_module: t.union([PipelineModuleId, t.null]),
  pipeline_module_obj: t.union([PipelineModule, t.null]),
  replicate: t.string,
  sample_group: SampleGroupId,
  sample_group_obj: SampleGroup,
  updated_at: DateTime,
  uuid: GroupResultId,
}, 'GroupResult')

export const GroupResultEntry: t.Type<models.GroupResultEntry, unknown> = t.type({
  created_at: DateTime,
  description: t.string,
  is_hidden: t.boolean,
  is_private: t.boolean,
  metadata: Json,
  module_name: t.string,
  pipeline_module: t.union([PipelineModuleId, t.null]),
  pipeline_module_obj: t.union([PipelineModule, t.null]),
  replicate: t.string,
  sample_group: SampleGroupId,
  updated_at: DateTime,
  uuid: GroupResultId,
}, 'GroupResultEntry')

export const GroupWorkOrderPage: t.Type<models.GroupWorkOrderPage, unknown> = t.type({
  count: integer,
  next: t.union([Uri, t.null]),
  previous: t.union([Uri, t.null]),
  results: t.readonlyArray(GroupWorkOrder),
}, 'GroupWorkOrderPage')

export const ManifestGroupResult: t.Type<models.ManifestGroupResult, unknown> = t.type({
  created_at: DateTime,
  description: t.string,
  fields: t.readonlyArray(GroupFieldEntry),
  is_hidden: t.boolean,
  is_private: t.boolean,
  metadata: Json,
  module_name: t.string,
  pipeline_module: t.union([PipelineModuleId, t.null]),
  pipeline_module_obj: t.union([PipelineModule, t.null]),
  replicate: t.string,
  sample_group: SampleGroupId,
  updated_at: DateTime,
  uuid: GroupResultId,
}, 'ManifestGroupResult')

export const ManifestSampleResult: t.Type<models.ManifestSampleResult, unknown> = t.type({
  created_at: DateTime,
  description: t.string,
  fields: t.readonlyArray(SampleFieldEntry),
  is_hidden: t.boolean,
  is_private: t.boolean,
  metadata: Json,
  module_name: t.string,
  pipeline_module: t.union([PipelineModuleId, t.null]),
  pipeline_module_obj: t.union([PipelineModule, t.null]),
  replicate: t.string,
  sample: SampleId,
  updated_at: DateTime,
  uuid: SampleResultId,
}, 'ManifestSampleResult')

export const PipelineModulePage: t.Type<models.PipelineModulePage, unknown> = t.type({
  count: integer,
  next: t.union([Uri, t.null]),
  previous: t.union([Uri, t.null]),
  results: t.readonlyArray(PipelineModule),
}, 'PipelineModulePage')

export const ProjectPage: t.Type<models.ProjectPage, unknown> = t.type({
  count: integer,
  next: t.union([Uri, t.null]),
  previous: t.union([Uri, t.null]),
  results: t.readonlyArray(Project),
}, 'ProjectPage')

export const Sample: t.Type<models.Sample, unknown> = t.type({
  created_at: DateTime,
  description: t.string,
  library: SampleGroupId,
  library_obj: SampleGroup,
  metadata: Json,
  name: t.string,
  updated_at: DateTime,
  uuid: SampleId,
}, 'Sample')

export const SampleGroupPage: t.Type<models.SampleGroupPage, unknown> = t.type({
  count: integer,
  next: t.union([Uri, t.null]),
  previous: t.union([Uri, t.null]),
  results: t.readonlyArray(SampleGroup),
}, 'SampleGroupPage')

export const SampleMetadata: t.Type<models.SampleMetadata, unknown> = t.type({
  created_at: DateTime,
  description: t.string,
  library: SampleGroupId,
  library_obj: SampleGroup,
  metadata: Json,
  name: t.string,
  updated_at: DateTime,
  uuid: SampleId,
  versioned_metadata: t.readonlyArray(MetadataVersion),
}, 'SampleMetadata')

export const SampleResultEntry: t.Type<models.SampleResultEntry, unknown> = t.type({
  created_at: DateTime,
  description: t.string,
  is_hidden: t.boolean,
  is_private: t.boolean,
  metadata: Json,
  module_name: t.string,
  pipeline_module: t.union([PipelineModuleId, t.null]),
  pipeline_module_obj: t.union([PipelineModule, t.null]),
  replicate: t.string,
  sample: SampleId,
  updated_at: DateTime,
  uuid: SampleResultId,
}, 'SampleResultEntry')

export const UserPage: t.Type<models.UserPage, unknown> = t.type({
  count: integer,
  next: t.union([Uri, t.null]),
  previous: t.union([Uri, t.null]),
  results: t.readonlyArray(User),
}, 'UserPage')

export const WorkOrderPage: t.Type<models.WorkOrderPage, unknown> = t.type({
  count: integer,
  next: t.union([Uri, t.null]),
  previous: t.union([Uri, t.null]),
  results: t.readonlyArray(WorkOrder),
}, 'WorkOrderPage')

export const GroupField: t.Type<models.GroupField, unknown> = t.type({
  analysis_result: GroupResultId,
  analysis_result_obj: GroupResult,
  created_at: DateTime,
  description: t.string,
  name: t.string,
  stored_data: Json,
  updated_at: DateTime,
  uuid: GroupFieldId,
}, 'GroupField')

export const GroupResultPage: t.Type<models.GroupResultPage, unknown> = t.type({
  count: integer,
  next: t.union([Uri, t.null]),
  previous: t.union([Uri, t.null]),
  results: t.readonlyArray(GroupResult),
}, 'GroupResultPage')

export const ManifestSample: t.Type<models.ManifestSample, unknown> = t.type({
  analysis_results: t.readonlyArray(ManifestSampleResult),
  created_at: DateTime,
  description: t.string,
  library: SampleGroupId,
  metadata: Json,
  name: t.string,
  updated_at: DateTime,
  uuid: SampleId,
}, 'ManifestSample')

export const RandomSamples: t.Type<models.RandomSamples, unknown> = t.type({
  results: t.readonlyArray(Sample),
}, 'RandomSamples')

export const SampleManifest: t.Type<models.SampleManifest, unknown> = t.type({
  analysis_results: t.readonlyArray(ManifestSampleResult),
  created_at: DateTime,
  description: t.string,
  library: SampleGroupId,
  library_obj: SampleGroup,
  metadata: Json,
  name: t.string,
  updated_at: DateTime,
  uuid: SampleId,
}, 'SampleManifest')

export const SamplePage: t.Type<models.SamplePage, unknown> = t.type({
  count: integer,
  next: t.union([Uri, t.null]),
  previous: t.union([Uri, t.null]),
  results: t.readonlyArray(Sample),
}, 'SamplePage')

export const SampleResult: t.Type<models.SampleResult, unknown> = t.type({
  created_at: DateTime,
  description: t.string,
  is_hidden: t.boolean,
  is_private: t.boolean,
  metadata: Json,
  module_name: t.string,
  pipeline_module: t.union([PipelineModuleId, t.null]),
  pipeline_module_obj: t.union([PipelineModule, t.null]),
  replicate: t.string,
  sample: SampleId,
  sample_obj: Sample,
  updated_at: DateTime,
  uuid: SampleResultId,
}, 'SampleResult')

export const SearchResults: t.Type<models.SearchResults, unknown> = t.type({
  organizations: t.readonlyArray(Organization),
  query: t.string,
  sample_groups: t.readonlyArray(SampleGroup),
  samples: t.readonlyArray(Sample),
}, 'SearchResults')

export const GroupFieldPage: t.Type<models.GroupFieldPage, unknown> = t.type({
  count: integer,
  next: t.union([Uri, t.null]),
  previous: t.union([Uri, t.null]),
  results: t.readonlyArray(GroupField),
}, 'GroupFieldPage')

export const SampleField: t.Type<models.SampleField, unknown> = t.type({
  analysis_result: SampleResultId,
  analysis_result_obj: SampleResult,
  created_at: DateTime,
  description: t.string,
  name: t.string,
  stored_data: Json,
  updated_at: DateTime,
  uuid: SampleFieldId,
}, 'SampleField')

export const SampleGroupManifest: t.Type<models.SampleGroupManifest, unknown> = t.type({
  analysis_results: t.readonlyArray(ManifestGroupResult),
  bucket: t.union([S3BucketId, t.null]),
  created_at: DateTime,
  description: t.string,
  is_library: t.boolean,
  is_public: t.boolean,
  long_description: t.string,
  metadata: Json,
  name: t.string,
  organization: OrganizationId,
  organization_obj: Organization,
  sample_metadata_schema: Json,
  samples: t.readonlyArray(ManifestSample),
  storage_provider_name: t.string,
  theme: t.string,
  updated_at: DateTime,
  uuid: SampleGroupId,
}, 'SampleGroupManifest')

export const SampleResultPage: t.Type<models.SampleResultPage, unknown> = t.type({
  count: integer,
  next: t.union([Uri, t.null]),
  previous: t.union([Uri, t.null]),
  results: t.readonlyArray(SampleResult),
}, 'SampleResultPage')

export const SampleFieldPage: t.Type<models.SampleFieldPage, unknown> = t.type({
  count: integer,
  next: t.union([Uri, t.null]),
  previous: t.union([Uri, t.null]),
  results: t.readonlyArray(SampleField),
}, 'SampleFieldPage')
