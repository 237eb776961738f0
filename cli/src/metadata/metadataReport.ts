/** Builds what `pangea upload metadata` prints: the plan, and the report. Pure. */
import { describe } from 'pangea-fp/node'
import { exitCodes } from '../exitCodes.js'
import { type Report, report } from '../Output.js'
import { formatCount } from '../render/formatCount.js'
import type { Applied } from './applyMetadata.js'
import { type Change, type PlannedSample, valueCount } from './planMetadata.js'

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

export const metadataReport = (samples: ReadonlyArray<PlannedSample>, { failures }: Applied): Report => {
  const failed = new Set(failures.map(({ item }) => item))
  const done = samples.filter((sample) => !failed.has(sample))
  const problems = [
    ...failures
      .filter(({ error }) => error._tag !== 'Aborted')
      .map(({ item, error }) => `${item.row.sample}: ${describe(error)}`),
    ...keptLines(done),
  ]
  return report(
    `${formatCount(samples.length, 'sample')}: ${countsText(done)}${done.length > 0 ? ', ' : ''}${failures.length} failed. Metadata: ${valuesText(done)}.`,
    {
      ...Object.fromEntries(changes.map((change) => [change, namesOf(done, change)])),
      failed: failures.map(({ item, error }) => ({ sample: item.row.sample, error: describe(error) })),
      values_before: sum(done.map(({ before }) => valueCount(before))),
      values_after: sum(done.map(({ after }) => valueCount(after))),
    },
    { problems, ...(problems.length + failures.length > 0 ? { exitCode: exitCodes.failed } : {}) },
  )
}
