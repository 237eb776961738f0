/** The error codes of failed connections, and which of them are permanent. @since 0.1.0 */
import type { Cause } from './Cause.js'

/** Returns the innermost cause, which is the most specific: `fetch failed` only wraps it. */
export const rootCause = (cause: Cause): Cause => (cause.cause === undefined ? cause : rootCause(cause.cause))

/**
 * Returns the innermost code of a cause; `null` if there is none, as in browsers, which hide why a
 * request failed.
 */
export const codeOf = (cause: Cause): string | null =>
  (cause.cause === undefined ? null : codeOf(cause.cause)) ?? cause.code ?? null

/** No authority that this machine trusts signed the certificate. */
export const untrustedCertificateCodes: ReadonlySet<string> = new Set([
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
])

/** The certificate is trusted, but not valid here. */
export const invalidCertificateCodes: ReadonlySet<string> = new Set([
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'CERT_REVOKED',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'HOSTNAME_MISMATCH',
])

/** The server does not speak TLS. */
export const notTlsCodes: ReadonlySet<string> = new Set([
  'EPROTO',
  'ERR_SSL_PACKET_LENGTH_TOO_LONG',
  'ERR_SSL_UNSUPPORTED_PROTOCOL',
  'ERR_SSL_WRONG_VERSION_NUMBER',
])

/** The proxy setting in the environment is invalid. */
export const invalidProxyCode = 'EPROXYADDRESS'

/** A package that the request needs is not installed, or broken. */
export const packageNotLoadedCode = 'ENOTLOADED'

/** Whether the server does not speak HTTP, or its response was garbled. */
export const isNotHttp = (code: string): boolean => code.startsWith('HPE_')

/**
 * Whether the same request fails in the same way until a user changes the URL, a certificate or
 * this machine.
 */
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

/** Whether no connection was established, so nothing of the request was sent. */
export const isNeverSent = (cause: Cause): boolean => neverSentCodes.has(codeOf(cause) ?? '')
