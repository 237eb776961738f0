/** What is generated compiles in any project, whatever flags and whichever TypeScript it has. */
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { generate } from '../../codegen/src/generate.js'
import { type Files } from '../../codegen/src/output.js'
import { readDescription } from '../../codegen/src/read/readDescription.js'
import { type Node } from '../../codegen/src/read/tree.js'
import { generated } from './compiled.js'
import { type Project, projectOf } from './projects.js'

const info = { title: 'T', version: '1' }
const minimal: Node = {
  openapi: '3.1.0',
  info,
  paths: { '/': { get: { responses: { 204: { description: 'd' } } } } },
}
/** Texts that look like code which the files use. */
const misleading: Node = {
  openapi: '3.1.0',
  info,
  paths: {
    "/models.x/codecs.y/'": {
      get: {
        description: '@ts-expect-error',
        parameters: [
          { name: 'models.', in: 'query', description: "models.X isn't used", schema: { enum: ['codecs.'] } },
        ],
        responses: { 204: { description: 'd' } },
      },
    },
  },
  components: {
    schemas: {
      Texts: { type: 'object', properties: { 'own(': { const: 'wrong(' }, 'isJson(': { enum: ["'", 'isNumber(u)'] } } },
    },
  },
}
/** Only a text is sent, so that no message of an object is needed; or only bytes, or anything. */
const sending = (schema: Node): Node => ({
  openapi: '3.1.0',
  info,
  paths: {
    '/': {
      post: {
        requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Sent' } } } },
        responses: { 204: { description: 'd' } },
      },
    },
  },
  components: { schemas: { Sent: schema } },
})

const described: Readonly<Record<string, () => Promise<Files>>> = {
  'shop.yaml': () => generated('shop.yaml'),
  'zoo.yaml': () => generated('zoo.yaml'),
  'django.json': () => generated('django.json'),
  'petshop.swagger.json': () => generated('petshop.swagger.json'),
  'openapi.yaml': async () =>
    generate(await readDescription(fileURLToPath(new URL('../../openapi.yaml', import.meta.url)))),
  'formats.yaml': () => generated('formats.yaml'),
  'one operation and no schema': () => generate(minimal),
  'no operation at all': () => generate({ openapi: '3.1.0', info, paths: {} }),
  'texts that look like code': () => generate(misleading),
  'a text alone, sent': () => generate(sending({ type: 'string' })),
  'a uuid alone, sent': () => generate(sending({ type: 'string', format: 'uuid' })),
  'bytes alone, sent': () => generate(sending({ type: 'string', format: 'binary' })),
  'anything, sent': () => generate(sending({})),
  'nothing, sent': () => generate(sending({ type: 'null' })),
  'what holds itself, sent': () => generate(sending({ type: 'array', items: { $ref: '#/components/schemas/Sent' } })),
}

let project: Project
let folders: ReadonlyArray<string> = []

/** All in one project, a folder each, so that the libraries are read once for each compiler. */
beforeAll(async () => {
  const all: Array<readonly [string, string]> = []
  for (const [name, make] of Object.entries(described)) {
    const folder = name.replaceAll(/\W+/g, '-')
    all.push(...Object.entries(await make()).map(([file, text]) => [`${folder}/${file}`, text] as const))
  }
  folders = [...new Set(all.map(([file]) => file.split('/')[0] ?? ''))]
  project = projectOf(Object.fromEntries(all))
})
afterAll(() => project.remove())

it.each(['7', '5.9'] as const)(
  'every description compiles under every flag of TypeScript %s',
  (compiler) => {
    expect(folders.length).toBe(Object.keys(described).length)
    expect(project.compile(compiler)).toEqual([])
  },
  180_000,
)
