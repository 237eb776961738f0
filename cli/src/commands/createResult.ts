/** `pangea create result`: creates a result of a sample or a group. */
import { array as A, function as F, type option as O, readerTaskEither as RTE } from 'fp-ts'
import { ensureResult, reload, type Result, type ResultFields, trimName } from 'pangea-fp/node'
import { defineCommand } from '../CommandModule.js'
import { record } from '../OutputSchema.js'
import { appendName, parseName } from '../input/parseFlagValues.js'
import { report } from '../Output.js'
import { parsedMetadata } from '../records/createSampleGroup.js'
import { resultsOf } from '../records/fetchChosenResult.js'
import { fetchOwner, type Owner } from '../records/fetchOwner.js'
import { ensuredText, ensureIfMissing } from '../records/findOrEnsure.js'
import { resultPath } from '../render/paths.js'
import type { Step } from '../Step.js'

const ensure = (owner: Owner, fields: ResultFields): Step<Result> =>
  owner._tag === 'Sample' ? ensureResult(owner.sample, fields) : ensureResult(owner.group, fields)

/** Finds the result; without a replicate, the latest one of the module. */
const findResult = (owner: Owner, { module_name, replicate }: ResultFields): Step<O.Option<Result>> =>
  F.pipe(
    resultsOf(owner),
    RTE.map((results) =>
      A.last(
        results
          .filter((result) => result.module_name === trimName(module_name))
          .filter((result) => replicate === undefined || result.replicate === trimName(replicate))
          .sort((a, b) => a.updated_at.localeCompare(b.updated_at)),
      ),
    ),
  )

export const command = defineCommand({
  summary: 'create a result of a sample or a group',
  description: [
    'A result that exists is reported and kept. Without --replicate, any result of the module counts, and the server',
    'names the replicate of a new one.',
  ].join(' '),
  examples: [
    [
      "pangea create result Lab Subway S1 --module raw::raw_reads --replicate 'run 1'",
      'create a result of the sample S1',
    ],
    ['pangea create result Lab Subway --module cap2::umap', 'create a result of the library as a whole'],
  ],
  output: record('the result', {
    module: ['string', 'the name of the module'],
    replicate: ['string', 'the name that tells results of the module apart'],
    uuid: ['uuid', 'of the result'],
    is_private: ['boolean', 'whether only members of the organization can read it'],
    status: ['string', 'created or existing'],
  }),
  define: (command, { connected }) =>
    command
      .argument('<owner...>', 'ORGANIZATION GROUP [SAMPLE], or a uuid', appendName)
      .requiredOption('--module <name>', "the result's module, for example raw::raw_reads", parseName)
      .option('--replicate <name>', 'tells several results of the module apart', parseName)
      .option('--private', 'only members of the organization can see it')
      .option('--metadata <json>', 'a JSON object')
      .option('--description <text>', 'what it contains')
      .action(
        connected((_, words, { module: module_name, replicate, private: isPrivate, metadata, description }) =>
          reload(
            F.pipe(
              RTE.Do,
              RTE.bind('metadata', () => parsedMetadata(metadata)),
              RTE.bindW('owner', () => fetchOwner(words)),
              RTE.let('fields', ({ metadata }): ResultFields => ({
                module_name,
                ...(replicate === undefined ? {} : { replicate }),
                ...(isPrivate === true ? { is_private: true } : {}),
                ...(metadata === undefined ? {} : { metadata }),
                ...(description === undefined ? {} : { description }),
              })),
              RTE.flatMap(({ owner, fields }) =>
                F.pipe(findResult(owner, fields), ensureIfMissing(ensure(owner, fields))),
              ),
              RTE.map(({ record, status }) =>
                report(ensuredText(status, `the result ${resultPath(record)}`, record.uuid), {
                  module: record.module_name,
                  replicate: record.replicate,
                  uuid: record.uuid,
                  is_private: record.is_private,
                  status,
                }),
              ),
            ),
          ),
        ),
      ),
})
