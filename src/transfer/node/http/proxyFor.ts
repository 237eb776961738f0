/**
 * Finds the proxy for a URL in the environment: `HTTP_PROXY`, `HTTPS_PROXY`, `ALL_PROXY` and
 * `NO_PROXY`.
 */
import { either as E } from 'fp-ts'
import { getProxyForUrl } from 'proxy-from-env'

export interface Proxy {
  /** The environment variable that names it. */
  readonly variable: string
  /** Its URL, without user and password. */
  readonly uri: string
  /** The `Proxy-Authorization` header. */
  readonly token: string | null
}

/**
 * As in curl and proxy-from-env: lower case takes precedence, and the variable for the scheme over
 * the one for all.
 */
const namesOf = (protocol: string): ReadonlyArray<string> =>
  [`${protocol.replace(':', '')}_proxy`, 'all_proxy'].flatMap((name) => [name, name.toUpperCase()])

const decoded = (text: string): E.Either<unknown, string> => E.tryCatch(() => decodeURIComponent(text), String)

const tokenOf = ({ username, password }: URL): E.Either<unknown, string | null> => {
  if (username === '' && password === '') return E.right(null)
  const [user, secret] = [decoded(username), decoded(password)]
  if (E.isLeft(user) || E.isLeft(secret)) return E.left('percent-encoding')
  return E.right(`Basic ${Buffer.from(`${user.right}:${secret.right}`).toString('base64')}`)
}

/** Left is a message that names the variable, but not its value, which may contain a password. */
export const proxyFor = (url: URL): E.Either<string, Proxy | null> => {
  if (getProxyForUrl(url.href).trim() === '') return E.right(null)
  const variable = namesOf(url.protocol).find((name) => process.env[name]) ?? ''
  const value = (process.env[variable] ?? '').trim()
  // Without a scheme it is http, as in curl.
  const text = value.includes('://') ? value : `http://${value}`
  const address = URL.canParse(text) ? new URL(text) : null
  // A `#`, `?` or `/` in a password that is not percent-encoded ends the host, and what follows may
  // be secret.
  const isWhole = address !== null && `${address.pathname}${address.search}${address.hash}` === '/'
  const isHttp = isWhole && /^https?:$/.test(address.protocol)
  const token = address === null ? E.left('no address') : tokenOf(address)
  if (address === null || !isHttp || E.isLeft(token)) {
    const wanted = 'must be the address of an HTTP proxy, for example http://user:password@proxy.example.org:3128'
    return E.left(`The environment variable ${variable} ${wanted}.`)
  }
  return E.right({ variable, uri: address.origin, token: token.right })
}

/** Explains what to do when a proxy responds with 407. */
export const proxyLoginAdvice = ({ variable, uri }: Proxy): string =>
  `The proxy ${uri}, named by the environment variable ${variable}, rejected the login (407). Put its user and password into the variable: http://user:password@host:port.`
