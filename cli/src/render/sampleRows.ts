/** The columns of all listings of samples. Pure. */
import type { Sample } from 'pangea-fp/node'
import { rows } from '../Output.js'
import { listing, type OutputOf } from '../OutputSchema.js'

export const sampleSchema = listing('each sample', {
  name: ['string', 'the name of the sample'],
  uuid: ['uuid', 'of the sample'],
  organization: ['string', 'the name of the organization that owns it'],
  library: ['string', 'the name of its library'],
  updated_at: ['timestamp', 'when it was last changed'],
  metadata: ['JSON', 'its metadata, usually an object'],
})

export const sampleRows = (samples: ReadonlyArray<Sample>): OutputOf<typeof sampleSchema> =>
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
