/** Finds the discriminator values that select a schema. */
import { type Node, resolveRef } from '../read/jsonTree.js'
import type { Discriminator } from './Schema.js'
import type { SchemaReader } from './schemaReader.js'

/** The description, and the names of its schemas. */
interface Context extends Pick<SchemaReader, 'components' | 'nameAt'> {
  readonly document: Node
}

/** Returns the schema that a mapping points to; `null` if it is in a file that doesn't exist. */
const mappedTo = (
  { target, pointer }: Discriminator['mapping'][number],
  { document, components, nameAt }: Context,
): string | null =>
  components.has(target)
    ? target
    : /^#\/.*\//.test(target)
      ? nameAt(resolveRef(document, { node: target, pointer }).pointer)
      : null

/**
 * Returns the discriminator values that select a schema: those that the mapping has for it, or
 * else its name. Returns none if a mapping doesn't resolve, since it could be for this schema.
 */
export const discriminatorValues = (
  name: string,
  { mapping }: Discriminator,
  context: Context,
): ReadonlyArray<string> => {
  const targets = mapping.map((one) => ({ value: one.value, to: mappedTo(one, context) }))
  const mapped = targets.flatMap(({ value, to }) => (to === name ? [value] : []))
  return mapped.length > 0 || targets.some(({ to }) => to === null) ? mapped : [name]
}
