/** Fetches a library, and rejects a group that can't own samples. */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import { fetchSampleGroup, type SampleGroup, type SampleGroupRef } from 'pangea-fp/node'
import { failed } from '../exitCodes.js'
import { groupPath } from '../render/paths.js'
import type { Step } from '../Step.js'

export const fetchLibrary = (ref: SampleGroupRef): Step<SampleGroup> =>
  F.pipe(
    fetchSampleGroup(ref),
    RTE.filterOrElseW(
      ({ is_library }) => is_library,
      (group) => failed(`${groupPath(group)} is not a library: only libraries own samples.`),
    ),
  )
