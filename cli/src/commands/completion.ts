/** `pangea completion`: prints the completion script of a shell. */
import { Argument } from '@commander-js/extra-typings'
import { taskEither as TE } from 'fp-ts'
import { defineCommand } from '../CommandModule.js'
import { record } from '../OutputSchema.js'
import { completionScripts, shells } from '../completion/scripts.js'
import { report } from '../Output.js'

export const command = defineCommand({
  summary: 'print a script that completes commands, options and names with the Tab key',
  description: `Completes the names of organizations, groups and modules from lists that earlier commands stored in
the cache, such as pangea list orgs, without a request.`,
  examples: [
    ['source <(pangea completion bash)', 'switch completion on; put this line into ~/.bashrc or ~/.zshrc'],
    ['pangea completion fish > ~/.config/fish/completions/pangea.fish', 'switch it on in fish'],
  ],
  output: record('the script', {
    shell: ['string', 'bash, fish or zsh'],
    script: ['string', 'the text to source; all that is printed without --format'],
  }),
  define: (command, { local }) =>
    command.addArgument(new Argument('<shell>', 'the shell').choices(shells)).action(
      local((_, shell) => {
        const script = completionScripts[shell]
        return TE.right(report(script, { shell, script }))
      }),
    ),
})
