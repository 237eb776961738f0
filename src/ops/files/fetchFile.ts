/** The path of a field's file in the store: fetched if it is not there. @since 0.1.0 */
import { function as F, option as O, type readerTaskEither as RTE, taskEither as TE } from 'fp-ts'
import { type PangeaError } from '../../errors/PangeaError.js'
import { safeUrl } from '../../errors/RequestError.js'
import { type FileError } from '../../errors/TransferError.js'
import { bracketFinally } from '../../task/bracketFinally.js'
import { type FieldLike } from '../refs.js'
import { type Located } from '../../transfer/objectUrl.js'
import { download } from '../../transfer/download.js'
import { type DownloadOptions, type DownloadVerification } from '../../transfer/DownloadJob.js'
import { locate } from './downloadField.js'
import { explainMissingObject } from './explainMissingObject.js'
import { bareEtag } from '../../transfer/etag.js'
import { probe } from '../../transfer/probe.js'
import { makeLimiter } from '../../transfer/limits.js'
import { retryLimits } from '../../transfer/retry.js'
import { isStrong } from '../../transfer/rangeResponse.js'
import { recordedOf } from '../../transfer/verifyDownload.js'
import { withTransferSignal } from './Transferring.js'
import { computeSha256 } from './verifyFiles.js'
import { type HeldFile, type Storing } from './FileStore.js'

// model

/**
 * A stored file may have arrived unverified: use `downloadField` to require that it was verified.
 */
export interface FetchFileOptions extends Omit<DownloadOptions, 'expectedSha256' | 'requireVerified'> {
  /** Whether a stored file is read and compared with its SHA-256 first. It is not, by default. */
  readonly isVerified?: boolean
}

export interface FetchedFile extends HeldFile {
  /** `stored`: it was in the store, verified when it arrived. */
  readonly verification: DownloadVerification | 'stored'
}

/** The object of a field as it is now, and how the store may know it. */
interface Wanted {
  readonly located: Located
  /** `null` for what the storage does not say. */
  readonly etag: string | null
  readonly sizeBytes: number | null
  /** As recorded at its upload. */
  readonly sha256: O.Option<string>
  /** Its address, ETag and size. None where another object may get the same. */
  readonly identity: O.Option<string>
}

// pure helpers

const identityOf = ({ url }: Located, etag: string | null, sizeBytes: number | null): O.Option<string> =>
  etag === null || !isStrong(etag) ? O.none : O.some(JSON.stringify([safeUrl(url), etag, sizeBytes]))

/** What one process at a time downloads, while others wait for it. */
const downloadName = ({ sha256, identity, located }: Wanted): string =>
  F.pipe(
    sha256,
    O.alt(() => identity),
    O.getOrElse(() => safeUrl(located.url)),
  )

/** Continues with what was found; finds nothing where nothing was. */
const whenFound =
  <A, Err, B>(next: (found: A) => TE.TaskEither<Err, O.Option<B>>) =>
  (found: O.Option<A>): TE.TaskEither<Err, O.Option<B>> =>
    F.pipe(
      found,
      O.match(() => TE.right(O.none), next),
    )

// helpers

/** Asks for one byte: an address is signed for `GET`, and not for `HEAD`. */
const identify =
  (env: Storing, signal: AbortSignal, options: FetchFileOptions) =>
  (located: Located): TE.TaskEither<PangeaError, Wanted> =>
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
          sha256: O.fromNullable(recordedOf(located, etag)),
          identity: identityOf(located, etag, sizeBytes),
        }
      }),
    )

/**
 * The stored file if it has the object's size and, where that is asked for or the size differs, the
 * right bytes. Else it is released: wrong bytes are removed, another object stays for others.
 */
const checkStored =
  (env: Storing, { sizeBytes }: Wanted, isVerified: boolean) =>
  (held: HeldFile): TE.TaskEither<FileError, O.Option<HeldFile>> => {
    const isSameSize = sizeBytes === null || sizeBytes === held.sizeBytes
    if (isSameSize && !isVerified) return TE.right(O.some(held))
    return F.pipe(
      computeSha256(env, held),
      TE.tapError(() => TE.fromTask(held.release)),
      TE.flatMap((sha256) => {
        const isWhole = sha256 === held.sha256
        if (isWhole && isSameSize) return TE.right(O.some(held))
        return F.pipe(
          TE.rightTask<FileError, void>(held.release),
          TE.flatMap(() => (isWhole ? TE.right(undefined) : env.files.discard(held.sha256))),
          TE.map(() => O.none),
        )
      }),
    )
  }

/** The object's file in the store, held. */
const findStored = (env: Storing, wanted: Wanted, isVerified: boolean): TE.TaskEither<FileError, O.Option<HeldFile>> =>
  F.pipe(
    wanted.sha256,
    O.match(() => F.pipe(wanted.identity, whenFound(env.files.known)), F.flow(O.some, TE.right)),
    TE.flatMap(whenFound(env.files.hold)),
    TE.flatMap(whenFound(checkStored(env, wanted, isVerified))),
  )

/** Downloads the object into the store, and records which file it is. */
const downloadStored = (
  env: Storing,
  field: FieldLike,
  wanted: Wanted,
  options: DownloadOptions,
): TE.TaskEither<PangeaError, FetchedFile> =>
  F.pipe(
    download(env)<PangeaError>({ url: locate(field)(env), sink: env.files.incoming(downloadName(wanted)), options }),
    TE.flatMap(({ sha256, verification, etag, sizeBytes }) =>
      F.pipe(
        env.files.adopt(downloadName(wanted), sha256),
        TE.tap(() =>
          F.pipe(
            // The object may have been replaced since the probe.
            etag === bareEtag(wanted.etag ?? '') ? identityOf(wanted.located, wanted.etag, sizeBytes) : O.none,
            O.match(
              () => TE.right(undefined),
              (identity) => env.files.remember(identity, sha256),
            ),
          ),
        ),
        TE.map((file): FetchedFile => ({ ...file, verification })),
      ),
    ),
  )

// operations

/**
 * A file that has the bytes of a field's file, in a store that processes share, and fields with the
 * same file: it is downloaded if it is not stored yet, by one process while others wait, and
 * verified when it arrives. It stays while it is held: release it, or use `withFile`. The store
 * keeps what was used last, up to its size. Read the file; don't write to it.
 *
 * Costs a read of the field and a request for one byte, which tells whether the object is still the
 * same. Resumes an interrupted download.
 *
 * Errors: as `downloadField`.
 * Source: `GET …_ar_fields/{uuid}`, and the `presigned_url` or `url` that it gives.
 *
 * @example
 * const path = pipe(fetchFile(fieldNamed(result, 'read_1'))(pangea), TE.map((file) => file.path))
 */
export const fetchFile =
  (field: FieldLike, options: FetchFileOptions = {}): RTE.ReaderTaskEither<Storing, PangeaError, FetchedFile> =>
  (outer) => {
    const { isVerified = false, ...downloadOptions } = options
    const env = withTransferSignal(outer, options.signal)
    const signal = env.signal ?? new AbortController().signal

    const storedOr =
      (instead: (wanted: Wanted) => TE.TaskEither<PangeaError, FetchedFile>) =>
      (wanted: Wanted): TE.TaskEither<PangeaError, FetchedFile> =>
        F.pipe(
          findStored(env, wanted, isVerified),
          TE.flatMap(
            O.match(
              () => instead(wanted),
              (file) => TE.right<PangeaError, FetchedFile>({ ...file, verification: 'stored' }),
            ),
          ),
        )

    const downloaded = (wanted: Wanted) => downloadStored(env, field, wanted, { ...downloadOptions, signal })

    return F.pipe(
      locate(field)(env),
      TE.flatMap(identify(env, signal, options)),
      TE.flatMap(
        // Another process may store the file while this one waits.
        storedOr((wanted) => env.files.alone(downloadName(wanted), signal, storedOr(downloaded)(wanted))),
      ),
      explainMissingObject(field)(env),
    )
  }

/**
 * As {@link fetchFile}: gives the path to `use`, and holds the file for as long as that runs.
 *
 * @example
 * const name = withFile(fieldNamed(result, 'read_1'), (path) => TE.right(path.slice(-64)))
 */
export const withFile =
  <E, A>(
    field: FieldLike,
    use: (path: string) => TE.TaskEither<E, A>,
    options: FetchFileOptions = {},
  ): RTE.ReaderTaskEither<Storing, PangeaError | E, A> =>
  (env) =>
    bracketFinally(
      fetchFile(field, options)(env),
      ({ path }) => use(path),
      ({ release }) => release,
    )
