/**
 * What a server says beyond, or beside, its description: members and words that nothing describes, and values that do not fit.
 * @since 0.1.0
 */
import { either as E } from 'fp-ts'
import type * as t from 'io-ts'
import { type Issue } from '../errors/RequestError.js'
import { type Codec, type Place } from '../generated/codec.js'
import { issuesOf } from './decodeIssues.js'

// model

/**
 * What becomes of an answer that is not as described.
 *
 * `keep`: members and words that nothing describes are kept, a value that does not fit is a `DecodeError`.
 * `tolerate`: an item of a list, or an optional member, that does not fit is left out as well, and the rest given.
 * `refuse`: whatever is not described is a `DecodeError`: for tests.
 */
export type DriftPolicy = 'keep' | 'tolerate' | 'refuse'

/** An answer that was not as described, as `onDrift` is told of it. */
export interface Drift {
  readonly operation: string
  readonly method: string
  /** Without its query. */
  readonly url: string
  readonly issues: ReadonlyArray<Issue>
}

/** A value, and what in its source did not fit. */
export interface WithDrift<A> {
  readonly value: A
  readonly drift: ReadonlyArray<Issue>
}

// pure helpers

const explain = <A>(codec: Codec<A>, actual: unknown): Place => {
  const at: Place = { actual, context: [{ key: '', type: codec, actual }], wrong: [], drift: [] }
  try {
    codec.explain(at)
  } catch {
    // Nested deeper than can be read: nothing of it is known to fit.
    at.wrong.push({ value: actual, context: at.context })
  }
  return at
}

type Path = ReadonlyArray<string>

/** What has to go for an error to go: the value, or what lacks it; of a tuple, all of it. */
const pathToRemove = ({ context, value }: t.ValidationError): Path => {
  const path = context.slice(1).map(({ key }) => key)
  const tuple = context.findIndex((entry) => 'isInTuple' in entry)
  if (tuple > 0) return path.slice(0, tuple - 1)
  return value === undefined ? path.slice(0, -1) : path
}

/** A copy without what stands at these paths; what is beside them is not copied. */
const removePaths = (value: unknown, paths: ReadonlyArray<Path>): unknown => {
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value as Readonly<Record<string, unknown>>).flatMap(([key, member]) => {
    const below = paths.flatMap(([first, ...rest]) => (first === key ? [rest] : []))
    if (below.some((rest) => rest.length === 0)) return []
    return [[key, below.length === 0 ? member : removePaths(member, below)] as const]
  })
  return Array.isArray(value) ? entries.map(([, item]) => item) : Object.fromEntries(entries)
}

/** What is left of a value when whatever does not fit has gone, and then what lacked it; `null` when that is all of it. */
const usableValue = <A>(codec: Codec<A>, value: unknown, { wrong }: Place): { readonly value: A } | null => {
  if (wrong.length === 0) return { value: value as A }
  const paths = wrong.map(pathToRemove)
  if (paths.some((path) => path.length === 0)) return null
  const rest = removePaths(value, paths)
  return usableValue(codec, rest, explain(codec, rest))
}

// decoding

/** Whether a decoder was generated, and so can say what is not described. */
export const isCodec = (decoder: t.Decoder<unknown, unknown>): decoder is Codec<unknown> => 'explain' in decoder

/** What is not described in a value that fits. */
export const driftIn = (decoder: t.Decoder<unknown, unknown>, value: unknown): t.Errors =>
  isCodec(decoder) ? explain(decoder, value).drift : []

/**
 * The value with all that does not fit left out, as far as it can be: an item of a list, or an optional member. What was left out, and
 * what nothing describes (it is kept), is listed beside it, by JSON pointers into what was given.
 *
 * Errors: what is wrong, where nothing usable is left.
 *
 * @example
 * const page = decodeWithDrift(codecs.SamplePage)({ count: 0, next: null, previous: null, results: [], shelf: 'B' })
 * if (page._tag === 'Right') console.log(page.right.value.results.length, page.right.drift)
 *
 * @since 0.1.0
 */
export const decodeWithDrift =
  <A>(codec: Codec<A>) =>
  (value: unknown): E.Either<ReadonlyArray<Issue>, WithDrift<A>> => {
    const found = explain(codec, value)
    const usable = usableValue(codec, value, found)
    return usable === null
      ? E.left(issuesOf(found.wrong, Infinity))
      : E.right({ ...usable, drift: issuesOf([...found.wrong, ...found.drift], Infinity) })
  }
