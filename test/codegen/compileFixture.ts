/** Generates files from a fixture, compiles them as strictly as this project, and loads them. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type * as t from 'io-ts'
import ts from 'typescript'
import { generateFiles } from '../../codegen/src/generateFiles.js'
import type { GenerateOptions } from '../../codegen/src/GenerateOptions.js'
import type { GeneratedFiles } from '../../codegen/src/outputFolder.js'
import { readDescription } from '../../codegen/src/read/readDescription.js'

/** Returns the path of a description in `fixtures/`. */
export const fixturePath = (name: string): string => fileURLToPath(new URL(`fixtures/${name}`, import.meta.url))

/** Returns the absolute path of a file or folder, given relative to the root of the repository. */
export const repositoryPath = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))

export const generateFixture = async (name: string, options: Partial<GenerateOptions> = {}): Promise<GeneratedFiles> =>
  generateFiles(await readDescription(fixturePath(name)), options)

interface Schema {
  readonly safeParse: (value: unknown) => {
    readonly success: boolean
    readonly error?: { readonly issues: ReadonlyArray<{ readonly message: string }> }
  }
}

export interface Compiled {
  readonly problems: ReadonlyArray<string>
  readonly codecs: Readonly<Record<string, t.Type<unknown>>>
  readonly requests: Readonly<Record<string, Schema>>
  readonly operations: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly remove: () => void
}

/**
 * Compiles generated files together with `usage`, whose `@ts-expect-error` comments test the types.
 */
export const compileFiles = async (files: GeneratedFiles, usage: string): Promise<Compiled> => {
  // Inside node_modules, where libraries resolve and other tools don't look.
  const cache = repositoryPath('node_modules/.cache')
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(join(cache, 'codegen-'))
  const sources = Object.entries({ ...files, 'usage.ts': usage, 'package.json': '{"type":"module"}' })
  for (const [file, text] of sources) writeFileSync(join(folder, file), text)
  const project = ts.readConfigFile(repositoryPath('tsconfig.json'), (path) => ts.sys.readFile(path)).config as {
    readonly compilerOptions: object
  }
  const { options } = ts.convertCompilerOptionsFromJson(
    { ...project.compilerOptions, noEmit: false, paths: {}, types: [] },
    folder,
  )
  const names = sources.map(([file]) => join(folder, file)).filter((file) => file.endsWith('.ts'))
  const program = ts.createProgram(names, options)
  const problems = ts
    .getPreEmitDiagnostics(program)
    .map(
      (problem) =>
        `${problem.file?.fileName.slice(folder.length + 1)}: ${ts.flattenDiagnosticMessageText(problem.messageText, '\n')}`,
    )
  program.emit()
  const load = async (file: string): Promise<unknown> => import(pathToFileURL(join(folder, file)).href)
  return {
    problems,
    codecs: (await load('codecs.js')) as Compiled['codecs'],
    requests: (await load('requests.js')) as Compiled['requests'],
    operations: (await load('operations.js')) as Compiled['operations'],
    remove: () => rmSync(folder, { recursive: true }),
  }
}

export const compileFixture = async (
  name: string,
  usage: string,
  chosen: Partial<GenerateOptions> = {},
): Promise<Compiled> => compileFiles(await generateFixture(name, chosen), usage)
