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
import { defineCommand } from '../CommandModule.js'
import { listing } from '../OutputSchema.js'
import { appendName } from '../input/parseFlagValues.js'
import { rows } from '../Output.js'
import { fieldsOf, resultsOf } from '../records/fetchChosenResult.js'
import { fetchOwner, type Owner } from '../records/fetchOwner.js'
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

const textMember =
  (name: string) =>
  (field: Field): string | null => {
    const value = member(name)(field)
    return typeof value === 'string' ? value : null
  }

const numberMember =
  (name: string) =>
  (field: Field): number | null => {
    const value = member(name)(field)
    return typeof value === 'number' ? value : null
  }

const includes = (names: ReadonlyArray<string> | undefined, name: string): boolean =>
  names === undefined || names.some((wanted) => trimName(wanted) === name)

export const command = defineCommand({
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
  output: listing('each field', {
    sample: ['string or null', 'the name of the sample; null for a result of the group itself'],
    module: ['string', "the name of the result's module"],
    replicate: ['string', 'the name that tells results of the module apart'],
    name: ['string', 'the name of the field'],
    uuid: ['uuid', 'of the field'],
    kind: ['string', 'blob for JSON, nothing for an empty field; s3, sra or ftp for a file'],
    size_bytes: ['integer or null', 'the size of the file in bytes; null if it is not known'],
    sha256: ['string or null', 'the SHA-256 of the file in hexadecimal; null if it is not known'],
    uri: ['string or null', 'where the file is; null for JSON and empty fields'],
    updated_at: ['timestamp', 'when the field was last changed'],
  }),
  define: (command, { connected }) =>
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
                    module: ({ analysis_result_obj: result }) => result.module_name,
                    replicate: ({ analysis_result_obj: result }) => result.replicate,
                    name: ({ name }) => name,
                    uuid: ({ uuid }) => uuid,
                    kind: contentKindOf,
                    size_bytes: numberMember('size_bytes'),
                    sha256: textMember('sha256'),
                    uri: (field) => textMember('uri')(field) ?? textMember('url')(field),
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
})
