/** The part of an object that is in a draft already, with the checksums that were taken of it. */
import { type RunningDownload } from './DownloadJob.js'
import { etagOf, inferPartBytes } from '../etag.js'
import { type Hasher, type Hashing } from '../Hashing.js'
import { type ObjectSeen } from './incoming.js'
import { partHasher } from './partHasher.js'
import { type Attempt } from '../progress.js'
import { type StoreHeaders } from '../ObjectStore.js'

// model

export interface Stretch {
  readonly seen: ObjectSeen
  readonly headers: StoreHeaders
  readonly sha256: Hasher
  /** For the ETag, where it can be computed: in parts, for the likeliest part size. */
  readonly etag: Hasher | null
  /** Both of these. */
  readonly hashers: ReadonlyArray<Hasher>
  readonly counted: Attempt
  /** How many bytes are there. */
  readonly offset: number
}

// helpers

const etagHasher = (hashing: Hashing, { sizeBytes }: ObjectSeen, headers: StoreHeaders): Hasher | null => {
  const etag = etagOf(headers)
  if (etag._tag === 'Md5') return hashing.start('md5')
  if (etag._tag !== 'Md5OfParts' || sizeBytes === null) return null
  const [likeliest] = inferPartBytes(sizeBytes, etag.partCount)
  return likeliest === undefined ? null : partHasher(hashing, likeliest, etag.partCount)
}

// operations

/** Nothing yet. The ETag is not computed where a SHA-256 is there to compare with. */
export const beginStretch = <Err>(
  run: RunningDownload<Err>,
  expectedSha256: string | null,
  seen: ObjectSeen,
  headers: StoreHeaders,
): Stretch => {
  const { hashing } = run.ports
  const sha256 = hashing.start('sha256')
  const etag = expectedSha256 === null ? etagHasher(hashing, seen, headers) : null
  const hashers = etag === null ? [sha256] : [sha256, etag]
  return { seen, headers, sha256, etag, hashers, counted: run.progressOf(seen.sizeBytes ?? 0).attempt(), offset: 0 }
}

/** The bytes are of no use: they no longer count as done. */
export const drop = (stretch: Stretch | null): void => {
  stretch?.counted.undo()
  stretch?.hashers.forEach((hasher) => hasher.discard())
}

/** Whether an ETag stands for the bytes, and not for something like them. */
export const isStrong = (etag: string): boolean => !etag.startsWith('W/')

/** Whether what comes of an object stays, since the rest of it can be asked for. */
export const isPinned = ({ seen: { etag, sizeBytes } }: Stretch): boolean =>
  sizeBytes !== null && etag !== null && isStrong(etag)

/** Whether the rest can be asked for: only of an object with a strong ETag, which pins it. */
export const canResume = (stretch: Stretch | null): boolean =>
  stretch !== null &&
  stretch.offset > 0 &&
  stretch.seen.sizeBytes !== null &&
  stretch.offset < stretch.seen.sizeBytes &&
  isPinned(stretch)
