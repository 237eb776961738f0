/**
 * Sends a request with a sample's uuid, and turns the server's 500 for a sample that doesn't exist
 * into `NotFound`. @internal
 */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import type { PangeaError } from '../../errors/PangeaError.js'
import type { Forbidden, NotFound } from '../../errors/RequestError.js'
import type * as m from '../../generated/models.js'
import { notFoundIfMissing } from '../references/detectNotFound.js'
import type { Op } from '../Pangea.js'
import { sampleById, type SampleLike } from '../references/refs.js'
import { fetchSample, sampleId } from './samples.js'

export const withSampleId = <A, E extends PangeaError>(
  like: SampleLike,
  send: (uuid: m.SampleId) => Op<A, E>,
): Op<A, E | Forbidden | NotFound> =>
  F.pipe(
    sampleId(like),
    RTE.flatMap((uuid) => F.pipe(send(uuid), notFoundIfMissing(fetchSample(sampleById(uuid))))),
  )
