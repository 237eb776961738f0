/** Where a storage may redirect a request to: pure. */
import { either as E } from 'fp-ts'

export const maxRedirects = 5

export const isRedirect = (status: number): boolean => [301, 302, 303, 307, 308].includes(status)

/**
 * 307 and 308 repeat the request. With the others, a PUT or a POST would become a GET (RFC 9110,
 * 15.4).
 */
export const isFollowed = (method: string, status: number): boolean =>
  method === 'GET' ? isRedirect(status) : status === 307 || status === 308

/**
 * The address that `location` names, resolved against `from`; left with why it is not followed,
 * without addresses.
 */
export const redirectOf = (from: string, location: string | undefined): E.Either<string, string> => {
  if (location === undefined || !URL.canParse(location, from))
    return E.left('the storage redirected the request to nowhere')
  const [here, there] = [new URL(from), new URL(location, from)]
  return here.protocol === there.protocol
    ? E.right(there.href)
    : E.left(`the storage redirected the request to another scheme, ${there.protocol} from ${here.protocol}`)
}
