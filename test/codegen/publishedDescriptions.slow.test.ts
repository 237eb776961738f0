/**
 * Real descriptions are generated, compile with the compiler of today and with the next, and decode
 * their own examples. `invalidExamples.json` lists those that are not what their own schema says,
 * with what is wrong with each; an entry that no longer fails is an error.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type * as t from 'io-ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generate } from '../../codegen/src/generate.js'
import { type GenerateOptions } from '../../codegen/src/GenerateOptions.js'
import { type GeneratedFiles } from '../../codegen/src/outputFolder.js'
import { planOf } from '../../codegen/src/plan/Plan.js'
import { readDescription } from '../../codegen/src/read/readDescription.js'
import { type Node } from '../../codegen/src/read/jsonTree.js'
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

const wrong = JSON.parse(readFileSync(fixturePath('invalidExamples.json'), 'utf8')) as Readonly<
  Record<string, Readonly<Record<string, string>>>
>

describe.each(publishedDescriptions)('$name, which is $version', ({ name, file, atLeast }) => {
  const folder = repositoryPath(`node_modules/.cache/corpora-${process.pid}-${name}`)
  let document: Node
  let files: Readonly<Record<Mode, GeneratedFiles>>

  beforeAll(async () => {
    rmSync(folder, { recursive: true, force: true })
    document = await readDescription(await file(folder))
    // In their answers, members that have a default may be absent: their own examples are without
    // them.
    files = {
      shape: await generate(document),
      strict: await generate(document, { responses: 'strict' }),
    }
    for (const mode of modes) {
      mkdirSync(join(folder, mode), { recursive: true })
      for (const [path, text] of Object.entries(files[mode])) writeFileSync(join(folder, mode, path), text)
      writeProject(join(folder, mode), '*.ts')
    }
  }, 300_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('is generated whole, and never says any', () => {
    expect(planOf(document).operations.length).toBeGreaterThan(atLeast.operations)
    for (const [path, text] of modes.flatMap((mode) => Object.entries(files[mode]))) {
      const code = text.replace(/\/\*[\s\S]*?\*\/|'(\\.|[^'\\\n])*'|"(\\.|[^"\\\n])*"|\/\/.*/g, '')
      expect(/\bany\b.{0,80}/.exec(code)?.[0], path).toBeUndefined()
    }
  })

  it('compiles with TypeScript 7, and with TypeScript 5.9', async () => {
    for (const mode of modes) expect(await runCompiler('typescript7', join(folder, mode))).toBe('')
    expect(await runCompiler('typescript', join(folder, 'strict'), '--noEmit')).toBe('')
  }, 900_000)

  /** The examples that there are codecs for, and whether those take them. */
  const decoded = async (mode: Mode): Promise<ReadonlyArray<Example & { readonly isTaken: boolean }>> => {
    const { codecs, operations } = await load(join(folder, mode))
    const { nameOf } = planOf(document)
    const codecFor = ({ of }: Example): Codec | undefined => {
      if ('schema' in of) return codecs[nameOf(of.schema, 'received')]
      const reader = operations.get(of.route)?.[of.status]?.[of.mediaType.split(';')[0] ?? '']
      return typeof reader === 'string' ? undefined : reader
    }
    return examplesOf(document).flatMap((example) => {
      const codec = codecFor(example)
      return codec === undefined ? [] : [{ ...example, isTaken: codec.decode(example.value)._tag === 'Right' }]
    })
  }

  it('decodes its own examples', async () => {
    const validate = validatorOf(document)
    const examples = await decoded('shape')
    expect(examples.length).toBeGreaterThanOrEqual(atLeast.examples)
    const refused = examples.filter(({ isTaken }) => !isTaken)
    const reasons = refused.map(({ pointer, schema, value }) => [pointer, validate(schema, value)] as const)
    // Those that the description itself calls right must be taken.
    expect(reasons.filter(([, reason]) => reason === null)).toEqual([])
    expect(Object.fromEntries(reasons)).toEqual(wrong[name] ?? {})
  }, 120_000)

  it('decodes strictly what an independent reader takes, and nothing else', async () => {
    const validate = validatorOf(document, 'strict')
    const disagreements = (await decoded('strict')).flatMap(({ pointer, schema, value, isTaken }) => {
      const reason = validate(schema, value)
      return (reason === null) === isTaken ? [] : [[pointer, reason ?? 'is what the description says'] as const]
    })
    expect(disagreements).toEqual([])
  }, 120_000)
})
