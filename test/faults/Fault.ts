/** One way in which a transfer can be disturbed, and what is counted of it. */
import { type FaultFixture } from './fixture.js'

export interface Outcome {
  /** The transfer ended as it must: with the same bytes, or with a refusal where that is right. */
  readonly isRecovered: boolean
  /** It was called a success, and the bytes are not those of the file. */
  readonly isWrong: boolean
  /** Over the wire beyond what the file and the requests needed. */
  readonly resentBytes: number
  /** Why it did not recover, for whoever looks into it. */
  readonly problem?: string
}

/** `tls`: the sandbox behind TLS. */
export type StorageName = 'sandbox' | 'tls' | 'ceph'

export interface Fault {
  readonly name: string
  readonly direction: 'up' | 'down'
  readonly storage: StorageName
  /** How often, in the full run and in the short one of CI. */
  readonly runs: { readonly full: number; readonly short: number }
  /** One run; `n` counts from 0. */
  readonly run: (world: FaultFixture, n: number) => Promise<Outcome>
}
