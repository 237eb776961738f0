import { readFile } from 'node:fs/promises'

/** Names the time from one start of this machine to the next; `''` where the system has no name for it, which is anywhere but on Linux. */
export const bootId = async (): Promise<string> => {
  const text = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '')
  return text.trim()
}
