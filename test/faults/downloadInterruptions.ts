/** Downloads that are aborted, killed or run twice, or whose object, partial file or disk fails. */
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { either as E } from 'fp-ts'
import { bytesSource, fieldNamed, uploadField } from 'pangea-fp/node'
import {
  download,
  hashFile,
  newTarget,
  outcomeOf,
  partBytes,
  rangeBytes,
  type Result,
  sizeBytes,
  type StoredFile,
  storedFile,
  usualRuns,
} from './downloadRun.js'
import type { Fault, StorageName } from './Fault.js'
import { type FaultFixture, getRight, MiB, sha256 } from './fixture.js'

/** Aborts a download after `afterBytes` bytes. */
const abortAfter = async (
  fixture: FaultFixture,
  file: StoredFile,
  target: string,
  afterBytes: number,
): Promise<Result> => {
  const controller = new AbortController()
  return download(fixture, file, target, {
    signal: controller.signal,
    onProgress:
      ({ doneBytes }) =>
      () => {
        if (doneBytes >= afterBytes) controller.abort()
      },
  })
}

const run = promisify(execFile)

export const interruptions: ReadonlyArray<Fault> = [
  {
    name: 'aborted by its signal, then run again',
    direction: 'down',
    storage: 'sandbox',
    runs: usualRuns,
    run: async (fixture, n) => {
      const file = await storedFile(fixture, sizeBytes, 'sha256')
      const target = await newTarget(fixture)
      const before = fixture.storageProxy.bytesForwarded().down
      await abortAfter(fixture, file, target, Math.floor((sizeBytes * (n % 10)) / 10))
      const result = await download(fixture, file, target)
      return outcomeOf(target, file, result, fixture.storageProxy.bytesForwarded().down - before)
    },
  },
  {
    name: 'partial file damaged before the resume',
    direction: 'down',
    storage: 'sandbox',
    runs: usualRuns,
    run: async (fixture, n) => {
      const file = await storedFile(fixture, sizeBytes, n % 2 === 0 ? 'sha256' : 'etag')
      const target = await newTarget(fixture)
      await abortAfter(fixture, file, target, Math.floor(sizeBytes / 2))
      const part = join(target, '..', '.reads.fastq.part')
      await run('dd', [
        'if=/dev/urandom',
        `of=${part}`,
        'bs=1',
        'count=3',
        `seek=${n * 1000}`,
        'conv=notrunc',
        'status=none',
      ])
      const before = fixture.storageProxy.bytesForwarded().down
      const result = await download(fixture, file, target)
      // It is unknown which bytes are damaged, so all of them are fetched and compared.
      return outcomeOf(target, file, result, fixture.storageProxy.bytesForwarded().down - before, 2 * sizeBytes)
    },
  },
  {
    name: 'object replaced during the download',
    direction: 'down',
    storage: 'sandbox',
    runs: usualRuns,
    run: async (fixture, n) => {
      const field = `replaced ${n}`
      const put = (bytes: Uint8Array) =>
        getRight(
          uploadField(fieldNamed(fixture.result, field), bytesSource('r.fastq', bytes), {
            partBytes,
            thresholdBytes: 0,
          })(fixture.pangea),
        )
      const bytesOf = (seed: string): Buffer =>
        Buffer.concat(
          Array.from({ length: Math.ceil(sizeBytes / 32) }, (_, index) =>
            createHash('sha256').update(`${seed} ${n} ${index}`).digest(),
          ),
        )
      const [before, after] = [bytesOf('before'), bytesOf('after')]
      await put(before)
      const target = await newTarget(fixture)
      const replacing: Array<Promise<unknown>> = []
      const result = await download(fixture, { field, sha256: '', sizeBytes }, target, {
        concurrency: 1,
        bytesPerSecond: 40 * MiB,
        onProgress:
          ({ doneBytes }) =>
          () => {
            if (doneBytes > rangeBytes && replacing.length === 0) replacing.push(put(after))
          },
      })
      await Promise.all(replacing)
      // The target must be one of the two objects, not a mixture.
      const found = await hashFile(target)
      const wanted = found === sha256(before) ? before : after
      return outcomeOf(target, { field, sha256: sha256(wanted), sizeBytes }, result, 0)
    },
  },
  {
    name: 'file size limit, then none',
    direction: 'down',
    storage: 'sandbox',
    runs: usualRuns,
    run: async (fixture) => {
      const file = await storedFile(fixture, sizeBytes, 'sha256')
      const target = await newTarget(fixture)
      const before = fixture.storageProxy.bytesForwarded().down
      const report = await fixture.startTransfer('down', file.field, target, { isDiskFull: true }).result
      const isExpected = report?._tag === 'Left' && report.left._tag === 'FileError'
      const transferredBytes = fixture.storageProxy.bytesForwarded().down - before
      const result = await download(fixture, file, target)
      const outcome = await outcomeOf(target, file, result, transferredBytes)
      return isExpected ? outcome : { ...outcome, isRecovered: false, problem: JSON.stringify(report) }
    },
  },
  {
    name: 'full disk, then enough space',
    direction: 'down',
    storage: 'sandbox',
    runs: usualRuns,
    run: async (fixture) => {
      const file = await storedFile(fixture, sizeBytes, 'sha256')
      const target = await newTarget(fixture)
      const folder = join(target, '..')
      // Without the right to mount, only the file size limit above tests this.
      const isMounted = await run('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', folder]).then(
        () => true,
        () => false,
      )
      const before = fixture.storageProxy.bytesForwarded().down
      const refused = isMounted ? await download(fixture, file, target) : null
      const transferredBytes = fixture.storageProxy.bytesForwarded().down - before
      if (isMounted) await run('umount', [folder])
      const isExpected = refused === null || (E.isLeft(refused) && refused.left._tag === 'DiskFull')
      const result = await download(fixture, file, target)
      // The lack of space must be detected before much is fetched.
      const outcome = await outcomeOf(target, file, result, transferredBytes, 4 * MiB)
      return isExpected ? outcome : { ...outcome, isRecovered: false, problem: JSON.stringify(refused) }
    },
  },
  {
    name: 'two processes, one target',
    direction: 'down',
    storage: 'sandbox',
    runs: usualRuns,
    run: async (fixture) => {
      const file = await storedFile(fixture, sizeBytes, 'sha256')
      const target = await newTarget(fixture)
      const before = fixture.storageProxy.bytesForwarded().down
      const reports = await Promise.all([1, 2].map(() => fixture.startTransfer('down', file.field, target).result))
      const failed = reports.find((one) => one?._tag !== 'Right')
      const result = (failed ??
        reports[0] ??
        E.left({ _tag: 'TransferRefused', reason: 'no process reported a result' })) as Result
      return outcomeOf(target, file, result, fixture.storageProxy.bytesForwarded().down - before, 2 * sizeBytes)
    },
  },
]

/** Measures a download without faults: processes are killed at a random time within this span. */
const durations = new Map<FaultFixture, Promise<number>>()
const durationOf = async (fixture: FaultFixture, file: StoredFile): Promise<number> => {
  const target = await newTarget(fixture)
  const client = fixture.startTransfer('down', file.field, target)
  await client.started
  const startMs = performance.now()
  await client.result
  return performance.now() - startMs
}

export const killedBytes = 64 * MiB + 99

export const killedProcess = (storage: StorageName, runs: Fault['runs']): Fault => ({
  name: 'kill -9 at a random moment, then run again',
  direction: 'down',
  storage,
  runs,
  run: async (fixture, n) => {
    const file = await storedFile(fixture, killedBytes, n % 2 === 0 ? 'sha256' : 'etag')
    const measuring = durations.get(fixture) ?? durationOf(fixture, file)
    durations.set(fixture, measuring)
    const maxDelayMs = (await measuring) * 1.1
    const target = await newTarget(fixture)
    const before = fixture.storageProxy.bytesForwarded().down
    const first = fixture.startTransfer('down', file.field, target)
    await first.started
    await new Promise((resolve) => setTimeout(resolve, Math.random() * maxDelayMs))
    first.process.kill('SIGKILL')
    await first.result
    const isComplete = await stat(target).then(
      () => true,
      () => false,
    )
    // A file at the target must be complete, whenever the process was killed.
    const earlyHash = isComplete ? await hashFile(target) : file.sha256
    const report = await fixture.startTransfer('down', file.field, target).result
    const result = (report ?? E.left({ _tag: 'TransferRefused', reason: 'the process reported no result' })) as Result
    // A process killed after it had finished may fetch everything again.
    const needed = isComplete ? 2 * killedBytes : killedBytes
    const outcome = await outcomeOf(target, file, result, fixture.storageProxy.bytesForwarded().down - before, needed)
    return earlyHash === file.sha256
      ? outcome
      : { ...outcome, isWrong: true, problem: 'an incomplete file was at the target' }
  },
})
