/** Failures after which nobody knows whether the server did what it was asked. @internal */
import { type PangeaError } from '../../errors/PangeaError.js'

/** No answer, or that of a gateway between: the request, or only its answer, was lost on the way. */
export const isResponseLost = (error: PangeaError): boolean =>
  error._tag === 'NetworkError' ||
  error._tag === 'Timeout' ||
  (error._tag === 'ServerError' && [502, 503, 504].includes(error.status ?? 0))

/** As {@link isResponseLost}, or a failure of the server, which may have come before or after the deed. */
export const isOutcomeUnknown = (error: PangeaError): boolean => isResponseLost(error) || error._tag === 'ServerError'
