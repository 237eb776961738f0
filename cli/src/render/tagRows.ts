/** The columns of all listings of tags. Pure. */
import type { Tag } from 'pangea-fp/node'
import { type Rows, rows } from '../Output.js'

export const tagRows = (tags: ReadonlyArray<Tag>): Rows =>
  rows(
    {
      name: ({ name }) => name,
      uuid: ({ uuid }) => uuid,
      payload: ({ payload }) => payload,
      updated_at: ({ updated_at }) => updated_at,
    },
    tags,
  )
