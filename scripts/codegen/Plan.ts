/** All that is written: which schemas, in which views, under which names. */
import { identifierOf } from './names.js'
import { type OperationShape, parseOperations } from './parseOperations.js'
import { parseSchemas } from './parseSchemas.js'
import { refuse } from './refuse.js'
import { type NamedShape, refsOf, type Shape } from './Shape.js'
import { type Node } from './tree.js'
import { partialOf, usageOf, type View, viewOf } from './views.js'

/** A type to declare. */
export interface Declaration {
  /** The name in TypeScript. */
  readonly name: string
  readonly doc: string
  readonly shape: Shape
  /** How the schemas that it refers to are meant, and what its optional members accept. */
  readonly view: View
  /** Whether it is what a schema is when received, so that a codec for it can be written. */
  readonly isReceived: boolean
  /** Whether it is, or is in, the body of a request. */
  readonly isSent: boolean
  /** Whether it holds itself. */
  readonly isRecursive: boolean
}

export interface Plan {
  /** Each after those that it refers to, as far as recursion allows. */
  readonly declarations: ReadonlyArray<Declaration>
  readonly operations: ReadonlyArray<OperationShape>
  readonly nameOf: (name: string, view: View) => string
  /** The name of the body of an operation. */
  readonly bodyNameOf: (operation: OperationShape) => string | null
  readonly shapeOf: (name: string) => Shape
}

interface Draft extends Omit<Declaration, 'isRecursive'> {
  readonly pointer: string
}

const draft = (named: NamedShape, view: View, name: string, over: Partial<Draft>): Draft => ({
  name,
  pointer: named.pointer,
  doc: named.doc,
  shape: viewOf(named.shape, view),
  view,
  isReceived: view === 'received',
  isSent: view === 'sent',
  ...over,
})

/** Puts each declaration after what it refers to, and finds those that hold themselves (Tarjan's components). */
const inOrder = (drafts: ReadonlyArray<Draft>, nameOf: Plan['nameOf']): ReadonlyArray<Declaration> => {
  const byName = new Map(drafts.map((one) => [one.name, one]))
  const refs = (one: Draft): ReadonlyArray<Draft> =>
    [...new Set(refsOf(one.shape))].flatMap((ref) => byName.get(nameOf(ref, one.view)) ?? [])
  const index = new Map<Draft, number>()
  const low = new Map<Draft, number>()
  const stack: Array<Draft> = []
  const ordered: Array<Declaration> = []
  const visit = (one: Draft): number => {
    const own = index.size
    index.set(one, own)
    stack.push(one)
    let lowest = own
    for (const ref of refs(one)) {
      const known = index.get(ref)
      if (known === undefined) lowest = Math.min(lowest, visit(ref))
      else if (stack.includes(ref)) lowest = Math.min(lowest, low.get(ref) ?? known)
      low.set(one, lowest)
    }
    low.set(one, lowest)
    if (lowest === own) {
      const component = stack.splice(stack.indexOf(one))
      const isRecursive = component.length > 1 || refs(one).includes(one)
      ordered.push(...component.map(({ pointer: _, ...rest }) => ({ ...rest, isRecursive })))
    }
    return lowest
  }
  for (const one of drafts) if (!index.has(one)) visit(one)
  return ordered
}

/** A name that stands for itself without an object or list between is no type. */
const checkNotCircular = (drafts: ReadonlyMap<string, NamedShape>): void => {
  const direct = (shape: Shape): ReadonlyArray<string> =>
    shape.kind === 'ref'
      ? [shape.name]
      : shape.kind === 'union' || shape.kind === 'intersection'
        ? shape.members.flatMap(direct)
        : []
  const visit = (name: string, above: ReadonlyArray<string>): void => {
    const named = drafts.get(name)
    if (named === undefined) return
    if (above.includes(name)) refuse(named.pointer, 'it stands for itself')
    for (const next of direct(named.shape)) visit(next, [...above, name])
  }
  for (const name of drafts.keys()) visit(name, [])
}

export const planOf = (document: Node): Plan => {
  const schemas = parseSchemas(document)
  const operations = parseOperations(document, schemas)
  const usage = usageOf(schemas.named, operations)
  checkNotCircular(schemas.named)

  const nameOf = (name: string, view: View): string =>
    view === 'sent' && usage.hasOwnSent(name) ? `${identifierOf(name)}Write` : identifierOf(name)
  const patchNameOf = (name: string): string => `${identifierOf(name)}Patch`

  const drafts = [...schemas.named.values()].flatMap((named): ReadonlyArray<Draft> => {
    const { name } = named
    const isSame = !usage.differs(name)
    const own = usage.isOnlySent(name)
      ? draft(named, 'sent', nameOf(name, 'sent'), { isReceived: isSame })
      : draft(named, 'received', nameOf(name, 'received'), { isSent: usage.isSent(name) && isSame })
    const write = usage.hasOwnSent(name) ? [draft(named, 'sent', nameOf(name, 'sent'), { isReceived: false })] : []
    const patch = usage.isPatch(name)
      ? [draft(named, 'sent', patchNameOf(name), { isReceived: false, shape: partialOf(viewOf(named.shape, 'sent')) })]
      : []
    return [own, ...write, ...patch]
  })

  const seen = new Map<string, Draft>()
  for (const one of drafts) {
    const twin = seen.get(one.name)
    if (twin !== undefined) refuse(one.pointer, `its name "${one.name}" is also that of #${twin.pointer}`)
    seen.set(one.name, one)
  }

  return {
    declarations: inOrder(drafts, nameOf),
    operations,
    nameOf,
    bodyNameOf: ({ method, body }) =>
      body?.shape.kind !== 'ref'
        ? null
        : method === 'patch' && usage.isPatch(body.shape.name)
          ? patchNameOf(body.shape.name)
          : nameOf(body.shape.name, 'sent'),
    shapeOf: (name) => schemas.named.get(name)?.shape ?? refuse('', `there is no schema "${name}"`),
  }
}
