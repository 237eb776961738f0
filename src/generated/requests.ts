// @generated from the API description. Do not edit: change the description and run the generator again.
/** Checks request bodies from user input before they are sent. Each message names the field. Unknown properties are rejected. */
import * as z$ from 'zod'
import * as codecs$ from './codecs.js'
import type * as models$ from './models.js'

/** A schema, by its output type. */
interface Gives$<A> {
  readonly _zod: { readonly output: A }
}

type Issue$ = { readonly code?: string | undefined; readonly input?: unknown; readonly keys?: ReadonlyArray<string> }

const says$ = (field: string, expected: string) => ({
  error: (issue: Issue$): string =>
    issue.code === 'unrecognized_keys'
      ? `${field} has no ${(issue.keys ?? []).join(', ')}`
      : issue.input === undefined
        ? `${field} is required`
        : `${field} must be ${expected}`,
})

const formatted$ = <A extends string>(field: string, format: RegExp, expected: string): z$.ZodType<A, A> =>
  z$.custom<A>((value) => typeof value === 'string' && format.test(value), says$(field, expected))

const json$ = (field: string): z$.ZodType<models$.Json, models$.Json> => z$.custom<models$.Json>(codecs$.Json.is, says$(field, 'a JSON value'))

/**
 * Builds schemas that zod does not compile: it would try `new Function`, which a
 * Content-Security-Policy blocks and reports. The setting is global, and so is restored.
 */
const interpreted$ = <A>(make: () => A): A => {
  const { jitless } = z$.config()
  z$.config({ jitless: true })
  const made = make()
  z$.config({ jitless })
  return made
}

export const Covid19Task: z$.ZodObject<{
  raw_reads_path: z$.ZodString
  user: z$.ZodNumber
}, z$.core.$strict> = /*#__PURE__*/ interpreted$(() => z$.strictObject({
  raw_reads_path: z$.string(says$('raw_reads_path', 'text')).min(1, 'raw_reads_path may not be blank'),
  user: z$.number(says$('user', 'a whole number')).refine(Number.isInteger, 'user must be a whole number'),
}, says$('Covid19Task', 'an object'))) satisfies Gives$<models$.Covid19Task>

/** A user's e-mail address and password. */
export const Credentials: z$.ZodObject<{
  email: z$.ZodType<string, string>
  password: z$.ZodString
}, z$.core.$strict> = /*#__PURE__*/ interpreted$(() => z$.strictObject({
  email: formatted$<string>('email', codecs$.formats['email'], 'an e-mail address'),
  password: z$.string(says$('password', 'text')),
}, says$('Credentials', 'an object'))) satisfies Gives$<models$.Credentials>

/** The uuid of a field of a group result. */
export const GroupFieldId: z$.ZodType<models$.GroupFieldId, models$.GroupFieldId> = formatted$<models$.GroupFieldId>('GroupFieldId', codecs$.formats['uuid'], 'a uuid') satisfies Gives$<models$.GroupFieldId>

/** The uuid of a group's analysis result. */
export const GroupResultId: z$.ZodType<models$.GroupResultId, models$.GroupResultId> = formatted$<models$.GroupResultId>('GroupResultId', codecs$.formats['uuid'], 'a uuid') satisfies Gives$<models$.GroupResultId>

/** The uuid of a work order on a group. */
export const GroupWorkOrderId: z$.ZodType<models$.GroupWorkOrderId, models$.GroupWorkOrderId> = formatted$<models$.GroupWorkOrderId>('GroupWorkOrderId', codecs$.formats['uuid'], 'a uuid') satisfies Gives$<models$.GroupWorkOrderId>

/** The uuid of a group work order prototype. */
export const GroupWorkOrderPrototypeId: z$.ZodType<models$.GroupWorkOrderPrototypeId, models$.GroupWorkOrderPrototypeId> = formatted$<models$.GroupWorkOrderPrototypeId>('GroupWorkOrderPrototypeId', codecs$.formats['uuid'], 'a uuid') satisfies Gives$<models$.GroupWorkOrderPrototypeId>

/** The uuid of a job. */
export const JobOrderId: z$.ZodType<models$.JobOrderId, models$.JobOrderId> = formatted$<models$.JobOrderId>('JobOrderId', codecs$.formats['uuid'], 'a uuid') satisfies Gives$<models$.JobOrderId>

/** The uuid of a prototype of jobs. */
export const JobOrderPrototypeId: z$.ZodType<models$.JobOrderPrototypeId, models$.JobOrderPrototypeId> = formatted$<models$.JobOrderPrototypeId>('JobOrderPrototypeId', codecs$.formats['uuid'], 'a uuid') satisfies Gives$<models$.JobOrderPrototypeId>

/** The status of a job or a work order. */
export const JobStatus: z$.ZodLiteral<'pending' | 'working' | 'error' | 'success'> = z$.literal(['pending', 'working', 'error', 'success'], says$('JobStatus', 'one of \'pending\', \'working\', \'error\', \'success\'')) satisfies Gives$<models$.JobStatus>

/** The user to add to an organization. */
export const NewMember: z$.ZodObject<{
  user: z$.ZodNumber
}, z$.core.$strict> = /*#__PURE__*/ interpreted$(() => z$.strictObject({
  user: z$.number(says$('user', 'a whole number')).refine(Number.isInteger, 'user must be a whole number'),
}, says$('NewMember', 'an object'))) satisfies Gives$<models$.NewMember>

/** The uuid of an organization. */
export const OrganizationId: z$.ZodType<models$.OrganizationId, models$.OrganizationId> = formatted$<models$.OrganizationId>('OrganizationId', codecs$.formats['uuid'], 'a uuid') satisfies Gives$<models$.OrganizationId>

/** A laboratory or consortium; it owns sample groups, and its members may write to them. */
export const OrganizationPatch: z$.ZodObject<{
  name: z$.ZodOptional<z$.ZodString>
}, z$.core.$strict> = /*#__PURE__*/ interpreted$(() => z$.strictObject({
  name: z$.string(says$('name', 'text')).min(1, 'name may not be blank').optional(),
}, says$('OrganizationPatch', 'an object'))) satisfies Gives$<models$.OrganizationPatch>

/** A laboratory or consortium; it owns sample groups, and its members may write to them. */
export const OrganizationWrite: z$.ZodObject<{
  name: z$.ZodString
}, z$.core.$strict> = /*#__PURE__*/ interpreted$(() => z$.strictObject({
  name: z$.string(says$('name', 'text')).min(1, 'name may not be blank'),
}, says$('OrganizationWrite', 'an object'))) satisfies Gives$<models$.OrganizationWrite>

/** The uuid of a pipeline. */
export const PipelineId: z$.ZodType<models$.PipelineId, models$.PipelineId> = formatted$<models$.PipelineId>('PipelineId', codecs$.formats['uuid'], 'a uuid') satisfies Gives$<models$.PipelineId>

/** The uuid of a module of a pipeline. */
export const PipelineModuleId: z$.ZodType<models$.PipelineModuleId, models$.PipelineModuleId> = formatted$<models$.PipelineModuleId>('PipelineModuleId', codecs$.formats['uuid'], 'a uuid') satisfies Gives$<models$.PipelineModuleId>

/** A set of modules that run together. */
export const PipelinePatch: z$.ZodObject<{
  description: z$.ZodOptional<z$.ZodString>
  long_description: z$.ZodOptional<z$.ZodString>
  name: z$.ZodOptional<z$.ZodString>
}, z$.core.$strict> = /*#__PURE__*/ interpreted$(() => z$.strictObject({
  description: z$.string(says$('description', 'text')).optional(),
  long_description: z$.string(says$('long_description', 'text')).optional(),
  name: z$.string(says$('name', 'text')).min(1, 'name may not be blank').optional(),
}, says$('PipelinePatch', 'an object'))) satisfies Gives$<models$.PipelinePatch>

/** A set of modules that run together. */
export const PipelineWrite: z$.ZodObject<{
  description: z$.ZodOptional<z$.ZodString>
  long_description: z$.ZodOptional<z$.ZodString>
  name: z$.ZodString
}, z$.core.$strict> = /*#__PURE__*/ interpreted$(() => z$.strictObject({
  description: z$.string(says$('description', 'text')).optional(),
  long_description: z$.string(says$('long_description', 'text')).optional(),
  name: z$.string(says$('name', 'text')).min(1, 'name may not be blank'),
}, says$('PipelineWrite', 'an object'))) satisfies Gives$<models$.PipelineWrite>

/** The uuid of a project. */
export const ProjectId: z$.ZodType<models$.ProjectId, models$.ProjectId> = formatted$<models$.ProjectId>('ProjectId', codecs$.formats['uuid'], 'a uuid') satisfies Gives$<models$.ProjectId>

/** The uuid of a key to a bucket. */
export const S3ApiKeyId: z$.ZodType<models$.S3ApiKeyId, models$.S3ApiKeyId> = formatted$<models$.S3ApiKeyId>('S3ApiKeyId', codecs$.formats['uuid'], 'a uuid') satisfies Gives$<models$.S3ApiKeyId>

/** The uuid of a bucket. */
export const S3BucketId: z$.ZodType<models$.S3BucketId, models$.S3BucketId> = formatted$<models$.S3BucketId>('S3BucketId', codecs$.formats['uuid'], 'a uuid') satisfies Gives$<models$.S3BucketId>

/** The uuid of a field of a sample result. */
export const SampleFieldId: z$.ZodType<models$.SampleFieldId, models$.SampleFieldId> = formatted$<models$.SampleFieldId>('SampleFieldId', codecs$.formats['uuid'], 'a uuid') satisfies Gives$<models$.SampleFieldId>

/** The uuid of a sample group. */
export const SampleGroupId: z$.ZodType<models$.SampleGroupId, models$.SampleGroupId> = formatted$<models$.SampleGroupId>('SampleGroupId', codecs$.formats['uuid'], 'a uuid') satisfies Gives$<models$.SampleGroupId>

/** The uuid of a sample. */
export const SampleId: z$.ZodType<models$.SampleId, models$.SampleId> = formatted$<models$.SampleId>('SampleId', codecs$.formats['uuid'], 'a uuid') satisfies Gives$<models$.SampleId>

/** The uuid of an analysis result of a sample. */
export const SampleResultId: z$.ZodType<models$.SampleResultId, models$.SampleResultId> = formatted$<models$.SampleResultId>('SampleResultId', codecs$.formats['uuid'], 'a uuid') satisfies Gives$<models$.SampleResultId>

/** The uuid of a tag. */
export const TagId: z$.ZodType<models$.TagId, models$.TagId> = formatted$<models$.TagId>('TagId', codecs$.formats['uuid'], 'a uuid') satisfies Gives$<models$.TagId>

/** A label for samples, groups and other tags. */
export const TagPatch: z$.ZodObject<{
  name: z$.ZodOptional<z$.ZodString>
  payload: z$.ZodOptional<z$.ZodString>
}, z$.core.$strict> = /*#__PURE__*/ interpreted$(() => z$.strictObject({
  name: z$.string(says$('name', 'text')).min(1, 'name may not be blank').optional(),
  payload: z$.string(says$('payload', 'text')).optional(),
}, says$('TagPatch', 'an object'))) satisfies Gives$<models$.TagPatch>

/** A label for samples, groups and other tags. */
export const TagWrite: z$.ZodObject<{
  name: z$.ZodString
  payload: z$.ZodOptional<z$.ZodString>
}, z$.core.$strict> = /*#__PURE__*/ interpreted$(() => z$.strictObject({
  name: z$.string(says$('name', 'text')).min(1, 'name may not be blank'),
  payload: z$.string(says$('payload', 'text')).optional(),
}, says$('TagWrite', 'an object'))) satisfies Gives$<models$.TagWrite>

/** A file to upload, in one request or in parts. */
export const UploadRequest: z$.ZodObject<{
  filename: z$.ZodString
  n_parts: z$.ZodOptional<z$.ZodNumber>
  stance: z$.ZodOptional<z$.ZodLiteral<'upload' | 'upload-multipart'>>
}, z$.core.$strict> = /*#__PURE__*/ interpreted$(() => z$.strictObject({
  filename: z$.string(says$('filename', 'text')).min(1, 'filename may not be blank'),
  n_parts: z$.number(says$('n_parts', 'a whole number')).refine(Number.isInteger, 'n_parts must be a whole number').min(1, 'n_parts must be at least 1').max(10000, 'n_parts must be at most 10000').optional(),
  stance: z$.literal(['upload', 'upload-multipart'], says$('stance', 'one of \'upload\', \'upload-multipart\'')).optional(),
}, says$('UploadRequest', 'an object'))) satisfies Gives$<models$.UploadRequest>

export const UploadedPart: z$.ZodObject<{
  ETag: z$.ZodString
  PartNumber: z$.ZodNumber
}, z$.core.$strict> = /*#__PURE__*/ interpreted$(() => z$.strictObject({
  ETag: z$.string(says$('ETag', 'text')),
  PartNumber: z$.number(says$('PartNumber', 'a whole number')).refine(Number.isInteger, 'PartNumber must be a whole number').min(1, 'PartNumber must be at least 1').max(10000, 'PartNumber must be at most 10000'),
}, says$('UploadedPart', 'an object'))) satisfies Gives$<models$.UploadedPart>

/** The uuid of a user. */
export const UserId: z$.ZodType<models$.UserId, models$.UserId> = formatted$<models$.UserId>('UserId', codecs$.formats['uuid'], 'a uuid') satisfies Gives$<models$.UserId>

/** A user's profile. */
export const UserPatch: z$.ZodObject<{
  avatar: z$.ZodOptional<z$.ZodType<models$.Json, models$.Json>>
  biography: z$.ZodOptional<z$.ZodNullable<z$.ZodString>>
  company: z$.ZodOptional<z$.ZodNullable<z$.ZodString>>
  github_username: z$.ZodOptional<z$.ZodNullable<z$.ZodString>>
  location: z$.ZodOptional<z$.ZodNullable<z$.ZodString>>
  name: z$.ZodOptional<z$.ZodNullable<z$.ZodString>>
  twitter_username: z$.ZodOptional<z$.ZodNullable<z$.ZodString>>
  url: z$.ZodOptional<z$.ZodNullable<z$.ZodString>>
}, z$.core.$strict> = /*#__PURE__*/ interpreted$(() => z$.strictObject({
  avatar: json$('avatar').optional(),
  biography: z$.string(says$('biography', 'text')).nullable().optional(),
  company: z$.string(says$('company', 'text')).nullable().optional(),
  github_username: z$.string(says$('github_username', 'text')).nullable().optional(),
  location: z$.string(says$('location', 'text')).nullable().optional(),
  name: z$.string(says$('name', 'text')).nullable().optional(),
  twitter_username: z$.string(says$('twitter_username', 'text')).nullable().optional(),
  url: z$.string(says$('url', 'text')).nullable().optional(),
}, says$('UserPatch', 'an object'))) satisfies Gives$<models$.UserPatch>

/** A user's profile. */
export const UserWrite: z$.ZodObject<{
  avatar: z$.ZodOptional<z$.ZodType<models$.Json, models$.Json>>
  biography: z$.ZodOptional<z$.ZodNullable<z$.ZodString>>
  company: z$.ZodOptional<z$.ZodNullable<z$.ZodString>>
  github_username: z$.ZodOptional<z$.ZodNullable<z$.ZodString>>
  location: z$.ZodOptional<z$.ZodNullable<z$.ZodString>>
  name: z$.ZodOptional<z$.ZodNullable<z$.ZodString>>
  twitter_username: z$.ZodOptional<z$.ZodNullable<z$.ZodString>>
  url: z$.ZodOptional<z$.ZodNullable<z$.ZodString>>
}, z$.core.$strict> = /*#__PURE__*/ interpreted$(() => z$.strictObject({
  avatar: json$('avatar').optional(),
  biography: z$.string(says$('biography', 'text')).nullable().optional(),
  company: z$.string(says$('company', 'text')).nullable().optional(),
  github_username: z$.string(says$('github_username', 'text')).nullable().optional(),
  location: z$.string(says$('location', 'text')).nullable().optional(),
  name: z$.string(says$('name', 'text')).nullable().optional(),
  twitter_username: z$.string(says$('twitter_username', 'text')).nullable().optional(),
  url: z$.string(says$('url', 'text')).nullable().optional(),
}, says$('UserWrite', 'an object'))) satisfies Gives$<models$.UserWrite>

/** The uuid of a page of a wiki. */
export const WikiPageId: z$.ZodType<models$.WikiPageId, models$.WikiPageId> = formatted$<models$.WikiPageId>('WikiPageId', codecs$.formats['uuid'], 'a uuid') satisfies Gives$<models$.WikiPageId>

/** The uuid of a work order. */
export const WorkOrderId: z$.ZodType<models$.WorkOrderId, models$.WorkOrderId> = formatted$<models$.WorkOrderId>('WorkOrderId', codecs$.formats['uuid'], 'a uuid') satisfies Gives$<models$.WorkOrderId>

/** The uuid of a work order prototype. */
export const WorkOrderPrototypeId: z$.ZodType<models$.WorkOrderPrototypeId, models$.WorkOrderPrototypeId> = formatted$<models$.WorkOrderPrototypeId>('WorkOrderPrototypeId', codecs$.formats['uuid'], 'a uuid') satisfies Gives$<models$.WorkOrderPrototypeId>

/** Many new samples of one library. */
export const BulkSamples: z$.ZodObject<{
  library: z$.ZodType<models$.SampleGroupId, models$.SampleGroupId>
  names: z$.ZodArray<z$.ZodString>
}, z$.core.$strict> = /*#__PURE__*/ interpreted$(() => z$.strictObject({
  library: formatted$<models$.SampleGroupId>('library', codecs$.formats['uuid'], 'a uuid'),
  names: z$.array(z$.string(says$('an item of names', 'text')), says$('names', 'a list')),
}, says$('BulkSamples', 'an object'))) satisfies Gives$<models$.BulkSamples>

/** A reference to a sample group. */
export const GroupChoice: z$.ZodObject<{
  sample_group_uuid: z$.ZodType<models$.SampleGroupId, models$.SampleGroupId>
}, z$.core.$strict> = /*#__PURE__*/ interpreted$(() => z$.strictObject({
  sample_group_uuid: formatted$<models$.SampleGroupId>('sample_group_uuid', codecs$.formats['uuid'], 'a uuid'),
}, says$('GroupChoice', 'an object'))) satisfies Gives$<models$.GroupChoice>

/** A part of a group result: a value, a table or a file. */
export const GroupFieldPatch: z$.ZodObject<{
  analysis_result: z$.ZodOptional<z$.ZodType<models$.GroupResultId, models$.GroupResultId>>
  description: z$.ZodOptional<z$.ZodString>
  name: z$.ZodOptional<z$.ZodString>
  stored_data: z$.ZodOptional<z$.ZodType<models$.Json, models$.Json>>
}, z$.core.$strict> = /*#__PURE__*/ interpreted$(() => z$.strictObject({
  analysis_result: formatted$<models$.GroupResultId>('analysis_result', codecs$.formats['uuid'], 'a uuid').optional(),
  description: z$.string(says$('description', 'text')).optional(),
  name: z$.string(says$('name', 'text')).min(1, 'name may not be blank').optional(),
  stored_data: json$('stored_data').optional(),
}, says$('GroupFieldPatch', 'an object'))) satisfies Gives$<models$.GroupFieldPatch>

/** A part of a group result: a value, a table or a file. */
export const GroupFieldWrite: z$.ZodObject<{
  analysis_result: z$.ZodType<models$.GroupResultId, models$.GroupResultId>
  description: z$.ZodOptional<z$.ZodString>
  name: z$.ZodString
  stored_data: z$.ZodType<models$.Json, models$.Json>
}, z$.core.$strict> = /*#__PURE__*/ interpreted$(() => z$.strictObject({
  analysis_result: formatted$<models$.GroupResultId>('analysis_result', codecs$.formats['uuid'], 'a uuid'),
  description: z$.string(says$('description', 'text')).optional(),
  name: z$.string(says$('name', 'text')).min(1, 'name may not be blank'),
  stored_data: json$('stored_data'),
}, says$('GroupFieldWrite', 'an object'))) satisfies Gives$<models$.GroupFieldWrite>

/** The output of a module for a sample group. */
export const GroupResultPatch: z$.ZodObject<{
  description: z$.ZodOptional<z$.ZodString>
  is_hidden: z$.ZodOptional<z$.ZodBoolean>
  is_private: z$.ZodOptional<z$.ZodBoolean>
  metadata: z$.ZodOptional<z$.ZodType<models$.Json, models$.Json>>
  module_name: z$.ZodOptional<z$.ZodString>
  pipeline_module: z$.ZodOptional<z$.ZodNullable<z$.ZodType<models$.PipelineModuleId, models$.PipelineModuleId>>>
  replicate: z$.ZodOptional<z$.ZodString>
  sample_group: z$.ZodOptional<z$.ZodType<models$.SampleGroupId, models$.SampleGroupId>>
}, z$.core.$strict> = /*#__PURE__*/ interpreted$(() => z$.strictObject({
  description: z$.string(says$('description', 'text')).optional(),
  is_hidden: z$.boolean(says$('is_hidden', 'true or false')).optional(),
  is_private: z$.boolean(says$('is_private', 'true or false')).optional(),
  metadata: json$('metadata').optional(),
  module_name: z$.string(says$('module_name', 'text')).min(1, 'module_name may not be blank').optional(),
  pipeline_module: formatted$<models$.PipelineModuleId>('pipeline_module', codecs$.formats['uuid'], 'a uuid').nullable().optional(),
  replicate: z$.string(says$('replicate', 'text')).min(1, 'replicate may not be blank').optional(),
  sample_group: formatted$<models$.SampleGroupId>('sample_group', codecs$.formats['uuid'], 'a uuid').optional(),
}, says$('GroupResultPatch', 'an object'))) satisfies Gives$<models$.GroupResultPatch>

/** The output of a module for a sample group. */
export const GroupResultWrite: z$.ZodObject<{
  description: z$.ZodOptional<z$.ZodString>
  is_hidden: z$.ZodOptional<z$.ZodBoolean>
  is_private: z$.ZodOptional<z$.ZodBoolean>
  metadata: z$.ZodOptional<z$.ZodType<models$.Json, models$.Json>>
  module_name: z$.ZodString
  pipeline_module: z$.ZodOptional<z$.ZodNullable<z$.ZodType<models$.PipelineModuleId, models$.PipelineModuleId>>>
  replicate: z$.ZodOptional<z$.ZodString>
  sample_group: z$.ZodType<models$.SampleGroupId, models$.SampleGroupId>
}, z$.core.$strict> = /*#__PURE__*/ interpreted$(() => z$.strictObject({
  description: z$.string(says$('description', 'text')).optional(),
  is_hidden: z$.boolean(says$('is_hidden', 'true or false')).optional(),
  is_private: z$.boolean(says$('is_private', 'true or false')).optional(),
  metadata: json$('metadata').optional(),
  module_name: z$.string(says$('module_name', 'text')).min(1, 'module_name may not be blank'),
  pipeline_module: formatted$<models$.PipelineModuleId>('pipeline_module', codecs$.formats['uuid'], 'a uuid').nullable().optional(),
  replicate: z$.string(says$('replicate', 'text')).min(1, 'replicate may not be blank').optional(),
  sample_group: formatted$<models$.SampleGroupId>('sample_group', codecs$.formats['uuid'], 'a uuid'),
}, says$('GroupResultWrite', 'an object'))) satisfies Gives$<models$.GroupResultWrite>

/** One job of a work order. */
export const JobOrderPatch: z$.ZodObject<{
  analysis_result: z$.ZodOptional<z$.ZodNullable<z$.ZodType<models$.SampleResultId, models$.SampleResultId>>>
  description: z$.ZodOptional<z$.ZodString>
  name: z$.ZodOptional<z$.ZodString>
  pipeline_module: z$.ZodOptional<z$.ZodNullable<z$.ZodType<models$.PipelineModuleId, models$.PipelineModuleId>>>
  resources_needed: z$.ZodOptional<z$.ZodType<models$.Json, models$.Json>>
  resources_used: z$.ZodOptional<z$.ZodType<models$.Json, models$.Json>>
  status: z$.ZodOptional<z$.ZodLiteral<'pending' | 'working' | 'error' | 'success'>>
  work_order: z$.ZodOptional<z$.ZodType<models$.WorkOrderId, models$.WorkOrderId>>
}, z$.core.$strict> = /*#__PURE__*/ interpreted$(() => z$.strictObject({
  analysis_result: formatted$<models$.SampleResultId>('analysis_result', codecs$.formats['uuid'], 'a uuid').nullable().optional(),
  description: z$.string(says$('description', 'text')).optional(),
  name: z$.string(says$('name', 'text')).min(1, 'name may not be blank').optional(),
  pipeline_module: formatted$<models$.PipelineModuleId>('pipeline_module', codecs$.formats['uuid'], 'a uuid').nullable().optional(),
  resources_needed: json$('resources_needed').optional(),
  resources_used: json$('resources_used').optional(),
  status: z$.literal(['pending', 'working', 'error', 'success'], says$('status', 'one of \'pending\', \'working\', \'error\', \'success\'')).optional(),
  work_order: formatted$<models$.WorkOrderId>('work_order', codecs$.formats['uuid'], 'a uuid').optional(),
}, says$('JobOrderPatch', 'an object'))) satisfies Gives$<models$.JobOrderPatch>

/** One job of a work order. */
export const JobOrderWrite: z$.ZodObject<{
  analysis_result: z$.ZodOptional<z$.ZodNullable<z$.ZodType<models$.SampleResultId, models$.SampleResultId>>>
  description: z$.ZodOptional<z$.ZodString>
  name: z$.ZodString
  pipeline_module: z$.ZodOptional<z$.ZodNullable<z$.ZodType<models$.PipelineModuleId, models$.PipelineModuleId>>>
  resources_needed: z$.ZodOptional<z$.ZodType<models$.Json, models$.Json>>
  resources_used: z$.ZodOptional<z$.ZodType<models$.Json, models$.Json>>
  status: z$.ZodOptional<z$.ZodLiteral<'pending' | 'working' | 'error' | 'success'>>
  work_order: z$.ZodType<models$.WorkOrderId, models$.WorkOrderId>
}, z$.core.$strict> = /*#__PURE__*/ interpreted$(() => z$.strictObject({
  analysis_result: formatted$<models$.SampleResultId>('analysis_result', codecs$.formats['uuid'], 'a uuid').nullable().optional(),
  description: z$.string(says$('description', 'text')).optional(),
  name: z$.string(says$('name', 'text')).min(1, 'name may not be blank'),
  pipeline_module: formatted$<models$.PipelineModuleId>('pipeline_module', codecs$.formats['uuid'], 'a uuid').nullable().optional(),
  resources_needed: json$('resources_needed').optional(),
  resources_used: json$('resources_used').optional(),
  status: z$.literal(['pending', 'working', 'error', 'success'], says$('status', 'one of \'pending\', \'working\', \'error\', \'success\'')).optional(),
  work_order: formatted$<models$.WorkOrderId>('work_order', codecs$.formats['uuid'], 'a uuid'),
}, says$('JobOrderWrite', 'an object'))) satisfies Gives$<models$.JobOrderWrite>

/** One step of a pipeline, in one version. */
export const PipelineModulePatch: z$.ZodObject<{
  dependencies: z$.ZodOptional<z$.ZodArray<z$.ZodType<models$.PipelineModuleId, models$.PipelineModuleId>>>
  description: z$.ZodOptional<z$.ZodString>
  long_description: z$.ZodOptional<z$.ZodString>
  metadata: z$.ZodOptional<z$.ZodType<models$.Json, models$.Json>>
  name: z$.ZodOptional<z$.ZodString>
  pipeline: z$.ZodOptional<z$.ZodType<models$.PipelineId, models$.PipelineId>>
  version: z$.ZodOptional<z$.ZodString>
}, z$.core.$strict> = /*#__PURE__*/ interpreted$(() => z$.strictObject({
  dependencies: z$.array(formatted$<models$.PipelineModuleId>('an item of dependencies', codecs$.formats['uuid'], 'a uuid'), says$('dependencies', 'a list')).optional(),
  description: z$.string(says$('description', 'text')).optional(),
  long_description: z$.string(says$('long_description', 'text')).optional(),
  metadata: json$('metadata').optional(),
  name: z$.string(says$('name', 'text')).min(1, 'name may not be blank').optional(),
  pipeline: formatted$<models$.PipelineId>('pipeline', codecs$.formats['uuid'], 'a uuid').optional(),
  version: z$.string(says$('version', 'text')).min(1, 'version may not be blank').optional(),
}, says$('PipelineModulePatch', 'an object'))) satisfies Gives$<models$.PipelineModulePatch>

/** One step of a pipeline, in one version. */
export const PipelineModuleWrite: z$.ZodObject<{
  dependencies: z$.ZodOptional<z$.ZodArray<z$.ZodType<models$.PipelineModuleId, models$.PipelineModuleId>>>
  description: z$.ZodOptional<z$.ZodString>
  long_description: z$.ZodOptional<z$.ZodString>
  metadata: z$.ZodOptional<z$.ZodType<models$.Json, models$.Json>>
  name: z$.ZodString
  pipeline: z$.ZodType<models$.PipelineId, models$.PipelineId>
  version: z$.ZodString
}, z$.core.$strict> = /*#__PURE__*/ interpreted$(() => z$.strictObject({
  dependencies: z$.array(formatted$<models$.PipelineModuleId>('an item of dependencies', codecs$.formats['uuid'], 'a uuid'), says$('dependencies', 'a list')).optional(),
  description: z$.string(says$('description', 'text')).optional(),
  long_description: z$.string(says$('long_description', 'text')).optional(),
  metadata: json$('metadata').optional(),
  name: z$.string(says$('name', 'text')).min(1, 'name may not be blank'),
  pipeline: formatted$<models$.PipelineId>('pipeline', codecs$.formats['uuid'], 'a uuid'),
  version: z$.string(says$('version', 'text')).min(1, 'version may not be blank'),
}, says$('PipelineModuleWrite', 'an object'))) satisfies Gives$<models$.PipelineModuleWrite>

/** A named collection of sample groups and other projects. */
export const ProjectPatch: z$.ZodObject<{
  description: z$.ZodOptional<z$.ZodString>
  name: z$.ZodOptional<z$.ZodString>
  organization: z$.ZodOptional<z$.ZodType<models$.OrganizationId, models$.OrganizationId>>
  sample_groups: z$.ZodOptional<z$.ZodArray<z$.ZodType<models$.SampleGroupId, models$.SampleGroupId>>>
  sub_projects: z$.ZodOptional<z$.ZodArray<z$.ZodType<models$.ProjectId, models$.ProjectId>>>
}, z$.core.$strict> = /*#__PURE__*/ interpreted$(() => z$.strictObject({
  description: z$.string(says$('description', 'text')).optional(),
  name: z$.string(says$('name', 'text')).min(1, 'name may not be blank').optional(),
  organization: formatted$<models$.OrganizationId>('organization', codecs$.formats['uuid'], 'a uuid').optional(),
  sample_groups: z$.array(formatted$<models$.SampleGroupId>('an item of sample_groups', codecs$.formats['uuid'], 'a uuid'), says$('sample_groups', 'a list')).optional(),
  sub_projects: z$.array(formatted$<models$.ProjectId>('an item of sub_projects', codecs$.formats['uuid'], 'a uuid'), says$('sub_projects', 'a list')).optional(),
}, says$('ProjectPatch', 'an object'))) satisfies Gives$<models$.ProjectPatch>

/** A named collection of sample groups and other projects. */
export const ProjectWrite: z$.ZodObject<{
  description: z$.ZodOptional<z$.ZodString>
  name: z$.ZodString
  organization: z$.ZodType<models$.OrganizationId, models$.OrganizationId>
  sample_groups: z$.ZodArray<z$.ZodType<models$.SampleGroupId, models$.SampleGroupId>>
  sub_projects: z$.ZodArray<z$.ZodType<models$.ProjectId, models$.ProjectId>>
}, z$.core.$strict> = /*#__PURE__*/ interpreted$(() => z$.strictObject({
  description: z$.string(says$('description', 'text')).optional(),
  name: z$.string(says$('name', 'text')).min(1, 'name may not be blank'),
  organization: formatted$<models$.OrganizationId>('organization', codecs$.formats['uuid'], 'a uuid'),
  sample_groups: z$.array(formatted$<models$.SampleGroupId>('an item of sample_groups', codecs$.formats['uuid'], 'a uuid'), says$('sample_groups', 'a list')),
  sub_projects: z$.array(formatted$<models$.ProjectId>('an item of sub_projects', codecs$.formats['uuid'], 'a uuid'), says$('sub_projects', 'a list')),
}, says$('ProjectWrite', 'an object'))) satisfies Gives$<models$.ProjectWrite>

/** The key with which the server signs uploads to and downloads from a bucket. */
export const S3ApiKeyPatch: z$.ZodObject<{
  bucket: z$.ZodOptional<z$.ZodType<models$.S3BucketId, models$.S3BucketId>>
  description: z$.ZodOptional<z$.ZodString>
  private_key: z$.ZodOptional<z$.ZodString>
  public_key: z$.ZodOptional<z$.ZodString>
}, z$.core.$strict> = /*#__PURE__*/ interpreted$(() => z$.strictObject({
  bucket: formatted$<models$.S3BucketId>('bucket', codecs$.formats['uuid'], 'a uuid').optional(),
  description: z$.string(says$('description', 'text')).optional(),
  private_key: z$.string(says$('private_key', 'text')).min(1, 'private_key may not be blank').optional(),
  public_key: z$.string(says$('public_key', 'text')).min(1, 'public_key may not be blank').optional(),
}, says$('S3ApiKeyPatch', 'an object'))) satisfies Gives$<models$.S3ApiKeyPatch>

/** The key with which the server signs uploads to and downloads from a bucket. */
export const S3ApiKeyWrite: z$.ZodObject<{
  bucket: z$.ZodType<models$.S3BucketId, models$.S3BucketId>
  description: z$.ZodOptional<z$.ZodString>
  private_key: z$.ZodString
  public_key: z$.ZodString
}, z$.core.$strict> = /*#__PURE__*/ interpreted$(() => z$.strictObject({
  bucket: formatted$<models$.S3BucketId>('bucket', codecs$.formats['uuid'], 'a uuid'),
  description: z$.string(says$('description', 'text')).optional(),
  private_key: z$.string(says$('private_key', 'text')).min(1, 'private_key may not be blank'),
  public_key: z$.string(says$('public_key', 'text')).min(1, 'public_key may not be blank'),
}, says$('S3ApiKeyWrite', 'an object'))) satisfies Gives$<models$.S3ApiKeyWrite>

/** A bucket that stores the files of an organization's results. */
export const S3BucketPatch: z$.ZodObject<{
  endpoint_url: z$.ZodOptional<z$.ZodType<string, string>>
  name: z$.ZodOptional<z$.ZodString>
  organization: z$.ZodOptional<z$.ZodType<models$.OrganizationId, models$.OrganizationId>>
}, z$.core.$strict> = /*#__PURE__*/ interpreted$(() => z$.strictObject({
  endpoint_url: formatted$<string>('endpoint_url', codecs$.formats['uri'], 'an address such as https://example.org').optional(),
  name: z$.string(says$('name', 'text')).min(1, 'name may not be blank').optional(),
  organization: formatted$<models$.OrganizationId>('organization', codecs$.formats['uuid'], 'a uuid').optional(),
}, says$('S3BucketPatch', 'an object'))) satisfies Gives$<models$.S3BucketPatch>

/** A bucket that stores the files of an organization's results. */
export const S3BucketWrite: z$.ZodObject<{
  endpoint_url: z$.ZodType<string, string>
  name: z$.ZodString
  organization: z$.ZodType<models$.OrganizationId, models$.OrganizationId>
}, z$.core.$strict> = /*#__PURE__*/ interpreted$(() => z$.strictObject({
  endpoint_url: formatted$<string>('endpoint_url', codecs$.formats['uri'], 'an address such as https://example.org'),
  name: z$.string(says$('name', 'text')).min(1, 'name may not be blank'),
  organization: formatted$<models$.OrganizationId>('organization', codecs$.formats['uuid'], 'a uuid'),
}, says$('S3BucketWrite', 'an object'))) satisfies Gives$<models$.S3BucketWrite>

/** Samples to add to or remove from a group, as a list or a single one. */
export const SampleChoice: z$.ZodObject<{
  sample_uuid: z$.ZodOptional<z$.ZodType<models$.SampleId, models$.SampleId>>
  sample_uuids: z$.ZodOptional<z$.ZodArray<z$.ZodType<models$.SampleId, models$.SampleId>>>
}, z$.core.$strict> = /*#__PURE__*/ interpreted$(() => z$.strictObject({
  sample_uuid: formatted$<models$.SampleId>('sample_uuid', codecs$.formats['uuid'], 'a uuid').optional(),
  sample_uuids: z$.array(formatted$<models$.SampleId>('an item of sample_uuids', codecs$.formats['uuid'], 'a uuid'), says$('sample_uuids', 'a list')).optional(),
}, says$('SampleChoice', 'an object'))) satisfies Gives$<models$.SampleChoice>

/** A part of a sample result: a value, a table or a file. */
export const SampleFieldPatch: z$.ZodObject<{
  analysis_result: z$.ZodOptional<z$.ZodType<models$.SampleResultId, models$.SampleResultId>>
  description: z$.ZodOptional<z$.ZodString>
  name: z$.ZodOptional<z$.ZodString>
  stored_data: z$.ZodOptional<z$.ZodType<models$.Json, models$.Json>>
}, z$.core.$strict> = /*#__PURE__*/ interpreted$(() => z$.strictObject({
  analysis_result: formatted$<models$.SampleResultId>('analysis_result', codecs$.formats['uuid'], 'a uuid').optional(),
  description: z$.string(says$('description', 'text')).optional(),
  name: z$.string(says$('name', 'text')).min(1, 'name may not be blank').optional(),
  stored_data: json$('stored_data').optional(),
}, says$('SampleFieldPatch', 'an object'))) satisfies Gives$<models$.SampleFieldPatch>

/** A part of a sample result: a value, a table or a file. */
export const SampleFieldWrite: z$.ZodObject<{
  analysis_result: z$.ZodType<models$.SampleResultId, models$.SampleResultId>
  description: z$.ZodOptional<z$.ZodString>
  name: z$.ZodString
  stored_data: z$.ZodType<models$.Json, models$.Json>
}, z$.core.$strict> = /*#__PURE__*/ interpreted$(() => z$.strictObject({
  analysis_result: formatted$<models$.SampleResultId>('analysis_result', codecs$.formats['uuid'], 'a uuid'),
  description: z$.string(says$('description', 'text')).optional(),
  name: z$.string(says$('name', 'text')).min(1, 'name may not be blank'),
  stored_data: json$('stored_data'),
}, says$('SampleFieldWrite', 'an object'))) satisfies Gives$<models$.SampleFieldWrite>

/** A set of samples, for example a study. A library is a group that owns its samples. */
export const SampleGroupPatch: z$.ZodObject<{
  bucket: z$.ZodOptional<z$.ZodNullable<z$.ZodType<models$.S3BucketId, models$.S3BucketId>>>
  description: z$.ZodOptional<z$.ZodString>
  is_library: z$.ZodOptional<z$.ZodBoolean>
  is_public: z$.ZodOptional<z$.ZodBoolean>
  long_description: z$.ZodOptional<z$.ZodString>
  metadata: z$.ZodOptional<z$.ZodType<models$.Json, models$.Json>>
  name: z$.ZodOptional<z$.ZodString>
  organization: z$.ZodOptional<z$.ZodType<models$.OrganizationId, models$.OrganizationId>>
  sample_metadata_schema: z$.ZodOptional<z$.ZodType<models$.Json, models$.Json>>
  storage_provider_name: z$.ZodOptional<z$.ZodString>
  theme: z$.ZodOptional<z$.ZodString>
}, z$.core.$strict> = /*#__PURE__*/ interpreted$(() => z$.strictObject({
  bucket: formatted$<models$.S3BucketId>('bucket', codecs$.formats['uuid'], 'a uuid').nullable().optional(),
  description: z$.string(says$('description', 'text')).optional(),
  is_library: z$.boolean(says$('is_library', 'true or false')).optional(),
  is_public: z$.boolean(says$('is_public', 'true or false')).optional(),
  long_description: z$.string(says$('long_description', 'text')).optional(),
  metadata: json$('metadata').optional(),
  name: z$.string(says$('name', 'text')).min(1, 'name may not be blank').optional(),
  organization: formatted$<models$.OrganizationId>('organization', codecs$.formats['uuid'], 'a uuid').optional(),
  sample_metadata_schema: json$('sample_metadata_schema').optional(),
  storage_provider_name: z$.string(says$('storage_provider_name', 'text')).optional(),
  theme: z$.string(says$('theme', 'text')).optional(),
}, says$('SampleGroupPatch', 'an object'))) satisfies Gives$<models$.SampleGroupPatch>

/** A set of samples, for example a study. A library is a group that owns its samples. */
export const SampleGroupWrite: z$.ZodObject<{
  bucket: z$.ZodOptional<z$.ZodNullable<z$.ZodType<models$.S3BucketId, models$.S3BucketId>>>
  description: z$.ZodOptional<z$.ZodString>
  is_library: z$.ZodOptional<z$.ZodBoolean>
  is_public: z$.ZodOptional<z$.ZodBoolean>
  long_description: z$.ZodOptional<z$.ZodString>
  metadata: z$.ZodOptional<z$.ZodType<models$.Json, models$.Json>>
  name: z$.ZodString
  organization: z$.ZodType<models$.OrganizationId, models$.OrganizationId>
  sample_metadata_schema: z$.ZodOptional<z$.ZodType<models$.Json, models$.Json>>
  storage_provider_name: z$.ZodOptional<z$.ZodString>
  theme: z$.ZodOptional<z$.ZodString>
}, z$.core.$strict> = /*#__PURE__*/ interpreted$(() => z$.strictObject({
  bucket: formatted$<models$.S3BucketId>('bucket', codecs$.formats['uuid'], 'a uuid').nullable().optional(),
  description: z$.string(says$('description', 'text')).optional(),
  is_library: z$.boolean(says$('is_library', 'true or false')).optional(),
  is_public: z$.boolean(says$('is_public', 'true or false')).optional(),
  long_description: z$.string(says$('long_description', 'text')).optional(),
  metadata: json$('metadata').optional(),
  name: z$.string(says$('name', 'text')).min(1, 'name may not be blank'),
  organization: formatted$<models$.OrganizationId>('organization', codecs$.formats['uuid'], 'a uuid'),
  sample_metadata_schema: json$('sample_metadata_schema').optional(),
  storage_provider_name: z$.string(says$('storage_provider_name', 'text')).optional(),
  theme: z$.string(says$('theme', 'text')).optional(),
}, says$('SampleGroupWrite', 'an object'))) satisfies Gives$<models$.SampleGroupWrite>

/** A biological sample of a library. */
export const SamplePatch: z$.ZodObject<{
  description: z$.ZodOptional<z$.ZodString>
  library: z$.ZodOptional<z$.ZodType<models$.SampleGroupId, models$.SampleGroupId>>
  metadata: z$.ZodOptional<z$.ZodType<models$.Json, models$.Json>>
  name: z$.ZodOptional<z$.ZodString>
}, z$.core.$strict> = /*#__PURE__*/ interpreted$(() => z$.strictObject({
  description: z$.string(says$('description', 'text')).optional(),
  library: formatted$<models$.SampleGroupId>('library', codecs$.formats['uuid'], 'a uuid').optional(),
  metadata: json$('metadata').optional(),
  name: z$.string(says$('name', 'text')).min(1, 'name may not be blank').optional(),
}, says$('SamplePatch', 'an object'))) satisfies Gives$<models$.SamplePatch>

/** The output of a module for a sample. */
export const SampleResultPatch: z$.ZodObject<{
  description: z$.ZodOptional<z$.ZodString>
  is_hidden: z$.ZodOptional<z$.ZodBoolean>
  is_private: z$.ZodOptional<z$.ZodBoolean>
  metadata: z$.ZodOptional<z$.ZodType<models$.Json, models$.Json>>
  module_name: z$.ZodOptional<z$.ZodString>
  pipeline_module: z$.ZodOptional<z$.ZodNullable<z$.ZodType<models$.PipelineModuleId, models$.PipelineModuleId>>>
  replicate: z$.ZodOptional<z$.ZodString>
  sample: z$.ZodOptional<z$.ZodType<models$.SampleId, models$.SampleId>>
}, z$.core.$strict> = /*#__PURE__*/ interpreted$(() => z$.strictObject({
  description: z$.string(says$('description', 'text')).optional(),
  is_hidden: z$.boolean(says$('is_hidden', 'true or false')).optional(),
  is_private: z$.boolean(says$('is_private', 'true or false')).optional(),
  metadata: json$('metadata').optional(),
  module_name: z$.string(says$('module_name', 'text')).min(1, 'module_name may not be blank').optional(),
  pipeline_module: formatted$<models$.PipelineModuleId>('pipeline_module', codecs$.formats['uuid'], 'a uuid').nullable().optional(),
  replicate: z$.string(says$('replicate', 'text')).min(1, 'replicate may not be blank').optional(),
  sample: formatted$<models$.SampleId>('sample', codecs$.formats['uuid'], 'a uuid').optional(),
}, says$('SampleResultPatch', 'an object'))) satisfies Gives$<models$.SampleResultPatch>

/** The output of a module for a sample. */
export const SampleResultWrite: z$.ZodObject<{
  description: z$.ZodOptional<z$.ZodString>
  is_hidden: z$.ZodOptional<z$.ZodBoolean>
  is_private: z$.ZodOptional<z$.ZodBoolean>
  metadata: z$.ZodOptional<z$.ZodType<models$.Json, models$.Json>>
  module_name: z$.ZodString
  pipeline_module: z$.ZodOptional<z$.ZodNullable<z$.ZodType<models$.PipelineModuleId, models$.PipelineModuleId>>>
  replicate: z$.ZodOptional<z$.ZodString>
  sample: z$.ZodType<models$.SampleId, models$.SampleId>
}, z$.core.$strict> = /*#__PURE__*/ interpreted$(() => z$.strictObject({
  description: z$.string(says$('description', 'text')).optional(),
  is_hidden: z$.boolean(says$('is_hidden', 'true or false')).optional(),
  is_private: z$.boolean(says$('is_private', 'true or false')).optional(),
  metadata: json$('metadata').optional(),
  module_name: z$.string(says$('module_name', 'text')).min(1, 'module_name may not be blank'),
  pipeline_module: formatted$<models$.PipelineModuleId>('pipeline_module', codecs$.formats['uuid'], 'a uuid').nullable().optional(),
  replicate: z$.string(says$('replicate', 'text')).min(1, 'replicate may not be blank').optional(),
  sample: formatted$<models$.SampleId>('sample', codecs$.formats['uuid'], 'a uuid'),
}, says$('SampleResultWrite', 'an object'))) satisfies Gives$<models$.SampleResultWrite>

/** A biological sample of a library. */
export const SampleWrite: z$.ZodObject<{
  description: z$.ZodOptional<z$.ZodString>
  library: z$.ZodType<models$.SampleGroupId, models$.SampleGroupId>
  metadata: z$.ZodOptional<z$.ZodType<models$.Json, models$.Json>>
  name: z$.ZodString
}, z$.core.$strict> = /*#__PURE__*/ interpreted$(() => z$.strictObject({
  description: z$.string(says$('description', 'text')).optional(),
  library: formatted$<models$.SampleGroupId>('library', codecs$.formats['uuid'], 'a uuid'),
  metadata: json$('metadata').optional(),
  name: z$.string(says$('name', 'text')).min(1, 'name may not be blank'),
}, says$('SampleWrite', 'an object'))) satisfies Gives$<models$.SampleWrite>

/** Another tag and its relation. */
export const TagRelation: z$.ZodObject<{
  payload: z$.ZodOptional<z$.ZodString>
  tag_uuid: z$.ZodType<models$.TagId, models$.TagId>
}, z$.core.$strict> = /*#__PURE__*/ interpreted$(() => z$.strictObject({
  payload: z$.string(says$('payload', 'text')).optional(),
  tag_uuid: formatted$<models$.TagId>('tag_uuid', codecs$.formats['uuid'], 'a uuid'),
}, says$('TagRelation', 'an object'))) satisfies Gives$<models$.TagRelation>

/** The sample to tag. */
export const TaggedSample: z$.ZodObject<{
  sample_uuid: z$.ZodType<models$.SampleId, models$.SampleId>
}, z$.core.$strict> = /*#__PURE__*/ interpreted$(() => z$.strictObject({
  sample_uuid: formatted$<models$.SampleId>('sample_uuid', codecs$.formats['uuid'], 'a uuid'),
}, says$('TaggedSample', 'an object'))) satisfies Gives$<models$.TaggedSample>

/** The parts of a file. */
export const UploadCompletion: z$.ZodObject<{
  parts: z$.ZodArray<typeof UploadedPart>
  upload_id: z$.ZodString
}, z$.core.$strict> = /*#__PURE__*/ interpreted$(() => z$.strictObject({
  parts: z$.array(UploadedPart, says$('parts', 'a list')),
  upload_id: z$.string(says$('upload_id', 'text')).min(1, 'upload_id may not be blank'),
}, says$('UploadCompletion', 'an object'))) satisfies Gives$<models$.UploadCompletion>

/** A new page, or the new contents of the page with the given uuid. */
export const WikiPageDraft: z$.ZodObject<{
  text: z$.ZodString
  title: z$.ZodString
  uuid: z$.ZodOptional<z$.ZodType<models$.WikiPageId, models$.WikiPageId>>
}, z$.core.$strict> = /*#__PURE__*/ interpreted$(() => z$.strictObject({
  text: z$.string(says$('text', 'text')),
  title: z$.string(says$('title', 'text')),
  uuid: formatted$<models$.WikiPageId>('uuid', codecs$.formats['uuid'], 'a uuid').optional(),
}, says$('WikiPageDraft', 'an object'))) satisfies Gives$<models$.WikiPageDraft>
