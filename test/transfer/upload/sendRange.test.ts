import { either as E, taskEither as TE } from 'fp-ts'
import { expect, it } from 'vitest'
import type { BytesToSend, ResponseHead } from '../../../src/transfer/ObjectStore.js'
import { sendRange } from '../../../src/transfer/sendRange.js'
import type { Source } from '../../../src/transfer/Source.js'
import { startRun } from '../../../src/transfer/UploadJob.js'
import { planUpload } from '../../../src/transfer/uploadPlan.js'
import { startAttempts } from '../../../src/task/retry.js'
import { useTransferFixture } from '../fixture.js'

const fixture = useTransferFixture()

it('sendRange counts only the last body when a redirect restarts it', async () => {
  const reads: Array<(bytes: Uint8Array) => void> = []
  const source: Source = {
    name: 'reads.fq',
    path: null,
    stat: TE.right({ sizeBytes: 4, mtimeMs: 0, revision: 'r', identity: null }),
    read: async function* () {
      yield await new Promise<Uint8Array>((resolve) => reads.push(resolve))
    },
  }
  const plan = planUpload(4)
  if (E.isLeft(plan)) return expect.unreachable()
  const api = {
    beginSmall: TE.left({ _tag: 'No' }),
    beginMultipart: () => TE.left({ _tag: 'No' }),
    complete: () => TE.left({ _tag: 'No' }),
    presignedGet: TE.left({ _tag: 'No' }),
    record: () => TE.left({ _tag: 'No' }),
  }
  const ports = fixture.ports()
  const run = startRun(ports, { source, plan: plan.right, api }, TE.right(undefined))
  const { signal } = run
  const checksums: Array<Array<number>> = []
  const onStart = () => {
    const sum: Array<number> = []
    checksums.push(sum)
    return (chunk: Uint8Array): void => void sum.push(...chunk)
  }
  const send = ({ body }: BytesToSend): TE.TaskEither<never, ResponseHead> =>
    TE.fromTask(async () => {
      const drain = async (): Promise<void> => {
        for await (const _ of body());
      }
      const first = drain()
      const second = drain()
      reads[1]?.(Uint8Array.of(1, 2, 3, 4))
      await second
      reads[0]?.(Uint8Array.of(1, 2, 3, 4))
      await first
      return { status: 200, headers: {} }
    })
  const attempts = startAttempts(ports, run.retryLimits, signal)
  const range = { source, part: 1, start: 0, end: 4, signal, attempts, onStart }
  expect(await sendRange(run, range, send, TE.right)()).toMatchObject(E.right({ status: 200 }))
  expect(checksums).toEqual([[], [1, 2, 3, 4]])
})
