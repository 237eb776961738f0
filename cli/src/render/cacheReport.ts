/** Formats the results of `pangea cache` as text. Pure. */
import type { CacheStats, CacheVerification, CollectionResult } from 'pangea-fp/node'
import { formatCount } from './formatCount.js'
import { formatSize } from './formatSize.js'

const timeText = (ms: number | null): string => (ms === null ? 'never' : new Date(ms).toISOString())

/** Lists the counts that are not zero, for example `2 damaged, 1 foreign`. */
const counts = (by: Readonly<Record<string, number>>): string =>
  Object.entries(by)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ') || 'none'

export const statsText = (stats: CacheStats): string =>
  [
    `folder       ${stats.directory}`,
    `entries      ${stats.entries}, ${formatSize(stats.bytes)}, ${formatCount(stats.bodies, 'body', 'bodies')} in separate files`,
    `unusable     ${counts(stats.unusable)}`,
    `unfinished   ${stats.unfinished}`,
    `stored       from ${timeText(stats.oldestStoredAtMs)} to ${timeText(stats.newestStoredAtMs)}`,
  ].join('\n')

export const verificationText = ({ entries, problems }: CacheVerification): string =>
  [
    ...problems.map(({ path, reason }) => `${reason}  ${path}`),
    problems.length === 0
      ? `${formatCount(entries, 'entry is', 'entries are')} intact.`
      : `${formatCount(entries, 'entry is', 'entries are')} intact; ${formatCount(problems.length, 'file is', 'files are')} not: such files are never served, and pangea cache gc removes them.`,
  ].join('\n')

export const collectedText = ({ removed, freedBytes, failures, entries, bytes }: CollectionResult): string =>
  [
    `Removed: ${counts(removed)} (${formatSize(freedBytes)}).`,
    ...(failures === 0 ? [] : [`Not removed: ${formatCount(failures, 'file')}, which this user may not delete.`]),
    `Left: ${formatCount(entries, 'entry', 'entries')}, ${formatSize(bytes)}.`,
  ].join(' ')
