/**
 * The normalized form of an operation: one representation for the many ways in which OpenAPI can
 * describe it.
 */
import type { Schema } from './Schema.js'
import type { Shape } from './Shape.js'

export const methods = ['delete', 'get', 'head', 'options', 'patch', 'post', 'put'] as const
export type Method = (typeof methods)[number]

/** The OpenAPI styles that serialize arrays and objects in URLs and headers. */
export type Style = 'simple' | 'label' | 'matrix' | 'form' | 'spaceDelimited' | 'pipeDelimited' | 'deepObject'

/** The encoding of a value in the path, the query, a header, a cookie or a form. */
export interface Encoding {
  readonly style: Style
  /** Whether each item is a separate `name=value` pair. */
  readonly explode: boolean
  /** Whether reserved characters are sent unencoded where they are unambiguous. */
  readonly allowReserved: boolean
}

export interface ParameterShape extends Encoding {
  readonly name: string
  readonly in: 'path' | 'query' | 'header' | 'cookie'
  readonly isRequired: boolean
  /** Whether the value is sent as a JSON string. */
  readonly isJson: boolean
  readonly shape: Shape
  readonly schema: Schema
  readonly doc: string
  /** Constraints that its type can't express, such as `maximum: 100`. */
  readonly untypedKeywords: ReadonlyArray<string>
}

/** The default style of a parameter. */
export const defaultStyles = { path: 'simple', query: 'form', header: 'simple', cookie: 'form' } as const

/** The encoding of a form field: a style, or a media type for its part. */
export interface FormFieldShape {
  readonly encoding: Encoding | null
  readonly mediaType: string | null
}

export interface BodyShape {
  readonly mediaType: string
  readonly as: 'json' | 'text' | 'form' | 'multipart' | 'bytes'
  readonly shape: Shape
  /** Its schema, if it is described. */
  readonly schema: Schema | null
  /** The encodings of form fields, by name. */
  readonly fields: Readonly<Record<string, FormFieldShape>>
}

export interface ContentShape {
  readonly mediaType: string
  readonly shape: Shape | 'text' | 'bytes'
  /** The possible schemas of the content. */
  readonly schemas: ReadonlyArray<Schema>
}

export interface ResponseShape {
  /** A status code, a range such as `4XX`, or `default`. */
  readonly status: string
  readonly content: ReadonlyArray<ContentShape>
}

/** How a list is read page by page. */
export interface Pagination {
  /** The query parameter with the number of the page. */
  readonly parameter: string
  /** The property of a page with its items. */
  readonly items: string
  /** The property of a page that is `null` on the last one. */
  readonly next: string
}

/** Keywords that TypeScript types can't express, as doc comments list them. */
export interface UntypedKeywords {
  readonly sent: ReadonlyArray<string>
  /** Keywords of forms, which are sent without being checked. */
  readonly unchecked: ReadonlyArray<string>
  readonly received: ReadonlyArray<string>
}

export interface OperationShape {
  readonly id: string
  readonly pointer: string
  readonly method: Method
  readonly path: string
  readonly doc: string
  /** Keywords of inline body schemas that no type can express. */
  readonly untypedKeywords: UntypedKeywords
  readonly parameters: ReadonlyArray<ParameterShape>
  /** The default request body: JSON, if the operation accepts it. */
  readonly body: (BodyShape & { readonly isRequired: boolean; readonly others: ReadonlyArray<BodyShape> }) | null
  readonly responses: ReadonlyArray<ResponseShape>
  /** Alternative sets of security schemes; empty for public operations. */
  readonly security: ReadonlyArray<ReadonlyArray<string>>
  readonly pagination: Pagination | null
  /** Its OpenAPI tags. */
  readonly tags: ReadonlyArray<string>
  /** Tags whose cached responses become stale when this operation succeeds. */
  readonly invalidates: ReadonlyArray<string>
}
