/**
 * A measured client: our transfer engine with everything enabled. Parts and ranges are compared
 * with their checksums, the complete file with its SHA-256; files are synced and renamed. Argument:
 * a `Task` as JSON.
 */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { either as E, taskEither as TE } from 'fp-ts'
import {
  completeMultipartUpload,
  createMultipartUpload,
  presignGet,
  presignPost,
  presignUploadPart,
} from '../../sandbox/src/signing/presignedUrls.js'
import { systemClock, systemRandom } from '../../src/live/systemClockAndRandom.js'
import { silent } from '../../src/ports/Log.js'
import { inParallel } from '../../src/task/inParallel.js'
import { download } from '../../src/transfer/download.js'
import { noCheckpoints } from '../../src/transfer/checkpoint.js'
import { makeLimits } from '../../src/transfer/adaptiveLimits.js'
import { fileSink } from '../../src/transfer/node/fileSink.js'
import { fileSource } from '../../src/transfer/node/fileSource.js'
import { hashThreads } from '../../src/transfer/node/hash/hashThreads.js'
import { httpObjectStore } from '../../src/transfer/node/http/httpObjectStore.js'
import { planUpload } from '../../src/transfer/uploadPlan.js'
import { upload } from '../../src/transfer/upload.js'
import { partBytes, partsAtATime, smallAtATime, smallFiles, smallKey } from './testObjects.js'
import { runTask, type Task } from './Task.js'

type Failure = { readonly _tag: string }

const signing = () => ({ nowMs: Date.now(), expiresInSeconds: 3600 })

const must = async <A>(task: TE.TaskEither<unknown, A>): Promise<A> => {
  const result = await task()
  if (E.isRight(result)) return result.right
  throw new Error(JSON.stringify(result.left))
}
const attempt = <A>(run: () => Promise<A>): TE.TaskEither<Failure, A> =>
  TE.tryCatch(run, (thrown) => ({ _tag: String(thrown) }))

const ports = {
  storage: httpObjectStore({ maxSockets: smallAtATime }),
  hashing: hashThreads(),
  checkpoints: noCheckpoints,
  clock: systemClock,
  random: systemRandom,
  log: silent,
}

const uploadFile = ({ account, sizeBytes, path }: Task, key: string): Promise<unknown> => {
  const plan = planUpload(sizeBytes, { partBytes })
  if (E.isLeft(plan)) throw new Error(plan.left.reason)
  return must(
    upload(ports)<Failure>({
      source: fileSource(path),
      plan: plan.right,
      api: {
        beginSmall: TE.right(presignPost(account, key, signing())),
        beginMultipart: (count) =>
          attempt(async () => {
            const uploadId = await createMultipartUpload(account, key)
            const urls = Array.from({ length: count }, (_, index) =>
              presignUploadPart(account, key, { uploadId, partNumber: index + 1 }, signing()),
            )
            return { uploadId, urls }
          }),
        complete: (uploadId, parts) =>
          attempt(() =>
            completeMultipartUpload(
              account,
              key,
              uploadId,
              parts.map(({ number, etag }) => ({ ETag: etag, PartNumber: number })),
            ),
          ),
        presignedGet: TE.right(presignGet(account, key, signing())),
        record: () => TE.right(undefined),
      },
      options: { sha256: true, concurrency: partsAtATime },
    }),
  )
}

const downloadFile = ({ account, sha256 }: Task, key: string, path: string, limits: ReturnType<typeof makeLimits>) =>
  download(ports)({
    url: TE.right<never, { readonly url: string; readonly sha256: string | null; readonly etag: null }>({
      url: presignGet(account, key, signing()),
      sha256,
      etag: null,
    }),
    sink: fileSink(path),
    options: { concurrency: partsAtATime },
    limits,
  })

const limitsFor = (count: number) => makeLimits(systemClock, count, undefined)

const smalls = <A>(count: number, move: (index: number) => TE.TaskEither<Failure, A>): Promise<unknown> => {
  const tasks = Array.from({ length: smallFiles }, (_, index) => () => move(index))
  return must(inParallel(count, new AbortController().signal)(tasks))
}

await runTask({
  up: (task) => uploadFile(task, task.key),
  down: (task) => must(downloadFile(task, task.key, task.path, limitsFor(partsAtATime))),
  smallUp: (task) => smalls(task.concurrency, (index) => attempt(() => uploadFile(task, smallKey(index)))),
  smallDown: async (task) => {
    await mkdir(task.path, { recursive: true })
    const limits = limitsFor(task.concurrency)
    const pathOf = (index: number): string => join(task.path, String(index))
    return smalls(task.concurrency, (index) => downloadFile(task, smallKey(index), pathOf(index), limits))
  },
})
