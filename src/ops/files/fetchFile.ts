/** The path of a field's file in the store: fetched if it is not there. @since 0.1.0 */
import { either as E, function as F, option as O, type readerTaskEither as RTE, taskEither as TE } from 'fp-ts'
import { type PangeaError } from '../../errors/PangeaError.js'
import { safeUrl } from '../../errors/RequestError.js'
import { type FileError } from '../../errors/TransferError.js'
import { type FieldLike } from '../refs.js'
import { type Located } from '../../transfer/download/addresses.js'
import { download } from '../../transfer/download/download.js'
import { type DownloadOptions, type DownloadVerification, recordedOf } from '../../transfer/download/DownloadJob.js'
import { locate } from './downloadField.js'
import { explainMissingObject } from './unfinishedUpload.js'
import { bareEtag } from '../../transfer/etag.js'
import { failureOf } from '../../transfer/failures.js'
import { firstByte } from '../../transfer/probe.js'
import { makeLimiter } from '../../transfer/limits.js'
import { retryLimits } from '../../transfer/retry.js'
import { isStrong } from '../../transfer/download/Stretch.js'
import { withTransferSignal } from './withTransferSignal.js'
import { type Transferring } from './Transferring.js'
import { type FileStore, type HeldFile, type StoredFile } from './FileStore.js'

// model

/** An environment that keeps files as well. */
export type Storing = Transferring & { readonly files: FileStore }

/** A file that is in the store already may have come unverified: use `downloadField` to require that it was. */
export interface FetchFileOptions extends Omit<DownloadOptions, 'expectedSha256' | 'requireVerified'> {
  /** Whether a file that is in the store already is read and compared with its SHA-256 first. It is not, by default. */
  readonly isVerified?: boolean
}

export interface FetchedFile extends HeldFile {
  /** `stored`: it was there, verified when it arrived. */
  readonly verification: DownloadVerification | 'stored'
}

export interface VerifiedFiles {
  /** How many were read to their end. */
  readonly checked: number
  /** The SHA-256 of those that were something else, and were taken out. */
  readonly damaged: ReadonlyArray<string>
  /** Those that could not be read, and why: they stay. Absent when there are none. */
  readonly unread?: ReadonlyArray<{ readonly sha256: string; readonly error: FileError }>
}

/** An object as it is now; `null` for what the storage does not say. */
interface Probed {
  readonly etag: string | null
  readonly sizeBytes: number | null
}

type Step<A> = TE.TaskEither<PangeaError, A>

// pure helpers

/** What stands for an object for good: where it is, and its ETag. None where another may come under the same words. */
const nameOf = (url: string, { etag, sizeBytes }: Probed): O.Option<string> =>
  etag === null || !isStrong(etag) ? O.none : O.some(JSON.stringify([safeUrl(url), etag, sizeBytes]))

// helpers

/** One byte is asked for, since `HEAD` is not what an address is signed for. */
const probe = (env: Storing, { url }: Located, signal: AbortSignal, options: FetchFileOptions): Step<Probed> =>
  F.pipe(
    firstByte({ ports: env, signal, retryLimits: retryLimits(options), limiter: makeLimiter(1) }, url),
    TE.bimap(failureOf({ name: 'the store', part: null, attempt: 1 }), ({ headers, sizeBytes }) => ({
      etag: headers['etag'] ?? null,
      sizeBytes,
    })),
  )

const sha256Of = (env: Storing, { source, sizeBytes }: StoredFile): TE.TaskEither<FileError, string> =>
  env.hashing.follow('sha256', source, { offset: 0, length: sizeBytes }).digest

/** One that was read and is damaged is taken out; one that is merely not the object that the storage has is left for others. */
const ifSound = (
  env: Storing,
  held: HeldFile,
  probed: Probed,
  isVerified: boolean,
): TE.TaskEither<FileError, O.Option<HeldFile>> => {
  const isLong = probed.sizeBytes === null || probed.sizeBytes === held.sizeBytes
  if (isLong && !isVerified) return TE.right(O.some(held))
  return F.pipe(
    sha256Of(env, held),
    TE.tapError(() => TE.fromTask(held.release)),
    TE.flatMap((sha256): TE.TaskEither<FileError, O.Option<HeldFile>> => {
      const isDamaged = sha256 !== held.sha256
      if (isLong && !isDamaged) return TE.right(O.some(held))
      return F.pipe(
        TE.fromTask<void, FileError>(held.release),
        TE.flatMap(() => (isDamaged ? env.files.discard(held.sha256) : TE.right(undefined))),
        TE.map(() => O.none),
      )
    }),
  )
}

// operations

/**
 * A file that has the bytes of a field's file, in a store that is shared by processes and by fields that hold the same: it is downloaded if it is
 * not there, by one process while others wait, and verified when it arrives. It stays while it is held: release it, or use `withFile`. The store
 * keeps what was used last, up to its size. Read the file; don't write to it.
 *
 * Costs a read of the field and a request for one byte, which tells whether the object is still the same. An interrupted download is gone on
 * with.
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
    const { isVerified = false, ...asked } = options
    const env = withTransferSignal(outer, options.signal)
    const signal = env.signal ?? new AbortController().signal
    const { files } = env

    const held = (located: Located, probed: Probed): Step<O.Option<HeldFile>> => {
      const known = F.pipe(
        nameOf(located.url, probed),
        O.match(() => TE.right<FileError, O.Option<string>>(O.none), files.known),
      )
      return F.pipe(
        O.fromNullable(recordedOf(located, probed.etag)),
        O.match(
          () => known,
          (sha256) => TE.right<FileError, O.Option<string>>(O.some(sha256)),
        ),
        TE.flatMap(O.match(() => TE.right<FileError, O.Option<HeldFile>>(O.none), files.hold)),
        TE.flatMap(
          O.match(
            () => TE.right<FileError, O.Option<HeldFile>>(O.none),
            (found) => ifSound(env, found, probed, isVerified),
          ),
        ),
      )
    }

    const fetched = (located: Located, probed: Probed, name: string): Step<FetchedFile> =>
      F.pipe(
        download(env)<PangeaError>({
          url: locate(field)(env),
          sink: files.incoming(name),
          options: { ...asked, signal },
        }),
        TE.flatMap(({ sha256, verification, etag, sizeBytes }) =>
          F.pipe(
            files.adopt(name, sha256),
            TE.tap(() =>
              F.pipe(
                // The object may have been replaced since it was asked for.
                nameOf(located.url, { etag: etag === bareEtag(probed.etag ?? '') ? probed.etag : null, sizeBytes }),
                O.match(
                  () => TE.right<FileError, void>(undefined),
                  (object) => files.remember(object, sha256),
                ),
              ),
            ),
            TE.map((file) => ({ ...file, verification })),
          ),
        ),
      )

    const stored = (found: HeldFile): FetchedFile => ({ ...found, verification: 'stored' })

    return F.pipe(
      locate(field)(env) as Step<Located>,
      TE.flatMap((located) =>
        F.pipe(
          probe(env, located, signal, options),
          TE.flatMap((probed) => {
            const name = O.getOrElse(() => safeUrl(located.url))(nameOf(located.url, probed))
            const alone = F.pipe(O.getOrElse(() => name)(O.fromNullable(recordedOf(located, probed.etag))), (work) =>
              files.alone<PangeaError, FetchedFile>(
                work,
                signal,
                // Somebody else may have fetched it while this one waited.
                F.pipe(
                  held(located, probed),
                  TE.flatMap(
                    O.match(
                      () => fetched(located, probed, work),
                      (found) => TE.right(stored(found)),
                    ),
                  ),
                ),
              ),
            )
            return F.pipe(
              held(located, probed),
              TE.flatMap(
                O.match(
                  () => alone as Step<FetchedFile>,
                  (found) => TE.right(stored(found)),
                ),
              ),
            )
          }),
        ),
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
    TE.bracket<PangeaError | E, FetchedFile, A>(
      fetchFile(field, options)(env),
      ({ path }) => use(path),
      ({ release }) => TE.fromTask(release),
    )

/**
 * Reads every file of the store and compares it with its SHA-256; what is something else is taken out, and fetched again when it is asked for.
 * What can't be read stays, and is named in `unread`.
 */
export const verifyFiles = (): RTE.ReaderTaskEither<Storing, FileError, VerifiedFiles> => (env) => async () => {
  const listed = await env.files.list()
  if (E.isLeft(listed)) return listed
  let checked = 0
  const damaged: Array<string> = []
  const unread: Array<{ readonly sha256: string; readonly error: FileError }> = []
  for (const file of listed.right) {
    const sha256 = await sha256Of(env, file)()
    if (E.isLeft(sha256)) {
      // It was evicted meanwhile.
      if (sha256.left.cause.code !== 'ENOENT') unread.push({ sha256: file.sha256, error: sha256.left })
      continue
    }
    checked += 1
    if (sha256.right === file.sha256) continue
    const gone = await env.files.discard(file.sha256)()
    if (E.isLeft(gone)) return gone
    damaged.push(file.sha256)
  }
  return E.right({ checked, damaged, ...(unread.length === 0 ? {} : { unread }) })
}
