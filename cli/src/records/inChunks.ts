/** Sends long lists in several requests. */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import type { Step } from '../Step.js'

/** A request with this many uuids takes the server about a second. */
const chunkSize = 500

/** Runs the step for each chunk, one after the other: for changes that are safe to repeat. */
export const inChunks =
  <A>(step: (chunk: ReadonlyArray<A>) => Step<void>) =>
  (all: ReadonlyArray<A>): Step<void> =>
    F.pipe(
      Array.from({ length: Math.ceil(all.length / chunkSize) }, (_, index) =>
        all.slice(index * chunkSize, (index + 1) * chunkSize),
      ),
      RTE.traverseSeqArray(step),
      RTE.asUnit,
    )
