/**
 * What people store in JSON columns, decoded with a codec of their own: io-ts, or a schema such as
 * zod's.
 * @since 0.1.0
 */
import { either as E, function as F } from 'fp-ts'
import type * as t from 'io-ts'
import { causeOf } from '../errors/Cause.js'
import { type DecodeError, type Issue } from '../errors/RequestError.js'
import { formatFound, issuesOf } from './decodeIssues.js'
import { pointerStep } from './jsonPointer.js'

// model

/** What `safeParse` of zod gives, as far as it is needed here. */
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
  /** `invalid_type` where the type is not the `expected` one. */
  readonly code?: string | undefined
  readonly expected?: unknown
}

/** An io-ts decoder, or a zod schema. */
export type ContentCodec<A> =
  | { readonly decode: (value: unknown) => t.Validation<A> }
  | { readonly safeParse: (value: unknown) => SafeParseResult<A> }

/** Where a value was read. */
export interface ContentSource {
  readonly url: string
  /** JSON pointer to the value in what was read there. */
  readonly pointer: string
}

// pure

const pointerOf = (path: ReadonlyArray<PropertyKey>): string => path.map((key) => pointerStep(String(key))).join('')

const valueAt = (value: unknown, path: ReadonlyArray<PropertyKey>): unknown =>
  path.reduce<unknown>((inside, key) => (inside as Record<PropertyKey, unknown> | null | undefined)?.[key], value)

/** What zod says of a wrong type is a sentence that repeats what was found. */
const expectation = ({ code, expected, message }: SchemaIssue): Pick<Issue, 'expected' | 'message'> =>
  code === 'invalid_type' && typeof expected === 'string'
    ? { expected }
    : { expected: 'what the schema accepts', message }

const validate = <A>(codec: ContentCodec<A>, value: unknown): E.Either<ReadonlyArray<Issue>, A> => {
  // zod's schemas have a `decode` too, which throws.
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

/** The value as the codec gives it, or a `DecodeError` whose pointers begin at what was read. */
export const decodeContent = <A>(
  codec: ContentCodec<A>,
  value: unknown,
  origin: ContentSource,
): E.Either<DecodeError, A> => {
  const decoded = F.pipe(
    // A codec is somebody else's code.
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
    cause: { name: 'DecodeError', message: 'what is stored is not what the codec expects' },
    issues: decoded.left.map((issue) => ({ ...issue, pointer: `${origin.pointer}${issue.pointer}` })),
  })
}
