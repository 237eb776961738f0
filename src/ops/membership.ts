/** Which samples a group that is no library holds, beside the library that owns each. @since 0.1.0 */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import { type Conflict, type Forbidden, type Invalid, type NotFound } from '../errors/RequestError.js'
import type * as m from '../generated/models.js'
import { operations } from '../generated/operations.js'
import { write } from './call.js'
import { type Op } from './Pangea.js'
import { type SampleGroupLike, type SampleLike } from './refs.js'
import { onSampleGroup } from './onSampleGroup.js'
import { sampleId } from './samples.js'
import { traverseLimited } from './traverseLimited.js'

const sampleIds = (samples: ReadonlyArray<SampleLike>): Op<ReadonlyArray<m.SampleId>, Forbidden | NotFound> =>
  F.pipe(
    samples,
    traverseLimited((sample) => sampleId(sample)),
  )

/** Adds samples to a group that is no library; they stay in their library too. Source: `POST /sample_groups/{uuid}/samples`. */
export const addSamplesToGroup = (
  like: SampleGroupLike,
  samples: ReadonlyArray<SampleLike>,
): Op<void, Conflict | Forbidden | Invalid | NotFound> =>
  F.pipe(
    sampleIds(samples),
    RTE.flatMap((sample_uuids) =>
      onSampleGroup(like, (uuid) =>
        write(operations.addSampleGroupSamples, { path: { uuid }, body: { sample_uuids } }),
      ),
    ),
    RTE.asUnit,
  )

/** Takes samples out of a group; they stay in their library. Source: `DELETE /sample_groups/{uuid}/samples`. */
export const removeSamplesFromGroup = (
  like: SampleGroupLike,
  samples: ReadonlyArray<SampleLike>,
): Op<void, Conflict | Forbidden | Invalid | NotFound> =>
  F.pipe(
    sampleIds(samples),
    RTE.flatMap((sample_uuids) =>
      onSampleGroup(like, (uuid) =>
        write(operations.removeSampleGroupSamples, { path: { uuid }, body: { sample_uuids } }),
      ),
    ),
    RTE.asUnit,
  )
