/** Converts thrown values to plain data, with secrets redacted. @since 0.1.0 */

export interface Cause {
  readonly name: string
  readonly message: string
  /** A system or library code, for example `ECONNREFUSED`. */
  readonly code?: string
  readonly cause?: Cause
}

/**
 * Removes URL queries, which contain the signature of a presigned URL, and what follows the word
 * `Token`.
 */
export const redact = (text: string): string =>
  text.replace(/([a-z][a-z0-9+.-]*:\/\/[^\s?#"'<>]+)\?[^\s"'<>]*/gi, '$1').replace(/\bToken\s+\S+/g, 'Token …')

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** Stops at this depth: deeper chains add nothing and may be circular. */
const maxDepth = 4

const readCause = (thrown: unknown, depth: number): Cause => {
  if (!isRecord(thrown)) return { name: 'Error', message: redact(String(thrown)) }
  const code = thrown['code']
  // A failed connection to a name with several addresses is an AggregateError with an empty
  // message.
  const first: unknown = Array.isArray(thrown['errors']) ? thrown['errors'][0] : undefined
  const inner = thrown['cause'] ?? first
  return {
    name: typeof thrown['name'] === 'string' ? thrown['name'] : 'Error',
    message: redact(typeof thrown['message'] === 'string' ? thrown['message'] : ''),
    ...(typeof code === 'string' ? { code } : {}),
    ...(inner !== undefined && depth < maxDepth ? { cause: readCause(inner, depth + 1) } : {}),
  }
}

/** Converts a thrown value to a {@link Cause}. Never throws, even if reading the value does. */
export const causeOf = (thrown: unknown, depth = 0): Cause => {
  try {
    return readCause(thrown, depth)
  } catch {
    return { name: 'Error', message: 'unreadable error' }
  }
}

/** Shorter strings are not treated as secrets, since they could be part of any word. */
const minSecretLength = 6

/** Masks these secrets in the messages of a cause. */
export const hideSecrets = ({ cause, ...rest }: Cause, secrets: ReadonlyArray<string>): Cause => ({
  ...rest,
  message: secrets
    .filter((secret) => secret.length >= minSecretLength)
    .reduce((text, secret) => text.replaceAll(secret, '…'), rest.message),
  ...(cause === undefined ? {} : { cause: hideSecrets(cause, secrets) }),
})

/** Wraps a thrown value in an `Error`, to reject with. */
export const toError = (thrown: unknown): Error => (thrown instanceof Error ? thrown : new Error(String(thrown)))
