/** What the code of a failed connection says of the next attempt. @since 0.1.0 */
import { type Cause } from './Cause.js'

/** The innermost cause says most: `fetch failed` is what it is wrapped in. */
export const rootCause = (cause: Cause): Cause => (cause.cause === undefined ? cause : rootCause(cause.cause))

/** The innermost code of a cause; `null` when there is none, as in browsers, which keep to themselves why a request failed. */
export const codeOf = (cause: Cause): string | null =>
  (cause.cause === undefined ? null : codeOf(cause.cause)) ?? cause.code ?? null

/** The certificate is signed by nobody that this machine trusts. */
export const untrustedCertificateCodes: ReadonlySet<string> = new Set([
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
])

/** The certificate is known, and not valid here. */
export const invalidCertificateCodes: ReadonlySet<string> = new Set([
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'CERT_REVOKED',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'HOSTNAME_MISMATCH',
])

/** What answered speaks no TLS. */
export const notTlsCodes: ReadonlySet<string> = new Set([
  'EPROTO',
  'ERR_SSL_PACKET_LENGTH_TOO_LONG',
  'ERR_SSL_UNSUPPORTED_PROTOCOL',
  'ERR_SSL_WRONG_VERSION_NUMBER',
])

/** The environment names a proxy in a way that can't be used. */
export const invalidProxyCode = 'EPROXYADDRESS'

/** A package that the request needs is not installed, or broken. */
export const packageNotLoadedCode = 'ENOTLOADED'

/** What answered speaks no HTTP, or its answer was garbled. */
export const isNotHttp = (code: string): boolean => code.startsWith('HPE_')

/** Whether the same request will fail in the same way until somebody changes the address, a certificate or this machine. */
export const isPermanentNetworkError = (cause: Cause): boolean => {
  const code = codeOf(cause) ?? ''
  return (
    untrustedCertificateCodes.has(code) ||
    invalidCertificateCodes.has(code) ||
    notTlsCodes.has(code) ||
    code === invalidProxyCode ||
    code === packageNotLoadedCode
  )
}

const neverSentCodes: ReadonlySet<string> = new Set([
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ENOTFOUND',
  'UND_ERR_CONNECT_TIMEOUT',
])

/** Whether no connection came about, so that nothing of the request has left. */
export const isNeverSent = (cause: Cause): boolean => neverSentCodes.has(codeOf(cause) ?? '')
