// @generated from the API description. Do not edit: change the description and run the generator again.
/** Every operation of the API. */
import * as codecs from './codecs.js'
import type * as models from './models.js'
import type { Operation } from './operation.js'

/** The operations by their ids; no interface, so that `Object.values` knows what they are. */
export type Operations = {
  /** Adds a member; members may. */
  readonly addOrganizationMember: Operation<{
    readonly path: {
      readonly uuid: models.OrganizationId
    }
    readonly body: models.NewMember
  }, models.Status, 400 | 403 | 404 | 415 | 500>
  /** Adds a sample group to the project. */
  readonly addProjectGroup: Operation<{
    readonly path: {
      readonly uuid: models.ProjectId
    }
    readonly body: models.GroupChoice
  }, models.Status, 400 | 403 | 404 | 415 | 500>
  /** Adds samples to the group. */
  readonly addSampleGroupSamples: Operation<{
    readonly path: {
      readonly uuid: models.SampleGroupId
    }
    readonly body: models.SampleChoice
  }, models.Status, 400 | 403 | 415 | 500>
  /** What is known of each taxon. */
  readonly annotateTaxa: Operation<{
    readonly query: {
      /** Names, separated by commas. */
      readonly query: string
    }
  }, models.TaxonAnnotations, 400 | 403 | 500>
  /** Puts the parts that were sent together. */
  readonly completeGroupFieldUpload: Operation<{
    readonly path: {
      readonly uuid: models.GroupFieldId
    }
    readonly query?: {
      /** The work order that lets its workers read and write a private sample, its results and their fields. */
      readonly work_order_uuid?: models.WorkOrderId | undefined
    } | undefined
    readonly body: models.UploadCompletion
  }, models.UploadOutcome, 403 | 415 | 500>
  /** Puts the parts that were sent together. */
  readonly completeSampleFieldUpload: Operation<{
    readonly path: {
      readonly uuid: models.SampleFieldId
    }
    readonly query?: {
      /** The work order that lets its workers read and write a private sample, its results and their fields. */
      readonly work_order_uuid?: models.WorkOrderId | undefined
    } | undefined
    readonly body: models.UploadCompletion
  }, models.UploadOutcome, 403 | 415 | 500>
  /** The names that taxa are known by. */
  readonly correctTaxonNames: Operation<{
    readonly query: {
      /** Only canonical names, unless it is `false`. */
      readonly canon?: boolean | undefined
      /** Names, separated by commas. */
      readonly query: string
      /** Only taxa of this rank. */
      readonly rank?: string | undefined
    }
  }, models.CorrectedTaxonNames, 400 | 403 | 500>
  /**
   * Creates a field of a group result.
   * Its name must be new in its result.
   */
  readonly createGroupField: Operation<{
    readonly query?: {
      /** The work order that lets its workers read and write a private sample, its results and their fields. */
      readonly work_order_uuid?: models.WorkOrderId | undefined
    } | undefined
    readonly body: models.GroupFieldWrite
  }, models.GroupField, 400 | 403 | 415>
  /**
   * Creates a result of a group.
   * Module, replicate and group together must be new.
   */
  readonly createGroupResult: Operation<{
    readonly query?: {
      /** The work order that lets its workers read and write a private sample, its results and their fields. */
      readonly work_order_uuid?: models.WorkOrderId | undefined
    } | undefined
    readonly body: models.GroupResultWrite
  }, models.GroupResult, 400 | 403 | 415>
  /** Orders the work of the prototype on every sample of the group. */
  readonly createGroupWorkOrder: Operation<{
    readonly path: {
      readonly uuid: models.SampleGroupId
      readonly prototype: models.GroupWorkOrderPrototypeId
    }
  }, models.CreatedGroupWorkOrder, 403 | 404 | 500>
  /**
   * Creates an organization.
   * Its name must be new; whoever creates it becomes a member.
   */
  readonly createOrganization: Operation<{
    readonly body: models.OrganizationWrite
  }, models.Organization, 400 | 403 | 415>
  /** Creates a pipeline. */
  readonly createPipeline: Operation<{
    readonly body: models.PipelineWrite
  }, models.Pipeline, 400 | 403 | 415>
  /**
   * Creates a module of a pipeline.
   * Name and version must be new in the pipeline.
   */
  readonly createPipelineModule: Operation<{
    readonly body: models.PipelineModuleWrite
  }, models.PipelineModule, 400 | 403 | 415>
  /**
   * Creates a project.
   * Members of the organization may. Its name must be new on the site.
   */
  readonly createProject: Operation<{
    readonly body: models.ProjectWrite
  }, models.Project, 400 | 403 | 415>
  /**
   * Creates a key.
   * One key a bucket.
   */
  readonly createS3ApiKey: Operation<{
    readonly body: models.S3ApiKeyWrite
  }, models.S3ApiKey, 400 | 403 | 415>
  /**
   * Creates a bucket.
   * Registers a bucket that exists; the server makes none.
   */
  readonly createS3Bucket: Operation<{
    readonly body: models.S3BucketWrite
  }, models.S3Bucket, 400 | 403 | 415>
  /**
   * Creates a sample.
   * Its name must be new in its library, and the library must be a group that is one.
   */
  readonly createSample: Operation<{
    readonly query?: {
      /** The work order that lets its workers read and write a private sample, its results and their fields. */
      readonly work_order_uuid?: models.WorkOrderId | undefined
    } | undefined
    readonly body: models.SampleWrite
  }, models.Sample, 400 | 403 | 415>
  /**
   * Creates a field of a sample result.
   * Its name must be new in its result.
   */
  readonly createSampleField: Operation<{
    readonly query?: {
      /** The work order that lets its workers read and write a private sample, its results and their fields. */
      readonly work_order_uuid?: models.WorkOrderId | undefined
    } | undefined
    readonly body: models.SampleFieldWrite
  }, models.SampleField, 400 | 403 | 415>
  /**
   * Creates a sample group.
   * Its name must be new across the whole site.
   */
  readonly createSampleGroup: Operation<{
    readonly body: models.SampleGroupWrite
  }, models.SampleGroup, 400 | 403 | 415>
  /**
   * Creates a result of a sample.
   * Module, replicate and sample together must be new.
   */
  readonly createSampleResult: Operation<{
    readonly query?: {
      /** The work order that lets its workers read and write a private sample, its results and their fields. */
      readonly work_order_uuid?: models.WorkOrderId | undefined
    } | undefined
    readonly body: models.SampleResultWrite
  }, models.SampleResult, 400 | 403 | 415>
  /** Orders the work of the prototype on the sample. */
  readonly createSampleWorkOrder: Operation<{
    readonly path: {
      readonly uuid: models.SampleId
      readonly prototype: models.WorkOrderPrototypeId
    }
  }, models.CreatedWorkOrder, 403 | 404 | 500>
  /**
   * Creates many samples of one library by name.
   * Not atomic: a name that is taken stops it with a 500, and leaves those before it made.
   */
  readonly createSamplesInBulk: Operation<{
    readonly body: models.BulkSamples
  }, models.BulkSamplesCreated, 400 | 403 | 415 | 500>
  /**
   * Creates a tag.
   * Its name must be new.
   */
  readonly createTag: Operation<{
    readonly body: models.TagWrite
  }, models.Tag, 400 | 403 | 415>
  /** Deletes the field of a group result, and what it holds. */
  readonly deleteGroupField: Operation<{
    readonly path: {
      readonly uuid: models.GroupFieldId
    }
    readonly query?: {
      /** The work order that lets its workers read and write a private sample, its results and their fields. */
      readonly work_order_uuid?: models.WorkOrderId | undefined
    } | undefined
  }, void, 403 | 404>
  /** Deletes the field of a group result, by names, and what it holds. */
  readonly deleteGroupFieldByName: Operation<{
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
  }, void, 403 | 404>
  /** Deletes the result of a group, and what it holds. */
  readonly deleteGroupResult: Operation<{
    readonly path: {
      readonly uuid: models.GroupResultId
    }
    readonly query?: {
      /** The work order that lets its workers read and write a private sample, its results and their fields. */
      readonly work_order_uuid?: models.WorkOrderId | undefined
    } | undefined
  }, void, 403 | 404>
  /** Deletes the result of a group, by names, and what it holds. */
  readonly deleteGroupResultByName: Operation<{
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
  }, void, 403 | 404>
  /** Deletes the job; for privileged users. */
  readonly deleteJobOrder: Operation<{
    readonly path: {
      readonly uuid: models.JobOrderId
    }
  }, void, 403 | 404>
  /** Deletes the organization, and what it holds. */
  readonly deleteOrganization: Operation<{
    readonly path: {
      readonly uuid: models.OrganizationId
    }
  }, void, 403 | 404>
  /** Deletes the organization of a name, and what it holds. */
  readonly deleteOrganizationByName: Operation<{
    readonly path: {
      /** Name or uuid of an organization. */
      readonly org: string
    }
  }, void, 403 | 404>
  /** Deletes the pipeline. */
  readonly deletePipeline: Operation<{
    readonly path: {
      readonly uuid: models.PipelineId
    }
  }, void, 403 | 404>
  /** Deletes the pipeline of this name. */
  readonly deletePipelineByName: Operation<{
    readonly path: {
      /** Name of a pipeline. */
      readonly name: string
    }
  }, void, 403 | 404>
  /** Deletes the module. */
  readonly deletePipelineModule: Operation<{
    readonly path: {
      readonly uuid: models.PipelineModuleId
    }
  }, void, 403 | 404>
  /** Deletes the project. */
  readonly deleteProject: Operation<{
    readonly path: {
      readonly uuid: models.ProjectId
    }
  }, void, 403 | 404>
  /** Deletes the key, and what it holds. */
  readonly deleteS3ApiKey: Operation<{
    readonly path: {
      readonly uuid: models.S3ApiKeyId
    }
  }, void, 403 | 404>
  /** Deletes the bucket, and what it holds. */
  readonly deleteS3Bucket: Operation<{
    readonly path: {
      readonly uuid: models.S3BucketId
    }
  }, void, 403 | 404>
  /** Deletes the sample, and what it holds. */
  readonly deleteSample: Operation<{
    readonly path: {
      readonly uuid: models.SampleId
    }
    readonly query?: {
      /** The work order that lets its workers read and write a private sample, its results and their fields. */
      readonly work_order_uuid?: models.WorkOrderId | undefined
    } | undefined
  }, void, 403 | 404>
  /** Deletes the sample of a name, and what it holds. */
  readonly deleteSampleByName: Operation<{
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
  }, void, 403 | 404>
  /** Deletes the field of a sample result, and what it holds. */
  readonly deleteSampleField: Operation<{
    readonly path: {
      readonly uuid: models.SampleFieldId
    }
    readonly query?: {
      /** The work order that lets its workers read and write a private sample, its results and their fields. */
      readonly work_order_uuid?: models.WorkOrderId | undefined
    } | undefined
  }, void, 403 | 404>
  /** Deletes the field of a sample result, by names, and what it holds. */
  readonly deleteSampleFieldByName: Operation<{
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
  }, void, 403 | 404>
  /** Deletes the sample group, and what it holds. */
  readonly deleteSampleGroup: Operation<{
    readonly path: {
      readonly uuid: models.SampleGroupId
    }
  }, void, 403 | 404>
  /** Deletes the sample group of a name, and what it holds. */
  readonly deleteSampleGroupByName: Operation<{
    readonly path: {
      /** Name or uuid of an organization. */
      readonly org: string
      /** Name or uuid of a sample group. */
      readonly group: string
    }
  }, void, 403 | 404>
  /** Deletes the result of a sample, and what it holds. */
  readonly deleteSampleResult: Operation<{
    readonly path: {
      readonly uuid: models.SampleResultId
    }
    readonly query?: {
      /** The work order that lets its workers read and write a private sample, its results and their fields. */
      readonly work_order_uuid?: models.WorkOrderId | undefined
    } | undefined
  }, void, 403 | 404>
  /** Deletes the result of a sample, by names, and what it holds. */
  readonly deleteSampleResultByName: Operation<{
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
  }, void, 403 | 404>
  /** Deletes the tag. */
  readonly deleteTag: Operation<{
    readonly path: {
      readonly uuid: models.TagId
    }
  }, void, 403 | 404>
  /** Deletes the tag of this name. */
  readonly deleteTagByName: Operation<{
    readonly path: {
      /** Name of a tag. */
      readonly name: string
    }
  }, void, 403 | 404>
  /** Deletes your own profile. */
  readonly deleteUser: Operation<{
    readonly path: {
      readonly uuid: models.UserId
    }
  }, void, 403 | 404>
  /** All files of one module of the samples, in one archive. */
  readonly downloadModuleFiles: Operation<{
    readonly path: {
      readonly uuid: models.SampleGroupId
      /** The module, for example `raw::raw_reads`. */
      readonly module: string
    }
    readonly query?: {
      /** The only kind there is. */
      readonly kind?: 'tar' | undefined
    } | undefined
  }, Uint8Array, 401 | 403 | 500>
  /** The account that the token belongs to. */
  readonly fetchAccount: Operation<Readonly<Record<never, never>>, models.Account, 403>
  /** Fetches the field of a group result. */
  readonly fetchGroupField: Operation<{
    readonly path: {
      readonly uuid: models.GroupFieldId
    }
    readonly query?: {
      /** The work order that lets its workers read and write a private sample, its results and their fields. */
      readonly work_order_uuid?: models.WorkOrderId | undefined
    } | undefined
  }, models.GroupField, 403 | 404>
  /** Fetches the field of a group result, by names. */
  readonly fetchGroupFieldByName: Operation<{
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
  }, models.GroupField, 403 | 404>
  /** Fetches the result of a group. */
  readonly fetchGroupResult: Operation<{
    readonly path: {
      readonly uuid: models.GroupResultId
    }
    readonly query?: {
      /** The work order that lets its workers read and write a private sample, its results and their fields. */
      readonly work_order_uuid?: models.WorkOrderId | undefined
    } | undefined
  }, models.GroupResult, 403 | 404>
  /** Fetches the result of a group, by names. */
  readonly fetchGroupResultByName: Operation<{
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
  }, models.GroupResult, 403 | 404>
  /** Fetches the work order on a group, with links to those on its samples. */
  readonly fetchGroupWorkOrder: Operation<{
    readonly path: {
      readonly uuid: models.GroupWorkOrderId
    }
  }, models.GroupWorkOrder, 403 | 404>
  /** Fetches the prototype. */
  readonly fetchGroupWorkOrderPrototype: Operation<{
    readonly path: {
      readonly uuid: models.GroupWorkOrderPrototypeId
    }
  }, models.GroupWorkOrderPrototype, 403 | 404>
  /** Fetches the job. */
  readonly fetchJobOrder: Operation<{
    readonly path: {
      readonly uuid: models.JobOrderId
    }
  }, models.JobOrder, 403 | 404>
  /** Fetches the prototype. */
  readonly fetchJobOrderPrototype: Operation<{
    readonly path: {
      readonly uuid: models.JobOrderPrototypeId
    }
  }, models.JobOrderPrototype, 403 | 404>
  /** Your own profile. */
  readonly fetchMe: Operation<Readonly<Record<never, never>>, models.User, 403 | 500>
  /** Fetches the organization. */
  readonly fetchOrganization: Operation<{
    readonly path: {
      readonly uuid: models.OrganizationId
    }
  }, models.Organization, 403 | 404>
  /** Fetches the organization of a name. */
  readonly fetchOrganizationByName: Operation<{
    readonly path: {
      /** Name or uuid of an organization. */
      readonly org: string
    }
  }, models.Organization, 403 | 404>
  /** The wiki; the first read makes it. */
  readonly fetchOrganizationWiki: Operation<{
    readonly path: {
      readonly uuid: models.OrganizationId
    }
  }, models.Wiki, 403 | 404 | 500>
  /** Fetches the pipeline. */
  readonly fetchPipeline: Operation<{
    readonly path: {
      readonly uuid: models.PipelineId
    }
  }, models.Pipeline, 403 | 404>
  /** Fetches the pipeline of this name. */
  readonly fetchPipelineByName: Operation<{
    readonly path: {
      /** Name of a pipeline. */
      readonly name: string
    }
  }, models.Pipeline, 403 | 404>
  /** Fetches the module. */
  readonly fetchPipelineModule: Operation<{
    readonly path: {
      readonly uuid: models.PipelineModuleId
    }
  }, models.PipelineModule, 403 | 404>
  /** Fetches a module of the pipeline by its name and version. */
  readonly fetchPipelineModuleByVersion: Operation<{
    readonly path: {
      readonly uuid: models.PipelineId
      /** Name of a module. */
      readonly name: string
      /** Version of the module. */
      readonly version: string
    }
  }, models.PipelineModule, 403 | 500>
  /** The wiki; the first read makes it. */
  readonly fetchPipelineWiki: Operation<{
    readonly path: {
      readonly uuid: models.PipelineId
    }
  }, models.Wiki, 403 | 404 | 500>
  /** Fetches the project. */
  readonly fetchProject: Operation<{
    readonly path: {
      readonly uuid: models.ProjectId
    }
  }, models.Project, 403 | 404>
  /** Some of the samples that have the tag, at random. */
  readonly fetchRandomTagSamples: Operation<{
    readonly path: {
      readonly uuid: models.TagId
    }
    readonly query?: {
      /**
       * How many at most.
       * The codec also checks `minimum: 0`.
       */
      readonly n?: number | undefined
    } | undefined
  }, models.RandomSamples, 403 | 404 | 500>
  /** Fetches the key. */
  readonly fetchS3ApiKey: Operation<{
    readonly path: {
      readonly uuid: models.S3ApiKeyId
    }
  }, models.S3ApiKey, 403 | 404>
  /** Fetches the bucket. */
  readonly fetchS3Bucket: Operation<{
    readonly path: {
      readonly uuid: models.S3BucketId
    }
  }, models.S3Bucket, 403 | 404>
  /** Fetches the sample. */
  readonly fetchSample: Operation<{
    readonly path: {
      readonly uuid: models.SampleId
    }
    readonly query?: {
      /** The work order that lets its workers read and write a private sample, its results and their fields. */
      readonly work_order_uuid?: models.WorkOrderId | undefined
    } | undefined
  }, models.Sample, 403 | 404>
  /** Fetches the sample of a name. */
  readonly fetchSampleByName: Operation<{
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
  }, models.Sample, 403 | 404>
  /** Fetches the field of a sample result. */
  readonly fetchSampleField: Operation<{
    readonly path: {
      readonly uuid: models.SampleFieldId
    }
    readonly query?: {
      /** The work order that lets its workers read and write a private sample, its results and their fields. */
      readonly work_order_uuid?: models.WorkOrderId | undefined
    } | undefined
  }, models.SampleField, 403 | 404>
  /** Fetches the field of a sample result, by names. */
  readonly fetchSampleFieldByName: Operation<{
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
  }, models.SampleField, 403 | 404>
  /** Fetches the sample group. */
  readonly fetchSampleGroup: Operation<{
    readonly path: {
      readonly uuid: models.SampleGroupId
    }
  }, models.SampleGroup, 403 | 404>
  /** Fetches the sample group of a name. */
  readonly fetchSampleGroupByName: Operation<{
    readonly path: {
      /** Name or uuid of an organization. */
      readonly org: string
      /** Name or uuid of a sample group. */
      readonly group: string
    }
  }, models.SampleGroup, 403 | 404>
  /** Names and ids of all samples of the group, in one answer. */
  readonly fetchSampleGroupLinks: Operation<{
    readonly path: {
      readonly uuid: models.SampleGroupId
    }
    readonly query?: {
      /** Whether to give the metadata of each sample as well. */
      readonly metadata?: boolean | undefined
    } | undefined
  }, models.SampleGroupLinks, 403 | 500>
  /** The group with everything in it: samples, results and fields. */
  readonly fetchSampleGroupManifest: Operation<{
    readonly path: {
      readonly uuid: models.SampleGroupId
    }
  }, models.SampleGroupManifest, 401 | 403 | 500>
  /** Metadata of every sample of the group, by the name of the sample. */
  readonly fetchSampleGroupMetadata: Operation<{
    readonly path: {
      readonly uuid: models.SampleGroupId
    }
    readonly query?: {
      /** The form of the answer; JSON when it is left out. */
      readonly kind?: 'csv' | 'json' | undefined
    } | undefined
  }, models.SampleGroupMetadata | string, 401 | 403 | 500>
  /** How many samples of the group have a result of each module. */
  readonly fetchSampleGroupModuleCounts: Operation<{
    readonly path: {
      readonly uuid: models.SampleGroupId
    }
  }, models.SampleGroupModuleCounts, 401 | 403 | 500>
  /** The wiki; the first read makes it. */
  readonly fetchSampleGroupWiki: Operation<{
    readonly path: {
      readonly uuid: models.SampleGroupId
    }
  }, models.Wiki, 403 | 404 | 500>
  /** The sample with its results and their fields. */
  readonly fetchSampleManifest: Operation<{
    readonly path: {
      readonly uuid: models.SampleId
    }
    readonly query?: {
      /** The work order that lets its workers read and write a private sample, its results and their fields. */
      readonly work_order_uuid?: models.WorkOrderId | undefined
    } | undefined
  }, models.SampleManifest, 401 | 403 | 500>
  /** The sample with every version of its metadata, oldest first. */
  readonly fetchSampleMetadata: Operation<{
    readonly path: {
      readonly uuid: models.SampleId
    }
    readonly query?: {
      /** The work order that lets its workers read and write a private sample, its results and their fields. */
      readonly work_order_uuid?: models.WorkOrderId | undefined
    } | undefined
  }, models.SampleMetadata, 403 | 500>
  /** Fetches the result of a sample. */
  readonly fetchSampleResult: Operation<{
    readonly path: {
      readonly uuid: models.SampleResultId
    }
    readonly query?: {
      /** The work order that lets its workers read and write a private sample, its results and their fields. */
      readonly work_order_uuid?: models.WorkOrderId | undefined
    } | undefined
  }, models.SampleResult, 403 | 404>
  /** Fetches the result of a sample, by names. */
  readonly fetchSampleResultByName: Operation<{
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
  }, models.SampleResult, 403 | 404>
  /** The wiki of the site; the server always fails here. */
  readonly fetchSiteWiki: Operation<Readonly<Record<never, never>>, models.Wiki, 403 | 500>
  /** Fetches the tag. */
  readonly fetchTag: Operation<{
    readonly path: {
      readonly uuid: models.TagId
    }
  }, models.Tag, 403 | 404>
  /** Fetches the tag of this name. */
  readonly fetchTagByName: Operation<{
    readonly path: {
      /** Name of a tag. */
      readonly name: string
    }
  }, models.Tag, 403 | 404>
  /** How many groups have the tag, and how many of them a result, by module. */
  readonly fetchTagGroupModuleCounts: Operation<{
    readonly path: {
      readonly uuid: models.TagId
    }
  }, models.TagGroupModuleCounts, 401 | 403 | 404 | 500>
  /** How many samples have the tag, and how many of them a result, by module. */
  readonly fetchTagSampleModuleCounts: Operation<{
    readonly path: {
      readonly uuid: models.TagId
    }
  }, models.SampleGroupModuleCounts, 401 | 403 | 404 | 500>
  /** What is above each taxon in the tree of life. */
  readonly fetchTaxonAncestors: Operation<{
    readonly query: {
      /** Names, separated by commas. */
      readonly query: string
    }
  }, models.TaxonAncestors, 400 | 403 | 500>
  /** What is below each taxon in the tree of life. */
  readonly fetchTaxonDescendants: Operation<{
    readonly query: {
      /** With what is known of each, unless it is `false`. */
      readonly annotate?: boolean | undefined
      /** How far down. */
      readonly depth?: number | undefined
      /** Names, separated by commas. */
      readonly query: string
    }
  }, models.TaxonDescendants, 400 | 403 | 500>
  /** Fetches a profile. */
  readonly fetchUser: Operation<{
    readonly path: {
      readonly uuid: models.UserId
    }
  }, models.User, 403 | 404>
  /** A profile by the number of its account. */
  readonly fetchUserById: Operation<{
    readonly path: {
      /** The number of the account. */
      readonly id: number
    }
  }, models.User, 403 | 404 | 500>
  /** Fetches the work order, with its jobs. */
  readonly fetchWorkOrder: Operation<{
    readonly path: {
      readonly uuid: models.WorkOrderId
    }
  }, models.WorkOrder, 403 | 404>
  /** Fetches the prototype. */
  readonly fetchWorkOrderPrototype: Operation<{
    readonly path: {
      readonly uuid: models.WorkOrderPrototypeId
    }
  }, models.WorkOrderPrototype, 403 | 404>
  /** Infers the schema of the metadata of the samples, and keeps it in the group. */
  readonly generateMetadataSchema: Operation<{
    readonly path: {
      readonly uuid: models.SampleGroupId
    }
    readonly query?: {
      /** Whether one that is there is replaced. Any value means yes, false too: leave it out to mean no. */
      readonly overwrite?: boolean | undefined
    } | undefined
  }, models.GeneratedSchema, 400 | 403 | 500>
  /** The fields of group results you may see, oldest first. */
  readonly listGroupFields: Operation<{
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
  }, models.GroupFieldPage, 400 | 403 | 404>
  /** The results of groups you may see, oldest first. */
  readonly listGroupResults: Operation<{
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
  }, models.GroupResultPage, 400 | 403 | 404>
  /** All prototypes of work orders on groups, oldest first. */
  readonly listGroupWorkOrderPrototypes: Operation<{
    readonly query?: {
      /** Only those of this name. */
      readonly name?: string | undefined
      /** A number from 1, or `last`. Pages hold 100. */
      readonly page?: number | string | undefined
      /** Only the one with this uuid. */
      readonly uuid?: models.GroupWorkOrderPrototypeId | undefined
    } | undefined
  }, models.GroupWorkOrderPrototypePage, 400 | 403 | 404>
  /** The work orders on the group. */
  readonly listGroupWorkOrders: Operation<{
    readonly path: {
      readonly uuid: models.SampleGroupId
    }
    readonly query?: {
      /** A number from 1, or `last`. Pages hold 100. */
      readonly page?: number | string | undefined
    } | undefined
  }, models.GroupWorkOrderPage, 403 | 404 | 500>
  /** The work orders of the prototype; for users who are privileged on all of it, none for others. */
  readonly listGroupWorkOrdersOfPrototype: Operation<{
    readonly path: {
      readonly uuid: models.GroupWorkOrderPrototypeId
    }
    readonly query?: {
      /** A number from 1, or `last`. Pages hold 100. */
      readonly page?: number | string | undefined
    } | undefined
  }, models.GroupWorkOrderPage, 403 | 404 | 500>
  /** All prototypes of jobs, oldest first. */
  readonly listJobOrderPrototypes: Operation<{
    readonly query?: {
      /** Only those of this name. */
      readonly name?: string | undefined
      /** A number from 1, or `last`. Pages hold 100. */
      readonly page?: number | string | undefined
      /** Only the one with this uuid. */
      readonly uuid?: models.JobOrderPrototypeId | undefined
    } | undefined
  }, models.JobOrderPrototypePage, 400 | 403 | 404>
  /** Members of the organization. */
  readonly listOrganizationMembers: Operation<{
    readonly path: {
      readonly uuid: models.OrganizationId
    }
    readonly query?: {
      /** A number from 1, or `last`. Pages hold 100. */
      readonly page?: number | string | undefined
    } | undefined
  }, models.UserPage, 403 | 404>
  /** The organizations you may see, oldest first. */
  readonly listOrganizations: Operation<{
    readonly query?: {
      /** Only the one of this name. */
      readonly name?: string | undefined
      /** A number from 1, or `last`. Pages hold 100. */
      readonly page?: number | string | undefined
      /** Only the one with this uuid. */
      readonly uuid?: models.OrganizationId | undefined
    } | undefined
  }, models.OrganizationPage, 400 | 403 | 404>
  /** All modules, oldest first. */
  readonly listPipelineModules: Operation<{
    readonly query?: {
      /** Only those of this name. */
      readonly name?: string | undefined
      /** A number from 1, or `last`. Pages hold 100. */
      readonly page?: number | string | undefined
      /** Only those of this pipeline. */
      readonly pipeline?: models.PipelineId | undefined
      /** Only the one with this uuid. */
      readonly uuid?: models.PipelineModuleId | undefined
    } | undefined
  }, models.PipelineModulePage, 400 | 403 | 404>
  /** All pipelines, oldest first. */
  readonly listPipelines: Operation<{
    readonly query?: {
      /** Only the one of this name. */
      readonly name?: string | undefined
      /** A number from 1, or `last`. Pages hold 100. */
      readonly page?: number | string | undefined
      /** Only the one with this uuid. */
      readonly uuid?: models.PipelineId | undefined
    } | undefined
  }, models.PipelinePage, 400 | 403 | 404>
  /** The sample groups of the project. */
  readonly listProjectGroups: Operation<{
    readonly path: {
      readonly uuid: models.ProjectId
    }
    readonly query?: {
      /** A number from 1, or `last`. Pages hold 100. */
      readonly page?: number | string | undefined
    } | undefined
  }, models.SampleGroupPage, 403 | 404 | 500>
  /** All projects, oldest first. */
  readonly listProjects: Operation<{
    readonly query?: {
      /** Only the one of this name. */
      readonly name?: string | undefined
      /** Only those of this organization. */
      readonly organization_id?: models.OrganizationId | undefined
      /** A number from 1, or `last`. Pages hold 100. */
      readonly page?: number | string | undefined
      /** Only the one with this uuid. */
      readonly uuid?: models.ProjectId | undefined
    } | undefined
  }, models.ProjectPage, 400 | 403 | 404>
  /** The keys of your organizations you may see, oldest first. */
  readonly listS3ApiKeys: Operation<{
    readonly query?: {
      /** A number from 1, or `last`. Pages hold 100. */
      readonly page?: number | string | undefined
    } | undefined
  }, models.S3ApiKeyPage, 400 | 403 | 404>
  /** The buckets of your organizations you may see, oldest first. */
  readonly listS3Buckets: Operation<{
    readonly query?: {
      /** Only those of this organization. */
      readonly organization_id?: models.OrganizationId | undefined
      /** A number from 1, or `last`. Pages hold 100. */
      readonly page?: number | string | undefined
    } | undefined
  }, models.S3BucketPage, 400 | 403 | 404>
  /** The fields of sample results you may see, oldest first. */
  readonly listSampleFields: Operation<{
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
  }, models.SampleFieldPage, 400 | 403 | 404>
  /**
   * Samples of the group, oldest first.
   * A group that is no library lists nothing unless you may write to the library of every sample in it.
   */
  readonly listSampleGroupSamples: Operation<{
    readonly path: {
      readonly uuid: models.SampleGroupId
    }
    readonly query?: {
      /** A number from 1, or `last`. Pages hold 100. */
      readonly page?: number | string | undefined
    } | undefined
  }, models.SamplePage, 403 | 404 | 500>
  /** The sample groups you may see, oldest first. */
  readonly listSampleGroups: Operation<{
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
  }, models.SampleGroupPage, 400 | 403 | 404>
  /** The results of samples you may see, oldest first. */
  readonly listSampleResults: Operation<{
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
  }, models.SampleResultPage, 400 | 403 | 404>
  /** The work orders on the sample. */
  readonly listSampleWorkOrders: Operation<{
    readonly path: {
      readonly uuid: models.SampleId
    }
    readonly query?: {
      /** A number from 1, or `last`. Pages hold 100. */
      readonly page?: number | string | undefined
      /** The work order that lets its workers read and write a private sample, its results and their fields. */
      readonly work_order_uuid?: models.WorkOrderId | undefined
    } | undefined
  }, models.WorkOrderPage, 403 | 404 | 500>
  /** The samples you may see, oldest first. */
  readonly listSamples: Operation<{
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
  }, models.SamplePage, 400 | 403 | 404>
  /** The groups that have the tag. */
  readonly listTagSampleGroups: Operation<{
    readonly path: {
      readonly uuid: models.TagId
    }
    readonly query?: {
      /** A number from 1, or `last`. Pages hold 100. */
      readonly page?: number | string | undefined
    } | undefined
  }, models.SampleGroupPage, 403 | 404 | 500>
  /** The samples that have the tag. */
  readonly listTagSamples: Operation<{
    readonly path: {
      readonly uuid: models.TagId
    }
    readonly query?: {
      /** A number from 1, or `last`. Pages hold 100. */
      readonly page?: number | string | undefined
    } | undefined
  }, models.SamplePage, 403 | 404 | 500>
  /** Tags; the server lists all there are, not only the related ones. */
  readonly listTagTags: Operation<{
    readonly path: {
      readonly uuid: models.TagId
    }
    readonly query?: {
      /** A number from 1, or `last`. Pages hold 100. */
      readonly page?: number | string | undefined
    } | undefined
  }, models.TagPage, 403 | 404 | 500>
  /** All tags, oldest first. */
  readonly listTags: Operation<{
    readonly query?: {
      /** Only the one of this name. */
      readonly name?: string | undefined
      /** A number from 1, or `last`. Pages hold 100. */
      readonly page?: number | string | undefined
      /** Only those of this sample. */
      readonly sample?: models.SampleId | undefined
      /** Only the one with this uuid. */
      readonly uuid?: models.TagId | undefined
    } | undefined
  }, models.TagPage, 400 | 403 | 404>
  /** All profiles, oldest first. */
  readonly listUsers: Operation<{
    readonly query?: {
      /** A number from 1, or `last`. Pages hold 100. */
      readonly page?: number | string | undefined
    } | undefined
  }, models.UserPage, 403 | 404>
  /** All prototypes of work orders, oldest first. */
  readonly listWorkOrderPrototypes: Operation<{
    readonly query?: {
      /** Only those of this name. */
      readonly name?: string | undefined
      /** A number from 1, or `last`. Pages hold 100. */
      readonly page?: number | string | undefined
      /** Only the one with this uuid. */
      readonly uuid?: models.WorkOrderPrototypeId | undefined
    } | undefined
  }, models.WorkOrderPrototypePage, 400 | 403 | 404>
  /** The work orders of the prototype; for its privileged users, none for others. */
  readonly listWorkOrdersOfPrototype: Operation<{
    readonly path: {
      readonly uuid: models.WorkOrderPrototypeId
    }
    readonly query?: {
      /**
       * At most so many.
       * The codec also checks `minimum: 0`.
       */
      readonly max_num?: number | undefined
      /** Without those of this status. */
      readonly not_status?: models.JobStatus | undefined
      /** A number from 1, or `last`. Pages hold 100. */
      readonly page?: number | string | undefined
      /** In random order. Any value means yes. */
      readonly random?: boolean | undefined
    } | undefined
  }, models.WorkOrderPage, 403 | 404 | 500>
  /** Gives a token for an e-mail and password; the same one each time until it is logged out. */
  readonly login: Operation<{
    readonly body: models.Credentials
  }, models.Session, 400 | 415>
  /** Voids the token. */
  readonly logout: Operation<Readonly<Record<never, never>>, void, 403>
  /**
   * Registers a user by e-mail and password.
   * The codec of the response leaves out `oneOf`.
   */
  readonly registerUser: Operation<{
    readonly body: models.Credentials
  }, models.Account, 400 | 415>
  /** Takes samples out of the group; they stay in their library. */
  readonly removeSampleGroupSamples: Operation<{
    readonly path: {
      readonly uuid: models.SampleGroupId
    }
    readonly body: models.SampleChoice
  }, models.Status, 400 | 403 | 415 | 500>
  /** Replaces the field of a group result: what is left out keeps its value, what is required must be there. */
  readonly replaceGroupField: Operation<{
    readonly path: {
      readonly uuid: models.GroupFieldId
    }
    readonly query?: {
      /** The work order that lets its workers read and write a private sample, its results and their fields. */
      readonly work_order_uuid?: models.WorkOrderId | undefined
    } | undefined
    readonly body: models.GroupFieldWrite
  }, models.GroupField, 400 | 403 | 404 | 415>
  /** Replaces the field of a group result, by names: what is left out keeps its value, what is required must be there. */
  readonly replaceGroupFieldByName: Operation<{
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
  }, models.GroupField, 400 | 403 | 404 | 415>
  /** Replaces the result of a group: what is left out keeps its value, what is required must be there. */
  readonly replaceGroupResult: Operation<{
    readonly path: {
      readonly uuid: models.GroupResultId
    }
    readonly query?: {
      /** The work order that lets its workers read and write a private sample, its results and their fields. */
      readonly work_order_uuid?: models.WorkOrderId | undefined
    } | undefined
    readonly body: models.GroupResultWrite
  }, models.GroupResult, 400 | 403 | 404 | 415>
  /** Replaces the result of a group, by names: what is left out keeps its value, what is required must be there. */
  readonly replaceGroupResultByName: Operation<{
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
  }, models.GroupResult, 400 | 403 | 404 | 415>
  /** Replaces the job; for privileged users. */
  readonly replaceJobOrder: Operation<{
    readonly path: {
      readonly uuid: models.JobOrderId
    }
    readonly body: models.JobOrderWrite
  }, models.JobOrder, 400 | 403 | 404 | 415>
  /** Replaces the organization: what is left out keeps its value, what is required must be there. */
  readonly replaceOrganization: Operation<{
    readonly path: {
      readonly uuid: models.OrganizationId
    }
    readonly body: models.OrganizationWrite
  }, models.Organization, 400 | 403 | 404 | 415>
  /** Replaces the organization of a name: what is left out keeps its value, what is required must be there. */
  readonly replaceOrganizationByName: Operation<{
    readonly path: {
      /** Name or uuid of an organization. */
      readonly org: string
    }
    readonly body: models.OrganizationWrite
  }, models.Organization, 400 | 403 | 404 | 415>
  /** Replaces the pipeline: what is left out keeps its value, what is required must be there. */
  readonly replacePipeline: Operation<{
    readonly path: {
      readonly uuid: models.PipelineId
    }
    readonly body: models.PipelineWrite
  }, models.Pipeline, 400 | 403 | 404 | 415>
  /** Replaces the pipeline of this name: what is left out keeps its value, what is required must be there. */
  readonly replacePipelineByName: Operation<{
    readonly path: {
      /** Name of a pipeline. */
      readonly name: string
    }
    readonly body: models.PipelineWrite
  }, models.Pipeline, 400 | 403 | 404 | 415>
  /** Replaces the module: what is left out keeps its value, what is required must be there. */
  readonly replacePipelineModule: Operation<{
    readonly path: {
      readonly uuid: models.PipelineModuleId
    }
    readonly body: models.PipelineModuleWrite
  }, models.PipelineModule, 400 | 403 | 404 | 415>
  /** Replaces the project: what is left out keeps its value, what is required must be there. */
  readonly replaceProject: Operation<{
    readonly path: {
      readonly uuid: models.ProjectId
    }
    readonly body: models.ProjectWrite
  }, models.Project, 400 | 403 | 404 | 415>
  /** Replaces the key: what is left out keeps its value, what is required must be there. */
  readonly replaceS3ApiKey: Operation<{
    readonly path: {
      readonly uuid: models.S3ApiKeyId
    }
    readonly body: models.S3ApiKeyWrite
  }, models.S3ApiKey, 400 | 403 | 404 | 415>
  /** Replaces the bucket: what is left out keeps its value, what is required must be there. */
  readonly replaceS3Bucket: Operation<{
    readonly path: {
      readonly uuid: models.S3BucketId
    }
    readonly body: models.S3BucketWrite
  }, models.S3Bucket, 400 | 403 | 404 | 415>
  /** Replaces the sample: what is left out keeps its value, what is required must be there. */
  readonly replaceSample: Operation<{
    readonly path: {
      readonly uuid: models.SampleId
    }
    readonly query?: {
      /** The work order that lets its workers read and write a private sample, its results and their fields. */
      readonly work_order_uuid?: models.WorkOrderId | undefined
    } | undefined
    readonly body: models.SampleWrite
  }, models.Sample, 400 | 403 | 404 | 415>
  /** Replaces the sample of a name: what is left out keeps its value, what is required must be there. */
  readonly replaceSampleByName: Operation<{
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
  }, models.Sample, 400 | 403 | 404 | 415>
  /** Replaces the field of a sample result: what is left out keeps its value, what is required must be there. */
  readonly replaceSampleField: Operation<{
    readonly path: {
      readonly uuid: models.SampleFieldId
    }
    readonly query?: {
      /** The work order that lets its workers read and write a private sample, its results and their fields. */
      readonly work_order_uuid?: models.WorkOrderId | undefined
    } | undefined
    readonly body: models.SampleFieldWrite
  }, models.SampleField, 400 | 403 | 404 | 415>
  /** Replaces the field of a sample result, by names: what is left out keeps its value, what is required must be there. */
  readonly replaceSampleFieldByName: Operation<{
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
  }, models.SampleField, 400 | 403 | 404 | 415>
  /** Replaces the sample group: what is left out keeps its value, what is required must be there. */
  readonly replaceSampleGroup: Operation<{
    readonly path: {
      readonly uuid: models.SampleGroupId
    }
    readonly body: models.SampleGroupWrite
  }, models.SampleGroup, 400 | 403 | 404 | 415>
  /** Replaces the sample group of a name: what is left out keeps its value, what is required must be there. */
  readonly replaceSampleGroupByName: Operation<{
    readonly path: {
      /** Name or uuid of an organization. */
      readonly org: string
      /** Name or uuid of a sample group. */
      readonly group: string
    }
    readonly body: models.SampleGroupWrite
  }, models.SampleGroup, 400 | 403 | 404 | 415>
  /** Replaces the result of a sample: what is left out keeps its value, what is required must be there. */
  readonly replaceSampleResult: Operation<{
    readonly path: {
      readonly uuid: models.SampleResultId
    }
    readonly query?: {
      /** The work order that lets its workers read and write a private sample, its results and their fields. */
      readonly work_order_uuid?: models.WorkOrderId | undefined
    } | undefined
    readonly body: models.SampleResultWrite
  }, models.SampleResult, 400 | 403 | 404 | 415>
  /** Replaces the result of a sample, by names: what is left out keeps its value, what is required must be there. */
  readonly replaceSampleResultByName: Operation<{
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
  }, models.SampleResult, 400 | 403 | 404 | 415>
  /** Replaces the tag: what is left out keeps its value, what is required must be there. */
  readonly replaceTag: Operation<{
    readonly path: {
      readonly uuid: models.TagId
    }
    readonly body: models.TagWrite
  }, models.Tag, 400 | 403 | 404 | 415>
  /** Replaces the tag of this name: what is left out keeps its value, what is required must be there. */
  readonly replaceTagByName: Operation<{
    readonly path: {
      /** Name of a tag. */
      readonly name: string
    }
    readonly body: models.TagWrite
  }, models.Tag, 400 | 403 | 404 | 415>
  /** Replaces your own profile. */
  readonly replaceUser: Operation<{
    readonly path: {
      readonly uuid: models.UserId
    }
    readonly body: models.UserWrite
  }, models.User, 400 | 403 | 404 | 415>
  /**
   * Adds a page to the wiki, or with a uuid changes that page.
   * The wiki must have been read once before, which makes it.
   */
  readonly saveOrganizationWikiPage: Operation<{
    readonly path: {
      readonly uuid: models.OrganizationId
    }
    readonly body: models.WikiPageDraft
  }, models.Wiki, 400 | 403 | 404 | 415 | 500>
  /**
   * Adds a page to the wiki, or with a uuid changes that page.
   * The wiki must have been read once before, which makes it.
   */
  readonly savePipelineWikiPage: Operation<{
    readonly path: {
      readonly uuid: models.PipelineId
    }
    readonly body: models.WikiPageDraft
  }, models.Wiki, 400 | 403 | 404 | 415 | 500>
  /**
   * Adds a page to the wiki, or with a uuid changes that page.
   * The wiki must have been read once before, which makes it.
   */
  readonly saveSampleGroupWikiPage: Operation<{
    readonly path: {
      readonly uuid: models.SampleGroupId
    }
    readonly body: models.WikiPageDraft
  }, models.Wiki, 400 | 403 | 404 | 415 | 500>
  /** Adds a page to the wiki of the site; the server always fails here. */
  readonly saveSiteWikiPage: Operation<{
    readonly body: models.WikiPageDraft
  }, models.Wiki, 403 | 500>
  /** Samples, groups and organizations by name. */
  readonly search: Operation<{
    readonly query?: {
      /** Part of a name; everything, when it is left out. */
      readonly query?: string | undefined
    } | undefined
  }, models.SearchResults, 403>
  /** Anything of this name. */
  readonly searchEverything: Operation<{
    readonly query: {
      /** What to look for. */
      readonly query: string
    }
  }, models.OmnisearchResults, 403 | 500>
  /** Cities of the MetaSUB study. */
  readonly searchMetasubCities: Operation<{
    readonly query: {
      /** What to look for. */
      readonly query: string
    }
  }, models.TaxonCities, 400 | 403 | 500>
  /** Surface materials of the MetaSUB study. */
  readonly searchMetasubMaterials: Operation<{
    readonly query: {
      /** What to look for. */
      readonly query: string
    }
  }, models.TaxonMaterials, 400 | 403 | 500>
  /** Samples of the MetaSUB study. */
  readonly searchMetasubSamples: Operation<{
    readonly query: {
      /** What to look for. */
      readonly query: string
    }
  }, models.MetasubFindings, 400 | 403 | 500>
  /** Samples in which a taxon was found. */
  readonly searchTaxa: Operation<{
    readonly query: {
      /** What to look for. */
      readonly query: string
    }
  }, models.TaxonFindings, 400 | 403 | 500>
  /** Starts a search for SARS-CoV-2. */
  readonly startCovid19Task: Operation<{
    readonly body: models.Covid19Task
  }, models.Task, 400 | 403 | 415 | 500>
  /** Gives the tag to a sample. */
  readonly tagSample: Operation<{
    readonly path: {
      readonly uuid: models.TagId
    }
    readonly body: models.TaggedSample
  }, models.Status, 400 | 403 | 404 | 415 | 500>
  /** Gives the tag to a group. */
  readonly tagSampleGroup: Operation<{
    readonly path: {
      readonly uuid: models.TagId
    }
    readonly body: models.GroupChoice
  }, models.Status, 400 | 403 | 404 | 415 | 500>
  /** Relates the tag to another. */
  readonly tagTag: Operation<{
    readonly path: {
      readonly uuid: models.TagId
    }
    readonly body: models.TagRelation
  }, models.Status, 400 | 403 | 404 | 415 | 500>
  /** Changes the field of a group result: only the fields given. */
  readonly updateGroupField: Operation<{
    readonly path: {
      readonly uuid: models.GroupFieldId
    }
    readonly query?: {
      /** The work order that lets its workers read and write a private sample, its results and their fields. */
      readonly work_order_uuid?: models.WorkOrderId | undefined
    } | undefined
    readonly body: models.GroupFieldPatch
  }, models.GroupField, 400 | 403 | 404 | 415>
  /** Changes the field of a group result, by names: only the fields given. */
  readonly updateGroupFieldByName: Operation<{
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
  }, models.GroupField, 400 | 403 | 404 | 415>
  /** Changes the result of a group: only the fields given. */
  readonly updateGroupResult: Operation<{
    readonly path: {
      readonly uuid: models.GroupResultId
    }
    readonly query?: {
      /** The work order that lets its workers read and write a private sample, its results and their fields. */
      readonly work_order_uuid?: models.WorkOrderId | undefined
    } | undefined
    readonly body: models.GroupResultPatch
  }, models.GroupResult, 400 | 403 | 404 | 415>
  /** Changes the result of a group, by names: only the fields given. */
  readonly updateGroupResultByName: Operation<{
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
  }, models.GroupResult, 400 | 403 | 404 | 415>
  /** Changes the job, for example its status; for privileged users. */
  readonly updateJobOrder: Operation<{
    readonly path: {
      readonly uuid: models.JobOrderId
    }
    readonly body: models.JobOrderPatch
  }, models.JobOrder, 400 | 403 | 404 | 415>
  /** Changes the organization: only the fields given. */
  readonly updateOrganization: Operation<{
    readonly path: {
      readonly uuid: models.OrganizationId
    }
    readonly body: models.OrganizationPatch
  }, models.Organization, 400 | 403 | 404 | 415>
  /** Changes the organization of a name: only the fields given. */
  readonly updateOrganizationByName: Operation<{
    readonly path: {
      /** Name or uuid of an organization. */
      readonly org: string
    }
    readonly body: models.OrganizationPatch
  }, models.Organization, 400 | 403 | 404 | 415>
  /** Changes the pipeline: only the fields given. */
  readonly updatePipeline: Operation<{
    readonly path: {
      readonly uuid: models.PipelineId
    }
    readonly body: models.PipelinePatch
  }, models.Pipeline, 400 | 403 | 404 | 415>
  /** Changes the pipeline of this name: only the fields given. */
  readonly updatePipelineByName: Operation<{
    readonly path: {
      /** Name of a pipeline. */
      readonly name: string
    }
    readonly body: models.PipelinePatch
  }, models.Pipeline, 400 | 403 | 404 | 415>
  /** Changes the module: only the fields given. */
  readonly updatePipelineModule: Operation<{
    readonly path: {
      readonly uuid: models.PipelineModuleId
    }
    readonly body: models.PipelineModulePatch
  }, models.PipelineModule, 400 | 403 | 404 | 415>
  /** Changes the project: only the fields given. */
  readonly updateProject: Operation<{
    readonly path: {
      readonly uuid: models.ProjectId
    }
    readonly body: models.ProjectPatch
  }, models.Project, 400 | 403 | 404 | 415>
  /** Changes the key: only the fields given. */
  readonly updateS3ApiKey: Operation<{
    readonly path: {
      readonly uuid: models.S3ApiKeyId
    }
    readonly body: models.S3ApiKeyPatch
  }, models.S3ApiKey, 400 | 403 | 404 | 415>
  /** Changes the bucket: only the fields given. */
  readonly updateS3Bucket: Operation<{
    readonly path: {
      readonly uuid: models.S3BucketId
    }
    readonly body: models.S3BucketPatch
  }, models.S3Bucket, 400 | 403 | 404 | 415>
  /** Changes the sample: only the fields given. */
  readonly updateSample: Operation<{
    readonly path: {
      readonly uuid: models.SampleId
    }
    readonly query?: {
      /** The work order that lets its workers read and write a private sample, its results and their fields. */
      readonly work_order_uuid?: models.WorkOrderId | undefined
    } | undefined
    readonly body: models.SamplePatch
  }, models.Sample, 400 | 403 | 404 | 415>
  /** Changes the sample of a name: only the fields given. */
  readonly updateSampleByName: Operation<{
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
  }, models.Sample, 400 | 403 | 404 | 415>
  /** Changes the field of a sample result: only the fields given. */
  readonly updateSampleField: Operation<{
    readonly path: {
      readonly uuid: models.SampleFieldId
    }
    readonly query?: {
      /** The work order that lets its workers read and write a private sample, its results and their fields. */
      readonly work_order_uuid?: models.WorkOrderId | undefined
    } | undefined
    readonly body: models.SampleFieldPatch
  }, models.SampleField, 400 | 403 | 404 | 415>
  /** Changes the field of a sample result, by names: only the fields given. */
  readonly updateSampleFieldByName: Operation<{
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
  }, models.SampleField, 400 | 403 | 404 | 415>
  /** Changes the sample group: only the fields given. */
  readonly updateSampleGroup: Operation<{
    readonly path: {
      readonly uuid: models.SampleGroupId
    }
    readonly body: models.SampleGroupPatch
  }, models.SampleGroup, 400 | 403 | 404 | 415>
  /** Changes the sample group of a name: only the fields given. */
  readonly updateSampleGroupByName: Operation<{
    readonly path: {
      /** Name or uuid of an organization. */
      readonly org: string
      /** Name or uuid of a sample group. */
      readonly group: string
    }
    readonly body: models.SampleGroupPatch
  }, models.SampleGroup, 400 | 403 | 404 | 415>
  /** Changes the result of a sample: only the fields given. */
  readonly updateSampleResult: Operation<{
    readonly path: {
      readonly uuid: models.SampleResultId
    }
    readonly query?: {
      /** The work order that lets its workers read and write a private sample, its results and their fields. */
      readonly work_order_uuid?: models.WorkOrderId | undefined
    } | undefined
    readonly body: models.SampleResultPatch
  }, models.SampleResult, 400 | 403 | 404 | 415>
  /** Changes the result of a sample, by names: only the fields given. */
  readonly updateSampleResultByName: Operation<{
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
  }, models.SampleResult, 400 | 403 | 404 | 415>
  /** Changes the tag: only the fields given. */
  readonly updateTag: Operation<{
    readonly path: {
      readonly uuid: models.TagId
    }
    readonly body: models.TagPatch
  }, models.Tag, 400 | 403 | 404 | 415>
  /** Changes the tag of this name: only the fields given. */
  readonly updateTagByName: Operation<{
    readonly path: {
      /** Name of a tag. */
      readonly name: string
    }
    readonly body: models.TagPatch
  }, models.Tag, 400 | 403 | 404 | 415>
  /** Changes your own profile: only the fields given. */
  readonly updateUser: Operation<{
    readonly path: {
      readonly uuid: models.UserId
    }
    readonly body: models.UserPatch
  }, models.User, 400 | 403 | 404 | 415>
  /**
   * Turns the field into a pointer to a file, and says where its bytes go.
   * The field must not hold a blob, and the group must have a bucket with a key. Each call for parts starts an upload of its own.
   */
  readonly uploadGroupField: Operation<{
    readonly path: {
      readonly uuid: models.GroupFieldId
    }
    readonly query?: {
      /** The work order that lets its workers read and write a private sample, its results and their fields. */
      readonly work_order_uuid?: models.WorkOrderId | undefined
    } | undefined
    readonly body: models.UploadRequest
  }, models.UploadTarget, 403 | 415 | 500>
  /**
   * Turns the field into a pointer to a file, and says where its bytes go.
   * The field must not hold a blob, and the group must have a bucket with a key. Each call for parts starts an upload of its own.
   */
  readonly uploadSampleField: Operation<{
    readonly path: {
      readonly uuid: models.SampleFieldId
    }
    readonly query?: {
      /** The work order that lets its workers read and write a private sample, its results and their fields. */
      readonly work_order_uuid?: models.WorkOrderId | undefined
    } | undefined
    readonly body: models.UploadRequest
  }, models.UploadTarget, 403 | 415 | 500>
  /** What in the metadata of the samples does not fit the schema that the group keeps. */
  readonly validateMetadataSchema: Operation<{
    readonly path: {
      readonly uuid: models.SampleGroupId
    }
  }, models.SchemaViolations, 403 | 500>
}

export const operations: Operations = {
  addOrganizationMember: {
    id: 'addOrganizationMember',
    method: 'POST',
    path: '/api/organizations/{uuid}/users',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
    ],
    hasBody: true,
    body: codecs.NewMember,
    security: [['token']],
    pagination: null,
    tags: ['organizations'],
    invalidates: ['contrib', 'fields', 'organizations', 'projects', 'results', 'sample groups', 'samples', 'search', 'storage', 'tags', 'users', 'work orders'],
    responses: {
      200: { 'application/json': codecs.Status },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
      500: { 'text/html': 'text' },
    },
  },
  addProjectGroup: {
    id: 'addProjectGroup',
    method: 'POST',
    path: '/api/projects/{uuid}/sample_groups',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
    ],
    hasBody: true,
    body: codecs.GroupChoice,
    security: [['token']],
    pagination: null,
    tags: ['projects'],
    invalidates: ['projects'],
    responses: {
      200: { 'application/json': codecs.Status },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
      500: { 'text/html': 'text' },
    },
  },
  addSampleGroupSamples: {
    id: 'addSampleGroupSamples',
    method: 'POST',
    path: '/api/sample_groups/{uuid}/samples',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
    ],
    hasBody: true,
    body: codecs.SampleChoice,
    security: [['token']],
    pagination: null,
    tags: ['sample groups'],
    invalidates: ['contrib', 'fields', 'projects', 'results', 'sample groups', 'samples', 'search', 'tags', 'users', 'work orders'],
    responses: {
      200: { 'application/json': codecs.Status },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
      500: { 'text/html': 'text' },
    },
  },
  annotateTaxa: {
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
      200: { 'application/json': codecs.TaxonAnnotations },
      400: { 'application/json': codecs.Messages },
      403: { 'application/json': codecs.Detail },
      500: { 'text/html': 'text' },
    },
  },
  completeGroupFieldUpload: {
    id: 'completeGroupFieldUpload',
    method: 'POST',
    path: '/api/sample_group_ar_fields/{uuid}/complete_upload_s3',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
      { name: 'work_order_uuid', in: 'query', isRequired: false },
    ],
    hasBody: true,
    body: codecs.UploadCompletion,
    security: [['token']],
    pagination: null,
    tags: ['fields'],
    invalidates: ['fields', 'results', 'sample groups', 'samples'],
    responses: {
      200: { 'application/json': codecs.UploadOutcome },
      403: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
      500: { 'text/html': 'text' },
    },
  },
  completeSampleFieldUpload: {
    id: 'completeSampleFieldUpload',
    method: 'POST',
    path: '/api/sample_ar_fields/{uuid}/complete_upload_s3',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
      { name: 'work_order_uuid', in: 'query', isRequired: false },
    ],
    hasBody: true,
    body: codecs.UploadCompletion,
    security: [['token']],
    pagination: null,
    tags: ['fields'],
    invalidates: ['fields', 'results', 'sample groups', 'samples'],
    responses: {
      200: { 'application/json': codecs.UploadOutcome },
      403: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
      500: { 'text/html': 'text' },
    },
  },
  correctTaxonNames: {
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
      200: { 'application/json': codecs.CorrectedTaxonNames },
      400: { 'application/json': codecs.Messages },
      403: { 'application/json': codecs.Detail },
      500: { 'text/html': 'text' },
    },
  },
  createGroupField: {
    id: 'createGroupField',
    method: 'POST',
    path: '/api/sample_group_ar_fields',
    parameters: [
      { name: 'work_order_uuid', in: 'query', isRequired: false },
    ],
    hasBody: true,
    body: codecs.GroupFieldWrite,
    security: [['token']],
    pagination: null,
    tags: ['fields'],
    invalidates: ['fields', 'results', 'sample groups', 'samples'],
    responses: {
      201: { 'application/json': codecs.GroupField },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
    },
  },
  createGroupResult: {
    id: 'createGroupResult',
    method: 'POST',
    path: '/api/sample_group_ars',
    parameters: [
      { name: 'work_order_uuid', in: 'query', isRequired: false },
    ],
    hasBody: true,
    body: codecs.GroupResultWrite,
    security: [['token']],
    pagination: null,
    tags: ['results'],
    invalidates: ['fields', 'results', 'sample groups', 'samples', 'tags', 'work orders'],
    responses: {
      201: { 'application/json': codecs.GroupResult },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
    },
  },
  createGroupWorkOrder: {
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
      201: { 'application/json': codecs.CreatedGroupWorkOrder },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
      500: { 'text/html': 'text' },
    },
  },
  createOrganization: {
    id: 'createOrganization',
    method: 'POST',
    path: '/api/organizations',
    parameters: [],
    hasBody: true,
    body: codecs.OrganizationWrite,
    security: [['token']],
    pagination: null,
    tags: ['organizations'],
    invalidates: ['contrib', 'fields', 'organizations', 'projects', 'results', 'sample groups', 'samples', 'search', 'storage', 'tags', 'users', 'work orders'],
    responses: {
      201: { 'application/json': codecs.Organization },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
    },
  },
  createPipeline: {
    id: 'createPipeline',
    method: 'POST',
    path: '/api/pipelines',
    parameters: [],
    hasBody: true,
    body: codecs.PipelineWrite,
    security: [['token']],
    pagination: null,
    tags: ['pipelines'],
    invalidates: ['fields', 'pipelines', 'results', 'sample groups', 'samples', 'work orders'],
    responses: {
      201: { 'application/json': codecs.Pipeline },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
    },
  },
  createPipelineModule: {
    id: 'createPipelineModule',
    method: 'POST',
    path: '/api/pipeline_modules',
    parameters: [],
    hasBody: true,
    body: codecs.PipelineModuleWrite,
    security: [['token']],
    pagination: null,
    tags: ['pipelines'],
    invalidates: ['fields', 'pipelines', 'results', 'sample groups', 'samples', 'work orders'],
    responses: {
      201: { 'application/json': codecs.PipelineModule },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
    },
  },
  createProject: {
    id: 'createProject',
    method: 'POST',
    path: '/api/projects',
    parameters: [],
    hasBody: true,
    body: codecs.ProjectWrite,
    security: [['token']],
    pagination: null,
    tags: ['projects'],
    invalidates: ['projects'],
    responses: {
      201: { 'application/json': codecs.Project },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
    },
  },
  createS3ApiKey: {
    id: 'createS3ApiKey',
    method: 'POST',
    path: '/api/s3_api_keys',
    parameters: [],
    hasBody: true,
    body: codecs.S3ApiKeyWrite,
    security: [['token']],
    pagination: null,
    tags: ['storage'],
    invalidates: ['fields', 'results', 'sample groups', 'samples', 'storage'],
    responses: {
      201: { 'application/json': codecs.S3ApiKey },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
    },
  },
  createS3Bucket: {
    id: 'createS3Bucket',
    method: 'POST',
    path: '/api/s3_buckets',
    parameters: [],
    hasBody: true,
    body: codecs.S3BucketWrite,
    security: [['token']],
    pagination: null,
    tags: ['storage'],
    invalidates: ['fields', 'results', 'sample groups', 'samples', 'storage'],
    responses: {
      201: { 'application/json': codecs.S3Bucket },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
    },
  },
  createSample: {
    id: 'createSample',
    method: 'POST',
    path: '/api/samples',
    parameters: [
      { name: 'work_order_uuid', in: 'query', isRequired: false },
    ],
    hasBody: true,
    body: codecs.SampleWrite,
    security: [['token']],
    pagination: null,
    tags: ['samples'],
    invalidates: ['contrib', 'fields', 'results', 'sample groups', 'samples', 'search', 'tags', 'work orders'],
    responses: {
      201: { 'application/json': codecs.Sample },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
    },
  },
  createSampleField: {
    id: 'createSampleField',
    method: 'POST',
    path: '/api/sample_ar_fields',
    parameters: [
      { name: 'work_order_uuid', in: 'query', isRequired: false },
    ],
    hasBody: true,
    body: codecs.SampleFieldWrite,
    security: [['token']],
    pagination: null,
    tags: ['fields'],
    invalidates: ['fields', 'results', 'sample groups', 'samples'],
    responses: {
      201: { 'application/json': codecs.SampleField },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
    },
  },
  createSampleGroup: {
    id: 'createSampleGroup',
    method: 'POST',
    path: '/api/sample_groups',
    parameters: [],
    hasBody: true,
    body: codecs.SampleGroupWrite,
    security: [['token']],
    pagination: null,
    tags: ['sample groups'],
    invalidates: ['contrib', 'fields', 'projects', 'results', 'sample groups', 'samples', 'search', 'tags', 'users', 'work orders'],
    responses: {
      201: { 'application/json': codecs.SampleGroup },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
    },
  },
  createSampleResult: {
    id: 'createSampleResult',
    method: 'POST',
    path: '/api/sample_ars',
    parameters: [
      { name: 'work_order_uuid', in: 'query', isRequired: false },
    ],
    hasBody: true,
    body: codecs.SampleResultWrite,
    security: [['token']],
    pagination: null,
    tags: ['results'],
    invalidates: ['fields', 'results', 'sample groups', 'samples', 'tags', 'work orders'],
    responses: {
      201: { 'application/json': codecs.SampleResult },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
    },
  },
  createSampleWorkOrder: {
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
      201: { 'application/json': codecs.CreatedWorkOrder },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
      500: { 'text/html': 'text' },
    },
  },
  createSamplesInBulk: {
    id: 'createSamplesInBulk',
    method: 'POST',
    path: '/api/bulk_samples',
    parameters: [],
    hasBody: true,
    body: codecs.BulkSamples,
    security: [['token']],
    pagination: null,
    tags: ['samples'],
    invalidates: ['contrib', 'fields', 'results', 'sample groups', 'samples', 'search', 'tags', 'work orders'],
    responses: {
      201: { 'application/json': codecs.BulkSamplesCreated },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
      500: { 'text/html': 'text' },
    },
  },
  createTag: {
    id: 'createTag',
    method: 'POST',
    path: '/api/contrib/tags/',
    parameters: [],
    hasBody: true,
    body: codecs.TagWrite,
    security: [['token']],
    pagination: null,
    tags: ['tags'],
    invalidates: ['sample groups', 'samples', 'tags'],
    responses: {
      201: { 'application/json': codecs.Tag },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
    },
  },
  deleteGroupField: {
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
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
    },
  },
  deleteGroupFieldByName: {
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
      403: { 'application/json': codecs.Detail, 'text/html': 'text' },
      404: { 'application/json': codecs.Detail, 'text/html': 'text' },
    },
  },
  deleteGroupResult: {
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
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
    },
  },
  deleteGroupResultByName: {
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
      403: { 'application/json': codecs.Detail, 'text/html': 'text' },
      404: { 'application/json': codecs.Detail, 'text/html': 'text' },
    },
  },
  deleteJobOrder: {
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
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
    },
  },
  deleteOrganization: {
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
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
    },
  },
  deleteOrganizationByName: {
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
      403: { 'application/json': codecs.Detail, 'text/html': 'text' },
      404: { 'application/json': codecs.Detail, 'text/html': 'text' },
    },
  },
  deletePipeline: {
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
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
    },
  },
  deletePipelineByName: {
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
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail, 'text/html': 'text' },
    },
  },
  deletePipelineModule: {
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
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
    },
  },
  deleteProject: {
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
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
    },
  },
  deleteS3ApiKey: {
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
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
    },
  },
  deleteS3Bucket: {
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
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
    },
  },
  deleteSample: {
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
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
    },
  },
  deleteSampleByName: {
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
      403: { 'application/json': codecs.Detail, 'text/html': 'text' },
      404: { 'application/json': codecs.Detail, 'text/html': 'text' },
    },
  },
  deleteSampleField: {
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
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
    },
  },
  deleteSampleFieldByName: {
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
      403: { 'application/json': codecs.Detail, 'text/html': 'text' },
      404: { 'application/json': codecs.Detail, 'text/html': 'text' },
    },
  },
  deleteSampleGroup: {
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
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
    },
  },
  deleteSampleGroupByName: {
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
      403: { 'application/json': codecs.Detail, 'text/html': 'text' },
      404: { 'application/json': codecs.Detail, 'text/html': 'text' },
    },
  },
  deleteSampleResult: {
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
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
    },
  },
  deleteSampleResultByName: {
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
      403: { 'application/json': codecs.Detail, 'text/html': 'text' },
      404: { 'application/json': codecs.Detail, 'text/html': 'text' },
    },
  },
  deleteTag: {
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
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
    },
  },
  deleteTagByName: {
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
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail, 'text/html': 'text' },
    },
  },
  deleteUser: {
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
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
    },
  },
  downloadModuleFiles: {
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
      401: { 'application/json': codecs.Detail },
      403: { 'application/json': codecs.Detail },
      500: { 'text/html': 'text' },
    },
  },
  fetchAccount: {
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
      200: { 'application/json': codecs.Account },
      403: { 'application/json': codecs.Detail },
    },
  },
  fetchGroupField: {
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
      200: { 'application/json': codecs.GroupField },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
    },
  },
  fetchGroupFieldByName: {
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
      200: { 'application/json': codecs.GroupField },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail, 'text/html': 'text' },
    },
  },
  fetchGroupResult: {
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
      200: { 'application/json': codecs.GroupResult },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
    },
  },
  fetchGroupResultByName: {
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
      200: { 'application/json': codecs.GroupResult },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail, 'text/html': 'text' },
    },
  },
  fetchGroupWorkOrder: {
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
      200: { 'application/json': codecs.GroupWorkOrder },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
    },
  },
  fetchGroupWorkOrderPrototype: {
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
      200: { 'application/json': codecs.GroupWorkOrderPrototype },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
    },
  },
  fetchJobOrder: {
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
      200: { 'application/json': codecs.JobOrder },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
    },
  },
  fetchJobOrderPrototype: {
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
      200: { 'application/json': codecs.JobOrderPrototype },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
    },
  },
  fetchMe: {
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
      200: { 'application/json': codecs.User },
      403: { 'application/json': codecs.Detail },
      500: { 'text/html': 'text' },
    },
  },
  fetchOrganization: {
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
      200: { 'application/json': codecs.Organization },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
    },
  },
  fetchOrganizationByName: {
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
      200: { 'application/json': codecs.Organization },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail, 'text/html': 'text' },
    },
  },
  fetchOrganizationWiki: {
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
      200: { 'application/json': codecs.Wiki },
      201: { 'application/json': codecs.Wiki },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
      500: { 'text/html': 'text' },
    },
  },
  fetchPipeline: {
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
      200: { 'application/json': codecs.Pipeline },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
    },
  },
  fetchPipelineByName: {
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
      200: { 'application/json': codecs.Pipeline },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail, 'text/html': 'text' },
    },
  },
  fetchPipelineModule: {
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
      200: { 'application/json': codecs.PipelineModule },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
    },
  },
  fetchPipelineModuleByVersion: {
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
      200: { 'application/json': codecs.PipelineModule },
      403: { 'application/json': codecs.Detail },
      500: { 'text/html': 'text' },
    },
  },
  fetchPipelineWiki: {
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
      200: { 'application/json': codecs.Wiki },
      201: { 'application/json': codecs.Wiki },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
      500: { 'text/html': 'text' },
    },
  },
  fetchProject: {
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
      200: { 'application/json': codecs.Project },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
    },
  },
  fetchRandomTagSamples: {
    id: 'fetchRandomTagSamples',
    method: 'GET',
    path: '/api/contrib/tags/{uuid}/random_samples',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
      { name: 'n', in: 'query', isRequired: false, codec: codecs.fetchRandomTagSamples_n },
    ],
    hasBody: false,
    security: [[], ['token']],
    pagination: null,
    tags: ['tags'],
    invalidates: [],
    responses: {
      200: { 'application/json': codecs.RandomSamples },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
      500: { 'text/html': 'text' },
    },
  },
  fetchS3ApiKey: {
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
      200: { 'application/json': codecs.S3ApiKey },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
    },
  },
  fetchS3Bucket: {
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
      200: { 'application/json': codecs.S3Bucket },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
    },
  },
  fetchSample: {
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
      200: { 'application/json': codecs.Sample },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
    },
  },
  fetchSampleByName: {
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
      200: { 'application/json': codecs.Sample },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail, 'text/html': 'text' },
    },
  },
  fetchSampleField: {
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
      200: { 'application/json': codecs.SampleField },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
    },
  },
  fetchSampleFieldByName: {
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
      200: { 'application/json': codecs.SampleField },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail, 'text/html': 'text' },
    },
  },
  fetchSampleGroup: {
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
      200: { 'application/json': codecs.SampleGroup },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
    },
  },
  fetchSampleGroupByName: {
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
      200: { 'application/json': codecs.SampleGroup },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail, 'text/html': 'text' },
    },
  },
  fetchSampleGroupLinks: {
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
      200: { 'application/json': codecs.SampleGroupLinks },
      403: { 'application/json': codecs.Detail },
      500: { 'text/html': 'text' },
    },
  },
  fetchSampleGroupManifest: {
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
      200: { 'application/json': codecs.SampleGroupManifest },
      401: { 'application/json': codecs.Detail },
      403: { 'application/json': codecs.Detail },
      500: { 'text/html': 'text' },
    },
  },
  fetchSampleGroupMetadata: {
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
      200: { 'application/json': codecs.SampleGroupMetadata, 'text/csv': 'text' },
      401: { 'application/json': codecs.Detail },
      403: { 'application/json': codecs.Detail },
      500: { 'text/html': 'text' },
    },
  },
  fetchSampleGroupModuleCounts: {
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
      200: { 'application/json': codecs.SampleGroupModuleCounts },
      401: { 'application/json': codecs.Detail },
      403: { 'application/json': codecs.Detail },
      500: { 'text/html': 'text' },
    },
  },
  fetchSampleGroupWiki: {
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
      200: { 'application/json': codecs.Wiki },
      201: { 'application/json': codecs.Wiki },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
      500: { 'text/html': 'text' },
    },
  },
  fetchSampleManifest: {
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
      200: { 'application/json': codecs.SampleManifest },
      401: { 'application/json': codecs.Detail },
      403: { 'application/json': codecs.Detail },
      500: { 'text/html': 'text' },
    },
  },
  fetchSampleMetadata: {
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
      200: { 'application/json': codecs.SampleMetadata },
      403: { 'application/json': codecs.Detail },
      500: { 'text/html': 'text' },
    },
  },
  fetchSampleResult: {
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
      200: { 'application/json': codecs.SampleResult },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
    },
  },
  fetchSampleResultByName: {
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
      200: { 'application/json': codecs.SampleResult },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail, 'text/html': 'text' },
    },
  },
  fetchSiteWiki: {
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
      200: { 'application/json': codecs.Wiki },
      403: { 'application/json': codecs.Detail },
      500: { 'text/html': 'text' },
    },
  },
  fetchTag: {
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
      200: { 'application/json': codecs.Tag },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
    },
  },
  fetchTagByName: {
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
      200: { 'application/json': codecs.Tag },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail, 'text/html': 'text' },
    },
  },
  fetchTagGroupModuleCounts: {
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
      200: { 'application/json': codecs.TagGroupModuleCounts },
      401: { 'application/json': codecs.Detail },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
      500: { 'text/html': 'text' },
    },
  },
  fetchTagSampleModuleCounts: {
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
      200: { 'application/json': codecs.SampleGroupModuleCounts },
      401: { 'application/json': codecs.Detail },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
      500: { 'text/html': 'text' },
    },
  },
  fetchTaxonAncestors: {
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
      200: { 'application/json': codecs.TaxonAncestors },
      400: { 'application/json': codecs.Messages },
      403: { 'application/json': codecs.Detail },
      500: { 'text/html': 'text' },
    },
  },
  fetchTaxonDescendants: {
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
      200: { 'application/json': codecs.TaxonDescendants },
      400: { 'application/json': codecs.Messages },
      403: { 'application/json': codecs.Detail },
      500: { 'text/html': 'text' },
    },
  },
  fetchUser: {
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
      200: { 'application/json': codecs.User },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
    },
  },
  fetchUserById: {
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
      200: { 'application/json': codecs.User },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
      500: { 'text/html': 'text' },
    },
  },
  fetchWorkOrder: {
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
      200: { 'application/json': codecs.WorkOrder },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
    },
  },
  fetchWorkOrderPrototype: {
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
      200: { 'application/json': codecs.WorkOrderPrototype },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
    },
  },
  generateMetadataSchema: {
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
      201: { 'application/json': codecs.GeneratedSchema },
      400: { 'application/json': codecs.Messages },
      403: { 'application/json': codecs.Detail },
      500: { 'text/html': 'text' },
    },
  },
  listGroupFields: {
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
      200: { 'application/json': codecs.GroupFieldPage },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
    },
  },
  listGroupResults: {
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
      200: { 'application/json': codecs.GroupResultPage },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
    },
  },
  listGroupWorkOrderPrototypes: {
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
      200: { 'application/json': codecs.GroupWorkOrderPrototypePage },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
    },
  },
  listGroupWorkOrders: {
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
      200: { 'application/json': codecs.GroupWorkOrderPage },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
      500: { 'text/html': 'text' },
    },
  },
  listGroupWorkOrdersOfPrototype: {
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
      200: { 'application/json': codecs.GroupWorkOrderPage },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
      500: { 'text/html': 'text' },
    },
  },
  listJobOrderPrototypes: {
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
      200: { 'application/json': codecs.JobOrderPrototypePage },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
    },
  },
  listOrganizationMembers: {
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
      200: { 'application/json': codecs.UserPage },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
    },
  },
  listOrganizations: {
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
      200: { 'application/json': codecs.OrganizationPage },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
    },
  },
  listPipelineModules: {
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
      200: { 'application/json': codecs.PipelineModulePage },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
    },
  },
  listPipelines: {
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
      200: { 'application/json': codecs.PipelinePage },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
    },
  },
  listProjectGroups: {
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
      200: { 'application/json': codecs.SampleGroupPage },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
      500: { 'text/html': 'text' },
    },
  },
  listProjects: {
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
      200: { 'application/json': codecs.ProjectPage },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
    },
  },
  listS3ApiKeys: {
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
      200: { 'application/json': codecs.S3ApiKeyPage },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
    },
  },
  listS3Buckets: {
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
      200: { 'application/json': codecs.S3BucketPage },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
    },
  },
  listSampleFields: {
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
      200: { 'application/json': codecs.SampleFieldPage },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
    },
  },
  listSampleGroupSamples: {
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
      200: { 'application/json': codecs.SamplePage },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
      500: { 'text/html': 'text' },
    },
  },
  listSampleGroups: {
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
      200: { 'application/json': codecs.SampleGroupPage },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
    },
  },
  listSampleResults: {
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
      200: { 'application/json': codecs.SampleResultPage },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
    },
  },
  listSampleWorkOrders: {
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
      200: { 'application/json': codecs.WorkOrderPage },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
      500: { 'text/html': 'text' },
    },
  },
  listSamples: {
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
      200: { 'application/json': codecs.SamplePage },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
    },
  },
  listTagSampleGroups: {
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
      200: { 'application/json': codecs.SampleGroupPage },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
      500: { 'text/html': 'text' },
    },
  },
  listTagSamples: {
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
      200: { 'application/json': codecs.SamplePage },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
      500: { 'text/html': 'text' },
    },
  },
  listTagTags: {
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
      200: { 'application/json': codecs.TagPage },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
      500: { 'text/html': 'text' },
    },
  },
  listTags: {
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
      200: { 'application/json': codecs.TagPage },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
    },
  },
  listUsers: {
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
      200: { 'application/json': codecs.UserPage },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
    },
  },
  listWorkOrderPrototypes: {
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
      200: { 'application/json': codecs.WorkOrderPrototypePage },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
    },
  },
  listWorkOrdersOfPrototype: {
    id: 'listWorkOrdersOfPrototype',
    method: 'GET',
    path: '/api/work_order_prototypes/{uuid}/work_orders',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
      { name: 'max_num', in: 'query', isRequired: false, codec: codecs.fetchRandomTagSamples_n },
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
      200: { 'application/json': codecs.WorkOrderPage },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
      500: { 'text/html': 'text' },
    },
  },
  login: {
    id: 'login',
    method: 'POST',
    path: '/api/auth/token/login',
    parameters: [],
    hasBody: true,
    body: codecs.Credentials,
    security: [],
    pagination: null,
    tags: ['auth'],
    invalidates: ['auth', 'users'],
    responses: {
      200: { 'application/json': codecs.Session },
      400: { 'application/json': codecs.ValidationMessages },
      415: { 'application/json': codecs.Detail },
    },
  },
  logout: {
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
      403: { 'application/json': codecs.Detail },
    },
  },
  registerUser: {
    id: 'registerUser',
    method: 'POST',
    path: '/api/auth/users/',
    parameters: [],
    hasBody: true,
    body: codecs.Credentials,
    security: [],
    pagination: null,
    tags: ['auth'],
    invalidates: ['auth', 'users'],
    responses: {
      201: { 'application/json': codecs.Account },
      400: { 'application/json': codecs.registerUser_400 },
      415: { 'application/json': codecs.Detail },
    },
  },
  removeSampleGroupSamples: {
    id: 'removeSampleGroupSamples',
    method: 'DELETE',
    path: '/api/sample_groups/{uuid}/samples',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
    ],
    hasBody: true,
    body: codecs.SampleChoice,
    security: [['token']],
    pagination: null,
    tags: ['sample groups'],
    invalidates: ['contrib', 'fields', 'projects', 'results', 'sample groups', 'samples', 'search', 'tags', 'users', 'work orders'],
    responses: {
      200: { 'application/json': codecs.Status },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
      500: { 'text/html': 'text' },
    },
  },
  replaceGroupField: {
    id: 'replaceGroupField',
    method: 'PUT',
    path: '/api/sample_group_ar_fields/{uuid}',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
      { name: 'work_order_uuid', in: 'query', isRequired: false },
    ],
    hasBody: true,
    body: codecs.GroupFieldWrite,
    security: [['token']],
    pagination: null,
    tags: ['fields'],
    invalidates: ['fields', 'results', 'sample groups', 'samples'],
    responses: {
      200: { 'application/json': codecs.GroupField },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
    },
  },
  replaceGroupFieldByName: {
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
    body: codecs.GroupFieldWrite,
    security: [['token']],
    pagination: null,
    tags: ['fields'],
    invalidates: ['fields', 'results', 'sample groups', 'samples'],
    responses: {
      200: { 'application/json': codecs.GroupField },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail, 'text/html': 'text' },
      404: { 'application/json': codecs.Detail, 'text/html': 'text' },
      415: { 'application/json': codecs.Detail },
    },
  },
  replaceGroupResult: {
    id: 'replaceGroupResult',
    method: 'PUT',
    path: '/api/sample_group_ars/{uuid}',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
      { name: 'work_order_uuid', in: 'query', isRequired: false },
    ],
    hasBody: true,
    body: codecs.GroupResultWrite,
    security: [['token']],
    pagination: null,
    tags: ['results'],
    invalidates: ['fields', 'results', 'sample groups', 'samples', 'tags', 'work orders'],
    responses: {
      200: { 'application/json': codecs.GroupResult },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
    },
  },
  replaceGroupResultByName: {
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
    body: codecs.GroupResultWrite,
    security: [['token']],
    pagination: null,
    tags: ['results'],
    invalidates: ['fields', 'results', 'sample groups', 'samples', 'tags', 'work orders'],
    responses: {
      200: { 'application/json': codecs.GroupResult },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail, 'text/html': 'text' },
      404: { 'application/json': codecs.Detail, 'text/html': 'text' },
      415: { 'application/json': codecs.Detail },
    },
  },
  replaceJobOrder: {
    id: 'replaceJobOrder',
    method: 'PUT',
    path: '/api/job_orders/{uuid}',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
    ],
    hasBody: true,
    body: codecs.JobOrderWrite,
    security: [['token']],
    pagination: null,
    tags: ['work orders'],
    invalidates: ['work orders'],
    responses: {
      200: { 'application/json': codecs.JobOrder },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
    },
  },
  replaceOrganization: {
    id: 'replaceOrganization',
    method: 'PUT',
    path: '/api/organizations/{uuid}',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
    ],
    hasBody: true,
    body: codecs.OrganizationWrite,
    security: [['token']],
    pagination: null,
    tags: ['organizations'],
    invalidates: ['contrib', 'fields', 'organizations', 'projects', 'results', 'sample groups', 'samples', 'search', 'storage', 'tags', 'users', 'work orders'],
    responses: {
      200: { 'application/json': codecs.Organization },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
    },
  },
  replaceOrganizationByName: {
    id: 'replaceOrganizationByName',
    method: 'PUT',
    path: '/api/nested/{org}/',
    parameters: [
      { name: 'org', in: 'path', isRequired: true },
    ],
    hasBody: true,
    body: codecs.OrganizationWrite,
    security: [['token']],
    pagination: null,
    tags: ['organizations'],
    invalidates: ['contrib', 'fields', 'organizations', 'projects', 'results', 'sample groups', 'samples', 'search', 'storage', 'tags', 'users', 'work orders'],
    responses: {
      200: { 'application/json': codecs.Organization },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail, 'text/html': 'text' },
      404: { 'application/json': codecs.Detail, 'text/html': 'text' },
      415: { 'application/json': codecs.Detail },
    },
  },
  replacePipeline: {
    id: 'replacePipeline',
    method: 'PUT',
    path: '/api/pipelines/{uuid}',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
    ],
    hasBody: true,
    body: codecs.PipelineWrite,
    security: [['token']],
    pagination: null,
    tags: ['pipelines'],
    invalidates: ['fields', 'pipelines', 'results', 'sample groups', 'samples', 'work orders'],
    responses: {
      200: { 'application/json': codecs.Pipeline },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
    },
  },
  replacePipelineByName: {
    id: 'replacePipelineByName',
    method: 'PUT',
    path: '/api/pipelines/name/{name}',
    parameters: [
      { name: 'name', in: 'path', isRequired: true },
    ],
    hasBody: true,
    body: codecs.PipelineWrite,
    security: [['token']],
    pagination: null,
    tags: ['pipelines'],
    invalidates: ['fields', 'pipelines', 'results', 'sample groups', 'samples', 'work orders'],
    responses: {
      200: { 'application/json': codecs.Pipeline },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail, 'text/html': 'text' },
      415: { 'application/json': codecs.Detail },
    },
  },
  replacePipelineModule: {
    id: 'replacePipelineModule',
    method: 'PUT',
    path: '/api/pipeline_modules/{uuid}',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
    ],
    hasBody: true,
    body: codecs.PipelineModuleWrite,
    security: [['token']],
    pagination: null,
    tags: ['pipelines'],
    invalidates: ['fields', 'pipelines', 'results', 'sample groups', 'samples', 'work orders'],
    responses: {
      200: { 'application/json': codecs.PipelineModule },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
    },
  },
  replaceProject: {
    id: 'replaceProject',
    method: 'PUT',
    path: '/api/projects/{uuid}',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
    ],
    hasBody: true,
    body: codecs.ProjectWrite,
    security: [['token']],
    pagination: null,
    tags: ['projects'],
    invalidates: ['projects'],
    responses: {
      200: { 'application/json': codecs.Project },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
    },
  },
  replaceS3ApiKey: {
    id: 'replaceS3ApiKey',
    method: 'PUT',
    path: '/api/s3_buckets/{uuid}',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
    ],
    hasBody: true,
    body: codecs.S3ApiKeyWrite,
    security: [['token']],
    pagination: null,
    tags: ['storage'],
    invalidates: ['fields', 'results', 'sample groups', 'samples', 'storage'],
    responses: {
      200: { 'application/json': codecs.S3ApiKey },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
    },
  },
  replaceS3Bucket: {
    id: 'replaceS3Bucket',
    method: 'PUT',
    path: '/api/s3_api_keys/{uuid}',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
    ],
    hasBody: true,
    body: codecs.S3BucketWrite,
    security: [['token']],
    pagination: null,
    tags: ['storage'],
    invalidates: ['fields', 'results', 'sample groups', 'samples', 'storage'],
    responses: {
      200: { 'application/json': codecs.S3Bucket },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
    },
  },
  replaceSample: {
    id: 'replaceSample',
    method: 'PUT',
    path: '/api/samples/{uuid}',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
      { name: 'work_order_uuid', in: 'query', isRequired: false },
    ],
    hasBody: true,
    body: codecs.SampleWrite,
    security: [['token']],
    pagination: null,
    tags: ['samples'],
    invalidates: ['contrib', 'fields', 'results', 'sample groups', 'samples', 'search', 'tags', 'work orders'],
    responses: {
      200: { 'application/json': codecs.Sample },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
    },
  },
  replaceSampleByName: {
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
    body: codecs.SampleWrite,
    security: [['token']],
    pagination: null,
    tags: ['samples'],
    invalidates: ['contrib', 'fields', 'results', 'sample groups', 'samples', 'search', 'tags', 'work orders'],
    responses: {
      200: { 'application/json': codecs.Sample },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail, 'text/html': 'text' },
      404: { 'application/json': codecs.Detail, 'text/html': 'text' },
      415: { 'application/json': codecs.Detail },
    },
  },
  replaceSampleField: {
    id: 'replaceSampleField',
    method: 'PUT',
    path: '/api/sample_ar_fields/{uuid}',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
      { name: 'work_order_uuid', in: 'query', isRequired: false },
    ],
    hasBody: true,
    body: codecs.SampleFieldWrite,
    security: [['token']],
    pagination: null,
    tags: ['fields'],
    invalidates: ['fields', 'results', 'sample groups', 'samples'],
    responses: {
      200: { 'application/json': codecs.SampleField },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
    },
  },
  replaceSampleFieldByName: {
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
    body: codecs.SampleFieldWrite,
    security: [['token']],
    pagination: null,
    tags: ['fields'],
    invalidates: ['fields', 'results', 'sample groups', 'samples'],
    responses: {
      200: { 'application/json': codecs.SampleField },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail, 'text/html': 'text' },
      404: { 'application/json': codecs.Detail, 'text/html': 'text' },
      415: { 'application/json': codecs.Detail },
    },
  },
  replaceSampleGroup: {
    id: 'replaceSampleGroup',
    method: 'PUT',
    path: '/api/sample_groups/{uuid}',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
    ],
    hasBody: true,
    body: codecs.SampleGroupWrite,
    security: [['token']],
    pagination: null,
    tags: ['sample groups'],
    invalidates: ['contrib', 'fields', 'projects', 'results', 'sample groups', 'samples', 'search', 'tags', 'users', 'work orders'],
    responses: {
      200: { 'application/json': codecs.SampleGroup },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
    },
  },
  replaceSampleGroupByName: {
    id: 'replaceSampleGroupByName',
    method: 'PUT',
    path: '/api/nested/{org}/sample_groups/{group}/',
    parameters: [
      { name: 'org', in: 'path', isRequired: true },
      { name: 'group', in: 'path', isRequired: true },
    ],
    hasBody: true,
    body: codecs.SampleGroupWrite,
    security: [['token']],
    pagination: null,
    tags: ['sample groups'],
    invalidates: ['contrib', 'fields', 'projects', 'results', 'sample groups', 'samples', 'search', 'tags', 'users', 'work orders'],
    responses: {
      200: { 'application/json': codecs.SampleGroup },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail, 'text/html': 'text' },
      404: { 'application/json': codecs.Detail, 'text/html': 'text' },
      415: { 'application/json': codecs.Detail },
    },
  },
  replaceSampleResult: {
    id: 'replaceSampleResult',
    method: 'PUT',
    path: '/api/sample_ars/{uuid}',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
      { name: 'work_order_uuid', in: 'query', isRequired: false },
    ],
    hasBody: true,
    body: codecs.SampleResultWrite,
    security: [['token']],
    pagination: null,
    tags: ['results'],
    invalidates: ['fields', 'results', 'sample groups', 'samples', 'tags', 'work orders'],
    responses: {
      200: { 'application/json': codecs.SampleResult },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
    },
  },
  replaceSampleResultByName: {
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
    body: codecs.SampleResultWrite,
    security: [['token']],
    pagination: null,
    tags: ['results'],
    invalidates: ['fields', 'results', 'sample groups', 'samples', 'tags', 'work orders'],
    responses: {
      200: { 'application/json': codecs.SampleResult },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail, 'text/html': 'text' },
      404: { 'application/json': codecs.Detail, 'text/html': 'text' },
      415: { 'application/json': codecs.Detail },
    },
  },
  replaceTag: {
    id: 'replaceTag',
    method: 'PUT',
    path: '/api/contrib/tags/{uuid}',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
    ],
    hasBody: true,
    body: codecs.TagWrite,
    security: [['token']],
    pagination: null,
    tags: ['tags'],
    invalidates: ['sample groups', 'samples', 'tags'],
    responses: {
      200: { 'application/json': codecs.Tag },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
    },
  },
  replaceTagByName: {
    id: 'replaceTagByName',
    method: 'PUT',
    path: '/api/contrib/tags/name/{name}',
    parameters: [
      { name: 'name', in: 'path', isRequired: true },
    ],
    hasBody: true,
    body: codecs.TagWrite,
    security: [['token']],
    pagination: null,
    tags: ['tags'],
    invalidates: ['sample groups', 'samples', 'tags'],
    responses: {
      200: { 'application/json': codecs.Tag },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail, 'text/html': 'text' },
      415: { 'application/json': codecs.Detail },
    },
  },
  replaceUser: {
    id: 'replaceUser',
    method: 'PUT',
    path: '/api/users/{uuid}',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
    ],
    hasBody: true,
    body: codecs.UserWrite,
    security: [['token']],
    pagination: null,
    tags: ['users'],
    invalidates: ['organizations', 'users'],
    responses: {
      200: { 'application/json': codecs.User },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
    },
  },
  saveOrganizationWikiPage: {
    id: 'saveOrganizationWikiPage',
    method: 'POST',
    path: '/api/organizations/{uuid}/wiki',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
    ],
    hasBody: true,
    body: codecs.WikiPageDraft,
    security: [['token']],
    pagination: null,
    tags: ['organizations'],
    invalidates: ['contrib', 'fields', 'organizations', 'projects', 'results', 'sample groups', 'samples', 'search', 'storage', 'tags', 'users', 'work orders'],
    responses: {
      201: { 'application/json': codecs.Wiki },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
      500: { 'text/html': 'text' },
    },
  },
  savePipelineWikiPage: {
    id: 'savePipelineWikiPage',
    method: 'POST',
    path: '/api/pipelines/{uuid}/wiki',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
    ],
    hasBody: true,
    body: codecs.WikiPageDraft,
    security: [['token']],
    pagination: null,
    tags: ['pipelines'],
    invalidates: ['fields', 'pipelines', 'results', 'sample groups', 'samples', 'work orders'],
    responses: {
      201: { 'application/json': codecs.Wiki },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
      500: { 'text/html': 'text' },
    },
  },
  saveSampleGroupWikiPage: {
    id: 'saveSampleGroupWikiPage',
    method: 'POST',
    path: '/api/sample_groups/{uuid}/wiki',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
    ],
    hasBody: true,
    body: codecs.WikiPageDraft,
    security: [['token']],
    pagination: null,
    tags: ['sample groups'],
    invalidates: ['contrib', 'fields', 'projects', 'results', 'sample groups', 'samples', 'search', 'tags', 'users', 'work orders'],
    responses: {
      201: { 'application/json': codecs.Wiki },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
      500: { 'text/html': 'text' },
    },
  },
  saveSiteWikiPage: {
    id: 'saveSiteWikiPage',
    method: 'POST',
    path: '/api/wiki/site',
    parameters: [],
    hasBody: true,
    body: codecs.WikiPageDraft,
    security: [['token']],
    pagination: null,
    tags: ['organizations'],
    invalidates: ['contrib', 'fields', 'organizations', 'projects', 'results', 'sample groups', 'samples', 'search', 'storage', 'tags', 'users', 'work orders'],
    responses: {
      201: { 'application/json': codecs.Wiki },
      403: { 'application/json': codecs.Detail },
      500: { 'text/html': 'text' },
    },
  },
  search: {
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
      200: { 'application/json': codecs.SearchResults },
      403: { 'application/json': codecs.Detail },
    },
  },
  searchEverything: {
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
      200: { 'application/json': codecs.OmnisearchResults },
      403: { 'application/json': codecs.Detail },
      500: { 'text/html': 'text' },
    },
  },
  searchMetasubCities: {
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
      200: { 'application/json': codecs.TaxonCities },
      400: { 'application/json': codecs.Messages },
      403: { 'application/json': codecs.Detail },
      500: { 'text/html': 'text' },
    },
  },
  searchMetasubMaterials: {
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
      200: { 'application/json': codecs.TaxonMaterials },
      400: { 'application/json': codecs.Messages },
      403: { 'application/json': codecs.Detail },
      500: { 'text/html': 'text' },
    },
  },
  searchMetasubSamples: {
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
      200: { 'application/json': codecs.MetasubFindings },
      400: { 'application/json': codecs.Messages },
      403: { 'application/json': codecs.Detail },
      500: { 'text/html': 'text' },
    },
  },
  searchTaxa: {
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
      200: { 'application/json': codecs.TaxonFindings },
      400: { 'application/json': codecs.Messages },
      403: { 'application/json': codecs.Detail },
      500: { 'text/html': 'text' },
    },
  },
  startCovid19Task: {
    id: 'startCovid19Task',
    method: 'POST',
    path: '/api/contrib/covid19/',
    parameters: [],
    hasBody: true,
    body: codecs.Covid19Task,
    security: [['token']],
    pagination: null,
    tags: ['contrib'],
    invalidates: ['contrib'],
    responses: {
      201: { 'application/json': codecs.Task },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
      500: { 'text/html': 'text' },
    },
  },
  tagSample: {
    id: 'tagSample',
    method: 'POST',
    path: '/api/contrib/tags/{uuid}/samples',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
    ],
    hasBody: true,
    body: codecs.TaggedSample,
    security: [['token']],
    pagination: null,
    tags: ['tags'],
    invalidates: ['sample groups', 'samples', 'tags'],
    responses: {
      200: { 'application/json': codecs.Status },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
      500: { 'text/html': 'text' },
    },
  },
  tagSampleGroup: {
    id: 'tagSampleGroup',
    method: 'POST',
    path: '/api/contrib/tags/{uuid}/sample_groups',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
    ],
    hasBody: true,
    body: codecs.GroupChoice,
    security: [['token']],
    pagination: null,
    tags: ['tags'],
    invalidates: ['sample groups', 'samples', 'tags'],
    responses: {
      200: { 'application/json': codecs.Status },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
      500: { 'text/html': 'text' },
    },
  },
  tagTag: {
    id: 'tagTag',
    method: 'POST',
    path: '/api/contrib/tags/{uuid}/tags',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
    ],
    hasBody: true,
    body: codecs.TagRelation,
    security: [['token']],
    pagination: null,
    tags: ['tags'],
    invalidates: ['sample groups', 'samples', 'tags'],
    responses: {
      200: { 'application/json': codecs.Status },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
      500: { 'text/html': 'text' },
    },
  },
  updateGroupField: {
    id: 'updateGroupField',
    method: 'PATCH',
    path: '/api/sample_group_ar_fields/{uuid}',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
      { name: 'work_order_uuid', in: 'query', isRequired: false },
    ],
    hasBody: true,
    body: codecs.GroupFieldPatch,
    security: [['token']],
    pagination: null,
    tags: ['fields'],
    invalidates: ['fields', 'results', 'sample groups', 'samples'],
    responses: {
      200: { 'application/json': codecs.GroupField },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
    },
  },
  updateGroupFieldByName: {
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
    body: codecs.GroupFieldPatch,
    security: [['token']],
    pagination: null,
    tags: ['fields'],
    invalidates: ['fields', 'results', 'sample groups', 'samples'],
    responses: {
      200: { 'application/json': codecs.GroupField },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail, 'text/html': 'text' },
      404: { 'application/json': codecs.Detail, 'text/html': 'text' },
      415: { 'application/json': codecs.Detail },
    },
  },
  updateGroupResult: {
    id: 'updateGroupResult',
    method: 'PATCH',
    path: '/api/sample_group_ars/{uuid}',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
      { name: 'work_order_uuid', in: 'query', isRequired: false },
    ],
    hasBody: true,
    body: codecs.GroupResultPatch,
    security: [['token']],
    pagination: null,
    tags: ['results'],
    invalidates: ['fields', 'results', 'sample groups', 'samples', 'tags', 'work orders'],
    responses: {
      200: { 'application/json': codecs.GroupResult },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
    },
  },
  updateGroupResultByName: {
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
    body: codecs.GroupResultPatch,
    security: [['token']],
    pagination: null,
    tags: ['results'],
    invalidates: ['fields', 'results', 'sample groups', 'samples', 'tags', 'work orders'],
    responses: {
      200: { 'application/json': codecs.GroupResult },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail, 'text/html': 'text' },
      404: { 'application/json': codecs.Detail, 'text/html': 'text' },
      415: { 'application/json': codecs.Detail },
    },
  },
  updateJobOrder: {
    id: 'updateJobOrder',
    method: 'PATCH',
    path: '/api/job_orders/{uuid}',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
    ],
    hasBody: true,
    body: codecs.JobOrderPatch,
    security: [['token']],
    pagination: null,
    tags: ['work orders'],
    invalidates: ['work orders'],
    responses: {
      200: { 'application/json': codecs.JobOrder },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
    },
  },
  updateOrganization: {
    id: 'updateOrganization',
    method: 'PATCH',
    path: '/api/organizations/{uuid}',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
    ],
    hasBody: true,
    body: codecs.OrganizationPatch,
    security: [['token']],
    pagination: null,
    tags: ['organizations'],
    invalidates: ['contrib', 'fields', 'organizations', 'projects', 'results', 'sample groups', 'samples', 'search', 'storage', 'tags', 'users', 'work orders'],
    responses: {
      200: { 'application/json': codecs.Organization },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
    },
  },
  updateOrganizationByName: {
    id: 'updateOrganizationByName',
    method: 'PATCH',
    path: '/api/nested/{org}/',
    parameters: [
      { name: 'org', in: 'path', isRequired: true },
    ],
    hasBody: true,
    body: codecs.OrganizationPatch,
    security: [['token']],
    pagination: null,
    tags: ['organizations'],
    invalidates: ['contrib', 'fields', 'organizations', 'projects', 'results', 'sample groups', 'samples', 'search', 'storage', 'tags', 'users', 'work orders'],
    responses: {
      200: { 'application/json': codecs.Organization },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail, 'text/html': 'text' },
      404: { 'application/json': codecs.Detail, 'text/html': 'text' },
      415: { 'application/json': codecs.Detail },
    },
  },
  updatePipeline: {
    id: 'updatePipeline',
    method: 'PATCH',
    path: '/api/pipelines/{uuid}',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
    ],
    hasBody: true,
    body: codecs.PipelinePatch,
    security: [['token']],
    pagination: null,
    tags: ['pipelines'],
    invalidates: ['fields', 'pipelines', 'results', 'sample groups', 'samples', 'work orders'],
    responses: {
      200: { 'application/json': codecs.Pipeline },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
    },
  },
  updatePipelineByName: {
    id: 'updatePipelineByName',
    method: 'PATCH',
    path: '/api/pipelines/name/{name}',
    parameters: [
      { name: 'name', in: 'path', isRequired: true },
    ],
    hasBody: true,
    body: codecs.PipelinePatch,
    security: [['token']],
    pagination: null,
    tags: ['pipelines'],
    invalidates: ['fields', 'pipelines', 'results', 'sample groups', 'samples', 'work orders'],
    responses: {
      200: { 'application/json': codecs.Pipeline },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail, 'text/html': 'text' },
      415: { 'application/json': codecs.Detail },
    },
  },
  updatePipelineModule: {
    id: 'updatePipelineModule',
    method: 'PATCH',
    path: '/api/pipeline_modules/{uuid}',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
    ],
    hasBody: true,
    body: codecs.PipelineModulePatch,
    security: [['token']],
    pagination: null,
    tags: ['pipelines'],
    invalidates: ['fields', 'pipelines', 'results', 'sample groups', 'samples', 'work orders'],
    responses: {
      200: { 'application/json': codecs.PipelineModule },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
    },
  },
  updateProject: {
    id: 'updateProject',
    method: 'PATCH',
    path: '/api/projects/{uuid}',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
    ],
    hasBody: true,
    body: codecs.ProjectPatch,
    security: [['token']],
    pagination: null,
    tags: ['projects'],
    invalidates: ['projects'],
    responses: {
      200: { 'application/json': codecs.Project },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
    },
  },
  updateS3ApiKey: {
    id: 'updateS3ApiKey',
    method: 'PATCH',
    path: '/api/s3_buckets/{uuid}',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
    ],
    hasBody: true,
    body: codecs.S3ApiKeyPatch,
    security: [['token']],
    pagination: null,
    tags: ['storage'],
    invalidates: ['fields', 'results', 'sample groups', 'samples', 'storage'],
    responses: {
      200: { 'application/json': codecs.S3ApiKey },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
    },
  },
  updateS3Bucket: {
    id: 'updateS3Bucket',
    method: 'PATCH',
    path: '/api/s3_api_keys/{uuid}',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
    ],
    hasBody: true,
    body: codecs.S3BucketPatch,
    security: [['token']],
    pagination: null,
    tags: ['storage'],
    invalidates: ['fields', 'results', 'sample groups', 'samples', 'storage'],
    responses: {
      200: { 'application/json': codecs.S3Bucket },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
    },
  },
  updateSample: {
    id: 'updateSample',
    method: 'PATCH',
    path: '/api/samples/{uuid}',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
      { name: 'work_order_uuid', in: 'query', isRequired: false },
    ],
    hasBody: true,
    body: codecs.SamplePatch,
    security: [['token']],
    pagination: null,
    tags: ['samples'],
    invalidates: ['contrib', 'fields', 'results', 'sample groups', 'samples', 'search', 'tags', 'work orders'],
    responses: {
      200: { 'application/json': codecs.Sample },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
    },
  },
  updateSampleByName: {
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
    body: codecs.SamplePatch,
    security: [['token']],
    pagination: null,
    tags: ['samples'],
    invalidates: ['contrib', 'fields', 'results', 'sample groups', 'samples', 'search', 'tags', 'work orders'],
    responses: {
      200: { 'application/json': codecs.Sample },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail, 'text/html': 'text' },
      404: { 'application/json': codecs.Detail, 'text/html': 'text' },
      415: { 'application/json': codecs.Detail },
    },
  },
  updateSampleField: {
    id: 'updateSampleField',
    method: 'PATCH',
    path: '/api/sample_ar_fields/{uuid}',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
      { name: 'work_order_uuid', in: 'query', isRequired: false },
    ],
    hasBody: true,
    body: codecs.SampleFieldPatch,
    security: [['token']],
    pagination: null,
    tags: ['fields'],
    invalidates: ['fields', 'results', 'sample groups', 'samples'],
    responses: {
      200: { 'application/json': codecs.SampleField },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
    },
  },
  updateSampleFieldByName: {
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
    body: codecs.SampleFieldPatch,
    security: [['token']],
    pagination: null,
    tags: ['fields'],
    invalidates: ['fields', 'results', 'sample groups', 'samples'],
    responses: {
      200: { 'application/json': codecs.SampleField },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail, 'text/html': 'text' },
      404: { 'application/json': codecs.Detail, 'text/html': 'text' },
      415: { 'application/json': codecs.Detail },
    },
  },
  updateSampleGroup: {
    id: 'updateSampleGroup',
    method: 'PATCH',
    path: '/api/sample_groups/{uuid}',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
    ],
    hasBody: true,
    body: codecs.SampleGroupPatch,
    security: [['token']],
    pagination: null,
    tags: ['sample groups'],
    invalidates: ['contrib', 'fields', 'projects', 'results', 'sample groups', 'samples', 'search', 'tags', 'users', 'work orders'],
    responses: {
      200: { 'application/json': codecs.SampleGroup },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
    },
  },
  updateSampleGroupByName: {
    id: 'updateSampleGroupByName',
    method: 'PATCH',
    path: '/api/nested/{org}/sample_groups/{group}/',
    parameters: [
      { name: 'org', in: 'path', isRequired: true },
      { name: 'group', in: 'path', isRequired: true },
    ],
    hasBody: true,
    body: codecs.SampleGroupPatch,
    security: [['token']],
    pagination: null,
    tags: ['sample groups'],
    invalidates: ['contrib', 'fields', 'projects', 'results', 'sample groups', 'samples', 'search', 'tags', 'users', 'work orders'],
    responses: {
      200: { 'application/json': codecs.SampleGroup },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail, 'text/html': 'text' },
      404: { 'application/json': codecs.Detail, 'text/html': 'text' },
      415: { 'application/json': codecs.Detail },
    },
  },
  updateSampleResult: {
    id: 'updateSampleResult',
    method: 'PATCH',
    path: '/api/sample_ars/{uuid}',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
      { name: 'work_order_uuid', in: 'query', isRequired: false },
    ],
    hasBody: true,
    body: codecs.SampleResultPatch,
    security: [['token']],
    pagination: null,
    tags: ['results'],
    invalidates: ['fields', 'results', 'sample groups', 'samples', 'tags', 'work orders'],
    responses: {
      200: { 'application/json': codecs.SampleResult },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
    },
  },
  updateSampleResultByName: {
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
    body: codecs.SampleResultPatch,
    security: [['token']],
    pagination: null,
    tags: ['results'],
    invalidates: ['fields', 'results', 'sample groups', 'samples', 'tags', 'work orders'],
    responses: {
      200: { 'application/json': codecs.SampleResult },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail, 'text/html': 'text' },
      404: { 'application/json': codecs.Detail, 'text/html': 'text' },
      415: { 'application/json': codecs.Detail },
    },
  },
  updateTag: {
    id: 'updateTag',
    method: 'PATCH',
    path: '/api/contrib/tags/{uuid}',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
    ],
    hasBody: true,
    body: codecs.TagPatch,
    security: [['token']],
    pagination: null,
    tags: ['tags'],
    invalidates: ['sample groups', 'samples', 'tags'],
    responses: {
      200: { 'application/json': codecs.Tag },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
    },
  },
  updateTagByName: {
    id: 'updateTagByName',
    method: 'PATCH',
    path: '/api/contrib/tags/name/{name}',
    parameters: [
      { name: 'name', in: 'path', isRequired: true },
    ],
    hasBody: true,
    body: codecs.TagPatch,
    security: [['token']],
    pagination: null,
    tags: ['tags'],
    invalidates: ['sample groups', 'samples', 'tags'],
    responses: {
      200: { 'application/json': codecs.Tag },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail, 'text/html': 'text' },
      415: { 'application/json': codecs.Detail },
    },
  },
  updateUser: {
    id: 'updateUser',
    method: 'PATCH',
    path: '/api/users/{uuid}',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
    ],
    hasBody: true,
    body: codecs.UserPatch,
    security: [['token']],
    pagination: null,
    tags: ['users'],
    invalidates: ['organizations', 'users'],
    responses: {
      200: { 'application/json': codecs.User },
      400: { 'application/json': codecs.ValidationMessages },
      403: { 'application/json': codecs.Detail },
      404: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
    },
  },
  uploadGroupField: {
    id: 'uploadGroupField',
    method: 'POST',
    path: '/api/sample_group_ar_fields/{uuid}/upload_s3',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
      { name: 'work_order_uuid', in: 'query', isRequired: false },
    ],
    hasBody: true,
    body: codecs.UploadRequest,
    security: [['token']],
    pagination: null,
    tags: ['fields'],
    invalidates: ['fields', 'results', 'sample groups', 'samples'],
    responses: {
      200: { 'application/json': codecs.UploadTarget },
      403: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
      500: { 'text/html': 'text' },
    },
  },
  uploadSampleField: {
    id: 'uploadSampleField',
    method: 'POST',
    path: '/api/sample_ar_fields/{uuid}/upload_s3',
    parameters: [
      { name: 'uuid', in: 'path', isRequired: true },
      { name: 'work_order_uuid', in: 'query', isRequired: false },
    ],
    hasBody: true,
    body: codecs.UploadRequest,
    security: [['token']],
    pagination: null,
    tags: ['fields'],
    invalidates: ['fields', 'results', 'sample groups', 'samples'],
    responses: {
      200: { 'application/json': codecs.UploadTarget },
      403: { 'application/json': codecs.Detail },
      415: { 'application/json': codecs.Detail },
      500: { 'text/html': 'text' },
    },
  },
  validateMetadataSchema: {
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
      200: { 'application/json': codecs.SchemaViolations },
      403: { 'application/json': codecs.Detail },
      500: { 'text/html': 'text' },
    },
  },
}

/** From method and path to the operation there. */
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
