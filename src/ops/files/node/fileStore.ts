/**
 * A file store in the cache folder, shared by all processes that use the folder, also across
 * machines.
 *
 *     <directory>/v2/              see src/disk/cacheFolder.ts
 *       files/ab/cdef…             a file, by its SHA-256: a content store
 *       names/ab/cdef…             the SHA-256 of the object with this name
 *       incoming/                  downloads in progress, or interrupted
 *
 * @since 0.1.0
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { function as F, option as O, taskEither as TE } from 'fp-ts'
import { cacheRootOf, makeCacheFolder, sweepRoot, writeCacheFile } from '../../../disk/cacheFolder.js'
import { contentPins } from '../../../disk/contentPins.js'
import { contentStore, type PinnedContent, isSha256, sha256Of } from '../../../disk/contentStore.js'
import { shardPath } from '../../../disk/shardedFolder.js'
import type { FileError } from '../../../errors/TransferError.js'
import { bracketFinally } from '../../../task/bracketFinally.js'
import { transferAborted } from '../../../transfer/failures.js'
import { tryFileOperation } from '../../../transfer/node/atomicFileTarget.js'
import { fileSink } from '../../../transfer/node/fileSink.js'
import { fileSource } from '../../../transfer/node/fileSource.js'
import type { FileStore, PinnedFile } from '../FileStore.js'
import { migrateFileStore } from './migrateFileStore.js'

// model

export interface FileStoreOptions {
  /** The cache folder. */
  readonly directory: string
  /**
   * A limit for all files together: 50 GiB by default. Files in use may exceed it. Cached responses
   * have their own limit.
   */
  readonly maxBytes?: number
}

const defaultMaxBytes = 50 * 1024 ** 3

// pure helpers

const hashOf = (text: string): string => sha256Of(Buffer.from(text))

const fileOf = ({ path, sha256, bytes, release }: PinnedContent): PinnedFile => ({
  path,
  sha256,
  sizeBytes: bytes,
  source: fileSource(path),
  release,
})

// constructor

/** Opens the store in a folder, which is created on the first write. */
export const fileStore = ({ directory, maxBytes = defaultMaxBytes }: FileStoreOptions): FileStore => {
  const root = cacheRootOf(directory)
  const pins = contentPins(root)
  const files = contentStore(root, 'files', pins)
  const [names, incoming] = [join(root, 'names'), join(root, 'incoming')] as const
  const namePath = (name: string): string => shardPath(names, hashOf(name))

  /** Migrates the store of an earlier version, once per process. Ignores failures. */
  let migration: Promise<void> | null = null
  const migrateOnce = (): Promise<void> =>
    (migration ??= migrateFileStore(directory, { root, pins, files, names, incoming }).catch(() => undefined))

  const tryStoreOperation = <A>(path: string, operation: FileError['operation'], run: () => Promise<A>) =>
    tryFileOperation(path, operation, () => migrateOnce().then(run))

  const evictUnused = async (justWritten: string): Promise<void> => {
    await files.evict(maxBytes)
    await sweepRoot(root, justWritten)
  }

  return {
    pin: (sha256) =>
      F.pipe(
        tryStoreOperation(files.pathOf(sha256), 'open', () => files.pin(sha256)),
        TE.map(F.flow(O.fromNullable, O.map(fileOf))),
      ),
    findSha256: (name) =>
      F.pipe(
        tryStoreOperation(names, 'read', () => readFile(namePath(name), 'utf8').catch(() => '')),
        TE.map((text) => O.fromPredicate(isSha256)(text.trim())),
      ),
    recordSha256: (name, sha256) =>
      tryStoreOperation(names, 'write', () => writeCacheFile(root, namePath(name), [Buffer.from(sha256)])),
    runExclusive: (name, signal, work) =>
      bracketFinally(
        F.pipe(
          tryStoreOperation(root, 'open', () =>
            makeCacheFolder(root, incoming).then(() => pins.lock(`fetching ${name}`, signal)),
          ),
          TE.mapLeft((failure) =>
            signal.aborted ? transferAborted(signal, { method: 'DOWNLOAD', name: root }) : failure,
          ),
        ),
        () => work,
        (lock) => lock.release,
      ),
    downloadTarget: (name) => fileSink(join(incoming, hashOf(name))),
    adopt: (name, sha256) =>
      F.pipe(
        tryStoreOperation(files.pathOf(sha256), 'rename', () => files.adopt(sha256, join(incoming, hashOf(name)))),
        // Failing to evict doesn't fail the download.
        TE.tapTask(
          ({ path }) =>
            () =>
              evictUnused(path).catch(() => undefined),
        ),
        TE.map(fileOf),
      ),
    list: F.pipe(
      tryStoreOperation(root, 'read', () => files.list()),
      TE.map((contents) =>
        contents.flatMap(({ sha256, bytes, path, isFile }) =>
          isFile ? [{ sha256, sizeBytes: bytes, source: fileSource(path) }] : [],
        ),
      ),
    ),
    discard: (sha256) => tryStoreOperation(files.pathOf(sha256), 'write', () => files.remove(sha256)),
  }
}
