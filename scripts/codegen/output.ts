/** The folder that is written: only files that bear the marker are ever replaced or removed. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { codegenError } from './refuse.js'
import { marker } from './render/text.js'

/** From file name to text. */
export type Files = Readonly<Record<string, string>>

interface Found {
  readonly name: string
  readonly text: string
}

const list = async (folder: string): Promise<ReadonlyArray<Found>> => {
  const entries = await readdir(folder, { withFileTypes: true }).catch((thrown: NodeJS.ErrnoException) => {
    if (thrown.code === 'ENOENT') return []
    throw codegenError(`${folder}: ${thrown.message}`)
  })
  return Promise.all(
    entries.map(async (entry) => ({
      name: entry.name,
      text: entry.isFile() ? await readFile(join(folder, entry.name), 'utf8') : '',
    })),
  )
}

/** What differs between a folder and what would be written, one line each; nothing when all is as it should be. */
export const differences = async (folder: string, files: Files): Promise<ReadonlyArray<string>> => {
  const found = await list(folder)
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

/** Makes a folder hold these files and no others; gives the names of those that changed. */
export const write = async (folder: string, files: Files): Promise<ReadonlyArray<string>> => {
  const found = await list(folder)
  const foreign = found.filter(({ text }) => !text.startsWith(marker)).map(({ name }) => join(folder, name))
  if (foreign.length > 0)
    throw codegenError(`not written by this generator, so nothing was: ${foreign.sort().join(', ')}`)
  await mkdir(folder, { recursive: true })
  const changed = Object.entries(files).filter(([name, text]) => found.find((one) => one.name === name)?.text !== text)
  await Promise.all(changed.map(([name, text]) => writeFile(join(folder, name), text)))
  const stale = found.filter(({ name }) => !Object.hasOwn(files, name))
  await Promise.all(stale.map(({ name }) => rm(join(folder, name))))
  return [...changed.map(([name]) => name), ...stale.map(({ name }) => name)].sort()
}
