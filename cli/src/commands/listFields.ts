/** `pangea list fields`: lists the fields of a sample, a group or a result. */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import {
  contentKindOf,
  type Field,
  type Json,
  listFields,
  reload,
  samplesOf,
  traverseLimited,
  trimName,
} from 'pangea-fp/node'
import type { CommandModule } from '../CommandModule.js'
import { appendName } from '../input/parseFlagValues.js'
import { rows } from '../Output.js'
import { fieldsOf, resultsOf } from '../records/fetchChosenResult.js'
import { fetchOwner, type Owner } from '../records/fetchOwner.js'
import { connected } from '../runCommand.js'
import type { Step } from '../Step.js'

const ownFields = (owner: Owner): Step<ReadonlyArray<Field>> =>
  F.pipe(
    resultsOf(owner),
    RTE.flatMap((results) => F.pipe(results, traverseLimited(fieldsOf))),
    RTE.map((lists) => lists.flat()),
  )

/** Lists the fields of a sample; of a group, its own ones and then those of its samples. */
const listAll = (owner: Owner, isGroupOnly: boolean): Step<ReadonlyArray<Field>> =>
  owner._tag === 'Sample' || isGroupOnly
    ? ownFields(owner)
    : F.pipe(
        RTE.Do,
        RTE.apS('own', ownFields(owner)),
        RTE.apSW('ofSamples', listFields(samplesOf(owner.group))),
        RTE.map(({ own, ofSamples }): ReadonlyArray<Field> => [...own, ...ofSamples]),
      )

/** A member of the data that describe a file. */
const member =
  (name: string) =>
  (field: Field): Json => {
    const { stored_data: data } = field
    return contentKindOf(field) === 'blob' || typeof data !== 'object' || data === null || Array.isArray(data)
      ? null
      : ((data as Readonly<Record<string, Json>>)[name] ?? null)
  }

const includes = (names: ReadonlyArray<string> | undefined, name: string): boolean =>
  names === undefined || names.some((wanted) => trimName(wanted) === name)

export const command: CommandModule = {
  summary: 'list the fields of a sample or a group, with the sizes of files',
  description: [
    'Of a group, lists the fields of its own results, which have no sample, and those of its samples.',
    'kind is blob for JSON, s3, sra or ftp for a file, nothing for an empty field. Sizes and SHA-256 are known for',
    'files that pangea uploaded.',
  ].join(' '),
  examples: [
    ['pangea list fields Lab Subway S1', 'print the fields of one sample'],
    [
      'pangea list fields Lab Subway --module raw::raw_reads --field read_1 --format csv',
      'print the forward reads of all samples',
    ],
  ],
  define: (command) =>
    command
      .argument('<owner...>', 'ORGANIZATION GROUP [SAMPLE], or a uuid', appendName)
      .option('--module <name>', 'only fields of this module; repeatable', appendName)
      .option('--replicate <name>', 'only fields of this replicate; repeatable', appendName)
      .option('--field <name>', 'only fields with this name; repeatable', appendName)
      .option('--group-only', 'only the fields of the group itself, not those of its samples')
      .action(
        connected((_, words, { module, replicate, field: names, groupOnly }) =>
          reload(
            F.pipe(
              fetchOwner(words),
              RTE.flatMap((owner) => listAll(owner, groupOnly === true)),
              RTE.map((fields) =>
                rows(
                  {
                    sample: ({ analysis_result_obj: result }) =>
                      'sample_obj' in result ? result.sample_obj.name : null,
                    module_name: ({ analysis_result_obj: result }) => result.module_name,
                    replicate: ({ analysis_result_obj: result }) => result.replicate,
                    name: ({ name }) => name,
                    uuid: ({ uuid }) => uuid,
                    kind: contentKindOf,
                    size_bytes: member('size_bytes'),
                    sha256: member('sha256'),
                    uri: (field) => member('uri')(field) ?? member('url')(field),
                    updated_at: ({ updated_at }) => updated_at,
                  },
                  fields.filter(
                    ({ name, analysis_result_obj: result }) =>
                      includes(names, name) &&
                      includes(module, result.module_name) &&
                      includes(replicate, result.replicate),
                  ),
                ),
              ),
            ),
          ),
        ),
      ),
}
