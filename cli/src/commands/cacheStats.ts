/** `pangea cache stats`: shows the number of entries in the cache and their size. */
import { function as F, taskEither as TE } from 'fp-ts'
import { cacheStats } from 'pangea-fp/node'
import { defineCommand } from '../CommandModule.js'
import { record } from '../OutputSchema.js'
import { cacheFailure, cacheFolder } from '../input/cacheFolder.js'
import { report } from '../Output.js'
import { statsText } from '../render/cacheReport.js'

const timestamp = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString())

export const command = defineCommand({
  summary: 'show the number of entries and their size',
  examples: [
    ['pangea cache stats', 'print the size of the cache'],
    ['PANGEA_API_CACHE_DIR=/scratch/cache pangea cache stats --json', 'print that of another folder for a program'],
  ],
  output: record('the cache', {
    directory: ['string', 'the path of its folder'],
    entries: ['integer', 'the number of usable entries'],
    size_bytes: ['integer', 'their size in bytes, bodies included'],
    bodies: ['integer', 'the number of bodies in files of their own'],
    unusable: ['object', 'the number of entries that are never served, by reason'],
    unfinished: ['integer', 'the number of files that a process has not finished writing'],
    oldest_stored_at: ['timestamp or null', 'when the oldest entry was stored; null if there is none'],
    newest_stored_at: ['timestamp or null', 'when the newest entry was stored; null if there is none'],
  }),
  define: (command, { local }) =>
    command.action(
      local(() =>
        F.pipe(
          cacheStats(cacheFolder()),
          TE.bimap(cacheFailure, (stats) =>
            report(statsText(stats), {
              directory: stats.directory,
              entries: stats.entries,
              size_bytes: stats.bytes,
              bodies: stats.bodies,
              unusable: { ...stats.unusable },
              unfinished: stats.unfinished,
              oldest_stored_at: timestamp(stats.oldestStoredAtMs),
              newest_stored_at: timestamp(stats.newestStoredAtMs),
            }),
          ),
        ),
      ),
    ),
})
