/** Creates groups and libraries, which differ only in a flag. */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import { ensureSampleGroup, fetchOrganization, fetchSampleGroup, groupNamed, type Json, reload } from 'pangea-fp/node'
import type { BaseCommand } from '../CommandModule.js'
import { failed } from '../exitCodes.js'
import { parseJsonObject } from '../input/parseJsonValue.js'
import { organizationArgument } from '../input/references.js'
import { report } from '../Output.js'
import { type OutputOf, record as recordOf } from '../OutputSchema.js'
import { groupKind, groupPath } from '../render/paths.js'
import type { Step } from '../Step.js'
import { ensuredText, findOrEnsure } from './findOrEnsure.js'

export const sampleGroupSchema = recordOf('the group or library', {
  name: ['string', 'its name'],
  uuid: ['uuid', 'of the group or library'],
  is_library: ['boolean', 'whether it owns samples'],
  is_public: ['boolean', 'whether everybody can read it'],
  bucket_uuid: ['uuid or null', 'of the bucket that new files go to; null if it has none'],
  status: ['string', 'created or existing'],
})

export interface GroupFlags {
  readonly private?: true | undefined
  readonly description?: string | undefined
  readonly metadata?: string | undefined
}

export const withGroupOptions = (command: BaseCommand) =>
  command
    .option('--private', 'only members of the organization can see it')
    .option('--description <text>', 'what it contains')
    .option('--metadata <json>', 'a JSON object')

/** Parses the metadata before any request. */
export const parsedMetadata = (metadata: string | undefined): Step<Json | undefined> =>
  metadata === undefined ? RTE.right(undefined) : RTE.fromEither(parseJsonObject('--metadata', metadata))

export const createSampleGroup = (
  organization: string,
  name: string,
  isLibrary: boolean,
  flags: GroupFlags,
): Step<OutputOf<typeof sampleGroupSchema>> =>
  reload(
    F.pipe(
      RTE.Do,
      RTE.bind('metadata', () => parsedMetadata(flags.metadata)),
      RTE.bindW('owner', () => fetchOrganization(organizationArgument(organization))),
      RTE.flatMap(({ metadata, owner }) =>
        findOrEnsure(isLibrary ? 'library' : 'group', name, {
          find: fetchSampleGroup(groupNamed(owner, name)),
          ensure: ensureSampleGroup(owner, {
            name,
            is_library: isLibrary,
            ...(flags.private === true ? { is_public: false } : {}),
            ...(flags.description === undefined ? {} : { description: flags.description }),
            ...(metadata === undefined ? {} : { metadata }),
          }),
        }),
      ),
      RTE.filterOrElseW(
        ({ record }) => record.is_library === isLibrary,
        ({ record }) =>
          failed(`${groupPath(record)} exists already, and is a ${groupKind(record)}: choose another name.`),
      ),
      RTE.map(({ record, status }) =>
        report(ensuredText(status, `the ${groupKind(record)} ${groupPath(record)}`, record.uuid), {
          name: record.name,
          uuid: record.uuid,
          is_library: record.is_library,
          is_public: record.is_public,
          bucket_uuid: record.bucket,
          status,
        }),
      ),
    ),
  )
