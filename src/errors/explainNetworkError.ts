/** Why a request got no answer, and what to do about it, in words. @since 0.1.0 */
import { type Cause } from './Cause.js'
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

/** Two halves of a sentence for people, without their full stops. */
export interface Explanation {
  readonly why: string
  readonly advice: string
}

/** What a cause says of itself, on one line and without a full stop. */
export const reasonOf = (cause: Cause): string => {
  const { name, message } = rootCause(cause)
  const text = message.replace(/\s+/g, ' ').trim().replace(/\.$/, '')
  return text !== '' ? text : (codeOf(cause) ?? name)
}

const isUp = 'Is the endpoint right, and the server up?'
const perhapsTls = 'If it is one for https, write https:// in place of http://.'
const isConnected = 'Check the network of this machine, and whether a firewall or a VPN is in the way.'

/** What to do about a package that can't be loaded. */
export const reinstall = 'Install the packages of this project again.'

/** By code, where the code says more than the message, or there is something better to do than to look whether the server is up. */
const explanations: Readonly<Record<string, (cause: Cause) => Explanation>> = {
  ENOTFOUND: (cause) => ({
    why: `there is no host of that name (${reasonOf(cause)})`,
    advice: 'Check how the name is written, and the network of this machine.',
  }),
  EAI_AGAIN: (cause) => ({ why: `the name of the host can't be looked up (${reasonOf(cause)})`, advice: isConnected }),
  ETIMEDOUT: (cause) => ({ why: `no connection came about in time (${reasonOf(cause)})`, advice: isConnected }),
  UND_ERR_CONNECT_TIMEOUT: () => ({ why: 'no connection came about in time', advice: isConnected }),
  EHOSTUNREACH: (cause) => ({ why: `the host can't be reached (${reasonOf(cause)})`, advice: isConnected }),
  ENETUNREACH: (cause) => ({ why: `the network can't be reached (${reasonOf(cause)})`, advice: isConnected }),
  [invalidProxyCode]: (cause) => ({ why: reasonOf(cause), advice: 'Correct the variable, or unset it.' }),
  [packageNotLoadedCode]: (cause) => ({ why: reasonOf(cause), advice: reinstall }),
  CERT_HAS_EXPIRED: () => ({
    why: 'its certificate has expired',
    advice: 'Tell who runs the server, and check the clock of this machine.',
  }),
  CERT_NOT_YET_VALID: () => ({
    why: 'its certificate is not valid yet',
    advice: 'Check the clock of this machine.',
  }),
}

const connectionClosedCodes: ReadonlySet<string> = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET'])

const explainCertificate = (code: string, cause: Cause): Explanation =>
  untrustedCertificateCodes.has(code)
    ? {
        why: `its certificate is signed by an authority that this machine does not know (${code})`,
        advice:
          "If the authority is your institution's, put its certificate into a file and set NODE_EXTRA_CA_CERTS to the path of that file.",
      }
    : {
        why: `its certificate is not valid for this address (${reasonOf(cause)})`,
        advice: 'Use the name that the certificate is for.',
      }

/** Browsers say nothing but that it failed, whatever the reason. */
const unknownInBrowser: Explanation = {
  why: 'the browser does not say why',
  advice:
    'The server may not allow requests from this page (CORS), the network may be down, or an extension or a policy of the page may block it; the console of the browser says more.',
}

/** Why a request to this address got no answer. */
export const explainNetworkError = (cause: Cause, url: string): Explanation => {
  const code = codeOf(cause)
  if (code === null) {
    return rootCause(cause).name === 'TypeError' ? unknownInBrowser : { why: reasonOf(cause), advice: isUp }
  }
  const known = explanations[code]
  if (known !== undefined) return known(cause)
  if (untrustedCertificateCodes.has(code) || invalidCertificateCodes.has(code)) return explainCertificate(code, cause)
  if (notTlsCodes.has(code)) {
    return {
      why: `what answers there does not speak TLS (${code})`,
      advice: 'Write http:// in place of https://, or give the port that https is on.',
    }
  }
  const isPlain = url.startsWith('http://')
  if (isNotHttp(code)) {
    return {
      why: `what answers there does not speak HTTP (${code})`,
      advice: isPlain ? `Is the port right? ${perhapsTls}` : 'Is the port right?',
    }
  }
  if (connectionClosedCodes.has(code)) {
    return {
      why: `the connection was closed before the answer was complete (${reasonOf(cause)})`,
      advice: isPlain ? `Is the server up? ${perhapsTls}` : 'Is the server up?',
    }
  }
  return { why: reasonOf(cause), advice: isUp }
}
