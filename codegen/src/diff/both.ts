/** What is left of two alternatives where both hold. */
import { type Literal } from '../model/Shape.js'
import { type Alternative, type AllOf, isFree, type Member } from './Alternative.js'
import { bothDocs } from './docs.js'
import { bothFacts, factsFor } from './facts.js'

const bothSchemas = (left: AllOf, right: AllOf): AllOf => [
  ...left,
  ...right.filter(({ pointer }) => !left.some((one) => one.pointer === pointer)),
]

const bothMembers = (left: Member, right: Member): Member => ({
  schema: bothSchemas(left.schema, right.schema),
  isReadOnly: left.isReadOnly || right.isReadOnly,
  isWriteOnly: left.isWriteOnly || right.isWriteOnly,
  fallback: left.fallback ?? right.fallback,
  isSetByServer: left.isSetByServer || right.isSetByServer,
  isPromised: left.isPromised || right.isPromised,
  pointer: left.pointer,
})

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
  const { items } = short
  const prefix = items === false ? long.prefix.slice(0, short.prefix.length) : long.prefix
  return {
    prefix: prefix.map((schema, i) => bothSchemas(schema, short.prefix[i] ?? (items === false ? [] : items))),
    items: left.items === false || right.items === false ? false : bothSchemas(left.items, right.items),
  }
}

const holds = (one: Alternative, value: Literal): boolean =>
  one.kind === 'literals' ? one.values.includes(value) || one.isOpen : one.kind === typeof value

/** What fits both; `null` when nothing does. */
export const both = (left: Alternative, right: Alternative): Alternative | null => {
  const kind = left.kind === 'any' ? right.kind : right.kind === 'literals' ? 'literals' : left.kind
  const shared = {
    facts: bothFacts(factsFor(left.facts, kind), factsFor(right.facts, kind)),
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
