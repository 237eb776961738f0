/**
 * Finds every reference of a description and of the documents that it leads to, and resolves it to
 * its target.
 */
import { isCodegenError } from '../CodegenError.js'
import { type ObjectKind, kindPhrase } from './openApiObjects.js'
import { isWholeDescription, type LoadDocument, schemaResourcesOf, rootKindOf, rootCursor } from './schemaResources.js'
import type { ReferenceTarget } from './schemaIds.js'
import { type Cursor, rejectAt } from './Cursor.js'
import { describeLocation, type SourceDocument } from './SourceDocument.js'
import { joinPointer, isNode, type Node } from './jsonTree.js'
import { resolveUri } from './uriReferences.js'
import { walkDescription } from './walkDescription.js'

/** A reference: the object and key that contain it, and its target. */
export interface ResolvedReference {
  readonly holder: Node
  readonly key: string
  /** The location of the object, and the kind that is expected there. */
  readonly cursor: Cursor
  readonly target: ReferenceTarget
}

export interface ResolvedReferences {
  readonly root: SourceDocument
  readonly references: ReadonlyArray<ResolvedReference>
  /** Schemas with a discriminator. */
  readonly discriminated: ReadonlyArray<Cursor>
  /** Schemas with an `$id`, `$anchor` or `$schema`. */
  readonly schemasWithIds: ReadonlySet<Node>
  readonly kindOf: (node: unknown) => ObjectKind | undefined
}

/** A reference that isn't resolved yet. */
type UnresolvedReference = Omit<ResolvedReference, 'target'> & { readonly reference: string }

/** Kinds that the generator doesn't read, so that their references may point to any kind. */
const unreadKinds = new Set<ObjectKind>(['example', 'header', 'link', 'text'])

/** Whether a value of a discriminator's mapping is a reference rather than the name of a schema. */
const isLikeReference = (value: string): boolean => /[/#]|\.(json|ya?ml)$/i.test(value)

const isDescription = (source: SourceDocument): boolean => rootKindOf(source) !== 'schema'

const schemasOf = (source: SourceDocument): Node => {
  const { root } = source
  const components = isNode(root) ? root['components'] : null
  const schemas = isNode(components) ? components['schemas'] : isNode(root) ? root['definitions'] : null
  return isNode(schemas) ? schemas : {}
}

export const resolveReferences = async (root: SourceDocument, load: LoadDocument): Promise<ResolvedReferences> => {
  const resources = schemaResourcesOf(root, load)
  const kinds = new Map<unknown, ObjectKind>()
  const references: Array<ResolvedReference> = []
  const discriminated: Array<Cursor> = []
  const known = new Map<string, ReferenceTarget>()
  const pending: Array<UnresolvedReference> = []

  const record = (cursor: Cursor, holder: Node, key: string): void => {
    const reference = holder[key]
    if (typeof reference === 'string') pending.push({ holder, key, cursor, reference })
  }

  /**
   * Records a value of a discriminator's mapping, which is a reference or the name of a schema in
   * the same document.
   */
  const recordMapping = (cursor: Cursor, holder: Node, key: string): void => {
    const value = holder[key]
    if (typeof value !== 'string') {
      const problem = 'must be the name of a schema or a reference to one'
      return value === undefined ? undefined : rejectAt(cursor, [key], problem)
    }
    const { source } = cursor.resource
    if (Object.hasOwn(schemasOf(source), value)) {
      if (source === root) return
      const section = isNode(source.root) && 'definitions' in source.root ? ['definitions'] : ['components', 'schemas']
      pending.push({ holder, key, cursor, reference: `${source.uri}#${joinPointer('', ...section, value)}` })
    } else if (!Object.hasOwn(schemasOf(root), value)) record(cursor, holder, key)
  }

  const recordDiscriminator = (cursor: Cursor, discriminator: Node): void => {
    discriminated.push(cursor)
    const at: Cursor = { ...cursor, node: discriminator, key: 'discriminator', parent: cursor }
    recordMapping(at, discriminator, 'defaultMapping')
    const { mapping } = discriminator
    if (!isNode(mapping)) return
    const inMapping: Cursor = { ...at, node: mapping, key: 'mapping', parent: at }
    for (const key of Object.keys(mapping)) recordMapping(inMapping, mapping, key)
  }

  const visit = (start: Cursor): void =>
    walkDescription(start, {
      resourceOf: resources.resourceOf,
      enter: (cursor, node) => {
        if (kinds.has(node)) return false
        kinds.set(node, cursor.kind)
        record(cursor, node, '$ref')
        if (cursor.kind === 'schema' && isNode(node['discriminator']))
          recordDiscriminator(cursor, node['discriminator'])
        return true
      },
    })

  const targetOf = async ({ cursor, key, reference }: UnresolvedReference): Promise<ReferenceTarget> => {
    const keys = [key]
    const resolved = resolveUri(reference, cursor.resource.uri)
    if (resolved === null) return rejectAt(cursor, keys, `"${reference}" is not a valid URI`)
    const [uri, fragment] = resolved
    const name = `${uri}#${fragment}`
    const before = known.get(name)
    if (before !== undefined) return before
    if (key !== '$ref' && !isLikeReference(reference) && resources.byUri(uri) === undefined) {
      rejectAt(cursor, keys, `"${reference}" is neither the name of a schema nor a reference to one`)
    }
    const resource = resources.byUri(uri) ?? (await resources.load(uri, cursor, key))
    if (fragment !== '' && !fragment.startsWith('/')) {
      const anchor = resources.anchorOf(resource, fragment)
      return anchor ?? rejectAt(cursor, keys, `"${reference}" does not resolve: no schema has this $anchor`)
    }
    const target = resources.cursorAt(resource.source, resource.pointer + fragment, cursor.kind)
    if (target === null) {
      const isInside = resource.pointer !== '' && reference.startsWith('#')
      const why = isInside
        ? `: it is relative to the schema with $id "${uri}"; write ${cursor.resource.source.uri}${reference}`
        : ''
      return rejectAt(cursor, keys, `"${reference}" does not resolve${why}`)
    }
    const found: ReferenceTarget = { source: resource.source, node: target.node, pointer: resource.pointer + fragment }
    known.set(name, found)
    return found
  }

  /**
   * Whether a mapping points to a file that no longer exists. Bundling tools leave such mappings
   * (`pets.yml#/cat`, or `#/cat` within that file); they are ignored.
   */
  const isOrphanedMapping = ({ key, reference, cursor }: UnresolvedReference): boolean => {
    if (key === '$ref' || !isLikeReference(reference)) return false
    const [, first] = /^#\/([^/]+)$/.exec(reference) ?? []
    return !reference.startsWith('#') || (first !== undefined && cursor.resource.source === root && isDescription(root))
  }

  const follow = async (one: UnresolvedReference): Promise<void> => {
    const target = await targetOf(one).catch((thrown: unknown) => {
      if (isCodegenError(thrown) && isOrphanedMapping(one)) return null
      throw thrown
    })
    if (target === null) return
    const { holder, key, cursor } = one
    references.push({ holder, key, cursor, target })
    const kind = kinds.get(target.node) ?? (isWholeDescription(target) ? rootKindOf(target.source) : undefined)
    if (kind === undefined) {
      const start = resources.cursorAt(target.source, target.pointer, cursor.kind)
      if (start !== null) visit(start)
    } else if (kind !== cursor.kind && !unreadKinds.has(cursor.kind)) {
      const pending = `${describeLocation(target.source, target.pointer)} is ${kindPhrase(kind)}`
      rejectAt(cursor, [key], `${pending}, but ${kindPhrase(cursor.kind)} is expected here`)
    }
  }

  visit(rootCursor(resources.root))
  for (let i = 0; i < pending.length; i++) {
    const one = pending[i]
    if (one !== undefined) await follow(one)
  }
  return {
    root,
    references,
    discriminated,
    schemasWithIds: resources.schemasWithIds,
    kindOf: (node) => kinds.get(node),
  }
}
