/** Makes renames in a folder durable; one sync covers all renames before it started. */
import { open } from 'node:fs/promises'

/** Callers that arrive while a job runs share the next run. */
export const sharingNext = (job: (key: string) => Promise<void>): ((key: string) => Promise<void>) => {
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

/** Windows opens no folders, and some network file systems sync none: only durability is lost. */
export const syncFolder = sharingNext(async (path) => {
  try {
    const folder = await open(path, 'r')
    await folder.sync().finally(() => folder.close())
  } catch {
    return
  }
})
