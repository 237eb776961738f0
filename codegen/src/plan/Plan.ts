/** Plans what is generated: which types and codecs, for which direction, under which names. */
import { stronglyConnectedComponents, isCycle } from '../model/stronglyConnectedComponents.js'
import type { Formats } from '../model/formats.js'
import { defaultOptions, type GenerateOptions } from '../GenerateOptions.js'
import { uniqueNames } from '../model/identifiers.js'
import type { BodyShape, OperationShape } from '../model/OperationShape.js'
import { parseOperations } from '../model/parseOperations.js'
import { parseSchemas } from '../model/parseSchemas.js'
import { reject } from '../CodegenError.js'
import type { Schema } from '../model/Schema.js'
import { type NamedShape, referencedNames, type Shape } from '../model/Shape.js'
import { type Node, pointerTokens } from '../read/jsonTree.js'
import type { RuleReference, ValidationRules, EvaluatedParts } from './ValidationRule.js'
import { ruleIndex } from './RuleIndex.js'
import type { Direction } from '../Direction.js'
import { type Usage, usageOf } from './Usage.js'
import { appliesPerProperty, partialShape, partialRules } from './patchVariant.js'
import { shapeInDirection } from './shapeInDirection.js'

/** A generated type. */
export interface Declaration {
  /** The TypeScript name. */
  readonly name: string
  readonly doc: string
  readonly shape: Shape
  /** Determines which variant its references mean and what its optional properties accept. */
  readonly direction: Direction
  /** The rules that values must satisfy beyond their shape, as far as they're checked. */
  readonly rules: ValidationRules
  /** The keywords that the type can't express, such as `maxLength: 80`. */
  readonly untypedKeywords: ReadonlyArray<string>
  /**
   * The keywords among `untypedKeywords` that aren't checked, because any property may be missing.
   */
  readonly uncheckedKeywords: ReadonlyArray<string>
  /** Whether it's the received variant of a schema, and so gets a codec. */
  readonly isReceived: boolean
  /** Whether it's a request body or part of one. */
  readonly isSent: boolean
  /** Whether it contains itself. */
  readonly isRecursive: boolean
}

export const compareByName = (a: Declaration, b: Declaration): number => (a.name < b.name ? -1 : 1)

export interface Plan {
  /** Sorted so that each declaration follows those it refers to, as far as recursion allows. */
  readonly declarations: ReadonlyArray<Declaration>
  readonly operations: ReadonlyArray<OperationShape>
  readonly formats: Formats
  /** Whether values in this direction are checked for more than their shape. */
  readonly isChecked: (direction: Direction) => boolean
  /**
   * The rules of any schema, as far as they're checked. `includesShape`: nothing else checks its
   * shape.
   */
  readonly rulesOf: (schema: Schema, direction: Direction, includesShape?: boolean) => ValidationRules
  /** The rules of a referenced schema. */
  readonly rulesAt: (ref: RuleReference, direction: Direction) => ValidationRules
  /** The properties and items that a referenced schema evaluates. */
  readonly evaluatedAt: (pointer: string, direction: Direction) => EvaluatedParts
  /** The name of the component at a JSON pointer. */
  readonly componentAt: (pointer: string) => string | null
  /**
   * The name of the declaration of the schema at a JSON pointer; `null` if it has none in this
   * direction.
   */
  readonly declarationAt: (pointer: string, direction: Direction) => string | null
  /** All schemas of the description that are used. */
  readonly schemas: () => ReadonlyArray<Schema>
  readonly untypedKeywordsOf: (schema: Schema) => ReadonlyArray<string>
  /** The directions in which the component schema that contains this JSON pointer is used. */
  readonly directionsAt: (pointer: string) => ReadonlyArray<Direction>
  readonly nameOf: (name: string, direction: Direction) => string
  /** The name of the type of a request body. */
  readonly bodyNameOf: (operation: OperationShape, body?: BodyShape | null) => string | null
  readonly shapeOf: (name: string) => Shape
}

type Draft = Omit<Declaration, 'isRecursive'>

/**
 * Sorts declarations after those they refer to and marks the recursive ones. Declarations at the
 * same distance from the leaves are sorted by name, so that adding or removing a schema doesn't
 * move others.
 */
const inDependencyOrder = (drafts: ReadonlyArray<Draft>, nameOf: Plan['nameOf']): ReadonlyArray<Declaration> => {
  const named = new Map(drafts.map((one) => [one.name, one]))
  const edges = new Map(
    drafts.map((one) => [
      one,
      referencedNames(one.shape).flatMap((ref) => named.get(nameOf(ref, one.direction)) ?? []),
    ]),
  )
  const edgesOf = (one: Draft): ReadonlyArray<Draft> => edges.get(one) ?? []
  const heights = new Map<Draft, number>()
  const declarations = stronglyConnectedComponents(drafts, edgesOf).flatMap((component) => {
    const isRecursive = isCycle(component, edgesOf)
    const height = 1 + Math.max(0, ...component.flatMap(edgesOf).map((one) => heights.get(one) ?? 0))
    for (const one of component) heights.set(one, height)
    return component.map((one) => ({ height, declaration: { ...one, isRecursive } }))
  })
  return declarations
    .sort((a, b) => a.height - b.height || compareByName(a.declaration, b.declaration))
    .map(({ declaration }) => declaration)
}

/** Assigns the names of all variants. Plain names come first, so that no variant takes one. */
const namesOf = (named: ReadonlyMap<string, NamedShape>, usage: Usage): ((name: string, suffix: string) => string) => {
  const uniqueName = uniqueNames([
    ...[...named.keys()].map((name) => ({ name, suffix: '' })),
    ...[...named.keys()].flatMap((name) => [
      ...(usage.hasWriteVariant(name) ? [{ name, suffix: 'Write' }] : []),
      ...(usage.hasPatchVariant(name) ? [{ name, suffix: 'Patch' }] : []),
    ]),
  ])
  return (name, suffix) => uniqueName(name, suffix) ?? reject('', `there is no schema "${name}"`)
}

/** A branded format type is declared only if something refers to it. */
const isFormat = ({ name, shape }: NamedShape): boolean => name.startsWith('#') && shape.kind === 'string'

const usedNames = (drafts: ReadonlyArray<Draft>, operations: ReadonlyArray<OperationShape>): ReadonlySet<string> => {
  const contents = operations.flatMap(({ responses }) => responses.flatMap(({ content }) => content))
  return new Set([
    ...drafts.flatMap(({ shape }) => referencedNames(shape)),
    ...contents.flatMap(({ shape }) =>
      shape === 'text' || shape === 'bytes' ? [] : referencedNames(shapeInDirection(shape, 'received')),
    ),
  ])
}

/** The directions in which more than the shape is checked. */
const checkedDirections = ({ responses }: GenerateOptions): ReadonlySet<Direction> =>
  new Set(responses === 'strict' ? ['received', 'sent'] : ['sent'])

export const planOf = (document: Node, chosen: Partial<GenerateOptions> = {}): Plan => {
  const options = { ...defaultOptions, ...chosen }
  const { formats, defaults, inferTypes } = options
  const schemas = parseSchemas(document, formats, defaults, inferTypes)
  const operations = parseOperations(document, schemas)
  const named = schemas.named()
  const pointers = new Map(
    [...named.values()].flatMap(({ schema, name }) => (schema === null ? [] : [[schema.pointer, name]])),
  )
  const nameAt = (pointer: string): string | null => pointers.get(pointer) ?? null
  const rules = ruleIndex(schemas, nameAt, formats)
  const checked = checkedDirections(options)
  const rulesIn = (schema: Schema | null, name: string | null, direction: Direction): ValidationRules =>
    schema === null || !checked.has(direction) ? [] : rules.rulesOf(schema, name, direction, false)
  const usage = usageOf(
    named,
    operations,
    (name) => checked.size === 1 && rulesIn(named.get(name)?.schema ?? null, name, 'sent').length > 0,
  )
  const uniqueName = namesOf(named, usage)
  const nameOf = (name: string, direction: Direction): string =>
    uniqueName(name, direction === 'sent' && usage.hasWriteVariant(name) ? 'Write' : '')

  const draftsOf = (one: NamedShape): ReadonlyArray<Draft> => {
    const { name, doc, untypedKeywords, schema, shape } = one
    const hasWriteVariant = usage.hasWriteVariant(name)
    const hasPatchVariant = usage.hasPatchVariant(name)
    const draft = (direction: Direction): Omit<Draft, 'isReceived' | 'isSent'> => ({
      name: nameOf(name, direction),
      doc,
      untypedKeywords,
      uncheckedKeywords: [],
      shape: shapeInDirection(shape, direction),
      direction,
      rules: rulesIn(schema, name, direction),
    })
    // Most schemas are only received, so their sent variant isn't computed.
    const isOnlySent = usage.isOnlySent(name)
    if (!isOnlySent && !usage.isSent(name)) return [{ ...draft('received'), isReceived: true, isSent: false }]
    const isSame = !usage.differsByDirection(name)
    const sent = draft('sent')
    const own: Draft = isOnlySent
      ? { ...sent, isReceived: isSame, isSent: true }
      : { ...draft('received'), isReceived: true, isSent: isSame }
    const onlySent = { isReceived: false, isSent: true }
    return [
      own,
      ...(hasWriteVariant ? [{ ...sent, ...onlySent }] : []),
      ...(hasPatchVariant
        ? [
            {
              ...sent,
              ...onlySent,
              name: uniqueName(name, 'Patch'),
              shape: partialShape(sent.shape),
              untypedKeywords: untypedKeywords.filter(appliesPerProperty),
              uncheckedKeywords: untypedKeywords.filter((mention) => !appliesPerProperty(mention)),
              rules: partialRules(sent.rules, (ref) => rules.rulesAt(ref, 'sent')),
            },
          ]
        : []),
    ]
  }
  const all = [...named.values()]
  const drafts = all.filter((one) => !isFormat(one)).flatMap(draftsOf)
  const referenced = usedNames(drafts, operations)
  const formatDrafts = all.filter((one) => isFormat(one) && referenced.has(one.name)).flatMap(draftsOf)

  return {
    declarations: inDependencyOrder([...drafts, ...formatDrafts], nameOf),
    operations,
    formats,
    isChecked: (direction) => checked.has(direction),
    rulesOf: (schema, direction, includesShape = false) =>
      checked.has(direction) ? rules.rulesOf(schema, null, direction, includesShape) : [],
    rulesAt: rules.rulesAt,
    evaluatedAt: (pointer, direction) => rules.evaluatedAt(pointer, direction),
    componentAt: nameAt,
    declarationAt: (pointer, direction) => {
      const name = nameAt(pointer)
      const isHere = name !== null && (direction === 'sent' ? usage.isSent(name) : !usage.isOnlySent(name))
      return isHere ? nameOf(name, direction) : null
    },
    schemas: schemas.all,
    untypedKeywordsOf: schemas.untypedKeywordsOf,
    directionsAt: (pointer) => {
      const [, , name] = pointerTokens(pointer)
      if (!pointer.startsWith('/components/schemas/') || name === undefined || !named.has(name)) return []
      return [
        ...(usage.isSent(name) ? (['sent'] as const) : []),
        ...(usage.isOnlySent(name) ? [] : (['received'] as const)),
      ]
    },
    nameOf,
    bodyNameOf: ({ method, body: first }, body = first) =>
      body?.shape.kind !== 'ref'
        ? null
        : method === 'patch' && usage.hasPatchVariant(body.shape.name)
          ? uniqueName(body.shape.name, 'Patch')
          : nameOf(body.shape.name, 'sent'),
    shapeOf: (name) => named.get(name)?.shape ?? reject('', `there is no schema "${name}"`),
  }
}
