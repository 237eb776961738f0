/** Following references that say nothing beside, but for words. */
import { type Schema } from '../model/Schema.js'
import { type SchemaReader } from '../model/schemaReader.js'
import { type AllOf } from './Alternative.js'
import { bothDocs, type Docs, docsOf, isDocKey, noDocs } from './docs.js'

/** A schema with the references that are nothing else followed. */
export interface Resolved {
  readonly schema: AllOf
  /** The same for the same places. */
  readonly key: string
  /** What is said to readers beside the references. */
  readonly docs: Docs
  readonly via: ReadonlyArray<string>
}

interface ResolvedOne {
  readonly schema: Schema
  readonly docs: Docs
  readonly via: ReadonlyArray<string>
}

/** About a member rather than about its values: they may stand beside a reference. */
const memberKeys = new Set('default readOnly writeOnly x-server-default'.split(' '))

const isReferenceAlone = ({ node, ref }: Schema): boolean =>
  ref !== null && Object.keys(node).every((key) => key === '$ref' || isDocKey(key) || memberKeys.has(key))

const resolveOne = (schema: Schema, reader: SchemaReader, seen: ReadonlyArray<Schema> = []): ResolvedOne => {
  const target = isReferenceAlone(schema) ? reader.targetOf(schema) : null
  const name = reader.nameAt(schema.pointer)
  const via = name === null ? [] : [name]
  if (target === null || seen.includes(schema)) return { schema, docs: noDocs, via }
  const next = resolveOne(target, reader, [...seen, schema])
  return { schema: next.schema, docs: bothDocs(docsOf(schema.node), next.docs), via: [...via, ...next.via] }
}

export const resolve = (schemas: AllOf, reader: SchemaReader): Resolved => {
  const all = schemas.map((schema) => resolveOne(schema, reader))
  const places = [...new Map(all.map(({ schema }) => [schema.pointer, schema])).values()]
  return {
    schema: places,
    key: places.map(({ pointer }) => pointer).join(' '),
    docs: all.map(({ docs }) => docs).reduce(bothDocs, noDocs),
    via: all.flatMap(({ via }) => via),
  }
}
