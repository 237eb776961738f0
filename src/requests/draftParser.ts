/**
 * Unknown JSON to drafts: what files, seeds and forms hold, checked before it is sent.
 * @since 0.1.0
 */
import { either as E, function as F } from 'fp-ts'
import { causeOf } from '../errors/Cause.js'
import { type DraftError, type DraftProblem } from '../errors/DraftError.js'
import { type Json } from '../generated/models.js'
import { trimName } from '../ops/references/checkIdentifiers.js'
import { checkDraft } from '../ops/writes/checkDraft.js'
import { problemAt, type SchemaIssue, describeSchemaIssue, unknownField } from './describeSchemaIssue.js'
import { pointerSteps, findUnstorable } from './findUnstorable.js'

// model

/**
 * A zod schema of a member, as far as it is used here: the whole `z.ZodType` costs the compiler
 * much more.
 */
export interface MemberSchema<A> {
  readonly _zod: { readonly output: A }
  readonly safeParse: (value: unknown) => {
    readonly error?: { readonly issues: ReadonlyArray<SchemaIssue> } | undefined
  }
}

/**
 * Where a draft holds any JSON, a schema may describe what it likes: what it is given is JSON in
 * any case.
 */
type OutputOf<A> = Json extends A ? unknown : A

/** A zod object, as far as it is used here. */
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

/** An object of a class is no draft: its members may be anywhere. */
const isPlainObject = (value: unknown): value is Members => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

/** The server trims texts, so that one of white space alone is as blank as an empty one. */
const blankIsEmpty = (value: unknown): unknown => (typeof value === 'string' && trimName(value) === '' ? '' : value)

const problemsOfMember = (key: string, schema: MemberSchema<unknown>, value: unknown): Problems => {
  if (value === undefined)
    return (schema.safeParse(value).error?.issues ?? []).flatMap((issue) => describeSchemaIssue(key, value, issue))
  const { problems, repaired } = findUnstorable(value)
  const broken = problems.map(({ pointer, problem }) => problemAt([key, ...pointerSteps(pointer)], problem))
  const places = new Set(broken.map(({ pointer }) => pointer))
  const unfit = (schema.safeParse(blankIsEmpty(repaired)).error?.issues ?? [])
    .flatMap((issue) => describeSchemaIssue(key, repaired, issue))
    .filter(({ pointer }) => !places.has(pointer))
  return [...broken, ...unfit]
}

const unknownProblem = (kind: string, known: ReadonlyArray<string>, beside: ReadonlyArray<string>) => (key: string) =>
  beside.includes(key)
    ? problemAt([key], `is not part of the draft of ${withArticle(kind)}: it is given beside the draft`)
    : unknownField([key], withArticle(kind), known)

// constructor

/**
 * Makes a parser of drafts from a zod object: one of this entry, or one that extends it, with a
 * schema of your project's metadata, say. `kind` is what messages call the draft.
 *
 * The names in the draft are trimmed and its uuids are in lower case, as the server writes them.
 * Its operation does not refuse it before it is sent. `beside` are the members that the operation
 * takes as arguments of their own, and that are no part of the draft.
 *
 * @example
 * const parseOrganization = draftParser<{ readonly name: string }>('organization', OrganizationWrite)
 * const lab = parseOrganization({ name: ' Lab ' }) // a right, with { name: 'Lab' }
 */
export const draftParser =
  <Draft extends object>(kind: string, schema: DraftSchema<Draft>, beside: ReadonlyArray<string> = []) =>
  (json: unknown): E.Either<DraftError, Draft> => {
    const refused = (problems: Problems): E.Either<DraftError, never> => E.left({ _tag: 'DraftError', kind, problems })
    const whole = (words: string): E.Either<DraftError, never> =>
      refused([{ pointer: '', field: '', message: `${withArticle(kind)} ${words}` }])
    const parse = (): E.Either<DraftError, Draft> => {
      if (!isPlainObject(json))
        return whole(
          typeof json === 'object' && json !== null && !Array.isArray(json)
            ? 'must be a plain object'
            : `must be an object, not ${kindOf(json)}`,
        )
      const members = Object.entries<MemberSchema<unknown>>(schema.shape).filter(([key]) => !beside.includes(key))
      const known = members.map(([key]) => key)
      const given = Object.entries(json).filter(([, value]) => value !== undefined)
      const values = new Map(given)
      const problems = [
        ...members.flatMap(([key, member]) => problemsOfMember(key, member, values.get(key))),
        ...given
          .map(([key]) => key)
          .filter((key) => !known.includes(key))
          .map(unknownProblem(kind, known, beside)),
      ]
      if (problems.length > 0) return refused(problems)
      return F.pipe(
        checkDraft(Object.fromEntries(given) as Draft),
        E.orElse(({ argument, problem }): E.Either<DraftError, Draft> => refused([problemAt([argument], problem)])),
      )
    }
    return F.pipe(
      // A value that is no JSON can have members that throw when they are read.
      E.tryCatch(parse, (thrown) => causeOf(thrown).message),
      E.match((message) => whole(`can't be read: ${message}`), F.identity),
    )
  }
