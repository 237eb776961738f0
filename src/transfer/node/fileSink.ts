/** A file as the target of a download. @since 0.1.0 */
import { lstat } from 'node:fs/promises'
import { option as O } from 'fp-ts'
import type { FileSink } from '../Sink.js'
import { fileSource } from './fileSource.js'
import { openPartialFile } from './partialFile.js'
import { tryFileOperation, openTemporary, prepareFolder } from './atomicFileTarget.js'

/**
 * Creates the target's folder if it is missing. An existing file stays until a complete one
 * replaces it. An interrupted download of a large object stays beside it, in `.NAME.part`, until
 * another run resumes it.
 */
export const fileSink = (target: string): FileSink => ({
  _tag: 'File',
  name: target,
  existing: async () => {
    const found = await lstat(target).catch(() => null)
    return found?.isFile() === true ? O.some(fileSource(target)) : O.none
  },
  open: tryFileOperation(target, 'open', async () => {
    await prepareFolder(target)
    const [, file] = await openTemporary(target)
    return file
  }),
  openPartial: (object) => openPartialFile(target, object),
})
