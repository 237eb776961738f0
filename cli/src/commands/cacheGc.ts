/** `pangea cache gc`: removes unusable cache entries, then the least recently used ones. */
import { function as F, taskEither as TE } from 'fp-ts'
import { collectCache } from 'pangea-fp/node'
import { defineCommand } from '../CommandModule.js'
import { record } from '../OutputSchema.js'
import { exitCodes } from '../exitCodes.js'
import { cacheFailure, cacheFolder } from '../input/cacheFolder.js'
import { parseSize } from '../input/parseFlagValues.js'
import { report } from '../Output.js'
import { collectedText } from '../render/cacheReport.js'

export const command = defineCommand({
  summary: 'remove damaged, outdated and orphaned entries, then the least recently used ones',
  examples: [
    ['pangea cache gc', 'shrink the cache to 4 GiB'],
    ['pangea cache gc --max-bytes 500M', 'shrink it to 500 MiB'],
  ],
  output: record('the cache', {
    removed: ['object', 'the number of removed files, by reason'],
    freed_bytes: ['integer', 'the size of the removed files in bytes'],
    failures: ['integer', 'the number of files that could not be removed'],
    entries: ['integer', 'the number of entries left'],
    size_bytes: ['integer', 'their size in bytes'],
  }),
  define: (command, { local }) =>
    command.option('--max-bytes <size>', 'maximum size of the cache: 500M, 10G; 4 GiB by default', parseSize).action(
      local((_, { maxBytes }) =>
        F.pipe(
          collectCache(cacheFolder(), maxBytes),
          TE.bimap(cacheFailure, (result) =>
            report(
              collectedText(result),
              {
                removed: { ...result.removed },
                freed_bytes: result.freedBytes,
                failures: result.failures,
                entries: result.entries,
                size_bytes: result.bytes,
              },
              result.failures === 0 ? {} : { exitCode: exitCodes.failed },
            ),
          ),
        ),
      ),
    ),
})
