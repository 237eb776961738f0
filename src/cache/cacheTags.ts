/**
 * What an entry is dropped by, and what a write drops.
 *
 * An entry that holds one thing is tagged with every uuid in it, so that a change of the thing, or of a parent that it holds a copy
 * of (`*_obj`), drops it. Whatever else a read gives (pages, manifests, counts) is dropped by any write that the description says to
 * invalidate what the read is about.
 * Every entry is tagged with who asked, so that logging out drops what the token was answered.
 * @internal
 */
import { type CachedOperation } from './Cache.js'
import { type Identity } from './cacheKey.js'

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

const resourceTag = (endpoint: string, id: string): string => `${endpoint} ${id}`
const topicTag = (endpoint: string, tag: string): string => `${endpoint} about ${tag}`
const callerTag = (endpoint: string, identity: Identity): string => `${endpoint} asked by ${identity}`

const uuidsIn = (text: string): ReadonlyArray<string> => [...new Set(text.match(uuid))]

/** One thing, named by what does not change without a write to it. */
const isSingleResource = ({ pagination, id }: TaggedRead['operation'], target: string): boolean =>
  pagination === null &&
  /^fetch(Organization|SampleGroup|Sample|SampleResult|GroupResult|SampleField|GroupField)(ByName)?$/.test(id) &&
  // Without a replicate, the result that was updated last is meant: another one's change can change the answer.
  (!/\/analysis_results\//.test(target) || /[?&]replicate=/.test(target))

interface TaggedRead {
  readonly operation: Pick<CachedOperation, 'id' | 'pagination' | 'tags'>
  readonly endpoint: string
  readonly identity: Identity
  /** Path and query, as sent. */
  readonly target: string
}

/** The tags of an answer, given as text. */
export const tagsOf = (
  { operation, endpoint, identity, target }: TaggedRead,
  answer: () => string,
): ReadonlyArray<string> => [
  callerTag(endpoint, identity),
  ...(isSingleResource(operation, target)
    ? uuidsIn(answer()).map((id) => resourceTag(endpoint, id))
    : operation.tags.map((tag) => topicTag(endpoint, tag))),
]

/** The tags that a write outdates: the things that it names, all copies of them, and what it shows in. */
export const tagsOfWrite = (
  { invalidates }: { readonly invalidates: ReadonlyArray<string> },
  endpoint: string,
  request: string,
): ReadonlyArray<string> => [
  ...uuidsIn(request).map((id) => resourceTag(endpoint, id)),
  ...invalidates.map((tag) => topicTag(endpoint, tag)),
]

/** The tag of all that was answered to one who asked. */
export const tagsOfCaller = (endpoint: string, identity: Identity): ReadonlyArray<string> => [
  callerTag(endpoint, identity),
]
