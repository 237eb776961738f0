/**
 * Parsers for complete records to create: those with the uuid of their owner, and those without an
 * owner.
 *
 * They never throw, whatever the input, and report all problems together.
 * @since 0.1.0
 */
import type { either as E } from 'fp-ts'
import type { DraftError } from '../errors/DraftError.js'
import type * as m from '../generated/models.js'
import {
  GroupResultWrite,
  OrganizationWrite,
  PipelineModuleWrite,
  PipelineWrite,
  ProjectWrite,
  S3ApiKeyWrite,
  S3BucketWrite,
  SampleGroupWrite,
  SampleResultWrite,
  SampleWrite,
  TagWrite,
} from '../generated/requests.js'
import { isObject } from '../ops/references/checkIdentifiers.js'
import type { ResultDraft } from '../ops/results/resultDrafts.js'
import { draftParser } from './draftParser.js'

/**
 * Parses an organization, for `createOrganization(draft)`.
 *
 * @example
 * const made = pipe(RTE.fromEither(parseOrganizationWrite({ name: 'Institute' })), RTE.flatMap(createOrganization))
 */
export const parseOrganizationWrite: (json: unknown) => E.Either<DraftError, m.OrganizationWrite> =
  /*#__PURE__*/ draftParser<m.OrganizationWrite>('organization', OrganizationWrite)

/**
 * Parses a pipeline, for `createPipeline(draft)` and `ensurePipeline(draft)`.
 *
 * @example
 * const made = pipe(RTE.fromEither(parsePipelineWrite({ name: 'CAP' })), RTE.flatMap(ensurePipeline))
 */
export const parsePipelineWrite: (json: unknown) => E.Either<DraftError, m.PipelineWrite> =
  /*#__PURE__*/ draftParser<m.PipelineWrite>('pipeline', PipelineWrite)

/**
 * Parses a tag, for `createTag(draft)` and `ensureTag(draft)`.
 *
 * @example
 * const made = pipe(RTE.fromEither(parseTagWrite({ name: 'river' })), RTE.flatMap(ensureTag))
 */
export const parseTagWrite: (json: unknown) => E.Either<DraftError, m.TagWrite> = /*#__PURE__*/ draftParser<m.TagWrite>(
  'tag',
  TagWrite,
)

/**
 * Parses the key to a bucket, for `createS3ApiKey(draft)` and `ensureS3ApiKey(draft)`. Messages
 * never contain the key.
 *
 * @example
 * const lines = pipe(
 *   parseS3ApiKeyWrite({ bucket: 'reads' }),
 *   E.match(describeDraftError, () => 'nothing is wrong'),
 * )
 */
export const parseS3ApiKeyWrite: (json: unknown) => E.Either<DraftError, m.S3ApiKeyWrite> =
  /*#__PURE__*/ draftParser<m.S3ApiKeyWrite>('key', S3ApiKeyWrite)

/**
 * Parses a sample with the uuid of its library, for `createSample(draft)`.
 *
 * @example
 * const made = pipe(
 *   RTE.fromEither(parseSampleWrite({ name: 'S8', library: library.uuid })),
 *   RTE.flatMap(createSample),
 * )
 */
export const parseSampleWrite: (json: unknown) => E.Either<DraftError, m.SampleWrite> =
  /*#__PURE__*/ draftParser<m.SampleWrite>('sample', SampleWrite)

/**
 * Parses a sample group with the uuid of its organization, for `createSampleGroup(draft)`.
 *
 * @example
 * const made = pipe(
 *   RTE.fromEither(parseSampleGroupWrite({ name: 'Lakes', organization: organization.uuid })),
 *   RTE.flatMap(createSampleGroup),
 * )
 */
export const parseSampleGroupWrite: (json: unknown) => E.Either<DraftError, m.SampleGroupWrite> =
  /*#__PURE__*/ draftParser<m.SampleGroupWrite>('sample group', SampleGroupWrite)

/**
 * Parses a project with the uuid of its organization, for `createProject(draft)`.
 *
 * @example
 * const made = pipe(
 *   RTE.fromEither(parseProjectWrite({ name: 'Seas', organization: organization.uuid, sample_groups: [], sub_projects: [] })),
 *   RTE.flatMap(createProject),
 * )
 */
export const parseProjectWrite: (json: unknown) => E.Either<DraftError, m.ProjectWrite> =
  /*#__PURE__*/ draftParser<m.ProjectWrite>('project', ProjectWrite)

/**
 * Parses a module with the uuid of its pipeline, for `createPipelineModule(draft)`.
 *
 * @example
 * const made = pipe(
 *   ensurePipeline({ name: 'CAP' }),
 *   RTE.flatMap(({ uuid }) =>
 *     RTE.fromEither(parsePipelineModuleWrite({ name: 'kraken2', version: '2.1', pipeline: uuid })),
 *   ),
 *   RTE.flatMap(createPipelineModule),
 * )
 */
export const parsePipelineModuleWrite: (json: unknown) => E.Either<DraftError, m.PipelineModuleWrite> =
  /*#__PURE__*/ draftParser<m.PipelineModuleWrite>('pipeline module', PipelineModuleWrite)

/**
 * Parses a bucket with the uuid of its organization, for `createS3Bucket(draft)`.
 *
 * @example
 * const made = pipe(
 *   RTE.fromEither(parseS3BucketWrite({ name: 'more', endpoint_url: 'https://s3.example.org', organization: organization.uuid })),
 *   RTE.flatMap(createS3Bucket),
 * )
 */
export const parseS3BucketWrite: (json: unknown) => E.Either<DraftError, m.S3BucketWrite> =
  /*#__PURE__*/ draftParser<m.S3BucketWrite>('bucket', S3BucketWrite)

const parseSampleResult: (json: unknown) => E.Either<DraftError, m.SampleResultWrite> =
  /*#__PURE__*/ draftParser<m.SampleResultWrite>('result', SampleResultWrite)

const parseGroupResult: (json: unknown) => E.Either<DraftError, m.GroupResultWrite> =
  /*#__PURE__*/ draftParser<m.GroupResultWrite>('result', GroupResultWrite)

/**
 * Parses a result with the uuid of its `sample` or of its `sample_group`, for
 * `createResult(draft)` and `saveResult(draft)`.
 *
 * @example
 * const made = pipe(
 *   RTE.fromEither(parseResultDraft({ sample: sample.uuid, module_name: 'kraken2', replicate: 'run 4' })),
 *   RTE.flatMap((draft) => createResult(draft)),
 * )
 */
export const parseResultDraft = (json: unknown): E.Either<DraftError, ResultDraft> =>
  isObject(json) && 'sample_group' in json ? parseGroupResult(json) : parseSampleResult(json)
