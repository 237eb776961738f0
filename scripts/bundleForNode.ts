/**
 * Bundles programs for Node. Rolldown puts a module into the chunks of the entries that use it,
 * also if they import it through a module that exports everything, such as `src/node.ts`. With
 * esbuild, each of them would load all that any of them uses.
 */
import { fileURLToPath } from 'node:url'
import { rolldown, type RolldownPluginOption } from 'rolldown'
import { importFpTsDirectly } from './fpTsImports.js'

const root = fileURLToPath(new URL('..', import.meta.url))

export interface NodeBundle {
  /** Source files by the name of their output file, relative to the repository. */
  readonly entries: Readonly<Record<string, string>>
  readonly outDir: string
  /** Packages that are imported when the program runs. All others are bundled. */
  readonly external: ReadonlyArray<string>
  readonly plugins?: ReadonlyArray<RolldownPluginOption>
}

const sources = /\/src\/.*\.ts$/

const fpTsImportsPlugin: RolldownPluginOption = {
  name: 'fp-ts-imports',
  transform: { filter: { id: sources }, handler: (code) => importFpTsDirectly(code) },
}

const isIn =
  (names: ReadonlyArray<string>) =>
  (imported: string): boolean =>
    names.some((name) => imported === name || imported.startsWith(`${name}/`))

/**
 * Creates a file for each entry and for the code that several of them share. fp-ts and io-ts are
 * bundled as tree-shaken ES modules, since loading all of fp-ts would dominate the start of a
 * program.
 */
export const bundleForNode = async ({ entries, outDir, external, plugins = [] }: NodeBundle): Promise<void> => {
  const bundle = await rolldown({
    cwd: root,
    input: entries,
    platform: 'node',
    external: isIn(external),
    resolve: { mainFields: ['module', 'main'], extensionAlias: { '.js': ['.ts', '.js'] } },
    transform: { target: 'node20.19' },
    plugins: [...plugins, fpTsImportsPlugin],
    logLevel: 'warn',
  })
  await bundle.write({
    dir: outDir,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
    minify: { compress: true, mangle: false, codegen: false },
    comments: { legal: true, annotation: false, jsdoc: false },
  })
  await bundle.close()
}
