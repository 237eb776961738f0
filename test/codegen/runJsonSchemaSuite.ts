/**
 * Runs groups of the JSON Schema Test Suite: generates code for each schema, and decodes each
 * instance with its codec.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { transform } from 'esbuild'
import { either as E } from 'fp-ts'
import type * as t from 'io-ts'
import type { GenerateOptions } from '../../codegen/src/GenerateOptions.js'
import { nameInlineSchemas } from '../../codegen/src/plan/nameInlineSchemas.js'
import { planOf } from '../../codegen/src/plan/Plan.js'
import { renderChecks } from '../../codegen/src/render/renderChecks.js'
import { renderCodecRuntime } from '../../codegen/src/render/renderCodecRuntime.js'
import { renderCodecs } from '../../codegen/src/render/renderCodecs.js'
import { renderModels } from '../../codegen/src/render/renderModels.js'
import { renderRequests } from '../../codegen/src/render/renderRequests.js'
import { isCodegenError } from '../../codegen/src/CodegenError.js'
import { readDescription } from '../../codegen/src/read/readDescription.js'
import { repositoryPath } from './compileFixture.js'

export interface Group {
  readonly file: string
  readonly description: string
  readonly schema: unknown
  readonly tests: ReadonlyArray<{ readonly description: string; readonly data: unknown; readonly valid: boolean }>
}

export interface Outcome {
  readonly group: Group
  /** Why the schema is rejected; `null` if code is generated. */
  readonly rejected: string | null
  /** Whether the codec accepts each instance. */
  readonly accepts: ReadonlyArray<boolean>
  /** Whether the zod schema of sent values accepts each instance. */
  readonly zodAccepts: ReadonlyArray<boolean>
  readonly models: string
}

export const groupsIn = (folder: string): ReadonlyArray<Group> =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .flatMap((file) =>
      (JSON.parse(readFileSync(join(folder, file), 'utf8')) as ReadonlyArray<Omit<Group, 'file'>>).map((group) => ({
        ...group,
        file: file.replace(/\.json$/, ''),
      })),
    )

/** Gives a schema an `$id`, so that `#` in it refers to itself. */
const withAddress = (schema: unknown): unknown =>
  typeof schema === 'object' && schema !== null ? { $id: 'https://example.org/S', ...schema } : schema

interface Zod {
  readonly safeParse: (value: unknown) => { readonly success: boolean }
}

const compile = async (
  folder: string,
  files: Readonly<Record<string, string>>,
): Promise<{ readonly codec: t.Type<unknown>; readonly zod: Zod | undefined }> => {
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of Object.entries(files)) {
    const { code } = await transform(text, { loader: 'ts', format: 'esm' })
    writeFileSync(join(folder, name.replace(/ts$/, 'js')), code)
  }
  const codecs = (await import(pathToFileURL(join(folder, 'codecs.js')).href)) as { readonly S: t.Type<unknown> }
  const requests = (await import(pathToFileURL(join(folder, 'requests.js')).href)) as { readonly S?: Zod }
  return { codec: codecs.S, zod: requests.S }
}

/** Returns an operation that sends the schema, for the direction `sent`. */
const pathsOf = (direction: 'received' | 'sent'): object =>
  direction === 'received'
    ? {}
    : {
        '/s': {
          post: {
            operationId: 's',
            requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/S' } } } },
            responses: { 204: { description: '' } },
          },
        },
      }

/** Runs a group in a temporary folder inside the project, which is removed afterwards. */
export const runGroup = async (
  group: Group,
  folder: string,
  options: Partial<GenerateOptions> & { readonly direction?: 'received' | 'sent' },
): Promise<Outcome> => {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'description.json')
  const schemas = { S: withAddress(group.schema) }
  writeFileSync(
    file,
    JSON.stringify({
      openapi: '3.1.0',
      info: { title: 'S', version: '1' },
      paths: pathsOf(options.direction ?? 'received'),
      components: { schemas },
    }),
  )
  try {
    const plan = planOf(await readDescription(file), options)
    const answers = nameInlineSchemas(plan)
    const models = renderModels(plan)
    const { codec, zod } = await compile(folder, {
      'checks.ts': renderChecks(plan, answers),
      'codec.ts': renderCodecRuntime(),
      'codecs.ts': renderCodecs(plan, answers),
      'requests.ts': renderRequests(plan),
    })
    const accepts = group.tests.map(({ data }) => E.isRight(codec.decode(data)))
    const parsed = zod === undefined ? [] : group.tests.map(({ data }) => zod.safeParse(data).success)
    return { group, rejected: null, accepts, zodAccepts: parsed, models }
  } catch (thrown) {
    if (!isCodegenError(thrown)) throw thrown
    return { group, rejected: thrown.message, accepts: [], zodAccepts: [], models: '' }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

let runs = 0

/** Generates code for one schema and decodes the values with its codec. */
export const outcomeOf = (
  schema: unknown,
  values: ReadonlyArray<unknown>,
  options: Parameters<typeof runGroup>[2],
): Promise<Outcome> => {
  const tests = values.map((data) => ({ description: '', data, valid: true }))
  const folder = repositoryPath(`node_modules/.cache/schema-${process.pid}-${runs++}`)
  return runGroup({ file: '', description: '', schema, tests }, folder, options)
}
