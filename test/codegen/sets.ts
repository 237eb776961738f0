/** Sets of files that can be told apart by each of them. */
import { type Files } from '../../codegen/src/output.js'
import { marker } from '../../codegen/src/render/sourceCode.js'

export const setOf = (name: string): Files =>
  Object.fromEntries(
    ['codecs.ts', 'models.ts', 'operations.ts', 'paths.ts'].map((file) => [
      file,
      `${marker}\n// ${name}\n${`export const ${name} = '${file}'\n`.repeat(2000)}`,
    ]),
  )
