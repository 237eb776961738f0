/**
 * Bundles a description and the documents that it refers to into one, in which every reference is a
 * JSON pointer from the root.
 */
import { reject } from '../CodegenError.js'
import { componentsPathOf, type ObjectKind } from './openApiObjects.js'
import { type Placements, placeInComponents } from './placeInComponents.js'
import type { ResolvedReference, ResolvedReferences } from './resolveReferences.js'
import { idKeywords, type ReferenceTarget } from './schemaIds.js'
import { describeLocation, type SourceDocument } from './SourceDocument.js'
import { joinPointer, isNode, type Node, pointerTokens } from './jsonTree.js'
import { toReference } from './uriReferences.js'

/** The source of a part of the bundle. */
export interface Origin {
  readonly pointer: string
  readonly source: SourceDocument
  readonly sourcePointer: string
}

export interface Bundle {
  readonly document: Node
  readonly origins: ReadonlyArray<Origin>
}

/** Keywords that stay beside a reference in dialects that ignore all others there. */
const annotations = new Set(['$comment', '$ref', 'default', 'deprecated', 'description', 'examples', 'title'])

/** Whether the target of a reference replaces the reference. */
const isInlined = (
  { key, cursor: { kind, node }, target }: ResolvedReference,
  root: SourceDocument,
  isSwagger: boolean,
): boolean => {
  if (key !== '$ref') return false
  if (kind !== 'pathItem') return componentsPathOf(kind, isSwagger) === null
  return target.source !== root || (isNode(node) && Object.keys(node).length > 1)
}

/**
 * Returns mapping entries for alternatives that were renamed, so that the discriminator still
 * recognizes them by their original names.
 */
const renamed = (
  schema: Node,
  placements: Placements,
  targetOf: (node: unknown) => ReferenceTarget | undefined,
): ReadonlyArray<readonly [string, string]> =>
  ['anyOf', 'oneOf']
    .flatMap((key) => (Array.isArray(schema[key]) ? (schema[key] as ReadonlyArray<unknown>) : []))
    .flatMap((one) => {
      const target = targetOf(one)
      const placement = target === undefined ? undefined : placements.placementOf(target)
      const isRenamed = placement !== undefined && pointerTokens(placement.pointer).at(-1) !== placement.originalName
      return isRenamed ? [[placement.originalName, toReference(placement.pointer)] as const] : []
    })

export const bundle = (resolved: ResolvedReferences): Bundle => {
  const { root, references, discriminated, schemasWithIds, kindOf } = resolved
  const isSwagger = kindOf(root.root) === 'swagger'
  const placements = placeInComponents(resolved)
  const targets = new Map(references.filter(({ key }) => key === '$ref').map(({ holder, target }) => [holder, target]))
  const inlined = new Map<
    unknown,
    { readonly target: ReferenceTarget; readonly kind: ObjectKind; readonly reference: ResolvedReference | null }
  >()
  const changed = new Map<Node, Node>()
  const change = (node: Node, over: Node): void => void changed.set(node, { ...(changed.get(node) ?? node), ...over })

  for (const reference of references) {
    const { holder, key, cursor, target } = reference
    if (isInlined(reference, root, isSwagger)) inlined.set(holder, { target, kind: cursor.kind, reference })
    else {
      const rewritten = toReference(placements.pointerOf(target))
      const isPlain = target.source === root && cursor.resource.source === root && cursor.resource.pointer === ''
      // A pointer that is already correct is left as it was written.
      if (!isPlain || !String(holder[key]).startsWith('#/')) change(holder, { [key]: rewritten })
    }
    if (key === '$ref' && cursor.kind === 'schema' && cursor.resource.ignoresRefSiblings) {
      const kept = Object.entries(changed.get(holder) ?? holder).filter(([name]) => annotations.has(name))
      changed.set(holder, Object.fromEntries(kept))
    }
  }
  for (const { target, alias } of placements.all) {
    if (alias !== null) inlined.set(alias, { target, kind: 'schema', reference: null })
  }
  for (const node of schemasWithIds) {
    const kept = Object.entries(changed.get(node) ?? node).filter(([key]) => !idKeywords.some((id) => id === key))
    changed.set(node, Object.fromEntries(kept))
  }
  for (const { node } of discriminated) {
    const discriminator = isNode(node) ? node['discriminator'] : null
    if (!isNode(node) || !isNode(discriminator)) continue
    const names = renamed(node, placements, (one) => targets.get(one as Node))
    if (names.length === 0) continue
    const mapping = isNode(discriminator['mapping']) ? discriminator['mapping'] : {}
    const known = changed.get(mapping) ?? mapping
    const more = names.filter(([, reference]) => !Object.values(known).includes(reference))
    change(discriminator, { mapping: { ...Object.fromEntries(more), ...known } })
  }
  const { root: document } = root
  if (changed.size === 0 && inlined.size === 0 && placements.all.length === 0)
    return { document: document as Node, origins: [] }

  const origins: Array<Origin> = []
  const path: Array<string | number> = []
  const open: Array<unknown> = []

  const inline = (
    holder: Node,
    { target, reference }: { readonly target: ReferenceTarget; readonly reference: ResolvedReference | null },
  ): unknown => {
    if (open.includes(target.node)) {
      const { source, pointer } = target
      return reject(joinPointer('', ...path, '$ref'), `${describeLocation(source, pointer)} refers back to itself`)
    }
    if (target.source !== root)
      origins.push({ pointer: joinPointer('', ...path), source: target.source, sourcePointer: target.pointer })
    open.push(target.node)
    const value = copy(target.node)
    open.pop()
    const { $ref: _, ...beside } = holder
    if (reference === null || Object.keys(beside).length === 0) return value
    if (!isNode(value)) return value
    const duplicate = reference.cursor.kind === 'pathItem' ? Object.keys(beside).find((key) => key in value) : undefined
    if (duplicate !== undefined) {
      reject(
        joinPointer('', ...path, duplicate),
        `also defined in ${describeLocation(target.source, target.pointer)}; keep only one`,
      )
    }
    return { ...value, ...(copy(beside) as Node) }
  }

  const copy = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value
    const replacement = inlined.get(value)
    if (replacement !== undefined) return inline(value as Node, replacement)
    const inside = (key: string | number, member: unknown): unknown => {
      path.push(key)
      const copied = copy(member)
      path.pop()
      return copied
    }
    if (Array.isArray(value)) return value.map((element: unknown, i) => inside(i, element))
    const node = changed.get(value as Node) ?? (value as Node)
    return Object.fromEntries(Object.entries(node).map(([key, member]) => [key, inside(key, member)]))
  }

  const put = (into: Node, steps: ReadonlyArray<string>, value: unknown): Node => {
    const [first = '', ...more] = steps
    const inner = into[first]
    return { ...into, [first]: more.length === 0 ? value : put(isNode(inner) ? inner : {}, more, value) }
  }

  const bundledRoot = copy(document) as Node
  const bundled = placements.all.reduce((into, { target, pointer, alias }) => {
    if (alias !== null) return into
    origins.push({ pointer, source: target.source, sourcePointer: target.pointer })
    const steps = pointerTokens(pointer)
    path.push(...steps)
    const value = copy(target.node)
    path.length = 0
    return put(into, steps, value)
  }, bundledRoot)
  return { document: bundled, origins }
}
