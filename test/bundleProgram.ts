/**
 * Bundles a test program into one JavaScript file, which starts in a fraction of the time that tsx
 * takes.
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** Below node_modules, so that programs find packages that aren't bundled. */
const cache = at('../node_modules/.cache/programs')

const made = new Map<string, Promise<string>>()

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/**
 * Removes the bundles of processes that have exited: test processes are killed when they are done.
 */
const sweep = (): void => {
  for (const name of readdirSync(cache))
    if (!isRunning(Number(name.split('-')[0]))) rmSync(join(cache, name), { recursive: true, force: true })
}

const bundle = async (entry: string): Promise<string> => {
  mkdirSync(cache, { recursive: true })
  sweep()
  const folder = mkdtempSync(join(cache, `${process.pid}-`))
  // As in a package: programs look for it in their parent folders.
  writeFileSync(join(folder, 'package.json'), '{ "type": "module", "version": "0.0.0" }\n')
  await build({
    // The hashing thread is a file of its own, which the engine expects in its own folder.
    entryPoints: { program: entry, hashWorker: at('../src/transfer/node/hash/hashWorker.js') },
    outdir: join(folder, 'dist'),
    bundle: true,
    // As in the package: a command loads only what it needs.
    splitting: true,
    format: 'esm',
    platform: 'node',
    mainFields: ['module', 'main'],
    // pglite reads its own files; the keyring is a native module; undici and basic-ftp are external
    // in the package too.
    external: ['@electric-sql/pglite', '@napi-rs/keyring', 'basic-ftp', 'undici'],
    tsconfig: at('../tsconfig.json'),
    banner: { js: "import * as module_ from 'node:module'; const require = module_.createRequire(import.meta.url);" },
    logLevel: 'error',
  })
  return join(folder, 'dist/program.js')
}

/** Returns the path of the bundle, which is built once in each process. */
export const bundleProgram = (entry: string): Promise<string> => {
  const known = made.get(entry)
  if (known !== undefined) return known
  const program = bundle(entry)
  made.set(entry, program)
  return program
}
