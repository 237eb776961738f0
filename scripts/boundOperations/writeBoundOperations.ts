/**
 * Writing the operations that are bound to an environment, or comparing what is written with what
 * src exports.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { boundOperations } from './boundOperations.js'

const textOf = (path: string): Promise<string | null> => readFile(path, 'utf8').catch(() => null)

/** Gives the exit code: 0 when the files are, or were found to be, as they must be. */
export const writeBoundOperations = async (
  root: string,
  isCheck: boolean,
  say: Pick<Console, 'error' | 'log'>,
): Promise<number> => {
  const generated = await boundOperations(root).catch((error: unknown) => {
    say.error(error instanceof Error ? error.message : String(error))
    return null
  })
  if (generated === null) return 1
  const codes = await Promise.all(
    generated.map(async ({ file, text }) => {
      if ((await textOf(join(root, file))) === text) return 0
      if (isCheck) {
        say.error(`${file}: differs from what src/index.ts and src/node.ts export; run npm run codegen`)
        return 1
      }
      await mkdir(dirname(join(root, file)), { recursive: true })
      await writeFile(join(root, file), text)
      say.log(`${file}: written`)
      return 0
    }),
  )
  return Math.max(...codes)
}
