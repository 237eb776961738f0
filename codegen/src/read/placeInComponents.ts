/**
 * Assigns each referenced part of another document a location in the bundle's `components`, under a
 * unique name.
 */
import { componentsPathOf } from './openApiObjects.js'
import type { ResolvedReference, ResolvedReferences } from './resolveReferences.js'
import type { ReferenceTarget } from './schemaIds.js'
import type { SourceDocument } from './SourceDocument.js'
import { joinPointer, child, isNode, type Node, pointerTokens } from './jsonTree.js'

/** A part of another document, and its pointer in the bundle. */
export interface Placement {
  readonly target: ReferenceTarget
  /** Its name in the document that it comes from. */
  readonly originalName: string
  readonly pointer: string
  /** A component that was only a reference to this part, and that the part now replaces. */
  readonly alias: Node | null
}

export interface Placements {
  readonly all: ReadonlyArray<Placement>
  /** Returns the pointer of a reference target in the bundle. */
  readonly pointerOf: (target: ReferenceTarget) => string
  readonly placementOf: (target: ReferenceTarget) => Placement | undefined
}

const idOf = ({ source, pointer }: ReferenceTarget): string => `${source.uri} ${pointer}`

/**
 * Returns `Pet` for `…/schemas/Pet`, `schemas/Pet.yaml` and
 * `https://example.org/Pet.schema.json?v=1`.
 */
const originalNameOf = ({ source, pointer }: ReferenceTarget): string => {
  const file = (source.uri.split(/[?#]/)[0] ?? '').split('/').at(-1) ?? ''
  const last = pointerTokens(pointer).at(-1) ?? decodeURIComponent(file).replace(/(\.schema)?\.[A-Za-z]+$/, '')
  return last.replace(/[^A-Za-z0-9._-]+/g, '_') || '_'
}

/** Whether a target has a name of its own, as opposed to being a part of another schema. */
const isNamedSchema = (target: ReferenceTarget): boolean => {
  const above = pointerTokens(target.pointer).at(-2)
  return above === undefined || /^(\$defs|definitions|schemas|parameters|responses|requestBodies|headers)$/.test(above)
}

const isOnlyReference = (node: unknown): node is Node => isNode(node) && Object.keys(node).join() === '$ref'

const componentsAt = (root: SourceDocument, keys: ReadonlyArray<string>): Node => {
  let node: unknown = root.root
  for (const key of keys) node = isNode(node) ? child({ node, pointer: '' }, key)?.node : undefined
  return isNode(node) ? node : {}
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * A reference into another document, and the section of `components` that its target belongs in.
 */
interface Unplaced {
  readonly reference: ResolvedReference
  readonly keys: ReadonlyArray<string>
}

export const placeInComponents = ({ root, references, kindOf }: ResolvedReferences): Placements => {
  const isSwagger = kindOf(root.root) === 'swagger'
  const referenceAt = new Map(
    references.filter(({ key }) => key === '$ref').map((reference) => [reference.holder, reference]),
  )
  const unplaced = new Map<string, Unplaced>()
  for (const reference of references) {
    const keys = componentsPathOf(reference.cursor.kind, isSwagger)
    const id = idOf(reference.target)
    if (reference.target.source !== root && keys !== null && !unplaced.has(id)) unplaced.set(id, { reference, keys })
  }

  const placements = new Map<string, Placement>()
  const taken = new Set<string>()
  for (const keys of new Set([...unplaced.values()].map((one) => one.keys.join('/')))) {
    const path = keys.split('/')
    for (const [name, node] of Object.entries(componentsAt(root, path))) {
      const pointer = joinPointer('', ...path, name)
      taken.add(pointer)
      const target = isOnlyReference(node) ? referenceAt.get(node)?.target : undefined
      if (target === undefined || !unplaced.has(idOf(target)) || placements.has(idOf(target))) continue
      placements.set(idOf(target), { target, originalName: originalNameOf(target), pointer, alias: node as Node })
    }
  }

  // The order must not depend on which reference was found first.
  const rest = [...unplaced.values()]
    .filter(({ reference }) => !placements.has(idOf(reference.target)))
    .sort(
      ({ reference: { target: a } }, { reference: { target: b } }) =>
        compare(a.source.name, b.source.name) || compare(a.pointer, b.pointer),
    )
  const place = ({ reference: { target }, keys }: Unplaced): void => {
    const originalName = originalNameOf(target)
    let pointer = joinPointer('', ...keys, originalName)
    for (let i = 2; taken.has(pointer); i++) pointer = joinPointer('', ...keys, `${originalName}${i}`)
    taken.add(pointer)
    placements.set(idOf(target), { target, originalName, pointer, alias: null })
  }
  rest.filter(({ reference }) => isNamedSchema(reference.target)).forEach(place)

  /** Returns the placement of a target or of its nearest ancestor. */
  const enclosingPlacement = ({ source, node, pointer }: ReferenceTarget): Placement | undefined => {
    const steps = pointerTokens(pointer)
    for (let i = steps.length; i >= 0; i--) {
      const placement = placements.get(idOf({ source, node, pointer: joinPointer('', ...steps.slice(0, i)) }))
      if (placement !== undefined) return placement
    }
    return undefined
  }
  for (const one of rest) if (enclosingPlacement(one.reference.target) === undefined) place(one)

  return {
    all: [...placements.values()],
    placementOf: (target) => placements.get(idOf(target)),
    pointerOf: (target) => {
      if (target.source === root) return target.pointer
      const placement = enclosingPlacement(target)
      return placement === undefined
        ? target.pointer
        : placement.pointer + target.pointer.slice(placement.target.pointer.length)
    },
  }
}
