/** Generates a codec that checks responses against everything in the description. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { generateFiles } from '../../codegen/src/generateFiles.js'
import { readDescription } from '../../codegen/src/read/readDescription.js'

/** Writes the codec into a folder; returns the path of its entry. */
export const generateStrictCodec = async (folder: string): Promise<string> => {
  const generated = join(folder, 'strict')
  const description = await readDescription(fileURLToPath(new URL('../../openapi.yaml', import.meta.url)))
  const files = await generateFiles(description, { responses: 'strict' })
  await mkdir(generated, { recursive: true })
  for (const [name, text] of Object.entries(files)) await writeFile(join(generated, name), text)
  const entry = join(generated, 'entry.ts')
  await writeFile(
    entry,
    "import { SamplePage } from './codecs.js'\nexport const decode = (u: unknown): boolean => SamplePage.decode(u)._tag === 'Right'\n",
  )
  return entry
}
