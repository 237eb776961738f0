/**
 * Verifies a download: which checksum is expected, whether the bytes match, and whether the target
 * may be committed.
 */
import { either as E, function as F, taskEither as TE } from 'fp-ts'
import { type ChecksumMismatch, type Unverified, checksumMismatch } from '../errors/TransferError.js'
import type { Digests } from './downloadChecksums.js'
import { type DownloadVerification, downloadLabel, type RunningDownload } from './DownloadJob.js'
import { bareEtag, type Etag, inferPartBytes, multipartEtag } from './etag.js'
import { type TransferFailure, failIfAborted } from './failures.js'
import type { ObjectLocation } from './renewableObjectUrl.js'
import type { ResponseHeaders } from './ObjectStore.js'
import type { Source } from './Source.js'
import { partsOf } from './uploadPlan.js'

// model

/**
 * `NotComparable`: there is nothing to compare with. `NoPartSize`: no likely part size yields the
 * multipart ETag, because the size is unusual or a byte is wrong.
 */
export type Verification =
  | { readonly _tag: 'Match'; readonly by: 'sha256' | 'etag' }
  | { readonly _tag: 'Mismatch'; readonly failure: ChecksumMismatch }
  | { readonly _tag: 'NotComparable' | 'NoPartSize' }

/** The received bytes' digests, and the ETag of the response. */
export interface Received {
  readonly sizeBytes: number
  readonly etag: Etag
  readonly digests: Digests
  /** Read again for other part sizes; `null` for a stream. */
  readonly source: Source | null
}

type Run = Pick<RunningDownload<unknown>, 'ports' | 'signal' | 'name'>
type Md5OfParts = Extract<Etag, { _tag: 'Md5OfParts' }>

// expected checksums

/**
 * The recorded SHA-256, unless it was recorded for another ETag (the object was replaced since). In
 * lower case; `null` if there is none. A response without an ETag doesn't count as another object.
 */
export const recordedSha256 = ({ sha256, etag }: ObjectLocation, found: string | null): string | null => {
  const stated = bareEtag(found ?? '')
  const isOfAnother = etag !== null && stated !== '' && bareEtag(etag) !== stated
  return isOfAnother ? null : (sha256?.toLowerCase() ?? null)
}

/** The SHA-256 that the caller expects, or else the recorded one. */
export const expectedSha256For = (
  { expectedSha256 }: Pick<RunningDownload<unknown>, 'expectedSha256'>,
  located: ObjectLocation,
  found: string | null,
): string | null =>
  expectedSha256 === undefined ? recordedSha256(located, found) : (expectedSha256?.toLowerCase() ?? null)

/** Part size for MD5s; `null` when a SHA-256 will be compared. */
export const md5PartBytes = (etag: Etag, sizeBytes: number | null, expectedSha256: string | null): number | null => {
  if (expectedSha256 !== null || etag._tag === 'Opaque') return null
  if (etag._tag === 'Md5') return sizeBytes ?? Infinity
  return sizeBytes === null ? null : (inferPartBytes(sizeBytes, etag.partCount)[0] ?? null)
}

// comparison

/** Pangea's Python client sends an empty last part when the size is a multiple of the part size. */
const md5OfEmpty = 'd41d8cd98f00b204e9800998ecf8427e'

const hasEtag = (md5s: ReadonlyArray<string>, { text, partCount }: Md5OfParts): boolean =>
  text === multipartEtag(md5s.length === partCount - 1 ? [...md5s, md5OfEmpty] : md5s)

const compare = (by: 'etag' | 'sha256', expected: string, found: string): Verification =>
  expected === found ? { _tag: 'Match', by } : { _tag: 'Mismatch', failure: checksumMismatch(by, expected, found) }

/**
 * Reads the file again for each part size, until one yields the ETag; part by part, since threads
 * that read far apart in a file evict each other's pages from memory.
 */
const matchesMultipartEtag = (
  run: Run,
  etag: Md5OfParts,
  source: Source,
  sizeBytes: number,
  [partBytes, ...others]: ReadonlyArray<number>,
): TE.TaskEither<TransferFailure, boolean> =>
  partBytes === undefined
    ? TE.right(false)
    : F.pipe(
        partsOf(sizeBytes, partBytes),
        TE.traverseSeqArray((part) =>
          F.pipe(
            TE.fromIOEither(() => failIfAborted(run.signal, downloadLabel(run))),
            TE.flatMap(
              (): TE.TaskEither<TransferFailure, string> => run.ports.hashing.hashRange('md5', source, part).digest,
            ),
          ),
        ),
        TE.flatMap((md5s) =>
          hasEtag(md5s, etag) ? TE.right(true) : matchesMultipartEtag(run, etag, source, sizeBytes, others),
        ),
      )

/**
 * Compares the expected SHA-256, else the ETag. `digests` has the MD5s of parts of `md5PartBytes`;
 * for other part sizes they are computed now.
 */
export const verifyDigests = (
  run: Run,
  { sizeBytes, etag, digests: { sha256, md5s }, source }: Received,
  expectedSha256: string | null,
): TE.TaskEither<TransferFailure, Verification> => {
  if (expectedSha256 !== null) return TE.right(compare('sha256', expectedSha256, sha256))
  if (etag._tag === 'Opaque') return TE.right({ _tag: 'NotComparable' })
  if (etag._tag === 'Md5') {
    const md5 = sizeBytes === 0 ? md5OfEmpty : md5s[0]
    return TE.right(md5 === undefined ? { _tag: 'NotComparable' } : compare('etag', etag.md5, md5))
  }
  const isOfParts = md5s.length > 0 && hasEtag(md5s, etag)
  const otherSizes = inferPartBytes(sizeBytes, etag.partCount).slice(1)
  return F.pipe(
    isOfParts || source === null ? TE.right(isOfParts) : matchesMultipartEtag(run, etag, source, sizeBytes, otherSizes),
    TE.map((isFound): Verification => (isFound ? { _tag: 'Match', by: 'etag' } : { _tag: 'NoPartSize' })),
  )
}

// decision

const maxFetches = 4

/**
 * Whether to fetch the object again and compare, since it is unknown which bytes are wrong. After
 * the second fetch, only while two fetches differ: bytes on which two fetches agree are those in
 * the storage.
 */
export const shouldRefetch = ({ _tag }: Verification, fetches: number, isDifferent: boolean): boolean =>
  (_tag === 'Mismatch' || _tag === 'NoPartSize') && fetches < maxFetches && (fetches === 1 || isDifferent)

/** The last segment of a URL's path, decoded if possible. */
const nameIn = (url: string): string => {
  const name = (/^[^?#]*/.exec(url)?.[0] ?? '').split('/').at(-1) ?? ''
  return E.getOrElse(() => name)(E.tryCatch(() => decodeURIComponent(name), E.toError))
}

/**
 * Whether a web page arrived although the URL names another kind of file, for example
 * `reads.fastq.gz`; a name without an extension names no kind.
 */
const isPageInstead = (url: string, headers: ResponseHeaders): boolean => {
  const name = nameIn(url)
  const isOther = /\.[A-Za-z0-9]{1,8}$/.test(name) && !/\.(?:[xs]?html?|php|aspx?|jsp|cgi)(?:\.|$)/i.test(name)
  return isOther && /^(?:text\/html|application\/xhtml)/i.test(headers['content-type'] ?? '')
}

/**
 * Returns how the download was verified, or why it must not be committed. The length was compared
 * before.
 */
export const acceptDownload = (
  { requireVerified, name }: Pick<RunningDownload<unknown>, 'requireVerified' | 'name'>,
  verification: Verification,
  response: { readonly url: string; readonly headers: ResponseHeaders; readonly sizeBytes: number | null },
): E.Either<ChecksumMismatch | Unverified, DownloadVerification> => {
  if (verification._tag === 'Mismatch') return E.left(verification.failure)
  if (verification._tag === 'Match') return E.right(verification.by)
  if (requireVerified !== false && isPageInstead(response.url, response.headers))
    return E.left({ _tag: 'Unverified', path: name, reason: 'WebPage' })
  if (requireVerified === true) return E.left({ _tag: 'Unverified', path: name, reason: 'NoChecksum' })
  return E.right(response.sizeBytes === null ? 'none' : 'length')
}
