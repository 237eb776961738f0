/** Tags samples and groups that don't have the tag yet. */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import {
  groupById,
  listTaggedSampleGroups,
  listTaggedSamples,
  sampleById,
  type SampleGroupId,
  type SampleId,
  type Tag,
  tagSample,
  tagSampleGroup,
  traverseLimited,
} from 'pangea-fp/node'
import type { Step } from '../Step.js'

export interface TaggedItem {
  readonly kind: 'sample' | 'library' | 'group'
  readonly name: string
  readonly uuid: string
}

export const sampleItem = ({ name, uuid }: { readonly name: string; readonly uuid: string }): TaggedItem => ({
  kind: 'sample',
  name,
  uuid,
})

const taggedIds = (tag: Tag, items: ReadonlyArray<TaggedItem>): Step<ReadonlySet<string>> => {
  const listed: Step<ReadonlyArray<{ readonly uuid: string }>> = items.some(({ kind }) => kind === 'sample')
    ? listTaggedSamples(tag)
    : listTaggedSampleGroups(tag)
  return F.pipe(
    listed,
    RTE.map((all) => new Set(all.map(({ uuid }) => uuid))),
  )
}

const addTag =
  (tag: Tag) =>
  ({ kind, uuid }: TaggedItem): Step<void> =>
    kind === 'sample'
      ? tagSample(tag, sampleById(uuid as SampleId))
      : tagSampleGroup(tag, groupById(uuid as SampleGroupId))

/** Items are all samples, or none is. Returns the uuids of those that had the tag before. */
export const tagItems = (tag: Tag, items: ReadonlyArray<TaggedItem>): Step<ReadonlySet<string>> =>
  F.pipe(
    taggedIds(tag, items),
    RTE.tap((before) =>
      F.pipe(
        items.filter(({ uuid }) => !before.has(uuid)),
        traverseLimited(addTag(tag)),
      ),
    ),
  )
