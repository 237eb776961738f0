/** What a measured process is to move, and how it says what that took. */
import { type S3Account } from '../../sandbox/src/signing/s3Account.js'

export interface Task {
  readonly mode: string
  readonly account: S3Account
  readonly key: string
  /** The file that goes up, or that comes down; a folder for many. */
  readonly path: string
  readonly sizeBytes: number
  /** What was recorded of the object; `null` leaves its ETag to prove it. */
  readonly sha256: string | null
  /** Requests, or small files, under way at the same time. */
  readonly concurrency: number
}

/** Runs the way that the process was started for; its argument is a `Task` as JSON. */
export const runTask = async (ways: Readonly<Record<string, (task: Task) => Promise<unknown>>>): Promise<void> => {
  const task = JSON.parse(process.argv[2] ?? '{}') as Task
  const began = performance.now()
  await ways[task.mode]?.(task)
  const seconds = (performance.now() - began) / 1000
  process.stdout.write(`${JSON.stringify({ seconds, peakMiB: process.resourceUsage().maxRSS / 1024 })}\n`)
  process.exit(0)
}

/** Runs one function on all items, so many at a time; the results are in their order. */
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
