/** Uploads that are aborted, killed or run twice, or whose source or disk fails. */
import { appendFile, readFile, utimes } from 'node:fs/promises'
import { either as E } from 'fp-ts'
import { bytesSource, fieldNamed, fileSource, streamSource, uploadField } from 'pangea-fp/node'
import type { Fault, StorageName } from './Fault.js'
import { clearFaults, type FaultFixture, MiB, newFile, sha256 } from './fixture.js'
import {
  newField,
  options,
  outcomeOf,
  partBytes,
  type Result,
  s3Fault,
  sizeBytes,
  upload,
  usualRuns,
  xml,
} from './uploadRun.js'

/** Aborts an upload after `afterBytes` bytes. */
const abortAfter = async (fixture: FaultFixture, field: string, path: string, afterBytes: number): Promise<Result> => {
  const controller = new AbortController()
  return upload(fixture, field, fileSource(path), {
    concurrency: 1,
    signal: controller.signal,
    onProgress:
      ({ doneBytes }) =>
      () => {
        if (doneBytes >= afterBytes) controller.abort()
      },
  })
}

export const interruptions: ReadonlyArray<Fault> = [
  {
    name: 'aborted by its signal, then run again',
    direction: 'up',
    storage: 'sandbox',
    runs: usualRuns,
    run: async (fixture, n) => {
      const field = newField()
      const file = await newFile(fixture, 'reads.fastq', sizeBytes)
      const before = fixture.storageProxy.bytesForwarded().up
      await abortAfter(fixture, field, file.path, Math.floor((sizeBytes * (n % 10)) / 10))
      const result = await upload(fixture, field, fileSource(file.path))
      return outcomeOf(
        fixture,
        field,
        file.sha256,
        result,
        fixture.storageProxy.bytesForwarded().up - before,
        sizeBytes,
      )
    },
  },
  {
    name: 'URLs expired or rejected on resume',
    direction: 'up',
    storage: 'sandbox',
    runs: usualRuns,
    run: async (fixture) => {
      const field = newField()
      const file = await newFile(fixture, 'reads.fastq', sizeBytes)
      const before = fixture.storageProxy.bytesForwarded().up
      await abortAfter(fixture, field, file.path, 2 * partBytes + 1)
      fixture.sandbox.setFaults([s3Fault('PUT', { status: 403, body: xml('AccessDenied') })])
      const result = await upload(fixture, field, fileSource(file.path), { concurrency: 1 })
      clearFaults(fixture)
      return outcomeOf(
        fixture,
        field,
        file.sha256,
        result,
        fixture.storageProxy.bytesForwarded().up - before,
        sizeBytes,
      )
    },
  },
  {
    name: 'file changed during the upload, then run again',
    direction: 'up',
    storage: 'sandbox',
    runs: usualRuns,
    run: async (fixture, n) => {
      const field = newField()
      const file = await newFile(fixture, 'reads.fastq', sizeBytes)
      let isChanged = false
      const change = async (): Promise<void> => {
        if (n % 2 === 0) await appendFile(file.path, 'more')
        else await utimes(file.path, 1_000_000_000, 1_000_000_000)
      }
      let changing: Promise<void> | undefined
      const first = await upload(fixture, field, fileSource(file.path), {
        onProgress:
          ({ doneBytes }) =>
          () => {
            if (doneBytes < partBytes || isChanged) return
            isChanged = true
            changing = change()
          },
      })
      await changing
      const before = fixture.storageProxy.bytesForwarded().up
      const isRefused = E.isLeft(first) && first.left._tag === 'SourceChanged'
      const bytes = await readFile(file.path)
      const second = await upload(fixture, field, fileSource(file.path))
      const outcome = await outcomeOf(
        fixture,
        field,
        sha256(bytes),
        second,
        fixture.storageProxy.bytesForwarded().up - before,
        bytes.length,
      )
      return isRefused
        ? outcome
        : { ...outcome, isRecovered: false, isWrong: E.isRight(first), problem: JSON.stringify(first) }
    },
  },
  {
    name: 'no disk space for the checkpoint',
    direction: 'up',
    storage: 'sandbox',
    runs: usualRuns,
    run: async (fixture) => {
      const field = newField()
      const file = await newFile(fixture, 'reads.fastq', sizeBytes)
      const before = fixture.storageProxy.bytesForwarded().up
      const client = fixture.startTransfer('up', field, file.path, { isDiskFull: true })
      const report = await client.result
      const result: Result = report ?? E.left({ _tag: 'TransferRefused', reason: 'the process reported no result' })
      return outcomeOf(
        fixture,
        field,
        file.sha256,
        result,
        fixture.storageProxy.bytesForwarded().up - before,
        sizeBytes,
      )
    },
  },
  {
    name: 'stream with resets and stalls',
    direction: 'up',
    storage: 'sandbox',
    runs: usualRuns,
    run: async (fixture, n) => {
      const field = newField()
      const file = await newFile(fixture, 'reads.fastq', sizeBytes)
      const bytes = await readFile(file.path)
      const before = fixture.storageProxy.bytesForwarded().up
      fixture.storageProxy.inject(
        { direction: 'up', afterBytes: 2_000 + n * 400_000, effect: n % 2 === 0 ? 'reset' : 'stall' },
        { direction: 'up', afterBytes: 3_000_000, effect: 'flip' },
      )
      const chunks = bytesSource('x', bytes).read(0, bytes.length)
      const stream = streamSource('pipe.fastq', chunks, { maxBytes: 100 * MiB })
      const result = await uploadField(fieldNamed(fixture.result, field), stream, options)(fixture.pangea)()
      clearFaults(fixture)
      return outcomeOf(
        fixture,
        field,
        file.sha256,
        result,
        fixture.storageProxy.bytesForwarded().up - before,
        sizeBytes,
      )
    },
  },
  {
    name: 'two processes, one file, one field',
    direction: 'up',
    storage: 'sandbox',
    runs: usualRuns,
    run: async (fixture) => {
      const field = newField()
      const file = await newFile(fixture, 'reads.fastq', sizeBytes)
      const before = fixture.storageProxy.bytesForwarded().up
      const reports = await Promise.all([1, 2].map(() => fixture.startTransfer('up', field, file.path).result))
      const success = reports.find((one) => one?._tag === 'Right')
      const isExpected = reports.every(
        (one) => one?._tag === 'Right' || (one?._tag === 'Left' && one.left._tag === 'TransferBusy'),
      )
      const result: Result = success ?? E.left({ _tag: 'TransferRefused', reason: JSON.stringify(reports) })
      const transferredBytes = fixture.storageProxy.bytesForwarded().up - before
      const outcome = await outcomeOf(fixture, field, file.sha256, result, transferredBytes, sizeBytes)
      return isExpected ? outcome : { ...outcome, isRecovered: false, problem: JSON.stringify(reports) }
    },
  },
]

/** Measures an upload without faults: processes are killed at a random time within this span. */
const durations = new Map<FaultFixture, number>()
const durationMs = async (fixture: FaultFixture, size: number): Promise<number> => {
  const known = durations.get(fixture)
  if (known !== undefined) return known
  const file = await newFile(fixture, 'reads.fastq', size)
  const client = fixture.startTransfer('up', newField(), file.path)
  await client.started
  const startMs = performance.now()
  await client.result
  const elapsedMs = performance.now() - startMs
  durations.set(fixture, elapsedMs)
  return elapsedMs
}

export const killedProcess = (storage: StorageName, runs: Fault['runs']): Fault => ({
  name: 'kill -9 at a random moment, then run again',
  direction: 'up',
  storage,
  runs,
  run: async (fixture) => {
    const size = 6 * partBytes + 99
    const maxDelayMs = (await durationMs(fixture, size)) * 1.1
    const field = newField()
    const file = await newFile(fixture, 'reads.fastq', size)
    const before = fixture.storageProxy.bytesForwarded().up
    const first = fixture.startTransfer('up', field, file.path)
    await first.started
    await new Promise((resolve) => setTimeout(resolve, Math.random() * maxDelayMs))
    first.process.kill('SIGKILL')
    await first.result
    const report = await fixture.startTransfer('up', field, file.path).result
    const result: Result = report ?? E.left({ _tag: 'TransferRefused', reason: 'the process reported no result' })
    return outcomeOf(fixture, field, file.sha256, result, fixture.storageProxy.bytesForwarded().up - before, size)
  },
})
