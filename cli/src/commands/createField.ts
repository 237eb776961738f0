/** `pangea create field`: stores JSON in a field of a result, or creates an empty field. */
import { isDeepStrictEqual } from 'node:util'
import { either as E, function as F, option as O, readerTaskEither as RTE, taskEither as TE } from 'fp-ts'
import {
  contentKindOf,
  createField,
  ensureField,
  type Field,
  type Json,
  reload,
  type Result,
  saveBlob,
  trimName,
} from 'pangea-fp/node'
import { defineCommand } from '../CommandModule.js'
import { record, type OutputOf } from '../OutputSchema.js'
import { type CommandFailure, failed, wrongUsage } from '../exitCodes.js'
import { parseJsonValue } from '../input/parseJsonValue.js'
import { appendName, parseName, parsePath } from '../input/parseFlagValues.js'
import { inputName, readText } from '../input/readText.js'
import { report } from '../Output.js'
import { fetchChosenResult, fieldsOf } from '../records/fetchChosenResult.js'
import { resultPath } from '../render/paths.js'
import type { Step } from '../Step.js'

const schema = record('the field', {
  name: ['string', 'the name of the field'],
  uuid: ['uuid', 'of the field'],
  kind: ['string', 'blob for JSON, nothing for an empty field; s3, sra or ftp for a file'],
  status: ['string', 'created, existing or updated'],
})

type Printed = OutputOf<typeof schema>

type Status = 'created' | 'existing' | 'updated'

interface Stored {
  readonly field: Field
  readonly status: Status
}

interface DataFlags {
  readonly data?: string | undefined
  readonly jsonFile?: string | undefined
}

/** Reads and parses the JSON before any request; none means an empty field. */
const dataOf = ({ data, jsonFile }: DataFlags, signal: AbortSignal): TE.TaskEither<CommandFailure, O.Option<Json>> => {
  if (data !== undefined && jsonFile !== undefined)
    return TE.left(wrongUsage('Give the JSON by --data or by --json-file, not both.'))
  const parsed = (what: string, text: string) => F.pipe(parseJsonValue(what, text), E.map(O.some))
  if (data !== undefined) return TE.fromEither(parsed('--data', data))
  return jsonFile === undefined
    ? TE.right(O.none)
    : F.pipe(
        readText(jsonFile, signal),
        TE.flatMapEither((text) => parsed(inputName(jsonFile), text)),
      )
}

const fieldNamed = (result: Result, name: string): Step<O.Option<Field>> =>
  F.pipe(
    fieldsOf(result),
    RTE.map((fields) => O.fromNullable(fields.find((field) => field.name === trimName(name)))),
  )

const create = (result: Result, name: string, data: O.Option<Json>): Step<Field> => {
  if (O.isNone(data)) return 'sample' in result ? ensureField(result, name) : ensureField(result, name)
  const draft = { name, stored_data: data.value }
  return F.pipe(
    'sample' in result ? createField(result, draft) : createField(result, draft),
    // The response may be lost after the server created the field.
    RTE.orElse((failure): Step<Field> =>
      F.pipe(
        fieldNamed(result, name),
        RTE.matchE(
          () => RTE.left(failure),
          O.match(
            (): Step<Field> => RTE.left(failure),
            (field) => (isDeepStrictEqual(field.stored_data, data.value) ? RTE.right(field) : RTE.left(failure)),
          ),
        ),
      ),
    ),
  )
}

const replace = (result: Result, name: string, data: Json): Step<Stored> =>
  F.pipe(
    'sample' in result ? saveBlob(result, name, data) : saveBlob(result, name, data),
    RTE.map((field: Field): Stored => ({ field, status: 'updated' })),
  )

const keepOrReplace = (result: Result, field: Field, data: O.Option<Json>, isReplacing: boolean): Step<Stored> => {
  if (O.isNone(data) || isDeepStrictEqual(field.stored_data, data.value))
    return RTE.right({ field, status: 'existing' })
  const kind = contentKindOf(field)
  if (kind === 'nothing' || (kind === 'blob' && isReplacing)) return replace(result, field.name, data.value)
  return RTE.left(
    failed(
      kind === 'blob'
        ? `The field ${field.name} of ${resultPath(result)} has other data: nothing was changed. Replace them with --replace.`
        : `The field ${field.name} of ${resultPath(result)} points to a file: nothing was changed. Choose another name, or delete the field first.`,
    ),
  )
}

const verbs: Readonly<Record<Status, string>> = {
  created: 'Created',
  existing: 'Unchanged:',
  updated: 'Updated',
}

const storedReport = ({ field, status }: Stored): Printed =>
  report(`${verbs[status]} the field ${field.name} of ${resultPath(field.analysis_result_obj)} (${field.uuid}).`, {
    name: field.name,
    uuid: field.uuid,
    kind: contentKindOf(field),
    status,
  })

export const command = defineCommand({
  summary: 'store JSON in a field of a result, or create an empty field',
  description: [
    'Without JSON, the field is empty, ready for JSON or a file; see pangea upload file for files. A field that',
    'exists with other data is an error, unless --replace is given; a file is never replaced.',
  ].join(' '),
  examples: [
    [
      'pangea create field Lab Subway S1 --module qc::counts --field counts --data \'{"reads": 1200}\'',
      'store JSON in the field counts of a result of the sample S1',
    ],
    [
      'fastp-to-json S1.html | pangea create field Lab Subway S1 --module qc::fastp --field report --json-file -',
      'store the output of a program',
    ],
  ],
  output: schema,
  define: (command, { connected }) =>
    command
      .argument(
        '<owner...>',
        'ORGANIZATION GROUP [SAMPLE], or a uuid; or, without --module, the uuid of the result',
        appendName,
      )
      .requiredOption('--field <name>', 'unique in the result', parseName)
      .option('--module <name>', "the result's module; the result must exist", parseName)
      .option('--replicate <name>', 'tells several results of the module apart', parseName)
      .option('--data <json>', 'any JSON value')
      .option('--json-file <file>', 'a file with JSON, or - for standard input', parsePath)
      .option('--replace', 'replace other JSON in the field')
      .action(
        connected(({ signal }, words, { field: name, module, replicate, replace: isReplacing, ...flags }) =>
          reload(
            F.pipe(
              RTE.Do,
              RTE.bind('data', () => RTE.fromTaskEither(dataOf(flags, signal))),
              RTE.bindW('result', () => fetchChosenResult(words, { module, replicate })),
              RTE.bindW('existing', ({ result }) => fieldNamed(result, name)),
              RTE.flatMap(({ data, result, existing }) =>
                O.isSome(existing)
                  ? keepOrReplace(result, existing.value, data, isReplacing === true)
                  : F.pipe(
                      create(result, name, data),
                      RTE.map((field): Stored => ({ field, status: 'created' })),
                    ),
              ),
              RTE.map(storedReport),
            ),
          ),
        ),
      ),
})
