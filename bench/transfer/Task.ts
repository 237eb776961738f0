import { type S3Account } from '../../sandbox/src/signing/account.js'

/** What a measured process is to move. */
export interface Task {
  readonly account: S3Account
  readonly key: string
  /** The file that goes up, or that comes down; a folder for many. */
  readonly path: string
  readonly sizeBytes: number
  /** What was recorded of the object; `null` leaves its ETag to prove it. */
  readonly sha256: string | null
}
