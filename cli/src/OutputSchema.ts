/**
 * Describes what a command prints: the name, type and meaning of each column or member. The types
 * of its action follow from it, so that a command can't print anything else; its help, the man page
 * and `docs/guide/output.md` show it. Pure.
 */
import type { Json } from 'pangea-fp/node'
import type { JsonRecord, Report, Rows } from './Output.js'

// model

interface TypesByName {
  readonly string: string
  readonly uuid: string
  /** In ISO 8601. */
  readonly timestamp: string
  readonly integer: number
  readonly number: number
  readonly boolean: boolean
  readonly object: JsonRecord
  /** Any JSON value. */
  readonly JSON: Json
  readonly strings: ReadonlyArray<string>
  readonly uuids: ReadonlyArray<string>
}

type TypeName = keyof TypesByName | `${keyof TypesByName} or null`

/** A type and what the value means, in lower case, without a full stop. */
type PlainMember = readonly [type: TypeName, meaning: string]

/** A list of objects that have members of their own. */
type ListMember = readonly [type: 'objects', meaning: string, members: Members]

export type Member = PlainMember | ListMember

export interface Members {
  readonly [name: string]: Member
}

export interface OutputSchema<
  Shape extends 'rows' | 'record' = 'rows' | 'record',
  M extends Members = Members,
  IsOpen extends boolean = boolean,
> {
  readonly shape: Shape
  /** What a row or the record stands for, for example `each sample` or `the upload`. */
  readonly of: string
  readonly members: M
  /** Whether there are more members, whose names the data determine. */
  readonly isOpen: IsOpen
}

// the types of outputs

type ValueOf<M extends Member> = M extends readonly ['objects', string, infer Inner extends Members]
  ? ReadonlyArray<RecordOf<Inner>>
  : M extends readonly [`${infer Name extends keyof TypesByName} or null`, string]
    ? TypesByName[Name] | null
    : M extends readonly [infer Name extends keyof TypesByName, string]
      ? TypesByName[Name]
      : never

export type RecordOf<M extends Members> = { readonly [Name in keyof M]: ValueOf<M[Name]> }

type NamesOf<M extends Members, IsOpen extends boolean> = IsOpen extends true ? string : keyof M & string

type OpenRecordOf<M extends Members, IsOpen extends boolean> = IsOpen extends true ? JsonRecord : RecordOf<M>

/** What an action must return. */
export type OutputOf<S extends OutputSchema> =
  S extends OutputSchema<infer Shape, infer M, infer IsOpen>
    ? Shape extends 'rows'
      ? Rows<NamesOf<M, IsOpen>, OpenRecordOf<M, IsOpen>>
      : Report<NamesOf<M, IsOpen>, OpenRecordOf<M, IsOpen>>
    : never

// constructors

/**
 * Describes a listing, with a row for `of`.
 *
 * @example
 * listing('each tag', { name: ['string', 'the name of the tag'], uuid: ['uuid', 'of the tag'] })
 */
export const listing = <const M extends Members>(of: string, members: M): OutputSchema<'rows', M, false> => ({
  shape: 'rows',
  of,
  members,
  isOpen: false,
})

/** Describes one record. */
export const record = <const M extends Members>(of: string, members: M): OutputSchema<'record', M, false> => ({
  shape: 'record',
  of,
  members,
  isOpen: false,
})

/** Describes an output with more columns or members than it names. */
export const open = <Shape extends 'rows' | 'record', M extends Members>(
  schema: OutputSchema<Shape, M>,
): OutputSchema<Shape, M, true> => ({ ...schema, isOpen: true })
