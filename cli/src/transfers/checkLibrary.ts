/**
 * Fetches the library that files are uploaded to, and checks that it can store them, and that the
 * user may change it: a sample, once created, stays even if an upload then fails, and the server
 * lets everybody replace the files of a public library, but only members record their checksums.
 */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import { reload, type SampleGroup, whoAmI } from 'pangea-fp/node'
import { exitCodes, failed } from '../exitCodes.js'
import { groupIn } from '../input/references.js'
import { fetchLibrary } from '../records/fetchLibrary.js'
import type { TransferStep } from '../Step.js'
import { isStorable, notStorable } from './storableName.js'

const checkMembership = ({ name, organization_obj: { uuid, name: organization } }: SampleGroup): TransferStep<void> =>
  F.pipe(
    reload(whoAmI),
    RTE.filterOrElseW(
      ({ organization_objs }) => organization_objs.some((one) => one.uuid === uuid),
      ({ email }) =>
        failed(
          `You (${email}) may not upload to ${organization}/${name}: you are not a member of ${organization}. Nothing was sent. Ask a member to run pangea add member ${organization} ${email}.`,
          exitCodes.notAllowed,
        ),
    ),
    RTE.asUnit,
  )

export const checkLibrary = (organization: string, library: string): TransferStep<SampleGroup> =>
  F.pipe(
    reload(fetchLibrary(groupIn(organization, library))),
    RTE.filterOrElseW(
      (group) => group.bucket !== null,
      () => failed(`${organization}/${library} has no bucket: give it one before uploading files.`),
    ),
    RTE.filterOrElseW(
      ({ name }) => isStorable(name),
      ({ name }) => failed(notStorable('library', name)),
    ),
    RTE.tap(checkMembership),
  )
