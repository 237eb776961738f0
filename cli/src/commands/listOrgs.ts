/** `pangea list orgs`: lists organizations. */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import { listOrganizations, type Organization, reload, whoAmI } from 'pangea-fp/node'
import { defineCommand } from '../CommandModule.js'
import { listing } from '../OutputSchema.js'
import { rows } from '../Output.js'
import type { Step } from '../Step.js'

/** The uuids of the user's organizations. */
const ownIds: Step<ReadonlySet<string>> = F.pipe(
  whoAmI,
  RTE.map(({ organization_objs }) => new Set(organization_objs.map(({ uuid }) => uuid))),
)

export const command = defineCommand({
  summary: 'list the organizations',
  examples: [
    ['pangea list orgs', 'print a table of all organizations'],
    ['pangea list orgs --mine --format json', 'print those that you are a member of, for a program'],
  ],
  output: listing('each organization', {
    name: ['string', 'its name'],
    uuid: ['uuid', 'of the organization'],
    created_at: ['timestamp', 'when it was created'],
  }),
  define: (command, { connected }) =>
    command.option('--mine', 'only those that you are a member of').action(
      connected((_, { mine }) =>
        reload(
          F.pipe(
            RTE.Do,
            RTE.bind('own', (): Step<ReadonlySet<string> | null> => (mine === true ? ownIds : RTE.right(null))),
            RTE.bind('all', (): Step<ReadonlyArray<Organization>> => listOrganizations),
            RTE.map(({ own, all }) =>
              rows(
                { name: ({ name }) => name, uuid: ({ uuid }) => uuid, created_at: ({ created_at }) => created_at },
                all.filter(({ uuid }) => own === null || own.has(uuid)),
              ),
            ),
          ),
        ),
      ),
    ),
})
