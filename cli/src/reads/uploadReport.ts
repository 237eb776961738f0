/** Builds the pairing and the report that `pangea upload reads` prints. Pure. */
import { describe, type PangeaError, type SampleField, type UploadedField } from 'pangea-fp/node'
import { exitCodes } from '../exitCodes.js'
import { type Report, report, rows } from '../Output.js'
import { formatCount } from '../render/formatCount.js'
import { formatSize } from '../render/formatSize.js'
import { renderOutput } from '../render/renderOutput.js'
import type { TargetFile } from './compareStored.js'
import type { Pairing } from './pairReads.js'

// model

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
  const messages = failures.map(({ error }) => describe(error))
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

export const uploadReport = ({ uploaded, same, failures }: UploadOutcome): Report => {
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
        sizeBytes,
        sha256: sha256 ?? null,
        verification,
      })),
      stored: same.map(nameOf),
      failed: failed.map(({ file, error }) => ({ ...nameOf(file), error: describe(error) })),
      interrupted: stopped.map(({ file }) => nameOf(file)),
    },
    {
      problems: failureLines(failed),
      ...(failures.length > 0 ? { exitCode: exitCodes.failed } : {}),
    },
  )
}
