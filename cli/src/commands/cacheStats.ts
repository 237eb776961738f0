/** `pangea cache stats`: shows the number of entries in the cache and their size. */
import { function as F, taskEither as TE } from 'fp-ts'
import { cacheStats } from 'pangea-fp/node'
import type { CommandModule } from '../CommandModule.js'
import { cacheFailure, cacheFolder } from '../input/cacheFolder.js'
import { report } from '../Output.js'
import { statsText } from '../render/cacheReport.js'
import { local } from '../runCommand.js'

export const command: CommandModule = {
  summary: 'show the number of entries and their size',
  examples: [
    ['pangea cache stats', 'print the size of the cache'],
    ['PANGEA_API_CACHE_DIR=/scratch/cache pangea cache stats --json', 'print that of another folder for a program'],
  ],
  define: (command) =>
    command.action(
      local(() =>
        F.pipe(
          cacheStats(cacheFolder()),
          TE.bimap(cacheFailure, (stats) => report(statsText(stats), { ...stats, unusable: { ...stats.unusable } })),
        ),
      ),
    ),
}
