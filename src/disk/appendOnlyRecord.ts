/**
 * An append-only file of JSON entries, written by one process at a time: one line per entry, each
 * preceded by its checksum.
 *
 * A power failure or a full disk can leave a damaged line. Reading stops at the first one, and
 * truncates the file there.
 */
import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { type FileHandle, open, readFile, rm, truncate } from 'node:fs/promises'
import { atomicWrite } from './atomicWrite.js'
import { recoverFrom } from './errorCodes.js'

// model

/** Functions that reject when the file system fails. */
export interface AppendOnlyRecord {
  /** Returns all entries in order; none if the file doesn't exist. */
  readonly read: () => Promise<ReadonlyArray<unknown>>
  /** Replaces all entries with this one, durably. */
  readonly start: (first: unknown) => Promise<void>
  /**
   * Appends an entry, which survives a crash of this process. Does nothing if the file doesn't
   * exist, or after `close`. After a failure, later entries can still be appended and read.
   */
  readonly append: (entry: unknown) => Promise<void>
  readonly remove: () => Promise<void>
  /** Never rejects. */
  readonly close: () => Promise<void>
}

export interface AppendOnlyRecordOptions {
  /**
   * Syncs appended entries in the background, so that a power failure loses only the last ones.
   * Without it, a power failure may lose all entries but the first.
   */
  readonly isSynced: boolean
}

// pure

const checksum = (json: string): string => createHash('sha256').update(json).digest('hex').slice(0, 16)

const lineOf = (entry: unknown): string => {
  const json = JSON.stringify(entry)
  return `${checksum(json)} ${json}\n`
}

const isIntact = (line: string): boolean => line[16] === ' ' && checksum(line.slice(17)) === line.slice(0, 16)

/** The lines before the first damaged one. An unfinished last line has no line break. */
const intactLines = (text: string): ReadonlyArray<string> => {
  const lines = text.split('\n').slice(0, -1)
  const damaged = lines.findIndex((line) => !isIntact(line))
  return damaged < 0 ? lines : lines.slice(0, damaged)
}

// constructor

/**
 * Returns the record at a path, whose folder must exist. `start` creates the file by way of
 * `<path>.new`, readable by its owner only.
 */
export const appendOnlyRecord = (path: string, { isSynced }: AppendOnlyRecordOptions): AppendOnlyRecord => {
  let opened: Promise<FileHandle | null> | null = null
  let isClosed = false
  let syncing: Promise<void> | null = null
  /** The offset of the line that a failed append left incomplete. */
  let tornAt: number | null = null
  let last: Promise<unknown> = Promise.resolve()

  /** Runs the job after all earlier ones. */
  const enqueue = <A>(job: () => Promise<A>): Promise<A> => {
    const run = last.then(job)
    last = run.catch(() => undefined)
    return run
  }

  const closeFile = async (): Promise<void> => {
    const closing = opened
    opened = null
    tornAt = null
    await syncing
    await closing?.then((file) => file?.close()).catch(() => undefined)
  }

  const replace = async (text: string): Promise<void> => {
    await atomicWrite(path, [Buffer.from(text)], { temporary: `${path}.new` })
    // The open file is the replaced one.
    await closeFile()
  }

  const openFile = (): Promise<FileHandle | null> =>
    open(path, constants.O_WRONLY | constants.O_APPEND).catch((thrown: unknown) => {
      // Retried by the next append: the file, or a free file descriptor, may exist by then.
      opened = null
      return recoverFrom(['ENOENT'], () => null)(thrown)
    })

  const appendLine = async (file: FileHandle, line: string): Promise<void> => {
    // By its path: Windows can't truncate a file that is open for appending only.
    if (tornAt !== null) await truncate(path, tornAt)
    tornAt = (await file.stat()).size
    await file.appendFile(line)
    tornAt = null
  }

  return {
    read: () =>
      enqueue(async () => {
        const text = await readFile(path, 'utf8').catch(recoverFrom(['ENOENT'], () => ''))
        const lines = intactLines(text)
        const intact = lines.map((line) => `${line}\n`).join('')
        // Entries appended after a damaged line would be unreadable.
        if (intact !== text) await replace(intact)
        return lines.map((line): unknown => JSON.parse(line.slice(17)))
      }),
    start: (first) => enqueue(() => replace(lineOf(first))),
    append: async (entry) => {
      if (isClosed) return
      await enqueue(async () => {
        const file = await (opened ??= openFile())
        if (file === null) return
        await appendLine(file, lineOf(entry))
        // One sync at a time covers all earlier entries.
        if (isSynced)
          syncing ??= file
            .datasync()
            .catch(() => undefined)
            .finally(() => (syncing = null))
      })
    },
    remove: () =>
      enqueue(async () => {
        await closeFile()
        await rm(path, { force: true })
      }),
    close: () => {
      isClosed = true
      return enqueue(closeFile)
    },
  }
}
