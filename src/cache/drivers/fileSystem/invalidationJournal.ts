/**
 * The order of invalidations, shared by all processes on one folder: a file that is only appended
 * to, by many at once.
 *
 * The first line is a random generation; each other line is the hash of a tag, and its end in the
 * file is the position of that invalidation. An append is one `write` to a file opened with
 * `O_APPEND`, which a local file system never mixes with another's. So an invalidation has
 * happened, for every process, once its line is in the file, and a process killed at any moment has
 * invalidated or not.
 *
 * A file that is missing, damaged or too large is replaced by one of a new generation, which
 * outdates every entry. When a line can't be written (a full disk), the file is deleted, which
 * outdates every entry too. All doubt ends in a miss.
 *
 * NFS does not make the appends of two machines atomic: a line that another one overwrote is missed
 * when it is read back, and is written again.
 *
 * Not guaranteed: NFS clients may take up to a minute to see another machine's append (`acregmax`),
 * and may serve what it drops meanwhile. After a power failure, an invalidation of the last seconds
 * can be lost.
 * @since 0.1.0
 */
import { createHash, randomBytes } from 'node:crypto'
import { type BigIntStats, constants, stat } from 'node:fs'
import { rm } from 'node:fs/promises'
import { promisify } from 'node:util'
import { type Epoch, type InvalidationState } from '../../invalidationEpoch.js'
import { type PlaceFile, replaceExisting, keepExisting } from '../../../disk/atomicWrite.js'
import { writeBelow } from '../../../disk/cacheRoot.js'
import { recoverFrom, rethrow } from '../../../disk/errorCodes.js'
import { openRegularFile, readRange } from '../../../disk/readRegularFile.js'

// model

/** Functions that reject when the file system does. Tags are given as {@link tagHash}. */
export interface InvalidationJournal {
  /**
   * All invalidations that were complete when this was called; `null` when there is no journal, and
   * so no valid entry.
   */
  readonly read: () => Promise<InvalidationState | null>
  /** The current end of the journal; makes one if there is none. */
  readonly epoch: () => Promise<Epoch>
  readonly append: (tags: ReadonlyArray<string>) => Promise<void>
  /** Outdates everything. */
  readonly renew: () => Promise<void>
}

/** What was read of the file, and how it looked then. */
interface JournalView extends InvalidationState {
  readonly fingerprint: string
  readonly inode: string
}

/** Replaced when it has grown to this: about 250,000 invalidations. */
const maxBytes = 4 * 1024 * 1024

/** Only a broken file system replaces the journal so often in a row. */
const maxTries = 10

// helpers

/** 64 bits: two tags with the same hash are invalidated together, and nothing worse. */
export const tagHash = (tag: string): string =>
  createHash('sha256').update(JSON.stringify(tag)).digest('hex').slice(0, 16)

const headerBytes = 33
const statBigInt = promisify(stat)
const isGeneration = (line: string): boolean => /^[0-9a-f]{32}$/.test(line)
const isTagHash = (line: string): boolean => /^[0-9a-f]{16}$/.test(line)

/** A new file may get the number of a deleted one, but not its time of birth. */
const inodeOf = ({ dev, ino, birthtimeNs }: BigIntStats): string => `${dev} ${ino} ${birthtimeNs}`
const fingerprintOf = (found: BigIntStats): string => `${inodeOf(found)} ${found.size} ${found.mtimeNs}`

const text = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')

/** The file's metadata; `null` when there is none. */
const statOrNull = (path: string): Promise<BigIntStats | null> =>
  statBigInt(path, { bigint: true }).catch(recoverFrom(['ENOENT', 'ENOTDIR'], () => null))

/**
 * Reads the file, only from where `known` ends when it is the same file. A line that is being
 * written is left for later; `null` when the file can't be ours.
 */
const load = async (path: string, known: JournalView | null): Promise<JournalView | null> => {
  const opened = await openRegularFile(path)
  if (opened === null) return null
  const { handle, found } = opened
  try {
    const header = text(await readRange(handle, 0, headerBytes))
    const generation = header.slice(0, -1)
    if (!isGeneration(generation) || !header.endsWith('\n')) return null
    const size = Number(found.size)
    const isSame = known?.inode === inodeOf(found) && known.generation === generation && known.position <= size
    const start = isSame ? known.position : headerBytes
    const lines = text(await readRange(handle, start, size))
      .split('\n')
      .slice(0, -1)
    if (!lines.every(isTagHash)) return null
    // One map for all views of a file, read in parallel: a later invalidation than asked for can
    // only cause a miss.
    const last = isSame ? (known.last as Map<string, number>) : new Map<string, number>()
    const position = lines.reduce((before, line) => {
      const after = before + line.length + 1
      last.set(line, Math.max(after, last.get(line) ?? 0))
      return after
    }, start)
    return { generation, position, last, inode: inodeOf(found), fingerprint: fingerprintOf(found) }
  } finally {
    await handle.close()
  }
}

/**
 * Whether the lines are in the file that has this name now; nobody reads one that was replaced
 * meanwhile.
 */
const appendOnce = async (path: string, lines: Buffer): Promise<'done' | 'lost' | 'full'> => {
  const opened = await openRegularFile(path, constants.O_RDWR | constants.O_APPEND)
  // Without a journal no entry is valid.
  if (opened === null) return 'done'
  const { handle, found } = opened
  try {
    if (found.size >= maxBytes) return 'full'
    const { bytesWritten } = await handle.write(lines)
    if (bytesWritten < lines.length) return 'full'
    const named = await statOrNull(path)
    // No other file gets its number while it is open.
    const isNamed = named === null || (named.dev === found.dev && named.ino === found.ino)
    const written = await readRange(handle, Number(found.size), Number((await handle.stat()).size))
    return isNamed && Buffer.from(written).includes(lines) ? 'done' : 'lost'
  } finally {
    await handle.close()
  }
}

// constructor

/** The journal at `path`, under the cache's root folder. */
export const invalidationJournal = (root: string, path: string): InvalidationJournal => {
  /** The last view, to save time: `read` compares it with the file first. */
  let view: JournalView | null = null

  const read = async (): Promise<JournalView | null> => {
    const found = await statOrNull(path)
    if (found === null) return null
    if (view?.fingerprint === fingerprintOf(found)) return view
    view = await load(path, view)
    return view
  }

  const create = (place: PlaceFile): Promise<void> =>
    writeBelow(root, path, [Buffer.from(`${randomBytes(16).toString('hex')}\n`)], place)

  // With no journal at all, every entry is outdated as well.
  const renew = (): Promise<void> =>
    create(replaceExisting).catch((thrown: unknown) =>
      rm(path, { recursive: true, force: true }).catch(() => rethrow(thrown)),
    )

  const epoch = async (): Promise<Epoch> => {
    for (let tries = 0; tries < maxTries; tries += 1) {
      const now = await read()
      if (now !== null) return { generation: now.generation, position: now.position }
      // Reads that start in parallel must not outdate each other by each making a journal.
      await create((await statOrNull(path)) === null ? keepExisting : replaceExisting)
    }
    return rethrow(new Error('the record of invalidations cannot be made'))
  }

  const append = async (tags: ReadonlyArray<string>): Promise<void> => {
    const lines = Buffer.from(tags.map((tag) => `${tag}\n`).join(''))
    for (let tries = 0; tries < maxTries; tries += 1) {
      const outcome = await appendOnce(path, lines)
      if (outcome === 'done') return
      if (outcome === 'full') return renew()
    }
    return renew()
  }

  return {
    read,
    epoch,
    renew,
    append: (tags) => append(tags).catch(renew),
  }
}
