/**
 * One way to move a file, or many: the process that is measured. Arguments: the way, and a `Task` as JSON. Says what it took.
 *
 * `ours` is the engine with everything on: parts and ranges compared with their checksums, the whole with its SHA-256, files synced and renamed.
 * `fetch` is a plain loop, which proves nothing.
 */
import { mkdir, open, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { either as E, taskEither as TE } from 'fp-ts'
import {
  completeMultipartUpload,
  createMultipartUpload,
  presignGet,
  presignPost,
  presignUploadPart,
} from '../../sandbox/src/signing/presign.js'
import { systemClock, systemRandom } from '../../src/live/system.js'
import { silent } from '../../src/ports/Log.js'
import { download } from '../../src/transfer/download/download.js'
import { fileSink } from '../../src/transfer/node/fileSink.js'
import { fileSource } from '../../src/transfer/node/fileSource.js'
import { hashThreads } from '../../src/transfer/node/hashPool.js'
import { nodeStorage } from '../../src/transfer/node/nodeStorage.js'
import { noCheckpoints } from '../../src/transfer/checkpoint.js'
import { makeLimits } from '../../src/transfer/limits.js'
import { partsOf, planUpload } from '../../src/transfer/plan.js'
import { inParallel } from '../../src/task/inParallel.js'
import { upload } from '../../src/transfer/upload/upload.js'
import { partBytes, partsSideBySide, smallFiles, smallSideBySide } from './objects.js'
import { type Task } from './Task.js'

const [, , way = '', json = '{}'] = process.argv
const { account, key, path, sizeBytes, sha256 } = JSON.parse(json) as Task
const signing = () => ({ nowMs: Date.now(), expiresInSeconds: 3600 })
const getUrl = (name: string): string => presignGet(account, name, signing())

const must = async <A>(task: TE.TaskEither<unknown, A>): Promise<A> => {
  const result = await task()
  if (E.isRight(result)) return result.right
  throw new Error(JSON.stringify(result.left))
}
const rejected = <A>(run: () => Promise<A>): TE.TaskEither<{ readonly _tag: string }, A> =>
  TE.tryCatch(run, (thrown) => ({ _tag: String(thrown) }))

const ports = {
  storage: nodeStorage({ maxSockets: smallSideBySide }),
  hashing: hashThreads(),
  checkpoints: noCheckpoints,
  clock: systemClock,
  random: systemRandom,
  log: silent,
}

const uploadTo = (name: string, from: string) => async (): Promise<unknown> => {
  const plan = planUpload(sizeBytes, { partBytes })
  if (E.isLeft(plan)) throw new Error(plan.left.reason)
  return must(
    upload(ports)<{ readonly _tag: string }>({
      source: fileSource(from),
      plan: plan.right,
      api: {
        beginSmall: TE.right(presignPost(account, name, signing())),
        beginMultipart: (count) =>
          rejected(async () => {
            const uploadId = await createMultipartUpload(account, name)
            const urls = Array.from({ length: count }, (_, index) =>
              presignUploadPart(account, name, { uploadId, partNumber: index + 1 }, signing()),
            )
            return { uploadId, urls }
          }),
        complete: (uploadId, parts) =>
          rejected(() =>
            completeMultipartUpload(
              account,
              name,
              uploadId,
              parts.map(({ number, etag }) => ({ ETag: etag, PartNumber: number })),
            ),
          ),
        presignedGet: TE.right(getUrl(name)),
        record: () => TE.right(undefined),
      },
      options: { sha256: true, concurrency: partsSideBySide },
    }),
  )
}

const downloadTo = (name: string, to: string, limits = makeLimits(systemClock, partsSideBySide, undefined)) =>
  download(ports)({
    url: TE.right<never, { readonly url: string; readonly sha256: string | null; readonly etag: null }>({
      url: getUrl(name),
      sha256,
      etag: null,
    }),
    sink: fileSink(to),
    options: { concurrency: partsSideBySide },
    limits,
  })

const numbered = <A>(make: (index: number) => A): ReadonlyArray<A> =>
  Array.from({ length: smallFiles }, (_, i) => make(i))
const small = (index: number): string => `small-${index}`

const ways: Readonly<Record<string, () => Promise<unknown>>> = {
  nothing: () => Promise.resolve(),
  'ours-up': uploadTo(key, path),
  'ours-down': () => must(downloadTo(key, path)),
  'ours-small-down': async () => {
    await mkdir(path, { recursive: true })
    const limits = makeLimits(systemClock, smallSideBySide, undefined)
    const tasks = numbered((index) => () => downloadTo(small(index), join(path, String(index)), limits))
    return must(inParallel(smallSideBySide, new AbortController().signal)(tasks))
  },
  'ours-small-up': () =>
    must(
      inParallel(
        smallSideBySide,
        new AbortController().signal,
      )(numbered((index) => () => rejected(uploadTo(small(index), path)))),
    ),
  'fetch-up': async () => {
    const uploadId = await createMultipartUpload(account, key)
    const file = await open(path)
    const parts = []
    for (const { number, offset, length } of partsOf(sizeBytes, partBytes)) {
      const body = Buffer.allocUnsafe(length)
      await file.read(body, 0, length, offset)
      const url = presignUploadPart(account, key, { uploadId, partNumber: number }, signing())
      const answer = await fetch(url, { method: 'PUT', body })
      parts.push({ ETag: answer.headers.get('etag') ?? '', PartNumber: number })
    }
    await file.close()
    await completeMultipartUpload(account, key, uploadId, parts)
  },
  'fetch-down': async () => {
    const file = await open(path, 'w')
    for (const { offset, length } of partsOf(sizeBytes, partBytes)) {
      const headers = { Range: `bytes=${offset}-${offset + length - 1}` }
      const answer = await fetch(getUrl(key), { headers })
      await file.write(new Uint8Array(await answer.arrayBuffer()), 0, length, offset)
    }
    await file.close()
  },
  'fetch-small-down': async () => {
    await mkdir(path, { recursive: true })
    for (let index = 0; index < smallFiles; index += 1) {
      const answer = await fetch(getUrl(small(index)))
      await writeFile(join(path, String(index)), new Uint8Array(await answer.arrayBuffer()))
    }
  },
  'fetch-small-up': async () => {
    for (let index = 0; index < smallFiles; index += 1) {
      const form = new FormData()
      const { url, fields } = presignPost(account, small(index), signing())
      for (const [name, value] of Object.entries(fields)) form.set(name, value)
      form.set('file', new Blob([await readFile(path)]))
      const answer = await fetch(url, { method: 'POST', body: form })
      await answer.arrayBuffer()
    }
  },
}

const began = performance.now()
await ways[way]?.()
const seconds = (performance.now() - began) / 1000
process.stdout.write(`${JSON.stringify({ seconds, peakMiB: process.resourceUsage().maxRSS / 1024 })}\n`)
process.exit(0)
