/** Renders operation.ts: the type of an operation. It doesn't depend on the description. */
import { sourceFile } from './sourceCode.js'

const text = `import type * as t from 'io-ts'

export type Method = 'DELETE' | 'GET' | 'HEAD' | 'OPTIONS' | 'PATCH' | 'POST' | 'PUT'

/** How an array or an object is serialized to a string. */
export interface Encoding {
  /** By default \`form\` in a query, form or cookie, and \`simple\` in a path or header. */
  readonly style?: 'simple' | 'label' | 'matrix' | 'form' | 'spaceDelimited' | 'pipeDelimited' | 'deepObject'
  /**
   * Whether each item or property is a parameter of its own. By default only with the style \`form\`.
   */
  readonly explode?: boolean
  /** Whether reserved characters of a query are sent unencoded, where that is unambiguous. */
  readonly allowReserved?: boolean
}

/** A parameter of the request. */
export interface Parameter extends Encoding {
  readonly name: string
  readonly in: 'path' | 'query' | 'header' | 'cookie'
  readonly isRequired: boolean
  /** Whether it is serialized as JSON. */
  readonly isJson?: boolean
  /** Checks the value, where its type doesn't express every constraint. */
  readonly codec?: t.Decoder<unknown, unknown>
}

/** A media type that the request body can have. */
export interface Body {
  readonly mediaType: string
  readonly as: 'json' | 'text' | 'form' | 'multipart' | 'bytes'
  /** For a form: how its fields are serialized, if the description states it. */
  readonly members?: { readonly [name: string]: Encoding & { readonly mediaType?: string } }
}

export interface Pagination {
  /** The query parameter with the page number. */
  readonly parameter: string
  /** The property of a page that contains its items. */
  readonly items: string
  /** The property of a page that is \`null\` on the last page. */
  readonly next: string
}

/**
 * The bodies of a response, by media type: JSON is decoded by a codec, others are read as text or
 * bytes. Empty if the response has no body.
 */
export interface Content {
  readonly [mediaType: string]: t.Decoder<unknown, unknown> | 'text' | 'bytes'
}

export interface Operation<Args, Ok, Errors extends number> {
  readonly id: string
  readonly method: Method
  /** With parameter names in braces. */
  readonly path: string
  /** Path parameters come first, in the order of the path. */
  readonly parameters: ReadonlyArray<Parameter>
  /** Whether the request has a body. */
  readonly hasBody: boolean
  /** Whether the body may be omitted. */
  readonly isBodyOptional?: boolean
  /**
   * The media types of the request body. The first is used if the caller names no \`contentType\`; by
   * default \`application/json\`.
   */
  readonly bodies?: ReadonlyArray<Body>
  /** Checks a JSON body. */
  readonly body?: t.Decoder<unknown, unknown>
  /**
   * Alternatives, each a list of schemes that are required together. \`[]\` among them allows
   * anonymous requests; with no alternative, no authentication is needed.
   */
  readonly security: ReadonlyArray<ReadonlyArray<string>>
  /** How the list is read page by page; \`null\` if the response isn't a page. */
  readonly pagination: Pagination | null
  /** The tags of the operation. */
  readonly tags: ReadonlyArray<string>
  /** The tags whose cached responses become stale when this operation succeeds. */
  readonly invalidates: ReadonlyArray<string>
  /** By status: a number, a range such as \`4XX\`, or \`default\`. */
  readonly responses: { readonly [status: string]: Content }
  /** Never present at run time: carries the types. */
  readonly _types?: { readonly args: (args: Args) => void; readonly ok: Ok; readonly errors: Errors }
}`

export const renderOperationType = (): string => sourceFile('An operation of the API, as data.', [text])
