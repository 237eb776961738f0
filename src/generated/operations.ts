// @generated from the API description. Do not edit: change the description and run the generator again.
/** The operations of the API, by their ids. */
import * as codecs$ from './codecs.js'
import type * as models$ from './models.js'
import type { Operation as Operation$ } from './operation.js'

/** Adds a member; requires membership. */
export const addOrganizationMember: Operation$<{
  readonly path: {
    readonly uuid: models$.OrganizationId
  }
  readonly body: models$.NewMember
}, models$.Status, 400 | 403 | 404 | 415 | 500> = {
  id: 'addOrganizationMember',
  method: 'POST',
  path: '/api/organizations/{uuid}/users',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
  ],
  hasBody: true,
  body: codecs$.NewMember,
  security: [['token']],
  pagination: null,
  tags: ['organizations'],
  invalidates: ['contrib', 'fields', 'organizations', 'projects', 'results', 'sample groups', 'samples', 'search', 'storage', 'tags', 'users', 'work orders'],
  responses: {
    200: { 'application/json': codecs$.Status },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
    415: { 'application/json': codecs$.Detail },
    500: { 'text/html': 'text' },
  },
}

/** Adds a sample group to the project. */
export const addProjectGroup: Operation$<{
  readonly path: {
    readonly uuid: models$.ProjectId
  }
  readonly body: models$.GroupChoice
}, models$.Status, 400 | 403 | 404 | 415 | 500> = {
  id: 'addProjectGroup',
  method: 'POST',
  path: '/api/projects/{uuid}/sample_groups',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
  ],
  hasBody: true,
  body: codecs$.GroupChoice,
  security: [['token']],
  pagination: null,
  tags: ['projects'],
  invalidates: ['projects'],
  responses: {
    200: { 'application/json': codecs$.Status },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
    415: { 'application/json': codecs$.Detail },
    500: { 'text/html': 'text' },
  },
}

/** Adds samples to the group. */
export const addSampleGroupSamples: Operation$<{
  readonly path: {
    readonly uuid: models$.SampleGroupId
  }
  readonly body: models$.SampleChoice
}, models$.Status, 400 | 403 | 415 | 500> = {
  id: 'addSampleGroupSamples',
  method: 'POST',
  path: '/api/sample_groups/{uuid}/samples',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
  ],
  hasBody: true,
  body: codecs$.SampleChoice,
  security: [['token']],
  pagination: null,
  tags: ['sample groups'],
  invalidates: ['contrib', 'fields', 'projects', 'results', 'sample groups', 'samples', 'search', 'tags', 'users', 'work orders'],
  responses: {
    200: { 'application/json': codecs$.Status },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail },
    415: { 'application/json': codecs$.Detail },
    500: { 'text/html': 'text' },
  },
}

/** Fetches the annotations of each taxon. */
export const annotateTaxa: Operation$<{
  readonly query: {
    /** Names, separated by commas. */
    readonly query: string
  }
}, models$.TaxonAnnotations, 400 | 403 | 500> = {
  id: 'annotateTaxa',
  method: 'GET',
  path: '/api/contrib/treeoflife/annotate',
  parameters: [
    { name: 'query', in: 'query', isRequired: true },
  ],
  hasBody: false,
  security: [[], ['token']],
  pagination: null,
  tags: ['contrib'],
  invalidates: [],
  responses: {
    200: { 'application/json': codecs$.TaxonAnnotations },
    400: { 'application/json': codecs$.Messages },
    403: { 'application/json': codecs$.Detail },
    500: { 'text/html': 'text' },
  },
}

/** Completes a multipart upload. */
export const completeGroupFieldUpload: Operation$<{
  readonly path: {
    readonly uuid: models$.GroupFieldId
  }
  readonly query?: {
    /** The work order that permits its workers to read and write a private sample, its results and their fields. */
    readonly work_order_uuid?: models$.WorkOrderId | undefined
  } | undefined
  readonly body: models$.UploadCompletion
}, models$.UploadOutcome, 403 | 415 | 500> = {
  id: 'completeGroupFieldUpload',
  method: 'POST',
  path: '/api/sample_group_ar_fields/{uuid}/complete_upload_s3',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
    { name: 'work_order_uuid', in: 'query', isRequired: false },
  ],
  hasBody: true,
  body: codecs$.UploadCompletion,
  security: [['token']],
  pagination: null,
  tags: ['fields'],
  invalidates: ['fields', 'results', 'sample groups', 'samples'],
  responses: {
    200: { 'application/json': codecs$.UploadOutcome },
    403: { 'application/json': codecs$.Detail },
    415: { 'application/json': codecs$.Detail },
    500: { 'text/html': 'text' },
  },
}

/** Completes a multipart upload. */
export const completeSampleFieldUpload: Operation$<{
  readonly path: {
    readonly uuid: models$.SampleFieldId
  }
  readonly query?: {
    /** The work order that permits its workers to read and write a private sample, its results and their fields. */
    readonly work_order_uuid?: models$.WorkOrderId | undefined
  } | undefined
  readonly body: models$.UploadCompletion
}, models$.UploadOutcome, 403 | 415 | 500> = {
  id: 'completeSampleFieldUpload',
  method: 'POST',
  path: '/api/sample_ar_fields/{uuid}/complete_upload_s3',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
    { name: 'work_order_uuid', in: 'query', isRequired: false },
  ],
  hasBody: true,
  body: codecs$.UploadCompletion,
  security: [['token']],
  pagination: null,
  tags: ['fields'],
  invalidates: ['fields', 'results', 'sample groups', 'samples'],
  responses: {
    200: { 'application/json': codecs$.UploadOutcome },
    403: { 'application/json': codecs$.Detail },
    415: { 'application/json': codecs$.Detail },
    500: { 'text/html': 'text' },
  },
}

/** Fetches the known names of taxa. */
export const correctTaxonNames: Operation$<{
  readonly query: {
    /** Only canonical names, unless `false`. */
    readonly canon?: boolean | undefined
    /** Names, separated by commas. */
    readonly query: string
    /** Only taxa of this rank. */
    readonly rank?: string | undefined
  }
}, models$.CorrectedTaxonNames, 400 | 403 | 500> = {
  id: 'correctTaxonNames',
  method: 'GET',
  path: '/api/contrib/treeoflife/correct_names',
  parameters: [
    { name: 'canon', in: 'query', isRequired: false },
    { name: 'query', in: 'query', isRequired: true },
    { name: 'rank', in: 'query', isRequired: false },
  ],
  hasBody: false,
  security: [[], ['token']],
  pagination: null,
  tags: ['contrib'],
  invalidates: [],
  responses: {
    200: { 'application/json': codecs$.CorrectedTaxonNames },
    400: { 'application/json': codecs$.Messages },
    403: { 'application/json': codecs$.Detail },
    500: { 'text/html': 'text' },
  },
}

/**
 * Creates a field of a group result.
 * The name must be unique in its result.
 */
export const createGroupField: Operation$<{
  readonly query?: {
    /** The work order that permits its workers to read and write a private sample, its results and their fields. */
    readonly work_order_uuid?: models$.WorkOrderId | undefined
  } | undefined
  readonly body: models$.GroupFieldWrite
}, models$.GroupField, 400 | 403 | 415> = {
  id: 'createGroupField',
  method: 'POST',
  path: '/api/sample_group_ar_fields',
  parameters: [
    { name: 'work_order_uuid', in: 'query', isRequired: false },
  ],
  hasBody: true,
  body: codecs$.GroupFieldWrite,
  security: [['token']],
  pagination: null,
  tags: ['fields'],
  invalidates: ['fields', 'results', 'sample groups', 'samples'],
  responses: {
    201: { 'application/json': codecs$.GroupField },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail },
    415: { 'application/json': codecs$.Detail },
  },
}

/**
 * Creates a group result.
 * The combination of module, replicate and group must be unique.
 */
export const createGroupResult: Operation$<{
  readonly query?: {
    /** The work order that permits its workers to read and write a private sample, its results and their fields. */
    readonly work_order_uuid?: models$.WorkOrderId | undefined
  } | undefined
  readonly body: models$.GroupResultWrite
}, models$.GroupResult, 400 | 403 | 415> = {
  id: 'createGroupResult',
  method: 'POST',
  path: '/api/sample_group_ars',
  parameters: [
    { name: 'work_order_uuid', in: 'query', isRequired: false },
  ],
  hasBody: true,
  body: codecs$.GroupResultWrite,
  security: [['token']],
  pagination: null,
  tags: ['results'],
  invalidates: ['fields', 'results', 'sample groups', 'samples', 'tags', 'work orders'],
  responses: {
    201: { 'application/json': codecs$.GroupResult },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail },
    415: { 'application/json': codecs$.Detail },
  },
}

/** Creates a work order from the prototype for every sample of the group. */
export const createGroupWorkOrder: Operation$<{
  readonly path: {
    readonly uuid: models$.SampleGroupId
    readonly prototype: models$.GroupWorkOrderPrototypeId
  }
}, models$.CreatedGroupWorkOrder, 403 | 404 | 500> = {
  id: 'createGroupWorkOrder',
  method: 'POST',
  path: '/api/sample_groups/{uuid}/work_orders/{prototype}',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
    { name: 'prototype', in: 'path', isRequired: true },
  ],
  hasBody: false,
  security: [['token']],
  pagination: null,
  tags: ['work orders'],
  invalidates: ['work orders'],
  responses: {
    201: { 'application/json': codecs$.CreatedGroupWorkOrder },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
    500: { 'text/html': 'text' },
  },
}

/**
 * Creates an organization.
 * The name must be unique. The creator becomes a member.
 */
export const createOrganization: Operation$<{
  readonly body: models$.OrganizationWrite
}, models$.Organization, 400 | 403 | 415> = {
  id: 'createOrganization',
  method: 'POST',
  path: '/api/organizations',
  parameters: [],
  hasBody: true,
  body: codecs$.OrganizationWrite,
  security: [['token']],
  pagination: null,
  tags: ['organizations'],
  invalidates: ['contrib', 'fields', 'organizations', 'projects', 'results', 'sample groups', 'samples', 'search', 'storage', 'tags', 'users', 'work orders'],
  responses: {
    201: { 'application/json': codecs$.Organization },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail },
    415: { 'application/json': codecs$.Detail },
  },
}

/** Creates a pipeline. */
export const createPipeline: Operation$<{
  readonly body: models$.PipelineWrite
}, models$.Pipeline, 400 | 403 | 415> = {
  id: 'createPipeline',
  method: 'POST',
  path: '/api/pipelines',
  parameters: [],
  hasBody: true,
  body: codecs$.PipelineWrite,
  security: [['token']],
  pagination: null,
  tags: ['pipelines'],
  invalidates: ['fields', 'pipelines', 'results', 'sample groups', 'samples', 'work orders'],
  responses: {
    201: { 'application/json': codecs$.Pipeline },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail },
    415: { 'application/json': codecs$.Detail },
  },
}

/**
 * Creates a pipeline module.
 * The combination of name and version must be unique in the pipeline.
 */
export const createPipelineModule: Operation$<{
  readonly body: models$.PipelineModuleWrite
}, models$.PipelineModule, 400 | 403 | 415> = {
  id: 'createPipelineModule',
  method: 'POST',
  path: '/api/pipeline_modules',
  parameters: [],
  hasBody: true,
  body: codecs$.PipelineModuleWrite,
  security: [['token']],
  pagination: null,
  tags: ['pipelines'],
  invalidates: ['fields', 'pipelines', 'results', 'sample groups', 'samples', 'work orders'],
  responses: {
    201: { 'application/json': codecs$.PipelineModule },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail },
    415: { 'application/json': codecs$.Detail },
  },
}

/**
 * Creates a project.
 * Requires membership of the organization. The name must be unique across the site.
 */
export const createProject: Operation$<{
  readonly body: models$.ProjectWrite
}, models$.Project, 400 | 403 | 415> = {
  id: 'createProject',
  method: 'POST',
  path: '/api/projects',
  parameters: [],
  hasBody: true,
  body: codecs$.ProjectWrite,
  security: [['token']],
  pagination: null,
  tags: ['projects'],
  invalidates: ['projects'],
  responses: {
    201: { 'application/json': codecs$.Project },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail },
    415: { 'application/json': codecs$.Detail },
  },
}

/**
 * Creates a key.
 * A bucket has at most one key.
 */
export const createS3ApiKey: Operation$<{
  readonly body: models$.S3ApiKeyWrite
}, models$.S3ApiKey, 400 | 403 | 415> = {
  id: 'createS3ApiKey',
  method: 'POST',
  path: '/api/s3_api_keys',
  parameters: [],
  hasBody: true,
  body: codecs$.S3ApiKeyWrite,
  security: [['token']],
  pagination: null,
  tags: ['storage'],
  invalidates: ['fields', 'results', 'sample groups', 'samples', 'storage'],
  responses: {
    201: { 'application/json': codecs$.S3ApiKey },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail },
    415: { 'application/json': codecs$.Detail },
  },
}

/**
 * Creates a bucket.
 * Registers an existing bucket; the server doesn't create one.
 */
export const createS3Bucket: Operation$<{
  readonly body: models$.S3BucketWrite
}, models$.S3Bucket, 400 | 403 | 415> = {
  id: 'createS3Bucket',
  method: 'POST',
  path: '/api/s3_buckets',
  parameters: [],
  hasBody: true,
  body: codecs$.S3BucketWrite,
  security: [['token']],
  pagination: null,
  tags: ['storage'],
  invalidates: ['fields', 'results', 'sample groups', 'samples', 'storage'],
  responses: {
    201: { 'application/json': codecs$.S3Bucket },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail },
    415: { 'application/json': codecs$.Detail },
  },
}

/**
 * Creates a sample.
 * The name must be unique in its library, and the group must be a library.
 */
export const createSample: Operation$<{
  readonly query?: {
    /** The work order that permits its workers to read and write a private sample, its results and their fields. */
    readonly work_order_uuid?: models$.WorkOrderId | undefined
  } | undefined
  readonly body: models$.SampleWrite
}, models$.Sample, 400 | 403 | 415> = {
  id: 'createSample',
  method: 'POST',
  path: '/api/samples',
  parameters: [
    { name: 'work_order_uuid', in: 'query', isRequired: false },
  ],
  hasBody: true,
  body: codecs$.SampleWrite,
  security: [['token']],
  pagination: null,
  tags: ['samples'],
  invalidates: ['contrib', 'fields', 'results', 'sample groups', 'samples', 'search', 'tags', 'work orders'],
  responses: {
    201: { 'application/json': codecs$.Sample },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail },
    415: { 'application/json': codecs$.Detail },
  },
}

/**
 * Creates a field of a sample result.
 * The name must be unique in its result.
 */
export const createSampleField: Operation$<{
  readonly query?: {
    /** The work order that permits its workers to read and write a private sample, its results and their fields. */
    readonly work_order_uuid?: models$.WorkOrderId | undefined
  } | undefined
  readonly body: models$.SampleFieldWrite
}, models$.SampleField, 400 | 403 | 415> = {
  id: 'createSampleField',
  method: 'POST',
  path: '/api/sample_ar_fields',
  parameters: [
    { name: 'work_order_uuid', in: 'query', isRequired: false },
  ],
  hasBody: true,
  body: codecs$.SampleFieldWrite,
  security: [['token']],
  pagination: null,
  tags: ['fields'],
  invalidates: ['fields', 'results', 'sample groups', 'samples'],
  responses: {
    201: { 'application/json': codecs$.SampleField },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail },
    415: { 'application/json': codecs$.Detail },
  },
}

/**
 * Creates a sample group.
 * The name must be unique across the site.
 */
export const createSampleGroup: Operation$<{
  readonly body: models$.SampleGroupWrite
}, models$.SampleGroup, 400 | 403 | 415> = {
  id: 'createSampleGroup',
  method: 'POST',
  path: '/api/sample_groups',
  parameters: [],
  hasBody: true,
  body: codecs$.SampleGroupWrite,
  security: [['token']],
  pagination: null,
  tags: ['sample groups'],
  invalidates: ['contrib', 'fields', 'projects', 'results', 'sample groups', 'samples', 'search', 'tags', 'users', 'work orders'],
  responses: {
    201: { 'application/json': codecs$.SampleGroup },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail },
    415: { 'application/json': codecs$.Detail },
  },
}

/**
 * Creates a sample result.
 * The combination of module, replicate and sample must be unique.
 */
export const createSampleResult: Operation$<{
  readonly query?: {
    /** The work order that permits its workers to read and write a private sample, its results and their fields. */
    readonly work_order_uuid?: models$.WorkOrderId | undefined
  } | undefined
  readonly body: models$.SampleResultWrite
}, models$.SampleResult, 400 | 403 | 415> = {
  id: 'createSampleResult',
  method: 'POST',
  path: '/api/sample_ars',
  parameters: [
    { name: 'work_order_uuid', in: 'query', isRequired: false },
  ],
  hasBody: true,
  body: codecs$.SampleResultWrite,
  security: [['token']],
  pagination: null,
  tags: ['results'],
  invalidates: ['fields', 'results', 'sample groups', 'samples', 'tags', 'work orders'],
  responses: {
    201: { 'application/json': codecs$.SampleResult },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail },
    415: { 'application/json': codecs$.Detail },
  },
}

/** Creates a work order from the prototype for the sample. */
export const createSampleWorkOrder: Operation$<{
  readonly path: {
    readonly uuid: models$.SampleId
    readonly prototype: models$.WorkOrderPrototypeId
  }
}, models$.CreatedWorkOrder, 403 | 404 | 500> = {
  id: 'createSampleWorkOrder',
  method: 'POST',
  path: '/api/samples/{uuid}/work_orders/{prototype}',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
    { name: 'prototype', in: 'path', isRequired: true },
  ],
  hasBody: false,
  security: [['token']],
  pagination: null,
  tags: ['work orders'],
  invalidates: ['work orders'],
  responses: {
    201: { 'application/json': codecs$.CreatedWorkOrder },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
    500: { 'text/html': 'text' },
  },
}

/**
 * Creates many samples of one library by name.
 * Not atomic: an existing name fails with a 500, and the samples before it are created.
 */
export const createSamplesInBulk: Operation$<{
  readonly body: models$.BulkSamples
}, models$.BulkSamplesCreated, 400 | 403 | 415 | 500> = {
  id: 'createSamplesInBulk',
  method: 'POST',
  path: '/api/bulk_samples',
  parameters: [],
  hasBody: true,
  body: codecs$.BulkSamples,
  security: [['token']],
  pagination: null,
  tags: ['samples'],
  invalidates: ['contrib', 'fields', 'results', 'sample groups', 'samples', 'search', 'tags', 'work orders'],
  responses: {
    201: { 'application/json': codecs$.BulkSamplesCreated },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail },
    415: { 'application/json': codecs$.Detail },
    500: { 'text/html': 'text' },
  },
}

/**
 * Creates a tag.
 * The name must be unique.
 */
export const createTag: Operation$<{
  readonly body: models$.TagWrite
}, models$.Tag, 400 | 403 | 415> = {
  id: 'createTag',
  method: 'POST',
  path: '/api/contrib/tags/',
  parameters: [],
  hasBody: true,
  body: codecs$.TagWrite,
  security: [['token']],
  pagination: null,
  tags: ['tags'],
  invalidates: ['sample groups', 'samples', 'tags'],
  responses: {
    201: { 'application/json': codecs$.Tag },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail },
    415: { 'application/json': codecs$.Detail },
  },
}

/** Deletes the field of a group result and everything in it. */
export const deleteGroupField: Operation$<{
  readonly path: {
    readonly uuid: models$.GroupFieldId
  }
  readonly query?: {
    /** The work order that permits its workers to read and write a private sample, its results and their fields. */
    readonly work_order_uuid?: models$.WorkOrderId | undefined
  } | undefined
}, void, 403 | 404> = {
  id: 'deleteGroupField',
  method: 'DELETE',
  path: '/api/sample_group_ar_fields/{uuid}',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
    { name: 'work_order_uuid', in: 'query', isRequired: false },
  ],
  hasBody: false,
  security: [['token']],
  pagination: null,
  tags: ['fields'],
  invalidates: ['fields', 'results', 'sample groups', 'samples'],
  responses: {
    204: {},
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
  },
}

/** Deletes the named field of a group result and everything in it. */
export const deleteGroupFieldByName: Operation$<{
  readonly path: {
    /** Name or uuid of an organization. */
    readonly org: string
    /** Name or uuid of a sample group. */
    readonly group: string
    /** The module that produced the result, for example `raw::raw_reads`. */
    readonly module: string
    /** Name or uuid of a field. */
    readonly field: string
  }
  readonly query?: {
    /** The replicate of the module; the last updated one by default. */
    readonly replicate?: string | undefined
  } | undefined
}, void, 403 | 404> = {
  id: 'deleteGroupFieldByName',
  method: 'DELETE',
  path: '/api/nested/{org}/sample_groups/{group}/analysis_results/{module}/fields/{field}',
  parameters: [
    { name: 'org', in: 'path', isRequired: true },
    { name: 'group', in: 'path', isRequired: true },
    { name: 'module', in: 'path', isRequired: true },
    { name: 'field', in: 'path', isRequired: true },
    { name: 'replicate', in: 'query', isRequired: false },
  ],
  hasBody: false,
  security: [['token']],
  pagination: null,
  tags: ['fields'],
  invalidates: ['fields', 'results', 'sample groups', 'samples'],
  responses: {
    204: {},
    403: { 'application/json': codecs$.Detail, 'text/html': 'text' },
    404: { 'application/json': codecs$.Detail, 'text/html': 'text' },
  },
}

/** Deletes the group result and everything in it. */
export const deleteGroupResult: Operation$<{
  readonly path: {
    readonly uuid: models$.GroupResultId
  }
  readonly query?: {
    /** The work order that permits its workers to read and write a private sample, its results and their fields. */
    readonly work_order_uuid?: models$.WorkOrderId | undefined
  } | undefined
}, void, 403 | 404> = {
  id: 'deleteGroupResult',
  method: 'DELETE',
  path: '/api/sample_group_ars/{uuid}',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
    { name: 'work_order_uuid', in: 'query', isRequired: false },
  ],
  hasBody: false,
  security: [['token']],
  pagination: null,
  tags: ['results'],
  invalidates: ['fields', 'results', 'sample groups', 'samples', 'tags', 'work orders'],
  responses: {
    204: {},
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
  },
}

/** Deletes the named group result and everything in it. */
export const deleteGroupResultByName: Operation$<{
  readonly path: {
    /** Name or uuid of an organization. */
    readonly org: string
    /** Name or uuid of a sample group. */
    readonly group: string
    /** The module that produced the result, for example `raw::raw_reads`. */
    readonly module: string
  }
  readonly query?: {
    /** The replicate of the module; the last updated one by default. */
    readonly replicate?: string | undefined
  } | undefined
}, void, 403 | 404> = {
  id: 'deleteGroupResultByName',
  method: 'DELETE',
  path: '/api/nested/{org}/sample_groups/{group}/analysis_results/{module}',
  parameters: [
    { name: 'org', in: 'path', isRequired: true },
    { name: 'group', in: 'path', isRequired: true },
    { name: 'module', in: 'path', isRequired: true },
    { name: 'replicate', in: 'query', isRequired: false },
  ],
  hasBody: false,
  security: [['token']],
  pagination: null,
  tags: ['results'],
  invalidates: ['fields', 'results', 'sample groups', 'samples', 'tags', 'work orders'],
  responses: {
    204: {},
    403: { 'application/json': codecs$.Detail, 'text/html': 'text' },
    404: { 'application/json': codecs$.Detail, 'text/html': 'text' },
  },
}

/** Deletes the job; requires the privilege. */
export const deleteJobOrder: Operation$<{
  readonly path: {
    readonly uuid: models$.JobOrderId
  }
}, void, 403 | 404> = {
  id: 'deleteJobOrder',
  method: 'DELETE',
  path: '/api/job_orders/{uuid}',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
  ],
  hasBody: false,
  security: [['token']],
  pagination: null,
  tags: ['work orders'],
  invalidates: ['work orders'],
  responses: {
    204: {},
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
  },
}

/** Deletes the organization and everything in it. */
export const deleteOrganization: Operation$<{
  readonly path: {
    readonly uuid: models$.OrganizationId
  }
}, void, 403 | 404> = {
  id: 'deleteOrganization',
  method: 'DELETE',
  path: '/api/organizations/{uuid}',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
  ],
  hasBody: false,
  security: [['token']],
  pagination: null,
  tags: ['organizations'],
  invalidates: ['contrib', 'fields', 'organizations', 'projects', 'results', 'sample groups', 'samples', 'search', 'storage', 'tags', 'users', 'work orders'],
  responses: {
    204: {},
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
  },
}

/** Deletes the organization with this name and everything in it. */
export const deleteOrganizationByName: Operation$<{
  readonly path: {
    /** Name or uuid of an organization. */
    readonly org: string
  }
}, void, 403 | 404> = {
  id: 'deleteOrganizationByName',
  method: 'DELETE',
  path: '/api/nested/{org}/',
  parameters: [
    { name: 'org', in: 'path', isRequired: true },
  ],
  hasBody: false,
  security: [['token']],
  pagination: null,
  tags: ['organizations'],
  invalidates: ['contrib', 'fields', 'organizations', 'projects', 'results', 'sample groups', 'samples', 'search', 'storage', 'tags', 'users', 'work orders'],
  responses: {
    204: {},
    403: { 'application/json': codecs$.Detail, 'text/html': 'text' },
    404: { 'application/json': codecs$.Detail, 'text/html': 'text' },
  },
}

/** Deletes the pipeline. */
export const deletePipeline: Operation$<{
  readonly path: {
    readonly uuid: models$.PipelineId
  }
}, void, 403 | 404> = {
  id: 'deletePipeline',
  method: 'DELETE',
  path: '/api/pipelines/{uuid}',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
  ],
  hasBody: false,
  security: [['token']],
  pagination: null,
  tags: ['pipelines'],
  invalidates: ['fields', 'pipelines', 'results', 'sample groups', 'samples', 'work orders'],
  responses: {
    204: {},
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
  },
}

/** Deletes the pipeline with this name. */
export const deletePipelineByName: Operation$<{
  readonly path: {
    /** Name of a pipeline. */
    readonly name: string
  }
}, void, 403 | 404> = {
  id: 'deletePipelineByName',
  method: 'DELETE',
  path: '/api/pipelines/name/{name}',
  parameters: [
    { name: 'name', in: 'path', isRequired: true },
  ],
  hasBody: false,
  security: [['token']],
  pagination: null,
  tags: ['pipelines'],
  invalidates: ['fields', 'pipelines', 'results', 'sample groups', 'samples', 'work orders'],
  responses: {
    204: {},
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail, 'text/html': 'text' },
  },
}

/** Deletes the module. */
export const deletePipelineModule: Operation$<{
  readonly path: {
    readonly uuid: models$.PipelineModuleId
  }
}, void, 403 | 404> = {
  id: 'deletePipelineModule',
  method: 'DELETE',
  path: '/api/pipeline_modules/{uuid}',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
  ],
  hasBody: false,
  security: [['token']],
  pagination: null,
  tags: ['pipelines'],
  invalidates: ['fields', 'pipelines', 'results', 'sample groups', 'samples', 'work orders'],
  responses: {
    204: {},
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
  },
}

/** Deletes the project. */
export const deleteProject: Operation$<{
  readonly path: {
    readonly uuid: models$.ProjectId
  }
}, void, 403 | 404> = {
  id: 'deleteProject',
  method: 'DELETE',
  path: '/api/projects/{uuid}',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
  ],
  hasBody: false,
  security: [['token']],
  pagination: null,
  tags: ['projects'],
  invalidates: ['projects'],
  responses: {
    204: {},
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
  },
}

/** Deletes the key and everything in it. */
export const deleteS3ApiKey: Operation$<{
  readonly path: {
    readonly uuid: models$.S3ApiKeyId
  }
}, void, 403 | 404> = {
  id: 'deleteS3ApiKey',
  method: 'DELETE',
  path: '/api/s3_buckets/{uuid}',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
  ],
  hasBody: false,
  security: [['token']],
  pagination: null,
  tags: ['storage'],
  invalidates: ['fields', 'results', 'sample groups', 'samples', 'storage'],
  responses: {
    204: {},
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
  },
}

/** Deletes the bucket and everything in it. */
export const deleteS3Bucket: Operation$<{
  readonly path: {
    readonly uuid: models$.S3BucketId
  }
}, void, 403 | 404> = {
  id: 'deleteS3Bucket',
  method: 'DELETE',
  path: '/api/s3_api_keys/{uuid}',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
  ],
  hasBody: false,
  security: [['token']],
  pagination: null,
  tags: ['storage'],
  invalidates: ['fields', 'results', 'sample groups', 'samples', 'storage'],
  responses: {
    204: {},
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
  },
}

/** Deletes the sample and everything in it. */
export const deleteSample: Operation$<{
  readonly path: {
    readonly uuid: models$.SampleId
  }
  readonly query?: {
    /** The work order that permits its workers to read and write a private sample, its results and their fields. */
    readonly work_order_uuid?: models$.WorkOrderId | undefined
  } | undefined
}, void, 403 | 404> = {
  id: 'deleteSample',
  method: 'DELETE',
  path: '/api/samples/{uuid}',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
    { name: 'work_order_uuid', in: 'query', isRequired: false },
  ],
  hasBody: false,
  security: [['token']],
  pagination: null,
  tags: ['samples'],
  invalidates: ['contrib', 'fields', 'results', 'sample groups', 'samples', 'search', 'tags', 'work orders'],
  responses: {
    204: {},
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
  },
}

/** Deletes the sample with this name and everything in it. */
export const deleteSampleByName: Operation$<{
  readonly path: {
    /** Name or uuid of an organization. */
    readonly org: string
    /** Name or uuid of a sample group. */
    readonly group: string
    /** Name or uuid of a sample. */
    readonly sample: string
  }
  readonly query?: {
    /** The work order that permits its workers to read and write a private sample, its results and their fields. */
    readonly work_order_uuid?: models$.WorkOrderId | undefined
  } | undefined
}, void, 403 | 404> = {
  id: 'deleteSampleByName',
  method: 'DELETE',
  path: '/api/nested/{org}/sample_groups/{group}/samples/{sample}/',
  parameters: [
    { name: 'org', in: 'path', isRequired: true },
    { name: 'group', in: 'path', isRequired: true },
    { name: 'sample', in: 'path', isRequired: true },
    { name: 'work_order_uuid', in: 'query', isRequired: false },
  ],
  hasBody: false,
  security: [['token']],
  pagination: null,
  tags: ['samples'],
  invalidates: ['contrib', 'fields', 'results', 'sample groups', 'samples', 'search', 'tags', 'work orders'],
  responses: {
    204: {},
    403: { 'application/json': codecs$.Detail, 'text/html': 'text' },
    404: { 'application/json': codecs$.Detail, 'text/html': 'text' },
  },
}

/** Deletes the field of a sample result and everything in it. */
export const deleteSampleField: Operation$<{
  readonly path: {
    readonly uuid: models$.SampleFieldId
  }
  readonly query?: {
    /** The work order that permits its workers to read and write a private sample, its results and their fields. */
    readonly work_order_uuid?: models$.WorkOrderId | undefined
  } | undefined
}, void, 403 | 404> = {
  id: 'deleteSampleField',
  method: 'DELETE',
  path: '/api/sample_ar_fields/{uuid}',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
    { name: 'work_order_uuid', in: 'query', isRequired: false },
  ],
  hasBody: false,
  security: [['token']],
  pagination: null,
  tags: ['fields'],
  invalidates: ['fields', 'results', 'sample groups', 'samples'],
  responses: {
    204: {},
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
  },
}

/** Deletes the named field of a sample result and everything in it. */
export const deleteSampleFieldByName: Operation$<{
  readonly path: {
    /** Name or uuid of an organization. */
    readonly org: string
    /** Name or uuid of a sample group. */
    readonly group: string
    /** Name or uuid of a sample. */
    readonly sample: string
    /** The module that produced the result, for example `raw::raw_reads`. */
    readonly module: string
    /** Name or uuid of a field. */
    readonly field: string
  }
  readonly query?: {
    /** The replicate of the module; the last updated one by default. */
    readonly replicate?: string | undefined
    /** The work order that permits its workers to read and write a private sample, its results and their fields. */
    readonly work_order_uuid?: models$.WorkOrderId | undefined
  } | undefined
}, void, 403 | 404> = {
  id: 'deleteSampleFieldByName',
  method: 'DELETE',
  path: '/api/nested/{org}/sample_groups/{group}/samples/{sample}/analysis_results/{module}/fields/{field}',
  parameters: [
    { name: 'org', in: 'path', isRequired: true },
    { name: 'group', in: 'path', isRequired: true },
    { name: 'sample', in: 'path', isRequired: true },
    { name: 'module', in: 'path', isRequired: true },
    { name: 'field', in: 'path', isRequired: true },
    { name: 'replicate', in: 'query', isRequired: false },
    { name: 'work_order_uuid', in: 'query', isRequired: false },
  ],
  hasBody: false,
  security: [['token']],
  pagination: null,
  tags: ['fields'],
  invalidates: ['fields', 'results', 'sample groups', 'samples'],
  responses: {
    204: {},
    403: { 'application/json': codecs$.Detail, 'text/html': 'text' },
    404: { 'application/json': codecs$.Detail, 'text/html': 'text' },
  },
}

/** Deletes the sample group and everything in it. */
export const deleteSampleGroup: Operation$<{
  readonly path: {
    readonly uuid: models$.SampleGroupId
  }
}, void, 403 | 404> = {
  id: 'deleteSampleGroup',
  method: 'DELETE',
  path: '/api/sample_groups/{uuid}',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
  ],
  hasBody: false,
  security: [['token']],
  pagination: null,
  tags: ['sample groups'],
  invalidates: ['contrib', 'fields', 'projects', 'results', 'sample groups', 'samples', 'search', 'tags', 'users', 'work orders'],
  responses: {
    204: {},
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
  },
}

/** Deletes the sample group with this name and everything in it. */
export const deleteSampleGroupByName: Operation$<{
  readonly path: {
    /** Name or uuid of an organization. */
    readonly org: string
    /** Name or uuid of a sample group. */
    readonly group: string
  }
}, void, 403 | 404> = {
  id: 'deleteSampleGroupByName',
  method: 'DELETE',
  path: '/api/nested/{org}/sample_groups/{group}/',
  parameters: [
    { name: 'org', in: 'path', isRequired: true },
    { name: 'group', in: 'path', isRequired: true },
  ],
  hasBody: false,
  security: [['token']],
  pagination: null,
  tags: ['sample groups'],
  invalidates: ['contrib', 'fields', 'projects', 'results', 'sample groups', 'samples', 'search', 'tags', 'users', 'work orders'],
  responses: {
    204: {},
    403: { 'application/json': codecs$.Detail, 'text/html': 'text' },
    404: { 'application/json': codecs$.Detail, 'text/html': 'text' },
  },
}

/** Deletes the sample result and everything in it. */
export const deleteSampleResult: Operation$<{
  readonly path: {
    readonly uuid: models$.SampleResultId
  }
  readonly query?: {
    /** The work order that permits its workers to read and write a private sample, its results and their fields. */
    readonly work_order_uuid?: models$.WorkOrderId | undefined
  } | undefined
}, void, 403 | 404> = {
  id: 'deleteSampleResult',
  method: 'DELETE',
  path: '/api/sample_ars/{uuid}',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
    { name: 'work_order_uuid', in: 'query', isRequired: false },
  ],
  hasBody: false,
  security: [['token']],
  pagination: null,
  tags: ['results'],
  invalidates: ['fields', 'results', 'sample groups', 'samples', 'tags', 'work orders'],
  responses: {
    204: {},
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
  },
}

/** Deletes the named sample result and everything in it. */
export const deleteSampleResultByName: Operation$<{
  readonly path: {
    /** Name or uuid of an organization. */
    readonly org: string
    /** Name or uuid of a sample group. */
    readonly group: string
    /** Name or uuid of a sample. */
    readonly sample: string
    /** The module that produced the result, for example `raw::raw_reads`. */
    readonly module: string
  }
  readonly query?: {
    /** The replicate of the module; the last updated one by default. */
    readonly replicate?: string | undefined
    /** The work order that permits its workers to read and write a private sample, its results and their fields. */
    readonly work_order_uuid?: models$.WorkOrderId | undefined
  } | undefined
}, void, 403 | 404> = {
  id: 'deleteSampleResultByName',
  method: 'DELETE',
  path: '/api/nested/{org}/sample_groups/{group}/samples/{sample}/analysis_results/{module}',
  parameters: [
    { name: 'org', in: 'path', isRequired: true },
    { name: 'group', in: 'path', isRequired: true },
    { name: 'sample', in: 'path', isRequired: true },
    { name: 'module', in: 'path', isRequired: true },
    { name: 'replicate', in: 'query', isRequired: false },
    { name: 'work_order_uuid', in: 'query', isRequired: false },
  ],
  hasBody: false,
  security: [['token']],
  pagination: null,
  tags: ['results'],
  invalidates: ['fields', 'results', 'sample groups', 'samples', 'tags', 'work orders'],
  responses: {
    204: {},
    403: { 'application/json': codecs$.Detail, 'text/html': 'text' },
    404: { 'application/json': codecs$.Detail, 'text/html': 'text' },
  },
}

/** Deletes the tag. */
export const deleteTag: Operation$<{
  readonly path: {
    readonly uuid: models$.TagId
  }
}, void, 403 | 404> = {
  id: 'deleteTag',
  method: 'DELETE',
  path: '/api/contrib/tags/{uuid}',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
  ],
  hasBody: false,
  security: [['token']],
  pagination: null,
  tags: ['tags'],
  invalidates: ['sample groups', 'samples', 'tags'],
  responses: {
    204: {},
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
  },
}

/** Deletes the tag with this name. */
export const deleteTagByName: Operation$<{
  readonly path: {
    /** Name of a tag. */
    readonly name: string
  }
}, void, 403 | 404> = {
  id: 'deleteTagByName',
  method: 'DELETE',
  path: '/api/contrib/tags/name/{name}',
  parameters: [
    { name: 'name', in: 'path', isRequired: true },
  ],
  hasBody: false,
  security: [['token']],
  pagination: null,
  tags: ['tags'],
  invalidates: ['sample groups', 'samples', 'tags'],
  responses: {
    204: {},
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail, 'text/html': 'text' },
  },
}

/** Deletes your own profile. */
export const deleteUser: Operation$<{
  readonly path: {
    readonly uuid: models$.UserId
  }
}, void, 403 | 404> = {
  id: 'deleteUser',
  method: 'DELETE',
  path: '/api/users/{uuid}',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
  ],
  hasBody: false,
  security: [['token']],
  pagination: null,
  tags: ['users'],
  invalidates: ['organizations', 'users'],
  responses: {
    204: {},
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
  },
}

/** Downloads all files of one module of the samples in one archive. */
export const downloadModuleFiles: Operation$<{
  readonly path: {
    readonly uuid: models$.SampleGroupId
    /** The module, for example `raw::raw_reads`. */
    readonly module: string
  }
  readonly query?: {
    /** The only kind there is. */
    readonly kind?: 'tar' | undefined
  } | undefined
}, Uint8Array, 401 | 403 | 500> = {
  id: 'downloadModuleFiles',
  method: 'GET',
  path: '/api/sample_groups/{uuid}/downloads/{module}',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
    { name: 'module', in: 'path', isRequired: true },
    { name: 'kind', in: 'query', isRequired: false },
  ],
  hasBody: false,
  security: [[], ['token']],
  pagination: null,
  tags: ['sample groups'],
  invalidates: [],
  responses: {
    200: { 'application/gzip': 'bytes' },
    401: { 'application/json': codecs$.Detail },
    403: { 'application/json': codecs$.Detail },
    500: { 'text/html': 'text' },
  },
}

/** Fetches the account that the token belongs to. */
export const fetchAccount: Operation$<Readonly<Record<never, never>>, models$.Account, 403> = {
  id: 'fetchAccount',
  method: 'GET',
  path: '/api/auth/users/me/',
  parameters: [],
  hasBody: false,
  security: [['token']],
  pagination: null,
  tags: ['auth'],
  invalidates: [],
  responses: {
    200: { 'application/json': codecs$.Account },
    403: { 'application/json': codecs$.Detail },
  },
}

/** Fetches the field of a group result. */
export const fetchGroupField: Operation$<{
  readonly path: {
    readonly uuid: models$.GroupFieldId
  }
  readonly query?: {
    /** The work order that permits its workers to read and write a private sample, its results and their fields. */
    readonly work_order_uuid?: models$.WorkOrderId | undefined
  } | undefined
}, models$.GroupField, 403 | 404> = {
  id: 'fetchGroupField',
  method: 'GET',
  path: '/api/sample_group_ar_fields/{uuid}',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
    { name: 'work_order_uuid', in: 'query', isRequired: false },
  ],
  hasBody: false,
  security: [[], ['token']],
  pagination: null,
  tags: ['fields'],
  invalidates: [],
  responses: {
    200: { 'application/json': codecs$.GroupField },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
  },
}

/** Fetches the named field of a group result. */
export const fetchGroupFieldByName: Operation$<{
  readonly path: {
    /** Name or uuid of an organization. */
    readonly org: string
    /** Name or uuid of a sample group. */
    readonly group: string
    /** The module that produced the result, for example `raw::raw_reads`. */
    readonly module: string
    /** Name or uuid of a field. */
    readonly field: string
  }
  readonly query?: {
    /** The replicate of the module; the last updated one by default. */
    readonly replicate?: string | undefined
  } | undefined
}, models$.GroupField, 403 | 404> = {
  id: 'fetchGroupFieldByName',
  method: 'GET',
  path: '/api/nested/{org}/sample_groups/{group}/analysis_results/{module}/fields/{field}',
  parameters: [
    { name: 'org', in: 'path', isRequired: true },
    { name: 'group', in: 'path', isRequired: true },
    { name: 'module', in: 'path', isRequired: true },
    { name: 'field', in: 'path', isRequired: true },
    { name: 'replicate', in: 'query', isRequired: false },
  ],
  hasBody: false,
  security: [[], ['token']],
  pagination: null,
  tags: ['fields'],
  invalidates: [],
  responses: {
    200: { 'application/json': codecs$.GroupField },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail, 'text/html': 'text' },
  },
}

/** Fetches the group result. */
export const fetchGroupResult: Operation$<{
  readonly path: {
    readonly uuid: models$.GroupResultId
  }
  readonly query?: {
    /** The work order that permits its workers to read and write a private sample, its results and their fields. */
    readonly work_order_uuid?: models$.WorkOrderId | undefined
  } | undefined
}, models$.GroupResult, 403 | 404> = {
  id: 'fetchGroupResult',
  method: 'GET',
  path: '/api/sample_group_ars/{uuid}',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
    { name: 'work_order_uuid', in: 'query', isRequired: false },
  ],
  hasBody: false,
  security: [[], ['token']],
  pagination: null,
  tags: ['results'],
  invalidates: [],
  responses: {
    200: { 'application/json': codecs$.GroupResult },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
  },
}

/** Fetches the named group result. */
export const fetchGroupResultByName: Operation$<{
  readonly path: {
    /** Name or uuid of an organization. */
    readonly org: string
    /** Name or uuid of a sample group. */
    readonly group: string
    /** The module that produced the result, for example `raw::raw_reads`. */
    readonly module: string
  }
  readonly query?: {
    /** The replicate of the module; the last updated one by default. */
    readonly replicate?: string | undefined
  } | undefined
}, models$.GroupResult, 403 | 404> = {
  id: 'fetchGroupResultByName',
  method: 'GET',
  path: '/api/nested/{org}/sample_groups/{group}/analysis_results/{module}',
  parameters: [
    { name: 'org', in: 'path', isRequired: true },
    { name: 'group', in: 'path', isRequired: true },
    { name: 'module', in: 'path', isRequired: true },
    { name: 'replicate', in: 'query', isRequired: false },
  ],
  hasBody: false,
  security: [[], ['token']],
  pagination: null,
  tags: ['results'],
  invalidates: [],
  responses: {
    200: { 'application/json': codecs$.GroupResult },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail, 'text/html': 'text' },
  },
}

/** Fetches the group work order with links to the work orders on its samples. */
export const fetchGroupWorkOrder: Operation$<{
  readonly path: {
    readonly uuid: models$.GroupWorkOrderId
  }
}, models$.GroupWorkOrder, 403 | 404> = {
  id: 'fetchGroupWorkOrder',
  method: 'GET',
  path: '/api/group_work_orders/{uuid}',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
  ],
  hasBody: false,
  security: [['token']],
  pagination: null,
  tags: ['work orders'],
  invalidates: [],
  responses: {
    200: { 'application/json': codecs$.GroupWorkOrder },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
  },
}

/** Fetches the prototype. */
export const fetchGroupWorkOrderPrototype: Operation$<{
  readonly path: {
    readonly uuid: models$.GroupWorkOrderPrototypeId
  }
}, models$.GroupWorkOrderPrototype, 403 | 404> = {
  id: 'fetchGroupWorkOrderPrototype',
  method: 'GET',
  path: '/api/group_work_order_prototypes/{uuid}',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
  ],
  hasBody: false,
  security: [[], ['token']],
  pagination: null,
  tags: ['work orders'],
  invalidates: [],
  responses: {
    200: { 'application/json': codecs$.GroupWorkOrderPrototype },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
  },
}

/** Fetches the job. */
export const fetchJobOrder: Operation$<{
  readonly path: {
    readonly uuid: models$.JobOrderId
  }
}, models$.JobOrder, 403 | 404> = {
  id: 'fetchJobOrder',
  method: 'GET',
  path: '/api/job_orders/{uuid}',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
  ],
  hasBody: false,
  security: [['token']],
  pagination: null,
  tags: ['work orders'],
  invalidates: [],
  responses: {
    200: { 'application/json': codecs$.JobOrder },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
  },
}

/** Fetches the prototype. */
export const fetchJobOrderPrototype: Operation$<{
  readonly path: {
    readonly uuid: models$.JobOrderPrototypeId
  }
}, models$.JobOrderPrototype, 403 | 404> = {
  id: 'fetchJobOrderPrototype',
  method: 'GET',
  path: '/api/job_order_prototypes/{uuid}',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
  ],
  hasBody: false,
  security: [[], ['token']],
  pagination: null,
  tags: ['work orders'],
  invalidates: [],
  responses: {
    200: { 'application/json': codecs$.JobOrderPrototype },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
  },
}

/** Fetches your own profile. */
export const fetchMe: Operation$<Readonly<Record<never, never>>, models$.User, 403 | 500> = {
  id: 'fetchMe',
  method: 'GET',
  path: '/api/users/me',
  parameters: [],
  hasBody: false,
  security: [['token']],
  pagination: null,
  tags: ['users'],
  invalidates: [],
  responses: {
    200: { 'application/json': codecs$.User },
    403: { 'application/json': codecs$.Detail },
    500: { 'text/html': 'text' },
  },
}

/** Fetches the organization. */
export const fetchOrganization: Operation$<{
  readonly path: {
    readonly uuid: models$.OrganizationId
  }
}, models$.Organization, 403 | 404> = {
  id: 'fetchOrganization',
  method: 'GET',
  path: '/api/organizations/{uuid}',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
  ],
  hasBody: false,
  security: [[], ['token']],
  pagination: null,
  tags: ['organizations'],
  invalidates: [],
  responses: {
    200: { 'application/json': codecs$.Organization },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
  },
}

/** Fetches the organization with this name. */
export const fetchOrganizationByName: Operation$<{
  readonly path: {
    /** Name or uuid of an organization. */
    readonly org: string
  }
}, models$.Organization, 403 | 404> = {
  id: 'fetchOrganizationByName',
  method: 'GET',
  path: '/api/nested/{org}/',
  parameters: [
    { name: 'org', in: 'path', isRequired: true },
  ],
  hasBody: false,
  security: [[], ['token']],
  pagination: null,
  tags: ['organizations'],
  invalidates: [],
  responses: {
    200: { 'application/json': codecs$.Organization },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail, 'text/html': 'text' },
  },
}

/** Fetches the wiki; the first read creates it. */
export const fetchOrganizationWiki: Operation$<{
  readonly path: {
    readonly uuid: models$.OrganizationId
  }
}, models$.Wiki, 403 | 404 | 500> = {
  id: 'fetchOrganizationWiki',
  method: 'GET',
  path: '/api/organizations/{uuid}/wiki',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
  ],
  hasBody: false,
  security: [[], ['token']],
  pagination: null,
  tags: ['organizations'],
  invalidates: [],
  responses: {
    200: { 'application/json': codecs$.Wiki },
    201: { 'application/json': codecs$.Wiki },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
    500: { 'text/html': 'text' },
  },
}

/** Fetches the pipeline. */
export const fetchPipeline: Operation$<{
  readonly path: {
    readonly uuid: models$.PipelineId
  }
}, models$.Pipeline, 403 | 404> = {
  id: 'fetchPipeline',
  method: 'GET',
  path: '/api/pipelines/{uuid}',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
  ],
  hasBody: false,
  security: [[], ['token']],
  pagination: null,
  tags: ['pipelines'],
  invalidates: [],
  responses: {
    200: { 'application/json': codecs$.Pipeline },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
  },
}

/** Fetches the pipeline with this name. */
export const fetchPipelineByName: Operation$<{
  readonly path: {
    /** Name of a pipeline. */
    readonly name: string
  }
}, models$.Pipeline, 403 | 404> = {
  id: 'fetchPipelineByName',
  method: 'GET',
  path: '/api/pipelines/name/{name}',
  parameters: [
    { name: 'name', in: 'path', isRequired: true },
  ],
  hasBody: false,
  security: [[], ['token']],
  pagination: null,
  tags: ['pipelines'],
  invalidates: [],
  responses: {
    200: { 'application/json': codecs$.Pipeline },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail, 'text/html': 'text' },
  },
}

/** Fetches the module. */
export const fetchPipelineModule: Operation$<{
  readonly path: {
    readonly uuid: models$.PipelineModuleId
  }
}, models$.PipelineModule, 403 | 404> = {
  id: 'fetchPipelineModule',
  method: 'GET',
  path: '/api/pipeline_modules/{uuid}',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
  ],
  hasBody: false,
  security: [[], ['token']],
  pagination: null,
  tags: ['pipelines'],
  invalidates: [],
  responses: {
    200: { 'application/json': codecs$.PipelineModule },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
  },
}

/** Fetches a module of the pipeline by its name and version. */
export const fetchPipelineModuleByVersion: Operation$<{
  readonly path: {
    readonly uuid: models$.PipelineId
    /** Name of a module. */
    readonly name: string
    /** Version of the module. */
    readonly version: string
  }
}, models$.PipelineModule, 403 | 500> = {
  id: 'fetchPipelineModuleByVersion',
  method: 'GET',
  path: '/api/pipelines/{uuid}/modules/{name}/{version}',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
    { name: 'name', in: 'path', isRequired: true },
    { name: 'version', in: 'path', isRequired: true },
  ],
  hasBody: false,
  security: [[], ['token']],
  pagination: null,
  tags: ['pipelines'],
  invalidates: [],
  responses: {
    200: { 'application/json': codecs$.PipelineModule },
    403: { 'application/json': codecs$.Detail },
    500: { 'text/html': 'text' },
  },
}

/** Fetches the wiki; the first read creates it. */
export const fetchPipelineWiki: Operation$<{
  readonly path: {
    readonly uuid: models$.PipelineId
  }
}, models$.Wiki, 403 | 404 | 500> = {
  id: 'fetchPipelineWiki',
  method: 'GET',
  path: '/api/pipelines/{uuid}/wiki',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
  ],
  hasBody: false,
  security: [[], ['token']],
  pagination: null,
  tags: ['pipelines'],
  invalidates: [],
  responses: {
    200: { 'application/json': codecs$.Wiki },
    201: { 'application/json': codecs$.Wiki },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
    500: { 'text/html': 'text' },
  },
}

/** Fetches the project. */
export const fetchProject: Operation$<{
  readonly path: {
    readonly uuid: models$.ProjectId
  }
}, models$.Project, 403 | 404> = {
  id: 'fetchProject',
  method: 'GET',
  path: '/api/projects/{uuid}',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
  ],
  hasBody: false,
  security: [[], ['token']],
  pagination: null,
  tags: ['projects'],
  invalidates: [],
  responses: {
    200: { 'application/json': codecs$.Project },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
  },
}

/** Returns a random selection of the samples that have the tag. */
export const fetchRandomTagSamples: Operation$<{
  readonly path: {
    readonly uuid: models$.TagId
  }
  readonly query?: {
    /**
     * How many at most.
     * The codec also checks `minimum: 0`.
     */
    readonly n?: number | undefined
  } | undefined
}, models$.RandomSamples, 403 | 404 | 500> = {
  id: 'fetchRandomTagSamples',
  method: 'GET',
  path: '/api/contrib/tags/{uuid}/random_samples',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
    { name: 'n', in: 'query', isRequired: false, codec: codecs$.fetchRandomTagSamples_n },
  ],
  hasBody: false,
  security: [[], ['token']],
  pagination: null,
  tags: ['tags'],
  invalidates: [],
  responses: {
    200: { 'application/json': codecs$.RandomSamples },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
    500: { 'text/html': 'text' },
  },
}

/** Fetches the key. */
export const fetchS3ApiKey: Operation$<{
  readonly path: {
    readonly uuid: models$.S3ApiKeyId
  }
}, models$.S3ApiKey, 403 | 404> = {
  id: 'fetchS3ApiKey',
  method: 'GET',
  path: '/api/s3_buckets/{uuid}',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
  ],
  hasBody: false,
  security: [['token']],
  pagination: null,
  tags: ['storage'],
  invalidates: [],
  responses: {
    200: { 'application/json': codecs$.S3ApiKey },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
  },
}

/** Fetches the bucket. */
export const fetchS3Bucket: Operation$<{
  readonly path: {
    readonly uuid: models$.S3BucketId
  }
}, models$.S3Bucket, 403 | 404> = {
  id: 'fetchS3Bucket',
  method: 'GET',
  path: '/api/s3_api_keys/{uuid}',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
  ],
  hasBody: false,
  security: [['token']],
  pagination: null,
  tags: ['storage'],
  invalidates: [],
  responses: {
    200: { 'application/json': codecs$.S3Bucket },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
  },
}

/** Fetches the sample. */
export const fetchSample: Operation$<{
  readonly path: {
    readonly uuid: models$.SampleId
  }
  readonly query?: {
    /** The work order that permits its workers to read and write a private sample, its results and their fields. */
    readonly work_order_uuid?: models$.WorkOrderId | undefined
  } | undefined
}, models$.Sample, 403 | 404> = {
  id: 'fetchSample',
  method: 'GET',
  path: '/api/samples/{uuid}',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
    { name: 'work_order_uuid', in: 'query', isRequired: false },
  ],
  hasBody: false,
  security: [[], ['token']],
  pagination: null,
  tags: ['samples'],
  invalidates: [],
  responses: {
    200: { 'application/json': codecs$.Sample },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
  },
}

/** Fetches the sample with this name. */
export const fetchSampleByName: Operation$<{
  readonly path: {
    /** Name or uuid of an organization. */
    readonly org: string
    /** Name or uuid of a sample group. */
    readonly group: string
    /** Name or uuid of a sample. */
    readonly sample: string
  }
  readonly query?: {
    /** The work order that permits its workers to read and write a private sample, its results and their fields. */
    readonly work_order_uuid?: models$.WorkOrderId | undefined
  } | undefined
}, models$.Sample, 403 | 404> = {
  id: 'fetchSampleByName',
  method: 'GET',
  path: '/api/nested/{org}/sample_groups/{group}/samples/{sample}/',
  parameters: [
    { name: 'org', in: 'path', isRequired: true },
    { name: 'group', in: 'path', isRequired: true },
    { name: 'sample', in: 'path', isRequired: true },
    { name: 'work_order_uuid', in: 'query', isRequired: false },
  ],
  hasBody: false,
  security: [[], ['token']],
  pagination: null,
  tags: ['samples'],
  invalidates: [],
  responses: {
    200: { 'application/json': codecs$.Sample },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail, 'text/html': 'text' },
  },
}

/** Fetches the field of a sample result. */
export const fetchSampleField: Operation$<{
  readonly path: {
    readonly uuid: models$.SampleFieldId
  }
  readonly query?: {
    /** The work order that permits its workers to read and write a private sample, its results and their fields. */
    readonly work_order_uuid?: models$.WorkOrderId | undefined
  } | undefined
}, models$.SampleField, 403 | 404> = {
  id: 'fetchSampleField',
  method: 'GET',
  path: '/api/sample_ar_fields/{uuid}',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
    { name: 'work_order_uuid', in: 'query', isRequired: false },
  ],
  hasBody: false,
  security: [[], ['token']],
  pagination: null,
  tags: ['fields'],
  invalidates: [],
  responses: {
    200: { 'application/json': codecs$.SampleField },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
  },
}

/** Fetches the named field of a sample result. */
export const fetchSampleFieldByName: Operation$<{
  readonly path: {
    /** Name or uuid of an organization. */
    readonly org: string
    /** Name or uuid of a sample group. */
    readonly group: string
    /** Name or uuid of a sample. */
    readonly sample: string
    /** The module that produced the result, for example `raw::raw_reads`. */
    readonly module: string
    /** Name or uuid of a field. */
    readonly field: string
  }
  readonly query?: {
    /** The replicate of the module; the last updated one by default. */
    readonly replicate?: string | undefined
    /** The work order that permits its workers to read and write a private sample, its results and their fields. */
    readonly work_order_uuid?: models$.WorkOrderId | undefined
  } | undefined
}, models$.SampleField, 403 | 404> = {
  id: 'fetchSampleFieldByName',
  method: 'GET',
  path: '/api/nested/{org}/sample_groups/{group}/samples/{sample}/analysis_results/{module}/fields/{field}',
  parameters: [
    { name: 'org', in: 'path', isRequired: true },
    { name: 'group', in: 'path', isRequired: true },
    { name: 'sample', in: 'path', isRequired: true },
    { name: 'module', in: 'path', isRequired: true },
    { name: 'field', in: 'path', isRequired: true },
    { name: 'replicate', in: 'query', isRequired: false },
    { name: 'work_order_uuid', in: 'query', isRequired: false },
  ],
  hasBody: false,
  security: [[], ['token']],
  pagination: null,
  tags: ['fields'],
  invalidates: [],
  responses: {
    200: { 'application/json': codecs$.SampleField },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail, 'text/html': 'text' },
  },
}

/** Fetches the sample group. */
export const fetchSampleGroup: Operation$<{
  readonly path: {
    readonly uuid: models$.SampleGroupId
  }
}, models$.SampleGroup, 403 | 404> = {
  id: 'fetchSampleGroup',
  method: 'GET',
  path: '/api/sample_groups/{uuid}',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
  ],
  hasBody: false,
  security: [[], ['token']],
  pagination: null,
  tags: ['sample groups'],
  invalidates: [],
  responses: {
    200: { 'application/json': codecs$.SampleGroup },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
  },
}

/** Fetches the sample group with this name. */
export const fetchSampleGroupByName: Operation$<{
  readonly path: {
    /** Name or uuid of an organization. */
    readonly org: string
    /** Name or uuid of a sample group. */
    readonly group: string
  }
}, models$.SampleGroup, 403 | 404> = {
  id: 'fetchSampleGroupByName',
  method: 'GET',
  path: '/api/nested/{org}/sample_groups/{group}/',
  parameters: [
    { name: 'org', in: 'path', isRequired: true },
    { name: 'group', in: 'path', isRequired: true },
  ],
  hasBody: false,
  security: [[], ['token']],
  pagination: null,
  tags: ['sample groups'],
  invalidates: [],
  responses: {
    200: { 'application/json': codecs$.SampleGroup },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail, 'text/html': 'text' },
  },
}

/** Lists names and ids of all samples of the group in one response. */
export const fetchSampleGroupLinks: Operation$<{
  readonly path: {
    readonly uuid: models$.SampleGroupId
  }
  readonly query?: {
    /** Whether to include the metadata of each sample. */
    readonly metadata?: boolean | undefined
  } | undefined
}, models$.SampleGroupLinks, 403 | 500> = {
  id: 'fetchSampleGroupLinks',
  method: 'GET',
  path: '/api/sample_groups/{uuid}/sample_links',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
    { name: 'metadata', in: 'query', isRequired: false },
  ],
  hasBody: false,
  security: [[], ['token']],
  pagination: null,
  tags: ['sample groups'],
  invalidates: [],
  responses: {
    200: { 'application/json': codecs$.SampleGroupLinks },
    403: { 'application/json': codecs$.Detail },
    500: { 'text/html': 'text' },
  },
}

/** Fetches the group with all its samples, results and fields. */
export const fetchSampleGroupManifest: Operation$<{
  readonly path: {
    readonly uuid: models$.SampleGroupId
  }
}, models$.SampleGroupManifest, 401 | 403 | 500> = {
  id: 'fetchSampleGroupManifest',
  method: 'GET',
  path: '/api/sample_groups/{uuid}/manifest',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
  ],
  hasBody: false,
  security: [[], ['token']],
  pagination: null,
  tags: ['sample groups'],
  invalidates: [],
  responses: {
    200: { 'application/json': codecs$.SampleGroupManifest },
    401: { 'application/json': codecs$.Detail },
    403: { 'application/json': codecs$.Detail },
    500: { 'text/html': 'text' },
  },
}

/** Fetches the metadata of every sample of the group, by sample name. */
export const fetchSampleGroupMetadata: Operation$<{
  readonly path: {
    readonly uuid: models$.SampleGroupId
  }
  readonly query?: {
    /** The format of the response; JSON by default. */
    readonly kind?: 'csv' | 'json' | undefined
  } | undefined
}, models$.SampleGroupMetadata | string, 401 | 403 | 500> = {
  id: 'fetchSampleGroupMetadata',
  method: 'GET',
  path: '/api/sample_groups/{uuid}/metadata',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
    { name: 'kind', in: 'query', isRequired: false },
  ],
  hasBody: false,
  security: [[], ['token']],
  pagination: null,
  tags: ['sample groups'],
  invalidates: [],
  responses: {
    200: { 'application/json': codecs$.SampleGroupMetadata, 'text/csv': 'text' },
    401: { 'application/json': codecs$.Detail },
    403: { 'application/json': codecs$.Detail },
    500: { 'text/html': 'text' },
  },
}

/** Counts the samples of the group that have a result of each module. */
export const fetchSampleGroupModuleCounts: Operation$<{
  readonly path: {
    readonly uuid: models$.SampleGroupId
  }
}, models$.SampleGroupModuleCounts, 401 | 403 | 500> = {
  id: 'fetchSampleGroupModuleCounts',
  method: 'GET',
  path: '/api/sample_groups/{uuid}/module_counts',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
  ],
  hasBody: false,
  security: [[], ['token']],
  pagination: null,
  tags: ['sample groups'],
  invalidates: [],
  responses: {
    200: { 'application/json': codecs$.SampleGroupModuleCounts },
    401: { 'application/json': codecs$.Detail },
    403: { 'application/json': codecs$.Detail },
    500: { 'text/html': 'text' },
  },
}

/** Fetches the wiki; the first read creates it. */
export const fetchSampleGroupWiki: Operation$<{
  readonly path: {
    readonly uuid: models$.SampleGroupId
  }
}, models$.Wiki, 403 | 404 | 500> = {
  id: 'fetchSampleGroupWiki',
  method: 'GET',
  path: '/api/sample_groups/{uuid}/wiki',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
  ],
  hasBody: false,
  security: [[], ['token']],
  pagination: null,
  tags: ['sample groups'],
  invalidates: [],
  responses: {
    200: { 'application/json': codecs$.Wiki },
    201: { 'application/json': codecs$.Wiki },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
    500: { 'text/html': 'text' },
  },
}

/** Fetches the sample with its results and their fields. */
export const fetchSampleManifest: Operation$<{
  readonly path: {
    readonly uuid: models$.SampleId
  }
  readonly query?: {
    /** The work order that permits its workers to read and write a private sample, its results and their fields. */
    readonly work_order_uuid?: models$.WorkOrderId | undefined
  } | undefined
}, models$.SampleManifest, 401 | 403 | 500> = {
  id: 'fetchSampleManifest',
  method: 'GET',
  path: '/api/samples/{uuid}/manifest',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
    { name: 'work_order_uuid', in: 'query', isRequired: false },
  ],
  hasBody: false,
  security: [[], ['token']],
  pagination: null,
  tags: ['samples'],
  invalidates: [],
  responses: {
    200: { 'application/json': codecs$.SampleManifest },
    401: { 'application/json': codecs$.Detail },
    403: { 'application/json': codecs$.Detail },
    500: { 'text/html': 'text' },
  },
}

/** Fetches the sample with every version of its metadata, oldest first. */
export const fetchSampleMetadata: Operation$<{
  readonly path: {
    readonly uuid: models$.SampleId
  }
  readonly query?: {
    /** The work order that permits its workers to read and write a private sample, its results and their fields. */
    readonly work_order_uuid?: models$.WorkOrderId | undefined
  } | undefined
}, models$.SampleMetadata, 403 | 500> = {
  id: 'fetchSampleMetadata',
  method: 'GET',
  path: '/api/samples/{uuid}/metadata',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
    { name: 'work_order_uuid', in: 'query', isRequired: false },
  ],
  hasBody: false,
  security: [[], ['token']],
  pagination: null,
  tags: ['samples'],
  invalidates: [],
  responses: {
    200: { 'application/json': codecs$.SampleMetadata },
    403: { 'application/json': codecs$.Detail },
    500: { 'text/html': 'text' },
  },
}

/** Fetches the sample result. */
export const fetchSampleResult: Operation$<{
  readonly path: {
    readonly uuid: models$.SampleResultId
  }
  readonly query?: {
    /** The work order that permits its workers to read and write a private sample, its results and their fields. */
    readonly work_order_uuid?: models$.WorkOrderId | undefined
  } | undefined
}, models$.SampleResult, 403 | 404> = {
  id: 'fetchSampleResult',
  method: 'GET',
  path: '/api/sample_ars/{uuid}',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
    { name: 'work_order_uuid', in: 'query', isRequired: false },
  ],
  hasBody: false,
  security: [[], ['token']],
  pagination: null,
  tags: ['results'],
  invalidates: [],
  responses: {
    200: { 'application/json': codecs$.SampleResult },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
  },
}

/** Fetches the named sample result. */
export const fetchSampleResultByName: Operation$<{
  readonly path: {
    /** Name or uuid of an organization. */
    readonly org: string
    /** Name or uuid of a sample group. */
    readonly group: string
    /** Name or uuid of a sample. */
    readonly sample: string
    /** The module that produced the result, for example `raw::raw_reads`. */
    readonly module: string
  }
  readonly query?: {
    /** The replicate of the module; the last updated one by default. */
    readonly replicate?: string | undefined
    /** The work order that permits its workers to read and write a private sample, its results and their fields. */
    readonly work_order_uuid?: models$.WorkOrderId | undefined
  } | undefined
}, models$.SampleResult, 403 | 404> = {
  id: 'fetchSampleResultByName',
  method: 'GET',
  path: '/api/nested/{org}/sample_groups/{group}/samples/{sample}/analysis_results/{module}',
  parameters: [
    { name: 'org', in: 'path', isRequired: true },
    { name: 'group', in: 'path', isRequired: true },
    { name: 'sample', in: 'path', isRequired: true },
    { name: 'module', in: 'path', isRequired: true },
    { name: 'replicate', in: 'query', isRequired: false },
    { name: 'work_order_uuid', in: 'query', isRequired: false },
  ],
  hasBody: false,
  security: [[], ['token']],
  pagination: null,
  tags: ['results'],
  invalidates: [],
  responses: {
    200: { 'application/json': codecs$.SampleResult },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail, 'text/html': 'text' },
  },
}

/** Fetches the site's wiki; the server always fails. */
export const fetchSiteWiki: Operation$<Readonly<Record<never, never>>, models$.Wiki, 403 | 500> = {
  id: 'fetchSiteWiki',
  method: 'GET',
  path: '/api/wiki/site',
  parameters: [],
  hasBody: false,
  security: [[], ['token']],
  pagination: null,
  tags: ['organizations'],
  invalidates: [],
  responses: {
    200: { 'application/json': codecs$.Wiki },
    403: { 'application/json': codecs$.Detail },
    500: { 'text/html': 'text' },
  },
}

/** Fetches the tag. */
export const fetchTag: Operation$<{
  readonly path: {
    readonly uuid: models$.TagId
  }
}, models$.Tag, 403 | 404> = {
  id: 'fetchTag',
  method: 'GET',
  path: '/api/contrib/tags/{uuid}',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
  ],
  hasBody: false,
  security: [[], ['token']],
  pagination: null,
  tags: ['tags'],
  invalidates: [],
  responses: {
    200: { 'application/json': codecs$.Tag },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
  },
}

/** Fetches the tag with this name. */
export const fetchTagByName: Operation$<{
  readonly path: {
    /** Name of a tag. */
    readonly name: string
  }
}, models$.Tag, 403 | 404> = {
  id: 'fetchTagByName',
  method: 'GET',
  path: '/api/contrib/tags/name/{name}',
  parameters: [
    { name: 'name', in: 'path', isRequired: true },
  ],
  hasBody: false,
  security: [[], ['token']],
  pagination: null,
  tags: ['tags'],
  invalidates: [],
  responses: {
    200: { 'application/json': codecs$.Tag },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail, 'text/html': 'text' },
  },
}

/** Counts the groups that have the tag, and those with a result, by module. */
export const fetchTagGroupModuleCounts: Operation$<{
  readonly path: {
    readonly uuid: models$.TagId
  }
}, models$.TagGroupModuleCounts, 401 | 403 | 404 | 500> = {
  id: 'fetchTagGroupModuleCounts',
  method: 'GET',
  path: '/api/contrib/tags/{uuid}/sample_group_module_counts',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
  ],
  hasBody: false,
  security: [[], ['token']],
  pagination: null,
  tags: ['tags'],
  invalidates: [],
  responses: {
    200: { 'application/json': codecs$.TagGroupModuleCounts },
    401: { 'application/json': codecs$.Detail },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
    500: { 'text/html': 'text' },
  },
}

/** Counts the samples that have the tag, and those with a result, by module. */
export const fetchTagSampleModuleCounts: Operation$<{
  readonly path: {
    readonly uuid: models$.TagId
  }
}, models$.SampleGroupModuleCounts, 401 | 403 | 404 | 500> = {
  id: 'fetchTagSampleModuleCounts',
  method: 'GET',
  path: '/api/contrib/tags/{uuid}/sample_module_counts',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
  ],
  hasBody: false,
  security: [[], ['token']],
  pagination: null,
  tags: ['tags'],
  invalidates: [],
  responses: {
    200: { 'application/json': codecs$.SampleGroupModuleCounts },
    401: { 'application/json': codecs$.Detail },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
    500: { 'text/html': 'text' },
  },
}

/** Fetches the ancestors of each taxon in the tree of life. */
export const fetchTaxonAncestors: Operation$<{
  readonly query: {
    /** Names, separated by commas. */
    readonly query: string
  }
}, models$.TaxonAncestors, 400 | 403 | 500> = {
  id: 'fetchTaxonAncestors',
  method: 'GET',
  path: '/api/contrib/treeoflife/ancestors',
  parameters: [
    { name: 'query', in: 'query', isRequired: true },
  ],
  hasBody: false,
  security: [[], ['token']],
  pagination: null,
  tags: ['contrib'],
  invalidates: [],
  responses: {
    200: { 'application/json': codecs$.TaxonAncestors },
    400: { 'application/json': codecs$.Messages },
    403: { 'application/json': codecs$.Detail },
    500: { 'text/html': 'text' },
  },
}

/** Fetches the descendants of each taxon in the tree of life. */
export const fetchTaxonDescendants: Operation$<{
  readonly query: {
    /** Includes annotations, unless `false`. */
    readonly annotate?: boolean | undefined
    /** How far down. */
    readonly depth?: number | undefined
    /** Names, separated by commas. */
    readonly query: string
  }
}, models$.TaxonDescendants, 400 | 403 | 500> = {
  id: 'fetchTaxonDescendants',
  method: 'GET',
  path: '/api/contrib/treeoflife/get_descendants',
  parameters: [
    { name: 'annotate', in: 'query', isRequired: false },
    { name: 'depth', in: 'query', isRequired: false },
    { name: 'query', in: 'query', isRequired: true },
  ],
  hasBody: false,
  security: [[], ['token']],
  pagination: null,
  tags: ['contrib'],
  invalidates: [],
  responses: {
    200: { 'application/json': codecs$.TaxonDescendants },
    400: { 'application/json': codecs$.Messages },
    403: { 'application/json': codecs$.Detail },
    500: { 'text/html': 'text' },
  },
}

/** Fetches a profile. */
export const fetchUser: Operation$<{
  readonly path: {
    readonly uuid: models$.UserId
  }
}, models$.User, 403 | 404> = {
  id: 'fetchUser',
  method: 'GET',
  path: '/api/users/{uuid}',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
  ],
  hasBody: false,
  security: [[], ['token']],
  pagination: null,
  tags: ['users'],
  invalidates: [],
  responses: {
    200: { 'application/json': codecs$.User },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
  },
}

/** Fetches a profile by account number. */
export const fetchUserById: Operation$<{
  readonly path: {
    /** The number of the account. */
    readonly id: number
  }
}, models$.User, 403 | 404 | 500> = {
  id: 'fetchUserById',
  method: 'GET',
  path: '/api/users/id/{id}',
  parameters: [
    { name: 'id', in: 'path', isRequired: true },
  ],
  hasBody: false,
  security: [[], ['token']],
  pagination: null,
  tags: ['users'],
  invalidates: [],
  responses: {
    200: { 'application/json': codecs$.User },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
    500: { 'text/html': 'text' },
  },
}

/** Fetches the work order with its jobs. */
export const fetchWorkOrder: Operation$<{
  readonly path: {
    readonly uuid: models$.WorkOrderId
  }
}, models$.WorkOrder, 403 | 404> = {
  id: 'fetchWorkOrder',
  method: 'GET',
  path: '/api/work_orders/{uuid}',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
  ],
  hasBody: false,
  security: [['token']],
  pagination: null,
  tags: ['work orders'],
  invalidates: [],
  responses: {
    200: { 'application/json': codecs$.WorkOrder },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
  },
}

/** Fetches the prototype. */
export const fetchWorkOrderPrototype: Operation$<{
  readonly path: {
    readonly uuid: models$.WorkOrderPrototypeId
  }
}, models$.WorkOrderPrototype, 403 | 404> = {
  id: 'fetchWorkOrderPrototype',
  method: 'GET',
  path: '/api/work_order_prototypes/{uuid}',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
  ],
  hasBody: false,
  security: [[], ['token']],
  pagination: null,
  tags: ['work orders'],
  invalidates: [],
  responses: {
    200: { 'application/json': codecs$.WorkOrderPrototype },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
  },
}

/** Infers the schema of the samples' metadata and stores it in the group. */
export const generateMetadataSchema: Operation$<{
  readonly path: {
    readonly uuid: models$.SampleGroupId
  }
  readonly query?: {
    /** Whether to replace an existing schema. Any value means yes, even false; omit it for no. */
    readonly overwrite?: boolean | undefined
  } | undefined
}, models$.GeneratedSchema, 400 | 403 | 500> = {
  id: 'generateMetadataSchema',
  method: 'POST',
  path: '/api/sample_groups/{uuid}/generate_metadata_schema',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
    { name: 'overwrite', in: 'query', isRequired: false },
  ],
  hasBody: false,
  security: [['token']],
  pagination: null,
  tags: ['sample groups'],
  invalidates: ['contrib', 'fields', 'projects', 'results', 'sample groups', 'samples', 'search', 'tags', 'users', 'work orders'],
  responses: {
    201: { 'application/json': codecs$.GeneratedSchema },
    400: { 'application/json': codecs$.Messages },
    403: { 'application/json': codecs$.Detail },
    500: { 'text/html': 'text' },
  },
}

/** Lists the fields of group results you may see, oldest first. */
export const listGroupFields: Operation$<{
  readonly query?: {
    /** Only fields of this result. */
    readonly analysis_result_id?: models$.GroupResultId | undefined
    /** Only those with this name. */
    readonly name?: string | undefined
    /** A number starting at 1, or `last`. A page has up to 100 members. */
    readonly page?: number | string | undefined
    /** Only the record with this uuid. */
    readonly uuid?: models$.GroupFieldId | undefined
    /** The work order that permits its workers to read and write a private sample, its results and their fields. */
    readonly work_order_uuid?: models$.WorkOrderId | undefined
  } | undefined
}, models$.GroupFieldPage, 400 | 403 | 404> = {
  id: 'listGroupFields',
  method: 'GET',
  path: '/api/sample_group_ar_fields',
  parameters: [
    { name: 'analysis_result_id', in: 'query', isRequired: false },
    { name: 'name', in: 'query', isRequired: false },
    { name: 'page', in: 'query', isRequired: false },
    { name: 'uuid', in: 'query', isRequired: false },
    { name: 'work_order_uuid', in: 'query', isRequired: false },
  ],
  hasBody: false,
  security: [[], ['token']],
  pagination: { parameter: 'page', items: 'results', next: 'next' },
  tags: ['fields'],
  invalidates: [],
  responses: {
    200: { 'application/json': codecs$.GroupFieldPage },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
  },
}

/** Lists the group results you may see, oldest first. */
export const listGroupResults: Operation$<{
  readonly query?: {
    /** Only those of this module. */
    readonly module_name?: string | undefined
    /** A number starting at 1, or `last`. A page has up to 100 members. */
    readonly page?: number | string | undefined
    /** Only those of this replicate. */
    readonly replicate?: string | undefined
    /** Only records of this group. */
    readonly sample_group_id?: models$.SampleGroupId | undefined
    /** Only the record with this uuid. */
    readonly uuid?: models$.GroupResultId | undefined
    /** The work order that permits its workers to read and write a private sample, its results and their fields. */
    readonly work_order_uuid?: models$.WorkOrderId | undefined
  } | undefined
}, models$.GroupResultPage, 400 | 403 | 404> = {
  id: 'listGroupResults',
  method: 'GET',
  path: '/api/sample_group_ars',
  parameters: [
    { name: 'module_name', in: 'query', isRequired: false },
    { name: 'page', in: 'query', isRequired: false },
    { name: 'replicate', in: 'query', isRequired: false },
    { name: 'sample_group_id', in: 'query', isRequired: false },
    { name: 'uuid', in: 'query', isRequired: false },
    { name: 'work_order_uuid', in: 'query', isRequired: false },
  ],
  hasBody: false,
  security: [[], ['token']],
  pagination: { parameter: 'page', items: 'results', next: 'next' },
  tags: ['results'],
  invalidates: [],
  responses: {
    200: { 'application/json': codecs$.GroupResultPage },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
  },
}

/** Lists all group work order prototypes, oldest first. */
export const listGroupWorkOrderPrototypes: Operation$<{
  readonly query?: {
    /** Only those with this name. */
    readonly name?: string | undefined
    /** A number starting at 1, or `last`. A page has up to 100 members. */
    readonly page?: number | string | undefined
    /** Only the record with this uuid. */
    readonly uuid?: models$.GroupWorkOrderPrototypeId | undefined
  } | undefined
}, models$.GroupWorkOrderPrototypePage, 400 | 403 | 404> = {
  id: 'listGroupWorkOrderPrototypes',
  method: 'GET',
  path: '/api/group_work_order_prototypes',
  parameters: [
    { name: 'name', in: 'query', isRequired: false },
    { name: 'page', in: 'query', isRequired: false },
    { name: 'uuid', in: 'query', isRequired: false },
  ],
  hasBody: false,
  security: [[], ['token']],
  pagination: { parameter: 'page', items: 'results', next: 'next' },
  tags: ['work orders'],
  invalidates: [],
  responses: {
    200: { 'application/json': codecs$.GroupWorkOrderPrototypePage },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
  },
}

/** Lists the work orders on the group. */
export const listGroupWorkOrders: Operation$<{
  readonly path: {
    readonly uuid: models$.SampleGroupId
  }
  readonly query?: {
    /** A number starting at 1, or `last`. A page has up to 100 members. */
    readonly page?: number | string | undefined
  } | undefined
}, models$.GroupWorkOrderPage, 403 | 404 | 500> = {
  id: 'listGroupWorkOrders',
  method: 'GET',
  path: '/api/sample_groups/{uuid}/work_orders',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
    { name: 'page', in: 'query', isRequired: false },
  ],
  hasBody: false,
  security: [[], ['token']],
  pagination: { parameter: 'page', items: 'results', next: 'next' },
  tags: ['work orders'],
  invalidates: [],
  responses: {
    200: { 'application/json': codecs$.GroupWorkOrderPage },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
    500: { 'text/html': 'text' },
  },
}

/** Lists the work orders of the prototype; empty unless you are privileged on all of it. */
export const listGroupWorkOrdersOfPrototype: Operation$<{
  readonly path: {
    readonly uuid: models$.GroupWorkOrderPrototypeId
  }
  readonly query?: {
    /** A number starting at 1, or `last`. A page has up to 100 members. */
    readonly page?: number | string | undefined
  } | undefined
}, models$.GroupWorkOrderPage, 403 | 404 | 500> = {
  id: 'listGroupWorkOrdersOfPrototype',
  method: 'GET',
  path: '/api/group_work_order_prototypes/{uuid}/work_orders',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
    { name: 'page', in: 'query', isRequired: false },
  ],
  hasBody: false,
  security: [[], ['token']],
  pagination: { parameter: 'page', items: 'results', next: 'next' },
  tags: ['work orders'],
  invalidates: [],
  responses: {
    200: { 'application/json': codecs$.GroupWorkOrderPage },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
    500: { 'text/html': 'text' },
  },
}

/** Lists all job prototypes, oldest first. */
export const listJobOrderPrototypes: Operation$<{
  readonly query?: {
    /** Only those with this name. */
    readonly name?: string | undefined
    /** A number starting at 1, or `last`. A page has up to 100 members. */
    readonly page?: number | string | undefined
    /** Only the record with this uuid. */
    readonly uuid?: models$.JobOrderPrototypeId | undefined
  } | undefined
}, models$.JobOrderPrototypePage, 400 | 403 | 404> = {
  id: 'listJobOrderPrototypes',
  method: 'GET',
  path: '/api/job_order_prototypes',
  parameters: [
    { name: 'name', in: 'query', isRequired: false },
    { name: 'page', in: 'query', isRequired: false },
    { name: 'uuid', in: 'query', isRequired: false },
  ],
  hasBody: false,
  security: [[], ['token']],
  pagination: { parameter: 'page', items: 'results', next: 'next' },
  tags: ['work orders'],
  invalidates: [],
  responses: {
    200: { 'application/json': codecs$.JobOrderPrototypePage },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
  },
}

/** Lists the members of the organization. */
export const listOrganizationMembers: Operation$<{
  readonly path: {
    readonly uuid: models$.OrganizationId
  }
  readonly query?: {
    /** A number starting at 1, or `last`. A page has up to 100 members. */
    readonly page?: number | string | undefined
  } | undefined
}, models$.UserPage, 403 | 404> = {
  id: 'listOrganizationMembers',
  method: 'GET',
  path: '/api/organizations/{uuid}/users',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
    { name: 'page', in: 'query', isRequired: false },
  ],
  hasBody: false,
  security: [[], ['token']],
  pagination: { parameter: 'page', items: 'results', next: 'next' },
  tags: ['organizations'],
  invalidates: [],
  responses: {
    200: { 'application/json': codecs$.UserPage },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
  },
}

/** Lists the organizations you may see, oldest first. */
export const listOrganizations: Operation$<{
  readonly query?: {
    /** Only the one with this name. */
    readonly name?: string | undefined
    /** A number starting at 1, or `last`. A page has up to 100 members. */
    readonly page?: number | string | undefined
    /** Only the record with this uuid. */
    readonly uuid?: models$.OrganizationId | undefined
  } | undefined
}, models$.OrganizationPage, 400 | 403 | 404> = {
  id: 'listOrganizations',
  method: 'GET',
  path: '/api/organizations',
  parameters: [
    { name: 'name', in: 'query', isRequired: false },
    { name: 'page', in: 'query', isRequired: false },
    { name: 'uuid', in: 'query', isRequired: false },
  ],
  hasBody: false,
  security: [[], ['token']],
  pagination: { parameter: 'page', items: 'results', next: 'next' },
  tags: ['organizations'],
  invalidates: [],
  responses: {
    200: { 'application/json': codecs$.OrganizationPage },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
  },
}

/** Lists all pipeline modules, oldest first. */
export const listPipelineModules: Operation$<{
  readonly query?: {
    /** Only those with this name. */
    readonly name?: string | undefined
    /** A number starting at 1, or `last`. A page has up to 100 members. */
    readonly page?: number | string | undefined
    /** Only modules of this pipeline. */
    readonly pipeline?: models$.PipelineId | undefined
    /** Only the record with this uuid. */
    readonly uuid?: models$.PipelineModuleId | undefined
  } | undefined
}, models$.PipelineModulePage, 400 | 403 | 404> = {
  id: 'listPipelineModules',
  method: 'GET',
  path: '/api/pipeline_modules',
  parameters: [
    { name: 'name', in: 'query', isRequired: false },
    { name: 'page', in: 'query', isRequired: false },
    { name: 'pipeline', in: 'query', isRequired: false },
    { name: 'uuid', in: 'query', isRequired: false },
  ],
  hasBody: false,
  security: [[], ['token']],
  pagination: { parameter: 'page', items: 'results', next: 'next' },
  tags: ['pipelines'],
  invalidates: [],
  responses: {
    200: { 'application/json': codecs$.PipelineModulePage },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
  },
}

/** Lists all pipelines, oldest first. */
export const listPipelines: Operation$<{
  readonly query?: {
    /** Only the one with this name. */
    readonly name?: string | undefined
    /** A number starting at 1, or `last`. A page has up to 100 members. */
    readonly page?: number | string | undefined
    /** Only the record with this uuid. */
    readonly uuid?: models$.PipelineId | undefined
  } | undefined
}, models$.PipelinePage, 400 | 403 | 404> = {
  id: 'listPipelines',
  method: 'GET',
  path: '/api/pipelines',
  parameters: [
    { name: 'name', in: 'query', isRequired: false },
    { name: 'page', in: 'query', isRequired: false },
    { name: 'uuid', in: 'query', isRequired: false },
  ],
  hasBody: false,
  security: [[], ['token']],
  pagination: { parameter: 'page', items: 'results', next: 'next' },
  tags: ['pipelines'],
  invalidates: [],
  responses: {
    200: { 'application/json': codecs$.PipelinePage },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
  },
}

/** Lists the sample groups of the project. */
export const listProjectGroups: Operation$<{
  readonly path: {
    readonly uuid: models$.ProjectId
  }
  readonly query?: {
    /** A number starting at 1, or `last`. A page has up to 100 members. */
    readonly page?: number | string | undefined
  } | undefined
}, models$.SampleGroupPage, 403 | 404 | 500> = {
  id: 'listProjectGroups',
  method: 'GET',
  path: '/api/projects/{uuid}/sample_groups',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
    { name: 'page', in: 'query', isRequired: false },
  ],
  hasBody: false,
  security: [[], ['token']],
  pagination: { parameter: 'page', items: 'results', next: 'next' },
  tags: ['projects'],
  invalidates: [],
  responses: {
    200: { 'application/json': codecs$.SampleGroupPage },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
    500: { 'text/html': 'text' },
  },
}

/** Lists all projects, oldest first. */
export const listProjects: Operation$<{
  readonly query?: {
    /** Only the one with this name. */
    readonly name?: string | undefined
    /** Only records of this organization. */
    readonly organization_id?: models$.OrganizationId | undefined
    /** A number starting at 1, or `last`. A page has up to 100 members. */
    readonly page?: number | string | undefined
    /** Only the record with this uuid. */
    readonly uuid?: models$.ProjectId | undefined
  } | undefined
}, models$.ProjectPage, 400 | 403 | 404> = {
  id: 'listProjects',
  method: 'GET',
  path: '/api/projects',
  parameters: [
    { name: 'name', in: 'query', isRequired: false },
    { name: 'organization_id', in: 'query', isRequired: false },
    { name: 'page', in: 'query', isRequired: false },
    { name: 'uuid', in: 'query', isRequired: false },
  ],
  hasBody: false,
  security: [[], ['token']],
  pagination: { parameter: 'page', items: 'results', next: 'next' },
  tags: ['projects'],
  invalidates: [],
  responses: {
    200: { 'application/json': codecs$.ProjectPage },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
  },
}

/** Lists the keys of your organizations, oldest first. */
export const listS3ApiKeys: Operation$<{
  readonly query?: {
    /** A number starting at 1, or `last`. A page has up to 100 members. */
    readonly page?: number | string | undefined
  } | undefined
}, models$.S3ApiKeyPage, 400 | 403 | 404> = {
  id: 'listS3ApiKeys',
  method: 'GET',
  path: '/api/s3_api_keys',
  parameters: [
    { name: 'page', in: 'query', isRequired: false },
  ],
  hasBody: false,
  security: [['token']],
  pagination: { parameter: 'page', items: 'results', next: 'next' },
  tags: ['storage'],
  invalidates: [],
  responses: {
    200: { 'application/json': codecs$.S3ApiKeyPage },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
  },
}

/** Lists the buckets of your organizations, oldest first. */
export const listS3Buckets: Operation$<{
  readonly query?: {
    /** Only records of this organization. */
    readonly organization_id?: models$.OrganizationId | undefined
    /** A number starting at 1, or `last`. A page has up to 100 members. */
    readonly page?: number | string | undefined
  } | undefined
}, models$.S3BucketPage, 400 | 403 | 404> = {
  id: 'listS3Buckets',
  method: 'GET',
  path: '/api/s3_buckets',
  parameters: [
    { name: 'organization_id', in: 'query', isRequired: false },
    { name: 'page', in: 'query', isRequired: false },
  ],
  hasBody: false,
  security: [['token']],
  pagination: { parameter: 'page', items: 'results', next: 'next' },
  tags: ['storage'],
  invalidates: [],
  responses: {
    200: { 'application/json': codecs$.S3BucketPage },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
  },
}

/** Lists the fields of sample results you may see, oldest first. */
export const listSampleFields: Operation$<{
  readonly query?: {
    /** Only fields of this result. */
    readonly analysis_result_id?: models$.SampleResultId | undefined
    /** Only those with this name. */
    readonly name?: string | undefined
    /** A number starting at 1, or `last`. A page has up to 100 members. */
    readonly page?: number | string | undefined
    /** Only the record with this uuid. */
    readonly uuid?: models$.SampleFieldId | undefined
    /** The work order that permits its workers to read and write a private sample, its results and their fields. */
    readonly work_order_uuid?: models$.WorkOrderId | undefined
  } | undefined
}, models$.SampleFieldPage, 400 | 403 | 404> = {
  id: 'listSampleFields',
  method: 'GET',
  path: '/api/sample_ar_fields',
  parameters: [
    { name: 'analysis_result_id', in: 'query', isRequired: false },
    { name: 'name', in: 'query', isRequired: false },
    { name: 'page', in: 'query', isRequired: false },
    { name: 'uuid', in: 'query', isRequired: false },
    { name: 'work_order_uuid', in: 'query', isRequired: false },
  ],
  hasBody: false,
  security: [[], ['token']],
  pagination: { parameter: 'page', items: 'results', next: 'next' },
  tags: ['fields'],
  invalidates: [],
  responses: {
    200: { 'application/json': codecs$.SampleFieldPage },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
  },
}

/**
 * Lists the samples of the group, oldest first.
 * A group that isn't a library lists nothing unless you may write to the library of every sample in it.
 */
export const listSampleGroupSamples: Operation$<{
  readonly path: {
    readonly uuid: models$.SampleGroupId
  }
  readonly query?: {
    /** A number starting at 1, or `last`. A page has up to 100 members. */
    readonly page?: number | string | undefined
  } | undefined
}, models$.SamplePage, 403 | 404 | 500> = {
  id: 'listSampleGroupSamples',
  method: 'GET',
  path: '/api/sample_groups/{uuid}/samples',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
    { name: 'page', in: 'query', isRequired: false },
  ],
  hasBody: false,
  security: [[], ['token']],
  pagination: { parameter: 'page', items: 'results', next: 'next' },
  tags: ['sample groups'],
  invalidates: [],
  responses: {
    200: { 'application/json': codecs$.SamplePage },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
    500: { 'text/html': 'text' },
  },
}

/** Lists the sample groups you may see, oldest first. */
export const listSampleGroups: Operation$<{
  readonly query?: {
    /** Only public or only private groups. */
    readonly is_public?: boolean | undefined
    /** Only the one with this name. */
    readonly name?: string | undefined
    /** Only records of this organization. */
    readonly organization_id?: models$.OrganizationId | undefined
    /** A number starting at 1, or `last`. A page has up to 100 members. */
    readonly page?: number | string | undefined
    /** Only the record with this uuid. */
    readonly uuid?: models$.SampleGroupId | undefined
  } | undefined
}, models$.SampleGroupPage, 400 | 403 | 404> = {
  id: 'listSampleGroups',
  method: 'GET',
  path: '/api/sample_groups',
  parameters: [
    { name: 'is_public', in: 'query', isRequired: false },
    { name: 'name', in: 'query', isRequired: false },
    { name: 'organization_id', in: 'query', isRequired: false },
    { name: 'page', in: 'query', isRequired: false },
    { name: 'uuid', in: 'query', isRequired: false },
  ],
  hasBody: false,
  security: [[], ['token']],
  pagination: { parameter: 'page', items: 'results', next: 'next' },
  tags: ['sample groups'],
  invalidates: [],
  responses: {
    200: { 'application/json': codecs$.SampleGroupPage },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
  },
}

/** Lists the sample results you may see, oldest first. */
export const listSampleResults: Operation$<{
  readonly query?: {
    /** Only those of this module. */
    readonly module_name?: string | undefined
    /** A number starting at 1, or `last`. A page has up to 100 members. */
    readonly page?: number | string | undefined
    /** Only those of this replicate. */
    readonly replicate?: string | undefined
    /** Only records of this sample. */
    readonly sample_id?: models$.SampleId | undefined
    /** Only the record with this uuid. */
    readonly uuid?: models$.SampleResultId | undefined
    /** The work order that permits its workers to read and write a private sample, its results and their fields. */
    readonly work_order_uuid?: models$.WorkOrderId | undefined
  } | undefined
}, models$.SampleResultPage, 400 | 403 | 404> = {
  id: 'listSampleResults',
  method: 'GET',
  path: '/api/sample_ars',
  parameters: [
    { name: 'module_name', in: 'query', isRequired: false },
    { name: 'page', in: 'query', isRequired: false },
    { name: 'replicate', in: 'query', isRequired: false },
    { name: 'sample_id', in: 'query', isRequired: false },
    { name: 'uuid', in: 'query', isRequired: false },
    { name: 'work_order_uuid', in: 'query', isRequired: false },
  ],
  hasBody: false,
  security: [[], ['token']],
  pagination: { parameter: 'page', items: 'results', next: 'next' },
  tags: ['results'],
  invalidates: [],
  responses: {
    200: { 'application/json': codecs$.SampleResultPage },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
  },
}

/** Lists the work orders on the sample. */
export const listSampleWorkOrders: Operation$<{
  readonly path: {
    readonly uuid: models$.SampleId
  }
  readonly query?: {
    /** A number starting at 1, or `last`. A page has up to 100 members. */
    readonly page?: number | string | undefined
    /** The work order that permits its workers to read and write a private sample, its results and their fields. */
    readonly work_order_uuid?: models$.WorkOrderId | undefined
  } | undefined
}, models$.WorkOrderPage, 403 | 404 | 500> = {
  id: 'listSampleWorkOrders',
  method: 'GET',
  path: '/api/samples/{uuid}/work_orders',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
    { name: 'page', in: 'query', isRequired: false },
    { name: 'work_order_uuid', in: 'query', isRequired: false },
  ],
  hasBody: false,
  security: [[], ['token']],
  pagination: { parameter: 'page', items: 'results', next: 'next' },
  tags: ['work orders'],
  invalidates: [],
  responses: {
    200: { 'application/json': codecs$.WorkOrderPage },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
    500: { 'text/html': 'text' },
  },
}

/** Lists the samples you may see, oldest first. */
export const listSamples: Operation$<{
  readonly query?: {
    /** Only samples of this library. */
    readonly library_id?: models$.SampleGroupId | undefined
    /** Only those with this name. */
    readonly name?: string | undefined
    /** A number starting at 1, or `last`. A page has up to 100 members. */
    readonly page?: number | string | undefined
    /** Only the record with this uuid. */
    readonly uuid?: models$.SampleId | undefined
    /** The work order that permits its workers to read and write a private sample, its results and their fields. */
    readonly work_order_uuid?: models$.WorkOrderId | undefined
  } | undefined
}, models$.SamplePage, 400 | 403 | 404> = {
  id: 'listSamples',
  method: 'GET',
  path: '/api/samples',
  parameters: [
    { name: 'library_id', in: 'query', isRequired: false },
    { name: 'name', in: 'query', isRequired: false },
    { name: 'page', in: 'query', isRequired: false },
    { name: 'uuid', in: 'query', isRequired: false },
    { name: 'work_order_uuid', in: 'query', isRequired: false },
  ],
  hasBody: false,
  security: [[], ['token']],
  pagination: { parameter: 'page', items: 'results', next: 'next' },
  tags: ['samples'],
  invalidates: [],
  responses: {
    200: { 'application/json': codecs$.SamplePage },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
  },
}

/** Lists the groups that have the tag. */
export const listTagSampleGroups: Operation$<{
  readonly path: {
    readonly uuid: models$.TagId
  }
  readonly query?: {
    /** A number starting at 1, or `last`. A page has up to 100 members. */
    readonly page?: number | string | undefined
  } | undefined
}, models$.SampleGroupPage, 403 | 404 | 500> = {
  id: 'listTagSampleGroups',
  method: 'GET',
  path: '/api/contrib/tags/{uuid}/sample_groups',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
    { name: 'page', in: 'query', isRequired: false },
  ],
  hasBody: false,
  security: [[], ['token']],
  pagination: { parameter: 'page', items: 'results', next: 'next' },
  tags: ['tags'],
  invalidates: [],
  responses: {
    200: { 'application/json': codecs$.SampleGroupPage },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
    500: { 'text/html': 'text' },
  },
}

/** Lists the samples that have the tag. */
export const listTagSamples: Operation$<{
  readonly path: {
    readonly uuid: models$.TagId
  }
  readonly query?: {
    /** A number starting at 1, or `last`. A page has up to 100 members. */
    readonly page?: number | string | undefined
  } | undefined
}, models$.SamplePage, 403 | 404 | 500> = {
  id: 'listTagSamples',
  method: 'GET',
  path: '/api/contrib/tags/{uuid}/samples',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
    { name: 'page', in: 'query', isRequired: false },
  ],
  hasBody: false,
  security: [[], ['token']],
  pagination: { parameter: 'page', items: 'results', next: 'next' },
  tags: ['tags'],
  invalidates: [],
  responses: {
    200: { 'application/json': codecs$.SamplePage },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
    500: { 'text/html': 'text' },
  },
}

/** Lists tags; the server returns all tags, not only the related ones. */
export const listTagTags: Operation$<{
  readonly path: {
    readonly uuid: models$.TagId
  }
  readonly query?: {
    /** A number starting at 1, or `last`. A page has up to 100 members. */
    readonly page?: number | string | undefined
  } | undefined
}, models$.TagPage, 403 | 404 | 500> = {
  id: 'listTagTags',
  method: 'GET',
  path: '/api/contrib/tags/{uuid}/tags',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
    { name: 'page', in: 'query', isRequired: false },
  ],
  hasBody: false,
  security: [[], ['token']],
  pagination: { parameter: 'page', items: 'results', next: 'next' },
  tags: ['tags'],
  invalidates: [],
  responses: {
    200: { 'application/json': codecs$.TagPage },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
    500: { 'text/html': 'text' },
  },
}

/** Lists all tags, oldest first. */
export const listTags: Operation$<{
  readonly query?: {
    /** Only the one with this name. */
    readonly name?: string | undefined
    /** A number starting at 1, or `last`. A page has up to 100 members. */
    readonly page?: number | string | undefined
    /** Only records of this sample. */
    readonly sample?: models$.SampleId | undefined
    /** Only the record with this uuid. */
    readonly uuid?: models$.TagId | undefined
  } | undefined
}, models$.TagPage, 400 | 403 | 404> = {
  id: 'listTags',
  method: 'GET',
  path: '/api/contrib/tags/',
  parameters: [
    { name: 'name', in: 'query', isRequired: false },
    { name: 'page', in: 'query', isRequired: false },
    { name: 'sample', in: 'query', isRequired: false },
    { name: 'uuid', in: 'query', isRequired: false },
  ],
  hasBody: false,
  security: [[], ['token']],
  pagination: { parameter: 'page', items: 'results', next: 'next' },
  tags: ['tags'],
  invalidates: [],
  responses: {
    200: { 'application/json': codecs$.TagPage },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
  },
}

/** Lists all profiles, oldest first. */
export const listUsers: Operation$<{
  readonly query?: {
    /** A number starting at 1, or `last`. A page has up to 100 members. */
    readonly page?: number | string | undefined
  } | undefined
}, models$.UserPage, 403 | 404> = {
  id: 'listUsers',
  method: 'GET',
  path: '/api/users',
  parameters: [
    { name: 'page', in: 'query', isRequired: false },
  ],
  hasBody: false,
  security: [[], ['token']],
  pagination: { parameter: 'page', items: 'results', next: 'next' },
  tags: ['users'],
  invalidates: [],
  responses: {
    200: { 'application/json': codecs$.UserPage },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
  },
}

/** Lists all work order prototypes, oldest first. */
export const listWorkOrderPrototypes: Operation$<{
  readonly query?: {
    /** Only those with this name. */
    readonly name?: string | undefined
    /** A number starting at 1, or `last`. A page has up to 100 members. */
    readonly page?: number | string | undefined
    /** Only the record with this uuid. */
    readonly uuid?: models$.WorkOrderPrototypeId | undefined
  } | undefined
}, models$.WorkOrderPrototypePage, 400 | 403 | 404> = {
  id: 'listWorkOrderPrototypes',
  method: 'GET',
  path: '/api/work_order_prototypes',
  parameters: [
    { name: 'name', in: 'query', isRequired: false },
    { name: 'page', in: 'query', isRequired: false },
    { name: 'uuid', in: 'query', isRequired: false },
  ],
  hasBody: false,
  security: [[], ['token']],
  pagination: { parameter: 'page', items: 'results', next: 'next' },
  tags: ['work orders'],
  invalidates: [],
  responses: {
    200: { 'application/json': codecs$.WorkOrderPrototypePage },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
  },
}

/** Lists the work orders of the prototype; empty unless you are privileged on it. */
export const listWorkOrdersOfPrototype: Operation$<{
  readonly path: {
    readonly uuid: models$.WorkOrderPrototypeId
  }
  readonly query?: {
    /**
     * At most so many.
     * The codec also checks `minimum: 0`.
     */
    readonly max_num?: number | undefined
    /** Excludes this status. */
    readonly not_status?: models$.JobStatus | undefined
    /** A number starting at 1, or `last`. A page has up to 100 members. */
    readonly page?: number | string | undefined
    /** In random order. Any value means yes. */
    readonly random?: boolean | undefined
  } | undefined
}, models$.WorkOrderPage, 403 | 404 | 500> = {
  id: 'listWorkOrdersOfPrototype',
  method: 'GET',
  path: '/api/work_order_prototypes/{uuid}/work_orders',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
    { name: 'max_num', in: 'query', isRequired: false, codec: codecs$.fetchRandomTagSamples_n },
    { name: 'not_status', in: 'query', isRequired: false },
    { name: 'page', in: 'query', isRequired: false },
    { name: 'random', in: 'query', isRequired: false },
  ],
  hasBody: false,
  security: [[], ['token']],
  pagination: { parameter: 'page', items: 'results', next: 'next' },
  tags: ['work orders'],
  invalidates: [],
  responses: {
    200: { 'application/json': codecs$.WorkOrderPage },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
    500: { 'text/html': 'text' },
  },
}

/** Returns a token for an e-mail address and password; the same one until logout. */
export const login: Operation$<{
  readonly body: models$.Credentials
}, models$.Session, 400 | 415> = {
  id: 'login',
  method: 'POST',
  path: '/api/auth/token/login',
  parameters: [],
  hasBody: true,
  body: codecs$.Credentials,
  security: [],
  pagination: null,
  tags: ['auth'],
  invalidates: ['auth', 'users'],
  responses: {
    200: { 'application/json': codecs$.Session },
    400: { 'application/json': codecs$.ValidationMessages },
    415: { 'application/json': codecs$.Detail },
  },
}

/** Invalidates the token. */
export const logout: Operation$<Readonly<Record<never, never>>, void, 403> = {
  id: 'logout',
  method: 'POST',
  path: '/api/auth/token/logout/',
  parameters: [],
  hasBody: false,
  security: [['token']],
  pagination: null,
  tags: ['auth'],
  invalidates: ['auth', 'users'],
  responses: {
    204: {},
    403: { 'application/json': codecs$.Detail },
  },
}

/**
 * Registers a user with e-mail address and password.
 * The codec of the response ignores `oneOf`.
 */
export const registerUser: Operation$<{
  readonly body: models$.Credentials
}, models$.Account, 400 | 415> = {
  id: 'registerUser',
  method: 'POST',
  path: '/api/auth/users/',
  parameters: [],
  hasBody: true,
  body: codecs$.Credentials,
  security: [],
  pagination: null,
  tags: ['auth'],
  invalidates: ['auth', 'users'],
  responses: {
    201: { 'application/json': codecs$.Account },
    400: { 'application/json': codecs$.registerUser_400 },
    415: { 'application/json': codecs$.Detail },
  },
}

/** Removes samples from the group; they stay in their library. */
export const removeSampleGroupSamples: Operation$<{
  readonly path: {
    readonly uuid: models$.SampleGroupId
  }
  readonly body: models$.SampleChoice
}, models$.Status, 400 | 403 | 415 | 500> = {
  id: 'removeSampleGroupSamples',
  method: 'DELETE',
  path: '/api/sample_groups/{uuid}/samples',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
  ],
  hasBody: true,
  body: codecs$.SampleChoice,
  security: [['token']],
  pagination: null,
  tags: ['sample groups'],
  invalidates: ['contrib', 'fields', 'projects', 'results', 'sample groups', 'samples', 'search', 'tags', 'users', 'work orders'],
  responses: {
    200: { 'application/json': codecs$.Status },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail },
    415: { 'application/json': codecs$.Detail },
    500: { 'text/html': 'text' },
  },
}

/** Replaces the field of a group result; omitted optional fields keep their values. */
export const replaceGroupField: Operation$<{
  readonly path: {
    readonly uuid: models$.GroupFieldId
  }
  readonly query?: {
    /** The work order that permits its workers to read and write a private sample, its results and their fields. */
    readonly work_order_uuid?: models$.WorkOrderId | undefined
  } | undefined
  readonly body: models$.GroupFieldWrite
}, models$.GroupField, 400 | 403 | 404 | 415> = {
  id: 'replaceGroupField',
  method: 'PUT',
  path: '/api/sample_group_ar_fields/{uuid}',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
    { name: 'work_order_uuid', in: 'query', isRequired: false },
  ],
  hasBody: true,
  body: codecs$.GroupFieldWrite,
  security: [['token']],
  pagination: null,
  tags: ['fields'],
  invalidates: ['fields', 'results', 'sample groups', 'samples'],
  responses: {
    200: { 'application/json': codecs$.GroupField },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
    415: { 'application/json': codecs$.Detail },
  },
}

/** Replaces the named field of a group result; omitted optional fields keep their values. */
export const replaceGroupFieldByName: Operation$<{
  readonly path: {
    /** Name or uuid of an organization. */
    readonly org: string
    /** Name or uuid of a sample group. */
    readonly group: string
    /** The module that produced the result, for example `raw::raw_reads`. */
    readonly module: string
    /** Name or uuid of a field. */
    readonly field: string
  }
  readonly query?: {
    /** The replicate of the module; the last updated one by default. */
    readonly replicate?: string | undefined
  } | undefined
  readonly body: models$.GroupFieldWrite
}, models$.GroupField, 400 | 403 | 404 | 415> = {
  id: 'replaceGroupFieldByName',
  method: 'PUT',
  path: '/api/nested/{org}/sample_groups/{group}/analysis_results/{module}/fields/{field}',
  parameters: [
    { name: 'org', in: 'path', isRequired: true },
    { name: 'group', in: 'path', isRequired: true },
    { name: 'module', in: 'path', isRequired: true },
    { name: 'field', in: 'path', isRequired: true },
    { name: 'replicate', in: 'query', isRequired: false },
  ],
  hasBody: true,
  body: codecs$.GroupFieldWrite,
  security: [['token']],
  pagination: null,
  tags: ['fields'],
  invalidates: ['fields', 'results', 'sample groups', 'samples'],
  responses: {
    200: { 'application/json': codecs$.GroupField },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail, 'text/html': 'text' },
    404: { 'application/json': codecs$.Detail, 'text/html': 'text' },
    415: { 'application/json': codecs$.Detail },
  },
}

/** Replaces the group result; omitted optional fields keep their values. */
export const replaceGroupResult: Operation$<{
  readonly path: {
    readonly uuid: models$.GroupResultId
  }
  readonly query?: {
    /** The work order that permits its workers to read and write a private sample, its results and their fields. */
    readonly work_order_uuid?: models$.WorkOrderId | undefined
  } | undefined
  readonly body: models$.GroupResultWrite
}, models$.GroupResult, 400 | 403 | 404 | 415> = {
  id: 'replaceGroupResult',
  method: 'PUT',
  path: '/api/sample_group_ars/{uuid}',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
    { name: 'work_order_uuid', in: 'query', isRequired: false },
  ],
  hasBody: true,
  body: codecs$.GroupResultWrite,
  security: [['token']],
  pagination: null,
  tags: ['results'],
  invalidates: ['fields', 'results', 'sample groups', 'samples', 'tags', 'work orders'],
  responses: {
    200: { 'application/json': codecs$.GroupResult },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
    415: { 'application/json': codecs$.Detail },
  },
}

/** Replaces the named group result; omitted optional fields keep their values. */
export const replaceGroupResultByName: Operation$<{
  readonly path: {
    /** Name or uuid of an organization. */
    readonly org: string
    /** Name or uuid of a sample group. */
    readonly group: string
    /** The module that produced the result, for example `raw::raw_reads`. */
    readonly module: string
  }
  readonly query?: {
    /** The replicate of the module; the last updated one by default. */
    readonly replicate?: string | undefined
  } | undefined
  readonly body: models$.GroupResultWrite
}, models$.GroupResult, 400 | 403 | 404 | 415> = {
  id: 'replaceGroupResultByName',
  method: 'PUT',
  path: '/api/nested/{org}/sample_groups/{group}/analysis_results/{module}',
  parameters: [
    { name: 'org', in: 'path', isRequired: true },
    { name: 'group', in: 'path', isRequired: true },
    { name: 'module', in: 'path', isRequired: true },
    { name: 'replicate', in: 'query', isRequired: false },
  ],
  hasBody: true,
  body: codecs$.GroupResultWrite,
  security: [['token']],
  pagination: null,
  tags: ['results'],
  invalidates: ['fields', 'results', 'sample groups', 'samples', 'tags', 'work orders'],
  responses: {
    200: { 'application/json': codecs$.GroupResult },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail, 'text/html': 'text' },
    404: { 'application/json': codecs$.Detail, 'text/html': 'text' },
    415: { 'application/json': codecs$.Detail },
  },
}

/** Replaces the job; requires the privilege. */
export const replaceJobOrder: Operation$<{
  readonly path: {
    readonly uuid: models$.JobOrderId
  }
  readonly body: models$.JobOrderWrite
}, models$.JobOrder, 400 | 403 | 404 | 415> = {
  id: 'replaceJobOrder',
  method: 'PUT',
  path: '/api/job_orders/{uuid}',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
  ],
  hasBody: true,
  body: codecs$.JobOrderWrite,
  security: [['token']],
  pagination: null,
  tags: ['work orders'],
  invalidates: ['work orders'],
  responses: {
    200: { 'application/json': codecs$.JobOrder },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
    415: { 'application/json': codecs$.Detail },
  },
}

/** Replaces the organization; omitted optional fields keep their values. */
export const replaceOrganization: Operation$<{
  readonly path: {
    readonly uuid: models$.OrganizationId
  }
  readonly body: models$.OrganizationWrite
}, models$.Organization, 400 | 403 | 404 | 415> = {
  id: 'replaceOrganization',
  method: 'PUT',
  path: '/api/organizations/{uuid}',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
  ],
  hasBody: true,
  body: codecs$.OrganizationWrite,
  security: [['token']],
  pagination: null,
  tags: ['organizations'],
  invalidates: ['contrib', 'fields', 'organizations', 'projects', 'results', 'sample groups', 'samples', 'search', 'storage', 'tags', 'users', 'work orders'],
  responses: {
    200: { 'application/json': codecs$.Organization },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
    415: { 'application/json': codecs$.Detail },
  },
}

/** Replaces the organization with this name; omitted optional fields keep their values. */
export const replaceOrganizationByName: Operation$<{
  readonly path: {
    /** Name or uuid of an organization. */
    readonly org: string
  }
  readonly body: models$.OrganizationWrite
}, models$.Organization, 400 | 403 | 404 | 415> = {
  id: 'replaceOrganizationByName',
  method: 'PUT',
  path: '/api/nested/{org}/',
  parameters: [
    { name: 'org', in: 'path', isRequired: true },
  ],
  hasBody: true,
  body: codecs$.OrganizationWrite,
  security: [['token']],
  pagination: null,
  tags: ['organizations'],
  invalidates: ['contrib', 'fields', 'organizations', 'projects', 'results', 'sample groups', 'samples', 'search', 'storage', 'tags', 'users', 'work orders'],
  responses: {
    200: { 'application/json': codecs$.Organization },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail, 'text/html': 'text' },
    404: { 'application/json': codecs$.Detail, 'text/html': 'text' },
    415: { 'application/json': codecs$.Detail },
  },
}

/** Replaces the pipeline; omitted optional fields keep their values. */
export const replacePipeline: Operation$<{
  readonly path: {
    readonly uuid: models$.PipelineId
  }
  readonly body: models$.PipelineWrite
}, models$.Pipeline, 400 | 403 | 404 | 415> = {
  id: 'replacePipeline',
  method: 'PUT',
  path: '/api/pipelines/{uuid}',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
  ],
  hasBody: true,
  body: codecs$.PipelineWrite,
  security: [['token']],
  pagination: null,
  tags: ['pipelines'],
  invalidates: ['fields', 'pipelines', 'results', 'sample groups', 'samples', 'work orders'],
  responses: {
    200: { 'application/json': codecs$.Pipeline },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
    415: { 'application/json': codecs$.Detail },
  },
}

/** Replaces the pipeline with this name; omitted optional fields keep their values. */
export const replacePipelineByName: Operation$<{
  readonly path: {
    /** Name of a pipeline. */
    readonly name: string
  }
  readonly body: models$.PipelineWrite
}, models$.Pipeline, 400 | 403 | 404 | 415> = {
  id: 'replacePipelineByName',
  method: 'PUT',
  path: '/api/pipelines/name/{name}',
  parameters: [
    { name: 'name', in: 'path', isRequired: true },
  ],
  hasBody: true,
  body: codecs$.PipelineWrite,
  security: [['token']],
  pagination: null,
  tags: ['pipelines'],
  invalidates: ['fields', 'pipelines', 'results', 'sample groups', 'samples', 'work orders'],
  responses: {
    200: { 'application/json': codecs$.Pipeline },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail, 'text/html': 'text' },
    415: { 'application/json': codecs$.Detail },
  },
}

/** Replaces the module; omitted optional fields keep their values. */
export const replacePipelineModule: Operation$<{
  readonly path: {
    readonly uuid: models$.PipelineModuleId
  }
  readonly body: models$.PipelineModuleWrite
}, models$.PipelineModule, 400 | 403 | 404 | 415> = {
  id: 'replacePipelineModule',
  method: 'PUT',
  path: '/api/pipeline_modules/{uuid}',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
  ],
  hasBody: true,
  body: codecs$.PipelineModuleWrite,
  security: [['token']],
  pagination: null,
  tags: ['pipelines'],
  invalidates: ['fields', 'pipelines', 'results', 'sample groups', 'samples', 'work orders'],
  responses: {
    200: { 'application/json': codecs$.PipelineModule },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
    415: { 'application/json': codecs$.Detail },
  },
}

/** Replaces the project; omitted optional fields keep their values. */
export const replaceProject: Operation$<{
  readonly path: {
    readonly uuid: models$.ProjectId
  }
  readonly body: models$.ProjectWrite
}, models$.Project, 400 | 403 | 404 | 415> = {
  id: 'replaceProject',
  method: 'PUT',
  path: '/api/projects/{uuid}',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
  ],
  hasBody: true,
  body: codecs$.ProjectWrite,
  security: [['token']],
  pagination: null,
  tags: ['projects'],
  invalidates: ['projects'],
  responses: {
    200: { 'application/json': codecs$.Project },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
    415: { 'application/json': codecs$.Detail },
  },
}

/** Replaces the key; omitted optional fields keep their values. */
export const replaceS3ApiKey: Operation$<{
  readonly path: {
    readonly uuid: models$.S3ApiKeyId
  }
  readonly body: models$.S3ApiKeyWrite
}, models$.S3ApiKey, 400 | 403 | 404 | 415> = {
  id: 'replaceS3ApiKey',
  method: 'PUT',
  path: '/api/s3_buckets/{uuid}',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
  ],
  hasBody: true,
  body: codecs$.S3ApiKeyWrite,
  security: [['token']],
  pagination: null,
  tags: ['storage'],
  invalidates: ['fields', 'results', 'sample groups', 'samples', 'storage'],
  responses: {
    200: { 'application/json': codecs$.S3ApiKey },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
    415: { 'application/json': codecs$.Detail },
  },
}

/** Replaces the bucket; omitted optional fields keep their values. */
export const replaceS3Bucket: Operation$<{
  readonly path: {
    readonly uuid: models$.S3BucketId
  }
  readonly body: models$.S3BucketWrite
}, models$.S3Bucket, 400 | 403 | 404 | 415> = {
  id: 'replaceS3Bucket',
  method: 'PUT',
  path: '/api/s3_api_keys/{uuid}',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
  ],
  hasBody: true,
  body: codecs$.S3BucketWrite,
  security: [['token']],
  pagination: null,
  tags: ['storage'],
  invalidates: ['fields', 'results', 'sample groups', 'samples', 'storage'],
  responses: {
    200: { 'application/json': codecs$.S3Bucket },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
    415: { 'application/json': codecs$.Detail },
  },
}

/** Replaces the sample; omitted optional fields keep their values. */
export const replaceSample: Operation$<{
  readonly path: {
    readonly uuid: models$.SampleId
  }
  readonly query?: {
    /** The work order that permits its workers to read and write a private sample, its results and their fields. */
    readonly work_order_uuid?: models$.WorkOrderId | undefined
  } | undefined
  readonly body: models$.SampleWrite
}, models$.Sample, 400 | 403 | 404 | 415> = {
  id: 'replaceSample',
  method: 'PUT',
  path: '/api/samples/{uuid}',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
    { name: 'work_order_uuid', in: 'query', isRequired: false },
  ],
  hasBody: true,
  body: codecs$.SampleWrite,
  security: [['token']],
  pagination: null,
  tags: ['samples'],
  invalidates: ['contrib', 'fields', 'results', 'sample groups', 'samples', 'search', 'tags', 'work orders'],
  responses: {
    200: { 'application/json': codecs$.Sample },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
    415: { 'application/json': codecs$.Detail },
  },
}

/** Replaces the sample with this name; omitted optional fields keep their values. */
export const replaceSampleByName: Operation$<{
  readonly path: {
    /** Name or uuid of an organization. */
    readonly org: string
    /** Name or uuid of a sample group. */
    readonly group: string
    /** Name or uuid of a sample. */
    readonly sample: string
  }
  readonly query?: {
    /** The work order that permits its workers to read and write a private sample, its results and their fields. */
    readonly work_order_uuid?: models$.WorkOrderId | undefined
  } | undefined
  readonly body: models$.SampleWrite
}, models$.Sample, 400 | 403 | 404 | 415> = {
  id: 'replaceSampleByName',
  method: 'PUT',
  path: '/api/nested/{org}/sample_groups/{group}/samples/{sample}/',
  parameters: [
    { name: 'org', in: 'path', isRequired: true },
    { name: 'group', in: 'path', isRequired: true },
    { name: 'sample', in: 'path', isRequired: true },
    { name: 'work_order_uuid', in: 'query', isRequired: false },
  ],
  hasBody: true,
  body: codecs$.SampleWrite,
  security: [['token']],
  pagination: null,
  tags: ['samples'],
  invalidates: ['contrib', 'fields', 'results', 'sample groups', 'samples', 'search', 'tags', 'work orders'],
  responses: {
    200: { 'application/json': codecs$.Sample },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail, 'text/html': 'text' },
    404: { 'application/json': codecs$.Detail, 'text/html': 'text' },
    415: { 'application/json': codecs$.Detail },
  },
}

/** Replaces the field of a sample result; omitted optional fields keep their values. */
export const replaceSampleField: Operation$<{
  readonly path: {
    readonly uuid: models$.SampleFieldId
  }
  readonly query?: {
    /** The work order that permits its workers to read and write a private sample, its results and their fields. */
    readonly work_order_uuid?: models$.WorkOrderId | undefined
  } | undefined
  readonly body: models$.SampleFieldWrite
}, models$.SampleField, 400 | 403 | 404 | 415> = {
  id: 'replaceSampleField',
  method: 'PUT',
  path: '/api/sample_ar_fields/{uuid}',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
    { name: 'work_order_uuid', in: 'query', isRequired: false },
  ],
  hasBody: true,
  body: codecs$.SampleFieldWrite,
  security: [['token']],
  pagination: null,
  tags: ['fields'],
  invalidates: ['fields', 'results', 'sample groups', 'samples'],
  responses: {
    200: { 'application/json': codecs$.SampleField },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
    415: { 'application/json': codecs$.Detail },
  },
}

/** Replaces the named field of a sample result; omitted optional fields keep their values. */
export const replaceSampleFieldByName: Operation$<{
  readonly path: {
    /** Name or uuid of an organization. */
    readonly org: string
    /** Name or uuid of a sample group. */
    readonly group: string
    /** Name or uuid of a sample. */
    readonly sample: string
    /** The module that produced the result, for example `raw::raw_reads`. */
    readonly module: string
    /** Name or uuid of a field. */
    readonly field: string
  }
  readonly query?: {
    /** The replicate of the module; the last updated one by default. */
    readonly replicate?: string | undefined
    /** The work order that permits its workers to read and write a private sample, its results and their fields. */
    readonly work_order_uuid?: models$.WorkOrderId | undefined
  } | undefined
  readonly body: models$.SampleFieldWrite
}, models$.SampleField, 400 | 403 | 404 | 415> = {
  id: 'replaceSampleFieldByName',
  method: 'PUT',
  path: '/api/nested/{org}/sample_groups/{group}/samples/{sample}/analysis_results/{module}/fields/{field}',
  parameters: [
    { name: 'org', in: 'path', isRequired: true },
    { name: 'group', in: 'path', isRequired: true },
    { name: 'sample', in: 'path', isRequired: true },
    { name: 'module', in: 'path', isRequired: true },
    { name: 'field', in: 'path', isRequired: true },
    { name: 'replicate', in: 'query', isRequired: false },
    { name: 'work_order_uuid', in: 'query', isRequired: false },
  ],
  hasBody: true,
  body: codecs$.SampleFieldWrite,
  security: [['token']],
  pagination: null,
  tags: ['fields'],
  invalidates: ['fields', 'results', 'sample groups', 'samples'],
  responses: {
    200: { 'application/json': codecs$.SampleField },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail, 'text/html': 'text' },
    404: { 'application/json': codecs$.Detail, 'text/html': 'text' },
    415: { 'application/json': codecs$.Detail },
  },
}

/** Replaces the sample group; omitted optional fields keep their values. */
export const replaceSampleGroup: Operation$<{
  readonly path: {
    readonly uuid: models$.SampleGroupId
  }
  readonly body: models$.SampleGroupWrite
}, models$.SampleGroup, 400 | 403 | 404 | 415> = {
  id: 'replaceSampleGroup',
  method: 'PUT',
  path: '/api/sample_groups/{uuid}',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
  ],
  hasBody: true,
  body: codecs$.SampleGroupWrite,
  security: [['token']],
  pagination: null,
  tags: ['sample groups'],
  invalidates: ['contrib', 'fields', 'projects', 'results', 'sample groups', 'samples', 'search', 'tags', 'users', 'work orders'],
  responses: {
    200: { 'application/json': codecs$.SampleGroup },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
    415: { 'application/json': codecs$.Detail },
  },
}

/** Replaces the sample group with this name; omitted optional fields keep their values. */
export const replaceSampleGroupByName: Operation$<{
  readonly path: {
    /** Name or uuid of an organization. */
    readonly org: string
    /** Name or uuid of a sample group. */
    readonly group: string
  }
  readonly body: models$.SampleGroupWrite
}, models$.SampleGroup, 400 | 403 | 404 | 415> = {
  id: 'replaceSampleGroupByName',
  method: 'PUT',
  path: '/api/nested/{org}/sample_groups/{group}/',
  parameters: [
    { name: 'org', in: 'path', isRequired: true },
    { name: 'group', in: 'path', isRequired: true },
  ],
  hasBody: true,
  body: codecs$.SampleGroupWrite,
  security: [['token']],
  pagination: null,
  tags: ['sample groups'],
  invalidates: ['contrib', 'fields', 'projects', 'results', 'sample groups', 'samples', 'search', 'tags', 'users', 'work orders'],
  responses: {
    200: { 'application/json': codecs$.SampleGroup },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail, 'text/html': 'text' },
    404: { 'application/json': codecs$.Detail, 'text/html': 'text' },
    415: { 'application/json': codecs$.Detail },
  },
}

/** Replaces the sample result; omitted optional fields keep their values. */
export const replaceSampleResult: Operation$<{
  readonly path: {
    readonly uuid: models$.SampleResultId
  }
  readonly query?: {
    /** The work order that permits its workers to read and write a private sample, its results and their fields. */
    readonly work_order_uuid?: models$.WorkOrderId | undefined
  } | undefined
  readonly body: models$.SampleResultWrite
}, models$.SampleResult, 400 | 403 | 404 | 415> = {
  id: 'replaceSampleResult',
  method: 'PUT',
  path: '/api/sample_ars/{uuid}',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
    { name: 'work_order_uuid', in: 'query', isRequired: false },
  ],
  hasBody: true,
  body: codecs$.SampleResultWrite,
  security: [['token']],
  pagination: null,
  tags: ['results'],
  invalidates: ['fields', 'results', 'sample groups', 'samples', 'tags', 'work orders'],
  responses: {
    200: { 'application/json': codecs$.SampleResult },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
    415: { 'application/json': codecs$.Detail },
  },
}

/** Replaces the named sample result; omitted optional fields keep their values. */
export const replaceSampleResultByName: Operation$<{
  readonly path: {
    /** Name or uuid of an organization. */
    readonly org: string
    /** Name or uuid of a sample group. */
    readonly group: string
    /** Name or uuid of a sample. */
    readonly sample: string
    /** The module that produced the result, for example `raw::raw_reads`. */
    readonly module: string
  }
  readonly query?: {
    /** The replicate of the module; the last updated one by default. */
    readonly replicate?: string | undefined
    /** The work order that permits its workers to read and write a private sample, its results and their fields. */
    readonly work_order_uuid?: models$.WorkOrderId | undefined
  } | undefined
  readonly body: models$.SampleResultWrite
}, models$.SampleResult, 400 | 403 | 404 | 415> = {
  id: 'replaceSampleResultByName',
  method: 'PUT',
  path: '/api/nested/{org}/sample_groups/{group}/samples/{sample}/analysis_results/{module}',
  parameters: [
    { name: 'org', in: 'path', isRequired: true },
    { name: 'group', in: 'path', isRequired: true },
    { name: 'sample', in: 'path', isRequired: true },
    { name: 'module', in: 'path', isRequired: true },
    { name: 'replicate', in: 'query', isRequired: false },
    { name: 'work_order_uuid', in: 'query', isRequired: false },
  ],
  hasBody: true,
  body: codecs$.SampleResultWrite,
  security: [['token']],
  pagination: null,
  tags: ['results'],
  invalidates: ['fields', 'results', 'sample groups', 'samples', 'tags', 'work orders'],
  responses: {
    200: { 'application/json': codecs$.SampleResult },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail, 'text/html': 'text' },
    404: { 'application/json': codecs$.Detail, 'text/html': 'text' },
    415: { 'application/json': codecs$.Detail },
  },
}

/** Replaces the tag; omitted optional fields keep their values. */
export const replaceTag: Operation$<{
  readonly path: {
    readonly uuid: models$.TagId
  }
  readonly body: models$.TagWrite
}, models$.Tag, 400 | 403 | 404 | 415> = {
  id: 'replaceTag',
  method: 'PUT',
  path: '/api/contrib/tags/{uuid}',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
  ],
  hasBody: true,
  body: codecs$.TagWrite,
  security: [['token']],
  pagination: null,
  tags: ['tags'],
  invalidates: ['sample groups', 'samples', 'tags'],
  responses: {
    200: { 'application/json': codecs$.Tag },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
    415: { 'application/json': codecs$.Detail },
  },
}

/** Replaces the tag with this name; omitted optional fields keep their values. */
export const replaceTagByName: Operation$<{
  readonly path: {
    /** Name of a tag. */
    readonly name: string
  }
  readonly body: models$.TagWrite
}, models$.Tag, 400 | 403 | 404 | 415> = {
  id: 'replaceTagByName',
  method: 'PUT',
  path: '/api/contrib/tags/name/{name}',
  parameters: [
    { name: 'name', in: 'path', isRequired: true },
  ],
  hasBody: true,
  body: codecs$.TagWrite,
  security: [['token']],
  pagination: null,
  tags: ['tags'],
  invalidates: ['sample groups', 'samples', 'tags'],
  responses: {
    200: { 'application/json': codecs$.Tag },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail, 'text/html': 'text' },
    415: { 'application/json': codecs$.Detail },
  },
}

/** Replaces your own profile. */
export const replaceUser: Operation$<{
  readonly path: {
    readonly uuid: models$.UserId
  }
  readonly body: models$.UserWrite
}, models$.User, 400 | 403 | 404 | 415> = {
  id: 'replaceUser',
  method: 'PUT',
  path: '/api/users/{uuid}',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
  ],
  hasBody: true,
  body: codecs$.UserWrite,
  security: [['token']],
  pagination: null,
  tags: ['users'],
  invalidates: ['organizations', 'users'],
  responses: {
    200: { 'application/json': codecs$.User },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
    415: { 'application/json': codecs$.Detail },
  },
}

/**
 * Adds a page to the wiki, or updates the page with the given uuid.
 * The wiki must have been read before, which creates it.
 */
export const saveOrganizationWikiPage: Operation$<{
  readonly path: {
    readonly uuid: models$.OrganizationId
  }
  readonly body: models$.WikiPageDraft
}, models$.Wiki, 400 | 403 | 404 | 415 | 500> = {
  id: 'saveOrganizationWikiPage',
  method: 'POST',
  path: '/api/organizations/{uuid}/wiki',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
  ],
  hasBody: true,
  body: codecs$.WikiPageDraft,
  security: [['token']],
  pagination: null,
  tags: ['organizations'],
  invalidates: ['contrib', 'fields', 'organizations', 'projects', 'results', 'sample groups', 'samples', 'search', 'storage', 'tags', 'users', 'work orders'],
  responses: {
    201: { 'application/json': codecs$.Wiki },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
    415: { 'application/json': codecs$.Detail },
    500: { 'text/html': 'text' },
  },
}

/**
 * Adds a page to the wiki, or updates the page with the given uuid.
 * The wiki must have been read before, which creates it.
 */
export const savePipelineWikiPage: Operation$<{
  readonly path: {
    readonly uuid: models$.PipelineId
  }
  readonly body: models$.WikiPageDraft
}, models$.Wiki, 400 | 403 | 404 | 415 | 500> = {
  id: 'savePipelineWikiPage',
  method: 'POST',
  path: '/api/pipelines/{uuid}/wiki',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
  ],
  hasBody: true,
  body: codecs$.WikiPageDraft,
  security: [['token']],
  pagination: null,
  tags: ['pipelines'],
  invalidates: ['fields', 'pipelines', 'results', 'sample groups', 'samples', 'work orders'],
  responses: {
    201: { 'application/json': codecs$.Wiki },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
    415: { 'application/json': codecs$.Detail },
    500: { 'text/html': 'text' },
  },
}

/**
 * Adds a page to the wiki, or updates the page with the given uuid.
 * The wiki must have been read before, which creates it.
 */
export const saveSampleGroupWikiPage: Operation$<{
  readonly path: {
    readonly uuid: models$.SampleGroupId
  }
  readonly body: models$.WikiPageDraft
}, models$.Wiki, 400 | 403 | 404 | 415 | 500> = {
  id: 'saveSampleGroupWikiPage',
  method: 'POST',
  path: '/api/sample_groups/{uuid}/wiki',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
  ],
  hasBody: true,
  body: codecs$.WikiPageDraft,
  security: [['token']],
  pagination: null,
  tags: ['sample groups'],
  invalidates: ['contrib', 'fields', 'projects', 'results', 'sample groups', 'samples', 'search', 'tags', 'users', 'work orders'],
  responses: {
    201: { 'application/json': codecs$.Wiki },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
    415: { 'application/json': codecs$.Detail },
    500: { 'text/html': 'text' },
  },
}

/** Adds a page to the site's wiki; the server always fails. */
export const saveSiteWikiPage: Operation$<{
  readonly body: models$.WikiPageDraft
}, models$.Wiki, 403 | 500> = {
  id: 'saveSiteWikiPage',
  method: 'POST',
  path: '/api/wiki/site',
  parameters: [],
  hasBody: true,
  body: codecs$.WikiPageDraft,
  security: [['token']],
  pagination: null,
  tags: ['organizations'],
  invalidates: ['contrib', 'fields', 'organizations', 'projects', 'results', 'sample groups', 'samples', 'search', 'storage', 'tags', 'users', 'work orders'],
  responses: {
    201: { 'application/json': codecs$.Wiki },
    403: { 'application/json': codecs$.Detail },
    500: { 'text/html': 'text' },
  },
}

/** Searches samples, groups and organizations by name. */
export const search: Operation$<{
  readonly query?: {
    /** Part of a name; everything by default. */
    readonly query?: string | undefined
  } | undefined
}, models$.SearchResults, 403> = {
  id: 'search',
  method: 'GET',
  path: '/api/search',
  parameters: [
    { name: 'query', in: 'query', isRequired: false },
  ],
  hasBody: false,
  security: [[], ['token']],
  pagination: null,
  tags: ['search'],
  invalidates: [],
  responses: {
    200: { 'application/json': codecs$.SearchResults },
    403: { 'application/json': codecs$.Detail },
  },
}

/** Searches records of any kind by name. */
export const searchEverything: Operation$<{
  readonly query: {
    /** What to look for. */
    readonly query: string
  }
}, models$.OmnisearchResults, 403 | 500> = {
  id: 'searchEverything',
  method: 'GET',
  path: '/api/contrib/omnisearch/search',
  parameters: [
    { name: 'query', in: 'query', isRequired: true },
  ],
  hasBody: false,
  security: [[], ['token']],
  pagination: null,
  tags: ['contrib'],
  invalidates: [],
  responses: {
    200: { 'application/json': codecs$.OmnisearchResults },
    403: { 'application/json': codecs$.Detail },
    500: { 'text/html': 'text' },
  },
}

/** Summarizes taxa by city in the MetaSUB study. */
export const searchMetasubCities: Operation$<{
  readonly query: {
    /** What to look for. */
    readonly query: string
  }
}, models$.TaxonCities, 400 | 403 | 500> = {
  id: 'searchMetasubCities',
  method: 'GET',
  path: '/api/contrib/metasub/search_cities',
  parameters: [
    { name: 'query', in: 'query', isRequired: true },
  ],
  hasBody: false,
  security: [[], ['token']],
  pagination: null,
  tags: ['contrib'],
  invalidates: [],
  responses: {
    200: { 'application/json': codecs$.TaxonCities },
    400: { 'application/json': codecs$.Messages },
    403: { 'application/json': codecs$.Detail },
    500: { 'text/html': 'text' },
  },
}

/** Summarizes taxa by surface material in the MetaSUB study. */
export const searchMetasubMaterials: Operation$<{
  readonly query: {
    /** What to look for. */
    readonly query: string
  }
}, models$.TaxonMaterials, 400 | 403 | 500> = {
  id: 'searchMetasubMaterials',
  method: 'GET',
  path: '/api/contrib/metasub/search_materials',
  parameters: [
    { name: 'query', in: 'query', isRequired: true },
  ],
  hasBody: false,
  security: [[], ['token']],
  pagination: null,
  tags: ['contrib'],
  invalidates: [],
  responses: {
    200: { 'application/json': codecs$.TaxonMaterials },
    400: { 'application/json': codecs$.Messages },
    403: { 'application/json': codecs$.Detail },
    500: { 'text/html': 'text' },
  },
}

/** Lists MetaSUB samples in which a taxon was found. */
export const searchMetasubSamples: Operation$<{
  readonly query: {
    /** What to look for. */
    readonly query: string
  }
}, models$.MetasubFindings, 400 | 403 | 500> = {
  id: 'searchMetasubSamples',
  method: 'GET',
  path: '/api/contrib/metasub/search_samples',
  parameters: [
    { name: 'query', in: 'query', isRequired: true },
  ],
  hasBody: false,
  security: [[], ['token']],
  pagination: null,
  tags: ['contrib'],
  invalidates: [],
  responses: {
    200: { 'application/json': codecs$.MetasubFindings },
    400: { 'application/json': codecs$.Messages },
    403: { 'application/json': codecs$.Detail },
    500: { 'text/html': 'text' },
  },
}

/** Lists samples in which a taxon was found. */
export const searchTaxa: Operation$<{
  readonly query: {
    /** What to look for. */
    readonly query: string
  }
}, models$.TaxonFindings, 400 | 403 | 500> = {
  id: 'searchTaxa',
  method: 'GET',
  path: '/api/contrib/taxasearch/search',
  parameters: [
    { name: 'query', in: 'query', isRequired: true },
  ],
  hasBody: false,
  security: [[], ['token']],
  pagination: null,
  tags: ['contrib'],
  invalidates: [],
  responses: {
    200: { 'application/json': codecs$.TaxonFindings },
    400: { 'application/json': codecs$.Messages },
    403: { 'application/json': codecs$.Detail },
    500: { 'text/html': 'text' },
  },
}

/** Starts a search for SARS-CoV-2. */
export const startCovid19Task: Operation$<{
  readonly body: models$.Covid19Task
}, models$.Task, 400 | 403 | 415 | 500> = {
  id: 'startCovid19Task',
  method: 'POST',
  path: '/api/contrib/covid19/',
  parameters: [],
  hasBody: true,
  body: codecs$.Covid19Task,
  security: [['token']],
  pagination: null,
  tags: ['contrib'],
  invalidates: ['contrib'],
  responses: {
    201: { 'application/json': codecs$.Task },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail },
    415: { 'application/json': codecs$.Detail },
    500: { 'text/html': 'text' },
  },
}

/** Adds the tag to a sample. */
export const tagSample: Operation$<{
  readonly path: {
    readonly uuid: models$.TagId
  }
  readonly body: models$.TaggedSample
}, models$.Status, 400 | 403 | 404 | 415 | 500> = {
  id: 'tagSample',
  method: 'POST',
  path: '/api/contrib/tags/{uuid}/samples',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
  ],
  hasBody: true,
  body: codecs$.TaggedSample,
  security: [['token']],
  pagination: null,
  tags: ['tags'],
  invalidates: ['sample groups', 'samples', 'tags'],
  responses: {
    200: { 'application/json': codecs$.Status },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
    415: { 'application/json': codecs$.Detail },
    500: { 'text/html': 'text' },
  },
}

/** Adds the tag to a group. */
export const tagSampleGroup: Operation$<{
  readonly path: {
    readonly uuid: models$.TagId
  }
  readonly body: models$.GroupChoice
}, models$.Status, 400 | 403 | 404 | 415 | 500> = {
  id: 'tagSampleGroup',
  method: 'POST',
  path: '/api/contrib/tags/{uuid}/sample_groups',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
  ],
  hasBody: true,
  body: codecs$.GroupChoice,
  security: [['token']],
  pagination: null,
  tags: ['tags'],
  invalidates: ['sample groups', 'samples', 'tags'],
  responses: {
    200: { 'application/json': codecs$.Status },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
    415: { 'application/json': codecs$.Detail },
    500: { 'text/html': 'text' },
  },
}

/** Relates the tag to another. */
export const tagTag: Operation$<{
  readonly path: {
    readonly uuid: models$.TagId
  }
  readonly body: models$.TagRelation
}, models$.Status, 400 | 403 | 404 | 415 | 500> = {
  id: 'tagTag',
  method: 'POST',
  path: '/api/contrib/tags/{uuid}/tags',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
  ],
  hasBody: true,
  body: codecs$.TagRelation,
  security: [['token']],
  pagination: null,
  tags: ['tags'],
  invalidates: ['sample groups', 'samples', 'tags'],
  responses: {
    200: { 'application/json': codecs$.Status },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
    415: { 'application/json': codecs$.Detail },
    500: { 'text/html': 'text' },
  },
}

/** Updates only the given fields of the field of a group result. */
export const updateGroupField: Operation$<{
  readonly path: {
    readonly uuid: models$.GroupFieldId
  }
  readonly query?: {
    /** The work order that permits its workers to read and write a private sample, its results and their fields. */
    readonly work_order_uuid?: models$.WorkOrderId | undefined
  } | undefined
  readonly body: models$.GroupFieldPatch
}, models$.GroupField, 400 | 403 | 404 | 415> = {
  id: 'updateGroupField',
  method: 'PATCH',
  path: '/api/sample_group_ar_fields/{uuid}',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
    { name: 'work_order_uuid', in: 'query', isRequired: false },
  ],
  hasBody: true,
  body: codecs$.GroupFieldPatch,
  security: [['token']],
  pagination: null,
  tags: ['fields'],
  invalidates: ['fields', 'results', 'sample groups', 'samples'],
  responses: {
    200: { 'application/json': codecs$.GroupField },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
    415: { 'application/json': codecs$.Detail },
  },
}

/** Updates only the given fields of the named field of a group result. */
export const updateGroupFieldByName: Operation$<{
  readonly path: {
    /** Name or uuid of an organization. */
    readonly org: string
    /** Name or uuid of a sample group. */
    readonly group: string
    /** The module that produced the result, for example `raw::raw_reads`. */
    readonly module: string
    /** Name or uuid of a field. */
    readonly field: string
  }
  readonly query?: {
    /** The replicate of the module; the last updated one by default. */
    readonly replicate?: string | undefined
  } | undefined
  readonly body: models$.GroupFieldPatch
}, models$.GroupField, 400 | 403 | 404 | 415> = {
  id: 'updateGroupFieldByName',
  method: 'PATCH',
  path: '/api/nested/{org}/sample_groups/{group}/analysis_results/{module}/fields/{field}',
  parameters: [
    { name: 'org', in: 'path', isRequired: true },
    { name: 'group', in: 'path', isRequired: true },
    { name: 'module', in: 'path', isRequired: true },
    { name: 'field', in: 'path', isRequired: true },
    { name: 'replicate', in: 'query', isRequired: false },
  ],
  hasBody: true,
  body: codecs$.GroupFieldPatch,
  security: [['token']],
  pagination: null,
  tags: ['fields'],
  invalidates: ['fields', 'results', 'sample groups', 'samples'],
  responses: {
    200: { 'application/json': codecs$.GroupField },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail, 'text/html': 'text' },
    404: { 'application/json': codecs$.Detail, 'text/html': 'text' },
    415: { 'application/json': codecs$.Detail },
  },
}

/** Updates only the given fields of the group result. */
export const updateGroupResult: Operation$<{
  readonly path: {
    readonly uuid: models$.GroupResultId
  }
  readonly query?: {
    /** The work order that permits its workers to read and write a private sample, its results and their fields. */
    readonly work_order_uuid?: models$.WorkOrderId | undefined
  } | undefined
  readonly body: models$.GroupResultPatch
}, models$.GroupResult, 400 | 403 | 404 | 415> = {
  id: 'updateGroupResult',
  method: 'PATCH',
  path: '/api/sample_group_ars/{uuid}',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
    { name: 'work_order_uuid', in: 'query', isRequired: false },
  ],
  hasBody: true,
  body: codecs$.GroupResultPatch,
  security: [['token']],
  pagination: null,
  tags: ['results'],
  invalidates: ['fields', 'results', 'sample groups', 'samples', 'tags', 'work orders'],
  responses: {
    200: { 'application/json': codecs$.GroupResult },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
    415: { 'application/json': codecs$.Detail },
  },
}

/** Updates only the given fields of the named group result. */
export const updateGroupResultByName: Operation$<{
  readonly path: {
    /** Name or uuid of an organization. */
    readonly org: string
    /** Name or uuid of a sample group. */
    readonly group: string
    /** The module that produced the result, for example `raw::raw_reads`. */
    readonly module: string
  }
  readonly query?: {
    /** The replicate of the module; the last updated one by default. */
    readonly replicate?: string | undefined
  } | undefined
  readonly body: models$.GroupResultPatch
}, models$.GroupResult, 400 | 403 | 404 | 415> = {
  id: 'updateGroupResultByName',
  method: 'PATCH',
  path: '/api/nested/{org}/sample_groups/{group}/analysis_results/{module}',
  parameters: [
    { name: 'org', in: 'path', isRequired: true },
    { name: 'group', in: 'path', isRequired: true },
    { name: 'module', in: 'path', isRequired: true },
    { name: 'replicate', in: 'query', isRequired: false },
  ],
  hasBody: true,
  body: codecs$.GroupResultPatch,
  security: [['token']],
  pagination: null,
  tags: ['results'],
  invalidates: ['fields', 'results', 'sample groups', 'samples', 'tags', 'work orders'],
  responses: {
    200: { 'application/json': codecs$.GroupResult },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail, 'text/html': 'text' },
    404: { 'application/json': codecs$.Detail, 'text/html': 'text' },
    415: { 'application/json': codecs$.Detail },
  },
}

/** Updates the job, for example its status; requires the privilege. */
export const updateJobOrder: Operation$<{
  readonly path: {
    readonly uuid: models$.JobOrderId
  }
  readonly body: models$.JobOrderPatch
}, models$.JobOrder, 400 | 403 | 404 | 415> = {
  id: 'updateJobOrder',
  method: 'PATCH',
  path: '/api/job_orders/{uuid}',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
  ],
  hasBody: true,
  body: codecs$.JobOrderPatch,
  security: [['token']],
  pagination: null,
  tags: ['work orders'],
  invalidates: ['work orders'],
  responses: {
    200: { 'application/json': codecs$.JobOrder },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
    415: { 'application/json': codecs$.Detail },
  },
}

/** Updates only the given fields of the organization. */
export const updateOrganization: Operation$<{
  readonly path: {
    readonly uuid: models$.OrganizationId
  }
  readonly body: models$.OrganizationPatch
}, models$.Organization, 400 | 403 | 404 | 415> = {
  id: 'updateOrganization',
  method: 'PATCH',
  path: '/api/organizations/{uuid}',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
  ],
  hasBody: true,
  body: codecs$.OrganizationPatch,
  security: [['token']],
  pagination: null,
  tags: ['organizations'],
  invalidates: ['contrib', 'fields', 'organizations', 'projects', 'results', 'sample groups', 'samples', 'search', 'storage', 'tags', 'users', 'work orders'],
  responses: {
    200: { 'application/json': codecs$.Organization },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
    415: { 'application/json': codecs$.Detail },
  },
}

/** Updates only the given fields of the organization with this name. */
export const updateOrganizationByName: Operation$<{
  readonly path: {
    /** Name or uuid of an organization. */
    readonly org: string
  }
  readonly body: models$.OrganizationPatch
}, models$.Organization, 400 | 403 | 404 | 415> = {
  id: 'updateOrganizationByName',
  method: 'PATCH',
  path: '/api/nested/{org}/',
  parameters: [
    { name: 'org', in: 'path', isRequired: true },
  ],
  hasBody: true,
  body: codecs$.OrganizationPatch,
  security: [['token']],
  pagination: null,
  tags: ['organizations'],
  invalidates: ['contrib', 'fields', 'organizations', 'projects', 'results', 'sample groups', 'samples', 'search', 'storage', 'tags', 'users', 'work orders'],
  responses: {
    200: { 'application/json': codecs$.Organization },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail, 'text/html': 'text' },
    404: { 'application/json': codecs$.Detail, 'text/html': 'text' },
    415: { 'application/json': codecs$.Detail },
  },
}

/** Updates only the given fields of the pipeline. */
export const updatePipeline: Operation$<{
  readonly path: {
    readonly uuid: models$.PipelineId
  }
  readonly body: models$.PipelinePatch
}, models$.Pipeline, 400 | 403 | 404 | 415> = {
  id: 'updatePipeline',
  method: 'PATCH',
  path: '/api/pipelines/{uuid}',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
  ],
  hasBody: true,
  body: codecs$.PipelinePatch,
  security: [['token']],
  pagination: null,
  tags: ['pipelines'],
  invalidates: ['fields', 'pipelines', 'results', 'sample groups', 'samples', 'work orders'],
  responses: {
    200: { 'application/json': codecs$.Pipeline },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
    415: { 'application/json': codecs$.Detail },
  },
}

/** Updates only the given fields of the pipeline with this name. */
export const updatePipelineByName: Operation$<{
  readonly path: {
    /** Name of a pipeline. */
    readonly name: string
  }
  readonly body: models$.PipelinePatch
}, models$.Pipeline, 400 | 403 | 404 | 415> = {
  id: 'updatePipelineByName',
  method: 'PATCH',
  path: '/api/pipelines/name/{name}',
  parameters: [
    { name: 'name', in: 'path', isRequired: true },
  ],
  hasBody: true,
  body: codecs$.PipelinePatch,
  security: [['token']],
  pagination: null,
  tags: ['pipelines'],
  invalidates: ['fields', 'pipelines', 'results', 'sample groups', 'samples', 'work orders'],
  responses: {
    200: { 'application/json': codecs$.Pipeline },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail, 'text/html': 'text' },
    415: { 'application/json': codecs$.Detail },
  },
}

/** Updates only the given fields of the module. */
export const updatePipelineModule: Operation$<{
  readonly path: {
    readonly uuid: models$.PipelineModuleId
  }
  readonly body: models$.PipelineModulePatch
}, models$.PipelineModule, 400 | 403 | 404 | 415> = {
  id: 'updatePipelineModule',
  method: 'PATCH',
  path: '/api/pipeline_modules/{uuid}',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
  ],
  hasBody: true,
  body: codecs$.PipelineModulePatch,
  security: [['token']],
  pagination: null,
  tags: ['pipelines'],
  invalidates: ['fields', 'pipelines', 'results', 'sample groups', 'samples', 'work orders'],
  responses: {
    200: { 'application/json': codecs$.PipelineModule },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
    415: { 'application/json': codecs$.Detail },
  },
}

/** Updates only the given fields of the project. */
export const updateProject: Operation$<{
  readonly path: {
    readonly uuid: models$.ProjectId
  }
  readonly body: models$.ProjectPatch
}, models$.Project, 400 | 403 | 404 | 415> = {
  id: 'updateProject',
  method: 'PATCH',
  path: '/api/projects/{uuid}',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
  ],
  hasBody: true,
  body: codecs$.ProjectPatch,
  security: [['token']],
  pagination: null,
  tags: ['projects'],
  invalidates: ['projects'],
  responses: {
    200: { 'application/json': codecs$.Project },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
    415: { 'application/json': codecs$.Detail },
  },
}

/** Updates only the given fields of the key. */
export const updateS3ApiKey: Operation$<{
  readonly path: {
    readonly uuid: models$.S3ApiKeyId
  }
  readonly body: models$.S3ApiKeyPatch
}, models$.S3ApiKey, 400 | 403 | 404 | 415> = {
  id: 'updateS3ApiKey',
  method: 'PATCH',
  path: '/api/s3_buckets/{uuid}',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
  ],
  hasBody: true,
  body: codecs$.S3ApiKeyPatch,
  security: [['token']],
  pagination: null,
  tags: ['storage'],
  invalidates: ['fields', 'results', 'sample groups', 'samples', 'storage'],
  responses: {
    200: { 'application/json': codecs$.S3ApiKey },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
    415: { 'application/json': codecs$.Detail },
  },
}

/** Updates only the given fields of the bucket. */
export const updateS3Bucket: Operation$<{
  readonly path: {
    readonly uuid: models$.S3BucketId
  }
  readonly body: models$.S3BucketPatch
}, models$.S3Bucket, 400 | 403 | 404 | 415> = {
  id: 'updateS3Bucket',
  method: 'PATCH',
  path: '/api/s3_api_keys/{uuid}',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
  ],
  hasBody: true,
  body: codecs$.S3BucketPatch,
  security: [['token']],
  pagination: null,
  tags: ['storage'],
  invalidates: ['fields', 'results', 'sample groups', 'samples', 'storage'],
  responses: {
    200: { 'application/json': codecs$.S3Bucket },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
    415: { 'application/json': codecs$.Detail },
  },
}

/** Updates only the given fields of the sample. */
export const updateSample: Operation$<{
  readonly path: {
    readonly uuid: models$.SampleId
  }
  readonly query?: {
    /** The work order that permits its workers to read and write a private sample, its results and their fields. */
    readonly work_order_uuid?: models$.WorkOrderId | undefined
  } | undefined
  readonly body: models$.SamplePatch
}, models$.Sample, 400 | 403 | 404 | 415> = {
  id: 'updateSample',
  method: 'PATCH',
  path: '/api/samples/{uuid}',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
    { name: 'work_order_uuid', in: 'query', isRequired: false },
  ],
  hasBody: true,
  body: codecs$.SamplePatch,
  security: [['token']],
  pagination: null,
  tags: ['samples'],
  invalidates: ['contrib', 'fields', 'results', 'sample groups', 'samples', 'search', 'tags', 'work orders'],
  responses: {
    200: { 'application/json': codecs$.Sample },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
    415: { 'application/json': codecs$.Detail },
  },
}

/** Updates only the given fields of the sample with this name. */
export const updateSampleByName: Operation$<{
  readonly path: {
    /** Name or uuid of an organization. */
    readonly org: string
    /** Name or uuid of a sample group. */
    readonly group: string
    /** Name or uuid of a sample. */
    readonly sample: string
  }
  readonly query?: {
    /** The work order that permits its workers to read and write a private sample, its results and their fields. */
    readonly work_order_uuid?: models$.WorkOrderId | undefined
  } | undefined
  readonly body: models$.SamplePatch
}, models$.Sample, 400 | 403 | 404 | 415> = {
  id: 'updateSampleByName',
  method: 'PATCH',
  path: '/api/nested/{org}/sample_groups/{group}/samples/{sample}/',
  parameters: [
    { name: 'org', in: 'path', isRequired: true },
    { name: 'group', in: 'path', isRequired: true },
    { name: 'sample', in: 'path', isRequired: true },
    { name: 'work_order_uuid', in: 'query', isRequired: false },
  ],
  hasBody: true,
  body: codecs$.SamplePatch,
  security: [['token']],
  pagination: null,
  tags: ['samples'],
  invalidates: ['contrib', 'fields', 'results', 'sample groups', 'samples', 'search', 'tags', 'work orders'],
  responses: {
    200: { 'application/json': codecs$.Sample },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail, 'text/html': 'text' },
    404: { 'application/json': codecs$.Detail, 'text/html': 'text' },
    415: { 'application/json': codecs$.Detail },
  },
}

/** Updates only the given fields of the field of a sample result. */
export const updateSampleField: Operation$<{
  readonly path: {
    readonly uuid: models$.SampleFieldId
  }
  readonly query?: {
    /** The work order that permits its workers to read and write a private sample, its results and their fields. */
    readonly work_order_uuid?: models$.WorkOrderId | undefined
  } | undefined
  readonly body: models$.SampleFieldPatch
}, models$.SampleField, 400 | 403 | 404 | 415> = {
  id: 'updateSampleField',
  method: 'PATCH',
  path: '/api/sample_ar_fields/{uuid}',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
    { name: 'work_order_uuid', in: 'query', isRequired: false },
  ],
  hasBody: true,
  body: codecs$.SampleFieldPatch,
  security: [['token']],
  pagination: null,
  tags: ['fields'],
  invalidates: ['fields', 'results', 'sample groups', 'samples'],
  responses: {
    200: { 'application/json': codecs$.SampleField },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
    415: { 'application/json': codecs$.Detail },
  },
}

/** Updates only the given fields of the named field of a sample result. */
export const updateSampleFieldByName: Operation$<{
  readonly path: {
    /** Name or uuid of an organization. */
    readonly org: string
    /** Name or uuid of a sample group. */
    readonly group: string
    /** Name or uuid of a sample. */
    readonly sample: string
    /** The module that produced the result, for example `raw::raw_reads`. */
    readonly module: string
    /** Name or uuid of a field. */
    readonly field: string
  }
  readonly query?: {
    /** The replicate of the module; the last updated one by default. */
    readonly replicate?: string | undefined
    /** The work order that permits its workers to read and write a private sample, its results and their fields. */
    readonly work_order_uuid?: models$.WorkOrderId | undefined
  } | undefined
  readonly body: models$.SampleFieldPatch
}, models$.SampleField, 400 | 403 | 404 | 415> = {
  id: 'updateSampleFieldByName',
  method: 'PATCH',
  path: '/api/nested/{org}/sample_groups/{group}/samples/{sample}/analysis_results/{module}/fields/{field}',
  parameters: [
    { name: 'org', in: 'path', isRequired: true },
    { name: 'group', in: 'path', isRequired: true },
    { name: 'sample', in: 'path', isRequired: true },
    { name: 'module', in: 'path', isRequired: true },
    { name: 'field', in: 'path', isRequired: true },
    { name: 'replicate', in: 'query', isRequired: false },
    { name: 'work_order_uuid', in: 'query', isRequired: false },
  ],
  hasBody: true,
  body: codecs$.SampleFieldPatch,
  security: [['token']],
  pagination: null,
  tags: ['fields'],
  invalidates: ['fields', 'results', 'sample groups', 'samples'],
  responses: {
    200: { 'application/json': codecs$.SampleField },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail, 'text/html': 'text' },
    404: { 'application/json': codecs$.Detail, 'text/html': 'text' },
    415: { 'application/json': codecs$.Detail },
  },
}

/** Updates only the given fields of the sample group. */
export const updateSampleGroup: Operation$<{
  readonly path: {
    readonly uuid: models$.SampleGroupId
  }
  readonly body: models$.SampleGroupPatch
}, models$.SampleGroup, 400 | 403 | 404 | 415> = {
  id: 'updateSampleGroup',
  method: 'PATCH',
  path: '/api/sample_groups/{uuid}',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
  ],
  hasBody: true,
  body: codecs$.SampleGroupPatch,
  security: [['token']],
  pagination: null,
  tags: ['sample groups'],
  invalidates: ['contrib', 'fields', 'projects', 'results', 'sample groups', 'samples', 'search', 'tags', 'users', 'work orders'],
  responses: {
    200: { 'application/json': codecs$.SampleGroup },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
    415: { 'application/json': codecs$.Detail },
  },
}

/** Updates only the given fields of the sample group with this name. */
export const updateSampleGroupByName: Operation$<{
  readonly path: {
    /** Name or uuid of an organization. */
    readonly org: string
    /** Name or uuid of a sample group. */
    readonly group: string
  }
  readonly body: models$.SampleGroupPatch
}, models$.SampleGroup, 400 | 403 | 404 | 415> = {
  id: 'updateSampleGroupByName',
  method: 'PATCH',
  path: '/api/nested/{org}/sample_groups/{group}/',
  parameters: [
    { name: 'org', in: 'path', isRequired: true },
    { name: 'group', in: 'path', isRequired: true },
  ],
  hasBody: true,
  body: codecs$.SampleGroupPatch,
  security: [['token']],
  pagination: null,
  tags: ['sample groups'],
  invalidates: ['contrib', 'fields', 'projects', 'results', 'sample groups', 'samples', 'search', 'tags', 'users', 'work orders'],
  responses: {
    200: { 'application/json': codecs$.SampleGroup },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail, 'text/html': 'text' },
    404: { 'application/json': codecs$.Detail, 'text/html': 'text' },
    415: { 'application/json': codecs$.Detail },
  },
}

/** Updates only the given fields of the sample result. */
export const updateSampleResult: Operation$<{
  readonly path: {
    readonly uuid: models$.SampleResultId
  }
  readonly query?: {
    /** The work order that permits its workers to read and write a private sample, its results and their fields. */
    readonly work_order_uuid?: models$.WorkOrderId | undefined
  } | undefined
  readonly body: models$.SampleResultPatch
}, models$.SampleResult, 400 | 403 | 404 | 415> = {
  id: 'updateSampleResult',
  method: 'PATCH',
  path: '/api/sample_ars/{uuid}',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
    { name: 'work_order_uuid', in: 'query', isRequired: false },
  ],
  hasBody: true,
  body: codecs$.SampleResultPatch,
  security: [['token']],
  pagination: null,
  tags: ['results'],
  invalidates: ['fields', 'results', 'sample groups', 'samples', 'tags', 'work orders'],
  responses: {
    200: { 'application/json': codecs$.SampleResult },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
    415: { 'application/json': codecs$.Detail },
  },
}

/** Updates only the given fields of the named sample result. */
export const updateSampleResultByName: Operation$<{
  readonly path: {
    /** Name or uuid of an organization. */
    readonly org: string
    /** Name or uuid of a sample group. */
    readonly group: string
    /** Name or uuid of a sample. */
    readonly sample: string
    /** The module that produced the result, for example `raw::raw_reads`. */
    readonly module: string
  }
  readonly query?: {
    /** The replicate of the module; the last updated one by default. */
    readonly replicate?: string | undefined
    /** The work order that permits its workers to read and write a private sample, its results and their fields. */
    readonly work_order_uuid?: models$.WorkOrderId | undefined
  } | undefined
  readonly body: models$.SampleResultPatch
}, models$.SampleResult, 400 | 403 | 404 | 415> = {
  id: 'updateSampleResultByName',
  method: 'PATCH',
  path: '/api/nested/{org}/sample_groups/{group}/samples/{sample}/analysis_results/{module}',
  parameters: [
    { name: 'org', in: 'path', isRequired: true },
    { name: 'group', in: 'path', isRequired: true },
    { name: 'sample', in: 'path', isRequired: true },
    { name: 'module', in: 'path', isRequired: true },
    { name: 'replicate', in: 'query', isRequired: false },
    { name: 'work_order_uuid', in: 'query', isRequired: false },
  ],
  hasBody: true,
  body: codecs$.SampleResultPatch,
  security: [['token']],
  pagination: null,
  tags: ['results'],
  invalidates: ['fields', 'results', 'sample groups', 'samples', 'tags', 'work orders'],
  responses: {
    200: { 'application/json': codecs$.SampleResult },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail, 'text/html': 'text' },
    404: { 'application/json': codecs$.Detail, 'text/html': 'text' },
    415: { 'application/json': codecs$.Detail },
  },
}

/** Updates only the given fields of the tag. */
export const updateTag: Operation$<{
  readonly path: {
    readonly uuid: models$.TagId
  }
  readonly body: models$.TagPatch
}, models$.Tag, 400 | 403 | 404 | 415> = {
  id: 'updateTag',
  method: 'PATCH',
  path: '/api/contrib/tags/{uuid}',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
  ],
  hasBody: true,
  body: codecs$.TagPatch,
  security: [['token']],
  pagination: null,
  tags: ['tags'],
  invalidates: ['sample groups', 'samples', 'tags'],
  responses: {
    200: { 'application/json': codecs$.Tag },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
    415: { 'application/json': codecs$.Detail },
  },
}

/** Updates only the given fields of the tag with this name. */
export const updateTagByName: Operation$<{
  readonly path: {
    /** Name of a tag. */
    readonly name: string
  }
  readonly body: models$.TagPatch
}, models$.Tag, 400 | 403 | 404 | 415> = {
  id: 'updateTagByName',
  method: 'PATCH',
  path: '/api/contrib/tags/name/{name}',
  parameters: [
    { name: 'name', in: 'path', isRequired: true },
  ],
  hasBody: true,
  body: codecs$.TagPatch,
  security: [['token']],
  pagination: null,
  tags: ['tags'],
  invalidates: ['sample groups', 'samples', 'tags'],
  responses: {
    200: { 'application/json': codecs$.Tag },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail, 'text/html': 'text' },
    415: { 'application/json': codecs$.Detail },
  },
}

/** Updates only the given fields of your profile. */
export const updateUser: Operation$<{
  readonly path: {
    readonly uuid: models$.UserId
  }
  readonly body: models$.UserPatch
}, models$.User, 400 | 403 | 404 | 415> = {
  id: 'updateUser',
  method: 'PATCH',
  path: '/api/users/{uuid}',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
  ],
  hasBody: true,
  body: codecs$.UserPatch,
  security: [['token']],
  pagination: null,
  tags: ['users'],
  invalidates: ['organizations', 'users'],
  responses: {
    200: { 'application/json': codecs$.User },
    400: { 'application/json': codecs$.ValidationMessages },
    403: { 'application/json': codecs$.Detail },
    404: { 'application/json': codecs$.Detail },
    415: { 'application/json': codecs$.Detail },
  },
}

/**
 * Turns the field into a pointer to a file and returns presigned URLs for its bytes.
 * The field must not contain a blob, and the group must have a bucket with a key. Each call for parts starts a separate upload.
 */
export const uploadGroupField: Operation$<{
  readonly path: {
    readonly uuid: models$.GroupFieldId
  }
  readonly query?: {
    /** The work order that permits its workers to read and write a private sample, its results and their fields. */
    readonly work_order_uuid?: models$.WorkOrderId | undefined
  } | undefined
  readonly body: models$.UploadRequest
}, models$.UploadTarget, 403 | 415 | 500> = {
  id: 'uploadGroupField',
  method: 'POST',
  path: '/api/sample_group_ar_fields/{uuid}/upload_s3',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
    { name: 'work_order_uuid', in: 'query', isRequired: false },
  ],
  hasBody: true,
  body: codecs$.UploadRequest,
  security: [['token']],
  pagination: null,
  tags: ['fields'],
  invalidates: ['fields', 'results', 'sample groups', 'samples'],
  responses: {
    200: { 'application/json': codecs$.UploadTarget },
    403: { 'application/json': codecs$.Detail },
    415: { 'application/json': codecs$.Detail },
    500: { 'text/html': 'text' },
  },
}

/**
 * Turns the field into a pointer to a file and returns presigned URLs for its bytes.
 * The field must not contain a blob, and the group must have a bucket with a key. Each call for parts starts a separate upload.
 */
export const uploadSampleField: Operation$<{
  readonly path: {
    readonly uuid: models$.SampleFieldId
  }
  readonly query?: {
    /** The work order that permits its workers to read and write a private sample, its results and their fields. */
    readonly work_order_uuid?: models$.WorkOrderId | undefined
  } | undefined
  readonly body: models$.UploadRequest
}, models$.UploadTarget, 403 | 415 | 500> = {
  id: 'uploadSampleField',
  method: 'POST',
  path: '/api/sample_ar_fields/{uuid}/upload_s3',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
    { name: 'work_order_uuid', in: 'query', isRequired: false },
  ],
  hasBody: true,
  body: codecs$.UploadRequest,
  security: [['token']],
  pagination: null,
  tags: ['fields'],
  invalidates: ['fields', 'results', 'sample groups', 'samples'],
  responses: {
    200: { 'application/json': codecs$.UploadTarget },
    403: { 'application/json': codecs$.Detail },
    415: { 'application/json': codecs$.Detail },
    500: { 'text/html': 'text' },
  },
}

/** Lists violations of the group's metadata schema by its samples. */
export const validateMetadataSchema: Operation$<{
  readonly path: {
    readonly uuid: models$.SampleGroupId
  }
}, models$.SchemaViolations, 403 | 500> = {
  id: 'validateMetadataSchema',
  method: 'GET',
  path: '/api/sample_groups/{uuid}/validate_metadata_schema',
  parameters: [
    { name: 'uuid', in: 'path', isRequired: true },
  ],
  hasBody: false,
  security: [[], ['token']],
  pagination: null,
  tags: ['sample groups'],
  invalidates: [],
  responses: {
    200: { 'application/json': codecs$.SchemaViolations },
    403: { 'application/json': codecs$.Detail },
    500: { 'text/html': 'text' },
  },
}

/** The operation at each method and path. */
export interface Routes {
  readonly 'DELETE /api/contrib/tags/name/{name}': 'deleteTagByName'
  readonly 'DELETE /api/contrib/tags/{uuid}': 'deleteTag'
  readonly 'DELETE /api/job_orders/{uuid}': 'deleteJobOrder'
  readonly 'DELETE /api/nested/{org}/': 'deleteOrganizationByName'
  readonly 'DELETE /api/nested/{org}/sample_groups/{group}/': 'deleteSampleGroupByName'
  readonly 'DELETE /api/nested/{org}/sample_groups/{group}/analysis_results/{module}': 'deleteGroupResultByName'
  readonly 'DELETE /api/nested/{org}/sample_groups/{group}/analysis_results/{module}/fields/{field}': 'deleteGroupFieldByName'
  readonly 'DELETE /api/nested/{org}/sample_groups/{group}/samples/{sample}/': 'deleteSampleByName'
  readonly 'DELETE /api/nested/{org}/sample_groups/{group}/samples/{sample}/analysis_results/{module}': 'deleteSampleResultByName'
  readonly 'DELETE /api/nested/{org}/sample_groups/{group}/samples/{sample}/analysis_results/{module}/fields/{field}': 'deleteSampleFieldByName'
  readonly 'DELETE /api/organizations/{uuid}': 'deleteOrganization'
  readonly 'DELETE /api/pipeline_modules/{uuid}': 'deletePipelineModule'
  readonly 'DELETE /api/pipelines/name/{name}': 'deletePipelineByName'
  readonly 'DELETE /api/pipelines/{uuid}': 'deletePipeline'
  readonly 'DELETE /api/projects/{uuid}': 'deleteProject'
  readonly 'DELETE /api/s3_api_keys/{uuid}': 'deleteS3Bucket'
  readonly 'DELETE /api/s3_buckets/{uuid}': 'deleteS3ApiKey'
  readonly 'DELETE /api/sample_ar_fields/{uuid}': 'deleteSampleField'
  readonly 'DELETE /api/sample_ars/{uuid}': 'deleteSampleResult'
  readonly 'DELETE /api/sample_group_ar_fields/{uuid}': 'deleteGroupField'
  readonly 'DELETE /api/sample_group_ars/{uuid}': 'deleteGroupResult'
  readonly 'DELETE /api/sample_groups/{uuid}': 'deleteSampleGroup'
  readonly 'DELETE /api/sample_groups/{uuid}/samples': 'removeSampleGroupSamples'
  readonly 'DELETE /api/samples/{uuid}': 'deleteSample'
  readonly 'DELETE /api/users/{uuid}': 'deleteUser'
  readonly 'GET /api/auth/users/me/': 'fetchAccount'
  readonly 'GET /api/contrib/metasub/search_cities': 'searchMetasubCities'
  readonly 'GET /api/contrib/metasub/search_materials': 'searchMetasubMaterials'
  readonly 'GET /api/contrib/metasub/search_samples': 'searchMetasubSamples'
  readonly 'GET /api/contrib/omnisearch/search': 'searchEverything'
  readonly 'GET /api/contrib/tags/': 'listTags'
  readonly 'GET /api/contrib/tags/name/{name}': 'fetchTagByName'
  readonly 'GET /api/contrib/tags/{uuid}': 'fetchTag'
  readonly 'GET /api/contrib/tags/{uuid}/random_samples': 'fetchRandomTagSamples'
  readonly 'GET /api/contrib/tags/{uuid}/sample_group_module_counts': 'fetchTagGroupModuleCounts'
  readonly 'GET /api/contrib/tags/{uuid}/sample_groups': 'listTagSampleGroups'
  readonly 'GET /api/contrib/tags/{uuid}/sample_module_counts': 'fetchTagSampleModuleCounts'
  readonly 'GET /api/contrib/tags/{uuid}/samples': 'listTagSamples'
  readonly 'GET /api/contrib/tags/{uuid}/tags': 'listTagTags'
  readonly 'GET /api/contrib/taxasearch/search': 'searchTaxa'
  readonly 'GET /api/contrib/treeoflife/ancestors': 'fetchTaxonAncestors'
  readonly 'GET /api/contrib/treeoflife/annotate': 'annotateTaxa'
  readonly 'GET /api/contrib/treeoflife/correct_names': 'correctTaxonNames'
  readonly 'GET /api/contrib/treeoflife/get_descendants': 'fetchTaxonDescendants'
  readonly 'GET /api/group_work_order_prototypes': 'listGroupWorkOrderPrototypes'
  readonly 'GET /api/group_work_order_prototypes/{uuid}': 'fetchGroupWorkOrderPrototype'
  readonly 'GET /api/group_work_order_prototypes/{uuid}/work_orders': 'listGroupWorkOrdersOfPrototype'
  readonly 'GET /api/group_work_orders/{uuid}': 'fetchGroupWorkOrder'
  readonly 'GET /api/job_order_prototypes': 'listJobOrderPrototypes'
  readonly 'GET /api/job_order_prototypes/{uuid}': 'fetchJobOrderPrototype'
  readonly 'GET /api/job_orders/{uuid}': 'fetchJobOrder'
  readonly 'GET /api/nested/{org}/': 'fetchOrganizationByName'
  readonly 'GET /api/nested/{org}/sample_groups/{group}/': 'fetchSampleGroupByName'
  readonly 'GET /api/nested/{org}/sample_groups/{group}/analysis_results/{module}': 'fetchGroupResultByName'
  readonly 'GET /api/nested/{org}/sample_groups/{group}/analysis_results/{module}/fields/{field}': 'fetchGroupFieldByName'
  readonly 'GET /api/nested/{org}/sample_groups/{group}/samples/{sample}/': 'fetchSampleByName'
  readonly 'GET /api/nested/{org}/sample_groups/{group}/samples/{sample}/analysis_results/{module}': 'fetchSampleResultByName'
  readonly 'GET /api/nested/{org}/sample_groups/{group}/samples/{sample}/analysis_results/{module}/fields/{field}': 'fetchSampleFieldByName'
  readonly 'GET /api/organizations': 'listOrganizations'
  readonly 'GET /api/organizations/{uuid}': 'fetchOrganization'
  readonly 'GET /api/organizations/{uuid}/users': 'listOrganizationMembers'
  readonly 'GET /api/organizations/{uuid}/wiki': 'fetchOrganizationWiki'
  readonly 'GET /api/pipeline_modules': 'listPipelineModules'
  readonly 'GET /api/pipeline_modules/{uuid}': 'fetchPipelineModule'
  readonly 'GET /api/pipelines': 'listPipelines'
  readonly 'GET /api/pipelines/name/{name}': 'fetchPipelineByName'
  readonly 'GET /api/pipelines/{uuid}': 'fetchPipeline'
  readonly 'GET /api/pipelines/{uuid}/modules/{name}/{version}': 'fetchPipelineModuleByVersion'
  readonly 'GET /api/pipelines/{uuid}/wiki': 'fetchPipelineWiki'
  readonly 'GET /api/projects': 'listProjects'
  readonly 'GET /api/projects/{uuid}': 'fetchProject'
  readonly 'GET /api/projects/{uuid}/sample_groups': 'listProjectGroups'
  readonly 'GET /api/s3_api_keys': 'listS3ApiKeys'
  readonly 'GET /api/s3_api_keys/{uuid}': 'fetchS3Bucket'
  readonly 'GET /api/s3_buckets': 'listS3Buckets'
  readonly 'GET /api/s3_buckets/{uuid}': 'fetchS3ApiKey'
  readonly 'GET /api/sample_ar_fields': 'listSampleFields'
  readonly 'GET /api/sample_ar_fields/{uuid}': 'fetchSampleField'
  readonly 'GET /api/sample_ars': 'listSampleResults'
  readonly 'GET /api/sample_ars/{uuid}': 'fetchSampleResult'
  readonly 'GET /api/sample_group_ar_fields': 'listGroupFields'
  readonly 'GET /api/sample_group_ar_fields/{uuid}': 'fetchGroupField'
  readonly 'GET /api/sample_group_ars': 'listGroupResults'
  readonly 'GET /api/sample_group_ars/{uuid}': 'fetchGroupResult'
  readonly 'GET /api/sample_groups': 'listSampleGroups'
  readonly 'GET /api/sample_groups/{uuid}': 'fetchSampleGroup'
  readonly 'GET /api/sample_groups/{uuid}/downloads/{module}': 'downloadModuleFiles'
  readonly 'GET /api/sample_groups/{uuid}/manifest': 'fetchSampleGroupManifest'
  readonly 'GET /api/sample_groups/{uuid}/metadata': 'fetchSampleGroupMetadata'
  readonly 'GET /api/sample_groups/{uuid}/module_counts': 'fetchSampleGroupModuleCounts'
  readonly 'GET /api/sample_groups/{uuid}/sample_links': 'fetchSampleGroupLinks'
  readonly 'GET /api/sample_groups/{uuid}/samples': 'listSampleGroupSamples'
  readonly 'GET /api/sample_groups/{uuid}/validate_metadata_schema': 'validateMetadataSchema'
  readonly 'GET /api/sample_groups/{uuid}/wiki': 'fetchSampleGroupWiki'
  readonly 'GET /api/sample_groups/{uuid}/work_orders': 'listGroupWorkOrders'
  readonly 'GET /api/samples': 'listSamples'
  readonly 'GET /api/samples/{uuid}': 'fetchSample'
  readonly 'GET /api/samples/{uuid}/manifest': 'fetchSampleManifest'
  readonly 'GET /api/samples/{uuid}/metadata': 'fetchSampleMetadata'
  readonly 'GET /api/samples/{uuid}/work_orders': 'listSampleWorkOrders'
  readonly 'GET /api/search': 'search'
  readonly 'GET /api/users': 'listUsers'
  readonly 'GET /api/users/id/{id}': 'fetchUserById'
  readonly 'GET /api/users/me': 'fetchMe'
  readonly 'GET /api/users/{uuid}': 'fetchUser'
  readonly 'GET /api/wiki/site': 'fetchSiteWiki'
  readonly 'GET /api/work_order_prototypes': 'listWorkOrderPrototypes'
  readonly 'GET /api/work_order_prototypes/{uuid}': 'fetchWorkOrderPrototype'
  readonly 'GET /api/work_order_prototypes/{uuid}/work_orders': 'listWorkOrdersOfPrototype'
  readonly 'GET /api/work_orders/{uuid}': 'fetchWorkOrder'
  readonly 'PATCH /api/contrib/tags/name/{name}': 'updateTagByName'
  readonly 'PATCH /api/contrib/tags/{uuid}': 'updateTag'
  readonly 'PATCH /api/job_orders/{uuid}': 'updateJobOrder'
  readonly 'PATCH /api/nested/{org}/': 'updateOrganizationByName'
  readonly 'PATCH /api/nested/{org}/sample_groups/{group}/': 'updateSampleGroupByName'
  readonly 'PATCH /api/nested/{org}/sample_groups/{group}/analysis_results/{module}': 'updateGroupResultByName'
  readonly 'PATCH /api/nested/{org}/sample_groups/{group}/analysis_results/{module}/fields/{field}': 'updateGroupFieldByName'
  readonly 'PATCH /api/nested/{org}/sample_groups/{group}/samples/{sample}/': 'updateSampleByName'
  readonly 'PATCH /api/nested/{org}/sample_groups/{group}/samples/{sample}/analysis_results/{module}': 'updateSampleResultByName'
  readonly 'PATCH /api/nested/{org}/sample_groups/{group}/samples/{sample}/analysis_results/{module}/fields/{field}': 'updateSampleFieldByName'
  readonly 'PATCH /api/organizations/{uuid}': 'updateOrganization'
  readonly 'PATCH /api/pipeline_modules/{uuid}': 'updatePipelineModule'
  readonly 'PATCH /api/pipelines/name/{name}': 'updatePipelineByName'
  readonly 'PATCH /api/pipelines/{uuid}': 'updatePipeline'
  readonly 'PATCH /api/projects/{uuid}': 'updateProject'
  readonly 'PATCH /api/s3_api_keys/{uuid}': 'updateS3Bucket'
  readonly 'PATCH /api/s3_buckets/{uuid}': 'updateS3ApiKey'
  readonly 'PATCH /api/sample_ar_fields/{uuid}': 'updateSampleField'
  readonly 'PATCH /api/sample_ars/{uuid}': 'updateSampleResult'
  readonly 'PATCH /api/sample_group_ar_fields/{uuid}': 'updateGroupField'
  readonly 'PATCH /api/sample_group_ars/{uuid}': 'updateGroupResult'
  readonly 'PATCH /api/sample_groups/{uuid}': 'updateSampleGroup'
  readonly 'PATCH /api/samples/{uuid}': 'updateSample'
  readonly 'PATCH /api/users/{uuid}': 'updateUser'
  readonly 'POST /api/auth/token/login': 'login'
  readonly 'POST /api/auth/token/logout/': 'logout'
  readonly 'POST /api/auth/users/': 'registerUser'
  readonly 'POST /api/bulk_samples': 'createSamplesInBulk'
  readonly 'POST /api/contrib/covid19/': 'startCovid19Task'
  readonly 'POST /api/contrib/tags/': 'createTag'
  readonly 'POST /api/contrib/tags/{uuid}/sample_groups': 'tagSampleGroup'
  readonly 'POST /api/contrib/tags/{uuid}/samples': 'tagSample'
  readonly 'POST /api/contrib/tags/{uuid}/tags': 'tagTag'
  readonly 'POST /api/organizations': 'createOrganization'
  readonly 'POST /api/organizations/{uuid}/users': 'addOrganizationMember'
  readonly 'POST /api/organizations/{uuid}/wiki': 'saveOrganizationWikiPage'
  readonly 'POST /api/pipeline_modules': 'createPipelineModule'
  readonly 'POST /api/pipelines': 'createPipeline'
  readonly 'POST /api/pipelines/{uuid}/wiki': 'savePipelineWikiPage'
  readonly 'POST /api/projects': 'createProject'
  readonly 'POST /api/projects/{uuid}/sample_groups': 'addProjectGroup'
  readonly 'POST /api/s3_api_keys': 'createS3ApiKey'
  readonly 'POST /api/s3_buckets': 'createS3Bucket'
  readonly 'POST /api/sample_ar_fields': 'createSampleField'
  readonly 'POST /api/sample_ar_fields/{uuid}/complete_upload_s3': 'completeSampleFieldUpload'
  readonly 'POST /api/sample_ar_fields/{uuid}/upload_s3': 'uploadSampleField'
  readonly 'POST /api/sample_ars': 'createSampleResult'
  readonly 'POST /api/sample_group_ar_fields': 'createGroupField'
  readonly 'POST /api/sample_group_ar_fields/{uuid}/complete_upload_s3': 'completeGroupFieldUpload'
  readonly 'POST /api/sample_group_ar_fields/{uuid}/upload_s3': 'uploadGroupField'
  readonly 'POST /api/sample_group_ars': 'createGroupResult'
  readonly 'POST /api/sample_groups': 'createSampleGroup'
  readonly 'POST /api/sample_groups/{uuid}/generate_metadata_schema': 'generateMetadataSchema'
  readonly 'POST /api/sample_groups/{uuid}/samples': 'addSampleGroupSamples'
  readonly 'POST /api/sample_groups/{uuid}/wiki': 'saveSampleGroupWikiPage'
  readonly 'POST /api/sample_groups/{uuid}/work_orders/{prototype}': 'createGroupWorkOrder'
  readonly 'POST /api/samples': 'createSample'
  readonly 'POST /api/samples/{uuid}/work_orders/{prototype}': 'createSampleWorkOrder'
  readonly 'POST /api/wiki/site': 'saveSiteWikiPage'
  readonly 'PUT /api/contrib/tags/name/{name}': 'replaceTagByName'
  readonly 'PUT /api/contrib/tags/{uuid}': 'replaceTag'
  readonly 'PUT /api/job_orders/{uuid}': 'replaceJobOrder'
  readonly 'PUT /api/nested/{org}/': 'replaceOrganizationByName'
  readonly 'PUT /api/nested/{org}/sample_groups/{group}/': 'replaceSampleGroupByName'
  readonly 'PUT /api/nested/{org}/sample_groups/{group}/analysis_results/{module}': 'replaceGroupResultByName'
  readonly 'PUT /api/nested/{org}/sample_groups/{group}/analysis_results/{module}/fields/{field}': 'replaceGroupFieldByName'
  readonly 'PUT /api/nested/{org}/sample_groups/{group}/samples/{sample}/': 'replaceSampleByName'
  readonly 'PUT /api/nested/{org}/sample_groups/{group}/samples/{sample}/analysis_results/{module}': 'replaceSampleResultByName'
  readonly 'PUT /api/nested/{org}/sample_groups/{group}/samples/{sample}/analysis_results/{module}/fields/{field}': 'replaceSampleFieldByName'
  readonly 'PUT /api/organizations/{uuid}': 'replaceOrganization'
  readonly 'PUT /api/pipeline_modules/{uuid}': 'replacePipelineModule'
  readonly 'PUT /api/pipelines/name/{name}': 'replacePipelineByName'
  readonly 'PUT /api/pipelines/{uuid}': 'replacePipeline'
  readonly 'PUT /api/projects/{uuid}': 'replaceProject'
  readonly 'PUT /api/s3_api_keys/{uuid}': 'replaceS3Bucket'
  readonly 'PUT /api/s3_buckets/{uuid}': 'replaceS3ApiKey'
  readonly 'PUT /api/sample_ar_fields/{uuid}': 'replaceSampleField'
  readonly 'PUT /api/sample_ars/{uuid}': 'replaceSampleResult'
  readonly 'PUT /api/sample_group_ar_fields/{uuid}': 'replaceGroupField'
  readonly 'PUT /api/sample_group_ars/{uuid}': 'replaceGroupResult'
  readonly 'PUT /api/sample_groups/{uuid}': 'replaceSampleGroup'
  readonly 'PUT /api/samples/{uuid}': 'replaceSample'
  readonly 'PUT /api/users/{uuid}': 'replaceUser'
}
