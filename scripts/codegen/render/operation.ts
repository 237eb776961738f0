/** operation.ts: the model of an operation, the same for every description. */
import { file } from './text.js'

const text = `import type * as t from 'io-ts'

export type Method = 'DELETE' | 'GET' | 'HEAD' | 'OPTIONS' | 'PATCH' | 'POST' | 'PUT'

/** One value of the request; a list in the query is the parameter repeated. */
export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly isRequired: boolean
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
  /** Whether a request has a JSON body. */
  readonly hasBody: boolean
  /** Whether the answer is one page of a list. */
  readonly isPage: boolean
  /** Whether it answers without a token. */
  readonly isPublic: boolean
  /** Whether it takes no token at all, such as logging in: a void one would only be refused. */
  readonly isAnonymous: boolean
  /** By status: a number, \`4XX\` and the like, or \`default\`. */
  readonly responses: { readonly [status: string]: Content }
  /** Never present: carries the types. */
  readonly _types?: { readonly args: (args: Args) => void; readonly ok: Ok; readonly errors: Errors }
}

/** An operation, and the types that it carries. */
export const operation = <Args, Ok, Errors extends number>(described: Operation<Args, Ok, Errors>): Operation<Args, Ok, Errors> =>
  described`

export const renderOperation = (): string => file('An operation of the API, as data.', [text])
