/** `pangea cache clear`: removes all cache entries. */
import { function as F, taskEither as TE } from 'fp-ts'
import { clearCache } from 'pangea-fp/node'
import type { CommandModule } from '../CommandModule.js'
import { cacheFailure, cacheFolder } from '../input/cacheFolder.js'
import { report } from '../Output.js'
import { local } from '../runCommand.js'

export const command: CommandModule = {
  summary: 'remove all entries',
  examples: [
    ['pangea cache clear', 'empty the cache'],
    ['PANGEA_API_CACHE_DIR=/scratch/cache pangea cache clear', 'empty the cache in another folder'],
  ],
  define: (command) =>
    command.action(
      local(() =>
        F.pipe(
          clearCache(cacheFolder()),
          TE.bimap(cacheFailure, () => report(`The cache in ${cacheFolder()} is empty.`, { directory: cacheFolder() })),
        ),
      ),
    ),
}
