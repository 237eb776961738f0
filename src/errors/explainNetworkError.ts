/** Explains why a request got no response, and what to do about it. @since 0.1.0 */
import type { Cause } from './Cause.js'
import {
  invalidProxyCode,
  codeOf,
  invalidCertificateCodes,
  isNotHttp,
  packageNotLoadedCode,
  notTlsCodes,
  rootCause,
  untrustedCertificateCodes,
} from './networkErrorCodes.js'

/** Two parts of a message, without their full stops. */
export interface Explanation {
  readonly why: string
  readonly advice: string
}

/** Returns the innermost message of a cause on one line, without its full stop. */
export const reasonOf = (cause: Cause): string => {
  const { name, message } = rootCause(cause)
  const text = message.replace(/\s+/g, ' ').trim().replace(/\.$/, '')
  return text !== '' ? text : (codeOf(cause) ?? name)
}

const checkServer = 'Check the endpoint, and that the server is running.'
const tryHttps = 'If it uses HTTPS, write https:// instead of http://.'
const checkNetwork = "Check this machine's network, firewall and VPN."

/** The advice for a package that can't be loaded. */
export const reinstall = 'Reinstall the packages of this project.'

/** Explanations by code, for codes that are clearer than the message or need their own advice. */
const explanations: Readonly<Record<string, (cause: Cause) => Explanation>> = {
  ENOTFOUND: (cause) => ({
    why: `there is no such host (${reasonOf(cause)})`,
    advice: "Check the spelling, and this machine's network.",
  }),
  EAI_AGAIN: (cause) => ({ why: `the host name can't be resolved (${reasonOf(cause)})`, advice: checkNetwork }),
  ETIMEDOUT: (cause) => ({ why: `the connection timed out (${reasonOf(cause)})`, advice: checkNetwork }),
  UND_ERR_CONNECT_TIMEOUT: () => ({ why: 'the connection timed out', advice: checkNetwork }),
  EHOSTUNREACH: (cause) => ({ why: `the host is unreachable (${reasonOf(cause)})`, advice: checkNetwork }),
  ENETUNREACH: (cause) => ({ why: `the network is unreachable (${reasonOf(cause)})`, advice: checkNetwork }),
  [invalidProxyCode]: (cause) => ({ why: reasonOf(cause), advice: 'Correct the variable, or unset it.' }),
  [packageNotLoadedCode]: (cause) => ({ why: reasonOf(cause), advice: reinstall }),
  CERT_HAS_EXPIRED: () => ({
    why: 'its certificate has expired',
    advice: "Tell the server's operator, and check this machine's clock.",
  }),
  CERT_NOT_YET_VALID: () => ({
    why: 'its certificate is not valid yet',
    advice: "Check this machine's clock.",
  }),
}

const connectionClosedCodes: ReadonlySet<string> = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET'])

const explainCertificate = (code: string, cause: Cause): Explanation =>
  untrustedCertificateCodes.has(code)
    ? {
        why: `its certificate is signed by an authority that this machine does not trust (${code})`,
        advice:
          "If the authority is your institution's, save its certificate to a file and set NODE_EXTRA_CA_CERTS to that path.",
      }
    : {
        why: `its certificate is not valid for this address (${reasonOf(cause)})`,
        advice: 'Use the name that the certificate is for.',
      }

/** Browsers report only that a request failed, never why. */
const unknownInBrowser: Explanation = {
  why: 'the browser gives no reason',
  advice:
    'The server may not allow requests from this page (CORS), the network may be down, or an extension or content policy may block them; see the browser console.',
}

/** Explains why a request to this URL got no response. */
export const explainNetworkError = (cause: Cause, url: string): Explanation => {
  const code = codeOf(cause)
  if (code === null) {
    return rootCause(cause).name === 'TypeError' ? unknownInBrowser : { why: reasonOf(cause), advice: checkServer }
  }
  const known = explanations[code]
  if (known !== undefined) return known(cause)
  if (untrustedCertificateCodes.has(code) || invalidCertificateCodes.has(code)) return explainCertificate(code, cause)
  if (notTlsCodes.has(code)) {
    return {
      why: `the server does not speak TLS (${code})`,
      advice: 'Write http:// instead of https://, or use the HTTPS port.',
    }
  }
  const isPlain = url.startsWith('http://')
  if (isNotHttp(code)) {
    return {
      why: `the server does not speak HTTP (${code})`,
      advice: isPlain ? `Check the port. ${tryHttps}` : 'Check the port.',
    }
  }
  if (connectionClosedCodes.has(code)) {
    return {
      why: `the connection closed before the response was complete (${reasonOf(cause)})`,
      advice: isPlain ? `Check that the server is running. ${tryHttps}` : 'Check that the server is running.',
    }
  }
  return { why: reasonOf(cause), advice: checkServer }
}
