/** `pangea delete org`: deletes an organization with everything that it owns. */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import {
  deleteOrganization,
  fetchModuleCounts,
  fetchOrganization,
  listProjects,
  listSampleGroups,
  reload,
  traverseLimited,
} from 'pangea-fp/node'
import { defineCommand } from '../CommandModule.js'
import { record } from '../OutputSchema.js'
import { parseName } from '../input/parseFlagValues.js'
import { organizationArgument } from '../input/references.js'
import { deleteHelp, deleteRecord, yesOption } from '../records/deleteRecord.js'
import { formatCount } from '../render/formatCount.js'

export const command = defineCommand({
  summary: 'delete an organization with everything that it owns',
  description: deleteHelp,
  examples: [
    ['pangea delete org Lab', 'show what the organization Lab owns, and ask'],
    ['pangea delete org Lab --yes', 'delete it without a question, in a script'],
  ],
  output: record('the organization', {
    name: ['string', 'its name'],
    uuid: ['uuid', 'of the organization'],
    n_libraries: ['integer', 'the number of libraries deleted with it'],
    n_samples: ['integer', 'the number of their samples'],
    n_groups: ['integer', 'the number of groups deleted with it, without libraries'],
    n_projects: ['integer', 'the number of projects deleted with it'],
    status: ['string', 'deleted'],
  }),
  define: (command, { connected }) =>
    command
      .argument('<organization>', 'its name or uuid', parseName)
      .option(...yesOption)
      .action(
        connected((_, organization, flags) =>
          reload(
            F.pipe(
              RTE.Do,
              RTE.bind('found', () => fetchOrganization(organizationArgument(organization))),
              RTE.bindW('groups', ({ found }) => listSampleGroups(found)),
              RTE.bindW('projects', ({ found }) => listProjects(found)),
              RTE.let('libraries', ({ groups }) => groups.filter(({ is_library }) => is_library)),
              RTE.bindW('counts', ({ libraries }) =>
                F.pipe(
                  libraries,
                  traverseLimited((library) => fetchModuleCounts(library)),
                ),
              ),
              RTE.flatMap(({ found, groups, projects, libraries, counts }) => {
                const samples = counts.reduce((sum, { n_samples }) => sum + n_samples, 0)
                const others = groups.length - libraries.length
                return deleteRecord(
                  {
                    what: `the organization ${found.name}`,
                    contents: `with ${formatCount(libraries.length, 'library', 'libraries')}, ${formatCount(samples, 'sample')} and their results, ${formatCount(others, 'other group')} and ${formatCount(projects.length, 'project')}`,
                    record: {
                      name: found.name,
                      uuid: found.uuid,
                      n_libraries: libraries.length,
                      n_samples: samples,
                      n_groups: others,
                      n_projects: projects.length,
                    },
                    remove: deleteOrganization(found),
                  },
                  flags,
                )
              }),
            ),
          ),
        ),
      ),
})
