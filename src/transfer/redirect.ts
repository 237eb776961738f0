/** Where a storage may send a request on to: pure. */
import { either as E } from 'fp-ts'

export const maxRedirects = 5

export const isRedirect = (status: number): boolean => [301, 302, 303, 307, 308].includes(status)

/** With 307 and 308 a request goes on as it is. With the others a PUT or a POST would become a GET (RFC 9110, 15.4), which stores nothing. */
export const isFollowed = (method: string, status: number): boolean =>
  method === 'GET' ? isRedirect(status) : status === 307 || status === 308

/** The address that `location` names, seen from `from`; why it is not gone to, which says no more of an address than its scheme. */
export const redirectOf = (from: string, location: string | undefined): E.Either<string, string> => {
  if (location === undefined || !URL.canParse(location, from))
    return E.left('the storage sent the request on, to nowhere')
  const [here, there] = [new URL(from), new URL(location, from)]
  return here.protocol === there.protocol
    ? E.right(there.href)
    : E.left(`the storage sent the request on to another scheme, ${there.protocol} from ${here.protocol}`)
}
