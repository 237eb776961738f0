/** `pangea list orgs`: lists organizations. */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import { listOrganizations, reload } from 'pangea-fp/node'
import type { CommandModule } from '../CommandModule.js'
import { rows } from '../Output.js'
import { connected } from '../runCommand.js'

export const command: CommandModule = {
  summary: 'list the organizations',
  examples: [
    ['pangea list orgs', 'print a table of all organizations'],
    ['pangea list orgs --format json', 'print them for a program'],
  ],
  define: (command) =>
    command.action(
      connected(() =>
        F.pipe(
          reload(listOrganizations),
          RTE.map((organizations) => rows({ name: ({ name }) => name, uuid: ({ uuid }) => uuid }, organizations)),
        ),
      ),
    ),
}
