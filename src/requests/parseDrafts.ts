/**
 * Parsers of drafts of what an operation takes beside its owner: a sample beside its library, a
 * field beside its result.
 *
 * Each never throws, whatever it is given, and reports all that is wrong at once.
 * @since 0.1.0
 */
import { type either as E } from 'fp-ts'
import { type DraftError } from '../errors/DraftError.js'
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
import { type FieldDraft } from '../ops/results/writeFields.js'
import { type PipelineModuleDraft } from '../ops/pipelines/pipelineModules.js'
import { type ProjectDraft } from '../ops/projects.js'
import { type ResultFields } from '../ops/results/resultDrafts.js'
import { type SampleGroupDraft } from '../ops/sampleGroups/sampleGroups.js'
import { type SampleDraft } from '../ops/samples/samples.js'
import { type S3BucketDraft } from '../ops/s3Buckets.js'
import { draftParser, type DraftSchema } from './draftParser.js'

/**
 * A sample, for `ensureSample(library, draft)`.
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
 * A sample group, or with `is_library` a library, for `ensureSampleGroup(organization, draft)`.
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
 * A result, for `ensureResult(owner, fields)` and `newResult(owner, fields)`.
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
 * A field of a result, for `createField(result, draft)`.
 *
 * @example
 * const made = pipe(
 *   RTE.fromEither(parseFieldDraft({ name: 'reads per taxon', stored_data: { 'E. coli': 12 } })),
 *   RTE.flatMap((draft) => createField(result, draft)),
 * )
 */
export const parseFieldDraft: (json: unknown) => E.Either<DraftError, FieldDraft> =
  /*#__PURE__*/ draftParser<FieldDraft>('field', SampleFieldWrite, ['analysis_result'])

/** The groups and projects in a project may be left out of a draft. */
const projectSchema: DraftSchema<ProjectDraft> = {
  get shape() {
    const { shape } = ProjectWrite
    return { ...shape, sample_groups: shape.sample_groups.optional(), sub_projects: shape.sub_projects.optional() }
  },
}

/**
 * A project, for `ensureProject(organization, draft)`.
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
 * A module of a pipeline, for `ensurePipelineModule(pipeline, draft)`.
 *
 * @example
 * const draft = parsePipelineModuleDraft({ name: 'kraken2', version: '2.1' })
 */
export const parsePipelineModuleDraft: (json: unknown) => E.Either<DraftError, PipelineModuleDraft> =
  /*#__PURE__*/ draftParser<PipelineModuleDraft>('pipeline module', PipelineModuleWrite, ['pipeline'])

/**
 * A bucket, for `ensureS3Bucket(organization, draft)`.
 *
 * @example
 * const draft = parseS3BucketDraft({ name: 'reads', endpoint_url: 'https://s3.example.org' })
 */
export const parseS3BucketDraft: (json: unknown) => E.Either<DraftError, S3BucketDraft> =
  /*#__PURE__*/ draftParser<S3BucketDraft>('bucket', S3BucketWrite, ['organization'])

/**
 * A page of a wiki, for `saveWikiPage(owner, page)`; with the uuid of a page, what it is to say.
 *
 * @example
 * const saved = pipe(
 *   RTE.fromEither(parseWikiPageDraft({ title: 'Protocol', text: 'Swab for two minutes.' })),
 *   RTE.flatMap((page) => saveWikiPage(organization, page)),
 * )
 */
export const parseWikiPageDraft: (json: unknown) => E.Either<DraftError, m.WikiPageDraft> =
  /*#__PURE__*/ draftParser<m.WikiPageDraft>('wiki page', WikiPageDraft)
