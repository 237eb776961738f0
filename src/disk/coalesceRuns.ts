/** Coalesces concurrent runs of a job: callers that arrive while it runs share the next run. */

/**
 * Returns the job with its runs coalesced by key. Each call is covered by a run that starts after
 * it, and no two runs of one key overlap.
 */
export const coalesceRuns = (job: (key: string) => Promise<void>): ((key: string) => Promise<void>) => {
  const running = new Map<string, Promise<void>>()
  const next = new Map<string, Promise<void>>()
  const run = async (key: string): Promise<void> => {
    await running.get(key)
    next.delete(key)
    const mine = job(key)
    running.set(key, mine)
    await mine
    if (running.get(key) === mine) running.delete(key)
  }
  return (key) => {
    const shared = next.get(key) ?? run(key)
    next.set(key, shared)
    return shared
  }
}
