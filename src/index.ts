/**
 * pangea-fp: the client for every platform. `pangea-fp/node` adds the filesystem cache, file
 * transfers and configuration; `pangea-fp/requests` has zod schemas of request bodies.
 */

export { type CacheError } from './errors/CacheError.js'
export { type Cause } from './errors/Cause.js'
export { describe, describeWith } from './errors/describe.js'
export { type DraftError, type DraftProblem } from './errors/DraftError.js'
export { type PangeaError } from './errors/PangeaError.js'
export type * from './errors/RequestError.js'
export type * from './errors/TransferError.js'

export type * from './generated/models.js'
// The complete description as openapi-typescript generates it, for direct use of openapi-fetch.
export type { paths } from './generated/paths.js'
export { type Codec } from './generated/codec.js'
export { type Method, type Operation } from './generated/operation.js'
export * as codecs from './generated/codecs.js'
export * as operations from './generated/operations.js'

export { type Clock } from './ports/Clock.js'
export { type Log, type LogFields, type LogLevel, silent } from './ports/Log.js'
export { type Counter, type Labels, type Metrics, noMetrics } from './ports/Metrics.js'
export { type Random } from './ports/Random.js'

export { defaultRetry, defaultTransferRetry, noRetry, type RetryPolicy } from './task/retry.js'

export { type BuiltRequest, buildRequest } from './http/buildRequest.js'
export { decodeWithDrift, type Drift, type DriftPolicy, type WithDrift } from './http/drift.js'
export { fetchTransport } from './http/drivers/fetch.js'
export { type Http } from './http/Http.js'
export { type Security, type TokenSecurity } from './http/Security.js'
export { type ErrorOf } from './http/decodeResponse.js'
export { request } from './http/request.js'
export { toCurl } from './http/toCurl.js'
export { type WireResponse, type TransportError, type Transport, type WireRequest } from './http/Transport.js'

export { type Cache, type CacheAccess, type CacheEnv, type Claim, type Miss, type CacheSpec } from './cache/Cache.js'
export { cacheAccess } from './cache/storingCacheAccess.js'
export { type CacheEntry, isFresh } from './cache/CacheEntry.js'
export { type CacheMode, type CachePolicy, defaultCachePolicy } from './cache/CachePolicy.js'
export { type CacheKey, cacheKey, type Identity, identityOf, type KeyParts } from './cache/cacheKey.js'
export { type Epoch } from './cache/invalidationEpoch.js'
export { indexedDbCache, type IndexedDbOptions } from './cache/drivers/indexedDb/indexedDbCache.js'
export { layeredCache } from './cache/drivers/layeredCache.js'
export { memoryCache } from './cache/drivers/memoryCache.js'
export { noCache } from './cache/drivers/noCache.js'

export { makePangea, type PangeaOptions } from './live/makePangea.js'
export { type Op, type Pangea, type Progress, withoutToken, withSignal, withToken } from './ops/Pangea.js'
export { type Page } from './ops/lists/fetchPage.js'
export { type Stream } from './ops/lists/streamAll.js'
export { cached } from './ops/caching/setCachePolicy.js'
export { type Prefetched, prefetch } from './ops/caching/prefetch.js'
export { reload } from './ops/caching/sendThroughCache.js'
export { forget } from './ops/caching/forgetUser.js'
export {
  type FieldLike,
  fieldNamed,
  type FieldRef,
  groupById,
  type GroupFieldLike,
  groupFieldById,
  type GroupFieldRef,
  groupNamed,
  groupResultById,
  type GroupResultLike,
  type GroupResultRef,
  organizationById,
  type OrganizationLike,
  organizationNamed,
  type OrganizationRef,
  parseGroupFieldId,
  parseGroupResultId,
  parseOrganizationId,
  parseSampleFieldId,
  parseSampleGroupId,
  parseSampleId,
  parseSampleResultId,
  type ResultLike,
  type ResultName,
  resultNamed,
  type ResultRef,
  sampleById,
  type SampleFieldLike,
  sampleFieldById,
  type SampleFieldRef,
  type SampleGroupLike,
  type SampleGroupRef,
  sampleIn,
  type SampleLike,
  sampleNamed,
  type SampleRef,
  sampleResultById,
  type SampleResultLike,
  type SampleResultRef,
} from './ops/references/refs.js'
export * from './ops/authentication.js'
export * from './ops/organizations.js'
export * from './ops/s3Buckets.js'
export * from './ops/users.js'
export * from './ops/projects.js'
export {
  createPipeline,
  deletePipeline,
  ensurePipeline,
  fetchPipeline,
  listPipelines,
  pipelineById,
  pipelineId,
  type PipelineLike,
  pipelineNamed,
  type PipelineRef,
  savePipeline,
  streamPipelines,
  updatePipeline,
} from './ops/pipelines/pipelines.js'
export * from './ops/pipelines/pipelineModules.js'
export {
  createTag,
  deleteTag,
  ensureTag,
  fetchTag,
  listTags,
  saveTag,
  streamTags,
  tagById,
  tagId,
  type TagLike,
  tagNamed,
  type TagRef,
  updateTag,
} from './ops/tags/tags.js'
export * from './ops/tags/tagging.js'
export * from './ops/wikis.js'
export * from './ops/search.js'
export * from './ops/taxonomy.js'
export * from './ops/workOrders/workOrders.js'
export * from './ops/workOrders/groupWorkOrders.js'
export { asWorker } from './ops/workOrders/onBehalfOfWorkOrder.js'
export {
  type JobHandler,
  type JobOptions,
  type JobOutcome,
  type WorkerEvent,
  type WorkerSummary,
  type WorkerTask,
} from './ops/workOrders/runJob.js'
export { runWorker, type WorkerOptions } from './ops/workOrders/runWorker.js'
export { type RawArgs, rawRequest } from './ops/rawRequest.js'
export { typedClient } from './ops/typedClient.js'
export { type TypedClient } from './http/typedClient.js'
export * from './ops/sampleGroups/sampleGroups.js'
export * from './ops/sampleGroups/saveSampleGroup.js'
export { type SaveOptions } from './ops/writes/saveIfUnchanged.js'
export * from './ops/sampleGroups/sampleGroupReports.js'
export * from './ops/sampleGroups/membership.js'
export * from './ops/samples/samples.js'
export * from './ops/samples/sampleReports.js'
export {
  type ResultWithFields,
  type SamplesOf,
  samplesOf,
  type SampleWithResults,
  streamSamplesWithResults,
} from './ops/samples/samplesWithResults.js'
export { type Field, type Result } from './ops/results/resultRoutes.js'
export {
  type GroupResultDraft,
  newResult,
  type ResultDraft,
  type ResultFields,
  type ResultOwner,
  type SampleResultDraft,
} from './ops/results/resultDrafts.js'
export {
  fetchResult,
  listResults,
  resultId,
  type ResultOf,
  type ResultOfOwner,
  streamResults,
} from './ops/results/results.js'
export * from './ops/results/writeResults.js'
export {
  fetchField,
  fieldId,
  type FieldOf,
  type FieldOfResult,
  listFields,
  streamFields,
} from './ops/results/fields.js'
export {
  createField,
  deleteField,
  ensureField,
  type FieldDraft,
  saveBlob,
  saveField,
  updateField,
} from './ops/results/writeFields.js'
export { downloadUrl, type ContentKind, contentKindOf } from './ops/results/fieldContent.js'
export { trimName } from './ops/references/checkIdentifiers.js'
export { type Operations, operationsOf } from './ops/generated/operationsOf.js'
export { traverseLimited } from './ops/lists/traverseLimited.js'
export * from './ops/references/embeddedParents.js'
export { withMetadata } from './ops/writes/withMetadata.js'
export { toDate } from './ops/toDate.js'
export { type ContentCodec } from './http/decodeStoredJson.js'
export { type ExactNumber, exactNumber, isExactNumber, toBigInt, toNumber } from './http/exactNumber.js'
export { parseJson, writeJson } from './http/losslessJson.js'
export * from './ops/results/decodeWithCodec.js'
export { ensureSamples } from './ops/samples/ensureSamples.js'
export { fetchSamplesWithResults } from './ops/samples/fetchSamplesWithResults.js'
export * as op from './ops/compose/doNotation.js'
export { type Failed, type Outcomes, partitionSamples, traverseSamples } from './ops/compose/traverseSamples.js'
export { orElseEnsure } from './ops/compose/orElseEnsure.js'
export { retrying } from './ops/compose/retrying.js'
export { withTimeout } from './ops/compose/withTimeout.js'
export { withProgress } from './ops/compose/withProgress.js'
export { type PangeaFailure, toAsyncIterable, toPromise } from './ops/compose/promiseInterop.js'
