/** A file of a description, or what a URL gives, and the places in it. */
import { refuse } from '../refuse.js'
import { type Kind } from './grammar.js'
import { below } from './tree.js'

export interface Source {
  /** What messages call it; empty for the description itself, whose pointers stand alone. */
  readonly name: string
  /** Where it was found, which its references are relative to. */
  readonly uri: string
  readonly root: unknown
  /** The OpenAPI version that it is read as. */
  readonly version: string
}

/** A schema resource of JSON Schema: a source, or a schema in it that has an `$id`. Its `#` and `#/…` are relative to it. */
export interface Resource {
  readonly uri: string
  readonly source: Source
  readonly node: unknown
  readonly pointer: string
  /** Whether what stands beside a `$ref` means nothing, as until draft 7. */
  readonly isRefAlone: boolean
}

/** Where a node stands; the pointer is worked out only when it is wanted. */
export interface Spot {
  readonly node: unknown
  readonly key: string | number
  readonly above: Spot | null
  readonly kind: Kind
  readonly resource: Resource
}

export const pointerOf = (spot: Spot): string => (spot.above === null ? '' : below(pointerOf(spot.above), spot.key))

/** Stops at a member of a spot, or at the spot itself. */
export const refuseAt = (spot: Spot, keys: ReadonlyArray<string>, problem: string): never =>
  refuse(below(pointerOf(spot), ...keys), problem, spot.resource.source.name)

/** The words for a place of any source. */
export const placeWords = ({ name }: Source, pointer: string): string => `${name}#${pointer}`

/** In which versions schemas are those of JSON Schema 2020-12, with `$id` and `$anchor`. */
export const hasIds = ({ version }: Source): boolean => /^3\.[12]/.test(version)
