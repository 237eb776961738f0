/** What the drafts of a target are called: beside it, hidden, and never too long a name. */
import { createHash, randomBytes } from 'node:crypto'
import { basename, dirname, join } from 'node:path'

const maxNameBytes = 255

/** Room for what is put before and after the name. */
const reservedBytes = 64

/** `.NAME.part`, the draft of a large file; `.NAME.new`, that of a small one. */
export const draftPath = (target: string, suffix: 'part' | 'new'): string => {
  const name = basename(target)
  const isLong = Buffer.byteLength(name) > maxNameBytes - reservedBytes
  return join(dirname(target), `.${isLong ? createHash('sha256').update(name).digest('hex') : name}.${suffix}`)
}

/** One that nobody else has, for when another has that. */
export const sparePath = (target: string): string =>
  join(dirname(target), `.pangea-${randomBytes(6).toString('hex')}.part`)
