/** `pangea create org`: creates an organization. */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import {
  ensureOrganization,
  fetchOrganization,
  type Organization,
  organizationNamed,
  reload,
  whoAmI,
} from 'pangea-fp/node'
import { defineCommand } from '../CommandModule.js'
import { record } from '../OutputSchema.js'
import { exitCodes, failed } from '../exitCodes.js'
import { parseName } from '../input/parseFlagValues.js'
import { report } from '../Output.js'
import { type Ensured, ensuredText, findOrEnsure } from '../records/findOrEnsure.js'
import type { Step } from '../Step.js'

/** An organization of others isn't what the user wants. */
const checkMembership = ({ record, status }: Ensured<Organization>): Step<void> =>
  status === 'created'
    ? RTE.right(undefined)
    : F.pipe(
        whoAmI,
        RTE.filterOrElseW(
          ({ organization_objs }) => organization_objs.some(({ uuid }) => uuid === record.uuid),
          () =>
            failed(
              `There is already an organization ${record.name}, and you are not a member: choose another name, or ask a member to add you.`,
              exitCodes.notAllowed,
            ),
        ),
        RTE.asUnit,
      )

export const command = defineCommand({
  summary: 'create an organization; you become its first member',
  description: 'An organization that exists is reported and kept.',
  examples: [
    ['pangea create org Lab', 'create the organization Lab'],
    ["pangea create org 'Lab of Applied Genomics' --json", 'create one whose name has spaces; print its uuid as JSON'],
  ],
  output: record('the organization', {
    name: ['string', 'its name'],
    uuid: ['uuid', 'of the organization'],
    status: ['string', 'created or existing'],
  }),
  define: (command, { connected }) =>
    command.argument('<name>', 'unique on the server', parseName).action(
      connected((_, name) =>
        reload(
          F.pipe(
            findOrEnsure('organization', name, {
              find: fetchOrganization(organizationNamed(name)),
              ensure: ensureOrganization(name),
            }),
            RTE.tap(checkMembership),
            RTE.map(({ record, status }) =>
              report(ensuredText(status, `the organization ${record.name}`, record.uuid), {
                name: record.name,
                uuid: record.uuid,
                status,
              }),
            ),
          ),
        ),
      ),
    ),
})
