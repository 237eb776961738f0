/** One kind of value that a schema lets through, with all that is said of it. A schema is a choice of these. */
import { type Schema } from '../model/Schema.js'
import { type Literal } from '../model/Shape.js'
import { type Docs } from './docs.js'
import { type Facts, noFacts } from './facts.js'

/** All of these at once: one schema, or several that an `allOf` puts together. None lets anything through. */
export type AllOf = ReadonlyArray<Schema>

export interface Member {
  readonly schema: AllOf
  readonly isReadOnly: boolean
  readonly isWriteOnly: boolean
  /** What stands for it when it is not sent, as JSON; `null` when nothing does. */
  readonly fallback: string | null
  /** Whether the server fills it in when it is not sent. */
  readonly isSetByServer: boolean
  /** Whether it is received even where it is not required. */
  readonly isPromised: boolean
  readonly pointer: string
}

export type Kind = 'any' | 'array' | 'boolean' | 'literals' | 'null' | 'number' | 'object' | 'string'

export interface Alternative {
  readonly kind: Kind
  readonly facts: Facts
  /** Of numbers. */
  readonly isInteger: boolean
  /** Of literals; open ones may grow without notice. */
  readonly values: ReadonlyArray<Literal>
  readonly isOpen: boolean
  /** Of objects. */
  readonly members: ReadonlyMap<string, Member>
  readonly required: ReadonlySet<string>
  /** Of objects: what other members are. `null` when nothing is said of them, `false` when there are none. */
  readonly additional: AllOf | false | null
  /** Of lists: the first elements, and all others. */
  readonly prefix: ReadonlyArray<AllOf>
  readonly items: AllOf | false
  readonly docs: Docs
  readonly pointer: string
  /** The components that it was reached through, the outermost first. */
  readonly via: ReadonlyArray<string>
  /** The components that it was made of. */
  readonly bases: ReadonlyArray<string>
}

export const alternative = (kind: Kind, pointer: string, over: Partial<Alternative> = {}): Alternative => ({
  kind,
  facts: noFacts,
  isInteger: false,
  values: [],
  isOpen: false,
  members: new Map(),
  required: new Set(),
  additional: kind === 'object' ? [] : null,
  prefix: [],
  items: [],
  docs: new Map(),
  pointer,
  via: [],
  bases: [],
  ...over,
})

/** An object of which nothing is said: as part of another it adds nothing. */
export const isFree = ({ kind, members, required, additional }: Alternative): boolean =>
  kind === 'object' && members.size === 0 && required.size === 0 && Array.isArray(additional) && additional.length === 0

/** Whether it lets all values of its kind through. */
export const saysOnlyItsKind = (one: Alternative): boolean =>
  one.facts.size === 0 &&
  one.kind !== 'literals' &&
  (one.kind !== 'object' || isFree(one)) &&
  (one.kind !== 'array' || (one.prefix.length === 0 && one.items !== false && one.items.length === 0))
