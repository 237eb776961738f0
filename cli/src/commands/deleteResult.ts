/** `pangea delete result`: deletes a result with its fields. */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import { deleteResult, reload } from 'pangea-fp/node'
import { defineCommand } from '../CommandModule.js'
import { record } from '../OutputSchema.js'
import { appendName, parseName } from '../input/parseFlagValues.js'
import { contentsText, countFields } from '../records/countContents.js'
import { deleteHelp, deleteRecord, yesOption } from '../records/deleteRecord.js'
import { fetchChosenResult, fieldsOf } from '../records/fetchChosenResult.js'
import { resultPath } from '../render/paths.js'

export const command = defineCommand({
  summary: 'delete a result of a sample or a group, with its fields',
  description: `${deleteHelp} If the module has several results, --replicate must choose one.`,
  examples: [
    ['pangea delete result Lab Subway S1 --module qc::fastp', 'show what the result contains, and ask'],
    [
      "pangea delete result Lab Subway S1 --module qc::fastp --replicate 'run 1' --yes",
      'delete one replicate without a question',
    ],
  ],
  output: record('the result', {
    module: ['string', 'the name of the module'],
    replicate: ['string', 'the name that tells results of the module apart'],
    uuid: ['uuid', 'of the result'],
    n_fields: ['integer', 'the number of fields deleted with it'],
    n_files: ['integer', 'how many of them point to files; the files stay'],
    status: ['string', 'deleted'],
  }),
  define: (command, { connected }) =>
    command
      .argument(
        '<owner...>',
        'ORGANIZATION GROUP [SAMPLE], or a uuid; without --module, the uuid of the result',
        appendName,
      )
      .option('--module <name>', "the result's module", parseName)
      .option('--replicate <name>', 'tells several results of the module apart', parseName)
      .option(...yesOption)
      .action(
        connected((_, words, { module, replicate, ...flags }) =>
          reload(
            F.pipe(
              RTE.Do,
              RTE.bind('result', () => fetchChosenResult(words, { module, replicate })),
              RTE.bind('fields', ({ result }) => fieldsOf(result)),
              RTE.flatMap(({ result, fields }) => {
                const { files, sizeBytes } = countFields(1, fields)
                return deleteRecord(
                  {
                    what: `the result ${resultPath(result)}`,
                    contents: contentsText({ results: 1, fields: fields.length, files, sizeBytes }).replace(
                      '1 result, ',
                      '',
                    ),
                    record: {
                      module: result.module_name,
                      replicate: result.replicate,
                      uuid: result.uuid,
                      n_fields: fields.length,
                      n_files: files,
                    },
                    remove: deleteResult(result),
                  },
                  flags,
                )
              }),
            ),
          ),
        ),
      ),
})
