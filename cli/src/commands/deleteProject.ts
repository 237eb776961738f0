/** `pangea delete project`: deletes a project; its groups stay. */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import { deleteProject, fetchProject, reload } from 'pangea-fp/node'
import { defineCommand } from '../CommandModule.js'
import { record } from '../OutputSchema.js'
import { parseName } from '../input/parseFlagValues.js'
import { projectArgument } from '../input/references.js'
import { deleteRecord, yesOption } from '../records/deleteRecord.js'
import { formatCount } from '../render/formatCount.js'
import { projectPath } from '../render/paths.js'

export const command = defineCommand({
  summary: 'delete a project; its groups stay',
  description: 'Shows how many groups the project has, and asks. Deleting can not be undone.',
  examples: [
    ["pangea delete project 'Subway atlas'", 'show how many groups the project has, and ask'],
    ["pangea delete project 'Subway atlas' --yes", 'delete it without a question, in a script'],
  ],
  output: record('the project', {
    name: ['string', 'its name'],
    uuid: ['uuid', 'of the project'],
    n_groups: ['integer', 'the number of groups that it had; they stay'],
    status: ['string', 'deleted'],
  }),
  define: (command, { connected }) =>
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
                    record: { name: project.name, uuid: project.uuid, n_groups: project.sample_groups.length },
                    remove: deleteProject(project),
                  },
                  flags,
                ),
              ),
            ),
          ),
        ),
      ),
})
