/** `pangea project add`: adds a group to a project. */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import { addGroupToProject, fetchProject, fetchSampleGroup, listProjectGroups, reload } from 'pangea-fp/node'
import { defineCommand } from '../CommandModule.js'
import { record } from '../OutputSchema.js'
import { appendName, parseName } from '../input/parseFlagValues.js'
import { groupArguments, projectArgument } from '../input/references.js'
import { report } from '../Output.js'
import { groupKind, groupPath, projectPath } from '../render/paths.js'
import type { Step } from '../Step.js'

export const command = defineCommand({
  summary: 'add a group or library to a project',
  description: 'You must be a member of both organizations. A group that is in the project already is reported.',
  examples: [
    ["pangea project add 'Subway atlas' Lab Subway", 'add the library Subway of Lab to the project'],
    ["pangea project add 'Subway atlas' 2a8f0f6c-5b6e-4b44-9d1e-7f3f54c1a9d0", 'add a group that is given by its uuid'],
  ],
  output: record('the group or library', {
    project: ['string', 'the name of the project'],
    project_uuid: ['uuid', 'of the project'],
    name: ['string', 'the name of the group or library'],
    uuid: ['uuid', 'of the group or library'],
    status: ['string', 'added, or existing: was in the project already'],
  }),
  define: (command, { connected }) =>
    command
      .argument('<project>', 'its name or uuid', parseName)
      .argument('<group...>', 'ORGANIZATION GROUP, or the uuid of the group', appendName)
      .action(
        connected((_, word, words) =>
          reload(
            F.pipe(
              RTE.Do,
              RTE.bind('ref', () => RTE.fromEither(groupArguments(words))),
              RTE.bindW('project', () => fetchProject(projectArgument(word))),
              RTE.bindW('group', ({ ref }) => fetchSampleGroup(ref)),
              RTE.bindW('before', ({ project }) => listProjectGroups(project)),
              RTE.let('isMember', ({ before, group }) => before.some(({ uuid }) => uuid === group.uuid)),
              RTE.tap(({ project, group, isMember }): Step<void> =>
                isMember ? RTE.right(undefined) : addGroupToProject(project, group),
              ),
              RTE.map(({ project, group, isMember }) =>
                report(
                  `${isMember ? 'Unchanged:' : 'Added'} the ${groupKind(group)} ${groupPath(group)} ${isMember ? 'is in' : 'to'} the project ${projectPath(project)}.`,
                  {
                    project: project.name,
                    project_uuid: project.uuid,
                    name: group.name,
                    uuid: group.uuid,
                    status: isMember ? 'existing' : 'added',
                  },
                ),
              ),
            ),
          ),
        ),
      ),
})
