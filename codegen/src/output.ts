/**
 * The folder that is written. Only files that bear the marker are ever replaced or removed, and the folder changes as a whole: a
 * crash leaves the old files, the new ones or (between two renames) none, never some of each.
 */
import { renameSync } from 'node:fs'
import { chmod, link, mkdir, readdir, readFile, realpath, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { codegenError } from './refuse.js'
import { marker } from './render/sourceCode.js'

/** From file name to text. */
export type Files = Readonly<Record<string, string>>

interface Found {
  readonly name: string
  readonly text: string
}

const codeOf = (thrown: unknown): string => (thrown as NodeJS.ErrnoException).code ?? ''

const isHidden = (name: string): boolean => name.startsWith('.')

const looks = 20

/**
 * What is there, but for hidden files: those of an editor or a file manager are nobody's business. It is looked at again when a file is gone
 * that was there: another process has put its folder in the place of this one.
 */
const list = async (folder: string, look = 1): Promise<ReadonlyArray<Found>> => {
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
    if (codeOf(thrown) !== 'ENOENT' || look === looks) throw thrown
    return list(folder, look + 1)
  })
}

/** A disk that is full or a folder that is not ours to write is for people to mend. */
const forPeople =
  (folder: string) =>
  (thrown: unknown): never => {
    throw codeOf(thrown) === '' ? thrown : codegenError(`${folder}: ${(thrown as Error).message}`)
  }

/** What differs between a folder and what would be written, one line each; nothing when all is as it should be. */
export const differences = async (folder: string, files: Files): Promise<ReadonlyArray<string>> => {
  const found = await list(folder).catch(forPeople(folder))
  const wanted = Object.entries(files).flatMap(([name, text]) => {
    const there = found.find((one) => one.name === name)
    return there === undefined
      ? [`${join(folder, name)}: missing`]
      : there.text === text
        ? []
        : [`${join(folder, name)}: differs`]
  })
  const extra = found
    .filter(({ name }) => !Object.hasOwn(files, name))
    .map(({ name }) => `${join(folder, name)}: extra`)
  return [...wanted, ...extra].sort()
}

// Writing

const prefixOf = (folder: string): string => `.${basename(folder)}.codegen-`

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (thrown) {
    return codeOf(thrown) === 'EPERM'
  }
}

/** Everything that the folder will hold, on the disk and whole. What does not change stays the same file, so that nobody compiles it again. */
const stage = async (staged: string, folder: string, files: Files, changed: ReadonlySet<string>): Promise<void> => {
  await mkdir(staged)
  const put = (name: string): Promise<void> => writeFile(join(staged, name), files[name] ?? '', { flush: true })
  const keep = async (name: string): Promise<void> => {
    const path = join(staged, name)
    const isKept = await link(join(folder, name), path)
      .then(() => readFile(path, 'utf8'))
      .then(
        (text) => text === files[name],
        () => false,
      )
    if (isKept) return
    // It can't be linked, or another process has put another one there since it was looked at.
    await rm(path, { force: true })
    await put(name)
  }
  await Promise.all(Object.keys(files).map((name) => (changed.has(name) ? put(name) : keep(name))))
  const mode = await stat(folder).catch(() => null)
  if (mode !== null) await chmod(staged, mode.mode)
}

/** Puts the new folder in the place of the old one. Another process may do the same at the same time: the last one stays. */
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

/** Removes what we wrote; whatever else came in meanwhile goes where it was meant to be. */
const retire = async (old: string, folder: string): Promise<void> => {
  for (const { name, isOurs } of [
    ...(await list(old)).map(({ name, text }) => ({ name, isOurs: text.startsWith(marker) })),
    ...(await readdir(old)).filter(isHidden).map((name) => ({ name, isOurs: false })),
  ]) {
    await (isOurs ? rm(join(old, name)) : rename(join(old, name), join(folder, name)))
  }
  await rmdir(old)
}

/** What a process that is gone left beside the folder: what it made goes, what it took away comes back. */
const recover = async (folder: string): Promise<void> => {
  const parent = dirname(folder)
  const prefix = prefixOf(folder)
  const left = (await readdir(parent).catch(() => [])).filter((name) => {
    const pid = Number(/^(\d+)-/.exec(name.slice(prefix.length))?.[1])
    return name.startsWith(prefix) && pid > 0 && pid !== process.pid && !isRunning(pid)
  })
  for (const name of left) {
    const path = join(parent, name)
    if (/-old\d+$/.test(name)) {
      if (await stat(folder).catch(() => null)) await retire(path, folder)
      else await rename(path, folder)
    } else await rm(path, { recursive: true })
  }
}

/** Where the folder itself can't be replaced, such as where it is mounted: file by file, each whole. */
const writeInside = async (folder: string, files: Files, changed: ReadonlySet<string>): Promise<void> => {
  const staged = join(folder, `.codegen-${process.pid}`)
  await stage(staged, folder, files, new Set(Object.keys(files)))
  for (const name of changed) await rename(join(staged, name), join(folder, name))
  await rm(staged, { recursive: true })
}

const writeBeside = async (folder: string, files: Files, changed: ReadonlySet<string>): Promise<void> => {
  const base = join(dirname(folder), `${prefixOf(folder)}${process.pid}`)
  const staged = `${base}-new`
  try {
    await stage(staged, folder, files, changed)
    for (const old of swap(folder, staged, `${base}-old`)) await retire(old, folder)
  } finally {
    await rm(staged, { recursive: true, force: true })
  }
}

const replace = async (folder: string, files: Files): Promise<ReadonlyArray<string>> => {
  // A link to a folder stays one.
  const real = await realpath(folder).catch(() => folder)
  await recover(real)
  const found = await list(folder)
  const foreign = found.filter(({ text }) => !text.startsWith(marker)).map(({ name }) => join(folder, name))
  if (foreign.length > 0)
    throw codegenError(`not written by this generator, so nothing was: ${foreign.sort().join(', ')}`)
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

/** Makes a folder hold these files and no others; gives the names of those that changed. */
export const write = async (folder: string, files: Files): Promise<ReadonlyArray<string>> =>
  replace(folder, files).catch(forPeople(folder))
