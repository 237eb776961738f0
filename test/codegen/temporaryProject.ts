/**
 * A temporary TypeScript project with generated files, compiled by TypeScript 5.9 or 7 and loaded.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { GeneratedFiles } from '../../codegen/src/outputFolder.js'
import { type Compiled, repositoryPath } from './compileFixture.js'
import { strictestOptions } from './runCompiler.js'

export const compilers = { '5.9': 'typescript', '7': 'typescript7' } as const

export interface TemporaryProject {
  /** Returns the lines that the compiler prints; none on success. */
  readonly compile: (compiler: keyof typeof compilers, options?: object) => ReadonlyArray<string>
  readonly load: () => Promise<Pick<Compiled, 'codecs' | 'operations' | 'requests'>>
  readonly remove: () => void
}

export const temporaryProject = (files: GeneratedFiles): TemporaryProject => {
  // Inside node_modules, where libraries resolve and other tools don't look.
  const cache = repositoryPath('node_modules/.cache')
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(join(cache, 'codegen-'))
  for (const [file, text] of Object.entries({ ...files, 'package.json': '{"type":"module"}' })) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  const load = async <A>(file: string): Promise<A> => (await import(pathToFileURL(join(folder, file)).href)) as A
  return {
    compile: (compiler, options = {}) => {
      const config = { compilerOptions: { ...strictestOptions, ...options }, files: Object.keys(files) }
      writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config))
      const tsc = repositoryPath(`node_modules/${compilers[compiler]}/bin/tsc`)
      const { stdout, stderr } = spawnSync(process.execPath, [tsc, '-p', '.'], { cwd: folder, encoding: 'utf8' })
      return `${stdout}${stderr}`.split('\n').filter((line) => line !== '')
    },
    load: async () => ({
      codecs: await load<Compiled['codecs']>('codecs.js'),
      requests: await load<Compiled['requests']>('requests.js'),
      operations: await load<Compiled['operations']>('operations.js'),
    }),
    remove: () => rmSync(folder, { recursive: true }),
  }
}
