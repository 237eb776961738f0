/** `pangea cache path`: prints the folder of the cache. */
import { taskEither as TE } from 'fp-ts'
import type { CommandModule } from '../CommandModule.js'
import { cacheFolder } from '../input/cacheFolder.js'
import { report } from '../Output.js'
import { local } from '../runCommand.js'

export const command: CommandModule = {
  summary: 'print the folder of the cache',
  examples: [
    ['pangea cache path', 'print the path'],
    ['du -sh "$(pangea cache path)"', 'use it in a script'],
  ],
  define: (command) => command.action(local(() => TE.right(report(cacheFolder(), { directory: cacheFolder() })))),
}
