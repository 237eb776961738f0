/** A document that a description is read from, and the schema resources in it. */

export interface SourceDocument {
  /** Its name in messages; empty for the root description, whose pointers need no file name. */
  readonly name: string
  /** Its location, which its references are relative to. */
  readonly uri: string
  readonly root: unknown
  /** The OpenAPI version by which it is read. */
  readonly version: string
}

/**
 * A schema resource as JSON Schema defines it: a document, or a schema with an `$id`. References
 * `#` and `#/…` inside are relative to it.
 */
export interface SchemaResource {
  readonly uri: string
  readonly source: SourceDocument
  readonly node: unknown
  readonly pointer: string
  /** Whether keywords beside a `$ref` are ignored, as in JSON Schema up to draft 7. */
  readonly ignoresRefSiblings: boolean
}

/** Names a location in a message: the file, then the JSON pointer. */
export const describeLocation = ({ name }: SourceDocument, pointer: string): string => `${name}#${pointer}`

/**
 * Whether schemas follow JSON Schema 2020-12, with `$id` and `$anchor`: they do since OpenAPI 3.1.
 */
export const supportsSchemaIds = ({ version }: SourceDocument): boolean => /^3\.[12]/.test(version)
