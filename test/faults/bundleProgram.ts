/**
 * Bundles a program into one JavaScript file that starts fast, with the hashing worker beside it.
 */
import { writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type BuildOptions } from 'esbuild'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** The worker is a separate file, which the engine loads from its own folder. */
const worker = at('../../src/transfer/node/hash/hashWorker.js')

export const bundleProgram = async (entry: string, outfile: string): Promise<string> => {
  const shared: BuildOptions = {
    bundle: true,
    platform: 'node',
    format: 'esm',
    // Prefers ES modules, as application bundles do, so that unused code is dropped.
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
