/** `pangea list tags`: lists all tags, or those of a sample. */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import { listTags, listTagsOfSample, reload, type Tag } from 'pangea-fp/node'
import { defineCommand } from '../CommandModule.js'
import { sampleArguments } from '../input/references.js'
import { appendName } from '../input/parseFlagValues.js'
import { tagRows, tagSchema } from '../render/tagRows.js'
import type { Step } from '../Step.js'

const tagsOf = (sample: ReadonlyArray<string>): Step<ReadonlyArray<Tag>> =>
  sample.length === 0
    ? listTags
    : F.pipe(
        RTE.fromEither(sampleArguments(sample)),
        RTE.flatMap((ref): Step<ReadonlyArray<Tag>> => listTagsOfSample(ref)),
      )

export const command = defineCommand({
  summary: 'list all tags, or those of a sample',
  examples: [
    ['pangea list tags', 'print all tags; pangea tag list is the same'],
    ['pangea list tags Lab Subway S1', 'print the tags of one sample'],
  ],
  output: tagSchema,
  define: (command, { connected }) =>
    command
      .argument('[sample...]', 'ORGANIZATION LIBRARY SAMPLE, or the uuid of the sample', appendName)
      .action(connected((_, sample = []) => reload(F.pipe(tagsOf(sample), RTE.map(tagRows))))),
})
