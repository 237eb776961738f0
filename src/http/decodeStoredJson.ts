/**
 * Decodes the content of JSON columns with the caller's own codec: io-ts, or a schema like zod's.
 * @since 0.1.0
 */
import { either as E, function as F } from 'fp-ts'
import type * as t from 'io-ts'
import { causeOf } from '../errors/Cause.js'
import type { DecodeError, Issue } from '../errors/RequestError.js'
import { formatFound, issuesOf } from './decodeIssues.js'
import { pointerStep } from './jsonPointer.js'

// model

/** The part of the result of zod's `safeParse` that is used here. */
type SafeParseResult<A> =
  | { readonly success: true; readonly data: A }
  | {
      readonly success: false
      readonly error: {
        readonly issues: ReadonlyArray<SchemaIssue>
      }
    }

interface SchemaIssue {
  readonly path: ReadonlyArray<PropertyKey>
  readonly message: string
  /** `invalid_type` if the type is not the `expected` one. */
  readonly code?: string | undefined
  readonly expected?: unknown
}

/** An io-ts decoder, or a zod schema. */
export type ContentCodec<A> =
  | { readonly decode: (value: unknown) => t.Validation<A> }
  | { readonly safeParse: (value: unknown) => SafeParseResult<A> }

/** Where the content was read. */
export interface ContentSource {
  readonly url: string
  /** JSON pointer to the content in the response body. */
  readonly pointer: string
}

// pure

const pointerOf = (path: ReadonlyArray<PropertyKey>): string => path.map((key) => pointerStep(String(key))).join('')

const valueAt = (value: unknown, path: ReadonlyArray<PropertyKey>): unknown =>
  path.reduce<unknown>((inside, key) => (inside as Record<PropertyKey, unknown> | null | undefined)?.[key], value)

/** Drops zod's message for a wrong type: it only repeats the value that was found. */
const expectation = ({ code, expected, message }: SchemaIssue): Pick<Issue, 'expected' | 'message'> =>
  code === 'invalid_type' && typeof expected === 'string'
    ? { expected }
    : { expected: 'what the schema accepts', message }

const validate = <A>(codec: ContentCodec<A>, value: unknown): E.Either<ReadonlyArray<Issue>, A> => {
  // zod schemas have a `decode` too, which throws.
  if (!('safeParse' in codec)) {
    const decoded = codec.decode(value)
    return E.isRight(decoded) ? decoded : E.left(issuesOf(decoded.left))
  }
  const parsed = codec.safeParse(value)
  return parsed.success
    ? E.right(parsed.data)
    : E.left(
        parsed.error.issues.map((issue) => ({
          pointer: pointerOf(issue.path),
          ...expectation(issue),
          found: formatFound(valueAt(value, issue.path)),
        })),
      )
}

/** Decodes a value, or returns a `DecodeError` with pointers from the root of the response body. */
export const decodeStoredJson = <A>(
  codec: ContentCodec<A>,
  value: unknown,
  origin: ContentSource,
): E.Either<DecodeError, A> => {
  const decoded = F.pipe(
    // A caller's codec may throw.
    E.tryCatch(
      () => validate(codec, value),
      (thrown): ReadonlyArray<Issue> => [
        {
          pointer: '',
          expected: `something that the codec can read (${causeOf(thrown).message})`,
          found: formatFound(value),
        },
      ],
    ),
    E.flatten,
  )
  if (E.isRight(decoded)) return decoded
  return E.left({
    _tag: 'DecodeError',
    isContent: true,
    method: 'GET',
    url: origin.url,
    status: 200,
    attempt: 1,
    cause: { name: 'DecodeError', message: 'the stored value does not match the codec' },
    issues: decoded.left.map((issue) => ({ ...issue, pointer: `${origin.pointer}${issue.pointer}` })),
  })
}
