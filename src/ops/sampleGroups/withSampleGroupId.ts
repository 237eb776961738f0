/**
 * Sends a request with a group's uuid, and turns the server's 500 for a group that doesn't exist
 * into `NotFound`. @internal
 */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import type { PangeaError } from '../../errors/PangeaError.js'
import type { Forbidden, NotFound } from '../../errors/RequestError.js'
import type * as m from '../../generated/models.js'
import { notFoundIfMissing } from '../references/detectNotFound.js'
import type { Op } from '../Pangea.js'
import { groupById, type SampleGroupLike } from '../references/refs.js'
import { fetchSampleGroup, sampleGroupId } from './sampleGroups.js'

export const withSampleGroupId = <A, E extends PangeaError>(
  like: SampleGroupLike,
  send: (uuid: m.SampleGroupId) => Op<A, E>,
): Op<A, E | Forbidden | NotFound> =>
  F.pipe(
    sampleGroupId(like),
    RTE.flatMap((uuid) => F.pipe(send(uuid), notFoundIfMissing(fetchSampleGroup(groupById(uuid))))),
  )
