/** A description as it is compared: the generator's own model of its schemas, which leaves out what it can't read instead of refusing it. */
import { type DefaultsPolicy, propertyAnnotationsOf } from '../model/propertyAnnotations.js'
import { type Schema } from '../model/Schema.js'
import { schemaReader } from '../model/schemaReader.js'
import { child, type Node, type Located } from '../read/jsonTree.js'
import { type AllOf, type Member } from './Alternative.js'
import { fingerprintsOf } from './fingerprints.js'
import { type Meaning, meaningsOf } from './meanings.js'
import { resolve, type Resolved } from './resolve.js'

export interface Reading {
  readonly document: Node
  readonly meaningOf: (resolved: Resolved) => Meaning
  readonly resolve: (schema: AllOf) => Resolved
  /** The schema of a parameter, a header or a form of a body; none where it has none. */
  readonly schemaIn: (place: Located<Node>) => AllOf
  readonly memberOf: (schema: Schema) => Member
  /** The name of the component at a pointer. */
  readonly nameAt: (pointer: string) => string | null
  readonly hasComponent: (name: string) => boolean
  /** A text that two schemas share when they let the same through, to this depth. */
  readonly fingerprint: (schema: AllOf, depth: number) => string
}

export const readingOf = (document: Node, defaults: DefaultsPolicy = 'optional'): Reading => {
  const reader = schemaReader(document, { unreadableKeywords: 'skip' })
  const memberOf = (schema: Schema): Member => {
    const { isReadOnly, isWriteOnly, hasServerDefault, isAlwaysReceived, defaultSource } = propertyAnnotationsOf(
      schema,
      reader.targetOf,
      defaults,
    )
    return {
      schema: [schema],
      isReadOnly,
      isWriteOnly,
      fallback:
        defaultSource !== null
          ? JSON.stringify(defaultSource.node['default'])
          : hasServerDefault
            ? "the server's own"
            : null,
      isSetByServer: hasServerDefault,
      isPromised: isAlwaysReceived,
      pointer: schema.pointer,
    }
  }
  const resolveHere = (schema: AllOf): Resolved => resolve(schema, reader)
  const fingerprints = fingerprintsOf(resolveHere, (resolved) => meaningOf(resolved))
  const meaningOf = meaningsOf({ reader, memberOf, fingerprint: (one) => fingerprints.ofAlternative(one, 1) })
  return {
    document,
    meaningOf,
    resolve: resolveHere,
    schemaIn: (place) => {
      const schema = child(place, 'schema')
      return schema === undefined ? [] : [reader.read(schema)]
    },
    memberOf,
    nameAt: reader.nameAt,
    hasComponent: (name) => reader.components.has(name),
    fingerprint: fingerprints.ofSchema,
  }
}
