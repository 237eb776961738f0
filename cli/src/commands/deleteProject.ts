/** `pangea delete project`: deletes a project; its groups stay. */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import { deleteProject, fetchProject, reload } from 'pangea-fp/node'
import type { CommandModule } from '../CommandModule.js'
import { parseName } from '../input/parseFlagValues.js'
import { projectArgument } from '../input/references.js'
import { deleteRecord, yesOption } from '../records/deleteRecord.js'
import { formatCount } from '../render/formatCount.js'
import { projectPath } from '../render/paths.js'
import { connected } from '../runCommand.js'

export const command: CommandModule = {
  summary: 'delete a project; its groups stay',
  description: 'Shows how many groups the project has, and asks. Deleting can not be undone.',
  examples: [
    ["pangea delete project 'Subway atlas'", 'show how many groups the project has, and ask'],
    ["pangea delete project 'Subway atlas' --yes", 'delete it without a question, in a script'],
  ],
  define: (command) =>
    command
      .argument('<project>', 'its name or uuid', parseName)
      .option(...yesOption)
      .action(
        connected((_, word, flags) =>
          reload(
            F.pipe(
              fetchProject(projectArgument(word)),
              RTE.flatMap((project) =>
                deleteRecord(
                  {
                    what: `the project ${projectPath(project)}`,
                    contents: `whose ${formatCount(project.sample_groups.length, 'group')} stay`,
                    record: { name: project.name, uuid: project.uuid, groups: project.sample_groups.length },
                    remove: deleteProject(project),
                  },
                  flags,
                ),
              ),
            ),
          ),
        ),
      ),
}
