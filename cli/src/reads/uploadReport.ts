/** Builds the pairing and the report that `pangea upload reads` prints. Pure. */
import type { PangeaError, SampleField, UploadedField } from 'pangea-fp/node'
import { describeItem } from '../render/describeFailure.js'
import { commonExitCode, exitCodes } from '../exitCodes.js'
import { report, rows } from '../Output.js'
import { type OutputOf, record } from '../OutputSchema.js'
import { formatCount } from '../render/formatCount.js'
import { formatSize } from '../render/formatSize.js'
import { renderOutput } from '../render/renderOutput.js'
import type { TargetFile } from './compareStored.js'
import type { Pairing } from './pairReads.js'

// model

const fileMembers = {
  sample: ['string', 'the name of the sample'],
  module: ['string', "the name of the result's module"],
  replicate: ['string or null', 'the replicate of the result; null for the only one'],
  field: ['string', 'the name of the field'],
  path: ['string', 'the path of the file'],
} as const

export const uploadSchema = record('the upload', {
  uploaded: [
    'objects',
    'the files that were uploaded',
    {
      ...fileMembers,
      uuid: ['uuid', 'of the field'],
      size_bytes: ['integer', 'the size of the file in bytes'],
      sha256: ['string or null', 'the SHA-256 of the file in hexadecimal; null if it is not known'],
      verification: ['string', 'how the upload was verified: etag or size'],
    },
  ],
  stored: ['objects', 'the files that were stored already', fileMembers],
  pending: ['objects', 'the files that --dry-run would upload', fileMembers],
  failed: ['objects', 'the files that failed', { ...fileMembers, error: ['string', 'why'] }],
  interrupted: ['objects', 'the files that Ctrl-C stopped', fileMembers],
})

export interface FailedFile {
  readonly file: TargetFile
  readonly error: PangeaError
}

export interface UploadOutcome {
  readonly uploaded: ReadonlyArray<readonly [TargetFile, UploadedField<SampleField>]>
  readonly same: ReadonlyArray<TargetFile>
  readonly failures: ReadonlyArray<FailedFile>
}

// pure helpers

const nameOf = ({ field, set, path }: TargetFile) => ({
  sample: set.sample,
  module: set.module,
  replicate: set.replicate,
  field,
  path,
})

/** One line for each distinct error. */
const failureLines = (failures: ReadonlyArray<FailedFile>): ReadonlyArray<string> => {
  const messages = failures.map(({ error }) => describeItem(error))
  return [...new Set(messages)].map((message) => {
    const [first = '', ...others] = failures.flatMap(({ file }, i) => (messages[i] === message ? [file.path] : []))
    return others.length === 0 ? `${first}: ${message}` : `${first} and ${others.length} more: ${message}`
  })
}

// operations

/** Which file becomes which field of which sample, as a table. */
export const pairingText = ({ sets, indexReads }: Pairing): string => {
  const fileOf = (field: string) => (set: Pairing['sets'][number]) =>
    set.files.find((file) => file.field === field)?.path ?? null
  const has = (field: string): boolean => sets.some(({ files }) => files.some((file) => file.field === field))
  const table = renderOutput(
    rows(
      {
        sample: ({ sample }) => sample,
        ...(sets.some(({ lane }) => lane !== null) ? { lane: ({ lane }: Pairing['sets'][number]) => lane } : {}),
        ...(has('read_1') ? { read_1: fileOf('read_1'), read_2: fileOf('read_2') } : {}),
        ...(has('reads') ? { reads: fileOf('reads') } : {}),
      },
      sets,
    ),
    'table',
  )
  return indexReads.length === 0
    ? table
    : `${table}\nNot uploaded: ${formatCount(indexReads.length, 'file')} of index reads, such as ${indexReads[0] ?? ''}.`
}

export const uploadReport = ({ uploaded, same, failures }: UploadOutcome): OutputOf<typeof uploadSchema> => {
  const stopped = failures.filter(({ error }) => error._tag === 'Aborted')
  const failed = failures.filter(({ error }) => error._tag !== 'Aborted')
  const bytes = uploaded.reduce((sum, [, { sizeBytes }]) => sum + sizeBytes, 0)
  const samples = new Set([...uploaded.map(([file]) => file), ...same].map(({ set }) => set.sample))
  const text = [
    `Uploaded ${formatCount(uploaded.length, 'file')}, ${formatSize(bytes)}`,
    `${formatCount(same.length, 'was', 'were')} already stored`,
    ...(stopped.length === 0 ? [] : [`${formatCount(stopped.length, 'was', 'were')} interrupted`]),
    `${failed.length} failed`,
  ].join('; ')
  return report(
    `${text}. ${formatCount(samples.size, 'sample has', 'samples have')} these reads.`,
    {
      uploaded: uploaded.map(([file, { field, sizeBytes, sha256, verification }]) => ({
        ...nameOf(file),
        uuid: field.uuid,
        size_bytes: sizeBytes,
        sha256: sha256 ?? null,
        verification,
      })),
      stored: same.map(nameOf),
      pending: [],
      failed: failed.map(({ file, error }) => ({ ...nameOf(file), error: describeItem(error) })),
      interrupted: stopped.map(({ file }) => nameOf(file)),
    },
    {
      problems: failureLines(failed),
      ...(failures.length > 0 ? { exitCode: commonExitCode(failures.map(({ error }) => error)) } : {}),
    },
  )
}

/** What `--dry-run` prints. */
export const dryRunReport = (
  pending: ReadonlyArray<TargetFile>,
  same: ReadonlyArray<TargetFile>,
): OutputOf<typeof uploadSchema> =>
  report(
    `Would upload ${formatCount(pending.length, 'file')}; ${formatCount(same.length, 'is', 'are')} already stored. Nothing was sent.`,
    { uploaded: [], stored: same.map(nameOf), pending: pending.map(nameOf), failed: [], interrupted: [] },
    pending.length > 0 ? { exitCode: exitCodes.changesPending } : {},
  )
