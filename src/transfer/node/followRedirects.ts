/**
 * Sends a request, and follows the storage's redirects with the same method and body: not to
 * another scheme, nor from a public address to a private one.
 */
import { either as E, type taskEither as TE } from 'fp-ts'
import { transferRefused } from '../../errors/TransferError.js'
import { causeOf } from '../../errors/Cause.js'
import { safeUrl } from '../../errors/RequestError.js'
import { type StoreFailure } from '../ObjectStore.js'
import { isFollowed, maxRedirects, redirectOf } from '../redirect.js'
import { proxyFor } from './proxyFor.js'
import { isPrivateHost, privateCode, publicLookup } from './publicLookup.js'
import { type Exchange, type NoResponse, type Outgoing, type Response } from './Exchange.js'
import { proxyRefusedCode, type Route } from './undiciConnection.js'

const toPrivate = 'the storage redirected the request to a private address'

const notFollowed = (from: URL, reason: string): StoreFailure =>
  transferRefused(`${safeUrl(from.href)} was not followed: ${reason}.`)

/** What was thrown under a request, as the failure that callers see. */
export const failureOf = ({ method, url, signal }: Outgoing, thrown: unknown): StoreFailure => {
  const at = { method, url: safeUrl(url.href), attempt: 1 }
  if (signal.aborted) return { _tag: 'Aborted', ...at, status: null, cause: causeOf(signal.reason) }
  const cause = causeOf(thrown)
  if (cause.code === privateCode) return notFollowed(url, toPrivate)
  // It names the variable that holds the address of the proxy; trying again would not help.
  return cause.code === proxyRefusedCode
    ? transferRefused(cause.message)
    : { _tag: 'StorageUnreachable', ...at, part: null, cause }
}

const failureTo = (outgoing: Outgoing, failure: NoResponse): StoreFailure =>
  failure._tag === 'Lost' ? failureOf(outgoing, failure.thrown) : failure

/** The last response; also a redirect that is not followed, or names no address. */
export const followRedirects =
  (exchange: Exchange, isPrivate: (address: string) => boolean) =>
  (outgoing: Outgoing): TE.TaskEither<StoreFailure, Response> =>
  async () => {
    let at = outgoing
    // Where the redirecting server was public. The address of one behind a proxy is the proxy's to
    // know: only its URL counts.
    let isGuarded: boolean = false
    for (let hops = 0; ; hops += 1) {
      const proxy = proxyFor(at.url)
      if (E.isLeft(proxy)) return E.left(transferRefused(proxy.left))
      const isDirect = proxy.right === null
      const route: Route = { proxy: proxy.right, ...(isGuarded && isDirect && { lookup: publicLookup(isPrivate) }) }
      const response: E.Either<NoResponse, Response> = await exchange.send(at, route)()
      if (E.isLeft(response)) return E.left(failureTo({ ...at, url: outgoing.url }, response.left))
      const { status, headers, address, discard } = response.right
      if (!isFollowed(at.method, status) || headers['location'] === undefined) return response
      await discard()
      const next = redirectOf(at.url.href, headers['location'])
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
