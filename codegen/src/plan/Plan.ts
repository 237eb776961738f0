/** All that is written: which schemas, in which views, under which names. */
import { stronglyConnectedComponents, isCycle } from '../model/stronglyConnectedComponents.js'
import { type Formats } from '../model/formats.js'
import { defaultOptions, type GenerateOptions } from '../GenerateOptions.js'
import { uniqueNames } from '../model/identifiers.js'
import { type BodyShape, type OperationShape } from '../model/OperationShape.js'
import { parseOperations } from '../model/parseOperations.js'
import { parseSchemas } from '../model/parseSchemas.js'
import { reject } from '../CodegenError.js'
import { type Schema } from '../model/Schema.js'
import { type NamedShape, referencedNames, type Shape } from '../model/Shape.js'
import { type Node, pointerTokens } from '../read/jsonTree.js'
import { type RuleRef, type Rules, type Seen } from './Rule.js'
import { rulePlan } from './RulePlan.js'
import { isOfMembers, partialOf, partialRules, type Usage, usageOf, type View, viewOf } from './views.js'

/** A type to declare. */
export interface Declaration {
  /** The name in TypeScript. */
  readonly name: string
  readonly doc: string
  readonly shape: Shape
  /** How the schemas that it refers to are meant, and what its optional members accept. */
  readonly view: View
  /** What values satisfy beyond their shape, as far as it is checked. */
  readonly rules: Rules
  /** What the description says that the type can't: `maxLength: 80`. */
  readonly beyond: ReadonlyArray<string>
  /** Of that, what is not checked, since any member may be absent. */
  readonly uncheckable: ReadonlyArray<string>
  /** Whether it is what a schema is when received, so that a codec for it can be written. */
  readonly isReceived: boolean
  /** Whether it is, or is in, the body of a request. */
  readonly isSent: boolean
  /** Whether it holds itself. */
  readonly isRecursive: boolean
}

export const byName = (a: Declaration, b: Declaration): number => (a.name < b.name ? -1 : 1)

export interface Plan {
  /** Each after those that it refers to, as far as recursion allows. */
  readonly declarations: ReadonlyArray<Declaration>
  readonly operations: ReadonlyArray<OperationShape>
  readonly formats: Formats
  /** Whether more than the shape is checked of what is sent, or received. */
  readonly isChecked: (view: View) => boolean
  /** The rules of a schema that stands anywhere, as far as they are checked. `isWhole`: its shape is checked nowhere else. */
  readonly rulesOf: (schema: Schema, view: View, isWhole?: boolean) => Rules
  /** The rules of a schema that others refer to, and what it looks at. */
  readonly rulesAt: (ref: RuleRef, view: View) => Rules
  readonly seenAt: (pointer: string, view: View) => Seen
  /** The name of the schema at a pointer. */
  readonly componentAt: (pointer: string) => string | null
  /** The name of the declaration of the schema at a pointer, where it has one in this view. */
  readonly declaredAt: (pointer: string, view: View) => string | null
  /** Every schema of the description that is used. */
  readonly schemas: () => ReadonlyArray<Schema>
  readonly beyondOf: (schema: Schema) => ReadonlyArray<string>
  /** In which directions the schema of `components` is used that a pointer leads to, or into. */
  readonly viewsAt: (pointer: string) => ReadonlyArray<View>
  readonly nameOf: (name: string, view: View) => string
  /** The name of a body of an operation. */
  readonly bodyNameOf: (operation: OperationShape, body?: BodyShape | null) => string | null
  readonly shapeOf: (name: string) => Shape
}

type Draft = Omit<Declaration, 'isRecursive'>

/**
 * Puts each declaration after what it refers to, and finds those that hold themselves. Those of one height above what refers to nothing
 * stand in the order of their names, so that a schema that comes or goes does not move the others.
 */
const inOrder = (drafts: ReadonlyArray<Draft>, nameOf: Plan['nameOf']): ReadonlyArray<Declaration> => {
  const named = new Map(drafts.map((one) => [one.name, one]))
  const edges = new Map(
    drafts.map((one) => [one, referencedNames(one.shape).flatMap((ref) => named.get(nameOf(ref, one.view)) ?? [])]),
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
    .sort((a, b) => a.height - b.height || byName(a.declaration, b.declaration))
    .map(({ declaration }) => declaration)
}

/** The names of the views of every schema: plain names first, so that no other takes them. */
const namesOf = (named: ReadonlyMap<string, NamedShape>, usage: Usage): ((name: string, suffix: string) => string) => {
  const given = uniqueNames([
    ...[...named.keys()].map((name) => ({ name, suffix: '' })),
    ...[...named.keys()].flatMap((name) => [
      ...(usage.hasOwnSent(name) ? [{ name, suffix: 'Write' }] : []),
      ...(usage.isPatch(name) ? [{ name, suffix: 'Patch' }] : []),
    ]),
  ])
  return (name, suffix) => given(name, suffix) ?? reject('', `there is no schema "${name}"`)
}

/** A type that stands for a format is declared only where it is meant. */
const isFormat = ({ name, shape }: NamedShape): boolean => name.startsWith('#') && shape.kind === 'string'

const metIn = (drafts: ReadonlyArray<Draft>, operations: ReadonlyArray<OperationShape>): ReadonlySet<string> => {
  const contents = operations.flatMap(({ responses }) => responses.flatMap(({ content }) => content))
  return new Set([
    ...drafts.flatMap(({ shape }) => referencedNames(shape)),
    ...contents.flatMap(({ shape }) =>
      shape === 'text' || shape === 'bytes' ? [] : referencedNames(viewOf(shape, 'received')),
    ),
  ])
}

/** In which views more than the shape is checked. */
const checkedViews = ({ responses }: GenerateOptions): ReadonlySet<View> =>
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
  const rules = rulePlan(schemas, nameAt, formats)
  const checked = checkedViews(options)
  const rulesIn = (schema: Schema | null, name: string | null, view: View): Rules =>
    schema === null || !checked.has(view) ? [] : rules.of(schema, name, view, false)
  const usage = usageOf(
    named,
    operations,
    (name) => checked.size === 1 && rulesIn(named.get(name)?.schema ?? null, name, 'sent').length > 0,
  )
  const given = namesOf(named, usage)
  const nameOf = (name: string, view: View): string =>
    given(name, view === 'sent' && usage.hasOwnSent(name) ? 'Write' : '')

  const draftsOf = (one: NamedShape): ReadonlyArray<Draft> => {
    const { name, doc, untypedKeywords, schema, shape } = one
    const isOwnSent = usage.hasOwnSent(name)
    const isPatch = usage.isPatch(name)
    const draft = (view: View): Omit<Draft, 'isReceived' | 'isSent'> => ({
      name: nameOf(name, view),
      doc,
      beyond: untypedKeywords,
      uncheckable: [],
      shape: viewOf(shape, view),
      view,
      rules: rulesIn(schema, name, view),
    })
    // Most schemas are received alone: what they would be when sent is worked out for no others.
    const isOnlySent = usage.isOnlySent(name)
    if (!isOnlySent && !usage.isSent(name)) return [{ ...draft('received'), isReceived: true, isSent: false }]
    const isSame = !usage.differs(name)
    const sent = draft('sent')
    const own: Draft = isOnlySent
      ? { ...sent, isReceived: isSame, isSent: true }
      : { ...draft('received'), isReceived: true, isSent: isSame }
    const onlySent = { isReceived: false, isSent: true }
    return [
      own,
      ...(isOwnSent ? [{ ...sent, ...onlySent }] : []),
      ...(isPatch
        ? [
            {
              ...sent,
              ...onlySent,
              name: given(name, 'Patch'),
              shape: partialOf(sent.shape),
              beyond: untypedKeywords.filter(isOfMembers),
              uncheckable: untypedKeywords.filter((mention) => !isOfMembers(mention)),
              rules: partialRules(sent.rules, (ref) => rules.at(ref, 'sent')),
            },
          ]
        : []),
    ]
  }
  const all = [...named.values()]
  const drafts = all.filter((one) => !isFormat(one)).flatMap(draftsOf)
  const met = metIn(drafts, operations)
  const formatDrafts = all.filter((one) => isFormat(one) && met.has(one.name)).flatMap(draftsOf)

  return {
    declarations: inOrder([...drafts, ...formatDrafts], nameOf),
    operations,
    formats,
    isChecked: (view) => checked.has(view),
    rulesOf: (schema, view, isWhole = false) => (checked.has(view) ? rules.of(schema, null, view, isWhole) : []),
    rulesAt: rules.at,
    seenAt: (pointer, view) => rules.seenAt(pointer, view),
    componentAt: nameAt,
    declaredAt: (pointer, view) => {
      const name = nameAt(pointer)
      const isHere = name !== null && (view === 'sent' ? usage.isSent(name) : !usage.isOnlySent(name))
      return isHere ? nameOf(name, view) : null
    },
    schemas: schemas.all,
    beyondOf: schemas.untypedKeywordsOf,
    viewsAt: (pointer) => {
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
        : method === 'patch' && usage.isPatch(body.shape.name)
          ? given(body.shape.name, 'Patch')
          : nameOf(body.shape.name, 'sent'),
    shapeOf: (name) => named.get(name)?.shape ?? reject('', `there is no schema "${name}"`),
  }
}
