/** Fetches the sample or group that a command line names. */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import {
  fetchSample,
  fetchSampleGroup,
  groupById,
  type Sample,
  sampleById,
  type SampleGroup,
  type SampleGroupId,
  type SampleId,
} from 'pangea-fp/node'
import { exitCodes, failed } from '../exitCodes.js'
import { type OwnerArgument, ownerArguments } from '../input/references.js'
import { groupKind, groupPath, samplePath } from '../render/paths.js'
import type { Step } from '../Step.js'

export type Owner =
  { readonly _tag: 'Sample'; readonly sample: Sample } | { readonly _tag: 'Group'; readonly group: SampleGroup }

const sampleOwner = (sample: Sample): Owner => ({ _tag: 'Sample', sample })
const groupOwner = (group: SampleGroup): Owner => ({ _tag: 'Group', group })

/** What the owner is, and its path, for messages. */
export const ownerText = (owner: Owner): string =>
  owner._tag === 'Sample'
    ? `the sample ${samplePath(owner.sample)}`
    : `the ${groupKind(owner.group)} ${groupPath(owner.group)}`

/** Tries another kind of record when there is none of the first kind. */
export const orIfNotFound =
  <B>(other: () => Step<B>) =>
  <A>(step: Step<A>): Step<A | B> =>
    F.pipe(
      step,
      RTE.orElse((failure): Step<A | B> => (failure._tag === 'NotFound' ? other() : RTE.left(failure))),
    )

const fetchByUuid = (uuid: string): Step<Owner> =>
  F.pipe(
    fetchSample(sampleById(uuid as SampleId)),
    RTE.map(sampleOwner),
    orIfNotFound(() => F.pipe(fetchSampleGroup(groupById(uuid as SampleGroupId)), RTE.map(groupOwner))),
    orIfNotFound(() =>
      RTE.left(
        failed(
          `No sample, group or library has the uuid ${uuid}. Check it, or log in to see private ones.`,
          exitCodes.notFound,
        ),
      ),
    ),
  )

const fetchArgument = (argument: OwnerArgument): Step<Owner> => {
  switch (argument._tag) {
    case 'Sample':
      return F.pipe(fetchSample(argument.sample), RTE.map(sampleOwner))
    case 'Group':
      return F.pipe(fetchSampleGroup(argument.group), RTE.map(groupOwner))
    case 'Uuid':
      return fetchByUuid(argument.uuid)
  }
}

export const fetchOwner = (words: ReadonlyArray<string>): Step<Owner> =>
  F.pipe(RTE.fromEither(ownerArguments(words)), RTE.flatMap(fetchArgument))
