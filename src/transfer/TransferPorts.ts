/** What every transfer needs from outside, and what every caller may ask of one. @since 0.1.0 */
import { type io as IO } from 'fp-ts'
import { type Clock } from '../ports/Clock.js'
import { type Random } from '../ports/Random.js'
import { type Hashing } from './Hashing.js'
import { type Storage } from './Storage.js'

export interface TransferPorts {
  readonly storage: Storage
  readonly hashing: Hashing
  readonly clock: Clock
  readonly random: Random
}

export interface ProgressEvent {
  /** Falls again when an attempt failed and its bytes have to be moved once more. */
  readonly doneBytes: number
  readonly totalBytes: number
}
export type OnProgress = (event: ProgressEvent) => IO.IO<void>

export interface TransferOptions {
  readonly signal?: AbortSignal
  readonly onProgress?: OnProgress
  /** How often one request is sent before its failure counts: 5. */
  readonly maxAttempts?: number
}
