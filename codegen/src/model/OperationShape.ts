/** What an operation is, without the many ways in which OpenAPI may say it. */
import { type Schema } from './Schema.js'
import { type Shape } from './Shape.js'

export const methods = ['delete', 'get', 'head', 'options', 'patch', 'post', 'put'] as const
export type Method = (typeof methods)[number]

/** How a list or an object is written where only text can be. */
export type Style = 'simple' | 'label' | 'matrix' | 'form' | 'spaceDelimited' | 'pipeDelimited' | 'deepObject'

/** The encoding of a value in the path, the query, a header, a cookie or a form. */
export interface Encoding {
  readonly style: Style
  /** Whether each item has a name of its own. */
  readonly explode: boolean
  /** Whether what a query reserves is sent as it is, as far as it can't be mistaken. */
  readonly allowReserved: boolean
}

export interface ParameterShape extends Encoding {
  readonly name: string
  readonly in: 'path' | 'query' | 'header' | 'cookie'
  readonly isRequired: boolean
  /** Whether it is JSON as a text. */
  readonly isJson: boolean
  readonly shape: Shape
  readonly schema: Schema
  readonly doc: string
  /** What the description says that the type can't: `maximum: 100`. */
  readonly untypedKeywords: ReadonlyArray<string>
}

/** The encoding of a parameter when nothing is said of it. */
export const defaultStyles = { path: 'simple', query: 'form', header: 'simple', cookie: 'form' } as const

/** How a member of a form is written: by a style, or as a part of a media type. */
export interface FormFieldShape {
  readonly encoding: Encoding | null
  readonly mediaType: string | null
}

export interface BodyShape {
  readonly mediaType: string
  readonly as: 'json' | 'text' | 'form' | 'multipart' | 'bytes'
  readonly shape: Shape
  /** What it is made of, where it is described. */
  readonly schema: Schema | null
  /** Of a form: what is said of its members. */
  readonly fields: Readonly<Record<string, FormFieldShape>>
}

export interface ContentShape {
  readonly mediaType: string
  readonly shape: Shape | 'text' | 'bytes'
  /** What it is made of: one of these. */
  readonly schemas: ReadonlyArray<Schema>
}

export interface ResponseShape {
  /** A number, `4XX` and the like, or `default`. */
  readonly status: string
  readonly content: ReadonlyArray<ContentShape>
}

/** How a list is read page by page. */
export interface Pagination {
  /** The query parameter that chooses a page, by its number. */
  readonly parameter: string
  /** The member of a page that holds its items. */
  readonly items: string
  /** The member of a page that is `null` on the last one. */
  readonly next: string
}

/** Keywords that no type can hold, as comments name them: of what is sent, and of what is received. */
export interface UntypedKeywords {
  readonly sent: ReadonlyArray<string>
  /** Of a form, which is sent as it is. */
  readonly unchecked: ReadonlyArray<string>
  readonly received: ReadonlyArray<string>
}

export interface OperationShape {
  readonly id: string
  readonly pointer: string
  readonly method: Method
  readonly path: string
  readonly doc: string
  /** What the description says of bodies that stand in it, and that no type can hold. */
  readonly untypedKeywords: UntypedKeywords
  readonly parameters: ReadonlyArray<ParameterShape>
  /** What is sent when the caller does not choose: JSON, where it may be. */
  readonly body: (BodyShape & { readonly isRequired: boolean; readonly others: ReadonlyArray<BodyShape> }) | null
  readonly responses: ReadonlyArray<ResponseShape>
  /** Ways to be let in, each the schemes that it needs together; none when nobody is asked who he is. */
  readonly security: ReadonlyArray<ReadonlyArray<string>>
  readonly pagination: Pagination | null
  /** What it is about. */
  readonly tags: ReadonlyArray<string>
  /** The tags of operations whose earlier answers a success may outdate. */
  readonly invalidates: ReadonlyArray<string>
}
