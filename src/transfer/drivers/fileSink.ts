/** A file as the target of a download: written beside it under another name, synced, renamed. @since 0.1.0 */
import { randomBytes } from 'node:crypto'
import { mkdir, open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type FileSink } from '../Sink.js'
import { fileAttempt, fileDraft } from './fileDraft.js'
import { openLastingDraft } from './lastingDraft.js'

/** Short, and not made of the target's name, which may already be as long as a name can be. */
const draftPath = (target: string): string => join(dirname(target), `.pangea-${randomBytes(6).toString('hex')}.part`)

/**
 * The target's folder is made when it is missing; a file that is there stays as it is until a whole one takes its place. What an
 * interrupted download left of a large file is beside it, in `.NAME.part`, until another run goes on with it.
 */
export const fileSink = (target: string): FileSink => ({
  _tag: 'File',
  name: target,
  open: fileAttempt(target, 'open', async () => {
    await mkdir(dirname(target), { recursive: true })
    const path = draftPath(target)
    return fileDraft(target, path, await open(path, 'wx+'))
  }),
  openLasting: (sizeBytes) => openLastingDraft(target, sizeBytes, draftPath(target)),
})
