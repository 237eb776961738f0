/** Runs groups of the JSON Schema Test Suite: each schema is generated as a component, and each instance decoded by its codec. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { transform } from 'esbuild'
import { either as E } from 'fp-ts'
import type * as t from 'io-ts'
import { type GenerateOptions } from '../../codegen/src/GenerateOptions.js'
import { inlineCodecsOf } from '../../codegen/src/plan/inlineCodecs.js'
import { planOf } from '../../codegen/src/plan/Plan.js'
import { renderChecks } from '../../codegen/src/render/renderChecks.js'
import { renderCodecRuntime } from '../../codegen/src/render/renderCodecRuntime.js'
import { renderCodecs } from '../../codegen/src/render/renderCodecs.js'
import { renderModels } from '../../codegen/src/render/renderModels.js'
import { renderRequests } from '../../codegen/src/render/renderRequests.js'
import { isCodegenError } from '../../codegen/src/refuse.js'
import { readDescription } from '../../codegen/src/read/readDescription.js'
import { fixture } from './compiled.js'

export interface Group {
  readonly file: string
  readonly description: string
  readonly schema: unknown
  readonly tests: ReadonlyArray<{ readonly description: string; readonly data: unknown; readonly valid: boolean }>
}

export interface Outcome {
  readonly group: Group
  /** Why it is refused; `null` when it is generated. */
  readonly refused: string | null
  /** What the codec says of each instance. */
  readonly fits: ReadonlyArray<boolean>
  /** The same of the zod schema, of what is sent. */
  readonly zod: ReadonlyArray<boolean>
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

/** A schema has an address of its own, so that `#` in it means itself. */
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

/** An operation that sends it, where it is to be sent. */
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

/** `folder`: one of its own, inside of the project, which is removed. */
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
    const answers = inlineCodecsOf(plan)
    const models = renderModels(plan)
    const { codec, zod } = await compile(folder, {
      'checks.ts': renderChecks(plan, answers),
      'codec.ts': renderCodecRuntime(),
      'codecs.ts': renderCodecs(plan, answers),
      'requests.ts': renderRequests(plan),
    })
    const fits = group.tests.map(({ data }) => E.isRight(codec.decode(data)))
    const parsed = zod === undefined ? [] : group.tests.map(({ data }) => zod.safeParse(data).success)
    return { group, refused: null, fits, zod: parsed, models }
  } catch (thrown) {
    if (!isCodegenError(thrown)) throw thrown
    return { group, refused: thrown.message, fits: [], zod: [], models: '' }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

let runs = 0

/** What becomes of one schema, and what its codec says of these values. */
export const outcomeOf = (
  schema: unknown,
  values: ReadonlyArray<unknown>,
  options: Parameters<typeof runGroup>[2],
): Promise<Outcome> => {
  const tests = values.map((data) => ({ description: '', data, valid: true }))
  const folder = fixture(`../../node_modules/.cache/schema-${process.pid}-${runs++}`)
  return runGroup({ file: '', description: '', schema, tests }, folder, options)
}
