/**
 * Encodes responses as cache bodies, and decodes them: JSON, or bytes for a binary media type.
 *
 * Numbers that a double can't represent stay the `ExactNumber`s that they were decoded as, so
 * reading an entry costs no more than parsing it. Presigned URLs grant access for a day, so they
 * are left out. A response that lost one is incomplete: only readers that accept any age get it.
 * @internal
 */
import { function as F, option as O } from 'fp-ts'
import type { CachedOperation } from './Cache.js'

// model

interface EncodedResponse {
  readonly body: Uint8Array
  readonly isComplete: boolean
}

// helpers

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A `JSON.stringify` replacer that drops the presigned URL of stored data. */
const withoutPresignedUrl = (name: string, value: unknown): unknown => {
  if (name !== 'stored_data' || !isRecord(value) || value['__type__'] !== 's3') return value
  const { presigned_url: _url, ...stored } = value
  return stored
}

/** Returns the decoders of a success, one for each media type. */
const successDecodersOf = ({
  responses,
}: Pick<CachedOperation, 'responses'>): ReadonlyArray<CachedOperation['responses'][string][string]> =>
  Object.values(responses['200'] ?? {})

// codec

export const encodeCachedResponse = (value: unknown): O.Option<EncodedResponse> => {
  if (value instanceof Uint8Array) return O.some({ body: value, isComplete: true })
  if (value === undefined) return O.none
  return F.pipe(
    // JSON nested some thousand levels deep overflows the stack.
    O.tryCatch(() => JSON.stringify(value)),
    O.map((json) => {
      // A replacer call for each member would take longer than everything else.
      const stored = json.includes('"presigned_url"') ? JSON.stringify(value, withoutPresignedUrl) : json
      return { body: new TextEncoder().encode(stored), isComplete: stored.length === json.length }
    }),
  )
}

/**
 * Decodes a body with the operation's own codec, so an entry that a newer version can't read is a
 * miss.
 */
export const decodeCachedResponse =
  (operation: Pick<CachedOperation, 'responses'>) =>
  (body: Uint8Array): O.Option<unknown> => {
    const decoders = successDecodersOf(operation)
    if (decoders.includes('bytes')) return O.some(body)
    return F.pipe(
      O.tryCatch(() => JSON.parse(new TextDecoder().decode(body)) as unknown),
      O.flatMap((json) => {
        if (typeof json === 'string' && decoders.includes('text')) return O.some<unknown>(json)
        const codec = decoders.find((each) => typeof each === 'object')
        return codec === undefined ? O.none : O.fromEither(codec.decode(json))
      }),
    )
  }
