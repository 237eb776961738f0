/**
 * Builds the four packages. Each is built in a temporary folder and then installed into its `dist`
 * file by file, so that programs can run during a build, and several builds can run concurrently.
 */
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import type { RolldownPluginOption } from 'rolldown'
import ts from 'typescript'
import { loadSummaries } from '../cli/src/help/summaries.js'
import { bundleForNode } from './bundleForNode.js'
import { importFpTsDirectly } from './fpTsImports.js'
import { extractIoTs } from './extractIoTs.js'
import { markPureCalls } from './markPureCalls.js'

const root = fileURLToPath(new URL('..', import.meta.url))

const stop = new AbortController()

/** Compiles a project with declarations. */
const compile = async (project: string, outDir: string): Promise<void> => {
  const tsc = join(root, 'node_modules/typescript/bin/tsc')
  const compiled = promisify(execFile)(process.execPath, [tsc, '-p', join(root, project), '--outDir', outDir], {
    cwd: root,
    signal: stop.signal,
  })
  const exited = new Promise((resolve) => compiled.child.once('close', resolve))
  await compiled.catch(async (thrown: unknown) => {
    // Until then, it may write files into a folder that would then remain.
    await exited
    const { stdout } = thrown as { readonly stdout?: string }
    throw new Error(`${project} does not compile:\n${stdout ?? String(thrown)}`, { cause: thrown })
  })
}

/** Declarations keep their comments, which editors show; in code they would only take up space. */
const removeComments = (code: string): string =>
  ts.transpileModule(code, {
    compilerOptions: {
      removeComments: true,
      target: ts.ScriptTarget.ESNext,
      module: ts.ModuleKind.ESNext,
    },
  }).outputText

/** Lists all files below a folder, as relative paths. */
const filesBelow = async (folder: string): Promise<ReadonlyArray<string>> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))

/**
 * Keeps the modules that bundlers need and makes them tree-shakable. Node uses bundles instead, so
 * that all other modules are deleted.
 */
const pruneModules = async (folder: string, entries: ReadonlyArray<string>): Promise<void> => {
  const { metafile } = await build({
    absWorkingDir: folder,
    entryPoints: [...entries],
    bundle: true,
    packages: 'external',
    format: 'esm',
    outdir: 'unused',
    write: false,
    metafile: true,
  })
  const reached = new Set(Object.keys(metafile.inputs))
  const unreached = (await filesBelow(folder)).filter((file) => file.endsWith('.js') && !reached.has(file))
  await Promise.all(unreached.map((file) => rm(join(folder, file))))
  const sources = await Promise.all(
    [...reached].map(async (file) => [file, await readFile(join(folder, file), 'utf8')] as const),
  )
  const shakeable = sources.map(
    ([file, text]) => [file, markPureCalls(importFpTsDirectly(removeComments(text)))] as const,
  )
  const changed = await extractIoTs(new Map(shakeable))
  await Promise.all([...changed].map(([file, text]) => writeFile(join(folder, file), text)))
}

/** The thread that hashes files. The library starts it from its own folder. */
const hashWorker = 'src/transfer/node/hash/hashWorker.js'

const buildLibrary = async (outDir: string): Promise<void> => {
  await compile('tsconfig.build.json', outDir)
  await pruneModules(outDir, ['http.js', 'index.js', 'requests.js'])
  await bundleForNode({
    entries: {
      http: 'src/http.ts',
      index: 'src/index.ts',
      node: 'src/node.ts',
      requests: 'src/requests.ts',
      hashWorker,
    },
    outDir: join(outDir, 'bundle'),
    external: ['basic-ftp', 'undici', 'zod'],
  })
}

/** Returns the packages that npm installs with a package, or that users may add. */
const dependenciesOf = async (folder: string): Promise<Array<string>> => {
  const manifest = JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8')) as Record<string, object>
  return ['dependencies', 'peerDependencies'].flatMap((kind) => Object.keys(manifest[kind] ?? {}))
}

/** Replaces the summaries of the commands by their values, so that help loads no command. */
const summariesPlugin: RolldownPluginOption = {
  name: 'summaries',
  load: {
    filter: { id: /\/cli\/src\/help\/summaries\.ts$/ },
    handler: async () => `export const loadSummaries = async () => (${JSON.stringify(await loadSummaries())})`,
  },
}

/** Contains the library: a command then loads only the modules that it uses. */
const buildCommand = async (outDir: string): Promise<void> =>
  bundleForNode({
    entries: { main: 'cli/src/main.ts', hashWorker },
    outDir,
    external: await dependenciesOf('cli'),
    plugins: [summariesPlugin],
  })

/**
 * Makes a `dist` folder contain exactly the files of a finished build, without any of them being
 * missing at any moment: adds new files, replaces existing ones, and deletes obsolete ones last.
 * Chunks get new names when they change, so they exist before the files that import them.
 */
const install = async (finished: string, target: string): Promise<void> => {
  await mkdir(target, { recursive: true })
  const existing = new Set(await filesBelow(target))
  const files = await filesBelow(finished)
  const move = async (file: string): Promise<void> => {
    await mkdir(dirname(join(target, file)), { recursive: true })
    await rename(join(finished, file), join(target, file))
  }
  for (const file of files.filter((one) => !existing.has(one))) await move(file)
  for (const file of files.filter((one) => existing.has(one))) await move(file)
  const obsolete = [...existing].filter((file) => !files.includes(file))
  await Promise.all(obsolete.map((file) => rm(join(target, file), { force: true })))
  // Folders that still contain files stay.
  const folders = [...new Set(obsolete.map(dirname))].sort((a, b) => b.length - a.length)
  for (const folder of folders) await rmdir(join(target, folder)).catch(() => undefined)
}

/** Compiles a package whose modules Node loads as they are. */
const buildModules = async (project: string, outDir: string): Promise<void> => {
  await compile(project, outDir)
  const modules = (await filesBelow(outDir)).filter((file) => file.endsWith('.js'))
  const strip = async (path: string) => writeFile(path, removeComments(await readFile(path, 'utf8')))
  await Promise.all(modules.map((file) => strip(join(outDir, file))))
}

const packages: Readonly<Record<string, (outDir: string) => Promise<void>>> = {
  '.': buildLibrary,
  cli: buildCommand,
  codegen: (outDir) => buildModules('codegen/tsconfig.json', outDir),
  sandbox: (outDir) => buildModules('sandbox/tsconfig.json', outDir),
}

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** Deletes a folder into which a compiler that is being killed may still write. */
const removeFolder = (path: string): Promise<void> => rm(path, { recursive: true, force: true, maxRetries: 10 })

/** Deletes the temporary folders of killed builds. */
const removeOrphanedBuilds = async (): Promise<void> => {
  const orphans = (await readdir(root)).filter(
    (name) => !isRunning(Number(/^\.build-(\d+)-/.exec(name)?.[1] ?? process.pid)),
  )
  await Promise.all(orphans.map((name) => removeFolder(join(root, name))))
}

const buildAll = async (work: string): Promise<void> => {
  const names = Object.keys(packages)
  const outcomes = await Promise.allSettled(
    Object.entries(packages).map(([name, buildInto]) => buildInto(resolve(work, name, 'dist'))),
  )
  const failures = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as Error] : []))
  if (!stop.signal.aborted) for (const { message } of failures) console.error(message)
  if (failures.length > 0) process.exitCode ??= 1
  else for (const name of names) await install(resolve(work, name, 'dist'), join(root, name, 'dist'))
}

for (const [name, code] of Object.entries({ SIGINT: 130, SIGTERM: 143 }))
  process.once(name, () => {
    process.exitCode = code
    stop.abort()
  })
await removeOrphanedBuilds()
const work = await mkdtemp(join(root, `.build-${process.pid}-`))
try {
  await buildAll(work)
} finally {
  await removeFolder(work)
}
