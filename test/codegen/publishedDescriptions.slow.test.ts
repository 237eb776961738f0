/**
 * Code generated from published descriptions compiles with TypeScript 5.9 and 7, and decodes their
 * own examples. `knownInvalidExamples.json` lists examples that are invalid by their own schema,
 * with the reason. An entry that no longer fails is an error.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type * as t from 'io-ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generateFiles } from '../../codegen/src/generateFiles.js'
import type { GenerateOptions } from '../../codegen/src/GenerateOptions.js'
import type { GeneratedFiles } from '../../codegen/src/outputFolder.js'
import { planOf } from '../../codegen/src/plan/Plan.js'
import { readDescription } from '../../codegen/src/read/readDescription.js'
import type { Node } from '../../codegen/src/read/jsonTree.js'
import { fixturePath, repositoryPath } from './compileFixture.js'
import { runCompiler, writeProject } from './runCompiler.js'
import { publishedDescriptions, type Example, examplesOf, validatorOf } from './publishedDescriptions.js'

type Codec = Pick<t.Type<unknown>, 'decode'>

interface Loaded {
  readonly codecs: Readonly<Record<string, Codec>>
  readonly operations: ReadonlyMap<string, Readonly<Record<string, Readonly<Record<string, Codec | string>>>>>
}

type Mode = GenerateOptions['responses']
const modes: ReadonlyArray<Mode> = ['shape', 'strict']

const load = async (folder: string): Promise<Loaded> => {
  const from = async (file: string): Promise<unknown> => import(pathToFileURL(join(folder, file)).href)
  const operations = (await from('operations.js')) as Readonly<
    Record<string, { method: string; path: string; responses: Record<string, Record<string, Codec | string>> }>
  >
  return {
    codecs: (await from('codecs.js')) as Loaded['codecs'],
    operations: new Map(Object.values(operations).map((one) => [`${one.method} ${one.path}`, one.responses])),
  }
}

const invalidExamples = JSON.parse(readFileSync(fixturePath('knownInvalidExamples.json'), 'utf8')) as Readonly<
  Record<string, Readonly<Record<string, string>>>
>

describe.each(publishedDescriptions)('$name, which is OpenAPI $version', ({ name, file, atLeast }) => {
  const folder = repositoryPath(`node_modules/.cache/corpora-${process.pid}-${name}`)
  let document: Node
  let files: Readonly<Record<Mode, GeneratedFiles>>

  beforeAll(async () => {
    rmSync(folder, { recursive: true, force: true })
    document = await readDescription(await file(folder))
    // Properties with a default are optional in responses, since the published examples lack them.
    files = {
      shape: await generateFiles(document),
      strict: await generateFiles(document, { responses: 'strict' }),
    }
    for (const mode of modes) {
      mkdirSync(join(folder, mode), { recursive: true })
      for (const [path, text] of Object.entries(files[mode])) writeFileSync(join(folder, mode, path), text)
      writeProject(join(folder, mode), '*.ts')
    }
  }, 300_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('generate supports every operation, and never uses the type any', () => {
    expect(planOf(document).operations.length).toBeGreaterThan(atLeast.operations)
    for (const [path, text] of modes.flatMap((mode) => Object.entries(files[mode]))) {
      const code = text.replace(/\/\*[\s\S]*?\*\/|'(\\.|[^'\\\n])*'|"(\\.|[^"\\\n])*"|\/\/.*/g, '')
      expect(/\bany\b.{0,80}/.exec(code)?.[0], path).toBeUndefined()
    }
  })

  it('generated code compiles with TypeScript 7 and 5.9', async () => {
    for (const mode of modes) expect(await runCompiler('typescript7', join(folder, mode))).toBe('')
    expect(await runCompiler('typescript', join(folder, 'strict'), '--noEmit')).toBe('')
  }, 900_000)

  /** Decodes every example for which there's a codec. */
  const decoded = async (mode: Mode): Promise<ReadonlyArray<Example & { readonly isAccepted: boolean }>> => {
    const { codecs, operations } = await load(join(folder, mode))
    const { nameOf } = planOf(document)
    const codecFor = ({ of }: Example): Codec | undefined => {
      if ('schema' in of) return codecs[nameOf(of.schema, 'received')]
      const reader = operations.get(of.route)?.[of.status]?.[of.mediaType.split(';')[0] ?? '']
      return typeof reader === 'string' ? undefined : reader
    }
    return examplesOf(document).flatMap((example) => {
      const codec = codecFor(example)
      return codec === undefined ? [] : [{ ...example, isAccepted: codec.decode(example.value)._tag === 'Right' }]
    })
  }

  it('shape codecs decode every valid example of the description', async () => {
    const validate = validatorOf(document)
    const examples = await decoded('shape')
    expect(examples.length).toBeGreaterThanOrEqual(atLeast.examples)
    const rejected = examples.filter(({ isAccepted }) => !isAccepted)
    const reasons = rejected.map(({ pointer, schema, value }) => [pointer, validate(schema, value)] as const)
    // Examples that are valid by the description must be accepted.
    expect(reasons.filter(([, reason]) => reason === null)).toEqual([])
    expect(Object.fromEntries(reasons)).toEqual(invalidExamples[name] ?? {})
  }, 120_000)

  it('strict codecs accept exactly the examples that Ajv accepts', async () => {
    const validate = validatorOf(document, 'strict')
    const disagreements = (await decoded('strict')).flatMap(({ pointer, schema, value, isAccepted }) => {
      const reason = validate(schema, value)
      return (reason === null) === isAccepted ? [] : [[pointer, reason ?? 'is valid'] as const]
    })
    expect(disagreements).toEqual([])
  }, 120_000)
})
