/** Runs the TypeScript compiler on generated code, under the strictest options. */
import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { repositoryPath } from './compileFixture.js'

/** Every compiler option that is stricter than `strict`. */
export const strictestOptions = {
  target: 'ES2022',
  lib: ['ES2022'],
  types: [],
  module: 'NodeNext',
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  noImplicitOverride: true,
  noImplicitReturns: true,
  noFallthroughCasesInSwitch: true,
  noPropertyAccessFromIndexSignature: true,
  allowUnreachableCode: false,
  allowUnusedLabels: false,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  isolatedDeclarations: true,
  declaration: true,
  erasableSyntaxOnly: true,
  skipLibCheck: true,
}

/** Turns a folder into a project with the strictest options. */
export const writeProject = (folder: string, include: string, options: object = {}): void => {
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
  const config = { compilerOptions: { ...strictestOptions, ...options }, include: [include] }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config))
}

/**
 * Compiles a project and returns the compiler's output, which is empty on success. The compiler
 * runs in a process of its own, because it needs much memory.
 */
export const runCompiler = async (
  compiler: string,
  folder: string,
  ...args: ReadonlyArray<string>
): Promise<string> => {
  const tsc = repositoryPath(`node_modules/${compiler}/bin/tsc`)
  const run = promisify(execFile)(process.execPath, ['--max-old-space-size=4096', tsc, '-p', folder, ...args], {
    maxBuffer: 1e8,
  })
  return run.then(
    ({ stdout }) => stdout,
    (failed: Error & { readonly stdout: string }) => failed.stdout || failed.message,
  )
}
