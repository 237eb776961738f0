/** Why a folder cannot hold the data, in words. */

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOENT: 'it cannot be made there',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EEXIST: 'it is a file',
  ENOTDIR: 'it is a file, or lies below one',
}

/** The numbers of WASI, which the file system of the embedded PostgreSQL throws in objects that are no `Error`. */
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

/** Whether it says that the disk is full: Node, the embedded PostgreSQL's file system, or PostgreSQL itself. */
export const isDiskFull = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  (('code' in error && (error.code === 'ENOSPC' || error.code === '53100')) || ('errno' in error && error.errno === 51))

const findReason = (error: unknown): string | undefined => {
  if (typeof error !== 'object' || error === null) return undefined
  if (isDiskFull(error)) return reasons['ENOSPC']
  const isError = error instanceof Error
  // The number of one of Node's is the one of the system.
  if (isError && 'code' in error && 'syscall' in error && error.syscall !== 'listen')
    return reasons[String(error.code)] ?? error.message
  if (isError || !('errno' in error)) return undefined
  return reasons[wasiCodes[Number(error.errno)] ?? ''] ?? `error ${String(error.errno)} of its file system`
}

/** A failure of the file system in words; any other as it is. */
export const explainFileSystemError = (error: unknown, folder: string): unknown => {
  const reason = findReason(error)
  if (reason === undefined) return error
  return new Error(`The folder ${folder} can't hold the data: ${reason}. Choose another folder.`, { cause: error })
}
