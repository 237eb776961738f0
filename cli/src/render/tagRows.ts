/** The columns of all listings of tags. Pure. */
import type { Tag } from 'pangea-fp/node'
import { rows } from '../Output.js'
import { listing, type OutputOf } from '../OutputSchema.js'

export const tagSchema = listing('each tag', {
  name: ['string', 'its name'],
  uuid: ['uuid', 'of the tag'],
  payload: ['string', 'more about the tag, for programs; may be empty'],
  updated_at: ['timestamp', 'when it was last changed'],
})

export const tagRows = (tags: ReadonlyArray<Tag>): OutputOf<typeof tagSchema> =>
  rows(
    {
      name: ({ name }) => name,
      uuid: ({ uuid }) => uuid,
      payload: ({ payload }) => payload,
      updated_at: ({ updated_at }) => updated_at,
    },
    tags,
  )
