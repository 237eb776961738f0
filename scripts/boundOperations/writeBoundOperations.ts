/** Writes the generated modules of bound operations, or checks that they are up to date. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { boundOperations } from './boundOperations.js'

const readIfExists = (path: string): Promise<string | null> => readFile(path, 'utf8').catch(() => null)

/** Returns the exit code: 0 when the files are up to date or were written. */
export const writeBoundOperations = async (
  root: string,
  isCheck: boolean,
  output: Pick<Console, 'error' | 'log'>,
): Promise<number> => {
  const generated = await boundOperations(root).catch((error: unknown) => {
    output.error(error instanceof Error ? error.message : String(error))
    return null
  })
  if (generated === null) return 1
  const codes = await Promise.all(
    generated.map(async ({ file, text }) => {
      if ((await readIfExists(join(root, file))) === text) return 0
      if (isCheck) {
        output.error(`${file}: differs from what src/index.ts and src/node.ts export; run npm run codegen`)
        return 1
      }
      await mkdir(dirname(join(root, file)), { recursive: true })
      await writeFile(join(root, file), text)
      output.log(`${file}: written`)
      return 0
    }),
  )
  return Math.max(...codes)
}
