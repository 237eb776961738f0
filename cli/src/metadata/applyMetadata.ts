/** Saves planned metadata: creates missing samples, then saves each sample in parallel. */
import { function as F, readerTaskEither as RTE, taskEither as TE } from 'fp-ts'
import {
  ensureSamples,
  type Failed,
  fetchSample,
  type NodePangea,
  type Op,
  type PangeaError,
  partitionSamples,
  reload,
  type Sample,
  type SampleGroup,
  saveSample,
} from 'pangea-fp/node'
import type { Failure } from '../exitCodes.js'
import { changeOf, type Mode, type PlannedSample } from './planMetadata.js'

export interface Applied {
  readonly saved: ReadonlyArray<PlannedSample>
  readonly failures: ReadonlyArray<Failed<PlannedSample, PangeaError>>
}

/** Another user may change a sample as often as this while its metadata is saved. */
const maxAttempts = 4

/**
 * Saves only if nobody changed the sample since it was read; else reads it again and applies the
 * table to what it has now.
 */
const save = (mode: Mode, planned: PlannedSample, read: Sample, attempt = 1): Op<PlannedSample, PangeaError> => {
  const { change, after } = changeOf(mode, read.metadata, planned.row.metadata)
  if (change === 'unchanged' || change === 'kept') return RTE.right(planned)
  return F.pipe(
    saveSample({ ...read, metadata: after }, { readAs: read }),
    RTE.map(() => planned),
    RTE.orElse((error): Op<PlannedSample, PangeaError> =>
      error._tag === 'Conflict' && error.values !== undefined && attempt < maxAttempts
        ? F.pipe(
            reload(fetchSample(read)),
            RTE.flatMap((now) => save(mode, planned, now, attempt + 1)),
          )
        : RTE.left(error),
    ),
  )
}

/** A failure doesn't stop the others. */
export const applyMetadata =
  (
    library: SampleGroup,
    planned: ReadonlyArray<PlannedSample>,
    mode: Mode,
  ): RTE.ReaderTaskEither<NodePangea, Failure, Applied> =>
  (pangea) => {
    const names = planned.filter(({ sample }) => sample === null).map(({ row }) => row.sample)
    return F.pipe(
      names.length === 0 ? TE.right([]) : ensureSamples(library, names)(pangea),
      TE.map((created) => new Map(names.map((name, index) => [name, created[index]]))),
      TE.flatMap((created) =>
        partitionSamples(pangea.concurrency)((item: PlannedSample): Op<PlannedSample, PangeaError> => {
          const sample = item.sample ?? created.get(item.row.sample)
          return sample === undefined ? RTE.right(item) : save(mode, item, sample)
        })(planned.filter(({ change }) => change !== 'unchanged' && change !== 'kept'))(pangea),
      ),
      TE.map(({ left, right }) => ({ saved: right, failures: left })),
    )
  }
