/** Builds what `pangea upload metadata` prints: the plan, and the report. Pure. */
import type {} from 'pangea-fp/node'
import { describeItem } from '../render/describeFailure.js'
import { commonExitCode } from '../exitCodes.js'
import { report } from '../Output.js'
import { type OutputOf, record } from '../OutputSchema.js'
import { formatCount } from '../render/formatCount.js'
import type { Applied } from './applyMetadata.js'
import { type Change, type PlannedSample, valueCount } from './planMetadata.js'

// model

export const metadataSchema = record('the upload', {
  created: ['strings', 'the names of samples that were created'],
  filled: ['strings', 'of samples that had no metadata'],
  updated: ['strings', 'of samples whose metadata were added to or changed: --update'],
  overwritten: ['strings', 'of samples whose metadata were replaced: --overwrite'],
  unchanged: ['strings', "of samples that have the table's values already"],
  kept: ['strings', 'of samples whose other metadata were kept'],
  failed: [
    'objects',
    'samples that failed',
    { sample: ['string', 'the name of the sample'], error: ['string', 'why'] },
  ],
  values_before: ['integer', 'the number of metadata values before'],
  values_after: ['integer', 'the number of metadata values after'],
})

// pure helpers

const changes = ['created', 'filled', 'updated', 'overwritten', 'unchanged', 'kept'] as const

const namesOf = (samples: ReadonlyArray<PlannedSample>, wanted: Change): ReadonlyArray<string> =>
  samples.filter(({ change }) => change === wanted).map(({ row }) => row.sample)

const sum = (numbers: ReadonlyArray<number>): number => numbers.reduce((total, number) => total + number, 0)

const countsText = (samples: ReadonlyArray<PlannedSample>): string =>
  changes
    .map((change) => [namesOf(samples, change).length, change] as const)
    .filter(([count]) => count > 0)
    .map(([count, change]) => `${count} ${change}`)
    .join(', ')

/** Values that `--overwrite` removes because the table doesn't have them. */
export const removedCount = (samples: ReadonlyArray<PlannedSample>): number =>
  sum(
    samples.map(({ before, after }) => {
      const kept = new Set(Object.keys(Object(after) as object))
      return Object.keys(Object(before) as object).filter((name) => !kept.has(name)).length
    }),
  )

const valuesText = (samples: ReadonlyArray<PlannedSample>): string =>
  `${formatCount(sum(samples.map(({ before }) => valueCount(before))), 'value')} before, ${sum(samples.map(({ after }) => valueCount(after)))} after`

const keptLines = (samples: ReadonlyArray<PlannedSample>): ReadonlyArray<string> => {
  const [first, ...others] = namesOf(samples, 'kept')
  if (first === undefined) return []
  const who = others.length === 0 ? `${first} has` : `${first} and ${others.length} more have`
  return [
    `${who} other metadata, which was kept. To add and change the table's values pass --update; to replace all metadata, --overwrite.`,
  ]
}

// operations

/** What would happen, in one line. */
export const planText = (samples: ReadonlyArray<PlannedSample>): string => {
  const removed = removedCount(samples)
  const warning = removed === 0 ? '' : ` ${formatCount(removed, 'value')} that the table does not have will be removed.`
  return `${formatCount(samples.length, 'sample')}: ${countsText(samples)}; ${valuesText(samples)}.${warning}`
}

export const metadataReport = (
  samples: ReadonlyArray<PlannedSample>,
  { failures }: Applied,
): OutputOf<typeof metadataSchema> => {
  const failed = new Set(failures.map(({ item }) => item))
  const done = samples.filter((sample) => !failed.has(sample))
  const problems = [
    ...failures
      .filter(({ error }) => error._tag !== 'Aborted')
      .map(({ item, error }) => `${item.row.sample}: ${describeItem(error)}`),
    ...keptLines(done),
  ]
  return report(
    `${formatCount(samples.length, 'sample')}: ${countsText(done)}${done.length > 0 ? ', ' : ''}${failures.length} failed. Metadata: ${valuesText(done)}.`,
    {
      created: namesOf(done, 'created'),
      filled: namesOf(done, 'filled'),
      updated: namesOf(done, 'updated'),
      overwritten: namesOf(done, 'overwritten'),
      unchanged: namesOf(done, 'unchanged'),
      kept: namesOf(done, 'kept'),
      failed: failures.map(({ item, error }) => ({ sample: item.row.sample, error: describeItem(error) })),
      values_before: sum(done.map(({ before }) => valueCount(before))),
      values_after: sum(done.map(({ after }) => valueCount(after))),
    },
    {
      problems,
      ...(problems.length + failures.length > 0
        ? { exitCode: commonExitCode(failures.map(({ error }) => error)) }
        : {}),
    },
  )
}
