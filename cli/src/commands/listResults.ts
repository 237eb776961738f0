/** `pangea list results`: lists the results of a sample or a group. */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import { listResults, reload, type Result, samplesOf, trimName } from 'pangea-fp/node'
import { defineCommand } from '../CommandModule.js'
import { listing } from '../OutputSchema.js'
import { appendName } from '../input/parseFlagValues.js'
import { rows } from '../Output.js'
import { resultsOf } from '../records/fetchChosenResult.js'
import { fetchOwner, type Owner } from '../records/fetchOwner.js'
import type { Step } from '../Step.js'

/** Lists the results of a sample; of a group, its own ones and then those of its samples. */
const listAll = (owner: Owner, isGroupOnly: boolean): Step<ReadonlyArray<Result>> =>
  owner._tag === 'Sample' || isGroupOnly
    ? resultsOf(owner)
    : F.pipe(
        RTE.Do,
        RTE.apS('own', resultsOf(owner)),
        RTE.apSW('ofSamples', listResults(samplesOf(owner.group))),
        RTE.map(({ own, ofSamples }): ReadonlyArray<Result> => [...own, ...ofSamples]),
      )

const includes = (names: ReadonlyArray<string> | undefined, name: string): boolean =>
  names === undefined || names.some((wanted) => trimName(wanted) === name)

export const command = defineCommand({
  summary: 'list the results of a sample or a group',
  description: 'Of a group, lists its own results, which have no sample, and those of its samples.',
  examples: [
    ['pangea list results Lab Subway S1', 'print the results of one sample'],
    ['pangea list results Lab Subway --module raw::raw_reads', 'print the raw reads of all samples'],
  ],
  output: listing('each result', {
    sample: ['string or null', 'the name of the sample; null for a result of the group itself'],
    module: ['string', 'the name of the module'],
    replicate: ['string', 'the name that tells results of the module apart'],
    uuid: ['uuid', 'of the result'],
    is_private: ['boolean', 'whether only members of the organization can read it'],
    pipeline_module: ['string or null', 'PIPELINE MODULE VERSION that made it; null if none is recorded'],
    updated_at: ['timestamp', 'when it was last changed'],
    metadata: ['JSON', 'its metadata, usually an object'],
  }),
  define: (command, { connected }) =>
    command
      .argument('<owner...>', 'ORGANIZATION GROUP [SAMPLE], or a uuid', appendName)
      .option('--module <name>', 'only results of this module; repeatable', appendName)
      .option('--replicate <name>', 'only this replicate; repeatable', appendName)
      .option('--group-only', 'only the results of the group itself, not those of its samples')
      .action(
        connected((_, words, { module, replicate, groupOnly }) =>
          reload(
            F.pipe(
              fetchOwner(words),
              RTE.flatMap((owner) => listAll(owner, groupOnly === true)),
              RTE.map((results) =>
                rows(
                  {
                    sample: (result) => ('sample_obj' in result ? result.sample_obj.name : null),
                    module: ({ module_name }) => module_name,
                    replicate: (result) => result.replicate,
                    uuid: ({ uuid }) => uuid,
                    is_private: ({ is_private }) => is_private,
                    pipeline_module: ({ pipeline_module_obj: made }) =>
                      made === null ? null : `${made.pipeline_obj.name} ${made.name} ${made.version}`,
                    updated_at: ({ updated_at }) => updated_at,
                    metadata: ({ metadata }) => metadata,
                  },
                  results.filter(
                    (result) => includes(module, result.module_name) && includes(replicate, result.replicate),
                  ),
                ),
              ),
            ),
          ),
        ),
      ),
})
