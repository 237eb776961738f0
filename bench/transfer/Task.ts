/** The task of a measured process, and how the process reports its result. */
import type { S3Account } from '../../sandbox/src/signing/s3Account.js'

export interface Task {
  readonly mode: string
  readonly account: S3Account
  readonly key: string
  /** The file to upload or download; a folder for many. */
  readonly path: string
  readonly sizeBytes: number
  /** Recorded for the object; `null` verifies by its ETag. */
  readonly sha256: string | null
  /** Concurrent requests, or small files. */
  readonly concurrency: number
}

/** Runs the task that the process was started for. Its argument is a `Task` as JSON. */
export const runTask = async (modes: Readonly<Record<string, (task: Task) => Promise<unknown>>>): Promise<void> => {
  const task = JSON.parse(process.argv[2] ?? '{}') as Task
  const began = performance.now()
  await modes[task.mode]?.(task)
  const seconds = (performance.now() - began) / 1000
  process.stdout.write(`${JSON.stringify({ seconds, peakMiB: process.resourceUsage().maxRSS / 1024 })}\n`)
  process.exit(0)
}

/** Runs a function on all items, `count` at a time; the results are in the order of the items. */
export const mapConcurrently = async <A, B>(
  count: number,
  items: ReadonlyArray<A>,
  run: (item: A) => Promise<B>,
): Promise<ReadonlyArray<B>> => {
  const results: Array<B> = []
  const left = items.entries()
  const work = async (): Promise<void> => {
    for (const [index, item] of left) results[index] = await run(item)
  }
  await Promise.all(Array.from({ length: count }, work))
  return results
}
