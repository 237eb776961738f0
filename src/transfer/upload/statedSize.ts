/** Whether a source is as long as it says: some file systems say 0 of what they make up as it is read (`/proc`), or a page of anything (`/sys`). */
import { either as E, function as F, taskEither as TE } from 'fp-ts'
import { readFailed, sourceChanged, type TransferFailure } from '../failures.js'
import { type Source } from '../Source.js'
import { type StreamSource, streamSource } from './StreamSource.js'

// model

/** A source that can be planned by its size, or one that has to be read to find out where it ends. */
export type Sized =
  { readonly _tag: 'Sized'; readonly sizeBytes: number } | { readonly _tag: 'Unsized'; readonly stream: StreamSource }

// helpers

/** How many bytes there are from `offset` on: 2 at most are looked at. */
const countFrom = (source: Source, offset: number): TE.TaskEither<TransferFailure, number> =>
  TE.tryCatch(
    async () => {
      let count = 0
      for await (const { length } of source.read(offset, 2)) count += length
      return count
    },
    (thrown) => readFailed(source.name, thrown),
  )

const toItsEnd = (source: Source): StreamSource =>
  streamSource(source.name, {
    [Symbol.asyncIterator]: () => source.read(0, Number.MAX_SAFE_INTEGER)[Symbol.asyncIterator](),
  })

// operations

/** Reads the last byte, and looks whether another comes behind it: so a source that can't be read fails here, before anything is sent. */
export const sized = (source: Source): TE.TaskEither<TransferFailure, Sized> =>
  F.pipe(
    source.stat,
    TE.flatMap(({ sizeBytes }) =>
      F.pipe(
        countFrom(source, Math.max(0, sizeBytes - 1)),
        TE.flatMap((count): TE.TaskEither<TransferFailure, Sized> =>
          count === Math.min(1, sizeBytes)
            ? TE.right({ _tag: 'Sized', sizeBytes })
            : F.pipe(
                source.stat,
                TE.flatMapEither((now) =>
                  // One that grows while it is looked at has a size, only not yet.
                  now.sizeBytes === sizeBytes
                    ? E.right<TransferFailure, Sized>({ _tag: 'Unsized', stream: toItsEnd(source) })
                    : E.left(sourceChanged(source.name)),
                ),
              ),
        ),
      ),
    ),
  )
