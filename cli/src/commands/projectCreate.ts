/** `pangea project create`: creates a project, which collects groups. */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import { ensureProject, fetchOrganization, fetchProject, projectNamed, reload } from 'pangea-fp/node'
import { defineCommand } from '../CommandModule.js'
import { record } from '../OutputSchema.js'
import { failed } from '../exitCodes.js'
import { parseName } from '../input/parseFlagValues.js'
import { organizationArgument } from '../input/references.js'
import { report } from '../Output.js'
import { ensuredText, findOrEnsure } from '../records/findOrEnsure.js'
import { projectPath } from '../render/paths.js'

export const command = defineCommand({
  summary: 'create a project, which collects groups and libraries',
  description: 'A project that exists is reported and kept.',
  examples: [
    ["pangea project create Lab 'Subway atlas'", 'create a project of the organization Lab'],
    ["pangea project create Lab 'Subway atlas' --description 'All cities' --json", 'create one, and print its uuid'],
  ],
  output: record('the project', {
    name: ['string', 'its name'],
    uuid: ['uuid', 'of the project'],
    sample_groups: ['uuids', 'of its groups and libraries'],
    status: ['string', 'created or existing'],
  }),
  define: (command, { connected }) =>
    command
      .argument('<organization>', 'its name or uuid', parseName)
      .argument('<name>', 'unique on the server', parseName)
      .option('--description <text>', 'what it is about')
      .action(
        connected((_, organization, name, { description }) =>
          reload(
            F.pipe(
              RTE.Do,
              RTE.bind('owner', () => fetchOrganization(organizationArgument(organization))),
              RTE.bindW('project', ({ owner }) =>
                findOrEnsure('project', name, {
                  find: fetchProject(projectNamed(name)),
                  ensure: ensureProject(owner, { name, ...(description === undefined ? {} : { description }) }),
                }),
              ),
              RTE.filterOrElseW(
                ({ owner, project }) => project.record.organization === owner.uuid,
                ({ project }) =>
                  failed(
                    `There is already a project ${projectPath(project.record)}, of another organization: choose another name.`,
                  ),
              ),
              RTE.map(({ project: { record, status } }) =>
                report(ensuredText(status, `the project ${projectPath(record)}`, record.uuid), {
                  name: record.name,
                  uuid: record.uuid,
                  sample_groups: record.sample_groups,
                  status,
                }),
              ),
            ),
          ),
        ),
      ),
})
