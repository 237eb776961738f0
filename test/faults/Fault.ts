/** A fault to inject into a transfer, and the outcome of a run. */
import type { FaultFixture } from './fixture.js'

export interface Outcome {
  /** The transfer ended correctly: with the same bytes, or with the expected failure. */
  readonly isRecovered: boolean
  /** The transfer reported success, but the bytes are wrong. */
  readonly isWrong: boolean
  /** Bytes that were transferred beyond those of the file and the requests. */
  readonly resentBytes: number
  /** Why the transfer did not recover. */
  readonly problem?: string
}

/** `tls`: the sandbox behind a TLS terminator. */
export type StorageName = 'sandbox' | 'tls' | 'ceph'

export interface Fault {
  readonly name: string
  readonly direction: 'up' | 'down'
  readonly storage: StorageName
  /** The number of runs, in full and in the short version of CI. */
  readonly runs: { readonly full: number; readonly short: number }
  /** Performs run `n`, from 0. */
  readonly run: (fixture: FaultFixture, n: number) => Promise<Outcome>
}
