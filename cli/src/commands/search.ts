/** `pangea search`: finds samples, groups and organizations by name. */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import { reload, search, type SearchResults } from 'pangea-fp/node'
import { Option } from '@commander-js/extra-typings'
import { defineCommand } from '../CommandModule.js'
import { listing } from '../OutputSchema.js'
import { parseName } from '../input/parseFlagValues.js'
import { rows } from '../Output.js'

const kinds = ['organization', 'group', 'library', 'sample'] as const

interface Found {
  readonly kind: (typeof kinds)[number]
  readonly name: string
  readonly organization: string | null
  readonly library: string | null
  readonly uuid: string
}

const foundRecords = ({ organizations, sample_groups, samples }: SearchResults): ReadonlyArray<Found> => [
  ...organizations.map(({ name, uuid }): Found => ({
    kind: 'organization',
    name,
    organization: null,
    library: null,
    uuid,
  })),
  ...sample_groups.map(({ name, uuid, is_library, organization_obj }): Found => ({
    kind: is_library ? 'library' : 'group',
    name,
    organization: organization_obj.name,
    library: null,
    uuid,
  })),
  ...samples.map(({ name, uuid, library_obj }): Found => ({
    kind: 'sample',
    name,
    organization: library_obj.organization_obj.name,
    library: library_obj.name,
    uuid,
  })),
]

export const command = defineCommand({
  summary: 'find samples, groups and organizations whose name contains a text',
  examples: [
    ['pangea search subway', 'print all records whose name contains subway'],
    ['pangea search S1 --kind sample --format csv', 'print samples only, as CSV'],
  ],
  output: listing('each record that was found', {
    kind: ['string', 'organization, group, library or sample'],
    name: ['string', 'its name'],
    organization: ['string or null', 'the name of the organization that owns it; null for an organization'],
    library: ['string or null', 'the name of the library; null unless it is a sample'],
    uuid: ['uuid', 'of the record'],
  }),
  define: (command, { connected }) =>
    command
      .argument('<query>', 'a part of a name', parseName)
      .addOption(new Option('--kind <kind>', 'only records of this kind').choices(kinds))
      .action(
        connected(({ notify }, query, { kind }) =>
          F.pipe(
            reload(search(query)),
            RTE.map((results) => foundRecords(results).filter((found) => kind === undefined || found.kind === kind)),
            RTE.tapIO((found) => () => {
              if (found.length === 0) notify(`Nothing that you can see has ${query} in its name.`)
            }),
            RTE.map((all) =>
              rows(
                {
                  kind: (found) => found.kind,
                  name: ({ name }) => name,
                  organization: ({ organization }) => organization,
                  library: ({ library }) => library,
                  uuid: ({ uuid }) => uuid,
                },
                all,
              ),
            ),
          ),
        ),
      ),
})
