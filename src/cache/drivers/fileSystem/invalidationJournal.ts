/**
 * The journal of invalidations: an append-only file, shared by all processes that use the folder.
 *
 * The first line is a random generation. Each further line is the hash of a tag, and the line's end
 * offset is the position of that invalidation. An append is one `write` to a file opened with
 * `O_APPEND`, which a local file system never interleaves with another. So an invalidation takes
 * effect for every process once its line is in the file, and a killed process has either
 * invalidated or not.
 *
 * A missing, damaged or oversized file is replaced by one of a new generation, which outdates every
 * entry. If a line can't be written (disk full), the file is deleted, which also outdates every
 * entry. When in doubt, the cache misses.
 *
 * NFS doesn't make appends from two machines atomic: each append reads its line back, and writes it
 * again if another machine overwrote it.
 *
 * Not guaranteed: an NFS client may take up to a minute to see another machine's append
 * (`acregmax`), and may serve invalidated entries until then. A power failure can lose the
 * invalidations of the last seconds.
 * @since 0.1.0
 */
import { createHash, randomBytes } from 'node:crypto'
import { type BigIntStats, constants, stat } from 'node:fs'
import { rm } from 'node:fs/promises'
import { promisify } from 'node:util'
import { type Epoch, type InvalidationState, isOutdated } from '../../invalidationEpoch.js'
import { type PlaceFile, replaceExisting, keepExisting } from '../../../disk/atomicWrite.js'
import { writeCacheFile } from '../../../disk/cacheFolder.js'
import { recoverFrom, rethrow } from '../../../disk/errorCodes.js'
import { openRegularFile, readRange } from '../../../disk/readRegularFile.js'

// model

/** Functions that reject when the file system fails. Tags are passed as {@link tagHash}. */
export interface InvalidationJournal {
  /**
   * Returns all invalidations completed before the call; `null` if there is no journal, and so no
   * valid entry.
   */
  readonly read: () => Promise<InvalidationState | null>
  /** Returns the end of the journal; creates a missing journal. */
  readonly epoch: () => Promise<Epoch>
  readonly append: (tags: ReadonlyArray<string>) => Promise<void>
  /** Starts a new generation, which outdates every entry. */
  readonly renew: () => Promise<void>
}

/** The parsed file, and the file's metadata at that time. */
interface JournalView extends InvalidationState {
  readonly fingerprint: string
  readonly inode: string
}

/** A journal of this size, about 250,000 invalidations, is replaced. */
const maxBytes = 4 * 1024 * 1024

/** Only a broken file system fails this many attempts. */
const maxAttempts = 10

// helpers

/** Returns a 64-bit hash. Two tags that collide are invalidated together; nothing worse happens. */
export const tagHash = (tag: string): string =>
  createHash('sha256').update(JSON.stringify(tag)).digest('hex').slice(0, 16)

/**
 * Whether an entry with these tags was invalidated after it was read. Without a journal, all are
 * outdated.
 */
export const isOutdatedAt = (now: InvalidationState | null, readAt: Epoch, tags: ReadonlyArray<string>): boolean =>
  now === null || isOutdated(now, readAt, tags.map(tagHash))

const headerBytes = 33
const statBigInt = promisify(stat)
const isGeneration = (line: string): boolean => /^[0-9a-f]{32}$/.test(line)
const isTagHash = (line: string): boolean => /^[0-9a-f]{16}$/.test(line)

/** A new file may reuse the inode number of a deleted one, but not its birth time. */
const inodeOf = ({ dev, ino, birthtimeNs }: BigIntStats): string => `${dev} ${ino} ${birthtimeNs}`
const fingerprintOf = (found: BigIntStats): string => `${inodeOf(found)} ${found.size} ${found.mtimeNs}`

const decodeText = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')

/** Returns the file's metadata; `null` if it doesn't exist. */
const statOrNull = (path: string): Promise<BigIntStats | null> =>
  statBigInt(path, { bigint: true }).catch(recoverFrom(['ENOENT', 'ENOTDIR'], () => null))

/**
 * Reads the file, starting from the end of `known` if it is the same file. Ignores an incomplete
 * last line. Returns `null` if the file isn't a journal.
 */
const load = async (path: string, known: JournalView | null): Promise<JournalView | null> => {
  const opened = await openRegularFile(path)
  if (opened === null) return null
  const { handle, found } = opened
  try {
    const header = decodeText(await readRange(handle, 0, headerBytes))
    const generation = header.slice(0, -1)
    if (!isGeneration(generation) || !header.endsWith('\n')) return null
    const size = Number(found.size)
    const isSame = known?.inode === inodeOf(found) && known.generation === generation && known.position <= size
    const start = isSame ? known.position : headerBytes
    const lines = decodeText(await readRange(handle, start, size))
      .split('\n')
      .slice(0, -1)
    if (!lines.every(isTagHash)) return null
    // All views of a file share one map, even when read concurrently: an invalidation that is newer
    // than the view can only cause a miss.
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
 * Appends the lines once. `lost`: they aren't in the file that has this path now, so no process
 * reads them.
 */
const appendOnce = async (path: string, lines: Buffer): Promise<'done' | 'lost' | 'full'> => {
  const opened = await openRegularFile(path, constants.O_RDWR | constants.O_APPEND)
  // Without a journal no entry is valid anyway.
  if (opened === null) return 'done'
  const { handle, found } = opened
  try {
    if (found.size >= maxBytes) return 'full'
    const { bytesWritten } = await handle.write(lines)
    if (bytesWritten < lines.length) return 'full'
    const current = await statOrNull(path)
    // An open file's inode number isn't reused.
    const isCurrent = current === null || (current.dev === found.dev && current.ino === found.ino)
    const written = await readRange(handle, Number(found.size), Number((await handle.stat()).size))
    return isCurrent && Buffer.from(written).includes(lines) ? 'done' : 'lost'
  } finally {
    await handle.close()
  }
}

// constructor

/** Returns the journal at `path`, under the cache's root folder. */
export const invalidationJournal = (root: string, path: string): InvalidationJournal => {
  /** The last view. `read` reuses it while the file is unchanged. */
  let view: JournalView | null = null

  const read = async (): Promise<JournalView | null> => {
    const found = await statOrNull(path)
    if (found === null) return null
    if (view?.fingerprint === fingerprintOf(found)) return view
    view = await load(path, view)
    return view
  }

  const create = (place: PlaceFile): Promise<void> =>
    writeCacheFile(root, path, [Buffer.from(`${randomBytes(16).toString('hex')}\n`)], place)

  // Deleting the journal outdates every entry too.
  const renew = (): Promise<void> =>
    create(replaceExisting).catch((thrown: unknown) =>
      rm(path, { recursive: true, force: true }).catch(() => rethrow(thrown)),
    )

  const epoch = async (): Promise<Epoch> => {
    for (let attempt = 0; attempt < maxAttempts; attempt += 1) {
      const now = await read()
      if (now !== null) return { generation: now.generation, position: now.position }
      // Concurrent reads must not each create a journal, which would outdate the others' entries.
      await create((await statOrNull(path)) === null ? keepExisting : replaceExisting)
    }
    return rethrow(new Error('the invalidation journal cannot be created'))
  }

  const append = async (tags: ReadonlyArray<string>): Promise<void> => {
    const lines = Buffer.from(tags.map((tag) => `${tag}\n`).join(''))
    for (let attempt = 0; attempt < maxAttempts; attempt += 1) {
      const outcome = await appendOnce(path, lines)
      if (outcome === 'done') return
      if (outcome === 'full') return renew()
    }
    return renew()
  }

  let running: Promise<void> = Promise.resolve()
  let waiting: { readonly tags: Set<string>; readonly done: Promise<void> } | null = null

  /** Appends in one write what concurrent callers pass while an earlier append is running. */
  const appendTogether = (tags: ReadonlyArray<string>): Promise<void> => {
    const startBatch = () => {
      const batch = new Set<string>()
      const done = running.then(() => {
        waiting = null
        return append([...batch]).catch(renew)
      })
      running = done.catch(() => undefined)
      return { tags: batch, done }
    }
    waiting ??= startBatch()
    for (const tag of tags) waiting.tags.add(tag)
    return waiting.done
  }

  return { read, epoch, renew, append: appendTogether }
}
