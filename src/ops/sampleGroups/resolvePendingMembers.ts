/** Resolves the unsaved changes of a group's samples to uuids. @internal */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import type { Forbidden, NotFound } from '../../errors/RequestError.js'
import type * as m from '../../generated/models.js'
import { whenValid } from '../references/whenValid.js'
import { checkSamples } from '../references/checkRefs.js'
import { isObject } from '../references/checkIdentifiers.js'
import type { PendingMember } from './membership.js'
import type { Op } from '../Pangea.js'
import type { SampleRef } from '../references/refs.js'
import { sampleId } from '../samples/samples.js'
import { traverseLimited } from '../lists/traverseLimited.js'

interface Members {
  readonly added: ReadonlyArray<m.SampleId>
  readonly removed: ReadonlyArray<m.SampleId>
}

/** Untyped callers may pass anything; `checkSamples` rejects it. */
const samplesOf = (pending: ReadonlyArray<PendingMember>): ReadonlyArray<SampleRef> =>
  Array.isArray(pending) ? pending.map((one: PendingMember) => (isObject(one) ? one.sample : one)) : (pending as never)

/** Returns the samples to add and to remove; sends requests only for samples given by name. */
export const resolvePendingMembers = (pending: ReadonlyArray<PendingMember>): Op<Members, Forbidden | NotFound> =>
  whenValid(checkSamples(samplesOf(pending)), (refs) =>
    F.pipe(
      refs,
      traverseLimited((ref) => sampleId(ref)),
      RTE.map((ids) => {
        const last = new Map(ids.map((id, i) => [id, pending[i]?.change]))
        const having = (change: PendingMember['change']) => [...last.keys()].filter((id) => last.get(id) === change)
        return { added: having('add'), removed: having('remove') }
      }),
    ),
  )
