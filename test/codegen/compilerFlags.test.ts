/** Generated files compile under every compiler flag, with the supported versions of TypeScript. */
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { generateFiles } from '../../codegen/src/generateFiles.js'
import type { GeneratedFiles } from '../../codegen/src/outputFolder.js'
import { readDescription } from '../../codegen/src/read/readDescription.js'
import type { Node } from '../../codegen/src/read/jsonTree.js'
import { generateFixture } from './compileFixture.js'
import { type TemporaryProject, temporaryProject } from './temporaryProject.js'

const info = { title: 'T', version: '1' }
const minimal: Node = {
  openapi: '3.1.0',
  info,
  paths: { '/': { get: { responses: { 204: { description: 'd' } } } } },
}
/** Strings that look like the code of generated files. */
const stringsLikeCode: Node = {
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
/** Sends only one schema, so that most helpers of the generated code are unused. */
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

/** So many constrained properties that compilers reject a single function that checks them all. */
const deep = (depth: number): Node =>
  depth === 0
    ? { type: 'string', maxLength: 3 }
    : { type: 'object', properties: Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((i) => [`m${i}`, deep(depth - 1)])) }

/** Schemas whose checks would be unreachable code. */
const rules: Readonly<Record<string, Node | boolean>> = {
  AllButNone: { type: 'object', properties: { a: { type: 'string' } }, additionalProperties: false },
  NoneAtAll: {
    oneOf: [
      { type: 'object', additionalProperties: false },
      { type: 'array', items: false },
    ],
  },
  AnythingElse: { type: 'array', items: { anyOf: [{ $ref: '#/components/schemas/AllButNone' }, {}] } },
  EnumOfOther: {
    oneOf: [
      { type: 'array', enum: ['a', 'b'], maxItems: 2 },
      { type: 'integer', maxLength: 2 },
    ],
  },
  OtherInAllOf: {
    oneOf: [{ allOf: [{ type: 'array' }, { const: 'a' }] }, { allOf: [{ const: 'a' }, { const: 'b' }] }],
  },
  NullWithLength: {
    oneOf: [
      { const: null, maxLength: 2 },
      { type: 'boolean', minLength: 1, not: { type: 'string' } },
    ],
  },
  ChoiceOfOther: { not: { type: 'array', anyOf: [{ const: 'a' }, { const: 3, maximum: 4 }, { type: 'number' }] } },
  NoText: { not: { type: 'string' } },
  Nothing: { type: 'object', properties: { a: { not: { anyOf: [{}, { const: 1 }] } }, b: { oneOf: [false, false] } } },
  Unevaluated: {
    type: 'object',
    anyOf: [{ properties: { a: {} } }, { const: 3 }, false],
    if: false,
    then: { properties: { b: {} } },
    else: { properties: { c: {} } },
    unevaluatedProperties: false,
  },
  Empty: { type: 'object', properties: { a: { type: 'string' } } },
  Deep: deep(3),
}

const unreachableChecks: Node = {
  openapi: '3.1.0',
  info,
  paths: {
    '/': {
      get: {
        responses: {
          200: {
            description: 'd',
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Empty' } } },
          },
        },
      },
    },
  },
  components: { schemas: rules },
}

const cases: Readonly<Record<string, () => Promise<GeneratedFiles>>> = {
  'shop.yaml': () => generateFixture('shop.yaml'),
  'edgeCases.yaml': () => generateFixture('edgeCases.yaml'),
  'django.json': () => generateFixture('django.json'),
  'petshop.swagger.json': () => generateFixture('petshop.swagger.json'),
  'openapi.yaml': async () =>
    generateFiles(await readDescription(fileURLToPath(new URL('../../openapi.yaml', import.meta.url)))),
  'customFormats.yaml': () => generateFixture('customFormats.yaml'),
  'keywordsBeyondTypes.yaml': () => generateFixture('keywordsBeyondTypes.yaml'),
  'keywordsBeyondTypes.yaml, strict': () => generateFixture('keywordsBeyondTypes.yaml', { responses: 'strict' }),
  'one operation and no schema': () => generateFiles(minimal),
  'no operation at all': () => generateFiles({ openapi: '3.1.0', info, paths: {} }),
  'strings that look like code': () => generateFiles(stringsLikeCode),
  'only a string is sent': () => generateFiles(sending({ type: 'string' })),
  'only a uuid is sent': () => generateFiles(sending({ type: 'string', format: 'uuid' })),
  'only bytes are sent': () => generateFiles(sending({ type: 'string', format: 'binary' })),
  'any JSON is sent': () => generateFiles(sending({})),
  'only null is sent': () => generateFiles(sending({ type: 'null' })),
  'edgeCases.yaml, strict': () => generateFixture('edgeCases.yaml', { responses: 'strict' }),
  'shop.yaml, strict': () => generateFixture('shop.yaml', { responses: 'strict' }),
  'constraints that are always or never satisfied': () => generateFiles(unreachableChecks, { responses: 'strict' }),
  'a recursive array is sent': () =>
    generateFiles(sending({ type: 'array', items: { $ref: '#/components/schemas/Sent' } })),
}

let project: TemporaryProject
let folders: ReadonlyArray<string> = []

/**
 * Compiles everything in one project, a folder for each description, so that each compiler reads
 * the libraries only once.
 */
beforeAll(async () => {
  const all: Array<readonly [string, string]> = []
  for (const [name, make] of Object.entries(cases)) {
    const folder = name.replaceAll(/\W+/g, '-')
    all.push(...Object.entries(await make()).map(([file, text]) => [`${folder}/${file}`, text] as const))
  }
  folders = [...new Set(all.map(([file]) => file.split('/')[0] ?? ''))]
  project = temporaryProject(Object.fromEntries(all))
})
afterAll(() => project.remove())

it.each(['7', '5.9'] as const)(
  'files generated from every description compile under every flag of TypeScript %s',
  (compiler) => {
    expect(folders.length).toBe(Object.keys(cases).length)
    expect(project.compile(compiler)).toEqual([])
  },
  180_000,
)
