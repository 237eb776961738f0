/** Builders for the small descriptions that the tests of `diff` compare. */
import type { Change } from '../../codegen/src/diff/Change.js'
import type { Node } from '../../codegen/src/read/jsonTree.js'

export const json = (schema: unknown): object => ({ content: { 'application/json': { schema } } })

/** Builds a description with these paths and schemas. */
export const api = (paths: object, schemas: object = {}, more: object = {}): Node => ({
  openapi: '3.1.0',
  info: { title: 'T', version: '1' },
  paths,
  components: { schemas },
  ...more,
})

export const get = (over: object = {}): object => ({
  operationId: 'get',
  responses: { 200: { description: 'd', ...json({ type: 'string' }) }, 404: { description: 'd' } },
  ...over,
})

/** Builds a description with one operation that sends the schema and one that receives it. */
export const both = (schema: unknown, schemas: object = {}, openapi = '3.1.0'): Node =>
  api(
    {
      '/received': { get: get({ operationId: 'receive', responses: { 200: { description: 'd', ...json(schema) } } }) },
      '/sent': { put: { operationId: 'send', requestBody: json(schema), responses: { 204: { description: 'd' } } } },
    },
    schemas,
    { openapi },
  )

/** Lists the severity and kind of each change to an operation. */
export const said = (changes: ReadonlyArray<Change>, operation: string): ReadonlyArray<string> =>
  changes
    .filter(({ operations }) => operations.includes(operation))
    .map(({ severity, kind }) => `${severity} ${kind}`)
    .sort()

export const object = (properties: object, over: object = {}): object => ({ type: 'object', properties, ...over })

export const text = { type: 'string' }
