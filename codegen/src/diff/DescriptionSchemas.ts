/**
 * The schemas of one of the two compared descriptions. They're read with the generator's own model;
 * what it can't read is skipped, not rejected.
 */
import { type DefaultsPolicy, propertyAnnotationsOf } from '../model/propertyAnnotations.js'
import type { Schema } from '../model/Schema.js'
import { schemaReader } from '../model/schemaReader.js'
import { child, type Node, type Located } from '../read/jsonTree.js'
import type { AllOf, ObjectProperty } from './SchemaAlternative.js'
import { schemaFingerprints } from './schemaFingerprints.js'
import { type NormalizedSchema, schemaNormalizer } from './normalizeSchema.js'
import { followReferences, type ResolvedSchema } from './followReferences.js'

export interface DescriptionSchemas {
  readonly document: Node
  readonly normalize: (resolved: ResolvedSchema) => NormalizedSchema
  readonly resolve: (schema: AllOf) => ResolvedSchema
  /** The schema of a parameter, header or media type object; empty if it has none. */
  readonly schemaIn: (location: Located<Node>) => AllOf
  readonly propertyOf: (schema: Schema) => ObjectProperty
  /** The name of the component at a JSON pointer. */
  readonly nameAt: (pointer: string) => string | null
  readonly hasComponent: (name: string) => boolean
  /** A string that is equal for two schemas that accept the same values, down to this depth. */
  readonly fingerprint: (schema: AllOf, depth: number) => string
}

export const descriptionSchemas = (document: Node, defaults: DefaultsPolicy = 'optional'): DescriptionSchemas => {
  const reader = schemaReader(document, { unreadableKeywords: 'skip' })
  const propertyOf = (schema: Schema): ObjectProperty => {
    const { isReadOnly, isWriteOnly, hasServerDefault, isAlwaysReceived, defaultSource } = propertyAnnotationsOf(
      schema,
      reader.targetOf,
      defaults,
    )
    return {
      schema: [schema],
      isReadOnly,
      isWriteOnly,
      defaultValue:
        defaultSource !== null
          ? JSON.stringify(defaultSource.node['default'])
          : hasServerDefault
            ? 'set by the server'
            : null,
      hasServerDefault,
      isAlwaysReceived,
      pointer: schema.pointer,
    }
  }
  const resolve = (schema: AllOf): ResolvedSchema => followReferences(schema, reader)
  const fingerprints = schemaFingerprints(resolve, (resolved) => normalize(resolved))
  const normalize = schemaNormalizer({ reader, propertyOf, fingerprint: (one) => fingerprints.ofAlternative(one, 1) })
  return {
    document,
    normalize,
    resolve,
    schemaIn: (location) => {
      const schema = child(location, 'schema')
      return schema === undefined ? [] : [reader.read(schema)]
    },
    propertyOf,
    nameAt: reader.nameAt,
    hasComponent: (name) => reader.components.has(name),
    fingerprint: fingerprints.ofSchema,
  }
}
