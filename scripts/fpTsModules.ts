/** Bundles the functions of fp-ts that are used, and not the modules that hold them. */
import { readFile } from 'node:fs/promises'
import { type Plugin } from 'esbuild'

/** Modules whose files begin with a small letter; that of `taskEither` is `TaskEither.js`. */
const small = ['boolean', 'function', 'number', 'string', 'struct', 'void']

const fileOf = (module: string): string =>
  `fp-ts/es6/${small.includes(module) ? module : module.charAt(0).toUpperCase() + module.slice(1)}.js`

/** `either as E` becomes an import of its own; types need none. */
const importOf = (specifier: string): string => {
  const [module = '', name = module] = specifier.split(' as ')
  return module.startsWith('type ') ? '' : `import * as ${name} from '${fileOf(module)}'`
}

/**
 * esbuild keeps the whole of a module that is exported as a namespace, as fp-ts's root exports all of
 * its own: 157 kB of which 37 are used. Importing the modules by their files tells it what is used.
 */
export const fpTsModules: Plugin = {
  name: 'fp-ts-modules',
  setup(build) {
    build.onLoad({ filter: /\/src\/.*\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8')
      const contents = text.replaceAll(/^import \{([^}]+)\} from 'fp-ts'$/gm, (_statement, specifiers: string) =>
        specifiers
          .split(',')
          .map((specifier) => specifier.trim())
          .filter((specifier) => specifier !== '')
          .map(importOf)
          .join('; '),
      )
      return { contents, loader: 'ts' }
    })
  },
}
