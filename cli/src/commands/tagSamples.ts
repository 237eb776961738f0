/** `pangea tag samples`: lists the samples that have a tag. */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import { fetchRandomTaggedSamples, listTaggedSamples, reload } from 'pangea-fp/node'
import { defineCommand } from '../CommandModule.js'
import { parseCount, parseName } from '../input/parseFlagValues.js'
import { tagArgument } from '../input/references.js'
import { sampleRows, sampleSchema } from '../render/sampleRows.js'

export const command = defineCommand({
  summary: 'list the samples that have a tag',
  examples: [
    ['pangea tag samples winter', 'print all samples with the tag winter'],
    ['pangea tag samples winter --random 10', 'print ten of them, chosen at random'],
  ],
  output: sampleSchema,
  define: (command, { connected }) =>
    command
      .argument('<tag>', 'its name or uuid', parseName)
      .option('--random <count>', 'at most so many, chosen at random', parseCount)
      .action(
        connected((_, word, { random }) =>
          F.pipe(
            reload(
              random === undefined
                ? listTaggedSamples(tagArgument(word))
                : fetchRandomTaggedSamples(tagArgument(word), random),
            ),
            RTE.map(sampleRows),
          ),
        ),
      ),
})
