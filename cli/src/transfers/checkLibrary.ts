/**
 * Fetches the library that files are uploaded to, and checks that it can store them: a sample, once
 * created, stays even if an upload then fails.
 */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import { fetchSampleGroup, type NodePangea, reload, type SampleGroup } from 'pangea-fp/node'
import { failed, type Failure } from '../exitCodes.js'
import { groupArguments } from '../input/references.js'

type Step<A> = RTE.ReaderTaskEither<NodePangea, Failure, A>

/** Fails if the group is not a library. */
export const fetchLibrary = (organization: string, library: string): Step<SampleGroup> =>
  F.pipe(
    RTE.fromEither(groupArguments([organization, library])),
    RTE.flatMap((ref): Step<SampleGroup> => reload(fetchSampleGroup(ref))),
    RTE.filterOrElseW(
      (group) => group.is_library,
      () => failed(`${organization}/${library} is not a library: only a library has samples of its own.`),
    ),
  )

/** Fails also if the library has no bucket. */
export const checkLibrary = (organization: string, library: string): Step<SampleGroup> =>
  F.pipe(
    fetchLibrary(organization, library),
    RTE.filterOrElseW(
      (group) => group.bucket !== null,
      () => failed(`${organization}/${library} has no bucket: give it one before uploading files.`),
    ),
  )
