/**
 * pangea-fp/node: all of `pangea-fp`, plus the filesystem cache, file transfers and configuration.
 */

export * from './index.js'
export { makeNodePangea, type NodePangeaOptions } from './live/makeNodePangea.js'
export { type NodeOperations, nodeOperationsOf } from './live/generated/nodeOperationsOf.js'

export { nodeTransport } from './live/proxyAwareTransport.js'
export { cacheDirectory, type ConfigError, connectionFrom, isCacheEnabled } from './live/environmentVariables.js'
export {
  type CacheStats,
  cacheStats,
  type CacheVerification,
  clearCache,
  type CollectionResult,
  collectCache,
  verifyCache,
} from './live/manageCacheFolder.js'
export { entryPath, fileSystemCache, type FileSystemOptions } from './cache/drivers/fileSystem/fileSystemCache.js'
export { keyvCache, type KeyvLike, type KeyvOptions } from './cache/drivers/keyvCache.js'

export { atomicWrite, type AtomicWriteOptions } from './disk/atomicWrite.js'
export { makeFolder } from './disk/folders.js'
export { type ProcessLock, waitForLock } from './disk/processLock.js'

export { blobFilename, referencedFilename, targetNames, uploadedFilename } from './ops/files/fileNames.js'
export { safeName } from './ops/files/safeName.js'
export { downloadField, streamFile } from './ops/files/downloadField.js'
export {
  type DownloadedItem,
  type DownloadItem,
  downloadMany,
  type DownloadManyOptions,
  type DownloadOutcomes,
  type UnfinishedItem,
} from './ops/files/downloadMany.js'
export { type Downloaded, type DownloadOptions, type DownloadVerification } from './transfer/DownloadJob.js'
export {
  bytesSource,
  type Source,
  type SourceStat,
  type StreamOptions,
  type StreamSource,
  streamSource,
} from './transfer/Source.js'
export { fileCheckpoints, type FileCheckpointsOptions } from './transfer/node/fileCheckpoints.js'
export { fileSink } from './transfer/node/fileSink.js'
export { fileSource } from './transfer/node/fileSource.js'
export { fileStore, type FileStoreOptions } from './ops/files/node/fileStore.js'
export { downloadsInto } from './ops/files/node/downloadsInto.js'
export { folderSink } from './transfer/node/folderSink.js'
export { type FtpOptions, withFtp } from './transfer/node/ftp.js'
export { hashThreads, type HashThreadsOptions } from './transfer/node/hash/hashThreads.js'
export { nodeHash } from './transfer/node/hash/nodeHash.js'
export { httpObjectStore, type HttpObjectStoreOptions } from './transfer/node/http/httpObjectStore.js'
export { streamSink } from './transfer/node/streamSink.js'
export { type CheckpointStore, noCheckpoints } from './transfer/checkpoint.js'
export { planSource } from './transfer/upload.js'
export { type PlanOptions, planUpload, type UploadPlan } from './transfer/uploadPlan.js'
export { type FileSink, type Sink, type StreamSink } from './transfer/Sink.js'
export { type FetchedFile, fetchFile, type FetchFileOptions, withFile } from './ops/files/fetchFile.js'
export { type NodePangea } from './ops/files/NodePangea.js'
export { type FileStore, type PinnedFile, type StoredFile } from './ops/files/FileStore.js'
export { type VerifiedFiles, verifyFiles } from './ops/files/verifyFileStore.js'
export { type ManyOptions } from './ops/files/transferMany.js'
export { type ManyProgress } from './transfer/progress.js'
export { type ProgressEvent } from './transfer/progress.js'
export { type TransferOp, type TransferEnv } from './ops/files/TransferEnv.js'
export { type UploadedField, uploadField, type UploadFieldOptions } from './ops/files/uploadField.js'
export { type UploadItem, uploadMany, type UploadManyOptions } from './ops/files/uploadMany.js'
export { type Uploaded, type UploadVerification } from './transfer/UploadJob.js'

export { type Located, type Study, studyFiles, type StudyLibrary, type StudySample } from './study/Study.js'
export { type FieldContent, type StudyField, type StudyFile, type StudyResult } from './study/Study.js'
export { type Position, type StudyCell, type StudyProblem, type StudyRow } from './study/StudyRow.js'
export { studyColumns } from './study/parseStudyRow.js'
export { parseStudy } from './study/parseStudy.js'
export type * from './study/StudyState.js'
export { fetchStudyState } from './study/fetchStudyState.js'
export {
  type ChecksumCache,
  hashStudyFiles,
  type LocalStats,
  noChecksumCache,
  type OpenFile,
  statStudyFiles,
} from './study/readLocalFiles.js'
export {
  conflictsOf,
  isPlanEmpty,
  isUpload,
  type PlanAction,
  type PlanItem,
  type PlanKind,
  type StudyPlanOptions,
  type PlanPlace,
  type PlanSummary,
  type StudyPlan,
  summarizePlan,
} from './study/StudyPlan.js'
export { type LocalFile } from './study/LocalFile.js'
export { planStudy } from './study/planStudy.js'
export { type ApplyOptions, applyStudy } from './study/applyStudy.js'
export {
  describeStudyError,
  type FailedItem,
  type PlanOutdated,
  type StudyError,
  type StudyOutcome,
} from './study/StudyOutcome.js'
