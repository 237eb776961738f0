/** What a schema lets through: `allOf` put together, choices and `nullable` taken apart, references looked through. */
import { baseWithoutSubtypes } from '../model/baseWithoutSubtypes.js'
import { type Schema } from '../model/Schema.js'
import { type SchemaReader } from '../model/schemaReader.js'
import { type Alternative, alternative, type Member, saysOnlyItsKind } from './Alternative.js'
import { allOf, choiceOf } from './combineAlternatives.js'
import { bothDocs, type Docs, docsOf, noDocs } from './docs.js'
import { choiceIn, factsOf } from './facts.js'
import { ownAlternatives } from './ownAlternatives.js'
import { type Resolved } from './resolve.js'
import { withoutUnevaluated } from './withoutUnevaluated.js'

export interface Meaning {
  readonly alternatives: ReadonlyArray<Alternative>
  /** What is said to readers of the whole of it. */
  readonly docs: Docs
}

/** How schemas are read. */
interface Context {
  readonly reader: SchemaReader
  readonly memberOf: (schema: Schema) => Member
  readonly fingerprint: (one: Alternative) => string
}

/** What is being read. */
interface Scope {
  /** The schema of `components` that the place is in. */
  readonly name: string | null
  readonly above: ReadonlyArray<Schema>
}

const asBase = (one: Alternative): Alternative => ({ ...one, via: [], bases: [...one.via, ...one.bases] })

const anything = (pointer: string): ReadonlyArray<Alternative> => [alternative('any', pointer)]

export const meaningsOf = ({ reader, memberOf, fingerprint }: Context): ((resolved: Resolved) => Meaning) => {
  const together = allOf(fingerprint)

  /** `null` where a schema is met inside of itself: what is made of itself adds nothing to itself. */
  const read = (schema: Schema, scope: Scope): Meaning | null => {
    const { pointer } = schema
    if (scope.above.includes(schema)) return null
    const name = reader.nameAt(pointer)
    const inside: Scope = { name: name ?? scope.name, above: [...scope.above, schema] }
    const meaning = readNew(schema, inside)
    return name === null
      ? meaning
      : { ...meaning, alternatives: meaning.alternatives.map((one) => ({ ...one, via: [name, ...one.via] })) }
  }

  /** A base gives its part without the list of what is made of it. */
  const readPart = (part: Schema, scope: Scope): Meaning | null => {
    const target = reader.targetOf(part)
    const base = target === null ? null : baseWithoutSubtypes(target, scope.name, reader)
    return read(base ?? part, scope)
  }

  const readChoice = (among: ReadonlyArray<Schema>, scope: Scope): ReadonlyArray<Alternative> =>
    choiceOf(
      among
        .flatMap((one) => read(one, scope) ?? [])
        .flatMap(({ alternatives, docs }) => alternatives.map((one) => ({ ...one, docs: bothDocs(docs, one.docs) }))),
    )

  const readNew = (schema: Schema, scope: Scope): Meaning => {
    const { pointer, node } = schema
    if (schema.isNever) return { alternatives: [], docs: docsOf(node) }
    if (schema.isAnyJson) return { alternatives: anything(pointer), docs: docsOf(node) }
    const target = reader.targetOf(schema)
    const combined = [
      ...(target === null ? [] : [read(target, scope)]),
      ...schema.allOf.map((part) => readPart(part, scope)),
    ].flatMap((one) => one ?? [])
    const choices = (['anyOf', 'oneOf'] as const)
      .map((key) => choiceIn(schema, key))
      .flatMap((among) => (among.length === 0 ? [] : [readChoice(among, scope)]))
    const alone = withoutUnevaluated(schema)
    const own = ownAlternatives(alone, factsOf(alone, reader), memberOf)
    // `type: object` beside a choice says nothing that its members do not.
    const isBare = own === null || own.every(saysOnlyItsKind)
    const isMade = combined.length + choices.length + (isBare ? 0 : 1) > 1
    // What is made of others has not their names.
    const parts = [
      ...combined.map(({ alternatives }) => (isMade ? alternatives.map(asBase) : alternatives)),
      ...choices,
    ]
    const all = own === null ? parts : isBare ? [...parts, own] : [own, ...parts]
    const [first = anything(pointer), ...others] = all
    const alternatives = choiceOf(others.reduce(together, first))
    const isNullable = schema.isNullable && !alternatives.some(({ kind }) => kind === 'null' || kind === 'any')
    return {
      alternatives: isNullable ? [...alternatives, alternative('null', pointer)] : alternatives,
      docs: combined.map(({ docs }) => docs).reduce(bothDocs, docsOf(node)),
    }
  }

  const known = new Map<string, Meaning>()
  return ({ key, schema }) => {
    const before = known.get(key)
    if (before !== undefined) return before
    const all = schema.map((one) => readNew(one, { name: reader.nameAt(one.pointer), above: [one] }))
    const meaning: Meaning = {
      alternatives: all.map(({ alternatives }) => alternatives).reduce(together, anything(schema[0]?.pointer ?? '')),
      docs: all.map(({ docs }) => docs).reduce(bothDocs, noDocs),
    }
    known.set(key, meaning)
    return meaning
  }
}
