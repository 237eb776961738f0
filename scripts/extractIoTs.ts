/** The part of io-ts that is used, as a module of its own. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { rollup } from 'rollup'
import { markPureCalls } from './markPureCalls.js'

const ioTs = join(createRequire(import.meta.url).resolve('io-ts'), '../../es6/index.js')

const importOfIoTs = /^import \* as (\w+) from 'io-ts';?$/m

/** What a module uses of io-ts. */
const membersOf = (text: string): ReadonlyArray<string> => {
  const [, name = ''] = importOfIoTs.exec(text) ?? []
  return [...text.matchAll(new RegExp(`(?<![\\w$.])${name}\\.(\\w+)`, 'g'))].map(([, member = '']) => member)
}

/** These exports of io-ts, and what they need of it. */
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
    // It is called for recursive types alone, of which a codec is none.
    treeshake: { moduleSideEffects: false, manualPureFunctions: ['Object.defineProperty'] },
    onLog: (level, log, handle) => {
      if (log.code !== 'THIS_IS_UNDEFINED') handle(level, log)
    },
  })
  // With its ending, since webpack takes none from an ES module without.
  const { output } = await bundle.generate({ format: 'es', paths: (id) => `${id}.js` })
  return `/* From io-ts, Copyright (c) 2017 Giulio Canti, MIT License. */\n${output[0].code}`
}

/**
 * The same modules, but for what they use of io-ts, which is in an `ioTs.js` beside them. Of the 7
 * kB that io-ts is minified, bundlers can drop nothing: they cannot know that its classes have no
 * effect.
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
