/** `pangea download files`: downloads the files and JSON of a group's samples into a folder. */
import { listFields, reload, samplesOf } from 'pangea-fp/node'
import { defineCommand } from '../CommandModule.js'
import { downloadSchemas, downloadSelected, withDownloadOptions } from '../transfers/downloadCommand.js'

export const command = defineCommand({
  summary: 'download the files of all samples of a group into a folder',
  description: `Fields with a file become that file, fields with JSON a .json file: SAMPLE/SAMPLE.MODULE.FIELD.EXT.
Existing files that match are kept. A file that differs is never replaced silently: it is reported as
a failure, and the others are downloaded; pass --replace to replace it, or --skip to leave all
existing files alone. An interrupted download resumes.`,
  examples: [
    ['pangea download files Lab Subway --module raw::raw_reads --into reads', 'download the raw reads of a library'],
    [
      'pangea download files Lab Subway --sample S1 --sample S2 --require-verified',
      'download the files of two samples; fail for files that cannot be verified',
    ],
    [
      'pangea download files Lab Subway --sample-manifest names.txt --urls-only | cut -f 1 > urls.txt',
      'write the URLs of the files of many samples, for another downloader',
    ],
  ],
  output: downloadSchemas,
  define: (command, { connected }) =>
    withDownloadOptions(command).action(
      connected(
        (context, group, flags) => downloadSelected(context, group, (ref) => reload(listFields(samplesOf(ref))), flags),
        {
          afterInterruption: () =>
            'Run it again: files that exist are not downloaded again, and a large one resumes where it stopped.',
        },
      ),
    ),
})
