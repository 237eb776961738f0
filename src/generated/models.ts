// @generated from the API description. Do not edit: change the description and run the generator again.
/** Request and response bodies as deeply readonly types. Properties that a newer server adds are preserved, but have no type. */
declare const brand: unique symbol

/** Distinguishes strings of one meaning from all others. Exists only for the compiler. */
export interface Brand<Name extends string> {
  readonly [brand]: Name
}

/** Any JSON value. */
export type Json = null | boolean | number | string | ReadonlyArray<Json> | { readonly [key: string]: Json }

/**
 * A value that a newer server may add to an open enum: a `switch` over the known values leaves it
 * to `default`.
 */
export type Unrecognized = string & Brand<'Unrecognized'>

/** An account, as returned by the authentication routes. */
export interface Account {
  readonly email: Email
  readonly id: number
}

/** Many new samples of one library. */
export interface BulkSamples {
  readonly library: SampleGroupId
  readonly names: ReadonlyArray<string>
}

export interface BulkSamplesCreated {
  /** In the order of the names. */
  readonly uuids: ReadonlyArray<SampleId>
}

export interface CompletedUpload {
  readonly status: string
  readonly upload_id: string
}

/** Names by query, beside the parameters of the request. */
export interface CorrectedTaxonNames {
  /** Whether only canonical names are returned; if you query this word, its results. */
  readonly canon: boolean | TaxonNames
  /** The requested rank; if you query this word, its results. */
  readonly rank: string | null | TaxonNames
  readonly [key: string]: boolean | TaxonNames | string | null | TaxonNames | TaxonNames
}

export interface Covid19Task {
  /**
   * The address of the reads: http, https, ftp or ftps.
   * The codec also checks `minLength: 1`.
   */
  readonly raw_reads_path: string
  /** The number of the user who starts it, who must be the caller. */
  readonly user: number
}

export interface CreatedGroupWorkOrder {
  readonly uuid: GroupWorkOrderId
}

export interface CreatedWorkOrder {
  readonly uuid: WorkOrderId
}

/** A user's e-mail address and password. */
export interface Credentials {
  readonly email: string
  /** At least 8 characters, not common, not all digits. */
  readonly password: string
}

/** A time in UTC, ISO 8601, with microseconds. */
export type DateTime = string & Brand<'DateTime'>

/** Why the server rejected the request. */
export interface Detail {
  readonly detail: string
}

/** A string in the format "email". */
export type Email = string & Brand<'Email'>

export interface GeneratedSchema {
  /** A Table Schema. */
  readonly schema: Json
}

/** A reference to a sample group. */
export interface GroupChoice {
  readonly sample_group_uuid: SampleGroupId
}

/** A part of a group result: a value, a table or a file. */
export interface GroupField {
  readonly analysis_result: GroupResultId
  readonly analysis_result_obj: GroupResult
  readonly created_at: DateTime
  readonly description: string
  /**
   * Unique in its result.
   * The codec ignores `minLength: 1`.
   */
  readonly name: string
  /** A blob, or a pointer to a file if it has a `__type__` (`s3`, `sra` or `ftp`). */
  readonly stored_data: Json
  readonly updated_at: DateTime
  readonly uuid: GroupFieldId
}

/** A field without its result. */
export interface GroupFieldEntry {
  readonly analysis_result: GroupResultId
  readonly created_at: DateTime
  readonly description: string
  /**
   * Unique in its result.
   * The codec ignores `minLength: 1`.
   */
  readonly name: string
  /** A blob, or a pointer to a file if it has a `__type__` (`s3`, `sra` or `ftp`). */
  readonly stored_data: Json
  readonly updated_at: DateTime
  readonly uuid: GroupFieldId
}

/** The uuid of a field of a group result. */
export type GroupFieldId = string & Brand<'GroupFieldId'>

export interface GroupFieldPage {
  /** How many there are on all pages. */
  readonly count: number
  readonly next: Uri | null
  readonly previous: Uri | null
  readonly results: ReadonlyArray<GroupField>
}

/** A part of a group result: a value, a table or a file. */
export interface GroupFieldPatch {
  readonly analysis_result?: GroupResultId | undefined
  readonly description?: string | undefined
  /**
   * Unique in its result.
   * The codec also checks `minLength: 1`.
   */
  readonly name?: string | undefined
  /** A blob, or a pointer to a file if it has a `__type__` (`s3`, `sra` or `ftp`). */
  readonly stored_data?: Json | undefined
}

/** A part of a group result: a value, a table or a file. */
export interface GroupFieldWrite {
  readonly analysis_result: GroupResultId
  readonly description?: string | undefined
  /**
   * Unique in its result.
   * The codec also checks `minLength: 1`.
   */
  readonly name: string
  /** A blob, or a pointer to a file if it has a `__type__` (`s3`, `sra` or `ftp`). */
  readonly stored_data: Json
}

/** The output of a module for a sample group. */
export interface GroupResult {
  readonly created_at: DateTime
  readonly description: string
  readonly is_hidden: boolean
  /** Whether only members may read it. */
  readonly is_private: boolean
  readonly metadata: Json
  /**
   * What made it, for example `raw::raw_reads`.
   * The codec ignores `minLength: 1`.
   */
  readonly module_name: string
  readonly pipeline_module: PipelineModuleId | null
  readonly pipeline_module_obj: PipelineModule | null
  /**
   * Distinguishes results of one module. By default the server generates 12 letters and digits.
   * The codec ignores `minLength: 1`.
   */
  readonly replicate: string
  readonly sample_group: SampleGroupId
  readonly sample_group_obj: SampleGroup
  readonly updated_at: DateTime
  readonly uuid: GroupResultId
}

/** An analysis result without its sample group. */
export interface GroupResultEntry {
  readonly created_at: DateTime
  readonly description: string
  readonly is_hidden: boolean
  /** Whether only members may read it. */
  readonly is_private: boolean
  readonly metadata: Json
  /**
   * What made it, for example `raw::raw_reads`.
   * The codec ignores `minLength: 1`.
   */
  readonly module_name: string
  readonly pipeline_module: PipelineModuleId | null
  readonly pipeline_module_obj: PipelineModule | null
  /**
   * Distinguishes results of one module. By default the server generates 12 letters and digits.
   * The codec ignores `minLength: 1`.
   */
  readonly replicate: string
  readonly sample_group: SampleGroupId
  readonly updated_at: DateTime
  readonly uuid: GroupResultId
}

/** The uuid of a group's analysis result. */
export type GroupResultId = string & Brand<'GroupResultId'>

export interface GroupResultPage {
  /** How many there are on all pages. */
  readonly count: number
  readonly next: Uri | null
  readonly previous: Uri | null
  readonly results: ReadonlyArray<GroupResult>
}

/** The output of a module for a sample group. */
export interface GroupResultPatch {
  readonly description?: string | undefined
  readonly is_hidden?: boolean | undefined
  /** Whether only members may read it. */
  readonly is_private?: boolean | undefined
  readonly metadata?: Json | undefined
  /**
   * What made it, for example `raw::raw_reads`.
   * The codec also checks `minLength: 1`.
   */
  readonly module_name?: string | undefined
  readonly pipeline_module?: PipelineModuleId | null | undefined
  /**
   * Distinguishes results of one module. By default the server generates 12 letters and digits.
   * The codec also checks `minLength: 1`.
   */
  readonly replicate?: string | undefined
  readonly sample_group?: SampleGroupId | undefined
}

/** The output of a module for a sample group. */
export interface GroupResultWrite {
  readonly description?: string | undefined
  readonly is_hidden?: boolean | undefined
  /** Whether only members may read it. */
  readonly is_private?: boolean | undefined
  readonly metadata?: Json | undefined
  /**
   * What made it, for example `raw::raw_reads`.
   * The codec also checks `minLength: 1`.
   */
  readonly module_name: string
  readonly pipeline_module?: PipelineModuleId | null | undefined
  /**
   * Distinguishes results of one module. By default the server generates 12 letters and digits.
   * The codec also checks `minLength: 1`.
   */
  readonly replicate?: string | undefined
  readonly sample_group: SampleGroupId
}

/** Work to do on every sample of a group. */
export interface GroupWorkOrder {
  readonly created_at: DateTime
  readonly description: string
  readonly name: string
  readonly priority?: number
  readonly progress_summary: JobProgress
  readonly sample_group: SampleGroupId
  readonly status: JobStatus
  readonly updated_at: DateTime
  readonly uuid: GroupWorkOrderId
  readonly work_order_links: ReadonlyArray<WorkOrderLink>
  readonly work_orders?: ReadonlyArray<WorkOrderId>
}

/** The uuid of a work order on a group. */
export type GroupWorkOrderId = string & Brand<'GroupWorkOrderId'>

export interface GroupWorkOrderPage {
  /** How many there are on all pages. */
  readonly count: number
  readonly next: Uri | null
  readonly previous: Uri | null
  readonly results: ReadonlyArray<GroupWorkOrder>
}

/** A template for group work orders. */
export interface GroupWorkOrderPrototype {
  readonly created_at: DateTime
  readonly description: string
  readonly name: string
  readonly updated_at: DateTime
  readonly uuid: GroupWorkOrderPrototypeId
  readonly work_order_protos?: ReadonlyArray<WorkOrderPrototypeId>
}

/** The uuid of a group work order prototype. */
export type GroupWorkOrderPrototypeId = string & Brand<'GroupWorkOrderPrototypeId'>

export interface GroupWorkOrderPrototypePage {
  /** How many there are on all pages. */
  readonly count: number
  readonly next: Uri | null
  readonly previous: Uri | null
  readonly results: ReadonlyArray<GroupWorkOrderPrototype>
}

/** One job of a work order. */
export interface JobOrder {
  /** The result of the job; only one job can refer to a given result. */
  readonly analysis_result: SampleResultId | null
  readonly created_at: DateTime
  readonly description: string
  /** The codec ignores `minLength: 1`. */
  readonly name: string
  readonly pipeline_module: PipelineModuleId | null
  readonly resources_needed: Json
  readonly resources_used: Json
  readonly status: JobStatus
  readonly updated_at: DateTime
  readonly uuid: JobOrderId
  readonly work_order: WorkOrderId
}

/** The uuid of a job. */
export type JobOrderId = string & Brand<'JobOrderId'>

/** One job of a work order. */
export interface JobOrderPatch {
  /** The result of the job; only one job can refer to a given result. */
  readonly analysis_result?: SampleResultId | null | undefined
  readonly description?: string | undefined
  /** The codec also checks `minLength: 1`. */
  readonly name?: string | undefined
  readonly pipeline_module?: PipelineModuleId | null | undefined
  readonly resources_needed?: Json | undefined
  readonly resources_used?: Json | undefined
  readonly status?: JobStatus | undefined
  readonly work_order?: WorkOrderId | undefined
}

/** A template for a job of a work order. */
export interface JobOrderPrototype {
  readonly created_at: DateTime
  readonly description: string
  readonly name: string
  readonly pipeline_module: PipelineModuleId | null
  readonly resources_needed: Json
  readonly updated_at: DateTime
  readonly uuid: JobOrderPrototypeId
  readonly work_order_proto: WorkOrderPrototypeId
}

/** The uuid of a prototype of jobs. */
export type JobOrderPrototypeId = string & Brand<'JobOrderPrototypeId'>

export interface JobOrderPrototypePage {
  /** How many there are on all pages. */
  readonly count: number
  readonly next: Uri | null
  readonly previous: Uri | null
  readonly results: ReadonlyArray<JobOrderPrototype>
}

/** One job of a work order. */
export interface JobOrderWrite {
  /** The result of the job; only one job can refer to a given result. */
  readonly analysis_result?: SampleResultId | null | undefined
  readonly description?: string | undefined
  /** The codec also checks `minLength: 1`. */
  readonly name: string
  readonly pipeline_module?: PipelineModuleId | null | undefined
  readonly resources_needed?: Json | undefined
  readonly resources_used?: Json | undefined
  readonly status?: JobStatus | undefined
  readonly work_order: WorkOrderId
}

/** The number of jobs in total and by status. */
export interface JobProgress {
  readonly n_jobs: number
  readonly [key: string]: number
}

/** The status of a job or a work order. */
export type JobStatus = 'pending' | 'working' | 'error' | 'success' | Unrecognized

/** A result with its fields, in a manifest. */
export interface ManifestGroupResult {
  readonly created_at: DateTime
  readonly description: string
  readonly fields: ReadonlyArray<GroupFieldEntry>
  readonly is_hidden: boolean
  /** Whether only members may read it. */
  readonly is_private: boolean
  readonly metadata: Json
  /**
   * What made it, for example `raw::raw_reads`.
   * The codec ignores `minLength: 1`.
   */
  readonly module_name: string
  readonly pipeline_module: PipelineModuleId | null
  readonly pipeline_module_obj: PipelineModule | null
  /**
   * Distinguishes results of one module. By default the server generates 12 letters and digits.
   * The codec ignores `minLength: 1`.
   */
  readonly replicate: string
  readonly sample_group: SampleGroupId
  readonly updated_at: DateTime
  readonly uuid: GroupResultId
}

/** A sample with its results, in its group's manifest. */
export interface ManifestSample {
  readonly analysis_results: ReadonlyArray<ManifestSampleResult>
  readonly created_at: DateTime
  readonly description: string
  /** The library that owns it; changing this moves it. */
  readonly library: SampleGroupId
  /** Metadata of the sample. The server stores every version. */
  readonly metadata: Json
  /**
   * Unique in its library.
   * The codec ignores `minLength: 1`.
   */
  readonly name: string
  readonly updated_at: DateTime
  readonly uuid: SampleId
}

/** A result with its fields, in a manifest. */
export interface ManifestSampleResult {
  readonly created_at: DateTime
  readonly description: string
  readonly fields: ReadonlyArray<SampleFieldEntry>
  readonly is_hidden: boolean
  /** Whether only members may read it. */
  readonly is_private: boolean
  readonly metadata: Json
  /**
   * What made it, for example `raw::raw_reads`.
   * The codec ignores `minLength: 1`.
   */
  readonly module_name: string
  readonly pipeline_module: PipelineModuleId | null
  readonly pipeline_module_obj: PipelineModule | null
  /**
   * Distinguishes results of one module. By default the server generates 12 letters and digits.
   * The codec ignores `minLength: 1`.
   */
  readonly replicate: string
  readonly sample: SampleId
  readonly updated_at: DateTime
  readonly uuid: SampleResultId
}

/** A message, a list of messages, or the messages of a nested value by field. */
export type Messages = string | ReadonlyArray<string | ValidationMessages> | ValidationMessages

export interface MetadataVersion {
  readonly created_at: DateTime
  readonly metadata: Json
  readonly updated_at: DateTime
}

/** A sample of the MetaSUB study in which a taxon was found. */
export interface MetasubFinding {
  /** A number, as far as the results were stored as such. */
  readonly relative_abundance: Json
  /** Empty unless requested. */
  readonly sample_metadata: Json
  readonly sample_name: string
  readonly sample_uuid: SampleId
}

export interface MetasubFindings {
  /** Entries by taxon name. */
  readonly results: {
    readonly [key: string]: ReadonlyArray<MetasubFinding>
  }
}

/** The URL to PUT each part to, in order. All parts but the last are at least 5 MiB. */
export interface MultipartUpload {
  readonly upload_id: string
  readonly urls: ReadonlyArray<Uri>
}

/** The user to add to an organization. */
export interface NewMember {
  /** The number of the account. */
  readonly user: number
}

export interface OmnisearchResults {
  readonly results: {
    readonly organizations: ReadonlyArray<Organization>
    readonly sample_groups: ReadonlyArray<SampleGroup>
    readonly samples: ReadonlyArray<Sample>
    readonly search_term: string
    /** Always empty. */
    readonly taxa: ReadonlyArray<Json>
  }
}

/** A laboratory or consortium; it owns sample groups, and its members may write to them. */
export interface Organization {
  readonly core_sample_group_uuid: SampleGroupId | null
  readonly created_at: DateTime
  /**
   * Unique across the site.
   * The codec ignores `minLength: 1`.
   */
  readonly name: string
  readonly updated_at: DateTime
  readonly uuid: OrganizationId
}

/** The uuid of an organization. */
export type OrganizationId = string & Brand<'OrganizationId'>

export interface OrganizationLink {
  readonly name: string
  readonly uuid: OrganizationId
}

export interface OrganizationPage {
  /** How many there are on all pages. */
  readonly count: number
  readonly next: Uri | null
  readonly previous: Uri | null
  readonly results: ReadonlyArray<Organization>
}

/** A laboratory or consortium; it owns sample groups, and its members may write to them. */
export interface OrganizationPatch {
  /**
   * Unique across the site.
   * The codec also checks `minLength: 1`.
   */
  readonly name?: string | undefined
}

/** A laboratory or consortium; it owns sample groups, and its members may write to them. */
export interface OrganizationWrite {
  /**
   * Unique across the site.
   * The codec also checks `minLength: 1`.
   */
  readonly name: string
}

/** A set of modules that run together. */
export interface Pipeline {
  readonly created_at: DateTime
  readonly description: string
  readonly long_description: string
  /** The codec ignores `minLength: 1`. */
  readonly name: string
  readonly updated_at: DateTime
  readonly uuid: PipelineId
}

/** The uuid of a pipeline. */
export type PipelineId = string & Brand<'PipelineId'>

/** One step of a pipeline, in one version. */
export interface PipelineModule {
  readonly created_at: DateTime
  readonly dependencies: ReadonlyArray<PipelineModuleId>
  readonly dependency_modules: ReadonlyArray<PipelineModuleLink>
  readonly description: string
  readonly downstream_modules: ReadonlyArray<PipelineModuleLink>
  readonly long_description: string
  readonly metadata: Json
  /** The codec ignores `minLength: 1`. */
  readonly name: string
  readonly pipeline: PipelineId
  readonly pipeline_obj: Pipeline
  readonly updated_at: DateTime
  readonly uuid: PipelineModuleId
  /** The codec ignores `minLength: 1`. */
  readonly version: string
}

/** The uuid of a module of a pipeline. */
export type PipelineModuleId = string & Brand<'PipelineModuleId'>

/** Id, name and version of a module. */
export type PipelineModuleLink = readonly [PipelineModuleId, string, string]

export interface PipelineModulePage {
  /** How many there are on all pages. */
  readonly count: number
  readonly next: Uri | null
  readonly previous: Uri | null
  readonly results: ReadonlyArray<PipelineModule>
}

/** One step of a pipeline, in one version. */
export interface PipelineModulePatch {
  readonly dependencies?: ReadonlyArray<PipelineModuleId> | undefined
  readonly description?: string | undefined
  readonly long_description?: string | undefined
  readonly metadata?: Json | undefined
  /** The codec also checks `minLength: 1`. */
  readonly name?: string | undefined
  readonly pipeline?: PipelineId | undefined
  /** The codec also checks `minLength: 1`. */
  readonly version?: string | undefined
}

/** One step of a pipeline, in one version. */
export interface PipelineModuleWrite {
  readonly dependencies?: ReadonlyArray<PipelineModuleId> | undefined
  readonly description?: string | undefined
  readonly long_description?: string | undefined
  readonly metadata?: Json | undefined
  /** The codec also checks `minLength: 1`. */
  readonly name: string
  readonly pipeline: PipelineId
  /** The codec also checks `minLength: 1`. */
  readonly version: string
}

export interface PipelinePage {
  /** How many there are on all pages. */
  readonly count: number
  readonly next: Uri | null
  readonly previous: Uri | null
  readonly results: ReadonlyArray<Pipeline>
}

/** A set of modules that run together. */
export interface PipelinePatch {
  readonly description?: string | undefined
  readonly long_description?: string | undefined
  /** The codec also checks `minLength: 1`. */
  readonly name?: string | undefined
}

/** A set of modules that run together. */
export interface PipelineWrite {
  readonly description?: string | undefined
  readonly long_description?: string | undefined
  /** The codec also checks `minLength: 1`. */
  readonly name: string
}

/** A named collection of sample groups and other projects. */
export interface Project {
  readonly created_at: DateTime
  /** One line. Omit it instead of sending it blank. */
  readonly description: string
  /**
   * Unique across the site.
   * The codec ignores `minLength: 1`.
   */
  readonly name: string
  readonly organization: OrganizationId
  readonly organization_obj: Organization
  /** Required, even if empty. */
  readonly sample_groups: ReadonlyArray<SampleGroupId>
  /** Required, even if empty. */
  readonly sub_projects: ReadonlyArray<ProjectId>
  readonly updated_at: DateTime
  readonly uuid: ProjectId
}

/** The uuid of a project. */
export type ProjectId = string & Brand<'ProjectId'>

export interface ProjectPage {
  /** How many there are on all pages. */
  readonly count: number
  readonly next: Uri | null
  readonly previous: Uri | null
  readonly results: ReadonlyArray<Project>
}

/** A named collection of sample groups and other projects. */
export interface ProjectPatch {
  /** One line. Omit it instead of sending it blank. */
  readonly description?: string | undefined
  /**
   * Unique across the site.
   * The codec also checks `minLength: 1`.
   */
  readonly name?: string | undefined
  readonly organization?: OrganizationId | undefined
  /** Required, even if empty. */
  readonly sample_groups?: ReadonlyArray<SampleGroupId> | undefined
  /** Required, even if empty. */
  readonly sub_projects?: ReadonlyArray<ProjectId> | undefined
}

/** A named collection of sample groups and other projects. */
export interface ProjectWrite {
  /** One line. Omit it instead of sending it blank. */
  readonly description?: string | undefined
  /**
   * Unique across the site.
   * The codec also checks `minLength: 1`.
   */
  readonly name: string
  readonly organization: OrganizationId
  /** Required, even if empty. */
  readonly sample_groups: ReadonlyArray<SampleGroupId>
  /** Required, even if empty. */
  readonly sub_projects: ReadonlyArray<ProjectId>
}

export interface RandomSamples {
  readonly results: ReadonlyArray<Sample>
}

/** The key with which the server signs uploads to and downloads from a bucket. */
export interface S3ApiKey {
  readonly bucket: S3BucketId
  readonly created_at: DateTime
  readonly description: string
  /** The codec ignores `minLength: 1`. */
  readonly public_key: string
  readonly updated_at: DateTime
  readonly uuid: S3ApiKeyId
}

/** The uuid of a key to a bucket. */
export type S3ApiKeyId = string & Brand<'S3ApiKeyId'>

export interface S3ApiKeyPage {
  /** How many there are on all pages. */
  readonly count: number
  readonly next: Uri | null
  readonly previous: Uri | null
  readonly results: ReadonlyArray<S3ApiKey>
}

/** The key with which the server signs uploads to and downloads from a bucket. */
export interface S3ApiKeyPatch {
  readonly bucket?: S3BucketId | undefined
  readonly description?: string | undefined
  /**
   * A secret; the server never tells it.
   * The codec also checks `minLength: 1`.
   */
  readonly private_key?: string | undefined
  /** The codec also checks `minLength: 1`. */
  readonly public_key?: string | undefined
}

/** The key with which the server signs uploads to and downloads from a bucket. */
export interface S3ApiKeyWrite {
  readonly bucket: S3BucketId
  readonly description?: string | undefined
  /**
   * A secret; the server never tells it.
   * The codec also checks `minLength: 1`.
   */
  readonly private_key: string
  /** The codec also checks `minLength: 1`. */
  readonly public_key: string
}

/** A bucket that stores the files of an organization's results. */
export interface S3Bucket {
  /** The address of the S3 service. */
  readonly endpoint_url: Uri
  /** The codec ignores `minLength: 1`. */
  readonly name: string
  readonly organization: OrganizationId
  readonly uuid: S3BucketId
}

/** The uuid of a bucket. */
export type S3BucketId = string & Brand<'S3BucketId'>

export interface S3BucketPage {
  /** How many there are on all pages. */
  readonly count: number
  readonly next: Uri | null
  readonly previous: Uri | null
  readonly results: ReadonlyArray<S3Bucket>
}

/** A bucket that stores the files of an organization's results. */
export interface S3BucketPatch {
  /** The address of the S3 service. */
  readonly endpoint_url?: string | undefined
  /** The codec also checks `minLength: 1`. */
  readonly name?: string | undefined
  readonly organization?: OrganizationId | undefined
}

/** A bucket that stores the files of an organization's results. */
export interface S3BucketWrite {
  /** The address of the S3 service. */
  readonly endpoint_url: string
  /** The codec also checks `minLength: 1`. */
  readonly name: string
  readonly organization: OrganizationId
}

/** A biological sample of a library. */
export interface Sample {
  readonly created_at: DateTime
  readonly description: string
  /** The library that owns it; changing this moves it. */
  readonly library: SampleGroupId
  readonly library_obj: SampleGroup
  /** Metadata of the sample. The server stores every version. */
  readonly metadata: Json
  /**
   * Unique in its library.
   * The codec ignores `minLength: 1`.
   */
  readonly name: string
  readonly updated_at: DateTime
  readonly uuid: SampleId
}

/** Samples to add to or remove from a group, as a list or a single one. */
export interface SampleChoice {
  readonly sample_uuid?: SampleId | undefined
  readonly sample_uuids?: ReadonlyArray<SampleId> | undefined
}

/** A sample without its library. */
export interface SampleEntry {
  readonly created_at: DateTime
  readonly description: string
  /** The library that owns it; changing this moves it. */
  readonly library: SampleGroupId
  /** Metadata of the sample. The server stores every version. */
  readonly metadata: Json
  /**
   * Unique in its library.
   * The codec ignores `minLength: 1`.
   */
  readonly name: string
  readonly updated_at: DateTime
  readonly uuid: SampleId
}

/** A part of a sample result: a value, a table or a file. */
export interface SampleField {
  readonly analysis_result: SampleResultId
  readonly analysis_result_obj: SampleResult
  readonly created_at: DateTime
  readonly description: string
  /**
   * Unique in its result.
   * The codec ignores `minLength: 1`.
   */
  readonly name: string
  /** A blob, or a pointer to a file if it has a `__type__` (`s3`, `sra` or `ftp`). */
  readonly stored_data: Json
  readonly updated_at: DateTime
  readonly uuid: SampleFieldId
}

/** A field without its result. */
export interface SampleFieldEntry {
  readonly analysis_result: SampleResultId
  readonly created_at: DateTime
  readonly description: string
  /**
   * Unique in its result.
   * The codec ignores `minLength: 1`.
   */
  readonly name: string
  /** A blob, or a pointer to a file if it has a `__type__` (`s3`, `sra` or `ftp`). */
  readonly stored_data: Json
  readonly updated_at: DateTime
  readonly uuid: SampleFieldId
}

/** The uuid of a field of a sample result. */
export type SampleFieldId = string & Brand<'SampleFieldId'>

export interface SampleFieldPage {
  /** How many there are on all pages. */
  readonly count: number
  readonly next: Uri | null
  readonly previous: Uri | null
  readonly results: ReadonlyArray<SampleField>
}

/** A part of a sample result: a value, a table or a file. */
export interface SampleFieldPatch {
  readonly analysis_result?: SampleResultId | undefined
  readonly description?: string | undefined
  /**
   * Unique in its result.
   * The codec also checks `minLength: 1`.
   */
  readonly name?: string | undefined
  /** A blob, or a pointer to a file if it has a `__type__` (`s3`, `sra` or `ftp`). */
  readonly stored_data?: Json | undefined
}

/** A part of a sample result: a value, a table or a file. */
export interface SampleFieldWrite {
  readonly analysis_result: SampleResultId
  readonly description?: string | undefined
  /**
   * Unique in its result.
   * The codec also checks `minLength: 1`.
   */
  readonly name: string
  /** A blob, or a pointer to a file if it has a `__type__` (`s3`, `sra` or `ftp`). */
  readonly stored_data: Json
}

/** A set of samples, for example a study. A library is a group that owns its samples. */
export interface SampleGroup {
  /** The bucket that stores its files. */
  readonly bucket: S3BucketId | null
  readonly created_at: DateTime
  /** One line. Omit it instead of sending it blank. */
  readonly description: string
  /** Whether it owns its samples. */
  readonly is_library: boolean
  /** Whether anybody may read it. */
  readonly is_public: boolean
  /** Markdown. */
  readonly long_description: string
  readonly metadata: Json
  /**
   * Unique across the site.
   * The codec ignores `minLength: 1`.
   */
  readonly name: string
  readonly organization: OrganizationId
  readonly organization_obj: Organization
  /** The Table Schema for the metadata of its samples. */
  readonly sample_metadata_schema: Json
  readonly storage_provider_name: string
  readonly theme: string
  readonly updated_at: DateTime
  readonly uuid: SampleGroupId
}

/** The uuid of a sample group. */
export type SampleGroupId = string & Brand<'SampleGroupId'>

export interface SampleGroupLink {
  readonly name: string
  readonly uuid: SampleGroupId
}

/** Names and ids of all samples of a group. */
export interface SampleGroupLinks {
  readonly count: number
  readonly links: ReadonlyArray<SampleLink>
}

/** A group with all its contents. */
export interface SampleGroupManifest {
  readonly analysis_results: ReadonlyArray<ManifestGroupResult>
  /** The bucket that stores its files. */
  readonly bucket: S3BucketId | null
  readonly created_at: DateTime
  /** One line. Omit it instead of sending it blank. */
  readonly description: string
  /** Whether it owns its samples. */
  readonly is_library: boolean
  /** Whether anybody may read it. */
  readonly is_public: boolean
  /** Markdown. */
  readonly long_description: string
  readonly metadata: Json
  /**
   * Unique across the site.
   * The codec ignores `minLength: 1`.
   */
  readonly name: string
  readonly organization: OrganizationId
  readonly organization_obj: Organization
  /** The Table Schema for the metadata of its samples. */
  readonly sample_metadata_schema: Json
  readonly samples: ReadonlyArray<ManifestSample>
  readonly storage_provider_name: string
  readonly theme: string
  readonly updated_at: DateTime
  readonly uuid: SampleGroupId
}

/** Metadata by sample name. */
export interface SampleGroupMetadata {
  readonly [key: string]: Json
}

/** The number of samples with a result, by module. */
export interface SampleGroupModuleCounts {
  /** How many samples the group has. */
  readonly n_samples: number
  readonly [key: string]: number
}

export interface SampleGroupPage {
  /** How many there are on all pages. */
  readonly count: number
  readonly next: Uri | null
  readonly previous: Uri | null
  readonly results: ReadonlyArray<SampleGroup>
}

/** A set of samples, for example a study. A library is a group that owns its samples. */
export interface SampleGroupPatch {
  /** The bucket that stores its files. */
  readonly bucket?: S3BucketId | null | undefined
  /** One line. Omit it instead of sending it blank. */
  readonly description?: string | undefined
  /** Whether it owns its samples. */
  readonly is_library?: boolean | undefined
  /** Whether anybody may read it. */
  readonly is_public?: boolean | undefined
  /** Markdown. */
  readonly long_description?: string | undefined
  readonly metadata?: Json | undefined
  /**
   * Unique across the site.
   * The codec also checks `minLength: 1`.
   */
  readonly name?: string | undefined
  readonly organization?: OrganizationId | undefined
  /** The Table Schema for the metadata of its samples. */
  readonly sample_metadata_schema?: Json | undefined
  readonly storage_provider_name?: string | undefined
  readonly theme?: string | undefined
}

/** A set of samples, for example a study. A library is a group that owns its samples. */
export interface SampleGroupWrite {
  /** The bucket that stores its files. */
  readonly bucket?: S3BucketId | null | undefined
  /** One line. Omit it instead of sending it blank. */
  readonly description?: string | undefined
  /** Whether it owns its samples. */
  readonly is_library?: boolean | undefined
  /** Whether anybody may read it. */
  readonly is_public?: boolean | undefined
  /** Markdown. */
  readonly long_description?: string | undefined
  readonly metadata?: Json | undefined
  /**
   * Unique across the site.
   * The codec also checks `minLength: 1`.
   */
  readonly name: string
  readonly organization: OrganizationId
  /** The Table Schema for the metadata of its samples. */
  readonly sample_metadata_schema?: Json | undefined
  readonly storage_provider_name?: string | undefined
  readonly theme?: string | undefined
}

/** The uuid of a sample. */
export type SampleId = string & Brand<'SampleId'>

export interface SampleLink {
  /** Present only if requested. */
  readonly metadata?: Json
  readonly name: string
  readonly uuid: SampleId
}

/** A sample with its results and their fields. */
export interface SampleManifest {
  readonly analysis_results: ReadonlyArray<ManifestSampleResult>
  readonly created_at: DateTime
  readonly description: string
  /** The library that owns it; changing this moves it. */
  readonly library: SampleGroupId
  readonly library_obj: SampleGroup
  /** Metadata of the sample. The server stores every version. */
  readonly metadata: Json
  /**
   * Unique in its library.
   * The codec ignores `minLength: 1`.
   */
  readonly name: string
  readonly updated_at: DateTime
  readonly uuid: SampleId
}

/** A sample with every version of its metadata. */
export interface SampleMetadata {
  readonly created_at: DateTime
  readonly description: string
  /** The library that owns it; changing this moves it. */
  readonly library: SampleGroupId
  readonly library_obj: SampleGroup
  /** Metadata of the sample. The server stores every version. */
  readonly metadata: Json
  /**
   * Unique in its library.
   * The codec ignores `minLength: 1`.
   */
  readonly name: string
  readonly updated_at: DateTime
  readonly uuid: SampleId
  /** Oldest first. */
  readonly versioned_metadata: ReadonlyArray<MetadataVersion>
}

export interface SamplePage {
  /** How many there are on all pages. */
  readonly count: number
  readonly next: Uri | null
  readonly previous: Uri | null
  readonly results: ReadonlyArray<Sample>
}

/** A biological sample of a library. */
export interface SamplePatch {
  readonly description?: string | undefined
  /** The library that owns it; changing this moves it. */
  readonly library?: SampleGroupId | undefined
  /** Metadata of the sample. The server stores every version. */
  readonly metadata?: Json | undefined
  /**
   * Unique in its library.
   * The codec also checks `minLength: 1`.
   */
  readonly name?: string | undefined
}

/** The output of a module for a sample. */
export interface SampleResult {
  readonly created_at: DateTime
  readonly description: string
  readonly is_hidden: boolean
  /** Whether only members may read it. */
  readonly is_private: boolean
  readonly metadata: Json
  /**
   * What made it, for example `raw::raw_reads`.
   * The codec ignores `minLength: 1`.
   */
  readonly module_name: string
  readonly pipeline_module: PipelineModuleId | null
  readonly pipeline_module_obj: PipelineModule | null
  /**
   * Distinguishes results of one module. By default the server generates 12 letters and digits.
   * The codec ignores `minLength: 1`.
   */
  readonly replicate: string
  readonly sample: SampleId
  readonly sample_obj: Sample
  readonly updated_at: DateTime
  readonly uuid: SampleResultId
}

/** An analysis result without its sample. */
export interface SampleResultEntry {
  readonly created_at: DateTime
  readonly description: string
  readonly is_hidden: boolean
  /** Whether only members may read it. */
  readonly is_private: boolean
  readonly metadata: Json
  /**
   * What made it, for example `raw::raw_reads`.
   * The codec ignores `minLength: 1`.
   */
  readonly module_name: string
  readonly pipeline_module: PipelineModuleId | null
  readonly pipeline_module_obj: PipelineModule | null
  /**
   * Distinguishes results of one module. By default the server generates 12 letters and digits.
   * The codec ignores `minLength: 1`.
   */
  readonly replicate: string
  readonly sample: SampleId
  readonly updated_at: DateTime
  readonly uuid: SampleResultId
}

/** The uuid of an analysis result of a sample. */
export type SampleResultId = string & Brand<'SampleResultId'>

export interface SampleResultPage {
  /** How many there are on all pages. */
  readonly count: number
  readonly next: Uri | null
  readonly previous: Uri | null
  readonly results: ReadonlyArray<SampleResult>
}

/** The output of a module for a sample. */
export interface SampleResultPatch {
  readonly description?: string | undefined
  readonly is_hidden?: boolean | undefined
  /** Whether only members may read it. */
  readonly is_private?: boolean | undefined
  readonly metadata?: Json | undefined
  /**
   * What made it, for example `raw::raw_reads`.
   * The codec also checks `minLength: 1`.
   */
  readonly module_name?: string | undefined
  readonly pipeline_module?: PipelineModuleId | null | undefined
  /**
   * Distinguishes results of one module. By default the server generates 12 letters and digits.
   * The codec also checks `minLength: 1`.
   */
  readonly replicate?: string | undefined
  readonly sample?: SampleId | undefined
}

/** The output of a module for a sample. */
export interface SampleResultWrite {
  readonly description?: string | undefined
  readonly is_hidden?: boolean | undefined
  /** Whether only members may read it. */
  readonly is_private?: boolean | undefined
  readonly metadata?: Json | undefined
  /**
   * What made it, for example `raw::raw_reads`.
   * The codec also checks `minLength: 1`.
   */
  readonly module_name: string
  readonly pipeline_module?: PipelineModuleId | null | undefined
  /**
   * Distinguishes results of one module. By default the server generates 12 letters and digits.
   * The codec also checks `minLength: 1`.
   */
  readonly replicate?: string | undefined
  readonly sample: SampleId
}

/** A biological sample of a library. */
export interface SampleWrite {
  readonly description?: string | undefined
  /** The library that owns it; changing this moves it. */
  readonly library: SampleGroupId
  /** Metadata of the sample. The server stores every version. */
  readonly metadata?: Json | undefined
  /**
   * Unique in its library.
   * The codec also checks `minLength: 1`.
   */
  readonly name: string
}

/** Sample, field, code and message. */
export type SchemaViolation = readonly [string | null, string | null, string, string]

/** Violations of the metadata schema. */
export interface SchemaViolations {
  readonly errors: ReadonlyArray<SchemaViolation>
  readonly stats: Json
}

/** Records found by name. */
export interface SearchResults {
  readonly organizations: ReadonlyArray<Organization>
  readonly query: string
  readonly sample_groups: ReadonlyArray<SampleGroup>
  readonly samples: ReadonlyArray<Sample>
}

/** The response to a login. */
export interface Session {
  /** Goes into the Authorization header of later requests. A secret. */
  readonly auth_token: string
}

/** A form to post to the storage, with `file` as its last field. At most 5 GiB. */
export interface SmallUpload {
  readonly fields: {
    readonly [key: string]: string
  }
  readonly url: Uri
}

/** Confirmation of success. */
export interface Status {
  readonly status: string
}

/** A label for samples, groups and other tags. */
export interface Tag {
  readonly created_at: DateTime
  /**
   * Unique.
   * The codec ignores `minLength: 1`.
   */
  readonly name: string
  /** Anything that goes with the word. */
  readonly payload: string
  readonly updated_at: DateTime
  readonly uuid: TagId
}

/** The number of groups with a result, by module. */
export interface TagGroupModuleCounts {
  /** How many groups have the tag. */
  readonly n_groups: number
  readonly [key: string]: number
}

/** The uuid of a tag. */
export type TagId = string & Brand<'TagId'>

export interface TagPage {
  /** How many there are on all pages. */
  readonly count: number
  readonly next: Uri | null
  readonly previous: Uri | null
  readonly results: ReadonlyArray<Tag>
}

/** A label for samples, groups and other tags. */
export interface TagPatch {
  /**
   * Unique.
   * The codec also checks `minLength: 1`.
   */
  readonly name?: string | undefined
  /** Anything that goes with the word. */
  readonly payload?: string | undefined
}

/** Another tag and its relation. */
export interface TagRelation {
  /** The relation, for example `is-a`. */
  readonly payload?: string | undefined
  readonly tag_uuid: TagId
}

/** A label for samples, groups and other tags. */
export interface TagWrite {
  /**
   * Unique.
   * The codec also checks `minLength: 1`.
   */
  readonly name: string
  /** Anything that goes with the word. */
  readonly payload?: string | undefined
}

/** The sample to tag. */
export interface TaggedSample {
  readonly sample_uuid: SampleId
}

/** A task in progress on the server. */
export interface Task {
  readonly status: string
  readonly task_hash: string
}

/** By query, the names from the taxon up to the root. */
export interface TaxonAncestors {
  readonly [key: string]: ReadonlyArray<string>
}

/** The annotations of a taxon; most have none. */
export interface TaxonAnnotation {
  readonly [key: string]: Json
}

/** Results by query. */
export interface TaxonAnnotations {
  readonly [key: string]: TaxonAnnotation
}

export interface TaxonCities {
  /** Entries by taxon name, then by city. */
  readonly results: {
    readonly [key: string]: {
      readonly [key: string]: TaxonInCity
    }
  }
}

/** Trees of descendants by query, beside the depth. */
export interface TaxonDescendants {
  /** The depth; if you query a taxon of this name, its tree. */
  readonly depth: number | TaxonTree
  readonly [key: string]: number | TaxonTree | TaxonTree
}

/** A sample in which a taxon was found. */
export interface TaxonFinding {
  readonly relative_abundance: number
  readonly sample_library_uuid: SampleGroupId
  readonly sample_name: string
  readonly sample_uuid: SampleId
}

export interface TaxonFindings {
  /** Entries by taxon name. */
  readonly results: {
    readonly [key: string]: ReadonlyArray<TaxonFinding>
  }
}

/** The abundance of a taxon in a city. */
export interface TaxonInCity {
  readonly all_relative_abundances: ReadonlyArray<number>
  readonly city_name: string
  /** Where the metadata of a sample say it. */
  readonly latitude?: Json
  /** Where the metadata of a sample say it. */
  readonly longitude?: Json
  readonly max_relative_abundance: number
  readonly mean_relative_abundance: number
}

export interface TaxonMaterials {
  /** Entries by taxon name, then by material. */
  readonly results: {
    readonly [key: string]: {
      readonly [key: string]: TaxonOnMaterial
    }
  }
}

export interface TaxonName {
  readonly name: string
  /** The number of the taxon in the taxonomy of the NCBI. */
  readonly taxon_id: string
}

/** The names that contain the query. */
export interface TaxonNames {
  readonly names: ReadonlyArray<TaxonName>
  readonly query: string
}

/** The abundance of a taxon on a surface material. */
export interface TaxonOnMaterial {
  readonly all_relative_abundances: ReadonlyArray<number>
  readonly material_name: string
  readonly max_relative_abundance: number
  readonly mean_relative_abundance: number
}

/** A taxon and its descendants. */
export interface TaxonTree {
  readonly annotation?: TaxonAnnotation
  readonly children: ReadonlyArray<TaxonTree>
  readonly name: string
  readonly taxon_id: string
}

/** The parts of a file. */
export interface UploadCompletion {
  readonly parts: ReadonlyArray<UploadedPart>
  /** The codec also checks `minLength: 1`. */
  readonly upload_id: string
}

/** The object that the storage assembled; null, sent as an empty body, if it rejected the parts. */
export type UploadOutcome = CompletedUpload | null

/** A file to upload, in one request or in parts. */
export interface UploadRequest {
  /** The codec also checks `minLength: 1`. */
  readonly filename: string
  /**
   * The number of parts, for a multipart upload.
   * The codec also checks `maximum: 10000`, `minimum: 1`.
   */
  readonly n_parts?: number | undefined
  readonly stance?: 'upload' | 'upload-multipart' | undefined
}

/**
 * Where to upload a file; null, sent as an empty body, if the server couldn't sign any URL.
 * The codec ignores `oneOf`.
 */
export type UploadTarget = SmallUpload | MultipartUpload | null

export interface UploadedPart {
  /** As the storage gave it, quotes included. */
  readonly ETag: string
  /** The codec also checks `maximum: 10000`, `minimum: 1`. */
  readonly PartNumber: number
}

/** A string in the format "uri". */
export type Uri = string & Brand<'Uri'>

/** A user's profile. */
export interface User {
  readonly avatar: Json
  readonly biography: string | null
  readonly company: string | null
  readonly email: Email
  readonly github_username: string | null
  /** The number of the account. */
  readonly id: number
  readonly is_active: boolean
  readonly is_staff: boolean
  readonly location: string | null
  readonly name: string | null
  /** The organizations the user is a member of. */
  readonly organization_objs: ReadonlyArray<OrganizationLink>
  /** The user's personal organization. */
  readonly personal_org_uuid: OrganizationId | null
  readonly saved_sample_group_objs: ReadonlyArray<SampleGroupLink>
  readonly twitter_username: string | null
  /** A web address. */
  readonly url: string | null
  readonly uuid: UserId
}

/** The uuid of a user. */
export type UserId = string & Brand<'UserId'>

export interface UserPage {
  /** How many there are on all pages. */
  readonly count: number
  readonly next: Uri | null
  readonly previous: Uri | null
  readonly results: ReadonlyArray<User>
}

/** A user's profile. */
export interface UserPatch {
  readonly avatar?: Json | undefined
  readonly biography?: string | null | undefined
  readonly company?: string | null | undefined
  readonly github_username?: string | null | undefined
  readonly location?: string | null | undefined
  readonly name?: string | null | undefined
  readonly twitter_username?: string | null | undefined
  /** A web address. */
  readonly url?: string | null | undefined
}

/** A user's profile. */
export interface UserWrite {
  readonly avatar?: Json | undefined
  readonly biography?: string | null | undefined
  readonly company?: string | null | undefined
  readonly github_username?: string | null | undefined
  readonly location?: string | null | undefined
  readonly name?: string | null | undefined
  readonly twitter_username?: string | null | undefined
  /** A web address. */
  readonly url?: string | null | undefined
}

/** Messages by field name, or under `non_field_errors`. */
export interface ValidationMessages {
  readonly [key: string]: Messages
}

/** The pages about an organization, a group or a pipeline. */
export interface Wiki {
  readonly created_at: DateTime
  readonly home_page_obj: WikiPage | null
  readonly page_objs: ReadonlyArray<WikiPage>
  readonly pages: ReadonlyArray<WikiPageId>
  readonly sidebar_obj: WikiPage | null
  readonly updated_at: DateTime
  readonly uuid?: WikiId
}

/** The uuid of a wiki. */
export type WikiId = string & Brand<'WikiId'>

/** A page of a wiki. */
export interface WikiPage {
  readonly created_at: DateTime
  /** Markdown. */
  readonly text: string
  readonly title: string
  readonly updated_at: DateTime
  readonly uuid: WikiPageId
  readonly wiki: WikiId
}

/** A new page, or the new contents of the page with the given uuid. */
export interface WikiPageDraft {
  readonly text: string
  readonly title: string
  readonly uuid?: WikiPageId | undefined
}

/** The uuid of a page of a wiki. */
export type WikiPageId = string & Brand<'WikiPageId'>

/** Work to do on a sample. */
export interface WorkOrder {
  readonly created_at: DateTime
  readonly description: string
  readonly job_order_objs: ReadonlyArray<JobOrder>
  readonly name: string
  /** The higher comes first. */
  readonly priority: number
  readonly progress_summary: JobProgress
  readonly sample: SampleId
  readonly status: JobStatus
  readonly updated_at: DateTime
  readonly uuid: WorkOrderId
}

/** The uuid of a work order. */
export type WorkOrderId = string & Brand<'WorkOrderId'>

export interface WorkOrderLink {
  readonly name: string
  readonly sample_name: string
  readonly sample_uuid: SampleId
  readonly status: JobStatus
  readonly uuid: WorkOrderId
}

export interface WorkOrderPage {
  /** How many there are on all pages. */
  readonly count: number
  readonly next: Uri | null
  readonly previous: Uri | null
  readonly results: ReadonlyArray<WorkOrder>
}

/** A template for work orders, created by administrators. */
export interface WorkOrderPrototype {
  readonly created_at: DateTime
  readonly description: string
  readonly name: string
  readonly updated_at: DateTime
  readonly uuid: WorkOrderPrototypeId
}

/** The uuid of a work order prototype. */
export type WorkOrderPrototypeId = string & Brand<'WorkOrderPrototypeId'>

export interface WorkOrderPrototypePage {
  /** How many there are on all pages. */
  readonly count: number
  readonly next: Uri | null
  readonly previous: Uri | null
  readonly results: ReadonlyArray<WorkOrderPrototype>
}
