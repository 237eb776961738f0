import { readFile } from 'node:fs/promises'

/**
 * Identifies this run of the machine, from one boot to the next; `''` where the system has no such
 * name: anywhere but on Linux.
 */
export const bootId = async (): Promise<string> => {
  const text = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '')
  return text.trim()
}
