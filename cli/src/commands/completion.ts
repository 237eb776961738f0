/** `pangea completion`: prints the completion script of a shell. */
import { Argument } from '@commander-js/extra-typings'
import { taskEither as TE } from 'fp-ts'
import type { CommandModule } from '../CommandModule.js'
import { completionScripts, shells } from '../completion/scripts.js'
import { report } from '../Output.js'
import { local } from '../runCommand.js'

export const command: CommandModule = {
  summary: 'print a script that completes commands, options and names with the Tab key',
  description: `Completes the names of organizations, groups and modules from lists that earlier commands stored in
the cache, such as pangea list orgs, without a request.`,
  examples: [
    ['source <(pangea completion bash)', 'switch completion on; put this line into ~/.bashrc or ~/.zshrc'],
    ['pangea completion fish > ~/.config/fish/completions/pangea.fish', 'switch it on in fish'],
  ],
  define: (command) =>
    command.addArgument(new Argument('<shell>', 'the shell').choices(shells)).action(
      local((_, shell) => {
        const script = completionScripts[shell]
        return TE.right(report(script, { shell, script }))
      }),
    ),
}
