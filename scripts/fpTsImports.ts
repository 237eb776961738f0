/**
 * Replaces imports from fp-ts's root with imports of its modules, so that bundlers can tree-shake
 * them.
 */

/**
 * Modules whose files start with a lowercase letter; `taskEither`, in contrast, is `TaskEither.js`.
 */
const small = ['boolean', 'function', 'number', 'string', 'struct', 'void']

const fileOf = (module: string): string =>
  `fp-ts/es6/${small.includes(module) ? module : module.charAt(0).toUpperCase() + module.slice(1)}.js`

/** Turns `either as E` into an import statement, and a type into nothing. */
const importOf = (specifier: string): string => {
  const [module = '', name = module] = specifier.split(' as ')
  return module === '' || module.startsWith('type ') ? '' : `import * as ${name} from '${fileOf(module)}'`
}

/**
 * Rewrites the imports of a module. esbuild keeps a whole module if it is exported as a namespace,
 * as fp-ts's root does with all of its modules: 157 kB, of which 37 are used. `fp-ts/es6/Option.js`
 * is the file that bundlers also resolve for `fp-ts` and `fp-ts/Option`, so that nothing is bundled
 * twice.
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
