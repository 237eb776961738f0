/** What a codec found wrong, as places with pointers. @since 0.1.0 */
import { either as E, function as F } from 'fp-ts'
import type * as t from 'io-ts'
import { redact } from '../errors/Cause.js'
import { type Issue } from '../errors/RequestError.js'
import { writeJson } from './losslessJson.js'
import { pointerStep } from './jsonPointer.js'

/** What is no JSON (a function, a bigint, what holds itself) has no text as such. */
const jsonOf = (value: unknown): string =>
  value === undefined
    ? 'nothing'
    : F.pipe(
        writeJson(value),
        E.getOrElse(() => `a ${typeof value}`),
      )

/** A value as an {@link Issue} shows it: its JSON, shortened. */
export const formatFound = (value: unknown): string => {
  const text = jsonOf(typeof value === 'string' ? redact(value) : value)
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}

const isUnknownMember = (error: t.ValidationError): boolean => {
  const last = error.context.at(-1)
  return typeof error.value === 'string' && last !== undefined && '_tag' in last.type && last.type._tag === 'KeyofType'
}

/** io-ts puts the members of unions and intersections into the path, under their number: they are no part of the value. */
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

/** A nullable enumeration complains twice at one place: of the member, and that it is not null. */
export const decodeErrorTag = (errors: t.Errors): 'UnknownMember' | 'DecodeError' => {
  const unknown = new Set(errors.filter(isUnknownMember).map((error) => pointerOf(error.context)))
  return errors.every((error) => unknown.has(pointerOf(error.context))) ? 'UnknownMember' : 'DecodeError'
}

/** A large page can be wrong at every place; the first ones tell what happened. */
const maxIssues = 20

export const issuesOf = (errors: t.Errors, max = maxIssues): ReadonlyArray<Issue> => errors.slice(0, max).map(issueOf)
