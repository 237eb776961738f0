/** `pangea cache gc`: removes unusable cache entries, then the least recently used ones. */
import { function as F, taskEither as TE } from 'fp-ts'
import { collectCache } from 'pangea-fp/node'
import type { CommandModule } from '../CommandModule.js'
import { exitCodes } from '../exitCodes.js'
import { cacheFailure, cacheFolder } from '../input/cacheFolder.js'
import { parseSize } from '../input/parseFlagValues.js'
import { report } from '../Output.js'
import { collectedText } from '../render/cacheReport.js'
import { local } from '../runCommand.js'

export const command: CommandModule = {
  summary: 'remove damaged, outdated and orphaned entries, then the least recently used ones',
  examples: [
    ['pangea cache gc', 'shrink the cache to 4 GiB'],
    ['pangea cache gc --max-bytes 500M', 'shrink it to 500 MiB'],
  ],
  define: (command) =>
    command.option('--max-bytes <size>', 'maximum size of the cache: 500M, 10G; 4 GiB by default', parseSize).action(
      local((_, { maxBytes }) =>
        F.pipe(
          collectCache(cacheFolder(), maxBytes),
          TE.bimap(cacheFailure, (result) =>
            report(
              collectedText(result),
              { ...result, removed: { ...result.removed } },
              result.failures === 0 ? {} : { exitCode: exitCodes.failed },
            ),
          ),
        ),
      ),
    ),
}
