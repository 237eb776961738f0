/** Very long chains of schemas don't overflow the stack, however one schema refers to the next. */
import { describe, expect, it } from 'vitest'
import { checkReferences } from '../../codegen/src/read/checkReferences.js'
import { planOf } from '../../codegen/src/plan/Plan.js'
import { renderModels } from '../../codegen/src/render/renderModels.js'

const count = 20_000
const ref = (i: number): object => ({ $ref: `#/components/schemas/S${i}` })

/** Creates the schema at an index, which refers to the next one. */
const chains: Readonly<Record<string, (i: number, next: object) => object>> = {
  references: (_, next) => next,
  properties: (_, next) => ({ type: 'object', properties: { next } }),
  'properties with back references': (i, next) => ({
    type: 'object',
    properties: { next, first: ref(0), last: ref(i) },
  }),
  arrays: (_, next) => ({ type: 'array', items: next }),
  'oneOf alternatives': (i, next) => ({ oneOf: [next, { const: i }] }),
  'allOf parts': (i, next) => ({ allOf: [next, { properties: { same: { type: 'string', maxLength: i } } }] }),
}

describe.each(Object.entries(chains))('a chain of %s', (_, schemaOf) => {
  it(`a chain of ${count} schemas is planned and rendered`, async () => {
    const schemas = Array.from({ length: count }, (_, i): [string, object] => [
      `S${i}`,
      schemaOf(i, i + 1 < count ? ref(i + 1) : { type: 'object' }),
    ])
    const content = { 'application/json': { schema: ref(0) } }
    const document = {
      openapi: '3.1.0',
      info: { title: 'T', version: '1' },
      paths: { '/a': { put: { requestBody: { content }, responses: { 200: { description: 'd', content } } } } },
      components: { schemas: Object.fromEntries(schemas) },
    }
    await checkReferences(document)
    const plan = planOf(document)
    expect(plan.declarations.length).toBeGreaterThanOrEqual(count)
    expect(renderModels(plan)).toContain(`S${count - 1}`)
  }, 60_000)
})
