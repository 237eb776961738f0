/**
 * Makes parsers that turn unknown JSON from files, seeds and forms into validated drafts.
 * @since 0.1.0
 */
import { either as E, function as F } from 'fp-ts'
import { causeOf } from '../errors/Cause.js'
import type { DraftError, DraftProblem } from '../errors/DraftError.js'
import type { Json } from '../generated/models.js'
import { trimName } from '../ops/references/checkIdentifiers.js'
import { checkDraft } from '../ops/writes/checkDraft.js'
import { problemAt, type SchemaIssue, describeSchemaIssue, unknownField } from './describeSchemaIssue.js'
import { pointerSteps, findUnstorable } from './findUnstorable.js'

// model

/**
 * The part of a zod schema that is used here: the complete `z.ZodType` takes the compiler much
 * longer.
 */
export interface MemberSchema<A> {
  readonly _zod: { readonly output: A }
  readonly safeParse: (value: unknown) => {
    readonly error?: { readonly issues: ReadonlyArray<SchemaIssue> } | undefined
  }
}

/** A member that accepts any JSON may have a stricter schema, because its output is still JSON. */
type OutputOf<A> = Json extends A ? unknown : A

/** The part of a zod object that is used here. */
export interface DraftSchema<Draft> {
  readonly shape: { readonly [K in keyof Draft]-?: MemberSchema<OutputOf<Draft[K]>> }
}

type Members = Readonly<Record<string, unknown>>
type Problems = ReadonlyArray<DraftProblem>

// pure helpers

const withArticle = (kind: string): string => `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}`

const kindOf = (value: unknown): string =>
  value === null
    ? 'null'
    : Array.isArray(value)
      ? 'a list'
      : typeof value === 'string'
        ? 'text'
        : value === undefined
          ? 'nothing'
          : withArticle(typeof value)

/** Rejects class instances, whose data may not be in their own members. */
const isPlainObject = (value: unknown): value is Members => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

/** The server trims strings, so white space alone counts as empty. */
const blankIsEmpty = (value: unknown): unknown => (typeof value === 'string' && trimName(value) === '' ? '' : value)

const problemsOfMember = (key: string, schema: MemberSchema<unknown>, value: unknown): Problems => {
  if (value === undefined)
    return (schema.safeParse(value).error?.issues ?? []).flatMap((issue) => describeSchemaIssue(key, value, issue))
  const { problems, repaired } = findUnstorable(value)
  const unstorable = problems.map(({ pointer, problem }) => problemAt([key, ...pointerSteps(pointer)], problem))
  const pointers = new Set(unstorable.map(({ pointer }) => pointer))
  const invalid = (schema.safeParse(blankIsEmpty(repaired)).error?.issues ?? [])
    .flatMap((issue) => describeSchemaIssue(key, repaired, issue))
    .filter(({ pointer }) => !pointers.has(pointer))
  return [...unstorable, ...invalid]
}

const unknownProblem =
  (kind: string, known: ReadonlyArray<string>, excluded: ReadonlyArray<string>) => (key: string) =>
    excluded.includes(key)
      ? problemAt([key], `is not part of the draft of ${withArticle(kind)}: pass it as a separate argument`)
      : unknownField([key], withArticle(kind), known)

// constructor

/**
 * Makes a draft parser from a zod object: a schema of this entry, or one that extends it, for
 * example with your project's metadata. `kind` names the draft in messages.
 *
 * The parser trims names and lowercases uuids, as the server does. The operation that sends the
 * draft does not reject it. `excluded` lists the members that the operation takes as separate
 * arguments, which are not part of the draft.
 *
 * @example
 * const parseOrganization = draftParser<{ readonly name: string }>('organization', OrganizationWrite)
 * const lab = parseOrganization({ name: ' Lab ' }) // a right, with { name: 'Lab' }
 */
export const draftParser =
  <Draft extends object>(kind: string, schema: DraftSchema<Draft>, excluded: ReadonlyArray<string> = []) =>
  (json: unknown): E.Either<DraftError, Draft> => {
    const rejected = (problems: Problems): E.Either<DraftError, never> => E.left({ _tag: 'DraftError', kind, problems })
    const rejectWhole = (problem: string): E.Either<DraftError, never> =>
      rejected([{ pointer: '', field: '', message: `${withArticle(kind)} ${problem}` }])
    const parse = (): E.Either<DraftError, Draft> => {
      if (!isPlainObject(json))
        return rejectWhole(
          typeof json === 'object' && json !== null && !Array.isArray(json)
            ? 'must be a plain object'
            : `must be an object, not ${kindOf(json)}`,
        )
      const members = Object.entries<MemberSchema<unknown>>(schema.shape).filter(([key]) => !excluded.includes(key))
      const known = members.map(([key]) => key)
      const given = Object.entries(json).filter(([, value]) => value !== undefined)
      const values = new Map(given)
      const problems = [
        ...members.flatMap(([key, member]) => problemsOfMember(key, member, values.get(key))),
        ...given
          .map(([key]) => key)
          .filter((key) => !known.includes(key))
          .map(unknownProblem(kind, known, excluded)),
      ]
      if (problems.length > 0) return rejected(problems)
      return F.pipe(
        checkDraft(Object.fromEntries(given) as Draft),
        E.orElse(({ argument, problem }): E.Either<DraftError, Draft> => rejected([problemAt([argument], problem)])),
      )
    }
    return F.pipe(
      // A value that isn't JSON can have members that throw when read.
      E.tryCatch(parse, (thrown) => causeOf(thrown).message),
      E.match((message) => rejectWhole(`can't be read: ${message}`), F.identity),
    )
  }
