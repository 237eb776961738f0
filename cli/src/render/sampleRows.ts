/** The columns of all listings of samples. Pure. */
import type { Sample } from 'pangea-fp/node'
import { type Rows, rows } from '../Output.js'

export const sampleRows = (samples: ReadonlyArray<Sample>): Rows =>
  rows(
    {
      name: ({ name }) => name,
      uuid: ({ uuid }) => uuid,
      organization: ({ library_obj }) => library_obj.organization_obj.name,
      library: ({ library_obj }) => library_obj.name,
      updated_at: ({ updated_at }) => updated_at,
      metadata: ({ metadata }) => metadata,
    },
    samples,
  )
