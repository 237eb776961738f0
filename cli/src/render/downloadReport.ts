/** Builds the report of `pangea download`, and formats it as text. Pure. */
import { readonlyArray as RA } from 'fp-ts'
import type { DownloadedItem, DownloadItem, DownloadOutcomes, DownloadVerification } from 'pangea-fp/node'
import { describeItem } from './describeFailure.js'
import type { WrittenBlob } from '../transfers/writeBlob.js'
import { formatCount } from './formatCount.js'
import { formatSize } from './formatSize.js'

// model

export interface DownloadReport {
  readonly downloaded: ReadonlyArray<{
    readonly path: string
    readonly sizeBytes: number
    readonly sha256: string
    /** `json`: the JSON of a field, which is part of the server's answer. */
    readonly verification: DownloadVerification | 'json'
  }>
  /** Existing files that matched what is stored. */
  readonly present: ReadonlyArray<string>
  /** Existing files that were not compared: see `--skip`. */
  readonly skipped: ReadonlyArray<string>
  /** The number of files by how they were verified, existing files included. */
  readonly verified: Readonly<Record<DownloadVerification, number>>
  /** Fields whose upload was never finished. */
  readonly unfinished: ReadonlyArray<{ readonly path: string; readonly error: string }>
  readonly failed: ReadonlyArray<{ readonly path: string; readonly error: string }>
  /** Stopped by the user. */
  readonly interrupted: ReadonlyArray<string>
}

/** The outcomes of files, and of fields with JSON. */
export interface FieldOutcomes extends DownloadOutcomes {
  readonly blobs: ReadonlyArray<WrittenBlob>
  readonly skipped: ReadonlyArray<string>
}

// pure helpers

const pathOf = ({ item }: { readonly item: DownloadItem }): string => item.sink.name

const countBy = (files: ReadonlyArray<DownloadedItem>): DownloadReport['verified'] => {
  const by = (wanted: DownloadVerification): number =>
    files.filter(({ verification }) => verification === wanted).length
  return { sha256: by('sha256'), etag: by('etag'), length: by('length'), none: by('none') }
}

const verifiedText = ({ sha256, etag, length, none }: DownloadReport['verified']): string => {
  const counts = [
    [sha256, 'by SHA-256'],
    [etag, 'by ETag'],
    [length, 'by length only'],
    [none, 'not at all'],
  ] as const
  const parts = counts.filter(([count]) => count > 0).map(([count, how]) => `${count} ${how}`)
  return parts.length === 0 ? '' : ` Verified: ${parts.join(', ')}.`
}

// operations

export const downloadReport = ({ left, right, unfinished, blobs, skipped }: FieldOutcomes): DownloadReport => {
  const { left: present, right: downloaded } = RA.partition(({ isFetched }: DownloadedItem) => isFetched)(right)
  const { left: failed, right: stopped } = RA.partition(
    ({ error }: DownloadOutcomes['left'][number]) => error._tag === 'Aborted',
  )(left)
  return {
    downloaded: [
      ...downloaded.map(({ item, sizeBytes, sha256, verification }) => ({
        path: item.sink.name,
        sizeBytes,
        sha256,
        verification,
      })),
      ...blobs
        .filter(({ isWritten }) => isWritten)
        .map(({ path, sizeBytes, sha256 }) => ({ path, sizeBytes, sha256, verification: 'json' as const })),
    ],
    present: [...present.map(pathOf), ...blobs.filter(({ isWritten }) => !isWritten).map(({ path }) => path)],
    skipped,
    verified: countBy(right),
    unfinished: unfinished.map((one) => ({ path: pathOf(one), error: describeItem(one.error) })),
    failed: failed.map((one) => ({ path: pathOf(one), error: describeItem(one.error) })),
    interrupted: stopped.map(pathOf),
  }
}

/** Summarizes the report in one line. */
export const downloadText = (report: DownloadReport): string => {
  const bytes = report.downloaded.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
  const parts = [
    `Downloaded ${formatCount(report.downloaded.length, 'file')}, ${formatSize(bytes)}`,
    `${formatCount(report.present.length, 'was', 'were')} already present`,
    ...(report.skipped.length === 0 ? [] : [`${formatCount(report.skipped.length, 'was', 'were')} skipped`]),
    ...(report.unfinished.length === 0
      ? []
      : [`${formatCount(report.unfinished.length, 'was', 'were')} never completely uploaded`]),
    ...(report.interrupted.length === 0
      ? []
      : [`${formatCount(report.interrupted.length, 'was', 'were')} interrupted`]),
    `${report.failed.length} failed`,
  ]
  return `${parts.join('; ')}.${verifiedText(report.verified)}`
}

/** One line for each distinct error. */
export const failureLines = ({ failed }: DownloadReport): ReadonlyArray<string> =>
  [...new Set(failed.map(({ error }) => error))].map((reason) => {
    const [first = '', ...others] = failed.filter(({ error }) => error === reason).map(({ path }) => path)
    if (reason.startsWith(`${first} `)) return reason
    return others.length === 0 ? `${first}: ${reason}` : `${first} and ${others.length} more: ${reason}`
  })

/**
 * Lists files that were not verified and uploads that were never finished: worth knowing, but not
 * failures.
 */
export const noticeLines = ({ downloaded, unfinished }: DownloadReport): ReadonlyArray<string> => [
  ...downloaded.flatMap(({ path, verification }) => {
    if (verification === 'length') return [`${path}: not verified, only its length was compared.`]
    return verification === 'none' ? [`${path}: not verified at all, since the server did not state its length.`] : []
  }),
  ...unfinished.map(({ path, error }) => `${path}: ${error}`),
]
