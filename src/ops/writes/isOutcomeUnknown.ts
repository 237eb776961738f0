/** Classifies failures after which the outcome of a write is unknown. @internal */
import type { PangeaError } from '../../errors/PangeaError.js'

/** Whether there was no response, or only a gateway's: the request or its response was lost. */
export const isResponseLost = (error: PangeaError): boolean =>
  error._tag === 'NetworkError' ||
  error._tag === 'Timeout' ||
  (error._tag === 'ServerError' && [502, 503, 504].includes(error.status ?? 0))

/** Whether the response was lost, or the server failed before or after it applied the write. */
export const isOutcomeUnknown = (error: PangeaError): boolean => isResponseLost(error) || error._tag === 'ServerError'
