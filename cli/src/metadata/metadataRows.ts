/** Turns the metadata of samples into a table. Pure. */
import { isExactNumber, type Json } from 'pangea-fp/node'
import type { Problems, Rows } from '../Output.js'

type Metadata = Readonly<Record<string, Json>>

/** Metadata that isn't an object has one column. */
const asObject = (metadata: Json): Metadata =>
  typeof metadata === 'object' && metadata !== null && !Array.isArray(metadata) && !isExactNumber(metadata)
    ? (metadata as Metadata)
    : metadata === null
      ? {}
      : { metadata }

/** The first column has the samples' names, under a name that no metadata uses. */
const nameColumn = (used: ReadonlySet<string>): string =>
  ['sample', 'sample_name', 'pangea_sample'].find((name) => !used.has(name)) ?? 'pangea_sample_name'

export const metadataRows = (
  samples: ReadonlyArray<readonly [sample: string, metadata: Json]>,
  problems: Problems = {},
): Rows => {
  const records = samples.map(([sample, metadata]) => [sample, asObject(metadata)] as const)
  const keys = new Set(records.flatMap(([, metadata]) => Object.keys(metadata)))
  const first = nameColumn(keys)
  return {
    _tag: 'Rows',
    columns: [first, ...[...keys].sort()],
    // Without the columns that a sample doesn't have, so that JSON can be uploaded again.
    rows: records.map(([sample, metadata]) => ({ [first]: sample, ...metadata })),
    ...problems,
  }
}
