/** Classifies failures of a create. @internal */
import type { PangeaError } from '../errors/PangeaError.js'
import { isOutcomeUnknown } from '../ops/writes/isOutcomeUnknown.js'

/** Whether the record may exist after this failure: created here, or by a faster process. */
export const mayExist = (error: PangeaError): boolean =>
  isOutcomeUnknown(error) || ['Conflict', 'EmptyBody', 'MalformedJson'].includes(error._tag)
