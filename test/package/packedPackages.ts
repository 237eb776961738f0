/** Packs the four packages as the registry would serve them, and installs them into projects. */
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll } from 'vitest'
import { type CommandResult, runCommand } from './runCommand.js'

export const root = fileURLToPath(new URL('../..', import.meta.url))

export const packages = {
  'pangea-fp': '.',
  'pangea-cli': 'cli',
  'pangea-codegen': 'codegen',
  'pangea-sandbox': 'sandbox',
}

export type PackageName = keyof typeof packages

export const isPackageName = (name: string): name is PackageName => name in packages

export const packageNames = Object.keys(packages) as ReadonlyArray<PackageName>

export const orThrow = ({ code, stdout, stderr }: CommandResult): string => {
  if (code === 0) return stdout
  throw new Error(`exit code ${code}\n${stdout}\n${stderr}`)
}

const newestMs = async (folder: string): Promise<number> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return Math.max(...(await Promise.all(files.map(async (file) => (await stat(file)).mtimeMs))))
}

/** Builds, unless each `dist` is newer than the sources. */
const buildIfStale = async (): Promise<void> => {
  const sources = ['src', 'cli/src', 'codegen/src', 'sandbox/src', 'scripts']
  const changedMs = Math.max(...(await Promise.all(sources.map((folder) => newestMs(join(root, folder))))))
  const built = Object.values(packages).map((folder) => newestMs(join(root, folder, 'dist')).catch(() => 0))
  if (Math.min(...(await Promise.all(built))) < changedMs) orThrow(await runCommand('npm', ['run', 'build'], root))
}

const install = ['install', '--omit=dev', '--prefer-offline', '--no-audit', '--no-fund']

/**
 * Packs the four packages before the tests of a file. Returns the tarballs and a function that
 * creates projects with them.
 */
export const usePackedPackages = () => {
  const state = { folder: '' }
  beforeAll(async () => {
    state.folder = await mkdtemp(join(tmpdir(), 'pangea-packages-'))
    await buildIfStale()
    const where = packageNames.flatMap((name) => ['--workspace', name])
    orThrow(await runCommand('npm', ['pack', '--ignore-scripts', '--pack-destination', state.folder, ...where], root))
  }, 300_000)
  afterAll(() => rm(state.folder, { recursive: true, force: true }))

  const tarball = async (name: PackageName): Promise<string> => {
    const found = (await readdir(state.folder)).find((file) => file.startsWith(`${name}-`) && file.endsWith('.tgz'))
    return join(state.folder, found ?? `no tarball of ${name}`)
  }

  /** Creates a project with these files that installs these packages, and any others it names. */
  const project = async (
    name: string,
    installs: ReadonlyArray<PackageName>,
    { files = {}, others = [] }: { files?: Readonly<Record<string, string>>; others?: ReadonlyArray<string> } = {},
  ): Promise<string> => {
    const folder = join(state.folder, name)
    await mkdir(folder)
    await writeFile(join(folder, 'package.json'), JSON.stringify({ name, private: true, type: 'module' }))
    await Promise.all(Object.entries(files).map(([file, text]) => writeFile(join(folder, file), text)))
    const tarballs = await Promise.all(installs.map(tarball))
    orThrow(await runCommand('npm', [...install, ...others, ...tarballs], folder))
    return folder
  }
  return { tarball, project }
}
