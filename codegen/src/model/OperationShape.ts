/** What an operation is, without the many ways in which OpenAPI may say it. */
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
  readonly doc: string
}

/** The encoding of a parameter when nothing is said of it. */
export const defaultStyles = { path: 'simple', query: 'form', header: 'simple', cookie: 'form' } as const

/** How a member of a form is written: by a style, or as a part of a media type. */
export interface MemberShape {
  readonly encoding: Encoding | null
  readonly mediaType: string | null
}

export interface BodyShape {
  readonly mediaType: string
  readonly as: 'json' | 'text' | 'form' | 'multipart' | 'bytes'
  readonly shape: Shape
  /** Of a form: what is said of its members. */
  readonly members: Readonly<Record<string, MemberShape>>
}

export interface ContentShape {
  readonly mediaType: string
  readonly shape: Shape | 'text' | 'bytes'
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

export interface OperationShape {
  readonly id: string
  readonly pointer: string
  readonly method: Method
  readonly path: string
  readonly doc: string
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
