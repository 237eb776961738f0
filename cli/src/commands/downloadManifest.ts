/** `pangea download manifest`: prints a group or sample with everything in it, as JSON. */
import { either as E, function as F, readerTaskEither as RTE } from 'fp-ts'
import { fetchSampleGroupManifest, fetchSampleManifest, type Json, reload, writeJson } from 'pangea-fp/node'
import { defineCommand } from '../CommandModule.js'
import { open, record } from '../OutputSchema.js'
import { appendName } from '../input/parseFlagValues.js'
import { groupArguments, sampleArguments } from '../input/references.js'
import { type JsonRecord, report } from '../Output.js'
import type { TransferStep } from '../Step.js'

const fetchManifest = (words: ReadonlyArray<string>): TransferStep<JsonRecord> => {
  const asRecord = (manifest: object): JsonRecord => manifest as Readonly<Record<string, Json>>
  return words.length === 3
    ? F.pipe(
        RTE.fromEither(sampleArguments(words)),
        RTE.flatMap((sample): TransferStep<object> => reload(fetchSampleManifest(sample))),
        RTE.map(asRecord),
      )
    : F.pipe(
        RTE.fromEither(groupArguments(words)),
        RTE.flatMap((group): TransferStep<object> => reload(fetchSampleGroupManifest(group))),
        RTE.map(asRecord),
      )
}

export const command = defineCommand({
  summary: 'print a group or a sample with its results and fields, as JSON',
  description: 'The server needs seconds for a group with hundreds of samples. URLs in it expire in a day.',
  examples: [
    ['pangea download manifest Lab Subway > subway.json', 'save the manifest of a library'],
    ['pangea download manifest Lab Subway S1 | jq .analysis_results', 'print the results of one sample'],
  ],
  output: open(
    record('the group or sample, as the server writes it', {
      uuid: ['uuid', 'of the group or sample'],
      name: ['string', 'its name'],
    }),
  ),
  define: (command, { connected }) =>
    command.argument('<group...>', 'ORGANIZATION GROUP, or ORGANIZATION LIBRARY SAMPLE', appendName).action(
      connected((_, words) =>
        F.pipe(
          fetchManifest(words),
          // As the server wrote it, with all digits of long numbers.
          RTE.map((manifest) => report(E.getOrElse(() => JSON.stringify(manifest))(writeJson(manifest)), manifest)),
        ),
      ),
    ),
})
