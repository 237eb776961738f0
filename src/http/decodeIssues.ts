/** Converts io-ts validation errors to issues with JSON pointers. @since 0.1.0 */
import { either as E, function as F } from 'fp-ts'
import type * as t from 'io-ts'
import { redact } from '../errors/Cause.js'
import type { Issue } from '../errors/RequestError.js'
import { writeJson } from './losslessJson.js'
import { pointerStep } from './jsonPointer.js'

/**
 * Writes a value as JSON, or names its type if it can't be JSON (a function, a bigint, a cycle).
 */
const jsonOf = (value: unknown): string =>
  value === undefined
    ? 'nothing'
    : F.pipe(
        writeJson(value),
        E.getOrElse(() => `a ${typeof value}`),
      )

/** Formats a value for {@link Issue}'s `found`: its JSON, shortened. */
export const formatFound = (value: unknown): string => {
  const text = jsonOf(typeof value === 'string' ? redact(value) : value)
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}

const isUnknownMember = (error: t.ValidationError): boolean => {
  const last = error.context.at(-1)
  return typeof error.value === 'string' && last !== undefined && '_tag' in last.type && last.type._tag === 'KeyofType'
}

/**
 * Returns the pointer of an error. io-ts adds the index of each union and intersection member to
 * the path; these are not part of the value.
 */
const pointerOf = (context: t.Context): string =>
  context
    .filter((entry, i) => {
      const parent = context[i - 1]?.type
      const isMember =
        parent !== undefined && '_tag' in parent && (parent._tag === 'UnionType' || parent._tag === 'IntersectionType')
      return i > 0 && !isMember
    })
    .map((entry) => pointerStep(entry.key))
    .join('')

const issueOf = (error: t.ValidationError): Issue => ({
  pointer: pointerOf(error.context),
  expected: error.message ?? error.context.at(-1)?.type.name ?? 'something else',
  found: formatFound(error.value),
})

/**
 * Returns `UnknownMember` if every error is at an unknown enum value. A nullable enum reports two
 * errors at one location: the value, and that it is not null.
 */
export const decodeErrorTag = (errors: t.Errors): 'UnknownMember' | 'DecodeError' => {
  const unknown = new Set(errors.filter(isUnknownMember).map((error) => pointerOf(error.context)))
  return errors.every((error) => unknown.has(pointerOf(error.context))) ? 'UnknownMember' : 'DecodeError'
}

/** A large page can fail everywhere; the first issues show what happened. */
const maxIssues = 20

export const issuesOf = (errors: t.Errors, max = maxIssues): ReadonlyArray<Issue> => errors.slice(0, max).map(issueOf)
