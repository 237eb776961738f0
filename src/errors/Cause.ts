/** Why something failed, as plain data: what an `Error` says, with no secret in it. @since 0.1.0 */

export interface Cause {
  readonly name: string
  readonly message: string
  /** A system or library code, for example `ECONNREFUSED`. */
  readonly code?: string
  readonly cause?: Cause
}

/** Presigned addresses carry their signature in the query, and tokens follow the word `Token`. */
export const redact = (text: string): string =>
  text.replace(/([a-z][a-z0-9+.-]*:\/\/[^\s?#"'<>]+)\?[^\s"'<>]*/gi, '$1').replace(/\bToken\s+\S+/g, 'Token …')

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** Deeper chains than this say nothing more (and may be circular). */
const maxDepth = 4

const readCause = (thrown: unknown, depth: number): Cause => {
  if (!isRecord(thrown)) return { name: 'Error', message: redact(String(thrown)) }
  const code = thrown['code']
  // A failed connection to a name with several addresses is an AggregateError, whose own message is
  // empty.
  const first: unknown = Array.isArray(thrown['errors']) ? thrown['errors'][0] : undefined
  const inner = thrown['cause'] ?? first
  return {
    name: typeof thrown['name'] === 'string' ? thrown['name'] : 'Error',
    message: redact(typeof thrown['message'] === 'string' ? thrown['message'] : ''),
    ...(typeof code === 'string' ? { code } : {}),
    ...(inner !== undefined && depth < maxDepth ? { cause: readCause(inner, depth + 1) } : {}),
  }
}

/** Anything that was thrown, as a {@link Cause}; also what throws when it is looked at. */
export const causeOf = (thrown: unknown, depth = 0): Cause => {
  try {
    return readCause(thrown, depth)
  } catch {
    return { name: 'Error', message: "what was thrown can't be read" }
  }
}

/** Shorter ones are no secrets, and may be part of any word. */
const minSecretLength = 6

/** The same cause, whose messages do not quote these texts. */
export const hideSecrets = ({ cause, ...rest }: Cause, secrets: ReadonlyArray<string>): Cause => ({
  ...rest,
  message: secrets
    .filter((secret) => secret.length >= minSecretLength)
    .reduce((text, secret) => text.replaceAll(secret, '…'), rest.message),
  ...(cause === undefined ? {} : { cause: hideSecrets(cause, secrets) }),
})

/** What was thrown, as an `Error` to reject with. */
export const toError = (thrown: unknown): Error => (thrown instanceof Error ? thrown : new Error(String(thrown)))
