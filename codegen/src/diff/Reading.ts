/**
 * What the schemas of a description let through, whichever way it is said: references followed, `allOf` put together, choices
 * and `nullable` taken apart. It keeps what the generator has no use for, such as limits and where each thing stands, and refuses nothing.
 */
import { type Literal } from '../model/Shape.js'
import { below, child, isNode, lookUp, type Node, type Place } from '../read/tree.js'
import { type Alternative, alternative, both, isFree, type Member, type Schema } from './Alternative.js'
import { bothDocs, type Docs, docsOf, isDocKey, noDocs } from './docs.js'
import { bothFacts, factsOf, keywordsOf, memberKeys } from './facts.js'

export interface Meaning {
  readonly alternatives: ReadonlyArray<Alternative>
  /** What is said to readers of the whole of it. */
  readonly docs: Docs
}

/** A schema with the references that are nothing else followed. */
export interface Resolved {
  readonly schema: Schema
  /** The same for the same places. */
  readonly key: string
  /** What is said to readers beside the references. */
  readonly docs: Docs
  readonly via: ReadonlyArray<string>
}

export interface Reading {
  readonly document: Node
  readonly meaningOf: (resolved: Resolved) => Meaning
  readonly resolve: (schema: Schema) => Resolved
  readonly memberAt: (place: Place) => Member
  /** The name of the component at a pointer. */
  readonly nameAt: (pointer: string) => string | null
  /** A text that two schemas share when they let the same through, to this depth. */
  readonly fingerprint: (schema: Schema, depth: number) => string
}

/** A choice of more than these is told apart no further. */
const maxAlternatives = 400

const isLiteral = (value: unknown): value is Literal =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'

const listAt = (place: Place<Node>, key: string): ReadonlyArray<Place> => {
  const list = place.node[key]
  return Array.isArray(list) ? list.map((node: unknown, i) => ({ node, pointer: below(place.pointer, key, i) })) : []
}

/** Literals of a choice are one alternative, however many enumerations they come from. */
const gatherLiterals = (alternatives: ReadonlyArray<Alternative>): ReadonlyArray<Alternative> => {
  const literals = alternatives.filter(({ kind }) => kind === 'literals')
  const [first] = literals
  if (first === undefined || literals.length === 1) return alternatives
  const all = {
    ...first,
    values: [...new Set(literals.flatMap(({ values }) => values))],
    isOpen: literals.some(({ isOpen }) => isOpen),
    docs: literals.map(({ docs }) => docs).reduce(bothDocs),
    via: literals.flatMap(({ via }) => via),
  }
  return alternatives.flatMap((one) => (one === first ? [all] : one.kind === 'literals' ? [] : [one]))
}

const asBase = (one: Alternative): Alternative => ({ ...one, via: [], bases: [...one.via, ...one.bases] })

const saysOnlyItsKind = (one: Alternative): boolean =>
  one.facts.size === 0 &&
  one.kind !== 'literals' &&
  (one.kind !== 'object' || isFree(one)) &&
  (one.kind !== 'array' || (one.prefix.length === 0 && one.items !== false && one.items.length === 0))

const kindsOf = (node: Node): ReadonlyArray<string> => {
  const { type } = node
  if (Array.isArray(type)) return type.map(String)
  if (typeof type === 'string') return [type]
  const has = (keys: ReadonlyArray<string> | ReadonlySet<string>): boolean => [...keys].some((key) => key in node)
  if (has(['additionalProperties', 'properties', 'required']) || has(keywordsOf['object'] ?? [])) return ['object']
  if (has(['items', 'prefixItems']) || has(keywordsOf['array'] ?? [])) return ['array']
  if (has(keywordsOf['string'] ?? new Set())) return ['string']
  return has(keywordsOf['number'] ?? []) ? ['number'] : ['any']
}

export const readingOf = (document: Node): Reading => {
  const names = new Map<string, string>()
  const components = document['components']
  const schemas = isNode(components) ? components['schemas'] : undefined
  for (const name of isNode(schemas) ? Object.keys(schemas) : []) names.set(below('/components/schemas', name), name)
  const nameAt = (pointer: string): string | null => names.get(pointer) ?? null

  const targetOf = (place: Place<Node>): Place | null =>
    typeof place.node['$ref'] === 'string'
      ? lookUp(document, { node: place.node['$ref'], pointer: place.pointer })
      : null

  const resolveOne = (
    place: Place,
    seen: ReadonlyArray<string>,
  ): Omit<Resolved, 'key' | 'schema'> & { place: Place } => {
    const { node, pointer } = place
    const isPure =
      isNode(node) && Object.keys(node).every((key) => key === '$ref' || isDocKey(key) || memberKeys.has(key))
    const target = isPure ? targetOf({ node, pointer }) : null
    const name = nameAt(pointer)
    const via = name === null ? [] : [name]
    if (target === null || seen.includes(pointer)) return { place, docs: noDocs, via }
    const next = resolveOne(target, [...seen, pointer])
    return { place: next.place, docs: bothDocs(docsOf(node), next.docs), via: [...via, ...next.via] }
  }
  const resolve = (schema: Schema): Resolved => {
    const all = schema.map((place) => resolveOne(place, []))
    const places = [...new Map(all.map(({ place }) => [place.pointer, place])).values()]
    return {
      schema: places,
      key: places.map(({ pointer }) => pointer).join(' '),
      docs: all.map(({ docs }) => docs).reduce(bothDocs, noDocs),
      via: all.flatMap(({ via }) => via),
    }
  }

  /** A fact about a member may stand beside a reference or in what it refers to. */
  const findBeside = (place: Place, key: string, seen: ReadonlyArray<string> = []): unknown => {
    if (!isNode(place.node) || seen.includes(place.pointer)) return undefined
    if (key in place.node) return place.node[key]
    const target = targetOf({ node: place.node, pointer: place.pointer })
    return target === null ? undefined : findBeside(target, key, [...seen, place.pointer])
  }
  const memberAt = (place: Place): Member => {
    const fallback = findBeside(place, 'default')
    const isSetByServer = findBeside(place, 'x-server-default') === true
    return {
      schema: [place],
      isReadOnly: findBeside(place, 'readOnly') === true,
      isWriteOnly: findBeside(place, 'writeOnly') === true,
      fallback: fallback !== undefined ? JSON.stringify(fallback) : isSetByServer ? "the server's own" : null,
      isSetByServer,
      pointer: place.pointer,
    }
  }

  const objectAt = (place: Place<Node>): Partial<Alternative> => {
    const described = child(place, 'properties')
    const members = new Map(
      Object.entries(isNode(described?.node) ? described.node : {}).map(([name, node]) => [
        name,
        memberAt({ node, pointer: below(place.pointer, 'properties', name) }),
      ]),
    )
    const required = new Set(listAt(place, 'required').map(({ node }) => String(node)))
    const additional = child(place, 'additionalProperties')
    const isOpen = additional === undefined || additional.node === true
    return {
      members,
      required,
      additional: isOpen
        ? members.size + required.size === 0
          ? []
          : null
        : additional.node === false
          ? false
          : [additional],
    }
  }

  const ofKind = (kind: string, place: Place<Node>): Alternative => {
    const { node, pointer } = place
    const own = kind === 'integer' ? 'number' : kind
    const facts = factsOf(document, node, own)
    switch (own) {
      case 'array': {
        const items = child(place, 'items')
        return alternative('array', pointer, facts, {
          prefix: listAt(place, 'prefixItems').map((one) => [one]),
          items: items === undefined || items.node === true ? [] : items.node === false ? false : [items],
        })
      }
      case 'object':
        return alternative('object', pointer, facts, objectAt(place))
      case 'number':
        return alternative('number', pointer, facts, { isInteger: kind === 'integer' })
      case 'boolean':
      case 'null':
      case 'string':
        return alternative(own, pointer, facts)
      default:
        return alternative('any', pointer, facts)
    }
  }

  const literalsAt = (
    values: ReadonlyArray<unknown>,
    place: Place<Node>,
    isOpen: boolean,
  ): ReadonlyArray<Alternative> => {
    const known = values.map((value) => (isLiteral(value) || value === null ? value : JSON.stringify(value)))
    const literals = known.filter((value) => value !== null)
    return [
      ...(literals.length > 0 ? [alternative('literals', place.pointer, new Map(), { values: literals, isOpen })] : []),
      ...(known.includes(null) ? [alternative('null', place.pointer, new Map())] : []),
    ]
  }

  /** What the keywords of a schema say, leaving out those that hold other schemas to choose from or to combine. */
  const ownAlternatives = (place: Place<Node>): ReadonlyArray<Alternative> => {
    const { node } = place
    if (node['x-json'] === true) return [alternative('any', place.pointer, new Map())]
    const extensible = node['x-extensible-enum']
    if ('const' in node) return literalsAt([node['const']], place, false)
    if (Array.isArray(node['enum']))
      return literalsAt(node['enum'], place, extensible === true || Array.isArray(extensible))
    if (Array.isArray(extensible)) return literalsAt(extensible, place, true)
    return kindsOf(node).map((kind) => ofKind(kind, place))
  }

  const allOf = (left: ReadonlyArray<Alternative>, right: ReadonlyArray<Alternative>): ReadonlyArray<Alternative> => {
    if (left.length * right.length <= maxAlternatives) {
      return left.flatMap((one) => right.flatMap((other) => both(one, other) ?? []))
    }
    const rest = new Map([['oneOf', right.map((one) => fingerprintOf(one, 1)).sort()]])
    return left.map((one) => ({ ...one, facts: bothFacts(one.facts, rest) }))
  }

  const readPlace = (place: Place, above: ReadonlyArray<string>): Meaning => {
    const { node, pointer } = place
    // What is made of itself adds nothing to itself.
    if (node === false || above.includes(pointer)) return { alternatives: [], docs: noDocs }
    if (!isNode(node)) return { alternatives: [alternative('any', pointer, new Map())], docs: noDocs }
    const here: Place<Node> = { node, pointer }
    const inside = [...above, pointer]
    const target = targetOf(here)
    const named = (one: Place): Meaning => {
      const read = readPlace(one, inside)
      const name = nameAt(one.pointer)
      if (name === null) return read
      return { ...read, alternatives: read.alternatives.map((each) => ({ ...each, via: [name, ...each.via] })) }
    }
    const combined = [...(target === null ? [] : [target]), ...listAt(here, 'allOf')].map(named)
    const choices = ['anyOf', 'oneOf'].flatMap((key) => {
      const among = listAt(here, key)
      if (among.length === 0) return []
      return [
        among
          .flatMap((one) => named(one))
          .flatMap((one) => one.alternatives.map((each) => ({ ...each, docs: bothDocs(one.docs, each.docs) }))),
      ]
    })
    // `type: object` beside a choice says nothing that its members do not.
    const own = ownAlternatives(here)
    const isBare = combined.length + choices.length > 0 && own.every(saysOnlyItsKind)
    const isMade = combined.length + choices.length + (isBare ? 0 : 1) > 1
    // What is made of others has not their names.
    const parts = [
      ...combined.map(({ alternatives }) => (isMade ? alternatives.map(asBase) : alternatives)),
      ...choices,
    ]
    const alternatives = gatherLiterals((isBare ? parts : [own, ...parts]).reduce(allOf))
    const isNullable = node['nullable'] === true && !alternatives.some(({ kind }) => kind === 'null' || kind === 'any')
    return {
      alternatives: isNullable ? [...alternatives, alternative('null', pointer, new Map())] : alternatives,
      docs: combined.map(({ docs }) => docs).reduce(bothDocs, docsOf(node)),
    }
  }

  const meanings = new Map<string, Meaning>()
  const meaningOf = (resolved: Resolved): Meaning => {
    const known = meanings.get(resolved.key)
    if (known !== undefined) return known
    const all = resolved.schema.map((place) => readPlace(place, []))
    const meaning: Meaning = {
      alternatives: all
        .map(({ alternatives }) => alternatives)
        .reduce(allOf, [alternative('any', resolved.schema[0]?.pointer ?? '', new Map())]),
      docs: all.map(({ docs }) => docs).reduce(bothDocs, noDocs),
    }
    meanings.set(resolved.key, meaning)
    return meaning
  }

  const fingerprints = new Map<string, string>()
  const fingerprint = (schema: Schema, depth: number): string => {
    const resolved = resolve(schema)
    const key = `${depth} ${resolved.key}`
    const known = fingerprints.get(key)
    if (known !== undefined) return known
    const text = meaningOf(resolved)
      .alternatives.map((one) => fingerprintOf(one, depth))
      .sort()
      .join(' | ')
    fingerprints.set(key, text)
    return text
  }
  const fingerprintOf = (one: Alternative, depth: number): string => {
    const inside = (schema: Schema): string => (depth === 0 ? '' : fingerprint(schema, depth - 1))
    return JSON.stringify([
      one.kind,
      one.isInteger,
      one.isOpen,
      [...one.values].map((value) => JSON.stringify(value)).sort(),
      [...one.facts].sort(([a], [b]) => (a < b ? -1 : 1)),
      [...one.required].sort(),
      [...one.members]
        .map(([name, { schema, isReadOnly, isWriteOnly, fallback, isSetByServer }]) => [
          name,
          isReadOnly,
          isWriteOnly,
          fallback,
          isSetByServer,
          inside(schema),
        ])
        .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
      Array.isArray(one.additional) ? inside(one.additional) : one.additional,
      one.prefix.map(inside),
      one.items === false ? false : inside(one.items),
    ])
  }

  return { document, meaningOf, resolve, memberAt, nameAt, fingerprint }
}
