/** `pangea cache clear`: removes all cache entries. */
import { function as F, taskEither as TE } from 'fp-ts'
import { clearCache } from 'pangea-fp/node'
import { defineCommand } from '../CommandModule.js'
import { record } from '../OutputSchema.js'
import { cacheFailure, cacheFolder } from '../input/cacheFolder.js'
import { report } from '../Output.js'

export const command = defineCommand({
  summary: 'remove all entries',
  examples: [
    ['pangea cache clear', 'empty the cache'],
    ['PANGEA_API_CACHE_DIR=/scratch/cache pangea cache clear', 'empty the cache in another folder'],
  ],
  output: record('the cache', { directory: ['string', 'the path of its folder'] }),
  define: (command, { local }) =>
    command.action(
      local(() =>
        F.pipe(
          clearCache(cacheFolder()),
          TE.bimap(cacheFailure, () => report(`The cache in ${cacheFolder()} is empty.`, { directory: cacheFolder() })),
        ),
      ),
    ),
})
