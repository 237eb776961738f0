/**
 * Sends a request, and follows the storage's redirects with the same method and body. Rejects
 * redirects to another scheme, and from a public address to a private one.
 */
import { either as E, type taskEither as TE } from 'fp-ts'
import { transferRefused } from '../../../errors/TransferError.js'
import { causeOf } from '../../../errors/Cause.js'
import { packageNotLoadedCode } from '../../../errors/networkErrorCodes.js'
import { safeUrl } from '../../../errors/RequestError.js'
import { requestAborted } from '../../failures.js'
import type { StoreFailure } from '../../ObjectStore.js'
import { notSent } from '../loadPackage.js'
import { proxyFor } from './proxyFor.js'
import { isPrivateHost, privateCode, publicDnsLookup } from './publicDnsLookup.js'
import type { HttpClient, NoResponse, HttpRequest, Response, Route } from './HttpClient.js'
import { proxyRefusedCode } from './openUndiciConnection.js'

const maxRedirects = 5

export const isRedirect = (status: number): boolean => [301, 302, 303, 307, 308].includes(status)

/** Resolves `location` against `from`. Left is the reason why it isn't followed, without URLs. */
export const resolveRedirect = (from: string, location: string): E.Either<string, string> => {
  if (!URL.canParse(location, from)) return E.left('the storage redirected the request to an invalid URL')
  const [here, there] = [new URL(from), new URL(location, from)]
  return here.protocol === there.protocol
    ? E.right(there.href)
    : E.left(`the storage redirected the request to another scheme, ${there.protocol} from ${here.protocol}`)
}

const toPrivate = 'the storage redirected the request to a private address'

const notFollowed = (from: URL, reason: string): StoreFailure =>
  transferRefused(`${safeUrl(from.href)} was not followed: ${reason}.`)

/** Turns an exception of a request into the failure that callers see. */
export const requestFailure = ({ method, url, signal }: HttpRequest, thrown: unknown): StoreFailure => {
  const at = { method, url: safeUrl(url.href), attempt: 1 }
  if (signal.aborted) return requestAborted(method, url.href, 1, signal.reason)
  const cause = causeOf(thrown)
  if (cause.code === privateCode) return notFollowed(url, toPrivate)
  if (cause.code === packageNotLoadedCode) return notSent(cause)
  // The message names the variable with the proxy's URL; a retry would not help.
  return cause.code === proxyRefusedCode
    ? transferRefused(cause.message)
    : { _tag: 'StorageUnreachable', ...at, part: null, cause }
}

const exchangeFailure = (outgoing: HttpRequest, failure: NoResponse): StoreFailure =>
  failure._tag === 'Lost' ? requestFailure(outgoing, failure.thrown) : failure

/** Returns the last response, which may be a redirect that isn't followed or has no `Location`. */
export const followRedirects =
  (client: HttpClient, isPrivate: (address: string) => boolean) =>
  (outgoing: HttpRequest): TE.TaskEither<StoreFailure, Response> =>
  async () => {
    let at = outgoing
    // Set once a redirecting server was public. Only the proxy knows the IP address of a server
    // behind it: there only the URL counts.
    let isGuarded: boolean = false
    for (let hops = 0; ; hops += 1) {
      const proxy = proxyFor(at.url)
      if (E.isLeft(proxy)) return E.left(transferRefused(proxy.left))
      const isDirect = proxy.right === null
      const route: Route = { proxy: proxy.right, ...(isGuarded && isDirect && { lookup: publicDnsLookup(isPrivate) }) }
      const response: E.Either<NoResponse, Response> = await client.send(at, route)()
      if (E.isLeft(response)) return E.left(exchangeFailure({ ...at, url: outgoing.url }, response.left))
      const { status, headers, address, discard } = response.right
      const { location } = headers
      // With the other statuses, a PUT or a POST would become a GET (RFC 9110, 15.4).
      const isFollowed = at.method === 'GET' ? isRedirect(status) : status === 307 || status === 308
      if (!isFollowed || location === undefined) return response
      await discard()
      const next = resolveRedirect(at.url.href, location)
      if (E.isLeft(next)) return E.left(notFollowed(outgoing.url, next.left))
      if (hops >= maxRedirects) return E.left(notFollowed(outgoing.url, `the storage redirected it ${hops + 1} times`))
      const isPublic: boolean = isDirect
        ? address !== undefined && !isPrivate(address)
        : !isPrivateHost(at.url.href, isPrivate)
      isGuarded = isGuarded || isPublic
      if (isGuarded && isPrivateHost(next.right, isPrivate)) return E.left(notFollowed(outgoing.url, toPrivate))
      at = { ...at, url: new URL(next.right) }
    }
  }
