/**
 * Every error that an operation can fail with: one closed union of plain readonly data. @since
 * 0.1.0
 */
import type { RequestError } from './RequestError.js'
import type { TransferError } from './TransferError.js'

export type PangeaError = RequestError | TransferError
