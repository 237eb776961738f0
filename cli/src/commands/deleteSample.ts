/** `pangea delete sample`: deletes a sample with its results. */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import { deleteSample, fetchSample, fetchSampleManifest, reload, type SampleManifest, trimName } from 'pangea-fp/node'
import { defineCommand } from '../CommandModule.js'
import { record } from '../OutputSchema.js'
import { exitCodes, failed } from '../exitCodes.js'
import { appendName } from '../input/parseFlagValues.js'
import { isUuid, sampleArguments } from '../input/references.js'
import { type Contents, contentsText, countFields } from '../records/countContents.js'
import { deleteHelp, deleteRecord, yesOption } from '../records/deleteRecord.js'
import { samplePath } from '../render/paths.js'

const contentsOf = ({ analysis_results: results }: SampleManifest): Contents =>
  countFields(
    results.length,
    results.flatMap(({ fields }) => fields),
  )

export const command = defineCommand({
  summary: 'delete a sample with its results',
  description: `${deleteHelp} See pangea delete samples for many.`,
  examples: [
    ['pangea delete sample Lab Subway S1', 'show what the sample S1 contains, and ask'],
    ['pangea delete sample 2a8f0f6c-5b6e-4b44-9d1e-7f3f54c1a9d0 --yes', 'delete a sample without a question'],
  ],
  output: record('the sample', {
    name: ['string', 'the name of the sample'],
    uuid: ['uuid', 'of the sample'],
    n_results: ['integer', 'the number of results deleted with it'],
    n_fields: ['integer', 'the number of their fields'],
    n_files: ['integer', 'how many of them point to files; the files stay'],
    status: ['string', 'deleted'],
  }),
  define: (command, { connected }) =>
    command
      .argument('<sample...>', 'ORGANIZATION LIBRARY SAMPLE, or the uuid of the sample', appendName)
      .option(...yesOption)
      .action(
        connected((_, words, flags) =>
          reload(
            F.pipe(
              RTE.Do,
              RTE.bind('ref', () => RTE.fromEither(sampleArguments(words))),
              RTE.bindW('sample', ({ ref }) => fetchSample(ref)),
              RTE.filterOrElseW(
                ({ sample }) => isUuid(words.at(-1) ?? '') || sample.name === trimName(words.at(-1) ?? ''),
                ({ sample }) =>
                  failed(
                    `No sample is named exactly ${words.at(-1) ?? ''}: there is ${samplePath(sample)}. Nothing was deleted.`,
                    exitCodes.notFound,
                  ),
              ),
              RTE.bindW('manifest', ({ sample }) => fetchSampleManifest(sample)),
              RTE.flatMap(({ sample, manifest }) => {
                const { results, fields, files } = contentsOf(manifest)
                return deleteRecord(
                  {
                    // The path names its library, even if a group was given.
                    what: `the sample ${samplePath(sample)}`,
                    contents: contentsText(contentsOf(manifest)),
                    record: {
                      name: sample.name,
                      uuid: sample.uuid,
                      n_results: results,
                      n_fields: fields,
                      n_files: files,
                    },
                    remove: deleteSample(sample),
                  },
                  flags,
                )
              }),
            ),
          ),
        ),
      ),
})
