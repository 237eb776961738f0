/**
 * Generates a standalone Ajv validator, as a module, for the description's schema of a page of
 * samples.
 */
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import standalone from 'ajv/dist/standalone/index.js'
import { parse } from 'yaml'
import { dateTime, uri, uuid } from './formats.js'

interface Node {
  readonly [key: string]: unknown
}

const leftOut = new Set(
  'description example examples readOnly writeOnly default minLength maxLength minimum maximum minItems pattern'.split(
    ' ',
  ),
)

/**
 * Removes OpenAPI's own keywords and the limits that no other contender checks, and points
 * references to `$defs`.
 */
const schemaOf = (node: unknown): unknown => {
  if (Array.isArray(node)) return node.map(schemaOf)
  if (typeof node !== 'object' || node === null) return node
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => !key.startsWith('x-') && !leftOut.has(key))
      .map(([key, value]) => [
        key,
        key === '$ref' ? String(value).replace('#/components/schemas/', '#/$defs/') : schemaOf(value),
      ]),
  )
}

export const ajvModule = (): string => {
  const description = parse(readFileSync(new URL('../../openapi.yaml', import.meta.url), 'utf8')) as {
    readonly components: { readonly schemas: Node }
  }
  const formats = { uuid, uri, 'date-time': dateTime, email: /^[^\s@]+@[^\s@]+$/ }
  const ajv = new Ajv2020({ code: { source: true, esm: true, optimize: 2 }, strict: false, formats, inlineRefs: true })
  const all = schemaOf(description.components.schemas) as Node
  const validate = ajv.compile({ $ref: '#/$defs/SamplePage', $defs: all })
  return `${standalone.default(ajv, validate)}\nexport const decode = validate\n`
}
