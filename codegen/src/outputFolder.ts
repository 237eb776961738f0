/**
 * Writes the output folder, or compares it with the generated files. Only files with the
 * generator's marker are replaced or removed. The folder changes as a whole: after a crash it has
 * the old files, the new ones or (between two renames) none, but never a mixture.
 */
import { renameSync } from 'node:fs'
import { chmod, link, mkdir, readdir, readFile, realpath, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { codegenError } from './CodegenError.js'
import { marker } from './render/sourceCode.js'

/** Maps file names to file contents. */
export type GeneratedFiles = Readonly<Record<string, string>>

interface Found {
  readonly name: string
  readonly text: string
}

const codeOf = (thrown: unknown): string => (thrown as NodeJS.ErrnoException).code ?? ''

const isHidden = (name: string): boolean => name.startsWith('.')

const maxAttempts = 20

/**
 * Reads the files of a folder, except hidden ones, which belong to editors and file managers.
 * Retries when a listed file is missing: another process has just replaced the folder.
 */
const readFolder = async (folder: string, attempt = 1): Promise<ReadonlyArray<Found>> => {
  const entries = await readdir(folder, { withFileTypes: true }).catch((thrown: unknown) => {
    if (codeOf(thrown) === 'ENOENT') return []
    throw thrown
  })
  return Promise.all(
    entries
      .filter(({ name }) => !isHidden(name))
      .map(async (entry) => ({
        name: entry.name,
        text: entry.isFile() ? await readFile(join(folder, entry.name), 'utf8') : '',
      })),
  ).catch((thrown: unknown) => {
    if (codeOf(thrown) !== 'ENOENT' || attempt === maxAttempts) throw thrown
    return readFolder(folder, attempt + 1)
  })
}

/**
 * Turns a file system error, such as a full disk or a read-only folder, into a message for the
 * user.
 */
const toCodegenError =
  (folder: string) =>
  (thrown: unknown): never => {
    throw codeOf(thrown) === '' ? thrown : codegenError(`${folder}: ${(thrown as Error).message}`)
  }

/** Lists the differences between a folder and the files that would be written, one line each. */
export const compareOutputFolder = async (folder: string, files: GeneratedFiles): Promise<ReadonlyArray<string>> => {
  const found = await readFolder(folder).catch(toCodegenError(folder))
  const wanted = Object.entries(files).flatMap(([name, text]) => {
    const existing = found.find((one) => one.name === name)
    return existing === undefined
      ? [`${join(folder, name)}: missing`]
      : existing.text === text
        ? []
        : [`${join(folder, name)}: differs`]
  })
  const extra = found
    .filter(({ name }) => !Object.hasOwn(files, name))
    .map(({ name }) => `${join(folder, name)}: extra`)
  return [...wanted, ...extra].sort()
}

// writing

const prefixOf = (folder: string): string => `.${basename(folder)}.codegen-`

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (thrown) {
    return codeOf(thrown) === 'EPERM'
  }
}

/**
 * Writes the complete new folder beside the old one. Unchanged files are hard links to the old
 * ones, so that compilers don't rebuild them.
 */
const stage = async (
  staged: string,
  folder: string,
  files: GeneratedFiles,
  changed: ReadonlySet<string>,
): Promise<void> => {
  await mkdir(staged)
  const writeNew = (name: string): Promise<void> => writeFile(join(staged, name), files[name] ?? '', { flush: true })
  const linkUnchanged = async (name: string): Promise<void> => {
    const path = join(staged, name)
    const isLinked = await link(join(folder, name), path)
      .then(() => readFile(path, 'utf8'))
      .then(
        (text) => text === files[name],
        () => false,
      )
    if (isLinked) return
    // The file can't be linked, or another process has replaced it since it was read.
    await rm(path, { force: true })
    await writeNew(name)
  }
  await Promise.all(Object.keys(files).map((name) => (changed.has(name) ? writeNew(name) : linkUnchanged(name))))
  const mode = await stat(folder).catch(() => null)
  if (mode !== null) await chmod(staged, mode.mode)
}

/**
 * Replaces the old folder with the new one. If several processes do so concurrently, the last one
 * wins.
 */
const swap = (folder: string, staged: string, old: string): ReadonlyArray<string> => {
  const olds: Array<string> = []
  for (let attempt = 0; ; attempt++) {
    try {
      renameSync(folder, `${old}${attempt}`)
      olds.push(`${old}${attempt}`)
    } catch (thrown) {
      if (codeOf(thrown) !== 'ENOENT') throw thrown
    }
    try {
      renameSync(staged, folder)
      return olds
    } catch (thrown) {
      if (!['ENOTEMPTY', 'EEXIST'].includes(codeOf(thrown)) || attempt === 20) throw thrown
    }
  }
}

/**
 * Deletes the generated files of a replaced folder, and moves any other file back to the current
 * one.
 */
const discardReplaced = async (old: string, folder: string): Promise<void> => {
  for (const { name, isOurs } of [
    ...(await readFolder(old)).map(({ name, text }) => ({ name, isOurs: text.startsWith(marker) })),
    ...(await readdir(old)).filter(isHidden).map((name) => ({ name, isOurs: false })),
  ]) {
    await (isOurs ? rm(join(old, name)) : rename(join(old, name), join(folder, name)))
  }
  await rmdir(old)
}

/**
 * Cleans up after killed processes: deletes their staging folders and restores the folder that they
 * moved away.
 */
const cleanUpKilledRuns = async (folder: string): Promise<void> => {
  const parent = dirname(folder)
  const prefix = prefixOf(folder)
  const orphans = (await readdir(parent).catch(() => [])).filter((name) => {
    const pid = Number(/^(\d+)-/.exec(name.slice(prefix.length))?.[1])
    return name.startsWith(prefix) && pid > 0 && pid !== process.pid && !isRunning(pid)
  })
  for (const name of orphans) {
    const path = join(parent, name)
    if (/-old\d+$/.test(name)) {
      if (await stat(folder).catch(() => null)) await discardReplaced(path, folder)
      else await rename(path, folder)
    } else await rm(path, { recursive: true })
  }
}

/**
 * Replaces files one by one, each atomically, where the folder itself can't be renamed, such as a
 * mount point.
 */
const writeInside = async (folder: string, files: GeneratedFiles, changed: ReadonlySet<string>): Promise<void> => {
  const staged = join(folder, `.codegen-${process.pid}`)
  await stage(staged, folder, files, new Set(Object.keys(files)))
  for (const name of changed) await rename(join(staged, name), join(folder, name))
  await rm(staged, { recursive: true })
}

const writeBeside = async (folder: string, files: GeneratedFiles, changed: ReadonlySet<string>): Promise<void> => {
  const base = join(dirname(folder), `${prefixOf(folder)}${process.pid}`)
  const staged = `${base}-new`
  try {
    await stage(staged, folder, files, changed)
    for (const old of swap(folder, staged, `${base}-old`)) await discardReplaced(old, folder)
  } finally {
    await rm(staged, { recursive: true, force: true })
  }
}

const replaceFiles = async (folder: string, files: GeneratedFiles): Promise<ReadonlyArray<string>> => {
  // A symbolic link to a folder remains one.
  const real = await realpath(folder).catch(() => folder)
  await cleanUpKilledRuns(real)
  const found = await readFolder(folder)
  const foreign = found.filter(({ text }) => !text.startsWith(marker)).map(({ name }) => join(folder, name))
  if (foreign.length > 0)
    throw codegenError(
      `${folder}: nothing was written, because this generator did not create ${foreign.sort().join(', ')}; ` +
        'choose another folder, or move the files',
    )
  const changed = Object.keys(files).filter((name) => found.find((one) => one.name === name)?.text !== files[name])
  const stale = found.map(({ name }) => name).filter((name) => !Object.hasOwn(files, name))
  if (changed.length + stale.length === 0) return []
  await mkdir(dirname(folder), { recursive: true })
  try {
    await writeBeside(real, files, new Set(changed))
  } catch (thrown) {
    if (!['EACCES', 'EBUSY', 'EPERM', 'EROFS', 'EXDEV'].includes(codeOf(thrown))) throw thrown
    await writeInside(real, files, new Set(changed))
    await Promise.all(stale.map((name) => rm(join(real, name))))
  }
  return [...changed, ...stale].sort()
}

/** Makes a folder contain exactly these files. Returns the names of those that changed. */
export const writeOutputFolder = async (folder: string, files: GeneratedFiles): Promise<ReadonlyArray<string>> =>
  replaceFiles(folder, files).catch(toCodegenError(folder))
