/** Fetches a URL that a description refers to, and checks the content against the lock file. */
import { codegenError } from '../CodegenError.js'
import { type Hashes, hashOf } from './lockFile.js'

/**
 * What to do with content that the lock file doesn't match. `add` records new URLs; `update` also
 * records changed content; `verify` rejects both; `compare` rejects changed content and records
 * nothing.
 */
export type LockMode = 'add' | 'compare' | 'update' | 'verify'

const timeoutMs = 30_000

const get = async (url: string): Promise<Uint8Array> => {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(timeoutMs) })
    if (!response.ok) throw new Error(`the server responded with status ${response.status}`)
    return new Uint8Array(await response.arrayBuffer())
  } catch (thrown) {
    const { message, cause } = thrown as Error
    throw codegenError(`${url}: ${cause instanceof Error && cause.message !== '' ? cause.message : message}`)
  }
}

export const fetchUrl = async (url: string, locked: Hashes, lockFile: string, mode: LockMode): Promise<Uint8Array> => {
  const bytes = await get(url)
  const before = locked.get(url)
  if (before === undefined && mode === 'verify') {
    throw codegenError(`${url}: not in ${lockFile}; run without --check and commit the lock file`)
  }
  if (before !== undefined && before !== hashOf(bytes) && mode !== 'update') {
    throw codegenError(
      `${url}: the content differs from the hash in ${lockFile}; review the change, then run with --update-lock`,
    )
  }
  return bytes
}
