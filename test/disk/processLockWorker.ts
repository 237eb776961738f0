/**
 * A process that takes the lock as often as it can, and increments a count in a file under it:
 * reads, waits a little, writes. Arguments: folder, duration in ms, and `dies` to be killed while
 * it has the lock. Prints a dot each time it has the lock.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { waitForLock } from '../../src/disk/processLock.js'

const [, , folder = '', forMs = '0', fate] = process.argv
const file = join(folder, 'count')
const until = Date.now() + Number(forMs)

while (Date.now() < until) {
  const lock = await waitForLock(join(folder, 'lock'), new AbortController().signal)
  const count = Number(await readFile(file, 'utf8'))
  await wait(1)
  await writeFile(file, String(count + 1))

  process.stdout.write('.')
  if (fate === 'dies' && Math.random() < 0.2) process.kill(process.pid, 'SIGKILL')
  await lock.release()
}
