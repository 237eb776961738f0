/**
 * Recognizes server errors by message, where the server has no code for them. The only place that
 * matches messages: they are those of Django REST framework 3, and the server does not translate
 * them.
 * @since 0.1.0
 */

/** How a message ends when the record already exists. */
const uniquenessMessages: ReadonlyArray<RegExp> = [
  /already exists\.?$/,
  /must make a unique set\.?$/,
  /^This field must be unique\.?$/,
]

/** A complete message for a request without a valid login. */
const loginRequiredMessage =
  /^(Authentication credentials were not provided|Incorrect authentication credentials|Invalid token( header\. .+)?|User inactive or deleted)\.$/

/** Whether a message of a 400 states that a name, or a set of fields, is already in use. */
export const isUniquenessMessage = (message: string): boolean =>
  uniquenessMessages.some((pattern) => pattern.test(message))

/**
 * Whether the detail of a 403 states that the caller is not logged in, rather than that permissions
 * are missing.
 */
export const isLoginRequiredMessage = (detail: string): boolean => loginRequiredMessage.test(detail)
