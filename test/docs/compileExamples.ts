/**
 * Compiles all examples in one program, and turns each snippet into a function of the fixture's
 * values.
 */
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import type { Example } from './extractExamples.js'

/** The kind of an example's constant, which decides how to run it. */
export type Kind = 'Either' | 'TaskEither' | 'ReaderTaskEither'

export interface Compiled {
  readonly example: Example
  /** Compiler messages, with line numbers of the example. */
  readonly problems: ReadonlyArray<string>
  /** The constants of a snippet that can be run, or that ran. */
  readonly outcomes: Readonly<Record<string, Kind>>
  /** A program as it is; a snippet as the body of an async function that returns its outcomes. */
  readonly script: string
}

const here = dirname(fileURLToPath(import.meta.url))
const root = join(here, '../..')

const fpTs = 'either as E, function as F, option as O, readerTaskEither as RTE, readonlyArray as RA, taskEither as TE'

/** The exported names of each entry of the package. */
export type Exported = Readonly<Record<string, ReadonlyArray<string>>>

/**
 * Declares what every snippet finds in scope: fp-ts, the exports of the package's entries, and the
 * fixture's values.
 */
const prelude = (exported: Exported, given: ReadonlyArray<string>): string =>
  [
    `import { ${fpTs} } from 'fp-ts'`,
    ...Object.entries(exported).map(([entry, names]) => `import { ${names.join(', ')} } from '${entry}'`),
    "import { type ExampleFixture } from './exampleFixture.js'",
    `declare const given: ExampleFixture`,
    `const { ${given.join(', ')} } = given`,
    'const { pipe } = F',
    'export const example = async () => {',
  ].join('; ')

const optionsOf = (): ts.CompilerOptions => {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
    config: unknown
  }
  return ts.parseJsonConfigFileContent(config, ts.sys, root).options
}

const kindOf = (type: ts.Type): Kind | null => {
  const name = type.aliasSymbol?.name === 'Either' ? 'Either' : type.symbol?.name
  return name === 'Either' || name === 'TaskEither' || name === 'ReaderTaskEither' ? name : null
}

const outcomesOf = (source: ts.SourceFile, checker: ts.TypeChecker): Readonly<Record<string, Kind>> => {
  const body = source.statements.at(-1)
  const found: Record<string, Kind> = {}
  const visit = (node: ts.Node, depth: number): void => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.name.text !== 'example') {
      const kind = kindOf(checker.getTypeAtLocation(node.name))
      if (kind !== null) found[node.name.text] = kind
    }
    // Only top-level constants: an inner function may never run.
    if (depth > 0 && ts.isFunctionLike(node)) return
    ts.forEachChild(node, (child) => visit(child, ts.isFunctionLike(node) ? depth + 1 : depth))
  }
  if (body !== undefined) visit(body, 0)
  return found
}

/** Compiles all examples; `exported` and `given` are the names that snippets find in scope. */
export const compileExamples = (
  examples: ReadonlyArray<Example>,
  exported: Exported,
  given: ReadonlyArray<string>,
): ReadonlyArray<Compiled> => {
  const opening = prelude(exported, given)
  const files = new Map(
    examples.map((example, i) => [
      join(here, `example-${i}.ts`),
      example.isProgram ? example.code : `${opening}\n${example.code}\n}\n`,
    ]),
  )
  const options = optionsOf()
  const host = ts.createCompilerHost(options)
  const fromDisk = host.getSourceFile.bind(host)
  host.getSourceFile = (path, ...rest) => {
    const text = files.get(path)
    return text === undefined ? fromDisk(path, ...rest) : ts.createSourceFile(path, text, rest[0], true)
  }
  const program = ts.createProgram([...files.keys()], options, host)
  const checker = program.getTypeChecker()

  return [...files].map(([path, text], i) => {
    const source = program.getSourceFile(path)
    const example = examples[i]
    if (source === undefined || example === undefined) throw new Error(`${path} is not in the program`)
    const diagnostics = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]
    const problems = diagnostics.map(({ start = 0, messageText }) => {
      const { line } = source.getLineAndCharacterOfPosition(start)
      return `line ${example.isProgram ? line + 1 : line}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`
    })
    const outcomes = example.isProgram ? {} : outcomesOf(source, checker)
    const snippet = `${example.code}\nreturn { ${Object.keys(outcomes).join(', ')} }`
    return { example, problems, outcomes, script: example.isProgram ? text : stripTypes(snippet) }
  })
}

const stripTypes = (snippet: string): string =>
  ts.transpileModule(snippet, { compilerOptions: { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext } })
    .outputText
