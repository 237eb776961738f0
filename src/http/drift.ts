/**
 * Handles drift: data in a response that the API description doesn't define, or that doesn't match
 * it.
 * @since 0.1.0
 */
import { either as E } from 'fp-ts'
import type * as t from 'io-ts'
import type { Issue } from '../errors/RequestError.js'
import type { Codec, Place } from '../generated/codec.js'
import { issuesOf } from './decodeIssues.js'

// model

/**
 * How to handle a response that does not match its description.
 *
 * `keep`: keeps undocumented members and enum values; an invalid value is a `DecodeError`.
 * `tolerate`: also drops invalid list items and invalid optional members, and returns the rest.
 * `refuse`: any mismatch is a `DecodeError`. For tests.
 */
export type DriftPolicy = 'keep' | 'tolerate' | 'refuse'

/** A response that did not match its description, as `onDrift` receives it. */
export interface Drift {
  readonly operation: string
  readonly method: string
  /** Without its query. */
  readonly url: string
  readonly issues: ReadonlyArray<Issue>
}

/** A value, and the mismatches in its source. */
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
    // Nested too deeply to check, so the complete value counts as invalid.
    at.wrong.push({ value: actual, context: at.context })
  }
  return at
}

type Path = ReadonlyArray<string>

/**
 * Returns the path to drop to resolve an error: the invalid value, or the parent of a missing one;
 * for a tuple, the complete tuple.
 */
const pathToRemove = ({ context, value }: t.ValidationError): Path => {
  const path = context.slice(1).map(({ key }) => key)
  const tuple = context.findIndex((entry) => 'isInTuple' in entry)
  if (tuple > 0) return path.slice(0, tuple - 1)
  return value === undefined ? path.slice(0, -1) : path
}

/** Copies a value without these paths; siblings are shared, not copied. */
const removePaths = (value: unknown, paths: ReadonlyArray<Path>): unknown => {
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value as Readonly<Record<string, unknown>>).flatMap(([key, member]) => {
    const below = paths.flatMap(([first, ...rest]) => (first === key ? [rest] : []))
    if (below.some((rest) => rest.length === 0)) return []
    return [[key, below.length === 0 ? member : removePaths(member, below)] as const]
  })
  return Array.isArray(value) ? entries.map(([, item]) => item) : Object.fromEntries(entries)
}

/**
 * Drops invalid values, then the parents that required them, until the rest is valid; `null` if
 * nothing remains.
 */
const usableValue = <A>(codec: Codec<A>, value: unknown, { wrong }: Place): { readonly value: A } | null => {
  if (wrong.length === 0) return { value: value as A }
  const paths = wrong.map(pathToRemove)
  if (paths.some((path) => path.length === 0)) return null
  const rest = removePaths(value, paths)
  return usableValue(codec, rest, explain(codec, rest))
}

// decoding

/** Whether a decoder is a generated codec, which can report undocumented data. */
export const isCodec = (decoder: t.Decoder<unknown, unknown>): decoder is Codec<unknown> => 'explain' in decoder

/** Lists the undocumented data in a valid value. */
export const driftIn = (decoder: t.Decoder<unknown, unknown>, value: unknown): t.Errors =>
  isCodec(decoder) ? explain(decoder, value).drift : []

/**
 * Decodes a value and drops what is invalid, where possible: list items and optional members. Lists
 * what was dropped and what is undocumented (and kept) beside the value, with JSON pointers into
 * the input.
 *
 * Errors: the issues, if nothing usable remains.
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
    const checked = explain(codec, value)
    const usable = usableValue(codec, value, checked)
    return usable === null
      ? E.left(issuesOf(checked.wrong, Infinity))
      : E.right({ ...usable, drift: issuesOf([...checked.wrong, ...checked.drift], Infinity) })
  }
