/**
 * Whether what arrived is what the storage, or the caller, says it must be; and what is done with
 * it then.
 */
import { either as E, function as F, taskEither as TE } from 'fp-ts'
import { type ChecksumMismatch, type Unverified, checksumMismatch } from '../errors/TransferError.js'
import { type Digests, md5sOf } from './checksums.js'
import { type DownloadVerification, type RunningDownload } from './DownloadJob.js'
import { bareEtag, type Etag, inferPartBytes, multipartEtag } from './etag.js'
import { type TransferFailure } from './failures.js'
import { type Located } from './objectUrl.js'
import { type StoreHeaders } from './ObjectStore.js'
import { type Source } from './Source.js'

// model

/**
 * `Unproven`: there is nothing to compare with. `Doubtful`: a multipart ETag that no likely part
 * size gives, because the size is an unusual one or because a byte is wrong.
 */
export type Verification =
  | { readonly _tag: 'Proven'; readonly by: 'sha256' | 'etag' }
  | { readonly _tag: 'Unproven' }
  | { readonly _tag: 'Wrong'; readonly failure: ChecksumMismatch }
  | { readonly _tag: 'Doubtful' }

export interface Received {
  readonly sizeBytes: number
  readonly etag: Etag
  readonly digests: Digests
  /** To be read again for other part sizes; `null` where it can't be. */
  readonly source: Source | null
}

type Md5OfParts = Extract<Etag, { _tag: 'Md5OfParts' }>

// what is expected

/**
 * The SHA-256 that was recorded of the object with this ETag, in lower case; `null` where none was.
 */
export const recordedOf = ({ sha256, etag }: Located, found: string | null): string | null => {
  // Another program may have put another object in its place since, and left what was recorded. An
  // answer without an ETag is no such object.
  const stated = bareEtag(found ?? '')
  const isOfAnother = etag !== null && stated !== '' && bareEtag(etag) !== stated
  return isOfAnother ? null : (sha256?.toLowerCase() ?? null)
}

/**
 * The SHA-256 that the object with this ETag must have, in lower case; `null` where none is known.
 */
export const expectedOf = (
  { expectedSha256 }: Pick<RunningDownload<unknown>, 'expectedSha256'>,
  located: Located,
  found: string | null,
): string | null =>
  expectedSha256 === undefined ? recordedOf(located, found) : (expectedSha256?.toLowerCase() ?? null)

/**
 * The part size of the parts whose MD5s are wanted: none where there is a SHA-256 to compare with.
 */
export const md5PartBytes = (etag: Etag, sizeBytes: number | null, expectedSha256: string | null): number | null => {
  if (expectedSha256 !== null || etag._tag === 'Opaque') return null
  if (etag._tag === 'Md5') return sizeBytes ?? Infinity
  return sizeBytes === null ? null : (inferPartBytes(sizeBytes, etag.partCount)[0] ?? null)
}

// verification

/** Pangea's Python client sends an empty last part when the size is a multiple of the part size. */
const md5OfNothing = 'd41d8cd98f00b204e9800998ecf8427e'

const hasEtag = (md5s: ReadonlyArray<string>, { text, partCount }: Md5OfParts): boolean =>
  text === multipartEtag(md5s.length === partCount - 1 ? [...md5s, md5OfNothing] : md5s)

const equal = (what: 'etag' | 'sha256', expected: string, found: string): Verification =>
  expected === found
    ? { _tag: 'Proven', by: what }
    : { _tag: 'Wrong', failure: checksumMismatch(what, expected, found) }

/** Reads the file again for each of these part sizes, until one gives the ETag. */
const isMadeOf = (
  run: Pick<RunningDownload<unknown>, 'ports' | 'signal'>,
  etag: Md5OfParts,
  received: Received,
  partSizes: ReadonlyArray<number>,
): TE.TaskEither<TransferFailure, boolean> => {
  const { sizeBytes, source } = received
  const [partBytes, ...others] = partSizes
  if (partBytes === undefined || source === null) return TE.right(false)
  return F.pipe(
    md5sOf(run.ports.hashing, source, { sizeBytes, partBytes }, run.signal),
    TE.flatMap((md5s) => (hasEtag(md5s, etag) ? TE.right(true) : isMadeOf(run, etag, received, others))),
  )
}

/**
 * By the SHA-256 that is expected, else by the ETag. `digests` has the MD5s of parts of
 * `md5PartBytes`; those of other sizes are computed now.
 */
export const verify = (
  run: Pick<RunningDownload<unknown>, 'ports' | 'signal'>,
  received: Received,
  expectedSha256: string | null,
): TE.TaskEither<TransferFailure, Verification> => {
  const { sizeBytes, etag, digests } = received
  const { sha256, md5s } = digests
  if (expectedSha256 !== null) return TE.right(equal('sha256', expectedSha256, sha256))
  const [first = sizeBytes === 0 ? md5OfNothing : undefined] = md5s
  if (etag._tag === 'Opaque' || (etag._tag === 'Md5' && first === undefined)) return TE.right({ _tag: 'Unproven' })
  if (etag._tag === 'Md5') return TE.right(equal('etag', etag.md5, first ?? ''))
  if (md5s.length > 0 && hasEtag(md5s, etag)) return TE.right({ _tag: 'Proven', by: 'etag' })
  return F.pipe(
    isMadeOf(run, etag, received, inferPartBytes(sizeBytes, etag.partCount).slice(1)),
    TE.map((isFound): Verification => (isFound ? { _tag: 'Proven', by: 'etag' } : { _tag: 'Doubtful' })),
  )
}

// re-fetch

/** What is known after the whole object was fetched. */
export interface Fetched {
  readonly verification: Verification
  /** How often it was fetched. */
  readonly count: number
  /** Whether other bytes came than the time before. */
  readonly isDifferent: boolean
}

const maxFetches = 4

/**
 * Whether to fetch the object once more and compare: nothing says which bytes are wrong. A wrong
 * checksum and a doubt are worth a second fetch, over TLS too, which often ends before the storage.
 * After that only while two fetches differ: what two agree on is what the storage holds.
 */
export const shouldRefetch = ({ count, verification, isDifferent }: Fetched): boolean => {
  if (verification._tag === 'Proven' || verification._tag === 'Unproven' || count >= maxFetches) return false
  return count === 1 || isDifferent
}

// acceptance

/** What came with the bytes. */
export interface AnswerSeen {
  readonly url: string
  readonly headers: StoreHeaders
  /** `null` where the storage did not say. */
  readonly sizeBytes: number | null
}

const isPage = ({ headers }: AnswerSeen): boolean =>
  /^(?:text\/html|application\/xhtml)/i.test(headers['content-type'] ?? '')

/** The last name of an address's path, decoded where it can be. */
const nameIn = (url: string): string => {
  const name = (/^[^?#]*/.exec(url)?.[0] ?? '').split('/').at(-1) ?? ''
  return E.getOrElse(() => name)(E.tryCatch(() => decodeURIComponent(name), E.toError))
}

/**
 * Whether an address names a file of a kind that is no page, for example `reads.fastq.gz`; one
 * without an extension names none.
 */
const namesOther = ({ url }: AnswerSeen): boolean => {
  const name = nameIn(url)
  return /\.[A-Za-z0-9]{1,8}$/.test(name) && !/\.(?:[xs]?html?|php|aspx?|jsp|cgi)(?:\.|$)/i.test(name)
}

/**
 * Whether what arrived may take its name, and what then speaks for it. Its length, where it is
 * stated, was compared before.
 */
export const accept = (
  { requireVerified, name }: Pick<RunningDownload<unknown>, 'requireVerified' | 'name'>,
  verification: Verification,
  answer: AnswerSeen,
): E.Either<ChecksumMismatch | Unverified, DownloadVerification> => {
  if (verification._tag === 'Wrong') return E.left(verification.failure)
  if (verification._tag === 'Proven') return E.right(verification.by)
  if (requireVerified !== false && isPage(answer) && namesOther(answer))
    return E.left({ _tag: 'Unverified', path: name, reason: 'WebPage' })
  if (requireVerified === true) return E.left({ _tag: 'Unverified', path: name, reason: 'NoChecksum' })
  return E.right(answer.sizeBytes === null ? 'none' : 'length')
}
