/** Reads names from the cache on disk and from the profiles. Sends no request. */
import { function as F, readerTaskEither as RTE, type task as T, taskEither as TE } from 'fp-ts'
import {
  cached,
  groupNamed,
  listFields,
  listOrganizations,
  listSampleGroups,
  type NodePangea,
  type OrganizationLike,
  type PangeaError,
  samplesOf,
  silent,
} from 'pangea-fp/node'
import { chooseConnection, openChoice } from '../connection/connect.js'
import { listProfiles } from '../connection/profileFiles.js'
import { organizationArgument } from '../input/references.js'
import type { NameKind } from './completionPoint.js'

type Names = RTE.ReaderTaskEither<NodePangea, PangeaError, ReadonlyArray<string>>

/** Ignores case, because requests are cached under the name as it was typed. */
const organizationLike = (typed: string): RTE.ReaderTaskEither<NodePangea, PangeaError, OrganizationLike> =>
  F.pipe(
    listOrganizations,
    RTE.match(
      () => organizationArgument(typed),
      (found): OrganizationLike =>
        found.find(({ name }) => name.toLowerCase() === typed.trim().toLowerCase()) ?? organizationArgument(typed),
    ),
    RTE.rightReaderTask,
  )

const namesOf = (kind: Exclude<NameKind, { readonly _tag: 'Profiles' }>): Names => {
  switch (kind._tag) {
    case 'Organizations':
      return F.pipe(
        listOrganizations,
        RTE.map((found) => found.map(({ name }) => name)),
      )
    case 'Groups':
      return F.pipe(
        organizationLike(kind.organization),
        RTE.flatMap(listSampleGroups),
        RTE.map((found) => found.map(({ name }) => name)),
      )
    case 'Modules': {
      const [organization = '', group = ''] = kind.group
      return F.pipe(
        listFields(samplesOf(groupNamed(organizationArgument(organization), group))),
        RTE.map((found) => [...new Set(found.map(({ analysis_result_obj: result }) => result.module_name))].sort()),
      )
    }
  }
}

/** Returns no names if there are none in the cache, or for any other reason. */
export const cachedNames = (kind: NameKind, profile: string | undefined): T.Task<ReadonlyArray<string>> => {
  const options = { profile, log: silent, signal: new AbortController().signal }
  return F.pipe(
    kind._tag === 'Profiles'
      ? TE.mapLeft((): null => null)(listProfiles)
      : F.pipe(
          chooseConnection(options),
          // A password would have to be sent to get a token.
          TE.filterOrElseW(
            ({ credentials }) => credentials._tag !== 'Password',
            () => null,
          ),
          TE.flatMap(openChoice(options)),
          TE.flatMap(({ pangea }) => namesOf(kind)(cached({ mode: 'only-if-cached' })(pangea))),
          TE.mapLeft(() => null),
        ),
    TE.getOrElse(() => () => Promise.resolve<ReadonlyArray<string>>([])),
  )
}
