/** Fetches the record whose wiki a command line names. */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import {
  fetchOrganization,
  fetchPipeline,
  fetchSampleGroup,
  groupById,
  type Organization,
  type Pipeline,
  type SampleGroup,
  type SampleGroupId,
  type WikiPage,
} from 'pangea-fp/node'
import { wrongUsage } from '../exitCodes.js'
import { groupArguments, isUuid, organizationArgument, pipelineArgument } from '../input/references.js'
import { groupPath } from '../render/paths.js'
import type { Step } from '../Step.js'
import { orIfNotFound } from './fetchOwner.js'

export type WikiRecord = Organization | SampleGroup | Pipeline

export const wikiOwnerPath = (record: WikiRecord): string =>
  'organization_obj' in record ? groupPath(record) : record.name

const fetchOwnerOf = (words: ReadonlyArray<string>): Step<WikiRecord> => {
  const [first = ''] = words
  if (words.length > 1)
    return F.pipe(
      RTE.fromEither(groupArguments(words)),
      RTE.flatMap((ref): Step<WikiRecord> => fetchSampleGroup(ref)),
    )
  const organization: Step<WikiRecord> = fetchOrganization(organizationArgument(first))
  return isUuid(first)
    ? F.pipe(
        organization,
        orIfNotFound((): Step<WikiRecord> => fetchSampleGroup(groupById(first.toLowerCase() as SampleGroupId))),
      )
    : organization
}

/** `ORGANIZATION` or `ORGANIZATION GROUP`, or the name of a pipeline by a flag. */
export const fetchWikiOwner = (
  words: ReadonlyArray<string> | undefined,
  pipeline: string | undefined,
): Step<WikiRecord> => {
  if ((words === undefined || words.length === 0) === (pipeline === undefined))
    return RTE.left(wrongUsage('Give ORGANIZATION, ORGANIZATION GROUP or --pipeline NAME: whose wiki it is.'))
  return pipeline === undefined ? fetchOwnerOf(words ?? []) : fetchPipeline(pipelineArgument(pipeline))
}

/** The pages with this title or uuid. */
export const pagesNamed = (pages: ReadonlyArray<WikiPage>, page: string): ReadonlyArray<WikiPage> =>
  pages.filter(({ title, uuid }) => title === page.trim() || uuid === page.toLowerCase())
