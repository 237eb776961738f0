/** Compares a local file with the file that a field stores, without changing either. */
import { function as F, option as O, readerTaskEither as RTE, taskEither as TE } from 'fp-ts'
import {
  bytesSource,
  contentKindOf,
  downloadMany,
  fetchField,
  type Field,
  type FieldLike,
  type FileSink,
  reload,
  type Source,
  type StreamSource,
} from 'pangea-fp/node'
import type { Failure } from '../exitCodes.js'
import type { TransferStep } from '../Step.js'

/** The field that stores the same file. */
export interface SameFile {
  readonly _tag: 'SameFile'
  readonly uuid: string
  readonly sizeBytes: number
  readonly sha256: string
}

/** What a field stores. An upload that never finished counts as nothing. */
export type StoredContent =
  { readonly _tag: 'Nothing' } | SameFile | { readonly _tag: 'OtherFile' } | { readonly _tag: 'Json' }

const nothing: StoredContent = { _tag: 'Nothing' }

/**
 * A target that nothing is written to: a download into it ends either because the local file is
 * the stored one, or because it differs.
 */
export const comparedSink = (path: string, source: Source): FileSink => {
  const refused = TE.left({
    _tag: 'FileError',
    operation: 'write',
    path,
    cause: { name: 'Error', message: '' },
  } as const)
  return {
    _tag: 'File',
    name: path,
    existing: () => Promise.resolve(O.some(source)),
    open: refused,
    openPartial: () => refused,
  }
}

const compareFile =
  (field: Field, source: Source): TransferStep<StoredContent> =>
  (pangea) =>
    F.pipe(
      downloadMany([{ field, sink: comparedSink(source.name, source) }], {
        skipUnchanged: true,
        replaceExisting: false,
      })(pangea),
      TE.flatMap(({ left: [failure], right: [same] }): TE.TaskEither<Failure, StoredContent> => {
        if (same !== undefined)
          return TE.right({ _tag: 'SameFile', uuid: field.uuid, sizeBytes: same.sizeBytes, sha256: same.sha256 })
        if (failure === undefined) return TE.right(nothing)
        const { error } = failure
        if (error._tag === 'TargetExists') return TE.right({ _tag: 'OtherFile' })
        return error._tag === 'StorageRefused' && error.status === 404 ? TE.right(nothing) : TE.left(error)
      }),
    )

/**
 * A stream can be read only once, so that it equals no stored file, not even an empty one. No bytes
 * stand for it, to find out whether there is a stored file at all.
 */
const compareStream =
  (field: Field, { name }: StreamSource): TransferStep<StoredContent> =>
  (pangea) =>
    F.pipe(
      compareFile(field, bytesSource(name, new Uint8Array()))(pangea),
      TE.map((stored) => (stored._tag === 'SameFile' ? { _tag: 'OtherFile' } : stored)),
    )

/** Compares a field with a file or a stream. */
export const compareWithStored = (field: FieldLike, source: Source | StreamSource): TransferStep<StoredContent> =>
  F.pipe(
    reload(fetchField(field)),
    RTE.map((found): O.Option<Field> => O.some(found)),
    RTE.orElse((error): TransferStep<O.Option<Field>> =>
      error._tag === 'NotFound' ? RTE.right(O.none) : RTE.left(error),
    ),
    RTE.flatMap(
      O.match(
        (): TransferStep<StoredContent> => RTE.right(nothing),
        (found): TransferStep<StoredContent> => {
          const kind = contentKindOf(found)
          if (kind === 'nothing') return RTE.right(nothing)
          if (kind === 'blob') return RTE.right({ _tag: 'Json' })
          if (kind !== 's3') return RTE.right({ _tag: 'OtherFile' })
          return '_tag' in source ? compareStream(found, source) : compareFile(found, source)
        },
      ),
    ),
  )
