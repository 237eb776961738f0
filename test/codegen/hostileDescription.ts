/**
 * A description that uses every hostile name in every possible place, and the files generated from
 * it.
 */
import { generateFiles } from '../../codegen/src/generateFiles.js'
import { defaultFormats, type Formats } from '../../codegen/src/model/formats.js'
import type { GeneratedFiles } from '../../codegen/src/outputFolder.js'
import { checkReferences } from '../../codegen/src/read/checkReferences.js'
import { joinPointer, type Node } from '../../codegen/src/read/jsonTree.js'
import { generateFixture } from './compileFixture.js'
import { hostileNames } from './hostileNames.js'

/** Creates a record in which any name is an own property, such as `__proto__`. */
const record = <A>(entries: ReadonlyArray<readonly [string, A]>): Readonly<Record<string, A>> =>
  Object.fromEntries(entries)

const refTo = (name: string): Node => ({ $ref: `#${joinPointer('/components/schemas', name).replaceAll('%', '%25')}` })
const jsonOf = (schema: unknown): Node => ({ 'application/json': { schema } })
const okResponse = (schema: unknown): Node => ({ 200: { description: 'd', content: jsonOf(schema) } })
const string: Node = { type: 'string' }

const chunksOf = <A>(all: ReadonlyArray<A>, size: number): ReadonlyArray<ReadonlyArray<A>> =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size))

/** Creates a unique schema whose sent and received views differ. */
const schemaOf = (name: string, i: number): Node => ({
  type: 'object',
  title: name,
  description: i % 2 === 0 ? name : `First line\n${name}`,
  required: ['name', 'id', 'format'],
  properties: {
    name: { const: name, description: name },
    id: { type: 'integer', readOnly: true },
    format: { type: 'string', 'x-brand': name },
    notes: { type: 'string', default: name, description: name },
  },
})

/** Creates an operation that sends and receives the schema of that name. */
const operationOf = (name: string, i: number): Node => ({
  operationId: name,
  summary: name,
  description: name,
  tags: [name],
  security: [{ [name]: [] }],
  parameters: [{ name, in: 'query', description: name, schema: { enum: [name, 'other'] } }],
  requestBody: { content: jsonOf(refTo(name)) },
  responses: {
    ...okResponse(refTo(name)),
    404: { description: name, content: jsonOf({ type: 'object', properties: { [`a${i}`]: { const: name } } }) },
  },
})

const parametersOf = (names: ReadonlyArray<string>, where: string): ReadonlyArray<Node> =>
  names.map((name) => ({ name, in: where, required: where === 'path', schema: string }))

/** Creates a path that uses the names for parameters and media types. */
const parametersAndMediaTypes = (names: ReadonlyArray<string>, form: Node, i: number): readonly [string, Node] => {
  const inPath = names.filter((name) => name !== '' && !/[{}?#]/.test(name))
  const others = ['query', 'header', 'cookie'].flatMap((where) => parametersOf(names, where))
  const encoding = record(names.map((name) => [name, { contentType: `text/x-${name}` }]))
  const bytes = names
    .filter((name) => name !== '')
    .map((name) => [`application/x-${name}`, { schema: { type: 'string', format: 'binary' } }] as const)
  return [
    `/all/${i}${inPath.map((name) => `/${name}/{${name}}`).join('')}`,
    {
      parameters: parametersOf(inPath, 'path'),
      get: { operationId: `all parameters ${i}`, parameters: others, responses: okResponse(refTo('all values')) },
      put: {
        operationId: `all bodies ${i}`,
        requestBody: {
          required: true,
          content: {
            ...jsonOf(form),
            'multipart/form-data': { schema: form, encoding },
            ...record(bytes.slice(0, 20)),
          },
        },
        responses: okResponse(refTo('one of many')),
      },
    },
  ]
}

const descriptionOf = (names: ReadonlyArray<string>): Node => {
  // `__proto__` is a key in JSON, but sets the prototype in code.
  const members = names.filter((name) => name !== '__proto__')
  const all = chunksOf(members, 60).map((chunk): Node => ({
    type: 'object',
    required: chunk.filter((_, i) => i % 2 === 0),
    properties: record(chunk.map((name, i) => [name, [string, { type: 'integer' }, refTo(name)][i % 3]])),
  }))
  const tagged = names.slice(0, 40)
  const catOf = (name: string): Node => ({
    type: 'object',
    required: ['kind'],
    properties: record([
      [`of ${name}`, string],
      ['kind', string],
    ]),
  })
  return {
    openapi: '3.1.0',
    info: { title: 'Names', version: '1' },
    tags: names.map((name) => ({ name, 'x-shown-in': names.slice(0, 2) })),
    paths: record([
      ...names.map((name, i) => [`/${i}`, { [i % 3 === 0 ? 'patch' : 'post']: operationOf(name, i) }] as const),
      ...chunksOf(names, 60).map((chunk, i) =>
        parametersAndMediaTypes(chunk, refTo(`all properties ${i % all.length}`), i),
      ),
    ]),
    components: {
      schemas: record<unknown>([
        ...names.map((name, i) => [name, schemaOf(name, i)] as const),
        ...all.map((schema, i) => [`all properties ${i}`, schema] as const),
        ['all values', { enum: names }],
        ['all open values', { type: 'string', 'x-extensible-enum': names }],
        [
          'all formats',
          {
            type: 'object',
            properties: record(
              members
                .slice(0, 60)
                .concat(ofFormats)
                .map((name) => [`a ${name}`, { type: 'string', format: name }]),
            ),
          },
        ],
        ...tagged.map((name) => [`cat ${name}`, catOf(name)] as const),
        [
          'one of many',
          {
            oneOf: tagged.map((name) => refTo(`cat ${name}`)),
            discriminator: {
              propertyName: 'kind',
              mapping: record(tagged.map((name) => [name, `#${joinPointer('/components/schemas', `cat ${name}`)}`])),
            },
          },
        ],
      ]),
      securitySchemes: record(names.map((name) => [name, { type: 'http', scheme: 'bearer' }])),
    },
  }
}

/** Names with colliding identifiers, and names of inherited properties. */
const ofFormats = ['a-b', 'aB', 'a_b', 'A-b', '__proto__', 'constructor', 'json', '', "it's", '*/', '\\', 'a\nb', 'Bär']

const formats: Formats = {
  ...defaultFormats,
  ...record(
    ofFormats.map((name) => [name, { pattern: "^['*/`]*$", flags: '', usual: '^a$', brand: null, words: name }]),
  ),
}

export const hostileFiles = async (): Promise<{
  readonly names: ReadonlyArray<string>
  readonly files: GeneratedFiles
}> => {
  const names = hostileNames({
    ...(await generateFixture('edgeCases.yaml')),
    ...(await generateFixture('customFormats.yaml')),
  })
  const document = descriptionOf(names)
  await checkReferences(document)
  return { names, files: await generateFiles(document, { formats }) }
}
