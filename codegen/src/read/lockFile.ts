/**
 * Reads and writes the lock file beside a description: the SHA-256 of each fetched URL's content,
 * so that remote changes don't go unnoticed.
 */
import { createHash } from 'node:crypto'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { codegenError } from '../CodegenError.js'
import { isNode } from './jsonTree.js'

/** Maps URLs to hexadecimal SHA-256 digests. */
export type Hashes = ReadonlyMap<string, string>

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

export const lockFilePath = (description: string): string => `${description}.lock.json`

/** Reads the lock file; returns no hashes if it doesn't exist. */
export const readLock = async (file: string): Promise<Hashes> => {
  const text = await readFile(file, 'utf8').catch((thrown: NodeJS.ErrnoException) => {
    if (thrown.code === 'ENOENT') return null
    throw codegenError(`${file}: ${thrown.message}`)
  })
  if (text === null) return new Map()
  const invalid = (): Error => codegenError(`${file}: not a valid lock file; restore it, or delete it and run again`)
  try {
    const { format, sha256 } = JSON.parse(text) as { readonly format?: unknown; readonly sha256?: unknown }
    if (format !== 1 || !isNode(sha256)) throw invalid()
    return new Map(Object.entries(sha256).map(([url, hash]) => [url, String(hash)]))
  } catch {
    throw invalid()
  }
}

/** Writes the lock file atomically, unless it has these hashes already. */
export const writeLock = async (file: string, before: Hashes, now: Hashes): Promise<void> => {
  const isSame = before.size === now.size && [...now].every(([url, hash]) => before.get(url) === hash)
  if (isSame) return
  const sha256 = Object.fromEntries([...now].sort(([a], [b]) => (a < b ? -1 : 1)))
  const temporary = `${file}.${process.pid}`
  try {
    await writeFile(temporary, `${JSON.stringify({ format: 1, sha256 }, null, 2)}\n`)
    await rename(temporary, file)
  } catch (thrown) {
    throw codegenError(`${file}: ${(thrown as Error).message}`)
  }
}
