/** What a status means that the description does not give an operation. @since 0.1.0 */
import { type UnexpectedStatus } from './RequestError.js'

const isRedirect = (status: number | null): boolean =>
  status !== null && status >= 300 && status < 400 && status !== 304

/**
 * When only the server in front differs (http for https, another host), its address is the endpoint
 * to use.
 */
const endpointIn = (url: string, target: string): string | null => {
  if (!URL.canParse(url) || !URL.canParse(target)) return null
  const [asked, found] = [new URL(url), new URL(target)]
  return asked.origin !== found.origin && asked.pathname === found.pathname ? found.origin : null
}

const redirect = ({ status, url, target }: UnexpectedStatus): string => {
  if (target === undefined) {
    return `was redirected (${status}), and does not say where to. Redirects are not followed. Is the endpoint right?`
  }
  const endpoint = endpointIn(url, target)
  const advice =
    endpoint === null ? 'Is the endpoint right, and are you let in there?' : `Use ${endpoint} as the endpoint.`
  return `was redirected (${status}) to ${target}. Redirects are not followed, since a credential would go along. ${advice}`
}

/** A sentence for people. */
export const explainUnexpectedStatus = (error: UnexpectedStatus): string => {
  const { method, url, status, excerpt } = error
  const asked = `${method} ${url}`
  if (status === 0) {
    return `${asked} was redirected, and the browser does not tell where to. Redirects are not followed. Is the endpoint right: https:// rather than http://, and with or without www?`
  }
  if (isRedirect(status)) return `${asked} ${redirect(error)}`
  if (status === 407) {
    const variable = url.startsWith('https:') ? 'HTTPS_PROXY' : 'HTTP_PROXY'
    return `${asked} was stopped by a proxy that wants a login (407). Put its user and password into the environment variable ${variable} (http://user:password@host:port), or ask who runs the network.`
  }
  const said = excerpt === '' ? '.' : `: ${excerpt.replace(/\.$/, '')}.`
  return `${asked} was answered with ${status ?? 'a status'}, which the description does not have here${said} Is the endpoint right?`
}
