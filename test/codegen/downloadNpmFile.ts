/**
 * Downloads single files of npm packages on demand and caches them. The packages are never
 * installed.
 */
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

export interface NpmPackageFile {
  /** An argument of `npm pack`: a name with a version, or the path of a tarball. */
  readonly spec: string
  /** The path within the package. */
  readonly path: string
  /** The SHA-512 of the file, in base64url. */
  readonly sha512: string
}

const defaultCache = fileURLToPath(new URL('../../node_modules/.cache/packed', import.meta.url))

const run = async (program: string, args: ReadonlyArray<string>, cwd: string): Promise<void> => {
  await promisify(execFile)(program, [...args], { cwd, shell: process.platform === 'win32' })
}

const checksumOf = async (path: string): Promise<string | null> =>
  readFile(path).then(
    (bytes) => createHash('sha512').update(bytes).digest('base64url'),
    () => null,
  )

const reasonOf = (thrown: unknown): string => {
  const { stderr, message } = thrown as { readonly stderr?: string; readonly message: string }
  const lines = (stderr || message).split('\n').filter((line) => line.trim() !== '')
  // npm's last line is only the path of its log.
  return lines.find((line) => /^(npm error|tar:)/.test(line)) ?? lines[0] ?? message
}

const fetchTarball = async (folder: string, spec: string): Promise<string> => {
  await run('npm', ['pack', spec, '--pack-destination', folder, '--prefer-offline', '--ignore-scripts'], folder)
  return (await readdir(folder)).find((name) => name.endsWith('.tgz')) ?? 'no tarball'
}

const fetchInto = async (folder: string, { spec, path, sha512 }: NpmPackageFile): Promise<string> => {
  const tarball = await fetchTarball(folder, spec)
  await run('tar', ['-xzf', tarball, `package/${path}`], folder)
  const file = join(folder, 'package', path)
  const found = await checksumOf(file)
  return found === sha512 ? file : Promise.reject(new Error(`its SHA-512 is ${found}`))
}

/** Files of one package to fetch together. */
export interface NpmPackageFiles {
  readonly spec: string
  readonly paths: ReadonlyArray<string>
  /** The SHA-512 of the tarball, in base64url. */
  readonly sha512: string
}

/** Returns a folder with these files of a package, which are fetched unless they are cached. */
export const npmPackageFiles = async (wanted: NpmPackageFiles, cache: string = defaultCache): Promise<string> => {
  const { spec, paths, sha512 } = wanted
  const key = createHash('sha256')
    .update([sha512, ...paths].join('\n'))
    .digest('hex')
    .slice(0, 16)
  const target = join(cache, `${key}-package`)
  if (existsSync(target)) return target
  process.stderr.write(`fetching ${paths.length} files of ${spec}, once\n`)
  await mkdir(cache, { recursive: true })
  const folder = await mkdtemp(join(cache, 'fetching-'))
  try {
    const tarball = await fetchTarball(folder, spec)
    const found = await checksumOf(join(folder, tarball))
    if (found !== sha512) throw new Error(`its SHA-512 is ${found}`)
    await run('tar', ['-xzf', tarball, ...paths.map((path) => `package/${path}`)], folder)
    // The rename is atomic. If it fails, another process has stored the same files.
    await rename(join(folder, 'package'), target).catch((thrown: unknown) => {
      if (!existsSync(target)) throw thrown
    })
  } catch (thrown) {
    throw new Error(`could not fetch ${spec}: ${reasonOf(thrown)}`, { cause: thrown })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  return target
}

/**
 * Returns the path of a file of a package. It is fetched if the cache doesn't have it, or has it
 * damaged. If two processes fetch it concurrently, the second replaces the file by identical bytes.
 */
export const downloadNpmFile = async (wanted: NpmPackageFile, cache: string = defaultCache): Promise<string> => {
  const { spec, path, sha512 } = wanted
  const name = `${sha512.slice(0, 16)}-${path.slice(path.lastIndexOf('/') + 1)}`
  const target = join(cache, name)
  if ((await checksumOf(target)) === sha512) return target
  process.stderr.write(`fetching ${path} of ${spec}, once\n`)
  await mkdir(cache, { recursive: true })
  const folder = await mkdtemp(join(cache, 'fetching-'))
  try {
    await rename(await fetchInto(folder, wanted), target)
  } catch (thrown) {
    throw new Error(`could not fetch ${path} of ${spec}: ${reasonOf(thrown)}`, { cause: thrown })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  return target
}
