/** Reads and validates a seed file, before anything changes. */
import { createHash } from 'node:crypto'
import { access, constants, readFile, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { parseJson } from '../python/parseJson.js'
import { fail } from './validators.js'
import { checkReferences } from './checkReferences.js'
import { checkSeed, type SeedFile } from './checkSeed.js'
import type { Seed } from './Seed.js'
import { trimNames } from './trimNames.js'

export interface LoadedSeed {
  readonly path: string
  readonly seed: Seed
  /** The folder that file paths in the seed are relative to. */
  readonly folder: string
  /** Identifies the seed. */
  readonly sha256: string
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'it does not exist',
  EISDIR: 'it is a folder',
  EACCES: 'permission denied',
}

const parseSeed = (text: string, path: string): unknown => {
  if (text.trim() === '') throw new Error(`The seed file ${path} is not JSON: it is empty`)
  try {
    return parseJson(text)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`The seed file ${path} is not JSON: ${reason}`, { cause: error })
  }
}

const isReadableFile = async (path: string): Promise<boolean> => {
  try {
    await access(path, constants.R_OK)
    return (await stat(path)).isFile()
  } catch {
    return false
  }
}

const checkFile = async ({ at, file }: SeedFile, folder: string): Promise<void> => {
  const path = resolve(folder, file)
  if (!(await isReadableFile(path))) fail(at, `names ${path}, which is not a readable file`)
}

/**
 * `isAlone`: whether the folder is new, so that the seed must contain everything that it refers to.
 */
export const readSeed = async (path: string, { isAlone }: { readonly isAlone: boolean }): Promise<LoadedSeed> => {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    const reason = reasons[error.code ?? ''] ?? error.message
    throw new Error(`The seed file ${path} can't be read: ${reason}`, { cause: error })
  })
  // Editors on Windows add a byte order mark.
  const value = trimNames(parseSeed(text.replace(/^\ufeff/, ''), path))
  const folder = dirname(resolve(path))
  try {
    for (const file of checkSeed(value)) await checkFile(file, folder)
    if (isAlone) checkReferences(value as Seed)
  } catch (error) {
    throw new Error(`The seed file ${path} is invalid: ${(error as Error).message}`, { cause: error })
  }
  return { path, seed: value as Seed, folder, sha256: createHash('sha256').update(text).digest('hex') }
}
