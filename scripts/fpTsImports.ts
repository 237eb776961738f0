/** Imports the modules of fp-ts that are used, for bundlers to keep what is used of them. */
import { readFile } from 'node:fs/promises'
import { type Plugin } from 'esbuild'

/** Modules whose files begin with a small letter; that of `taskEither` is `TaskEither.js`. */
const small = ['boolean', 'function', 'number', 'string', 'struct', 'void']

const fileOf = (module: string): string =>
  `fp-ts/es6/${small.includes(module) ? module : module.charAt(0).toUpperCase() + module.slice(1)}.js`

/** `either as E` becomes an import of its own; types need none. */
const importOf = (specifier: string): string => {
  const [module = '', name = module] = specifier.split(' as ')
  return module === '' || module.startsWith('type ') ? '' : `import * as ${name} from '${fileOf(module)}'`
}

/**
 * Imports from fp-ts's root as imports of the modules that hold what is used. esbuild keeps the
 * whole of a module that is exported as a namespace, as fp-ts's root exports all of its own: 157 kB
 * of which 37 are used. `fp-ts/es6/Option.js` is the same file that bundlers find for `fp-ts` and
 * `fp-ts/Option`, so a program that imports those has nothing twice.
 */
export const importFpTsDirectly = (text: string): string =>
  text.replaceAll(/^import \{([^}]*)\} from 'fp-ts'(;?)$/gm, (_statement, specifiers: string, semicolon: string) =>
    specifiers
      .split(',')
      .map((specifier) => importOf(specifier.trim()))
      .filter((statement) => statement !== '')
      .join(';\n')
      .concat(semicolon),
  )

/** The same for a bundle of the sources. */
export const fpTsImportsPlugin: Plugin = {
  name: 'fp-ts-modules',
  setup(build) {
    build.onLoad({ filter: /\/src\/.*\.ts$/ }, async ({ path }) => ({
      contents: importFpTsDirectly(await readFile(path, 'utf8')),
      loader: 'ts',
    }))
  },
}
