/** One kind of value that a schema lets through, with all that is said of it. A schema is a choice of these. */
import { type Literal } from '../model/Shape.js'
import { type Place } from '../read/tree.js'
import { bothDocs, type Docs } from './docs.js'
import { bothFacts, type Facts } from './facts.js'

/** All of these at once: one place, or several that an `allOf` puts together. None lets anything through. */
export type Schema = ReadonlyArray<Place>

export interface Member {
  readonly schema: Schema
  readonly isReadOnly: boolean
  readonly isWriteOnly: boolean
  /** What stands for it when it is not sent, as JSON; `null` when nothing does. */
  readonly fallback: string | null
  /** Whether the server fills it in when it is not sent. */
  readonly isSetByServer: boolean
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
  readonly additional: Schema | false | null
  /** Of lists: the first elements, and all others. */
  readonly prefix: ReadonlyArray<Schema>
  readonly items: Schema | false
  readonly docs: Docs
  readonly pointer: string
  /** The components that it was reached through, the outermost first. */
  readonly via: ReadonlyArray<string>
  /** The components that it was made of. */
  readonly bases: ReadonlyArray<string>
}

export const alternative = (
  kind: Kind,
  pointer: string,
  facts: Facts,
  over: Partial<Alternative> = {},
): Alternative => ({
  kind,
  facts,
  isInteger: false,
  values: [],
  isOpen: false,
  members: new Map(),
  required: new Set(),
  additional: null,
  prefix: [],
  items: [],
  docs: new Map(),
  pointer,
  via: [],
  bases: [],
  ...over,
})

const bothSchemas = (left: Schema, right: Schema): Schema => [
  ...left,
  ...right.filter(({ pointer }) => !left.some((one) => one.pointer === pointer)),
]

const bothMembers = (left: Member, right: Member): Member => ({
  schema: bothSchemas(left.schema, right.schema),
  isReadOnly: left.isReadOnly || right.isReadOnly,
  isWriteOnly: left.isWriteOnly || right.isWriteOnly,
  fallback: left.fallback ?? right.fallback,
  isSetByServer: left.isSetByServer || right.isSetByServer,
  pointer: left.pointer,
})

/** An object of which nothing is said: as part of another it adds nothing. */
export const isFree = ({ kind, members, required, additional }: Alternative): boolean =>
  kind === 'object' && members.size === 0 && required.size === 0 && Array.isArray(additional) && additional.length === 0

const bothAdditional = (
  left: Alternative['additional'],
  right: Alternative['additional'],
): Alternative['additional'] =>
  left === false || right === false ? false : left === null ? right : right === null ? left : bothSchemas(left, right)

const bothObjects = (left: Alternative, right: Alternative): Partial<Alternative> => {
  if (isFree(left) || isFree(right)) {
    const { members, required, additional } = isFree(left) ? right : left
    return { members, required, additional }
  }
  const members = new Map(left.members)
  for (const [name, member] of right.members) {
    const known = members.get(name)
    members.set(name, known === undefined ? member : bothMembers(known, member))
  }
  return {
    members,
    required: new Set([...left.required, ...right.required]),
    additional: bothAdditional(left.additional, right.additional),
  }
}

const bothArrays = (left: Alternative, right: Alternative): Partial<Alternative> => {
  const isRightLonger = right.prefix.length > left.prefix.length
  const [long, short] = isRightLonger ? [right, left] : [left, right]
  return {
    prefix: long.prefix.map((schema, i) => bothSchemas(schema, short.prefix[i] ?? [])),
    items: left.items === false || right.items === false ? false : bothSchemas(left.items, right.items),
  }
}

const holds = (one: Alternative, value: Literal): boolean =>
  one.kind === 'literals' ? one.values.includes(value) || one.isOpen : one.kind === typeof value

/** What fits both; `null` when nothing does. */
export const both = (left: Alternative, right: Alternative): Alternative | null => {
  const shared = {
    facts: bothFacts(left.facts, right.facts),
    docs: bothDocs(left.docs, right.docs),
    via: [...left.via, ...right.via],
    bases: [...left.bases, ...right.bases],
  }
  if (left.kind === 'any') return { ...right, ...shared }
  if (right.kind === 'any') return { ...left, ...shared }
  if (left.kind === 'literals' || right.kind === 'literals') {
    const [literals, other] = left.kind === 'literals' ? [left, right] : [right, left]
    const values = literals.values.filter((value) => holds(other, value))
    const isOpen = left.isOpen && (right.isOpen || right.kind !== 'literals')
    return values.length === 0 ? null : { ...literals, ...shared, values, isOpen }
  }
  if (left.kind !== right.kind) return null
  const parts = left.kind === 'object' ? bothObjects(left, right) : left.kind === 'array' ? bothArrays(left, right) : {}
  return { ...left, ...shared, isInteger: left.isInteger || right.isInteger, ...parts }
}
