/**
 * Answers as they are kept: JSON, or the bytes where bytes were promised. Numbers that a double can't hold are kept as the `ExactNumber`s
 * that they were read as, so that reading an entry takes no more than parsing it.
 *
 * A presigned address is as good as a password for a day, so none is kept. An answer that lost one this way is not whole: it is served to
 * who takes an entry of any age, and to nobody else.
 * @internal
 */
import { function as F, option as O } from 'fp-ts'
import { type CachedOperation } from './Cache.js'

// model

interface EncodedResponse {
  readonly body: Uint8Array
  readonly isComplete: boolean
}

// helpers

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** For `JSON.stringify`: what a field stores, without the address that was made for this reader. */
const withoutPresignedUrl = (name: string, value: unknown): unknown => {
  if (name !== 'stored_data' || !isRecord(value) || value['__type__'] !== 's3') return value
  const { presigned_url: _address, ...stored } = value
  return stored
}

/** How a success is read, by media type. */
const successBodiesOf = ({
  responses,
}: Pick<CachedOperation, 'responses'>): ReadonlyArray<CachedOperation['responses'][string][string]> =>
  Object.values(responses['200'] ?? {})

// codec

export const encodeCachedResponse = (value: unknown): O.Option<EncodedResponse> => {
  if (value instanceof Uint8Array) return O.some({ body: value, isComplete: true })
  if (value === undefined) return O.none
  return F.pipe(
    // What is nested some thousands deep can't be written.
    O.tryCatch(() => JSON.stringify(value)),
    O.map((text) => {
      // Looking at each member takes longer than all the rest.
      const kept = text.includes('"presigned_url"') ? JSON.stringify(value, withoutPresignedUrl) : text
      return { body: new TextEncoder().encode(kept), isComplete: kept.length === text.length }
    }),
  )
}

/** The value, when the operation's own codec takes it for one: a later version that expects something else has a miss. */
export const decodeCachedResponse =
  (operation: Pick<CachedOperation, 'responses'>) =>
  (body: Uint8Array): O.Option<unknown> => {
    const content = successBodiesOf(operation)
    if (content.includes('bytes')) return O.some(body)
    return F.pipe(
      O.tryCatch(() => JSON.parse(new TextDecoder().decode(body)) as unknown),
      O.flatMap((json) => {
        if (typeof json === 'string' && content.includes('text')) return O.some<unknown>(json)
        const codec = content.find((each) => typeof each === 'object')
        return codec === undefined ? O.none : O.fromEither(codec.decode(json))
      }),
    )
  }
