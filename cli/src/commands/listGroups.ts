/** `pangea list groups`: lists the groups and libraries of an organization. */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import {
  fetchModuleCounts,
  fetchOrganization,
  listS3Buckets,
  listSampleGroups,
  type Organization,
  reload,
  type S3Bucket,
  type SampleGroup,
  traverseLimited,
} from 'pangea-fp/node'
import { defineCommand } from '../CommandModule.js'
import { listing } from '../OutputSchema.js'
import { organizationArgument } from '../input/references.js'
import { parseName } from '../input/parseFlagValues.js'
import { rows } from '../Output.js'
import type { Step } from '../Step.js'

/** Only members see buckets; others see the uuids in the groups. */
const bucketsOf = (organization: Organization): Step<ReadonlyArray<S3Bucket>> =>
  F.pipe(
    listS3Buckets(organization),
    RTE.orElse((failure): Step<ReadonlyArray<S3Bucket>> =>
      failure._tag === 'Forbidden' || failure._tag === 'Unauthenticated' ? RTE.right([]) : RTE.left(failure),
    ),
  )

/** The number of samples; `null` for a group that became private or was deleted. */
const sampleCount = (group: SampleGroup): Step<number | null> =>
  F.pipe(
    fetchModuleCounts(group),
    RTE.map(({ n_samples }): number | null => n_samples),
    RTE.orElse((failure): Step<number | null> =>
      failure._tag === 'Forbidden' || failure._tag === 'Unauthenticated' || failure._tag === 'NotFound'
        ? RTE.right(null)
        : RTE.left(failure),
    ),
  )

interface CountedGroup {
  readonly group: SampleGroup
  readonly samples: number | null
}

const countedGroup =
  (isCounting: boolean) =>
  (group: SampleGroup): Step<CountedGroup> =>
    F.pipe(
      isCounting ? sampleCount(group) : RTE.right(null),
      RTE.map((samples) => ({ group, samples })),
    )

export const command = defineCommand({
  summary: 'list the groups and libraries of an organization',
  description: 'A library is a group that owns its samples.',
  examples: [
    ['pangea list groups Lab', 'print all groups and libraries of the organization Lab'],
    ['pangea list groups Lab --libraries --counts', 'print the libraries, and how many samples each has'],
  ],
  output: listing('each group and library', {
    name: ['string', 'its name'],
    uuid: ['uuid', 'of the group or library'],
    is_library: ['boolean', 'whether it owns samples'],
    is_public: ['boolean', 'whether everybody can read it'],
    bucket: ['string or null', 'the name of the bucket of its files; null if there is none, or you may not see it'],
    bucket_uuid: ['uuid or null', 'of that bucket; null if there is none'],
    n_samples: ['integer or null', 'the number of samples; null without --counts'],
    updated_at: ['timestamp', 'when it was last changed'],
    description: ['string', 'free text; may be empty'],
  }),
  define: (command, { connected }) =>
    command
      .argument('<organization>', 'its name or uuid', parseName)
      .option('--libraries', 'only libraries')
      .option('--counts', 'also print the number of samples; takes a request for each group')
      .action(
        connected((_, organization, { libraries, counts }) =>
          reload(
            F.pipe(
              fetchOrganization(organizationArgument(organization)),
              RTE.flatMap((found) =>
                F.pipe(RTE.Do, RTE.apS('groups', listSampleGroups(found)), RTE.apSW('buckets', bucketsOf(found))),
              ),
              RTE.bindW('counted', ({ groups }) =>
                F.pipe(
                  groups.filter(({ is_library }) => libraries !== true || is_library),
                  traverseLimited(countedGroup(counts === true)),
                ),
              ),
              RTE.map(({ counted, buckets }) =>
                rows(
                  {
                    name: ({ group }) => group.name,
                    uuid: ({ group }) => group.uuid,
                    is_library: ({ group }) => group.is_library,
                    is_public: ({ group }) => group.is_public,
                    bucket: ({ group }) => buckets.find(({ uuid }) => uuid === group.bucket)?.name ?? null,
                    bucket_uuid: ({ group }) => group.bucket,
                    n_samples: ({ samples }) => samples,
                    updated_at: ({ group }) => group.updated_at,
                    description: ({ group }) => group.description,
                  },
                  counted,
                ),
              ),
            ),
          ),
        ),
      ),
})
