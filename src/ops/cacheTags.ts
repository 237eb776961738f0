/**
 * What an entry is dropped by, and what a write drops.
 *
 * An entry that holds one thing is tagged with every uuid in it, so that a change of the thing, or of a parent that it holds a copy
 * of (`*_obj`), drops it. Whatever else a read gives (pages, manifests, counts) can change with any write, and is tagged as a collection.
 * Every entry is tagged with who asked, so that logging out drops what the token was answered.
 * @since 0.1.0
 */
import { type Identity } from '../cache/key.js'
import { type Operation } from '../generated/operation.js'

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

const thing = (endpoint: string, id: string): string => `${endpoint} ${id}`
const collections = (endpoint: string): string => `${endpoint} collections`
const asker = (endpoint: string, identity: Identity): string => `${endpoint} asked by ${identity}`

const uuidsIn = (text: string): ReadonlyArray<string> => [...new Set(text.match(uuid))]

/** One thing, named by what does not change without a write to it. */
const isOneThing = ({ isPage, id }: Pick<Operation<never, unknown, never>, 'isPage' | 'id'>, target: string): boolean =>
  !isPage &&
  /^fetch(Organization|SampleGroup|Sample|SampleResult|GroupResult|SampleField|GroupField)(ByName)?$/.test(id) &&
  // Without a replicate, the result that was updated last is meant: another one's change can change the answer.
  (!/\/analysis_results\//.test(target) || /[?&]replicate=/.test(target))

interface Read {
  readonly operation: Pick<Operation<never, unknown, never>, 'isPage' | 'id'>
  readonly endpoint: string
  readonly identity: Identity
  /** Path and query, as sent. */
  readonly target: string
}

/** The tags of an answer, given as text. */
export const tagsOf = (
  { operation, endpoint, identity, target }: Read,
  answer: () => string,
): ReadonlyArray<string> => [
  asker(endpoint, identity),
  ...(isOneThing(operation, target) ? uuidsIn(answer()).map((id) => thing(endpoint, id)) : [collections(endpoint)]),
]

/** The tags that a write outdates: the things that it names, all copies of them, and every collection. */
export const tagsOfWrite = (endpoint: string, request: string): ReadonlyArray<string> => [
  ...uuidsIn(request).map((id) => thing(endpoint, id)),
  collections(endpoint),
]

/** The tag of all that was answered to one who asked. */
export const tagsOfAsker = (endpoint: string, identity: Identity): ReadonlyArray<string> => [asker(endpoint, identity)]
