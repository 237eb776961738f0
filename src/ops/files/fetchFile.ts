/**
 * Returns the local path of a field's file, which it downloads into the file store if it isn't
 * stored yet. @since 0.1.0
 */
import { function as F, option as O, type readerTaskEither as RTE, taskEither as TE } from 'fp-ts'
import type { PangeaError } from '../../errors/PangeaError.js'
import { safeUrl } from '../../errors/RequestError.js'
import type { FileError } from '../../errors/TransferError.js'
import { bracketFinally } from '../../task/bracketFinally.js'
import type { FieldLike } from '../references/refs.js'
import type { ObjectLocation } from '../../transfer/renewableObjectUrl.js'
import { download } from '../../transfer/download.js'
import type { DownloadOptions, DownloadVerification } from '../../transfer/DownloadJob.js'
import { locate } from './downloadField.js'
import { explainMissingObject } from './explainMissingObject.js'
import { bareEtag } from '../../transfer/etag.js'
import { probe } from '../../transfer/probe.js'
import { makeLimiter } from '../../transfer/adaptiveLimits.js'
import { retryLimits } from '../../transfer/retryRequests.js'
import { isStrong } from '../../transfer/rangeResponse.js'
import { recordedSha256 } from '../../transfer/verifyDownload.js'
import { withTransferSignal } from './TransferEnv.js'
import { computeSha256 } from './verifyFileStore.js'
import type { PinnedFile } from './FileStore.js'
import type { NodePangea } from './NodePangea.js'

// model

/**
 * A stored file may have been downloaded without a checksum to compare: use `downloadField` to
 * require one.
 */
export interface FetchFileOptions extends Omit<DownloadOptions, 'expectedSha256' | 'requireVerified'> {
  /** Whether to verify the SHA-256 of a stored file first: `false` by default. */
  readonly isVerified?: boolean
}

export interface FetchedFile extends PinnedFile {
  /** `stored`: it was already in the store, and was verified when it was downloaded. */
  readonly verification: DownloadVerification | 'stored'
}

/** The current object of a field, and how the store identifies it. */
interface RemoteFile {
  readonly located: ObjectLocation
  /** `null` if the storage does not state it. */
  readonly etag: string | null
  readonly sizeBytes: number | null
  /** Recorded at the upload. */
  readonly sha256: O.Option<string>
  /** Its URL, ETag and size; none if they don't identify the object. */
  readonly identity: O.Option<string>
}

// pure helpers

const identityOf = ({ url }: ObjectLocation, etag: string | null, sizeBytes: number | null): O.Option<string> =>
  etag === null || !isStrong(etag) ? O.none : O.some(JSON.stringify([safeUrl(url), etag, sizeBytes]))

/** The name under which one process at a time downloads the object. */
const downloadName = ({ sha256, identity, located }: RemoteFile): string =>
  F.pipe(
    sha256,
    O.alt(() => identity),
    O.getOrElse(() => safeUrl(located.url)),
  )

/** Continues with a value that was found, else returns none. */
const whenFound =
  <A, Err, B>(next: (found: A) => TE.TaskEither<Err, O.Option<B>>) =>
  (found: O.Option<A>): TE.TaskEither<Err, O.Option<B>> =>
    F.pipe(
      found,
      O.match(() => TE.right(O.none), next),
    )

// helpers

/** Requests one byte instead of a `HEAD`: the URL is signed for `GET`. */
const probeField =
  (env: NodePangea, signal: AbortSignal, options: FetchFileOptions) =>
  (located: ObjectLocation): TE.TaskEither<PangeaError, RemoteFile> =>
    F.pipe(
      probe(
        { name: 'the store', ports: env, signal, retryLimits: retryLimits(options), limiter: makeLimiter(1) },
        located.url,
      ),
      TE.map(({ headers, sizeBytes }) => {
        const etag = headers['etag'] ?? null
        return {
          located,
          etag,
          sizeBytes,
          sha256: O.fromNullable(recordedSha256(located, etag)),
          identity: identityOf(located, etag, sizeBytes),
        }
      }),
    )

/**
 * Returns the pinned file if it has the size of the object and its bytes are intact; otherwise
 * releases it. Reads the bytes only if `isVerified` is set or the size differs. Removes a damaged
 * file, and leaves the intact file of another object in the store.
 */
const checkStored =
  (env: NodePangea, { sizeBytes }: RemoteFile, isVerified: boolean) =>
  (pinned: PinnedFile): TE.TaskEither<FileError, O.Option<PinnedFile>> => {
    const isSameSize = sizeBytes === null || sizeBytes === pinned.sizeBytes
    if (isSameSize && !isVerified) return TE.right(O.some(pinned))
    return F.pipe(
      computeSha256(env, pinned),
      TE.tapError(() => TE.fromTask(pinned.release)),
      TE.flatMap((sha256) => {
        const isWhole = sha256 === pinned.sha256
        if (isWhole && isSameSize) return TE.right(O.some(pinned))
        return F.pipe(
          TE.rightTask<FileError, void>(pinned.release),
          TE.flatMap(() => (isWhole ? TE.right(undefined) : env.files.discard(pinned.sha256))),
          TE.map(() => O.none),
        )
      }),
    )
  }

/** Finds the object's file in the store, and pins it. */
const findStored = (
  env: NodePangea,
  wanted: RemoteFile,
  isVerified: boolean,
): TE.TaskEither<FileError, O.Option<PinnedFile>> =>
  F.pipe(
    wanted.sha256,
    O.match(() => F.pipe(wanted.identity, whenFound(env.files.findSha256)), F.flow(O.some, TE.right)),
    TE.flatMap(whenFound(env.files.pin)),
    TE.flatMap(whenFound(checkStored(env, wanted, isVerified))),
  )

/** Downloads the object into the store, and records its SHA-256 under its identity. */
const downloadStored = (
  env: NodePangea,
  field: FieldLike,
  wanted: RemoteFile,
  options: DownloadOptions,
): TE.TaskEither<PangeaError, FetchedFile> =>
  F.pipe(
    download(env)<PangeaError>({
      url: locate(field)(env),
      sink: env.files.downloadTarget(downloadName(wanted)),
      options,
    }),
    TE.flatMap(({ sha256, verification, etag, sizeBytes }) =>
      F.pipe(
        env.files.adopt(downloadName(wanted), sha256),
        TE.tap(() =>
          F.pipe(
            // The object may have been replaced after the probe.
            etag === bareEtag(wanted.etag ?? '') ? identityOf(wanted.located, wanted.etag, sizeBytes) : O.none,
            O.match(
              () => TE.right(undefined),
              (identity) => env.files.recordSha256(identity, sha256),
            ),
          ),
        ),
        TE.map((file): FetchedFile => ({ ...file, verification })),
      ),
    ),
  )

// operations

/**
 * Returns a local file with the bytes of a field's file, from a store shared by processes and by
 * fields with the same file. If it isn't stored yet, one process downloads and verifies it while
 * others wait. It is pinned until you release it; or use `withFile`. The store keeps the most
 * recently used files, up to its size limit. Read the file; don't write to it.
 *
 * Costs a read of the field and a request for one byte, to check that the object is still the same.
 * Resumes an interrupted download.
 *
 * Errors: as `downloadField`.
 * Source: `GET …_ar_fields/{uuid}`, and the `presigned_url` or `url` that it returns.
 *
 * @example
 * const path = pipe(fetchFile(fieldNamed(result, 'read_1'))(pangea), TE.map((file) => file.path))
 */
export const fetchFile =
  (field: FieldLike, options: FetchFileOptions = {}): RTE.ReaderTaskEither<NodePangea, PangeaError, FetchedFile> =>
  (outer) => {
    const { isVerified = false, ...downloadOptions } = options
    const env = withTransferSignal(outer, options.signal)
    const signal = env.signal ?? new AbortController().signal

    const storedOr =
      (instead: (wanted: RemoteFile) => TE.TaskEither<PangeaError, FetchedFile>) =>
      (wanted: RemoteFile): TE.TaskEither<PangeaError, FetchedFile> =>
        F.pipe(
          findStored(env, wanted, isVerified),
          TE.flatMap(
            O.match(
              () => instead(wanted),
              (file) => TE.right<PangeaError, FetchedFile>({ ...file, verification: 'stored' }),
            ),
          ),
        )

    const downloaded = (wanted: RemoteFile) => downloadStored(env, field, wanted, { ...downloadOptions, signal })

    return F.pipe(
      locate(field)(env),
      TE.flatMap(probeField(env, signal, options)),
      TE.flatMap(
        // Another process may have stored the file in the meantime.
        storedOr((wanted) => env.files.runExclusive(downloadName(wanted), signal, storedOr(downloaded)(wanted))),
      ),
      explainMissingObject(field)(env),
    )
  }

/**
 * As {@link fetchFile}: passes the path to `use`, and pins the file until that completes.
 *
 * @example
 * const name = withFile(fieldNamed(result, 'read_1'), (path) => TE.right(path.slice(-64)))
 */
export const withFile =
  <E, A>(
    field: FieldLike,
    use: (path: string) => TE.TaskEither<E, A>,
    options: FetchFileOptions = {},
  ): RTE.ReaderTaskEither<NodePangea, PangeaError | E, A> =>
  (env) =>
    bracketFinally(
      fetchFile(field, options)(env),
      ({ path }) => use(path),
      ({ release }) => release,
    )
