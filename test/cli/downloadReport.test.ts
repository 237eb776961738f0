import type { FileError, PangeaError } from 'pangea-fp'
import { type DownloadedItem, type DownloadItem, folderSink } from 'pangea-fp/node'
import { describe, expect, it } from 'vitest'
import {
  downloadReport,
  downloadText,
  failureLines,
  type FieldOutcomes,
  noticeLines,
} from '../../cli/src/render/downloadReport.js'
import type { DownloadVerification } from '../../src/transfer/DownloadJob.js'

const item = (name: string): DownloadItem => ({ field: {} as DownloadItem['field'], sink: folderSink('d', name) })
const done = (name: string, verification: DownloadVerification, isFetched = true): DownloadedItem => ({
  item: item(name),
  sizeBytes: 1000,
  etag: '',
  sha256: 'x',
  verification,
  isFetched,
})
const failed = (name: string, error: PangeaError) => ({ item: item(name), error })
const full: FileError = {
  _tag: 'FileError',
  operation: 'write',
  path: 'd',
  cause: { name: 'Error', message: 'ENOSPC' },
}
const error = { _tag: 'UploadUnfinished', field: 'u', title: 'f of m of S1', uri: 's3://b/k' } as const
const stopped = { _tag: 'Aborted', method: 'GET', url: '', status: null, attempt: 1, cause: full.cause } as const
const none: FieldOutcomes = { left: [], right: [], unfinished: [], blobs: [], skipped: [] }
const textOf = (outcomes: Partial<FieldOutcomes>): string => downloadText(downloadReport({ ...none, ...outcomes }))

describe('downloadReport', () => {
  it('downloadReport counts files by how they were verified, existing files included', () => {
    const right = [
      done('a', 'sha256'),
      done('b', 'sha256', false),
      done('c', 'etag'),
      done('d', 'length'),
      done('e', 'none'),
    ]
    expect(textOf({ right })).toBe(
      'Downloaded 4 files, 4.0 kB; 1 was already present; 0 failed. Verified: 2 by SHA-256, 1 by ETag, 1 by length only, 1 not at all.',
    )
    const report = downloadReport({ ...none, right })
    expect(report.verified).toEqual({ sha256: 2, etag: 1, length: 1, none: 1 })
    expect(noticeLines(report)).toEqual([
      'd/d: not verified, only its length was compared.',
      'd/e: not verified at all, since the server did not state its length.',
    ])
  })

  it('downloadReport lists unfinished uploads and interrupted files separately from failures', () => {
    const outcomes = { left: [failed('a', stopped), failed('b', full)], unfinished: [{ item: item('c'), error }] }
    expect(textOf(outcomes)).toBe(
      'Downloaded 0 files, 0 B; 0 were already present; 1 was never completely uploaded; 1 was interrupted; 1 failed.',
    )
    const report = downloadReport({ ...none, ...outcomes })
    expect(report).toMatchObject({ interrupted: ['d/a'], failed: [{ path: 'd/b' }], unfinished: [{ path: 'd/c' }] })
    expect(noticeLines(report)).toEqual([expect.stringMatching(/^d\/c: The field f of m of S1 has no file:/)])
  })

  it('downloadReport counts fields with JSON, and files that were skipped', () => {
    const blob = (path: string, isWritten: boolean) => ({ path, sizeBytes: 10, sha256: 'x', isWritten })
    const outcomes = { blobs: [blob('d/a.json', true), blob('d/b.json', false)], skipped: ['d/c.fq'] }
    expect(textOf(outcomes)).toBe('Downloaded 1 file, 10 B; 1 was already present; 1 was skipped; 0 failed.')
    expect(downloadReport({ ...none, ...outcomes })).toMatchObject({
      downloaded: [{ path: 'd/a.json', verification: 'json' }],
      present: ['d/b.json'],
      skipped: ['d/c.fq'],
    })
  })

  it('failureLines prints one line for files that failed for the same reason', () => {
    const left = ['a', 'b', 'c'].map((name) => failed(name, full))
    expect(failureLines(downloadReport({ ...none, left }))).toEqual(["d/a and 2 more: Can't write d: ENOSPC."])
  })
})
