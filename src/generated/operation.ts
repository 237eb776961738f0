// @generated from the API description. Do not edit: change the description and run the generator again.
/** An operation of the API, as data. */
import type * as t from 'io-ts'

export type Method = 'DELETE' | 'GET' | 'HEAD' | 'OPTIONS' | 'PATCH' | 'POST' | 'PUT'

/** How a list or an object is written where only text can be. */
export interface Encoding {
  /** Without it, `form` in a query, a form or a cookie, and `simple` in a path or a header. */
  readonly style?: 'simple' | 'label' | 'matrix' | 'form' | 'spaceDelimited' | 'pipeDelimited' | 'deepObject'
  /** Whether each item has the name, or a name, of its own; without it, only of the style `form`. */
  readonly explode?: boolean
  /** Whether what a query reserves is sent as it is, as far as it can't be mistaken. */
  readonly allowReserved?: boolean
}

/** One value of the request. */
export interface Parameter extends Encoding {
  readonly name: string
  readonly in: 'path' | 'query' | 'header' | 'cookie'
  readonly isRequired: boolean
  /** Whether it is JSON as a text. */
  readonly isJson?: boolean
  /** What a value must be, where its type says not all of it. */
  readonly codec?: t.Decoder<unknown, unknown>
}

/** A media type in which a body can be sent. */
export interface Body {
  readonly mediaType: string
  readonly as: 'json' | 'text' | 'form' | 'multipart' | 'bytes'
  /** Of a form: how its members are written, where that is said. */
  readonly members?: { readonly [name: string]: Encoding & { readonly mediaType?: string } }
}

export interface Pagination {
  /** The query parameter that chooses a page, by its number. */
  readonly parameter: string
  /** The member of a page that holds its items. */
  readonly items: string
  /** The member of a page that is `null` on the last one. */
  readonly next: string
}

/** How a documented status is read, by media type: JSON by a codec, the rest as text or as it is. Without an entry it has no body. */
export interface Content {
  readonly [mediaType: string]: t.Decoder<unknown, unknown> | 'text' | 'bytes'
}

export interface Operation<Args, Ok, Errors extends number> {
  readonly id: string
  readonly method: Method
  /** With the names of parameters in braces. */
  readonly path: string
  /** Those of the path first, in their order there. */
  readonly parameters: ReadonlyArray<Parameter>
  /** Whether a request has a body. */
  readonly hasBody: boolean
  /** Whether it may do without. */
  readonly isBodyOptional?: boolean
  /** In what the body can be sent, the first where the caller names no `contentType`; without it, in `application/json`. */
  readonly bodies?: ReadonlyArray<Body>
  /** What a JSON body must be. */
  readonly body?: t.Decoder<unknown, unknown>
  /** Ways to be let in, each the schemes that it needs together: `[]` among them lets anybody in, and without any, nobody is asked who he is. */
  readonly security: ReadonlyArray<ReadonlyArray<string>>
  /** How the list is read page by page; `null` when the answer is no page of one. */
  readonly pagination: Pagination | null
  /** What it is about. */
  readonly tags: ReadonlyArray<string>
  /** The tags of operations whose earlier answers a success may outdate. */
  readonly invalidates: ReadonlyArray<string>
  /** By status: a number, `4XX` and the like, or `default`. */
  readonly responses: { readonly [status: string]: Content }
  /** Never present: carries the types. */
  readonly _types?: { readonly args: (args: Args) => void; readonly ok: Ok; readonly errors: Errors }
}
