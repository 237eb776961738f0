/**
 * Checkpoints in a folder, shared by all processes that are given the same one.
 *
 *     <directory>/transfers/v1/          0700; the format's version
 *       ab34….jsonl                      one file a transfer, 0600: it holds addresses that are secrets
 *       ab34….lock/                      while a process has the transfer
 *
 * Each line is an entry as JSON behind a checksum of it. The first is put there whole, under another name that is then changed; others
 * are appended. A line that was torn by a power cut or a full disk ends what is read: what it said is done again. Files that nobody
 * came back to for a month are deleted: the addresses in them are good for a day.
 * @since 0.1.0
 */
import { createHash, randomUUID } from 'node:crypto'
import { type FileHandle, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { function as F, taskEither as TE } from 'fp-ts'
import { causeOf } from '../../errors/Cause.js'
import { type FileError, type TransferBusy } from '../../errors/TransferError.js'
import { type Checkpoint, type CheckpointStore, type TransferName } from '../checkpoint.js'
import { tryLock } from '../../disk/processLock.js'
import { makeFolder } from '../../disk/makeFolder.js'
import { anyoneIn } from '../../disk/processLiveness.js'

// model

export interface FileCheckpointsOptions {
  /** The cache's. */
  readonly directory: string
}

const abandonedMs = 30 * 24 * 3_600_000

// pure

const rootOf = (directory: string): string => join(directory, 'transfers', 'v1')

/** The key may hold anything, and be of any length. */
const stemOf = (key: string): string => createHash('sha256').update(JSON.stringify(key)).digest('hex').slice(0, 40)

const checksum = (json: string): string => createHash('sha256').update(json).digest('hex').slice(0, 16)

const lineOf = (entry: unknown): string => {
  const json = JSON.stringify(entry)
  return `${checksum(json)} ${json}\n`
}

/** The lines up to the first that is not whole; what is behind the last line's end was never finished. */
const wholeLines = (text: string): ReadonlyArray<string> => {
  const lines = text.split('\n').slice(0, -1)
  const isWhole = (line: string): boolean => line[16] === ' ' && checksum(line.slice(17)) === line.slice(0, 16)
  const firstTorn = lines.findIndex((line) => !isWhole(line))
  return lines.slice(0, firstTorn < 0 ? lines.length : firstTorn)
}

// helpers

const attempt = <A>(
  path: string,
  operation: FileError['operation'],
  run: () => Promise<A>,
): TE.TaskEither<FileError, A> =>
  TE.tryCatch(run, (thrown) => ({ _tag: 'FileError', operation, path, cause: causeOf(thrown) }))

const isMissing = (thrown: unknown): boolean => (thrown as NodeJS.ErrnoException).code === 'ENOENT'

const readText = async (path: string): Promise<string> => {
  const isThere = await stat(path).then(
    () => true,
    (thrown) => !isMissing(thrown),
  )
  return isThere ? readFile(path, 'utf8') : ''
}

/** Beside the file, synced, and given its name. */
const replace = async (path: string, text: string): Promise<void> => {
  const draft = `${path}.${randomUUID()}.tmp`
  try {
    const file = await open(draft, 'wx', 0o600)
    await file
      .writeFile(text)
      .then(() => file.sync())
      .finally(() => file.close())
    await rename(draft, path)
  } finally {
    // There is none left but when something went wrong.
    await rm(draft, { force: true }).catch(() => undefined)
  }
}

const sweep = async (root: string): Promise<void> => {
  const oldest = Date.now() - abandonedMs
  for (const name of await readdir(root)) {
    const path = join(root, name)
    const found = await stat(path).catch(() => null)
    if (found?.isFile() === true && found.mtimeMs < oldest) await rm(path, { force: true })
  }
}

/** Appends reach the disk one behind the other, and nobody waits for that: what is lost of them in a power cut is sent again. */
const appender = (path: string) => {
  let file: Promise<FileHandle> | null = null
  let syncing: Promise<void> | null = null
  const opened = (): Promise<FileHandle> => (file ??= open(path, 'a', 0o600))
  const close = async (): Promise<void> => {
    const closing = file
    file = null
    await syncing
    await closing?.then((handle) => handle.close()).catch(() => undefined)
  }
  return {
    append: async (line: string): Promise<void> => {
      const handle = await opened()
      await handle.appendFile(line)
      syncing ??= handle
        .datasync()
        .catch(() => undefined)
        .finally(() => (syncing = null))
    },
    close,
  }
}

/** What is torn is cut off, or what is appended behind it could not be read. */
const mended = async (path: string): Promise<ReadonlyArray<unknown>> => {
  const text = await readText(path)
  const lines = wholeLines(text)
  const whole = lines.map((line) => `${line}\n`).join('')
  if (whole !== text) await replace(path, whole)
  return lines.map((line) => JSON.parse(line.slice(17)) as unknown)
}

const checkpointOf = (path: string, release: () => Promise<void>): Checkpoint => {
  const lines = appender(path)
  return {
    read: attempt(path, 'read', () => mended(path)),
    start: (first) =>
      attempt(path, 'write', async () => {
        await lines.close()
        await replace(path, lineOf(first))
      }),
    append: (entry) => attempt(path, 'write', () => lines.append(lineOf(entry))),
    remove: attempt(path, 'write', async () => {
      await lines.close()
      await rm(path, { force: true })
    }),
    close: async () => {
      await lines.close()
      await release()
    },
  }
}

// constructor

/** Checkpoints in a folder; the folder is made when the first one is opened. */
export const fileCheckpoints = ({ directory }: FileCheckpointsOptions): CheckpointStore => {
  const root = rootOf(directory)
  let isSwept = false

  const openOne = async ({ key, title }: TransferName): Promise<Checkpoint | TransferBusy> => {
    await makeFolder(root, 0o700)
    if (!isSwept) {
      isSwept = true
      await sweep(root).catch(() => undefined)
    }
    const path = join(root, `${stemOf(key)}.jsonl`)
    const lockPath = join(root, `${stemOf(key)}.lock`)
    const lock = await tryLock(lockPath)
    if (lock === null) return { _tag: 'TransferBusy', title, owner: await anyoneIn(lockPath) }
    return checkpointOf(path, lock.release)
  }

  return {
    open: (transfer) =>
      F.pipe(
        attempt(root, 'open', () => openOne(transfer)),
        TE.filterOrElseW(
          (opened): opened is Checkpoint => !('_tag' in opened),
          (busy) => busy as TransferBusy,
        ),
      ),
  }
}
