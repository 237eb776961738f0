/**
 * A process that stores, pins, reads and evicts content, and checks that pinned content stays.
 * Arguments: folder, duration in ms, and `dies` to be killed while it has pinned something. Prints
 * a dot for each pin, and `!` for pinned content that vanished or changed.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { contentStore, type PinnedContent, sha256Of } from '../../src/disk/contentStore.js'

const [, , root = '', forMs = '0', fate] = process.argv
const store = contentStore(root, 'files')
const until = Date.now() + Number(forMs)
const random = (below: number): number => Math.floor(Math.random() * below)

/** Pins the content; stores it first if it's missing. */
const pinContent = async (bytes: Buffer): Promise<PinnedContent> => {
  const sha256 = sha256Of(bytes)
  const found = await store.pin(sha256)
  if (found !== null) return found
  const incoming = join(root, 'incoming')
  const path = join(incoming, `${process.pid}-${random(1e9)}`)
  await mkdir(incoming, { recursive: true })
  await writeFile(path, bytes)
  return store.adopt(sha256, path)
}

while (Date.now() < until) {
  const bytes = Buffer.alloc(1000, random(6))
  const pinned = await pinContent(bytes)
  await wait(random(4))
  if (random(3) === 0) await store.evict(2500)
  const found = await readFile(pinned.path).catch(() => Buffer.alloc(0))
  process.stdout.write(found.equals(bytes) ? '.' : '!')
  if (fate === 'dies' && random(20) === 0) process.kill(process.pid, 'SIGKILL')
  await pinned.release()
}
process.exit(0)
