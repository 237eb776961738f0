/** A file as the target of a download: written beside it under another name, synced, renamed. @since 0.1.0 */
import { type FileHandle, lstat, open, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { option as O } from 'fp-ts'
import { type FileSink } from '../Sink.js'
import { draftPath, sparePath } from './draftPath.js'
import { fileAttempt, fileDraft } from './fileDraft.js'
import { fileSource } from './fileSource.js'
import { openLastingDraft } from './lastingDraft.js'
import { makeFolder } from '../../disk/makeFolder.js'

/** A draft that was not written to for so long was left by a process that was killed. */
const abandonedMs = 10 * 60 * 1000

interface Opened {
  readonly path: string
  readonly file: FileHandle
}

/** Of processes with the same target, the first has the usual name; what a dead one left under it is cleared away. */
const openDraft = async (target: string): Promise<Opened> => {
  const path = draftPath(target, 'new')
  const first = await open(path, 'wx+').catch((thrown: unknown) =>
    (thrown as NodeJS.ErrnoException).code === 'EEXIST' ? null : Promise.reject(thrown as Error),
  )
  if (first !== null) return { path, file: first }
  const spare = sparePath(target)
  const file = await open(spare, 'wx+')
  const [left, now] = await Promise.all([stat(path).catch(() => null), file.stat()])
  if (left !== null && now.mtimeMs - left.mtimeMs > abandonedMs) await rm(path, { force: true })
  return { path: spare, file }
}

/**
 * The target's folder is made when it is missing; a file that is there stays as it is until a whole one takes its place. What an
 * interrupted download left of a large file is beside it, in `.NAME.part`, until another run goes on with it.
 */
export const fileSink = (target: string): FileSink => ({
  _tag: 'File',
  name: target,
  there: async () => {
    const found = await lstat(target).catch(() => null)
    return found?.isFile() === true ? O.some(fileSource(target)) : O.none
  },
  open: fileAttempt(target, 'open', async () => {
    const { path, file } = await openDraft(target).catch((thrown: NodeJS.ErrnoException) =>
      thrown.code === 'ENOENT' ? makeFolder(dirname(target)).then(() => openDraft(target)) : Promise.reject(thrown),
    )
    return fileDraft(target, path, file)
  }),
  openLasting: (sizeBytes) => openLastingDraft(target, sizeBytes, sparePath(target)),
})
