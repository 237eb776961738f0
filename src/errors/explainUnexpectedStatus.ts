/** Explains a status that the description does not define for an operation. @since 0.1.0 */
import type { UnexpectedStatus } from './RequestError.js'

const isRedirect = (status: number | null): boolean =>
  status !== null && status >= 300 && status < 400 && status !== 304

/**
 * Returns the target's origin if the redirect changes nothing else (http to https, another host):
 * it is the endpoint to use.
 */
const endpointIn = (url: string, target: string): string | null => {
  if (!URL.canParse(url) || !URL.canParse(target)) return null
  const [requested, found] = [new URL(url), new URL(target)]
  return requested.origin !== found.origin && requested.pathname === found.pathname ? found.origin : null
}

const redirect = ({ status, url, target }: UnexpectedStatus): string => {
  if (target === undefined) {
    return `was redirected (${status}) without a target. Redirects are not followed. Check the endpoint.`
  }
  const endpoint = endpointIn(url, target)
  const advice = endpoint === null ? 'Check the endpoint, and your access to it.' : `Use ${endpoint} as the endpoint.`
  return `was redirected (${status}) to ${target}. Redirects are not followed, to keep the credential on one server. ${advice}`
}

/** Describes the error in one or more sentences. */
export const explainUnexpectedStatus = (error: UnexpectedStatus, requested: string): string => {
  const { url, status, excerpt } = error
  if (status === 0) {
    return `${requested} was redirected, and the browser hides the target. Redirects are not followed. Check the endpoint: https:// or http://, with or without www.`
  }
  if (isRedirect(status)) return `${requested} ${redirect(error)}`
  if (status === 407) {
    const variable = url.startsWith('https:') ? 'HTTPS_PROXY' : 'HTTP_PROXY'
    return `${requested} was stopped by a proxy that requires a login (407). Set the environment variable ${variable} to http://user:password@host:port, or ask your network administrator.`
  }
  const excerptText = excerpt === '' ? '.' : `: ${excerpt.replace(/\.$/, '')}.`
  return `${requested} returned ${status ?? 'a status'}, which the API description does not list${excerptText} Check the endpoint.`
}
