/**
 * Loads the documents that references point to: local files always, URLs only if the caller allows
 * them.
 */
import { readFile, realpath } from 'node:fs/promises'
import { dirname, relative, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { codegenError, isCodegenError } from '../CodegenError.js'
import { fetchUrl, type LockMode } from './fetchUrl.js'
import { hashOf, type Hashes, lockFilePath, readLock, writeLock } from './lockFile.js'
import type { LoadDocument } from './schemaResources.js'
import { parseFile } from './parseFile.js'
import { rejectAt } from './Cursor.js'
import type { SourceDocument } from './SourceDocument.js'
import { isNode } from './jsonTree.js'

export interface ReadOptions {
  /** Local files to read instead of URLs. */
  readonly resolve?: ReadonlyMap<string, string>
  /** Whether URLs may be fetched, and how the lock file is used. */
  readonly fetch?: LockMode
  /** Called with each file before it is read. */
  readonly onFile?: (file: string) => void
}

export interface DocumentLoader {
  readonly load: LoadDocument
  /** Updates the lock file. Call it once everything is loaded. */
  readonly writeLock: () => Promise<void>
}

const readBytes = async (file: string): Promise<Uint8Array> =>
  readFile(file).catch((thrown: NodeJS.ErrnoException) => {
    throw codegenError(thrown.code === 'ENOENT' ? `${file}: file not found` : `${file}: ${thrown.message}`)
  })

/**
 * Returns the version that a document declares, or else the version of the description that refers
 * to it.
 */
const versionOf = (root: unknown, otherwise: string): string => {
  const declared = isNode(root) ? (root['openapi'] ?? root['swagger']) : undefined
  return typeof declared === 'string' ? declared : otherwise
}

/** Reads the root description. */
export const readRootDocument = async (file: string): Promise<SourceDocument> => {
  const root = parseFile(await readBytes(file), file, '')
  return { name: '', uri: pathToFileURL(resolve(file)).href, root, version: versionOf(root, '') }
}

const isUrl = (uri: string): boolean => /^https?:/.test(uri)

export const documentLoader = async (
  description: string,
  root: SourceDocument,
  options: ReadOptions,
): Promise<DocumentLoader> => {
  const { resolve: overrides = new Map<string, string>(), fetch: mode, onFile } = options
  const lockFile = lockFilePath(description)
  const locked = mode === undefined ? new Map<string, string>() : await readLock(lockFile)
  const fetched = new Map<string, string>()
  /** Loaded documents, by real path or URL. */
  const known = new Map<string, SourceDocument>([[await realpath(description).catch(() => description), root]])

  /** Shows a path in the same form as the path of the description. */
  const displayPath = (path: string): string => {
    const folder = dirname(description)
    const from = relative(resolve(folder), path).replaceAll('\\', '/')
    return folder === '.' ? from : `${folder.replaceAll('\\', '/')}/${from}`
  }

  const sourceOf = (bytes: Uint8Array, file: string, name: string, uri: string): SourceDocument => {
    const parsed = parseFile(bytes, file, name)
    return { name, uri, root: parsed, version: versionOf(parsed, root.version) }
  }

  const readLocal = async (file: string, name: string, uri: string, key: string): Promise<SourceDocument> => {
    const before = known.get(key)
    if (before !== undefined) return before
    const source = sourceOf(await readBytes(file), file, name, uri)
    known.set(key, source)
    return source
  }

  const loadFile = async (uri: string): Promise<SourceDocument> => {
    const path = fileURLToPath(uri)
    const name = displayPath(path)
    onFile?.(path)
    const real = await realpath(path).catch((thrown: NodeJS.ErrnoException) => {
      throw codegenError(thrown.code === 'ENOENT' ? `file ${name} not found` : thrown.message)
    })
    return readLocal(path, name, uri, real)
  }

  const loadUrl = async (url: string): Promise<SourceDocument> => {
    const before = known.get(url)
    if (before !== undefined) return before
    const file = overrides.get(url)
    if (file !== undefined) onFile?.(file)
    if (file !== undefined) return readLocal(file, file, url, url)
    if (mode === undefined)
      throw codegenError(`the URL is outside the description; pass --resolve ${url}=FILE or --fetch`)
    const bytes: Uint8Array = await fetchUrl(url, locked, lockFile, mode)
    fetched.set(url, hashOf(bytes))
    const source = sourceOf(bytes, new URL(url).pathname, url, url)
    known.set(url, source)
    return source
  }

  const load: LoadDocument = async (uri, from, key) => {
    const isFile = uri.startsWith('file:')
    const reference = String(isNode(from.node) ? from.node[key] : uri)
    if (!isFile && !isUrl(uri)) return rejectAt(from, [key], `"${reference}" matches no $id in this description`)
    if (isFile && isUrl(from.resource.source.uri)) {
      return rejectAt(from, [key], `"${reference}" is a local file, which a document from a URL must not refer to`)
    }
    try {
      return await (isFile ? loadFile(uri) : loadUrl(uri))
    } catch (thrown) {
      if (isCodegenError(thrown)) return rejectAt(from, [key], `"${reference}": ${thrown.message}`)
      throw thrown
    }
  }

  const isWritten = mode === 'add' || mode === 'update'
  return {
    load,
    writeLock: async () => {
      const now: Hashes = fetched
      if (isWritten) await writeLock(lockFile, locked, now)
    },
  }
}
