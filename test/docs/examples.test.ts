/** Every example of the documentation compiles and does what it shows. */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import * as fpTs from 'fp-ts'
import * as http from 'pangea-fp/http'
import * as pangeaFp from 'pangea-fp/node'
import * as requests from 'pangea-fp/requests'
import { startSandbox, type Sandbox } from 'pangea-sandbox'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compileExamples, type Compiled, type Kind } from './compileExamples.js'
import { type Example, extractFromMarkdown, extractFromSource } from './extractExamples.js'
import { type ExampleFixture, fixtureNames, makeExampleFixture } from './exampleFixture.js'

const root = fileURLToPath(new URL('../..', import.meta.url))

const filesBelow = async (folder: string, ending: string): Promise<ReadonlyArray<string>> =>
  existsSync(join(root, folder))
    ? (await readdir(join(root, folder), { recursive: true }))
        .filter((file) => file.endsWith(ending))
        .map((file) => `${folder}/${file}`)
    : []

const read = (file: string): Promise<string> => readFile(join(root, file), 'utf8')

const sources = (await filesBelow('src', '.ts')).filter((file) => !file.startsWith('src/generated/'))
const guides = [
  ...['README.md'].filter((file) => existsSync(join(root, file))),
  ...(await filesBelow('docs/guide', '.md')),
]
const examples = [
  ...(await Promise.all(sources.map(async (file) => extractFromSource(file, await read(file))))),
  ...(await Promise.all(guides.map(async (file) => extractFromMarkdown(file, await read(file))))),
].flat()

const wrong: Example = {
  at: 'here',
  code: 'const sample = fetchSample(ref)\nconst text: string = sample',
  isProgram: false,
  isRun: false,
  prints: null,
}
// One program for all of them: the compiler takes seconds to start.
const exported = {
  'pangea-fp/node': Object.keys(pangeaFp),
  'pangea-fp/http': Object.keys(http).filter((name) => !(name in pangeaFp)),
  'pangea-fp/requests': Object.keys(requests),
}
const [broken, ...compiled] = compileExamples([wrong, ...examples], exported, fixtureNames)
const named = (each: Compiled): readonly [string, Compiled] => [each.example.at, each]

type Outcome = { readonly _tag: 'Left'; readonly left: unknown } | { readonly _tag: 'Right'; readonly right: unknown }

/** Runs the operation, task or stream in a constant to completion. */
const settle = async (kind: Kind, value: unknown, pangea: ExampleFixture['pangea']): Promise<Outcome> => {
  if (kind === 'Either') return value as Outcome
  if (kind === 'TaskEither') return (value as () => Promise<Outcome>)()
  return (value as (env: ExampleFixture['pangea']) => () => Promise<Outcome>)(pangea)()
}

const AsyncFunction = (async () => undefined).constructor as new (
  ...args: ReadonlyArray<string>
) => (...values: ReadonlyArray<unknown>) => Promise<Readonly<Record<string, unknown>>>

const runSnippet = async (
  { script, outcomes }: Compiled,
  given: ExampleFixture,
): Promise<ReadonlyArray<readonly [string, Outcome]>> => {
  const { either, function: F, option, readerTaskEither, readonlyArray, taskEither } = fpTs
  const aliases = { E: either, F, O: option, RTE: readerTaskEither, RA: readonlyArray, TE: taskEither, pipe: F.pipe }
  const scope: Readonly<Record<string, unknown>> = { ...aliases, ...http, ...pangeaFp, ...requests, ...given }
  // A block scope, so that an example may redeclare the name of a fixture value.
  const run = new AsyncFunction(...Object.keys(scope), `return await (async () => {\n${script}\n})()`)
  const values = await run(...Object.values(scope))
  return Promise.all(
    Object.entries(outcomes).map(
      async ([name, kind]) => [name, await settle(kind, values[name], given.pangea)] as const,
    ),
  )
}

/** Runs a program as a reader would and returns its output. */
const runProgram = async (
  { script }: Compiled,
  sandbox: Sandbox,
  given: ExampleFixture,
  folder: string,
): Promise<string> => {
  const file = join(folder, 'program.ts')
  await writeFile(file, script)
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    [join(root, 'node_modules/tsx/dist/cli.mjs'), '--tsconfig', join(root, 'tsconfig.json'), file],
    {
      cwd: folder,
      env: {
        ...process.env,
        PANGEA_ENDPOINT: sandbox.endpoint,
        PANGEA_TOKEN: given.token,
        PANGEA_API_CACHE_DIR: join(folder, 'cache'),
      },
    },
  )
  expect(stderr).toBe('')
  return stdout
}

test('the documentation has examples', () => {
  expect(examples.length).toBeGreaterThan(0)
})

test.each(compiled.map(named))('%s compiles', (_at, { problems }) => {
  expect(problems).toEqual([])
})

test('compileExamples reports errors with line numbers of the example', () => {
  expect(broken?.problems).toEqual([expect.stringMatching(/^line 2: Type '(ReaderTaskEither|Op)</)])
})

const fence = (marks: string, code: string): string => `\`\`\`ts${marks}\n${code}\n\`\`\`\n`

test('extractExamples finds examples in doc comments and in Markdown', () => {
  const comment = '/**\n * A thing.\n *\n * @example\n * const a = 1\n * @since 0.1.0\n */\nexport const b = 1\n'
  expect(extractFromSource('a.ts', comment)).toEqual([
    { at: 'a.ts:4', code: 'const a = 1', isProgram: false, isRun: true, prints: null },
  ])
  const page = `# Page\n\n${fence('', "import { a } from 'b'")}\n${fence(' prints "yes"', 'a()')}\n${fence(' no-run', 'b()')}`
  expect(extractFromMarkdown('a.md', page)).toEqual([
    { at: 'a.md:3', code: "import { a } from 'b'", isProgram: true, isRun: true, prints: null },
    { at: 'a.md:7', code: 'a()', isProgram: false, isRun: true, prints: 'yes' },
    { at: 'a.md:11', code: 'b()', isProgram: false, isRun: false, prints: null },
  ])
})

describe('examples against a sandbox', () => {
  const state: { sandbox?: Sandbox; given?: ExampleFixture; folder?: string; cwd?: string } = {}

  beforeAll(async () => {
    state.folder = await mkdtemp(join(tmpdir(), 'pangea-examples-'))
    await symlink(join(root, 'node_modules'), join(state.folder, 'node_modules'))
    await writeFile(join(state.folder, 'package.json'), '{ "type": "module" }')
    state.sandbox = await startSandbox()
    state.given = await makeExampleFixture(state.sandbox, state.folder)
    process.env['PANGEA_API_CACHE_DIR'] = join(state.folder, 'cache')
    // Examples name files relative to the program, as a reader would.
    state.cwd = process.cwd()
    process.chdir(state.folder)
  })
  afterAll(async () => {
    if (state.cwd !== undefined) process.chdir(state.cwd)
    await state.sandbox?.close()
    if (state.folder !== undefined) await rm(state.folder, { recursive: true })
  })

  const isRunnable = ({ example, problems }: Compiled): boolean => example.isRun && problems.length === 0

  test.each(compiled.filter(isRunnable).map(named))('%s runs', async (_at, each) => {
    const { sandbox, given, folder } = state
    if (sandbox === undefined || given === undefined || folder === undefined)
      throw new Error('the sandbox did not start')
    if (each.example.isProgram) {
      expect(await runProgram(each, sandbox, given, folder)).toContain(each.example.prints ?? '')
      return
    }
    const failed = (await runSnippet(each, given)).filter(([, outcome]) => outcome._tag === 'Left')
    expect(failed).toEqual([])
  })
})
