/** Follows references that have nothing beside them but documentation and annotations. */
import type { Schema } from '../model/Schema.js'
import type { SchemaReader } from '../model/schemaReader.js'
import type { AllOf } from './SchemaAlternative.js'
import {
  mergeDocumentation,
  type Documentation,
  documentationOf,
  isDocumentationKeyword,
  noDocumentation,
} from './Documentation.js'

/** Schemas after their references were followed. */
export interface ResolvedSchema {
  readonly schema: AllOf
  /** Equal for equal locations. */
  readonly key: string
  /** The documentation beside the references. */
  readonly docs: Documentation
  readonly via: ReadonlyArray<string>
}

interface ResolvedOne {
  readonly schema: Schema
  readonly docs: Documentation
  readonly via: ReadonlyArray<string>
}

/** Keywords about a property rather than its values, which may appear beside a reference. */
const annotationKeywords = new Set('default readOnly writeOnly x-server-default'.split(' '))

const isReferenceAlone = ({ node, ref }: Schema): boolean =>
  ref !== null &&
  Object.keys(node).every((key) => key === '$ref' || isDocumentationKeyword(key) || annotationKeywords.has(key))

const resolveOne = (schema: Schema, reader: SchemaReader, seen: ReadonlyArray<Schema> = []): ResolvedOne => {
  const target = isReferenceAlone(schema) ? reader.targetOf(schema) : null
  const name = reader.nameAt(schema.pointer)
  const via = name === null ? [] : [name]
  if (target === null || seen.includes(schema)) return { schema, docs: noDocumentation, via }
  const next = resolveOne(target, reader, [...seen, schema])
  return {
    schema: next.schema,
    docs: mergeDocumentation(documentationOf(schema.node), next.docs),
    via: [...via, ...next.via],
  }
}

export const followReferences = (schemas: AllOf, reader: SchemaReader): ResolvedSchema => {
  const all = schemas.map((schema) => resolveOne(schema, reader))
  const unique = [...new Map(all.map(({ schema }) => [schema.pointer, schema])).values()]
  return {
    schema: unique,
    key: unique.map(({ pointer }) => pointer).join(' '),
    docs: all.map(({ docs }) => docs).reduce(mergeDocumentation, noDocumentation),
    via: all.flatMap(({ via }) => via),
  }
}
