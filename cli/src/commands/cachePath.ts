/** `pangea cache path`: prints the folder of the cache. */
import { taskEither as TE } from 'fp-ts'
import { defineCommand } from '../CommandModule.js'
import { record } from '../OutputSchema.js'
import { cacheFolder } from '../input/cacheFolder.js'
import { report } from '../Output.js'

export const command = defineCommand({
  summary: 'print the folder of the cache',
  examples: [
    ['pangea cache path', 'print the path'],
    ['du -sh "$(pangea cache path)"', 'use it in a script'],
  ],
  output: record('the cache', { directory: ['string', 'the path of its folder'] }),
  define: (command, { local }) =>
    command.action(local(() => TE.right(report(cacheFolder(), { directory: cacheFolder() })))),
})
