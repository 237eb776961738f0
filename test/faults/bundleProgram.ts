/** A program as JavaScript in one file, so that it starts at once, with the engine's hashing thread beside it. */
import { writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type BuildOptions } from 'esbuild'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** The thread is a file of its own, which the engine looks for beside itself. */
const worker = at('../../src/transfer/node/hash/hashWorker.js')

export const bundleProgram = async (entry: string, outfile: string): Promise<string> => {
  const shared: BuildOptions = {
    bundle: true,
    platform: 'node',
    format: 'esm',
    // As a bundle for use is made: of modules, without what is not used of them.
    mainFields: ['module', 'main'],
    minify: true,
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    alias: { 'pangea-fp/node': at('../../src/node.ts') },
  }
  await build({ ...shared, entryPoints: [entry], outfile })
  await writeFile(join(dirname(outfile), 'package.json'), '{ "type": "module" }\n')
  await build({ ...shared, entryPoints: [worker], outfile: join(dirname(outfile), 'hashWorker.js') })
  return outfile
}
