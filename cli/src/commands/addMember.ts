/** `pangea add member`: lets users change what an organization owns. */
import { either as E, function as F, readerTaskEither as RTE } from 'fp-ts'
import {
  addOrganizationMember,
  fetchOrganization,
  listOrganizationMembers,
  listUsers,
  reload,
  type User,
} from 'pangea-fp/node'
import { defineCommand } from '../CommandModule.js'
import { listing } from '../OutputSchema.js'
import { type CommandFailure, exitCodes, failed } from '../exitCodes.js'
import { appendName, parseName } from '../input/parseFlagValues.js'
import { organizationArgument } from '../input/references.js'
import { rows } from '../Output.js'
import type { Step } from '../Step.js'

const isNamed =
  (word: string) =>
  ({ email, uuid, id }: User): boolean =>
    [email.toLowerCase(), uuid, String(id)].includes(word.trim().toLowerCase())

/** Finds every user before anyone is added. */
const chooseUsers = (
  users: ReadonlyArray<User>,
  words: ReadonlyArray<string>,
): E.Either<CommandFailure, ReadonlyArray<User>> => {
  const missing = words.filter((word) => !users.some(isNamed(word)))
  return missing.length > 0
    ? E.left(
        failed(
          `No user has the e-mail address, account number or uuid ${missing.join(', ')}. No one was added.`,
          exitCodes.notFound,
        ),
      )
    : E.right(users.filter((user) => words.some((word) => isNamed(word)(user))))
}

export const command = defineCommand({
  summary: 'let users change what an organization owns',
  description:
    'Members can add members. A user who is a member already is reported. The server has no way to remove one.',
  examples: [
    ['pangea add member Lab ada@example.org', 'make a user a member of the organization Lab'],
    ['pangea add member Lab ada@example.org 42', 'add two users, one by account number'],
  ],
  output: listing('each user', {
    email: ['string', 'the e-mail address'],
    id: ['integer', 'the account number'],
    uuid: ['uuid', 'of the user'],
    status: ['string', 'added, or existing: was a member already'],
  }),
  define: (command, { connected }) =>
    command
      .argument('<organization>', 'its name or uuid', parseName)
      .argument('<user...>', 'e-mail address, account number or uuid', appendName)
      .action(
        connected((_, organization, words) =>
          reload(
            F.pipe(
              RTE.Do,
              RTE.bind('organization', () => fetchOrganization(organizationArgument(organization))),
              RTE.bindW('members', ({ organization: found }) => listOrganizationMembers(found)),
              RTE.bindW('users', () => listUsers),
              RTE.bindW('chosen', ({ users }) => RTE.fromEither(chooseUsers(users, words))),
              RTE.bindW('added', ({ organization: found, members, chosen }) =>
                F.pipe(
                  chosen,
                  RTE.traverseSeqArray((user): Step<{ readonly user: User; readonly status: string }> =>
                    members.some(({ uuid }) => uuid === user.uuid)
                      ? RTE.right({ user, status: 'existing' })
                      : F.pipe(
                          addOrganizationMember(found, user.id),
                          RTE.map(() => ({ user, status: 'added' })),
                        ),
                  ),
                ),
              ),
              RTE.map(({ added }) =>
                rows(
                  {
                    email: ({ user }) => user.email,
                    id: ({ user }) => user.id,
                    uuid: ({ user }) => user.uuid,
                    status: ({ status }) => status,
                  },
                  added,
                ),
              ),
            ),
          ),
        ),
      ),
})
