/** Parses the validation messages of a 400 from Django REST framework. @since 0.1.0 */
import type { FieldMessages } from '../errors/RequestError.js'

const flattenMessages = (body: unknown, path: string): ReadonlyArray<readonly [string, string]> => {
  if (typeof body === 'string') return [[path === '' ? 'non_field_errors' : path, body]]
  if (typeof body !== 'object' || body === null) return []
  return Object.entries(body).flatMap(([key, value]) =>
    flattenMessages(
      value,
      Array.isArray(body) && typeof value === 'string' ? path : path === '' ? key : `${path}.${key}`,
    ),
  )
}

/** Returns the messages by field; nested fields have dotted names. */
export const fieldMessagesOf = (body: unknown): FieldMessages => {
  // A map, because a field may be named `__proto__`.
  const messages = new Map<string, ReadonlyArray<string>>()
  for (const [field, message] of flattenMessages(body, ''))
    messages.set(field, [...(messages.get(field) ?? []), message])
  return Object.fromEntries(messages)
}
