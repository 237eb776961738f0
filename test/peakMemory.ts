/** Measures the peak memory of this process. */
import { readFileSync } from 'node:fs'

/**
 * Returns the peak resident memory in MiB. Reads Linux's own file, because `resourceUsage` there
 * starts from the peak of the parent process.
 */
export const peakMemoryMiB = (): number => {
  try {
    const [, kiB] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? []
    return Number(kiB) / 1024
  } catch {
    return process.resourceUsage().maxRSS / 1024
  }
}
