/** Extracts the parts of io-ts that the library uses into a module of its own. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { rollup } from 'rollup'
import { markPureCalls } from './markPureCalls.js'

const ioTs = join(createRequire(import.meta.url).resolve('io-ts'), '../../es6/index.js')

const importOfIoTs = /^import \* as (\w+) from 'io-ts';?$/m

/** Returns the members of io-ts that a module uses. */
const membersOf = (text: string): ReadonlyArray<string> => {
  const [, name = ''] = importOfIoTs.exec(text) ?? []
  return [...text.matchAll(new RegExp(`(?<![\\w$.])${name}\\.(\\w+)`, 'g'))].map(([, member = '']) => member)
}

/** Bundles these exports of io-ts with what they depend on. */
const partOfIoTs = async (names: ReadonlyArray<string>): Promise<string> => {
  const bundle = await rollup({
    input: 'part',
    external: /^fp-ts\//,
    plugins: [
      {
        name: 'part',
        resolveId: (id) => (id === 'part' ? id : null),
        load: async (id) =>
          id === 'part'
            ? `export { ${names.join(', ')} } from ${JSON.stringify(ioTs)}`
            : markPureCalls(await readFile(id, 'utf8')),
      },
    ],
    // io-ts calls it for recursive types only, which the generated codecs don't use.
    treeshake: { moduleSideEffects: false, manualPureFunctions: ['Object.defineProperty'] },
    onLog: (level, log, handle) => {
      if (log.code !== 'THIS_IS_UNDEFINED') handle(level, log)
    },
  })
  // With the extension, which webpack requires in ES modules.
  const { output } = await bundle.generate({ format: 'es', paths: (id) => `${id}.js` })
  return `/* From io-ts, Copyright (c) 2017 Giulio Canti, MIT License. */\n${output[0].code}`
}

/**
 * Redirects the imports of io-ts to an `ioTs.js` with only the parts in use. Bundlers can't drop
 * any of io-ts's 7 kB (minified), since they can't know that its classes have no side effects.
 */
export const extractIoTs = async (files: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, string>> => {
  const using = [...files].filter(([, text]) => importOfIoTs.test(text))
  const names = [...new Set(using.flatMap(([, text]) => membersOf(text)))]
  if (names.some((name) => /recursi/i.test(name)))
    throw new Error(`io-ts is used for a recursive type: ${names.join()}`)
  const changed = using.map(([file, text]) => {
    const folder = '../'.repeat(file.split('/').length - 1)
    return [file, text.replace(importOfIoTs, `import * as $1 from '${folder === '' ? './' : folder}ioTs.js';`)] as const
  })
  return new Map([...files, ...changed, ['ioTs.js', await partOfIoTs(names)]])
}
