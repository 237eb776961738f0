/**
 * A request that goes where the storage sends it on to, with its method and its body, but not to another scheme, nor from a public storage
 * into a private network.
 */
import { type IncomingMessage } from 'node:http'
import { either as E, type taskEither as TE } from 'fp-ts'
import { safeUrl } from '../../errors/RequestError.js'
import { isFollowed, maxRedirects, redirectOf } from '../redirect.js'
import { type StoreFailure } from '../ObjectStore.js'
import { type Connections, exchange, type Outgoing } from './exchange.js'
import { isPrivateHost, privateCode } from './publicOnly.js'

export interface Ways {
  readonly anywhere: Connections
  readonly publicOnly: Connections
  readonly isPrivate: (address: string) => boolean
}

/** An answer that sends a request on. */
export interface SentOn {
  /** Whose answer it is. */
  readonly address: string | undefined
  readonly location: string | undefined
}

const refused = (from: string, reason: string): StoreFailure => ({
  _tag: 'TransferRefused',
  reason: `${safeUrl(from)} was not followed: ${reason}.`,
})

const toPrivate = 'the storage sent the request on to a private address'

/** Found by the connection itself, as late as can be. */
const isPrivacyFailure = (failure: StoreFailure): boolean =>
  failure._tag === 'StorageUnreachable' && failure.cause.code === privateCode

/**
 * The last answer; also one that sends the request on in a way that is not followed, or does not say where to.
 * `first` is an answer that was had already, by other means, to the request as it is.
 */
export const followRedirects =
  (ways: Ways, outgoing: Outgoing, first: SentOn | null = null): TE.TaskEither<StoreFailure, IncomingMessage> =>
  async () => {
    let [at, isGuarded, sentOn] = [outgoing, false, first]
    for (let hops = 0; ; hops += 1) {
      if (sentOn === null) {
        const answer = await exchange(isGuarded ? ways.publicOnly : ways.anywhere, at)()
        if (E.isLeft(answer)) return isPrivacyFailure(answer.left) ? E.left(refused(outgoing.url, toPrivate)) : answer
        const { statusCode = 0, headers, socket } = answer.right
        if (!isFollowed(at.method, statusCode) || headers.location === undefined) return answer
        sentOn = { address: socket.remoteAddress, location: headers.location }
        answer.right.resume()
      }
      const { address, location } = sentOn
      const next = redirectOf(at.url, location)
      if (E.isLeft(next)) return E.left(refused(outgoing.url, next.left))
      if (hops >= maxRedirects) return E.left(refused(outgoing.url, `the storage sent it on ${hops + 1} times`))
      isGuarded = isGuarded || (address !== undefined && !ways.isPrivate(address))
      if (isGuarded && isPrivateHost(next.right, ways.isPrivate)) return E.left(refused(outgoing.url, toPrivate))
      at = { ...at, url: next.right }
      sentOn = null
    }
  }
