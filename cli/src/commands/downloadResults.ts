/** `pangea download results`: downloads the results of a group itself and of its samples. */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import {
  type Field,
  listFields,
  listResults,
  reload,
  type SampleGroupRef,
  samplesOf,
  traverseLimited,
} from 'pangea-fp/node'
import { defineCommand } from '../CommandModule.js'
import { downloadSchemas, downloadSelected, withDownloadOptions } from '../transfers/downloadCommand.js'
import type { TransferStep } from '../Step.js'

/** The fields of the group's own results, which belong to no sample. */
const ownFields = (group: SampleGroupRef): TransferStep<ReadonlyArray<Field>> =>
  F.pipe(
    reload(listResults(group)),
    RTE.flatMap(traverseLimited((result) => reload(listFields(result)))),
    RTE.map((fields) => fields.flat()),
  )

const allFields = (group: SampleGroupRef): TransferStep<ReadonlyArray<Field>> =>
  F.pipe(
    ownFields(group),
    RTE.flatMap((own) =>
      F.pipe(
        reload(listFields(samplesOf(group))),
        RTE.map((fields): ReadonlyArray<Field> => [...own, ...fields]),
      ),
    ),
  )

export const command = defineCommand({
  summary: 'download the results of a group and of its samples, by module',
  description: `Like pangea download files, but with the results of the group itself: GROUP/GROUP.MODULE.FIELD.EXT.
With --sample or --sample-manifest, only results of these samples.`,
  examples: [
    ['pangea download results Lab Subway --module kraken2 --into results', 'download all results of kraken2'],
    [
      'pangea download results Lab Subway --module qc --field summary --sample S1',
      'download one field of one sample, for example JSON as S1/S1.qc.summary.json',
    ],
  ],
  output: downloadSchemas,
  define: (command, { connected }) =>
    withDownloadOptions(command).action(
      connected((context, group, flags) => downloadSelected(context, group, allFields, flags), {
        afterInterruption: () =>
          'Run it again: files that exist are not downloaded again, and a large one resumes where it stopped.',
      }),
    ),
})
