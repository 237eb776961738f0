/**
 * Descriptions of real services from npm packages, the examples in them, and an independent
 * validator.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import Ajv2020 from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { defaultFormats } from '../../codegen/src/model/formats.js'
import { joinPointer, isNode, resolveRef, type Node, type Located } from '../../codegen/src/read/jsonTree.js'
import { type NpmPackageFile, downloadNpmFile } from './downloadNpmFile.js'

// descriptions

export interface PublishedDescription {
  readonly name: string
  readonly version: string
  /** Returns the path of the description; a compressed one is unpacked into the folder. */
  readonly file: (folder: string) => Promise<string>
  /** Minimum counts, to notice a package that no longer contains the description. */
  readonly atLeast: { readonly operations: number; readonly examples: number }
}

const github: NpmPackageFile = {
  spec: '@octokit/openapi@23.0.2',
  path: 'generated/api.github.com.json',
  sha512: '6hoB6MJU7i1S7MlFBRZob5aDhsnsHHW1_CGlF6oyd3gcENdMDD-f_dvL7lcDGo__EABX8Y6xDMwasv3xqcfmUA',
}

const figma: NpmPackageFile = {
  spec: '@figma/rest-api-spec@0.43.0',
  path: 'openapi/openapi.yaml',
  sha512: 'YdqAFMUB1mgXuFV3lMCFSCbvxf1ymdkU6unNGuv4Jk9zVkTWzX6q-3QkrOF6gCifEIF10Eh9IhpzMPCzLQYc0Q',
}

const kubernetes: NpmPackageFile = {
  spec: 'kubernetes-client@9.0.0',
  path: 'lib/specs/swagger-1.13.json.gz',
  sha512: 'TYAbFrtCMndQymVk-BlHBDY8tjXI5iJK0q1GhizGIHOa3IbH0r7KfbNnm2dyruEbYZUFb12v3wbJSKEnHFgnGQ',
}

/** Returns the path of GitHub's description. */
export const githubDescription = (): Promise<string> => downloadNpmFile(github)

export const publishedDescriptions: ReadonlyArray<PublishedDescription> = [
  {
    name: 'github',
    version: '3.0',
    file: githubDescription,
    atLeast: { operations: 1000, examples: 1000 },
  },
  {
    name: 'figma',
    version: '3.1',
    file: () => downloadNpmFile(figma),
    atLeast: { operations: 40, examples: 0 },
  },
  {
    name: 'kubernetes',
    version: '2.0',
    file: async (folder) => {
      const file = join(folder, 'description.json')
      mkdirSync(folder, { recursive: true })
      writeFileSync(file, gunzipSync(readFileSync(await downloadNpmFile(kubernetes))))
      return file
    },
    atLeast: { operations: 900, examples: 0 },
  },
]

// examples

/** An example, with the schema that it should be valid for. */
export interface Example {
  readonly pointer: string
  readonly value: unknown
  readonly schema: unknown
  /** The component that it is an example of, or the response. */
  readonly of:
    { readonly schema: string } | { readonly route: string; readonly status: string; readonly mediaType: string }
}

const membersOf = (value: unknown): ReadonlyArray<readonly [string, Node]> =>
  isNode(value) ? Object.entries(value).filter((entry): entry is [string, Node] => isNode(entry[1])) : []

const follow = (document: Node, place: Located): Located =>
  isNode(place.node) && typeof place.node['$ref'] === 'string'
    ? follow(document, resolveRef(document, { node: place.node['$ref'], pointer: place.pointer }))
    : place

const examplesInSchemas = (schemas: Node): ReadonlyArray<Example> =>
  membersOf(schemas).flatMap(([name, schema]) => {
    const pointer = joinPointer('#/components/schemas', name)
    const examples = Array.isArray(schema['examples']) ? (schema['examples'] as ReadonlyArray<unknown>) : []
    return [
      ...('example' in schema ? [{ key: ['example'], value: schema['example'] }] : []),
      ...examples.map((value, i) => ({ key: ['examples', i], value })),
    ].map(({ key, value }) => ({ pointer: joinPointer(pointer, ...key), value, schema, of: { schema: name } }))
  })

const examplesInMediaType = (
  document: Node,
  media: Node,
  pointer: string,
): ReadonlyArray<Pick<Example, 'pointer' | 'value'>> => [
  ...('example' in media ? [{ pointer: joinPointer(pointer, 'example'), value: media['example'] }] : []),
  ...membersOf(media['examples']).flatMap(([name, node]) => {
    const { node: example } = follow(document, { node, pointer: '' })
    const is = { pointer: joinPointer(pointer, 'examples', name) }
    return isNode(example) && 'value' in example ? [{ ...is, value: example['value'] }] : []
  }),
]

const examplesInResponses = (document: Node): ReadonlyArray<Example> =>
  membersOf(document['paths']).flatMap(([path, item]) =>
    membersOf(item).flatMap(([method, operation]) =>
      membersOf(operation['responses']).flatMap(([status, node]) => {
        const { node: response } = follow(document, { node, pointer: '' })
        const pointer = joinPointer('#/paths', path, method, 'responses', status, 'content')
        return membersOf(isNode(response) ? response['content'] : null).flatMap(([mediaType, media]) =>
          examplesInMediaType(document, media, joinPointer(pointer, mediaType)).map((example) => ({
            ...example,
            schema: media['schema'] ?? true,
            of: { route: `${method.toUpperCase()} ${path}`, status, mediaType },
          })),
        )
      }),
    ),
  )

export const examplesOf = (document: Node): ReadonlyArray<Example> => {
  const { components } = document
  return [
    ...examplesInSchemas(isNode(components) ? (components['schemas'] as Node) : {}),
    ...examplesInResponses(document),
  ]
}

// validation

/** Whether to validate as loosely as shape codecs do, or every constraint. */
export type Validation = 'shape' | 'strict'

/**
 * Converts an OpenAPI schema to JSON Schema. For shapes, drops `additionalProperties: false`, which
 * shape codecs don't check.
 */
const asJsonSchema = (schema: unknown, validation: Validation): unknown => {
  if (Array.isArray(schema)) return schema.map((one) => asJsonSchema(one, validation))
  if (!isNode(schema)) return schema
  const { nullable, ...rest } = schema
  const dropped = ['default', 'discriminator', 'example', 'examples']
  const entries = Object.entries(rest).flatMap(([key, value]): ReadonlyArray<readonly [string, unknown]> => {
    if (dropped.includes(key) || (validation === 'shape' && key === 'additionalProperties' && value === false))
      return []
    if (key === '$ref') return [[key, `doc:/${String(value)}`]]
    return [[key, key === 'enum' || key === 'const' ? value : asJsonSchema(value, validation)]]
  })
  const result = Object.fromEntries(entries)
  return nullable === true ? { anyOf: [result, { type: 'null' }] } : result
}

/** Returns a function that validates values with Ajv, and returns the first error or `null`. */
export const validatorOf = (
  document: Node,
  validation: Validation = 'shape',
): ((schema: unknown, value: unknown) => string | null) => {
  const ajv = new Ajv2020.default({ strict: false, logger: false })
  if (validation === 'shape') addFormats.default(ajv)
  else {
    // The patterns of formats are the generator's own; only their enforcement is compared.
    for (const [name, { pattern, flags }] of Object.entries(defaultFormats)) {
      ajv.addFormat(name, new RegExp(pattern, flags))
    }
  }
  ajv.addSchema({ $id: 'doc:/', components: asJsonSchema(document['components'], validation) })
  const known = new Map<string, ReturnType<typeof ajv.compile>>()
  return (schema, value) => {
    const text = JSON.stringify(asJsonSchema(schema, validation))
    const validate = known.get(text) ?? ajv.compile(JSON.parse(text) as object)
    known.set(text, validate)
    if (validate(value)) return null
    const [error] = validate.errors ?? []
    return `${error?.instancePath === '' ? 'it' : error?.instancePath} ${error?.message}`
  }
}
