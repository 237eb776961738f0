/** The part of io-ts that is used, as a module of its own. */
import { join } from 'node:path'
import { readFile } from 'node:fs/promises'
import { build as bundle, type Plugin } from 'esbuild'
import { markPureCalls } from './pureCalls.js'

/** fp-ts stays where a program's own imports of it lead, by a path that webpack takes from an ES module. */
const fpTsByFile: Plugin = {
  name: 'fp-ts-by-file',
  setup(build) {
    build.onResolve({ filter: /^fp-ts\// }, ({ path }) => ({ path: `${path}.js`, external: true }))
  },
}

const pureIoTs: Plugin = {
  name: 'pure-io-ts',
  setup(build) {
    build.onLoad({ filter: /\/io-ts\/es6\/index\.js$/ }, async ({ path }) => ({
      contents: markPureCalls(await readFile(path, 'utf8')),
    }))
  },
}

const importOfIoTs = /^import \* as (\w+) from 'io-ts';?$/m

/**
 * Moves what these modules use of io-ts to `ioTs.js` beside them. Of the 7 kB that io-ts is minified,
 * bundlers can drop nothing: they cannot know that its classes have no effect.
 */
export const writeIoTsModule = async (
  folder: string,
  files: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, string>> => {
  const using = [...files].filter(([, text]) => importOfIoTs.test(text))
  const names = using.flatMap(([, text]) => {
    const [, name = ''] = importOfIoTs.exec(text) ?? []
    return [...text.matchAll(new RegExp(`(?<![\\w$.])${name}\\.(\\w+)`, 'g'))].map(([, member = '']) => member)
  })
  await bundle({
    stdin: { contents: `export { ${[...new Set(names)].join(', ')} } from 'io-ts'`, resolveDir: folder },
    bundle: true,
    format: 'esm',
    target: 'es2022',
    outfile: join(folder, 'ioTs.js'),
    mainFields: ['module'],
    plugins: [fpTsByFile, pureIoTs],
    legalComments: 'eof',
    logLevel: 'warning',
  })
  return new Map(
    using.map(([file, text]) => {
      const up = '../'.repeat(file.split('/').length - 1)
      return [file, text.replace(importOfIoTs, `import * as $1 from '${up === '' ? './' : up}ioTs.js';`)]
    }),
  )
}
