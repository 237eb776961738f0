/** Runs TypeScript's language service on a program, to test what an editor shows. */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

export interface Hover {
  readonly type: string
  readonly documentation: string
}

export interface Problem {
  /** The line of the program, without its indentation. */
  readonly line: string
  /** One line for each reason, from the outermost inward. */
  readonly message: string
}

export interface Program {
  /**
   * Hovers over a name in a piece of the program: the last such piece, and the last such name in
   * it.
   */
  readonly hover: (piece: string, name: string) => Hover
  readonly problems: () => ReadonlyArray<Problem>
}

const root = fileURLToPath(new URL('../..', import.meta.url))

const optionsOf = (): ts.CompilerOptions => {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
    config: unknown
  }
  return ts.parseJsonConfigFileContent(config, ts.sys, root).options
}

/** Creates a program in memory, with a path beside this file. */
export const program = (text: string): Program => {
  const file = fileURLToPath(new URL('program.ts', import.meta.url))
  const options = optionsOf()
  const read = (path: string): string | undefined => (path === file ? text : ts.sys.readFile(path))
  const service = ts.createLanguageService({
    ...ts.sys,
    useCaseSensitiveFileNames: () => ts.sys.useCaseSensitiveFileNames,
    getCompilationSettings: () => options,
    getScriptFileNames: () => [file],
    getScriptVersion: () => '0',
    getScriptSnapshot: (path) => {
      const found = read(path)
      return found === undefined ? undefined : ts.ScriptSnapshot.fromString(found)
    },
    getCurrentDirectory: () => root,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: (path) => path === file || ts.sys.fileExists(path),
    readFile: read,
  })
  return {
    hover: (piece, name) => {
      const info = service.getQuickInfoAtPosition(file, text.lastIndexOf(piece) + piece.lastIndexOf(name))
      return {
        type: ts.displayPartsToString(info?.displayParts),
        documentation: ts.displayPartsToString(info?.documentation),
      }
    },
    problems: () =>
      [...service.getSyntacticDiagnostics(file), ...service.getSemanticDiagnostics(file)].map(
        ({ start = 0, messageText }) => ({
          line: text.slice(text.lastIndexOf('\n', start) + 1, (text + '\n').indexOf('\n', start)).trim(),
          message: ts.flattenDiagnosticMessageText(messageText, '\n'),
        }),
      ),
  }
}
