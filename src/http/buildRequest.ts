/** From an operation and its arguments to the request itself: pure, so that it can be logged, hashed and tested. @since 0.1.0 */
import { either as E } from 'fp-ts'
import { type Decoder } from 'io-ts'
import { type Operation } from '../generated/operation.js'
import { issuesOf } from './issues.js'
import { bodyProblem } from './jsonProblem.js'

// model

export interface BuiltRequest {
  readonly operationId: string
  readonly method: string
  /** Path and query, both encoded. */
  readonly target: string
  /** JSON text; `null` when the operation takes none. */
  readonly body: string | null
}

/** An argument that can't be sent. */
export interface Unsendable {
  readonly argument: string
  readonly problem: string
}

interface Arguments {
  readonly path?: Readonly<Record<string, unknown>>
  readonly query?: Readonly<Record<string, unknown>>
  readonly body?: unknown
}

// pure

type Encoded = E.Either<string, string>

const encode = (value: unknown): Encoded => {
  if (typeof value === 'number' && !Number.isFinite(value)) return E.left(`is ${value}, which is no number`)
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
    return E.left(`is a ${value === null ? 'null' : typeof value}; a string, number or boolean is wanted`)
  }
  const text = String(value)
  // PostgreSQL can't hold NUL, and half a surrogate pair has no UTF-8 form.
  if (text.includes('\0')) return E.left('holds a NUL character')
  return text.isWellFormed() ? E.right(encodeURIComponent(text)) : E.left('holds half of a surrogate pair')
}

/** Whether a name can stand in a path: the server decodes `%2F` before it looks at the segments, and URLs drop `.` and `..`. */
export const isPathSegment = (name: string): boolean =>
  name !== '' && name !== '.' && name !== '..' && !name.includes('/') && !name.includes('\0') && name.isWellFormed()

const encodeSegment = (value: unknown): Encoded => {
  if (value === '') return E.left('is empty')
  if (value === '.' || value === '..') return E.left(`is "${value}", which a URL can't hold as a segment`)
  if (typeof value === 'string' && value.includes('/'))
    return E.left('holds a slash, which the server takes for the end of a segment')
  return encode(value)
}

/** The arguments with the work order that the environment acts for, where the operation takes one and none is given. */
export const forWorkOrder = <Args, Ok, Errors extends number>(
  operation: Operation<Args, Ok, Errors>,
  args: Args,
  workOrder: string | null,
): Args => {
  if (workOrder === null || !operation.parameters.some(({ name }) => name === 'work_order_uuid')) return args
  return { ...args, query: { work_order_uuid: workOrder, ...(args as Arguments).query } }
}

/** Where a body is not what the operation takes, for who wrote it without a compiler. What is there instead may be a secret. */
const unfitProblem = (
  codec: Decoder<unknown, unknown> | undefined,
  body: unknown,
): { readonly pointer: string; readonly problem: string } | null => {
  const decoded = codec?.decode(body)
  if (decoded === undefined || E.isRight(decoded)) return null
  const [issue] = issuesOf(decoded.left)
  return issue === undefined ? null : { pointer: issue.pointer, problem: `is no ${issue.expected}` }
}

/** Both `E.left` and the many small steps stay readable when one loop stops at the first problem. */
export const buildRequest = <Args, Ok, Errors extends number>(
  operation: Operation<Args, Ok, Errors>,
  args: Args,
): E.Either<Unsendable, BuiltRequest> => {
  const { path = {}, query = {}, body } = args as Arguments
  let target = operation.path
  const search: Array<string> = []
  for (const { name, in: place, isRequired } of operation.parameters) {
    const value = place === 'path' ? path[name] : query[name]
    if (value === undefined && !isRequired) continue
    const encoded = place === 'path' ? encodeSegment(value) : encode(value)
    if (E.isLeft(encoded)) return E.left({ argument: name, problem: encoded.left })
    // A replacer function, since `$&` in a replacement string has a meaning of its own.
    if (place === 'path') target = target.replace(`{${name}}`, () => encoded.right)
    else search.push(`${encodeURIComponent(name)}=${encoded.right}`)
  }
  const problem = operation.hasBody ? (bodyProblem(body) ?? unfitProblem(operation.body, body)) : null
  if (problem !== null) return E.left({ argument: `body${problem.pointer}`, problem: problem.problem })
  return E.right({
    operationId: operation.id,
    method: operation.method,
    target: search.length === 0 ? target : `${target}?${search.join('&')}`,
    body: operation.hasBody ? JSON.stringify(body) : null,
  })
}
