/** `pangea create sample`: creates one sample, with metadata. */
import { function as F, option as O, readerTaskEither as RTE } from 'fp-ts'
import { ensureSample, fetchSample, reload, type Sample, type SampleGroup, sampleIn, trimName } from 'pangea-fp/node'
import { defineCommand } from '../CommandModule.js'
import { record } from '../OutputSchema.js'
import { parseName } from '../input/parseFlagValues.js'
import { groupIn } from '../input/references.js'
import { report } from '../Output.js'
import { parsedMetadata } from '../records/createSampleGroup.js'
import { fetchLibrary } from '../records/fetchLibrary.js'
import { ensuredText, ensureIfMissing, optional } from '../records/findOrEnsure.js'
import { samplePath } from '../render/paths.js'
import type { Step } from '../Step.js'

/** Finds the library's own sample; a name that differs in case is another sample. */
const findOwn = (library: SampleGroup, name: string): Step<O.Option<Sample>> =>
  F.pipe(
    optional(fetchSample(sampleIn(library, name))),
    RTE.map(O.filter((sample) => sample.name === trimName(name) && sample.library === library.uuid)),
  )

export const command = defineCommand({
  summary: 'create a sample in a library',
  description: [
    'A sample that exists is reported and kept: its metadata are not changed. See pangea create samples for many,',
    'and pangea upload metadata to change metadata.',
  ].join(' '),
  examples: [
    ['pangea create sample Lab Subway S1', 'create the sample S1 in the library Subway of Lab'],
    ['pangea create sample Lab Subway S1 --metadata \'{"city": "Oslo", "ph": 7.2}\'', 'create a sample with metadata'],
  ],
  output: record('the sample', {
    name: ['string', 'the name of the sample'],
    uuid: ['uuid', 'of the sample'],
    library: ['string', 'the name of its library'],
    metadata: ['JSON', 'its metadata, usually an object'],
    status: ['string', 'created or existing'],
  }),
  define: (command, { connected }) =>
    command
      .argument('<organization>', 'its name or uuid', parseName)
      .argument('<library>', 'its name or uuid', parseName)
      .argument('<name>', 'unique in the library', parseName)
      .option('--metadata <json>', 'a JSON object')
      .option('--description <text>', 'what the sample is')
      .action(
        connected((_, organization, library, name, { metadata, description }) =>
          reload(
            F.pipe(
              RTE.Do,
              RTE.bind('metadata', () => parsedMetadata(metadata)),
              RTE.bindW('library', () => fetchLibrary(groupIn(organization, library))),
              RTE.bindW('sample', ({ library, metadata }) =>
                F.pipe(
                  findOwn(library, name),
                  ensureIfMissing<Sample>(
                    ensureSample(library, {
                      name,
                      ...(metadata === undefined ? {} : { metadata }),
                      ...(description === undefined ? {} : { description }),
                    }),
                  ),
                ),
              ),
              RTE.map(({ sample: { record, status } }) =>
                report(ensuredText(status, `the sample ${samplePath(record)}`, record.uuid), {
                  name: record.name,
                  uuid: record.uuid,
                  library: record.library_obj.name,
                  metadata: record.metadata,
                  status,
                }),
              ),
            ),
          ),
        ),
      ),
})
