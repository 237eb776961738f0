/**
 * What the server says in words alone, since it has no codes for it. The only place where a message is matched: the words are those of
 * Django REST Framework 3, and the server does not translate them.
 * @since 0.1.0
 */

/** At the end of a message: there is one already. */
const uniquenessMessages: ReadonlyArray<RegExp> = [
  /already exists\.?$/,
  /must make a unique set\.?$/,
  /^This field must be unique\.?$/,
]

/** As a whole: who asks is nobody. */
const loginRequiredMessage =
  /^(Authentication credentials were not provided|Incorrect authentication credentials|Invalid token( header\. .+)?|User inactive or deleted)\.$/

/** Whether a message of a 400 says that a name, or a set of fields, is taken. */
export const isUniquenessMessage = (message: string): boolean => uniquenessMessages.some((words) => words.test(message))

/** Whether the detail of a 403 says that nobody is logged in: too few rights are another matter. */
export const isLoginRequiredMessage = (detail: string): boolean => loginRequiredMessage.test(detail)
