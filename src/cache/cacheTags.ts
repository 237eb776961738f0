/**
 * Derives the tags of a cached response, and the tags that a write invalidates.
 *
 * A single record is tagged with every uuid in it, so that changing the record, or a parent that it
 * embeds (`*_obj`), drops the entry. Any other response (a page, a manifest, a count) is tagged
 * with the topics that the OpenAPI description declares for its operation, which writes to them
 * invalidate. Every entry is also tagged with its caller, so that logging out drops what the token
 * has read.
 * @internal
 */
import type { CachedOperation } from './Cache.js'
import type { Identity } from './cacheKey.js'

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

const resourceTag = (endpoint: string, id: string): string => `${endpoint} ${id}`
const topicTag = (endpoint: string, tag: string): string => `${endpoint} about ${tag}`
const callerTag = (endpoint: string, identity: Identity): string => `${endpoint} asked by ${identity}`

const uuidsIn = (text: string): ReadonlyArray<string> => [...new Set(text.match(uuid))]

/**
 * Whether the response is one record, and only a write to that record can change which one it is.
 */
const isSingleResource = ({ pagination, id }: TaggedRead['operation'], target: string): boolean =>
  pagination === null &&
  /^fetch(Organization|SampleGroup|Sample|SampleResult|GroupResult|SampleField|GroupField)(ByName)?$/.test(id) &&
  // Without a replicate this is the latest result, so a change to another result can change the
  // response.
  (!/\/analysis_results\//.test(target) || /[?&]replicate=/.test(target))

interface TaggedRead {
  readonly operation: Pick<CachedOperation, 'id' | 'pagination' | 'tags'>
  readonly endpoint: string
  readonly identity: Identity
  /** Path and query, as sent. */
  readonly target: string
}

/** Returns the tags of a response; `body` returns it as a string. */
export const tagsOf = (
  { operation, endpoint, identity, target }: TaggedRead,
  body: () => string,
): ReadonlyArray<string> => [
  callerTag(endpoint, identity),
  ...(isSingleResource(operation, target)
    ? uuidsIn(body()).map((id) => resourceTag(endpoint, id))
    : operation.tags.map((tag) => topicTag(endpoint, tag))),
]

/**
 * Returns the tags that a write invalidates: the resources that it names, all copies of them, and
 * the topics that its operation declares.
 */
export const tagsOfWrite = (
  { invalidates }: { readonly invalidates: ReadonlyArray<string> },
  endpoint: string,
  request: string,
): ReadonlyArray<string> => [
  ...uuidsIn(request).map((id) => resourceTag(endpoint, id)),
  ...invalidates.map((tag) => topicTag(endpoint, tag)),
]

/** Returns the tags of everything that one caller has read. */
export const tagsOfCaller = (endpoint: string, identity: Identity): ReadonlyArray<string> => [
  callerTag(endpoint, identity),
]
