/**
 * Fetches the library that files are uploaded to, and checks that it can store them: a sample, once
 * created, stays even if an upload then fails.
 */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import { reload, type SampleGroup } from 'pangea-fp/node'
import { failed } from '../exitCodes.js'
import { groupIn } from '../input/references.js'
import { fetchLibrary } from '../records/fetchLibrary.js'
import type { TransferStep } from '../Step.js'

export const checkLibrary = (organization: string, library: string): TransferStep<SampleGroup> =>
  F.pipe(
    reload(fetchLibrary(groupIn(organization, library))),
    RTE.filterOrElseW(
      (group) => group.bucket !== null,
      () => failed(`${organization}/${library} has no bucket: give it one before uploading files.`),
    ),
  )
