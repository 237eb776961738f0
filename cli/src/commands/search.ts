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

const nothingFound = (query: string): string =>
  `No name in the server's index has all words of ${query}. New names may be missing there; see pangea list.`

export const command = defineCommand({
  summary: 'find samples, groups and organizations by words of their names',
  description: `Finds the records whose name has all words of the query; parts of words are not found. The server
searches an index, which is not always up to date: pangea list prints what exists now.`,
  examples: [
    ['pangea search subway', 'print all records with subway in their name'],
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
      .argument('<query>', 'one or more words', parseName)
      .addOption(new Option('--kind <kind>', 'only records of this kind').choices(kinds))
      .action(
        connected(({ notify }, query, { kind }) =>
          F.pipe(
            reload(search(query)),
            RTE.map((results) => foundRecords(results).filter((found) => kind === undefined || found.kind === kind)),
            RTE.tapIO((found) => () => {
              if (found.length === 0) notify(nothingFound(query))
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
