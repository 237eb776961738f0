/** pangea-fp in Node: all of `pangea-fp`, with the filesystem cache, file transfers and configuration. */

export * from './index.js'
// These two stand in the place of those of `pangea-fp`.
export { makePangea, type NodeOptions, type NodePangea } from './live/makeNodePangea.js'
export { operationsOf } from './live/nodeOperationsOf.js'

export { cacheDirectory, type ConfigError, connectionFrom, isCacheWanted } from './live/environment.js'
export { entryPath, fileSystemCache, type FileSystemOptions } from './cache/drivers/fileSystem.js'
export { keyvCache, type KeyvLike, type KeyvOptions } from './cache/drivers/keyv.js'

export { blobFilename, referencedFilename } from './transfer/download/fieldFilename.js'
export { downloadField, streamFile } from './transfer/download/downloadField.js'
export {
  type DownloadedItem,
  type DownloadItem,
  downloadMany,
  type DownloadManyOptions,
  type DownloadOutcomes,
  type UnfinishedItem,
} from './transfer/download/downloadMany.js'
export { type Downloaded, type DownloadOptions, type DownloadVerification } from './transfer/download/DownloadJob.js'
export { bytesSource } from './transfer/bytesSource.js'
export { fileJournal, type FileJournalOptions } from './transfer/drivers/fileJournal.js'
export { fileSink } from './transfer/drivers/fileSink.js'
export { fileSource } from './transfer/drivers/fileSource.js'
export { fileStore, type FileStoreOptions } from './transfer/drivers/fileStore.js'
export { downloadsInto, folderSink } from './transfer/drivers/folderSink.js'
export { type FtpOptions, withFtp } from './transfer/drivers/ftp.js'
export { hashThreads, type HashThreadsOptions } from './transfer/drivers/hashThreads.js'
export { nodeHash } from './transfer/drivers/nodeHash.js'
export { nodeStorage, type NodeStorageOptions } from './transfer/drivers/nodeStorage.js'
export { streamSink } from './transfer/drivers/streamSink.js'
export { type Journal, noJournal } from './transfer/Journal.js'
export { type PlanOptions, planUpload, type UploadPlan } from './transfer/plan.js'
export { type FileSink, type Sink, type StreamSink } from './transfer/Sink.js'
export { type Source, type SourceStat } from './transfer/Source.js'
export { type StreamOptions, type StreamSource, streamSource } from './transfer/upload/StreamSource.js'
export {
  type FetchedFile,
  fetchFile,
  type FetchFileOptions,
  type Storing,
  type VerifiedFiles,
  verifyFiles,
  withFile,
} from './transfer/store/fetchFile.js'
export { type FileStore, type HeldFile, type StoredFile } from './transfer/store/FileStore.js'
export { targetNames } from './transfer/download/targetNames.js'
export { type ManyOptions, type ManyProgress } from './transfer/transferMany.js'
export { type ProgressEvent } from './transfer/TransferPorts.js'
export {
  type TransferOp,
  type Transferring,
  type UploadedField,
  uploadField,
  type UploadFieldOptions,
} from './transfer/upload/uploadField.js'
export { type UploadItem, uploadMany, type UploadManyOptions } from './transfer/upload/uploadMany.js'
export { type Uploaded, type UploadVerification } from './transfer/upload/UploadJob.js'
