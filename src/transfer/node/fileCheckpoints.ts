/**
 * Stores upload checkpoints in a folder, shared by all processes that use it.
 *
 *     <directory>/transfers/v1/    0700; the version of the format
 *       ab34….jsonl                an append-only record per transfer, 0600: has presigned URLs
 *       ab34….lock/                held by the process that has the transfer
 *
 * Deletes files that have been unchanged for a month: the URLs in them are valid for a day.
 * @since 0.1.0
 */
import { join } from 'node:path'
import { either as E, function as F, taskEither as TE } from 'fp-ts'
import { appendOnlyRecord } from '../../disk/appendOnlyRecord.js'
import { sha256Of } from '../../disk/contentStore.js'
import { makeFolder, sweepFolder } from '../../disk/folders.js'
import { firstRegistered } from '../../disk/processLiveness.js'
import { type ProcessLock, tryLock } from '../../disk/processLock.js'
import type { TransferBusy } from '../../errors/TransferError.js'
import type { Checkpoint, CheckpointStore } from '../checkpoint.js'
import { tryFileOperation } from './atomicFileTarget.js'

// model

export interface FileCheckpointsOptions {
  /** The cache folder. */
  readonly directory: string
}

const abandonedMs = 30 * 24 * 3_600_000

// pure

/** A key may contain any characters and have any length. */
const stemOf = (key: string): string => sha256Of(Buffer.from(JSON.stringify(key))).slice(0, 40)

// helpers

const checkpointAt = (path: string, lock: ProcessLock): Checkpoint => {
  const record = appendOnlyRecord(path, { isSynced: true })
  return {
    read: tryFileOperation(path, 'read', record.read),
    start: (first) => tryFileOperation(path, 'write', () => record.start(first)),
    append: (entry) => tryFileOperation(path, 'write', () => record.append(entry)),
    remove: tryFileOperation(path, 'write', record.remove),
    close: async () => {
      await record.close()
      await lock.release()
    },
  }
}

// constructor

/** Opens a checkpoint store in a folder, which is created with the first checkpoint. */
export const fileCheckpoints = ({ directory }: FileCheckpointsOptions): CheckpointStore => {
  const root = join(directory, 'transfers', 'v1')
  let sweeping: Promise<void> | null = null

  const prepare = async (): Promise<void> => {
    await makeFolder(root, 0o700)
    await (sweeping ??= sweepFolder(root, Date.now(), abandonedMs, ({ isFile }) => isFile).catch(() => undefined))
  }

  return {
    open: ({ key, title }) => {
      const [path, lockPath] = [join(root, `${stemOf(key)}.jsonl`), join(root, `${stemOf(key)}.lock`)]
      const opened = tryFileOperation(root, 'open', async (): Promise<E.Either<TransferBusy, Checkpoint>> => {
        await prepare()
        const lock = await tryLock(lockPath)
        return lock === null
          ? E.left({ _tag: 'TransferBusy', title, owner: await firstRegistered(lockPath) })
          : E.right(checkpointAt(path, lock))
      })
      return F.pipe(opened, TE.flatMapEither(F.identity))
    },
  }
}
