/** Explains why a folder can't store the sandbox's data. */

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOENT: "it can't be created there",
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EEXIST: 'it is a file',
  ENOTDIR: 'it is a file, or inside one',
}

/**
 * WASI error numbers. The embedded PostgreSQL's file system throws them in objects that aren't
 * `Error`s.
 */
const wasiCodes: Readonly<Record<number, string>> = {
  2: 'EACCES',
  19: 'EDQUOT',
  20: 'EEXIST',
  44: 'ENOENT',
  51: 'ENOSPC',
  54: 'ENOTDIR',
  63: 'EPERM',
  69: 'EROFS',
}

/**
 * Recognizes a full disk in errors of Node, of the embedded PostgreSQL's file system and of
 * PostgreSQL itself.
 */
export const isDiskFull = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  (('code' in error && (error.code === 'ENOSPC' || error.code === '53100')) || ('errno' in error && error.errno === 51))

const findReason = (error: unknown): string | undefined => {
  if (typeof error !== 'object' || error === null) return undefined
  if (isDiskFull(error)) return reasons['ENOSPC']
  const isError = error instanceof Error
  // In Node's own errors, `errno` is the system's number and not WASI's.
  if (isError && 'code' in error && 'syscall' in error && error.syscall !== 'listen')
    return reasons[String(error.code)] ?? error.message
  if (isError || !('errno' in error)) return undefined
  return reasons[wasiCodes[Number(error.errno)] ?? ''] ?? `file system error ${String(error.errno)}`
}

/** Turns a file system error into a message for users. Returns any other error unchanged. */
export const explainFileSystemError = (error: unknown, folder: string): unknown => {
  const reason = findReason(error)
  if (reason === undefined) return error
  return new Error(`Can't store data in the folder ${folder}: ${reason}. Choose another folder.`, { cause: error })
}
