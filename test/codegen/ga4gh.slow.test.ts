/**
 * Code generated from the published GA4GH APIs compiles and decodes their own examples. The
 * descriptions are expected beside the repository, or in the folder named by `GA4GH_DESCRIPTIONS`;
 * without them, the tests are skipped.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generateFiles } from '../../codegen/src/generateFiles.js'
import { readDescription } from '../../codegen/src/read/readDescription.js'
import { joinPointer, isNode, type Node } from '../../codegen/src/read/jsonTree.js'
import { type Compiled, compileFiles, repositoryPath } from './compileFixture.js'
import { validatorOf } from './publishedDescriptions.js'

const folder = process.env['GA4GH_DESCRIPTIONS'] ?? repositoryPath('../shared/descriptions/ga4gh')

/** An external document that all the descriptions refer to. */
const serviceInfo = 'https://raw.githubusercontent.com/ga4gh-discovery/ga4gh-service-info/v1.0.0/service-info.yaml'

interface Api {
  readonly name: string
  readonly file: string
  readonly operations: number
  readonly atLeast: number
  /** Examples that are invalid by their own schema, with the reason. */
  readonly invalid: Readonly<Record<string, string>>
  /** Schemas that come from other files. */
  readonly schemas: ReadonlyArray<string>
}

const at = '#/components/schemas'

const apis: ReadonlyArray<Api> = [
  {
    name: 'TES',
    file: 'tes.yaml',
    operations: 5,
    atLeast: 25,
    invalid: {
      [`${at}/tesOutputFileLog/properties/size_bytes`]: 'it must be string',
      [`${at}/tesResources/properties/zones`]: 'it must be array',
      [`${at}/tesTaskLog/properties/metadata`]: '/slurmm_id must be string',
    },
    schemas: ['Service', 'ServiceType'],
  },
  { name: 'WES', file: 'wes.yaml', operations: 8, atLeast: 10, invalid: {}, schemas: ['Service', 'ServiceType'] },
  {
    name: 'TRS',
    file: 'trs.yaml',
    operations: 11,
    atLeast: 20,
    invalid: {
      [`${at}/FileWrapper/properties/url`]: 'it must be string',
      [`${at}/ImageData/properties/image_name`]: 'it must be string',
      [`${at}/ImageData/properties/registry_host`]: 'it must be string',
      [`${at}/Tool/properties/aliases/items`]: 'it must be string',
      [`${at}/Tool/properties/id`]: 'it must be string',
      [`${at}/ToolVersion/properties/descriptor_type_version`]: 'it must be object',
    },
    schemas: ['Service', 'ServiceType'],
  },
  {
    name: 'DRS',
    file: 'drs/data_repository_service.openapi.yaml',
    operations: 9,
    atLeast: 20,
    invalid: {
      [`${at}/AccessURL/properties/headers`]: 'it must be array',
      [`${at}/BulkAccessURL/properties/headers`]: 'it must be array',
      [`${at}/ContentsObject/properties/drs_uri`]: 'it must be array',
    },
    schemas: ['AccessMethod', 'AccessURL', 'Checksum', 'ContentsObject', 'DrsObject', 'DrsService', 'Error', 'Service'],
  },
]

interface Example {
  readonly pointer: string
  readonly schema: Node
  readonly value: unknown
}

/** Collects the examples in schemas, at any depth. */
const examplesIn = (node: unknown, pointer: string): ReadonlyArray<Example> => {
  if (Array.isArray(node)) return node.flatMap((one, i) => examplesIn(one, joinPointer(pointer, i)))
  if (!isNode(node)) return []
  const isSchema = !/\/(properties|schemas)$/.test(pointer)
  return [
    ...(isSchema && 'example' in node ? [{ pointer: `#${pointer}`, schema: node, value: node['example'] }] : []),
    ...Object.entries(node).flatMap(([key, member]) =>
      isSchema && key === 'example' ? [] : examplesIn(member, joinPointer(pointer, key)),
    ),
  ]
}

const probe = (i: number): string => `Probe${i}`

describe.skipIf(!existsSync(folder)).each(apis)(
  'the GA4GH API $name',
  ({ file, operations, atLeast, invalid, schemas }) => {
    let document: Node
    let examples: ReadonlyArray<Example>
    let compiled: Compiled

    beforeAll(async () => {
      document = await readDescription(join(folder, file), {
        resolve: new Map([[serviceInfo, join(folder, 'service-info.yaml')]]),
      })
      const { components } = document
      const described = isNode(components) && isNode(components['schemas']) ? components['schemas'] : {}
      examples = examplesIn(described, '/components/schemas')
      // Adds a component, and so a codec, for each schema with an example.
      const probes = Object.fromEntries(examples.map(({ schema }, i) => [probe(i), schema]))
      const probed = { ...document, components: { ...(components as Node), schemas: { ...described, ...probes } } }
      compiled = await compileFiles(await generateFiles(probed), '')
    }, 120_000)
    afterAll(() => compiled.remove())

    it('generated code compiles, with all operations and the schema names of other files', () => {
      expect(compiled.problems).toEqual([])
      expect(Object.keys(compiled.operations)).toHaveLength(operations)
      const { schemas: components } = document['components'] as { readonly schemas: Node }
      expect(Object.keys(components)).toEqual(expect.arrayContaining([...schemas]))
      expect(JSON.stringify(document).match(/"\$ref":"(?!#\/)[^"]*"/g)).toBeNull()
    })

    it('codecs decode the examples of the description', () => {
      const validate = validatorOf(document)
      expect(examples.length).toBeGreaterThanOrEqual(atLeast)
      const rejected = examples.filter(({ value }, i) => compiled.codecs[probe(i)]?.decode(value)._tag !== 'Right')
      const reasons = rejected.map(({ pointer, schema, value }) => [pointer, validate(schema, value)] as const)
      expect(Object.fromEntries(reasons)).toEqual(invalid)
    })
  },
)
