/** `pangea delete tag`: deletes a tag; what it tags stays. */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import { deleteTag, fetchTag, fetchTaggedSampleCounts, fetchTaggedSampleGroupCounts, reload } from 'pangea-fp/node'
import type { CommandModule } from '../CommandModule.js'
import { parseName } from '../input/parseFlagValues.js'
import { tagArgument } from '../input/references.js'
import { deleteRecord, yesOption } from '../records/deleteRecord.js'
import { formatCount } from '../render/formatCount.js'
import { connected } from '../runCommand.js'

export const command: CommandModule = {
  summary: 'delete a tag; the samples and groups that have it stay',
  description: 'Shows how many samples and groups have the tag, and asks. Deleting can not be undone.',
  examples: [
    ['pangea delete tag winter', 'show how many samples have the tag winter, and ask'],
    ['pangea delete tag winter --yes', 'delete it without a question, in a script'],
  ],
  define: (command) =>
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
                    record: { name: tag.name, uuid: tag.uuid, samples: n_samples, groups: n_groups },
                    remove: deleteTag(tag),
                  },
                  flags,
                ),
              ),
            ),
          ),
        ),
      ),
}
