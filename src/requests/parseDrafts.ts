/**
 * Parsers for drafts without an owner, which the operation takes as a separate argument: a sample's
 * library, a field's result.
 *
 * They never throw, whatever the input, and report all problems together.
 * @since 0.1.0
 */
import type { either as E } from 'fp-ts'
import type { DraftError } from '../errors/DraftError.js'
import type * as m from '../generated/models.js'
import {
  PipelineModuleWrite,
  ProjectWrite,
  S3BucketWrite,
  SampleFieldWrite,
  SampleGroupWrite,
  SampleResultWrite,
  SampleWrite,
  WikiPageDraft,
} from '../generated/requests.js'
import type { FieldDraft } from '../ops/results/writeFields.js'
import type { PipelineModuleDraft } from '../ops/pipelines/pipelineModules.js'
import type { ProjectDraft } from '../ops/projects.js'
import type { ResultFields } from '../ops/results/resultDrafts.js'
import type { SampleGroupDraft } from '../ops/sampleGroups/sampleGroups.js'
import type { SampleDraft } from '../ops/samples/samples.js'
import type { S3BucketDraft } from '../ops/s3Buckets.js'
import { draftParser, type DraftSchema } from './draftParser.js'

/**
 * Parses a sample, for `ensureSample(library, draft)`.
 *
 * @example
 * const made = pipe(
 *   RTE.fromEither(parseSampleDraft(JSON.parse('{ "name": "S7", "metadata": { "city": "Porto" } }'))),
 *   RTE.flatMap((draft) => ensureSample(library, draft)),
 * )
 */
export const parseSampleDraft: (json: unknown) => E.Either<DraftError, SampleDraft> =
  /*#__PURE__*/ draftParser<SampleDraft>('sample', SampleWrite, ['library'])

/**
 * Parses a sample group, or with `is_library` a library, for
 * `ensureSampleGroup(organization, draft)`.
 *
 * @example
 * const made = pipe(
 *   RTE.fromEither(parseSampleGroupDraft({ name: 'Rivers', is_library: true })),
 *   RTE.flatMap((draft) => ensureSampleGroup(organization, draft)),
 * )
 */
export const parseSampleGroupDraft: (json: unknown) => E.Either<DraftError, SampleGroupDraft> =
  /*#__PURE__*/ draftParser<SampleGroupDraft>('sample group', SampleGroupWrite, ['organization'])

/**
 * Parses a result, for `ensureResult(owner, fields)` and `newResult(owner, fields)`.
 *
 * @example
 * const made = pipe(
 *   RTE.fromEither(parseResultFields({ module_name: 'kraken2', replicate: 'run 3' })),
 *   RTE.flatMap((fields) => ensureResult(sample, fields)),
 * )
 */
export const parseResultFields: (json: unknown) => E.Either<DraftError, ResultFields> =
  /*#__PURE__*/ draftParser<ResultFields>('result', SampleResultWrite, ['sample'])

/**
 * Parses a field of a result, for `createField(result, draft)`.
 *
 * @example
 * const made = pipe(
 *   RTE.fromEither(parseFieldDraft({ name: 'reads per taxon', stored_data: { 'E. coli': 12 } })),
 *   RTE.flatMap((draft) => createField(result, draft)),
 * )
 */
export const parseFieldDraft: (json: unknown) => E.Either<DraftError, FieldDraft> =
  /*#__PURE__*/ draftParser<FieldDraft>('field', SampleFieldWrite, ['analysis_result'])

/** A project draft may omit its sample groups and sub-projects. */
const projectSchema: DraftSchema<ProjectDraft> = {
  get shape() {
    const { shape } = ProjectWrite
    return { ...shape, sample_groups: shape.sample_groups.optional(), sub_projects: shape.sub_projects.optional() }
  },
}

/**
 * Parses a project, for `ensureProject(organization, draft)`.
 *
 * @example
 * const made = pipe(
 *   RTE.fromEither(parseProjectDraft({ name: 'Atlas' })),
 *   RTE.flatMap((draft) => ensureProject(organization, draft)),
 * )
 */
export const parseProjectDraft: (json: unknown) => E.Either<DraftError, ProjectDraft> =
  /*#__PURE__*/ draftParser<ProjectDraft>('project', projectSchema, ['organization'])

/**
 * Parses a module of a pipeline, for `ensurePipelineModule(pipeline, draft)`.
 *
 * @example
 * const draft = parsePipelineModuleDraft({ name: 'kraken2', version: '2.1' })
 */
export const parsePipelineModuleDraft: (json: unknown) => E.Either<DraftError, PipelineModuleDraft> =
  /*#__PURE__*/ draftParser<PipelineModuleDraft>('pipeline module', PipelineModuleWrite, ['pipeline'])

/**
 * Parses a bucket, for `ensureS3Bucket(organization, draft)`.
 *
 * @example
 * const draft = parseS3BucketDraft({ name: 'reads', endpoint_url: 'https://s3.example.org' })
 */
export const parseS3BucketDraft: (json: unknown) => E.Either<DraftError, S3BucketDraft> =
  /*#__PURE__*/ draftParser<S3BucketDraft>('bucket', S3BucketWrite, ['organization'])

/**
 * Parses a page of a wiki, for `saveWikiPage(owner, page)`; with the uuid of a page, its new
 * content.
 *
 * @example
 * const saved = pipe(
 *   RTE.fromEither(parseWikiPageDraft({ title: 'Protocol', text: 'Swab for two minutes.' })),
 *   RTE.flatMap((page) => saveWikiPage(organization, page)),
 * )
 */
export const parseWikiPageDraft: (json: unknown) => E.Either<DraftError, m.WikiPageDraft> =
  /*#__PURE__*/ draftParser<m.WikiPageDraft>('wiki page', WikiPageDraft)
