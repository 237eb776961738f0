/** How much memory a process held at most. */
import { readFileSync } from 'node:fs'

/**
 * Of this process, in MiB. Linux says it in its own file: what `resourceUsage` says there begins with what the process held that started
 * this one.
 */
export const peakMemoryMiB = (): number => {
  try {
    const [, kiB] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? []
    return Number(kiB) / 1024
  } catch {
    return process.resourceUsage().maxRSS / 1024
  }
}
