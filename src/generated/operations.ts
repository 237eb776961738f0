// @generated from the API description. Do not edit: change the description and run the generator again.
/** Every operation of the API. */
import * as codecs from './codecs.js'
import type * as models from './models.js'
import { operation } from './operation.js'

export const operations = {
  /** Adds a member; members may. */
  addOrganizationMember: operation<{
    readonly path: {
      readonly uuid: models.OrganizationId
    }
    readonly body: models.NewMember
  }, models.Status, 400 | 403 | 404 | 415>({
    id: 'addOrganizationMember',
    method: 'POST',
    path: '/api/organizations/{uuid}/users',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
    ],
    hasBody: true,
    isPage: false,
    isPublic: false,
    isAnonymous: false,
    responses: {
      200: { 'application/json': codecs.Status },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
    },
  }),
  /** Adds samples to the group. */
  addSampleGroupSamples: operation<{
    readonly path: {
      readonly uuid: models.SampleGroupId
    }
    readonly body: models.SampleChoice
  }, models.Status, 400 | 403 | 415 | 500>({
    id: 'addSampleGroupSamples',
    method: 'POST',
    path: '/api/sample_groups/{uuid}/samples',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
    ],
    hasBody: true,
    isPage: false,
    isPublic: false,
    isAnonymous: false,
    responses: {
      200: { 'application/json': codecs.Status },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
      500: { 'text/html': 'text' },
    },
  }),
  /** Puts the parts that were sent together. */
  completeGroupFieldUpload: operation<{
    readonly path: {
      readonly uuid: models.GroupFieldId
    }
    readonly query?: {
      /** The work order that lets its workers read and write a private sample, its results and their fields. */
      readonly work_order_uuid?: models.WorkOrderId | undefined
    } | undefined
    readonly body: models.UploadCompletion
  }, models.CompletedUpload, 403 | 415 | 500>({
    id: 'completeGroupFieldUpload',
    method: 'POST',
    path: '/api/sample_group_ar_fields/{uuid}/complete_upload_s3',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
      { name: 'work_order_uuid', in: 'query', isRequired: false },
    ],
    hasBody: true,
    isPage: false,
    isPublic: false,
    isAnonymous: false,
    responses: {
      200: { 'application/json': codecs.CompletedUpload },
      403: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
      500: { 'text/html': 'text' },
    },
  }),
  /** Puts the parts that were sent together. */
  completeSampleFieldUpload: operation<{
    readonly path: {
      readonly uuid: models.SampleFieldId
    }
    readonly query?: {
      /** The work order that lets its workers read and write a private sample, its results and their fields. */
      readonly work_order_uuid?: models.WorkOrderId | undefined
    } | undefined
    readonly body: models.UploadCompletion
  }, models.CompletedUpload, 403 | 415 | 500>({
    id: 'completeSampleFieldUpload',
    method: 'POST',
    path: '/api/sample_ar_fields/{uuid}/complete_upload_s3',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
      { name: 'work_order_uuid', in: 'query', isRequired: false },
    ],
    hasBody: true,
    isPage: false,
    isPublic: false,
    isAnonymous: false,
    responses: {
      200: { 'application/json': codecs.CompletedUpload },
      403: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
      500: { 'text/html': 'text' },
    },
  }),
  /**
   * Creates a field of a group result.
   * Its name must be new in its result.
   */
  createGroupField: operation<{
    readonly query?: {
      /** The work order that lets its workers read and write a private sample, its results and their fields. */
      readonly work_order_uuid?: models.WorkOrderId | undefined
    } | undefined
    readonly body: models.GroupFieldWrite
  }, models.GroupField, 400 | 403 | 415>({
    id: 'createGroupField',
    method: 'POST',
    path: '/api/sample_group_ar_fields',
    parameters: [
      { name: 'work_order_uuid', in: 'query', isRequired: false },
    ],
    hasBody: true,
    isPage: false,
    isPublic: false,
    isAnonymous: false,
    responses: {
      201: { 'application/json': codecs.GroupField },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
    },
  }),
  /**
   * Creates a result of a group.
   * Module, replicate and group together must be new.
   */
  createGroupResult: operation<{
    readonly query?: {
      /** The work order that lets its workers read and write a private sample, its results and their fields. */
      readonly work_order_uuid?: models.WorkOrderId | undefined
    } | undefined
    readonly body: models.GroupResultWrite
  }, models.GroupResult, 400 | 403 | 415>({
    id: 'createGroupResult',
    method: 'POST',
    path: '/api/sample_group_ars',
    parameters: [
      { name: 'work_order_uuid', in: 'query', isRequired: false },
    ],
    hasBody: true,
    isPage: false,
    isPublic: false,
    isAnonymous: false,
    responses: {
      201: { 'application/json': codecs.GroupResult },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
    },
  }),
  /**
   * Creates an organization.
   * Its name must be new; whoever creates it becomes a member.
   */
  createOrganization: operation<{
    readonly body: models.OrganizationWrite
  }, models.Organization, 400 | 403 | 415>({
    id: 'createOrganization',
    method: 'POST',
    path: '/api/organizations',
    parameters: [],
    hasBody: true,
    isPage: false,
    isPublic: false,
    isAnonymous: false,
    responses: {
      201: { 'application/json': codecs.Organization },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
    },
  }),
  /**
   * Creates a key.
   * One key a bucket.
   */
  createS3ApiKey: operation<{
    readonly body: models.S3ApiKeyWrite
  }, models.S3ApiKey, 400 | 403 | 415>({
    id: 'createS3ApiKey',
    method: 'POST',
    path: '/api/s3_api_keys',
    parameters: [],
    hasBody: true,
    isPage: false,
    isPublic: false,
    isAnonymous: false,
    responses: {
      201: { 'application/json': codecs.S3ApiKey },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
    },
  }),
  /**
   * Creates a bucket.
   * Registers a bucket that exists; the server makes none.
   */
  createS3Bucket: operation<{
    readonly body: models.S3BucketWrite
  }, models.S3Bucket, 400 | 403 | 415>({
    id: 'createS3Bucket',
    method: 'POST',
    path: '/api/s3_buckets',
    parameters: [],
    hasBody: true,
    isPage: false,
    isPublic: false,
    isAnonymous: false,
    responses: {
      201: { 'application/json': codecs.S3Bucket },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
    },
  }),
  /**
   * Creates a sample.
   * Its name must be new in its library, and the library must be a group that is one.
   */
  createSample: operation<{
    readonly query?: {
      /** The work order that lets its workers read and write a private sample, its results and their fields. */
      readonly work_order_uuid?: models.WorkOrderId | undefined
    } | undefined
    readonly body: models.SampleWrite
  }, models.Sample, 400 | 403 | 415>({
    id: 'createSample',
    method: 'POST',
    path: '/api/samples',
    parameters: [
      { name: 'work_order_uuid', in: 'query', isRequired: false },
    ],
    hasBody: true,
    isPage: false,
    isPublic: false,
    isAnonymous: false,
    responses: {
      201: { 'application/json': codecs.Sample },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
    },
  }),
  /**
   * Creates a field of a sample result.
   * Its name must be new in its result.
   */
  createSampleField: operation<{
    readonly query?: {
      /** The work order that lets its workers read and write a private sample, its results and their fields. */
      readonly work_order_uuid?: models.WorkOrderId | undefined
    } | undefined
    readonly body: models.SampleFieldWrite
  }, models.SampleField, 400 | 403 | 415>({
    id: 'createSampleField',
    method: 'POST',
    path: '/api/sample_ar_fields',
    parameters: [
      { name: 'work_order_uuid', in: 'query', isRequired: false },
    ],
    hasBody: true,
    isPage: false,
    isPublic: false,
    isAnonymous: false,
    responses: {
      201: { 'application/json': codecs.SampleField },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
    },
  }),
  /**
   * Creates a sample group.
   * Its name must be new across the whole site.
   */
  createSampleGroup: operation<{
    readonly body: models.SampleGroupWrite
  }, models.SampleGroup, 400 | 403 | 415>({
    id: 'createSampleGroup',
    method: 'POST',
    path: '/api/sample_groups',
    parameters: [],
    hasBody: true,
    isPage: false,
    isPublic: false,
    isAnonymous: false,
    responses: {
      201: { 'application/json': codecs.SampleGroup },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
    },
  }),
  /**
   * Creates a result of a sample.
   * Module, replicate and sample together must be new.
   */
  createSampleResult: operation<{
    readonly query?: {
      /** The work order that lets its workers read and write a private sample, its results and their fields. */
      readonly work_order_uuid?: models.WorkOrderId | undefined
    } | undefined
    readonly body: models.SampleResultWrite
  }, models.SampleResult, 400 | 403 | 415>({
    id: 'createSampleResult',
    method: 'POST',
    path: '/api/sample_ars',
    parameters: [
      { name: 'work_order_uuid', in: 'query', isRequired: false },
    ],
    hasBody: true,
    isPage: false,
    isPublic: false,
    isAnonymous: false,
    responses: {
      201: { 'application/json': codecs.SampleResult },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
    },
  }),
  /**
   * Creates many samples of one library by name.
   * Not atomic: a name that is taken stops it with a 500, and leaves those before it made.
   */
  createSamplesInBulk: operation<{
    readonly body: models.BulkSamples
  }, models.BulkSamplesCreated, 400 | 403 | 415 | 500>({
    id: 'createSamplesInBulk',
    method: 'POST',
    path: '/api/bulk_samples',
    parameters: [],
    hasBody: true,
    isPage: false,
    isPublic: false,
    isAnonymous: false,
    responses: {
      201: { 'application/json': codecs.BulkSamplesCreated },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
      500: { 'text/html': 'text' },
    },
  }),
  /** Deletes the field of a group result, and what it holds. */
  deleteGroupField: operation<{
    readonly path: {
      readonly uuid: models.GroupFieldId
    }
    readonly query?: {
      /** The work order that lets its workers read and write a private sample, its results and their fields. */
      readonly work_order_uuid?: models.WorkOrderId | undefined
    } | undefined
  }, void, 403 | 404>({
    id: 'deleteGroupField',
    method: 'DELETE',
    path: '/api/sample_group_ar_fields/{uuid}',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
      { name: 'work_order_uuid', in: 'query', isRequired: false },
    ],
    hasBody: false,
    isPage: false,
    isPublic: false,
    isAnonymous: false,
    responses: {
      204: {},
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
    },
  }),
  /** Deletes the field of a group result, by names, and what it holds. */
  deleteGroupFieldByName: operation<{
    readonly path: {
      /** Name or uuid of an organization. */
      readonly org: string
      /** Name or uuid of a sample group. */
      readonly group: string
      /** The module that made a result, for example `raw::raw_reads`. */
      readonly module: string
      /** Name or uuid of a field. */
      readonly field: string
    }
    readonly query?: {
      /** Which replicate of the module; the one that was updated last, when it is left out. */
      readonly replicate?: string | undefined
    } | undefined
  }, void, 403 | 404>({
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
    isPage: false,
    isPublic: false,
    isAnonymous: false,
    responses: {
      204: {},
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail, 'text/html': 'text' },
    },
  }),
  /** Deletes the result of a group, and what it holds. */
  deleteGroupResult: operation<{
    readonly path: {
      readonly uuid: models.GroupResultId
    }
    readonly query?: {
      /** The work order that lets its workers read and write a private sample, its results and their fields. */
      readonly work_order_uuid?: models.WorkOrderId | undefined
    } | undefined
  }, void, 403 | 404>({
    id: 'deleteGroupResult',
    method: 'DELETE',
    path: '/api/sample_group_ars/{uuid}',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
      { name: 'work_order_uuid', in: 'query', isRequired: false },
    ],
    hasBody: false,
    isPage: false,
    isPublic: false,
    isAnonymous: false,
    responses: {
      204: {},
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
    },
  }),
  /** Deletes the result of a group, by names, and what it holds. */
  deleteGroupResultByName: operation<{
    readonly path: {
      /** Name or uuid of an organization. */
      readonly org: string
      /** Name or uuid of a sample group. */
      readonly group: string
      /** The module that made a result, for example `raw::raw_reads`. */
      readonly module: string
    }
    readonly query?: {
      /** Which replicate of the module; the one that was updated last, when it is left out. */
      readonly replicate?: string | undefined
    } | undefined
  }, void, 403 | 404>({
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
    isPage: false,
    isPublic: false,
    isAnonymous: false,
    responses: {
      204: {},
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail, 'text/html': 'text' },
    },
  }),
  /** Deletes the organization, and what it holds. */
  deleteOrganization: operation<{
    readonly path: {
      readonly uuid: models.OrganizationId
    }
  }, void, 403 | 404>({
    id: 'deleteOrganization',
    method: 'DELETE',
    path: '/api/organizations/{uuid}',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
    ],
    hasBody: false,
    isPage: false,
    isPublic: false,
    isAnonymous: false,
    responses: {
      204: {},
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
    },
  }),
  /** Deletes the organization of a name, and what it holds. */
  deleteOrganizationByName: operation<{
    readonly path: {
      /** Name or uuid of an organization. */
      readonly org: string
    }
  }, void, 403 | 404>({
    id: 'deleteOrganizationByName',
    method: 'DELETE',
    path: '/api/nested/{org}/',
    parameters: [
      { name: 'org', in: 'path', isRequired: true },
    ],
    hasBody: false,
    isPage: false,
    isPublic: false,
    isAnonymous: false,
    responses: {
      204: {},
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail, 'text/html': 'text' },
    },
  }),
  /** Deletes the key, and what it holds. */
  deleteS3ApiKey: operation<{
    readonly path: {
      readonly uuid: models.S3ApiKeyId
    }
  }, void, 403 | 404>({
    id: 'deleteS3ApiKey',
    method: 'DELETE',
    path: '/api/s3_buckets/{uuid}',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
    ],
    hasBody: false,
    isPage: false,
    isPublic: false,
    isAnonymous: false,
    responses: {
      204: {},
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
    },
  }),
  /** Deletes the bucket, and what it holds. */
  deleteS3Bucket: operation<{
    readonly path: {
      readonly uuid: models.S3BucketId
    }
  }, void, 403 | 404>({
    id: 'deleteS3Bucket',
    method: 'DELETE',
    path: '/api/s3_api_keys/{uuid}',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
    ],
    hasBody: false,
    isPage: false,
    isPublic: false,
    isAnonymous: false,
    responses: {
      204: {},
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
    },
  }),
  /** Deletes the sample, and what it holds. */
  deleteSample: operation<{
    readonly path: {
      readonly uuid: models.SampleId
    }
    readonly query?: {
      /** The work order that lets its workers read and write a private sample, its results and their fields. */
      readonly work_order_uuid?: models.WorkOrderId | undefined
    } | undefined
  }, void, 403 | 404>({
    id: 'deleteSample',
    method: 'DELETE',
    path: '/api/samples/{uuid}',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
      { name: 'work_order_uuid', in: 'query', isRequired: false },
    ],
    hasBody: false,
    isPage: false,
    isPublic: false,
    isAnonymous: false,
    responses: {
      204: {},
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
    },
  }),
  /** Deletes the sample of a name, and what it holds. */
  deleteSampleByName: operation<{
    readonly path: {
      /** Name or uuid of an organization. */
      readonly org: string
      /** Name or uuid of a sample group. */
      readonly group: string
      /** Name or uuid of a sample. */
      readonly sample: string
    }
    readonly query?: {
      /** The work order that lets its workers read and write a private sample, its results and their fields. */
      readonly work_order_uuid?: models.WorkOrderId | undefined
    } | undefined
  }, void, 403 | 404>({
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
    isPage: false,
    isPublic: false,
    isAnonymous: false,
    responses: {
      204: {},
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail, 'text/html': 'text' },
    },
  }),
  /** Deletes the field of a sample result, and what it holds. */
  deleteSampleField: operation<{
    readonly path: {
      readonly uuid: models.SampleFieldId
    }
    readonly query?: {
      /** The work order that lets its workers read and write a private sample, its results and their fields. */
      readonly work_order_uuid?: models.WorkOrderId | undefined
    } | undefined
  }, void, 403 | 404>({
    id: 'deleteSampleField',
    method: 'DELETE',
    path: '/api/sample_ar_fields/{uuid}',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
      { name: 'work_order_uuid', in: 'query', isRequired: false },
    ],
    hasBody: false,
    isPage: false,
    isPublic: false,
    isAnonymous: false,
    responses: {
      204: {},
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
    },
  }),
  /** Deletes the field of a sample result, by names, and what it holds. */
  deleteSampleFieldByName: operation<{
    readonly path: {
      /** Name or uuid of an organization. */
      readonly org: string
      /** Name or uuid of a sample group. */
      readonly group: string
      /** Name or uuid of a sample. */
      readonly sample: string
      /** The module that made a result, for example `raw::raw_reads`. */
      readonly module: string
      /** Name or uuid of a field. */
      readonly field: string
    }
    readonly query?: {
      /** Which replicate of the module; the one that was updated last, when it is left out. */
      readonly replicate?: string | undefined
      /** The work order that lets its workers read and write a private sample, its results and their fields. */
      readonly work_order_uuid?: models.WorkOrderId | undefined
    } | undefined
  }, void, 403 | 404>({
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
    isPage: false,
    isPublic: false,
    isAnonymous: false,
    responses: {
      204: {},
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail, 'text/html': 'text' },
    },
  }),
  /** Deletes the sample group, and what it holds. */
  deleteSampleGroup: operation<{
    readonly path: {
      readonly uuid: models.SampleGroupId
    }
  }, void, 403 | 404>({
    id: 'deleteSampleGroup',
    method: 'DELETE',
    path: '/api/sample_groups/{uuid}',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
    ],
    hasBody: false,
    isPage: false,
    isPublic: false,
    isAnonymous: false,
    responses: {
      204: {},
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
    },
  }),
  /** Deletes the sample group of a name, and what it holds. */
  deleteSampleGroupByName: operation<{
    readonly path: {
      /** Name or uuid of an organization. */
      readonly org: string
      /** Name or uuid of a sample group. */
      readonly group: string
    }
  }, void, 403 | 404>({
    id: 'deleteSampleGroupByName',
    method: 'DELETE',
    path: '/api/nested/{org}/sample_groups/{group}/',
    parameters: [
      { name: 'org', in: 'path', isRequired: true },
      { name: 'group', in: 'path', isRequired: true },
    ],
    hasBody: false,
    isPage: false,
    isPublic: false,
    isAnonymous: false,
    responses: {
      204: {},
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail, 'text/html': 'text' },
    },
  }),
  /** Deletes the result of a sample, and what it holds. */
  deleteSampleResult: operation<{
    readonly path: {
      readonly uuid: models.SampleResultId
    }
    readonly query?: {
      /** The work order that lets its workers read and write a private sample, its results and their fields. */
      readonly work_order_uuid?: models.WorkOrderId | undefined
    } | undefined
  }, void, 403 | 404>({
    id: 'deleteSampleResult',
    method: 'DELETE',
    path: '/api/sample_ars/{uuid}',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
      { name: 'work_order_uuid', in: 'query', isRequired: false },
    ],
    hasBody: false,
    isPage: false,
    isPublic: false,
    isAnonymous: false,
    responses: {
      204: {},
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
    },
  }),
  /** Deletes the result of a sample, by names, and what it holds. */
  deleteSampleResultByName: operation<{
    readonly path: {
      /** Name or uuid of an organization. */
      readonly org: string
      /** Name or uuid of a sample group. */
      readonly group: string
      /** Name or uuid of a sample. */
      readonly sample: string
      /** The module that made a result, for example `raw::raw_reads`. */
      readonly module: string
    }
    readonly query?: {
      /** Which replicate of the module; the one that was updated last, when it is left out. */
      readonly replicate?: string | undefined
      /** The work order that lets its workers read and write a private sample, its results and their fields. */
      readonly work_order_uuid?: models.WorkOrderId | undefined
    } | undefined
  }, void, 403 | 404>({
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
    isPage: false,
    isPublic: false,
    isAnonymous: false,
    responses: {
      204: {},
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail, 'text/html': 'text' },
    },
  }),
  /** Deletes your own profile. */
  deleteUser: operation<{
    readonly path: {
      readonly uuid: models.UserId
    }
  }, void, 403 | 404>({
    id: 'deleteUser',
    method: 'DELETE',
    path: '/api/users/{uuid}',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
    ],
    hasBody: false,
    isPage: false,
    isPublic: false,
    isAnonymous: false,
    responses: {
      204: {},
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
    },
  }),
  /** The account that the token belongs to. */
  fetchAccount: operation<Readonly<Record<never, never>>, models.Account, 403>({
    id: 'fetchAccount',
    method: 'GET',
    path: '/api/auth/users/me/',
    parameters: [],
    hasBody: false,
    isPage: false,
    isPublic: false,
    isAnonymous: false,
    responses: {
      200: { 'application/json': codecs.Account },
      403: { 'application/json': codecs.Detail },
    },
  }),
  /** Fetches the field of a group result. */
  fetchGroupField: operation<{
    readonly path: {
      readonly uuid: models.GroupFieldId
    }
    readonly query?: {
      /** The work order that lets its workers read and write a private sample, its results and their fields. */
      readonly work_order_uuid?: models.WorkOrderId | undefined
    } | undefined
  }, models.GroupField, 403 | 404>({
    id: 'fetchGroupField',
    method: 'GET',
    path: '/api/sample_group_ar_fields/{uuid}',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
      { name: 'work_order_uuid', in: 'query', isRequired: false },
    ],
    hasBody: false,
    isPage: false,
    isPublic: true,
    isAnonymous: false,
    responses: {
      200: { 'application/json': codecs.GroupField },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
    },
  }),
  /** Fetches the field of a group result, by names. */
  fetchGroupFieldByName: operation<{
    readonly path: {
      /** Name or uuid of an organization. */
      readonly org: string
      /** Name or uuid of a sample group. */
      readonly group: string
      /** The module that made a result, for example `raw::raw_reads`. */
      readonly module: string
      /** Name or uuid of a field. */
      readonly field: string
    }
    readonly query?: {
      /** Which replicate of the module; the one that was updated last, when it is left out. */
      readonly replicate?: string | undefined
    } | undefined
  }, models.GroupField, 403 | 404>({
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
    isPage: false,
    isPublic: true,
    isAnonymous: false,
    responses: {
      200: { 'application/json': codecs.GroupField },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail, 'text/html': 'text' },
    },
  }),
  /** Fetches the result of a group. */
  fetchGroupResult: operation<{
    readonly path: {
      readonly uuid: models.GroupResultId
    }
    readonly query?: {
      /** The work order that lets its workers read and write a private sample, its results and their fields. */
      readonly work_order_uuid?: models.WorkOrderId | undefined
    } | undefined
  }, models.GroupResult, 403 | 404>({
    id: 'fetchGroupResult',
    method: 'GET',
    path: '/api/sample_group_ars/{uuid}',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
      { name: 'work_order_uuid', in: 'query', isRequired: false },
    ],
    hasBody: false,
    isPage: false,
    isPublic: true,
    isAnonymous: false,
    responses: {
      200: { 'application/json': codecs.GroupResult },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
    },
  }),
  /** Fetches the result of a group, by names. */
  fetchGroupResultByName: operation<{
    readonly path: {
      /** Name or uuid of an organization. */
      readonly org: string
      /** Name or uuid of a sample group. */
      readonly group: string
      /** The module that made a result, for example `raw::raw_reads`. */
      readonly module: string
    }
    readonly query?: {
      /** Which replicate of the module; the one that was updated last, when it is left out. */
      readonly replicate?: string | undefined
    } | undefined
  }, models.GroupResult, 403 | 404>({
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
    isPage: false,
    isPublic: true,
    isAnonymous: false,
    responses: {
      200: { 'application/json': codecs.GroupResult },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail, 'text/html': 'text' },
    },
  }),
  /** Your own profile. */
  fetchMe: operation<Readonly<Record<never, never>>, models.User, 403 | 500>({
    id: 'fetchMe',
    method: 'GET',
    path: '/api/users/me',
    parameters: [],
    hasBody: false,
    isPage: false,
    isPublic: false,
    isAnonymous: false,
    responses: {
      200: { 'application/json': codecs.User },
      403: { 'application/json': codecs.Detail },
      500: { 'text/html': 'text' },
    },
  }),
  /** Fetches the organization. */
  fetchOrganization: operation<{
    readonly path: {
      readonly uuid: models.OrganizationId
    }
  }, models.Organization, 403 | 404>({
    id: 'fetchOrganization',
    method: 'GET',
    path: '/api/organizations/{uuid}',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
    ],
    hasBody: false,
    isPage: false,
    isPublic: true,
    isAnonymous: false,
    responses: {
      200: { 'application/json': codecs.Organization },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
    },
  }),
  /** Fetches the organization of a name. */
  fetchOrganizationByName: operation<{
    readonly path: {
      /** Name or uuid of an organization. */
      readonly org: string
    }
  }, models.Organization, 403 | 404>({
    id: 'fetchOrganizationByName',
    method: 'GET',
    path: '/api/nested/{org}/',
    parameters: [
      { name: 'org', in: 'path', isRequired: true },
    ],
    hasBody: false,
    isPage: false,
    isPublic: true,
    isAnonymous: false,
    responses: {
      200: { 'application/json': codecs.Organization },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail, 'text/html': 'text' },
    },
  }),
  /** Fetches the key. */
  fetchS3ApiKey: operation<{
    readonly path: {
      readonly uuid: models.S3ApiKeyId
    }
  }, models.S3ApiKey, 403 | 404>({
    id: 'fetchS3ApiKey',
    method: 'GET',
    path: '/api/s3_buckets/{uuid}',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
    ],
    hasBody: false,
    isPage: false,
    isPublic: false,
    isAnonymous: false,
    responses: {
      200: { 'application/json': codecs.S3ApiKey },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
    },
  }),
  /** Fetches the bucket. */
  fetchS3Bucket: operation<{
    readonly path: {
      readonly uuid: models.S3BucketId
    }
  }, models.S3Bucket, 403 | 404>({
    id: 'fetchS3Bucket',
    method: 'GET',
    path: '/api/s3_api_keys/{uuid}',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
    ],
    hasBody: false,
    isPage: false,
    isPublic: false,
    isAnonymous: false,
    responses: {
      200: { 'application/json': codecs.S3Bucket },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
    },
  }),
  /** Fetches the sample. */
  fetchSample: operation<{
    readonly path: {
      readonly uuid: models.SampleId
    }
    readonly query?: {
      /** The work order that lets its workers read and write a private sample, its results and their fields. */
      readonly work_order_uuid?: models.WorkOrderId | undefined
    } | undefined
  }, models.Sample, 403 | 404>({
    id: 'fetchSample',
    method: 'GET',
    path: '/api/samples/{uuid}',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
      { name: 'work_order_uuid', in: 'query', isRequired: false },
    ],
    hasBody: false,
    isPage: false,
    isPublic: true,
    isAnonymous: false,
    responses: {
      200: { 'application/json': codecs.Sample },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
    },
  }),
  /** Fetches the sample of a name. */
  fetchSampleByName: operation<{
    readonly path: {
      /** Name or uuid of an organization. */
      readonly org: string
      /** Name or uuid of a sample group. */
      readonly group: string
      /** Name or uuid of a sample. */
      readonly sample: string
    }
    readonly query?: {
      /** The work order that lets its workers read and write a private sample, its results and their fields. */
      readonly work_order_uuid?: models.WorkOrderId | undefined
    } | undefined
  }, models.Sample, 403 | 404>({
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
    isPage: false,
    isPublic: true,
    isAnonymous: false,
    responses: {
      200: { 'application/json': codecs.Sample },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail, 'text/html': 'text' },
    },
  }),
  /** Fetches the field of a sample result. */
  fetchSampleField: operation<{
    readonly path: {
      readonly uuid: models.SampleFieldId
    }
    readonly query?: {
      /** The work order that lets its workers read and write a private sample, its results and their fields. */
      readonly work_order_uuid?: models.WorkOrderId | undefined
    } | undefined
  }, models.SampleField, 403 | 404>({
    id: 'fetchSampleField',
    method: 'GET',
    path: '/api/sample_ar_fields/{uuid}',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
      { name: 'work_order_uuid', in: 'query', isRequired: false },
    ],
    hasBody: false,
    isPage: false,
    isPublic: true,
    isAnonymous: false,
    responses: {
      200: { 'application/json': codecs.SampleField },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
    },
  }),
  /** Fetches the field of a sample result, by names. */
  fetchSampleFieldByName: operation<{
    readonly path: {
      /** Name or uuid of an organization. */
      readonly org: string
      /** Name or uuid of a sample group. */
      readonly group: string
      /** Name or uuid of a sample. */
      readonly sample: string
      /** The module that made a result, for example `raw::raw_reads`. */
      readonly module: string
      /** Name or uuid of a field. */
      readonly field: string
    }
    readonly query?: {
      /** Which replicate of the module; the one that was updated last, when it is left out. */
      readonly replicate?: string | undefined
      /** The work order that lets its workers read and write a private sample, its results and their fields. */
      readonly work_order_uuid?: models.WorkOrderId | undefined
    } | undefined
  }, models.SampleField, 403 | 404>({
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
    isPage: false,
    isPublic: true,
    isAnonymous: false,
    responses: {
      200: { 'application/json': codecs.SampleField },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail, 'text/html': 'text' },
    },
  }),
  /** Fetches the sample group. */
  fetchSampleGroup: operation<{
    readonly path: {
      readonly uuid: models.SampleGroupId
    }
  }, models.SampleGroup, 403 | 404>({
    id: 'fetchSampleGroup',
    method: 'GET',
    path: '/api/sample_groups/{uuid}',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
    ],
    hasBody: false,
    isPage: false,
    isPublic: true,
    isAnonymous: false,
    responses: {
      200: { 'application/json': codecs.SampleGroup },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
    },
  }),
  /** Fetches the sample group of a name. */
  fetchSampleGroupByName: operation<{
    readonly path: {
      /** Name or uuid of an organization. */
      readonly org: string
      /** Name or uuid of a sample group. */
      readonly group: string
    }
  }, models.SampleGroup, 403 | 404>({
    id: 'fetchSampleGroupByName',
    method: 'GET',
    path: '/api/nested/{org}/sample_groups/{group}/',
    parameters: [
      { name: 'org', in: 'path', isRequired: true },
      { name: 'group', in: 'path', isRequired: true },
    ],
    hasBody: false,
    isPage: false,
    isPublic: true,
    isAnonymous: false,
    responses: {
      200: { 'application/json': codecs.SampleGroup },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail, 'text/html': 'text' },
    },
  }),
  /** Names and ids of all samples of the group, in one answer. */
  fetchSampleGroupLinks: operation<{
    readonly path: {
      readonly uuid: models.SampleGroupId
    }
    readonly query?: {
      /** Whether to give the metadata of each sample as well. */
      readonly metadata?: boolean | undefined
    } | undefined
  }, models.SampleGroupLinks, 403 | 500>({
    id: 'fetchSampleGroupLinks',
    method: 'GET',
    path: '/api/sample_groups/{uuid}/sample_links',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
      { name: 'metadata', in: 'query', isRequired: false },
    ],
    hasBody: false,
    isPage: false,
    isPublic: true,
    isAnonymous: false,
    responses: {
      200: { 'application/json': codecs.SampleGroupLinks },
      403: { 'application/json': codecs.Detail },
      500: { 'text/html': 'text' },
    },
  }),
  /** The group with everything in it: samples, results and fields. */
  fetchSampleGroupManifest: operation<{
    readonly path: {
      readonly uuid: models.SampleGroupId
    }
  }, models.SampleGroupManifest, 403 | 500>({
    id: 'fetchSampleGroupManifest',
    method: 'GET',
    path: '/api/sample_groups/{uuid}/manifest',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
    ],
    hasBody: false,
    isPage: false,
    isPublic: true,
    isAnonymous: false,
    responses: {
      200: { 'application/json': codecs.SampleGroupManifest },
      403: { 'application/json': codecs.Detail },
      500: { 'text/html': 'text' },
    },
  }),
  /** Metadata of every sample of the group, by the name of the sample. */
  fetchSampleGroupMetadata: operation<{
    readonly path: {
      readonly uuid: models.SampleGroupId
    }
    readonly query?: {
      /** The form of the answer; JSON when it is left out. */
      readonly kind?: 'csv' | 'json' | undefined
    } | undefined
  }, models.SampleGroupMetadata | string, 403 | 500>({
    id: 'fetchSampleGroupMetadata',
    method: 'GET',
    path: '/api/sample_groups/{uuid}/metadata',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
      { name: 'kind', in: 'query', isRequired: false },
    ],
    hasBody: false,
    isPage: false,
    isPublic: true,
    isAnonymous: false,
    responses: {
      200: { 'application/json': codecs.SampleGroupMetadata, 'text/csv': 'text' },
      403: { 'application/json': codecs.Detail },
      500: { 'text/html': 'text' },
    },
  }),
  /** How many samples of the group have a result of each module. */
  fetchSampleGroupModuleCounts: operation<{
    readonly path: {
      readonly uuid: models.SampleGroupId
    }
  }, models.SampleGroupModuleCounts, 403 | 500>({
    id: 'fetchSampleGroupModuleCounts',
    method: 'GET',
    path: '/api/sample_groups/{uuid}/module_counts',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
    ],
    hasBody: false,
    isPage: false,
    isPublic: true,
    isAnonymous: false,
    responses: {
      200: { 'application/json': codecs.SampleGroupModuleCounts },
      403: { 'application/json': codecs.Detail },
      500: { 'text/html': 'text' },
    },
  }),
  /** The sample with its results and their fields. */
  fetchSampleManifest: operation<{
    readonly path: {
      readonly uuid: models.SampleId
    }
    readonly query?: {
      /** The work order that lets its workers read and write a private sample, its results and their fields. */
      readonly work_order_uuid?: models.WorkOrderId | undefined
    } | undefined
  }, models.SampleManifest, 403 | 500>({
    id: 'fetchSampleManifest',
    method: 'GET',
    path: '/api/samples/{uuid}/manifest',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
      { name: 'work_order_uuid', in: 'query', isRequired: false },
    ],
    hasBody: false,
    isPage: false,
    isPublic: true,
    isAnonymous: false,
    responses: {
      200: { 'application/json': codecs.SampleManifest },
      403: { 'application/json': codecs.Detail },
      500: { 'text/html': 'text' },
    },
  }),
  /** The sample with every version of its metadata, oldest first. */
  fetchSampleMetadata: operation<{
    readonly path: {
      readonly uuid: models.SampleId
    }
    readonly query?: {
      /** The work order that lets its workers read and write a private sample, its results and their fields. */
      readonly work_order_uuid?: models.WorkOrderId | undefined
    } | undefined
  }, models.SampleMetadata, 403 | 500>({
    id: 'fetchSampleMetadata',
    method: 'GET',
    path: '/api/samples/{uuid}/metadata',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
      { name: 'work_order_uuid', in: 'query', isRequired: false },
    ],
    hasBody: false,
    isPage: false,
    isPublic: true,
    isAnonymous: false,
    responses: {
      200: { 'application/json': codecs.SampleMetadata },
      403: { 'application/json': codecs.Detail },
      500: { 'text/html': 'text' },
    },
  }),
  /** Fetches the result of a sample. */
  fetchSampleResult: operation<{
    readonly path: {
      readonly uuid: models.SampleResultId
    }
    readonly query?: {
      /** The work order that lets its workers read and write a private sample, its results and their fields. */
      readonly work_order_uuid?: models.WorkOrderId | undefined
    } | undefined
  }, models.SampleResult, 403 | 404>({
    id: 'fetchSampleResult',
    method: 'GET',
    path: '/api/sample_ars/{uuid}',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
      { name: 'work_order_uuid', in: 'query', isRequired: false },
    ],
    hasBody: false,
    isPage: false,
    isPublic: true,
    isAnonymous: false,
    responses: {
      200: { 'application/json': codecs.SampleResult },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
    },
  }),
  /** Fetches the result of a sample, by names. */
  fetchSampleResultByName: operation<{
    readonly path: {
      /** Name or uuid of an organization. */
      readonly org: string
      /** Name or uuid of a sample group. */
      readonly group: string
      /** Name or uuid of a sample. */
      readonly sample: string
      /** The module that made a result, for example `raw::raw_reads`. */
      readonly module: string
    }
    readonly query?: {
      /** Which replicate of the module; the one that was updated last, when it is left out. */
      readonly replicate?: string | undefined
      /** The work order that lets its workers read and write a private sample, its results and their fields. */
      readonly work_order_uuid?: models.WorkOrderId | undefined
    } | undefined
  }, models.SampleResult, 403 | 404>({
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
    isPage: false,
    isPublic: true,
    isAnonymous: false,
    responses: {
      200: { 'application/json': codecs.SampleResult },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail, 'text/html': 'text' },
    },
  }),
  /** Fetches a profile. */
  fetchUser: operation<{
    readonly path: {
      readonly uuid: models.UserId
    }
  }, models.User, 403 | 404>({
    id: 'fetchUser',
    method: 'GET',
    path: '/api/users/{uuid}',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
    ],
    hasBody: false,
    isPage: false,
    isPublic: true,
    isAnonymous: false,
    responses: {
      200: { 'application/json': codecs.User },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
    },
  }),
  /** A profile by the number of its account. */
  fetchUserById: operation<{
    readonly path: {
      /** The number of the account. */
      readonly id: number
    }
  }, models.User, 403 | 404 | 500>({
    id: 'fetchUserById',
    method: 'GET',
    path: '/api/users/id/{id}',
    parameters: [
      { name: 'id', in: 'path', isRequired: true },
    ],
    hasBody: false,
    isPage: false,
    isPublic: true,
    isAnonymous: false,
    responses: {
      200: { 'application/json': codecs.User },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
      500: { 'text/html': 'text' },
    },
  }),
  /** The fields of group results you may see, oldest first. */
  listGroupFields: operation<{
    readonly query?: {
      /** Only those of this result. */
      readonly analysis_result_id?: models.GroupResultId | undefined
      /** Only those of this name. */
      readonly name?: string | undefined
      /** A number from 1, or `last`. Pages hold 100. */
      readonly page?: number | string | undefined
      /** Only the one with this uuid. */
      readonly uuid?: models.GroupFieldId | undefined
      /** The work order that lets its workers read and write a private sample, its results and their fields. */
      readonly work_order_uuid?: models.WorkOrderId | undefined
    } | undefined
  }, models.GroupFieldPage, 400 | 403 | 404>({
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
    isPage: true,
    isPublic: true,
    isAnonymous: false,
    responses: {
      200: { 'application/json': codecs.GroupFieldPage },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
    },
  }),
  /** The results of groups you may see, oldest first. */
  listGroupResults: operation<{
    readonly query?: {
      /** Only those of this module. */
      readonly module_name?: string | undefined
      /** A number from 1, or `last`. Pages hold 100. */
      readonly page?: number | string | undefined
      /** Only those of this replicate. */
      readonly replicate?: string | undefined
      /** Only those of this group. */
      readonly sample_group_id?: models.SampleGroupId | undefined
      /** Only the one with this uuid. */
      readonly uuid?: models.GroupResultId | undefined
      /** The work order that lets its workers read and write a private sample, its results and their fields. */
      readonly work_order_uuid?: models.WorkOrderId | undefined
    } | undefined
  }, models.GroupResultPage, 400 | 403 | 404>({
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
    isPage: true,
    isPublic: true,
    isAnonymous: false,
    responses: {
      200: { 'application/json': codecs.GroupResultPage },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
    },
  }),
  /** Members of the organization. */
  listOrganizationMembers: operation<{
    readonly path: {
      readonly uuid: models.OrganizationId
    }
    readonly query?: {
      /** A number from 1, or `last`. Pages hold 100. */
      readonly page?: number | string | undefined
    } | undefined
  }, models.UserPage, 403 | 404>({
    id: 'listOrganizationMembers',
    method: 'GET',
    path: '/api/organizations/{uuid}/users',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
      { name: 'page', in: 'query', isRequired: false },
    ],
    hasBody: false,
    isPage: true,
    isPublic: true,
    isAnonymous: false,
    responses: {
      200: { 'application/json': codecs.UserPage },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
    },
  }),
  /** The organizations you may see, oldest first. */
  listOrganizations: operation<{
    readonly query?: {
      /** Only the one of this name. */
      readonly name?: string | undefined
      /** A number from 1, or `last`. Pages hold 100. */
      readonly page?: number | string | undefined
      /** Only the one with this uuid. */
      readonly uuid?: models.OrganizationId | undefined
    } | undefined
  }, models.OrganizationPage, 400 | 403 | 404>({
    id: 'listOrganizations',
    method: 'GET',
    path: '/api/organizations',
    parameters: [
      { name: 'name', in: 'query', isRequired: false },
      { name: 'page', in: 'query', isRequired: false },
      { name: 'uuid', in: 'query', isRequired: false },
    ],
    hasBody: false,
    isPage: true,
    isPublic: true,
    isAnonymous: false,
    responses: {
      200: { 'application/json': codecs.OrganizationPage },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
    },
  }),
  /** The keys of your organizations you may see, oldest first. */
  listS3ApiKeys: operation<{
    readonly query?: {
      /** A number from 1, or `last`. Pages hold 100. */
      readonly page?: number | string | undefined
    } | undefined
  }, models.S3ApiKeyPage, 400 | 403 | 404>({
    id: 'listS3ApiKeys',
    method: 'GET',
    path: '/api/s3_api_keys',
    parameters: [
      { name: 'page', in: 'query', isRequired: false },
    ],
    hasBody: false,
    isPage: true,
    isPublic: false,
    isAnonymous: false,
    responses: {
      200: { 'application/json': codecs.S3ApiKeyPage },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
    },
  }),
  /** The buckets of your organizations you may see, oldest first. */
  listS3Buckets: operation<{
    readonly query?: {
      /** Only those of this organization. */
      readonly organization_id?: models.OrganizationId | undefined
      /** A number from 1, or `last`. Pages hold 100. */
      readonly page?: number | string | undefined
    } | undefined
  }, models.S3BucketPage, 400 | 403 | 404>({
    id: 'listS3Buckets',
    method: 'GET',
    path: '/api/s3_buckets',
    parameters: [
      { name: 'organization_id', in: 'query', isRequired: false },
      { name: 'page', in: 'query', isRequired: false },
    ],
    hasBody: false,
    isPage: true,
    isPublic: false,
    isAnonymous: false,
    responses: {
      200: { 'application/json': codecs.S3BucketPage },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
    },
  }),
  /** The fields of sample results you may see, oldest first. */
  listSampleFields: operation<{
    readonly query?: {
      /** Only those of this result. */
      readonly analysis_result_id?: models.SampleResultId | undefined
      /** Only those of this name. */
      readonly name?: string | undefined
      /** A number from 1, or `last`. Pages hold 100. */
      readonly page?: number | string | undefined
      /** Only the one with this uuid. */
      readonly uuid?: models.SampleFieldId | undefined
      /** The work order that lets its workers read and write a private sample, its results and their fields. */
      readonly work_order_uuid?: models.WorkOrderId | undefined
    } | undefined
  }, models.SampleFieldPage, 400 | 403 | 404>({
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
    isPage: true,
    isPublic: true,
    isAnonymous: false,
    responses: {
      200: { 'application/json': codecs.SampleFieldPage },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
    },
  }),
  /**
   * Samples of the group, oldest first.
   * A group that is no library lists nothing unless you may write to the library of every sample in it.
   */
  listSampleGroupSamples: operation<{
    readonly path: {
      readonly uuid: models.SampleGroupId
    }
    readonly query?: {
      /** A number from 1, or `last`. Pages hold 100. */
      readonly page?: number | string | undefined
    } | undefined
  }, models.SamplePage, 403 | 404 | 500>({
    id: 'listSampleGroupSamples',
    method: 'GET',
    path: '/api/sample_groups/{uuid}/samples',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
      { name: 'page', in: 'query', isRequired: false },
    ],
    hasBody: false,
    isPage: true,
    isPublic: true,
    isAnonymous: false,
    responses: {
      200: { 'application/json': codecs.SamplePage },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
      500: { 'text/html': 'text' },
    },
  }),
  /** The sample groups you may see, oldest first. */
  listSampleGroups: operation<{
    readonly query?: {
      /** Only public ones, or only private ones. */
      readonly is_public?: boolean | undefined
      /** Only the one of this name. */
      readonly name?: string | undefined
      /** Only those of this organization. */
      readonly organization_id?: models.OrganizationId | undefined
      /** A number from 1, or `last`. Pages hold 100. */
      readonly page?: number | string | undefined
      /** Only the one with this uuid. */
      readonly uuid?: models.SampleGroupId | undefined
    } | undefined
  }, models.SampleGroupPage, 400 | 403 | 404>({
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
    isPage: true,
    isPublic: true,
    isAnonymous: false,
    responses: {
      200: { 'application/json': codecs.SampleGroupPage },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
    },
  }),
  /** The results of samples you may see, oldest first. */
  listSampleResults: operation<{
    readonly query?: {
      /** Only those of this module. */
      readonly module_name?: string | undefined
      /** A number from 1, or `last`. Pages hold 100. */
      readonly page?: number | string | undefined
      /** Only those of this replicate. */
      readonly replicate?: string | undefined
      /** Only those of this sample. */
      readonly sample_id?: models.SampleId | undefined
      /** Only the one with this uuid. */
      readonly uuid?: models.SampleResultId | undefined
      /** The work order that lets its workers read and write a private sample, its results and their fields. */
      readonly work_order_uuid?: models.WorkOrderId | undefined
    } | undefined
  }, models.SampleResultPage, 400 | 403 | 404>({
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
    isPage: true,
    isPublic: true,
    isAnonymous: false,
    responses: {
      200: { 'application/json': codecs.SampleResultPage },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
    },
  }),
  /** The samples you may see, oldest first. */
  listSamples: operation<{
    readonly query?: {
      /** Only those of this library. */
      readonly library_id?: models.SampleGroupId | undefined
      /** Only those of this name. */
      readonly name?: string | undefined
      /** A number from 1, or `last`. Pages hold 100. */
      readonly page?: number | string | undefined
      /** Only the one with this uuid. */
      readonly uuid?: models.SampleId | undefined
      /** The work order that lets its workers read and write a private sample, its results and their fields. */
      readonly work_order_uuid?: models.WorkOrderId | undefined
    } | undefined
  }, models.SamplePage, 400 | 403 | 404>({
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
    isPage: true,
    isPublic: true,
    isAnonymous: false,
    responses: {
      200: { 'application/json': codecs.SamplePage },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
    },
  }),
  /** All profiles, oldest first. */
  listUsers: operation<{
    readonly query?: {
      /** A number from 1, or `last`. Pages hold 100. */
      readonly page?: number | string | undefined
    } | undefined
  }, models.UserPage, 403 | 404>({
    id: 'listUsers',
    method: 'GET',
    path: '/api/users',
    parameters: [
      { name: 'page', in: 'query', isRequired: false },
    ],
    hasBody: false,
    isPage: true,
    isPublic: true,
    isAnonymous: false,
    responses: {
      200: { 'application/json': codecs.UserPage },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
    },
  }),
  /** Gives a token for an e-mail and password; the same one each time until it is logged out. */
  login: operation<{
    readonly body: models.Credentials
  }, models.Session, 400 | 415>({
    id: 'login',
    method: 'POST',
    path: '/api/auth/token/login',
    parameters: [],
    hasBody: true,
    isPage: false,
    isPublic: true,
    isAnonymous: true,
    responses: {
      200: { 'application/json': codecs.Session },
      400: { 'application/json': codecs.ValidationMessages },
      415: { 'application/json': codecs.Detail },
    },
  }),
  /** Voids the token. */
  logout: operation<Readonly<Record<never, never>>, void, 403>({
    id: 'logout',
    method: 'POST',
    path: '/api/auth/token/logout/',
    parameters: [],
    hasBody: false,
    isPage: false,
    isPublic: false,
    isAnonymous: false,
    responses: {
      204: {},
      403: { 'application/json': codecs.Detail },
    },
  }),
  /** Registers a user by e-mail and password. */
  registerUser: operation<{
    readonly body: models.Credentials
  }, models.Account, 400 | 415>({
    id: 'registerUser',
    method: 'POST',
    path: '/api/auth/users/',
    parameters: [],
    hasBody: true,
    isPage: false,
    isPublic: true,
    isAnonymous: true,
    responses: {
      201: { 'application/json': codecs.Account },
      400: { 'application/json': codecs.ValidationMessages },
      415: { 'application/json': codecs.Detail },
    },
  }),
  /** Takes samples out of the group; they stay in their library. */
  removeSampleGroupSamples: operation<{
    readonly path: {
      readonly uuid: models.SampleGroupId
    }
    readonly body: models.SampleChoice
  }, models.Status, 400 | 403 | 415 | 500>({
    id: 'removeSampleGroupSamples',
    method: 'DELETE',
    path: '/api/sample_groups/{uuid}/samples',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
    ],
    hasBody: true,
    isPage: false,
    isPublic: false,
    isAnonymous: false,
    responses: {
      200: { 'application/json': codecs.Status },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
      500: { 'text/html': 'text' },
    },
  }),
  /** Replaces the field of a group result: what is left out keeps its value, what is required must be there. */
  replaceGroupField: operation<{
    readonly path: {
      readonly uuid: models.GroupFieldId
    }
    readonly query?: {
      /** The work order that lets its workers read and write a private sample, its results and their fields. */
      readonly work_order_uuid?: models.WorkOrderId | undefined
    } | undefined
    readonly body: models.GroupFieldWrite
  }, models.GroupField, 400 | 403 | 404 | 415>({
    id: 'replaceGroupField',
    method: 'PUT',
    path: '/api/sample_group_ar_fields/{uuid}',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
      { name: 'work_order_uuid', in: 'query', isRequired: false },
    ],
    hasBody: true,
    isPage: false,
    isPublic: false,
    isAnonymous: false,
    responses: {
      200: { 'application/json': codecs.GroupField },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
    },
  }),
  /** Replaces the field of a group result, by names: what is left out keeps its value, what is required must be there. */
  replaceGroupFieldByName: operation<{
    readonly path: {
      /** Name or uuid of an organization. */
      readonly org: string
      /** Name or uuid of a sample group. */
      readonly group: string
      /** The module that made a result, for example `raw::raw_reads`. */
      readonly module: string
      /** Name or uuid of a field. */
      readonly field: string
    }
    readonly query?: {
      /** Which replicate of the module; the one that was updated last, when it is left out. */
      readonly replicate?: string | undefined
    } | undefined
    readonly body: models.GroupFieldWrite
  }, models.GroupField, 400 | 403 | 404 | 415>({
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
    isPage: false,
    isPublic: false,
    isAnonymous: false,
    responses: {
      200: { 'application/json': codecs.GroupField },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail, 'text/html': 'text' },
      415: { 'application/json': codecs.Detail },
    },
  }),
  /** Replaces the result of a group: what is left out keeps its value, what is required must be there. */
  replaceGroupResult: operation<{
    readonly path: {
      readonly uuid: models.GroupResultId
    }
    readonly query?: {
      /** The work order that lets its workers read and write a private sample, its results and their fields. */
      readonly work_order_uuid?: models.WorkOrderId | undefined
    } | undefined
    readonly body: models.GroupResultWrite
  }, models.GroupResult, 400 | 403 | 404 | 415>({
    id: 'replaceGroupResult',
    method: 'PUT',
    path: '/api/sample_group_ars/{uuid}',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
      { name: 'work_order_uuid', in: 'query', isRequired: false },
    ],
    hasBody: true,
    isPage: false,
    isPublic: false,
    isAnonymous: false,
    responses: {
      200: { 'application/json': codecs.GroupResult },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
    },
  }),
  /** Replaces the result of a group, by names: what is left out keeps its value, what is required must be there. */
  replaceGroupResultByName: operation<{
    readonly path: {
      /** Name or uuid of an organization. */
      readonly org: string
      /** Name or uuid of a sample group. */
      readonly group: string
      /** The module that made a result, for example `raw::raw_reads`. */
      readonly module: string
    }
    readonly query?: {
      /** Which replicate of the module; the one that was updated last, when it is left out. */
      readonly replicate?: string | undefined
    } | undefined
    readonly body: models.GroupResultWrite
  }, models.GroupResult, 400 | 403 | 404 | 415>({
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
    isPage: false,
    isPublic: false,
    isAnonymous: false,
    responses: {
      200: { 'application/json': codecs.GroupResult },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail, 'text/html': 'text' },
      415: { 'application/json': codecs.Detail },
    },
  }),
  /** Replaces the organization: what is left out keeps its value, what is required must be there. */
  replaceOrganization: operation<{
    readonly path: {
      readonly uuid: models.OrganizationId
    }
    readonly body: models.OrganizationWrite
  }, models.Organization, 400 | 403 | 404 | 415>({
    id: 'replaceOrganization',
    method: 'PUT',
    path: '/api/organizations/{uuid}',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
    ],
    hasBody: true,
    isPage: false,
    isPublic: false,
    isAnonymous: false,
    responses: {
      200: { 'application/json': codecs.Organization },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
    },
  }),
  /** Replaces the organization of a name: what is left out keeps its value, what is required must be there. */
  replaceOrganizationByName: operation<{
    readonly path: {
      /** Name or uuid of an organization. */
      readonly org: string
    }
    readonly body: models.OrganizationWrite
  }, models.Organization, 400 | 403 | 404 | 415>({
    id: 'replaceOrganizationByName',
    method: 'PUT',
    path: '/api/nested/{org}/',
    parameters: [
      { name: 'org', in: 'path', isRequired: true },
    ],
    hasBody: true,
    isPage: false,
    isPublic: false,
    isAnonymous: false,
    responses: {
      200: { 'application/json': codecs.Organization },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail, 'text/html': 'text' },
      415: { 'application/json': codecs.Detail },
    },
  }),
  /** Replaces the key: what is left out keeps its value, what is required must be there. */
  replaceS3ApiKey: operation<{
    readonly path: {
      readonly uuid: models.S3ApiKeyId
    }
    readonly body: models.S3ApiKeyWrite
  }, models.S3ApiKey, 400 | 403 | 404 | 415>({
    id: 'replaceS3ApiKey',
    method: 'PUT',
    path: '/api/s3_buckets/{uuid}',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
    ],
    hasBody: true,
    isPage: false,
    isPublic: false,
    isAnonymous: false,
    responses: {
      200: { 'application/json': codecs.S3ApiKey },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
    },
  }),
  /** Replaces the bucket: what is left out keeps its value, what is required must be there. */
  replaceS3Bucket: operation<{
    readonly path: {
      readonly uuid: models.S3BucketId
    }
    readonly body: models.S3BucketWrite
  }, models.S3Bucket, 400 | 403 | 404 | 415>({
    id: 'replaceS3Bucket',
    method: 'PUT',
    path: '/api/s3_api_keys/{uuid}',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
    ],
    hasBody: true,
    isPage: false,
    isPublic: false,
    isAnonymous: false,
    responses: {
      200: { 'application/json': codecs.S3Bucket },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
    },
  }),
  /** Replaces the sample: what is left out keeps its value, what is required must be there. */
  replaceSample: operation<{
    readonly path: {
      readonly uuid: models.SampleId
    }
    readonly query?: {
      /** The work order that lets its workers read and write a private sample, its results and their fields. */
      readonly work_order_uuid?: models.WorkOrderId | undefined
    } | undefined
    readonly body: models.SampleWrite
  }, models.Sample, 400 | 403 | 404 | 415>({
    id: 'replaceSample',
    method: 'PUT',
    path: '/api/samples/{uuid}',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
      { name: 'work_order_uuid', in: 'query', isRequired: false },
    ],
    hasBody: true,
    isPage: false,
    isPublic: false,
    isAnonymous: false,
    responses: {
      200: { 'application/json': codecs.Sample },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
    },
  }),
  /** Replaces the sample of a name: what is left out keeps its value, what is required must be there. */
  replaceSampleByName: operation<{
    readonly path: {
      /** Name or uuid of an organization. */
      readonly org: string
      /** Name or uuid of a sample group. */
      readonly group: string
      /** Name or uuid of a sample. */
      readonly sample: string
    }
    readonly query?: {
      /** The work order that lets its workers read and write a private sample, its results and their fields. */
      readonly work_order_uuid?: models.WorkOrderId | undefined
    } | undefined
    readonly body: models.SampleWrite
  }, models.Sample, 400 | 403 | 404 | 415>({
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
    isPage: false,
    isPublic: false,
    isAnonymous: false,
    responses: {
      200: { 'application/json': codecs.Sample },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail, 'text/html': 'text' },
      415: { 'application/json': codecs.Detail },
    },
  }),
  /** Replaces the field of a sample result: what is left out keeps its value, what is required must be there. */
  replaceSampleField: operation<{
    readonly path: {
      readonly uuid: models.SampleFieldId
    }
    readonly query?: {
      /** The work order that lets its workers read and write a private sample, its results and their fields. */
      readonly work_order_uuid?: models.WorkOrderId | undefined
    } | undefined
    readonly body: models.SampleFieldWrite
  }, models.SampleField, 400 | 403 | 404 | 415>({
    id: 'replaceSampleField',
    method: 'PUT',
    path: '/api/sample_ar_fields/{uuid}',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
      { name: 'work_order_uuid', in: 'query', isRequired: false },
    ],
    hasBody: true,
    isPage: false,
    isPublic: false,
    isAnonymous: false,
    responses: {
      200: { 'application/json': codecs.SampleField },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
    },
  }),
  /** Replaces the field of a sample result, by names: what is left out keeps its value, what is required must be there. */
  replaceSampleFieldByName: operation<{
    readonly path: {
      /** Name or uuid of an organization. */
      readonly org: string
      /** Name or uuid of a sample group. */
      readonly group: string
      /** Name or uuid of a sample. */
      readonly sample: string
      /** The module that made a result, for example `raw::raw_reads`. */
      readonly module: string
      /** Name or uuid of a field. */
      readonly field: string
    }
    readonly query?: {
      /** Which replicate of the module; the one that was updated last, when it is left out. */
      readonly replicate?: string | undefined
      /** The work order that lets its workers read and write a private sample, its results and their fields. */
      readonly work_order_uuid?: models.WorkOrderId | undefined
    } | undefined
    readonly body: models.SampleFieldWrite
  }, models.SampleField, 400 | 403 | 404 | 415>({
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
    isPage: false,
    isPublic: false,
    isAnonymous: false,
    responses: {
      200: { 'application/json': codecs.SampleField },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail, 'text/html': 'text' },
      415: { 'application/json': codecs.Detail },
    },
  }),
  /** Replaces the sample group: what is left out keeps its value, what is required must be there. */
  replaceSampleGroup: operation<{
    readonly path: {
      readonly uuid: models.SampleGroupId
    }
    readonly body: models.SampleGroupWrite
  }, models.SampleGroup, 400 | 403 | 404 | 415>({
    id: 'replaceSampleGroup',
    method: 'PUT',
    path: '/api/sample_groups/{uuid}',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
    ],
    hasBody: true,
    isPage: false,
    isPublic: false,
    isAnonymous: false,
    responses: {
      200: { 'application/json': codecs.SampleGroup },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
    },
  }),
  /** Replaces the sample group of a name: what is left out keeps its value, what is required must be there. */
  replaceSampleGroupByName: operation<{
    readonly path: {
      /** Name or uuid of an organization. */
      readonly org: string
      /** Name or uuid of a sample group. */
      readonly group: string
    }
    readonly body: models.SampleGroupWrite
  }, models.SampleGroup, 400 | 403 | 404 | 415>({
    id: 'replaceSampleGroupByName',
    method: 'PUT',
    path: '/api/nested/{org}/sample_groups/{group}/',
    parameters: [
      { name: 'org', in: 'path', isRequired: true },
      { name: 'group', in: 'path', isRequired: true },
    ],
    hasBody: true,
    isPage: false,
    isPublic: false,
    isAnonymous: false,
    responses: {
      200: { 'application/json': codecs.SampleGroup },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail, 'text/html': 'text' },
      415: { 'application/json': codecs.Detail },
    },
  }),
  /** Replaces the result of a sample: what is left out keeps its value, what is required must be there. */
  replaceSampleResult: operation<{
    readonly path: {
      readonly uuid: models.SampleResultId
    }
    readonly query?: {
      /** The work order that lets its workers read and write a private sample, its results and their fields. */
      readonly work_order_uuid?: models.WorkOrderId | undefined
    } | undefined
    readonly body: models.SampleResultWrite
  }, models.SampleResult, 400 | 403 | 404 | 415>({
    id: 'replaceSampleResult',
    method: 'PUT',
    path: '/api/sample_ars/{uuid}',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
      { name: 'work_order_uuid', in: 'query', isRequired: false },
    ],
    hasBody: true,
    isPage: false,
    isPublic: false,
    isAnonymous: false,
    responses: {
      200: { 'application/json': codecs.SampleResult },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
    },
  }),
  /** Replaces the result of a sample, by names: what is left out keeps its value, what is required must be there. */
  replaceSampleResultByName: operation<{
    readonly path: {
      /** Name or uuid of an organization. */
      readonly org: string
      /** Name or uuid of a sample group. */
      readonly group: string
      /** Name or uuid of a sample. */
      readonly sample: string
      /** The module that made a result, for example `raw::raw_reads`. */
      readonly module: string
    }
    readonly query?: {
      /** Which replicate of the module; the one that was updated last, when it is left out. */
      readonly replicate?: string | undefined
      /** The work order that lets its workers read and write a private sample, its results and their fields. */
      readonly work_order_uuid?: models.WorkOrderId | undefined
    } | undefined
    readonly body: models.SampleResultWrite
  }, models.SampleResult, 400 | 403 | 404 | 415>({
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
    isPage: false,
    isPublic: false,
    isAnonymous: false,
    responses: {
      200: { 'application/json': codecs.SampleResult },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail, 'text/html': 'text' },
      415: { 'application/json': codecs.Detail },
    },
  }),
  /** Replaces your own profile. */
  replaceUser: operation<{
    readonly path: {
      readonly uuid: models.UserId
    }
    readonly body: models.UserWrite
  }, models.User, 400 | 403 | 404 | 415>({
    id: 'replaceUser',
    method: 'PUT',
    path: '/api/users/{uuid}',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
    ],
    hasBody: true,
    isPage: false,
    isPublic: false,
    isAnonymous: false,
    responses: {
      200: { 'application/json': codecs.User },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
    },
  }),
  /** Samples, groups and organizations by name. */
  search: operation<{
    readonly query?: {
      /** Part of a name; everything, when it is left out. */
      readonly query?: string | undefined
    } | undefined
  }, models.SearchResults, 403>({
    id: 'search',
    method: 'GET',
    path: '/api/search',
    parameters: [
      { name: 'query', in: 'query', isRequired: false },
    ],
    hasBody: false,
    isPage: false,
    isPublic: true,
    isAnonymous: false,
    responses: {
      200: { 'application/json': codecs.SearchResults },
      403: { 'application/json': codecs.Detail },
    },
  }),
  /** Changes the field of a group result: only the fields given. */
  updateGroupField: operation<{
    readonly path: {
      readonly uuid: models.GroupFieldId
    }
    readonly query?: {
      /** The work order that lets its workers read and write a private sample, its results and their fields. */
      readonly work_order_uuid?: models.WorkOrderId | undefined
    } | undefined
    readonly body: models.GroupFieldPatch
  }, models.GroupField, 400 | 403 | 404 | 415>({
    id: 'updateGroupField',
    method: 'PATCH',
    path: '/api/sample_group_ar_fields/{uuid}',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
      { name: 'work_order_uuid', in: 'query', isRequired: false },
    ],
    hasBody: true,
    isPage: false,
    isPublic: false,
    isAnonymous: false,
    responses: {
      200: { 'application/json': codecs.GroupField },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
    },
  }),
  /** Changes the field of a group result, by names: only the fields given. */
  updateGroupFieldByName: operation<{
    readonly path: {
      /** Name or uuid of an organization. */
      readonly org: string
      /** Name or uuid of a sample group. */
      readonly group: string
      /** The module that made a result, for example `raw::raw_reads`. */
      readonly module: string
      /** Name or uuid of a field. */
      readonly field: string
    }
    readonly query?: {
      /** Which replicate of the module; the one that was updated last, when it is left out. */
      readonly replicate?: string | undefined
    } | undefined
    readonly body: models.GroupFieldPatch
  }, models.GroupField, 400 | 403 | 404 | 415>({
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
    isPage: false,
    isPublic: false,
    isAnonymous: false,
    responses: {
      200: { 'application/json': codecs.GroupField },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail, 'text/html': 'text' },
      415: { 'application/json': codecs.Detail },
    },
  }),
  /** Changes the result of a group: only the fields given. */
  updateGroupResult: operation<{
    readonly path: {
      readonly uuid: models.GroupResultId
    }
    readonly query?: {
      /** The work order that lets its workers read and write a private sample, its results and their fields. */
      readonly work_order_uuid?: models.WorkOrderId | undefined
    } | undefined
    readonly body: models.GroupResultPatch
  }, models.GroupResult, 400 | 403 | 404 | 415>({
    id: 'updateGroupResult',
    method: 'PATCH',
    path: '/api/sample_group_ars/{uuid}',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
      { name: 'work_order_uuid', in: 'query', isRequired: false },
    ],
    hasBody: true,
    isPage: false,
    isPublic: false,
    isAnonymous: false,
    responses: {
      200: { 'application/json': codecs.GroupResult },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
    },
  }),
  /** Changes the result of a group, by names: only the fields given. */
  updateGroupResultByName: operation<{
    readonly path: {
      /** Name or uuid of an organization. */
      readonly org: string
      /** Name or uuid of a sample group. */
      readonly group: string
      /** The module that made a result, for example `raw::raw_reads`. */
      readonly module: string
    }
    readonly query?: {
      /** Which replicate of the module; the one that was updated last, when it is left out. */
      readonly replicate?: string | undefined
    } | undefined
    readonly body: models.GroupResultPatch
  }, models.GroupResult, 400 | 403 | 404 | 415>({
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
    isPage: false,
    isPublic: false,
    isAnonymous: false,
    responses: {
      200: { 'application/json': codecs.GroupResult },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail, 'text/html': 'text' },
      415: { 'application/json': codecs.Detail },
    },
  }),
  /** Changes the organization: only the fields given. */
  updateOrganization: operation<{
    readonly path: {
      readonly uuid: models.OrganizationId
    }
    readonly body: models.OrganizationPatch
  }, models.Organization, 400 | 403 | 404 | 415>({
    id: 'updateOrganization',
    method: 'PATCH',
    path: '/api/organizations/{uuid}',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
    ],
    hasBody: true,
    isPage: false,
    isPublic: false,
    isAnonymous: false,
    responses: {
      200: { 'application/json': codecs.Organization },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
    },
  }),
  /** Changes the organization of a name: only the fields given. */
  updateOrganizationByName: operation<{
    readonly path: {
      /** Name or uuid of an organization. */
      readonly org: string
    }
    readonly body: models.OrganizationPatch
  }, models.Organization, 400 | 403 | 404 | 415>({
    id: 'updateOrganizationByName',
    method: 'PATCH',
    path: '/api/nested/{org}/',
    parameters: [
      { name: 'org', in: 'path', isRequired: true },
    ],
    hasBody: true,
    isPage: false,
    isPublic: false,
    isAnonymous: false,
    responses: {
      200: { 'application/json': codecs.Organization },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail, 'text/html': 'text' },
      415: { 'application/json': codecs.Detail },
    },
  }),
  /** Changes the key: only the fields given. */
  updateS3ApiKey: operation<{
    readonly path: {
      readonly uuid: models.S3ApiKeyId
    }
    readonly body: models.S3ApiKeyPatch
  }, models.S3ApiKey, 400 | 403 | 404 | 415>({
    id: 'updateS3ApiKey',
    method: 'PATCH',
    path: '/api/s3_buckets/{uuid}',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
    ],
    hasBody: true,
    isPage: false,
    isPublic: false,
    isAnonymous: false,
    responses: {
      200: { 'application/json': codecs.S3ApiKey },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
    },
  }),
  /** Changes the bucket: only the fields given. */
  updateS3Bucket: operation<{
    readonly path: {
      readonly uuid: models.S3BucketId
    }
    readonly body: models.S3BucketPatch
  }, models.S3Bucket, 400 | 403 | 404 | 415>({
    id: 'updateS3Bucket',
    method: 'PATCH',
    path: '/api/s3_api_keys/{uuid}',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
    ],
    hasBody: true,
    isPage: false,
    isPublic: false,
    isAnonymous: false,
    responses: {
      200: { 'application/json': codecs.S3Bucket },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
    },
  }),
  /** Changes the sample: only the fields given. */
  updateSample: operation<{
    readonly path: {
      readonly uuid: models.SampleId
    }
    readonly query?: {
      /** The work order that lets its workers read and write a private sample, its results and their fields. */
      readonly work_order_uuid?: models.WorkOrderId | undefined
    } | undefined
    readonly body: models.SamplePatch
  }, models.Sample, 400 | 403 | 404 | 415>({
    id: 'updateSample',
    method: 'PATCH',
    path: '/api/samples/{uuid}',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
      { name: 'work_order_uuid', in: 'query', isRequired: false },
    ],
    hasBody: true,
    isPage: false,
    isPublic: false,
    isAnonymous: false,
    responses: {
      200: { 'application/json': codecs.Sample },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
    },
  }),
  /** Changes the sample of a name: only the fields given. */
  updateSampleByName: operation<{
    readonly path: {
      /** Name or uuid of an organization. */
      readonly org: string
      /** Name or uuid of a sample group. */
      readonly group: string
      /** Name or uuid of a sample. */
      readonly sample: string
    }
    readonly query?: {
      /** The work order that lets its workers read and write a private sample, its results and their fields. */
      readonly work_order_uuid?: models.WorkOrderId | undefined
    } | undefined
    readonly body: models.SamplePatch
  }, models.Sample, 400 | 403 | 404 | 415>({
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
    isPage: false,
    isPublic: false,
    isAnonymous: false,
    responses: {
      200: { 'application/json': codecs.Sample },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail, 'text/html': 'text' },
      415: { 'application/json': codecs.Detail },
    },
  }),
  /** Changes the field of a sample result: only the fields given. */
  updateSampleField: operation<{
    readonly path: {
      readonly uuid: models.SampleFieldId
    }
    readonly query?: {
      /** The work order that lets its workers read and write a private sample, its results and their fields. */
      readonly work_order_uuid?: models.WorkOrderId | undefined
    } | undefined
    readonly body: models.SampleFieldPatch
  }, models.SampleField, 400 | 403 | 404 | 415>({
    id: 'updateSampleField',
    method: 'PATCH',
    path: '/api/sample_ar_fields/{uuid}',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
      { name: 'work_order_uuid', in: 'query', isRequired: false },
    ],
    hasBody: true,
    isPage: false,
    isPublic: false,
    isAnonymous: false,
    responses: {
      200: { 'application/json': codecs.SampleField },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
    },
  }),
  /** Changes the field of a sample result, by names: only the fields given. */
  updateSampleFieldByName: operation<{
    readonly path: {
      /** Name or uuid of an organization. */
      readonly org: string
      /** Name or uuid of a sample group. */
      readonly group: string
      /** Name or uuid of a sample. */
      readonly sample: string
      /** The module that made a result, for example `raw::raw_reads`. */
      readonly module: string
      /** Name or uuid of a field. */
      readonly field: string
    }
    readonly query?: {
      /** Which replicate of the module; the one that was updated last, when it is left out. */
      readonly replicate?: string | undefined
      /** The work order that lets its workers read and write a private sample, its results and their fields. */
      readonly work_order_uuid?: models.WorkOrderId | undefined
    } | undefined
    readonly body: models.SampleFieldPatch
  }, models.SampleField, 400 | 403 | 404 | 415>({
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
    isPage: false,
    isPublic: false,
    isAnonymous: false,
    responses: {
      200: { 'application/json': codecs.SampleField },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail, 'text/html': 'text' },
      415: { 'application/json': codecs.Detail },
    },
  }),
  /** Changes the sample group: only the fields given. */
  updateSampleGroup: operation<{
    readonly path: {
      readonly uuid: models.SampleGroupId
    }
    readonly body: models.SampleGroupPatch
  }, models.SampleGroup, 400 | 403 | 404 | 415>({
    id: 'updateSampleGroup',
    method: 'PATCH',
    path: '/api/sample_groups/{uuid}',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
    ],
    hasBody: true,
    isPage: false,
    isPublic: false,
    isAnonymous: false,
    responses: {
      200: { 'application/json': codecs.SampleGroup },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
    },
  }),
  /** Changes the sample group of a name: only the fields given. */
  updateSampleGroupByName: operation<{
    readonly path: {
      /** Name or uuid of an organization. */
      readonly org: string
      /** Name or uuid of a sample group. */
      readonly group: string
    }
    readonly body: models.SampleGroupPatch
  }, models.SampleGroup, 400 | 403 | 404 | 415>({
    id: 'updateSampleGroupByName',
    method: 'PATCH',
    path: '/api/nested/{org}/sample_groups/{group}/',
    parameters: [
      { name: 'org', in: 'path', isRequired: true },
      { name: 'group', in: 'path', isRequired: true },
    ],
    hasBody: true,
    isPage: false,
    isPublic: false,
    isAnonymous: false,
    responses: {
      200: { 'application/json': codecs.SampleGroup },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail, 'text/html': 'text' },
      415: { 'application/json': codecs.Detail },
    },
  }),
  /** Changes the result of a sample: only the fields given. */
  updateSampleResult: operation<{
    readonly path: {
      readonly uuid: models.SampleResultId
    }
    readonly query?: {
      /** The work order that lets its workers read and write a private sample, its results and their fields. */
      readonly work_order_uuid?: models.WorkOrderId | undefined
    } | undefined
    readonly body: models.SampleResultPatch
  }, models.SampleResult, 400 | 403 | 404 | 415>({
    id: 'updateSampleResult',
    method: 'PATCH',
    path: '/api/sample_ars/{uuid}',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
      { name: 'work_order_uuid', in: 'query', isRequired: false },
    ],
    hasBody: true,
    isPage: false,
    isPublic: false,
    isAnonymous: false,
    responses: {
      200: { 'application/json': codecs.SampleResult },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
    },
  }),
  /** Changes the result of a sample, by names: only the fields given. */
  updateSampleResultByName: operation<{
    readonly path: {
      /** Name or uuid of an organization. */
      readonly org: string
      /** Name or uuid of a sample group. */
      readonly group: string
      /** Name or uuid of a sample. */
      readonly sample: string
      /** The module that made a result, for example `raw::raw_reads`. */
      readonly module: string
    }
    readonly query?: {
      /** Which replicate of the module; the one that was updated last, when it is left out. */
      readonly replicate?: string | undefined
      /** The work order that lets its workers read and write a private sample, its results and their fields. */
      readonly work_order_uuid?: models.WorkOrderId | undefined
    } | undefined
    readonly body: models.SampleResultPatch
  }, models.SampleResult, 400 | 403 | 404 | 415>({
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
    isPage: false,
    isPublic: false,
    isAnonymous: false,
    responses: {
      200: { 'application/json': codecs.SampleResult },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail, 'text/html': 'text' },
      415: { 'application/json': codecs.Detail },
    },
  }),
  /** Changes your own profile: only the fields given. */
  updateUser: operation<{
    readonly path: {
      readonly uuid: models.UserId
    }
    readonly body: models.UserPatch
  }, models.User, 400 | 403 | 404 | 415>({
    id: 'updateUser',
    method: 'PATCH',
    path: '/api/users/{uuid}',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
    ],
    hasBody: true,
    isPage: false,
    isPublic: false,
    isAnonymous: false,
    responses: {
      200: { 'application/json': codecs.User },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
    },
  }),
  /**
   * Turns the field into a pointer to a file, and says where its bytes go.
   * The field must not hold a blob, and the group must have a bucket with a key. Each call for parts starts an upload of its own.
   */
  uploadGroupField: operation<{
    readonly path: {
      readonly uuid: models.GroupFieldId
    }
    readonly query?: {
      /** The work order that lets its workers read and write a private sample, its results and their fields. */
      readonly work_order_uuid?: models.WorkOrderId | undefined
    } | undefined
    readonly body: models.UploadRequest
  }, models.UploadTarget, 403 | 415 | 500>({
    id: 'uploadGroupField',
    method: 'POST',
    path: '/api/sample_group_ar_fields/{uuid}/upload_s3',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
      { name: 'work_order_uuid', in: 'query', isRequired: false },
    ],
    hasBody: true,
    isPage: false,
    isPublic: false,
    isAnonymous: false,
    responses: {
      200: { 'application/json': codecs.UploadTarget },
      403: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
      500: { 'text/html': 'text' },
    },
  }),
  /**
   * Turns the field into a pointer to a file, and says where its bytes go.
   * The field must not hold a blob, and the group must have a bucket with a key. Each call for parts starts an upload of its own.
   */
  uploadSampleField: operation<{
    readonly path: {
      readonly uuid: models.SampleFieldId
    }
    readonly query?: {
      /** The work order that lets its workers read and write a private sample, its results and their fields. */
      readonly work_order_uuid?: models.WorkOrderId | undefined
    } | undefined
    readonly body: models.UploadRequest
  }, models.UploadTarget, 403 | 415 | 500>({
    id: 'uploadSampleField',
    method: 'POST',
    path: '/api/sample_ar_fields/{uuid}/upload_s3',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
      { name: 'work_order_uuid', in: 'query', isRequired: false },
    ],
    hasBody: true,
    isPage: false,
    isPublic: false,
    isAnonymous: false,
    responses: {
      200: { 'application/json': codecs.UploadTarget },
      403: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
      500: { 'text/html': 'text' },
    },
  }),
} as const
