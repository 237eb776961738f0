/** `pangea delete tag`: deletes a tag; what it tags stays. */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import { deleteTag, fetchTag, fetchTaggedSampleCounts, fetchTaggedSampleGroupCounts, reload } from 'pangea-fp/node'
import { defineCommand } from '../CommandModule.js'
import { record } from '../OutputSchema.js'
import { parseName } from '../input/parseFlagValues.js'
import { tagArgument } from '../input/references.js'
import { deleteRecord, yesOption } from '../records/deleteRecord.js'
import { formatCount } from '../render/formatCount.js'

export const command = defineCommand({
  summary: 'delete a tag; the samples and groups that have it stay',
  description: 'Shows how many samples and groups have the tag, and asks. Deleting can not be undone.',
  examples: [
    ['pangea delete tag winter', 'show how many samples have the tag winter, and ask'],
    ['pangea delete tag winter --yes', 'delete it without a question, in a script'],
  ],
  output: record('the tag', {
    name: ['string', 'its name'],
    uuid: ['uuid', 'of the tag'],
    n_samples: ['integer', 'the number of samples that had it; they stay'],
    n_groups: ['integer', 'the number of groups and libraries that had it; they stay'],
    status: ['string', 'deleted'],
  }),
  define: (command, { connected }) =>
    command
      .argument('<tag>', 'its name or uuid', parseName)
      .option(...yesOption)
      .action(
        connected((_, word, flags) =>
          reload(
            F.pipe(
              RTE.Do,
              RTE.bind('tag', () => fetchTag(tagArgument(word))),
              RTE.bind('samples', ({ tag }) => fetchTaggedSampleCounts(tag)),
              RTE.bind('groups', ({ tag }) => fetchTaggedSampleGroupCounts(tag)),
              RTE.flatMap(({ tag, samples: { n_samples }, groups: { n_groups } }) =>
                deleteRecord(
                  {
                    what: `the tag ${tag.name}`,
                    contents: `which ${formatCount(n_samples, 'sample')} and ${formatCount(n_groups, 'group')} have`,
                    record: { name: tag.name, uuid: tag.uuid, n_samples, n_groups },
                    remove: deleteTag(tag),
                  },
                  flags,
                ),
              ),
            ),
          ),
        ),
      ),
})
