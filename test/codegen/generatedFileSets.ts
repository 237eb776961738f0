/** Complete sets of generated files, each of which differs in every file. */
import type { GeneratedFiles } from '../../codegen/src/outputFolder.js'
import { marker } from '../../codegen/src/render/sourceCode.js'

export const fileSet = (name: string): GeneratedFiles =>
  Object.fromEntries(
    ['codecs.ts', 'models.ts', 'operations.ts', 'paths.ts'].map((file) => [
      file,
      `${marker}\n// ${name}\n${`export const ${name} = '${file}'\n`.repeat(2000)}`,
    ]),
  )
