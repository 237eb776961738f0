/** `pangea man`: prints the man page. */
import type { Command } from 'commander'
import { taskEither as TE } from 'fp-ts'
import { defineCommand } from '../CommandModule.js'
import { record } from '../OutputSchema.js'
import { manPage } from '../help/manPage.js'
import { wrongUsage } from '../exitCodes.js'
import { report } from '../Output.js'

export const command = defineCommand({
  summary: 'print the man page, with the help of all commands',
  examples: [
    ['pangea man | man -l -', 'read it'],
    ['pangea man > ~/.local/share/man/man1/pangea.1', 'install it for man pangea; the folder must exist'],
  ],
  output: record('the man page', { roff: ['string', 'the page in roff; all that is printed without --format'] }),
  define: (command, { local }) =>
    command.action(
      local((_, __, { parent }: typeof command) => {
        if (parent === null) return TE.left(wrongUsage('There is no program to describe.'))
        // Typed and untyped commands are the same.
        const roff = manPage(parent as unknown as Command)
        return TE.right(report(roff, { roff }))
      }),
    ),
})
