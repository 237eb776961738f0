/** `pangea delete field`: deletes a field of a result. */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import { contentKindOf, deleteField, type Field, reload } from 'pangea-fp/node'
import { defineCommand } from '../CommandModule.js'
import { record } from '../OutputSchema.js'
import { appendName, parseName } from '../input/parseFlagValues.js'
import { countFields } from '../records/countContents.js'
import { deleteHelp, deleteRecord, yesOption } from '../records/deleteRecord.js'
import { fetchChosenField, fetchChosenResult } from '../records/fetchChosenResult.js'
import { formatSize } from '../render/formatSize.js'
import { resultPath } from '../render/paths.js'

const contentText = (field: Field): string => {
  const kind = contentKindOf(field)
  const { sizeBytes } = countFields(0, [field])
  if (kind === 'nothing') return 'which is empty'
  return kind === 'blob'
    ? 'which has JSON'
    : `which points to a file${sizeBytes > 0 ? ` of ${formatSize(sizeBytes)}` : ''}`
}

export const command = defineCommand({
  summary: 'delete a field of a result',
  description: deleteHelp,
  examples: [
    ['pangea delete field Lab Subway S1 --module qc::fastp --field report', 'show what the field contains, and ask'],
    [
      'pangea delete field 2a8f0f6c-5b6e-4b44-9d1e-7f3f54c1a9d0 --field report --yes',
      'delete a field of a result that is given by its uuid',
    ],
  ],
  output: record('the field', {
    name: ['string', 'the name of the field'],
    uuid: ['uuid', 'of the field'],
    kind: ['string', 'what it had: blob for JSON, nothing; s3, sra or ftp for a file'],
    status: ['string', 'deleted'],
  }),
  define: (command, { connected }) =>
    command
      .argument(
        '<owner...>',
        'ORGANIZATION GROUP [SAMPLE], or a uuid; without --module, the uuid of the result',
        appendName,
      )
      .requiredOption('--field <name>', "the field's name", parseName)
      .option('--module <name>', "the result's module", parseName)
      .option('--replicate <name>', 'tells several results of the module apart', parseName)
      .option(...yesOption)
      .action(
        connected((_, words, { field: name, module, replicate, ...flags }) =>
          reload(
            F.pipe(
              fetchChosenResult(words, { module, replicate }),
              RTE.flatMap(fetchChosenField(name)),
              RTE.flatMap((field) =>
                deleteRecord(
                  {
                    what: `the field ${field.name} of ${resultPath(field.analysis_result_obj)}`,
                    contents: contentText(field),
                    record: { name: field.name, uuid: field.uuid, kind: contentKindOf(field) },
                    remove: deleteField(field),
                  },
                  flags,
                ),
              ),
            ),
          ),
        ),
      ),
})
